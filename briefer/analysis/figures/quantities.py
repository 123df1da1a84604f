"""Quantities: a number with its qualifier, its unit and, for a span, its upper end."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from briefer.analysis.figures.numerals import FRACTION_SIGNS, Numeral, plain_value
from briefer.analysis.figures.patterns import near
from briefer.analysis.figures.quantity_words import SCALED_MONEY, WORDS, Measure, QuantityWords
from briefer.analysis.figures.setting import Expression
from briefer.domain.document import Span
from briefer.domain.figure import Qualifier, Unit
from briefer.domain.language import Language

_RANGE_REACH = 24
"""How many characters may stand between the two ends of a span of values."""
_CHANGE_REACH = 90
"""How far before "from 40 to 120" the word stands that makes it a change."""
_SCALE = re.compile(
    r"(?<![^\W\d_])(thousand|mille|million|milliard|billion|trillion)s?\b|(?<=[0-9])[ \u00a0]?([kKMGB])(?!\w)",
    re.IGNORECASE,
)
_POWERS = {"thousand": 3, "mille": 3, "million": 6, "milliard": 9, "billion": 9, "trillion": 12,
           "k": 3, "m": 6, "g": 9, "b": 9}  # fmt: skip
_ALIKE = Decimal("1.5")
"""Two values with "or" between them are one estimate, where they are no further apart."""
_FEW = Decimal(20)
_JOINTS = ("and", "et", "or", "ou", "to", "à")
_JOINT_REACH = 8
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_NOUN_PHRASE = re.compile(
    r"(?:[ \u00a0](?!(?:and|et|in|en|dans|to|while)\b)[^\W\d_][\w’'-]*){1,6}(?:[ \u00a0][0-9 ,\u00a0]{3,9}\b)?"
)
_TIME_ITSELF = re.compile(r"[ \u00a0](?:hours?|days?|heures?|jours?|times|fois|minutes?)\b")


class Measurer:
    """Reads what stands around the numbers of one language."""

    def __init__(self, language: Language) -> None:
        self._words: QuantityWords = WORDS[language]

    def quantities(self, text: str, numerals: Sequence[Numeral]) -> list[Expression]:
        """Return the quantities that ``numerals``, the numbers of ``text`` in order, state; one for
        the two ends of a span ("40–45%"), two for those of a change ("from 40 to 120")."""
        found: list[Expression] = []
        rest = list(numerals)
        while rest:
            first = self._measured(text, rest.pop(0))
            if rest and self._is_span(text, first, rest[0]):
                first = self._spanning(text, first, self._measured(text, rest.pop(0)))
            found.append(first)
        shared = self._share_units(text, found)
        return [self._rated(text, self._qualified(text, one)) for one in shared]

    def _measured(self, text: str, numeral: Numeral) -> Expression:
        """Return ``numeral`` with the unit beside it."""
        start, end, value = numeral.span.start, numeral.span.end, numeral.value
        unit = Measure(Unit.RATIO if text[start] in FRACTION_SIGNS else Unit.COUNT)
        currency = self._words.currencies.before(text, start, 6)
        after = self._words.units.after(text, end)
        if currency:
            start, unit = currency[0], Measure(Unit.CURRENCY, currency[1])
            scale = None if numeral.scaled else SCALED_MONEY.after(text, end)
            if scale:
                end = end + len(text[end : scale[0]].rstrip())
                value *= scale[1].factor
            if after and after[1].unit is Unit.CURRENCY:
                end, unit = after[0], after[1]
        elif after:
            end, unit = after
            value *= unit.factor
        span = Span(start, end)
        return Expression(span, numeral.span, plain_value(value), unit.unit, unit_name=unit.name)

    def _is_span(self, text: str, first: Expression, following: Numeral) -> bool:
        """Return whether ``following`` is the upper end of the span of values that ``first``
        begins, not a second value."""
        start = following.span.start
        if start - first.span.end > _RANGE_REACH:
            return False
        second = self._measured(text, following)
        if second.span.start < first.span.end:
            return False
        gap = text[first.span.end : second.span.start]
        between = near(self._words.spanning, text, first.span.start, 24)
        origin = near(self._words.origin, text, first.span.start, 24)
        if origin and between and self._words.also.fullmatch(gap):
            return True
        either = self._words.also.fullmatch(gap) and gap.strip() in ("or", "ou")
        if either and first.unit is second.unit:
            steps = second.value - first.value == 1 and second.value <= _FEW
            alike = first.value < second.value <= _ALIKE * first.value
            return steps if first.unit is Unit.COUNT else alike
        if not self._words.to.fullmatch(gap) or _is_other(first, second):
            return False
        lower = _as_lower(text, first, second)
        if lower.value >= second.value:
            return False
        before = text[max(0, first.span.start - _CHANGE_REACH) : first.span.start]
        return between or not (origin and self._words.changing.search(before))

    def _spanning(self, text: str, first: Expression, second: Expression) -> Expression:
        lower = _as_lower(text, first, second)
        between = self._words.between.search(text, max(0, first.span.start - 10), first.span.start)
        return replace(
            second,
            span=Span(between.start() if between else first.span.start, second.span.end),
            number=Span(first.number.start, second.number.end),
            value=lower.value,
            upper=second.value,
            unit=lower.unit,
            unit_name=lower.unit_name,
        )

    def _share_units(self, text: str, found: Sequence[Expression]) -> list[Expression]:
        """Return ``found`` with the unit that stands only behind the last of several values."""
        shared = list(found)
        listed = False
        for n in range(len(shared) - 2, -1, -1):
            one, following = shared[n], shared[n + 1]
            gap = text[one.span.end : following.span.start]
            words = gap.strip(" \u00a0\u202f,")
            joint = words in _JOINTS or (listed and words == "")
            listed = (
                joint
                and one.unit is Unit.COUNT
                and following.unit in (Unit.PERCENT, Unit.MASS, Unit.CURRENCY)
                and 0 < len(gap) < _JOINT_REACH
                and not _YEAR.fullmatch(text, one.number.start, one.number.end)
            )
            if listed:
                shared[n] = replace(_as_lower(text, one, following), span=one.span)
        return shared

    def _qualified(self, text: str, found: Expression) -> Expression:
        """Return ``found`` with the words that say how it is meant."""
        start, end = found.span.start, found.span.end
        qualifier = Qualifier.EXACT
        before = self._words.before.before(text, start)
        if before:
            start, qualifier = before
        after = self._words.after.after(text, end)
        if after and qualifier is Qualifier.EXACT:
            end, qualifier = after
        return replace(found, span=Span(start, end), qualifier=qualifier)

    def _rated(self, text: str, found: Expression) -> Expression:
        """Return a count with what it is counted per."""
        if found.unit is not Unit.COUNT:
            return found
        match = self._words.rates.match(text, found.span.end)
        if match:
            span = Span(found.span.start, match.end())
            name = self.rate_name(match.groupdict())
            return replace(found, span=span, unit=Unit.RATE, unit_name=name)
        noun = _NOUN_PHRASE.match(text, found.span.end)
        far = self._words.rates.search(text, noun.start() + 1, noun.end()) if noun else None
        if far and not _TIME_ITSELF.match(text, found.span.end):
            return replace(found, unit=Unit.RATE, unit_name=self.rate_name(far.groupdict()))
        each = self._words.each.search(text, max(0, found.span.start - 60), found.span.start)
        if each:
            name = f"per {self._words.rate_words[each['time'].lower()]}"
            return replace(found, unit=Unit.RATE, unit_name=name)
        return found

    def rate_name(self, groups: dict[str, str | None]) -> str:
        """Return the name of the rate whose words matched."""
        people = groups["people"]
        if people is None:
            word = groups["time"] or groups["adverb"] or ""
            return f"per {self._words.rate_words[word.lower()]}"
        digits = "".join(letter for letter in people if letter.isdigit())
        number = int(digits) if digits else 10**6 if "million" in people.lower() else 1000
        return f"per {number:,}"


def _is_other(first: Expression, second: Expression) -> bool:
    """Return whether two values measure different things."""
    return first.unit is not Unit.COUNT and (first.unit, first.unit_name) != (
        second.unit,
        second.unit_name,
    )


def _as_lower(text: str, first: Expression, second: Expression) -> Expression:
    """Return ``first`` with the unit and the scale of ``second``, where it has none of its own:
    40 in "40 to 45 million dollars" is forty million dollars."""
    value = first.value
    scaled = _SCALE.search(text, second.number.start, second.span.end)
    alone = not _SCALE.search(text, first.number.start, first.span.end)
    if scaled and alone and value < 1000:
        word = (scaled.group(1) or scaled.group(2)).lower().removesuffix("s")
        value *= Decimal(10) ** _POWERS[word]
    unit = second if first.unit is Unit.COUNT else first
    return replace(first, value=plain_value(value), unit=unit.unit, unit_name=unit.unit_name)
