"""What goes wrong with an index, and what it is called everywhere else."""

from collections.abc import Generator
from contextlib import contextmanager

from briefer.errors import Problem
from briefer.progress import Cancelled


class Damaged(Exception):
    """The index cannot be read, or is not the one it should be: rebuild it and try again."""


@contextmanager
def translated() -> Generator[None]:
    """Let pass what others mean to be seen; anything else is Whoosh failing on what it read."""
    try:
        yield
    except (Cancelled, Problem, Damaged, OSError, MemoryError):
        raise
    except Exception as error:
        raise Damaged(f"{type(error).__name__}: {error}") from error
