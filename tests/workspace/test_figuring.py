"""Figures in their series, found by search, and the user's word about them, as the doors see it."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from briefer.domain.document import Span
from briefer.domain.figure import Figure, Period, SeriesNotice
from briefer.domain.figure_word import FigureCorrection, FigureWords
from briefer.domain.language import Language
from briefer.domain.passage import Passage
from briefer.domain.query import FigureFilters, Filters, Kind, Query
from briefer.errors import Problem
from briefer.workspace import Correcting, Figuring, Finding, Importing, Session, Workspace
from briefer.workspace.closeness import closest_first
from tests.library.deaths import ENDS, FIRST, document, summaries
from tests.library.figures import figure, having, with_figures
from tests.library.samples import arrival
from tests.workspace.of_deaths import workspace_of_deaths


@pytest.fixture
def workspace(data_dir: Path) -> Workspace:
    """A workspace whose library holds three summaries with figures of one series."""
    return workspace_of_deaths(data_dir)


@pytest.fixture
def session(workspace: Workspace) -> Iterator[Session]:
    """Yield a session at the workspace, its index built."""
    with Session(workspace) as session:
        session.index()
        yield session


@pytest.fixture
def figuring(session: Session) -> Figuring:
    """Return the verbs about figures at the session."""
    return Figuring(session)


def listed(figuring: Figuring, **filters: Any) -> list[str]:
    """Return how the figures that the filters let through are written."""
    return [one.written for one in figuring.figures(FigureFilters(**filters))]


def named(figuring: Figuring, written: str) -> Figure:
    """Return the figure that is written so."""
    return next(one for one in figuring.figures() if one.written == written)


def searched(session: Session, words: str, **of_query: Any) -> list[str]:
    """Return how the figures are written that a search finds."""
    hits = Finding(session).search(Query(words, kind=Kind.FIGURE, **of_query)).hits
    return [hit.figure.written for hit in hits if hit.figure]


def test_old_figures_know_what_replaces_them(figuring: Figuring) -> None:
    first, second, third = (named(figuring, one) for one in ENDS)
    assert (first.superseded_by, second.superseded_by) == (third.id, third.id)
    assert third.superseded_by is None
    assert listed(figuring, superseded=True) == ["more than 10,300", "12 800"]
    assert listed(figuring, superseded=False) == [
        "40", "51 %", "21,174", "Seven million dollars",
    ]  # fmt: skip
    series = figuring.series(first)
    assert series and series.figures == (first, second, third)
    assert figuring.series(named(figuring, "40")) is None
    assert figuring.all_series() == (series,)
    assert figuring.fetch(third.id) == third
    assert figuring.fetch("nothing") is None


def test_filters_work_together(figuring: Figuring) -> None:
    assert listed(figuring, documents=("first", "third"), themes=("harms",)) == [
        "more than 10,300", "21,174",
    ]  # fmt: skip
    assert listed(figuring, languages=(Language.FR,)) == ["12 800", "51 %"]
    assert listed(figuring, years=(2018, 2019), superseded=False) == ["40", "51 %"]
    assert listed(figuring, text="opioid deaths") == ["more than 10,300", "12 800", "21,174"]
    assert listed(figuring, text="opioid", documents=("third",)) == ["21,174"]
    with pytest.raises(Problem, match="theme_unknown"):
        listed(figuring, themes=("nonsense",))


@pytest.mark.parametrize(
    ("words", "found"),
    [("10300", "more than 10,300"), ("10,300", "more than 10,300"),
     ("10\u202f300", "more than 10,300"), ("12,800", "12 800"), ("21174", "21,174"),
     ("7000000", "Seven million dollars"), ("7 000 000", "Seven million dollars"),
     ("presses", "40"), ("toxicity", "21,174"), ("appelé", "51 %"), ("appele", "51 %")],
)  # fmt: skip
def test_a_figure_is_found_however_its_number_is_typed(
    session: Session, words: str, found: str
) -> None:
    assert searched(session, words) == [found]


def test_a_search_for_figures_filters_counts_and_suggests_like_any(session: Session) -> None:
    finding = Finding(session)
    hits = finding.search(Query("deaths", kind=Kind.FIGURE))
    assert hits.count == 3 and sum(hits.facets.document.values()) == 3
    assert [hit.figure.written for hit in hits.hits if hit.figure and hit.via] == ["12 800"]
    (hit, *_) = hits.hits
    assert hit.figure and hit.passage.id == hit.figure.passage_id
    text, marks = hit.snippet.text, hit.snippet.marks
    assert {text[mark.start : mark.end] for mark in marks} == {"deaths"}
    third = session.library.find("third").id
    within = Filters(documents=(third,))
    assert searched(session, "deaths", filters=within) == ["21,174"]
    assert searched(session, "", filters=Filters(years=(2019,))) == ["12 800", "51 %"]
    assert finding.search(Query("toxicty", kind=Kind.FIGURE)).did_you_mean == "toxicity"
    assert finding.glance(Query("deaths", kind=Kind.FIGURE)) == hits


def test_passages_are_found_as_without_figures(session: Session) -> None:
    hits = Finding(session).search(Query("deaths")).hits
    assert [hit.figure for hit in hits] == [None, None, None]
    assert Finding(session).search(Query("", limit=0)).count == 6
    around = Figuring(session).in_passages([hit.passage for hit in hits])
    assert sorted(one.written for of in around.values() for one in of) == [
        "12 800", "21,174", "more than 10,300",
    ]  # fmt: skip
    assert Figuring(session).in_passages([]) == {}


def test_a_corrected_subject_is_searched_at_once(session: Session, figuring: Figuring) -> None:
    before = figuring.correct(named(figuring, "40"), FigureCorrection(subject="pill machines"))
    assert session.is_indexed
    assert searched(session, "machines") == ["40"]
    assert named(figuring, "40").corrected == ("subject",)
    figuring.correct(named(figuring, "40"), FigureCorrection(place="Winnipeg"))
    assert named(figuring, "40").corrected == ("subject", "place")
    figuring.put_back(before)
    assert session.is_indexed
    assert searched(session, "machines") == []
    assert named(figuring, "40").corrected == ()


def test_a_refused_figure_is_found_nowhere_until_it_is_restored(
    session: Session, figuring: Figuring
) -> None:
    third = named(figuring, "21,174")
    figuring.refuse(third)
    assert searched(session, "toxicity") == []
    assert figuring.fetch(third.id) is None
    assert named(figuring, "more than 10,300").superseded_by == named(figuring, "12 800").id
    assert [one.written for one in figuring.refused()] == ["21,174"]
    assert [one.figures for one in Finding(session).documents()] == [2, 2, 1]
    figuring.restore(figuring.refused()[0])
    assert searched(session, "toxicity") == ["21,174"]
    assert figuring.refused() == ()


def test_taking_back_gives_what_the_rules_found(figuring: Figuring) -> None:
    before = figuring.figures()
    figuring.correct(before[0], FigureCorrection(value=Decimal(1), period=Period()))
    figuring.refuse(named(figuring, "more than 10,300"))
    figuring.take_back(before[0])
    assert figuring.figures() == before


def test_an_added_figure_is_listed_and_searched_and_can_be_taken_back(
    session: Session, figuring: Figuring
) -> None:
    lines = (*FIRST, "Agents counted 14 parcels.")
    coming = arrival(lines, "fourth", rules=session.workspace.rules_fingerprint)
    session.library.add(coming)
    added = figure(coming.analysis, "14", series="x", superseded_by="y")
    before = figuring.add(added)
    assert searched(session, "parcels") == ["14"]
    assert named(figuring, "14").series is None
    figuring.refuse(named(figuring, "14"))
    figuring.add(added)
    assert searched(session, "parcels") == ["14"]
    figuring.take_back(named(figuring, "14"))
    assert searched(session, "parcels") == []
    figuring.add(added)
    again = figuring.put_back(before)
    assert listed(figuring, documents=("fourth",)) == []
    figuring.put_back(again)
    assert listed(figuring, documents=("fourth",)) == ["14"]


def test_figures_the_user_joins_are_a_series_and_those_split_are_not(figuring: Figuring) -> None:
    forty, share = named(figuring, "40"), named(figuring, "51 %")
    before = figuring.join([forty, share])
    series = figuring.series(forty)
    assert series and {one.written for one in series.figures} == {"40", "51 %"}
    figuring.put_back(before)
    assert figuring.series(forty) is None
    before = figuring.join([named(figuring, "40"), named(figuring, "21,174")])
    joined = figuring.series(forty)
    assert joined and len(joined.figures) == 4
    figuring.put_back(before)
    before = figuring.split(named(figuring, "21,174"))
    assert figuring.series(named(figuring, "21,174")) is None
    assert named(figuring, "more than 10,300").superseded_by == named(figuring, "12 800").id
    figuring.put_back(before)
    assert len(figuring.all_series()[0].figures) == 3


def test_a_corrected_place_takes_a_figure_out_of_its_series_and_back(
    session: Session, figuring: Figuring
) -> None:
    for coming in summaries("2"):
        (first, *_) = coming.analysis.figures
        subject = "opioid-related deaths" if first.subject == "deaths" else "décès"
        of_canada = replace(first, place="Canada", subject=subject)
        keyed = replace(of_canada, measures=session.workspace.measure(of_canada))
        analysis = replace(coming.analysis, figures=(keyed,))
        session.library.reanalyse(coming.document.id, analysis, "2")
    newest = named(figuring, "21,174")
    (series,) = figuring.all_series()
    assert len(series.figures) >= 2 and series.newest == newest
    before = figuring.correct(newest, FigureCorrection(place="British Columbia"))
    assert figuring.series(newest) is None
    figuring.correct(newest, FigureCorrection(place="Canada"))
    assert figuring.series(newest) == replace(
        series, figures=(*series.figures[:-1], named(figuring, "21,174"))
    )
    figuring.put_back(before)
    assert figuring.all_series() == (series,)


def _undone(figuring: Figuring, words: list[FigureWords]) -> None:
    for before in reversed(words):
        figuring.put_back(before)


def test_everything_can_be_undone_in_turn(figuring: Figuring) -> None:
    before = figuring.figures()
    one = before[0]
    _undone(
        figuring,
        [
            figuring.correct(one, FigureCorrection(place="Yukon")),
            figuring.split(one),
            figuring.refuse(one),
            figuring.restore(one),
            figuring.join([before[1], before[3]]),
            figuring.take_back(one),
        ],
    )
    assert figuring.figures() == before


def test_a_word_about_a_figure_that_another_session_took_is_a_problem(
    workspace: Workspace, figuring: Figuring
) -> None:
    one = named(figuring, "40")
    with Session(workspace) as other:
        Importing(other).remove(["first"])
    for verb in (figuring.refuse, figuring.restore, figuring.split, figuring.take_back):
        with pytest.raises(Problem, match="figure_unknown"):
            verb(one)
    assert figuring.fetch(one.id) is None


def test_two_sessions_agree_on_figures_and_search(
    workspace: Workspace, session: Session, figuring: Figuring
) -> None:
    with Session(workspace) as other:
        Figuring(other).correct(named(figuring, "40"), FigureCorrection(subject="tablet machines"))
        assert searched(session, "tablet") == searched(other, "tablet") == ["40"]
        figuring.refuse(named(figuring, "40"))
        assert searched(other, "tablet") == []
        assert Figuring(other).figures() == figuring.figures()


def test_what_lost_its_figure_is_listed_until_it_is_dismissed(
    session: Session, figuring: Figuring
) -> None:
    figuring.correct(named(figuring, "40"), FigureCorrection(subject="presses of pills"))
    rules = session.workspace.rules_fingerprint
    newer = document((FIRST[0], "Police seized presses."), "first", 2018, rules)
    session.library.replace("first", newer)
    (lost,) = Correcting(session).lost_figures()
    assert (lost.written, lost.text) == ("40", FIRST[1])
    assert lost.word.correction.subject == "presses of pills"
    Correcting(session).dismiss(lost)
    assert Correcting(session).lost_figures() == ()


def test_a_revision_and_its_notice_are_told(session: Session, figuring: Figuring) -> None:
    rules = session.workspace.rules_fingerprint
    coming = document(
        ("Canada saw 21,174 apparent opioid toxicity deaths, as revised.",), "later", 2022, rules
    )
    (one,) = coming.analysis.figures
    session.library.add(having(coming, replace(one, value=Decimal(21_500))))
    series = figuring.series(named(figuring, "more than 10,300"))
    assert series and SeriesNotice.REVISED in series.notices


def test_a_selection_with_a_number_is_proposed(session: Session, figuring: Figuring) -> None:
    text = session.library.text(session.library.find("third").id)
    start = text.index("21,174")
    proposed = figuring.propose("third", Span(start, start + len("21,174")))
    assert proposed and (proposed.written, proposed.value) == ("21,174", 21174)
    assert figuring.propose("third", Span(0, 10)) is None


@pytest.mark.parametrize(
    ("selected", "written", "value"),
    [("1,17", "21,174", 21174), ("174 apparent", "21,174 apparent", 21174),
     ("saw 21", "saw 21,174", 21174), ("Seve", "Seven million", 7_000_000)],
)  # fmt: skip
def test_a_part_of_a_number_is_taken_as_the_whole_number(
    session: Session, figuring: Figuring, selected: str, written: str, value: int
) -> None:
    text = session.library.text(session.library.find("third").id)
    start = text.index(selected)
    proposed = figuring.propose("third", Span(start, start + len(selected)))
    assert proposed and (proposed.written, proposed.value) == (written, value)
    assert text[proposed.span.start : proposed.span.end] == written


def test_a_selection_beyond_a_passage_proposes_nothing(figuring: Figuring) -> None:
    assert figuring.propose("third", Span(0, 10_000)) is None
    assert figuring.propose("third", Span(3, 3)) is None
    with pytest.raises(Problem, match="document_unknown"):
        figuring.propose("nowhere", Span(0, 3))


def test_figures_are_worked_out_once_for_each_state_of_the_library(session: Session) -> None:
    once = session.placed()
    assert session.placed() is once
    passage: Passage = session.library.passages()[0]
    session.library.tag(passage.id, "stigma", True)
    assert session.placed() is not once


def test_figures_written_as_it_was_asked_come_first(figuring: Figuring) -> None:
    figures = figuring.figures()
    assert closest_first(figures, "seven mil")[0].written == "Seven million dollars"
    assert closest_first(figures, "12,800")[0].written == "12 800"
    assert closest_first(figures, "deaths 21174")[0].written == "21,174"
    assert closest_first(figures, "nothing of it") == figures
    assert sorted(closest_first(figures, "12,800"), key=figures.index) == list(figures)


def test_a_search_lists_what_is_written_so_before_what_stands_beside_it(
    workspace: Workspace,
) -> None:
    line = "Of 61 arrests and 50 sites closed, officers said that seven million was saved."
    coming = with_figures([line], ("61", "50", "seven million"), rules=workspace.rules_fingerprint)
    with Session(workspace) as session:
        session.library.add(coming)
        session.index()
        found = listed(Figuring(session), text="seven million")
    assert found[0] == "seven million"
    assert "61" in found


@pytest.mark.parametrize("written", [*ENDS, "40", "51 %"])
def test_a_few_figures_are_placed_as_they_are_among_all(
    session: Session, figuring: Figuring, written: str
) -> None:
    passage = named(figuring, written).passage_id
    session.library.tag(session.library.passages()[0].id, "stigma", True)
    few = session.placed_near((passage,))
    among = session.placed()
    assert {one.id for one in among.figures if one.passage_id == passage} <= few.by_id.keys()
    assert all(among.by_id[one.id] == one for one in few.figures)
    assert all(among.series[id] == one for id, one in few.series.items())
    assert few.figures == tuple(one for one in among.figures if one.id in few.by_id)
    assert session.placed_near((passage,)) is among, "what is known already is not asked again"


def test_a_few_figures_know_the_series_that_the_user_made(
    session: Session, figuring: Figuring
) -> None:
    forty, share = named(figuring, "40"), named(figuring, "51 %")
    figuring.join((forty, share))
    (series,) = figuring.all_series((forty.passage_id,))
    assert {one.written for one in series.figures} == {"40", "51 %"}
    figuring.refuse(share)
    assert figuring.all_series((forty.passage_id,)) == ()


def test_a_few_figures_know_a_series_that_a_correction_brought_another_into(
    session: Session, figuring: Figuring
) -> None:
    first, second, third = (named(figuring, one) for one in ENDS)
    figuring.split(third)
    (series,) = figuring.all_series((first.passage_id,))
    assert series.figures == tuple(figuring.fetch(one.id) for one in (first, second))
    figuring.take_back(third)
    (series,) = figuring.all_series((third.passage_id,))
    assert [one.written for one in series.figures] == list(ENDS)


def test_figures_with_some_words_are_all_listed_however_many(
    session: Session, figuring: Figuring
) -> None:
    query = Query("deaths", limit=0, kind=Kind.FIGURE)
    finding = Finding(session)
    ids = {hit.figure.id for hit in finding.search(replace(query, limit=99)).hits if hit.figure}
    assert finding.matching(query) == ids and len(ids) == 3
    assert finding.search(query).count == 3
    assert finding.matching(replace(query, words="nonsense")) == frozenset()
