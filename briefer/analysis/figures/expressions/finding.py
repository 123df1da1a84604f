"""Finding figures: the numeric expressions of a text that state something about the world.

Numbers are found (``numerals``), and phrases that are one figure as a whole (``proportions``);
those in dates, codes and names are put aside (``refusals``); the numbers left get their qualifier
and unit (``quantities``), and those without a unit are judged by what they count.
"""

import re
from collections.abc import Sequence

from briefer.analysis.figures.expressions.ages import is_age, is_class
from briefer.analysis.figures.expressions.durations import TimeUnit, lasting, timed
from briefer.analysis.figures.expressions.numerals import MOST, Numeral, numerals
from briefer.analysis.figures.expressions.own_parts import is_of_the_text
from briefer.analysis.figures.expressions.patterns import HYPHEN, before, compiled, words
from briefer.analysis.figures.expressions.proportions import apart, proportions, times_as_much
from briefer.analysis.figures.expressions.quantities import quantities
from briefer.analysis.figures.expressions.refusals import Refusals
from briefer.analysis.figures.setting import Expression
from briefer.domain.document import Span
from briefer.domain.figure import Qualifier, Unit
from briefer.domain.language import Language

_PLURAL = re.compile(r"[ \u00a0](?:\w+[ \u00a0])?(?:\w{2,}[sx]|people|women|men|children)\b")
_BOUNDS = (Qualifier.MORE_THAN, Qualifier.AT_LEAST, Qualifier.UP_TO)
_FIRST_YEAR, _LAST_YEAR = 1900, 2035
"""The years that summaries speak of; other numbers of four digits are rather counts."""
_COUNTING = compiled(
    r"(?<!\w)"
    + words(
        r"""
        were was been are total.of total.de made laid seized recorded reported handled received
        issued intercepted distributed counted identified treated dismantled executed processed
        plus only another additional some
        eu compte comptait compté enregistré saisi effectué reçu traité signalé recensé distribué
        démantelé intercepté total.d[eu] autres quelque
        """
    )
    + " $"
)
"""What stands before a count, not before a year."""
_DATING = compiled(
    r"(?<!\w)"
    + words(
        """
        in since by during from until till before after the of to for year fiscal
        en depuis de dès avant après jusqu'en jusqu’en année exercice vers le la du des
        """
    )
    + " $"
)
_COUNTING_REACH = 24
_ADJECTIVE = re.compile(rf"{HYPHEN}(?!plus\b)[^\W\d_]")


class Finder:
    """Finds the figures of texts in one language; made once, used for many texts."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def find(self, text: str) -> tuple[Expression, ...]:
        """Return the expressions of ``text`` that state a figure, in order, none over another;
        none of a text with thousands of numbers, which is data and not prose."""
        numbers = numerals(text, self._language)
        if len(numbers) >= MOST:  # see is_data
            return ()
        phrases = proportions(text, numbers, self._language)
        if not numbers and not phrases:
            return ()
        free, phrases = Refusals(text).allowed(numbers, phrases)
        return tuple(apart([*phrases, *self._stated(text, free)]))

    def is_data(self, text: str) -> bool:
        """Return whether ``text`` has so many numbers that no figure is looked for in it."""
        return len(text) >= MOST and len(numerals(text, self._language)) >= MOST

    def read(self, text: str) -> Expression | None:
        """Return what the words of ``text`` say as one figure, whatever they look like; nothing
        where there is no number in them."""
        numbers = numerals(text, self._language)
        found = [
            *proportions(text, numbers, self._language),
            *quantities(text, numbers, self._language),
        ]
        return max(found, key=lambda one: one.span.end - one.span.start, default=None)

    def whole(self, text: str, span: Span) -> Span:
        """Return ``span`` with all of the numbers of ``text`` that it cuts: selected in "10,300",
        "0,3" is no number of its own."""
        start, end = span.start, span.end
        for one in numerals(text, self._language):
            if one.span.overlap(span):
                start, end = min(start, one.span.start), max(end, one.span.end)
        return Span(start, end)

    def _stated(self, text: str, free: Sequence[Numeral]) -> list[Expression]:
        """Return the quantities among ``free`` numbers that state something."""
        found, plain = times_as_much(text, free, self._language)
        of = {one.span.start: one for one in plain}
        measured = quantities(text, plain, self._language)
        for one, time in timed(text, measured, self._language):
            stated = self._judged(text, one, time, of[one.number.start])
            if stated:
                found.append(stated)
        return found

    def _judged(
        self, text: str, one: Expression, time: TimeUnit | None, numeral: Numeral
    ) -> Expression | None:
        """Return what ``one`` states: a time only where it lasts, a count only of things."""
        if time is not None:
            return lasting(text, one, time, self._language)
        return one if one.unit is not Unit.COUNT or _counts(text, one, numeral) else None


def _counts(text: str, one: Expression, numeral: Numeral) -> bool:
    """Return whether a number without a unit counts things in the world."""
    start, end = one.number.start, one.number.end
    if text[one.span.start : start].isupper() and not numeral.in_words:
        return False
    if numeral.is_year and not _is_count_of_that_size(text, one):
        return False
    return not (
        is_age(text, one.number, one.value)
        or _ADJECTIVE.match(text, end)
        or is_class(text, one.span.start)
        or (start != one.span.start and is_class(text, start))
        or is_of_the_text(text, one.number, numeral)
    )


def _is_count_of_that_size(text: str, one: Expression) -> bool:
    """Return whether a number that looks like a year is a count: "over 2000 people", "there were
    1984 deaths", "2045 arrests"."""
    following = text[one.span.end : one.span.end + 2].strip(" \u00a0\u202f")
    if not following[:1].islower() or not _PLURAL.match(text, one.span.end):
        return False
    if one.qualifier in _BOUNDS or one.value % 100 == 0:
        return True
    if before(_COUNTING, text, one.span.start, _COUNTING_REACH):
        return True
    far = not _FIRST_YEAR <= one.value <= _LAST_YEAR
    return far and not before(_DATING, text, one.span.start, _COUNTING_REACH)
