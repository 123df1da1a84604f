"""The index of one library: opened, rebuilt, kept up to date, searched."""

from collections.abc import Collection, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock

import numpy as np

from briefer.domain.query import Facets, Hits, Kind, Query
from briefer.errors import Problem
from briefer.progress import Progress
from briefer.search.answers import Answers, Ranked
from briefer.search.asking import CrossingOf, NamesOf, no_crossing
from briefer.search.files.building import build
from briefer.search.files.errors import Damaged, translated
from briefer.search.files.sealed import Draft, Seal
from briefer.search.files.segments import files_of, parts_of, reader_of
from briefer.search.files.store import Held, Stamp, Store
from briefer.search.files.writing import Change, export_missing, write
from briefer.search.postings.arrays import Arrays, file_names
from briefer.search.postings.postings import ArraySegment, Segment
from briefer.search.postings.whoosh_postings import WhooshSegment
from briefer.search.shown.showing import (
    Figures,
    Passages,
    no_figures,
    showing_figures,
    showing_passages,
)
from briefer.search.terms import (
    SCHEMA,
    Indexed,
    IndexedFigure,
    entry_of,
    entry_of_figure,
)
from briefer.search.typed.names import NO_NAMES

PATIENCE = 5.0
"""For how many seconds another Briefer that writes to the index is waited for."""


class Index:
    """An index in the user's own cache folder; may be shared by threads, which wait for each
    other. What gives it passages, figures and names must not ask it anything meanwhile.

    What is found missing, foreign, damaged or of another shape is as good as empty: its stamp is
    ``None`` and the workspace rebuilds it.
    """

    def __init__(
        self, folder: Path, patience: float = PATIENCE, crossing: CrossingOf = no_crossing
    ) -> None:
        self._store = Store(folder, patience)
        self._crossing = crossing
        self._lock = Lock()
        self._held: Held | None = None
        self._whole: bool | None = None
        self._answers: dict[Kind, Answers] = {}

    @classmethod
    def open(
        cls, folder: Path, patience: float = PATIENCE, crossing: CrossingOf = no_crossing
    ) -> "Index":
        """Return the index in ``folder``, which is made where it is missing; never raises. What
        ``crossing`` gives finds its passages in the other language."""
        index = cls(folder, patience, crossing)
        with suppress(Problem):  # a folder that cannot be made is told when it is written to
            index._store.prepare()
        return index

    @property
    def stamp(self) -> Stamp | None:
        """What the index holds now, ``None`` where it holds nothing that could be searched."""
        with self._lock:
            self._refresh()
            return self._held.pointer.stamp if self._held else None

    @property
    def is_whole(self) -> bool:
        """Whether every array is there and as it should be; without one the index answers, but
        slowly."""
        with self._lock:
            self._refresh()
            if self._whole is None:
                try:
                    self._whole = self._held is None or not _lacking(self._held)
                except Damaged:
                    self._whole = False
            return self._whole

    def rebuild(
        self,
        entries: Iterable[Indexed],
        stamp: Stamp,
        progress: Progress,
        figures: Iterable[IndexedFigure] = (),
    ) -> None:
        """Build the index anew from ``entries`` and ``figures`` and put it in the place of the
        old one, unless another Briefer has put one of a later state there meanwhile.

        ``progress`` counts one step for each entry; its ``begin`` is the caller's. Others may
        write meanwhile. Raises ``Cancelled`` or ``Problem`` and leaves the old index.
        """
        began = self._current()
        with self._store.scratch() as scratch:
            files = build(tuple(entries), tuple(figures), scratch, progress)
            progress.check()
            with self._store.turn():
                there = self._current()
                if there is None or there is began or not _is_later(there.pointer.stamp, stamp):
                    self._hold(self._store.keep(files, stamp))

    def heal(self) -> None:
        """Make arrays anew that are missing or damaged; raises ``Damaged`` where Whoosh's own
        files are damaged as well, ``Problem`` where the disk does not take them."""
        with self._store.turn():
            before = self._current()
            if before is None or not (lacking := _lacking(before)):
                return
            files = Draft(before.files)
            for kind in Kind:
                export_missing(files, kind, lacking)
            self._hold(self._store.keep(files, before.pointer.stamp, before))

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

    def search(
        self,
        query: Query,
        passages: Passages,
        figures: Figures = no_figures,
        names: NamesOf = lambda: NO_NAMES,
    ) -> Hits:
        """Return the answer to ``query``; ``passages`` and ``figures`` give those of the library
        by their ids, ``names`` those by which its field words may ask.

        Raises ``Damaged`` where the index cannot be read or they lack one of it: rebuild it and
        search again.
        """
        if query.kind is Kind.FIGURE:
            fetch = showing_figures(passages, figures)
        else:
            fetch = showing_passages(passages)
        with self._asking(query.kind) as answers:
            if answers is None:
                return Hits(query, 0, (), Facets())
            return answers.answer(query, fetch, names)

    def ranked(self, query: Query, names: NamesOf = lambda: NO_NAMES) -> Ranked:
        """Return the ids of the first hits of ``query`` and all counts, as of ``search`` but
        without what is shown of them; raises ``Damaged``."""
        with self._asking(query.kind) as answers:
            return answers.ranked(query, names) if answers else Ranked((), (), 0, 0, Facets())

    def matching(self, query: Query, names: NamesOf = lambda: NO_NAMES) -> frozenset[str]:
        """Return the ids of all passages or figures that have all the words of ``query``, or where
        nothing has, some, whatever its limit; raises ``Damaged`` where the index cannot be read."""
        with self._asking(query.kind) as answers:
            return answers.matching(query, names) if answers else frozenset()

    def close(self) -> None:
        """Let go of what is held in memory; no file is ever held open."""
        with self._lock:
            self._held, self._answers = None, {}

    @contextmanager
    def _asking(self, kind: Kind) -> Generator[Answers | None]:
        """Lend what answers, ``None`` where there is no index. What fails in the middle of a sum is
        not asked again."""
        with self._lock:
            self._refresh()
            try:
                yield self._answering(self._held, kind) if self._held else None
            except BaseException:
                self._answers.pop(kind, None)
                raise

    def _answering(self, held: Held, kind: Kind) -> Answers:
        if kind not in self._answers:
            with translated():
                self._answers[kind] = Answers(list(_segments(held, kind)), kind, self._crossing)
        return self._answers[kind]

    def _refresh(self) -> None:
        held = self._store.current(self._held)
        if held and held.pointer.stamp.schema != SCHEMA:
            held = None
        if held is not self._held:
            self._take(held)

    def _current(self) -> Held | None:
        with self._lock:
            self._refresh()
            return self._held

    def _hold(self, held: Held) -> None:
        with self._lock:
            self._take(held)

    def _take(self, held: Held | None) -> None:
        self._held, self._answers, self._whole = held, self._still_true(held), None

    def _still_true(self, held: Held | None) -> dict[Kind, Answers]:
        """Return what is in memory of those indexes that are in ``held`` as they were."""
        if held is None or self._held is None or held.broken != self._held.broken:
            return {}
        old, new = self._held.files.seals, held.files.seals
        return {
            kind: one
            for kind, one in self._answers.items()
            if _seals_of(kind, old) == _seals_of(kind, new)
        }

    def _change(self, changes: Iterable[Change], stamp: Stamp, base: Stamp | None) -> None:
        """Make ``changes`` to the index that holds ``base``, where it is given."""
        with self._store.turn() as scratch:
            before = self._current()
            if before is None or (base and before.pointer.stamp != base):
                raise Damaged("there is no index of the library as it was")
            files = Draft(before.files)
            for change in changes:
                write(files, change, scratch, _go_on)
            self._hold(self._store.keep(files, stamp, before))


def _segments(held: Held, kind: Kind) -> Iterator[Segment]:
    """Yield the segments of ``held`` by their arrays, or by Whoosh where these are missing."""
    files = Draft(held.files)
    for part in parts_of(files, kind):
        removed = np.array(sorted(part.removed), np.int64)
        names = file_names(part.name)
        if all(one in held.arrays for one in names.values()):
            arrays = Arrays(**{key: held.arrays[name] for key, name in names.items()})
            yield ArraySegment(arrays, removed)
        else:
            yield WhooshSegment(reader_of(files, kind, part), removed)


def _lacking(held: Held) -> frozenset[str]:
    """Return the names of the arrays that ``held`` should have and has not."""
    files = Draft(held.files)
    wanted = {
        name
        for kind in Kind
        for part in parts_of(files, kind)
        for name in file_names(part.name).values()
    }
    return frozenset(wanted - held.arrays.keys())


def _seals_of(kind: Kind, seals: Mapping[str, Seal]) -> dict[str, Seal]:
    return {name: seals[name] for name in files_of(kind, seals.keys())}


def _is_later(one: Stamp, other: Stamp) -> bool:
    """Return whether ``one`` is of the same library as ``other``, but of a later state."""
    same = (one.library, one.schema) == (other.library, other.schema)
    return same and one.generation > other.generation


def _go_on() -> None:
    """Updates are short: they are not cancelled."""
