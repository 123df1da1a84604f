"""Files written so that a reader, at any moment, finds the old content or the new, whole."""

import errno
import os
import re
import secrets
import stat
import time
from contextlib import suppress
from pathlib import Path

from briefer.errors import Problem

_NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
_NAME_KEPT = 40
_ABANDONED_SECONDS = 3600


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


def write_atomically(path: Path, data: bytes, private: bool = False) -> None:
    """Put ``data`` in ``path``, replacing what was there in one step; raises ``Problem``.

    The bytes are on the disk before the name changes hands, so that a crash or a power cut
    leaves the old file or the new one. No temporary file is left behind on failure; what a crash
    left of an earlier time is removed. A ``private`` file is for this user's eyes only, any other
    as the user's files are or as the one it replaces was.
    """
    kept = path.name[:_NAME_KEPT]
    remove_abandoned(path.parent, re.compile(rf"\.{re.escape(kept)}\.[0-9a-f]{{8}}\.tmp"))
    try:
        _write_beside_and_rename(path, data, private)
    except OSError as error:
        raise problem_of(error, path) from error


def _write_beside_and_rename(path: Path, data: bytes, private: bool) -> None:
    beside = path.with_name(f".{path.name[:_NAME_KEPT]}.{secrets.token_hex(4)}.tmp")
    replaced = None if private or not path.exists() else path.stat().st_mode & 0o777
    closed = private or replaced is not None

    def opened(name: str, flags: int) -> int:
        return os.open(name, flags, 0o600 if closed else 0o666)

    try:
        with open(beside, "xb", opener=opened) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if replaced is not None:
            beside.chmod(replaced)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def remove_abandoned(folder: Path, name: re.Pattern[str]) -> None:
    """Remove the files in ``folder`` called ``name`` that have not been written to for an hour:
    whoever wrote them was killed. What cannot be seen or removed stays; it does no harm."""
    before = time.time() - _ABANDONED_SECONDS
    with suppress(OSError):
        found = [path for path in folder.iterdir() if name.fullmatch(path.name)]
        for path in found:
            with suppress(OSError):
                status = path.lstat()
                if stat.S_ISREG(status.st_mode) and status.st_mtime < before:
                    path.unlink()


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


def make_folder(path: Path, private: bool = False) -> Path:
    """Return the folder ``path``, made with its parents where missing; raises ``Problem``.

    A ``private`` one is made for this user's eyes only (as Windows does in a user's own folders);
    one that is there already stays as it is.
    """
    try:
        path.mkdir(mode=0o700 if private else 0o777, parents=True, exist_ok=True)
    except OSError as error:
        raise problem_of(error, path) from error
    return path


def size_of(path: Path) -> int:
    """Return how many bytes the file ``path`` has; raises ``Problem`` for what is no file to be
    read, such as a folder, or a device or a pipe that may never end."""
    try:
        status = path.stat()
    except OSError as error:
        raise problem_of(error, path) from error
    if stat.S_ISDIR(status.st_mode):
        raise Problem("is_a_folder", path=path)
    if not stat.S_ISREG(status.st_mode):
        raise Problem("not_a_file", path=path)
    return status.st_size


def read_bytes(path: Path) -> bytes:
    """Return what ``path`` holds; raises ``Problem`` where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise problem_of(error, path) from error
