"""Draws a figure in its row: its cells in two lines, or the value that has replaced it above it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from briefer.domain.figure import Figure
from briefer.ui.figures.figure_cells import Column
from briefer.ui.figures.figures_model import FigureRole, Index
from briefer.ui.look.figure_words import value_words
from briefer.ui.look.icons import icon
from briefer.ui.look.tones import BREAK, GAP, SMALL, STEP, TEXT, Tones, font, tones
from briefer.ui.look.typeset import Typesetter, Words

_SIGN = 14
_CUT = Qt.TextElideMode.ElideRight


class FigureDelegate(QStyledItemDelegate):
    """Draws the cells of a ``FiguresModel`` in ``view``."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.refresh()

    def refresh(self) -> None:
        """Measure anew: the fonts have changed."""
        leaning, struck = font(TEXT), font(TEXT)
        leaning.setItalic(True)
        struck.setStrikeOut(True)
        self._plain, self._leaning = Typesetter(font(TEXT)), Typesetter(leaning)
        self._bold = Typesetter(font(TEXT, bold=True))
        self._struck = struck

    def row_height(self) -> int:
        """Return how high every row is."""
        return round(2 * self._bold.spacing) + 2 * GAP

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a cell."""
        del option, index
        return QSize(0, self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        own, rect = tones(option.palette), QRectF(option.rect)
        painter.save()
        painter.setClipRect(option.rect)
        self._ground(painter, option, index, own)
        left = GAP + STEP if index.column() == Column.VALUE else STEP
        room = rect.adjusted(left, GAP, -STEP, -GAP)
        if index.data(FigureRole.REPLACED):
            self._replaced(painter, room, index, own)
        else:
            self._cell(painter, room, index, own)
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, own: Tones
    ) -> None:
        rect, view = option.rect, self._view
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, own.chosen if chosen else own.base)
        if chosen and index.column() == Column.VALUE:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), own.accent)
        painter.setPen(QPen(own.hairline, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if view.hasFocus() and view.currentIndex().row() == index.row():
            painter.setPen(QPen(own.accent, 1.5))
            ring = QRectF(rect).adjusted(-9, 1, 9, -1.5)
            if index.column() == Column.VALUE:
                ring.setLeft(rect.left() + 1)
            if index.column() == len(Column) - 1:
                ring.setRight(rect.right() - 0.5)
            painter.drawRect(ring)

    def _cell(self, painter: QPainter, room: QRectF, index: Index, own: Tones) -> None:
        """Draw the words in at most two lines; what was inferred leans."""
        is_value = index.column() == Column.VALUE
        if is_value and index.data(FigureRole.PICKED):
            room = self._sign(painter, room)
        typeset = self._bold if is_value else self._plain
        if index.data(FigureRole.INFERRED):
            typeset = self._leaning
        themes = index.column() in {Column.THEMES, Column.DOCUMENT}
        painter.setPen(own.muted if themes else own.text)
        words = Words(str(index.data() or "–"))
        typeset.at_most(2, words, room.width()).draw(painter, room.topLeft())

    def _replaced(self, painter: QPainter, room: QRectF, index: Index, own: Tones) -> None:
        """Draw the newer value over the row's own, and beside it by what it was replaced; that
        line goes on from cell to cell."""
        figure: Figure = index.data(FigureRole.FIGURE)
        below = room.adjusted(0, self._bold.spacing, 0, 0)
        if index.column() == Column.VALUE:
            newest: Figure = index.data(FigureRole.NEWEST)
            if index.data(FigureRole.PICKED):
                room = self._sign(painter, room)
            painter.setPen(own.text)
            self._line(painter, room, value_words(newest), self._bold.font)
            painter.setPen(own.muted)
            self._old_value(painter, below, value_words(figure))
            return
        begin = self._view.columnViewportPosition(Column.SUBJECT) + STEP
        end = self._view.columnViewportPosition(Column.THEMES)
        end += self._view.columnWidth(Column.THEMES) - BREAK
        across = QRectF(begin, room.top(), end - begin, room.height())
        painter.setPen(own.warning)
        self._line(painter, across, str(index.data(FigureRole.REPLACED)), self._plain.font)
        painter.setPen(own.muted)
        leans = index.data(FigureRole.INFERRED)
        own_font = self._leaning.font if leans else self._plain.font
        self._line(painter, below, str(index.data(FigureRole.BRIEF) or "–"), own_font)

    def _old_value(self, painter: QPainter, room: QRectF, words: str) -> None:
        """Draw the row's own value struck out, in smaller letters where it is long: a number that
        has lost its last digits would be another one."""
        small = QFont(self._struck)
        small.setPointSizeF(SMALL)
        fits = QFontMetricsF(self._struck).horizontalAdvance(words) <= room.width()
        set_in = self._struck if fits else small
        metrics = QFontMetricsF(set_in)
        middle = Qt.TextElideMode.ElideMiddle
        shown = metrics.elidedText(words, middle, room.width())
        self._line(painter, room, shown, set_in)

    def _line(self, painter: QPainter, room: QRectF, words: str, set_in: QFont) -> None:
        metrics = QFontMetricsF(set_in)
        painter.setFont(set_in)
        shown = metrics.elidedText(words, _CUT, room.width())
        painter.drawText(QPointF(room.left(), room.top() + metrics.ascent()), shown)

    def _sign(self, painter: QPainter, room: QRectF) -> QRectF:
        """Draw ✓ for what is in the note already, and return the room left of it."""
        at = QPointF(room.right() - _SIGN, room.top() + 1).toPoint()
        drawn = icon("check", self._view.palette())
        drawn.paint(painter, at.x(), at.y(), _SIGN, _SIGN)
        return room.adjusted(0, 0, -_SIGN - STEP, 0)
