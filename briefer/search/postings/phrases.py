"""Finds where words stand together, by their positions."""

from collections.abc import Sequence

import numpy as np

from briefer.search.postings.arrays import Ints
from briefer.search.postings.found import NOTHING, Pad
from briefer.search.postings.postings import Postings

_PLACES = 32
"""How many bits of a place are the position; the number of the passage stands above them."""
_SEEK = 16
"""To seek one passage among the postings takes as long as to look at so many of them."""


def phrase(slots: Sequence[Sequence[Postings | None]], pad: Pad) -> Ints:
    """Return the passages of a segment where one term of each of ``slots`` stands after the
    other."""
    held = [[one for one in slot if one] for slot in slots]
    if not all(held):
        return NOTHING.docs
    docs = pad.common([pad.union([one.docs for one in slot]) for slot in held])
    places: Ints | None = None
    for at in sorted(range(len(held)), key=lambda at: sum(len(one.docs) for one in held[at])):
        if not len(docs):
            break
        here = _starts(held[at], docs, len(held) - at)
        places = here if places is None else _in_both(places, here)
        docs = _each_once(places >> _PLACES)
    return docs


def _starts(slot: Sequence[Postings], docs: Ints, shift: int) -> Ints:
    """Return the places in ``docs``, in order, where the terms of ``slot`` stand, moved on by
    ``shift`` positions: alike for words that stand as in the phrase."""
    several = [_places(one, docs) for one in slot]
    places = several[0] if len(several) == 1 else np.unique(np.concatenate(several))
    return places + shift


def _places(postings: Postings, docs: Ints) -> Ints:
    if len(docs) * _SEEK < len(postings.docs):
        rows = np.minimum(postings.docs.searchsorted(docs), len(postings.docs) - 1)
        rows = rows[postings.docs[rows] == docs]
    else:
        wanted = np.zeros(int(postings.docs[-1]) + 1, np.bool_)
        wanted[docs[docs < len(wanted)]] = True
        rows = np.flatnonzero(wanted[postings.docs])
    counts = postings.counts[rows].astype(np.int64)
    ends = np.cumsum(postings.counts, dtype=np.int64)[rows]
    within: Ints = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
    positions = postings.positions[np.repeat(ends - counts, counts) + within]
    numbers = np.repeat(postings.docs[rows].astype(np.int64), counts)
    return (numbers << _PLACES) + positions


def _in_both(some: Ints, others: Ints) -> Ints:
    few, many = sorted((some, others), key=len)
    if not len(few):
        return few
    at = np.minimum(many.searchsorted(few), len(many) - 1)
    return few[many[at] == few]


def _each_once(numbers: Ints) -> Ints:
    """Return ``numbers``, which are in order, each once."""
    first = np.ones(len(numbers), np.bool_)
    first[1:] = numbers[1:] != numbers[:-1]
    return numbers[first]
