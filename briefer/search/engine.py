# pyright: basic
# Whoosh has no types: this module and ``segments`` meet it, and give the others typed names.
"""Looks words up in the Whoosh index: stems, postings, scores, terms that begin or sound alike."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from math import log
from typing import Any

from whoosh.index import FileIndex
from whoosh.lang.snowball.english import EnglishStemmer
from whoosh.lang.snowball.french import FrenchStemmer
from whoosh.scoring import BM25F, bm25
from whoosh.searching import Searcher

from briefer.domain.language import Language
from briefer.domain.query import Kind
from briefer.search.segments import NAMES, SHAPE, Memory, translated

_BM25F = BM25F(B=0.4)
"""The weight of a passage's length is what judged queries over the corpus chose."""

_STEMMERS = {Language.EN: EnglishStemmer().stem, Language.FR: FrenchStemmer().stem}


def stem(word: str, language: Language) -> str:
    """Return ``word`` (in lower case) without its ending, by the language's Snowball rules."""
    return _STEMMERS[language](word) or word


class Engine:
    """Looks up postings of passages, or of figures, which go by the same names here. They have
    numbers, which hold for this engine alone.

    Not for two threads at once. Every method raises ``Damaged`` where Whoosh fails on the index.
    """

    @translated()
    def __init__(self, files: Mapping[str, bytes], kind: Kind = Kind.PASSAGE) -> None:
        index = FileIndex(Memory(files), SHAPE, NAMES[kind])
        weighting: Any = _BM25F
        self._searcher: Any = Searcher(index.reader(), weighting)
        leaves = self._searcher.leaf_searchers()
        self._leaves = [(leaf, offset) for leaf, offset in leaves if leaf.doc_count_all()]

    @translated()
    def facts(self) -> dict[int, bytes]:
        """Return the row of facts of every passage."""
        rows: dict[int, bytes] = {}
        for leaf, offset in self._leaves:
            reader = leaf.reader()
            column = reader.column_reader("facts", translate=False)
            for number in range(reader.doc_count_all()):
                if not reader.is_deleted(number):
                    rows[offset + number] = column[number]
        return rows

    @translated()
    def frequency(self, field: str, term: str) -> int:
        """Return how many passages hold ``term`` in ``field``; removed ones may count as well."""
        return int(self._searcher.doc_frequency(field, term))

    @translated()
    def having(self, field: str, term: str) -> set[int]:
        """Return the passages that hold ``term`` in ``field``."""
        found: set[int] = set()
        for matcher, offset in self._matchers(field, term):
            found.update(offset + number for number in matcher.all_ids())
        return found

    @translated()
    def beginning(self, field: str, start: str) -> set[int]:
        """Return the passages with a term of ``field`` that begins with ``start``."""
        found: set[int] = set()
        for leaf, offset in self._leaves:
            reader = leaf.reader()
            for term in reader.expand_prefix(field, start):
                found.update(offset + one for one in reader.postings(field, term).all_ids())
        return found

    @translated()
    def scores(self, field: str, term: str) -> dict[int, float]:
        """Return the passages that hold ``term`` in ``field`` with their BM25F scores."""
        found: dict[int, float] = {}
        for matcher, offset in self._matchers(field, term):
            while matcher.is_active():
                found[offset + matcher.id()] = matcher.score()
                matcher.next()
        return found

    @translated()
    def places(
        self, field: str, term: str, within: Collection[int] | None = None
    ) -> dict[int, tuple[float, Sequence[int]]]:
        """Return the passages (of those ``within``, where given) that hold ``term`` in ``field``
        with their scores and the term's positions in them."""
        found: dict[int, tuple[float, Sequence[int]]] = {}
        for matcher, offset in self._matchers(field, term):
            while matcher.is_active():
                number = offset + matcher.id()
                if within is None or number in within:
                    found[number] = matcher.score(), matcher.value_as("positions")
                matcher.next()
        return found

    @translated()
    def starting(self, field: str, start: str) -> dict[int, float]:
        """Return the passages with a term of ``field`` that begins with ``start``, with the
        scores they would have if all those terms were one."""
        times: dict[int, float] = {}
        for leaf, offset in self._leaves:
            reader = leaf.reader()
            for term in reader.expand_prefix(field, start):
                matcher = reader.postings(field, term)
                while matcher.is_active():
                    number = offset + matcher.id()
                    times[number] = times.get(number, 0.0) + matcher.weight()
                    matcher.next()
        return self._as_one_term(field, times)

    def _as_one_term(self, field: str, times: Mapping[int, float]) -> dict[int, float]:
        searcher = self._searcher
        if not times:
            return {}
        rarity = log(searcher.doc_count_all() / (len(times) + 1)) + 1
        average = searcher.avg_field_length(field) or 1
        return {
            number: bm25(
                rarity,
                count,
                searcher.doc_field_length(number, field, 1),
                average,
                _BM25F.B,
                _BM25F.K1,
            )
            for number, count in times.items()
        }

    @translated()
    def near(self, field: str, word: str, distance: int) -> dict[str, int]:
        """Return the terms of ``field`` at most ``distance`` letters from ``word``, with the same
        first letter, and how many passages hold each."""
        found: dict[str, int] = {}
        for leaf, _ in self._leaves:
            for term in leaf.reader().terms_within(field, word, distance, prefix=1):
                found[term] = self.frequency(field, term)
        return found

    def _matchers(self, field: str, term: str) -> Iterator[tuple]:
        for leaf, offset in self._leaves:
            reader = leaf.reader()
            if (field, term) in reader:
                scorer = _BM25F.scorer(leaf, field, term)
                yield reader.postings(field, term, scorer=scorer), offset
