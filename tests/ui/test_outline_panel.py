"""The outline under the keyboard and with what is dropped on it."""

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from briefer.domain.note import Note
from briefer.tables.templates import NoteTemplate
from briefer.ui.compose.outline_delegate import OutlineDelegate
from briefer.ui.compose.outline_model import SectionRow
from briefer.ui.compose.outline_panel import OutlinePanel
from briefer.ui.desk.note_desk import NoteDesk
from briefer.ui.read.hits_model import PASSAGES
from tests.ui.notes import arranged


class Outline:
    """The outline of a desk's note, with the keyboard."""

    def __init__(self, qtbot: QtBot, note: Note, template: NoteTemplate) -> None:
        self.desk = NoteDesk()
        self.panel = OutlinePanel(self.desk)
        self._template = template
        qtbot.addWidget(self.panel)
        self.desk.setParent(self.panel)
        self.desk.note_changed.connect(self._show)
        self.panel.resize(460, 700)
        self.panel.show()
        self.panel.activateWindow()
        qtbot.waitExposed(self.panel)
        self.desk.show(note)
        self.panel.view.setFocus()

    def _show(self, note: Note | None) -> None:
        self.panel.show_note(note, self._template)

    def press(self, key: Qt.Key, alt: bool = False) -> None:
        alone = Qt.KeyboardModifier.NoModifier
        held = Qt.KeyboardModifier.AltModifier if alt else alone
        QTest.keyClick(self.panel.view, key, held)

    def drawn(self) -> str:
        note = self.desk.note
        sections = note.sections[:4] if note else ()
        return "|".join(" ".join(item.id for item in one.items) for one in sections)

    def editor(self) -> QPlainTextEdit:
        found = self.panel.findChild(QPlainTextEdit, "wording")
        assert isinstance(found, QPlainTextEdit)
        return found


@pytest.fixture
def outline(qtbot: QtBot, first_draft: Note, template: NoteTemplate) -> Outline:
    """Return the outline of a note with three sections filled."""
    note = arranged(first_draft, template, "a b | c d e | | *own")
    return Outline(qtbot, note, template)


def test_delete_removes_and_the_next_one_is_chosen(outline: Outline) -> None:
    outline.panel.choose(["c"])
    outline.press(Qt.Key.Key_Delete)
    assert outline.drawn() == "a b|d e||own" and outline.panel.chosen() == ("d",)
    outline.press(Qt.Key.Key_Delete)
    outline.press(Qt.Key.Key_Backspace)
    assert outline.drawn() == "a b|||own" and outline.panel.chosen() == ()
    assert outline.panel.model.section(outline.panel.view.currentIndex()) == outline.desk.section
    assert outline.panel.view.hasFocus()
    outline.desk.undo_stack.undo()
    assert outline.drawn() == "a b|e||own"


def test_the_last_of_a_section_gone_the_one_above_is_chosen(outline: Outline) -> None:
    outline.panel.choose(["e"])
    outline.press(Qt.Key.Key_Delete)
    assert outline.panel.chosen() == ("d",)


def test_several_are_removed_in_one_step(outline: Outline) -> None:
    outline.panel.choose(["a", "b", "d"])
    outline.press(Qt.Key.Key_Delete)
    assert outline.drawn() == "|c e||own"
    outline.desk.undo_stack.undo()
    assert outline.drawn() == "a b|c d e||own"


def test_alt_up_and_down_move_past_the_ends_of_sections(outline: Outline) -> None:
    outline.panel.choose(["b"])
    outline.press(Qt.Key.Key_Down, alt=True)
    assert outline.drawn() == "a|b c d e||own" and outline.panel.chosen() == ("b",)
    outline.press(Qt.Key.Key_Down, alt=True)
    assert outline.drawn() == "a|c b d e||own"
    for _ in range(3):
        outline.press(Qt.Key.Key_Up, alt=True)
    assert outline.drawn() == "b a|c d e||own"
    outline.press(Qt.Key.Key_Up, alt=True)
    assert outline.drawn() == "b a|c d e||own" and outline.panel.chosen() == ("b",)


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_the_chosen_words_are_edited_in_their_place(
    qtbot: QtBot, outline: Outline, key: Qt.Key
) -> None:
    outline.panel.choose(["own"])
    outline.press(key)
    qtbot.waitUntil(outline.editor().hasFocus)
    QTest.keyClicks(outline.editor(), "Mine. ")
    QTest.keyClick(outline.editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert outline.desk.note
    assert "Mine. " in next(i.text for i in outline.desk.note.items() if i.id == "own")
    qtbot.waitUntil(outline.panel.view.hasFocus)
    assert outline.panel.chosen() == ("own",)
    outline.desk.undo_stack.undo()
    assert [i.text for i in outline.desk.note.items()][-1] == "Own words own."


def test_an_own_paragraph_left_empty_goes(qtbot: QtBot, outline: Outline) -> None:
    outline.panel.edit("own")
    outline.editor().clear()
    QTest.keyClick(outline.editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert outline.drawn() == "a b|c d e||"


def test_what_can_only_be_read_is_not_edited(outline: Outline) -> None:
    outline.desk.read_only = True
    outline.panel.choose(["a"])
    outline.press(Qt.Key.Key_F2)
    outline.press(Qt.Key.Key_Delete)
    assert outline.panel.findChild(QPlainTextEdit, "wording") is None
    assert outline.drawn() == "a b|c d e||own"


def test_items_dropped_elsewhere_move_and_stay_chosen(outline: Outline) -> None:
    model = outline.panel.model
    data = model.mimeData([model.index_of("d"), model.index_of("a")])
    model.dropMimeData(data, Qt.DropAction.MoveAction, -1, 0, model.index(2, 0))
    assert outline.drawn() == "b|c e|a d|own"
    assert outline.panel.chosen() == ("a", "d")
    assert outline.desk.undo_stack.count() == 1


def test_dropped_passages_are_told_with_the_spot(qtbot: QtBot, outline: Outline) -> None:
    data = QMimeData()
    data.setData(PASSAGES, b"p1")
    with qtbot.waitSignal(outline.panel.passages_dropped) as told:
        outline.panel.model.dropMimeData(
            data, Qt.DropAction.CopyAction, 0, 0, outline.panel.model.index(0, 0)
        )
    assert told.args
    ids, spot = told.args
    assert ids == ("p1",) and spot.before == "a"


def test_picks_go_to_the_section_one_is_in(outline: Outline) -> None:
    assert outline.desk.note
    outline.panel.choose(["c"])
    assert outline.desk.section == outline.desk.note.sections[1].id
    outline.panel.view.setCurrentIndex(outline.panel.model.index(2, 0, QModelIndex()))
    assert outline.desk.section == outline.desk.note.sections[2].id


def test_a_long_heading_has_all_its_words_beside_what_it_holds(outline: Outline) -> None:
    heading = "Renseignements supplémentaires pour la période des questions"
    outline.panel.resize(300, 700)
    delegate = outline.panel.view.itemDelegate()
    assert isinstance(delegate, OutlineDelegate)
    row = SectionRow("a", heading, "", 3, True)
    layout = delegate._headed(row, 300)
    assert layout.text() == heading
    assert layout.lineCount() > 1
    assert delegate._beside(row, 300) == "3 ¶"
    short = SectionRow("a", "Enjeu", "", 3, True)
    assert delegate._beside(short, 300) == "next passage goes here · 3 ¶"
