"""The time a figure is about: from its sentence, else its passage, else a heading or the event."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefer.analysis.dates import MONTH_NAMES
from briefer.analysis.figures.attendance import counts_attendance
from briefer.analysis.figures.binding import goes_elsewhere, is_label, is_start
from briefer.analysis.figures.clauses import (
    EACH,
    NEAREST,
    around,
    compares,
    distance,
    earlier_sentences,
    in_brackets,
    is_general,
    is_of_another,
    joined,
    nearby,
)
from briefer.analysis.figures.setting import Expression, Setting
from briefer.analysis.figures.standing import clause_of, is_method, is_planned, stands_apart
from briefer.analysis.figures.times.spoken import (
    in_headings,
    latest,
    resolved,
    same_part,
    stated,
    times_in,
)
from briefer.analysis.figures.times.times import Role, Time
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
_BESIDE = 120
"""How many characters stand at most between "since" and "as of" that bound one figure."""
_SINCE_THEN = re.compile(
    r"\b(?:ha(?:s|ve) (?:since|already|so far)|since then|so far|to date|ont déjà|a déjà"
    r"|depuis lors|depuis ce temps|à ce jour|(?:a|ont) depuis)\b",
    re.IGNORECASE,
)
_UNTOLD = re.compile(
    r"\b(?:past|last|dernières?|derniers?)\s(?:\d+\s)?(?:hours?|days?|weeks?|heures|jours|semaines?)\b"
    r"|\b\d+\sdernières (?:heures|semaines)\b|\b\d+\sderniers jours\b"
    rf"|\bfrom (?:{MONTH_NAMES})\s\d{{1,2}} (?:to|through|until) (?:{MONTH_NAMES})?\s?\d",
    re.IGNORECASE,
)
"""A time of the sentence's own that cannot be told without knowing the day or year."""
_BY = re.compile(r"by\b|d['’]ici\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:was|were|had|did|\w{2,}ed|rose|fell|grew|took|made|came|went|found|left|held|led|met|saw"
    r"|sent|sold|spent|brought|bought|caught|fled|got|kept|laid|lost|paid|ran|shot|hid|gave|stole"
    r"|threw|drove|struck|shut|began|became|\w{2,}ai(?:t|ent)|(?:ont|a|sont|est)\s(?:\w+\s)?\w+(?:é|és|ée|ées|i|is|u|us))\b",
    re.IGNORECASE,
)
_BEFORE_THEN = re.compile(r"\bavai(?:t|ent)\s(?:\w+\s)?\w+(?:é|és|ée|ées|u|us|is)\b")
"""The French tense for what was before the time spoken of."""
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
    """Return whether nothing said before dates the sentence: it says what may be or always is, or
    speaks of a dated budget, act or report."""
    return (
        is_general(setting, expression)
        or any(one.role in {Role.NAME, Role.WEAK} for one in times)
        or stands_apart(setting, expression)
        or is_method(setting, expression)
        or _is_untold(setting, expression)
    )


def _is_untold(setting: Setting, expression: Expression) -> bool:
    near = nearby(setting, expression)
    return bool(_UNTOLD.search(setting.text, near.start, near.end))


def _own_times(setting: Setting, expression: Expression) -> list[Time]:
    """Return the times of the sentence near ``expression`` that are no part of a number."""
    times = times_in(setting.text, nearby(setting, expression))
    at = bisect_left(times, expression.span.start, key=lambda time: time.span.start)
    numbers = [one.number for one in around(setting, expression)]
    near = times[max(0, at - NEAREST) : at + NEAREST]
    return [
        one
        for one in near
        if not one.span.overlap(expression.number)
        and not any(Span(one.span.end - 4, one.span.end).overlap(number) for number in numbers)
    ]


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
    period = resolved(setting, chosen)
    if chosen.role is Role.NOW and _SINCE_THEN.search(setting.words):
        inherited = _inherited(setting, expression)
        period = Period(inherited[0].start, period.end) if inherited else period
    return period, bool(period)


def _nearest(setting: Setting, expression: Expression, times: Sequence[Time]) -> Time | None:
    numbers = [one.number for one in around(setting, expression) if one is not expression]
    ranked = [
        (
            0
            if is_label(setting.text, expression.span, time.span)
            else distance(setting.text, expression.span, time.span, numbers) + _PENALTY[role],
            number,
            replace(time, role=role),
        )
        for number, time in enumerate(times)
        if (role := _role(setting.text, expression, time)) in _PENALTY
        and not is_of_another(setting.text, expression.span, time.span, numbers)
        and not goes_elsewhere(setting.text, expression.span, time, numbers)
        and not _is_lost(setting, time)
    ]
    return min(ranked, key=lambda one: one[:2])[2] if ranked else None


def _is_lost(setting: Setting, time: Time) -> bool:
    """Return whether ``time`` is a stretch up to an event that has no date."""
    return time.role is Role.WINDOW and not time.ago and not resolved(setting, time)


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
    period = _member(setting, expression, time) or same_part(setting, time) or time.period
    if _SINCE_THEN.search(setting.text, time.span.end, expression.span.start):
        period = Period(period.start, None)
    if not period.end and expression.unit in _CHANGES:
        period = _changed_in(period, times) or period
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


def _changed_in(since: Period, times: Sequence[Time]) -> Period | None:
    """Return the period, told beside, up to which something changed "since 2012"."""
    for one in times:
        start, end = one.period.start, one.period.end
        if one.role is Role.STATED and start and end and since.start and since.start < start:
            return one.period
    return None


def _together(setting: Setting, one: Time, two: Time) -> bool:
    """Return whether two times may bound one figure: no more than one stands between them, or
    one of them is a stretch."""
    if one.period.start and one.period.end:
        return True
    start, end = min(one.span.end, two.span.end), max(one.span.start, two.span.start)
    every = setting.expressions
    first = bisect_left(every, start, key=lambda at: at.span.start)
    alone = first + 1 >= len(every) or every[first + 1].span.start >= end
    return alone and end - start < _BESIDE


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
    if time.parts and len(every) == len(time.parts) and EACH.search(setting.words):
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


def _of_event(details: Details) -> tuple[Period, bool] | None:
    return (Period(details.date, details.date_end or details.date), True) if details.date else None


def _inherited(setting: Setting, expression: Expression) -> tuple[Period, bool] | None:
    """Return the period that was spoken of last in the passage, else in a heading or the title."""
    for span in earlier_sentences(setting):
        times = times_in(setting.text, span)
        months = (
            resolved(setting, one)
            for one in times
            if one.role is Role.MONTH and not in_brackets(setting.text, one.span)
        )
        spoken = [*stated(_told(setting.text, span, times)), *filter(None, months)]
        since = _SINCE_THEN.search(setting.words)
        if since and not spoken:
            spoken = [one.period for one in times if one.role is Role.WEAK]
        if spoken:
            period = max(spoken, key=latest)
            if since and period.start:
                return Period(period.start, None), True
            return (
                None
                if is_planned(setting, expression, span)
                else _passed_on(setting, expression, period)
            )
        if any(_is_target(setting.text, one) for one in times):
            return None
    period = in_headings(setting)
    return (period, True) if period else None


def _told(text: str, span: Span, times: Sequence[Time]) -> list[Time]:
    """Return those of ``times`` that date a sentence: not what it compares with or aims at."""
    return [
        one
        for one in times
        if not _is_target(text, one)
        and not is_start(text, one)
        and not compares(text, Span(max(span.start, one.span.start - 60), one.span.start))
    ]


def _is_target(text: str, time: Time) -> bool:
    return bool(_BY.match(text, time.span.start))


def _passed_on(
    setting: Setting, expression: Expression, period: Period
) -> tuple[Period, bool] | None:
    """Return what a later sentence takes over of ``period``: of two years each end of a change
    its own, nothing of an open stretch where the sentence tells how things are."""
    start, end = period.start, period.end
    clause = clause_of(setting, expression)
    past = _PAST.search(setting.text, clause.start, clause.end)
    day = start and start.day and start == end
    if not past and (not end or (day and expression.unit is Unit.COUNT)):
        return None
    if expression.unit is Unit.COUNT and _BEFORE_THEN.search(
        setting.text, clause.start, expression.span.start
    ):
        return None
    bare = start and end and not start.month and not end.month
    member = (
        _member(setting, expression, Time(setting.sentence, Role.STATED, period)) if bare else None
    )
    return member or period, True
