"""The head over a table's columns without boxes: words over a hairline, the arrow beside them."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QTableView

from briefer.ui.look.icons import icon
from briefer.ui.look.tones import GAP, SMALL, STEP, font, tones

_ARROW = 10
_ARROWS = {Qt.SortOrder.AscendingOrder: "up", Qt.SortOrder.DescendingOrder: "down"}


class QuietHead(QHeaderView):
    """Draws the head of ``view`` in the colours that the window has now."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.refresh()

    def refresh(self) -> None:
        """Measure anew: the fonts have changed."""
        self.setFont(font(SMALL))

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Return the size that the head of a column wants, its arrow included."""
        metrics = QFontMetricsF(self.font())
        wide = metrics.horizontalAdvance(self._words(section)) + _ARROW
        return QSize(round(wide) + GAP + 3 * STEP, round(metrics.height()) + 3 * STEP)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw the words, cut by … before they reach the next column or the arrow."""
        own, metrics = tones(self.palette()), QFontMetricsF(self.font())
        painter.save()
        painter.fillRect(rect, own.base)
        painter.setPen(QPen(own.hairline, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        left = GAP + STEP if self.visualIndex(section) == 0 else STEP
        room = QRectF(rect).adjusted(left, 0, -STEP, -1)
        arrow = self.isSortIndicatorShown() and self.sortIndicatorSection() == section
        width = room.width() - (_ARROW + STEP if arrow else 0)
        words = metrics.elidedText(self._words(section), Qt.TextElideMode.ElideRight, width)
        painter.setFont(self.font())
        painter.setPen(own.text if arrow else own.muted)
        painter.drawText(room, self.defaultAlignment(), words)
        if arrow:
            drawn = icon(_ARROWS[self.sortIndicatorOrder()], self.palette())
            at = room.left() + metrics.horizontalAdvance(words) + STEP
            top = room.center().y() - _ARROW / 2
            drawn.paint(painter, round(at), round(top), _ARROW, _ARROW)
        painter.restore()

    def _words(self, section: int) -> str:
        return str(self.model().headerData(section, self.orientation()) or "")
