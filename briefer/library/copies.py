"""The folder with copies of the files that documents were read from.

A copy is written before its document is committed and deleted after its document is, so that a
document of the library always has one. What a crash leaves over belongs to no document and is
swept away with the next removal. Both happen only while the library is held for writing.
"""

import re
from collections.abc import Container
from pathlib import Path

from briefer.domain.document import ID_DIGITS, Document
from briefer.errors import Problem
from briefer.files import make_folder, problem_of, write_atomically

_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,10}")
_COPY = re.compile(rf"([0-9a-f]{{{ID_DIGITS}}})(\.[A-Za-z0-9]{{1,10}})?")
_HALF_WRITTEN = re.compile(rf"\.[0-9a-f]{{{ID_DIGITS}}}(\.[A-Za-z0-9]*)?\.[0-9a-f]{{8}}\.tmp")


def keep(folder: Path, document: Document, original: bytes) -> None:
    """Put the bytes of the file of ``document`` in ``folder``; raises ``Problem``."""
    suffix = Path(document.file_name).suffix.lower()
    name = document.id + (suffix if _SUFFIX.fullmatch(suffix) else "")
    write_atomically(make_folder(folder, private=True) / name, original, private=True)


def of(folder: Path, id: str) -> Path:
    """Return where the copy of the document ``id`` is, or would be without a suffix."""
    return next(folder.glob(f"{id}*"), folder / id)


def sweep(folder: Path, held: Container[str]) -> None:
    """Delete from ``folder`` our copies of documents whose ids are not ``held``.

    Files that others put there stay. Raises ``Problem`` naming one that could not be deleted,
    after the others were.
    """
    stuck: Problem | None = None
    try:
        for path in sorted(folder.iterdir()) if folder.is_dir() else []:
            if _is_left_over(path.name, held):
                stuck = _deleted(path) or stuck
    except OSError as error:
        raise problem_of(error, folder) from error
    if stuck:
        raise stuck


def _is_left_over(name: str, held: Container[str]) -> bool:
    copy = _COPY.fullmatch(name)
    return copy[1] not in held if copy else bool(_HALF_WRITTEN.fullmatch(name))


def _deleted(path: Path) -> Problem | None:
    """Delete ``path``; return what prevented it."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        return problem_of(error, path)
    return None
