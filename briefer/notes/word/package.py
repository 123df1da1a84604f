# pyright: basic
# python-docx's package layer and lxml come without complete types; this module alone meets them.
"""Puts the texts of a Word file into its package: parts, relationships, properties, zip."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count

from docx import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from briefer.domain.dates import PartialDate
from briefer.notes.blocks import Layout
from briefer.notes.word.base import XML, application
from briefer.notes.word.charts_in import attach
from briefer.notes.word.lists import NUMBERS, list_named, numbered_from_one
from briefer.notes.word.record import PART, record, store
from briefer.notes.word.story import Story
from briefer.notes.word.zipped import unzipped, zipped

_LONGEST_PROPERTY = 255
_FIRST_YEAR = 1601
"""Where Word's calendar begins: an earlier year of a note is mistyped."""
_APPLICATION = "docProps/app.xml"


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself; ``author`` is an organisation, never a person."""

    title: str
    subject: str
    author: str
    keywords: str
    category: str
    language: str
    dated: PartialDate | None


def packed(
    base: bytes, story: Story, properties: Properties, layout: Layout, numbers: str = NUMBERS
) -> bytes:
    """Return the .docx file with ``story`` in the document ``base``, the same for the same.

    ``numbers`` is the list of the base that numbered lists are made like.
    """
    document = Document(io.BytesIO(base))
    main = document.part
    notes = _part(main, "word/footnotes.xml", CT.WML_FOOTNOTES, RT.FOOTNOTES, story.footnotes)[0]
    _link(main, story.body_links)
    _link(notes, story.footnote_links)
    attach(main, story.plots, layout.language)
    _fill(document.element.body, story.body)
    _head_and_foot(main, document.element.body.sectPr, story)
    if story.lists:
        _number(document, story.lists, numbers)
    _describe(document.core_properties, properties)
    kept = _part(main, PART, CT.XML, RT.CUSTOM_XML, "<note/>")[0]
    _part(
        kept,
        "customXml/itemProps1.xml",
        CT.OFC_CUSTOM_XML_PROPERTIES,
        RT.CUSTOM_XML_PROPS,
        store(layout),
    )
    buffer = io.BytesIO()
    document.save(buffer)
    parts = unzipped(buffer.getvalue())
    parts[_APPLICATION] = (XML + application(layout.organisation)).encode()
    parts[PART] = (XML + record(layout, parts)).encode()
    return zipped(parts)


def _part(owner: Part, name: str, content_type: str, kind: str, xml: str) -> tuple[Part, str]:
    """Return a new part that ``owner`` leads to, and the id of their relationship."""
    part = Part(PackURI(f"/{name}"), content_type, (XML + xml).encode(), owner.package)
    return part, owner.relate_to(part, kind)


def _link(part: Part, links: Mapping[str, str]) -> None:
    for id, address in links.items():
        part.load_rel(RT.HYPERLINK, address, id, is_external=True)


def _fill(body, xml: str) -> None:
    """Put the paragraphs of ``xml`` before the page set-up."""
    page = body.sectPr
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    for element in etree.fromstring(xml, parser):
        page.addprevious(element)


def _head_and_foot(main: Part, page, story: Story) -> None:
    """Add head and foot of the page, where the ``story`` has them, and name them in ``page``."""
    made = (("header", CT.WML_HEADER, RT.HEADER), ("footer", CT.WML_FOOTER, RT.FOOTER))
    for place, (name, type_, kind) in enumerate(made):
        xml = getattr(story, name)
        if xml:
            id = _part(main, f"word/{name}1.xml", type_, kind, xml)[1]
            attributes = {qn("w:type"): "default", qn("r:id"): id}
            page.insert(place, page.makeelement(qn(f"w:{name}Reference"), attributes))


def _number(document, lists: int, like: str) -> None:
    """Give each of the ``lists`` numbered lists an id, and let it begin at one."""
    numbering = document.part.numbering_part.element
    there = {int(one.get(qn("w:numId"))): one for one in numbering.findall(qn("w:num"))}
    shape = there[int(like)].find(qn("w:abstractNumId")).get(qn("w:val"))
    last = max(there)
    ids = dict(zip(range(1, lists + 1), count(last + 1), strict=False))
    for id in ids.values():
        numbering.findall(qn("w:num"))[-1].addnext(etree.fromstring(numbered_from_one(id, shape)))
    for named in document.element.body.iter(qn("w:numId")):
        own = list_named(named.get(qn("w:val")))
        if own is not None:
            named.set(qn("w:val"), str(ids[own]))


def _describe(core, properties: Properties) -> None:
    for name in ("title", "subject", "author", "keywords", "category", "language"):
        setattr(core, name, getattr(properties, name)[:_LONGEST_PROPERTY])
    day = properties.dated
    if day and day.year >= _FIRST_YEAR:
        core.created = core.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)
