"""What somebody at the window does: types, presses keys, clicks, drops, and looks.

Each step goes through a real event to a widget that is found by its name, and waits for what a
user would wait for.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import (
    QEventLoop,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QAction,
    QKeySequence,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QTreeView,
    QWidget,
)
from shiboken6 import isValid

from briefer.domain.note import Item, Note
from briefer.domain.query import Hit, Hits
from briefer.notes.draft import from_bytes
from briefer.ui.read.found_panel import PASSAGES
from briefer.ui.window import Window

W = TypeVar("W", bound=QWidget)

PATIENCE = 20.0
"""Seconds a step waits for what it expects to see before it fails."""

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
_ADD_FROM_RIGHT, _ADD_FROM_TOP = 22, 20
"""Where the ＋ of a hit stands in its row."""


def pause(milliseconds: int) -> None:
    """Let the window live for a moment; the other threads run meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(seen: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
    """Wait until ``seen`` holds; ``what`` says what was waited for where it does not come."""
    end = time.monotonic() + patience
    while not seen():
        assert time.monotonic() < end, f"waited in vain: {what}"
        pause(5)
    pause(0)


def named(root: QWidget, kind: type[W], name: str) -> W:
    """Return the widget ``name`` that is seen in ``root``."""
    found = [one for one in root.findChildren(kind, name) if one.isVisible()]
    assert found, f"no {name} is seen"
    return found[0]


def labelled(root: QWidget, words: str) -> QWidget:
    """Return the button or field of ``root`` that says ``words``."""
    shown = [one for one in root.findChildren(QWidget) if one.isVisible()]
    found = [one for one in shown if words in {_said(one), one.accessibleName()}]
    assert found, f"nothing says {words!r}: {[said for one in shown if (said := _said(one))]}"
    return found[-1]


def click(widget: QWidget, at: QPoint | None = None, keys: Qt.KeyboardModifier = _NONE) -> None:
    """Click on ``widget``, in its middle or ``at``."""
    assert widget.isEnabled(), f"{widget.objectName()} cannot be clicked"
    at = at or widget.rect().center()
    assert widget.childAt(at) is None, f"{widget.childAt(at)} lies over {widget.objectName()}"
    QTest.mouseClick(widget, _LEFT, keys, at)
    pause(0)


def press(*keys: str) -> None:
    """Press ``keys`` one after the other, each such as "Ctrl+Return", where the keyboard is."""
    for key in keys:
        _press_on(keyboard(), key)


def write(text: str) -> None:
    """Type ``text`` where the keyboard is."""
    for letter in text:
        if letter == "\n":
            QTest.keyClick(keyboard(), Qt.Key.Key_Return)
        else:
            _type(keyboard(), letter)
    pause(0)


def keyboard() -> QWidget:
    """Return the widget that has the keyboard."""
    popup = QApplication.activePopupWidget()
    found = (popup.focusWidget() or popup) if popup else QApplication.focusWidget()
    assert found, "nothing has the keyboard"
    return found


def has_keyboard(widget: QWidget) -> bool:
    """Return whether ``widget``, or something in it, has the keyboard."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


def turn_to(window: Window) -> None:
    """Turn to ``window``: it has the keyboard then."""
    window.activateWindow()
    wait_until(window.isActiveWindow, "the window is in front")


def find(window: Window, words: str) -> Hits:
    """Search for ``words`` from the keyboard, and return what is shown for them."""
    shown: list[Hits] = []
    window.searching.hits_changed.connect(shown.append)
    turn_to(window)
    press("Ctrl+F", "Ctrl+A")
    write(words)
    wait_until(lambda: shown and shown[-1].query.words == words, f"hits of {words!r}")
    window.searching.hits_changed.disconnect(shown.append)
    return shown[-1]


def hits(window: Window) -> list[Hit]:
    """Return the hits as they are listed."""
    model = window.hits_model
    return [hit for row in range(model.rowCount()) if (hit := model.hit(row))]


def found_tab(window: Window, pane: int) -> str:
    """Return what the tab of the passages or of the figures says."""
    return named(window, QTabBar, "found-tabs").tabText(pane)


def passages_counted(window: Window) -> int:
    """Return how many passages the window says it has found."""
    return int("".join(one for one in found_tab(window, PASSAGES) if one.isdecimal()))


def hits_view(window: Window) -> QAbstractItemView:
    """Return the list of hits."""
    return named(window, QAbstractItemView, "hits")


def press_add(window: Window, row: int) -> None:
    """Press the ＋ of the hit in ``row`` with the mouse."""
    view = hits_view(window)
    rect = row_rect(view, view.model().index(row, 0))
    at = QPoint(rect.right() - _ADD_FROM_RIGHT, rect.top() + _ADD_FROM_TOP)
    click(view.viewport(), at)


def double_click(view: QAbstractItemView, index: QModelIndex) -> None:
    """Click twice on the row at ``index``."""
    at = row_rect(view, index).center()
    click(view.viewport(), at)
    QTest.mouseDClick(view.viewport(), _LEFT, _NONE, at)
    pause(0)


def click_row(view: QAbstractItemView, index: QModelIndex) -> None:
    """Click on the row at ``index``, clear of its arrow."""
    rect = row_rect(view, index)
    click(view.viewport(), QPoint(rect.left() + 80, rect.top() + 12))


def row_rect(view: QAbstractItemView, index: QModelIndex) -> QRect:
    """Return where the row at ``index`` is seen in the viewport of ``view``."""
    assert index.isValid()
    view.scrollTo(index)
    rect = view.visualRect(index)
    assert view.viewport().rect().contains(rect.center()), "the row is not in sight"
    return rect


def outline(window: Window) -> QTreeView:
    """Return the outline of the note."""
    return named(window, QTreeView, "outline")


def section_index(window: Window, heading: str) -> QModelIndex:
    """Return the row of the outline that says ``heading``."""
    model = outline(window).model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    found = [index for index in rows if index.data() == heading]
    assert found, f"no section {heading!r}: {[index.data() for index in rows]}"
    return found[0]


def item_index(window: Window, id: str) -> QModelIndex:
    """Return the row of the outline that shows the item ``id``."""
    return window.compose.outline.model.index_of(id)


def choose_section(window: Window, heading: str) -> None:
    """Click on the section ``heading``: what is picked goes there from then on."""
    click_row(outline(window), section_index(window, heading))


def choose_item(window: Window, id: str) -> None:
    """Click on the card of the item ``id``."""
    click_row(outline(window), item_index(window, id))


def note(window: Window) -> Note:
    """Return the note as it stands on the desk."""
    assert window.desk.note
    return window.desk.note


def note_in(file: Path) -> Note:
    """Return the note that is kept in ``file``."""
    return from_bytes(file.read_bytes(), file).note


def items(window: Window, section: str = "") -> list[Item]:
    """Return the items of the note, or of its part ``section``, in order."""
    parts = [one for one in note(window).sections if section in {"", one.id}]
    return [item for part in parts for item in part.items]


def begin(window: Window, kind: str = "Information note") -> None:
    """Begin a note of the ``kind`` with the mouse."""
    turn_to(window)
    click(labelled(window, kind))
    wait_until(lambda: window.desk.note, "the note is on the desk")


def edit(window: Window, id: str) -> QPlainTextEdit:
    """Open the card of the item ``id`` by a double click and return the editor in its place."""
    view = outline(window)
    double_click(view, item_index(window, id))
    wait_until(lambda: has_keyboard(named(view, QPlainTextEdit, "wording")), "the editor opens")
    return named(view, QPlainTextEdit, "wording")


def add_paragraph(window: Window, text: str) -> Item:
    """Write a paragraph of one's own into the current section, and return it."""
    before = {item.id for item in items(window)}
    click(named(window, QAbstractButton, "write-paragraph"))
    write(text)
    press("Ctrl+Return")
    (added,) = [item for item in items(window) if item.id not in before]
    return added


def open_source(window: Window) -> QTextEdit:
    """Return the document of the passage chosen, once it is open."""
    view = window.findChild(QTextEdit, "source-text")
    assert isinstance(view, QTextEdit)
    hit = window.hits.current()
    assert hit
    text = hit.passage.text
    wait_until(lambda: view.isVisible() and text in view.toPlainText(), "the document opens")
    return view


def select_in_source(window: Window, words: str) -> None:
    """Select ``words`` of the open document with the mouse."""
    view = open_source(window)
    found = view.document().find(words, 0)
    assert not found.isNull(), f"{words!r} is not in the document shown"
    view.setTextCursor(_at(found, found.selectionStart()))
    view.ensureCursorVisible()
    pause(10)
    begin = view.cursorRect(_at(found, found.selectionStart())).center()
    end = view.cursorRect(_at(found, found.selectionEnd())).center()
    port = view.viewport()
    QTest.mousePress(port, _LEFT, _NONE, begin)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, _LEFT, _NONE, end)
    selected = view.textCursor().selectedText()
    assert selected == words, f"selected {selected!r}"


def action(window: Window, menu: str, name: str) -> QAction:
    """Return the entry ``name`` of the menu ``menu``."""
    held = window.findChild(QMenu, f"menu-{menu}")
    assert held
    return next(one for one in held.actions() if one.objectName() == name)


def choose_in_menu(window: Window, *path: str) -> None:
    """Open a menu with the mouse, the menus in it that ``path`` names, and choose its last."""
    turn_to(window)
    bar, held = window.menuBar(), window.findChild(QMenu, f"menu-{path[0]}")
    assert held
    click(bar, bar.actionGeometry(held.menuAction()).center())
    for name in path[1:]:
        wait_until(held.isVisible, f"the menu {held.objectName()} opens")
        entry = entry_of(held, name)
        assert entry.isEnabled(), f"{name} is not offered"
        click(held, held.actionGeometry(entry).center())
        held = window.findChild(QMenu, f"menu-{name}") or held


def entry_of(menu: QMenu, name: str) -> QAction:
    """Return what ``menu`` offers under ``name``, an action or a menu."""
    every = {one.objectName(): one for one in menu.actions()}
    inner = {
        below.objectName().removeprefix("menu-"): one
        for one in menu.actions()
        if isinstance(below := one.menu(), QMenu)
    }
    return (every | inner)[name]


def choose_in_box(box: QComboBox, words: str) -> None:
    """Open the list ``box`` with the mouse and choose what says ``words``."""
    row = box.findText(words)
    assert row >= 0, f"{[box.itemText(one) for one in range(box.count())]} has no {words!r}"
    click(box)
    wait_until(box.view().isVisible, "the list opens")
    for key in ("Home", *["Down"] * row, "Return"):
        _press_on(box.view(), key)
    assert box.currentIndex() == row


def wait_for_files(window: Window) -> None:
    """Wait until what is done with files of notes and drafts by now is done."""
    over: list[object] = []
    window.engine.file_work(lambda _: None).succeeded.connect(over.append)
    wait_until(lambda: over, "the files are seen to")


def message(window: Window) -> str:
    """Return what the message bar says, nothing where it is not seen."""
    found = window.findChild(QLabel, "message")
    assert isinstance(found, QLabel)
    return found.text() if found.isVisible() else ""


def _press_on(widget: QWidget, key: str) -> None:
    combination = QKeySequence(key)[0]  # pyright: ignore[reportIndexIssue] - Qt's stubs
    told = combination.key(), combination.keyboardModifiers()
    QTest.keyPress(widget, *told)
    if isValid(widget):  # a list that was open may have gone with the key
        QTest.keyRelease(widget, *told)
    pause(0)


def _type(widget: QWidget, letter: str) -> None:
    if letter.isascii():
        QTest.keyClicks(widget, letter)
    else:
        QTest.sendKeyEvent(QTest.KeyAction.Click, widget, Qt.Key.Key_unknown, letter, _NONE)


def _at(cursor: QTextCursor, position: int) -> QTextCursor:
    moved = QTextCursor(cursor)
    moved.setPosition(position)
    return moved


def _said(widget: QWidget) -> str:
    said = getattr(widget, "text", None)
    return str(said()).replace("&", "") if callable(said) else ""
