"""A note in a department's own template: its page and styles, our words and our marking."""

import io
import json
import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from openxml_audit import FileFormat, OpenXmlValidator

from briefer.errors import Problem
from briefer.notes.word.department import (
    Template,
    read_template,
)
from briefer.notes.word.markup import MC, W14
from briefer.notes.word.zipped import zipped
from tests.notes.material import english_note, layout, notes, rich_note

from .department_files import (
    FRENCH_STYLES,
    HEADED,
    LETTERHEAD,
    NORMAL,
    OFFICE,
    PAGE,
    PNG,
    WordFile,
    complex_field,
    english_in,
    head,
    heads,
    notices,
    picture,
    read,
    sample,
    set_in,
    style,
)
from .opened import Opened, find, words
from .rules import (
    addresses,
    core_properties,
    fields_closed,
    footnote_separators,
    footnotes_called,
    nothing_personal,
    numbering_defined,
    styles_defined,
    todays_word,
)
from .test_validators import VARIABLE

STRUCTURE = (
    addresses, core_properties, fields_closed,
    footnote_separators, footnotes_called, nothing_personal, numbering_defined, styles_defined,
    todays_word,
)  # fmt: skip
FILES = {
    "plain": WordFile(),
    "headed": HEADED,
    "letterhead": LETTERHEAD,
    "french": replace(HEADED, styles=FRENCH_STYLES),
    "without quote": WordFile(styles=NORMAL + style("Heading1", "heading 1")),
    "without styles": WordFile(styles=""),
    "even pages": replace(HEADED, settings="<w:evenAndOddHeaders/>"),
    "without page": WordFile(section=""),
}
WATERMARK = (
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="SECRET"/></v:shape>'
)
SHIPPED = {
    "MedianLetter": "/word/theme/theme1.xml",
    "ProjectQualityPlan": "",
}
"""Templates as Word shipped them, with the part that validators find fault with in them."""


@pytest.fixture(params=[*FILES, *SHIPPED])
def named(request: pytest.FixtureRequest) -> tuple[str, Template]:
    """Return each template with its name."""
    name = request.param
    data = FILES[name].zipped() if name in FILES else sample(name)
    return name, read_template(data, name)


@pytest.mark.parametrize("language", ["english", "french", "rich"])
def test_validators_find_nothing_that_was_not_in_the_template(
    named: tuple[str, Template], language: str, tmp_path: Path
) -> None:
    name, template = named
    path = tmp_path / "note.docx"
    path.write_bytes(set_in(template, layout(notes()[language])))
    assert OpenXmlValidator(FileFormat.MICROSOFT_365).validate(str(path)).errors == []
    assert Document(str(path)).paragraphs
    if command := os.environ.get(VARIABLE):
        done = subprocess.run([command, str(path)], capture_output=True, check=False, timeout=120)
        found = json.loads(done.stdout)["errors"]
        assert [one for one in found if one["path"] != SHIPPED.get(name)] == []


def test_the_note_in_a_template_keeps_our_rules_of_structure(named: tuple[str, Template]) -> None:
    for note in (english_note(), notes()["french"]):
        file = Opened(set_in(named[1], layout(note)))
        found = {rule.__name__: list(rule(file)) for rule in STRUCTURE}
        assert found == {rule.__name__: [] for rule in STRUCTURE}


def test_every_page_bears_the_marking_above_what_the_template_has_there(
    named: tuple[str, Template],
) -> None:
    file = Opened(set_in(named[1], layout(english_note())))
    for place in ("header", "footer"):
        found = heads(file, place)
        assert "default" in found
        assert all(lines[0] == "UNCLASSIFIED" for lines in found.values())
    if find(file.document, ".//w:titlePg"):
        assert "first" in heads(file, "header")
    if find(file.xml("word/settings.xml"), "w:evenAndOddHeaders"):
        assert "even" in heads(file, "header")


def test_the_same_note_in_the_same_template_gives_the_same_bytes() -> None:
    assert set_in(read(LETTERHEAD), layout(english_note())) == set_in(
        read(LETTERHEAD), layout(english_note())
    )


def test_the_words_of_the_note_are_all_there_and_those_of_the_template_are_not() -> None:
    file = english_in(LETTERHEAD)
    assert "Dear Sir or Madam" not in words(file.document)
    assert english_note().title in words(file.document)
    assert "template_text_left_out" in notices(read(LETTERHEAD))
    assert "template_text_left_out" not in notices(read(replace(LETTERHEAD, body="<w:p/>")))


def test_heads_and_feet_of_the_template_stay_each_on_its_pages() -> None:
    file = english_in(LETTERHEAD)
    assert heads(file, "header") == {
        "default": ["UNCLASSIFIED", "Department of Tests"],
        "first": ["UNCLASSIFIED", "Crest"],
    }
    assert heads(file, "footer") == {
        "default": ["UNCLASSIFIED", "1"],
        "first": ["UNCLASSIFIED", "Ottawa"],
    }


def test_pages_are_numbered_where_the_template_does_not_number_them() -> None:
    assert heads(english_in(HEADED), "footer")["default"] == ["UNCLASSIFIED", "Page 1 of 1"]
    numbered = WordFile().with_heads(header_default=f"<w:p>{complex_field('PAGE')}</w:p>")
    assert heads(english_in(numbered), "footer")["default"] == ["UNCLASSIFIED"]


def test_pages_without_a_head_are_told_of() -> None:
    assert "template_header_added" in notices(read(WordFile()))
    first = WordFile().with_heads("<w:titlePg/>", header_default=head("x"))
    assert "template_header_added" in notices(read(first))
    assert "template_header_added" not in notices(read(LETTERHEAD))


def test_a_marking_that_stands_in_the_template_already_is_told_of() -> None:
    for marking in ("PROTECTED B", "NON CLASSIFIÉ", "Protégé\N{NO-BREAK SPACE}A", "SECRET"):
        file = WordFile().with_heads(header_default=head(f"{marking} – Tests"))
        assert notices(read(file))["template_own_marking"] == {"marking": marking}
    drawn = f"<w:p><w:r><w:pict>{WATERMARK}</w:pict></w:r></w:p>"
    file = WordFile().with_heads(header_default=drawn)
    assert notices(read(file))["template_own_marking"] == {"marking": "SECRET"}
    quiet = WordFile().with_heads(header_default=head("This message is confidential."))
    assert "template_own_marking" not in notices(read(quiet))


def test_heads_come_from_the_section_before_where_the_last_names_none() -> None:
    references = HEADED.section.removesuffix(PAGE)
    first = f"<w:p><w:pPr><w:sectPr>{references}{PAGE}</w:sectPr></w:pPr></w:p>"
    file = replace(HEADED, body=first, section=PAGE.replace("12240", "11906"))
    made = english_in(file)
    assert heads(made, "header")["default"] == ["UNCLASSIFIED", "Department of Tests"]
    assert find(made.document, ".//w:pgSz/@w:w") == ["11906"]


def test_the_page_begins_at_one_whatever_page_the_section_began_at() -> None:
    section = f'<w:type w:val="oddPage"/>{PAGE}<w:pgNumType w:fmt="lowerRoman" w:start="5"/>'
    made = english_in(WordFile(section=section))
    assert find(made.document, ".//w:pgNumType/@w:start") == []
    assert find(made.document, ".//w:pgNumType/@w:fmt") == ["lowerRoman"]


@pytest.mark.parametrize("floating", [True, False])
def test_a_picture_in_the_head_stays_where_it_is_on_the_page(floating: bool) -> None:
    file = WordFile().with_heads(header_default=head("Crest", picture("rId1", floating)))
    file = replace(
        file,
        links={"word/header1.xml": ((f"{OFFICE}/image", "media/image1.png", ""),)},
        parts={"word/media/image1.png": (PNG, "image/png")},
    )
    made = english_in(file)
    assert PNG in made.parts.values()
    header = next(xml for name, xml in made.stories() if name.startswith("word/header"))
    first = find(header, "w:p[1]")[0]
    assert words(first) == "UNCLASSIFIED"
    assert bool(find(first, ".//w:drawing")) == floating
    assert len(find(header, ".//w:drawing")) == 1


def test_a_picture_that_is_not_there_is_damage() -> None:
    file = WordFile().with_heads(header_default=head("Crest", picture("rId1", False)))
    links = {"word/header1.xml": ((f"{OFFICE}/image", "media/lost.png", ""),)}
    with pytest.raises(Exception, match="template_damaged"):
        read(replace(file, links=links))


def test_a_picture_that_nothing_leads_to_is_damage() -> None:
    file = WordFile().with_heads(header_default=head("Crest", picture("rId1", False)))
    with pytest.raises(Problem, match="template_damaged"):
        read(file)


def test_python_docx_opens_and_saves_the_file() -> None:
    data = set_in(read(LETTERHEAD), layout(english_note()))
    document = Document(io.BytesIO(data))
    again = io.BytesIO()
    document.save(again)
    assert Opened(again.getvalue()).parts.keys() == Opened(data).parts.keys()
    assert document.core_properties.title == english_note().title


@pytest.mark.parametrize("known", ["", f'xmlns:mc="{MC}" xmlns:w16="urn:x" mc:Ignorable="w16"'])
def test_a_program_that_knows_no_boxes_to_tick_may_pass_over_them(known: str) -> None:
    file = Opened(set_in(read(WordFile(root=known)), layout(rich_note())))
    root = file.document
    assert root.nsmap["w14"] == W14
    assert set(root.get(f"{{{MC}}}Ignorable").split()) >= {"w14"}
    assert all(prefix in root.nsmap for prefix in root.get(f"{{{MC}}}Ignorable").split())


def test_nothing_of_the_template_is_called_as_what_the_note_brings() -> None:
    store = "<x>A. Person</x>"
    control = (
        '<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    )
    file = replace(
        WordFile().with_heads(header_default=control),
        numbering='<w:num w:numId="1"/>',
        links={"word/document.xml": ((f"{OFFICE}/customXml", "../customXml/item1.xml", ""),)},
        parts={"customXml/item1.xml": (store.encode(), "application/xml")},
    )
    files = file.files()
    named = ("chart1", "link1", "rId9", "link2", "chart2", "item1")
    for part in ("word/_rels/document.xml.rels", "word/document.xml"):
        for at, name in enumerate(named, 1):
            old, new = f'd="rId{at}"'.encode(), f'd="{name}"'.encode()
            files[part] = files[part].replace(old, new)
    template = read_template(zipped(files), "letter.dotx")
    laid = layout(rich_note())
    made = Opened(set_in(template, laid))
    assert {rule.__name__: list(rule(made)) for rule in STRUCTURE if list(rule(made))} == {}
    assert b"A. Person" not in b"".join(made.parts.values())
    assert b"urn:briefer:note" in made.parts["customXml/item1.xml"]
    ids = [id for _, xml in made.stories() for id in find(xml, ".//w:sdtPr/w:id/@w:val")]
    assert len(ids) == len(set(ids))
    charts = [one for one in made.relationships() if one.type.endswith("/chart")]
    assert charts and all(f"word/{one.target}" in made.parts for one in charts)


@pytest.mark.parametrize("kind", ["styles", "settings", "numbering"])
def test_a_part_that_is_something_else_is_damage(kind: str) -> None:
    files = replace(HEADED, numbering='<w:num w:numId="1"/>').files()
    files[f"word/{kind}.xml"] = b"<x/>"
    with pytest.raises(Problem, match="template_damaged"):
        read_template(zipped(files), "letter.dotx")


def test_a_content_type_list_that_is_no_such_thing_is_damage() -> None:
    files = HEADED.files() | {"[Content_Types].xml": b"<w:Types/>"}
    with pytest.raises(Problem, match="template_damaged"):
        read_template(zipped(files), "letter.dotx")


def test_lines_added_at_head_and_foot_do_not_push_the_templates_onto_the_text() -> None:
    laid = layout(rich_note())
    lines = 1 + len(laid.marking.below)
    page = Opened(set_in(read(HEADED), laid)).document
    (top,) = find(page, ".//w:pgMar/@w:top")
    assert int(top) == 1800 + lines * 310
    alone = Opened(set_in(read(WordFile()), laid)).document
    assert find(alone, ".//w:pgMar/@w:top") == ["1800"]
