"""Draws the values of a series: the chosen row on a tint, the row of the keyboard in a frame."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from briefer.ui.look.tones import STEP, tones

Index = QModelIndex | QPersistentModelIndex


class SeriesDelegate(QStyledItemDelegate):
    """Draws the cells of a ``SeriesModel`` in ``view``, cut by … where they are too narrow."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size that shows all the words."""
        del option
        wide = self._view.fontMetrics().horizontalAdvance(str(index.data() or ""))
        return QSize(wide + 2 * STEP + 1, self._view.fontMetrics().height() + STEP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        own, rect, view = tones(option.palette), QRectF(option.rect), self._view
        painter.save()
        painter.setClipRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, own.chosen)
        painter.setPen(own.text)
        painter.setFont(view.font())
        room = rect.adjusted(STEP, 0, -STEP, 0)
        words = view.fontMetrics().elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        if view.hasFocus() and view.currentIndex().row() == index.row():
            last = index.column() == index.model().columnCount() - 1
            ring = rect.adjusted(0.5 if index.column() == 0 else -9, 0.5, -0.5 if last else 9, -1)
            painter.setPen(QPen(own.accent, 1))
            painter.drawRect(ring)
        painter.restore()
