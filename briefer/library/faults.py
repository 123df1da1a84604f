"""What SQLite's errors mean for the user."""

import os
import secrets
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from briefer.errors import Problem
from briefer.files import problem_of
from briefer.library.rows import NotOurs

_KEYS = {
    sqlite3.SQLITE_BUSY: "library_locked",
    sqlite3.SQLITE_LOCKED: "library_locked",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "library_read_only",
    sqlite3.SQLITE_NOTADB: "library_damaged",
    sqlite3.SQLITE_CORRUPT: "library_damaged",
    sqlite3.SQLITE_FORMAT: "library_damaged",
    sqlite3.SQLITE_PERM: "not_allowed",
    sqlite3.SQLITE_AUTH: "not_allowed",
}
_WRITING = {
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_DELETE,
}
_PROBE_BYTES = 1 << 20


@contextmanager
def told_as_problems(path: Path) -> Generator[None]:
    """Raise the ``Problem`` for every error of SQLite or the system that the user can act upon.

    Errors that only a mistake of ours can cause pass as they are.
    """
    try:
        yield
    except sqlite3.Error as error:
        problem = _problem_of(error, path)
        if problem is None:
            raise
        raise problem from error
    except (NotOurs, UnicodeDecodeError) as error:
        # The latter from the adapter, for a message of SQLite about mangled names.
        raise Problem("library_damaged", path=path) from error
    except OSError as error:
        raise problem_of(error, path) from error


def _problem_of(error: sqlite3.Error, path: Path) -> Problem | None:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Raised by the adapter itself: an OperationalError says that stored text is no UTF-8.
        undecodable = isinstance(error, sqlite3.OperationalError)
        return Problem("library_damaged", path=path) if undecodable else None
    kind = code & 0xFF
    if kind in _KEYS:
        return Problem(_KEYS[kind], path=path)
    if kind == sqlite3.SQLITE_CANTOPEN:
        return _cannot_open(path) or _not_accessible(error, path)
    if kind == sqlite3.SQLITE_IOERR:
        found = obstacle_to_writing(path) if code in _WRITING else None
        return found or _not_accessible(error, path)
    return None


def _not_accessible(error: sqlite3.Error, path: Path) -> Problem:
    return Problem("not_accessible", path=path, reason=error)


def _cannot_open(path: Path) -> Problem | None:
    """Return why SQLite could not open ``path`` or make its journal, ``None`` if unknown.

    The file itself is never opened here: closing it again would drop the locks that another
    connection of this process holds on it.
    """
    if path.is_dir():
        return Problem("is_a_folder", path=path)
    if path.exists() and not permitted(path, os.R_OK):
        return Problem("not_allowed", path=path)
    return obstacle_to_writing(path)


def obstacle_to_writing(path: Path) -> Problem | None:
    """Return what keeps a small file from being written beside ``path``, ``None`` if nothing.

    SQLite reports a full quota or a folder that may not be written as a mere I/O error; trying
    it ourselves brings the system's own reason to light.
    """
    probe = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        try:
            with probe.open("xb") as file:
                file.write(bytes(_PROBE_BYTES))
                file.flush()
                os.fsync(file.fileno())
        finally:
            probe.unlink(missing_ok=True)
    except OSError as error:
        return problem_of(error, path)
    return None


def permitted(path: Path, mode: int) -> bool:
    """Return whether the user may use ``path`` as ``mode`` (``os.R_OK``, ``os.W_OK``) says."""
    return os.access(path, mode, effective_ids=os.access in os.supports_effective_ids)
