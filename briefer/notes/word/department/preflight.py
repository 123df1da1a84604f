"""Looks at a stranger's Word file before any library opens it: is it sound, and of a sane size?

What is refused here could fill the memory, reach other files, or hide a part behind another.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat

from briefer.errors import Problem
from briefer.files import read_bytes, size_of
from briefer.notes.word.department.package import CONTENT_TYPES, ContentTypes

MEGABYTE = 1024 * 1024
LARGEST_FILE = 30 * MEGABYTE
LARGEST_XML = 8 * MEGABYTE
LARGEST_PART = 30 * MEGABYTE
LARGEST_WHOLE = 80 * MEGABYTE
MOST_PARTS = 1000
MOST_ELEMENTS = 300_000

_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_UNSAFE = re.compile(r"[\\:\x00-\x1f]|^/|(^|/)\.{0,2}(/|$)")
_XML_NAME = re.compile(r"\.(xml|rels|vml)$", re.IGNORECASE)
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError)


def bytes_of(path: Path) -> bytes:
    """Return what the file ``path`` holds; raises ``Problem``, for one that is too large before it
    is read."""
    if size_of(path) > LARGEST_FILE:
        raise Problem("template_too_large", name=path.name, megabytes=LARGEST_FILE // MEGABYTE)
    return read_bytes(path)


def unpacked(data: bytes, name: str) -> dict[str, bytes]:
    """Return the files in the zip ``data`` by name, each looked at.

    ``name`` is what the user calls the file. Raises ``Problem`` for what is no zip, damaged,
    encrypted, too large, or holds names or XML that a Word file has no use for.
    """
    if len(data) > LARGEST_FILE:
        raise Problem("template_too_large", name=name, megabytes=LARGEST_FILE // MEGABYTE)
    if data.startswith(_COMPOUND):
        key = "template_encrypted" if _ENCRYPTED in data else "template_not_word"
        raise Problem(key, name=name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            entries = [one for one in file.infolist() if not one.is_dir()]
            _look_at_names(entries, name)
            _look_at_sizes(entries, name)
            files = {entry.filename: _read(file, entry) for entry in entries}
    except _DAMAGED as error:
        key = "template_damaged" if data.startswith(b"PK") else "template_not_word"
        raise Problem(key, name=name) from error
    if CONTENT_TYPES not in files:
        raise Problem("template_not_word", name=name)
    _look_into(files, name)
    return files


def _read(file: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return one part; a size that lies is found out before more than it says is unpacked."""
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise zipfile.BadZipFile(f"compression {entry.compress_type}")
    with file.open(entry) as part:
        return part.read(entry.file_size + 1)


def _look_at_names(entries: list[zipfile.ZipInfo], name: str) -> None:
    """Refuse parts that are encrypted, called alike, or called so as to leave the package."""
    seen: set[str] = set()
    for entry in entries:
        if entry.flag_bits & 1:
            raise Problem("template_encrypted", name=name)
        part = entry.orig_filename
        if _UNSAFE.search(part) or part.casefold() in seen:
            raise Problem("template_names", name=name, part=ascii(part)[1:-1])
        seen.add(part.casefold())


def _look_at_sizes(entries: list[zipfile.ZipInfo], name: str) -> None:
    """Refuse what would unpack to too much."""
    whole = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_PARTS or whole > LARGEST_WHOLE:
        raise Problem("template_swollen", name=name)
    for entry in entries:
        limit = LARGEST_XML if _XML_NAME.search(entry.filename) else LARGEST_PART
        if entry.file_size > limit:
            raise Problem("template_swollen", name=name)


def _look_into(files: Mapping[str, bytes], name: str) -> None:
    """Refuse XML that is malformed, declares entities, or has too many elements."""
    census = _Census(name)
    census.count(files[CONTENT_TYPES])
    types = ContentTypes(files[CONTENT_TYPES])
    for part in sorted(set(files) - {CONTENT_TYPES}):
        if _XML_NAME.search(part) or types.of(part).endswith(("+xml", "/xml")):
            if len(files[part]) > LARGEST_XML:
                raise Problem("template_swollen", name=name)
            census.count(files[part])


class _Census:
    """Counts the elements of all parts together, without building a tree."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._elements = 0

    def count(self, data: bytes) -> None:
        """Count the elements of one part; raises ``Problem``."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._element
        parser.StartDoctypeDeclHandler = self._declared
        parser.EntityDeclHandler = self._declared
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            raise Problem("template_damaged", name=self._name) from error

    def _element(self, _name: str, _attributes: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise Problem("template_swollen", name=self._name)

    def _declared(self, *_declaration: object) -> None:
        raise Problem("template_entities", name=self._name)
