"""Locks on files: who writes a note or a draft, told to every other Briefer by a file beside it.

A lock that a crash left behind is seen through by its process being gone. Locks are taken and
let go by jobs, never by the GUI thread.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile


def lock_of(path: Path) -> Path:
    """Return the lock file of the note file ``path``."""
    return path.with_name(f".~{path.name}.lock")


@dataclass(frozen=True, slots=True)
class Held:
    """The outcome of asking for a lock: the ``lock`` where it was given; otherwise the name of
    the computer that ``holder`` has it (empty: not known), ``None`` where nobody has it and none
    can be made, as in a folder that may only be read."""

    lock: QLockFile | None
    holder: str | None = None


def take(lock_file: Path) -> Held:
    """Return the lock ``lock_file`` where nobody else has it, without waiting."""
    lock = QLockFile(str(lock_file))
    lock.setStaleLockTime(0)
    if lock.tryLock(0):
        return Held(lock)
    if lock.error() is not QLockFile.LockError.LockFailedError:
        return Held(None)
    _, host, _ = lock.getLockInfo()
    return Held(None, host)


def let_go(lock: QLockFile | None) -> None:
    """Give the lock back; it may be taken by others then."""
    if lock:
        lock.unlock()


class Locks:
    """The locks that one note has; only jobs of one lane use it, so that they follow each other."""

    def __init__(self) -> None:
        self._own: dict[Path, QLockFile] = {}

    def __contains__(self, lock_file: Path) -> bool:
        """Return whether the lock ``lock_file`` is among these."""
        return lock_file in self._own

    def take(self, lock_file: Path) -> str | None:
        """Take the lock ``lock_file`` and return ``None``, or the name of the computer that has
        it (empty: not known)."""
        if lock_file in self._own:
            return None
        held = take(lock_file)
        self.receive(lock_file, held.lock)
        return held.holder

    def receive(self, lock_file: Path, lock: QLockFile | None) -> None:
        """Keep ``lock``, which somebody took before."""
        if lock:
            self._own[lock_file] = lock

    def let_go(self, lock_file: Path) -> None:
        """Give the lock ``lock_file`` back, if it is among these."""
        let_go(self._own.pop(lock_file, None))
