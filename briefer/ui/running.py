"""Runs the window from the first line to the last: what is shown at once, what is loaded behind it.

The window with its search field is up before most of the program is loaded; a thread loads that
and reads the data files while the user may already type.
"""

import signal
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.paths import Places, places
from briefer.ui.look.dress import Dress
from briefer.ui.remembered import Remembered, recall
from briefer.ui.shape import show_in_shape
from briefer.ui.turns import take_short_turns
from briefer.ui.window import Window

if TYPE_CHECKING:  # loaded by ``_Loading``, while the window is there already
    from briefer.ui.application import Application
    from briefer.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a run was asked for: the data folder, notes to open."""

    data_dir: Path | None
    notes: Sequence[Path]


def run(data_dir: Path | None, language: Language | None, notes: Sequence[Path]) -> int:
    """Return the exit status of the window's run."""
    take_short_turns()
    found = places(data_dir)
    kept = recall(found)
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("Briefer")
    qt.setApplicationDisplayName("Briefer")
    qt.setStyle("Fusion")
    qt.setQuitOnLastWindowClosed(False)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    spoken = language or kept.language or _system_language()
    run = _Run(qt, _Asked(data_dir, notes), kept, spoken)
    run.begin(found)
    status = qt.exec()
    run.end()
    return run.status or status


class _Loading(QObject):
    """Loads the rest of the program and the data files in a thread. ``loaded`` carries the
    workspace; ``failed`` what keeps it from being used, with the workspace's sentences."""

    loaded = Signal(object)
    failed = Signal(object)

    def begin(self, data_dir: Path | None) -> None:
        """Begin to load."""
        threading.Thread(target=self._load, args=(data_dir,), name="load").start()

    def _load(self, data_dir: Path | None) -> None:
        try:
            import_module("briefer.ui.application")
            workspace: Workspace = import_module("briefer.workspace").Workspace(data_dir)
            _ = workspace.messages, workspace.profile, workspace.templates
        except Exception as error:  # noqa: BLE001 - told by the window's thread
            self.failed.emit(error)
        else:
            self.loaded.emit(workspace)


class _Run(QObject):
    """One run: the first window, then the application that furnishes it."""

    def __init__(self, qt: QApplication, asked: _Asked, kept: Remembered, spoken: Language) -> None:
        super().__init__(qt)
        self._qt, self._asked, self._kept, self._spoken = qt, asked, kept, spoken
        self.status = 0
        self._application: Application | None = None
        self._loading = _Loading(self)
        self._loading.loaded.connect(self._go_on)
        self._loading.failed.connect(self._give_up)

    def begin(self, found: Places) -> None:
        """Show the first window and load the rest behind it."""
        self._dress = Dress.put_on(self, found.resources, self._kept.scheme, self._spoken)
        self._window = Window(self._spoken)
        self._window.closed.connect(self._stop_early)
        show_in_shape(self._window, self._kept.layout)
        self._loading.begin(self._asked.data_dir)

    def end(self) -> None:
        """Wait until what is being written is written."""
        if self._application:
            self._application.close()

    def _go_on(self, workspace: "Workspace") -> None:
        if self._window.isVisible():
            self._window.closed.disconnect(self._stop_early)
            made: type[Application] = import_module("briefer.ui.application").Application
            self._application = made(self._qt, workspace, self._kept, self._spoken, self._dress)
            self._application.troubles.listen()
            self._application.start(self._asked.notes, self._window)

    def _give_up(self, error: Exception) -> None:
        """Tell what keeps the window from being of any use."""
        self.status = 1
        if not isinstance(error, Problem):
            self._qt.exit(1)
            raise error
        said = import_module("briefer.tables.messages").read_messages(places().resources)
        QMessageBox.critical(self._window, "Briefer", said.tell(error, self._spoken))
        self._qt.exit(1)

    def _stop_early(self) -> None:
        self._qt.quit()


def _system_language() -> Language:
    french = QLocale.system().language() is QLocale.Language.French
    return Language.FR if french else Language.EN
