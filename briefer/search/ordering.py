"""Puts what was found in order: the best first, or the newest; ties by date and place."""

import numpy as np

from briefer.search.postings.arrays import Ints
from briefer.search.postings.found import Found


def best(found: Found, ranks: Ints, wanted: int) -> Ints:
    """Return the ``wanted`` numbers of ``found`` that score best, in order; ``ranks`` of all
    passages break ties."""
    wanted = min(wanted, len(found))
    own, worst = ranks[found.docs], -found.scores
    if wanted < len(found):
        bound = np.partition(worst, wanted)[wanted] if wanted else -np.inf
        better, tied = np.flatnonzero(worst < bound), np.flatnonzero(worst == bound)
        tied = tied[_least(own[tied], wanted - len(better))]
        chosen = np.concatenate((better, tied))
    else:
        chosen = np.arange(len(found))
    return found.docs[chosen[np.lexsort((own[chosen], worst[chosen]))]]


def newest(docs: Ints, ranks: Ints, wanted: int) -> Ints:
    """Return the ``wanted`` numbers of ``docs`` that come first by ``ranks``, in order."""
    return docs[_least(ranks[docs], min(wanted, len(docs)))]


def _least(numbers: Ints, wanted: int) -> Ints:
    """Return where the least of ``numbers`` stand, in order."""
    if wanted >= len(numbers):
        return np.argsort(numbers)
    some = np.argpartition(numbers, wanted)[:wanted]
    return some[np.argsort(numbers[some])]
