"""Numbers as they are typed: what each language writes, and nothing else."""

from decimal import Decimal

import pytest

from briefer.domain.language import Language
from briefer.ui.look.numbers import first_number, number_in, shown

EN, FR = Language.EN, Language.FR


@pytest.mark.parametrize(
    ("typed", "language", "number"),
    [
        ("10,300", EN, "10300"),
        (" 10 300 ", EN, "10300"),
        ("1.5", EN, "1.5"),
        ("-3", EN, "-3"),
        ("10 300", FR, "10300"),
        ("10\u00a0300", FR, "10300"),
        ("10\u202f300,25", FR, "10300.25"),
        ("1,5", FR, "1.5"),
        ("\u22123", FR, "-3"),
        ("0", FR, "0"),
        ("1,234,567.5", EN, "1234567.5"),
    ],
)
def test_a_number_is_read_as_its_language_writes_it(
    typed: str, language: Language, number: str
) -> None:
    assert number_in(typed, language) == Decimal(number)


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("1,5", EN),
        ("1,50", EN),
        ("10.300", FR),
        ("10,300,5", FR),
        ("", EN),
        ("12 abc", EN),
        ("1e5", EN),
        ("NaN", EN),
        ("Infinity", FR),
        ("1_000", EN),
        ("1 00", FR),
        ("93 %", EN),
        ("٣", EN),
    ],
)
def test_what_the_language_does_not_write_is_no_number(typed: str, language: Language) -> None:
    assert number_in(typed, language) is None


@pytest.mark.parametrize(
    ("words", "language", "number"),
    [
        ("more than 10,300", EN, "10300"),
        ("3 236 kg", FR, "3236"),
        ("93%", EN, "93"),
        ("1.5 million", EN, "1500000"),
        ("2,5 milliards de dollars", FR, "2500000000"),
        ("plus de la moitié (51 %)", FR, "51"),
        ("$10,300.", EN, "10300"),
    ],
)
def test_the_first_number_of_a_value_is_found(words: str, language: Language, number: str) -> None:
    assert first_number(words, language) == Decimal(number)


@pytest.mark.parametrize("words", ["half", "", "COVID-19", "sept millions", "1.2.3"])
def test_a_value_without_digits_has_no_number(words: str) -> None:
    assert first_number(words, EN) is None


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("number", ["10300", "0.125", "-4.5", "1234567.89"])
def test_what_is_shown_can_be_typed_again(number: str, language: Language) -> None:
    assert number_in(shown(Decimal(number), language), language) == Decimal(number)
