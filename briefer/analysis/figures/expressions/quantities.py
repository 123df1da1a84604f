"""Quantities: a number with its qualifier, its unit and, for a range, its upper end."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefer.analysis.figures.expressions.numerals import Numeral
from briefer.analysis.figures.expressions.patterns import before
from briefer.analysis.figures.expressions.qualifiers import qualified
from briefer.analysis.figures.expressions.ranges import as_lower, ranged
from briefer.analysis.figures.expressions.rates import of_rate_near, rated
from briefer.analysis.figures.expressions.units import measured
from briefer.analysis.figures.setting import Expression
from briefer.analysis.figures.splitting import sentences
from briefer.domain.document import Span
from briefer.domain.figure import Unit
from briefer.domain.language import Language

JOINTS = ("and", "et", "or", "ou", "to", "à")
"""The words between two values of which the last may have the unit for both."""

_JOINT_REACH = 8
_MINUS = re.compile(r"(?:[(:]|[^\d%$\s–-][ \u00a0])[−-]$|(?:^|\n)−$")
"""A minus sign: not a hyphen, nor the dash between two values or before an item of a list."""
_BRACKETS_REACH = 40
_SHARED = (Unit.PERCENT, Unit.MASS, Unit.CURRENCY)
_MOST_PERCENT = 100
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def quantities(text: str, numerals: Sequence[Numeral], language: Language) -> list[Expression]:
    """Return the quantities that ``numerals``, the numbers of ``text`` in order, state; one for
    the two ends of a range ("40–45%"), two for those of a change ("from 40 to 120")."""
    alone = [_signed(text, measured(text, one, language)) for one in numerals]
    found = _share_in_brackets(text, _share_units(text, ranged(text, alone, language)))
    rates = [rated(text, qualified(text, one, language), language) for one in found]
    if all(one.value == one.value.to_integral_value() for one in rates):
        return rates
    within = tuple(sentences(text))
    return [of_rate_near(text, one, language, within) for one in rates]


def _signed(text: str, found: Expression) -> Expression:
    """Return ``found`` with the minus sign before it: "a change of −3.5%"."""
    start = found.span.start
    if not before(_MINUS, text, start, 4):
        return found
    return replace(found, span=Span(start - 1, found.span.end), value=-found.value)


def _share_in_brackets(text: str, found: Sequence[Expression]) -> list[Expression]:
    """Return ``found`` with the unit of the first of several numbers in brackets for those after
    it: "Belgium (96 tonnes), the Netherlands (72) and Spain (49)"."""
    shared: list[Expression] = []
    for one in found:
        alike = shared and one.unit is Unit.COUNT and _alike_in_brackets(text, shared[-1], one)
        unit = shared[-1] if alike else one
        shared.append(replace(one, unit=unit.unit, unit_name=unit.unit_name))
    return shared


def _alike_in_brackets(text: str, first: Expression, second: Expression) -> bool:
    alone = text[second.span.start - 1 : second.span.start] + text[second.span.end :][:1] == "()"
    opened = text[first.span.start - 1 : first.span.start] == "("
    near = second.span.start - first.span.end < _BRACKETS_REACH
    return alone and opened and near and first.unit in _SHARED


def _share_units(text: str, found: Sequence[Expression]) -> list[Expression]:
    """Return ``found`` with the unit that stands only behind the last of several values."""
    shared = list(found)
    listed = False
    for n in range(len(shared) - 2, -1, -1):
        one, following = shared[n], shared[n + 1]
        gap = text[one.span.end : following.span.start]
        listed = _is_joined(gap, listed) and _may_share(text, one, following)
        if listed:
            shared[n] = replace(as_lower(text, one, following), span=one.span)
    return shared


def _is_joined(gap: str, listed: bool) -> bool:
    """Return whether ``gap`` joins two values of a list; a comma does where the next is joined."""
    word = gap.strip(" \u00a0\u202f,")
    return 0 < len(gap) < _JOINT_REACH and (word in JOINTS or (listed and word == ""))


def _may_share(text: str, one: Expression, following: Expression) -> bool:
    is_year = _YEAR.fullmatch(text, one.number.start, one.number.end) is not None
    whole = following.unit is Unit.PERCENT and one.value > _MOST_PERCENT
    return one.unit is Unit.COUNT and following.unit in _SHARED and not is_year and not whole
