"""Single blocks as the Word file has them, in XML to be read."""

import re
from dataclasses import replace

import pytest

from briefer.domain.language import Language
from briefer.notes.blocks import (
    Block,
    Caption,
    Footnote,
    Heading,
    Layout,
    Look,
    Marking,
    NoteMark,
    NoteNumber,
    Role,
    Run,
    Table,
    TextBlock,
    Trace,
)
from briefer.notes.word.base import base
from briefer.notes.word.story import Story, tell
from tests.notes.material import EN, FR, empty_note, layout, pick

from .opened import Opened

HALIFAX = pick("halifax-2019", "The opioid crisis continues")
PLAIN = layout(empty_note())


def told(*blocks: Block, **more: object) -> Story:
    """Return the story of ``blocks``."""
    laid: Layout = replace(PLAIN, header=(), blocks=blocks, **more)
    return tell(laid)


def body(*blocks: Block, **more: object) -> str:
    """Return what stands in the body for ``blocks``, without the title."""
    text = told(*blocks, **more).body
    return re.sub(r"<w:body[^>]*>.*?\"Heading1\".*?</w:p>|</w:body>", "", text)


def said(text: str, role: Role = Role.PARAGRAPH, list_: int = 0) -> TextBlock:
    """Return a paragraph of English words."""
    return TextBlock(role, (Run(text, EN),), list=list_)


def test_a_paragraph_names_its_style_and_nothing_else() -> None:
    assert body(said("One & two")) == (
        '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>'
        '<w:r><w:t xml:space="preserve">One &amp; two</w:t></w:r></w:p>'
    )


@pytest.mark.parametrize("role", [one for one in Role if one is not Role.CHOICE])
def test_every_role_has_a_style(role: Role) -> None:
    (style,) = re.findall(r'<w:pStyle w:val="(\w+)"', body(said("x", role)))
    assert style in Opened(base(EN)).styles


def test_words_in_the_other_language_are_tagged() -> None:
    block = TextBlock(Role.QUOTATION, (Run("Bonjour", FR), Run("[in French]", EN, Look.LABEL)))
    assert body(block) == (
        '<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr>'
        '<w:r><w:rPr><w:lang w:val="fr-CA"/></w:rPr>'
        '<w:t xml:space="preserve">Bonjour</w:t></w:r>'
        '<w:r><w:rPr><w:rStyle w:val="LanguageLabel"/></w:rPr>'
        '<w:t xml:space="preserve">[in French]</w:t></w:r></w:p>'
    )


def test_a_picks_words_stand_in_a_control_and_the_call_of_the_footnote_after_it() -> None:
    trace = Trace("p1", "Quotation: Halifax", "quotation", "q1", "Words", HALIFAX)
    block = TextBlock(Role.QUOTATION, (Run("Words", EN, trace="p1"), NoteMark(1)))
    assert body(block, traces=(trace,)) == (
        '<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr>'
        '<w:sdt><w:sdtPr><w:alias w:val="Quotation: Halifax"/><w:tag w:val="p1"/>'
        '<w:id w:val="1"/><w:lock w:val="sdtLocked"/></w:sdtPr><w:sdtContent>'
        '<w:r><w:t xml:space="preserve">Words</w:t></w:r></w:sdtContent></w:sdt>'
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
        '<w:footnoteReference w:id="1"/></w:r></w:p>'
    )


def test_a_long_title_of_a_control_is_shortened() -> None:
    trace = Trace("p1", "Quotation: " + "Halifax " * 20, "quotation", "q1", "Words", HALIFAX)
    block = TextBlock(Role.QUOTATION, (Run("Words", EN, trace="p1"),))
    found = re.search(r'<w:alias w:val="([^"]*)"', body(block, traces=(trace,)))
    assert found and len(found[1]) <= 64 and found[1].endswith("…")


def test_bullets_and_numbers_are_lists_and_each_numbered_list_has_its_own() -> None:
    story = told(
        said("a", Role.BULLET),
        said("b", Role.NUMBERED, 1),
        said("c", Role.NUMBERED, 2),
    )
    level = '<w:ilvl w:val="0"/>'
    ids = [f'<w:numId w:val="list{number}"/>' for number in (1, 2)]
    assert re.findall(r'w:pStyle w:val="List\w+"/>(?:<w:numPr>.*?</w:numPr>)?', story.body) == [
        'w:pStyle w:val="ListBullet"/>',
        *(f'w:pStyle w:val="ListNumber"/><w:numPr>{level}{id}</w:numPr>' for id in ids),
    ]
    assert story.lists == 2


def test_a_choice_is_a_box_to_tick_that_says_what_it_is_for() -> None:
    found = body(said("I approve", Role.CHOICE))
    assert '<w:alias w:val="Box to tick: I approve"/><w:tag w:val="choice1"/>' in found
    assert '<w14:checkbox><w14:checked w14:val="0"/>' in found
    assert found.endswith('<w:t xml:space="preserve">I approve</w:t></w:r></w:p>')


def test_a_line_to_sign_on_follows_its_label() -> None:
    assert body(said("Signature:", Role.SIGNATURE)) == (
        '<w:p><w:pPr><w:pStyle w:val="SignatureLine"/></w:pPr>'
        '<w:r><w:t xml:space="preserve">Signature:</w:t></w:r>'
        '<w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:tab/></w:r></w:p>'
    )


def test_a_footnote_refers_to_another_by_a_field_that_follows_its_number() -> None:
    first = Footnote(1, (Run("In full.", EN),))
    second = Footnote(2, (Run("See note ", EN), NoteNumber(1), Run(".", EN)))
    block = TextBlock(Role.QUOTATION, (Run("x", EN), NoteMark(1), Run("y", EN), NoteMark(2)))
    story = told(block, footnotes=(first, second))
    assert (
        '<w:bookmarkStart w:id="1" w:name="_Note1"/><w:r><w:rPr>'
        '<w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
        '<w:bookmarkEnd w:id="1"/>'
    ) in story.body
    assert "_Note2" not in story.body
    assert '<w:instrText xml:space="preserve"> NOTEREF _Note1 \\h </w:instrText>' in story.footnotes


def test_a_table_has_a_row_of_headings_a_title_and_a_description() -> None:
    caption = Caption("Table", 1, ": ", (Run("Deaths", EN),))
    cells = ((Run("Measure of it", EN),), (Run("5", EN), NoteMark(1)))
    found = body(Table(caption, "Table of 1 row.", ("Measure", "Value"), (cells,), "t1"))
    assert found.startswith('<w:p><w:pPr><w:pStyle w:val="TableCaption"/></w:pPr>')
    assert "> SEQ Table \\* ARABIC <" in found
    assert (
        '<w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0"'
        ' w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Table 1: Deaths"/>'
        '<w:tblDescription w:val="Table of 1 row."/>'
    ) in found
    assert found.count("<w:tblHeader/>") == 1
    assert found.count("<w:tr>") == 2
    assert "<w:gridSpan" not in found and "<w:vMerge" not in found


@pytest.mark.parametrize(("rows", "notes", "kept"), [(2, 2, 1), (6, 0, 5), (6, 6, 1), (12, 0, 1)])
def test_a_table_is_kept_on_one_page_where_it_fits_with_its_footnotes(
    rows: int, notes: int, kept: int
) -> None:
    cells = [
        ((Run("5", EN), NoteMark(at)) if at <= notes else (Run("5", EN),),)
        for at in range(1, rows + 1)
    ]
    table = Table(Caption("Table", 1, ": ", (Run("x", EN),)), "x", ("Value",), tuple(cells), "t1")
    noted = tuple(Footnote(at, (Run("x", EN),)) for at in range(1, notes + 1))
    assert told(table, footnotes=noted).body.count('"TableTextKept"') == kept


def test_the_annex_begins_a_page_and_its_documents_are_headings_below_it() -> None:
    annex = (Heading(2, (Run("Annex", EN),)), Heading(3, (Run("Titre", FR),)))
    assert re.findall(r'pStyle w:val="(\w+)"', body(annex=annex)) == ["AnnexHeading", "Heading3"]


def test_draft_and_caveats_stand_below_the_marking_at_the_head_alone() -> None:
    marking = Marking("PROTECTED A", True, "DRAFT v2", ("Advice to Minister",))
    story = told(marking=marking)
    assert re.findall(r'w:val="(\w+)"/></w:pPr><w:r><w:t [^>]*>([^<]*)', story.header) == [
        ("ClassificationLine", "PROTECTED A"),
        ("DraftLine", "DRAFT v2"),
        ("DraftLine", "Advice to Minister"),
    ]
    assert "DRAFT" not in story.footer


def test_the_department_is_a_field_that_follows_the_files_properties() -> None:
    story = told(organisation="Department of Tests", language=Language.EN)
    assert "> DOCPROPERTY Company <" in story.body and ">Department of Tests<" in story.body


def test_a_marking_in_both_languages_is_read_out_in_both() -> None:
    marking = Marking("PROTECTED A / PROTÉGÉ A", True, languages=(EN, FR))
    assert (
        '<w:r><w:t xml:space="preserve">PROTECTED A</w:t></w:r>'
        '<w:r><w:t xml:space="preserve"> / </w:t></w:r>'
        '<w:r><w:rPr><w:lang w:val="fr-CA"/></w:rPr><w:t xml:space="preserve">PROTÉGÉ A</w:t></w:r>'
    ) in told(marking=marking).footer


@pytest.mark.parametrize("long", ["British Columbia and Yukon", "x" * 300])
def test_columns_have_room_for_their_words_and_fill_the_line(long: str) -> None:
    caption = Caption("Table", 1, ": ", (Run("Deaths", EN),))
    row = tuple((Run(text, EN),) for text in ("Deaths", "5", "2020", long, "Halifax"))
    columns = ("Measure", "Value", "Period", "Place", "Source")
    found = body(Table(caption, "Table of 1 row.", columns, (row,), "t1"))
    widths = [int(one) for one in re.findall(r'<w:gridCol w:w="(\d+)"', found)]
    assert sum(widths) == 9360 and min(widths) > 0
    assert max(widths) == widths[3]
