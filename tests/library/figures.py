"""Documents with figures as they arrive in the library, made by hand."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from briefer.domain.document import Span
from briefer.domain.figure import Figure, Unit
from briefer.domain.language import Language
from briefer.domain.passage import Analysis, Passage
from briefer.library import Arrival
from tests.library.samples import arrival

DEATHS = "Since 2016, there were more than 10,300 deaths in Canada and 40 in Yukon."
SEIZED = "Canada Post seized 3,236 kg of parcels."
THIRDS = "Two thirds of the seizures held fentanyl, and 40 held none."
LINES = (DEATHS, "Nothing was counted here at all.", SEIZED, THIRDS)
FOUND = ("more than 10,300", "40", "3,236 kg", "Two thirds")
_VALUES = {"Two thirds": Decimal("0.67"), "More than half": Decimal("0.5")}


def with_figures(
    lines: Iterable[str] = LINES,
    found: Iterable[str] = FOUND,
    measures: Mapping[str, str] | None = None,
    **of_arrival: Any,
) -> Arrival:
    """Return a document of ``lines`` as ``samples.arrival`` does, with a figure for the first
    place of each expression of ``found``; ``measures`` are the keys of series of some."""
    coming = arrival(lines, **of_arrival)
    figures = [figure(coming.analysis, one) for one in found]
    keyed = [replace(one, measures=(measures or {}).get(one.written, "")) for one in figures]
    return having(coming, *keyed)


def having(coming: Arrival, *figures: Figure) -> Arrival:
    """Return the document that arrives with ``figures`` found in it."""
    ordered = tuple(sorted(figures, key=lambda one: one.span))
    return replace(coming, analysis=replace(coming.analysis, figures=ordered))


def figure(analysis: Analysis, written: str, **fields: Any) -> Figure:
    """Return the figure ``written`` where it stands first in the passages of ``analysis``."""
    passage = next(one for one in analysis.passages if written in one.text)
    return figure_in(passage, written, **fields)


def figure_in(passage: Passage, written: str, **fields: Any) -> Figure:
    """Return the figure ``written`` in ``passage``; ``fields`` are what is not to be as usual."""
    start = passage.span.start + passage.text.index(written)
    digits = "".join(char for char in written if char.isdecimal())
    usual = Figure(
        document=passage.document,
        passage=passage.span,
        span=Span(start, start + len(written)),
        written=written,
        sentence=passage.text,
        language=Language(passage.language),
        value=_VALUES.get(written) or Decimal(digits or 0),
        unit=Unit.MASS if written.endswith("kg") else Unit.COUNT,
        unit_name="kg" if written.endswith("kg") else None,
        subject="deaths" if passage.text == DEATHS else "",
        place="Canada" if passage.text == DEATHS else None,
        inferred=("place",) if passage.text == DEATHS else (),
    )
    return replace(usual, **fields)
