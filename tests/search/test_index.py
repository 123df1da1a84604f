"""The life of an index: built, kept up to date, shared by several Briefers, interrupted."""

import errno
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from briefer.domain.query import Query
from briefer.errors import Problem
from briefer.progress import Cancelled, Progress
from briefer.search import SCHEMA, Damaged, Index, Indexed, Stamp
from briefer.search.files.store import LOCK, POINTER
from tests.library.surroundings import no_file_beyond, user_without_rights
from tests.search.shelf import Desk, Shelf, corpus, passage, stamp

HOLD = """
import sys
from pathlib import Path
from briefer.search.files.segments import lock
with lock(Path(sys.argv[1]), 0):
    print("held", flush=True)
    sys.stdin.read()
"""
WRITE = """
import sys
from pathlib import Path
from tests.search.shelf import passage, stamp, Shelf
from briefer.search import Index
index = Index.open(Path(sys.argv[1]))
number = index.stamp.generation
while True:
    number += 1
    shelf = Shelf()
    shelf.put(passage("word and word", document=f"d{number}"))
    index.update(shelf.entries, [], stamp(number))
    print(number, flush=True)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where the index goes."""
    return tmp_path / "cache" / "search" / "library"


@pytest.fixture
def asked(folder: Path) -> Desk:
    """Return a desk with two documents of a passage each."""
    shelf = Shelf()
    shelf.put(passage("one word", document="one"))
    shelf.put(passage("two words", document="two"))
    folder.parent.mkdir(parents=True)
    return Desk(shelf, shelf.index(folder))


def test_a_missing_index_is_empty_and_says_so(folder: Path) -> None:
    index = Index.open(folder)
    assert index.stamp is None
    assert index.search(Query("word"), Shelf().fetch).count == 0
    with pytest.raises(Damaged):
        index.update([], [], stamp())


def test_the_folder_is_the_users_alone(asked: Desk, folder: Path) -> None:
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    inside = [path for path in folder.iterdir() if path.is_dir()]
    assert [stat.S_IMODE(path.stat().st_mode) for path in inside] == [0o700]


def test_a_built_index_is_there_at_the_next_start(asked: Desk, folder: Path) -> None:
    asked.index.close()
    again = Desk(asked.shelf, Index.open(folder))
    assert again.index.stamp == stamp()
    assert set(again.texts("word")) == {"one word", "two words"}


def test_an_index_of_another_shape_is_as_good_as_none(asked: Desk, folder: Path) -> None:
    asked.index.rebuild(asked.shelf.entries, Stamp("library", 1, SCHEMA + 1), Progress())
    assert asked.index.stamp is None
    assert Index.open(folder).stamp is None


def test_the_stamp_tells_a_stale_or_foreign_index(asked: Desk, folder: Path) -> None:
    assert Index.open(folder).stamp != stamp(2)
    assert Index.open(folder).stamp != stamp(library="other")


def test_documents_come_and_go(asked: Desk, folder: Path) -> None:
    more = Shelf()
    asked.shelf.put(more.put(passage("three words", document="three")))
    asked.index.update(more.entries, ["one"], stamp(2), base=stamp())
    for desk in (asked, Desk(asked.shelf, Index.open(folder))):
        assert desk.index.stamp == stamp(2)
        assert set(desk.texts("word")) == {"two words", "three words"}
        assert desk.count("") == 2


def test_a_document_that_is_added_again_takes_its_own_place(asked: Desk) -> None:
    changed = Shelf()
    changed.put(passage("two new words", document="two"))
    for generation in (2, 3):
        asked.index.update(changed.entries, [], stamp(generation))
    asked.shelf.entries[1:] = changed.entries
    assert set(asked.texts("word")) == {"one word", "two new words"}


def test_an_update_of_another_state_is_refused(asked: Desk) -> None:
    with pytest.raises(Damaged):
        asked.index.update([], ["one"], stamp(9), base=stamp(8))
    assert asked.index.stamp == stamp()
    assert asked.count("") == 2


def test_a_passage_that_the_library_does_not_know_shows_that_the_index_is_stale(
    asked: Desk,
) -> None:
    del asked.shelf.entries[0]
    with pytest.raises(Damaged):
        asked.ask("word")


def test_progress_is_reported_and_cancelling_leaves_the_old_index(
    asked: Desk, folder: Path
) -> None:
    shelf = corpus()
    seen: list[tuple[int, str]] = []
    asked.index.rebuild(
        shelf.entries, stamp(2), Progress(lambda done, _, what: seen.append((done, what)))
    )
    assert len(seen) >= len(shelf.entries)
    assert seen[0][1] == shelf.entries[0].title
    before = sorted(folder.rglob("*"))
    for stop_at in (1, 50, len(shelf.entries) + 1):
        with pytest.raises(Cancelled):
            asked.index.rebuild(shelf.entries, stamp(3), _cancelled_at(stop_at))
        assert sorted(folder.rglob("*")) == before
    assert asked.index.stamp == stamp(2)


def _cancelled_at(step: int) -> Progress:
    def report(done: int, _: int, __: str) -> None:
        if done >= step - 1:
            progress.cancel()

    progress = Progress(report)
    if step <= 1:
        progress.cancel()
    return progress


def test_another_briefer_notices_what_was_changed(asked: Desk, folder: Path) -> None:
    other = Desk(asked.shelf, Index.open(folder))
    assert other.count("word") == 2
    asked.index.update([], ["one"], stamp(2))
    assert other.count("word") == 1
    asked.index.rebuild(asked.shelf.of(["one"]), stamp(3), Progress())
    assert other.texts("word") == ["one word"]
    assert other.index.stamp == stamp(3)


def test_a_briefer_that_writes_is_waited_for_while_searching_goes_on(
    asked: Desk, folder: Path
) -> None:
    command = [sys.executable, "-c", HOLD, str(folder / LOCK)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdin
        assert other.stdout
        assert other.stdout.readline() == b"held\n"
        index = Index.open(folder, patience=0.2)
        for write in (
            lambda: index.update([], ["one"], stamp(2)),
            lambda: index.rebuild(asked.shelf.entries, stamp(2), Progress()),
        ):
            with pytest.raises(Problem) as caught:
                write()
            assert caught.value.key == "search_busy"
        assert asked.count("word") == 2
        other.stdin.close()
        other.wait()
    index.update([], ["one"], stamp(2))
    assert asked.count("word") == 1


def test_searching_goes_on_in_one_thread_while_another_writes(asked: Desk) -> None:
    wrong: list[object] = []

    def search() -> None:
        try:
            while asked.index.stamp != stamp(12):
                if asked.count("words OR word") not in (1, 2):
                    wrong.append("count")
        except Exception as error:  # noqa: BLE001 - whatever it is, the test shows it
            wrong.append(error)

    threads = [threading.Thread(target=search) for _ in range(3)]
    for thread in threads:
        thread.start()
    for generation in range(2, 13):
        if generation % 2:
            asked.index.update(asked.shelf.of(["one"]), [], stamp(generation))
        else:
            asked.index.update([], ["one"], stamp(generation))
    for thread in threads:
        thread.join(30)
    assert not wrong


@pytest.mark.parametrize("call", ["fsync", "replace", "mkdir", "open"])
def test_a_full_disk_at_any_moment_leaves_the_old_index_or_the_new(
    asked: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    more = Shelf()
    asked.shelf.put(more.put(passage("three words", document="three")))
    old = stamp()
    for moment in range(40):
        new = stamp(moment + 10)
        with monkeypatch.context() as patch:
            left = _fail_at(patch, call, moment)
            try:
                if moment % 2:
                    asked.index.rebuild(asked.shelf.entries, new, Progress())
                else:
                    asked.index.update(more.entries, [], new)
            except Problem as problem:
                assert problem.key == "disk_full"
            failed = not left[0] > 0
        again = Desk(asked.shelf, Index.open(folder))
        assert again.index.stamp in (old, new)
        assert again.count("words OR word") == (3 if again.index.stamp != stamp() else 2)
        assert len(list(folder.iterdir())) == 3
        old = again.index.stamp or pytest.fail()
        if not failed:
            return
    pytest.fail("it never came through")


def test_a_disk_that_fills_up_while_the_index_is_built_leaves_the_old_one(
    asked: Desk, folder: Path
) -> None:
    for size in (0, 1_000, 30_000):
        with no_file_beyond(size), pytest.raises(Problem) as caught:
            asked.index.rebuild(corpus().entries[:80], stamp(2), Progress())
        assert caught.value.key == "disk_full"
        assert asked.index.stamp == Index.open(folder).stamp == stamp()
        assert len(list(folder.iterdir())) == 3


def _fail_at(patch: pytest.MonkeyPatch, call: str, moment: int) -> list[int]:
    """Let the ``moment``-th call fail for lack of room; return how many are left to go well."""
    left = [moment + 1]
    place = os if call == "fsync" else Path
    real = getattr(place, call)

    def failing(*arguments: object, **options: object) -> object:
        writes = call != "open" or "xb" in arguments
        left[0] -= writes
        if writes and left[0] == 0:
            raise OSError(errno.ENOSPC, "no room")
        return real(*arguments, **options)

    patch.setattr(place, call, failing)
    return left


def test_killed_at_any_moment_the_index_is_whole_at_the_next_start(
    asked: Desk, folder: Path
) -> None:
    for lines in (1, 3, 2, 4):
        command = [sys.executable, "-c", WRITE, str(folder)]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
        ) as other:
            assert other.stdout
            for _ in range(lines):
                assert other.stdout.readline().strip().isdigit()
            other.kill()
        index = Index.open(folder)
        now = index.stamp
        assert now
        facets = index.search(Query("", limit=0), asked.shelf.fetch).facets
        assert len(facets.document) == now.generation + 1


def test_a_user_without_rights_to_the_folder_is_told(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    with user_without_rights():
        index = Index.open(closed / "search" / "library")
        assert index.stamp is None
        with pytest.raises(Problem) as caught:
            index.rebuild([], stamp(), Progress())
    assert caught.value.key == "not_allowed"


def test_an_index_left_behind_is_cleared_away(asked: Desk, folder: Path) -> None:
    left = [folder / "index-0123456789abcdef", folder / "scratch-0123456789abcdef"]
    for path in left:
        path.mkdir()
        (path / "file").write_text("left")
    inside = next(folder.glob(f"index-*/{'_MAIN'}*")).parent / "MAIN_left.trm"
    inside.write_text("left")
    kept = folder / "not ours"
    kept.write_text("kept")
    asked.index.update([], ["one"], stamp(2))
    assert not any(path.exists() for path in (*left, inside))
    assert kept.exists()
    assert (folder / POINTER).exists()


def test_the_words_of_a_removed_document_are_gone_from_the_disk(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    shelf = corpus()
    shelf.put(passage("The Zanzibar crossing", document="gone"))
    index = shelf.index(folder)
    shelf.entries.append(Indexed(passage("More of zanzibar", document="went"), "", None))
    index.update(shelf.of(["went"]), [], stamp(2))
    assert len(holding(b"zanzibar", folder)) > 1
    index.update([], ["gone"], stamp(3))
    index.update([Indexed(passage("Nothing", document="went"), "", None)], [], stamp(4))
    assert holding(b"zanzibar", folder) == []
    assert holding(b"fentanyl", folder)


def holding(word: bytes, folder: Path) -> list[Path]:
    """Return the files in ``folder`` that hold ``word``."""
    return [path for path in folder.rglob("*") if path.is_file() and word in path.read_bytes()]


def test_an_index_thrown_away_leaves_nothing_and_can_be_built_again(
    asked: Desk, folder: Path
) -> None:
    other = Index.open(folder)
    assert other.stamp
    asked.index.clear()
    assert [path.name for path in folder.iterdir() if path.name != LOCK] == []
    assert asked.index.stamp is None
    assert other.stamp is None
    asked.index.clear()
    asked.index.rebuild(asked.shelf.entries, stamp(2), Progress())
    assert asked.count("words") == 2
