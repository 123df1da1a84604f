"""The note's file, its lock and its draft: nothing that was written is lost, nothing of others'."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefer.domain.note import Note
from briefer.errors import Problem
from briefer.progress import Progress
from briefer.ui.desk.engine import Engine
from briefer.ui.desk.locks import lock_of
from briefer.ui.desk.note_desk import NoteDesk
from briefer.ui.desk.note_file import DRAFT_MS, NoteFile
from briefer.workspace import Draft, Drafts, Keeping, Workspace, blank
from tests.windows import carried

PAUSE_MS = 20


class Place:
    """A desk with its file, as a window has them."""

    def __init__(self, qtbot: QtBot, engine: Engine) -> None:
        self._qtbot, self._engine = qtbot, engine
        self.desk = NoteDesk(engine)
        self.file = NoteFile(engine, self.desk, engine)
        self.file.pause.setInterval(PAUSE_MS)
        self.refused: list[Problem] = []
        self.failed: list[Problem] = []
        self.elsewhere: list[Path] = []
        self.file.refused.connect(self.refused.append)
        self.file.failed.connect(self.failed.append)
        self.file.changed_elsewhere.connect(self.elsewhere.append)

    def settle(self) -> None:
        """Wait until all that was to be done with files is done."""
        with self._qtbot.waitSignal(self._engine.file_work(lambda _: None).finished):
            pass

    def save(self, path: Path | None = None, replace: bool = False) -> None:
        self.file.save(path, replace)
        self.settle()

    def open(self, path: Path) -> None:
        self.file.open(path)
        self.settle()


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Return a workspace whose library nobody has opened yet: notes do not need it."""
    return Workspace(tmp_path / "data")


@pytest.fixture
def engine(qtbot: QtBot, workspace: Workspace) -> Iterator[Engine]:
    """Yield an engine, closed afterwards."""
    engine = Engine(workspace)
    yield engine
    engine.close()


@pytest.fixture
def here(qtbot: QtBot, engine: Engine) -> Iterator[Place]:
    """Yield the window's desk and file."""
    place = Place(qtbot, engine)
    yield place
    place.file.close()


@pytest.fixture
def there(qtbot: QtBot, engine: Engine) -> Iterator[Place]:
    """Yield another window's."""
    place = Place(qtbot, engine)
    yield place
    place.file.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a note may be saved."""
    return tmp_path / "Note d’information.briefnote"


def in_file(workspace: Workspace, path: Path) -> Note:
    return Keeping(workspace).open(path).note


def drafts(workspace: Workspace) -> tuple[Draft, ...]:
    return Drafts(workspace).all()


def test_a_new_note_is_saved_when_somebody_has_written_in_it(
    here: Place, workspace: Workspace, first_draft: Note, path: Path
) -> None:
    here.file.begin(blank(workspace, "information", first_draft.language))
    assert not here.file.state.modified
    here.desk.retitle("Title")
    assert here.file.state.modified
    here.save(path)
    assert in_file(workspace, path) == here.desk.note
    state = here.file.state
    assert (state.path, state.modified, state.holder) == (path, False, None) and state.saved_at


def test_a_composed_note_is_unsaved_from_the_first(here: Place, first_draft: Note) -> None:
    here.file.begin(first_draft)
    assert here.file.state.modified


def test_undoing_back_to_what_was_saved_leaves_nothing_to_save(
    here: Place, first_draft: Note, path: Path
) -> None:
    here.file.begin(first_draft)
    here.desk.retitle("Saved")
    here.save(path)
    here.desk.undo_stack.undo()
    assert here.file.state.modified
    here.desk.undo_stack.redo()
    assert not here.file.state.modified


def test_what_is_typed_while_the_file_is_written_is_still_to_be_saved(
    here: Place, engine: Engine, workspace: Workspace, first_draft: Note, path: Path
) -> None:
    here.file.begin(first_draft)
    here.desk.retitle("One")
    free = threading.Event()

    def hold(_: Progress) -> None:
        free.wait()

    engine.file_work(hold)
    here.file.save(path)
    here.desk.retitle("One two")
    free.set()
    here.settle()
    assert in_file(workspace, path).title == "One"
    assert here.file.state.modified
    here.desk.undo_stack.undo()
    assert here.desk.note == first_draft and here.file.state.modified


def test_saving_under_another_name_leaves_the_first_file_and_its_lock(
    here: Place, there: Place, workspace: Workspace, first_draft: Note, path: Path
) -> None:
    other = path.with_name("other.briefnote")
    here.file.begin(first_draft)
    here.save(path)
    here.desk.retitle("Other")
    here.save(other)
    here.settle()
    assert here.file.state.path == other
    assert in_file(workspace, path).title == first_draft.title
    assert lock_of(other).exists() and not lock_of(path).exists()
    there.open(path)
    assert not there.desk.read_only


def test_a_file_that_is_there_is_replaced_only_when_asked(
    here: Place, workspace: Workspace, first_draft: Note, path: Path
) -> None:
    path.write_text("something else")
    here.file.begin(first_draft)
    here.save(path)
    assert [one.key for one in here.refused] == ["already_there"]
    assert path.read_text() == "something else" and here.file.state.modified
    assert not lock_of(path).exists()
    here.save(path, replace=True)
    assert in_file(workspace, path) == first_draft


def test_what_others_wrote_since_is_not_replaced_unasked(
    here: Place, workspace: Workspace, first_draft: Note, path: Path
) -> None:
    here.file.begin(first_draft)
    here.save(path)
    Keeping(workspace).save(replace(first_draft, title="Theirs"), path, None, replace=True)
    here.file.look_at_disk()
    here.settle()
    assert here.elsewhere == [path]
    here.desk.retitle("Mine")
    here.save()
    assert [one.key for one in here.refused] == ["note_changed_on_disk"]
    assert in_file(workspace, path).title == "Theirs" and here.file.state.modified


def test_ones_own_saving_is_not_taken_for_somebody_elses(
    here: Place, first_draft: Note, path: Path
) -> None:
    here.file.begin(first_draft)
    here.save(path)
    here.desk.retitle("Again")
    here.file.save()
    here.file.look_at_disk()
    here.settle()
    here.settle()
    assert here.elsewhere == []


def test_their_version_can_be_opened_and_written_in(
    here: Place, workspace: Workspace, first_draft: Note, path: Path
) -> None:
    here.file.begin(first_draft)
    here.save(path)
    Keeping(workspace).save(replace(first_draft, title="Theirs"), path, None, replace=True)
    here.open(path)
    assert here.desk.note and here.desk.note.title == "Theirs"
    assert not here.desk.read_only and here.file.state.holder is None
    here.settle()
    assert lock_of(path).exists()


def test_a_note_open_in_one_window_can_only_be_read_in_another(
    here: Place, there: Place, workspace: Workspace, first_draft: Note, path: Path
) -> None:
    here.file.begin(first_draft)
    here.save(path)
    there.open(path)
    assert there.desk.read_only and there.file.state.holder is not None
    there.desk.retitle("Not allowed")
    there.save()
    assert in_file(workspace, path) == first_draft
    there.file.close()
    there.settle()
    assert lock_of(path).exists()
    here.file.close()
    here.settle()
    assert not lock_of(path).exists()
    there.open(path)
    assert not there.desk.read_only


def test_a_copy_of_what_can_only_be_read_is_ones_own(
    here: Place, there: Place, first_draft: Note, path: Path
) -> None:
    here.file.begin(first_draft)
    here.save(path)
    there.open(path)
    there.save(path.with_name("copy.briefnote"))
    assert not there.desk.read_only and there.file.state.holder is None
    there.desk.retitle("Allowed")
    assert there.file.state.modified


def test_a_file_that_cannot_be_opened_leaves_the_desk_and_no_lock(
    here: Place, first_draft: Note, path: Path
) -> None:
    path.write_text("{")
    here.file.begin(first_draft)
    here.open(path)
    assert [one.key for one in here.failed] == ["note_damaged"]
    assert here.desk.note == first_draft and not lock_of(path).exists()


def test_what_is_typed_while_a_file_is_read_stays_on_the_desk(
    here: Place, workspace: Workspace, engine: Engine, first_draft: Note, path: Path
) -> None:
    Keeping(workspace).save(first_draft, path, None)
    here.file.begin(blank(workspace, "information", first_draft.language))
    here.file.open(path)
    here.desk.retitle("Typed meanwhile")
    here.settle()
    here.settle()
    assert here.desk.note and here.desk.note.title == "Typed meanwhile"
    assert here.file.state.path is None and not lock_of(path).exists()


def test_a_note_saved_too_late_does_not_give_its_file_to_the_next(
    here: Place, engine: Engine, workspace: Workspace, first_draft: Note, path: Path
) -> None:
    here.file.begin(first_draft)
    here.file.save(path)
    here.file.begin(replace(first_draft, id="next", title="Next"))
    here.settle()
    here.settle()
    assert here.file.state.path is None and here.file.state.modified
    assert in_file(workspace, path) == first_draft and not lock_of(path).exists()


def test_a_draft_is_there_soon_even_while_typing_goes_on(
    qtbot: QtBot, here: Place, workspace: Workspace, first_draft: Note
) -> None:
    assert DRAFT_MS <= 2000
    here.file.begin(first_draft)
    here.file.pause.setInterval(200)
    typed = 0

    def kept() -> bool:
        nonlocal typed
        typed += 1
        here.desk.retitle(f"Typing {typed}")
        return bool(drafts(workspace))

    qtbot.waitUntil(kept, timeout=3000)
    here.file.pause.setInterval(PAUSE_MS)
    qtbot.waitUntil(lambda: drafts(workspace)[0].note == here.desk.note)


def test_the_draft_goes_once_the_note_is_saved(
    qtbot: QtBot, here: Place, workspace: Workspace, first_draft: Note, path: Path
) -> None:
    here.file.begin(first_draft)
    qtbot.waitUntil(lambda: bool(drafts(workspace)))
    here.save(path)
    qtbot.waitUntil(lambda: not list(workspace.places.drafts.iterdir()))
    here.desk.retitle("More")
    qtbot.waitUntil(lambda: bool(drafts(workspace)))
    (draft,) = drafts(workspace)
    assert draft.path == path and draft.seal and draft.note.title == "More"
    here.file.close()
    here.settle()
    assert not list(workspace.places.drafts.iterdir())


def test_closing_while_a_draft_is_being_written_leaves_none(
    here: Place, workspace: Workspace, first_draft: Note
) -> None:
    here.file.begin(first_draft)
    here.file.keep_draft()
    here.file.close()
    here.settle()
    assert not list(workspace.places.drafts.iterdir())


def test_the_next_note_has_a_draft_and_a_lock_of_its_own(
    qtbot: QtBot, here: Place, workspace: Workspace, first_draft: Note
) -> None:
    here.file.begin(first_draft)
    here.file.keep_draft()
    here.file.begin(replace(first_draft, id="next", title="Next"))
    here.file.keep_draft()
    here.settle()
    (draft,) = drafts(workspace)
    assert draft.note.title == "Next"
    assert {one.name for one in workspace.places.drafts.iterdir()} == {
        f"{draft.id}.briefdraft",
        f"{draft.id}.lock",
    }


def test_drafts_can_be_switched_off(here: Place, workspace: Workspace, first_draft: Note) -> None:
    here.file.drafting = False
    here.file.begin(first_draft)
    here.file.keep_draft()
    here.settle()
    assert drafts(workspace) == ()


def test_a_draft_that_is_being_written_is_not_offered(
    qtbot: QtBot, here: Place, there: Place, first_draft: Note
) -> None:
    here.file.begin(first_draft)
    here.file.keep_draft()
    found: list[object] = []
    there.file.drafts_found.connect(found.append)
    there.file.look_for_drafts()
    there.settle()
    assert found == []


KILLED = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from briefer.domain.language import Language
from briefer.ui.desk.engine import Engine
from briefer.ui.desk.note_desk import NoteDesk
from briefer.ui.desk.note_file import NoteFile
from briefer.workspace import Drafts, Workspace, blank
qt = QCoreApplication([])
workspace = Workspace(Path(sys.argv[1]))
engine = Engine(workspace)
desk = NoteDesk()
file = NoteFile(engine, desk)
file.saved.connect(lambda _: desk.retitle("Not saved"))
file.pause.setInterval(10)
file.begin(blank(workspace, "information", Language.EN))
desk.retitle("Saved")
file.save(Path(sys.argv[2]))
while not any(one.note.title == "Not saved" for one in Drafts(workspace).all()):
    qt.processEvents()
print("drafted", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def killed(workspace: Workspace, path: Path) -> Note:
    """Return the note that was saved in ``path`` and changed before the program was killed."""
    arguments = [sys.executable, "-c", KILLED, str(workspace.places.data), str(path)]
    other = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert other.stdin and other.stdout and other.stdout.readline() == "drafted\n"
    other.kill()
    other.wait()
    other.stdin.close()
    other.stdout.close()
    return in_file(workspace, path)


def _found(qtbot: QtBot, place: Place) -> Draft:
    with qtbot.waitSignal(place.file.drafts_found) as told:
        place.file.look_for_drafts()
    (draft,) = carried(told)
    return draft


def test_what_was_not_saved_when_the_program_was_killed_is_recovered(
    qtbot: QtBot, here: Place, there: Place, workspace: Workspace, killed: Note, path: Path
) -> None:
    draft = _found(qtbot, here)
    assert draft.note == replace(killed, title="Not saved") and draft.path == path
    there.file.begin(killed)
    there.desk.retitle("Something to undo")
    there.file.recover(draft, here.file.hand_over(draft))
    here.file.leave_drafts()
    here.settle()
    assert there.desk.note == draft.note and there.file.state.modified
    assert there.file.state.path == path and not there.desk.read_only
    there.desk.undo_stack.undo()
    assert draft.id in {one.id for one in drafts(workspace)}
    here.open(path)
    assert here.desk.read_only
    there.save()
    there.settle()
    assert in_file(workspace, path).title == "Not saved"
    assert not list(workspace.places.drafts.iterdir())


def test_a_recovered_draft_does_not_replace_what_others_wrote_since(
    qtbot: QtBot, here: Place, workspace: Workspace, killed: Note, path: Path
) -> None:
    Keeping(workspace).save(replace(killed, title="Theirs"), path, None, replace=True)
    draft = _found(qtbot, here)
    here.file.recover(draft, here.file.hand_over(draft))
    here.save()
    assert [one.key for one in here.refused] == ["note_changed_on_disk"]
    assert in_file(workspace, path).title == "Theirs" and drafts(workspace)


def test_a_draft_that_is_left_is_offered_again_and_one_thrown_away_is_not(
    qtbot: QtBot, here: Place, workspace: Workspace, killed: Note
) -> None:
    draft = _found(qtbot, here)
    here.file.leave_drafts()
    assert _found(qtbot, here) == draft
    here.file.forget(draft)
    here.settle()
    assert not list(workspace.places.drafts.iterdir())
