"""Sums of finds against sums of plain dictionaries."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.search.postings.found import Found, Pad

SIZE = 12
FINDS = st.lists(
    st.dictionaries(st.integers(0, SIZE - 1), st.floats(0.1, 9), max_size=SIZE), max_size=5
)


def found(scores: dict[int, float]) -> Found:
    """Return ``scores`` by number as a find."""
    docs = sorted(scores)
    return Found(np.array(docs, np.int64), np.array([scores[one] for one in docs], float))


def plain(one: Found) -> dict[int, float]:
    """Return the scores of a find by number."""
    return dict(zip(one.docs.tolist(), one.scores.tolist(), strict=True))


@given(FINDS, FINDS, st.integers(1, 3))
def test_sums_are_those_of_dictionaries_time_and_again(
    several: list[dict[int, float]], others: list[dict[int, float]], least: int
) -> None:
    pad = Pad(SIZE)
    finds, beside = list(map(found, several)), list(map(found, others))
    every = set[int]().union(*several)
    for _ in range(2):
        best = {one: max(s[one] for s in several if one in s) for one in every}
        assert plain(pad.best(finds)) == best
        total = {one: sum(s[one] for s in several if one in s) for one in every}
        enough = {one for one in every if sum(one in s for s in several) >= least}
        assert plain(pad.total(finds, least)) == pytest.approx({x: total[x] for x in enough})
        assert pad.union([one.docs for one in finds]).tolist() == sorted(every)
        common = set.intersection(*map(set, several)) if several else set[int]()
        assert pad.common([one.docs for one in finds]).tolist() == sorted(common)
        both = every | set[int]().union(*others)
        wanted = {
            one: best.get(one, 0.0) + 0.5 * max((s[one] for s in others if one in s), default=0.0)
            for one in both
        }
        assert plain(pad.beside(finds, beside, 0.5)) == pytest.approx(wanted)


@given(FINDS.filter(bool), st.integers(1, 6))
def test_the_foremost_are_the_best_and_none_alike_is_parted(
    several: list[dict[int, float]], most: int
) -> None:
    one = several[0]
    kept = plain(found(one).foremost(most))
    assert all(one[number] == score for number, score in kept.items())
    left = [score for number, score in one.items() if number not in kept]
    assert max(left, default=0.0) < min(kept.values(), default=1.0)
    assert len(kept) >= min(most, len(one))
