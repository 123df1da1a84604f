"""The notes that every gate looks at, as the Word files they become."""

import pytest

from briefer.notes.word import write
from tests.notes.material import layout, notes


@pytest.fixture(scope="session")
def word_files() -> dict[str, bytes]:
    """Return the exported files by what they show."""
    return {name: write(layout(note)) for name, note in notes().items()}
