"""Builds an index from nothing: what is much, by several processes, each a segment of its own.

A process takes passages and leaves files in a scratch folder, which are moved, never copied. Where
processes cannot be had (a laptop that forbids it) this one does all the work.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Event
from pathlib import Path

from briefer.domain.query import Kind
from briefer.errors import Problem
from briefer.files import problem_of
from briefer.progress import Cancelled, Progress
from briefer.search.files.sealed import Draft, Seal, Sealed, seal_of, write_through
from briefer.search.files.segments import Entry
from briefer.search.files.writing import Change, join, write
from briefer.search.terms import Indexed, IndexedFigure, entry_of, entry_of_figure

WORTH_IT = 4_000
"""Fewer passages and figures than this are done before a process would be ready to help."""
_LEAST_PART = 2_000
_MOST_PROCESSES = 4
"""A segment each: the fewer, the quicker is every search, and fewer than would soon be merged."""
_LOOK_AGAIN = 0.1
_TOLD_EVERY = 50

Coming = Sequence[Indexed] | Sequence[IndexedFigure]


@dataclass(frozen=True, slots=True)
class Batch:
    """What becomes a segment, and the folder that its files go to."""

    kind: Kind
    coming: Coming
    folder: Path


@dataclass(frozen=True, slots=True)
class Built:
    """What a process answers: the seals of the files, or the problem that stopped it (problems do
    not travel between processes as they are)."""

    kind: Kind
    folder: Path
    seals: dict[str, Seal]
    problem: tuple[str, dict[str, object]] | None = None


def build(
    passages: Sequence[Indexed],
    figures: Sequence[IndexedFigure],
    scratch: Path,
    progress: Progress,
) -> Draft:
    """Return the files of an index of ``passages`` and ``figures``. ``progress`` counts a step for
    each. Raises ``Cancelled`` or ``Problem``."""
    much = len(passages) + len(figures) >= WORTH_IT
    parts = [
        (kind, part)
        for kind, coming in ((Kind.PASSAGE, passages), (Kind.FIGURE, figures))
        for part in _parted(coming, _processes() if much else 1)
    ]
    batches = [
        Batch(kind, part, scratch / f"part-{number}") for number, (kind, part) in enumerate(parts)
    ]
    steps = _Steps(progress)
    built = _together(batches, steps) if much else None
    if built is None:
        steps.begin_again()
        built = [_segment(one, steps.step, progress.check) for one in batches]
    files = Draft()
    for kind in Kind:
        join(files, kind, [Sealed(one.folder, one.seals) for one in built if one.kind is kind])
    return files


class _Steps:
    """Tells ``progress`` of each step once, also where the work begins again."""

    def __init__(self, progress: Progress) -> None:
        self.check = progress.check
        self._progress = progress
        self._done = self._told = 0

    def step(self, what: str = "") -> None:
        """Count one step named ``what``; raises ``Cancelled``."""
        self.check()
        self._done += 1
        if self._done > self._told:
            self._told = self._done
            self._progress.step(what)

    def begin_again(self) -> None:
        """Count from the first step; what was told is not told again."""
        self._done = 0


def _processes() -> int:
    return min(_MOST_PROCESSES, os.cpu_count() or 1)


def _parted(coming: Coming, parts: int) -> Iterator[Coming]:
    """Yield ``coming`` in at most so many parts of about the same size, at least one."""
    size = max(_LEAST_PART if parts > 1 else 1, -(-len(coming) // parts))
    for start in range(0, max(1, len(coming)), size):
        yield coming[start : start + size]


def _segment(batch: Batch, step: Callable[[str], None], check: Callable[[], None]) -> Built:
    """Return the files of ``batch`` once they are in its folder; ``step`` is called for each
    passage, ``check`` now and then."""
    batch.folder.mkdir(mode=0o700)
    files = Draft()
    write(files, Change(_entries(batch, step), kind=batch.kind), batch.folder, check)
    seals: dict[str, Seal] = {}
    try:
        for name, data in files.new.items():
            write_through(batch.folder / name, data)
            seals[name] = seal_of(data)
    except OSError as error:
        raise problem_of(error, batch.folder) from error
    return Built(batch.kind, batch.folder, seals)


def _entries(batch: Batch, step: Callable[[str], None]) -> Iterator[Entry]:
    for one in batch.coming:
        step(one.title)
        yield entry_of(one) if isinstance(one, Indexed) else entry_of_figure(one)


def _together(batches: Sequence[Batch], steps: _Steps) -> list[Built] | None:
    """Return what several processes built, ``None`` where they could not be had."""
    processes = min(_processes(), len(batches))
    try:
        context = get_context("spawn")
        done, stop = context.Value("q", 0), context.Event()
        with ProcessPoolExecutor(processes, context, _begin, (done, stop)) as pool:
            try:
                futures = [pool.submit(_work, one) for one in batches]
                _follow(futures, done, steps)
            except BaseException:
                stop.set()
                pool.shutdown(cancel_futures=True)
                raise
            built = [one.result() for one in futures]
    except (BrokenProcessPool, OSError, ImportError, RuntimeError):
        for one in batches:
            shutil.rmtree(one.folder, ignore_errors=True)
        return None
    for one in built:
        if one.problem:
            key, fields = one.problem
            raise Problem(key, **fields)
    return built


def _follow(futures: Sequence[Future[Built]], done: "Synchronized[int]", steps: _Steps) -> None:
    """Tell ``steps`` of what the processes have done until they have done all."""
    told, left = 0, set(futures)
    while left:
        finished, left = wait(left, _LOOK_AGAIN)
        steps.check()
        for _ in range(done.value - told):
            steps.step()
            told += 1
        for one in finished:
            if error := one.exception():
                raise error


class _Own:
    """What a helping process holds: how much is done in all, and whether to stop."""

    done: "Synchronized[int]"
    stop: Event


def _begin(done: "Synchronized[int]", stop: Event) -> None:
    _Own.done, _Own.stop = done, stop


def _work(batch: Batch) -> Built:
    steps = 0

    def step(_: str) -> None:
        nonlocal steps
        steps += 1
        if steps % _TOLD_EVERY == 0:
            tell(_TOLD_EVERY)

    def tell(count: int) -> None:
        check()
        with _Own.done.get_lock():
            _Own.done.value += count

    def check() -> None:
        if _Own.stop.is_set():
            raise Cancelled

    try:
        built = _segment(batch, step, check)
    except Problem as problem:
        return Built(batch.kind, batch.folder, {}, (problem.key, dict(problem.fields)))
    tell(steps % _TOLD_EVERY)
    return built
