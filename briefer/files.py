"""Files written so that a reader, at any moment, finds the old content or the new, whole."""

import errno
import os
import secrets
from pathlib import Path

from briefer.errors import Problem

_NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}


def problem_of(error: OSError, path: Path) -> Problem:
    """Return the problem that tells the user what ``error`` means for ``path``."""
    if error.errno in _NO_SPACE:
        return Problem("disk_full", path=path)
    if error.errno in _NOT_ALLOWED:
        return Problem("not_allowed", path=path)
    if isinstance(error, FileNotFoundError):
        return Problem("not_found", path=path)
    if isinstance(error, IsADirectoryError):
        return Problem("is_a_folder", path=path)
    return Problem("not_accessible", path=path, reason=error.strerror or str(error))


def write_atomically(path: Path, data: bytes) -> None:
    """Put ``data`` in ``path``, replacing what was there in one step; raises ``Problem``.

    The bytes are on the disk before the name changes hands, so that a crash or a power cut
    leaves the old file or the new one. No temporary file is left behind on failure.
    """
    try:
        _write_beside_and_rename(path, data)
    except OSError as error:
        raise problem_of(error, path) from error


def _write_beside_and_rename(path: Path, data: bytes) -> None:
    beside = path.with_name(f".{path.name[:40]}.{secrets.token_hex(4)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            beside.chmod(path.stat().st_mode & 0o777)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in ``folder`` durable where the system can (Windows does it by itself)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def is_there(path: Path) -> bool:
    """Return whether ``path`` exists; raises ``Problem`` where one may not even look."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise problem_of(error, path) from error
    return True


def make_folder(path: Path) -> Path:
    """Return the folder ``path``, made with its parents where missing; raises ``Problem``."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise problem_of(error, path) from error
    return path


def read_bytes(path: Path) -> bytes:
    """Return what ``path`` holds; raises ``Problem`` where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise problem_of(error, path) from error
