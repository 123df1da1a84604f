"""The index of one library: opened, rebuilt, kept up to date, searched."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TypeVar

from briefer.domain.query import Facets, Hits, Kind, Query
from briefer.errors import Problem
from briefer.progress import Progress
from briefer.search.answers import Answers
from briefer.search.engine import Engine
from briefer.search.segments import Change, Damaged, files_of, written
from briefer.search.showing import (
    Figures,
    Passages,
    no_figures,
    showing_figures,
    showing_passages,
)
from briefer.search.store import Held, Stamp, Store
from briefer.search.terms import (
    SCHEMA,
    Indexed,
    IndexedFigure,
    entry_of,
    entry_of_figure,
)

PATIENCE = 5.0
"""For how many seconds another Briefer that writes to the index is waited for."""

_Coming = TypeVar("_Coming", Indexed, IndexedFigure)


class Index:
    """An index in the user's own cache folder; may be shared by threads.

    What is found missing, foreign, damaged or of another shape is as good as empty: its stamp is
    ``None`` and the workspace rebuilds it.
    """

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        self._store = Store(folder, patience)
        self._lock = Lock()
        self._held: Held | None = None
        self._answers: dict[Kind, Answers] = {}
        self._outdated: dict[Kind, Answers] = {}

    @classmethod
    def open(cls, folder: Path, patience: float = PATIENCE) -> "Index":
        """Return the index in ``folder``, which is made where it is missing; never raises."""
        index = cls(folder, patience)
        with suppress(Problem):  # a folder that cannot be made is told when it is written to
            index._store.prepare()
        return index

    @property
    def stamp(self) -> Stamp | None:
        """What the index holds now, ``None`` where it holds nothing that could be searched."""
        with self._lock:
            self._refresh()
            return self._held.pointer.stamp if self._held else None

    def rebuild(
        self,
        entries: Iterable[Indexed],
        stamp: Stamp,
        progress: Progress,
        figures: Iterable[IndexedFigure] = (),
    ) -> None:
        """Build the index anew from ``entries`` and ``figures`` and put it in the place of the
        old one.

        ``progress`` counts one step for each entry, then a few while the whole is written; its
        ``begin`` is the caller's. Raises ``Cancelled`` or ``Problem`` and leaves the old index.
        """
        with self._store.turn() as scratch:
            passages = Change(map(entry_of, _counted(entries, progress)))
            others = Change(map(entry_of_figure, _counted(figures, progress)), kind=Kind.FIGURE)
            files = written({}, passages, scratch, progress.step)
            files = written(files, others, scratch, progress.step)
            self._hold(self._store.keep(files, stamp))

    def update(
        self,
        added: Iterable[Indexed | IndexedFigure],
        removed: Collection[str],
        stamp: Stamp,
        base: Stamp | None = None,
    ) -> None:
        """Remove documents by their ids, add passages and figures (in the place of what was there
        of their documents), and mark the index with ``stamp``: all of it or nothing.

        ``base``, where given, is what the index must hold before. Raises ``Damaged`` where it does
        not or cannot be read: rebuild it. Raises ``Problem`` and leaves it as it was.
        """
        coming = list(added)
        passages = [entry_of(one) for one in coming if isinstance(one, Indexed)]
        figures = [entry_of_figure(one) for one in coming if isinstance(one, IndexedFigure)]
        gone = {*removed, *(one.document for one in passages)}
        changes = (Change(passages, removed), Change(figures, gone, Kind.FIGURE))
        self._change(changes, stamp, base)

    def update_figures(
        self,
        figures: Iterable[IndexedFigure],
        documents: Collection[str],
        stamp: Stamp,
        base: Stamp | None = None,
    ) -> None:
        """Put ``figures`` in the place of what was there of those of ``documents``, and mark the
        index with ``stamp``, as ``update`` does; passages are left alone."""
        entries = map(entry_of_figure, figures)
        self._change((Change(entries, documents, Kind.FIGURE, lazy=True),), stamp, base)

    def clear(self) -> None:
        """Throw away all that the index holds, also what nobody could search any more; raises
        ``Problem``."""
        with self._store.turn():
            self._store.drop()
        self.close()

    def search(self, query: Query, passages: Passages, figures: Figures = no_figures) -> Hits:
        """Return the answer to ``query``; ``passages`` and ``figures`` give those of the library
        by their ids.

        Raises ``Damaged`` where the index cannot be read or they lack one of it: rebuild it and
        search again.
        """
        if query.kind is Kind.FIGURE:
            fetch = showing_figures(passages, figures)
        else:
            fetch = showing_passages(passages)
        with self._lock:
            self._refresh()
            if self._held is None:
                return Hits(query, 0, (), Facets())
            return self._answering(self._held, query.kind).answer(query, fetch)

    def matching(self, query: Query) -> frozenset[str]:
        """Return the ids of all passages or figures that answer ``query``, whatever its limit;
        raises ``Damaged`` where the index cannot be read."""
        with self._lock:
            self._refresh()
            if self._held is None:
                return frozenset()
            return self._answering(self._held, query.kind).matching(query)

    def close(self) -> None:
        """Let go of what is held in memory; no file is ever held open."""
        with self._lock:
            self._held, self._answers, self._outdated = None, {}, {}

    def _answering(self, held: Held, kind: Kind) -> Answers:
        if kind not in self._answers:
            before = self._outdated.pop(kind, None)
            self._answers[kind] = Answers(Engine(held.files, kind), before)
        return self._answers[kind]

    def _refresh(self) -> None:
        held = self._store.current(self._held)
        if held and held.pointer.stamp.schema != SCHEMA:
            held = None
        if held is not self._held:
            self._held, self._answers = held, self._still_true(held)

    def _current(self) -> Held | None:
        with self._lock:
            self._refresh()
            return self._held

    def _hold(self, held: Held) -> None:
        with self._lock:
            self._held, self._answers = held, self._still_true(held)

    def _still_true(self, held: Held | None) -> dict[Kind, Answers]:
        """Return what is in memory of those indexes that are in ``held`` as they were."""
        if held is None or self._held is None:
            self._outdated = {}
            return {}
        old, new = self._held.files, held.files
        same = {one for one in self._answers if files_of(one, old) == files_of(one, new)}
        self._outdated |= {kind: one for kind, one in self._answers.items() if kind not in same}
        return {kind: one for kind, one in self._answers.items() if kind in same}

    def _change(self, changes: Iterable[Change], stamp: Stamp, base: Stamp | None) -> None:
        """Make ``changes`` to the index that holds ``base``, where it is given."""
        with self._store.turn() as scratch:
            before = self._current()
            if before is None or (base and before.pointer.stamp != base):
                raise Damaged("there is no index of the library as it was")
            files = dict(before.files)
            for change in changes:
                files = written(files, change, scratch, _go_on)
            self._hold(self._store.keep(files, stamp, before))


def _counted(entries: Iterable[_Coming], progress: Progress) -> Iterator[_Coming]:
    for entry in entries:
        progress.step(entry.title)
        yield entry


def _go_on() -> None:
    """Updates are short: they are not cancelled."""
