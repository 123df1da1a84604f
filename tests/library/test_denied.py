"""A library one may not write, a full disk, a library in use: a reason, and nothing lost."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefer.domain.document import Details
from briefer.errors import Problem
from briefer.library import Library, faults_of, opening
from tests.library.samples import HALIFAX, WINNIPEG, arrival
from tests.library.surroundings import (
    held_by_another_program,
    no_file_beyond,
    user_of_the_tests,
    user_without_rights,
)

NOT_ON_WINDOWS = pytest.mark.skipif(sys.platform == "win32", reason="permissions work otherwise")


@pytest.fixture
def data() -> Iterator[Path]:
    """Yield a data folder with a library that every user can reach and read."""
    # Not below tmp_path: pytest lets nobody but the user who runs it in there.
    root = Path(tempfile.mkdtemp(prefix="briefer-"))
    root.chmod(0o755)
    data = root / "data"
    with Library.open(data / "library.db", data / "documents") as library:
        library.add(arrival())
    yield data
    for folder in (data, data / "documents"):
        folder.chmod(0o755)
    shutil.rmtree(root)


def closed(data: Path, *, folder: int, file: int) -> None:
    """Give the library and its folders these permissions."""
    (data / "library.db").chmod(file)
    (data / "documents").chmod(folder)
    data.chmod(folder)


def opened(data: Path) -> Library:
    return Library.open(data / "library.db", data / "documents")


def state(data: Path) -> dict[str, bytes]:
    """Return the files of the data folder with their contents."""
    return {path.name: path.read_bytes() for path in data.rglob("*") if path.is_file()}


@NOT_ON_WINDOWS
@pytest.mark.parametrize(("folder", "file"), [(0o555, 0o444), (0o555, 0o666), (0o777, 0o444)])
def test_a_library_one_may_not_write_can_be_read_and_says_so_on_a_change(
    data: Path, folder: int, file: int
) -> None:
    closed(data, folder=folder, file=file)
    before = state(data)
    with user_without_rights(), opened(data) as library:
        assert library.read_only
        (held,) = library.holdings()
        passage = library.passages()[0]
        for change in (
            lambda: library.add(arrival(WINNIPEG)),
            lambda: library.replace(held.id, arrival(WINNIPEG)),
            lambda: library.remove(held.id),
            lambda: library.correct(held.id, Details(title="Mine")),
            lambda: library.tag(passage.id, "harms", True),
            lambda: library.reanalyse(held.id, arrival().analysis, "2"),
        ):
            with pytest.raises(Problem) as raised:
                change()
            assert raised.value.key == "library_read_only"
        assert library.holdings() == (held,)
    assert state(data) == before


@NOT_ON_WINDOWS
def test_rights_lost_while_the_library_is_open_are_told(data: Path) -> None:
    closed(data, folder=0o777, file=0o666)
    with user_without_rights(), opened(data) as library:
        with user_of_the_tests():
            closed(data, folder=0o555, file=0o666)
        for change in (
            lambda: library.correct("halifax-2019", Details(title="Mine")),
            lambda: library.remove("halifax-2019"),
        ):
            with pytest.raises(Problem, match="library_read_only"):
                change()
        with pytest.raises(Problem, match="not_allowed"):
            library.add(arrival(WINNIPEG))
        assert library.find("halifax-2019").details.title is None


@NOT_ON_WINDOWS
def test_a_library_one_may_not_even_read_is_told(data: Path) -> None:
    closed(data, folder=0o755, file=0o000)
    with user_without_rights(), pytest.raises(Problem, match="not_allowed"):
        opened(data)
    closed(data, folder=0o000, file=0o644)
    with user_without_rights(), pytest.raises(Problem, match="not_allowed"):
        opened(data)


@NOT_ON_WINDOWS
def test_a_library_cannot_be_made_where_one_may_not_write(data: Path) -> None:
    (data / "library.db").unlink()
    closed_before = state(data)
    (data / "documents").chmod(0o555)
    data.chmod(0o555)
    with user_without_rights():
        with pytest.raises(Problem, match="not_allowed"):
            opened(data)
        with pytest.raises(Problem, match="not_allowed"):
            opened(data / "deeper")
    assert state(data) == closed_before
    data.chmod(0o755)
    (data / "library.db").touch()
    data.chmod(0o555)
    with user_without_rights(), pytest.raises(Problem, match="not_allowed"):
        opened(data)


@NOT_ON_WINDOWS
def test_an_older_library_one_may_not_write_is_refused_untouched(data: Path) -> None:
    closed(data, folder=0o555, file=0o444)
    before = state(data)
    planted = (*opening.MIGRATIONS, ("CREATE TABLE planted (id TEXT)",))
    with user_without_rights(), pytest.raises(Problem, match="library_read_only"):
        opening.open_store(data / "library.db", planted)
    assert state(data) == before


@NOT_ON_WINDOWS
def test_a_full_disk_is_told_and_nothing_is_lost(data: Path) -> None:
    database = data / "library.db"
    long = arrival([f"Paragraph {number}. {HALIFAX[0]}" for number in range(3000)])
    before = database.read_bytes()
    size = len(before)
    with opened(data) as library:
        for limit in (size // 2, size, size + 8192, 2 * size):
            with no_file_beyond(limit), pytest.raises(Problem) as raised:
                library.add(long)
            assert raised.value.key == "disk_full"
        assert [one.name for one in library.holdings()] == ["halifax-2019"]
        assert library.add(arrival(WINNIPEG, "winnipeg-2019")).passages == 3
    assert faults_of(database) == ()
    assert not list(data.rglob("*.tmp"))


@NOT_ON_WINDOWS
def test_a_full_disk_on_the_way_to_a_newer_version_keeps_the_old_library(data: Path) -> None:
    database = data / "library.db"
    before = state(data)
    planted = (*opening.MIGRATIONS, ("CREATE TABLE planted AS SELECT text FROM document",))
    for limit in (0, 4096, len(before["library.db"]) - 4096):
        with no_file_beyond(limit), pytest.raises(Problem, match="disk_full"):
            opening.open_store(database, planted)
        assert state(data) == before


@NOT_ON_WINDOWS
def test_a_library_is_not_half_made_on_a_full_disk(tmp_path: Path) -> None:
    with no_file_beyond(4096), pytest.raises(Problem, match="disk_full"):
        opened(tmp_path)
    with opened(tmp_path) as library:
        assert library.add(arrival()).passages == 4


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for another program for the shortest while."""
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)


def test_a_library_that_another_program_keeps_to_itself_is_told(
    data: Path, impatient: None
) -> None:
    with (
        held_by_another_program(data / "library.db", "EXCLUSIVE"),
        pytest.raises(Problem, match="library_locked"),
    ):
        opened(data)
    with opened(data) as library:
        assert library.add(arrival(WINNIPEG)).passages == 3


def test_a_library_another_program_is_writing_to_can_be_read(data: Path, impatient: None) -> None:
    with opened(data) as library, held_by_another_program(data / "library.db", "IMMEDIATE"):
        assert library.find("halifax-2019").passages == 4
        with pytest.raises(Problem, match="library_locked"):
            library.remove("halifax-2019")
        assert len(library.passages()) == 4


def test_a_change_waits_no_longer_than_that_for_another_program_that_reads(
    data: Path, impatient: None
) -> None:
    with opened(data) as library:
        with (
            held_by_another_program(data / "library.db", "DEFERRED"),
            pytest.raises(Problem, match="library_locked"),
        ):
            library.add(arrival(WINNIPEG))
        assert [one.name for one in library.holdings()] == ["halifax-2019"]
        library.add(arrival(WINNIPEG))


def test_a_removal_held_up_by_another_program_removes_nothing(data: Path, impatient: None) -> None:
    with opened(data) as library:
        with (
            held_by_another_program(data / "library.db", "DEFERRED"),
            pytest.raises(Problem, match="library_locked"),
        ):
            library.remove("halifax-2019")
        assert library.find("halifax-2019").passages == 4
        assert len(list((data / "documents").iterdir())) == 1
