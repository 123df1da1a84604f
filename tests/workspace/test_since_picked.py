"""Notes that stay true: their documents revised, their figures corrected or refused since."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from briefer.domain.figure import Figure
from briefer.domain.figure_word import FigureCorrection
from briefer.domain.language import Language
from briefer.domain.note import FigureSentence, Note, Pick, Quotation, Section, cite
from briefer.notes import load
from briefer.workspace import (
    Composing,
    Currency,
    FigurePicks,
    Figuring,
    Importing,
    Session,
    Workspace,
    brought_up_to_date,
    refigured,
    sentence_of,
)

EN, FR = Language.EN, Language.FR
TEXT = """Law Enforcement Roundtable on Drugs, Ottawa

June 15, 2022

Introduction

Between January 2016 and December 2021, Canada had {deaths} apparent opioid toxicity deaths.

Police in Toronto made 412 arrests for drug trafficking in 2021.

Participants noted that laboratories need more staff to answer the police in time.
"""


@pytest.fixture
def workspace(data_dir: Path) -> Workspace:
    """A workspace that begins with an empty library."""
    return Workspace(data_dir)


@pytest.fixture
def session(workspace: Workspace, tmp_path: Path) -> Iterator[Session]:
    """Yield a session at a library with one summary."""
    with Session(workspace, empty=True) as session:
        bring_in(session, tmp_path, TEXT.format(deaths="29,052"))
        yield session


def bring_in(session: Session, folder: Path, text: str) -> None:
    """Let ``text`` be the summary in the library."""
    path = folder / "ottawa.txt"
    path.write_text(text, encoding="utf-8")
    batch = Importing(session).add([path], replace=True)
    assert len(batch.imported) == 1


def named(session: Session, written: str) -> Figure:
    return next(one for one in Figuring(session).figures() if one.written == written)


def telling(session: Session, *written: str) -> Note:
    """Return a note with a sentence for each of the figures written so."""
    picks = FigurePicks(session).picks([named(session, one) for one in written])
    items = (FigureSentence(f"s{at}", one, sentence_of(one, EN)) for at, one in enumerate(picks))
    return Note("n", "information", EN, "Title", (Section("current-status", tuple(items)),))


def quoting(session: Session, start: str) -> Note:
    """Return a note that quotes the passage that begins so."""
    passage = next(one for one in session.library.passages() if one.text.startswith(start))
    pick = Pick(passage.text, EN, cite(passage, session.library.find("ottawa")))
    quoted = Quotation("q", pick, pick.text)
    return Note("n", "information", EN, "Title", (Section("current-status", (quoted,)),))


def warned(workspace: Workspace, note: Note, language: Language = EN) -> list[str]:
    """Return the warnings about figures and passages that ``note`` prints with now."""
    current, unsure = brought_up_to_date(workspace, note)
    assert unsure == ()
    found = Composing(workspace).preview(current).notices
    wanted = [one for one in found if one.key.startswith(("figure", "passage"))]
    return [workspace.messages.tell(one, language) for one in wanted]


def test_a_revised_document_tells_what_it_says_now(
    workspace: Workspace, session: Session, tmp_path: Path
) -> None:
    note = telling(session, "29,052", "412")
    assert warned(workspace, note) == []
    bring_in(session, tmp_path, TEXT.format(deaths="29,100"))
    (english,), (french,) = warned(workspace, note), warned(workspace, note, FR)
    assert "29,052" in english and "now says 29,100 (" in english
    assert "29\u00a0100" in french and "a été révisé" in french


def test_a_revised_document_that_says_it_no_longer_is_told_of(
    workspace: Workspace, session: Session, tmp_path: Path
) -> None:
    note = telling(session, "29,052")
    bring_in(session, tmp_path, "\n\n".join(TEXT.split("\n\n")[:3] + TEXT.split("\n\n")[4:]))
    (warning,) = warned(workspace, note)
    assert "29,052" in warning and "no longer says so" in warning


def test_a_second_revision_is_compared_and_a_first_version_come_back_is_no_change(
    workspace: Workspace, session: Session, tmp_path: Path
) -> None:
    note = telling(session, "29,052")
    for deaths in ("29,100", "29,200"):
        bring_in(session, tmp_path, TEXT.format(deaths=deaths))
    (warning,) = warned(workspace, note)
    assert "29,200" in warning
    bring_in(session, tmp_path, TEXT.format(deaths="29,052"))
    assert warned(workspace, note) == []


def test_a_quotation_of_a_revised_passage_is_told_of_and_others_are_not(
    workspace: Workspace, session: Session, tmp_path: Path
) -> None:
    quoted, kept = quoting(session, "Between"), quoting(session, "Participants")
    bring_in(session, tmp_path, TEXT.format(deaths="29,100"))
    assert len(warned(workspace, quoted)) == 1
    assert warned(workspace, kept) == []


def test_a_corrected_figure_warns_with_what_it_was_corrected_to(
    workspace: Workspace, session: Session
) -> None:
    note = telling(session, "29,052")
    correction = FigureCorrection(value=Decimal(30000), place="British Columbia")
    Figuring(session).correct(named(session, "29,052"), correction)
    (english,), (french,) = warned(workspace, note), warned(workspace, note, FR)
    assert "29,052" in english and "30,000; British Columbia" in english
    assert "30\u00a0000; Colombie-Britannique" in french
    Figuring(session).take_back(named(session, "29,052"))
    assert warned(workspace, note) == []


def test_what_was_corrected_before_it_was_picked_is_no_change(
    workspace: Workspace, session: Session
) -> None:
    Figuring(session).correct(named(session, "412"), FigureCorrection(value=Decimal(413)))
    note = telling(session, "412")
    assert warned(workspace, note) == []
    Figuring(session).take_back(named(session, "412"))
    assert len(warned(workspace, note)) == 1


def test_a_refused_figure_warns_until_it_is_restored(
    workspace: Workspace, session: Session
) -> None:
    note, figure = telling(session, "29,052", "412"), named(session, "412")
    Figuring(session).refuse(figure)
    (warning,) = warned(workspace, note)
    assert "412" in warning and "not a figure" in warning
    Figuring(session).restore(figure)
    assert warned(workspace, note) == []


def test_what_it_was_revised_or_corrected_to_takes_its_place(
    workspace: Workspace, session: Session, tmp_path: Path
) -> None:
    note = telling(session, "29,052", "412")
    Figuring(session).correct(named(session, "412"), FigureCorrection(value=Decimal(413)))
    bring_in(session, tmp_path, TEXT.format(deaths="29,100"))
    picks = FigurePicks(session)
    for old in note.picks():
        new = picks.newer(old)
        assert new
        note = refigured(note, old, new)
        assert picks.newer(new) is None
    assert [item.text.split()[0] for item in note.items() if isinstance(item, FigureSentence)] == [
        "29,100",
        "413",
    ]
    assert warned(workspace, note) == []


def test_a_note_remembers_what_it_was_warned_of(
    workspace: Workspace, session: Session, tmp_path: Path
) -> None:
    note = telling(session, "29,052", "412")
    Figuring(session).refuse(named(session, "412"))
    bring_in(session, tmp_path, TEXT.format(deaths="29,100"))
    with Currency(workspace) as currency:
        current = currency.current(note)
        assert currency.current(current) == current
    path = tmp_path / "note.briefnote"
    Composing(workspace).save(current, path)
    assert load(path).note == current


def test_a_document_that_was_removed_keeps_what_was_known(
    workspace: Workspace, session: Session
) -> None:
    note = telling(session, "29,052")
    Importing(session).remove(["ottawa"])
    assert warned(workspace, note) == []
