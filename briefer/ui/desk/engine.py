"""Runs the workspace's verbs off the GUI thread, in four lanes: asking, figures, working, filing.

The asking lane keeps a session open for as long as the window is, so that an answer takes no
longer than the question. So does that of figures, which must not keep hits waiting while it puts
all the figures of a changed library in their series. The working lane opens one for each job. The
filing lane saves notes and drafts, which must not wait until an import of a thousand files is
done. Neither the library nor a file is ever touched by the GUI thread.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from briefer.errors import Problem
from briefer.progress import Progress
from briefer.ui.desk.jobs import Job, Lane, Work
from briefer.ui.turns import take_short_turns
from briefer.workspace import Session, Workspace

Question = Callable[[Session], object]


class Engine(QObject):
    """Runs jobs over ``workspace``. ``job_begun`` tells of each that may take time; ``trouble_met``
    of what failed that nobody else tells."""

    job_begun = Signal(object)
    trouble_met = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        take_short_turns()
        self.workspace = workspace
        self._working = Lane("work", self)
        self._filing = Lane("files", self)
        self._asking = Lane("search", self)
        self._figures = Lane("figures", self)
        self._kept: dict[Lane, Session] = {}

    def work(self, work: Work) -> Job:
        """Return the job of doing ``work``; its troubles are told by ``trouble_met``."""
        job = Job(work, self)
        job.failed.connect(self.trouble_met)
        self._working.run(job)
        self.job_begun.emit(job)
        return job

    def work_on_library(self, work: Question) -> Job:
        """Return the job of doing ``work`` with a session opened for it."""
        return self.work(partial(self._in_session, work))

    def look_into_library(self, look: Question) -> Job:
        """Return the job of doing ``look`` like work on the library; whoever asks listens to
        ``failed``."""
        job = self._working.run(Job(partial(self._in_session, look), self))
        self.job_begun.emit(job)
        return job

    def quietly(self, work: Work) -> Job:
        """Return the job of doing ``work``, which is over in no time; its troubles are told by
        ``trouble_met``."""
        job = self._working.run(Job(work, self))
        job.failed.connect(self.trouble_met)
        return job

    def file_work(self, work: Work) -> Job:
        """Return the job of doing ``work`` with files of notes, ahead of imports and the like.
        Whoever asks listens to ``failed``."""
        return self._filing.run(Job(work, self))

    def ask(self, question: Question) -> Job:
        """Return the job of answering ``question``; the library must be there already. Whoever
        asks listens to ``failed``."""
        return self._asking.run(Job(partial(self._answer, self._asking, question), self))

    def ask_of_figures(self, question: Question) -> Job:
        """Return the job of answering ``question``, which is about figures, like ``ask``."""
        return self._figures.run(Job(partial(self._answer, self._figures, question), self))

    def close(self) -> None:
        """Cancel what runs and wait until it has stopped."""
        self._asking.close(partial(self._let_go, self._asking))
        self._figures.close(partial(self._let_go, self._figures))
        self._working.close()
        self._filing.close(cancel=False)

    def _in_session(self, work: Question, progress: Progress) -> object:
        with Session(self.workspace, progress) as session:
            return work(session)

    def _answer(self, lane: Lane, question: Question, _: Progress) -> object:
        if lane not in self._kept:
            self._kept[lane] = Session(self.workspace)
        try:
            return question(self._kept[lane])
        except Problem:
            self._let_go(lane)
            raise

    def _let_go(self, lane: Lane) -> None:
        """Close the session that ``lane`` keeps, in whose thread this runs."""
        if kept := self._kept.pop(lane, None):
            kept.__exit__(None, None, None)
