"""Looks words up in all segments: postings, scores, phrases, beginnings, words written alike."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from briefer.search.postings.arrays import Bools, Floats, Ints
from briefer.search.postings.distance import within
from briefer.search.postings.found import NOTHING, Found, Pad, summed
from briefer.search.postings.phrases import phrase
from briefer.search.postings.postings import Postings, Segment
from briefer.search.postings.scoring import Statistics, statistics

_KNOWN = 512


class Engine:
    """Looks up the passages, or figures, of ``segments``. They have numbers, which go on from one
    segment to the next and hold for this engine alone; those that are not ``live`` are not found.

    Not for two threads at once.
    """

    def __init__(self, segments: Sequence[Segment], live: Bools) -> None:
        self._segments = segments
        self._live = None if live.all() else live
        self._offsets = np.cumsum([0, *(one.size for one in segments)])[:-1].tolist()
        self._statistics: dict[str, Statistics] = {}
        self._postings = lru_cache(maxsize=_KNOWN)(self._looked_up)
        self.size = len(live)
        self.pad = Pad(self.size)

    def frequency(self, field: str, term: str) -> int:
        """Return how many passages hold ``term`` in ``field``, the removed ones too."""
        return sum(len(one.docs) for one in self._postings(field, term) if one)

    def having(self, field: str, term: str) -> Ints:
        """Return the passages that hold ``term`` in ``field``."""
        found = zip(self._offsets, self._postings(field, term), strict=True)
        return self._there([at + one.docs for at, one in found if one])

    def beginning(self, field: str, start: str) -> Ints:
        """Return the passages with a term of ``field`` that begins with ``start``."""
        return self.starting(field, start).docs

    def scores(self, field: str, term: str) -> Found:
        """Return the passages that hold ``term`` in ``field`` with their BM25F scores."""
        frequency = self.frequency(field, term)
        if not frequency:
            return NOTHING
        rarity = self._statistics_of(field).rarity(frequency)
        found = enumerate(self._postings(field, term))
        return self._scored(field, rarity, [(at, one.docs, one.counts) for at, one in found if one])

    def starting(self, field: str, start: str) -> Found:
        """Return the passages with a term of ``field`` that begins with ``start``, with the
        scores they would have if all those terms were one."""
        parts: list[tuple[int, Ints, Ints | Floats]] = []
        for at, segment in enumerate(self._segments):
            docs, counts = segment.starting(field, start)
            if len(docs):
                parts.append((at, *summed(docs, counts)))
        rarity = self._statistics_of(field).rarity(sum(len(docs) for _, docs, _ in parts))
        return self._scored(field, rarity, parts)

    def together(self, field: str, slots: Sequence[Sequence[str]]) -> Found:
        """Return the passages where one term of each of ``slots`` stands after the other in
        ``field``, with the sums of the scores of the best term of each."""
        docs: list[Ints] = []
        scores: list[Floats] = []
        for at, offset in enumerate(self._offsets):
            held = [[self._postings(field, term)[at] for term in slot] for slot in slots]
            found = phrase(held, self.pad)
            if len(found):
                docs.append(offset + found)
                scores.append(self._sum_of_best(at, field, slots, found))
        if not docs:
            return NOTHING
        both = Found(np.concatenate(docs), np.concatenate(scores))
        return both if self._live is None else both.among(self._live)

    def _sum_of_best(
        self, at: int, field: str, slots: Sequence[Sequence[str]], docs: Ints
    ) -> Floats:
        """Return for each of ``docs`` of a segment the sum of the scores of the best terms."""
        known, codes = self._statistics_of(field), self._segments[at].lengths(field)[docs]
        total = np.zeros(len(docs))
        for slot in slots:
            best = np.zeros(len(docs))
            for term in slot:
                one = self._postings(field, term)[at]
                if one:
                    rows = np.minimum(one.docs.searchsorted(docs), len(one.docs) - 1)
                    counts = np.where(one.docs[rows] == docs, one.counts[rows], 0)
                    rarity = known.rarity(self.frequency(field, term))
                    best = np.maximum(best, known.scores(rarity, counts, codes))
            total += best
        return total

    def near(self, field: str, word: str, distance: int) -> dict[str, int]:
        """Return the terms of ``field`` at most ``distance`` letters from ``word``, with the same
        first letter, and how many passages hold each."""
        found: dict[str, int] = {}
        for segment in self._segments:
            terms = segment.terms(field, word[:1])
            for term in within(tuple(terms), word, distance):
                found[term] = found.get(term, 0) + terms[term]
        return found

    def _statistics_of(self, field: str) -> Statistics:
        if field not in self._statistics:
            self._statistics[field] = statistics(self._segments, field)
        return self._statistics[field]

    def _looked_up(self, field: str, term: str) -> tuple[Postings | None, ...]:
        """Return the postings of ``term`` in each segment."""
        return tuple(one.find(field, term) for one in self._segments)

    def _scored(
        self, field: str, rarity: float, parts: Sequence[tuple[int, Ints, Ints | Floats]]
    ) -> Found:
        """Return ``parts``: segment, passages in it, and how often the term stands in each."""
        scores = [
            self._statistics_of(field).scores(
                rarity, counts, self._segments[at].lengths(field)[docs]
            )
            for at, docs, counts in parts
        ]
        docs = [self._offsets[at] + docs for at, docs, _ in parts]
        if not docs:
            return NOTHING
        found = Found(np.concatenate(docs), np.concatenate(scores))
        return found if self._live is None else found.among(self._live)

    def _there(self, parts: Sequence[Ints]) -> Ints:
        """Return the numbers in ``parts`` that are not removed."""
        docs = np.concatenate(parts) if parts else NOTHING.docs
        return docs if self._live is None else docs[self._live[docs]]
