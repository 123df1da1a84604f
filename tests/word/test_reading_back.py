"""What the file says, read back: every quotation verbatim, every footnote to its source."""

import pytest

from briefer.domain.language import Language
from briefer.domain.note import Note, Paragraph, Paraphrase, Quotation
from briefer.domain.quoting import is_quotation
from briefer.notes.dates import period
from briefer.notes.typography import printable, set_own
from tests.notes.material import notes

from .opened import Opened, find
from .reading_back import ReadNote, read_back

FORM = {"Choice", "SignatureLine"}
NAMES = ("english", "french", "forty-picks")


@pytest.fixture(params=NAMES)
def both(request: pytest.FixtureRequest, word_files: dict[str, bytes]) -> tuple[Note, ReadNote]:
    """Return a note and what its Word file says."""
    return notes()[request.param], read_back(word_files[request.param])


def test_title_and_sections_stand_in_their_order(both: tuple[Note, ReadNote]) -> None:
    note, read = both
    assert read.title == set_own(note.title, note.language)
    assert len(read.sections) == len(note.sections)
    for section, own in zip(read.sections, note.sections, strict=True):
        if own.items:
            assert len(section.paragraphs) == len(own.items)
        else:
            assert {one.style for one in section.paragraphs} <= {"Guidance", *FORM}


def test_every_quotation_is_its_sources_own_words(both: tuple[Note, ReadNote]) -> None:
    note, read = both
    quoted = [item for item in note.items() if isinstance(item, Quotation)]
    printed = read.paragraphs("Quote", "BlockQuotation")
    assert len(printed) == len(quoted)
    for paragraph, item in zip(printed, quoted, strict=True):
        words = _without_marks(paragraph.text)
        assert words == printable(item.text)
        assert is_quotation(words, item.pick.text)
        assert paragraph.text[0] in "“«"
        assert (paragraph.style == "Quote") == (len(words.split()) <= 50)


def test_paraphrases_and_own_words_are_told_apart(both: tuple[Note, ReadNote]) -> None:
    note, read = both
    in_other_words = [item.text for item in note.items() if isinstance(item, Paraphrase)]
    own = [item.text for item in note.items() if isinstance(item, Paragraph)]
    assert [one.text for one in read.paragraphs("Paraphrase")] == in_other_words
    assert [one.text for one in read.paragraphs("BodyText")] == own
    assert all(len(one.footnotes) == 1 for one in read.paragraphs("Paraphrase"))
    assert not any(one.footnotes for one in read.paragraphs("BodyText", "Guidance"))


def test_each_footnote_leads_to_the_right_document_and_paragraph(
    both: tuple[Note, ReadNote],
) -> None:
    note, read = both
    called = [
        number
        for section in read.sections
        for paragraph in section.paragraphs
        for number in paragraph.footnotes
    ]
    picks = list(note.picks())
    assert called == list(range(1, len(picks) + 1))
    word = "paragraphe" if note.language is Language.FR else "paragraph"
    for number, pick in zip(called, picks, strict=True):
        cited, footnote = pick.citation, read.footnotes[number]
        assert printable(cited.title) in footnote.text
        assert f"{word} {cited.number_in_section} ({word} {cited.number} " in footnote.text
        assert printable(cited.heading_path[-1]) in footnote.text
        assert footnote.links == (cited.source,)
        assert cited.date is not None
        said = period(cited.date, cited.date_end, note.language).casefold()
        assert said in footnote.text.casefold()


def test_words_in_the_other_language_are_proofed_in_it_and_labelled(
    both: tuple[Note, ReadNote],
) -> None:
    note, read = both
    quoted = [item for item in note.items() if isinstance(item, Quotation)]
    label = "[en anglais]" if note.language is Language.FR else "[in French]"
    for paragraph, item in zip(read.paragraphs("Quote", "BlockQuotation"), quoted, strict=True):
        other = item.pick.language is not note.language
        assert paragraph.text.endswith(label) == other
        assert (paragraph.languages == {item.pick.language.tag}) == other


@pytest.mark.parametrize(
    ("name", "line", "page"),
    [
        ("english", "UNCLASSIFIED", "Page 1 of 1"),
        ("french", "[COTE DE SÉCURITÉ NON CHOISIE]", "Page 1 de 1"),
        ("forty-picks", "PROTECTED B", "Page 1 of 1"),
    ],
)
def test_head_and_foot_bear_the_marking(
    name: str, line: str, page: str, word_files: dict[str, bytes]
) -> None:
    read = read_back(word_files[name])
    assert read.page_head == line
    assert read.page_foot == f"{line}\n{page}"


def test_the_title_block_is_read_row_by_row(word_files: dict[str, bytes]) -> None:
    read = read_back(word_files["english"])
    assert read.kind == "Information note – Public Safety Canada"
    assert [label for label, _ in read.header] == [
        "To", "From", "Date", "Action required", "Tracking no.",
    ]  # fmt: skip
    assert ("Date", "November 23, 2026") in read.header


def test_the_files_properties_name_the_organisation_and_the_marking(
    word_files: dict[str, bytes],
) -> None:
    core = Opened(word_files["english"]).xml("docProps/core.xml")
    assert find(core, "dc:creator/text()") == ["Public Safety Canada"]
    assert find(core, "dc:language/text()") == ["en-CA"]
    assert find(core, "dc:subject/text()") == ["Information note"]
    assert find(core, "cp:category/text()") == ["UNCLASSIFIED"]
    assert find(core, "dcterms:created/text()") == ["2026-11-23T00:00:00Z"]


def test_a_long_title_is_shortened_only_in_the_properties(word_files: dict[str, bytes]) -> None:
    file = Opened(word_files["any-text"])
    assert len(find(file.xml("docProps/core.xml"), "dc:title/text()")[0]) <= 255


def _without_marks(text: str) -> str:
    for label in (" [en anglais]", " [in French]"):
        text = text.removesuffix(label)
    for opening, closing in (("“", "”"), ("«\u00a0", "\u00a0»")):
        if text.startswith(opening) and text.endswith(closing):
            return text[len(opening) : -len(closing)]
    return text
