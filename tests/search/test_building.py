"""Building with several processes: the same index, told, stopped, and done alone where need be."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefer.domain.query import Query
from briefer.errors import Problem
from briefer.progress import Cancelled, Progress
from briefer.search import Index
from briefer.search.files import building
from tests.search.segment_files import Opened
from tests.search.shelf import Desk, corpus, passage, stamp

WORDS = ("", "police", '"the police"', "po*", "pollice", "fentanyl crise", "-police")


@pytest.fixture
def together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let several processes build what is as little as the corpus."""
    monkeypatch.setattr(building, "WORTH_IT", 1)
    monkeypatch.setattr(building, "_LEAST_PART", 20)
    monkeypatch.setattr("os.cpu_count", lambda: 4)


def parts(folder: Path) -> int:
    """Return how many segments of passages there are in ``folder``."""
    return len(list(folder.glob("index-*/MAIN_*.trm")))


@pytest.mark.usefixtures("together")
def test_an_index_built_by_several_processes_answers_as_one_built_alone(
    desk_of_corpus: Desk, tmp_path: Path
) -> None:
    shelf = corpus()
    told: list[int] = []
    index = Index.open(tmp_path / "x")
    index.rebuild(shelf.entries, stamp(), Progress(lambda done, *_: told.append(done)))
    assert parts(tmp_path / "x") == 4
    assert told == list(range(1, len(shelf.entries) + 1))
    for words in WORDS:
        query = Query(words, limit=1000)
        there = index.search(query, shelf.fetch)
        alone = desk_of_corpus.index.search(query, shelf.fetch)
        assert [hit.passage.id for hit in there.hits] == [hit.passage.id for hit in alone.hits]
        scores = [hit.score for hit in alone.hits]
        assert [hit.score for hit in there.hits] == pytest.approx(scores)
        assert there.facets == alone.facets
    assert Index.open(tmp_path / "x").is_whole
    assert not list((tmp_path / "x").glob("scratch-*"))


@pytest.mark.usefixtures("together")
def test_several_processes_stop_when_they_are_told_to(tmp_path: Path) -> None:
    shelf = corpus()
    index = shelf.index(tmp_path / "x")
    progress = Progress(lambda done, *_: progress.cancel() if done > 60 else None)
    with pytest.raises(Cancelled):
        index.rebuild(shelf.entries, stamp(2), progress)
    assert index.stamp == stamp()
    assert not list((tmp_path / "x").glob("scratch-*"))


@pytest.mark.usefixtures("together")
def test_where_no_process_can_be_had_the_program_builds_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("multiprocessing.spawn._python_exe", "/nowhere/python")
    monkeypatch.setattr("multiprocessing.spawn.get_executable", lambda: b"/nowhere/python")
    asked: list[object] = []
    together_ = building._together
    monkeypatch.setattr(
        building, "_together", lambda *args: asked.append(together_(*args)) or asked[-1]
    )
    shelf = corpus()
    told: list[int] = []
    index = Index.open(tmp_path / "x")
    index.rebuild(shelf.entries, stamp(), Progress(lambda done, *_: told.append(done)))
    assert told == list(range(1, len(shelf.entries) + 1))
    assert asked == [None], "no process helped"
    assert index.search(Query("police"), shelf.fetch).count > 5
    assert parts(tmp_path / "x") == 4


@pytest.mark.usefixtures("together")
@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_process_that_may_not_write_is_answered_by_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir(mode=0o500)
    with pytest.raises(Problem):
        Index.open(tmp_path / "x").rebuild(corpus().entries, stamp(), Progress())


def test_others_write_while_an_index_is_built_and_keep_what_is_newer(tmp_path: Path) -> None:
    shelf = corpus()
    building_one, other = shelf.index(tmp_path / "x"), Index.open(tmp_path / "x")
    shelf.put(passage("The Zanzibar crossing", document="new"))
    begun, go_on = threading.Event(), threading.Event()

    def slowly() -> Iterator:  # type: ignore[type-arg]
        yield from shelf.entries[:3]
        begun.set()
        assert go_on.wait(30)
        yield from shelf.entries[3:-1]

    work = threading.Thread(
        target=lambda: building_one.rebuild(_Slow(slowly), stamp(2), Progress())
    )
    work.start()
    assert begun.wait(30)
    other.update(shelf.of(["new"]), [], stamp(3))
    go_on.set()
    work.join(30)
    assert building_one.stamp == other.stamp == stamp(3)
    assert building_one.search(Query("zanzibar"), shelf.fetch).count == 1


class _Slow:
    """What is iterated anew by a function."""

    def __init__(self, make) -> None:  # type: ignore[no-untyped-def]
        self._make = make

    def __iter__(self) -> Iterator:  # type: ignore[type-arg]
        return self._make()


def test_a_part_of_nothing_is_a_whole_index(tmp_path: Path) -> None:
    files = building.build((), (), tmp_path, Progress())
    assert Opened(files).facts.size == 0
