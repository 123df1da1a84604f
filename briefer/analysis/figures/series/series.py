"""Series: figures that measure the same thing, in order, and what speaks against each other."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement

from briefer.analysis.figures.series.holding import bounds, can_both_hold
from briefer.analysis.figures.series.measures import CUMULATIVE, kind_of_period
from briefer.analysis.figures.series.wording import wording
from briefer.domain.dates import PartialDate
from briefer.domain.figure import Figure, Series, SeriesNotice, Unit
from briefer.domain.language import Language

Dates = Mapping[str, PartialDate | None]
"""The date of each document's event or publication, by the document's id."""

_ID_DIGITS = 12
_GROWING = {Unit.COUNT, Unit.CURRENCY, Unit.MASS}
"""Units whose cumulative figures never fall."""
_Day = tuple[int, int, int]
_UNKNOWN: _Day = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A figure with what orders it: the last day of its period and the day of its document."""

    figure: Figure
    until: _Day
    told: _Day
    date: PartialDate | None

    @property
    def order(self) -> tuple[_Day, _Day, str, int, int]:
        span = self.figure.span
        return self.until, self.told, self.figure.document, span.start, span.end

    @property
    def span(self) -> tuple[_Day, _Day] | None:
        """The first and last day of a closed period; ``None`` where an end is open."""
        period = self.figure.period
        if period.end is None:
            return None
        return (_first(period.start) if period.start else _UNKNOWN), self.until


def series_of(figures: Iterable[Figure], dates: Dates) -> tuple[Series, ...]:
    """Return the series that ``figures`` form, ordered by their ids; no figure is in two."""
    groups: dict[str, dict[str, Figure]] = defaultdict(dict)
    for figure in figures:
        if figure.measures:
            groups[figure.measures][figure.id] = figure
    found = (_series(key, list(group.values()), dates) for key, group in groups.items())
    return tuple(sorted((one for one in found if one), key=lambda one: one.id))


def placed(figures: Sequence[Figure], dates: Dates) -> tuple[Figure, ...]:
    """Return ``figures`` in the same order, each with its series and the figure that replaces it.

    What replaces a figure is the newest of its series, unless that says the same for the same
    period, or is no newer (two statements of one document, or of one day).
    """
    places: dict[str, tuple[str, str | None]] = {}
    for series in series_of(figures, dates):
        newest = _entry(series.newest, dates)
        for figure in series.figures:
            newer = newest.figure.id if _replaces(newest, _entry(figure, dates)) else None
            places[figure.id] = series.id, newer
    return tuple(_placed(figure, *places.get(figure.id, (None, None))) for figure in figures)


def series_id(measures: str) -> str:
    """Return the id of the series of the figures that measure ``measures``."""
    return hashlib.sha256(measures.encode()).hexdigest()[:_ID_DIGITS]


def against(figure: Figure, series: Series, dates: Dates) -> Figure | None:
    """Return the figure of ``series``, the nearest in its order, that ``figure`` of it cannot hold
    beside; ``None`` where nothing speaks against it."""
    if figure.id not in series.contradictory:
        return None
    entries = [_entry(one, dates) for one in series.figures]
    cumulative = _cumulative(entries)
    own = _entry(figure, dates)
    place = next((at for at, one in enumerate(entries) if one.figure.id == figure.id), 0)
    others = [
        (abs(at - place), one.figure)
        for at, one in enumerate(entries)
        if one.figure.id in series.contradictory and _speaks_against(own, one, cumulative)
    ]
    return min(others, key=lambda one: one[0])[1] if others else None


def _speaks_against(one: _Entry, other: _Entry, cumulative: bool) -> bool:
    if _same_period(one, other):
        revised = _later(one, other) or _later(other, one)
        return not revised and not can_both_hold(one.figure, other.figure)
    if not cumulative or one.until == other.until:
        return False
    earlier, later = sorted((one, other), key=lambda entry: entry.until)
    return bounds(earlier.figure).low > bounds(later.figure).high


def _placed(figure: Figure, series: str | None, newer: str | None) -> Figure:
    if (figure.series, figure.superseded_by) == (series, newer):
        return figure
    return replace(figure, series=series, superseded_by=newer)


def _replaces(newest: _Entry, old: _Entry) -> bool:
    if _same_period(newest, old):
        return _later(newest, old) and _says(newest.figure) != _says(old.figure)
    if newest.span is None and old.span is None:
        return _later(newest, old)
    return _UNKNOWN < old.until < newest.until


def _says(figure: Figure) -> tuple[object, ...]:
    return figure.value, figure.upper, figure.qualifier


def _same_period(one: _Entry, other: _Entry) -> bool:
    return one.span is not None and one.span == other.span


def _series(key: str, figures: list[Figure], dates: Dates) -> Series | None:
    """Return the series of a group; none where one document says it all for one period and does
    not contradict itself."""
    entries = sorted((_entry(one, dates) for one in figures), key=lambda one: one.order)
    documents = {one.figure.document for one in entries}
    periods = {one.figure.period for one in entries}
    revised, against = _compared(entries)
    if len(documents) < 2 and len(periods) < 2 and not against:
        return None
    against |= _falling(entries)
    return Series(
        id=series_id(key),
        figures=tuple(one.figure for one in entries),
        notices=tuple(_notices(entries, revised, against)),
        contradictory=tuple(one.figure.id for one in entries if one.figure.id in against),
    )


def _notices(entries: list[_Entry], revised: bool, against: set[str]) -> Iterable[SeriesNotice]:
    if _drifts(entries):
        yield SeriesNotice.WORDING_DRIFTS
    if revised:
        yield SeriesNotice.REVISED
    if against:
        yield SeriesNotice.CONTRADICTED


def _drifts(entries: list[_Entry]) -> bool:
    """Return whether documents of one language call the same thing by different words."""
    said: dict[Language, dict[str, set[frozenset[str]]]] = defaultdict(lambda: defaultdict(set))
    for one in entries:
        words = wording(one.figure.subject, one.figure.language)
        said[one.figure.language][one.figure.document].add(words)
    return any(
        len(documents) > 1 and len(set[frozenset[str]]().union(*documents.values())) > 1
        for documents in said.values()
    )


def _compared(entries: list[_Entry]) -> tuple[bool, set[str]]:
    """Return whether a figure was revised for its period, and the ids of those that contradict
    another one for the same period with neither document being the later one."""
    same: dict[tuple[_Day, _Day], dict[PartialDate | None, list[_Entry]]] = defaultdict(dict)
    for one in entries:
        if one.span is not None:
            same[one.span].setdefault(one.date, []).append(one)
    revised, against = False, set[str]()
    for days in same.values():
        for ones, others in combinations_with_replacement(days.values(), 2):
            if _later(ones[0], others[0]) or _later(others[0], ones[0]):
                revised |= {_says(one.figure) for one in ones} != {
                    _says(one.figure) for one in others
                }
            else:
                against |= _contradicting(ones, others) | _contradicting(others, ones)
    return revised, against


def _contradicting(ones: list[_Entry], others: list[_Entry]) -> set[str]:
    """Return the ids of those of ``ones`` that cannot hold beside one of ``others``, and of that.

    The two outermost of ``others`` tell: what can hold beside both can hold beside all.
    """
    lowest = min(others, key=lambda one: bounds(one.figure).high)
    highest = max(others, key=lambda one: bounds(one.figure).low)
    against = set[str]()
    for one in ones:
        for other in (lowest, highest):
            if not can_both_hold(one.figure, other.figure):
                against.update((one.figure.id, other.figure.id))
    return against


def _later(one: _Entry, other: _Entry) -> bool:
    """Return whether the document of ``one`` is the later one as far as their dates tell."""
    if one.date is None or other.date is None:
        return False
    for part, against in zip(_parts(one.date), _parts(other.date), strict=True):
        if not part or not against or part < against:
            return False
        if part > against:
            return True
    return False


def _falling(entries: list[_Entry]) -> set[str]:
    """Return the ids of cumulative figures above a later one: what is counted on never falls.

    Of each period only what was told last counts, for an earlier value may have been corrected.
    """
    current: dict[_Day, list[_Entry]] = {}
    for one in entries if _cumulative(entries) else ():
        kept = current.get(one.until)
        if kept is None or _later(one, kept[0]):
            current[one.until] = [one]
        elif not _later(kept[0], one):
            kept.append(one)
    against, highest = set[str](), None
    for group in current.values():
        for one in group:
            if highest and bounds(highest.figure).low > bounds(one.figure).high:
                against.update((highest.figure.id, one.figure.id))
        top = max(group, key=lambda one: bounds(one.figure).low)
        if highest is None or bounds(top.figure).low > bounds(highest.figure).low:
            highest = top
    return against


def _cumulative(entries: list[_Entry]) -> bool:
    """Return whether all of ``entries`` count on from one start, to an end that is known."""
    (kind, *others) = {kind_of_period(one.figure.period) for one in entries}
    known = all(one.until != _UNKNOWN and one.figure.unit in _GROWING for one in entries)
    return known and not others and kind.startswith(CUMULATIVE)


def _entry(figure: Figure, dates: Dates) -> _Entry:
    """Return ``figure`` with its days; an open period goes on until its document's date."""
    date = dates.get(figure.document)
    told = _last(date) if date else _UNKNOWN
    end = figure.period.end
    return _Entry(figure, _last(end) if end else told, told, date)


def _first(date: PartialDate) -> _Day:
    return date.year, date.month or 1, date.day or 1


def _last(date: PartialDate) -> _Day:
    return date.year, date.month or 12, date.day or 31


def _parts(date: PartialDate) -> _Day:
    return date.year, date.month, date.day
