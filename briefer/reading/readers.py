"""The table of readers, and the one way in: bytes of a file → ``Document``."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

from briefer.domain.document import Document, document_id
from briefer.errors import Problem
from briefer.files import read_bytes, size_of
from briefer.reading.text import decode

MOST_BYTES = 32 * 1024 * 1024
READERS: Mapping[str, Callable[[bytes], str]] = {".txt": decode}
_NAME_LENGTH = 60


def read(path: Path) -> tuple[Document, bytes]:
    """Return the document in file ``path`` and the file's bytes; raises ``Problem``."""
    size = size_of(path)
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        formats = ", ".join(sorted(READERS))
        raise Problem("format_not_read", path=path, formats=formats)
    if size > MOST_BYTES:
        raise Problem("file_too_large", path=path, megabytes=MOST_BYTES // 1024**2)
    data = read_bytes(path)
    if not data.strip():
        raise Problem("file_empty", path=path)
    try:
        text = reader(data)
    except Problem as problem:
        raise Problem(problem.key, **{**problem.fields, "path": path}) from problem
    return Document(document_id(data), short_name(path.stem), path.name, text), data


def short_name(stem: str) -> str:
    """Return a name people can type for a file called ``stem``: a-z, 0-9 and hyphens."""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_NAME_LENGTH].strip("-")
    return name or "document"
