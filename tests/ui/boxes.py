"""Answering the question that a step asks, by the name of its button."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox

_LOOK_MS = 10


class Answer:
    """Answers the next question by the button ``name``; keeps what was asked and offered."""

    def __init__(self, name: str) -> None:
        self.asked = ""
        self.offered: list[str] = []
        self._name = name
        self._timer = QTimer(interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def to(self, step: Callable[[], object]) -> "Answer":
        """Take ``step``, which may ask, and return what came of it."""
        self._timer.start()
        step()
        self._timer.stop()
        return self

    def _look(self) -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox) and not self.asked:
            self.asked = box.text()
            self.offered = [button.text() for button in box.buttons()]
            button = box.findChild(QAbstractButton, self._name)
            box.reject() if button is None else button.click()
