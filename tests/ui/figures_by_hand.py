"""Figures of the corpus, read by hand, and a library that holds them and no others."""

import shutil
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from briefer.domain.dates import PartialDate
from briefer.domain.document import Document, Span
from briefer.domain.figure import Figure, Period, Qualifier, Series, SeriesNotice, Unit
from briefer.domain.language import Language
from briefer.domain.passage import Analysis, Passage
from briefer.ui.desk.figure_shelf import FiguresFound
from briefer.workspace import Session, Workspace


@dataclass(frozen=True)
class Read:
    """A figure as a person reads it: the document, the expression in its surroundings, and what
    they mean."""

    document: str
    around: str
    written: str
    value: str
    subject: str
    period: tuple[str, str] = ("", "")
    place: str | None = None
    unit: Unit = Unit.COUNT
    qualifier: Qualifier = Qualifier.EXACT
    measures: str = ""
    inferred: tuple[str, ...] = ()


_DEATHS = "deaths by hand"
READ = (
    Read(
        "halifax-2019",
        "more than 10,300 apparent opioid-related deaths",
        "more than 10,300",
        "10300",
        "apparent opioid-related deaths",
        ("2016-01", "2018-09"),
        "Canada",
        qualifier=Qualifier.MORE_THAN,
        measures=_DEATHS,
    ),
    Read(
        "binder-2019",
        "12,800",
        "12,800",
        "12800",
        "apparent opioid-related deaths",
        ("2016-01", "2019-03"),
        "Canada",
        qualifier=Qualifier.MORE_THAN,
        measures=_DEATHS,
    ),
    Read(
        "winnipeg-2019",
        "14\u00a0700",
        "14\u00a0700",
        "14700",
        "décès qui semblent liés à la consommation d’opioïdes",
        ("2016-01", "2019-09"),
        "Canada",
        qualifier=Qualifier.MORE_THAN,
        measures=_DEATHS,
        inferred=("place",),
    ),
    Read(
        "fourth-2021",
        "21,174 apparent",
        "21,174",
        "21174",
        "apparent opioid toxicity deaths",
        ("2016-01", "2020-12"),
        "Canada",
        measures=_DEATHS,
    ),
    Read(
        "fourth-2021",
        "6,214 people",
        "6,214",
        "6214",
        "people who lost their lives to an opioid overdose",
        ("2020", "2020"),
    ),
)


def figures_of(document: Document, analysis: Analysis) -> tuple[Figure, ...]:
    """Return the figures read by hand in ``document``, in the order of its text."""
    found = [_figure(one, document, analysis) for one in READ if one.document == document.name]
    return tuple(sorted(found, key=lambda figure: figure.span.start))


def hold_figures(data: Path) -> None:
    """Let the library in ``data`` hold the figures read by hand, ready to search."""
    with Session(Workspace(data)) as session:
        rules = session.workspace.rules_fingerprint
        for holding in session.library.holdings():
            document = session.document(holding)
            analysis = session.workspace.analyst.analyse(document)
            read = replace(analysis, figures=figures_of(document, analysis))
            session.library.reanalyse(holding.id, read, rules)
        session.index()


@pytest.fixture(scope="session", name="begun")
def begun_with_figures(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with ``data`` and ``cache`` of a library that holds the figures read by hand,
    ready to search."""
    folder = tmp_path_factory.mktemp("figures")
    shutil.copytree(begun / "data", folder / "data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFER_CACHE_DIR", str(folder / "cache"))
        hold_figures(folder / "data")
    return folder


def made(number: int, value: str = "1", written: str = "", **known: Any) -> Figure:
    """Return the ``number``-th figure of a document that there is not, with what is ``known`` of
    it."""
    start = 100 * number
    return Figure(
        document=known.pop("document", "d"),
        passage=Span(start, start + 90),
        span=Span(start + 10, start + 20),
        written=written or value,
        sentence=f"There were {written or value}.",
        language=known.pop("language", Language.EN),
        value=Decimal(value),
        unit=known.pop("unit", Unit.COUNT),
        **known,
    )


def until(day: str, start: str = "2016-01") -> Period:
    """Return the period from ``start`` to ``day``."""
    return Period(PartialDate.from_iso(start) if start else None, PartialDate.from_iso(day))


def in_series(*figures: Figure, notices: tuple[SeriesNotice, ...] = ()) -> FiguresFound:
    """Return ``figures``, the newest last, found as one series."""
    newest = figures[-1].id
    placed = [
        replace(one, series="s", superseded_by=None if one.id == newest else newest)
        for one in figures
    ]
    series = Series("s", tuple(placed), notices)
    return FiguresFound(figures=tuple(placed), series={"s": series})


def _figure(read: Read, document: Document, analysis: Analysis) -> Figure:
    start = document.text.index(read.around) + read.around.index(read.written)
    span = Span(start, start + len(read.written))
    passage = _passage(analysis, span)
    begin, end = (PartialDate.from_iso(day) if day else None for day in read.period)
    return Figure(
        document=document.id,
        passage=passage.span,
        span=span,
        written=read.written,
        sentence=_sentence(passage, span),
        language=passage.language,
        value=Decimal(read.value),
        unit=read.unit,
        qualifier=read.qualifier,
        subject=read.subject,
        period=Period(begin, end),
        place=read.place,
        inferred=read.inferred,
        measures=read.measures,
        themes=passage.themes,
    )


def _sentence(passage: Passage, span: Span) -> str:
    at = span.start - passage.span.start
    start = passage.text.rfind(". ", 0, at)
    end = passage.text.find(". ", at)
    return passage.text[start + 2 if start >= 0 else 0 : end + 1 if end >= 0 else None]


def _passage(analysis: Analysis, span: Span) -> Passage:
    return next(
        one
        for one in analysis.passages
        if one.span.start <= span.start and span.end <= one.span.end
    )
