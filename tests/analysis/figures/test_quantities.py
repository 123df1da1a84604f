"""What stands around numbers: their qualifiers, units, ranges and rates."""

import pytest

from briefer.analysis.figures.expressions.numerals import numerals
from briefer.analysis.figures.expressions.quantities import quantities
from briefer.domain.language import Language

EN, FR = Language.EN, Language.FR


def told(text: str, language: Language) -> list[str]:
    """Return the quantities of ``text``, each as "written | value unit name qualifier"."""
    found: list[str] = []
    for one in quantities(text, numerals(text, language), language):
        value = f"{one.value:f}" + ("" if one.upper is None else f"–{one.upper:f}")
        parts = (value, one.unit, one.unit_name, one.qualifier)
        said = " ".join(str(part) for part in parts if part and part != "exact")
        found.append(f"{text[one.span.start : one.span.end]} | {said}")
    return found


@pytest.mark.parametrize(
    ("text", "language", "quantity"),
    [
        ("no fewer than 12 pills", EN, "no fewer than 12 | 12 count at_least"),
        ("a maximum of 12 pills", EN, "a maximum of 12 | 12 count up_to"),
        ("well over the 12 pills", EN, "well over the 12 | 12 count more_than"),
        ("12 or more pills", EN, "12 or more | 12 count at_least"),
        ("12 or fewer pills", EN, "12 or fewer | 12 count up_to"),
        ("12+ pills", EN, "12+ | 12 count at_least"),
        ("~12 pills", EN, "~12 | 12 count about"),
        ("beaucoup plus de 12 pilules", FR, "beaucoup plus de 12 | 12 count more_than"),
        ("au moins 12 pilules", FR, "au moins 12 | 12 count at_least"),
        ("12 pilules", FR, "12 | 12 count"),
        ("12 au plus", FR, "12 au plus | 12 count up_to"),
        ("12 environ", FR, "12 environ | 12 count about"),
    ],
)
def test_a_qualifier_belongs_to_its_number(text: str, language: Language, quantity: str) -> None:
    assert told(text, language) == [quantity]


@pytest.mark.parametrize(
    ("text", "language", "quantity"),
    [
        ("5 kg", EN, "5 kg | 5 mass kg"),
        ("5-kilogram", EN, "5-kilogram | 5 mass kg"),
        ("5 µg", EN, "5 µg | 5 mass µg"),
        ("5 sq. ft", EN, "5 sq. ft | 5 other sq ft"),
        ("CDN$5", EN, "CDN$5 | 5 currency CAD"),
        ("$5 USD", EN, "$5 USD | 5 currency USD"),
        ("$5bn", EN, "$5bn | 5000000000 currency CAD"),
        ("£5 million", EN, "£5 million | 5000000 currency GBP"),
        ("5 cents", EN, "5 cents | 0.05 currency CAD"),
        ("5 k$", FR, "5 k$ | 5000 currency CAD"),
        ("5 M$ US", FR, "5 M$ US | 5000000 currency USD"),
        ("5 millions d’euros", FR, "5 millions d’euros | 5000000 currency EUR"),
        ("5 p. 100", FR, "5 p. 100 | 5 percent"),
        ("5 km²", FR, "5 km² | 5 other km²"),
        ("½", EN, "½ | 0.5 ratio"),
    ],
)
def test_a_unit_is_read_with_its_prefix(text: str, language: Language, quantity: str) -> None:
    assert told(text, language)[0] == quantity


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("40–45%", EN, ["40–45% | 40–45 percent"]),
        ("40 to 45 million dollars", EN,
         ["40 to 45 million dollars | 40000000–45000000 currency CAD"]),
        ("between 5 and 10 kg", EN, ["between 5 and 10 kg | 5–10 mass kg"]),
        ("ranging from 5 to 10", EN, ["5 to 10 | 5–10 count"]),
        ("rose from 5 to 10", EN, ["5 | 5 count", "10 | 10 count"]),
        ("10 to 5", EN, ["10 | 10 count", "5 | 5 count"]),
        ("5 kg to 10 km", EN, ["5 kg | 5 mass kg", "10 km | 10 other km"]),
        ("two or three", EN, ["two or three | 2–3 count"]),
        ("two or nine", EN, ["two | 2 count", "nine | 9 count"]),
        ("5, 10 and 20%", EN, ["5 | 5 percent", "10 | 10 percent", "20% | 20 percent"]),
        ("In 2019 and 20%", EN, ["2019 | 2019 count", "20% | 20 percent"]),
        ("entre 5 et 10 kg", FR, ["entre 5 et 10 kg | 5–10 mass kg"]),
        ("60 à 70 euros", FR, ["60 à 70 euros | 60–70 currency EUR"]),
        ("est passé de 5 à 10", FR, ["5 | 5 count", "10 | 10 count"]),
    ],
)  # fmt: skip
def test_a_range_is_one_and_a_change_is_two(
    text: str, language: Language, found: list[str]
) -> None:
    assert told(text, language) == found


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("20 per 100,000 people", EN, "20 per 100,000 people | 20 rate per 100,000"),
        ("20 per million", EN, "20 per million | 20 rate per 1,000,000"),
        ("20 daily", EN, "20 daily | 20 rate per day"),
        ("20 deaths a day", EN, "20 | 20 rate per day"),
        ("every week, about 20 people", EN, "about 20 | 20 rate per week about"),
        ("20 hours a day", EN, "20 | 20 count"),
        ("20 pour 1 000 habitants", FR, "20 pour 1 000 habitants | 20 rate per 1,000"),
        ("20 décès par année", FR, "20 | 20 rate per year"),
        ("chaque jour, 20 personnes", FR, "20 | 20 rate per day"),
        ("20 appels mensuels", FR, "20 | 20 rate per month"),
    ],
)
def test_a_rate_says_what_it_is_counted_per(text: str, language: Language, first: str) -> None:
    assert told(text, language)[0] == first
