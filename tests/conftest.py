"""Every test has its own cache, speaks English unless it says otherwise, and knows no network."""

from pathlib import Path

import pytest


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
