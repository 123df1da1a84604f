"""How good a list of passages is: nDCG, recall, and their intervals over queries."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2

RELEVANT = 1.5
"""From what mean of two grades on a passage is one that should be found."""

_RESAMPLES = 2000
_SEED = 2019


@dataclass(frozen=True, slots=True)
class Rate:
    """A mean over ``queries`` and the bounds of its 95 % interval; nothing where there is none."""

    queries: int
    value: float | None = None
    low: float | None = None
    high: float | None = None


def ndcg(ranked: Sequence[str], grades: Mapping[str, float], at: int = 10) -> float | None:
    """Return the discounted gain of the first ``at`` of ``ranked`` as a share of the best that
    ``grades`` allow; ``None`` where they allow nothing.

    The gain of a grade is 2 to its power, less 1; what has no grade gains nothing.
    """
    best = _gain(sorted(grades.values(), reverse=True)[:at])
    if not best:
        return None
    return _gain([grades.get(key, 0.0) for key in ranked[:at]]) / best


def recall(ranked: Sequence[str], grades: Mapping[str, float], at: int = 20) -> float | None:
    """Return the share of the relevant passages that are in the first ``at`` of ``ranked``;
    ``None`` where none is relevant."""
    wanted = relevant(grades)
    return len(wanted & set(ranked[:at])) / len(wanted) if wanted else None


def ceiling(grades: Mapping[str, float], at: int = 20) -> float | None:
    """Return the highest recall that ``at`` places allow; ``None`` where none is relevant."""
    wanted = relevant(grades)
    return min(1.0, at / len(wanted)) if wanted else None


def relevant(grades: Mapping[str, float]) -> set[str]:
    """Return the passages that should be found."""
    return {key for key, grade in grades.items() if grade >= RELEVANT}


def rate(values: Sequence[float | None]) -> Rate:
    """Return the mean of what is not ``None``, with an interval by resampling that is the same
    at every run."""
    known = [value for value in values if value is not None]
    if not known:
        return Rate(0)
    chance = random.Random(_SEED)
    drawn = sorted(_mean(chance.choices(known, k=len(known))) for _ in range(_RESAMPLES))
    edge = _RESAMPLES // 40
    return Rate(len(known), _mean(known), drawn[edge], drawn[-edge - 1])


def differences(
    values: Sequence[float | None], others: Sequence[float | None]
) -> list[float | None]:
    """Return by how much each value is above its fellow in ``others``; ``None`` where one is."""
    return [
        None if one is None or other is None else one - other
        for one, other in zip(values, others, strict=True)
    ]


def _gain(grades: Sequence[float]) -> float:
    return sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(grades))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
