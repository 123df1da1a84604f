"""What programs do to a file while faults strike them."""

from pathlib import Path

from briefer.files import write_atomically

NAME = "note of March.briefnote"
OLD = b"the old note " * 1000
NEW = b"the new note, which is longer " * 5000


def save(folder: Path) -> None:
    """Save the new note."""
    write_atomically(folder / NAME, NEW)


def save_over_and_over(folder: Path) -> None:
    """Save the old note and the new in turn, without end."""
    while True:
        for data in (OLD, NEW):
            write_atomically(folder / NAME, data)
