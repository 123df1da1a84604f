"""Note files that others may change while they are open: nothing is written over unasked."""

import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from briefer.domain.language import Language
from briefer.domain.note import Note
from briefer.errors import Problem
from briefer.notes.draft import LARGEST, to_bytes
from briefer.workspace import Composing, Keeping, Seal, Workspace, blank
from tests.library.surroundings import no_file_beyond, user_without_rights
from tests.notes.any_note import any_note
from tests.notes.material import english_note

NOT_ON_WINDOWS = pytest.mark.skipif(sys.platform == "win32", reason="permissions work otherwise")


@pytest.fixture
def keeping(data_dir: Path) -> Keeping:
    """Return the keeping of notes of a workspace without a library."""
    return Keeping(Workspace(data_dir))


@pytest.fixture
def note() -> Note:
    """Return a note with real quotations."""
    return english_note()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a note will be saved."""
    return tmp_path / "Note d’Éloïse.briefnote"


@pytest.fixture
def shared() -> Iterator[Path]:
    """Yield a folder that every user can reach."""
    folder = Path(tempfile.mkdtemp(prefix="briefer-"))
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o777)
    shutil.rmtree(folder)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_saved_note_opens_as_it_was_with_the_seal_that_saving_gave(
    keeping: Keeping, note: Note, path: Path
) -> None:
    seal = keeping.save(note, path, None)
    kept = keeping.open(path)
    assert (kept.note, kept.path, kept.seal, kept.notices) == (note, path, seal, ())
    assert seal.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert seal.size == path.stat().st_size
    assert not keeping.changed(path, seal)


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(any_note())
def test_any_note_is_sealed_as_it_lies_on_the_disk(
    keeping: Keeping, path: Path, note: Note
) -> None:
    seal = keeping.save(note, path, None, replace=True)
    kept = keeping.open(path)
    assert kept.seal == seal == Seal.of(path.read_bytes())
    assert to_bytes(kept.note) == path.read_bytes()


def test_a_note_is_saved_again_and_again_over_itself(
    keeping: Keeping, note: Note, path: Path
) -> None:
    seal = keeping.save(note, path, None)
    for title in ("First", "Second", "Third"):
        seal = keeping.save(replace(note, title=title), path, seal)
    assert keeping.open(path).note.title == "Third"
    assert names(path.parent) == [path.name]


def test_a_file_edited_by_hand_is_sealed_byte_for_byte(
    keeping: Keeping, note: Note, path: Path
) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + to_bytes(note).replace(b"\n", b"\r\n"))
    kept = keeping.open(path)
    assert kept.note == note
    assert not keeping.changed(path, kept.seal)
    keeping.save(note, path, kept.seal)
    assert path.read_bytes() == to_bytes(note)


def test_what_the_user_should_know_of_a_doctored_note_is_told_on_opening(
    keeping: Keeping, note: Note, path: Path
) -> None:
    values = json.loads(to_bytes(note))
    items = (item for section in values["sections"] for item in section["items"])
    next(item for item in items if item["kind"] == "quotation")["text"] = "Nobody said this."
    path.write_text(json.dumps(values))
    assert [one.key for one in keeping.open(path).notices] == ["not_a_quotation"]


def test_a_note_that_someone_else_changed_is_not_written_over_unless_asked(
    keeping: Keeping, note: Note, path: Path
) -> None:
    seal = keeping.save(note, path, None)
    theirs = to_bytes(replace(note, title="Theirs"))
    path.write_bytes(theirs)
    assert keeping.changed(path, seal)
    mine = replace(note, title="Mine")
    with pytest.raises(Problem) as raised:
        keeping.save(mine, path, seal)
    assert raised.value.key == "note_changed_on_disk"
    assert raised.value.fields == {"path": str(path)}
    assert path.read_bytes() == theirs
    after = keeping.save(mine, path, seal, replace=True)
    assert keeping.open(path).note == mine
    assert not keeping.changed(path, after)


def test_a_change_that_keeps_size_and_time_is_seen(
    keeping: Keeping, note: Note, path: Path
) -> None:
    seal = keeping.save(replace(note, title="Mine"), path, None)
    times = path.stat().st_mtime_ns
    path.write_bytes(path.read_bytes().replace(b"Mine", b"Ours"))
    os.utime(path, ns=(times, times))
    assert keeping.changed(path, seal)
    with pytest.raises(Problem, match="note_changed_on_disk"):
        keeping.save(note, path, seal)


def test_a_file_touched_or_written_again_with_the_same_bytes_is_no_change(
    keeping: Keeping, note: Note, path: Path
) -> None:
    seal = keeping.save(note, path, None)
    path.write_bytes(path.read_bytes())
    os.utime(path, (1, 1))
    assert not keeping.changed(path, seal)
    keeping.save(replace(note, title="On"), path, seal)


def test_saving_what_the_file_holds_already_is_no_quarrel(
    keeping: Keeping, note: Note, path: Path
) -> None:
    before = keeping.save(note, path, None)
    on = replace(note, title="On")
    path.write_bytes(to_bytes(on))
    assert keeping.save(on, path, before) == Seal.of(to_bytes(on))


def test_a_new_note_does_not_take_the_place_of_a_file_unless_asked(
    keeping: Keeping, note: Note, path: Path
) -> None:
    path.write_bytes(b"theirs")
    with pytest.raises(Problem, match="already_there"):
        keeping.save(note, path, None)
    assert path.read_bytes() == b"theirs"
    keeping.save(note, path, None, replace=True)
    assert keeping.open(path).note == note


def test_a_note_whose_file_has_gone_is_written_again(
    keeping: Keeping, note: Note, path: Path
) -> None:
    seal = keeping.save(note, path, None)
    path.unlink()
    assert keeping.changed(path, seal)
    assert keeping.save(note, path, seal) == seal
    assert keeping.open(path).note == note


@pytest.mark.parametrize("allowed", [False, True])
def test_a_folder_that_is_missing_or_in_the_way_is_told(
    keeping: Keeping, note: Note, path: Path, allowed: bool
) -> None:
    seal = keeping.save(note, path, None)
    for known in (None, seal):
        with pytest.raises(Problem) as raised:
            keeping.save(note, path.parent / "gone" / path.name, known, allowed)
        assert raised.value.key == "folder_missing"
        assert raised.value.fields == {"path": str(path.parent / "gone")}
        (path.parent / "in.briefnote").mkdir(exist_ok=True)
        with pytest.raises(Problem, match="is_a_folder"):
            keeping.save(note, path.parent / "in.briefnote", known, allowed)


def test_a_folder_that_went_with_its_note_counts_as_a_change(
    keeping: Keeping, note: Note, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    seal = keeping.save(note, folder / "a.briefnote", None)
    shutil.rmtree(folder)
    assert keeping.changed(folder / "a.briefnote", seal)
    folder.write_bytes(b"a file now")
    assert keeping.changed(folder / "a.briefnote", seal)


def test_a_folder_in_the_place_of_a_note_is_told(keeping: Keeping, note: Note, path: Path) -> None:
    seal = keeping.save(note, path, None)
    path.unlink()
    path.mkdir()
    with pytest.raises(Problem, match="is_a_folder"):
        keeping.changed(path, seal)


def test_a_note_is_saved_as_a_note_only(keeping: Keeping, note: Note, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="note_suffix"):
        keeping.save(note, tmp_path / "note.docx", None)
    assert names(tmp_path) == []


def test_what_is_no_note_is_told_on_opening(keeping: Keeping, tmp_path: Path) -> None:
    damaged, large = tmp_path / "damaged.briefnote", tmp_path / "large.briefnote"
    damaged.write_bytes(b"{")
    large.touch()
    os.truncate(large, LARGEST * 1_000_000 + 1)
    for path, key in (
        (damaged, "note_damaged"),
        (large, "note_too_large"),
        (tmp_path, "is_a_folder"),
        (tmp_path / "missing.briefnote", "not_found"),
    ):
        with pytest.raises(Problem, match=key):
            keeping.open(path)


@NOT_ON_WINDOWS
def test_a_pipe_is_refused_rather_than_waited_for(keeping: Keeping, path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(Problem, match="not_a_file"):
        keeping.open(path)


@NOT_ON_WINDOWS
def test_a_folder_one_may_not_write_to_is_told_and_the_note_stays(
    keeping: Keeping, note: Note, shared: Path
) -> None:
    path = shared / "a.briefnote"
    seal = keeping.save(note, path, None)
    path.chmod(0o644)
    shared.chmod(0o555)
    with user_without_rights():
        with pytest.raises(Problem, match="not_allowed"):
            keeping.save(replace(note, title="Mine"), path, seal)
        assert keeping.open(path).note == note
    assert names(shared) == [path.name]


@NOT_ON_WINDOWS
def test_a_note_one_may_not_read_any_more_is_told_and_not_written_over(
    keeping: Keeping, note: Note, shared: Path
) -> None:
    path = shared / "a.briefnote"
    seal = keeping.save(note, path, None)
    path.chmod(0o000)
    with user_without_rights():
        for refused in (
            lambda: keeping.open(path),
            lambda: keeping.changed(path, seal),
            lambda: keeping.save(replace(note, title="Mine"), path, seal),
        ):
            with pytest.raises(Problem, match="not_allowed"):
                refused()
    path.chmod(0o644)
    assert path.read_bytes() == to_bytes(note)


@NOT_ON_WINDOWS
def test_a_full_disk_is_told_and_the_old_note_can_be_saved_again(
    keeping: Keeping, note: Note, path: Path
) -> None:
    seal = keeping.save(note, path, None)
    mine = replace(note, title="Mine " * 500)
    with no_file_beyond(seal.size), pytest.raises(Problem, match="disk_full"):
        keeping.save(mine, path, seal)
    assert names(path.parent) == [path.name]
    assert not keeping.changed(path, seal)
    keeping.save(mine, path, seal)
    assert keeping.open(path).note == mine


def test_the_command_line_and_the_window_keep_the_same_files(data_dir: Path, path: Path) -> None:
    workspace = Workspace(data_dir)
    note = blank(workspace, "information", Language.FR)
    seal = Keeping(workspace).save(note, path, None)
    composing = Composing(workspace)
    with pytest.raises(Problem, match="already_there"):
        composing.save(note, path)
    composing.save(note, path, replace_existing=True)
    assert composing.open(path).note == note
    assert not Keeping(workspace).changed(path, seal)
