"""Work off the GUI thread: a job tells what became of it, a lane runs its jobs one by one."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Signal

from briefer.errors import Problem
from briefer.progress import Cancelled, Progress

TELL_SECONDS = 0.05
"""How often at most progress is told: a screen shows no more."""

Work = Callable[[Progress], object]


class Job(QObject):
    """One piece of work. Its signals reach the GUI thread, whichever thread does the work.

    ``failed`` carries the ``Problem``, or the unexpected error. Exactly one of ``succeeded``,
    ``failed`` and ``cancelled`` comes, then ``finished``.
    """

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._told = 0.0
        self._progress = Progress(self._tell)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; what has not begun does not begin."""
        self._progress.cancel()

    def run(self) -> None:
        """Do the work in the calling thread and tell what became of it."""
        try:
            self._progress.check()
            result = self._work(self._progress)
        except Cancelled:
            self.cancelled.emit()
        except Problem as problem:
            self.failed.emit(problem)
        except Exception as error:  # noqa: BLE001 - whoever hears of it logs and tells it
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        self.finished.emit()

    def _tell(self, done: int, total: int, what: str) -> None:
        now = time.monotonic()
        if now - self._told >= TELL_SECONDS or done == total:
            self._told = now
            self.progressed.emit(done, total, what)


class Lane(QObject):
    """Runs jobs in one thread of its own, in the order they come."""

    _ended = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._coming: list[Job] = []
        self._waiting: list[Job] = []
        self._is_closed = False
        self._ended.connect(self._forget)

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs and nothing waits."""
        return not self._waiting

    def run(self, job: Job) -> Job:
        """Return ``job``, to be done when those before it are.

        It begins in the next turn of the event loop, when whoever asked for it listens to its
        signals.
        """
        self._coming.append(job)
        self._waiting.append(job)
        job.setParent(self)
        QTimer.singleShot(0, self, self._begin)
        return job

    def close(self, last: Callable[[], object] | None = None, cancel: bool = True) -> None:
        """Cancel what runs and waits, or let it be done; do ``last`` in the lane's thread, and
        wait for the end of all."""
        for job in self._waiting if cancel else ():
            job.cancel()
        while self._coming:
            self._begin()
        self._is_closed = True
        if last:
            self._pool.submit(last)
        self._pool.shutdown(wait=True)

    def _begin(self) -> None:
        """Begin the next job, or where the lane is closed, tell that it will not be done."""
        if not self._coming:
            return
        job = self._coming.pop(0)
        if self._is_closed:
            job.cancel()
            self._do(job)
        else:
            self._pool.submit(self._do, job)

    def _do(self, job: Job) -> None:
        """Run ``job`` in the lane's thread. It may go only when it has told all there is to
        tell: what it tells last would be lost with it."""
        job.run()
        self._ended.emit()

    def _forget(self) -> None:
        """Let the job that has ended go: always the one that has waited longest."""
        self._waiting.pop(0).deleteLater()
