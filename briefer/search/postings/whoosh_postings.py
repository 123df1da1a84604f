# pyright: basic
# Whoosh has no types.
"""Looks terms up in a segment whose arrays are missing or damaged, by Whoosh itself: slowly, but
with the same answers."""

from collections.abc import Iterable, Mapping

import numpy as np
from whoosh.reading import SegmentReader

from briefer.search.files.errors import translated
from briefer.search.postings.arrays import Ints
from briefer.search.postings.export import codes_of, facts_of, names_of, rows_of, themes_of
from briefer.search.postings.postings import Postings


class WhooshSegment:
    """A segment by Whoosh's own reader, one that knows of no removed passages (it would pass over
    them). Every method raises ``Damaged`` where Whoosh fails."""

    @translated()
    def __init__(self, reader: SegmentReader, removed: Ints) -> None:
        self._reader = reader
        rows = rows_of(reader)
        self.removed = removed
        ranges = dict.fromkeys(reader.indexed_field_names(), (0, 0))
        self.names = names_of(reader, rows, ranges)
        self.facts, self.themes = facts_of(rows, self.names), themes_of(rows, self.names)
        self._codes: dict[str, Ints] = {}

    @property
    def size(self) -> int:
        """How many passages there are, the removed ones too."""
        return self._reader.doc_count_all()

    @translated()
    def find(self, field: str, term: str) -> Postings | None:
        """Return the postings of ``term`` in ``field``, ``None`` where there are none."""
        return self._all([term], field) if (field, term) in self._reader else None

    @translated()
    def starting(self, field: str, start: str) -> tuple[Ints, Ints]:
        """Return passages and counts of every term of ``field`` that begins with ``start``, term
        after term."""
        terms = [one.decode() for one in self._reader.expand_prefix(field, start)]
        postings = self._all(terms, field)
        return postings.docs, postings.counts

    @translated()
    def terms(self, field: str, start: str) -> Mapping[str, int]:
        """Return the terms of ``field`` that begin with ``start``, in order, and in how many
        passages each is."""
        frequency = self._reader.doc_frequency
        terms = self._reader.expand_prefix(field, start)
        return {term.decode(): frequency(field, term) for term in terms}

    @translated()
    def lengths(self, field: str) -> Ints:
        """Return the codes of the lengths of ``field`` in all passages, as Whoosh keeps them."""
        if field not in self._codes:
            self._codes[field] = codes_of(self._reader, field)
        return self._codes[field]

    def _all(self, terms: Iterable[str], field: str) -> Postings:
        docs: list[int] = []
        counts: list[int] = []
        positions: list[np.ndarray] = []
        for term in terms:
            matcher = self._reader.postings(field, term)
            while matcher.is_active():
                docs.append(matcher.id())
                counts.append(int(matcher.weight()))
                positions.append(np.frombuffer(matcher.value() or b"", np.uint32))
                matcher.next()
        joined = np.concatenate(positions) if positions else np.zeros(0, np.uint32)
        return Postings(np.array(docs, np.int32), np.array(counts, np.int64), joined)
