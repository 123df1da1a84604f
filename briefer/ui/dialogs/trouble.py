"""What nobody expected: logged whole, told in one dialog, with the notes safe before."""

import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtWidgets import QApplication

from briefer import __version__
from briefer.errors import Problem
from briefer.ui.desk.engine import Engine
from briefer.ui.dialogs.report import Report
from briefer.workspace import bugs


class Troubles(QObject):
    """Takes what no one else caught, from any thread. ``met`` comes before the dialog, so that
    drafts can be kept first; ``told`` carries a ``Problem`` that has a sentence of its own."""

    met = Signal()
    told = Signal(object)
    _raised = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._shown: Report | None = None
        self._raised.connect(self.meet)

    def listen(self) -> None:
        """Take whatever any thread raises and nobody catches from now on."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def meet(self, error: BaseException) -> None:
        """Log and tell ``error``; while its dialog is open, others are only logged."""
        if isinstance(error, Problem):
            self.told.emit(error)
            return
        self.met.emit()
        folder = self._engine.workspace.places.data / "logs"
        self._engine.file_work(lambda _: bugs.keep(error, folder))
        if self._shown is not None:
            return
        heading = self.tr("Something unexpected happened. Your notes are safe.")
        hint = self.tr("Please send these details to whoever supports Briefer. They hold no text.")
        report = Report(
            "Briefer", heading, [hint, "", *_details(error)], QApplication.activeWindow()
        )
        self._shown = report
        report.finished.connect(self._forget)
        report.open()

    def _forget(self) -> None:
        self._shown = None

    def _hook(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self._raised.emit(error.with_traceback(trace))

    def _thread_hook(self, raised: threading.ExceptHookArgs) -> None:
        if raised.exc_value:
            self._raised.emit(raised.exc_value)


def _details(error: BaseException) -> list[str]:
    """Return where ``error`` came from, without its message: that may hold text."""
    frames = traceback.extract_tb(error.__traceback__)
    return [
        f"Briefer {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}",
        f"{type(error).__module__}.{type(error).__qualname__}",
        *(f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames),
    ]
