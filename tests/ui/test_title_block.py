"""The head of the note: what is typed goes into the note, what is undone comes back."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.domain.note import Note
from briefer.ui.compose.title_block import TitleBlock
from briefer.ui.desk.note_desk import NoteDesk
from briefer.workspace import Workspace, blank


class Head:
    """The title block of a desk's note."""

    def __init__(self, qtbot: QtBot, workspace: Workspace) -> None:
        self._templates = workspace.templates
        self.desk = NoteDesk()
        self.block = TitleBlock(self.desk, workspace.profile.markings)
        self.desk.setParent(self.block)
        qtbot.addWidget(self.block)
        self.desk.note_changed.connect(self._show)
        self.block.resize(460, 400)
        self.block.show()
        qtbot.waitExposed(self.block)

    def _show(self, note: Note | None) -> None:
        if note:
            self.block.show_note(note, self._templates.get(note.kind))

    def field(self, name: str) -> QLineEdit:
        found = self.block.findChild(QLineEdit, name)
        assert isinstance(found, QLineEdit)
        return found

    def marking(self) -> QComboBox:
        found = self.block.findChild(QComboBox, "note-marking")
        assert isinstance(found, QComboBox)
        return found

    def more(self) -> QToolButton:
        found = self.block.findChild(QToolButton, "title-block-more")
        assert isinstance(found, QToolButton)
        return found

    def lines(self) -> list[QLineEdit]:
        fields = self.block.findChildren(QLineEdit)
        return [one for one in fields if one.objectName().startswith("header-")]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Return a workspace that holds nothing but what ships with Briefer."""
    return Workspace(tmp_path / "data")


@pytest.fixture
def head(qtbot: QtBot, workspace: Workspace) -> Head:
    """Return the title block of a blank information note."""
    head = Head(qtbot, workspace)
    head.desk.show(blank(workspace, "information", Language.EN))
    return head


def test_the_title_typed_is_the_notes_and_is_undone_at_once(head: Head) -> None:
    QTest.keyClicks(head.field("note-title"), "Stigma")
    assert head.desk.note and head.desk.note.title == "Stigma"
    head.desk.undo_stack.undo()
    assert head.field("note-title").text() == ""


def test_each_line_typed_is_the_notes_and_undone_it_is_empty_again(head: Head) -> None:
    head.more().setChecked(True)
    assert head.lines()
    for field in head.lines():
        before = field.text()
        QTest.keyClicks(field, "Words")
        assert head.desk.note
        header = dict(head.desk.note.header)
        assert header[field.objectName().removeprefix("header-")] == field.text() != before
        head.desk.undo_stack.undo()
        assert field.text() == before, field.objectName()


def test_a_marking_is_chosen_and_taken_back(head: Head, workspace: Workspace) -> None:
    combo = head.marking()
    assert combo.currentIndex() == 0
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert head.desk.note and head.desk.note.marking == workspace.profile.markings[0].id
    head.desk.undo_stack.undo()
    assert combo.currentIndex() == 0 and head.desk.note.marking is None


def test_the_cursor_stays_where_it_is_while_typing(head: Head) -> None:
    title = head.field("note-title")
    QTest.keyClicks(title, "Stigma")
    title.setCursorPosition(2)
    QTest.keyClicks(title, "xy")
    assert title.cursorPosition() == 4 and title.text() == "Stxyigma"


def test_another_note_brings_its_own_lines_in_its_language(
    head: Head, workspace: Workspace
) -> None:
    english = [field.accessibleName() for field in head.lines()]
    QTest.keyClicks(head.lines()[0], "Of the first note")
    french = blank(workspace, "information", Language.FR)
    head.desk.show(replace(french, title="Réunion"))
    assert head.field("note-title").text() == "Réunion"
    labels = [line.label.fr for line in workspace.templates["information"].header]
    fields = head.lines()[-len(labels) :]
    assert [field.accessibleName() for field in fields] == labels != english
    header = dict(french.header)
    for field in fields:
        assert field.text() == header.get(field.objectName().removeprefix("header-"), "")


def test_nothing_can_be_typed_where_the_note_can_only_be_read(
    head: Head, first_draft: Note
) -> None:
    head.desk.read_only = True
    head.desk.show(first_draft)
    assert not head.field("note-title").isEnabled() and not head.marking().isEnabled()
    assert not any(field.isEnabled() for field in head.lines())
