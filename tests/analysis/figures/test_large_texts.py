"""Texts without sense or full stop cost about as much as their length."""

from time import process_time

import pytest

from briefer.analysis.figures.periods import period_of

from .settings import setting
from .test_placing import placer

LONG = 160_000


def _cost(text: str) -> float:
    where = setting(f"‹12› {text} ‹15›")
    start = process_time()
    for one in where.expressions:
        period_of(where, one)
        placer().place_of(where, one)
    return process_time() - start


@pytest.mark.parametrize(
    "unit",
    ["1", ",", " ", "(", ")", "2018", "2018 ", "in 2018, ", "In Ontario, ", "the province ", "de ",
     "same year ", "from 2015 to ", "January ", "compared ", ". A", "Canada (", "national ",
     "past year "],
)  # fmt: skip
def test_a_long_text_of_the_same_is_read_in_time_proportional_to_it(unit: str) -> None:
    short, long = (_cost(unit * (size // len(unit))) for size in (LONG // 8, LONG))
    assert long < 30 * max(short, 0.01)


def test_many_numbers_in_one_sentence_cost_no_more_each() -> None:
    def cost(times: int) -> float:
        where = setting("In 2018 Ontario had ‹12› of them, " * times)
        start = process_time()
        for one in where.expressions:
            period_of(where, one)
            placer().place_of(where, one)
        return (process_time() - start) / times

    assert cost(800) < 8 * cost(100)
