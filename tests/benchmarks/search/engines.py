"""The engines that are compared, each asked the same; what they answer is made comparable."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from briefer.domain.query import Filters, Hits, Query
from briefer.progress import Progress
from briefer.search import SCHEMA, Index, Ranked, Stamp
from tests.benchmarks.search.asking import COUNTING, PREFIXES, Asked, Task
from tests.benchmarks.search.rows import Held, Row, entries_of
from tests.benchmarks.search.spelling import COLUMNS, Spelt, Vocabulary

Run = Callable[[], Any]
"""Asks one question of an engine; what it returns only the engine itself can tell."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What must be the same in every engine: the number of passages found (0 where it was not
    asked for), and of these by theme and document where they were counted."""

    count: int
    themes: dict[str, int] = field(default_factory=dict[str, int])
    documents: dict[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class Material:
    """What an engine is built from."""

    rows: Sequence[Row]
    spelt: Sequence[Spelt]
    vocabulary: Vocabulary


class Engine(Protocol):
    """One of the engines compared."""

    name: str
    how: str

    def prepared(self, asked: Asked) -> Run | None:
        """Return what asks ``asked``, ``None`` where the engine cannot be asked so."""
        ...

    def told(self, asked: Asked, found: Any) -> Answer:
        """Return the answer in what asking ``asked`` found."""
        ...

    def close(self) -> None:
        """Let go of what is held open."""
        ...


class Briefer:
    """The search that the window uses, over an index in ``folder``, built where there is none."""

    name = "briefer"
    how = (
        "briefer.search.Index: ranked ids and all counts at once (ranked); for snippets and with "
        "--shown as the window asks (search), with snippets, twins and reasons"
    )

    def __init__(self, folder: Path, material: Material, shown: bool = False) -> None:
        """Open or build the index; ``shown`` cuts snippets of the hits in every row."""
        self._shown = shown
        rows = material.rows
        self._held = Held(rows)
        self.index = Index.open(folder)
        stamp = stamp_of(len(rows))
        if self.index.stamp != stamp:
            self.index.rebuild(entries_of(rows), stamp, Progress())

    def prepared(self, asked: Asked) -> Run:
        """Return what asks ``asked``."""
        query = query_of(asked)
        if self._shown or asked.task in (Task.SNIPPETS, Task.FUZZY):
            return lambda: self.index.search(query, self._held.fetch)
        return lambda: self.index.ranked(query)

    def told(self, asked: Asked, found: Hits | Ranked) -> Answer:
        """Return the answer in what was ``found``: passages that have all the words."""
        if asked.task in COUNTING:
            return Answer(found.count, found.facets.theme, found.facets.document)
        return Answer(found.count - found.partly)

    def close(self) -> None:
        """Let go of the index."""
        self.index.close()


def stamp_of(passages: int) -> Stamp:
    """Return the stamp of an index of so many passages."""
    return Stamp("bench", passages, SCHEMA)


def query_of(asked: Asked) -> Query:
    """Return ``asked`` as the user of Briefer would, without the glossary."""
    together = {Task.ANY: " OR ", Task.SNIPPETS: " OR ", Task.ALL: " AND "}.get(asked.task, " ")
    words = together.join(asked.words)
    return Query(
        f'"{words}"' if asked.task is Task.PHRASE else words,
        Filters((asked.theme,), years=(asked.year,)) if asked.theme else Filters(),
        limit=asked.limit,
        begun=asked.task in PREFIXES,
        glossary=False,
    )


def columns_of(spelt: Spelt) -> tuple[str, ...]:
    """Return the words of each of ``COLUMNS`` in ``spelt``."""
    return tuple(getattr(spelt, name) for name in COLUMNS)
