"""A window opened to be timed: prints when Python began, and when typed text stood in the field.

``python -m tests.benchmarks.ready bare`` opens a main window with a field and nothing else;
``... ready briefer DATA`` opens Briefer's as its command does. Times are nanoseconds of the
machine's own clock, the same for all processes; Qt is not yet loaded at the first.
"""

import time

BEGUN = time.monotonic_ns()

import json  # noqa: E402
import os  # noqa: E402
import sys  # noqa: E402

from PySide6.QtCore import QEvent, QObject, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QKeyEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow  # noqa: E402


class Typist(QObject):
    """Types a letter in every turn of the event loop until it stands in a field, and is seen."""

    def __init__(self) -> None:
        super().__init__()
        self._turns, self._typed = 0, 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def _turn(self) -> None:
        self._turns += 1
        field = QApplication.focusWidget()
        if not isinstance(field, QLineEdit):
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(
                field, QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
            )
        if field.text():
            self._typed = time.monotonic_ns()
            self._timer.stop()
            field.installEventFilter(self)
            field.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End once the field has been painted with the text in it."""
        if event.type() is QEvent.Type.Paint and isinstance(watched, QLineEdit):
            watched.removeEventFilter(self)
            watched.event(event)
            told = {"begun": BEGUN, "typed": self._typed, "painted": time.monotonic_ns()}
            sys.stdout.write(json.dumps(told | {"turns": self._turns}) + "\n")
            sys.stdout.flush()
            os._exit(0)  # What follows is not measured.
        return False


def bare() -> None:
    """Open the peer: a main window with a field."""
    application = QApplication([])
    window = QMainWindow()
    field = QLineEdit(window)
    window.setCentralWidget(field)
    window.show()
    field.setFocus()
    application.exec()


def briefer(data_dir: str) -> None:
    """Open Briefer's window on the library in ``data_dir``."""
    from briefer.cli import main  # noqa: PLC0415 - the peer must not load it

    main(["--data-dir", data_dir])


def run(words: list[str]) -> None:
    """Open the window that ``words`` name, with somebody typing as soon as its loop turns."""
    turning = QApplication.exec
    keep: list[Typist] = []

    def turn_and_type(*_: object) -> int:
        keep.append(Typist())
        return turning()

    QApplication.exec = turn_and_type  # type: ignore[assignment,method-assign]
    bare() if words[0] == "bare" else briefer(words[1])


if __name__ == "__main__":
    run(sys.argv[1:])
