"""All figures of the library in their series, worked out once for each state of the library."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from briefer.analysis.figures.series import placed, series_of
from briefer.domain.figure import Figure, Series
from briefer.library import Library

_MEASURED_BY = {"subject", "unit", "unit_name", "period", "place"}
"""The fields that tell what a figure measures."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The figures of the library at ``generation``, in the order of documents and text, each with
    its series and the newest figure of it."""

    generation: int
    figures: tuple[Figure, ...] = field(repr=False)
    series: Mapping[str, Series] = field(repr=False)
    by_id: Mapping[str, Figure] = field(repr=False)


def place(library: Library, measure: Callable[[Figure], str]) -> Placed:
    """Return the figures of ``library`` as they are now, in their series; ``measure`` tells the
    series that a figure's fields put it into.

    Series go across documents, so that even the figures of one can only be told from all.
    """
    with library.reading():
        generation = library.generation
        found = tuple(_measured(one, measure) for one in library.figures())
        details = {one.id: one.details for one in library.holdings()}
    dates = {id: one.date or one.published for id, one in details.items()}
    figures = placed(found, dates)
    series = {one.id: one for one in series_of(figures, dates)}
    return Placed(generation, figures, series, {one.id: one for one in figures})


def _measured(figure: Figure, measure: Callable[[Figure], str]) -> Figure:
    """Return ``figure``, which by what the user corrected of it may belong to another series than
    the rules put it into; the series that the user chose goes before either."""
    if "measures" in figure.corrected or _MEASURED_BY.isdisjoint(figure.corrected):
        return figure
    return replace(figure, measures=measure(figure))
