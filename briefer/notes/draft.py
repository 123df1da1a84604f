"""The ``.briefnote`` file: a note as one UTF-8 JSON document that opens on any machine.

It holds full copies of its picks with their citations, in a fixed order of keys, so that it can
be read, compared and kept. It may have been edited by hand or come from anywhere: nothing in it
is believed before it is checked, a quotation least of all.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, cast

from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.language import Language
from briefer.domain.note import (
    Citation,
    Item,
    Note,
    Paragraph,
    Paraphrase,
    Pick,
    Quotation,
    Section,
)
from briefer.domain.quoting import is_quotation
from briefer.errors import Notice, Problem, notice
from briefer.files import read_bytes, size_of, write_atomically
from briefer.tables.entries import Entry, WrongEntry

SUFFIX = ".briefnote"
FORMAT = "briefnote"
VERSION = 1
LARGEST = 32
"""Megabytes a draft may have; a note of a thousand picks has one or two."""

_LONGEST_REASON = 120
_SURROGATE = re.compile("[\ud800-\udfff]")
_KINDS = {Quotation: "quotation", Paraphrase: "paraphrase", Paragraph: "paragraph"}


@dataclass(frozen=True, slots=True)
class Opened:
    """A note out of a file, and what the user should know of how it was read."""

    note: Note
    notices: tuple[Notice, ...] = ()


def save(note: Note, path: Path) -> None:
    """Write ``note`` to ``path`` in one step; raises ``Problem`` and leaves what was there.

    The name must end in ``SUFFIX``: a note called .docx would be taken for a Word file.
    """
    if path.suffix.lower() != SUFFIX:
        raise Problem("note_suffix", path=path, suffix=SUFFIX)
    data = to_bytes(note)
    _refuse_too_large(len(data), path)
    write_atomically(path, data)


def load(path: Path) -> Opened:
    """Return the note in ``path``; raises ``Problem`` without reading what is too large."""
    _refuse_too_large(size_of(path), path)
    return from_bytes(read_bytes(path), path)


def to_bytes(note: Note) -> bytes:
    """Return ``note`` as the bytes of a ``.briefnote`` file, the same for the same note.

    Lone surrogates are written as JSON escapes; a pair of them is the character it spells.
    """
    text = json.dumps(_note_to(note), ensure_ascii=False, indent=2) + "\n"
    return _SURROGATE.sub(lambda one: f"\\u{ord(one[0]):04x}", text).encode()


def from_bytes(data: bytes, path: Path) -> Opened:
    """Return the note in ``data``, read from ``path``; raises ``Problem``.

    A quotation that does not quote its pick becomes a paraphrase, with a notice.
    """
    _refuse_too_large(len(data), path)
    values = _json(data, path)
    try:
        return _opened(Entry(values), path)
    except WrongEntry as error:
        raise Problem("note_damaged", path=path, where=error.where) from error
    except ValueError as error:
        raise Problem("note_damaged", path=path, where=_short(error)) from error


def _refuse_too_large(size: int, path: Path) -> None:
    if size > LARGEST * 1_000_000:
        raise Problem("note_too_large", path=path, limit=LARGEST)


def _short(error: Exception) -> str:
    return str(error)[:_LONGEST_REASON]


def _json(data: bytes, path: Path) -> dict[str, object]:
    try:
        values: object = json.loads(
            data.decode("utf-8-sig"), object_hook=_without_null, parse_constant=_refuse
        )
    except (ValueError, RecursionError) as error:
        raise Problem("note_damaged", path=path, where=_place_of(error)) from error
    if not isinstance(values, dict):
        raise Problem("note_damaged", path=path, where="format")
    return cast(dict[str, object], values)


def _place_of(error: ValueError | RecursionError) -> str:
    """Return line and column of what is no JSON, where they are known."""
    known = isinstance(error, json.JSONDecodeError)
    return f"{error.lineno}:{error.colno}" if known else "JSON"


def _without_null(values: dict[str, object]) -> dict[str, object]:
    """Return ``values`` without what is null: absent and null are the same."""
    return {key: value for key, value in values.items() if value is not None}


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _opened(entry: Entry, path: Path) -> Opened:
    if entry.text("format") != FORMAT:
        raise Problem("note_damaged", path=path, where="format")
    version = entry.number("version")
    if version > VERSION:
        raise Problem("note_newer", path=path)
    if version < 1:
        raise Problem("note_damaged", path=path, where="version")
    reader = _Reader()
    return Opened(reader.note(entry), tuple(reader.notices))


class _Reader:
    """Reads the parts of a note and gathers what the user should know."""

    def __init__(self) -> None:
        self.notices: list[Notice] = []

    def note(self, entry: Entry) -> Note:
        """Return the whole note."""
        header = entry.entries("header")
        return Note(
            id=entry.text("id"),
            kind=entry.text("kind"),
            language=Language(entry.text("language")),
            title=entry.text("title"),
            title_in_other_language=entry.optional_text("title_in_other_language") or "",
            marking=entry.optional_text("marking"),
            header=tuple((one.text("field"), one.text("value")) for one in header),
            sections=tuple(self._section(one) for one in entry.entries("sections")),
        )

    def _section(self, entry: Entry) -> Section:
        items = tuple(self._item(one) for one in entry.entries("items"))
        return Section(entry.text("id"), items, entry.optional_text("heading"))

    def _item(self, entry: Entry) -> Item:
        kind, id, text = entry.text("kind"), entry.text("id"), entry.text("text")
        if kind == "paragraph":
            return Paragraph(id, text)
        if kind not in _KINDS.values():
            raise ValueError(kind)
        pick = _pick_from(entry.entry("pick"))
        if kind == "quotation" and is_quotation(text, pick.text):
            return Quotation(id, pick, text)
        if kind == "quotation":
            cited = pick.citation
            self.notices.append(notice("not_a_quotation", title=cited.title, number=cited.number))
        return Paraphrase(id, pick, text)


def _pick_from(entry: Entry) -> Pick:
    language = Language(entry.text("language"))
    return Pick(entry.text("text"), language, _citation_from(entry.entry("citation")))


def _citation_from(entry: Entry) -> Citation:
    span = entry.entry("span")
    return Citation(
        document=entry.text("document"),
        name=entry.text("name"),
        title=entry.text("title"),
        event=entry.optional_text("event"),
        date=_date_from(entry, "date"),
        date_end=_date_from(entry, "date_end"),
        place=entry.optional_text("place"),
        publisher=entry.optional_text("publisher"),
        heading_path=entry.texts("heading_path"),
        number=entry.number("number"),
        number_in_section=entry.number("number_in_section"),
        page=entry.number("page") if "page" in entry else None,
        source=entry.optional_text("source"),
        span=Span(span.number("start"), span.number("end")),
    )


def _date_from(entry: Entry, key: str) -> PartialDate | None:
    text = entry.optional_text(key)
    return None if text is None else PartialDate.from_iso(text)


def _note_to(note: Note) -> dict[str, object]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "id": note.id,
        "kind": note.kind,
        "language": note.language.value,
        "marking": note.marking,
        "title": note.title,
        "title_in_other_language": note.title_in_other_language,
        "header": [{"field": field, "value": value} for field, value in note.header],
        "sections": [
            {"id": one.id, "heading": one.heading, "items": [_item_to(item) for item in one.items]}
            for one in note.sections
        ],
    }


def _item_to(item: Item) -> dict[str, object]:
    values: dict[str, object] = {"kind": _KINDS[type(item)], "id": item.id, "text": item.text}
    if not isinstance(item, Paragraph):
        language = item.pick.language.value
        citation = _citation_to(item.pick.citation)
        values["pick"] = {"text": item.pick.text, "language": language, "citation": citation}
    return values


def _citation_to(citation: Citation) -> dict[str, object]:
    return {
        "document": citation.document,
        "name": citation.name,
        "title": citation.title,
        "event": citation.event,
        "date": str(citation.date) if citation.date else None,
        "date_end": str(citation.date_end) if citation.date_end else None,
        "place": citation.place,
        "publisher": citation.publisher,
        "heading_path": list(citation.heading_path),
        "number": citation.number,
        "number_in_section": citation.number_in_section,
        "page": citation.page,
        "source": citation.source,
        "span": {"start": citation.span.start, "end": citation.span.end},
    }
