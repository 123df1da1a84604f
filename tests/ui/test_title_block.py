"""The head of the note: what is typed goes into the note, what is undone comes back."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.domain.note import MarkingLanguage, Note, Printing
from briefer.ui.compose.title_block import TitleBlock
from briefer.ui.desk.note_desk import NoteDesk
from briefer.workspace import Workspace, blank


class Head:
    """The title block of a desk's note."""

    def __init__(self, qtbot: QtBot, workspace: Workspace) -> None:
        self._templates = workspace.templates
        self.desk = NoteDesk()
        self.block = TitleBlock(self.desk, workspace.profile)
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


def test_a_long_title_is_shown_from_its_beginning(head: Head, workspace: Workspace) -> None:
    long = replace(blank(workspace, "decision", Language.EN), title="Support for the next " * 9)
    head.desk.show(long)
    assert head.field("note-title").cursorPosition() == 0


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


def around(head: Head) -> QToolButton:
    found = head.block.findChild(QToolButton, "page-marks-more")
    assert isinstance(found, QToolButton)
    return found


def tick(head: Head, name: str) -> None:
    found = head.block.findChild(QCheckBox, name)
    assert isinstance(found, QCheckBox) and found.isVisible()
    found.click()


def test_what_is_printed_around_the_note_is_ticked_and_told(head: Head) -> None:
    assert around(head).text() == "Page marks"
    around(head).click()
    tick(head, "mark-draft")
    tick(head, "caveat-advice-to-minister")
    tick(head, "mark-annex")
    assert head.desk.note
    assert head.desk.note.printing == Printing("0.1", ("advice-to-minister",), annex=True)
    assert around(head).text() == "Page marks: draft v0.1, 1 caveat(s), annex"
    for _ in range(3):
        head.desk.undo_stack.undo()
    assert head.desk.note.printing == Printing() and around(head).text() == "Page marks"


def test_the_version_of_a_draft_is_typed_and_comes_back(head: Head) -> None:
    around(head).click()
    version = head.field("draft-version")
    assert not version.isVisible()
    tick(head, "mark-draft")
    assert version.isVisible() and version.text() == "0.1"
    version.clear()
    QTest.keyClicks(version, "0.3")
    assert head.desk.note and head.desk.note.printing.draft == "0.3"
    tick(head, "mark-draft")
    assert head.desk.note.printing.draft is None and not version.isVisible()
    tick(head, "mark-draft")
    assert head.desk.note.printing.draft == "0.3"


def test_the_language_of_the_marking_is_chosen(head: Head) -> None:
    around(head).click()
    combo = head.block.findChild(QComboBox, "marking-language")
    assert isinstance(combo, QComboBox) and combo.currentIndex() == 0
    combo.setFocus()
    for _ in range(3):
        QTest.keyClick(combo, Qt.Key.Key_Down)
    assert head.desk.note and head.desk.note.printing.marking_in is MarkingLanguage.BOTH


def test_title_block_and_page_marks_take_turns(head: Head) -> None:
    around(head).click()
    head.more().click()
    assert not around(head).isChecked() and head.more().isChecked()
    around(head).click()
    assert not head.more().isChecked()
