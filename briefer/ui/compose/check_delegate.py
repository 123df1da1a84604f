"""Draws what there is to mend in a note, with room for a button that mends it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefer.ui.look.tones import STEP

Index = QModelIndex | QPersistentModelIndex

MENDS = Qt.ItemDataRole.UserRole + 1
"""Whether a button mends what a row tells."""


class CheckDelegate(QStyledItemDelegate):
    """Draws the sentences in ``view``; those that a button mends leave room for it below."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._measured = QPushButton("…", view)
        self._measured.hide()

    @property
    def room(self) -> int:
        """How high the room for a button is."""
        return self._measured.sizeHint().height() + STEP

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row."""
        size = super().sizeHint(option, index)
        return size + QSize(0, self.room) if index.data(MENDS) else size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        if index.data(MENDS):
            whole: QRect = option.rect
            option.rect = whole.adjusted(0, 0, 0, -self.room)
        super().paint(painter, option, index)


class Mending(QWidget):
    """A button at the foot of its row; whatever else is clicked is the row's."""

    def __init__(self, indent: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = QPushButton(self)
        self.button.setObjectName("take-newer")
        column = QVBoxLayout(self)
        column.setContentsMargins(indent + STEP, 0, 0, STEP)
        column.addStretch(1)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
