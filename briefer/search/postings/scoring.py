"""Scores postings by BM25F, to the digit as Whoosh 2.7.4 does.

Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009; the inverse
document frequency is Whoosh's own, log(N / (n + 1)) + 1. Numbers of passages and lengths count
what is removed as long as it is in its segment, as in Whoosh.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from briefer.search.postings.arrays import Floats, Ints
from briefer.search.postings.export import LENGTHS
from briefer.search.postings.postings import Segment

B, K1 = 0.3, 1.2
"""How much a passage's length counts (judged queries over the corpus chose it), and how soon a
term that comes again counts no more."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """How many passages there are in all segments, and what a field adds to the weight of a term
    by the code of its length (256)."""

    size: int
    norms: Floats

    def rarity(self, frequency: int) -> float:
        """Return the inverse document frequency of what ``frequency`` passages hold."""
        return log(self.size / (frequency + 1)) + 1 if self.size else 0.0

    def scores(self, rarity: float, counts: Ints | Floats, codes: Ints) -> Floats:
        """Return the scores of a term that stands ``counts`` times in passages whose field has
        the length ``codes``."""
        return (rarity * (K1 + 1)) * counts / (counts + self.norms[codes])


def statistics(segments: Sequence[Segment], field: str) -> Statistics:
    """Return those of ``field`` over all ``segments``."""
    size = sum(one.size for one in segments)
    length = sum(one.names.fields[field][2] for one in segments if field in one.names.fields)
    average = length / (size or 1) or 1
    return Statistics(size, K1 * ((1 - B) + B * LENGTHS / average))
