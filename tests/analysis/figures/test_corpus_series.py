"""The series of the shipped summaries: apparent opioid deaths, in two languages, and no other."""

from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

from briefer.analysis.figures.series.series import placed, series_of
from briefer.analysis.figures.setting import Expression, Setting
from briefer.analysis.figures.subjects.subjects import subject_of
from briefer.analysis.segmenting import segment
from briefer.domain.dates import PartialDate
from briefer.domain.document import Details, Span
from briefer.domain.figure import Figure, Qualifier, SeriesNotice, Unit
from briefer.domain.language import Language
from briefer.paths import places
from briefer.reading import read
from briefer.tables.manifest import read_manifest
from briefer.workspace.workspace import Workspace
from tests.analysis.figures.made import period
from tests.analysis.figures.pairs import measurer

LISTED = {one.name: one for one in read_manifest(places().corpus)}
DEATHS = [
    ("halifax-2019", "more than 10,300", 10300, Qualifier.MORE_THAN, "2016-01/2018-09"),
    ("binder-2019", "more than 12,800", 12800, Qualifier.MORE_THAN, "2016-01/2019-03"),
    ("winnipeg-2019", "plus de 14 700", 14700, Qualifier.MORE_THAN, "2016-01/2019-09"),
    ("fourth-2021", "21,174", 21174, Qualifier.EXACT, "2016-01/2020-12"),
]
OTHERS = [
    ("halifax-2019", "ninety-three percent", 93, Qualifier.EXACT, "2016-01/2018-09"),
    ("fourth-2021", "6,214", 6214, Qualifier.EXACT, "2020/2020"),
]


@cache
def _dates() -> dict[str, PartialDate | None]:
    return {name: one.details.date for name, one in LISTED.items()}


def _figure(name: str, written: str, value: int, qualifier: Qualifier, days: str) -> Figure:
    """Return a figure of a summary with the subject and the key that the rules give it; what
    stands around it in the text is as the summary has it."""
    document, _ = read(LISTED[name].path)
    passage = next(one for one in segment(document).passages if written in _spaced(one.text))
    start = _spaced(passage.text).index(written)
    sentence = _sentence(passage.text, start)
    unit = Unit.PERCENT if "percent" in written else Unit.COUNT
    span = Span(start, start + len(written))
    expression = Expression(span, span, Decimal(value), unit, qualifier=qualifier)
    setting = Setting(passage.text, sentence, (expression,), passage.language, Details())
    figure = Figure(
        document=name,
        passage=passage.span,
        span=span,
        written=passage.text[start : span.end],
        sentence=setting.words,
        language=passage.language,
        value=Decimal(value),
        unit=unit,
        qualifier=qualifier,
        subject=subject_of(setting, expression),
        period=period(*days.split("/")),
        place="Canada",
    )
    return _measured(figure)


def _spaced(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def _sentence(text: str, at: int) -> Span:
    start = max(text.rfind(". ", 0, at) + 2, 0) if ". " in text[:at] else 0
    end = text.find(". ", at)
    return Span(start, len(text) if end < 0 else end + 1)


def _measured(figure: Figure) -> Figure:
    return replace(figure, measures=measurer().measures(figure, "canada"))


def test_the_deaths_of_four_summaries_in_two_languages_are_one_series() -> None:
    deaths = [_figure(*one) for one in DEATHS]
    mixed = [*reversed(deaths), *(_figure(*one) for one in OTHERS)]
    (series,) = series_of(mixed, _dates())
    assert [one.document for one in series.figures] == [name for name, *_ in DEATHS]
    assert series.notices == (SeriesNotice.WORDING_DRIFTS,)
    assert {one.language for one in series.figures} == {Language.EN, Language.FR}


def test_the_newest_deaths_replace_the_older_and_nothing_else() -> None:
    figures = [_figure(*one) for one in (*DEATHS, *OTHERS)]
    newest = figures[3].id
    assert [one.superseded_by for one in placed(figures, _dates())] == [
        newest, newest, newest, None, None, None,
    ]  # fmt: skip


def test_the_summaries_themselves_yield_that_series(tmp_path: Path) -> None:
    analyst = Workspace(tmp_path).analyst
    figures: list[Figure] = []
    names: dict[str, str] = {}
    for one in LISTED.values():
        document, _ = read(one.path)
        known = replace(document, details=one.details)
        names[document.id] = one.name
        figures += getattr(analyst.analyse(known), "figures", ())
    dates = {key: LISTED[name].details.date for key, name in names.items()}
    deaths = [
        one
        for one in series_of(figures, dates)
        if {"21,174", "more than 10,300"} & {figure.written for figure in one.figures}
    ]
    (series,) = deaths
    told = [(names[one.document], int(one.value)) for one in series.figures]
    assert told == [(name, value) for name, _, value, *_ in DEATHS]
