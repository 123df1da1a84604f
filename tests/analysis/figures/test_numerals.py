"""Where numbers stand in a text, and their values, in digits and in words."""

from decimal import Decimal

import pytest

from briefer.analysis.figures.expressions.numerals import Numeral, numerals, plain_value
from briefer.domain.language import Language

EN, FR = Language.EN, Language.FR


def read(text: str, language: Language) -> list[str]:
    """Return the numbers of ``text``, each as "written = value"."""
    return [
        f"{text[one.span.start : one.span.end]} = {one.value:f}".replace("\u00a0", " ")
        for one in numerals(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("10,300 and 1,234.5", EN, ["10,300 = 10300", "1,234.5 = 1234.5"]),
        ("3 236 et 1 234,5", FR, ["3 236 = 3236", "1 234,5 = 1234.5"]),
        ("3\u00a0236 kg", FR, ["3 236 = 3236"]),
        ("1,5 et 2,75", FR, ["1,5 = 1.5", "2,75 = 2.75"]),
        ("10,300 décès, 1,234 kg", FR, ["10,300 = 10300", "1,234 = 1.234"]),
        ("2½ or ⅔", EN, ["2½ = 2.5", "⅔ = 0.6667"]),
        ("a price of 2·5", EN, ["2·5 = 2.5"]),
        ("0,125", EN, ["0,125 = 0.125"]),
    ],
)
def test_digits_are_read_by_either_convention(
    text: str, language: Language, numbers: list[str]
) -> None:
    assert read(text, language) == numbers


@pytest.mark.parametrize("text", ["1.2.3", "1,23,4", "1" * 60, "9" * 25])
def test_codes_and_keys_in_digits_have_no_value(text: str) -> None:
    assert read(text, EN) == []


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("5 million, 2.3 billion, 40K", EN,
         ["5 million = 5000000", "2.3 billion = 2300000000", "40K = 40000"]),
        ("11,93 millions, 2 milliards", FR,
         ["11,93 millions = 11930000", "2 milliards = 2000000000"]),
        ("ninety-three, two hundred and five", EN,
         ["ninety-three = 93", "two hundred and five = 205"]),
        ("quatre-vingt-dix-sept mille", FR, ["quatre-vingt-dix-sept mille = 97000"]),
        ("two and a half million", EN, ["two and a half million = 2500000"]),
        ("un million et demi", FR, ["un million et demi = 1500000"]),
        ("half a dozen, a dozen", EN, ["half a dozen = 6", "a dozen = 12"]),
        ("une vingtaine, une demi-douzaine", FR, ["une vingtaine = 20", "une demi-douzaine = 6"]),
        ("one hundred", EN, ["one hundred = 100"]),
    ],
)  # fmt: skip
def test_words_and_scales_are_read(text: str, language: Language, numbers: list[str]) -> None:
    assert read(text, language) == numbers


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("no one, someone and the third", EN),
        ("millions of pills, hundreds, thousandth", EN),
        ("des centaines, des millions, le troisième", FR),
        ("un homme et une femme", FR),
        ("seventeenth", EN),
    ],
)
def test_vague_words_ordinals_and_pronouns_are_no_numbers(text: str, language: Language) -> None:
    assert read(text, language) == []


def test_only_bare_digits_are_plain_and_look_like_a_year() -> None:
    kinds = {one.value: one for one in numerals("2019 then 2,019 and 2 million", EN)}
    assert kinds[Decimal(2_000_000)].scaled and not kinds[Decimal(2_000_000)].plain
    (year, count) = [one for one in numerals("2019 then 2,019", EN) if isinstance(one, Numeral)]
    assert year.is_year and not count.is_year


def test_a_plain_value_has_no_exponent_and_no_idle_zeros() -> None:
    assert str(plain_value(Decimal("1E+3"))) == "1000"
    assert str(plain_value(Decimal("2.50"))) == "2.5"
