"""Runs of the application that a journey begins and ends itself, one after the other."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.ui.remembered import recall
from briefer.ui.window import Window
from briefer.workspace import Workspace
from tests.journeys.steps import wait_until
from tests.windows import close_briefer, open_briefer, wait_for_search

DESK = 1400, 900
"""The size of the window on a usual screen, larger than the one that tests have."""


def make_room(window: Window) -> None:
    """Give ``window`` the size it has on a usual screen, with all its panes."""
    window.resize(*DESK)
    wait_until(window.narrow.isVisible, "all panes are seen")


@contextmanager
def running(
    qtbot: QtBot, data_dir: Path, ready: bool = True, room: bool = True
) -> Iterator[Window]:
    """Yield the first window of a run over ``data_dir``, which ends after: ``ready`` to search,
    with ``room`` for all its panes, in the language it remembers."""
    qapp = QApplication.instance()
    assert isinstance(qapp, QApplication)
    language = recall(Workspace(data_dir).places).language or Language.EN
    opened = open_briefer(qapp, data_dir, language)
    window = opened.application.windows[0]
    if room:
        make_room(window)
    try:
        if ready:
            wait_for_search(qtbot, opened.application)
        yield window
    except BaseException:
        with suppress(AssertionError):
            close_briefer(qtbot, opened)
        raise
    close_briefer(qtbot, opened)
