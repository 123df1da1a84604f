"""Answering the dialogs that a step opens, as somebody would: by their fields and buttons."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from tests.journeys.steps import PATIENCE, click, has_keyboard, labelled, press, wait_until

Answer = Callable[[QDialog], object]

_LOOK_MS = 10


@contextmanager
def answering(*answers: Answer) -> Iterator[None]:
    """Answer the modal dialogs that open within, one with each of ``answers`` in this order."""
    desk, window = _Answers(list(answers)), QApplication.activeWindow()
    desk.timer.start()
    try:
        yield
        wait_until(lambda: desk.is_done, "every dialog was answered")
    finally:
        desk.timer.stop()
    if desk.wrong:
        raise desk.wrong
    if window:  # A desktop turns back to the window when its dialog goes.
        window.activateWindow()
        wait_until(window.isActiveWindow, "the window is in front again")


def save_as(path: Path) -> Answer:
    """Return the answer to a file dialog that takes ``path`` from the clipboard and accepts."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field
        dialog.activateWindow()
        field.setFocus()
        wait_until(lambda: has_keyboard(field), "the name can be typed")
        field.selectAll()
        QGuiApplication.clipboard().setText(str(path))
        press("Ctrl+V")
        assert field.text() == str(path), field.text()
        box = dialog.findChild(QDialogButtonBox, "buttonBox")
        assert box
        saves = dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        buttons = QDialogButtonBox.StandardButton
        click(box.button(buttons.Save if saves else buttons.Open))

    return answer


def saying(button: str, *told: str) -> Answer:
    """Return the answer to a question that says ``told`` and offers ``button``: press that."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        said = f"{dialog.text()} {dialog.informativeText()}"
        assert all(one in said for one in told), said
        click(labelled(dialog, button))

    return answer


def cancelling(dialog: QDialog) -> None:
    """Leave ``dialog`` without an answer."""
    dialog.reject()


def shown_dialog(name: str) -> QDialog:
    """Return the dialog ``name`` once it is seen."""
    found: list[QWidget] = []

    def seen() -> bool:
        found[:] = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QDialog) and one.objectName() == name and one.isVisible()
        ]
        return bool(found)

    wait_until(seen, f"the dialog {name}")
    dialog = found[0]
    assert isinstance(dialog, QDialog)
    return dialog


class _Answers:
    """The answers that are left, given when a dialog is seen that has not been answered."""

    def __init__(self, answers: list[Answer]) -> None:
        self.wrong: Exception | None = None
        self._left = answers
        self._given: list[QDialog] = []
        self._end = time.monotonic() + PATIENCE
        self.timer = QTimer(interval=_LOOK_MS)
        self.timer.timeout.connect(self._look)

    @property
    def is_done(self) -> bool:
        """Whether all are given and the dialogs have gone, or one went wrong."""
        return bool(self.wrong) or (not self._left and QApplication.activeModalWidget() is None)

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or any(dialog is one for one in self._given):
            return
        self._given.append(dialog)
        try:
            assert self._left, f"nobody expected the dialog {dialog.windowTitle()!r}"
            self._left.pop(0)(dialog)
        except Exception as error:  # noqa: BLE001 - told when the step is over
            self.wrong = error
            dialog.reject()
