"""Locks on files: who writes a note or a draft, told to every other Briefer by a file beside it.

A lock that a crash left behind is seen through by its process being gone. Locks are taken and
let go by jobs, never by the GUI thread.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile


@dataclass(frozen=True, slots=True)
class Held:
    """The outcome of asking for a lock: the ``lock`` where it was given, otherwise the name of
    the computer that ``holder`` has it (empty: not known)."""

    lock: QLockFile | None
    holder: str = ""


def lock_of(path: Path) -> Path:
    """Return the lock file of the note file ``path``."""
    return path.with_name(f".~{path.name}.lock")


def take(lock_file: Path) -> Held:
    """Return the lock ``lock_file`` where nobody else has it, without waiting."""
    lock = QLockFile(str(lock_file))
    lock.setStaleLockTime(0)
    if lock.tryLock(0):
        return Held(lock)
    _, host, _ = lock.getLockInfo()
    return Held(None, host)


def let_go(lock: QLockFile | None) -> None:
    """Give the lock back; it may be taken by others then."""
    if lock:
        lock.unlock()
