"""The record in a Word file of what it was when it was written, for when it comes back.

A part of the file that Word keeps and does not show: the note, its marking, a digest of all other
parts, and for each content control which pick it holds. It shows what was changed; it proves no
origin, for whoever changes the file can change the record too.
"""

import hashlib
import uuid
from collections.abc import Mapping

from briefer.notes.blocks import Layout, Trace
from briefer.notes.typography import held_by_xml
from briefer.notes.word.markup import value

NAMESPACE = "urn:briefer:note:1"
PART = "customXml/item1.xml"
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def record(layout: Layout, others: Mapping[str, bytes]) -> str:
    """Return the record of ``layout`` in a file whose ``others`` are all parts but the record, by
    name."""
    known = {
        "id": layout.note,
        "kind": layout.kind_id,
        "language": layout.language.value,
        "marking": layout.marking.id,
        "draft": layout.draft,
        "digest": digest(others),
    }
    traces = "".join(_trace(one) for one in layout.traces)
    return f'<note xmlns="{NAMESPACE}"{_attributes(known)}>{traces}</note>'


def digest(parts: Mapping[str, bytes]) -> str:
    """Return the SHA-256, in hexadecimal digits, of the names and contents of ``parts`` in the
    order of their names; the record itself is left out."""
    found = hashlib.sha256()
    for name in sorted(parts):
        if name != PART:
            for piece in (name.encode(), parts[name]):
                found.update(len(piece).to_bytes(8, "big"))
                found.update(piece)
    return found.hexdigest()


def store(layout: Layout) -> str:
    """Return the XML that gives the record an id of its own, the same for the same note."""
    named = f"{NAMESPACE}:{held_by_xml(layout.note)}"
    id = str(uuid.uuid5(uuid.NAMESPACE_URL, named)).upper()
    return (
        f'<ds:datastoreItem xmlns:ds="{_STORE}" ds:itemID="{{{id}}}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )


def _trace(trace: Trace) -> str:
    cited, figure = trace.pick.citation, trace.pick.figure
    known: dict[str, str | None] = {
        "tag": trace.tag,
        "item": trace.item,
        "kind": trace.kind,
        "document": cited.document,
        "start": str(cited.span.start),
        "end": str(cited.span.end),
        "number": str(cited.number),
        "printed": _hash(trace.text),
        "passage": _hash(trace.pick.text),
        "figure": f"{figure.span.start}-{figure.span.end}" if figure else None,
        "written": _hash(figure.written) if figure else None,
    }
    return f"<trace{_attributes(known)}/>"


def _attributes(known: Mapping[str, str | None]) -> str:
    return "".join(f' {name}="{value(text)}"' for name, text in known.items() if text is not None)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
