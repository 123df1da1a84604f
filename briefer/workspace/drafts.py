"""Drafts: what is being written, kept beside the library until it is saved or given up.

Each stands in a file of its own, written in one step: a crash leaves the draft before or after.
"""

import re
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from briefer.domain.note import Note
from briefer.errors import Problem
from briefer.files import make_folder, problem_of
from briefer.notes.draft import LARGEST, from_bytes, to_bytes
from briefer.tables.entries import Entry, WrongEntry
from briefer.tables.records import place_in, read_record, set_aside, write_record
from briefer.workspace.keeping import Seal
from briefer.workspace.workspace import Workspace

SUFFIX = ".briefdraft"
_LOCK = ".lock"
_FORMAT = "briefdraft"
_VERSION = 1
_LARGEST_FILE = 4 * LARGEST * 1_000_000  # a note's JSON, escaped once more, grows threefold
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9_-]+")
_KEPT_OF_NOTE_ID = 40
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Draft:
    """A note as it stood at ``saved_at``, which knows its time zone.

    ``id`` is one that ``draft_id`` gave; ``path`` is the note's file and ``seal`` what that was,
    ``None`` for a note that has none.
    """

    id: str
    note: Note
    path: Path | None
    seal: Seal | None
    saved_at: datetime


def draft_id(note: Note) -> str:
    """Return a new id for the drafts of ``note``, to be used until it is closed.

    It can be the name of a file anywhere: the id of a note may have come from anyone.
    """
    kept = _NOT_IN_ID.sub("", note.id)[:_KEPT_OF_NOTE_ID]
    return f"{kept or 'note'}-{secrets.token_hex(4)}"


class Drafts:
    """The drafts of a workspace; each method opens what it needs and may run in any thread."""

    def __init__(self, workspace: Workspace) -> None:
        self._data = workspace.places.data
        self._folder = workspace.places.drafts

    def keep(self, draft: Draft) -> None:
        """Put ``draft`` in the place of the one with its id; raises ``Problem`` and leaves that."""
        path = self._path(draft.id, SUFFIX)
        data = to_bytes(draft.note)
        if len(data) > LARGEST * 1_000_000:
            raise Problem("note_too_large", path=path, limit=LARGEST)
        self._make_folder()
        seal = draft.seal and {"size": draft.seal.size, "sha256": draft.seal.sha256}
        values = {
            "path": str(draft.path.absolute()) if draft.path else None,
            "seal": seal,
            "saved_at": draft.saved_at.isoformat(),
            "note": data.decode(),
        }
        write_record(path, _FORMAT, _VERSION, values)

    def drop(self, id: str) -> None:
        """Forget the draft ``id``, if there is one; raises ``Problem`` where it stays."""
        path = self._path(id, SUFFIX)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise problem_of(error, path) from error

    def all(self) -> tuple[Draft, ...]:
        """Return the drafts, the newest first; raises ``Problem`` where the folder cannot be read.

        A damaged one is left out and set aside under another name; one that a newer version made,
        or that may not be read, is left out and stays.
        """
        found = [_sound(path) for path in self._files() if _is_draft(path)]
        return tuple(
            sorted((one for one in found if one), key=lambda one: one.saved_at, reverse=True)
        )

    def lock_path(self, id: str) -> Path:
        """Return where the lock stands that tells others that the draft ``id`` is being written;
        its folder is made where missing. Raises ``Problem``."""
        self._make_folder()
        return self._path(id, _LOCK)

    def clear(self) -> None:
        """Forget all drafts, with those set aside and what a crash left of them; locks stay.
        Raises ``Problem`` for the first that cannot be removed, after the others are."""
        problems: list[Problem] = []
        for path in self._files():
            try:
                if path.suffix != _LOCK and not path.is_dir():
                    path.unlink(missing_ok=True)
            except OSError as error:
                problems.append(problem_of(error, path))
        if problems:
            raise problems[0]

    def _path(self, id: str, suffix: str) -> Path:
        if not _ID.fullmatch(id):
            raise ValueError("the id of a draft comes from draft_id")
        return self._folder / f"{id}{suffix}"

    def _make_folder(self) -> None:
        make_folder(self._data, private=True)
        make_folder(self._folder, private=True)

    def _files(self) -> list[Path]:
        try:
            return sorted(self._folder.iterdir())
        except FileNotFoundError:
            return []
        except OSError as error:
            raise problem_of(error, self._folder) from error


def _is_draft(path: Path) -> bool:
    return path.suffix == SUFFIX and bool(_ID.fullmatch(path.stem))


def _sound(path: Path) -> Draft | None:
    """Return the draft in ``path``, ``None`` where there is none to offer."""
    try:
        return _draft_in(path)
    except Problem as problem:
        if problem.key == "note_damaged":
            with suppress(Problem):
                set_aside(path)
        return None


def _draft_in(path: Path) -> Draft:
    """Return the draft in ``path``; raises ``Problem``."""
    try:
        entry = read_record(path, _FORMAT, _LARGEST_FILE)
        if entry.number("version") > _VERSION:
            raise Problem("note_newer", path=path)
        return _draft(entry, path)
    except (ValueError, WrongEntry) as error:
        raise Problem("note_damaged", path=path, where=_FORMAT) from error


def _draft(entry: Entry, path: Path) -> Draft:
    saved_at = datetime.fromisoformat(entry.text("saved_at"))
    if saved_at.tzinfo is None:
        raise ValueError("saved_at")
    place = place_in(entry.text("path")) if "path" in entry else None
    seal = _seal(entry.entry("seal")) if "seal" in entry else None
    note = from_bytes(entry.text("note").encode(), path).note
    return Draft(path.stem, note, place, seal if place else None, saved_at)


def _seal(entry: Entry) -> Seal:
    seal = Seal(entry.number("size"), entry.text("sha256"))
    if seal.size < 0 or not _SHA256.fullmatch(seal.sha256):
        raise ValueError("seal")
    return seal
