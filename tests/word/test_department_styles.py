"""A department's styles, fonts, lists and width of lines, and how our text takes them on."""

from dataclasses import replace

import pytest

from briefer.domain.language import Language
from briefer.domain.note import Note
from briefer.notes.columns import LINE
from briefer.notes.word.department.adopting import adopted, within_width
from briefer.notes.word.department.numbering import merge_numbering
from briefer.notes.word.markup import NAMESPACES
from briefer.notes.word.zipped import zipped
from tests.notes.material import english_note, layout, notes, rich_note

from .department_files import (
    FRENCH_STYLES,
    HEADED,
    NORMAL,
    OFFICE,
    PAGE,
    WORD,
    WordFile,
    english_in,
    notices,
    read,
    set_in,
    style,
)
from .opened import Opened, find, qn
from .rules import numbering_defined, styles_defined


def numbering(content: str) -> bytes:
    """Return a numbering part."""
    return f"<w:numbering {NAMESPACES}>{content}</w:numbering>".encode()


def in_language(language: Language) -> Note:
    """Return a note in ``language``."""
    return next(one for one in notes().values() if one.language is language)


def test_styles_are_met_by_the_name_word_writes_in_any_language() -> None:
    template = read(replace(HEADED, styles=FRENCH_STYLES))
    met = {"Heading1": "Titre1", "Quote": "Citation", "BodyText": "Corpsdetexte"}
    met |= {"Hyperlink": "Lienhypertexte", "Header": "En-tte"}
    assert {ours: template.ids[ours] for ours in met} == met
    assert ("Heading 1", "Titre1") in template.mapped
    used = set(
        find(Opened(set_in(template, layout(english_note()))).document, ".//w:pStyle/@w:val")
    )
    assert {"Titre1", "Titre2", "Citation"} <= used
    assert not {"Heading1", "Heading2", "Quote"} & used


def test_styles_are_met_by_the_french_name_another_program_writes() -> None:
    ids = read(WordFile(styles=FRENCH_STYLES)).ids
    assert (ids["Heading2"], ids["Footer"]) == ("Titre2", "Pieddepage")
    capitals = WordFile(styles=NORMAL + style("x", "TITRE 1") + style("y", "Heading 2"))
    assert (read(capitals).ids["Heading1"], read(capitals).ids["Heading2"]) == ("x", "y")


def test_styles_are_met_by_an_alias() -> None:
    aliased = style("Extract", "Long extract", '<w:aliases w:val="Pull,Quote"/>')
    assert read(WordFile(styles=NORMAL + aliased)).ids["Quote"] == "Extract"


def test_what_the_template_lacks_is_added_in_its_fonts_and_told() -> None:
    template = read(WordFile(styles=NORMAL + style("Heading1", "heading 1")))
    assert "Quote" in template.missing
    assert "Block Quotation" in template.missing
    assert "Heading 1" not in template.missing
    assert "Quote" in str(notices(template)["template_styles_added"]["styles"])
    file = Opened(template.base)
    assert find(file.styles["Quote"], "w:basedOn/@w:val") == ["Normal"]
    named = find(file.xml("word/styles.xml"), "w:style[.//w:rFonts]/@w:styleId")
    assert named == ["TickBox"]  # its sign is in few fonts
    assert find(file.xml("word/styles.xml"), "w:docDefaults//w:rFonts/@w:ascii") == ["Georgia"]


def test_added_styles_are_based_on_the_templates_own() -> None:
    template = read(replace(HEADED, styles=FRENCH_STYLES))
    file = Opened(template.base)
    assert find(file.styles["Paraphrase"], "w:basedOn/@w:val") == ["Corpsdetexte"]
    assert find(file.styles["SourceLink"], "w:basedOn/@w:val") == ["Lienhypertexte"]


def test_an_id_that_means_something_else_there_is_not_taken() -> None:
    other = style("Guidance", "Travel Guidance") + style("Quote", "Price")
    template = read(WordFile(styles=NORMAL + other))
    assert template.ids["Guidance"] not in ("Guidance", "Quote")
    file = Opened(template.base)
    assert find(file.styles["Guidance"], "w:name/@w:val") == ["Travel Guidance"]
    assert find(file.styles[template.ids["Quote"]], "w:name/@w:val") == ["Quote"]


def test_a_name_that_is_another_sort_of_style_there_is_not_taken() -> None:
    template = read(WordFile(styles=NORMAL + style("Quote", "Quote", type_="character")))
    added = Opened(template.base).styles[template.ids["Quote"]]
    assert find(added, "w:name/@w:val") == ["Quote (note)"]
    assert added.get(qn("w:customStyle")) == "1"


def test_paragraphs_stand_apart_where_the_template_sets_them_close() -> None:
    close = Opened(read(WordFile(styles=NORMAL)).base).styles["BodyText"]
    assert find(close, "w:pPr/w:spacing/@w:after") == ["140"]
    roomy = NORMAL.replace("<w:rPr>", '<w:pPr><w:spacing w:after="200"/></w:pPr><w:rPr>')
    own = Opened(read(WordFile(styles=roomy)).base).styles["BodyText"]
    assert find(own, "w:pPr/w:spacing") == []


def test_a_style_that_leads_nowhere_in_the_template_is_mended() -> None:
    broken = style("Heading1", "heading 1", '<w:basedOn w:val="Lost"/><w:next w:val="Gone"/>')
    assert list(styles_defined(english_in(WordFile(styles=NORMAL + broken)))) == []


@pytest.mark.parametrize("language", list(Language))
def test_the_language_of_the_note_is_that_of_the_file(language: Language) -> None:
    file = Opened(set_in(read(HEADED), layout(in_language(language))))
    styles = file.xml("word/styles.xml")
    assert find(styles, "w:docDefaults//w:lang/@w:val") == [language.tag]
    assert find(styles, "w:docDefaults//w:lang/@w:eastAsia") == ["en-US"]
    assert find(styles, "w:style//w:lang/@w:val") == []
    assert find(file.xml("word/settings.xml"), "w:themeFontLang/@w:val") == [language.tag]


def test_a_template_that_says_no_language_speaks_that_of_the_note() -> None:
    bare = f"<w:styles {NAMESPACES}>{NORMAL}</w:styles>".encode()
    file = WordFile(parts={"word/styles.xml": (bare, f"{WORD}.styles+xml")})
    made = Opened(set_in(read(file), layout(in_language(Language.FR))))
    assert find(made.xml("word/styles.xml"), "w:docDefaults//w:lang/@w:val") == ["fr-CA"]


def test_fonts_and_theme_of_the_template_are_kept() -> None:
    theme = b'<a:theme xmlns:a="urn:a" name="Ours"/>'
    fonts = f'<w:fonts {NAMESPACES}><w:font w:name="Georgia"/></w:fonts>'.encode()
    file = WordFile(
        parts={
            "word/theme/theme1.xml": (
                theme,
                "application/vnd.openxmlformats-officedocument.theme+xml",
            ),
            "word/fontTable.xml": (fonts, f"{WORD}.fontTable+xml"),
        },
        links={"word/document.xml": ((f"{OFFICE}/theme", "theme/theme1.xml", ""),)},
    )
    made = english_in(file)
    assert b'name="Ours"' in made.parts["word/theme/theme1.xml"]
    assert b"Georgia" in made.parts["word/fontTable.xml"]


def test_our_lists_join_those_of_the_template_under_ids_of_their_own() -> None:
    shape = '<w:abstractNum w:abstractNumId="{}"/>'
    list_ = '<w:num w:numId="{}"><w:abstractNumId w:val="{}"/></w:num>'
    last = '<w:numIdMacAtCleanup w:val="1"/>'
    theirs = shape.format(1) + shape.format(7) + list_.format(1, 7) + list_.format(3, 1) + last
    ours = shape.format(0) + shape.format(1) + list_.format(1, 0) + list_.format(2, 1)
    merged, numbers = merge_numbering(numbering(theirs), numbering(ours).decode())
    assert numbers == {"1": "2", "2": "4"}
    shapes = "".join(shape.format(id) for id in (1, 7, 2, 3))
    lists = "".join(list_.format(*ids) for ids in ((1, 7), (3, 1), (2, 2), (4, 3)))
    assert merged.decode().endswith(f">{shapes}{lists}{last}</w:numbering>")


@pytest.mark.parametrize("id", ["", "x", "1.5", "-1", "99999999999", "01"])
def test_lists_of_the_template_that_nothing_can_name_are_left_out(id: str) -> None:
    shape = f'<w:abstractNum w:abstractNumId="{id}"/>'
    odd = f'<w:num w:numId="{id}"/><w:num/>'
    file = replace(HEADED, numbering=shape + odd + '<w:num w:numId="7"/><w:num w:numId="7"/>')
    made = Opened(set_in(read(file), layout(rich_note())))
    ids = find(made.xml("word/numbering.xml"), "w:num/@w:numId")
    assert ids[:3] == ["7", "1", "2"] and len(ids) == len(set(ids))
    assert list(numbering_defined(made)) == []


def test_our_lists_stand_alone_where_the_template_has_none() -> None:
    ours = '<w:abstractNum w:abstractNumId="0"/>'
    ours += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    merged, numbers = merge_numbering(None, numbering(ours).decode())
    assert numbers == {"1": "1"}
    assert find(Opened(zipped({"n.xml": merged})).xml("n.xml"), "w:num/@w:numId") == ["1"]


def test_lists_of_the_template_keep_their_ids() -> None:
    theirs = '<w:num w:numId="3"/>'
    file = Opened(read(replace(HEADED, numbering=theirs)).base)
    assert find(file.xml("word/numbering.xml"), "w:num/@w:numId") == ["3", "1", "2"]


def test_only_names_of_styles_and_lists_are_changed_never_words() -> None:
    said = 'w:val="Quote" &lt;w:pStyle w:val=&quot;Quote&quot;/&gt;'
    xml = (
        '<w:p><w:pPr><w:pStyle w:val="Quote"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        '<w:r><w:rPr><w:rStyle w:val="Body"/><w:lang w:val="Quote"/></w:rPr>'
        f"<w:t>{said}</w:t></w:r></w:p>"
    )
    named = adopted(xml, {"Quote": "Body", "Body": "Quote"}, {"1": "9"})
    assert '<w:pStyle w:val="Body"/>' in named
    assert '<w:rStyle w:val="Quote"/>' in named
    assert '<w:numId w:val="9"/>' in named
    assert '<w:lang w:val="Quote"/>' in named
    assert f"<w:t>{said}</w:t>" in named


def test_a_table_is_as_wide_as_the_lines_of_the_template() -> None:
    narrow = PAGE.replace('w:left="1440"', 'w:left="2376"')
    file = english_in(WordFile(section=narrow))
    columns = find(file.document, ".//w:gridCol/@w:w")
    assert sum(map(int, columns)) <= LINE - 936
    assert find(file.document, ".//w:tc[1]/w:tcPr/w:tcW/@w:w")[0] == columns[0]
    small = '<w:tbl><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid></w:tbl>'
    assert 'w:w="900"' in within_width(f"<w:body {NAMESPACES}>{small}</w:body>", 5000)


def test_a_drawing_wider_than_the_lines_is_made_smaller_in_proportion() -> None:
    body = f"<w:body {NAMESPACES}>{{}}</w:body>"
    wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    inline = f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{wp}"><wp:extent cx="{{}}" cy="1000000"/>'
    inline += "</wp:inline></w:drawing></w:r></w:p>"
    assert 'cx="3175000" cy="500000"' in within_width(body.format(inline.format(6350000)), 5000)
    assert 'cx="100"' in within_width(body.format(inline.format(100)), 5000)
