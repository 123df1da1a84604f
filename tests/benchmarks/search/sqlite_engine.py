"""SQLite FTS5, asked as somebody would who knows it well."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from tests.benchmarks.search.asking import COUNTING, PREFIXES, Asked, Task
from tests.benchmarks.search.engines import Answer, Material, Run, columns_of
from tests.benchmarks.search.spelling import COLUMNS, WORD, spelt

_SHAPE = f"""
PRAGMA journal_mode = off;
PRAGMA synchronous = off;
CREATE TABLE texts(id INTEGER PRIMARY KEY, text TEXT);
CREATE TABLE facts(id INTEGER PRIMARY KEY, doc INTEGER, year INTEGER, themes INTEGER);
CREATE TABLE docs(id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE themes(id INTEGER PRIMARY KEY, name TEXT);
CREATE VIEW held AS
    SELECT id AS rowid, text, {", ".join(f"'' AS {name}" for name in COLUMNS[1:])} FROM texts;
CREATE VIRTUAL TABLE passages USING fts5(
    {", ".join(COLUMNS)}, content='held', content_rowid='rowid', prefix='4 5 6',
    tokenize="unicode61 remove_diacritics 0 tokenchars '_'"
);
INSERT INTO passages(passages, rank) VALUES('rank', 'bm25(1.0, 1.0, 0.3, 0.0, 1.0)');
"""
_FOUND = """
WITH found AS MATERIALIZED
    (SELECT rowid AS id, rank AS score FROM passages WHERE passages MATCH ?)
SELECT * FROM (SELECT id, score FROM found ORDER BY score LIMIT ?)
UNION ALL SELECT count(*), NULL FROM found
"""
_COUNTED = """
WITH found AS MATERIALIZED
    (SELECT rowid AS id, rank AS score FROM passages WHERE passages MATCH ?)
SELECT * FROM (SELECT id, score, {nothing} FROM found ORDER BY score LIMIT ?)
UNION ALL SELECT doc, count(*), {sums} FROM found JOIN facts USING (id) GROUP BY doc
"""
_COUNTED_ONLY = """
SELECT doc, count(*), {sums} FROM passages JOIN facts ON id = passages.rowid
WHERE passages MATCH ? GROUP BY doc
"""
_FILTERED = """
WITH found AS MATERIALIZED (
    SELECT passages.rowid AS id, rank AS score FROM passages JOIN facts ON id = passages.rowid
    WHERE passages MATCH ? AND year = ? AND themes & ?
)
SELECT * FROM (SELECT id, score FROM found ORDER BY score LIMIT ?)
UNION ALL SELECT count(*), NULL FROM found
"""
_SHOWN = """
SELECT rowid, snippet(passages, 0, '[', ']', '…', 32) FROM passages
WHERE passages MATCH ? ORDER BY rank LIMIT ?
"""


class Fts5:
    """FTS5 over the same terms, in a file ``path``, built where there is none."""

    name = "fts5"
    how = (
        f"SQLite {sqlite3.sqlite_version}, one merged b-tree, prefix indexes, 256 MB of cache; "
        "passages found are ranked once (bm25) in a materialized table, counts by one join and "
        "group, themes as bits (quicker than a table of themes, which was tried)"
    )

    def __init__(self, path: Path, material: Material, shown: bool = False) -> None:
        """Open or build the file; ``shown`` cuts snippets of the hits also where counts are asked
        for, as Briefer does."""
        self._shown = shown
        self._vocabulary = material.vocabulary
        if not path.is_file():
            build(path, material)
        self._sqlite = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
        self._sqlite.execute("PRAGMA cache_size = -262144")
        self._sqlite.execute("PRAGMA mmap_size = 1073741824")
        self._themes = dict(self._sqlite.execute("SELECT name, id FROM themes"))
        self._docs = dict(self._sqlite.execute("SELECT id, name FROM docs"))
        count = len(self._themes)
        sums = ", ".join(f"sum(themes >> {at} & 1)" for at in range(count))
        self._counted = _COUNTED.format(nothing=", ".join(["0"] * count), sums=sums)
        self._counted_only = _COUNTED_ONLY.format(sums=sums)

    def prepared(self, asked: Asked) -> Run | None:
        """Return what asks ``asked``."""
        if asked.task is Task.FUZZY:
            return None
        match = self._match(asked)
        values = (match, asked.limit)
        sql = self._counted if asked.task in COUNTING else _FOUND
        if asked.task is Task.SNIPPETS:
            sql = _SHOWN
        elif asked.task is Task.FILTER:
            sql = _FILTERED
            values = (match, asked.year, 1 << self._themes[asked.theme], asked.limit)
        execute, counted = self._sqlite.execute, self._counted_only
        if self._shown and asked.task in COUNTING:
            return lambda: (
                execute(_SHOWN, values).fetchall() + execute(counted, (match,)).fetchall()
            )
        return lambda: execute(sql, values).fetchall()

    def told(self, asked: Asked, found: list[tuple]) -> Answer:
        """Return the answer in the rows ``found``."""
        if asked.task is Task.SNIPPETS:
            return Answer(len(found))
        if asked.task not in COUNTING:
            return Answer(found[-1][0])
        groups = [row for row in found if isinstance(row[1], int)]
        documents = {self._docs[row[0]]: row[1] for row in groups}
        themes = {name: sum(row[2 + at] for row in groups) for name, at in self._themes.items()}
        return Answer(
            sum(documents.values()), {name: n for name, n in themes.items() if n}, documents
        )

    def close(self) -> None:
        """Close the file."""
        self._sqlite.close()

    def _match(self, asked: Asked) -> str:
        words, of = asked.words, self._vocabulary.of
        if asked.task in PREFIXES:
            return _any((*of(words[0]), f"{spelt(WORD, words[0])}*"))
        if asked.task is Task.PHRASE:
            return _any(" + ".join(terms) for terms in self._vocabulary.phrases(words))
        terms = _any(term for word in words for term in of(word))
        if asked.task is Task.ALL:
            each = [f"({_any(of(word, title=True))})" for word in words]
            return f"{' AND '.join(each)} AND ({terms})"
        return terms


def _any(terms: Iterable[str]) -> str:
    return " OR ".join(dict.fromkeys(terms)) or '""'


def build(path: Path, material: Material) -> None:
    """Write the tables of ``material`` into the file ``path``."""
    themes = sorted({name for row in material.rows for name in row.themes})
    docs = {name: at for at, name in enumerate(dict.fromkeys(row.doc for row in material.rows))}
    bits = {name: 1 << at for at, name in enumerate(themes)}
    with closing(sqlite3.connect(path)) as sqlite, sqlite:
        sqlite.executescript(_SHAPE)
        sqlite.executemany("INSERT INTO docs VALUES(?, ?)", [(at, one) for one, at in docs.items()])
        sqlite.executemany("INSERT INTO themes VALUES(?, ?)", enumerate(themes))
        facts = (
            (at, docs[row.doc], row.year, sum(bits[name] for name in row.themes))
            for at, row in enumerate(material.rows)
        )
        sqlite.executemany("INSERT INTO facts VALUES(?, ?, ?, ?)", facts)
        texts = ((at, one.text) for at, one in enumerate(material.spelt))
        sqlite.executemany("INSERT INTO texts VALUES(?, ?)", texts)
        marks = ", ".join("?" * (1 + len(COLUMNS)))
        sqlite.executemany(
            f"INSERT INTO passages(rowid, {', '.join(COLUMNS)}) VALUES({marks})", _words(material)
        )
        sqlite.execute("INSERT INTO passages(passages) VALUES('optimize')")
        sqlite.execute("ANALYZE")


def _words(material: Material) -> Iterator[tuple[object, ...]]:
    for at, one in enumerate(material.spelt):
        yield (at, *columns_of(one))
