"""The command line on a data folder of its own."""

from pathlib import Path

import pytest

from tests.cli.running import Briefer


@pytest.fixture
def briefer(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Briefer:
    """The command line with a new data folder: the corpus is in it at the first command."""
    return Briefer(data_dir, capsys)
