"""Several programs on one library lose nothing and damage nothing."""

import subprocess
import sys
import threading
from pathlib import Path

from briefer.library import Library, faults_of
from briefer.library.opening import open_store
from briefer.library.schema import MIGRATIONS
from tests.library.samples import HALIFAX, arrival

_ADD = """
import sys
from pathlib import Path
from briefer.library import Library
from tests.library.samples import HALIFAX, arrival

data, who = Path(sys.argv[1]), sys.argv[2]
with Library.open(data / "library.db", data / "documents") as library:
    for number in range(6):
        library.add(arrival([*HALIFAX, f"{who} {number}"], "minutes"))
        library.add(arrival(["the same for all"], "same"))
        library.tag(library.passages()[0].id, f"theme-{who}-{number}", True)
"""
_REMOVE = """
import sys
from pathlib import Path
from briefer.library import Library

data = Path(sys.argv[1])
with Library.open(data / "library.db", data / "documents") as library:
    print("ready", flush=True)
    library.remove("halifax-2019")
"""
PROGRAMS = 3
ROOT = Path(__file__).parents[2]


def test_programs_that_add_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", _ADD, str(tmp_path), str(who)],
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )
        for who in range(PROGRAMS)
    ]
    assert [program.communicate()[1] for program in programs] == [""] * PROGRAMS
    with Library.open(tmp_path / "library.db", tmp_path / "documents") as library:
        names = {one.name for one in library.holdings()}
        assert names == {"same", "minutes", *(f"minutes-{n}" for n in range(2, 6 * PROGRAMS + 1))}
        themes = [tag.id for passage in library.passages() for tag in passage.themes]
        assert len(themes) == len(set(themes)) == 6 * PROGRAMS
        assert {path.stem for path in (tmp_path / "documents").iterdir()} == {
            one.id for one in library.holdings()
        }
    assert faults_of(tmp_path / "library.db") == ()


def test_jobs_of_one_program_share_a_library(tmp_path: Path) -> None:
    """Locks of one process are kept too: nothing of ours opens the file beside SQLite."""
    database, folder = tmp_path / "library.db", tmp_path / "documents"
    failed: list[BaseException] = []

    def job(who: int) -> None:
        try:
            for number in range(5):
                with Library.open(database, folder) as library:
                    library.add(arrival([*HALIFAX, f"{who} {number}"], "minutes"))
                    assert library.passages()
        except BaseException as error:  # noqa: BLE001 - told to the test below
            failed.append(error)

    jobs = [threading.Thread(target=job, args=(who,)) for who in range(3)]
    for one in jobs:
        one.start()
    for one in jobs:
        one.join()
    assert failed == []
    with Library.open(database, folder) as library:
        assert len(library.holdings()) == 15
    assert faults_of(database) == ()


def test_programs_that_bring_a_library_up_to_date_at_the_same_time_do_it_once(
    tmp_path: Path,
) -> None:
    database = tmp_path / "library.db"
    with Library.open(database, tmp_path / "documents") as library:
        library.add(arrival())
    planted = (*MIGRATIONS, ("CREATE TABLE planted (id TEXT)",))
    failed: list[BaseException] = []

    def job() -> None:
        try:
            open_store(database, planted).close()
        except BaseException as error:  # noqa: BLE001 - told to the test below
            failed.append(error)

    jobs = [threading.Thread(target=job) for _ in range(4)]
    for one in jobs:
        one.start()
    for one in jobs:
        one.join()
    assert failed == []


def test_what_follows_the_library_sees_when_another_program_came_between(tmp_path: Path) -> None:
    database, folder = tmp_path / "library.db", tmp_path / "documents"
    with Library.open(database, folder) as mine, Library.open(database, folder) as other:
        begin = mine.generation
        first = mine.add(arrival())
        mine.add(arrival())
        mine.tag(mine.passages()[0].id, "harms", True)
        assert end_of(mine.steps, begin) == mine.generation
        other.add(arrival(["Of another program."], "other"))
        mine.remove(first.id)
        assert end_of(mine.steps, begin) != mine.generation
        assert end_of(other.steps, begin) == begin


def end_of(steps: dict[int, int], generation: int) -> int:
    """Return the generation that ``steps`` lead to from ``generation``."""
    while generation in steps:
        generation = steps[generation]
    return generation


def test_what_is_asked_within_one_reading_agrees_though_another_program_changes_it(
    tmp_path: Path,
) -> None:
    database, folder = tmp_path / "library.db", tmp_path / "documents"
    with Library.open(database, folder) as mine:
        first = mine.add(arrival())
        program = subprocess.Popen(
            [sys.executable, "-c", _REMOVE, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE
        )
        assert program.stdout
        with mine.reading():
            generation = mine.generation
            held = {one.id for one in mine.holdings()}
            program.stdout.readline()
            with mine.reading():
                assert {one.document for one in mine.passages()} == held == {first.id}
            assert mine.generation == generation
        assert program.communicate()[0] == b""
        assert program.returncode == 0
        assert (mine.holdings(), mine.passages()) == ((), ())
