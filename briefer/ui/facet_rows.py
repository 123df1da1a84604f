"""How a row of the left pane is drawn: a heading, or a tick box with its label and count."""

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QPolygonF,
    QTextLayout,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.ui.facets import COUNT, ROW, Kind, Row
from briefer.ui.look import BREAK, GAP, LEADING, SMALL, STEP, TEXT, Tones, tones

_EDGE = GAP + STEP
"""From the side of the pane to what stands in it."""
_LIKELY = "888"
_BOX = 0.72
_ELIDED = Qt.TextElideMode.ElideRight
_HOVER = 28
"""How much of the words' colour shows under the pointer, of 255."""
_SPACING = 106
_TICK = ((0.24, 0.53), (0.43, 0.71), (0.77, 0.31))
_DOT = 0.3


class FacetRowPainter(QStyledItemDelegate):
    """Draws the rows of a ``FacetModel`` in ``view``."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height that the font asks for; the width is the view's."""
        row: Row = index.data(ROW)
        metrics, small = QFontMetrics(option.font), QFontMetrics(_small(option.font))
        if row.kind is Kind.HEADING:
            return QSize(0, (BREAK if index.row() else GAP) + small.height() + STEP)
        height = round(metrics.height() * LEADING)
        if row.kind is Kind.DOCUMENT:
            width = self._view.viewport().width() - 2 * _EDGE
            more = len(_title_lines(row, option.font, width)) - 1
            height += more * metrics.height() + small.height() * bool(row.below) + STEP // 2
        return QSize(0, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row at ``index``."""
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind is Kind.HEADING:
            _draw_heading(painter, option, row)
        else:
            ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            _draw_ground(painter, option)
            _draw_row(painter, option, (row, index.data(COUNT), ticked))
        painter.restore()


def _draw_heading(painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
    font = _small(option.font)
    font.setBold(True)
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _SPACING)
    painter.setFont(font)
    painter.setPen(_tones(option).muted)
    place = option.rect.adjusted(_EDGE, 0, -_EDGE, -STEP)
    painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading, row.label)


def _draw_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Draw what shows that the pointer or the keyboard is here."""
    own, state = _tones(option), option.state
    place = option.rect.adjusted(STEP, 0, -STEP, 0).toRectF().adjusted(1, 1, -1, -1)
    painter.setPen(Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(_faint(own.text))
        painter.drawRoundedRect(place, STEP, STEP)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(own.accent, 2))
        painter.drawRoundedRect(place, STEP, STEP)


def _draw_row(
    painter: QPainter, option: QStyleOptionViewItem, shown: tuple[Row, int, bool]
) -> None:
    row, count, ticked = shown
    own, height = _tones(option), QFontMetrics(option.font).height()
    line = option.rect.adjusted(_EDGE, 0, -_EDGE, 0)
    line.setHeight(round(height * LEADING))
    side = round(height * _BOX)
    box = QRect(line.left(), line.center().y() - side // 2, side, side)
    _draw_box(painter, option, box, (row.kind is Kind.LANGUAGE, ticked))
    written = QLocale().toString(count)
    painter.setFont(_small(option.font))
    painter.setPen(own.muted)
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, written)
    taken = painter.fontMetrics().horizontalAdvance(written) + GAP
    line.setLeft(box.right() + 1 + GAP)
    painter.setFont(option.font)
    painter.setPen(own.text if count or ticked else own.muted)
    if row.kind is not Kind.DOCUMENT:
        _draw_words(painter, line.adjusted(0, 0, -taken, 0), row.label)
        return
    for words in _title_lines(row, option.font, option.rect.width() - 2 * _EDGE):
        _draw_words(painter, line, words)
        line.translate(0, height)
    painter.setFont(_small(option.font))
    painter.setPen(own.muted)
    _draw_words(painter, line.translated(0, -1), row.below)


def _title_lines(row: Row, font: QFont, width: int) -> list[str]:
    """Return the title of a document in one line or two, beside room for any likely count."""
    metrics = QFontMetrics(font)
    taken = round(metrics.height() * _BOX) + GAP + metrics.horizontalAdvance(_LIKELY) + GAP
    layout = QTextLayout(row.label, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(width - taken, 1))
    first = line.textLength()
    layout.endLayout()
    rest = row.label[first:]
    if not rest:
        return [row.label]
    room = width - taken + metrics.horizontalAdvance(_LIKELY) + GAP
    return [row.label[:first].rstrip(), metrics.elidedText(rest, _ELIDED, room)]


def _draw_words(painter: QPainter, place: QRect, words: str) -> None:
    elided = painter.fontMetrics().elidedText(words, _ELIDED, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, elided)


def _draw_box(
    painter: QPainter, option: QStyleOptionViewItem, box: QRect, state: tuple[bool, bool]
) -> None:
    """Draw a box to tick, or where one of several excludes the others, a ring to fill."""
    is_ring, ticked = state
    own = _tones(option)
    place = box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
    radius = place.width() / 2 if is_ring else STEP - 1
    painter.setPen(QPen(own.accent if ticked else own.muted, 1))
    painter.setBrush(own.accent if ticked else own.base)
    painter.drawRoundedRect(place, radius, radius)
    if not ticked:
        return
    if is_ring:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(own.on_accent)
        painter.drawEllipse(place.center(), place.width() * _DOT / 2, place.width() * _DOT / 2)
        return
    pen = QPen(own.on_accent, max(1.6, place.width() / 8))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    corner, width = place.topLeft(), place.width()
    points = [corner + QPointF(x * width, y * width) for x, y in _TICK]
    painter.drawPolyline(QPolygonF(points))


def _small(font: QFont) -> QFont:
    """Return ``font`` at the size of small labels."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * SMALL / TEXT)
    return small


def _faint(colour: QColor) -> QColor:
    faint = QColor(colour)
    faint.setAlpha(_HOVER)
    return faint


def _tones(option: QStyleOptionViewItem) -> Tones:
    """Return the colours of the view: those of ``option`` are off for a heading."""
    return tones(option.widget.palette())
