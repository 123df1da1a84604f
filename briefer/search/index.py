"""The index of one library: opened, rebuilt, kept up to date, searched."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Lock

from briefer.domain.query import Facets, Hits, Query
from briefer.errors import Problem
from briefer.progress import Progress
from briefer.search.answers import Answers
from briefer.search.engine import Engine
from briefer.search.segments import Change, Damaged, Entry, written
from briefer.search.store import Held, Stamp, Store
from briefer.search.suggestions import Fetch
from briefer.search.terms import SCHEMA, Indexed, entry_of

PATIENCE = 5.0
"""For how many seconds another Briefer that writes to the index is waited for."""


class Index:
    """An index in the user's own cache folder; may be shared by threads.

    What is found missing, foreign, damaged or of another shape is as good as empty: its stamp is
    ``None`` and the workspace rebuilds it.
    """

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        self._store = Store(folder, patience)
        self._lock = Lock()
        self._held: Held | None = None
        self._answers: Answers | None = None

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

    def rebuild(self, entries: Iterable[Indexed], stamp: Stamp, progress: Progress) -> None:
        """Build the index anew from ``entries`` and put it in the place of the old one.

        ``progress`` counts one step for each entry, then a few while the whole is written; its
        ``begin`` is the caller's. Raises ``Cancelled`` or ``Problem`` and leaves the old index.
        """
        with self._store.turn() as scratch:
            change = Change(_counted(entries, progress))
            files = written({}, change, scratch, progress.step)
            self._hold(self._store.keep(files, stamp))

    def update(
        self,
        added: Iterable[Indexed],
        removed: Collection[str],
        stamp: Stamp,
        base: Stamp | None = None,
    ) -> None:
        """Remove documents by their ids, add passages (in the place of what was there of their
        documents), and mark the index with ``stamp``: all of it or nothing.

        ``base``, where given, is what the index must hold before. Raises ``Damaged`` where it does
        not or cannot be read: rebuild it. Raises ``Problem`` and leaves it as it was.
        """
        with self._store.turn() as scratch:
            before = self._current()
            if before is None or (base and before.pointer.stamp != base):
                raise Damaged("there is no index of the library as it was")
            change = Change(map(entry_of, added), removed)
            files = written(before.files, change, scratch, _go_on)
            self._hold(self._store.keep(files, stamp, before))

    def clear(self) -> None:
        """Throw away all that the index holds, also what nobody could search any more; raises
        ``Problem``."""
        with self._store.turn():
            self._store.drop()
        self.close()

    def search(self, query: Query, fetch: Fetch) -> Hits:
        """Return the answer to ``query``; ``fetch`` gives the library's passages by their ids.

        Raises ``Damaged`` where the index cannot be read or ``fetch`` lacks a passage of it:
        rebuild it and search again.
        """
        with self._lock:
            self._refresh()
            if self._held is None:
                return Hits(query, 0, (), Facets())
            if self._answers is None:
                self._answers = Answers(Engine(self._held.files))
            return self._answers.answer(query, fetch)

    def close(self) -> None:
        """Let go of what is held in memory; no file is ever held open."""
        with self._lock:
            self._held = self._answers = None

    def _refresh(self) -> None:
        held = self._store.current(self._held)
        if held and held.pointer.stamp.schema != SCHEMA:
            held = None
        if held is not self._held:
            self._held, self._answers = held, None

    def _current(self) -> Held | None:
        with self._lock:
            self._refresh()
            return self._held

    def _hold(self, held: Held) -> None:
        with self._lock:
            self._held, self._answers = held, None


def _counted(entries: Iterable[Indexed], progress: Progress) -> Iterator[Entry]:
    for entry in entries:
        progress.step(entry.title)
        yield entry_of(entry)


def _go_on() -> None:
    """Updates are short: they are not cancelled."""
