"""The three lanes: who waits for whom, who hears of troubles, what is left at the end."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefer.errors import Problem
from briefer.progress import Progress
from briefer.ui.desk.engine import Engine
from briefer.ui.desk.jobs import Job
from briefer.workspace import Session, Workspace
from tests.windows import PATIENCE_MS, carried


@pytest.fixture
def engine(qtbot: QtBot, library_dir: Path) -> Iterator[Engine]:
    """Yield an engine over the corpus, closed afterwards."""
    engine = Engine(Workspace(library_dir))
    yield engine
    engine.close()


def answer(qtbot: QtBot, job: Job) -> object:
    with qtbot.waitSignal(job.succeeded, timeout=PATIENCE_MS) as told:
        pass
    return carried(told)


def test_questions_share_one_session_that_stays_open(qtbot: QtBot, engine: Engine) -> None:
    first = answer(qtbot, engine.ask(lambda session: session))
    assert isinstance(first, Session)
    assert answer(qtbot, engine.ask(lambda session: session)) is first


def test_each_piece_of_work_has_a_session_of_its_own(qtbot: QtBot, engine: Engine) -> None:
    counts = [
        answer(qtbot, engine.work_on_library(lambda session: (id(session.library), session)))
        for _ in range(2)
    ]
    assert counts[0] != counts[1]


def test_after_a_problem_the_next_question_opens_the_library_anew(
    qtbot: QtBot, engine: Engine
) -> None:
    first = answer(qtbot, engine.ask(lambda session: session))

    def fail(_: Session) -> None:
        raise Problem("folder_missing", path="x")

    with qtbot.waitSignal(engine.ask(fail).failed, timeout=PATIENCE_MS):
        pass
    assert answer(qtbot, engine.ask(lambda session: session)) is not first


def test_saving_and_asking_do_not_wait_for_an_import(qtbot: QtBot, engine: Engine) -> None:
    free = threading.Event()

    def hold(_: Progress) -> None:
        free.wait()

    slow = engine.work(hold)
    assert answer(qtbot, engine.file_work(lambda _: "saved")) == "saved"
    assert answer(qtbot, engine.ask(lambda session: session.is_indexed)) is True
    with qtbot.waitSignal(slow.succeeded, timeout=PATIENCE_MS):
        free.set()


def test_work_is_announced_and_its_trouble_told(qtbot: QtBot, engine: Engine) -> None:
    begun: list[object] = []
    engine.job_begun.connect(begun.append)
    with qtbot.waitSignal(engine.trouble_met, timeout=PATIENCE_MS) as told:
        job = engine.work(lambda _: 1 // 0)
    assert begun == [job]
    assert isinstance(carried(told), ZeroDivisionError)


def test_what_is_over_in_no_time_is_not_announced(qtbot: QtBot, engine: Engine) -> None:
    begun: list[object] = []
    engine.job_begun.connect(begun.append)
    assert answer(qtbot, engine.quietly(lambda _: 7)) == 7
    assert begun == []


def test_closing_writes_what_is_to_be_written_and_does_no_more(
    qtbot: QtBot, library_dir: Path
) -> None:
    engine, done = Engine(Workspace(library_dir)), list[str]()
    answer(qtbot, engine.ask(lambda session: session.stamp))
    engine.work(lambda _: done.append("imported"))
    engine.file_work(lambda _: done.append("saved"))
    engine.close()
    assert done == ["saved"]
    lanes = ("work", "files", "search")
    assert not any(one.name.startswith(lanes) for one in threading.enumerate())
