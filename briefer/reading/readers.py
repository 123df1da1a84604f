"""The table of readers, and the one way in: bytes of a file → ``Document``."""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

from briefer.domain.document import Document
from briefer.errors import Problem
from briefer.files import problem_of, read_bytes
from briefer.reading.text import decode

MOST_BYTES = 32 * 1024 * 1024
READERS: Mapping[str, Callable[[bytes], str]] = {".txt": decode}
_NAME_LENGTH = 60


def read(path: Path) -> tuple[Document, bytes]:
    """Return the document in file ``path`` and the file's bytes; raises ``Problem``.

    The document's id is the first 16 hexadecimal digits of the SHA-256 of those bytes.
    """
    size = _size(path)
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
    digest = hashlib.sha256(data).hexdigest()[:16]
    return Document(digest, short_name(path.stem), path.name, text), data


def _size(path: Path) -> int:
    """Return how many bytes the file has; raises ``Problem`` for what is no file to be read."""
    try:
        known = path.stat()
        ordinary, folder = path.is_file(), path.is_dir()
    except OSError as error:
        raise problem_of(error, path) from error
    if folder:
        raise Problem("is_a_folder", path=path)
    if not ordinary:
        raise Problem("not_a_file", path=path)
    return known.st_size


def short_name(stem: str) -> str:
    """Return a name people can type for a file called ``stem``: a-z, 0-9 and hyphens."""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_NAME_LENGTH].strip("-")
    return name or "document"
