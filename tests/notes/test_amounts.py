"""Amounts as each language writes them, with what their source says of them kept."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.figure import Figure, Qualifier, Unit
from briefer.domain.language import Language
from briefer.notes.amounts import amount, counted, qualified, unit_words

from .any_note import FIGURE_PICK
from .corpus import EN, FR, pick
from .figured import figure

NBSP = "\u00a0"
CALLS = pick("halifax-2019", "The opioid crisis continues")
MORE, LESS, LEAST, UP, ABOUT = (
    Qualifier.MORE_THAN,
    Qualifier.LESS_THAN,
    Qualifier.AT_LEAST,
    Qualifier.UP_TO,
    Qualifier.ABOUT,
)


def of(value: str, unit: Unit = Unit.COUNT, name: str | None = None, **known: object) -> Figure:
    return figure(CALLS, "10,300", value, unit, unit_name=name, **known)


@pytest.mark.parametrize(
    ("figure", "english", "french"),
    [
        (of("14700", qualifier=MORE), "more than 14,700", "plus de 14~700"),
        (of("200", qualifier=LESS), "fewer than 200", "moins de 200"),
        (of("4"), "4", "4"),
        (of("40", upper=Decimal(45)), "40–45", "40 à 45"),
        (of("7000000"), "7~million", "7~millions"),
        (of("1500000", qualifier=ABOUT), "about 1.5~million", "environ 1,5~million"),
        (of("1234567"), "1,234,567", "1~234~567"),
        (of("51", Unit.PERCENT), "51%", "51~%"),
        (of("51", Unit.PERCENT, qualifier=LESS), "less than 51%", "moins de 51~%"),
        (of("0.50", Unit.PERCENT), "0.5%", "0,5~%"),
        (of("40", Unit.PERCENT, upper=Decimal(45)), "40–45%", "40 à 45~%"),
        (of("0.5", Unit.RATIO, qualifier=MORE), "more than half", "plus de la moitié"),
        (of("0.2", Unit.RATIO), "1 in 5", "1 sur 5"),
        (of("0.333333", Unit.RATIO), "1 in 3", "1 sur 3"),
        (of("0.0004", Unit.RATIO), "4 in 10,000", "4 sur 10~000"),
        (of("5", Unit.RATIO), "5 to 1", "5 pour 1"),
        (of("2.5", Unit.TIMES), "2.5 times", "2,5 fois"),
        (of("5.8", Unit.RATE, "per 100,000"), "5.8 per 100,000", "5,8 pour 100~000"),
        (of("11", Unit.RATE, "per day", qualifier=LEAST), "at least 11 per day",
         "au moins 11 par jour"),
        (of("14600000000", Unit.CURRENCY, "CAD"), "$14.6~billion", "14,6~milliards de dollars"),
        (of("7000000", Unit.CURRENCY, "USD"), "US$7~million", "7~millions de dollars américains"),
        (of("1000000", Unit.CURRENCY, "EUR"), "€1~million", "1~million d’euros"),
        (of("2500", Unit.CURRENCY, "CAD", qualifier=UP), "up to $2,500", "jusqu’à 2~500~$"),
        (of("60", Unit.CURRENCY, "EUR", upper=Decimal(70)), "€60–70", "60 à 70~€"),
        (of("60", Unit.CURRENCY, "XAF"), "60~XAF", "60~XAF"),
        (of("3236", Unit.MASS, "kg"), "3,236~kg", "3~236~kg"),
        (of("1", Unit.MASS, "tonne"), "1~tonne", "1~tonne"),
        (of("2", Unit.MASS, "pounds"), "2~pounds", "2~livres"),
        (of("14", Unit.DURATION, "hour"), "14~hours", "14~heures"),
        (of("12", Unit.OTHER), "12", "12"),
    ],
)  # fmt: skip
def test_an_amount_is_written_as_its_language_writes_it(
    figure: Figure, english: str, french: str
) -> None:
    assert amount(figure, EN) == english.replace("~", NBSP)
    assert amount(figure, FR) == french.replace("~", NBSP)


@pytest.mark.parametrize(
    ("written", "unit", "english", "french"),
    [
        ("one death every 14 hours", "hour", "every 14~hours", "toutes les 14~heures"),
        ("une mort tous les 14 jours", "day", "every 14~days", "tous les 14~jours"),
    ],
)
def test_how_often_something_happens_stays_how_often(
    written: str, unit: str, english: str, french: str
) -> None:
    from dataclasses import replace  # noqa: PLC0415

    one = replace(of("14", Unit.DURATION, unit), written=written)
    assert amount(one, EN) == english.replace("~", NBSP)
    assert amount(one, FR) == french.replace("~", NBSP)


def test_french_says_millions_of_things() -> None:
    assert counted(of("7000000"), "comprimés", FR) == f"7{NBSP}millions de comprimés"
    assert counted(of("7000000"), "ampoules", FR) == f"7{NBSP}millions d’ampoules"
    assert counted(of("7000000"), "tablets", EN) == f"7{NBSP}million tablets"
    assert counted(of("700"), "comprimés", FR) == "700 comprimés"


def test_what_a_unit_is_called() -> None:
    assert unit_words(of("1", Unit.RATE, "per 100,000"), FR) == f"pour 100{NBSP}000"
    assert unit_words(of("1", Unit.CURRENCY, "USD"), EN) == "US dollars"
    assert unit_words(of("1", Unit.DURATION, "hour"), FR) == "heures"
    assert unit_words(of("1", Unit.MASS, "kg"), EN) == "kg"
    assert unit_words(of("1"), EN) == ""


def test_what_stands_beside_a_value_without_its_unit() -> None:
    assert qualified(of("51", Unit.PERCENT, qualifier=MORE), FR) == ("plus de ", "")
    assert qualified(of("40", upper=Decimal(45)), EN) == ("", "–45")
    assert qualified(of("21174"), EN) == ("", "")


@given(FIGURE_PICK, st.sampled_from(Language))
def test_any_figure_has_an_amount(one: object, language: Language) -> None:
    picked = one.figure  # type: ignore[attr-defined]
    assert amount(picked, language)
    before, after = qualified(picked, language)
    assert amount(picked, language).startswith(before)
    assert isinstance(after, str)
