"""Drafts outlive a crash, are offered with the newest first, and can be forgotten."""

import json
import os
import re
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.domain.note import Note
from briefer.errors import Problem
from briefer.notes.draft import LARGEST, to_bytes
from briefer.workspace import Draft, Drafts, Seal, Workspace, draft_id
from tests.crash.injection import DEATHS, FAILURES, Fault, Injector, reason_to_skip
from tests.library.surroundings import no_file_beyond, user_without_rights
from tests.notes.any_note import any_note
from tests.notes.material import english_note

NOT_ON_WINDOWS = pytest.mark.skipif(sys.platform == "win32", reason="permissions work otherwise")
NOON = datetime(2026, 3, 2, 12, tzinfo=timezone(timedelta(hours=-5)))
HELD = "crash-0a1b2c3d"
OLD, NEW = "The old title", "The new title, which is longer " * 400


@pytest.fixture
def workspace(data_dir: Path) -> Workspace:
    """Return a workspace whose data folder does not exist yet."""
    return Workspace(data_dir)


@pytest.fixture
def drafts(workspace: Workspace) -> Drafts:
    """Return the drafts of that workspace."""
    return Drafts(workspace)


@pytest.fixture
def folder(workspace: Workspace) -> Path:
    """Return the folder of those drafts."""
    return workspace.places.drafts


@pytest.fixture
def shared() -> Iterator[Workspace]:
    """Yield a workspace that every user can reach and read."""
    root = Path(tempfile.mkdtemp(prefix="briefer-"))
    root.chmod(0o755)
    workspace = Workspace(root / "data")
    Drafts(workspace).keep(drafted("shared-1"))
    for path in (root / "data", root / "data" / "drafts"):
        path.chmod(0o777)
    yield workspace
    workspace.places.drafts.chmod(0o777)
    shutil.rmtree(root)


def drafted(id: str = "", title: str = "Draft", at: datetime = NOON) -> Draft:
    """Return a draft of a note with real quotations that has no file."""
    note = replace(english_note(), title=title)
    return Draft(id or draft_id(note), note, None, None, at)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_nothing_was_kept_at_a_first_start(drafts: Drafts, folder: Path) -> None:
    assert drafts.all() == ()
    drafts.drop("note-1")
    drafts.clear()
    assert not folder.exists()


def test_a_draft_comes_back_as_it_was(drafts: Drafts, tmp_path: Path) -> None:
    alone = drafted("alone-1")
    with_file = replace(
        drafted("with-1"), path=tmp_path / "Note d’été.briefnote", seal=Seal.of(b"x")
    )
    without_seal = replace(with_file, id="without-1", seal=None)
    for draft in (alone, with_file, without_seal):
        drafts.keep(draft)
    assert {draft.id: draft for draft in drafts.all()} == {
        draft.id: draft for draft in (alone, with_file, without_seal)
    }


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(any_note(), st.datetimes(timezones=st.just(UTC)), st.binary(max_size=9))
def test_a_draft_of_any_note_comes_back(
    drafts: Drafts, note: Note, at: datetime, data: bytes
) -> None:
    place = Path.cwd() / os.fsdecode(b"caf\xe9 \xc3\xa9.briefnote")
    draft = Draft("any-1", note, place, Seal.of(data), at)
    drafts.keep(draft)
    (back,) = drafts.all()
    assert to_bytes(back.note) == to_bytes(note)
    assert replace(back, note=note) == draft


@given(any_note())
def test_the_id_of_a_draft_is_the_name_of_a_file_whatever_the_note_says(note: Note) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,40}-[0-9a-f]{8}", draft_id(note))


@pytest.mark.parametrize("id", ["../../evil", "C:\\Windows\\x", "", "...", "a/b\0c", "x" * 5000])
def test_a_note_from_anywhere_is_kept_in_the_folder_of_drafts(
    drafts: Drafts, folder: Path, id: str
) -> None:
    note = replace(english_note(), id=id)
    draft = Draft(draft_id(note), note, None, None, NOON)
    drafts.keep(draft)
    assert drafts.all() == (draft,)
    assert names(folder) == [f"{draft.id}.briefdraft"]


@pytest.mark.parametrize("id", ["", "../x", "a/b", ".x", "x\n", "é", "x" * 65])
def test_no_other_id_reaches_the_disk(drafts: Drafts, data_dir: Path, id: str) -> None:
    for use in (lambda: drafts.keep(replace(drafted(), id=id)), lambda: drafts.drop(id)):
        with pytest.raises(ValueError, match="draft_id"):
            use()
    assert not data_dir.exists()


def test_two_openings_of_a_note_have_drafts_of_their_own() -> None:
    note = english_note()
    assert draft_id(note) != draft_id(note)


def test_the_newest_draft_comes_first_in_whatever_zone_it_was_kept(drafts: Drafts) -> None:
    east = timezone(timedelta(hours=5))
    for id, at in (
        ("b-1", NOON),
        ("c-1", (NOON - timedelta(minutes=1)).astimezone(east)),
        ("a-1", (NOON + timedelta(minutes=1)).astimezone(UTC)),
    ):
        drafts.keep(drafted(id, at=at))
    assert [draft.id for draft in drafts.all()] == ["a-1", "b-1", "c-1"]


def test_a_later_draft_takes_the_place_of_the_earlier(drafts: Drafts, folder: Path) -> None:
    drafts.keep(drafted("a-1", "Before"))
    drafts.keep(drafted("a-1", "After"))
    assert [draft.note.title for draft in drafts.all()] == ["After"]
    assert names(folder) == ["a-1.briefdraft"]


def test_a_dropped_draft_is_gone_and_the_others_stay(drafts: Drafts) -> None:
    drafts.keep(drafted("a-1"))
    drafts.keep(drafted("b-1"))
    drafts.drop("a-1")
    drafts.drop("a-1")
    assert [draft.id for draft in drafts.all()] == ["b-1"]


@NOT_ON_WINDOWS
def test_drafts_are_for_this_user_alone(drafts: Drafts, folder: Path) -> None:
    before = os.umask(0)
    try:
        drafts.keep(drafted("a-1"))
        drafts.keep(drafted("a-1"))
    finally:
        os.umask(before)
    modes = [stat.S_IMODE(one.stat().st_mode) for one in (folder.parent, folder, *folder.iterdir())]
    assert modes == [0o700, 0o700, 0o600]


def test_a_lock_stands_beside_the_draft_before_there_is_one(drafts: Drafts, folder: Path) -> None:
    lock = drafts.lock_path("a-1")
    assert lock.parent == folder
    lock.touch()
    assert drafts.all() == ()
    drafts.keep(drafted("a-1"))
    assert [draft.id for draft in drafts.all()] == ["a-1"]


DAMAGE: dict[str, dict[str, object] | bytes] = {
    "cut off": b'{"format": "briefdraft", "vers',
    "empty": b"",
    "not text": b"\xff\xfe\x00",
    "nested": b"[" * 100_000,
    "a list": b"[]",
    "another format": {"format": "briefnote"},
    "no version": {"version": None},
    "a time without a zone": {"saved_at": "2026-03-02T12:00:00"},
    "no time": {"saved_at": "noon"},
    "a path that is no text": {"path": 7},
    "a seal of something": {"seal": {"size": 1, "sha256": "x"}},
    "a seal of less than nothing": {"seal": {"size": -1, "sha256": "0" * 64}},
    "no note": {"note": "{}"},
    "half a note": {"note": to_bytes(english_note()).decode()[:500]},
    "a note in characters that are none": {"note": "\ud800"},
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_draft_is_set_aside_and_the_others_are_offered(
    drafts: Drafts, folder: Path, damage: dict[str, object] | bytes
) -> None:
    drafts.keep(drafted("sound-1"))
    drafts.keep(drafted("torn-1"))
    torn = folder / "torn-1.briefdraft"
    if isinstance(damage, dict):
        damage = json.dumps(json.loads(torn.read_bytes()) | damage).encode()
    torn.write_bytes(damage)
    for _ in range(2):
        assert [draft.id for draft in drafts.all()] == ["sound-1"]
    sound, aside = names(folder)
    assert sound == "sound-1.briefdraft"
    assert re.fullmatch(r"torn-1\.briefdraft\.[0-9a-f]{8}\.damaged", aside)
    assert (folder / aside).read_bytes() == damage


def test_a_draft_of_a_newer_version_is_left_for_it(drafts: Drafts, folder: Path) -> None:
    drafts.keep(drafted("a-1"))
    path = folder / "a-1.briefdraft"
    kept = json.loads(path.read_bytes())
    newer_note = re.sub(r'"version": \d+', '"version": 99', kept["note"])
    for newer in ({"version": 99}, {"note": newer_note}):
        path.write_text(json.dumps(kept | newer))
        assert drafts.all() == ()
        assert names(folder) == [path.name]


@pytest.mark.parametrize("place", ["", "note.briefnote", "/a\0b"])
def test_a_draft_whose_file_cannot_be_here_is_offered_without_it(
    drafts: Drafts, folder: Path, place: str
) -> None:
    drafts.keep(replace(drafted("a-1"), path=folder / "x", seal=Seal.of(b"x")))
    path = folder / "a-1.briefdraft"
    path.write_text(json.dumps(json.loads(path.read_bytes()) | {"path": place}))
    assert drafts.all() == (drafted("a-1"),)


def test_what_is_no_draft_is_left_alone(drafts: Drafts, folder: Path) -> None:
    drafts.keep(drafted("a-1"))
    (folder / "b-1.briefdraft").mkdir()
    (folder / "letter.txt").write_text("mine")
    (folder / "a-1 (copy).briefdraft").write_text("mine")
    before = names(folder)
    assert [draft.id for draft in drafts.all()] == ["a-1"]
    assert names(folder) == before


def test_a_note_too_large_to_be_opened_again_is_told_at_once(drafts: Drafts, folder: Path) -> None:
    large = drafted("a-1", "x" * (LARGEST * 1_000_000))
    with pytest.raises(Problem, match="note_too_large"):
        drafts.keep(large)
    assert not folder.exists()


def test_forgetting_all_drafts_leaves_no_word_of_them(drafts: Drafts, folder: Path) -> None:
    drafts.keep(drafted("a-1"))
    drafts.keep(drafted("b-1"))
    (folder / "b-1.briefdraft").write_bytes(b"{")
    drafts.all()
    (folder / ".a-1.briefdraft.0a1b2c3d.tmp").write_bytes(b"half")
    (folder / "a-1 (copy).briefdraft").write_bytes(b"text")
    (folder / "inner").mkdir()
    drafts.lock_path("a-1").touch()
    drafts.clear()
    assert names(folder) == ["a-1.lock", "inner"]
    assert drafts.all() == ()


@NOT_ON_WINDOWS
def test_a_full_disk_is_told_and_the_draft_before_stays(drafts: Drafts, folder: Path) -> None:
    drafts.keep(drafted("a-1", OLD))
    size = (folder / "a-1.briefdraft").stat().st_size
    with no_file_beyond(size), pytest.raises(Problem, match="disk_full"):
        drafts.keep(drafted("a-1", NEW))
    assert [draft.note.title for draft in drafts.all()] == [OLD]
    assert names(folder) == ["a-1.briefdraft"]


@NOT_ON_WINDOWS
def test_a_folder_one_may_not_write_to_is_told_and_the_drafts_stay(shared: Workspace) -> None:
    drafts, folder = Drafts(shared), shared.places.drafts
    (folder / "shared-1.briefdraft").chmod(0o644)
    (folder / "torn-1.briefdraft").write_bytes(b"{")
    before = names(folder)
    folder.chmod(0o555)
    with user_without_rights():
        for refused in (
            lambda: drafts.keep(drafted("shared-1", NEW)),
            lambda: drafts.drop("shared-1"),
            drafts.clear,
        ):
            with pytest.raises(Problem, match="not_allowed"):
                refused()
        assert [draft.note.title for draft in drafts.all()] == ["Draft"]
    assert names(folder) == before


@NOT_ON_WINDOWS
def test_a_draft_one_may_not_read_is_left_out_and_stays(shared: Workspace) -> None:
    drafts, folder = Drafts(shared), shared.places.drafts
    (folder / "shared-1.briefdraft").chmod(0o000)
    with user_without_rights():
        drafts.keep(drafted("mine-1"))
        assert [draft.id for draft in drafts.all()] == ["mine-1"]
    assert names(folder) == ["mine-1.briefdraft", "shared-1.briefdraft"]
    folder.chmod(0o000)
    with user_without_rights(), pytest.raises(Problem, match="not_allowed"):
        drafts.all()


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root can be another user as well"
)
def test_what_stays_of_all_drafts_is_told_after_the_others_are_forgotten(
    shared: Workspace,
) -> None:
    drafts, folder = Drafts(shared), shared.places.drafts
    folder.chmod(0o1777)  # each user may remove only what is theirs
    with user_without_rights():
        drafts.keep(drafted("zebra-1"))
        with pytest.raises(Problem) as raised:
            drafts.clear()
    assert raised.value.fields == {"path": str(folder / "shared-1.briefdraft")}
    assert names(folder) == ["shared-1.briefdraft"]


@pytest.fixture(scope="module")
def injector(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Injector]:
    """Yield a program that keeps drafts and is struck by faults."""
    if reason := reason_to_skip():
        pytest.skip(reason)
    with Injector(tmp_path_factory.mktemp("shim")) as injector:
        yield injector


def keep_new(folder: Path) -> None:
    """Keep the new draft."""
    Drafts(Workspace(folder)).keep(drafted(HELD, NEW))


def keep_over_and_over(folder: Path) -> None:
    """Keep the old draft and the new in turn, without end."""
    drafts, both = Drafts(Workspace(folder)), (drafted(HELD, OLD), drafted(HELD, NEW))
    while True:
        for draft in both:
            drafts.keep(draft)


def titles(folder: Path) -> list[str]:
    """Return the titles of the drafts, none of which may be damaged."""
    found = [draft.note.title for draft in Drafts(Workspace(folder)).all()]
    assert not list(folder.rglob("*.damaged"))
    return found


def test_a_program_killed_at_any_moment_leaves_the_old_draft_or_the_new(
    injector: Injector, tmp_path: Path
) -> None:
    folder = tmp_path / "killed"
    Drafts(Workspace(folder)).keep(drafted(HELD, OLD))
    for outcome in injector.at_random_moments(keep_over_and_over, folder, 10, 0.05):
        assert outcome.killed, outcome
        assert titles(folder) in ([OLD], [NEW])


@pytest.mark.parametrize("fault", [*DEATHS, *FAILURES])
def test_whichever_step_of_keeping_fails_one_draft_is_whole(
    injector: Injector, tmp_path: Path, fault: Fault
) -> None:
    template, scratch = tmp_path / "template", tmp_path / "scratch"
    scratch.mkdir()
    Drafts(Workspace(template)).keep(drafted(HELD, OLD))
    outcomes = []
    for folder, outcome in injector.at_every_call(keep_new, template, scratch, fault):
        assert outcome.error is None, outcome
        assert titles(folder) in (([NEW],) if outcome.done else ([OLD], [NEW]))
        outcomes.append(outcome)
    assert len(outcomes) > 3
    assert outcomes[-1].done
