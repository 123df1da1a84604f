"""What a crash leaves is offered and whole; one note in two hands is never lost by either."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from briefer.domain.note import Note
from briefer.notes.draft import to_bytes
from briefer.ui.application import Application
from briefer.ui.window import Window
from tests.journeys.dialogs import answering, cancelling, save_as, saying, shown_dialog
from tests.journeys.runs import make_room, running
from tests.journeys.steps import (
    add_paragraph,
    begin,
    choose_in_menu,
    choose_item,
    click,
    find,
    items,
    labelled,
    message,
    named,
    note,
    note_in,
    press,
    press_add,
    turn_to,
    wait_for_files,
    wait_until,
    write,
)
from tests.journeys.writing import somebody_writing


@dataclass(frozen=True)
class Crash:
    """What a crash left: the data folder, the file of the note, and the note as it was."""

    data: Path
    file: Path
    note: Note


@pytest.fixture(scope="module")
def a_crash(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Crash:
    """Return what is left of a run that was killed while a note was written."""
    folder = tmp_path_factory.mktemp("crashed")
    shutil.copytree(begun / "data", folder / "data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFER_CACHE_DIR", str(begun / "cache"))
        with somebody_writing(folder / "data", folder / "Saved before.briefnote") as writer:
            writer.kill()
            return Crash(folder / "data", folder / "Saved before.briefnote", writer.note)


@pytest.fixture
def crash(a_crash: Crash, library_dir: Path) -> Crash:
    """Return the crash, its data folder copied for this test."""
    shutil.rmtree(library_dir)
    shutil.copytree(a_crash.data, library_dir)
    return replace(a_crash, data=library_dir)


def test_a_draft_is_offered_and_recovered_word_for_word(
    qtbot: QtBot, crash: Crash, desk_dir: Path
) -> None:
    with running(qtbot, crash.data) as window:
        dialog = shown_dialog("recovery")
        rows = named(dialog, QAbstractItemView, "drafts").model()
        assert rows.rowCount() == 1
        assert crash.note.title in rows.index(0, 0).data()
        assert crash.file.name in rows.index(0, 0).data()
        click(named(dialog, QAbstractButton, "recover"))
        wait_until(lambda: window.desk.note, "the note is on the desk")
        assert note(window) == crash.note
        assert window.isWindowModified()
        assert not dialog.isVisible()

        turn_to(window)
        file = desk_dir / "Recovered.briefnote"
        with answering(save_as(file)):
            press("Ctrl+Shift+S")
        wait_until(lambda: not window.isWindowModified(), "the note is saved")
        assert note_in(file) == crash.note
        wait_until(lambda: not drafts(crash.data), "its draft goes")


def test_a_recovered_note_goes_back_into_its_file(qtbot: QtBot, crash: Crash) -> None:
    assert note_in(crash.file) != crash.note
    with running(qtbot, crash.data) as window:
        click(named(shown_dialog("recovery"), QAbstractButton, "recover"))
        wait_until(lambda: window.desk.note, "the note is on the desk")
        turn_to(window)
        press("Ctrl+S")
        wait_until(lambda: not window.isWindowModified(), "the note is saved")
        assert note_in(crash.file) == crash.note


def test_a_draft_thrown_away_is_gone_for_good(qtbot: QtBot, crash: Crash) -> None:
    with running(qtbot, crash.data) as window:
        dialog = shown_dialog("recovery")
        click(named(dialog, QAbstractButton, "throw-away"))
        wait_until(lambda: not dialog.isVisible(), "nothing is left to decide")
        wait_until(lambda: not drafts(crash.data), "the draft is gone")
        assert window.desk.note is None
    left = (crash.data / "drafts").glob("*")
    assert not any(crash.note.title.encode() in one.read_bytes() for one in left)
    with running(qtbot, crash.data) as window:
        wait_for_files(window)
        assert not recovery_is_offered()


def test_what_is_decided_later_is_offered_again(qtbot: QtBot, crash: Crash) -> None:
    for _ in range(2):
        with running(qtbot, crash.data):
            click(named(shown_dialog("recovery"), QAbstractButton, "later"))
    assert len(drafts(crash.data)) == 1


def test_what_another_program_is_writing_is_not_offered(qtbot: QtBot, library_dir: Path) -> None:
    with somebody_writing(library_dir):
        with running(qtbot, library_dir) as window:
            wait_for_files(window)
            assert len(drafts(library_dir)) == 1
            assert not recovery_is_offered()
        assert len(drafts(library_dir)) == 1


@pytest.fixture
def saved(window: Window, desk_dir: Path) -> Path:
    """Return the file of the note with two passages that stands in the window."""
    begin(window)
    click(named(window, QLineEdit, "note-title"))
    write("In two hands")
    find(window, "naloxone")
    press_add(window, 0)
    press_add(window, 1)
    file = desk_dir / "Shared.briefnote"
    with answering(save_as(file)):
        press("Ctrl+S")
    wait_until(lambda: not window.isWindowModified(), "the note is saved")
    return file


@pytest.fixture
def second(briefer_app: Application, window: Window, saved: Path) -> Window:
    """Return another window, empty yet."""
    choose_in_menu(window, "file", "new-window")
    wait_until(lambda: len(briefer_app.windows) == 2, "another window")
    second = briefer_app.windows[1]
    make_room(second)
    turn_to(second)
    return second


def test_a_note_open_in_one_window_is_read_only_in_the_other(
    window: Window, second: Window, saved: Path, desk_dir: Path
) -> None:
    with answering(save_as(saved)):
        press("Ctrl+O")
    wait_until(lambda: second.desk.note, "the note is shown")
    before = note(second)
    assert before == note(window)
    assert "can only be read here" in message(second)
    assert "Read only" in named(second, QLabel, "status-note").text()
    assert not named(second, QAbstractButton, "write-paragraph").isEnabled()
    assert not named(second, QLineEdit, "note-title").isEnabled()
    choose_item(second, items(second)[0].id)
    press("Delete", "Alt+Down", "F2")
    assert note(second) == before

    copy = desk_dir / "Mine.briefnote"
    with answering(save_as(copy)):
        click(labelled(second, "Save a copy…"))
    wait_until(copy.exists, "the copy is saved")
    wait_until(lambda: named(second, QLineEdit, "note-title").isEnabled(), "it can be written")
    add_paragraph(second, "Now it is mine.")
    press("Ctrl+S")
    wait_until(lambda: not second.isWindowModified(), "the copy is saved again")
    assert note_in(copy) == note(second)
    assert note_in(saved) == note(window) == before


def test_a_change_by_somebody_else_is_told_when_one_turns_back(
    window: Window, second: Window, saved: Path
) -> None:
    theirs = replace(note(window), title="Theirs")
    saved.write_bytes(to_bytes(theirs))
    turn_to(window)
    wait_until(lambda: message(window), "the change is told")
    assert "Somebody has changed Shared.briefnote since you opened it." in message(window)
    assert labelled(window, "Save mine under another name…").isEnabled()
    click(labelled(window, "Open their version"))
    wait_until(lambda: note(window) == theirs, "their version is on the desk")
    assert not window.isWindowModified()


def test_saving_over_a_change_by_somebody_else_asks_first(
    window: Window, saved: Path, desk_dir: Path
) -> None:
    theirs = to_bytes(replace(note(window), title="Theirs"))
    saved.write_bytes(theirs)
    add_paragraph(window, "Mine.")
    mine = note(window)
    with answering(saying("Cancel", "Somebody has changed this note’s file.")):
        press("Ctrl+S")
    assert saved.read_bytes() == theirs and note(window) == mine and window.isWindowModified()

    other = desk_dir / "Mine.briefnote"
    with answering(saying("Save under another name…"), save_as(other)):
        press("Ctrl+S")
    wait_until(lambda: not window.isWindowModified(), "mine is saved")
    assert saved.read_bytes() == theirs
    assert note_in(other) == mine


def test_somebody_elses_change_is_replaced_when_that_is_asked_for(
    window: Window, saved: Path
) -> None:
    saved.write_bytes(to_bytes(replace(note(window), title="Theirs")))
    add_paragraph(window, "Mine.")
    with answering(saying("Replace their version")):
        press("Ctrl+S")
    wait_until(lambda: not window.isWindowModified(), "mine is saved")
    assert note_in(saved) == note(window)


def test_a_note_given_up_leaves_no_draft_and_one_whose_saving_is_cancelled_stays(
    window: Window, library_dir: Path
) -> None:
    begin(window)
    find(window, "naloxone")
    press_add(window, 0)
    kept = note(window)
    with answering(saying("Save", "Save the changes to this note?"), cancelling):
        press("Ctrl+W")
    assert note(window) == kept and window.isWindowModified()
    wait_until(lambda: drafts(library_dir), "a draft is kept meanwhile")
    with answering(saying("Don’t save")):
        press("Ctrl+W")
    wait_until(lambda: window.desk.note is None, "the note has left")
    wait_until(lambda: not drafts(library_dir), "and so has its draft")


def drafts(data: Path) -> list[Path]:
    """Return the drafts that are kept in the data folder."""
    return list((data / "drafts").glob("*.briefdraft"))


def recovery_is_offered() -> bool:
    """Return whether a draft is offered."""
    tops = QApplication.topLevelWidgets()
    return any(one.objectName() == "recovery" and one.isVisible() for one in tops)
