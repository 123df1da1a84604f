"""Marking a note lower than its sources, or not at all: asked for, told, and never by accident."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.domain.editing import exchange
from briefer.domain.language import Language
from briefer.domain.note import Note, Quotation
from briefer.ui.compose.compose_panel import CHECKS
from briefer.ui.desk.note_desk import NoteDesk
from briefer.ui.dialogs.marking_guard import MarkingGuard
from briefer.ui.window import Window
from briefer.workspace import Workspace, blank
from tests.ui.boxes import Answer
from tests.windows import PATIENCE_MS


def marked(note: Note, marking: str) -> Note:
    """Return ``note`` with the first of its sources marked."""
    first = next(item for item in note.items() if isinstance(item, Quotation))
    cited = replace(first.pick.citation, marking=marking)
    return exchange(note, replace(first, pick=replace(first.pick, citation=cited)))


class Guarded:
    """A guard over a desk of its own."""

    def __init__(self, qtbot: QtBot, note: Note, folder: Path) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        window.show()
        self.desk = NoteDesk(window)
        self.desk.show(note)
        self.guard = MarkingGuard(self.desk, Workspace(folder).profile, window)

    @property
    def marking(self) -> tuple[str | None, str | None]:
        assert self.desk.note
        return self.desk.note.marking, self.desk.note.below


@pytest.fixture
def guarded(qtbot: QtBot, first_draft: Note, tmp_path: Path) -> Guarded:
    """Return a note marked PROTECTED B, as one of its sources is."""
    note = replace(marked(first_draft, "protected-b"), marking="protected-b")
    return Guarded(qtbot, note, tmp_path / "data")


def test_a_lower_marking_is_asked_about_and_kept_high(guarded: Guarded) -> None:
    answer = Answer("mark-highest").to(lambda: guarded.guard.choose("protected-a"))
    assert answer.asked == ("A source of this note is marked PROTECTED B. Mark the note lower?")
    assert sorted(answer.offered) == ["Keep PROTECTED B", "Mark it lower"]
    assert guarded.marking == ("protected-b", None) and guarded.desk.undo_stack.count() == 0


def test_a_lower_marking_that_is_meant_is_taken_and_remembered(guarded: Guarded) -> None:
    Answer("mark-lower").to(lambda: guarded.guard.choose("protected-a"))
    assert guarded.marking == ("protected-a", "protected-b")
    assert guarded.guard.may_leave(), "confirmed once"
    guarded.desk.undo_stack.undo()
    assert guarded.marking == ("protected-b", None)


def test_one_as_high_or_none_is_not_asked_about(guarded: Guarded) -> None:
    guarded.guard.choose(None)
    assert guarded.marking == (None, None)
    guarded.guard.choose("protected-b")
    assert guarded.marking == ("protected-b", None)


def test_leaving_too_low_is_asked_about_once(guarded: Guarded) -> None:
    assert guarded.desk.note
    guarded.desk.show(replace(guarded.desk.note, marking="unclassified"))
    left: list[bool] = []
    Answer("leave-marking").to(lambda: left.append(guarded.guard.may_leave()))
    Answer("keep-lower").to(lambda: left.append(guarded.guard.may_leave()))
    assert left == [False, True]
    assert guarded.marking == ("unclassified", "protected-b")
    assert guarded.guard.may_leave()


def test_leaving_too_low_the_note_may_be_marked_as_its_source(guarded: Guarded) -> None:
    assert guarded.desk.note
    guarded.desk.show(replace(guarded.desk.note, marking="unclassified"))
    assert Answer("mark-highest").to(guarded.guard.may_leave).asked
    assert guarded.marking == ("protected-b", None)


def test_what_the_department_may_not_use_is_not_offered(
    qtbot: QtBot, first_draft: Note, tmp_path: Path
) -> None:
    note = replace(marked(first_draft, "secret"), marking="protected-b")
    guarded = Guarded(qtbot, note, tmp_path / "data")
    answer = Answer("leave-marking").to(guarded.guard.may_leave)
    assert "SECRET" in answer.asked
    assert sorted(answer.offered) == ["Cancel", "Keep PROTECTED B"]


def test_without_a_marking_the_choice_is_made_once(
    qtbot: QtBot, first_draft: Note, tmp_path: Path
) -> None:
    guarded = Guarded(qtbot, replace(first_draft, marking=None), tmp_path / "data")
    with qtbot.waitSignal(guarded.guard.choice_wanted):
        answer = Answer("choose-marking").to(guarded.guard.may_leave)
    assert answer.asked == "This note has no marking."
    assert Answer("export-without").to(guarded.guard.may_leave).asked
    assert guarded.guard.may_leave()


def test_checks_offer_to_raise_the_marking_or_to_keep_it(
    qtbot: QtBot, window: Window, first_draft: Note
) -> None:
    window.file.begin(replace(marked(first_draft, "protected-b"), marking="protected-a"))
    window.compose.show_tab(CHECKS)
    buttons = [window.findChild(QPushButton, one) for one in ("raise-marking", "confirm-marking")]
    raising, keeping = buttons
    assert isinstance(raising, QPushButton) and isinstance(keeping, QPushButton)
    qtbot.waitUntil(raising.isVisible, timeout=PATIENCE_MS)
    assert raising.text() == "Mark it PROTECTED B" and keeping.text() == "Keep PROTECTED A"
    count = window.compose.checks.count
    keeping.click()
    qtbot.waitUntil(lambda: not raising.isVisible(), timeout=PATIENCE_MS)
    assert window.compose.checks.count == count - 1
    window.desk.undo_stack.undo()
    qtbot.waitUntil(raising.isVisible, timeout=PATIENCE_MS)
    raising.click()
    assert window.desk.note and window.desk.note.marking == "protected-b"


def test_a_marking_refused_is_not_shown(window: Window, first_draft: Note) -> None:
    window.file.begin(replace(marked(first_draft, "protected-b"), marking="protected-b"))
    combo = window.findChild(QComboBox, "note-marking")
    assert isinstance(combo, QComboBox)
    before = combo.currentIndex()

    def choose() -> None:
        combo.setCurrentIndex(before - 1)
        combo.activated.emit(before - 1)

    assert Answer("mark-highest").to(choose).asked
    assert combo.currentIndex() == before


@pytest.mark.parametrize(("kind", "suffix"), [(0, ".docx"), (1, ".html"), (2, ".eml")])
def test_a_note_is_exported_in_each_kind_of_file(
    qtbot: QtBot, window: Window, tmp_path: Path, kind: int, suffix: str
) -> None:
    note = blank(window.engine.workspace, "fact-sheet", Language.EN)
    window.file.begin(replace(note, marking="protected-a"))

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.selectNameFilter(dialog.nameFilters()[kind])
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        name.setText(str(tmp_path / "Note"))
        dialog.accept()

    QTimer.singleShot(200, answer)
    window.filing.export()
    made = tmp_path / f"Note{suffix}"
    qtbot.waitUntil(made.exists, timeout=PATIENCE_MS)
