# pyright: basic
# python-docx's package layer and lxml come without complete types; this module alone meets them.
"""Puts the texts of a Word file into its package: parts, relationships, properties, zip."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from docx import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from briefer.domain.dates import PartialDate
from briefer.notes.word.story import Story
from briefer.notes.word.zipped import unzipped, zipped

_LONGEST_PROPERTY = 255
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


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


def packed(base: bytes, story: Story, properties: Properties) -> bytes:
    """Return the .docx file with ``story`` in the document ``base``, the same for the same."""
    document = Document(io.BytesIO(base))
    main = document.part
    notes = _part(main, "footnotes", CT.WML_FOOTNOTES, RT.FOOTNOTES, story.footnotes)[0]
    _link(main, story.body_links)
    _link(notes, story.footnote_links)
    header = _part(main, "header1", CT.WML_HEADER, RT.HEADER, story.header)[1]
    footer = _part(main, "footer1", CT.WML_FOOTER, RT.FOOTER, story.footer)[1]
    _fill(document.element.body, story.body, header, footer)
    _describe(document.core_properties, properties)
    buffer = io.BytesIO()
    document.save(buffer)
    return zipped(unzipped(buffer.getvalue()))


def _part(main: Part, name: str, content_type: str, kind: str, xml: str) -> tuple[Part, str]:
    """Return a new part beside the ``main`` one and the id of its relationship."""
    part = Part(PackURI(f"/word/{name}.xml"), content_type, (_XML + xml).encode(), main.package)
    return part, main.relate_to(part, kind)


def _link(part: Part, links: Mapping[str, str]) -> None:
    for id, address in links.items():
        part.load_rel(RT.HYPERLINK, address, id, is_external=True)


def _fill(body, xml: str, header: str, footer: str) -> None:
    """Put the paragraphs of ``xml`` before the page set-up, and name head and foot in it."""
    page = body.sectPr
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    for element in etree.fromstring(xml, parser):
        page.addprevious(element)
    for place, (tag, id) in enumerate((("headerReference", header), ("footerReference", footer))):
        reference = page.makeelement(qn(f"w:{tag}"), {qn("w:type"): "default", qn("r:id"): id})
        page.insert(place, reference)


def _describe(core, properties: Properties) -> None:
    for name in ("title", "subject", "author", "keywords", "category", "language"):
        setattr(core, name, getattr(properties, name)[:_LONGEST_PROPERTY])
    if properties.dated:
        day = properties.dated
        core.created = core.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)
