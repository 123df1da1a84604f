"""Editing the words of one item: what quotes says so, what does not says so too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from briefer.domain.note import Note, Paragraph, Quotation
from briefer.ui.compose.wording_editor import PAUSE_MS, WordingEditor


class Desk:
    """An editor in a window with something else to go to, and what it told."""

    def __init__(self, qtbot: QtBot, item: Quotation | Paragraph) -> None:
        self.place = QWidget()
        qtbot.addWidget(self.place)
        column = QVBoxLayout(self.place)
        self.editor = WordingEditor(item, self.place)
        self.other = QPlainTextEdit(self.place)
        column.addWidget(self.editor)
        column.addWidget(self.other)
        self.place.resize(420, 400)
        self.place.show()
        self.place.activateWindow()
        qtbot.waitExposed(self.place)
        self.told: list[str] = []
        self.done = 0
        self.editor.worded.connect(self.told.append)
        self.editor.done.connect(self._count)
        self.editor.begin(at_end=True)
        qtbot.waitUntil(self.text.hasFocus)

    def _count(self) -> None:
        self.done += 1

    @property
    def text(self) -> QPlainTextEdit:
        found = self.editor.findChild(QPlainTextEdit, "wording")
        assert isinstance(found, QPlainTextEdit)
        return found

    def says(self) -> str:
        labels = self.editor.findChildren(QLabel)
        return " ".join(one.text() for one in labels if one.isVisibleTo(self.editor))

    def button(self, name: str) -> QToolButton:
        found = self.editor.findChild(QToolButton, name)
        assert isinstance(found, QToolButton)
        return found


@pytest.fixture
def quotation(first_draft: Note) -> Quotation:
    """Return a quotation of several words."""
    return next(item for item in first_draft.items() if isinstance(item, Quotation))


@pytest.fixture
def desk(qtbot: QtBot, quotation: Quotation) -> Desk:
    """Return the editor of ``quotation``."""
    return Desk(qtbot, quotation)


def test_a_quotation_becomes_a_paraphrase_in_sight_and_back(
    desk: Desk, quotation: Quotation
) -> None:
    assert desk.says() == "Quotation"
    QTest.keyClicks(desk.text, " indeed")
    assert "Paraphrase: printed without" in desk.says() and "To quote, change only" in desk.says()
    for _ in " indeed":
        QTest.keyClick(desk.text, Qt.Key.Key_Backspace)
    assert desk.text.toPlainText() == quotation.text and desk.says() == "Quotation"


def test_words_left_out_visibly_still_quote(desk: Desk, quotation: Quotation) -> None:
    words = quotation.text.split(" ")
    desk.text.setPlainText(" ".join([*words[:3], "[…]", *words[6:]]))
    assert desk.says() == "Quotation"
    desk.text.setPlainText(" ".join([*words[:3], *words[6:]]))
    assert "Paraphrase" in desk.says()


def test_words_go_into_the_note_after_a_pause(
    qtbot: QtBot, desk: Desk, quotation: Quotation
) -> None:
    QTest.keyClicks(desk.text, " a")
    QTest.keyClicks(desk.text, "b")
    assert desk.told == []
    qtbot.waitUntil(lambda: bool(desk.told), timeout=PAUSE_MS * 10)
    assert desk.told == [f"{quotation.text} ab"]


def test_esc_takes_everything_back(qtbot: QtBot, desk: Desk, quotation: Quotation) -> None:
    QTest.keyClicks(desk.text, " x")
    qtbot.waitUntil(lambda: bool(desk.told), timeout=PAUSE_MS * 10)
    QTest.keyClicks(desk.text, " y")
    QTest.keyClick(desk.text, Qt.Key.Key_Escape)
    assert desk.told[-1] == quotation.text and desk.done == 1


def test_ctrl_enter_and_done_keep_what_was_typed(desk: Desk, quotation: Quotation) -> None:
    QTest.keyClicks(desk.text, " x")
    QTest.keyClick(desk.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.told == [f"{quotation.text} x"] and desk.done == 1
    desk.button("wording-done").click()
    assert desk.told == [f"{quotation.text} x"] and desk.done == 2


def test_going_elsewhere_in_the_window_keeps_what_was_typed(
    desk: Desk, quotation: Quotation
) -> None:
    QTest.keyClicks(desk.text, " x")
    desk.other.setFocus()
    assert desk.told == [f"{quotation.text} x"] and desk.done == 1


def test_the_sources_words_come_back_at_a_press(desk: Desk, quotation: Quotation) -> None:
    restore = desk.button("restore-wording")
    desk.text.setPlainText("Other words.")
    assert restore.isEnabled()
    restore.click()
    assert desk.text.toPlainText() == quotation.pick.text and desk.says() == "Quotation"
    assert not restore.isEnabled() and desk.text.hasFocus()


def test_what_was_undone_in_the_note_shows_here(desk: Desk, quotation: Quotation) -> None:
    QTest.keyClicks(desk.text, "!")
    desk.editor.show_words(quotation.text)
    assert desk.text.toPlainText() == f"{quotation.text}!"
    desk.editor.finish()
    desk.editor.show_words(quotation.text)
    assert desk.text.toPlainText() == quotation.text


def test_ones_own_words_are_called_that_and_have_no_source(qtbot: QtBot) -> None:
    desk = Desk(qtbot, Paragraph("p", ""))
    assert desk.says() == "Own words"
    assert not desk.button("restore-wording").isVisibleTo(desk.editor)
    QTest.keyClicks(desk.text, "Mine")
    desk.editor.finish()
    assert desk.told == ["Mine"]


def test_tab_leads_to_the_buttons(desk: Desk) -> None:
    QTest.keyClicks(desk.text, "!")
    QTest.keyClick(desk.text, Qt.Key.Key_Tab)
    assert desk.button("restore-wording").hasFocus() and desk.done == 0
