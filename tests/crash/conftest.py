"""The program that injects faults, started once for all tests here."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crash.injection import Injector, reason_to_skip

MEMORY = Path("/dev/shm")


@pytest.fixture(scope="session")
def injector(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Injector]:
    """Yield the program; skip where there can be none."""
    if reason := reason_to_skip():
        pytest.skip(reason)
    with Injector(tmp_path_factory.mktemp("shim")) as injector:
        yield injector


@pytest.fixture
def scratch(tmp_path: Path) -> Iterator[Path]:
    """Yield a folder to try things in, in memory where there is such a place: flushing to a
    real disk hundreds of times takes long and proves nothing more."""
    if not MEMORY.is_dir():
        yield tmp_path
        return
    folder = Path(tempfile.mkdtemp(prefix="briefer-", dir=MEMORY))
    yield folder
    shutil.rmtree(folder)
