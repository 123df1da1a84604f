"""Runs the window from the first line to the last: what is read before Qt begins, then its loop."""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QMessageBox

from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.ui.application import Application
from briefer.workspace import Remembered, Workspace, recall


def run(data_dir: Path | None, language: Language | None, notes: Sequence[Path]) -> int:
    """Return the exit status of the window's run."""
    workspace = Workspace(data_dir)
    kept = recall(workspace.places)
    qt = QApplication(sys.argv[:1])
    spoken = language or kept.language or _system_language()
    try:
        _read_ahead(workspace)
    except Problem as problem:
        return _tell_at_once(problem, workspace, spoken)
    return _run(qt, workspace, kept, spoken, notes)


def _run(
    qt: QApplication,
    workspace: Workspace,
    kept: Remembered,
    language: Language,
    notes: Sequence[Path],
) -> int:
    qt.setApplicationName("Briefer")
    qt.setApplicationDisplayName("Briefer")
    qt.setStyle("Fusion")
    application = Application(qt, workspace, kept, language)
    application.troubles.listen()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application.start(notes)
    status = qt.exec()
    application.close()
    return status


def _read_ahead(workspace: Workspace) -> None:
    """Read the data files that the first picture of the window needs, before there is one."""
    _ = workspace.messages, workspace.profile, workspace.templates


def _system_language() -> Language:
    french = QLocale.system().language() is QLocale.Language.French
    return Language.FR if french else Language.EN


def _tell_at_once(problem: Problem, workspace: Workspace, language: Language) -> int:
    """Tell what keeps the window from opening at all; return the exit status."""
    QMessageBox.critical(None, "Briefer", workspace.messages.tell(problem, language))  # type: ignore[arg-type]
    return 1
