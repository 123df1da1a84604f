"""The notes that every gate looks at, as the Word files they become."""

import pytest

from briefer.notes.word import write
from tests.composed import ComposedNote, compose_all
from tests.notes.material import forty_page_note, layout, notes


@pytest.fixture(scope="session")
def composed_notes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ComposedNote]:
    """Return the notes composed from the corpus by theme."""
    return compose_all(tmp_path_factory.mktemp("composed"))


@pytest.fixture(scope="session")
def word_files(composed_notes: dict[str, ComposedNote]) -> dict[str, bytes]:
    """Return the exported files by what they show."""
    every = notes() | {"forty-pages": forty_page_note()}
    made = {name: write(layout(note)) for name, note in every.items()}
    return made | {name: one.word for name, one in composed_notes.items()}
