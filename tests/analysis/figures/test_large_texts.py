"""Texts without sense or full stop cost about as much as their length."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.analysis.figures.times.periods import period_of

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


_WORDS = st.sampled_from(
    "in since by from to and between 2018 2019-20 May March 29, 99 decades ago the past five years"
    " this period Ontario Canada (B.C.) London , ; national Québec au en de 1er Q4 2000s last year"
    " previous compared than ‹12› ‹8 %›".split(" ")
)


@given(st.lists(_WORDS, max_size=30).map(" ".join))
def test_any_words_are_read_without_fault(text: str) -> None:
    where = setting(f"{text} ‹15›")
    for one in where.expressions:
        period, _ = period_of(where, one)
        if period.start and period.end and period.start.year > period.end.year:
            raise AssertionError(period)
        placer().place_of(where, one)
