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

from briefer.domain.note import Note
from briefer.errors import Notice, Problem
from briefer.files import read_bytes, size_of, write_atomically
from briefer.notes.draft_reading import Reader
from briefer.notes.draft_writing import values_of
from briefer.tables.entries import Entry, WrongEntry

SUFFIX = ".briefnote"
FORMAT = "briefnote"
VERSION = 3
"""2 added translations, tables, charts and what is printed around the note, 3 figures and remarks
below charts; the versions before are read as well."""
LARGEST = 32
"""Megabytes a draft may have; a note of a thousand picks has one or two."""

_LONGEST_REASON = 120
_SURROGATE = re.compile("[\ud800-\udfff]")


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
    text = (
        json.dumps(
            {"format": FORMAT, "version": VERSION, **values_of(note)}, ensure_ascii=False, indent=2
        )
        + "\n"
    )
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
    reader = Reader()
    return Opened(reader.note(entry), tuple(reader.notices))
