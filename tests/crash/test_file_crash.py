"""A note that is saved while things fail is the old one or the new one, whole."""

from pathlib import Path

import pytest

from tests.crash.file_work import NAME, NEW, OLD, save, save_over_and_over
from tests.crash.injection import DEATHS, FAILURES, Fault, Injector


@pytest.fixture(params=["saved before", "saved for the first time"])
def template(request: pytest.FixtureRequest, scratch: Path) -> Path:
    """Return a folder with the old note, or with none."""
    folder = scratch / "template"
    folder.mkdir()
    if request.param == "saved before":
        (folder / NAME).write_bytes(OLD)
    return folder


def content(folder: Path) -> bytes | None:
    path = folder / NAME
    return path.read_bytes() if path.exists() else None


@pytest.mark.parametrize("fault", FAILURES)
def test_a_failure_while_saving_is_told_and_keeps_a_whole_note(
    injector: Injector, template: Path, scratch: Path, fault: Fault
) -> None:
    before = content(template)
    keys = {Fault.EIO: "not_accessible", Fault.ENOSPC: "disk_full"}
    outcomes = []
    for folder, outcome in injector.at_every_call(save, template, scratch, fault):
        assert outcome.done or outcome.problem == keys[fault], outcome
        assert content(folder) in ((NEW,) if outcome.done else (before, NEW))
        assert {path.name for path in folder.iterdir()} <= {NAME}
        outcomes.append(outcome)
    # Made, written, flushed, renamed, its folder flushed, and at last no failure.
    assert [outcome.done for outcome in outcomes] == [False] * 5 + [True]


@pytest.mark.parametrize("fault", DEATHS)
def test_a_crash_while_saving_keeps_a_whole_note(
    injector: Injector, template: Path, scratch: Path, fault: Fault
) -> None:
    before = content(template)
    outcomes = []
    for folder, outcome in injector.at_every_call(save, template, scratch, fault):
        assert outcome.done or outcome.killed, outcome
        assert content(folder) in ((NEW,) if outcome.done else (before, NEW))
        outcomes.append(outcome)
    assert [outcome.killed for outcome in outcomes] == [True] * 5 + [False]


def test_kills_at_random_moments_keep_a_whole_note(injector: Injector, scratch: Path) -> None:
    folder = scratch / "killed"
    folder.mkdir()
    (folder / NAME).write_bytes(OLD)
    found = set()
    for outcome in injector.at_random_moments(save_over_and_over, folder, 40, 0.01):
        assert outcome.killed, outcome
        found.add(content(folder))
    assert found == {OLD, NEW}
