"""Our own rules: the Word files keep them, and each catches the file that breaks it."""

import re
from collections.abc import Callable

import pytest

from briefer.notes.word.zipped import unzipped, zipped

from .accessibility import RULES as ACCESSIBILITY
from .returning import RULES as RETURNING
from .rules import RULES, broken_rules

BODY, NOTES = "word/document.xml", "word/footnotes.xml"
STYLES, SETTINGS = "word/styles.xml", "word/settings.xml"
RECORD = "customXml/item1.xml"
CORE, APP = "docProps/core.xml", "docProps/app.xml"
WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
ITALIC = '<w:rPr><w:rStyle w:val="SourceTitle"/></w:rPr>'
TITLED = '<w:alias w:val="x"/><w:tag w:val="y"/>'
LINKS = "word/_rels/footnotes.xml.rels"


def body(content: str) -> tuple[str, str, str]:
    """Return a change that puts ``content`` before the end of the body."""
    return BODY, r"(?=<w:sectPr)", content


def control(content: str) -> tuple[str, str, str]:
    """Return a change that puts a content control with such properties into the body."""
    text = '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    sdt = f"<w:sdt><w:sdtPr>{content}</w:sdtPr><w:sdtContent>{text}</w:sdtContent></w:sdt>"
    return body(sdt)


def said(
    text: str, properties: str = "", run: str = "", then: str | None = None
) -> tuple[str, str, str]:
    """Return a change that puts a paragraph into the body, or two."""
    return body(
        "".join(
            f'<w:p><w:pPr><w:pStyle w:val="BodyText"/>{properties}</w:pPr>'
            f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{one}</w:t></w:r></w:p>'
            for one in (text, then)
            if one is not None
        )
    )


def drawn(content: str) -> tuple[str, str, str]:
    """Return a change that puts a drawing into the body."""
    return body(f"<w:p><w:r><w:drawing {WP}>{content}</w:drawing></w:r></w:p>")


BROKEN: list[tuple[str, str, str, str]] = [
    ("footnote_separators", NOTES, r'<w:footnote w:type="separator".*?</w:footnote>', ""),
    ("footnote_separators", SETTINGS, r"<w:footnotePr>.*?</w:footnotePr>", ""),
    ("cells_and_rows", BODY, r"(</w:tcPr>)<w:p>.*?</w:p>(?=</w:tc>)", r"\1"),
    ("cells_and_rows", BODY, r"<w:tc>.*?</w:tc><w:tc>.*?</w:tc>", ""),
    ("cells_and_rows", BODY, r"<w:gridCol [^>]*>", ""),
    ("styles_defined", BODY, 'w:pStyle w:val="Quote"', 'w:pStyle w:val="Quotes"'),
    ("styles_defined", STYLES, 'w:basedOn w:val="Normal"', 'w:basedOn w:val="Standard"'),
    ("fields_closed", "word/footer1.xml", r'<w:r><w:fldChar w:fldCharType="end"/></w:r>', ""),
    ("fields_closed", SETTINGS, r"(?=<w:footnotePr>)", "<w:updateFields/>"),
    ("application_version", APP, "(?=</Properties>)", "<AppVersion>1.0</AppVersion>"),
    ("numbering_defined", *said("x", '<w:numPr><w:numId w:val="7"/></w:numPr>')),
    ("core_properties", CORE, "(<dc:title>.*?</dc:title>)", r"\1\1"),
    ("core_properties", CORE, "2026-11-23T00:00:00Z", "23 November 2026"),
    (
        "core_properties",
        CORE,
        "(?=</cp:coreProperties>)",
        "<cp:lastModifiedBy>A. Person</cp:lastModifiedBy>",
    ),
    ("content_controls", *control('<w:dataBinding w:xpath="/x" w:storeItemID="{A}"/>')),
    ("addresses", LINKS, 'Target="https://www', 'Target="https://w w w'),
    ("addresses", LINKS, 'Target="https:', 'Target="file:'),
    ("addresses", LINKS, "<Relationship [^>]*>", ""),
    ("footnotes_called", BODY, '<w:footnoteReference w:id="2"/>', ""),
    ("footnotes_called", NOTES, r'(<w:footnote w:id="1">).*?(</w:footnote>)', r"\1<w:p/>\2"),
    ("page_marked", BODY, r"<w:headerReference[^>]*>", ""),
    ("page_marked", BODY, r"(?=<w:pgSz)", "<w:titlePg/>"),
    ("page_marked", "word/footer1.xml", "ClassificationLine", "Footer"),
    ("page_marked", BODY, 'w:w="12240"', 'w:w="11906"'),
    ("nothing_personal", BODY, "<w:p>", '<w:p w:rsidR="00112233">'),
    ("nothing_personal", APP, "Briefer", "C:\\\\Users\\\\someone"),
    ("todays_word", SETTINGS, r'(compatibilityMode" w:uri="[^"]*" w:val=)"15"', r'\1"14"'),
    ("toggles", BODY, r"<w:r>(<w:t [^>]*>\[What)", rf"<w:r>{ITALIC}\1"),
    ("document_named", CORE, "<dc:title>.*?</dc:title>", "<dc:title/>"),
    ("document_named", CORE, "<dc:creator>.*?</dc:creator>", ""),
    ("languages", NOTES, 'w:val="fr-CA"', 'w:val="fr-FR"'),
    ("languages", STYLES, 'w:lang w:val="en-CA"', 'w:lang w:val="en-US"'),
    ("languages", CORE, "<dc:language>.*?</dc:language>", ""),
    ("headings", BODY, "Heading2", "Heading3"),
    ("headings", BODY, "Heading1", "BodyText"),
    ("headings", BODY, r'("Heading2"/></w:pPr>).*?(</w:p>)', r"\1\2"),
    ("tables", BODY, "<w:cantSplit/>", "<w:cantSplit/><w:tblHeader/>"),
    ("tables", BODY, 'w:firstRow="0"', 'w:firstRow="1"'),
    ("tables", BODY, 'w:firstColumn="1"', 'w:firstColumn="0"'),
    ("tables", BODY, r"(?=</w:tblGrid>)", '<w:gridCol w:w="100"/>'),
    ("tables", BODY, r"<w:tblDescription[^>]*>", ""),
    ("tables", BODY, r"(?<=<w:tcPr>)", '<w:vMerge/>'),
    ("tables", BODY, r"(<w:tc>.*?</w:pPr>).*?(</w:p></w:tc>)", r"\1\2"),
    ("pictures", *drawn('<wp:docPr descr="chart1.png"/>')),
    ("pictures", *drawn("<wp:anchor/>")),
    ("link_words", NOTES, r"(<w:hyperlink.*?<w:t[^>]*>).*?(</w:t>)", r"\1click here\2"),
    ("link_words", NOTES, r"(<w:hyperlink.*?<w:t[^>]*>).*?(</w:t>)", r"\1https://a.ca/b\2"),
    ("link_words", NOTES, r"(<w:hyperlink.*?<w:t[^>]*>).*?(</w:t>)", r"\1pdf\2"),
    ("white_space", *said("")),
    ("white_space", *said("one   two")),
    ("white_space", *said("• one")),
    ("white_space", *said("1. one", then="2. two")),
    ("contrast", STYLES, 'w:color w:val="50596B"', 'w:color w:val="9099A5"'),
    ("sizes", STYLES, 'w:sz w:val="20"', 'w:sz w:val="18"'),
    ("sizes", STYLES, 'w:sz w:val="24"', 'w:sz w:val="22"'),
    ("direct_formatting", *said("x", run="<w:b/>")),
    ("direct_formatting", *said("x", '<w:jc w:val="center"/>')),
    ("direct_formatting", *body("<w:p><w:r><w:t>x</w:t></w:r></w:p>")),
    ("controls_named", BODY, r"<w:alias [^>]*>", ""),
    ("controls_named", BODY, r'(<w:alias w:val=")[^"]*', r"\1" + "x" * 65),
    ("controls_named", BODY, 'w:tag w:val="p2"', 'w:tag w:val="p1"'),
    ("controls_named", BODY, r'(<w:sdtPr>.*?<w:id w:val=")', r"\1-"),
    ("controls_locked", BODY, "sdtLocked", "unlocked"),
    ("controls_locked", BODY, r"(<w:sdtContent>)(.*?</w:sdtContent>)",
     r'\1<w:footnoteReference w:id="1"/>\2'),
    ("controls_locked", *control("")),
    ("references_lead", BODY, r'w:name="_Note\d+"', 'w:name="_Other"'),
    ("references_lead", NOTES, r"NOTEREF \w+", "NOTEREF nowhere"),
    ("recorded", RECORD, r' id="[^"]*"', ""),
    ("recorded", RECORD, r"<trace [^>]*>", ""),
    ("recorded", BODY, r"(<w:sdtContent><w:r>.*?<w:t [^>]*>)", r"\1Not "),
    ("recorded", STYLES, r"<w:keepLines/>", ""),
    ("clean", *body('<w:p><w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins></w:p>')),
]  # fmt: skip


def test_every_exported_file_keeps_every_rule(word_files: dict[str, bytes]) -> None:
    assert {name: broken_rules(data) for name, data in word_files.items()} == {
        name: [] for name in word_files
    }


@pytest.mark.parametrize(("rule", "part", "old", "new"), BROKEN)
def test_a_file_that_breaks_a_rule_is_caught(
    rule: str, part: str, old: str, new: str, word_files: dict[str, bytes]
) -> None:
    found = broken_rules(changed(word_files["english"], part, old, new))
    assert any(one.startswith(f"{rule}:") for one in found), found


def changed(data: bytes, part: str, old: str, new: str) -> bytes:
    """Return the file ``data`` with the first ``old`` in ``part`` replaced, which must be there."""
    parts = unzipped(data)
    text, count = re.subn(old, new, parts[part].decode(), count=1, flags=re.DOTALL)
    assert count == 1
    parts[part] = text.encode()
    return zipped(parts)


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("clean", lambda parts: parts | {"word/comments.xml": b"<x/>"}),
        ("nothing_personal", lambda parts: parts | {"docProps/thumbnail.jpeg": b""}),
    ],
)
def test_a_part_that_should_not_be_there_is_caught(
    rule: str, change: Callable[[dict[str, bytes]], dict[str, bytes]], word_files: dict[str, bytes]
) -> None:
    found = broken_rules(zipped(change(unzipped(word_files["english"]))))
    assert any(one.startswith(f"{rule}:") for one in found), found


def test_a_control_id_used_twice_is_caught(word_files: dict[str, bytes]) -> None:
    once = changed(word_files["english"], *control(TITLED + '<w:id w:val="5000"/>'))
    twice = changed(once, *control(TITLED + '<w:id w:val="5000"/>'))
    assert not any(one.startswith("content_controls") for one in broken_rules(once))
    assert any(one.startswith("content_controls") for one in broken_rules(twice))


def test_every_rule_has_a_broken_file_that_it_catches() -> None:
    assert {rule for rule, *_ in BROKEN} == {*RULES, *ACCESSIBILITY, *RETURNING}
