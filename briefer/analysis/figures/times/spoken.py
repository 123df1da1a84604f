"""Times that other words tell: "during this period", "in May", "over the past five years"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefer.analysis.figures.attendance import OF_A_MEETING
from briefer.analysis.figures.clauses import REACH, earlier_sentences
from briefer.analysis.figures.setting import Setting
from briefer.analysis.figures.times.times import Role, Time, find_times, shifted
from briefer.analysis.figures.windows import moved, window
from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.figure import Period

_SAME_PART = re.compile(
    r"\b(?:same (?:period|quarter|months?|time)|même (?:période|trimestre|mois)"
    r"|mêmes mois)\b[^.;\d]{0,24}$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"year|année|exercice", re.IGNORECASE)
_BEFORE = re.compile(
    r"previous|preceding|prior|before|earlier|précéd|avant|plus tôt", re.IGNORECASE
)


def times_in(text: str, within: Span) -> tuple[Time, ...]:
    """Return the times of ``text`` that start within a span."""
    part = window(text, within)
    times = find_times(text[part.start : part.end])
    first = bisect_left(times, within.start - part.start, key=lambda time: time.span.start)
    last = bisect_left(times, within.end - part.start, key=lambda time: time.span.start)
    if not part.start:
        return times[first:last]
    return tuple(replace(one, span=moved(one.span, part.start)) for one in times[first:last])


def resolved(setting: Setting, time: Time) -> Period:
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
    earlier = stated(
        times_in(setting.text, Span(max(0, time.span.start - 4 * REACH), time.span.start))
    )
    said = next(iter([*earlier][::-1]), None) or in_headings(setting) or Period()
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
    start = max(setting.sentence.start, time.span.start - 4 * REACH)
    spoken = list(stated(times_in(setting.text, Span(start, time.span.start))))
    for span in earlier_sentences(setting):
        spoken = spoken or list(stated(times_in(setting.text, span)))
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


def same_part(setting: Setting, time: Time) -> Period | None:
    """Return the part of the year ``time`` that was spoken of in another year: "lower than in the
    same period of 2023"."""
    text, year = setting.text, time.period.start
    if not year or year.month or year != time.period.end:
        return None
    if not _SAME_PART.search(text, max(0, time.span.start - 48), time.span.end - 4):
        return None
    ahead = Span(max(0, time.span.start - 4 * REACH), time.span.start)
    for one in reversed(times_in(text, ahead)):
        start, end = one.period.start, one.period.end
        if one.role is Role.STATED and start and end and start.month and end.month:
            shift = year.year - start.year
            return Period(
                PartialDate(year.year, start.month), PartialDate(end.year + shift, end.month)
            )
    return None


def _bounds(period: Period) -> tuple[PartialDate | None, PartialDate | None]:
    return period.start, period.end


def _is_stretch(period: Period) -> bool:
    """Return whether two points bound ``period``, rather than the part of a year that is over."""
    start, end = period.start, period.end
    if not start or not end or start == end:
        return False
    return bool(start.month) is bool(end.month)


def stated(times: Sequence[Time]) -> Iterator[Period]:
    """Yield the periods that ``times`` state."""
    return (time.period for time in times if time.role is Role.STATED and time.period)


def in_headings(setting: Setting) -> Period | None:
    """Return the period that the nearest heading tells, else the document's title."""
    titles = (*reversed(setting.headings), setting.details.title or "")
    for heading in titles:
        if heading and not OF_A_MEETING.search(heading):
            spoken = list(stated(find_times(heading)))
            if spoken:
                return max(spoken, key=latest)
    return None


def latest(period: Period) -> tuple[int, int]:
    """Return by what the time that a passage speaks of is the latest it names."""
    latest = period.end or period.start
    return (latest.year, latest.month or 12) if latest else (0, 0)
