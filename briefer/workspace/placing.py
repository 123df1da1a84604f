"""Figures of the library in their series: all of them, or those about some passages."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefer.analysis.figures.series.series import Dates, against, placed, series_of
from briefer.domain.figure import Figure, Series
from briefer.library import Library, Near

Measure = Callable[[Figure], str]
"""Tells the series that a figure's fields put it into."""

_MEASURED_BY = {"subject", "unit", "unit_name", "period", "place"}
"""The fields that tell what a figure measures."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Figures of the library at ``generation``, in the order of documents and text, each with its
    series and the newest figure of it; all of a series or none. ``dates`` are those of the
    documents, by id."""

    generation: int
    figures: tuple[Figure, ...] = field(repr=False)
    series: Mapping[str, Series] = field(repr=False)
    by_id: Mapping[str, Figure] = field(repr=False)
    dates: Dates = field(repr=False)

    def against(self, figure: Figure) -> Figure | None:
        """Return a figure that ``figure`` cannot hold beside, ``None`` where there is none."""
        series = self.series.get(figure.series) if figure.series else None
        return against(figure, series, self.dates) if series else None


def place(library: Library, measure: Measure) -> Placed:
    """Return all figures of ``library`` as they are now, in their series."""
    with library.reading():
        return _placed(library, [_measured(one, measure) for one in library.figures()])


def place_near(library: Library, measure: Measure, passages: Iterable[str]) -> Placed:
    """Return the figures in ``passages``, named by ids, in their series, with all the others of
    those series, wherever they stand: the same as they are among all."""
    wanted = frozenset(passages)
    with library.reading():
        near = Near(tuple(wanted))
        here = [_measured(one, measure) for one in library.figures(near=near)]
        keys = frozenset(one.measures for one in here if one.measures)
        if not keys:
            return _placed(library, here)
        near = replace(near, measures=tuple(keys))
        kin = (_measured(one, measure) for one in library.figures(near=near))
        kept = [one for one in kin if one.passage_id in wanted or one.measures in keys]
        return _placed(library, kept)


def _placed(library: Library, found: Sequence[Figure]) -> Placed:
    """Return ``found`` in their series; within one reading."""
    generation = library.generation
    details = {one.id: one.details for one in library.holdings()}
    dates = {id: one.date or one.published for id, one in details.items()}
    figures = placed(found, dates)
    series = {one.id: one for one in series_of(figures, dates)}
    return Placed(generation, figures, series, {one.id: one for one in figures}, dates)


def _measured(figure: Figure, measure: Measure) -> Figure:
    """Return ``figure``, which by what the user corrected of it may belong to another series than
    the rules put it into; the series that the user chose goes before either."""
    if "measures" in figure.corrected or _MEASURED_BY.isdisjoint(figure.corrected):
        return figure
    return replace(figure, measures=measure(figure))
