"""What the window remembers from one run to the next, and what it forgets when told to."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QMenu, QSplitter, QTabBar
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.ui.read.found_panel import FIGURES
from briefer.ui.window import Window
from tests.journeys.dialogs import answering, save_as
from tests.journeys.runs import running
from tests.journeys.steps import (
    action,
    add_paragraph,
    begin,
    choose_in_box,
    choose_in_menu,
    click,
    find,
    hits,
    keyboard,
    named,
    note,
    pause,
    press,
    turn_to,
    wait_until,
)

SMALL = 780, 700
"""A size of the window that fits the screen that tests have."""

DARK = 128
"""A window's ground is dark below this."""


def test_size_and_panes_come_back(qtbot: QtBot, library_dir: Path) -> None:
    with running(qtbot, library_dir) as window:
        wait_until(lambda: made_small(window), "the window is small")
        before = splits(window)
        drag(named(window, QSplitter, "desk-splitter"), QPoint(-30, 0))
        drag(named(window, QSplitter, "reading-splitter"), QPoint(0, 90))
        sizes = splits(window)
        assert sizes != before
        assert (window.width(), window.height()) == SMALL
    with running(qtbot, library_dir, room=False) as window:
        assert (window.width(), window.height()) == SMALL
        assert splits(window) == sizes


def test_the_preview_beside_the_outline_comes_back(qtbot: QtBot, library_dir: Path) -> None:
    with running(qtbot, library_dir) as window:
        turn_to(window)
        press("Ctrl+4")
        beside = named(window, QSplitter, "desk-splitter").count()
    with running(qtbot, library_dir) as window:
        assert named(window, QSplitter, "desk-splitter").count() == beside
        assert action(window, "view", "beside").isChecked()
        begin(window)
        assert not named(window, QTabBar, "note-tabs").isTabVisible(1)


def test_the_figures_in_front_and_their_share_of_the_window_come_back(
    qtbot: QtBot, library_dir: Path
) -> None:
    with running(qtbot, library_dir) as window:
        wait_until(lambda: made_small(window), "the window is small")
        turn_to(window)
        press("Ctrl+6")
        drag(named(window, QSplitter, "reading-splitter"), QPoint(0, -40))
        sizes = splits(window)
    with running(qtbot, library_dir, room=False) as window:
        assert named(window, QTabBar, "found-tabs").currentIndex() == FIGURES
        assert splits(window) == sizes


def test_language_and_colours_come_back(qtbot: QtBot, library_dir: Path) -> None:
    with running(qtbot, library_dir) as window:
        turn_to(window)
        choose_in_box(named(window, QComboBox, "interface-language"), "Français")
        choose_in_menu(window, "view", "scheme", "scheme-dark")
        wait_until(lambda: ground(window) < DARK, "the window is dark")
    with running(qtbot, library_dir) as window:
        assert window.language is Language.FR
        assert named(window, QComboBox, "interface-language").currentText() == "Français"
        assert ground(window) < DARK
        turn_to(window)
        choose_in_menu(window, "view", "scheme", "scheme-light")
        wait_until(lambda: ground(window) > DARK, "the window is light")


def test_notes_and_searches_come_back(qtbot: QtBot, library_dir: Path, desk_dir: Path) -> None:
    file = desk_dir / "Kept.briefnote"
    with running(qtbot, library_dir) as window:
        save_a_note(window, file)
        find(window, "naloxone")
        press("Down")
        kept = note(window)
    with running(qtbot, library_dir) as window:
        turn_to(window)
        assert recent(window) == ["Kept.briefnote"]
        assert named(window, QLineEdit, "search-field").text() == "naloxone"
        assert all("naloxone" in hit.passage.text.casefold() for hit in hits(window))
        open_recent(window)
        wait_until(lambda: window.desk.note, "the note is on the desk")
        assert note(window) == kept and not window.isWindowModified()
        press("Ctrl+F", "Ctrl+A", "Delete", "Alt+Down")
        offered = keyboard()
        assert isinstance(offered, QAbstractItemView)
        assert offered.model().index(0, 0).data() == "naloxone"
        press("Escape")


def test_what_shall_not_be_remembered_is_forgotten_and_not_taken_up_again(
    qtbot: QtBot, library_dir: Path, desk_dir: Path
) -> None:
    file = desk_dir / "Secret.briefnote"
    with running(qtbot, library_dir) as window:
        save_a_note(window, file)
        find(window, "naloxone")
        press("Down")
        choose_in_menu(window, "view", "history")
        wait_until(lambda: "Secret" not in kept_in(library_dir), "the note is forgotten")
        assert recent(window) == []
        find(window, "fentanyl")
        press("Down")
        add_paragraph(window, "One more.")
        press("Ctrl+S")
        wait_until(lambda: not window.isWindowModified(), "the note is saved")
    kept = kept_in(library_dir)
    assert not any(words in kept for words in ("Secret", "naloxone", "fentanyl"))
    with running(qtbot, library_dir) as window:
        assert not action(window, "view", "history").isChecked()
        assert recent(window) == []
        assert named(window, QLineEdit, "search-field").text() == ""


def save_a_note(window: Window, file: Path) -> None:
    """Begin a note, write in it and save it in ``file``."""
    begin(window)
    add_paragraph(window, "To be found again.")
    with answering(save_as(file)):
        press("Ctrl+S")
    wait_until(lambda: not window.isWindowModified(), "the note is saved")


def kept_in(data: Path) -> str:
    """Return what the data folder keeps of the window."""
    return (data / "window.json").read_text("utf-8")


def made_small(window: Window) -> bool:
    """Draw the window smaller, as far as its panes let it be, and return whether it is small."""
    window.resize(*SMALL)
    return (window.width(), window.height()) == SMALL and not window.narrow.isVisible()


def drag(splitter: QSplitter, by: QPoint) -> None:
    """Drag the last handle of ``splitter``."""
    handle = splitter.handle(splitter.count() - 1)
    at = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(handle, at + by)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=at + by)
    pause(0)


def splits(window: Window) -> list[list[int]]:
    """Return how the panes share the window."""
    return [
        named(window, QSplitter, name).sizes() for name in ("desk-splitter", "reading-splitter")
    ]


def ground(window: Window) -> int:
    """Return how light the ground of the window is, from 0 to 255."""
    return window.palette().color(QPalette.ColorRole.Window).lightness()


def recent(window: Window) -> list[str]:
    """Return the recent notes as the File menu lists them."""
    menu = window.findChild(QMenu, "menu-recent")
    assert menu and menu.isEnabled() == bool(menu.actions())
    return [one.text() for one in menu.actions()]


def open_recent(window: Window) -> None:
    """Choose the first of the recent notes in the File menu."""
    choose_in_menu(window, "file", "recent")
    menu = window.findChild(QMenu, "menu-recent")
    assert menu
    wait_until(menu.isVisible, "the recent notes are listed")
    click(menu, menu.actionGeometry(menu.actions()[0]).center())
