"""Proportions: ratios, fractions and multiples, which are figures as a whole phrase."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from briefer.analysis.figures.expressions.fractions import fractions
from briefer.analysis.figures.expressions.multiples import compared, multiples
from briefer.analysis.figures.expressions.numerals import Numeral
from briefer.analysis.figures.expressions.qualifiers import qualifier_before
from briefer.analysis.figures.expressions.ranges import ranged_times
from briefer.analysis.figures.expressions.ratios import intervals, ratios
from briefer.analysis.figures.setting import Expression
from briefer.domain.document import Span
from briefer.domain.figure import Qualifier, Unit
from briefer.domain.language import Language

_IN_BRACKETS = re.compile(
    r"[ \u00a0]\((?:[^\W\d_]+[ \u00a0])?([0-9]+(?:[.,][0-9]+)?)"
    r"[ \u00a0\u202f]?(?:%|per ?cent|pour[ \u00a0]cent)\)"
)


def proportions(text: str, numerals: Sequence[Numeral], language: Language) -> list[Expression]:
    """Return the ratios, fractions and multiples of ``text``, whose numbers are ``numerals``, in
    order, none over another."""
    found = [
        # At least one of the two numbers of a ratio is more than one: most texts need no search.
        *(ratios(text, language) if numerals else ()),
        *intervals(text, language),
        *fractions(text, language),
        *multiples(text, language),
    ]
    return [_qualified(text, _in_percent(text, one), language) for one in apart(found)]


def times_as_much(
    text: str, numerals: Sequence[Numeral], language: Language
) -> tuple[list[Expression], list[Numeral]]:
    """Return the multiples that ``numerals``, the numbers of ``text`` in order, are by the words
    behind them ("2.5 times higher", "two to three times"), and the other numbers."""
    found: list[Expression] = []
    others: list[Numeral] = []
    for numeral in numerals:
        times = compared(text, numeral, language)
        if not times:
            others.append(numeral)
            continue
        both = ranged_times(text, others[-1], times, language) if others else None
        if both:
            others.pop()
        found.append(_qualified(text, both or times, language))
    return found, others


def apart(found: Sequence[Expression]) -> list[Expression]:
    """Return ``found`` in the order of the text, the longest of those that begin together, without
    those that stand over an earlier one."""
    ordered = sorted(found, key=lambda one: (one.span.start, -one.span.end))
    kept: list[Expression] = []
    for one in ordered:
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return kept


def _in_percent(text: str, found: Expression) -> Expression:
    """Return ``found``, a ratio, with the percentage in brackets that says the same: it is what
    the ratio states."""
    match = _IN_BRACKETS.match(text, found.span.end)
    if found.unit is not Unit.RATIO or not match:
        return found
    span = Span(found.span.start, match.end())
    value = Decimal(match[1].replace(",", "."))
    return replace(found, span=span, number=span, value=value, unit=Unit.PERCENT)


def _qualified(text: str, found: Expression, language: Language) -> Expression:
    """Return ``found`` with the qualifier before it; a stated percentage stays exact, though the
    fraction it stands behind is not: « plus de la moitié (51 %) »."""
    before = qualifier_before(text, found.span.start, language)
    if not before or found.qualifier is not Qualifier.EXACT:
        return found
    qualifier = Qualifier.EXACT if found.unit is Unit.PERCENT else before[1]
    return replace(found, span=Span(before[0], found.span.end), qualifier=qualifier)
