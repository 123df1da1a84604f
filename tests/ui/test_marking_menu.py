"""The marking of the document read: shown, chosen, taken back, in the language of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.tables.profile import read_profile
from briefer.ui.read.marking_menu import MarkingMenu
from briefer.ui.window import Window
from tests.windows import PATIENCE_MS

KNOWN = read_profile(Path(__file__).resolve().parents[2] / "resources").known


@pytest.fixture
def menu(qtbot: QtBot) -> Iterator[MarkingMenu]:
    """Yield a button that offers the shipped profile's markings in English."""
    pane = QWidget()
    qtbot.addWidget(pane)
    menu = MarkingMenu(pane)
    menu.offer(KNOWN, Language.EN)
    yield menu
    pane.close()


def _offered(button: QToolButton) -> list[str]:
    button.menu().aboutToShow.emit()
    return [one.text() for one in button.menu().actions() if not one.isSeparator()]


def _choose(button: QToolButton, words: str) -> None:
    button.menu().aboutToShow.emit()
    next(one for one in button.menu().actions() if one.text() == words).trigger()


def _button(window: Window) -> QToolButton:
    found = window.findChild(QToolButton, "source-marking")
    assert isinstance(found, QToolButton)
    return found


def test_a_document_without_a_marking_says_so(menu: MarkingMenu) -> None:
    assert menu.text() == "Marking: none"
    assert menu.accessibleName() == "Marking of this document: none"


def test_the_marking_is_said_in_the_language_of_the_window(menu: MarkingMenu) -> None:
    menu.show_marking("protected-b")
    assert menu.text() == "Marking: PROTECTED B"
    assert menu.accessibleName() == "Marking of this document: PROTECTED B"
    menu.offer(KNOWN, Language.FR)
    assert "PROTÉGÉ B" in menu.text() and "PROTÉGÉ B" in menu.accessibleName()
    assert _offered(menu)[:2] == ["NON CLASSIFIÉ", "PROTÉGÉ A"]


def test_all_known_markings_are_offered_also_those_notes_may_not_bear(menu: MarkingMenu) -> None:
    menu.show_marking("secret")
    assert _offered(menu) == [
        "UNCLASSIFIED", "PROTECTED A", "PROTECTED B", "PROTECTED C", "CONFIDENTIAL", "SECRET",
        "TOP SECRET", "As printed in the document",
    ]  # fmt: skip
    assert [one.text() for one in menu.menu().actions() if one.isChecked()] == ["SECRET"]


def test_a_marking_that_the_profile_has_no_more_is_not_hidden(menu: MarkingMenu) -> None:
    menu.show_marking("purple")
    assert menu.text() == "Marking: purple"


@pytest.mark.parametrize(
    ("words", "told"),
    [("UNCLASSIFIED", "unclassified"), ("SECRET", "secret"), ("As printed in the document", None)],
)
def test_what_is_chosen_is_told(
    qtbot: QtBot, menu: MarkingMenu, words: str, told: str | None
) -> None:
    with qtbot.waitSignal(menu.marking_chosen) as chosen:
        _choose(menu, words)
    assert chosen.args == [told]


def test_a_choice_is_kept_and_shown_and_leaves_the_reader_where_they_are(
    qtbot: QtBot, window: Window
) -> None:
    window.hits.go(1)
    button = _button(window)
    qtbot.waitUntil(button.isVisible, timeout=PATIENCE_MS)
    read = window.hits.current()
    assert read
    with qtbot.assertNotEmitted(window.searching.hits_changed):
        _choose(button, "SECRET")
        qtbot.waitUntil(lambda: button.text() == "Marking: SECRET", timeout=PATIENCE_MS)
    assert window.hits.current() == read
    marked = window.shelf.listing.by_id[read.passage.document]
    assert marked.details.marking == "secret"
    window.hits.go(1)
    window.hits.go(-1)
    qtbot.waitUntil(lambda: button.text() == "Marking: SECRET", timeout=PATIENCE_MS)
    _choose(button, "As printed in the document")
    qtbot.waitUntil(lambda: button.text() == "Marking: none", timeout=PATIENCE_MS)


def test_the_menu_is_reached_and_used_by_keyboard(qtbot: QtBot, window: Window) -> None:
    window.hits.go(1)
    button = _button(window)
    qtbot.waitUntil(button.isVisible, timeout=PATIENCE_MS)
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    menu = button.menu()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    qtbot.waitUntil(menu.isVisible)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: button.text() == "Marking: PROTECTED A", timeout=PATIENCE_MS)
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize("spoken", [Language.FR])
def test_a_french_window_names_it_in_french(qtbot: QtBot, window: Window) -> None:
    window.hits.go(1)
    button = _button(window)
    qtbot.waitUntil(button.isVisible, timeout=PATIENCE_MS)
    _choose(button, "TRÈS SECRET")
    qtbot.waitUntil(lambda: button.text().endswith("TRÈS SECRET"), timeout=PATIENCE_MS)
