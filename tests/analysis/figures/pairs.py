"""Pairs of figures written down by hand: what joins and what never does."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from briefer.analysis.figures.series.measures import Measurer
from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.figure import Figure, Period, Unit
from briefer.domain.language import Language
from briefer.tables.glossary import read_glossary

FOLDER = Path(__file__).parent
RESOURCES = Path(__file__).resolve().parents[3] / "resources"
PLACES = {
    "ca": ("Canada", "Canada"),
    "us": ("United States", "États-Unis"),
    "bc": ("British Columbia", "Colombie-Britannique"),
    "qc": ("Quebec", "Québec"),
}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures with the ids of their places, and whether they measure the same thing."""

    join: bool
    figures: tuple[Figure, Figure]
    places: tuple[str, str]
    line: str

    @property
    def right(self) -> bool:
        """Whether the rules say of the pair what was written down."""
        one, other = (
            measurer().measures(*side) for side in zip(self.figures, self.places, strict=True)
        )
        return (one == other and bool(one)) is self.join


@cache
def measurer() -> Measurer:
    """Return the measurer over the glossary that is shipped."""
    return Measurer(read_glossary(RESOURCES).values())


def pairs(name: str) -> list[Pair]:
    """Return the pairs of a set: ``tuned`` or ``untuned``."""
    lines = (FOLDER / f"pairs_{name}.txt").read_text("utf-8").splitlines()
    return [_pair(line) for line in lines if line[0] in "+-"]


def _pair(line: str) -> Pair:
    sides = [side.split(" · ") for side in line[2:].split(" | ")]
    one, other = (_figure(*(part.strip() for part in side)) for side in sides)
    return Pair(line[0] == "+", (one, other), (sides[0][2].strip(), sides[1][2].strip()), line)


def _figure(language: str, subject: str, place: str, period: str, unit: str) -> Figure:
    start, end = (PartialDate.from_iso(part) if part else None for part in period.split("/"))
    names = PLACES.get(place, (place.title(), place.title()))
    return Figure(
        document="d",
        passage=Span(0, 100),
        span=Span(0, 3),
        written="100",
        sentence=f"100 {subject}",
        language=Language(language),
        value=Decimal(100),
        unit=Unit(unit),
        subject=subject,
        period=Period(start, end),
        place=names[language == "fr"],
    )
