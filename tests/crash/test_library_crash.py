"""A library that is changed while things fail holds what it held before, or the change, whole."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from briefer.domain.document import document_id
from briefer.domain.query import Filters
from briefer.library import Library, faults_of
from briefer.library.opening import open_store
from briefer.library.schema import MIGRATIONS
from tests.crash import library_work
from tests.crash.injection import FAILURES, Fault, Injector, Work
from tests.crash.library_work import CHANGED, FIRST, PLANTED, SECOND, opened

CHANGES = (
    library_work.begin,
    library_work.add,
    library_work.replace,
    library_work.remove,
    library_work.tag,
    library_work.correct,
    library_work.say,
    library_work.reanalyse,
)
KEYS = {
    Fault.EIO: {"not_accessible", "not_allowed", "copy_not_removed"},
    Fault.ENOSPC: {"not_accessible", "disk_full", "copy_not_removed"},
}
State = tuple[object, ...]


@pytest.fixture
def template(request: pytest.FixtureRequest, scratch: Path) -> Path:
    """Return a folder with the library that a change begins with."""
    folder = scratch / "template"
    folder.mkdir()
    if request.node.callspec.params.get("work") is not library_work.begin:
        library_work.fill(folder)
    return folder


def whole_state(folder: Path) -> State:
    """Return all that the library in ``folder`` holds, after finding it sound."""
    with opened(folder) as library:
        state = (
            library.holdings(),
            library.passages(),
            library.orphans(),
            library.figures(),
            library.refused_figures(),
            library.figure_orphans(),
        )
        for held in library.holdings():
            _check(library, folder, held.id)
    assert faults_of(folder / "library.db") == ()
    return state


def _check(library: Library, folder: Path, id: str) -> None:
    """Find the text of a document right, and its passages in it, and the copy of its file."""
    text = library.text(id)
    assert document_id(text.encode()) == id
    for passage in library.passages(Filters(documents=(id,))):
        assert text[passage.span.start : passage.span.end] == passage.text
    assert document_id((folder / "documents" / f"{id}.txt").read_bytes()) == id


def before_and_after(injector: Injector, work: Work, template: Path) -> tuple[State, State]:
    """Return the states that ``work`` leads from and to when nothing fails."""
    folder = template.with_name("sound")
    shutil.copytree(template, folder)
    before = whole_state(folder)
    assert injector.run(work, folder).done
    return before, whole_state(folder)


@pytest.mark.parametrize("fault", FAILURES)
@pytest.mark.parametrize("work", CHANGES)
def test_a_failure_is_told_and_leaves_the_library_whole(
    injector: Injector, template: Path, scratch: Path, work: Work, fault: Fault
) -> None:
    before, after = before_and_after(injector, work, template)
    failed = 0
    for folder, outcome in injector.at_every_call(work, template, scratch, fault):
        assert outcome.done or outcome.problem in KEYS[fault], outcome
        state = whole_state(folder)
        if outcome.done or outcome.problem == "copy_not_removed":
            assert state == after
        else:
            assert state == before
            assert not list(folder.rglob("*.tmp"))
            failed += 1
    assert failed > 5


@pytest.mark.parametrize(
    ("work", "fault"),
    # Being killed before a call differs from being killed half way only by that half.
    [(library_work.replace, Fault.KILL), *((work, Fault.TORN) for work in CHANGES)],
)
def test_a_crash_leaves_the_library_whole(
    injector: Injector, template: Path, scratch: Path, work: Work, fault: Fault
) -> None:
    before, after = before_and_after(injector, work, template)
    crashes: list[bool] = []
    for folder, outcome in injector.at_every_call(work, template, scratch, fault):
        assert outcome.done or outcome.killed, outcome
        state = whole_state(folder)
        assert state == after if outcome.done else state in (before, after)
        crashes.append(outcome.killed)
    assert crashes.count(True) > 5


@pytest.mark.parametrize("fault", [*FAILURES, Fault.TORN])
def test_a_library_on_its_way_to_a_newer_version_stays_whole(
    injector: Injector, template: Path, scratch: Path, fault: Fault
) -> None:
    work = library_work.migrate
    before = whole_state(template)
    for folder, outcome in injector.at_every_call(work, template, scratch, fault):
        assert outcome.done or outcome.killed or outcome.problem in KEYS.get(fault, ()), outcome
        database, copy = folder / "library.db", folder / f"library-before-v{len(PLANTED)}.db"
        assert copy.exists() or not outcome.done
        if copy.exists():
            copy.rename(folder / "copy.db")
            assert version_of(folder / "copy.db") == len(MIGRATIONS)
            assert faults_of(folder / "copy.db") == ()
        possible = {len(PLANTED)} if outcome.done else {len(MIGRATIONS), len(PLANTED)}
        assert version_of(database) in possible
        open_store(database, PLANTED).close()
        with closing(sqlite3.connect(database)) as connection:
            planted = connection.execute("SELECT count(*) FROM planted").fetchall()
            assert planted == connection.execute("SELECT count(*) FROM document").fetchall()
            connection.executescript(f"DROP TABLE planted; PRAGMA user_version = {len(MIGRATIONS)}")
        assert whole_state(folder) == before


def version_of(database: Path) -> int:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def test_kills_at_random_moments_leave_the_library_whole(injector: Injector, scratch: Path) -> None:
    folder = scratch / "killed"
    folder.mkdir()
    work = library_work.work_over_and_over
    known = {one.document.id: one for one in (FIRST, SECOND, CHANGED)}
    found: set[State] = set()
    for outcome in injector.at_random_moments(work, folder, 25, 0.25):
        assert outcome.killed, outcome
        state = whole_state(folder)
        with opened(folder) as library:
            for held in library.holdings():
                assert library.text(held.id) == known[held.id].document.text
                passages = len(known[held.id].analysis.passages)
                assert held.passages == (2 if held.rules == "2" else passages)
        found.add(state)
    assert len(found) > 3
