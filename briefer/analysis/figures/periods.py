"""The time a figure is about: from its sentence, else its passage, else a heading or the event."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefer.analysis.figures.attendance import counts_attendance
from briefer.analysis.figures.clauses import (
    NEAREST,
    REACH,
    around,
    distance,
    earlier_sentences,
    is_general,
    is_of_another,
    joined,
    nearby,
)
from briefer.analysis.figures.setting import Expression, Setting
from briefer.analysis.figures.times import Role, Time, find_times, shifted
from briefer.domain.dates import PartialDate
from briefer.domain.document import Details, Span
from briefer.domain.figure import Period, Unit

_PENALTY = {
    Role.STATED: 0,
    Role.SAME: 0,
    Role.MONTH: 0,
    Role.WEAK: 30,
    Role.WINDOW: 100,
    Role.NOW: 120,
}
"""How much further a time counts than it stands, by its role; others date no figure."""
_NOTHING = (Period(), False)
_COMPARED = re.compile(
    r"\b(?:compared (?:to|with)|versus|vs\.?|than(?: the)?|contre|comparativement à|par rapport à"
    r"(?: la| les)?|from(?: the)?)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|de)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|à)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_EACH = re.compile(r"\brespecti(?:vely|vement)\b", re.IGNORECASE)
_YEAR = re.compile(r"year|année|exercice", re.IGNORECASE)
_OF_A_MEETING = re.compile(
    r"\b(?:round ?table|meeting|summary|workshop|conference|forum|summit|agenda|minutes|symposium"
    r"|table ronde|rencontre|réunion|résumé|atelier|conférence|colloque|ordre du jour|sommet)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"previous|preceding|prior|before|earlier|précéd|avant|plus tôt", re.IGNORECASE
)
_CHANGES = (Unit.PERCENT, Unit.TIMES)


def period_of(setting: Setting, expression: Expression) -> tuple[Period, bool]:
    """Return the period of ``expression``, empty where nothing tells, and whether it was inferred
    rather than read in the sentence."""
    times = _own_times(setting, expression)
    return (
        _stated(setting, expression, times)
        or (_of_event(setting.details) if counts_attendance(setting, expression) else None)
        or (None if _is_apart(setting, expression, times) else _inherited(setting, expression))
        or _NOTHING
    )


def _is_apart(setting: Setting, expression: Expression, times: Sequence[Time]) -> bool:
    """Return whether nothing said before dates the sentence: it says what may be, or speaks of a
    dated budget, act or report."""
    return is_general(setting, expression) or any(one.role is Role.NAME for one in times)


def _own_times(setting: Setting, expression: Expression) -> list[Time]:
    """Return the times of the sentence near ``expression`` that are no part of a number."""
    times = _times(setting.text, nearby(setting, expression))
    at = bisect_left(times, expression.span.start, key=lambda time: time.span.start)
    numbers = [one.number for one in around(setting, expression)]
    near = times[max(0, at - NEAREST) : at + NEAREST]
    return [one for one in near if not any(one.span.overlap(number) for number in numbers)]


def _times(text: str, within: Span) -> tuple[Time, ...]:
    """Return the times of ``text`` that start within a span."""
    times = find_times(text)
    first = bisect_left(times, within.start, key=lambda time: time.span.start)
    last = bisect_left(times, within.end, key=lambda time: time.span.start)
    return times[first:last]


def _stated(
    setting: Setting, expression: Expression, times: Sequence[Time]
) -> tuple[Period, bool] | None:
    """Return what the sentence itself says, by the time that is bound to the number most."""
    change = _whole_change(setting, expression, times)
    if change:
        return change, False
    chosen = _nearest(setting, expression, times)
    if not chosen:
        return None
    if chosen.role is Role.STATED or chosen.role is Role.WEAK:
        return _refined(setting, expression, chosen, times), False
    period = _resolved(setting, chosen)
    return period, bool(period)


def _nearest(setting: Setting, expression: Expression, times: Sequence[Time]) -> Time | None:
    numbers = [one.number for one in around(setting, expression) if one is not expression]
    ranked = [
        (
            distance(setting.text, expression.span, time.span, numbers) + _PENALTY[role],
            number,
            replace(time, role=role),
        )
        for number, time in enumerate(times)
        if (role := _role(setting.text, expression, time)) in _PENALTY
        and not is_of_another(setting.text, expression.span, time.span, numbers)
        and not _is_lost(setting, time)
    ]
    return min(ranked, key=lambda one: one[:2])[2] if ranked else None


def _is_lost(setting: Setting, time: Time) -> bool:
    """Return whether ``time`` is a stretch up to an event that has no date."""
    return time.role is Role.WINDOW and not time.ago and not _resolved(setting, time)


def _role(text: str, expression: Expression, time: Time) -> Role:
    """Return the role of ``time`` for the expression: what others are compared with is the time
    of the number that stands in the comparison itself."""
    if time.role not in {Role.BASE, Role.BEFORE}:
        return time.role
    start, end = expression.span.start, expression.span.end
    near = 0 <= time.span.start - end < 30
    if near and _COMPARED.search(text[max(0, start - 40) : start]):
        return Role.STATED if time.role is Role.BASE else Role.SAME
    return time.role


def _refined(setting: Setting, expression: Expression, time: Time, times: Sequence[Time]) -> Period:
    """Return the period of the chosen time as the sentence's other times and numbers bound it."""
    period = _member(setting, expression, time) or time.period
    others = [
        one.period
        for one in times
        if one.role is Role.STATED and one.span != time.span and _together(setting, one, time)
    ]
    for other in others:
        if period.end is None and other.start is None:
            return Period(period.start, other.end)
        if period.start is None and other.end is None and period.end:
            return Period(other.start, period.end)
        if period.start == period.end and period.end and _ends_in(other, period.end):
            return Period(period.start, other.end)
    return period


def _together(setting: Setting, one: Time, two: Time) -> bool:
    """Return whether two times may bound one figure: at most one number stands between them, or
    one of them is a stretch."""
    if one.period.start and one.period.end:
        return True
    start, end = min(one.span.end, two.span.end), max(one.span.start, two.span.start)
    every = setting.expressions
    first = bisect_left(every, start, key=lambda at: at.span.start)
    return first + 1 >= len(every) or every[first + 1].span.start >= end


def _ends_in(stretch: Period, year: PartialDate) -> bool:
    """Return whether ``stretch`` ends within the bare year ``year``, before its last month."""
    start, end = stretch.start, stretch.end
    if year.month or not start or not end or start == end:
        return False
    return end.year == year.year and 0 < end.month < 12 and start.year < end.year


def _member(setting: Setting, expression: Expression, time: Time) -> Period | None:
    """Return the member of a list of times, or the end of a stretch, that goes with one of
    several numbers."""
    every = around(setting, expression)
    index = every.index(expression) if expression in every else 0
    if time.parts and len(every) == len(time.parts) and _EACH.search(setting.words):
        return time.parts[index]
    start, end = time.period.start, time.period.end
    if not start or not end or start == end:
        return None
    text = setting.text
    if index + 1 < len(every) and joined(text, expression.number, every[index + 1].span):
        return Period(start, start)
    if index and joined(text, every[index - 1].number, expression.span):
        return Period(end, end)
    return None


def _whole_change(setting: Setting, expression: Expression, times: Sequence[Time]) -> Period | None:
    """Return the stretch over which a percentage tells the change "from 40 in 2015 to 120 in
    2018" of two other numbers."""
    if expression.unit not in _CHANGES:
        return None
    text = setting.text
    every = around(setting, expression)
    for one, two in pairwise(every):
        if expression in (one, two):
            continue
        leads = (text[max(0, at.span.start - 30) : at.span.start] for at in (one, two))
        if not all(found.search(lead) for found, lead in zip((_FROM, _TO), leads, strict=True)):
            continue
        first, last = (_nearest(setting, at, times) for at in (one, two))
        if first and last and first != last and first.period.start and last.period.end:
            return Period(first.period.start, last.period.end)
    return None


def _resolved(setting: Setting, time: Time) -> Period:
    """Return the period that a relative time has by the event or by what was said before."""
    if time.role is Role.SAME:
        return _spoken_of(setting, time)
    now = setting.details.date_end or setting.details.date or setting.details.published
    if time.role is Role.MONTH:
        return _of_year(setting, time, now)
    return _up_to(now, time) if now else Period()


def _up_to(now: PartialDate, time: Time) -> Period:
    """Return the stretch ``time`` before the event, which was ``now``."""
    if time.role is Role.NOW:
        return Period(None, PartialDate(now.year, now.month))
    if time.months:
        first = shifted(PartialDate(now.year, now.month), -time.months)
        return Period(first, first if time.ago else PartialDate(now.year, now.month))
    first = PartialDate(now.year - time.years)
    return Period(first, first if time.ago else PartialDate(now.year))


def _of_year(setting: Setting, time: Time, now: PartialDate | None) -> Period:
    """Return the month ``time`` of the year spoken of last, else of the last one by the event."""
    earlier = _usable(
        _times(setting.text, Span(max(0, time.span.start - 4 * REACH), time.span.start))
    )
    said = next(iter([*earlier][::-1]), None) or _in_headings(setting) or Period()
    last = said.end or said.start
    if last:
        month = PartialDate(last.year, time.month)
    elif now:
        month = PartialDate(now.year - (time.month > (now.month or 12)), time.month)
    else:
        return Period()
    return Period(None if time.ago else month, month)


def _spoken_of(setting: Setting, time: Time) -> Period:
    """Return the period last spoken of before ``time``; the year before it for "the previous
    year", the whole of several."""
    words = setting.text[time.span.start : time.span.end]
    spoken = list(_usable(_times(setting.text, Span(setting.sentence.start, time.span.start))))
    for span in earlier_sentences(setting):
        spoken = spoken or list(_usable(_times(setting.text, span)))
    if not spoken:
        return Period()
    if _BEFORE.search(words):
        year = (spoken[-1].end or spoken[-1].start or PartialDate(1)).year - 1
        return Period(PartialDate(year), PartialDate(year))
    stretches = [one for one in spoken if _is_stretch(one)]
    if _YEAR.search(words) or len(spoken) == 1:
        return spoken[-1]
    if stretches:
        return stretches[-1]
    starts, ends = ([at for at in every if at] for every in zip(*map(_bounds, spoken), strict=True))
    return Period(min(starts, default=None), max(ends, default=None))


def _bounds(period: Period) -> tuple[PartialDate | None, PartialDate | None]:
    return period.start, period.end


def _is_stretch(period: Period) -> bool:
    """Return whether two points bound ``period``, rather than the part of a year that is over."""
    start, end = period.start, period.end
    if not start or not end or start == end:
        return False
    return bool(start.month) is bool(end.month)


def _usable(times: Sequence[Time]) -> Iterator[Period]:
    return (time.period for time in times if time.role is Role.STATED and time.period)


def _of_event(details: Details) -> tuple[Period, bool] | None:
    return (Period(details.date, details.date_end or details.date), True) if details.date else None


def _inherited(setting: Setting, expression: Expression) -> tuple[Period, bool] | None:
    """Return the period that was spoken of last in the passage, else in a heading or the title."""
    for span in earlier_sentences(setting):
        times = _times(setting.text, span)
        months = (_resolved(setting, one) for one in times if one.role is Role.MONTH)
        spoken = [*_usable(times), *filter(None, months)]
        if spoken:
            period = max(spoken, key=_order)
            return _member(setting, expression, Time(span, Role.STATED, period)) or period, True
    period = _in_headings(setting)
    return (period, True) if period else None


def _in_headings(setting: Setting) -> Period | None:
    titles = (*reversed(setting.headings), setting.details.title or "")
    for heading in titles:
        if heading and not _OF_A_MEETING.search(heading):
            spoken = list(_usable(find_times(heading)))
            if spoken:
                return max(spoken, key=_order)
    return None


def _order(period: Period) -> tuple[int, int]:
    """Return by what the time that a passage speaks of is the latest it names."""
    latest = period.end or period.start
    return (latest.year, latest.month or 12) if latest else (0, 0)
