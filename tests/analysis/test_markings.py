"""A document's own marking is read where it is printed, and never out of what the text says."""

from pathlib import Path

import pytest

from briefer.analysis.details import read_details
from briefer.analysis.marking_words import MarkingWords
from briefer.analysis.segmenting import Structure, segment
from briefer.domain.language import Bilingual
from briefer.reading import read
from briefer.tables.profile import Marking
from tests.analysis.markings import TOP, WORDS
from tests.analysis.outlines import document_of

CORPUS = sorted((TOP / "corpus").glob("*.txt"))
TITLE = "Forum on Rail Safety"
TEXT = "The number of collisions fell by a third in five years, to about 150 a year."
SUITE = "Le nombre de collisions a baissé du tiers en cinq ans, à environ 150 par année."


def _read(text: str) -> Structure:
    return segment(document_of(text), WORDS)


def _marked(structure: Structure) -> list[str]:
    return [one.text for one in structure.dropped if one.why == "marking"]


def _kept(structure: Structure) -> list[str]:
    return [one.text for one in (*structure.passages, *structure.headings)]


@pytest.mark.parametrize(
    ("line", "marking"),
    [
        ("PROTECTED B / PROTÉGÉ B", "protected-b"),
        ("Unclassified", "unclassified"),
        ("UNCLASSIFIED / NON CLASSIFIÉ", "unclassified"),
        ("Classification: PROTECTED A", "protected-a"),
        ("classification: protected a", "protected-a"),
        ("Cote de sécurité : PROTÉGÉ A", "protected-a"),
        ("Cote de sécurité\u00a0: PROTÉGÉ\u00a0A", "protected-a"),
        ("Classification / Cote de sécurité : PROTECTED C / PROTÉGÉ C", "protected-c"),
        ("Security classification\tSECRET", "secret"),
        ("SECRET", "secret"),
        ("S E C R E T", "secret"),
        ("- SECRET -", "secret"),
        ("CONFIDENTIAL", "confidential"),
        ("NON CLASSIFIÉ", "unclassified"),
        ("TRÈS SECRET", "top-secret"),
        ("TRES SECRET", "top-secret"),
        ("**PROTECTED B**", "protected-b"),
        ("# Protected B", "protected-b"),
        ("PROTECTED “B”", "protected-b"),
        ("[PROTECTED B]", "protected-b"),
        ("PROTECTED B - When completed", "protected-b"),
        ("PROTECTED B when completed", "protected-b"),
        ("PROTÉGÉ B (une fois rempli)", "protected-b"),
        ("UNCLASSIFIED (PROTECTED B when completed)", "protected-b"),
        ("SECRET (with attachments)", "secret"),
        ("SECRET // CANADIAN EYES ONLY", "secret"),
        ("PROTECTED B – Advice to Minister", "protected-b"),
        ("PROTECTED B   Page 1 of 12", "protected-b"),
        ("1 | PROTECTED B", "protected-b"),
    ],
)
def test_a_marking_at_the_head_is_read_and_is_no_passage(line: str, marking: str) -> None:
    for text in (
        f"{line}\n\n{TITLE}\n\n{TEXT}\n\n{TEXT}\n",
        f"{TITLE}\n\n{line}\n\n{TEXT}\n\n{TEXT}\n",
        f"{line}\n{TITLE}\n{TEXT}\n{TEXT}\n",
    ):
        structure = _read(text)
        assert structure.marking == marking
        assert _marked(structure) == [line]
        assert line not in _kept(structure)
        assert structure.head.title == TITLE
        assert read_details(structure, frozenset()).marking == marking


@pytest.mark.parametrize(
    "line", ["SECRET", "Classification: Secret", "Cote de sécurité : SECRET", "- SECRET -"]
)
def test_a_marking_at_the_foot_is_read(line: str) -> None:
    for foot in (f"{line}\n", f"{line}\n\nDate modified: 2022-05-03\n", f"{line}\n\nPage 4\n"):
        structure = _read(f"{TITLE}\n\n{TEXT}\n\n{TEXT}\n\n{foot}")
        assert (structure.marking, _marked(structure)) == ("secret", [line])
        assert len(structure.passages) == 2


def test_a_label_above_its_marking_goes_with_it() -> None:
    structure = _read(f"{TITLE}\nTo: The Board\nSecurity classification:\nProtected A\n\n{TEXT}\n")
    assert structure.marking == "protected-a"
    assert _marked(structure) == ["Security classification:", "Protected A"]


def test_the_highest_of_several_wins() -> None:
    structure = _read(f"UNCLASSIFIED\n\n{TITLE}\n\n{TEXT}\n\n{TEXT}\n\nSECRET\n")
    assert structure.marking == "secret"
    assert _marked(structure) == ["UNCLASSIFIED", "SECRET"]


def test_a_marking_at_the_edge_of_every_page_is_read_and_leaves_page_numbers_found() -> None:
    pages = [f"PROTECTED B / PROTÉGÉ B\n\n{TEXT}\n\n{SUITE}\n\n{n}\nPROTECTED B" for n in range(4)]
    structure = _read("\f".join((f"{TITLE}\n\n{TEXT}\n", *pages)))
    assert structure.marking == "protected-b"
    assert len(_marked(structure)) == 8
    assert [one.why for one in structure.dropped].count("page_number") == 4
    assert {one.text for one in structure.passages} == {TEXT, SUITE}


def test_one_secret_page_makes_the_document_secret() -> None:
    pages = [f"UNCLASSIFIED\n{TEXT}", f"SECRET\n{TEXT}", f"UNCLASSIFIED\n{TEXT}"]
    assert _read(f"{TITLE}\n\n{TEXT}\n\f" + "\f".join(pages)).marking == "secret"


def test_a_marking_again_and_again_is_read_without_page_breaks() -> None:
    page = f"{TEXT}\n\n{SUITE}\n\n{TEXT}\n\n{SUITE}\n\nPROTECTED A\n\n"
    structure = _read(f"{TITLE}\n\n{page * 4}{TEXT}\n\n{TEXT}\n\n{TEXT}\n\n{TEXT}\n")
    assert structure.marking == "protected-a"
    assert len(_marked(structure)) == 4
    assert {one.text for one in structure.passages} == {TEXT, SUITE}


def test_what_the_head_bears_is_told_within_the_text_too() -> None:
    structure = _read(f"Unclassified\n\n{TITLE}\n\n{TEXT}\n\nUnclassified\n\n{TEXT}\n")
    assert _marked(structure) == ["Unclassified", "Unclassified"]


@pytest.mark.parametrize(
    "line",
    [
        "This is a secret",
        "SECRET SERVICE",
        "Secret service",
        "protected areas",
        "Protected areas",
        "PROTECTED AREAS",
        "Confidential informants",
        "CONFIDENTIAL INFORMANTS",
        "Unclassified drugs",
        "Renseignements confidentiels",
        "Les secrets du métier",
        "Top secret sources",
        "Secret.",
        "SECRET?",
        "1. SECRET",
        "- SECRET",
        "• Confidential",
        "PROTECTED",
        "Protected by A",
        "Security clearance: Secret",
        "Level of protection, area B: none",
        "SECRET A",
        "TOP SECRET / SECRET / CONFIDENTIAL",
        "Confidential: names of informants",
    ],
)
def test_words_of_a_text_are_no_marking_wherever_they_stand(line: str) -> None:
    for text in (
        f"{TITLE}\n\n{line}\n\n{TEXT}\n\n{TEXT}\n",
        f"{TITLE}\n\n{TEXT}\n\n{line}\n\n{TEXT}\n",
        f"{TITLE}\n\n{TEXT}\n\n{TEXT}\n\n{line}\n",
        "\f".join((f"{TITLE}\n\n{TEXT}", f"{line}\n\n{TEXT}", f"{TEXT}\n\n{line}\n\n{TEXT}")),
    ):
        structure = _read(text)
        assert structure.marking is None
        assert _marked(structure) == []


@pytest.mark.parametrize(
    "middle",
    [
        "SECRET",
        "Confidential",
        "Classification: SECRET",
        "Levels of secrecy\n\nUNCLASSIFIED\nPROTECTED A\nSECRET",
        "Sources\n\nSECRET\n\nThese are known to few.\n\nCONFIDENTIAL\n\nThese are known to more.",
        "They said that the file had long been called\nSECRET\nand that it should be opened now.",
    ],
)
def test_a_marking_in_the_middle_of_a_text_is_what_the_text_is_about(middle: str) -> None:
    structure = _read(f"{TITLE}\n\n{TEXT}\n\n{TEXT}\n\n{middle}\n\n{TEXT}\n\n{TEXT}\n\n{TEXT}\n")
    assert (structure.marking, _marked(structure)) == (None, [])


@pytest.mark.parametrize(
    "end",
    [
        "The levels are:\n- UNCLASSIFIED\n- SECRET",
        "The levels are:\n\nUNCLASSIFIED\n\nPROTECTED A\n\nSECRET",
        "Nobody knew that the file had long been marked\nSECRET",
        "Participants asked what is meant by the word\nConfidential",
    ],
)
def test_a_list_or_a_sentence_at_the_end_is_no_marking(end: str) -> None:
    structure = _read(f"{TITLE}\n\n{TEXT}\n\n{TEXT}\n\n{end}\n")
    assert (structure.marking, _marked(structure)) == (None, [])


def test_a_register_of_marked_files_is_not_marked_by_its_entries() -> None:
    entries = "\n\n".join(
        f"File {n}\n\n{TEXT}\n\n{('SECRET', 'UNCLASSIFIED', 'PROTECTED A')[n % 3]}\n\n{TEXT}"
        for n in range(12)
    )
    labelled = "\n\n".join(f"File {n}\n\n{TEXT}\n\nSecurity: Secret\n\n{TEXT}" for n in range(9))
    for text in (entries, labelled):
        structure = _read(f"{TITLE}\n\n{TEXT}\n\n{text}\n\n{TEXT}\n\n{TEXT}\n\n{TEXT}\n")
        assert (structure.marking, _marked(structure)) == (None, [])


@pytest.mark.parametrize("path", CORPUS, ids=[path.stem for path in CORPUS])
def test_the_summaries_of_the_corpus_bear_no_marking(path: Path) -> None:
    document, _ = read(path)
    structure, plain = segment(document, WORDS), segment(document)
    assert (structure.marking, _marked(structure)) == (None, [])
    assert structure.passages == plain.passages


def test_the_words_are_those_of_the_profile() -> None:
    own = MarkingWords((Marking("inner", Bilingual("FOR THE FAMILY", "POUR LA FAMILLE")),))
    text = f"{TITLE}\n\n{{line}}\n\n{TEXT}\n"
    assert segment(document_of(text.format(line="POUR LA FAMILLE")), own).marking == "inner"
    assert segment(document_of(text.format(line="SECRET")), own).marking is None


def test_the_text_around_a_marking_is_untouched() -> None:
    text = f"PROTECTED B\n{TITLE}\n\n{TEXT}\n\nSECRET\n"
    structure = _read(text)
    for one in (*structure.passages, *structure.dropped):
        assert text[one.span.start : one.span.end] == one.text
