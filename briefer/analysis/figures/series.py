"""Figures that measure the same thing, gathered into series, the newest last."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from briefer.domain.dates import PartialDate
from briefer.domain.figure import Figure, Series

Dates = Mapping[str, PartialDate | None]

_UNKNOWN = PartialDate(1)


def series_of(figures: Iterable[Figure], dates: Dates) -> tuple[Series, ...]:
    """Return the series of those ``figures`` that measure the same as another one; ``dates`` are
    those of the documents' events by id."""
    by_measure: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.measures:
            by_measure[figure.measures].append(figure)

    def age(one: Figure) -> tuple[PartialDate, PartialDate, str]:
        end = one.period.end or one.period.start or _UNKNOWN
        return (end, dates.get(one.document) or _UNKNOWN, one.id)

    return tuple(
        Series(sha256(key.encode()).hexdigest()[:12], tuple(sorted(members, key=age)))
        for key, members in by_measure.items()
        if len(members) > 1
    )


def placed(figures: Sequence[Figure], dates: Dates) -> tuple[Figure, ...]:
    """Return ``figures`` in their order, each with its series and the newest figure of it."""
    places: dict[str, tuple[str, str]] = {}
    for series in series_of(figures, dates):
        newest = series.newest.id
        places.update((one.id, (series.id, newest)) for one in series.figures)
    found: list[Figure] = []
    for figure in figures:
        series, newest = places.get(figure.id, (None, None))
        newer = newest if newest != figure.id else None
        found.append(replace(figure, series=series, superseded_by=newer))
    return tuple(found)
