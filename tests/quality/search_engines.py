"""Who is asked: Briefer over its corpus as users have it, and SQLite FTS5 over the same."""

import os
import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from briefer.domain.language import Language
from briefer.domain.passage import Passage
from briefer.domain.query import Filters, Query
from briefer.paths import CACHE_VARIABLE
from briefer.workspace import Finding, Session, Workspace

LIMIT = 20
"""How many passages are asked for."""

Engine = Callable[[str, Language | None], list[str]]
"""Answers words as typed, of one language or any, with the keys of passages, best first."""

_PIECES = re.compile(r'"([^"]+)"|(\w+)')


class Corpus:
    """The corpus in a library that was just begun, indexed by the program itself."""

    def __init__(self, session: Session) -> None:
        self._finding = Finding(session)
        self._names = {holding.id: holding.name for holding in self._finding.documents()}
        found = self._finding.passages(Filters())
        self.passages = {self._key(passage): passage for passage in found}

    def briefer(self, glossary: bool) -> Engine:
        """Return Briefer, with or without what the glossary finds."""

        def ask(words: str, language: Language | None) -> list[str]:
            query = Query(words, Filters(language=language), limit=LIMIT, glossary=glossary)
            return [self._key(hit.passage) for hit in self._finding.search(query).hits]

        return ask

    def _key(self, passage: Passage) -> str:
        return f"{self._names[passage.document]}:{passage.number}"


@contextmanager
def corpus_opened() -> Iterator[Corpus]:
    """Open the corpus in folders that are gone afterwards."""
    with TemporaryDirectory() as folder:
        before = os.environ.get(CACHE_VARIABLE)
        os.environ[CACHE_VARIABLE] = str(Path(folder) / "cache")
        try:
            with Session(Workspace(Path(folder) / "data")) as session:
                yield Corpus(session)
        finally:
            if before is None:
                del os.environ[CACHE_VARIABLE]
            else:
                os.environ[CACHE_VARIABLE] = before


@contextmanager
def sqlite_opened(corpus: Corpus, headings: bool) -> Iterator[Engine]:
    """Open SQLite FTS5 (porter, unicode61), which finds passages with any of the words, by the
    passages' texts or these and their ``headings``."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute(
            "CREATE VIRTUAL TABLE passages USING fts5"
            "(key UNINDEXED, language UNINDEXED, heading, text, tokenize='porter unicode61')"
        )
        base.executemany(
            "INSERT INTO passages VALUES (?, ?, ?, ?)",
            (
                (key, one.language, " ".join(one.heading_path) if headings else "", one.text)
                for key, one in corpus.passages.items()
            ),
        )

        def ask(words: str, language: Language | None) -> list[str]:
            rows = base.execute(
                "SELECT key FROM passages WHERE passages MATCH ? AND ifnull(language = ?, 1) "
                "ORDER BY bm25(passages), rowid LIMIT ?",
                (_any_of(words), language, LIMIT),
            )
            return [key for (key,) in rows]

        yield ask


def _any_of(words: str) -> str:
    """Return ``words`` as FTS5 wants them: phrases as they are, the rest one by one."""
    pieces: Sequence[tuple[str, str]] = _PIECES.findall(words)
    return " OR ".join(f'"{phrase or word}"' for phrase, word in pieces)
