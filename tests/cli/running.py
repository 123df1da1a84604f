"""Running the command line in this process and reading what it said."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from briefer.cli import main


@dataclass(frozen=True)
class Said:
    """What a command said: exit status, standard output and error."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The JSON object on standard output."""
        return json.loads(self.out)


@dataclass(frozen=True)
class Briefer:
    """The command line on one data folder."""

    data_dir: Path
    capture: pytest.CaptureFixture[str]

    def __call__(self, *words: object) -> Said:
        """Run a command on the data folder."""
        self.capture.readouterr()
        try:
            status = main(["--data-dir", str(self.data_dir), *map(str, words)])
        except SystemExit as stop:
            status = int(stop.code or 0)
        said = self.capture.readouterr()
        return Said(status, said.out, said.err)

    def json(self, *words: object) -> Any:
        """Run a command with ``--json`` that must succeed, and return its object."""
        said = self("--json", *words)
        assert said.status == 0, said.err
        return said.json
