"""Dates known to the year, the month or the day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.dates import PartialDate


@given(st.dates(), st.integers(1, 3))
def test_a_date_comes_back_from_its_iso_form(day, exactness: int) -> None:
    parts = (day.year, day.month, day.day)[:exactness]
    date = PartialDate(*parts)
    assert PartialDate.from_iso(str(date)) == date


@pytest.mark.parametrize("text", ["", "March", "2019-13", "2019-02-30", "2019-3", "19-03-02", "x"])
def test_what_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        PartialDate.from_iso(text)


def test_dates_sort_by_what_is_known() -> None:
    dates = [PartialDate(2019, 3, 29), PartialDate(2018), PartialDate(2019, 3)]
    assert [str(date) for date in sorted(dates)] == ["2018", "2019-03", "2019-03-29"]


def test_months_between_count_across_years() -> None:
    assert PartialDate(2018, 11).months_until(PartialDate(2020, 1, 15)) == 14
