"""Lays the note out anew after each change, off the GUI thread; only the newest is shown."""

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from briefer.domain.note import Note
from briefer.progress import Progress
from briefer.ui.desk.jobs import Job, Lane
from briefer.workspace import Composing, Currency, Preview, Workspace

SETTLE_MS = 40
"""How long after a change the note is laid out: several keys in a row are one change."""


class Previewing(QObject):
    """Lays out notes in a lane of its own. ``laid_out`` carries the ``Preview`` of the newest."""

    laid_out = Signal(object)
    failed = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._composing = Composing(workspace)
        self._currency = Currency(workspace)
        self._lane = Lane("preview", self)
        self._note: Note | None = None
        self._asked: Note | None = None
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._timer.timeout.connect(self._ask)

    def follow(self, note: Note | None) -> None:
        """Lay out ``note`` soon."""
        self._note = note
        if note and not self._timer.isActive():
            self._timer.start()

    def refresh(self) -> None:
        """Lay the note out again: the library knows more of its figures, or other ones."""
        self._asked = None
        self.follow(self._note)

    def close(self) -> None:
        """Stop, and wait until what runs is done."""
        self._timer.stop()
        self._lane.close(self._currency.close)

    def _ask(self) -> None:
        if self._job or self._note is None or self._note is self._asked:
            return
        self._asked = self._note
        self._job = self._lane.run(Job(self._laying_out(self._note), self))
        self._job.succeeded.connect(self._show)
        self._job.failed.connect(self.failed)
        self._job.finished.connect(self._go_on)

    def _laying_out(self, note: Note) -> Callable[[Progress], Preview]:
        def laid_out(_: Progress) -> Preview:
            preview = self._composing.preview(self._currency.current(note))
            notices = (*preview.notices, *self._currency.notices)
            return dataclasses.replace(preview, notices=notices)

        return laid_out

    def _show(self, preview: Preview) -> None:
        if self._asked is self._note:
            self.laid_out.emit(preview)

    def _go_on(self) -> None:
        self._job = None
        self._ask()
