"""One writer at a time among all running Briefers; a crash leaves nothing locked."""

import errno
import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefer.errors import Problem
from briefer.files import problem_of

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PATIENCE_SECONDS = 5.0
_PAUSE_SECONDS = 0.02
_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


@contextmanager
def alone(lock_file: Path) -> Generator[None]:
    """Hold the lock ``lock_file`` meanwhile, which stays behind as an empty file; raises
    ``Problem`` where another has it for longer than anyone would wait.

    Where the file system knows no locks, as on some network drives, nothing is locked.
    """
    try:
        handle = os.open(lock_file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise problem_of(error, lock_file) from error
    try:
        _wait_for(handle, lock_file)
        yield
    finally:
        with suppress(OSError):
            _let_go(handle)
        os.close(handle)


def _wait_for(handle: int, lock_file: Path) -> None:
    end = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            _take(handle)
        except OSError as error:
            if error.errno not in _TAKEN:
                return
            if time.monotonic() > end:
                raise Problem("file_busy", path=lock_file) from error
            time.sleep(_PAUSE_SECONDS)
        else:
            return


if sys.platform == "win32":

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _let_go(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _let_go(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
