"""Every test has its own cache, speaks English unless it says otherwise, and knows no network."""

import shutil
from pathlib import Path

import pytest

from briefer import paths

TOP = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def _own_places(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test out of the user's own folders and language."""
    monkeypatch.setenv("BRIEFER_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("home")))
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LANG", "en_CA.UTF-8")


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A data folder that does not exist yet, in a folder with a French name."""
    return tmp_path / "Données d’Éloïse" / "Briefer"


@pytest.fixture
def readable_to_all(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A folder that any user may read, with the shipped files in it: a checkout in somebody's
    home is closed to the user without rights."""
    folder = tmp_path_factory.mktemp("open")
    for name in ("resources", "corpus"):
        shutil.copytree(TOP / name, folder / name)
    (folder / "briefer").mkdir()
    (folder / "pyproject.toml").touch()
    for path in (folder, *folder.parents[:3], *folder.rglob("*")):
        path.chmod(path.stat().st_mode | 0o055)
    monkeypatch.setattr(paths, "__file__", str(folder / "briefer" / "paths.py"))
    return folder
