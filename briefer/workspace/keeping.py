"""Keeping notes in files: nothing that someone else wrote since is written over unasked."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from briefer.domain.note import Note
from briefer.errors import Notice, Problem
from briefer.files import is_there, read_bytes, size_of
from briefer.notes.draft import LARGEST, from_bytes, save, to_bytes
from briefer.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Seal:
    """What a note file was when it was last read or written: its size in bytes and their hash."""

    size: int
    sha256: str

    @classmethod
    def of(cls, data: bytes) -> Self:
        """Return the seal of a file that holds ``data``."""
        return cls(len(data), hashlib.sha256(data).hexdigest())


@dataclass(frozen=True, slots=True)
class Kept:
    """A note out of the file ``path``, the seal of the bytes it was read from, and what the user
    should know of how it was read."""

    note: Note
    path: Path
    seal: Seal
    notices: tuple[Notice, ...] = ()


class Keeping:
    """Note files that stay open for a while, as others may change them meanwhile."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def open(self, path: Path) -> Kept:
        """Return the note in the file ``path``; raises ``Problem``."""
        if size_of(path) > LARGEST * 1_000_000:
            raise Problem("note_too_large", path=path, limit=LARGEST)
        data = read_bytes(path)
        opened = from_bytes(data, path)
        return Kept(opened.note, path, Seal.of(data), opened.notices)

    def save(self, note: Note, path: Path, known: Seal | None, replace: bool = False) -> Seal:
        """Put ``note`` in the file ``path`` in one step and return the file's new seal.

        ``known`` is the seal of the file as this note last left or found it, ``None`` where it
        never stood there. Raises ``Problem``; unless ``replace``, also where the file holds
        anything else. A file that is gone is made again.
        """
        check_free(path, replace or known is not None)
        new = Seal.of(to_bytes(note))
        if known and not replace and self._holds_another(path, known, new):
            raise Problem("note_changed_on_disk", path=path)
        save(note, path)
        return new

    def changed(self, path: Path, known: Seal) -> bool:
        """Return whether the file ``path`` is no longer as ``known``, or is gone; raises
        ``Problem`` where that cannot be seen."""
        try:
            return size_of(path) != known.size or Seal.of(read_bytes(path)) != known
        except Problem:
            if is_there(path):
                raise
            return True

    def _holds_another(self, path: Path, known: Seal, new: Seal) -> bool:
        """Return whether the file holds neither what was ``known`` nor what is ``new``: saving may
        have failed when all but the last step was done, and is no change by others then."""
        return self.changed(path, known) and is_there(path) and self.changed(path, new)


def check_free(path: Path, replace_existing: bool) -> None:
    """Raise a ``Problem`` where no file can be put in ``path``, or one is there that is not to be
    replaced."""
    if not is_there(path.parent):
        raise Problem("folder_missing", path=path.parent)
    there = is_there(path)
    if there and path.is_dir():
        raise Problem("is_a_folder", path=path)
    if there and not replace_existing:
        raise Problem("already_there", path=path)
