"""A question in a box of its own, in the window's words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget


def question(window: QWidget, heading: str, said: str) -> QMessageBox:
    """Return a box over ``window`` that asks ``heading`` and explains it by ``said``; its answers
    are for the caller to give."""
    box = QMessageBox(window)
    box.setObjectName("question")
    box.setWindowTitle("Briefer")
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(heading)
    box.setInformativeText(said)
    for label in box.findChildren(QLabel):  # titles of notes come from anywhere
        label.setTextFormat(Qt.TextFormat.PlainText)
    return box
