"""Ratios, fractions and multiples, which are figures as a whole phrase."""

import pytest

from briefer.analysis.figures.expressions.numerals import numerals
from briefer.analysis.figures.expressions.proportions import proportions, times_as_much
from briefer.domain.language import Language

EN, FR = Language.EN, Language.FR


def told(text: str, language: Language) -> list[str]:
    """Return the proportions of ``text``, each as "written | value unit name qualifier"."""
    return [
        f"{text[one.span.start : one.span.end]} | "
        + " ".join(
            str(part)
            for part in (f"{one.value:f}", one.unit, one.unit_name, one.qualifier)
            if part and part != "exact"
        )
        for one in proportions(text, numerals(text, language), language)
    ]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("one in five", EN, "one in five | 0.2 ratio"),
        ("four of every 10,000", EN, "four of every 10,000 | 0.0004 ratio"),
        ("more than 7 out of 10", EN, "more than 7 out of 10 | 0.7 ratio more_than"),
        ("one adult in four", EN, "one adult in four | 0.25 ratio"),
        ("three women in four reported it", EN, "three women in four | 0.75 ratio"),
        ("five to one (5:1)", EN, "five to one (5:1) | 5 ratio"),
        ("a mix of 3:1", EN, "3:1 | 3 ratio"),
        ("a ratio of 2.5 to 4", EN, "2.5 to 4 | 0.625 ratio"),
        ("un Canadien sur cinq", FR, "un Canadien sur cinq | 0.2 ratio"),
        ("9 personnes sur 10", FR, "9 personnes sur 10 | 0.9 ratio"),
        ("deux contre un", FR, "deux contre un | 2 ratio"),
        ("a death every 14 hours", EN, "a death every 14 hours | 14 duration hour"),
        ("one call every other day", EN, "one call every other day | 2 duration day"),
        ("un décès tous les deux jours", FR, "un décès tous les deux jours | 2 duration day"),
        ("one half of users", EN, "one half | 0.5 ratio"),
        ("a third of them", EN, "a third | 0.3333 ratio"),
        ("almost three quarters", EN, "almost three quarters | 0.75 ratio about"),
        ("more than half (51%)", EN, "more than half (51%) | 51 percent"),
        ("1/4 of the seizures", EN, "1/4 | 0.25 ratio"),
        ("près du quart des décès", FR, "près du quart | 0.25 ratio about"),
        ("la moitié (50,5 %)", FR, "la moitié (50,5 %) | 50.5 percent"),
        ("has nearly tripled", EN, "has nearly tripled | 3 times about"),
        ("twice that of men", EN, "twice | 2 times"),
        ("is expected to double by then", EN, "double | 2 times"),
        ("a 4.5-fold rise", EN, "4.5-fold | 4.5 times"),
        ("le double du taux", FR, "le double | 2 times"),
        ("multipliés par trois", FR, "multipliés par trois | 3 times"),
    ],
)
def test_a_proportion_is_one_figure(text: str, language: Language, found: str) -> None:
    assert told(text, language) == [found]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("one in 2019", EN),
        ("two officers in three cars", EN),
        ("one in five cities", EN),
        ("the first half of 2020, half-hearted, half a million", EN),
        ("deux policiers sur trois continents", FR),
        ("la première moitié de 2020, le quart de travail", FR),
        ("double whammy, double-check", EN),
        ("at 10:15", EN),
    ],
)
def test_what_only_looks_like_one_is_none(text: str, language: Language) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "written"),
    [
        ("2.5 times higher than", EN, ["2.5 times higher"]),
        ("nearly three times as many", EN, ["nearly three times as many"]),
        ("1.5 to 2 times more", EN, ["1.5 to 2 times more"]),
        ("trois fois plus élevé", FR, ["trois fois plus élevé"]),
        ("deux à trois fois plus", FR, ["deux à trois fois plus"]),
        ("three times a week", EN, []),
        ("trois fois par jour", FR, []),
    ],
)
def test_a_number_of_times_is_a_multiple_but_not_how_often(
    text: str, language: Language, written: list[str]
) -> None:
    found, others = times_as_much(text, numerals(text, language), language)
    assert [text[one.span.start : one.span.end] for one in found] == written
    assert bool(others) is not bool(found)
