"""Picks of figures out of a real library: what they carry, and how they keep up with it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefer.domain.figure import Figure
from briefer.domain.figure_word import FigureCorrection
from briefer.domain.language import Language
from briefer.domain.note import (
    FigureSentence,
    FigureTable,
    Note,
    Pick,
    Quotation,
    Section,
    cite,
)
from briefer.errors import Problem, notice
from briefer.workspace import (
    Composing,
    Currency,
    FigurePicks,
    Figuring,
    Order,
    Session,
    Workspace,
    brought_up_to_date,
    compose,
    refigured,
    row_of,
    sentence_of,
)
from tests.workspace.of_deaths import workspace_of_deaths

EN, FR = Language.EN, Language.FR


@pytest.fixture
def workspace(data_dir: Path) -> Workspace:
    """A workspace whose library holds three summaries with figures of one series."""
    return workspace_of_deaths(data_dir)


@pytest.fixture
def session(workspace: Workspace) -> Iterator[Session]:
    """Yield a session at the workspace."""
    with Session(workspace) as session:
        yield session


def named(session: Session, written: str) -> Figure:
    """Return the figure that is written so."""
    return next(one for one in Figuring(session).figures() if one.written == written)


def old_passage(session: Session) -> Pick:
    """Return a pick of the passage that the oldest figure stands in."""
    old = named(session, "more than 10,300")
    passage = session.library.fetch([old.passage_id])[old.passage_id]
    held = session.library.holding(old.document)
    assert held
    return Pick(passage.text, passage.language, cite(passage, held))


def note_of(*picks: Pick) -> Note:
    """Return a note that tells or quotes ``picks``."""
    items = tuple(
        FigureSentence(f"i{at}", one, sentence_of(one, EN))
        if one.figure
        else Quotation(f"i{at}", one, one.text)
        for at, one in enumerate(picks)
    )
    return Note("n", "information", EN, "Title", (Section("current-status", items),))


def warned(workspace: Workspace, note: Note) -> list[str]:
    """Return which warnings about figures the note prints with."""
    keys = [one.key for one in Composing(workspace).preview(note).notices]
    return [one for one in keys if one.startswith("figure")]


def test_a_pick_of_an_old_figure_carries_what_replaced_it(session: Session) -> None:
    picks = FigurePicks(session)
    pick = picks.pick(named(session, "more than 10,300"))
    assert pick.figure
    assert pick.figure.themes == ()
    assert pick.text == "There were more than 10,300 apparent opioid-related deaths in Canada."
    assert pick.caution
    assert pick.caution.newer
    assert (pick.caution.newer.written, pick.caution.newer.source) == ("21,174", "Roundtable 2021")
    newest = picks.newer(pick)
    assert newest
    assert newest.figure
    assert newest.figure.written == "21,174"
    assert newest.caution is None
    assert picks.newer(newest) is None
    assert picks.newer(old_passage(session)) is None


def test_the_newer_figure_takes_the_old_one_s_place(session: Session) -> None:
    picks = FigurePicks(session)
    old = picks.pick(named(session, "more than 10,300"))
    newest = picks.newer(old)
    assert newest
    after = refigured(note_of(old), old, newest)
    assert [one.rests_on for one in after.picks()] == [newest.rests_on]
    assert warned(session.workspace, note_of(old)) == ["figure_superseded"]
    assert warned(session.workspace, after) == []


def test_a_series_is_a_chart_with_all_its_figures(session: Session) -> None:
    series = Figuring(session).series(named(session, "21,174"))
    assert series
    chart = FigurePicks(session).chart(series, FR)
    assert [int(one.value) for one in chart.points] == [10300, 12800, 21174]
    assert all(one.pick and one.pick.figure for one in chart.points)
    assert [one.label for one in chart.points] == ["septembre 2018", "mars 2019", "décembre 2020"]


def test_a_place_is_called_as_the_note_s_language_calls_it(session: Session) -> None:
    newest = named(session, "21,174")
    Figuring(session).correct(newest, FigureCorrection(place="British Columbia"))
    pick = FigurePicks(session).pick(newest)
    assert pick.place_elsewhere == "Colombie-Britannique"
    assert row_of(pick, FR).place == "Colombie-Britannique"
    assert "(Colombie-Britannique, " in sentence_of(pick, FR)
    assert "(British Columbia, " in sentence_of(pick, EN)


def test_a_figure_that_is_gone_cannot_be_picked(session: Session) -> None:
    figure = named(session, "40")
    Figuring(session).refuse(figure)
    with pytest.raises(Problem, match="figure_unknown"):
        FigurePicks(session).pick(figure)


def test_a_quoted_passage_with_an_old_figure_warns(workspace: Workspace) -> None:
    with Session(workspace) as session:
        note = note_of(old_passage(session))
    assert warned(workspace, note) == []
    current, unsure = brought_up_to_date(workspace, note)
    assert unsure == ()
    assert warned(workspace, current) == ["figure_superseded"]


def test_a_note_goes_by_what_the_library_knows_now(workspace: Workspace) -> None:
    with Session(workspace) as session, Currency(workspace) as currency:
        old = named(session, "more than 10,300")
        note = note_of(FigurePicks(session).pick(old))
        assert currency.current(note) == note
        Figuring(session).split(old)
        current = currency.current(note)
        assert warned(workspace, current) == []
        Figuring(session).take_back(old)
        assert currency.current(note) == note


def test_a_note_from_elsewhere_keeps_what_it_knew(workspace: Workspace, tmp_path: Path) -> None:
    with Session(workspace) as session:
        note = note_of(FigurePicks(session).pick(named(session, "more than 10,300")))
    other = Workspace(tmp_path / "other")
    assert brought_up_to_date(other, note) == (note, ())
    assert not other.places.library.exists(), "no library is begun for it"
    assert warned(other, note) == ["figure_superseded"]
    with Session(other, empty=True):
        pass
    assert brought_up_to_date(other, note) == (note, ())


def test_a_library_that_cannot_be_used_is_told_of(workspace: Workspace) -> None:
    with Session(workspace) as session:
        note = note_of(old_passage(session))
    workspace.places.library.write_bytes(b"no database at all" * 100)
    assert brought_up_to_date(workspace, note) == (note, (notice("figures_not_compared"),))


def drafted(session: Session, kind: str = "information", **more: object) -> Note:
    order = {"per_theme": 1, "any_language": True, **more}
    return compose(session, Order(kind, EN, ("harms",), **order)).note  # type: ignore[arg-type]


def told(note: Note) -> list[str]:
    """Return how the figures of a draft are written, in its order."""
    return [pick.figure.written for pick in note.picks() if pick.figure]


def test_a_draft_has_the_newest_figure_and_none_that_is_quoted(session: Session) -> None:
    quoted = {pick.text for pick in drafted(session).picks() if not pick.figure}
    figures = told(drafted(session))
    assert len(quoted) == 1
    assert all(one not in " ".join(quoted) for one in figures)
    none_quoted = drafted(session, per_theme=9)
    assert told(none_quoted) == [], "each stands in a passage that is quoted"


def test_a_draft_takes_no_figure_that_was_replaced(workspace: Workspace) -> None:
    with Session(workspace) as session:
        newest = named(session, "21,174")
        Figuring(session).refuse(newest)
        assert "12 800" not in told(drafted(session, any_language=False))
        figures = told(drafted(session))
    assert set(figures) <= {"12 800"}


def test_a_fact_sheet_has_its_figures_in_the_table(session: Session) -> None:
    other = named(session, "40")
    known = FigureCorrection(subject="presses seized", period=named(session, "21,174").period)
    Figuring(session).correct(other, known)
    tag_as_harms(session, other)
    note = drafted(session, "fact-sheet")
    (section,) = (one for one in note.sections if one.id == "key-statistics")
    (table,) = section.items
    assert isinstance(table, FigureTable)
    picks = [row.pick for row in table.rows]
    assert [row_of(one, EN) for one in picks if one] == list(table.rows)
    assert len(picks) == 1


def test_the_table_has_the_newest_figure_though_its_passage_is_quoted(session: Session) -> None:
    note = drafted(session, "fact-sheet", per_theme=9)
    quoted = {pick.passage for pick in note.picks() if not pick.figure}
    rows = [pick.figure for pick in note.picks() if pick.figure]
    assert "21,174" in [one.written for one in rows]
    assert {one.passage_id for one in rows} <= quoted


def tag_as_harms(session: Session, figure: Figure) -> None:
    """Let the passage of ``figure`` be one of the theme asked for, and too short to be quoted."""
    session.library.tag(figure.passage_id, "harms", True)


def test_drafts_in_one_language_have_figures_of_it_alone(session: Session) -> None:
    note = drafted(session, any_language=False)
    assert {pick.language for pick in note.picks()} == {EN}
    assert replace(note, id="") != note
