"""What a template holds of persons, edits and old notes stays behind; what it shows is ours."""

from dataclasses import replace

from briefer.notes.word.markup import NAMESPACES
from tests.notes.material import english_note, layout

from .department_files import (
    HEADED,
    OFFICE,
    WORD,
    WordFile,
    complex_field,
    english_in,
    heads,
    notices,
    read,
    set_in,
    simple_field,
)
from .opened import Opened, find
from .rules import content_controls


def test_what_is_a_persons_or_belongs_to_editing_stays_away() -> None:
    tracked = (
        '<w:p><w:ins w:id="1" w:author="A. Person"><w:r><w:t>kept</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="A. Person"><w:r><w:delText>struck</w:delText></w:r></w:del>'
        '<w:commentRangeStart w:id="3"/></w:p>'
    )
    settings = (
        '<w:mailMerge><w:mainDocumentType w:val="formLetters"/></w:mailMerge><w:trackRevisions/>'
        '<w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:updateFields/>'
        '<w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids>'
    )
    core = b'<x xmlns="urn:x">A. Person</x>'
    parts = {
        "word/comments.xml": (b"<x>A. Person</x>", f"{WORD}.comments+xml"),
        "word/people.xml": (b"<x>A. Person</x>", f"{WORD}.people+xml"),
        "customXml/item1.xml": (b"<x>A. Person</x>", "application/xml"),
        "docProps/core.xml": (core, "application/vnd.openxmlformats-package.core-properties+xml"),
        "docProps/thumbnail.jpeg": (b"x", "image/jpeg"),
        "word/glossary/document.xml": (b"<x>A. Person</x>", f"{WORD}.document.glossary+xml"),
        "word/printerSettings1.bin": (b"x", "application/octet-stream"),
    }
    file = replace(WordFile().with_heads(header_default=tracked), settings=settings, parts=parts)
    made = english_in(file)
    assert not any(b"A. Person" in part or b"struck" in part for part in made.parts.values())
    assert heads(made, "header")["default"] == ["UNCLASSIFIED", "kept"]
    kept = {one.tag.split("}")[1] for one in made.xml("word/settings.xml")}
    assert not kept & {"mailMerge", "trackRevisions", "documentProtection", "updateFields", "rsids"}
    unwelcome = ("comment", "people", "thumbnail", "glossary", "printer")
    assert not [name for name in made.parts if any(word in name for word in unwelcome)]
    assert b"urn:briefer:note" in made.parts["customXml/item1.xml"]


def test_a_setting_given_twice_counts_once() -> None:
    made = english_in(replace(HEADED, settings="<w:evenAndOddHeaders/>" * 2))
    assert len(find(made.xml("word/settings.xml"), "w:evenAndOddHeaders")) == 1


def test_a_head_that_shows_the_title_or_author_shows_the_notes() -> None:
    bound = (
        '<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dataBinding w:xpath="/ns1:coreProperties[1]'
        '/ns0:title[1]" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/><w:text/>'
        "</w:sdtPr><w:sdtContent><w:p><w:r><w:t>Old</w:t></w:r><w:r><w:t> title</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
    )
    author, title = simple_field("AUTHOR", "A. Person"), complex_field("TITLE", "Old")
    fields = f"<w:p>{author}</w:p><w:p>{title}</w:p>"
    laid = layout(english_note())
    template = read(WordFile().with_heads(header_default=bound + fields))
    lines = heads(Opened(set_in(template, laid)), "header")["default"]
    assert lines[1:] == [laid.title, laid.organisation, laid.title]


def test_a_control_bound_to_data_that_stays_away_is_set_free_and_told_of() -> None:
    asking = (
        '<w:sdt><w:sdtPr><w:placeholder><w:docPart w:val="X"/></w:placeholder><w:showingPlcHdr/>'
        '<w:dataBinding w:xpath="/x" w:storeItemID="{55AF091B-3C7A-41E3-B477-F2FDAA23CFDA}"/>'
        "<w:text/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>[Pick the date]</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
    )
    template = read(WordFile().with_heads(header_default=asking))
    assert notices(template)["template_places"] == {"places": "[Pick the date]"}
    assert list(content_controls(Opened(template.base))) == []


def test_properties_that_a_head_shows_are_kept_and_no_others() -> None:
    made = "http://schemas.openxmlformats.org/officeDocument/2006"
    one = '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{}" name="{}">'
    one += "{}</property>"
    both = one.format(2, "Branch", "<v:lpwstr>Tests</v:lpwstr>")
    both += one.format(3, "Owner", "<v:lpwstr>A. Person</v:lpwstr>")
    xml = (
        f'<Properties xmlns="{made}/custom-properties" xmlns:v="{made}/docPropsVTypes">{both}'
        "</Properties>"
    ).encode()
    type_ = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    file = replace(
        WordFile().with_heads(header_default=f"<w:p>{simple_field('DOCPROPERTY Branch')}</w:p>"),
        parts={"docProps/custom.xml": (xml, type_)},
        links={"": ((f"{OFFICE}/custom-properties", "docProps/custom.xml", ""),)},
    )
    kept = english_in(file).parts["docProps/custom.xml"]
    assert b"Branch" in kept
    assert b"A. Person" not in kept
    unused = replace(HEADED, parts=file.parts, links=file.links)
    assert "docProps/custom.xml" not in english_in(unused).parts


def test_footnotes_and_endnotes_of_the_template_give_way() -> None:
    def some(kind: str) -> bytes:
        lines = "".join(
            f'<w:{kind} w:type="{type_}" w:id="{id}"><w:p><w:r><w:{type_}/></w:r></w:p></w:{kind}>'
            for id, type_ in enumerate(("separator", "continuationSeparator"))
        )
        own = f'<w:{kind} w:id="2"><w:p><w:r><w:t>old note</w:t></w:r></w:p></w:{kind}>'
        return f"<w:{kind}s {NAMESPACES}>{lines}{own}</w:{kind}s>".encode()

    named = '<w:{0}Pr><w:{0} w:id="0"/><w:{0} w:id="1"/></w:{0}Pr>'
    file = WordFile(
        settings=named.format("footnote") + named.format("endnote"),
        parts={
            f"word/{kind}s.xml": (some(kind), f"{WORD}.{kind}s+xml")
            for kind in ("footnote", "endnote")
        },
    )
    made = english_in(file)
    assert not any(b"old note" in part for part in made.parts.values())
    for kind in ("footnote", "endnote"):
        ids = find(made.xml("word/settings.xml"), f"w:{kind}Pr/w:{kind}/@w:id")
        assert ids == ["-1", "0"]
        assert find(made.xml(f"word/{kind}s.xml"), f"w:{kind}[@w:type]/@w:id") == ids
