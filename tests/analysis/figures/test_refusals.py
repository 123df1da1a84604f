"""Numbers that state nothing about the world, by what they stand in."""

import pytest

from briefer.analysis.figures.expressions.ages import is_age, is_class
from briefer.analysis.figures.expressions.numerals import numerals
from briefer.analysis.figures.expressions.own_parts import is_of_the_text
from briefer.analysis.figures.expressions.refusals import Refusals
from briefer.domain.language import Language

EN, FR = Language.EN, Language.FR


def allowed(text: str, language: Language) -> list[str]:
    """Return the numbers of ``text`` that may state a figure."""
    free, _ = Refusals(text).allowed(numerals(text, language), ())
    return [text[one.span.start : one.span.end] for one in free]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("March 4, 11 and 18, 2021; 2019-07-04; 04/07/2019; 2018-19; the 1990s", EN),
        ("les 8 et 9 octobre 2019, 10 h 30, à 9 heures", FR),
        ("at 10:30 a.m. or 9 am", EN),
        ("see https://example.org/12/34 or a.b12@example.org", EN),
        ("1-800-555-1234, (613) 555-1234, K1A 0P8, 9-1-1", EN),
        ("269 Laurier Avenue West, 340 Main St. North", EN),
        ("269, avenue Laurier, 12 rue Principale", FR),
        ("ISO 9001, ISBN 978-0-660-33299-7, 192.168.0.1, 4 x 4", EN),
        ("a 5-4 decision, won 3-2, 19 times out of 20", EN),
        ("pages 3, 4 and 5, Table 6, Bill 7, Room 8, Grade 9, top 10", EN),
        ("le tableau 3, l’alinéa 4, la pièce 5, le vol 6, la route 7", FR),
        ("Smith J.A. 12, et al. 13", EN),
        ("drugs1, H1N1, [3], C-45, file_12, #14", EN),
        ("first: 1) this 2) that", EN),
        ("Linux 5.10, Boeing 737, UN 1267", EN),
        ("12 MB, 1080 px, 300 dpi", EN),
        ("on a scale of 1 to 10", EN),
        ("several hundred, a few thousand", EN),
        ("Results ..... 12", EN),
        ("since 20191", EN),
        ("call 311 or dial 988", EN),
    ],
)
def test_a_number_of_a_date_a_code_or_a_mark_is_refused(text: str, language: Language) -> None:
    assert allowed(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "kept"),
    [
        ("The RCMP seized 12 kg and 5-10 firearms.", EN, ["12", "5", "10"]),
        ("max 5 people", EN, ["5"]),
        ("la police a traité 45 dossiers", FR, ["45"]),
        ("In Ontario, 45 people died.", EN, ["45"]),
        ("5% of them", EN, ["5"]),
        ("In this group (40%) and that class 12 kg", EN, ["40", "12"]),
        ("5-10 pills, 1,000-2,000 pills", EN, ["5", "10", "1,000", "2,000"]),
        ("RCMP 12 officers", EN, ["12"]),
    ],
)
def test_a_number_of_the_world_is_kept(text: str, language: Language, kept: list[str]) -> None:
    assert allowed(text, language) == kept


@pytest.mark.parametrize(
    ("text", "language", "aged"),
    [
        ("people aged 15 to 24", EN, True),
        ("a 35-year-old", EN, True),
        ("18 years of age", EN, True),
        ("those under 25.", EN, True),
        ("les jeunes de 15 à 24 ans", FR, True),
        ("65 ans et plus", FR, True),
        ("people killed 15 others", EN, False),
        ("personnes de 200 familles", FR, False),
    ],
)
def test_an_age_is_told_from_a_count(text: str, language: Language, aged: bool) -> None:
    numeral = numerals(text, language)[0]
    assert is_age(text, numeral.span, numeral.value) is aged


def test_a_size_that_defines_a_group_is_a_class() -> None:
    text = "businesses with 10 to 49 employees hired 30 people"
    assert [is_class(text, one.span.start) for one in numerals(text, EN)] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "language", "own"),
    [
        ("four pillars", EN, True),
        ("three plenary sessions", EN, True),
        ("both these two", EN, True),
        ("the two men", EN, True),
        ("two of the men", EN, True),
        ("cinq raisons :", FR, True),
        ("ces deux pays", FR, True),
        ("Les Two Spirit", EN, True),
        ("two men took part", EN, False),
        ("quatre laboratoires", FR, False),
        ("Two men died", EN, False),
        ("zero deaths", EN, False),
    ],
)
def test_counts_of_the_text_itself_are_told_from_counts(
    text: str, language: Language, own: bool
) -> None:
    numeral = numerals(text, language)[0]
    assert bool(is_of_the_text(text, numeral.span, numeral)) is own
