"""The annex of evidence: every pick once, verbatim, in the order of its source."""

from dataclasses import replace

from briefer.domain.note import Note, Paragraph, Quotation, Section
from briefer.notes.annex import evidence
from briefer.notes.blocks import Heading, Role, Run, TextBlock

from .material import EN, FR, layout, pick, picks, rich_note, rich_note_in_french, words


def headings(note: Note) -> list[str]:
    """Return the headings of the annex of ``note``."""
    return [one.text for one in evidence(note, words()) if isinstance(one, Heading)]


def texts(note: Note, role: Role) -> list[str]:
    """Return the paragraphs of the annex of ``note`` that are ``role``."""
    blocks = (one for one in evidence(note, words()) if isinstance(one, TextBlock))
    return [one.text for one in blocks if one.role is role]


def test_documents_stand_in_the_order_of_their_dates() -> None:
    assert headings(rich_note()) == [
        "Annex: evidence",
        "2019 Law Enforcement Roundtable on Drugs: Meeting Summary "
        "– Halifax, Nova Scotia, March 29, 2019",
        f"{pick('winnipeg-2019', 'La crise').citation.title} "
        "– Winnipeg (Manitoba), October 8–9, 2019",
        "Law Enforcement Related to Opioids – November 20, 2019",
        "Fourth Law Enforcement Roundtable on Drugs: March 2021 Meeting Summary "
        "– Online, March 4–18, 2021",
    ]
    assert headings(rich_note_in_french())[0] == "Annexe\u00a0: extraits des sources"


def test_a_title_and_a_place_in_the_annex_stay_in_their_own_language() -> None:
    blocks = [one for one in evidence(rich_note(), words()) if isinstance(one, Heading)]
    winnipeg = next(one for one in blocks if "Winnipeg" in one.text)
    assert [(run.text, run.language) for run in winnipeg.inlines] == [
        (pick("winnipeg-2019", "La crise").citation.title, FR),
        (" – ", EN),
        ("Winnipeg (Manitoba)", FR),
        (", October 8–9, 2019", EN),
    ]


def test_passages_of_a_document_stand_in_its_order_each_once_whatever_the_note_does() -> None:
    three = picks("halifax-2019")[:3]
    items = [Quotation(str(n), three[n], three[n].text) for n in (2, 0, 1, 0)]
    note = Note("n", "information", EN, "T", (Section("issue", tuple(items)),))
    assert texts(note, Role.EVIDENCE) == [" ".join(one.text.split()) for one in three]
    assert texts(note, Role.LOCATOR)[0] == (
        "Section “Introduction”, paragraph 1 (paragraph 1 of the document)"
    )


def test_evidence_is_the_whole_passage_in_its_own_language() -> None:
    halifax = pick("halifax-2019", "The opioid crisis continues")
    blocks = evidence(rich_note_in_french(), words())
    block = next(one for one in blocks if isinstance(one, TextBlock) and one.role is Role.EVIDENCE)
    (run,) = block.inlines
    assert isinstance(run, Run)
    assert (run.text, run.language) == (halifax.text, EN)


def test_every_pick_of_tables_and_charts_is_there_too() -> None:
    note = rich_note()
    assert len(texts(note, Role.EVIDENCE)) == len({one.passage for one in note.picks()})


def test_documents_without_dates_come_first_and_those_of_one_day_are_not_mixed() -> None:
    first, second = picks("halifax-2019")[:2]
    other = replace(first, citation=replace(first.citation, document="z", name="z", title="Z"))
    undated = replace(
        second, citation=replace(second.citation, document="u", title="U", date=None, place=None)
    )
    items = (first, other, second, undated)
    quoted = tuple(Quotation(str(n), one, one.text) for n, one in enumerate(items))
    note = Note("n", "information", FR, "T", (Section("issue", quoted),))
    assert [one.split(" – ")[0] for one in headings(note)[1:]] == [
        "U",
        "2019 Law Enforcement Roundtable on Drugs: Meeting Summary",
        "Z",
    ]


def test_a_note_without_picks_or_that_wants_none_has_no_annex() -> None:
    own = Note("n", "information", EN, "T", (Section("issue", (Paragraph("p", "Words."),)),))
    assert evidence(own, words()) == []
    plain = replace(rich_note(), printing=replace(rich_note().printing, annex=False))
    assert layout(plain).annex == ()
