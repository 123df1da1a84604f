"""Folders that everyone may use, so that a test may go on as a user without other rights."""

# Where Python lies in a folder of its user's own, another user can load nothing more of it.
import encodings.utf_16_le  # noqa: F401
import os
from pathlib import Path

from tests.library.surroundings import NOBODY


def given_to_everyone(folder: Path) -> None:
    """Give ``folder`` and all in it to the user that ``user_without_rights`` becomes."""
    if os.geteuid():
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
