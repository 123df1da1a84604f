"""Windows for the journeys: see ``tests.windows``. Their data stand where every user gets in."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefer.ui.application import Application
from briefer.ui.window import Window
from tests.journeys.runs import make_room
from tests.windows import (
    _look,
    begun,
    briefer_app,
    first_draft,
    library_dir,
    spoken,
)

__all__ = [
    "_look",
    "begun",
    "briefer_app",
    "first_draft",
    "library_dir",
    "spoken",
]


@pytest.fixture
def desk_dir(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield a folder of the test's own, with a French name, the home of who sits there."""
    # Not below tmp_path: pytest lets nobody but the user who runs it in there.
    root = Path(tempfile.mkdtemp(prefix="briefer-"))
    root.chmod(0o755)
    folder = root / "Bureau d’Éloïse"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    yield folder
    shutil.rmtree(root)


@pytest.fixture
def data_dir(desk_dir: Path) -> Path:
    """Return a data folder that does not exist yet."""
    return desk_dir / "Briefer"


@pytest.fixture
def window(briefer_app: Application) -> Window:
    """Return the application's first window, as large as on a usual screen."""
    window = briefer_app.windows[0]
    make_room(window)
    return window
