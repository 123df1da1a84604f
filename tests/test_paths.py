"""Where things live."""

import sys
from pathlib import Path

import pytest

from briefer.paths import places

TOP = Path(__file__).resolve().parents[1]


def test_a_checkout_uses_its_own_resources_and_corpus() -> None:
    assert places().resources == TOP / "resources"
    assert places().corpus == TOP / "corpus"


def test_a_data_folder_can_be_named(tmp_path: Path) -> None:
    found = places(tmp_path / "data")
    assert found.library == tmp_path / "data" / "library.db"
    assert found.cache != found.data


def test_the_cache_never_lies_in_the_data_folder_and_can_be_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFER_CACHE_DIR", str(tmp_path / "cache"))
    assert places(tmp_path / "data").cache == tmp_path / "cache"


def test_a_portable_install_keeps_its_data_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "portable.flag").touch()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert places().data == tmp_path / "data"
