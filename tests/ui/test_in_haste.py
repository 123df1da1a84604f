"""What hasty hands do between two turns of the event loop loses nothing and goes nowhere else."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.domain.note import Note
from briefer.ui.desk.engine import Engine
from briefer.ui.window import Window
from briefer.workspace import Keeping, blank
from tests.windows import PATIENCE_MS


def _filed(qtbot: QtBot, engine: Engine) -> None:
    """Wait until all that was asked of the filing lane is done and told."""
    with qtbot.waitSignal(engine.file_work(lambda _: None).finished, timeout=PATIENCE_MS):
        pass


def _kept(window: Window, path: Path) -> str:
    return Keeping(window.engine.workspace).open(path).note.title


def test_two_saves_in_a_row_keep_the_last_words(
    qtbot: QtBot, window: Window, first_draft: Note, tmp_path: Path
) -> None:
    path, refused = tmp_path / "note.briefnote", list[object]()
    window.file.refused.disconnect()
    window.file.refused.connect(refused.append)
    window.file.begin(first_draft)
    window.file.save(path)
    _filed(qtbot, window.engine)
    for title in ("One", "Two"):
        window.desk.retitle(title)
        window.file.save()
    _filed(qtbot, window.engine)
    _filed(qtbot, window.engine)
    assert refused == [] and _kept(window, path) == "Two"


def test_words_typed_while_a_note_is_saved_to_leave_it_are_asked_about(
    qtbot: QtBot,
    window: Window,
    first_draft: Note,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path, asked, free = tmp_path / "note.briefnote", list[str](), threading.Event()

    def answer(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(box.text())
        return QMessageBox.StandardButton.Save

    monkeypatch.setattr(QMessageBox, "exec", answer)
    window.file.begin(first_draft)
    window.file.save(path)
    _filed(qtbot, window.engine)
    window.desk.retitle("One")
    window.engine.file_work(lambda _: free.wait())
    window.filing.then(window.file.close)
    window.desk.retitle("One two")
    free.set()
    qtbot.waitUntil(lambda: window.desk.note is None, timeout=PATIENCE_MS)
    assert len(asked) == 2 and _kept(window, path) == "One two"


def test_a_paragraph_begun_while_another_is_written_stays(
    qtbot: QtBot, window: Window, first_draft: Note
) -> None:
    window.file.begin(first_draft)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.compose.outline.edit(next(first_draft.items()).id)
    window.actions_table["write"].trigger()
    _filed(qtbot, window.engine)
    note = window.desk.note
    assert note and len(tuple(note.items())) == len(tuple(first_draft.items())) + 1
    assert window.findChild(QPlainTextEdit, "wording") is not None


def test_undo_just_after_typing_takes_the_words_into_account(
    qtbot: QtBot, window: Window, first_draft: Note
) -> None:
    window.file.begin(first_draft)
    item = next(first_draft.items())
    window.compose.outline.edit(item.id)
    field = window.findChild(QPlainTextEdit, "wording")
    assert field
    field.setPlainText("Typed just now.")
    window.actions_table["undo"].setEnabled(True)
    window.actions_table["undo"].trigger()
    assert window.desk.note == first_draft
    window.actions_table["redo"].trigger()
    note = window.desk.note
    assert note and next(note.items()).text == "Typed just now."


def test_coming_to_the_outline_does_not_change_where_passages_go(
    qtbot: QtBot, window: Window
) -> None:
    window.file.begin(blank(window.engine.workspace, "information", Language.EN))
    before = window.desk.section
    window.activateWindow()
    window.compose.focus_note()
    _filed(qtbot, window.engine)
    assert window.desk.section == before == "current-status"


def test_an_undone_line_of_the_title_block_is_empty_again(
    window: Window, first_draft: Note
) -> None:
    window.file.begin(first_draft)
    window.desk.fill("contact", "A. Nobody")
    window.desk.undo_stack.undo()
    field = window.findChild(QLineEdit, "header-contact")
    assert field is not None and field.text() == ""


def test_a_kind_of_note_that_is_markup_is_shown_as_it_is_written(
    qtbot: QtBot, window: Window, first_draft: Note, tmp_path: Path
) -> None:
    picture = tmp_path / "picture.png"
    window.grab().save(str(picture))
    height = window.compose.title_block.sizeHint().height()
    window.file.begin(replace(first_draft, kind=f"<img src='{picture}'>"))
    _filed(qtbot, window.engine)
    assert window.compose.title_block.sizeHint().height() < height + 100
