"""Whether two values, with their qualifiers and their rounding, can both hold."""

import re
from dataclasses import dataclass
from decimal import Decimal

from briefer.domain.figure import Figure, Qualifier, Unit

_NUMBER = re.compile(r"\d[\d\s.,\u00a0\u202f\u2009'’]*")
_NOT_DIGIT = re.compile(r"\D")
_ROUGHLY = Decimal("0.05")
"""What "about" and a ratio in words leave open at least, as a part of the value."""
_MOST_DIGITS = 30
_ROUNDED = {Unit.RATIO, Unit.TIMES}
_INFINITY = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between which values a figure holds; ``closed`` says whether ``high`` itself does."""

    low: Decimal
    high: Decimal
    closed: bool = True

    def meets(self, other: "Bounds") -> bool:
        """Return whether some value lies in both."""
        low = max(self.low, other.low)
        high = min(self.high, other.high)
        if low != high:
            return low < high
        return all(one.closed for one in (self, other) if one.high == high)


def can_both_hold(one: Figure, other: Figure) -> bool:
    """Return whether the values of two figures that measure the same thing for the same period
    can both be true; figures of different units say nothing against each other."""
    if (one.unit, one.unit_name) != (other.unit, other.unit_name):
        return True
    same = (one.value, one.upper, one.qualifier) == (other.value, other.upper, other.qualifier)
    return same or bounds(one).meets(bounds(other))


def bounds(figure: Figure) -> Bounds:
    """Return between which values ``figure`` holds.

    A bound ("more than") is read with the value itself, since writers are loose there. A count in
    digits is meant to the last of them, other values to half of the last digit written.
    """
    low, high = sorted((figure.value, figure.value if figure.upper is None else figure.upper))
    match figure.qualifier:
        case Qualifier.MORE_THAN | Qualifier.AT_LEAST:
            return Bounds(low, _INFINITY)
        case Qualifier.LESS_THAN | Qualifier.UP_TO:
            return Bounds(-_INFINITY, high)
        case Qualifier.ABOUT:
            return Bounds(low - _roughly(low), high + _roughly(high))
        case Qualifier.EXACT:
            slack = _slack(figure)
            return Bounds(low - slack, high + slack, closed=not slack)


def _roughly(value: Decimal) -> Decimal:
    return max(round_step(value) / 2, abs(value) * _ROUGHLY)


def _slack(figure: Figure) -> Decimal:
    if figure.unit in _ROUNDED:
        return abs(figure.value) * _ROUGHLY
    step = _last_digit(figure)
    return Decimal(0) if figure.unit is Unit.COUNT and step <= 1 else step / 2


def _last_digit(figure: Figure) -> Decimal:
    """Return what one of the last digit written is worth: 0.1 in "37.3%", 1 million in "7 million".

    The digits of the number, read as a whole number, are the value in steps of that worth.
    """
    for match in _NUMBER.finditer(figure.written):
        digits = _NOT_DIGIT.sub("", match.group())[:_MOST_DIGITS]
        if not figure.value or not int(digits or 0):
            continue
        step = abs(figure.value) / int(digits)
        if _is_power_of_ten(step):
            return step
    return round_step(figure.value)


def _is_power_of_ten(step: Decimal) -> bool:
    return step.normalize().as_tuple().digits == (1,)


def round_step(value: Decimal) -> Decimal:
    """Return what the last digit of ``value`` that is not nought is worth; 1 for nought."""
    if not value or not value.is_finite():
        return Decimal(1)
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
