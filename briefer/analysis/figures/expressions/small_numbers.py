"""Small numbers in ratios, fractions and multiples: how they are written, and their values."""

from decimal import Decimal

from briefer.analysis.figures.expressions.numerals import numerals
from briefer.analysis.figures.expressions.patterns import words
from briefer.domain.language import Language

DIGITS = r"[0-9]{1,3}(?:(?: |,)?[0-9]{3}){0,5}(?:[.,][0-9]+)?"
ENGLISH = "one two three four five six seven eight nine ten eleven twelve"
FRENCH = "un deux trois quatre cinq six sept huit neuf dix onze douze"

ENGLISH_NUMBER = rf"(?:{DIGITS}|{words(ENGLISH)})"
FRENCH_NUMBER = rf"(?:{DIGITS}|une|{words(FRENCH)})"

_VALUES = {
    **{word: n for n, word in enumerate(ENGLISH.split(), 1)},
    **{word: n for n, word in enumerate(FRENCH.split(), 1)},
    "une": 1, "twenty": 20, "vingt": 20, "a hundred": 100, "cent": 100, "a thousand": 1000,
    "mille": 1000,
}  # fmt: skip


def small_number(written: str) -> Decimal | None:
    """Return the value of a number in digits or of a small one in words; nothing for others."""
    low = " ".join(written.lower().split())
    if low in _VALUES:
        return Decimal(_VALUES[low])
    if not low[:1].isdigit():
        return None
    found = numerals(written, Language.EN) or numerals(written, Language.FR)
    return found[0].value if found else None
