"""What was found: passages by number with their scores, and sums over several such finds."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from briefer.search.postings.arrays import Bools, Floats, Ints


@dataclass(frozen=True, slots=True)
class Found:
    """The numbers of passages in order, each once, and their scores."""

    docs: Ints
    scores: Floats

    def __len__(self) -> int:
        return len(self.docs)

    def among(self, mask: Bools) -> "Found":
        """Return those of the passages that ``mask`` lets through."""
        let = mask[self.docs]
        return self if let.all() else Found(self.docs[let], self.scores[let])

    def foremost(self, most: int) -> "Found":
        """Return about so many of the passages that score best; none of those alike is parted."""
        if len(self) <= most:
            return self
        chosen = self.scores >= np.partition(self.scores, -most)[-most]
        return Found(self.docs[chosen], self.scores[chosen])

    def times(self, factor: float) -> "Found":
        """Return the same with all scores multiplied."""
        return Found(self.docs, self.scores * factor)

    def holds(self, doc: int) -> bool:
        """Return whether passage ``doc`` was found."""
        at = int(self.docs.searchsorted(doc))
        return at < len(self.docs) and int(self.docs[at]) == doc


NOTHING = Found(np.zeros(0, np.int64), np.zeros(0))


def unscored(docs: Ints, score: float = 0.0) -> Found:
    """Return ``docs`` all with the same score."""
    return Found(docs, np.full(len(docs), score))


def summed(docs: Ints, counts: Ints) -> tuple[Ints, Floats]:
    """Return the distinct of ``docs``, which may come several times in any order, in order, and
    the sum of their ``counts``."""
    sums: Floats = np.bincount(docs, weights=counts).astype(np.float64, copy=False)
    distinct: Ints = np.flatnonzero(sums > 0)  # far quicker than to look at each number itself
    return distinct, sums[distinct]


class Pad:
    """Rows with a place for each of ``size`` passages, on which finds are added up. They are blank
    between two sums; one that fails leaves them of no use. Not for two threads at once."""

    def __init__(self, size: int) -> None:
        self._scores = np.zeros(size)
        self._beside = np.zeros(size)
        self._times = np.zeros(size, np.uint32)

    def best(self, several: Sequence[Found]) -> Found:
        """Return what any of ``several`` found, with the best score each."""
        parts = [one for one in several if len(one)]
        if len(parts) < 2:
            return parts[0] if parts else NOTHING
        for one in parts:
            self._scores[one.docs] = np.maximum(self._scores[one.docs], one.scores)
        return self._result(parts, 1)

    def beside(self, several: Sequence[Found], others: Sequence[Found], weight: float) -> Found:
        """Return what any of ``several`` or ``others`` found: the best score of the ones, and of
        the others so much as ``weight`` says."""
        parts = [one for one in others if len(one)]
        if not parts:
            return self.best(several)
        for one in parts:
            self._beside[one.docs] = np.maximum(self._beside[one.docs], one.scores)
            self._times[one.docs] = 1
        for one in several:
            self._scores[one.docs] = np.maximum(self._scores[one.docs], one.scores)
            self._times[one.docs] = 1
        docs = np.flatnonzero(self._times > 0)
        found = Found(docs, self._scores[docs] + weight * self._beside[docs])
        self._scores[docs] = self._beside[docs] = 0.0
        self._times[docs] = 0
        return found

    def total(self, several: Sequence[Found], least: int = 1) -> Found:
        """Return what at least so many of ``several`` found, with the sums of their scores."""
        parts = [one for one in several if len(one)]
        if len(parts) < least:
            return NOTHING
        if len(parts) < 2:
            return parts[0] if parts else NOTHING
        for one in parts:
            self._scores[one.docs] += one.scores
        return self._result(parts, least)

    def union(self, several: Sequence[Ints]) -> Ints:
        """Return what is in any of ``several``, in order."""
        parts = [one for one in several if len(one)]
        if len(parts) < 2:
            return parts[0] if parts else NOTHING.docs
        for docs in parts:
            self._times[docs] = 1
        union = np.flatnonzero(self._times > 0)
        self._times[union] = 0
        return union

    def common(self, several: Sequence[Ints]) -> Ints:
        """Return what is in all of ``several``, in order; of none, nothing."""
        if len(several) < 2:
            return several[0] if several else NOTHING.docs
        for docs in several:
            self._times[docs] += 1
        common = np.flatnonzero(self._times == len(several))
        for docs in several:
            self._times[docs] = 0
        return common

    def _result(self, parts: Sequence[Found], least: int) -> Found:
        for one in parts:
            self._times[one.docs] += 1
        docs = np.flatnonzero(self._times >= least)
        found = Found(docs, self._scores[docs])
        for one in parts:
            self._scores[one.docs] = 0.0
            self._times[one.docs] = 0
        return found
