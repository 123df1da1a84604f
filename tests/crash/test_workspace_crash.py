"""Whatever fails while Briefer works, the next start finds library, search and notes whole."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefer.workspace import Composing, Session
from tests.crash import workspace_work as works
from tests.crash.injection import FAILURES, Fault, Injector, Work

EVERY = (*FAILURES, Fault.TORN)
KEYS = {"not_accessible", "not_allowed", "disk_full", "search_unusable", "copy_not_removed"}


def prepared(scratch: Path, fill: Callable[[Path], None]) -> Path:
    folder = scratch / "template"
    folder.mkdir()
    fill(folder)
    return folder


def empty(_: Path) -> None:
    """Leave the folder as it is."""


@pytest.mark.parametrize("fault", EVERY)
@pytest.mark.parametrize(
    ("work", "fill", "allowed"),
    [
        (works.index, works.fill, {(1, 1)}),
        (works.add, works.fill_and_index, {(1, 1), (2, 2)}),
    ],
    ids=["index", "add"],
)
def test_search_agrees_with_the_library_after_any_fault(
    injector: Injector,
    scratch: Path,
    work: Work,
    fill: Callable[[Path], None],
    allowed: set[tuple[int, int]],
    fault: Fault,
) -> None:
    template = prepared(scratch, fill)
    struck = 0
    for folder, outcome in injector.at_every_call(work, template, scratch, fault):
        assert outcome.done or outcome.killed or outcome.problem in KEYS, outcome
        struck += not outcome.done
        assert works.found(folder) in allowed
    assert struck > 5


@pytest.mark.parametrize("fault", EVERY)
def test_a_first_start_cut_short_begins_again(
    injector: Injector, scratch: Path, fault: Fault
) -> None:
    template = prepared(scratch, empty)
    struck = 0
    for folder, outcome in injector.at_every_call(works.start, template, scratch, fault):
        assert outcome.done or outcome.killed or outcome.problem in KEYS, outcome
        struck += not outcome.done
        works.start(folder)
        with Session(works.workspace(folder)) as session:
            assert [one.name for one in session.library.holdings()] == ["binder-2019"]
    assert struck > 5


@pytest.mark.parametrize("fault", EVERY)
def test_a_saved_note_is_the_old_one_or_the_new_one(
    injector: Injector, scratch: Path, fault: Fault
) -> None:
    def old(folder: Path) -> None:
        Composing(works.workspace(folder)).save(works.note("old"), folder / works.NOTE)

    template = prepared(scratch, old)
    for folder, outcome in injector.at_every_call(works.save, template, scratch, fault):
        assert outcome.done or outcome.killed or outcome.problem in KEYS, outcome
        kept = Composing(works.workspace(folder)).open(folder / works.NOTE).note
        new = (works.note("new"),)
        assert kept in (new if outcome.done else (works.note("old"), *new))


@pytest.mark.parametrize("fault", EVERY)
def test_an_export_that_fails_leaves_the_older_file(
    injector: Injector, scratch: Path, fault: Fault
) -> None:
    template = prepared(scratch, empty)
    (template / "note.docx").write_bytes(b"older")
    for folder, outcome in injector.at_every_call(works.export, template, scratch, fault):
        assert outcome.done or outcome.killed or outcome.problem in KEYS, outcome
        data = (folder / "note.docx").read_bytes()
        assert data == b"older" or data.startswith(b"PK")
