"""Ratios and intervals: one in five, cinq pour un (5:1), one death every 14 hours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice

from briefer.analysis.figures.expressions.numerals import MOST
from briefer.analysis.figures.expressions.patterns import HYPHEN, compiled, mentions, words
from briefer.analysis.figures.expressions.rates import time_named
from briefer.analysis.figures.expressions.small_numbers import (
    ENGLISH_NUMBER,
    FRENCH_NUMBER,
    small_number,
)
from briefer.analysis.figures.setting import Expression
from briefer.domain.document import Span
from briefer.domain.figure import Unit
from briefer.domain.language import Language


@dataclass(frozen=True, slots=True)
class _Words:
    """How one language writes ratios, each with the groups ``one`` and ``of``.

    ``parts`` are parts of a whole ("four of every 10,000"), with what is counted in ``noun``;
    ``against`` are two sides ("five to one") and what follows the word ratio; ``intervals`` say
    how often something happens, with ``time``.
    """

    part_words: tuple[str, ...]
    parts: re.Pattern[str] = field(repr=False)
    against_words: tuple[str, ...]
    against: tuple[re.Pattern[str], ...] = field(repr=False)
    intervals: re.Pattern[str] = field(repr=False)


_FIRST = "(?=[0-9cdefhnoqstu])"
"""What the numbers begin with; looking for that first is quicker."""
_NOT_WITHIN = rf"(?<![\w.,$-])(?<![0-9][ ]){_FIRST}"
_NOT_WITHIN_A_TIME = rf"(?<![\w.,:-]){_FIRST}"
_TO_DIGITS = r" ?: ?)(?P<of>[0-9.,]*[0-9])"

_ENGLISH = _Words(
    part_words=("in", "of"),
    against_words=("to one", "to 1", "ratio", "to\u00a0"),
    parts=compiled(
        rf"{_NOT_WITHIN}(?P<one>{ENGLISH_NUMBER})(?P<noun>(?: \w+){{0,2}}?)"
        rf"(?: in (?:every )?| out of (?:every )?| of every |{HYPHEN}in{HYPHEN})"
        rf"(?P<of>{ENGLISH_NUMBER}|twenty|a hundred|a thousand)"
        r"(?![\w%]|[.,][0-9]| (?:cities|countries|provinces))"
    ),
    against=(
        compiled(
            rf"{_NOT_WITHIN_A_TIME}(?P<one>{ENGLISH_NUMBER}) to (?P<of>one|1)(?! of)(?![\w]|[.,]\d)"
        ),
        compiled(rf"(?<=ratio[ ]of[ ])(?P<one>[0-9.,]+)(?: to |{_TO_DIGITS}"),
    ),
    intervals=compiled(
        rf"(?:one|an?|1) (?:\w+ ){{0,2}}every (?P<of>{ENGLISH_NUMBER}|other) ?"
        r"(?P<time>(?:second|minute|hour|day|week|month|year)s?)"
    ),
)
_FRENCH = _Words(
    part_words=("sur",),
    against_words=("pour un", "pour 1", "contre", "ratio", "pour\u00a0"),
    parts=compiled(
        rf"{_NOT_WITHIN}(?P<one>{FRENCH_NUMBER})(?P<noun>(?: [^\W\d_]+){{0,3}}?) sur "
        rf"(?P<of>{FRENCH_NUMBER}|vingt|cent|mille)"
        rf"(?![\w%]|[.,][0-9]| ?%|{HYPHEN}| (?:ans|jours|mois|pages|points))"
    ),
    against=(
        compiled(
            rf"{_NOT_WITHIN_A_TIME}(?P<one>{FRENCH_NUMBER}) (?:pour|contre) "
            r"(?P<of>une?|1)(?! \d| ?%)(?!\w)"
        ),
        compiled(rf"(?<=ratio[ ]de[ ])(?P<one>[0-9.,]+)(?: pour |{_TO_DIGITS}"),
    ),
    intervals=compiled(
        r"(?:une?|1) (?:\w+ ){1,3}(?:toutes|tous) les "
        rf"(?P<of>{FRENCH_NUMBER}) ?"
        r"(?P<time>secondes?|minutes?|heures?|semaines?|années|jours?|mois|ans)"
    ),
)
_WORDS = {Language.EN: _ENGLISH, Language.FR: _FRENCH}
_PART_IN_PERCENT = re.compile(
    r"(?<![\w.,$-])(?P<one>[0-9]{1,6}) of (?:the )?(?P<of>[0-9]{1,6})"
    r"(?=[ \u00a0]\([0-9.,]+[ \u00a0]?(?:%|per ?cent))"
)
"""A part of a whole whose percentage follows: 19 of 62 (31%)."""
_IN_BRACKETS = re.compile(r"[ \u00a0]?\([0-9]+(?:[.,][0-9]+)? ?: ?[0-9]+\)")
_BARE = re.compile(r"(?<![\w:.])(?P<one>[0-9]{1,3}(?:[.,][0-9]+)?) ?: ?(?P<of>1)(?![\w:.]|,[0-9])")
_ROUND = tuple(Decimal(10) ** power for power in range(1, 6))
_COUNTED_AFTER = compiled(
    rf" (?!{words('was has is says across dans les des ses leurs plus pas vers sous')} )"
    r"(?:[^\W\d_]+[sx]|people|women|men|children)(?!\w)"
)
"""What is counted behind the second number: two officers in three cars."""
_SURE = compiled(" (?:out of|sur) ")
"""What stands between a part and its whole more often than between two counts."""
_FEW, _FEW_WHEN_SURE = 10, 20
_PERCENT = compiled(r" \([0-9.,]+ ?(?:%|per ?cent|pour cent)")
_YEAR = re.compile("(?:19|20)[0-9]{2}")


def ratios(text: str, language: Language) -> Iterator[Expression]:
    """Yield the ratios of ``text``, by kind; the same once more in brackets belongs to one."""
    spoken = _WORDS[language]
    for pattern in _searched(text, spoken):
        for match in islice(pattern.finditer(text), MOST):
            value = _value_of(match)
            if value is not None:
                again = _IN_BRACKETS.match(text, match.end())
                yield _ratio(match.start(), again.end() if again else match.end(), value)


def _searched(text: str, spoken: _Words) -> Iterator[re.Pattern[str]]:
    """Yield the patterns that may match ``text``, by a word or sign that each has: most have
    none."""
    if mentions(text, spoken.part_words):
        yield spoken.parts
    if mentions(text, spoken.against_words):
        yield from spoken.against
    if "(" in text:
        yield _PART_IN_PERCENT
    if ":" in text:
        yield _BARE


def _value_of(match: re.Match[str]) -> Decimal | None:
    """Return the value of a ratio, or nothing where its numbers are none of one."""
    one, of = small_number(match["one"]), small_number(match["of"])
    if not one or not of or _YEAR.fullmatch(match["of"]) or _YEAR.fullmatch(match["one"]):
        return None
    if of <= 1 and match["of"][:1] not in "1ou":
        return None
    if "noun" in match.re.groupindex:
        far = match["noun"] and one != 1 and of not in _ROUND
        if one >= of or (far and not _is_part(match, of)):
            return None
    return one / of


def _is_part(match: re.Match[str], of: Decimal) -> bool:
    """Return whether a number and a later one with a noun between are a part and its whole: three
    women in four, « 45 personnes sur 62 (73 %) »; two officers in three cars are not."""
    sure = _SURE.search(match.group()) is not None
    if sure and _PERCENT.match(match.string, match.end()):
        return True
    counted = _COUNTED_AFTER.match(match.string, match.end()) is not None
    return not counted and of <= (_FEW_WHEN_SURE if sure else _FEW)


def _ratio(start: int, end: int, value: Decimal) -> Expression:
    span = Span(start, end)
    whole = value.to_integral_value()
    rounded = whole if whole == value else round(value, 6).normalize()
    return Expression(span, span, rounded, Unit.RATIO)


def intervals(text: str, language: Language) -> Iterator[Expression]:
    """Yield how often something happens in ``text``, as the time between ("every 14 hours")."""
    if "every" not in text and "tou" not in text:
        return
    for match in islice(_WORDS[language].intervals.finditer(text), MOST):
        span = Span(match.start(), match.end())
        value = small_number(match["of"]) or Decimal(2)
        yield Expression(span, span, value, Unit.DURATION, unit_name=time_named(match["time"]))
