"""Running windows for tests: the real application over the real corpus, ready to search.

The fixtures are taken up by the ``conftest`` of each folder that opens windows.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shutil
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from briefer.domain.language import Language
from briefer.domain.note import Note
from briefer.errors import Problem
from briefer.tables.templates import NoteTemplate
from briefer.ui.application import Application
from briefer.ui.look.tones import Scheme, font, palette_for
from briefer.ui.remembered import recall
from briefer.ui.window import Window
from briefer.workspace import Order, Session, Workspace, compose

PATIENCE_MS = 20_000
"""How long a test waits for what happens off the GUI thread before it fails."""

LANES = ("work", "files", "search", "figures", "preview")
"""How the threads of the lanes are called."""


@dataclass
class Opened:
    """One run of the application, with what went wrong in it that nobody expected."""

    application: Application
    troubles: list[BaseException] = field(default_factory=list)


@pytest.fixture(scope="session", autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    """Give every widget the style, colours and font that the application gives them.

    What was copied is given up at the end: the offscreen clipboard would let go of it only after
    Python has ended, and crash.
    """
    qapp.setApplicationName("Briefer")
    qapp.setStyle("Fusion")
    _undress()
    yield
    qapp.clipboard().clear()


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with ``data`` and ``cache`` of a library that is ready to search."""
    folder = tmp_path_factory.mktemp("begun")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFER_CACHE_DIR", str(folder / "cache"))
        with Session(Workspace(folder / "data")) as session:
            session.index()
    return folder


@pytest.fixture
def library_dir(begun: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a data folder of the test's own with the corpus in it, ready to search."""
    shutil.copytree(begun / "data", data_dir)
    cache = data_dir.with_name("cache")
    shutil.copytree(begun / "cache", cache)
    monkeypatch.setenv("BRIEFER_CACHE_DIR", str(cache))
    return data_dir


@pytest.fixture(scope="session")
def first_draft(begun: Path) -> Note:
    """Return an English note with passages about two themes, some of them French."""
    order = Order("information", Language.EN, ("stigma", "harms"), per_theme=3, any_language=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFER_CACHE_DIR", str(begun / "cache"))
        with Session(Workspace(begun / "data")) as session:
            return compose(session, order).note


@pytest.fixture(scope="session")
def template(begun: Path, first_draft: Note) -> NoteTemplate:
    """Return the template of ``first_draft``."""
    return Workspace(begun / "data").templates[first_draft.kind]


@pytest.fixture
def spoken() -> Language:
    """Return the interface's language; a test that wants French is parametrized with it."""
    return Language.EN


@pytest.fixture
def briefer_app(
    qapp: QApplication, qtbot: QtBot, library_dir: Path, spoken: Language
) -> Iterator[Application]:
    """Yield the running application with one window that is ready to search; nothing of it is
    left afterwards, and nothing unexpected happened."""
    opened = open_briefer(qapp, library_dir, spoken)
    wait_for_search(qtbot, opened.application)
    yield opened.application
    close_briefer(qtbot, opened)


@pytest.fixture
def window(briefer_app: Application) -> Window:
    """Return the application's first window."""
    return briefer_app.windows[0]


def open_briefer(
    qapp: QApplication,
    data_dir: Path,
    language: Language = Language.EN,
    notes: Sequence[Path] = (),
) -> Opened:
    """Return the application, just started over ``data_dir``; ``close_briefer`` ends it."""
    workspace = Workspace(data_dir)
    _ = workspace.messages, workspace.profile, workspace.templates
    application = Application(qapp, workspace, recall(workspace.places), language)
    opened = Opened(application)
    application.engine.trouble_met.connect(opened.troubles.append)
    application.start(notes)
    return opened


def wait_for_search(qtbot: QtBot, application: Application) -> None:
    """Wait until every window shows hits."""
    qtbot.waitUntil(
        lambda: all(one.hits_model.rowCount() for one in application.windows), timeout=PATIENCE_MS
    )


def carried(told: SignalBlocker) -> Any:
    """Return what the signal that was waited for carries, the first of it."""
    assert told.args
    return told.args[0]


def close_briefer(qtbot: QtBot, opened: Opened) -> None:
    """End the application, the notes given up, and see that nothing of it is left."""
    application = opened.application
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.reject()
    for window in tuple(application.windows):
        window.file.close()
        window.close()
    qtbot.waitUntil(lambda: application.windows == [], timeout=PATIENCE_MS)
    end(application)
    lanes = [one.name for one in threading.enumerate() if one.name.startswith(LANES)]
    assert lanes == []
    unexpected = [one for one in opened.troubles if not isinstance(one, Problem)]
    assert unexpected == []


def end(application: Application) -> None:
    """Wait for what is being written, and let the application's objects go."""
    application.close()
    QCoreApplication.sendPostedEvents()
    application.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    _undress()
    sys.setswitchinterval(0.005)


def _undress() -> None:
    """Give back the colours and the language that tests of single widgets expect."""
    qapp = QApplication.instance()
    assert isinstance(qapp, QApplication)
    qapp.setStyleSheet("")
    qapp.setPalette(palette_for(Scheme.LIGHT))
    qapp.setFont(font())
    QLocale.setDefault(QLocale.c())
