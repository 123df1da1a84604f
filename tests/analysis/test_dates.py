"""Dates are found as English and French summaries write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.analysis.dates import find_dates
from briefer.analysis.head_lines import dated_line


def _found(text: str) -> list[tuple[str, str]]:
    return [(str(one.first), str(one.last)) for one in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("held on March 29, 2019, in Halifax", "2019-03-29", "2019-03-29"),
        ("held from 3 to 5 June 2024", "2024-06-03", "2024-06-05"),
        ("held June 30 – July 2, 2023", "2023-06-30", "2023-07-02"),
        ("on March 4, 11 and 18, 2021", "2021-03-04", "2021-03-18"),
        ("on February 12-13, 2024", "2024-02-12", "2024-02-13"),
        ("from December 30, 2023 to January 2, 2024", "2023-12-30", "2024-01-02"),
        ("from December 30 to January 2, 2024", "2023-12-30", "2024-01-02"),
        ("on Tuesday, June 3, 2024", "2024-06-03", "2024-06-03"),
        ("from Monday, June 3 to Wednesday, June 5, 2024", "2024-06-03", "2024-06-05"),
        ("on the 3rd of June 2024", "2024-06-03", "2024-06-03"),
        ("on the 21st and 22nd of October 2022", "2022-10-21", "2022-10-22"),
        ("Sept. 12, 2023", "2023-09-12", "2023-09-12"),
        ("in March 2018", "2018-03", "2018-03"),
        ("MAY 2024", "2024-05", "2024-05"),
        ("May and June 2024", "2024-05", "2024-06"),
        ("2024-06-03 to 2024-06-05", "2024-06-03", "2024-06-05"),
        ("le 1er mai 2022", "2022-05-01", "2022-05-01"),
        ("les 12 et 13 février 2024", "2024-02-12", "2024-02-13"),
        ("du 30 juin au 2 juillet 2023", "2023-06-30", "2023-07-02"),
        ("les 30 novembre et 1er décembre 2022", "2022-11-30", "2022-12-01"),
        ("du lundi 3 au mercredi 5 juin 2024", "2024-06-03", "2024-06-05"),
        ("le mardi 3 juin 2024", "2024-06-03", "2024-06-03"),
        ("8‑9 octobre 2019", "2019-10-08", "2019-10-09"),
        ("12 févr. 2024", "2024-02-12", "2024-02-12"),
        ("le 5\u00a0août\u00a02020", "2020-08-05", "2020-08-05"),
        ("le 12 et le\n13 février 2024", "2024-02-12", "2024-02-13"),
        ("aout 2020", "2020-08", "2020-08"),
    ],
)
def test_a_date_is_read_with_its_first_and_last_day(text: str, first: str, last: str) -> None:
    assert _found(text) == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "June 31, 2024",
        "2024-13-01",
        "le 30 février 2024",
        "in 2018",
        "may 12 people",
        "March on Ottawa",
        "12 of 2024 calls",
        "3/4 of them",
    ],
)
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    assert _found(text) == []


def test_several_dates_come_in_the_order_of_the_text() -> None:
    text = "Between January 2016 and December 2020, and on 4 May 2021."
    assert _found(text) == [("2016-01", "2020-12"), ("2021-05-04", "2021-05-04")]


@pytest.mark.parametrize(
    ("line", "date", "place"),
    [
        ("SEPTEMBER 2019", "2019-09", ""),
        ("Date: April 16 and 17, 2024", "2024-04-16", ""),
        ("Publié le 14 juin 2024", "2024-06-14", ""),
        ("Thursday, September 19, 2024", "2024-09-19", ""),
        ("February 24-26, 2010, Ottawa, Ontario", "2010-02-24", "Ottawa, Ontario"),
        ("Gatineau (Québec), le 3 mai 2023", "2023-05-03", "Gatineau (Québec)"),
    ],
)
def test_a_line_may_say_a_date_and_a_place_and_nothing_else(
    line: str, date: str, place: str
) -> None:
    found = dated_line(line)
    assert found is not None
    assert (str(found[0].first), found[1]) == (date, place)


@pytest.mark.parametrize(
    "line", ["", "Deaths in March 2019", "March 2019 Meeting Summary", "a" * 500 + " May 2020"]
)
def test_a_line_that_says_more_is_no_date_line(line: str) -> None:
    assert dated_line(line) is None


_BITS = st.sampled_from(
    [
        "June ",
        "juin ",
        "3 ",
        "31",
        ", ",
        " and ",
        " et ",
        "2024",
        "1er ",
        "-",
        " – ",
        "to ",
        "2024-06-03",
    ]
)


@given(st.one_of(st.text(max_size=60), st.lists(_BITS, max_size=20).map("".join)))
def test_any_text_yields_dates_that_stand_in_it(text: str) -> None:
    for found in find_dates(text):
        assert text[found.span.start : found.span.end].strip()
        assert found.first <= found.last
