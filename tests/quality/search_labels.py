"""The judged queries: the queries, two readings of what answers them, and how far these agree."""

import csv
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefer.domain.language import Language

HERE = Path(__file__).resolve().parent
QUERIES = "search_queries.tsv"
OPENINGS = "search_passages.tsv"
READINGS = ("search_labels_first.tsv", "search_labels_second.tsv")
HALVES = ("tuned", "untuned")
HIGHEST = 3
"""The grade of a passage that answers squarely; 0 is none at all."""

Pair = tuple[str, str]
"""A query's id and a passage's key: the short name of its document, a colon, its number there."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A query as typed, in the language its writer had in mind; ``need`` says what is sought.

    ``grades`` are the means of both readings by passage, for every passage that one of them
    grades.
    """

    id: str
    half: str
    language: Language
    words: str
    need: str
    grades: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two readings of the ``pairs`` that both grade agree: the share of ``same`` grades
    and Cohen's ``kappa``, disagreements weighted by the square of their distance. Neither means
    anything where there is no pair."""

    pairs: int
    same: float
    kappa: float


def judged_queries() -> tuple[Judged, ...]:
    """Return the queries with the grades of both readings."""
    grades = means(*map(reading, READINGS))
    return tuple(
        Judged(
            row["id"],
            row["half"],
            Language(row["language"]),
            row["query"],
            row["need"],
            {key: grade for (query, key), grade in grades.items() if query == row["id"]},
        )
        for row in _rows(QUERIES)
    )


def reading(name: str) -> dict[Pair, int]:
    """Return the grades of the file ``name``; ``ValueError`` where one is graded twice or not
    from 0 to 3."""
    grades: dict[Pair, int] = {}
    for row in _rows(name):
        pair, grade = (row["query"], row["passage"]), int(row["grade"])
        if pair in grades or not 0 <= grade <= HIGHEST:
            raise ValueError(f"{name}: {pair} {grade}")
        grades[pair] = grade
    return grades


def openings() -> dict[str, str]:
    """Return how each passage of the corpus begins, by its key."""
    return {row["passage"]: row["opening"] for row in _rows(OPENINGS)}


def opening(text: str) -> str:
    """Return the first eight words of ``text``."""
    return " ".join(text.split()[:8])


def means(first: Mapping[Pair, int], second: Mapping[Pair, int]) -> dict[Pair, float]:
    """Return the mean grades; a reader who does not name a pair gives it none, having read every
    passage of the corpus."""
    pairs = dict.fromkeys((*first, *second))
    return {pair: (first.get(pair, 0) + second.get(pair, 0)) / 2 for pair in pairs}


def halves(queries: Sequence[tuple[Language, str]]) -> dict[tuple[Language, str], str]:
    """Return the half of each query by its language and words: in each language, those whose
    SHA-256 comes first in order are tuned on, the others are not."""
    found: dict[tuple[Language, str], str] = {}
    for language in Language:
        own = [query for query in queries if query[0] is language]
        own.sort(key=lambda query: hashlib.sha256(query[1].encode()).hexdigest())
        middle = (len(own) + 1) // 2
        found |= dict.fromkeys(own[:middle], "tuned") | dict.fromkeys(own[middle:], "untuned")
    return found


def agreement(first: Mapping[Pair, int], second: Mapping[Pair, int]) -> Agreement:
    """Return how far the readings agree on the pairs that both grade."""
    pairs = [(grade, second[pair]) for pair, grade in first.items() if pair in second]
    if not pairs:
        return Agreement(0, 0.0, 0.0)
    same = sum(one == other for one, other in pairs) / len(pairs)
    apart = sum((one - other) ** 2 for one, other in pairs) / len(pairs)
    by_chance = sum((one - other) ** 2 for one, _ in pairs for _, other in pairs) / len(pairs) ** 2
    return Agreement(len(pairs), same, 1 - apart / by_chance if by_chance else 1.0)


def _rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a file; quotation marks in it are what somebody typed."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
