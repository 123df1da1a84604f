"""Where things live: what ships with Briefer, what the user keeps, what can be thrown away.

Shipped data is looked for in a checkout first, then in the installed package, then beside a
frozen executable.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from briefer.errors import Problem

CACHE_VARIABLE = "BRIEFER_CACHE_DIR"
_APP = "Briefer"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one run: what is shipped, what the user keeps, what can be thrown away."""

    resources: Path
    corpus: Path
    data: Path
    cache: Path

    @property
    def library(self) -> Path:
        """The SQLite file that is the truth about the library."""
        return self.data / "library.db"

    @property
    def documents(self) -> Path:
        """The folder with copies of what was imported."""
        return self.data / "documents"

    @property
    def tables(self) -> Path:
        """The folder with the user's copies of data files."""
        return self.data / "tables"

    @property
    def drafts(self) -> Path:
        """The folder with what is being written, until it is saved or given up."""
        return self.data / "drafts"

    @property
    def window(self) -> Path:
        """The file of what the window remembers from one run to the next."""
        return self.data / "window.json"

    @property
    def searches(self) -> Path:
        """The file of the searches that the user keeps."""
        return self.data / "searches.json"


def places(data_dir: Path | None = None) -> Places:
    """Return the folders to use, with ``data_dir`` as the data root where it is given."""
    return Places(
        resources=shipped("resources"),
        corpus=shipped("corpus"),
        data=_at_home(data_dir or _data_root()),
        cache=Path(os.environ.get(CACHE_VARIABLE) or platformdirs.user_cache_dir(_APP, False)),
    )


def _at_home(path: Path) -> Path:
    try:
        return path.expanduser().absolute()
    except RuntimeError as error:  # "~somebody" whom the system does not know
        raise Problem("not_found", path=path) from error


def shipped(name: str) -> Path:
    """Return the shipped folder ``name``; raises ``Problem`` where it is missing."""
    package = Path(__file__).resolve().parent
    candidates = [package.parent / name, package / name, _program_folder() / name]
    checkout = (package.parent / "pyproject.toml").is_file()
    for candidate in candidates if checkout else candidates[1:]:
        if candidate.is_dir():
            return candidate
    raise Problem("installation_incomplete", name=name)


def _program_folder() -> Path:
    """Return the folder of a frozen build: its unpacked data, else beside the executable."""
    return Path(getattr(sys, "_MEIPASS", Path(sys.executable).resolve().parent))


def _data_root() -> Path:
    beside = Path(sys.executable).resolve().parent
    if os.path.exists(beside / "portable.flag"):  # noqa: PTH110 - false where it may not look
        return beside / "data"
    return Path(platformdirs.user_data_dir(_APP, False))
