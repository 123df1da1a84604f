"""Digits: how numbers are written in them, and what they mean."""

import re
from decimal import Decimal

from briefer.analysis.figures.expressions.patterns import SPACE, either
from briefer.domain.language import Language

FRACTION_SIGNS = {"¼": "0.25", "½": "0.5", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667"}
"""The signs of fractions, and their values."""

_LONGEST = 24
"""A number of more digits is a key or noise, not a quantity."""
_SIGN = f"[{''.join(FRACTION_SIGNS)}]"

ANY_DIGIT = re.compile("[0-9\u00bc-\u00be\u2153\u2154]")
"""What every number in digits has; found quickly."""
DIGITS = re.compile(
    either(
        rf"[0-9]{{1,3}}(?:{SPACE}[0-9]{{3}})+(?![0-9])(?:[.,][0-9]+)?",
        r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?",
        rf"[0-9]+{_SIGN}",
        r"[0-9]+(?:[.,\u00b7][0-9]+)*",
        _SIGN,
    )
)
"""A number in digits: 3 236, 10,300, 2½, 1.5, 2,75, ⅔."""

_SPACES = re.compile(SPACE)
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_MEASURED = re.compile(rf"{SPACE}?(?:%|k?g\b|[mckd]?m\b|[lL]\b|p(?:our|er)?{SPACE}?cent|mi?ll)")


def value_of(written: str, following: str, language: Language) -> Decimal | None:
    """Return what digits mean, or nothing where they are a code ("1.2.3"); ``following`` are the
    first few characters behind them."""
    if written[-1] in FRACTION_SIGNS:
        return Decimal(written[:-1] or "0") + Decimal(FRACTION_SIGNS[written[-1]])
    if len(written) > 2 * _LONGEST:
        return None
    bare = _SPACES.sub("", written).replace("\u00b7", ".")
    if bare.count(",") == 1 and "." not in bare and _is_decimal(bare, following, language):
        bare = bare.replace(",", ".")
    elif "," in bare and not _THOUSANDS.fullmatch(bare):
        return None
    bare = bare.replace(",", "")
    return None if bare.count(".") > 1 or len(bare) > _LONGEST else Decimal(bare)


def _is_decimal(bare: str, following: str, language: Language) -> bool:
    """Return whether the one comma of a number is a decimal one. Three digits after it are
    thousands, but in French before a unit, which a count of things does not have."""
    whole, _, part = bare.partition(",")
    if len(part) != 3 or len(whole) > 3 or whole == "0":
        return True
    return language is Language.FR and _MEASURED.match(following) is not None
