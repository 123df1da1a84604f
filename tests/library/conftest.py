"""A library on a real file for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefer.library import Library


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Return where the library's file goes."""
    return tmp_path / "data" / "library.db"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where the library's copies go."""
    return tmp_path / "data" / "documents"


@pytest.fixture
def library(database: Path, folder: Path) -> Iterator[Library]:
    """Yield a new, empty library."""
    with Library.open(database, folder) as library:
        yield library
