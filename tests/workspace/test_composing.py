"""A first draft from themes: what it takes, and where it puts it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefer.domain.dates import PartialDate
from briefer.domain.language import Language
from briefer.domain.note import FigureTable, Note, Pick, Quotation
from briefer.errors import Problem
from briefer.workspace import Composing, Order, Session, Workspace, compose
from tests.composed import KINDS

FOR_PASSAGES = {
    "information": {"background", "current-status", "considerations", "next-steps"},
    "decision": {"background", "current-status", "considerations", "gba-plus"},
    "question-period": {"background", "additional-information"},
    "meeting": {"background"},
    "media-lines": {"context"},
    "fact-sheet": {"overview", "trends", "participants-said"},
}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A session at a library that holds the corpus."""
    folder = tmp_path_factory.mktemp("corpus")
    with Session(Workspace(folder / "data")) as session:
        yield session


def drafted(session: Session, *themes: str, **more: object) -> Note:
    order = Order("information", Language(more.pop("language", "en")), themes, **more)  # type: ignore[arg-type]
    return compose(session, order).note


def quoted(note: Note) -> list[Pick]:
    """Return the picks of the passages in the note, in its order."""
    return [pick for pick in note.picks() if pick.figure is None]


def names(note: Note, part: str) -> list[str]:
    section = next(section for section in note.sections if section.id == part)
    return [item.pick.citation.name for item in section.items if isinstance(item, Quotation)]


def test_each_theme_brings_as_many_passages_as_asked(session: Session) -> None:
    assert len(quoted(drafted(session, "stigma", per_theme=2))) == 2
    assert len(quoted(drafted(session, "stigma", "indigenous", per_theme=2))) == 4


def test_no_passage_comes_twice_for_two_themes(session: Session) -> None:
    picks = quoted(drafted(session, "harms", "drug-trends", "supply-borders", per_theme=8))
    assert len({pick.passage for pick in picks}) == len(picks) == 24


def test_passages_keep_to_the_notes_language_unless_asked(session: Session) -> None:
    assert {one.language for one in drafted(session, "stigma").picks()} == {Language.EN}
    french = drafted(session, "harms", language="fr")
    assert {one.language for one in french.picks()} == {Language.FR}
    both = drafted(session, "stigma", per_theme=30, any_language=True)
    assert {one.language for one in both.picks()} == {Language.EN, Language.FR}


def test_trends_are_current_status_and_older_ones_background(session: Session) -> None:
    note = drafted(session, "drug-trends", "organized-crime", per_theme=12)
    current, background = names(note, "current-status"), names(note, "background")
    assert "fourth-2021" in current and "fourth-2021" not in background
    assert "opioid-2018" in background and "opioid-2018" not in current
    assert not names(note, "issue")


def test_the_newest_event_stands_first_in_a_part(session: Session) -> None:
    note = drafted(session, "indigenous", "stigma", "justice-diversion", per_theme=6)
    for section in note.sections:
        told = [item for item in section.items if isinstance(item, Quotation)]
        dates = [item.pick.citation.date for item in told]
        assert dates == sorted(dates, key=lambda date: date or PartialDate(1), reverse=True)


def test_nothing_about_the_meeting_itself_is_taken_for_another_theme(session: Session) -> None:
    note = drafted(session, "indigenous", "data-information", per_theme=20)
    held = session.library.fetch([pick.passage for pick in note.picks()])
    assert all(one.themes[0].id != "roundtable-process" for one in held.values())
    assert not any(one.text.rstrip().endswith(":") for one in held.values())


@pytest.mark.parametrize("kind", KINDS)
def test_no_passage_is_put_where_a_person_speaks_or_decides(session: Session, kind: str) -> None:
    themes = tuple(rule.theme.id for rule in session.workspace.rules)
    order = Order(kind, Language.EN, themes, per_theme=300, any_language=True)
    note = compose(session, order).note
    filled = {
        section.id
        for section in note.sections
        if any(not isinstance(item, FigureTable) for item in section.items)
    }
    assert filled == FOR_PASSAGES[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_a_draft_of_any_kind_has_all_its_parts_in_order(session: Session, kind: str) -> None:
    note = compose(session, Order(kind, Language.FR, ("harms",))).note
    parts = session.workspace.templates[kind].sections
    assert [section.id for section in note.sections] == [part.id for part in parts]


def test_a_kind_with_two_titles_is_named_by_its_themes_in_both_languages(session: Session) -> None:
    order = Order("question-period", Language.FR, ("harms", "stigma"))
    note = compose(session, order).note
    assert note.title == "Méfaits; Stigmatisation et expérience vécue"
    assert note.title_in_other_language == "Harms; Stigma and lived experience"
    assert compose(session, replace(order, title="T")).note.title_in_other_language == ""
    assert drafted(session, "harms").title_in_other_language == ""


def test_a_theme_with_fewer_passages_than_asked_is_told(session: Session) -> None:
    order = Order("information", Language.FR, ("covid-19", "harms"))
    composed = compose(session, order)
    fewer = [one for one in composed.notices if one.key.startswith("fewer")]
    assert [one.key for one in fewer] == ["fewer_passages_in_language"]
    assert ("found", 0) in fewer[0].fields


def test_a_saved_note_comes_back_the_same(session: Session, tmp_path: Path) -> None:
    composing = Composing(session.workspace)
    note = drafted(session, "stigma", title="Title", marking="protected-b")
    composing.save(note, tmp_path / "a.briefnote")
    assert composing.open(tmp_path / "a.briefnote").note == note
    with pytest.raises(Problem, match="already_there"):
        composing.save(note, tmp_path / "a.briefnote")


def test_the_same_note_gives_the_same_bytes(session: Session, tmp_path: Path) -> None:
    composing = Composing(session.workspace)
    note = drafted(session, "stigma", marking="protected-b")
    for name in ("a.docx", "b.docx"):
        composing.export(note, tmp_path / name)
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
