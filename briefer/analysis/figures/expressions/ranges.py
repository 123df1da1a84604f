"""Ranges: two values that are the ends of one, and what the first takes from the second."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from briefer.analysis.figures.expressions.numerals import Numeral, plain_value
from briefer.analysis.figures.expressions.patterns import DASH, before, compiled, phrases, words
from briefer.analysis.figures.setting import Expression
from briefer.domain.document import Span
from briefer.domain.figure import Unit
from briefer.domain.language import Language


@dataclass(frozen=True, slots=True)
class _Words:
    """What one language writes of two values.

    ``to`` and ``also`` are all that stands between them; ``origin`` stands before the first
    ("from"), ``between`` belongs to the expression; ``ranging`` words before make the two one
    range, ``changing`` words make them the two ends of a change.
    """

    to: re.Pattern[str] = field(repr=False)
    also: re.Pattern[str] = field(repr=False)
    origin: re.Pattern[str] = field(repr=False)
    between: re.Pattern[str] = field(repr=False)
    ranging: re.Pattern[str] = field(repr=False)
    changing: re.Pattern[str] = field(repr=False)


_WORDS = {
    Language.EN: _Words(
        to=compiled(rf" ?{DASH} ?| to | through "),
        also=compiled(r" and | or "),
        origin=compiled(
            r"(?:^|(?<=\W))(?:from|between)"
            r"(?: (?:a|an|the|under|over|about|just|only|roughly|nearly|around))* $"
        ),
        between=compiled(r"(?<!\w)between $"),
        ranging=compiled(
            phrases(
                r"""
                between
                (?:rang|var)\w+ from
                cost\w* from
                anywhere from
                of from
                """
            )
        ),
        changing=compiled(
            r"(?<!\w)"
            + words(
                r"""
                increas decreas declin grow grew rose rising rises? risen fell fall drop climb jump
                surg went going goes gone go(?!\w) chang reduc expand doubl tripl up(?!\w)
                down(?!\w) shr slid improv dipp soar spik escalat moved? edged? swell plung plummet
                """
            )
        ),
    ),
    Language.FR: _Words(
        to=compiled(rf" ?{DASH} ?| à "),
        also=compiled(r" et | ou "),
        origin=compiled(
            r"(?:^|(?<=\W))(?:d[e’']|entre)"
            r"(?: (?:environ|près de|plus de|moins de|seulement))* ?$"
        ),
        between=compiled(r"(?<!\w)entre $"),
        ranging=compiled(
            phrases(
                r"""
                entre
                vari\w+ d
                allant d
                oscill\w+
                fourchette d
                s[’']échelonn\w+
                """
            )
        ),
        changing=compiled(
            r"(?<!\w)"
            + words(
                """
                augment diminu pass baiss chut grimp bond recul croi croît progress mont rédui
                hausse évolu tomb accr
                """
            )
        ),
    ),
}
_REACH = 24
"""How many characters may stand between the two ends of a range, or before it."""
_CHANGE_REACH = 90
"""How far before "from 40 to 120" the word stands that makes it a change."""
_ALIKE = Decimal("1.5")
"""Two values with "or" between them are one estimate, where they are no further apart."""
_FEW = Decimal(20)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
"""In "$1 million in 2019 to $2 million" the year is no lower end."""
_OR = ("or", "ou")

_SCALE = re.compile(
    r"(?<![^\W\d_])(thousand|mille|million|milliard|billion|trillion)s?\b"
    r"|(?<=[0-9])[ \u00a0]?([kMGB])(?!\w)",
    re.IGNORECASE,
)
_POWERS = {
    "thousand": 3, "mille": 3, "million": 6, "milliard": 9, "billion": 9, "trillion": 12,
    "k": 3, "m": 6, "g": 9, "b": 9,
}  # fmt: skip


def ranged(text: str, measured: Sequence[Expression], language: Language) -> list[Expression]:
    """Return ``measured``, expressions of ``text`` in order, with two that are the ends of one
    range joined ("40–45%"); those of a change ("from 40 to 120") stay two."""
    spoken = _WORDS[language]
    found: list[Expression] = []
    open_end = False
    for one in measured:
        if open_end and _is_range(text, found[-1], one, spoken):
            found[-1] = _joined(text, found[-1], one, spoken)
            open_end = False
        else:
            found.append(one)
            open_end = True
    return found


def ranged_times(
    text: str, lower: Numeral, times: Expression, language: Language
) -> Expression | None:
    """Return the multiple ``times`` as a range that ``lower`` begins ("two to three times more"),
    or nothing where it does not."""
    gap = text[lower.span.end : times.span.start]
    joined = gap.strip() in _OR or _WORDS[language].to.fullmatch(gap)
    if not joined or lower.value >= times.value:
        return None
    return replace(
        times,
        span=Span(lower.span.start, times.span.end),
        number=Span(lower.span.start, times.number.end),
        value=lower.value,
        upper=times.value,
    )


def as_lower(text: str, first: Expression, second: Expression) -> Expression:
    """Return ``first`` with the unit and the scale of ``second``, where it has none of its own:
    40 in "40 to 45 million dollars" is forty million dollars."""
    value = first.value
    scaled = _SCALE.search(text, second.number.start, second.span.end)
    alone = not _SCALE.search(text, first.number.start, first.span.end)
    if scaled and alone and value < 1000:
        word = (scaled[1] or scaled[2]).lower().removesuffix("s")
        value *= Decimal(10) ** _POWERS[word]
    unit = second if first.unit is Unit.COUNT else first
    return replace(first, value=plain_value(value), unit=unit.unit, unit_name=unit.unit_name)


def _is_range(text: str, first: Expression, second: Expression, spoken: _Words) -> bool:
    """Return whether ``second`` is the upper end of the range that ``first`` begins, and not a
    second value."""
    start, end = first.span.start, first.span.end
    if not end <= second.span.start or second.number.start - end > _REACH:
        return False
    if second.unit is not Unit.COUNT and _YEAR.fullmatch(text, first.number.start, end):
        return False
    gap = text[end : second.span.start]
    ranging = before(spoken.ranging, text, start, _REACH) is not None
    origin = before(spoken.origin, text, start, _REACH) is not None
    if spoken.also.fullmatch(gap):
        return (origin and ranging) or (gap.strip() in _OR and _is_estimate(first, second))
    if not spoken.to.fullmatch(gap) or _is_other(first, second):
        return False
    if as_lower(text, first, second).value >= second.value:
        return False
    return ranging or not (origin and before(spoken.changing, text, start, _CHANGE_REACH))


def _is_estimate(first: Expression, second: Expression) -> bool:
    """Return whether two values with "or" between them are one: two or three, 80 or 100 kg."""
    if first.unit is not second.unit:
        return False
    if first.unit is Unit.COUNT:
        return second.value - first.value == 1 and second.value <= _FEW
    return first.value < second.value <= _ALIKE * first.value


def _is_other(first: Expression, second: Expression) -> bool:
    """Return whether two values measure different things."""
    if first.unit is Unit.CURRENCY and second.unit is Unit.COUNT:
        return False
    same = (first.unit, first.unit_name) == (second.unit, second.unit_name)
    return first.unit is not Unit.COUNT and not same


def _joined(text: str, first: Expression, second: Expression, spoken: _Words) -> Expression:
    """Return the range from ``first`` to ``second``, with "between" where it stands before."""
    lower = as_lower(text, first, second)
    between = before(spoken.between, text, first.span.start, 10)
    return replace(
        second,
        span=Span(between.start() if between else first.span.start, second.span.end),
        number=Span(first.number.start, second.number.end),
        value=lower.value,
        upper=second.value,
        unit=lower.unit,
        unit_name=lower.unit_name,
    )
