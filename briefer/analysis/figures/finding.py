"""Finding figures: the numeric expressions of a text that state something about the world.

Numbers are found (``numerals``); those in dates, codes and names are put aside (``refusals``);
phrases that are one figure as a whole are taken first (``proportions``); the others get their
qualifier and unit (``quantities``), and what remains is judged by what it counts.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from briefer.analysis.figures import refusals
from briefer.analysis.figures.numerals import MOST, Numeral, numerals
from briefer.analysis.figures.proportions import compared, proportions
from briefer.analysis.figures.quantities import Measurer
from briefer.analysis.figures.quantity_words import WORDS
from briefer.analysis.figures.setting import Expression
from briefer.domain.document import Span
from briefer.domain.figure import Qualifier, Unit
from briefer.domain.language import Language

_PLURAL = re.compile(r"[ \u00a0](?:\w+[ \u00a0])?(?:\w{2,}[sx]|people|women|men|children)\b")
_LASTING_REACH = 180
"""How far before a time the words stand that make it a duration ("sentenced to", « délai »)."""
_TOP_ANSWER = Decimal(10)
"""The highest answer of a question's scale ("from 1 to 10, where 1 means never")."""


class Finder:
    """Finds the figures of texts in one language; made once, used for many texts."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._words = WORDS[language]
        self._measurer = Measurer(language)

    def find(self, text: str) -> tuple[Expression, ...]:
        """Return the expressions of ``text`` that state a figure, in order, none over another;
        none of a text with thousands of numbers, which is data and not prose."""
        all_numbers = numerals(text, self._language)
        if len(all_numbers) >= MOST:
            return ()
        phrases = self._phrases(text)
        if not all_numbers and not phrases:
            return ()
        masks = refusals.Masks(text)
        phrases = [one for one in phrases if not masks.cover(one.span.start)]
        covered = [(one.span.start, one.span.end) for one in phrases]
        free = [
            one
            for one in all_numbers
            if not masks.cover(one.span.start)
            and not refusals.any_at(covered, one.span.start)
            and not refusals.is_no_quantity(text, one)
            and not refusals.is_vague(text, one)
            and not (masks.is_of_answers and one.value <= _TOP_ANSWER)
        ]
        found = [*phrases, *self._stated(text, free)]
        found.sort(key=lambda one: (one.span.start, one.span.end))
        return tuple(self._apart(found))

    def read(self, text: str) -> Expression | None:
        """Return what the words of ``text`` say as one figure, whatever they look like; nothing
        where there is no number in them."""
        found = [
            *self._phrases(text),
            *self._measurer.quantities(text, numerals(text, self._language)),
        ]
        return max(found, key=lambda one: one.span.end - one.span.start, default=None)

    def _phrases(self, text: str) -> list[Expression]:
        return proportions(text, self._language)

    def _stated(self, text: str, free: Sequence[Numeral]) -> list[Expression]:
        """Return the quantities among ``free`` numbers that state something."""
        of = {one.span.start: one for one in free}
        times = {
            one.span.start: found
            for one in free
            if (found := compared(text, one, self._language)) is not None
        }
        plain = [one for one in free if one.span.start not in times]
        found = list(times.values())
        timed = self._timed(text, self._measurer.quantities(text, plain))
        for one, time in timed:
            if one.unit is not Unit.COUNT and one.unit is not Unit.RATE:
                found.append(one)
            elif time is not None:
                found += self._lasting(text, one, time)
            elif self._counts(text, one, of[one.number.start]):
                found.append(one)
        return found

    def _timed(
        self, text: str, quantities: Sequence[Expression]
    ) -> list[tuple[Expression, tuple[int, str] | None]]:
        """Return ``quantities``, each with where its unit of time ends and its name, or nothing
        where it counts no time; of several, the last may have it for all."""
        timed: list[tuple[Expression, tuple[int, str] | None]] = []
        following: tuple[Expression, tuple[int, str] | None] | None = None
        for one in reversed(quantities):
            time = self._words.times.after(text, one.number.end)
            if time is None and following and following[1]:
                gap = text[one.number.end : following[0].span.start]
                joint = gap.strip(" \u00a0,") in ("", "and", "et", "or", "ou", "to", "à")
                time = (one.number.end, following[1][1]) if joint and len(gap) < 8 else None
            time = time if one.unit is Unit.COUNT else None
            following = (one, time)
            timed.append(following)
        return timed[::-1]

    def _lasting(self, text: str, one: Expression, time: tuple[int, str]) -> list[Expression]:
        """Return the duration that ``one`` is, or none where it is a window of time or an age."""
        end, name = time
        start = one.span.start
        lasts = self._words.lasting_before.search(
            text, max(0, start - _LASTING_REACH), max(start, one.number.start)
        ) or self._words.lasting_after.match(text, end)
        if (
            name == "other"
            or not lasts
            or refusals.is_window(text, start, one.number.end)
            or refusals.is_age(text, one.number.start, one.number.end, one.value)
        ):
            return []
        span = Span(start, max(end, one.span.end))
        return [replace(one, span=span, unit=Unit.DURATION, unit_name=name)]

    def _counts(self, text: str, one: Expression, numeral: Numeral) -> bool:
        """Return whether a number without a unit counts things in the world."""
        start, end = one.number.start, one.number.end
        if one.unit is Unit.RATE:
            return True
        if text[one.span.start : start].isupper() and not numeral.in_words:
            return False
        if refusals.is_year(numeral) and not self._is_count_of_that_size(text, one):
            return False
        if refusals.is_age(text, start, end, one.value) or refusals.is_joined(text, end):
            return False
        if refusals.is_class(text, one.span.start) or refusals.is_class(text, start):
            return False
        return not refusals.is_of_the_text(text, start, end, numeral)

    def _is_count_of_that_size(self, text: str, one: Expression) -> bool:
        """Return whether a number that looks like a year is a count: "over 2000 people"."""
        bound = one.qualifier in (Qualifier.MORE_THAN, Qualifier.AT_LEAST, Qualifier.UP_TO)
        bound = bound or one.value % 100 == 0
        following = text[one.span.end : one.span.end + 2].strip(" \u00a0\u202f")
        plural = _PLURAL.match(text, one.span.end) is not None
        return bound and following[:1].islower() and plural

    @staticmethod
    def _apart(found: Sequence[Expression]) -> list[Expression]:
        apart: list[Expression] = []
        for one in found:
            if not apart or one.span.start >= apart[-1].span.end:
                apart.append(one)
        return apart
