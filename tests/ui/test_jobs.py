"""Work off the GUI thread: what is told of it, in which order it is done, how it ends."""

import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEventLoop, QObject, QThread, QTimer
from pytestqt.qtbot import QtBot

from briefer.errors import Problem
from briefer.progress import Progress
from briefer.ui.desk.jobs import Job, Lane


class Heard(QObject):
    """Writes down what a job tells, in order."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.told: list[object] = []
        self.threads: list[QThread] = []
        self.steps: list[tuple[int, int, str]] = []
        job.progressed.connect(self._progressed)
        job.succeeded.connect(self._hear)
        job.failed.connect(self._hear)
        job.cancelled.connect(self._cancelled)
        job.finished.connect(self._finished)

    def _progressed(self, done: int, total: int, what: str) -> None:
        self.steps.append((done, total, what))

    def _hear(self, what: object) -> None:
        self.told.append(what)
        self.threads.append(QThread.currentThread())

    def _cancelled(self) -> None:
        self.told.append("cancelled")

    def _finished(self) -> None:
        self.told.append("finished")


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Lane]:
    """Yield a lane, closed afterwards."""
    lane = Lane("tested")
    yield lane
    lane.close()


def heard(qtbot: QtBot, lane: Lane, work: Callable[[Progress], object]) -> Heard:
    job = Job(work)
    ear = Heard(job)
    lane.run(job)
    qtbot.waitUntil(lambda: "finished" in ear.told)
    return ear


def test_what_work_returns_is_told_once_and_in_the_gui_thread(qtbot: QtBot, lane: Lane) -> None:
    ear = heard(qtbot, lane, lambda _: threading.current_thread().name)
    assert ear.told == ["tested_0", "finished"]
    assert ear.threads == [QThread.currentThread()]


def test_a_problem_is_told_as_it_was_raised(qtbot: QtBot, lane: Lane) -> None:
    problem = Problem("folder_missing", path="x")

    def fail(_: Progress) -> None:
        raise problem

    assert heard(qtbot, lane, fail).told == [problem, "finished"]


def test_an_unexpected_error_is_told_too(qtbot: QtBot, lane: Lane) -> None:
    ear = heard(qtbot, lane, lambda _: 1 // 0)
    assert isinstance(ear.told[0], ZeroDivisionError)
    assert ear.told[1:] == ["finished"]


def test_work_that_is_cancelled_stops_at_its_next_step(qtbot: QtBot, lane: Lane) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        go_on.wait()
        progress.step()

    job = Job(work)
    ear = Heard(job)
    lane.run(job)
    qtbot.waitUntil(begun.is_set)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: "finished" in ear.told)
    assert ear.told == ["cancelled", "finished"]


def test_what_is_cancelled_before_it_begins_does_not_begin(qtbot: QtBot, lane: Lane) -> None:
    done: list[str] = []
    job = Job(lambda _: done.append("done"))
    ear = Heard(job)
    lane.run(job)
    job.cancel()
    qtbot.waitUntil(lambda: "finished" in ear.told)
    assert ear.told == ["cancelled", "finished"] and done == []


def test_many_steps_are_told_a_few_times_and_the_last_always(qtbot: QtBot, lane: Lane) -> None:
    def work(progress: Progress) -> None:
        progress.begin(5000)
        for _ in range(5000):
            progress.step("file")

    ear = heard(qtbot, lane, work)
    assert ear.steps[-1] == (5000, 5000, "file")
    assert len(ear.steps) < 100


def test_jobs_are_done_one_by_one_in_the_order_they_come(qtbot: QtBot, lane: Lane) -> None:
    done: list[int] = []
    ears = []
    for number in range(20):
        job = Job(lambda _, number=number: done.append(number))
        ears.append(Heard(job))
        lane.run(job)
    assert not lane.is_idle
    qtbot.waitUntil(lambda: lane.is_idle)
    assert done == list(range(20))
    assert all(ear.told == [None, "finished"] for ear in ears)


def test_whoever_listens_after_asking_hears_everything(qtbot: QtBot, lane: Lane) -> None:
    job = lane.run(Job(lambda _: "at once"))
    ear = Heard(job)
    qtbot.waitUntil(lambda: bool(ear.told))
    assert ear.told == ["at once", "finished"]


def test_closing_cancels_what_waits_and_ends_the_thread(qtbot: QtBot) -> None:
    lane, done = Lane("closing"), list[str]()
    job = Job(lambda _: done.append("waited"))
    ear = Heard(job)
    lane.run(job)
    lane.close(last=lambda: done.append("last"))
    assert done == ["last"]
    assert not any(one.name.startswith("closing") for one in threading.enumerate())
    qtbot.waitUntil(lambda: "finished" in ear.told)
    assert ear.told == ["cancelled", "finished"]


def test_closing_can_wait_until_all_is_done(qtbot: QtBot) -> None:
    lane, done = Lane("writing"), list[int]()
    for number in range(3):
        lane.run(Job(lambda _, number=number: done.append(number)))
    lane.close(cancel=False)
    assert done == [0, 1, 2]


def test_what_comes_after_the_end_is_told_to_be_cancelled(qtbot: QtBot) -> None:
    lane, done = Lane("closed"), list[str]()
    lane.close()
    assert heard(qtbot, lane, lambda _: done.append("late")).told == ["cancelled", "finished"]
    assert done == []


def test_no_job_goes_before_it_has_told_everything(qtbot: QtBot, lane: Lane) -> None:
    for _ in range(300):
        told: list[object] = []
        loop = QEventLoop()
        job = lane.run(Job(lambda _: "result"))
        job.succeeded.connect(told.append)
        job.finished.connect(partial(told.append, "finished"))
        job.finished.connect(loop.quit)
        del job
        QTimer.singleShot(2000, loop, loop.quit)
        loop.exec()
        assert told == ["result", "finished"]
