"""Notes composed from the corpus: what stands in the Word file is what stands in the sources."""

from pathlib import Path

import pytest

from briefer.domain.note import Citation, FigureSentence, Note, Quotation
from briefer.tables.manifest import read_manifest
from tests.composed import NAMES, ComposedNote

from .reading_back import ReadNote, read_back

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
SOURCES = {
    one.details.title: one.path.read_text("utf-8").replace("\r\n", "\n")
    for one in read_manifest(CORPUS)
}


@pytest.fixture(params=NAMES)
def composed(request: pytest.FixtureRequest, composed_notes: dict[str, ComposedNote]):
    """A composed note with its file read back."""
    one = composed_notes[request.param]
    return one.note, read_back(one.word)


def _closed_up(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


def test_every_part_of_the_note_is_a_section_of_the_file(
    composed: tuple[Note, ReadNote],
) -> None:
    note, file = composed
    assert len(file.sections) == len(note.sections)
    assert file.title == note.title


def test_each_quotation_stands_in_the_file_word_for_word(
    composed: tuple[Note, ReadNote],
) -> None:
    note, file = composed
    printed = _closed_up(" ".join(p.text for s in file.sections for p in s.paragraphs))
    quotations = [item for item in note.items() if isinstance(item, Quotation)]
    assert quotations
    for quotation in quotations:
        words = _closed_up(quotation.text)
        assert words[:-1] in printed  # the French note mark stands before the last full stop


def test_each_quotation_is_the_sources_own_text(composed: tuple[Note, ReadNote]) -> None:
    note, _ = composed
    for pick in note.picks():
        source = SOURCES[pick.citation.title]
        assert source[pick.citation.span.start : pick.citation.span.end] == pick.text


def test_each_footnote_leads_to_the_right_document_and_paragraph(
    composed: tuple[Note, ReadNote],
) -> None:
    note, file = composed
    calls = [n for section in file.sections for p in section.paragraphs for n in p.footnotes]
    picks = list(note.picks())
    numbers = sorted(file.footnotes)
    assert len(picks) == len(numbers)
    assert set(calls) <= set(numbers)  # the others stand in tables
    for number, pick in zip(numbers, picks, strict=True):
        said = _closed_up(file.footnotes[number].text)
        for part in _expected(pick.citation):
            assert _closed_up(part) in said
        assert file.footnotes[number].links == (pick.citation.source,)


def _expected(citation: Citation) -> list[str]:
    year = [str(citation.date.year)] if citation.date else []
    return [citation.title, *citation.heading_path, str(citation.number), *year]


def test_no_passage_and_no_figure_stands_twice(composed: tuple[Note, ReadNote]) -> None:
    """Only a row of the key statistics may stand in a passage that is quoted elsewhere."""
    note, _ = composed
    figures = [pick.figure for pick in note.picks() if pick.figure]
    quoted = [pick.passage for pick in note.picks() if not pick.figure]
    assert len(quoted) == len(set(quoted))
    assert len(figures) == len({one.id for one in figures})
    told = [item.pick for item in note.items() if isinstance(item, FigureSentence)]
    assert not {one.passage for one in told} & set(quoted)


def test_french_passages_in_an_english_note_are_labelled(
    composed_notes: dict[str, ComposedNote],
) -> None:
    file = read_back(composed_notes["mixed"].word)
    french = [
        paragraph
        for section in file.sections
        for paragraph in section.paragraphs
        if "fr-CA" in paragraph.languages
    ]
    assert french
    assert all("[in French]" in paragraph.text for paragraph in french)
