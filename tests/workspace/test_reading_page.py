"""A document to be read: its text, and what stands where in it; and what a new note begins with."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from briefer.domain import editing
from briefer.domain.editing import Spot
from briefer.domain.language import Language
from briefer.domain.note import Paragraph, Pick, cite
from briefer.domain.query import Query
from briefer.errors import Problem
from briefer.workspace import (
    Composing,
    Finding,
    Importing,
    Page,
    Session,
    Workspace,
    blank,
)

NAMES = ("opioid-2018", "halifax-2019", "winnipeg-2019", "binder-2019", "fourth-2021")
TEXT = (
    "Roundtable On Herring\n"
    "\n"
    "Page 1\n"
    "\n"
    "Opening\n"
    "\n"
    "The herring fishery was discussed at length by all who came to the table.\n"
    "\n"
    "Quotas\n"
    "\n"
    "Participants asked for quotas that follow the counts of each spring.\n"
    "\n"
    "They agreed to meet again before the season begins next year.\n"
)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A session at a library that holds the corpus."""
    folder = tmp_path_factory.mktemp("corpus")
    with Session(Workspace(folder / "data")) as session:
        yield session


@pytest.fixture
def session(data_dir: Path, tmp_path: Path) -> Iterator[Session]:
    """A session at a library with one made summary, not indexed yet."""
    (tmp_path / "herring.txt").write_text(TEXT, "utf-8")
    with Session(Workspace(data_dir), empty=True) as session:
        Importing(session).add([tmp_path / "herring.txt"])
        yield session


def inked(text: str) -> str:
    """Return ``text`` without its white space."""
    return "".join(text.split())


def test_a_page_shows_headings_passages_and_what_was_set_aside(session: Session) -> None:
    page = Finding(session).page("herring")
    assert page.text == TEXT
    assert page.holding == session.library.find("herring")
    assert [(one.text, one.level) for one in page.headings] == [("Opening", 1), ("Quotas", 1)]
    assert [one.text.split()[0] for one in page.passages] == ["The", "Participants", "They"]
    assert [one.heading_path for one in page.passages] == [("Opening",), ("Quotas",), ("Quotas",)]
    assert {one.text: one.why for one in page.dropped} == {
        "Roundtable On Herring": "title",
        "Page 1": "page_number",
    }


def test_a_document_is_opened_by_its_id_as_by_its_name(session: Session) -> None:
    id = session.library.find("herring").id
    assert Finding(session).page(id) == Finding(session).page("herring")


@pytest.mark.parametrize("name", ["", "unknown", "herring.txt"])
def test_a_document_that_is_not_there_is_told(session: Session, name: str) -> None:
    with pytest.raises(Problem, match="document_unknown") as told:
        Finding(session).page(name)
    assert dict(told.value.fields)["document"] == name


@pytest.mark.parametrize("name", NAMES)
def test_everything_on_a_page_stands_exactly_where_it_says(shipped: Session, name: str) -> None:
    page = Finding(shipped).page(name)
    assert page.passages
    assert page.headings
    assert page.dropped
    for one in (*page.passages, *page.dropped):
        assert page.text[one.span.start : one.span.end] == one.text
    for heading in page.headings:
        written = page.text[heading.span.start : heading.span.end]
        assert inked(written)
        assert inked(heading.text).endswith(inked(written)), "a number may stand before its words"


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_in_the_order_of_its_text_and_nothing_is_on_it_twice(
    shipped: Session, name: str
) -> None:
    page = Finding(shipped).page(name)
    for parts in (page.passages, page.headings, page.dropped):
        assert [one.span for one in parts] == sorted(one.span for one in parts)
    spans = sorted(one.span for one in (*page.passages, *page.headings, *page.dropped))
    at = 0
    for span in spans:
        assert at <= span.start < span.end
        at = span.end


@pytest.mark.parametrize("name", NAMES)
def test_the_passages_of_a_page_are_those_of_the_library_with_their_themes(
    shipped: Session, name: str
) -> None:
    page = Finding(shipped).page(name)
    every = [one for one in shipped.library.passages() if one.document == page.holding.id]
    assert list(page.passages) == every
    assert len(every) == page.holding.passages
    assert any(one.themes for one in page.passages)


@pytest.mark.parametrize("name", NAMES)
def test_the_headings_above_a_passage_are_those_on_the_page(shipped: Session, name: str) -> None:
    page = Finding(shipped).page(name)
    for passage in page.passages:
        above = [one.text for one in page.headings if one.span.end <= passage.span.start]
        assert set(passage.heading_path) <= set(above)


def test_the_users_themes_are_on_the_page(session: Session) -> None:
    passage = Finding(session).page("herring").passages[0]
    session.library.tag(passage.id, "harms", wanted=True)
    again = Finding(session).page("herring").passages[0]
    assert "harms" in [tag.id for tag in again.themes]


def test_a_page_asks_for_no_search_index(session: Session) -> None:
    assert not session.is_indexed
    assert isinstance(Finding(session).page("herring"), Page)
    assert not session.is_indexed


def test_search_says_whether_it_can_answer_at_once(session: Session, tmp_path: Path) -> None:
    assert not session.is_indexed
    assert Finding(session).search(Query("herring")).count == 1
    assert session.is_indexed
    (tmp_path / "ferries.txt").write_text(TEXT.replace("erring", "erries"), "utf-8")
    Importing(session).add([tmp_path / "ferries.txt"])
    assert session.is_indexed
    assert Finding(session).search(Query("herries")).count == 1
    with Session(session.workspace) as other:
        assert other.is_indexed
        passage = other.library.passages()[0]
        other.library.tag(passage.id, "harms", wanted=True)
    assert not session.is_indexed
    session.index()
    assert session.is_indexed


@pytest.mark.parametrize("language", list(Language))
def test_a_new_note_has_all_its_parts_and_nothing_in_them(
    shipped: Session, language: Language
) -> None:
    for kind, template in shipped.workspace.templates.items():
        note = blank(shipped.workspace, kind, language)
        assert (note.kind, note.language, note.title, note.marking) == (kind, language, "", None)
        assert [part.id for part in note.sections] == [part.id for part in template.sections]
        assert not list(note.items())


def test_a_new_note_is_dated_today_and_begins_with_the_words_of_its_kind(
    shipped: Session,
) -> None:
    english = dict(blank(shipped.workspace, "information", Language.EN).header)
    french = dict(blank(shipped.workspace, "information", Language.FR).header)
    assert english["action"] == "For information"
    assert french["action"] == "Pour information"
    assert date.fromisoformat(english["date"]) <= date.today()
    assert english["date"] == french["date"]


def test_no_two_new_notes_are_the_same_and_each_can_be_written_in_at_once(
    shipped: Session, tmp_path: Path
) -> None:
    first, second = (blank(shipped.workspace, "information", Language.EN) for _ in range(2))
    assert first.id != second.id
    filled = editing.add(first, [Paragraph("i1", "The bottom line.")], Spot("issue"))
    composing = Composing(shipped.workspace)
    composing.save(filled, tmp_path / "new.briefnote")
    assert composing.open(tmp_path / "new.briefnote").note == filled
    assert "The bottom line." in composing.preview(filled).html


def test_a_new_note_of_a_kind_that_is_not_there_is_told(shipped: Session) -> None:
    with pytest.raises(Problem, match="kind_unknown"):
        blank(shipped.workspace, "sonnet", Language.EN)


def test_a_passage_copied_with_its_source_reads_in_the_language_asked_for(
    shipped: Session,
) -> None:
    page = Finding(shipped).page("halifax-2019")
    passage = page.passages[0]
    pick = Pick(passage.text, passage.language, cite(passage, page.holding))
    composing = Composing(shipped.workspace)
    english = composing.cited(pick, "The opioid crisis […]", Language.EN)
    french = composing.cited(pick, "The opioid crisis […]", Language.FR)
    address = page.holding.details.source
    assert english.startswith("“The opioid crisis […]” – Public Safety Canada. ")
    assert english.endswith(f"paragraph 1 (paragraph 1 of the document). {address}")
    assert french.startswith("«\u00a0The opioid crisis […]\u00a0» – Public Safety Canada. ")
    assert french.endswith(f"paragraphe 1 (paragraphe 1 du document). {address}")
