"""Dates in words, in both languages, as exact as they are known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.dates import PartialDate
from briefer.domain.language import Language
from briefer.notes.dates import period, written

EN, FR = Language.EN, Language.FR


@pytest.mark.parametrize(
    ("day", "english", "french"),
    [
        ("2018", "2018", "2018"),
        ("2018-03", "March 2018", "mars 2018"),
        ("2019-03-29", "March 29, 2019", "29\u00a0mars 2019"),
        ("2019-03-01", "March 1, 2019", "1er\u00a0mars 2019"),
        ("2021-08-11", "August 11, 2021", "11\u00a0août 2021"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(day: str, english: str, french: str) -> None:
    assert written(PartialDate.from_iso(day), EN) == english
    assert written(PartialDate.from_iso(day), FR) == french


@pytest.mark.parametrize(
    ("start", "end", "english", "french"),
    [
        ("2019-10-08", "2019-10-09", "October 8–9, 2019", "8 et 9\u00a0octobre 2019"),
        ("2021-03-04", "2021-03-18", "March 4–18, 2021", "du 4 au 18\u00a0mars 2021"),
        ("2021-03-01", "2021-03-02", "March 1–2, 2021", "1er et 2\u00a0mars 2021"),
        (
            "2019-03-29",
            "2019-04-02",
            "March 29 – April 2, 2019",
            "du 29\u00a0mars au 2\u00a0avril 2019",
        ),
        (
            "2019-12-30",
            "2020-01-02",
            "December 30, 2019 – January 2, 2020",
            "du 30\u00a0décembre 2019 au 2\u00a0janvier 2020",
        ),
        ("2019-03", "2019-04", "March–April 2019", "mars et avril 2019"),
        ("2019-04", "2019-06", "April–June 2019", "d’avril à juin 2019"),
        ("2019-11", "2020-01", "November 2019 – January 2020", "de novembre 2019 à janvier 2020"),
        ("2018", "2019", "2018–2019", "de 2018 à 2019"),
        ("2019", "2019-09", "January–September 2019", "de janvier à septembre 2019"),
        ("2019", "2019-01", "January 2019", "janvier 2019"),
        ("2021-03-04", "2021-05", "March 4, 2021 – May 2021", "du 4\u00a0mars 2021 à mai 2021"),
        ("2019-03-29", None, "March 29, 2019", "29\u00a0mars 2019"),
        ("2019-03-29", "2019-03-28", "March 29, 2019", "29\u00a0mars 2019"),
    ],
)
def test_a_period_is_written_as_each_language_writes_it(
    start: str, end: str | None, english: str, french: str
) -> None:
    days = PartialDate.from_iso(start), PartialDate.from_iso(end) if end else None
    assert period(*days, EN) == english
    assert period(*days, FR) == french


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Draw any date, known to the year, the month or the day."""
    day = draw(st.dates())
    exact = draw(st.integers(0, 2))
    return PartialDate(day.year, day.month if exact else 0, day.day if exact > 1 else 0)


@given(partial_dates(), partial_dates(), st.sampled_from(Language))
def test_any_two_dates_can_be_written(
    one: PartialDate, two: PartialDate, language: Language
) -> None:
    said = period(one, two, language)
    assert str(one.year) in said or str(two.year) in said
