"""tantivy by its Python binding, where it is installed (``pip install tantivy``)."""

from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.benchmarks.search.asking import COUNTING, PREFIXES, Asked, Task
from tests.benchmarks.search.engines import Answer, Material, Run, columns_of
from tests.benchmarks.search.spelling import COLUMNS, HEADING, TITLE, WORD, spelt

_COLUMN_OF = {HEADING: "heading", TITLE: "title"}


def is_installed() -> bool:
    """Return whether tantivy can be compared with."""
    return find_spec("tantivy") is not None


class Tantivy:
    """tantivy over the same terms, in ``folder``, built where there is no index."""

    name = "tantivy"

    def __init__(self, folder: Path, material: Material, shown: bool = False) -> None:
        """Open or build the index; ``shown`` cuts snippets of the hits also where counts are asked
        for, as Briefer does."""
        self._shows = shown
        self._tantivy: Any = import_module("tantivy")
        self._query: Any = self._tantivy.Query
        self._occur: Any = self._tantivy.Occur
        self._vocabulary = material.vocabulary
        self._themes = sorted({name for row in material.rows for name in row.themes})
        self._docs = list(dict.fromkeys(row.doc for row in material.rows))
        self._schema = self._shape()
        folder.mkdir(exist_ok=True)
        is_new = not any(folder.iterdir())
        self._index = self._tantivy.Index(self._schema, path=str(folder))
        if is_new:
            self._build(material)
        self._index.reload()
        self._searcher = self._index.searcher()
        self._counts = {
            name: {"terms": {"field": name, "size": most}}
            for name, most in (("theme", len(self._themes)), ("doc", len(self._docs)))
        }
        self.how = (
            f"tantivy {version('tantivy')}, {self._searcher.num_segments} segments; counts by its "
            "aggregation over all passages found (terms of two fast fields) in a second pass, for "
            "its binding joins no aggregation to a ranked search; a prefix is a regular expression"
        )

    def prepared(self, asked: Asked) -> Run | None:
        """Return what asks ``asked``."""
        if asked.task is Task.FUZZY:
            return None
        query, searcher, limit = self._wanted(asked), self._searcher, asked.limit
        counts = self._counts
        if asked.task in COUNTING and self._shows:
            return lambda: (self._shown(query, limit), searcher.aggregate(query, counts))
        if asked.task in COUNTING:
            return lambda: (
                searcher.search(query, limit, False).hits, searcher.aggregate(query, counts),
            )  # fmt: skip
        if asked.task is Task.SNIPPETS:
            return lambda: self._shown(query, limit)
        return lambda: searcher.search(query, limit, True)

    def told(self, asked: Asked, found: Any) -> Answer:
        """Return the answer in what was ``found``."""
        if asked.task is Task.SNIPPETS:
            return Answer(len(found))
        if asked.task not in COUNTING:
            return Answer(found.count)
        themes, documents = (
            {int(one["key"]): one["doc_count"] for one in found[1][name]["buckets"]}
            for name in ("theme", "doc")
        )
        return Answer(
            sum(documents.values()),
            {self._themes[at]: n for at, n in themes.items()},
            {self._docs[at]: n for at, n in documents.items()},
        )

    def close(self) -> None:
        """Let go of the index, which needs nothing."""

    def _shown(self, query: Any, limit: int) -> list[tuple[str, list[Any]]]:
        searcher = self._searcher
        cut = self._tantivy.SnippetGenerator.create(searcher, query, self._schema, "text")
        snippets = [
            cut.snippet_from_doc(searcher.doc(place))
            for _, place in searcher.search(query, limit, False).hits
        ]
        return [(one.fragment(), one.highlighted()) for one in snippets]

    def _shape(self) -> Any:
        shape = self._tantivy.SchemaBuilder()
        for name in COLUMNS:
            # Positions only where phrases are looked up, as in Briefer's index.
            kept = "position" if name in {"text", "heading"} else "freq"
            shape.add_text_field(
                name, stored=name == "text", tokenizer_name="whitespace", index_option=kept
            )
        for name in ("theme", "doc", "year"):
            shape.add_unsigned_field(name, indexed=name != "doc", fast=True)
        return shape.build()

    def _build(self, material: Material) -> None:
        themes = {name: at for at, name in enumerate(self._themes)}
        docs = {name: at for at, name in enumerate(self._docs)}
        writer = self._index.writer(heap_size=512_000_000, num_threads=1)
        for row, one in zip(material.rows, material.spelt, strict=True):
            document = self._tantivy.Document()
            for name, words in zip(COLUMNS, columns_of(one), strict=True):
                document.add_text(name, words)
            for name in row.themes:
                document.add_unsigned("theme", themes[name])
            document.add_unsigned("doc", docs[row.doc])
            document.add_unsigned("year", row.year)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()

    def _wanted(self, asked: Asked) -> Any:
        words, vocabulary = asked.words, self._vocabulary
        if asked.task in PREFIXES:
            begun = self._query.regex_query(self._schema, "words", f"{spelt(WORD, words[0])}.*")
            return self._any([*self._terms(vocabulary.of(words[0])), begun])
        if asked.task is Task.PHRASE:
            return self._any([self._phrase(terms) for terms in vocabulary.phrases(words)])
        each = [self._terms(vocabulary.of(word)) for word in words]
        found = self._any([one for terms in each for one in terms])
        if asked.task is Task.ALL:
            must = [self._any(self._terms(vocabulary.of(word, title=True))) for word in words]
            return self._all([*must, found])
        if asked.task is Task.FILTER:
            theme = self._fact("theme", self._themes.index(asked.theme))
            return self._all([found, self._fact("year", asked.year), theme])
        return found

    def _terms(self, terms: Sequence[str]) -> list[Any]:
        return [
            self._query.term_query(self._schema, name, term)
            for term in terms
            for name in _columns(term[0])
        ]

    def _phrase(self, terms: Sequence[str]) -> Any:
        name = "heading" if terms[0][0] == HEADING else "text"
        return self._query.phrase_query(self._schema, name, list(terms))

    def _fact(self, name: str, value: int) -> Any:
        fact = self._query.term_query(self._schema, name, value)
        return self._query.const_score_query(fact, 0.0)

    def _any(self, queries: Sequence[Any]) -> Any:
        return self._query.boolean_query([(self._occur.Should, one) for one in queries])

    def _all(self, queries: Sequence[Any]) -> Any:
        return self._query.boolean_query([(self._occur.Must, one) for one in queries])


def _columns(place: str) -> tuple[str, ...]:
    """Return the fields in which the terms of ``place`` stand."""
    return (_COLUMN_OF[place],) if place in _COLUMN_OF else ("text", "also")
