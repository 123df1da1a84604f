"""All figures of the library in their series, worked out once for each state of the library."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefer.analysis.figures.series import placed, series_of
from briefer.domain.figure import Figure, Series
from briefer.library import Library


@dataclass(frozen=True, slots=True)
class Placed:
    """The figures of the library at ``generation``, in the order of documents and text, each with
    its series and the newest figure of it."""

    generation: int
    figures: tuple[Figure, ...] = field(repr=False)
    series: Mapping[str, Series] = field(repr=False)
    by_id: Mapping[str, Figure] = field(repr=False)


def place(library: Library) -> Placed:
    """Return the figures of ``library`` as they are now, in their series.

    Series go across documents, so that even the figures of one can only be told from all.
    """
    with library.reading():
        generation = library.generation
        found = library.figures()
        details = {one.id: one.details for one in library.holdings()}
    dates = {id: one.date or one.published for id, one in details.items()}
    figures = placed(found, dates)
    series = {one.id: one for one in series_of(figures, dates)}
    return Placed(generation, figures, series, {one.id: one for one in figures})
