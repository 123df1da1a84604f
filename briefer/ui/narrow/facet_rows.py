"""How a row of the left pane is drawn: a heading, or a tick box with its label and count."""

from functools import lru_cache

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextLayout,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.ui.look.ticks import draw_box
from briefer.ui.look.tones import BREAK, GAP, LEADING, SMALL, STEP, TEXT, Tones, tones
from briefer.ui.narrow.facets import COUNT, ROW, Kind, Row

_EDGE = GAP + STEP
"""From the side of the pane to what stands in it."""
_WRAPPED = frozenset({Kind.DOCUMENT, Kind.THEME})
"""The kinds whose labels may take two lines."""
_LIKELY = "888"
_BOX = 0.72
_ELIDED = Qt.TextElideMode.ElideRight
_HOVER = 28
"""How much of the words' colour shows under the pointer, of 255."""
_SPACING = 106
_LABELS = 4_096
"""How many labels stay broken into lines: all that a large library lists."""


class FacetRowPainter(QStyledItemDelegate):
    """Draws the rows of a ``FacetModel`` in ``view``."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._measure(view.font())

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height that the font asks for; the width is the view's."""
        row: Row = index.data(ROW)
        if self._font != option.font:
            self._measure(option.font)
        if row.kind is Kind.HEADING:
            return QSize(0, (BREAK if index.row() else GAP) + self._small_height + STEP)
        height = round(self._height * LEADING)
        if row.kind in _WRAPPED:
            width = self._view.viewport().width() - 2 * _EDGE
            more = len(_title_lines(row.label, self._font, width)) - 1
            height += more * self._height + self._small_height * bool(row.below)
            height += STEP // 2 if row.below else 0
        return QSize(0, height)

    def _measure(self, font: QFont) -> None:
        self._font = QFont(font)  # an option's own is gone with the option
        self._height = QFontMetrics(self._font).height()
        self._small_height = QFontMetrics(_small(self._font)).height()

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
    draw_box(painter, box, own, ticked, row.kind is Kind.LANGUAGE)
    written = QLocale().toString(count)
    painter.setFont(_small(option.font))
    painter.setPen(own.muted)
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, written)
    taken = painter.fontMetrics().horizontalAdvance(written) + GAP
    line.setLeft(box.right() + 1 + GAP)
    painter.setFont(option.font)
    painter.setPen(own.text if count or ticked else own.muted)
    if row.kind not in _WRAPPED:
        _draw_words(painter, line.adjusted(0, 0, -taken, 0), row.label)
        return
    for words in _title_lines(row.label, option.font, option.rect.width() - 2 * _EDGE):
        _draw_words(painter, line, words)
        line.translate(0, height)
    if row.below:
        painter.setFont(_small(option.font))
        painter.setPen(own.muted)
        _draw_words(painter, line.translated(0, -1), row.below)


def _title_lines(label: str, font: QFont, width: int) -> tuple[str, ...]:
    """Return a label in one line or two, beside room for any likely count."""
    return _broken(label, font.key(), width)


@lru_cache(maxsize=_LABELS)
def _broken(label: str, font_key: str, width: int) -> tuple[str, ...]:
    font = QFont()
    font.fromString(font_key)
    metrics = QFontMetrics(font)
    taken = round(metrics.height() * _BOX) + GAP + metrics.horizontalAdvance(_LIKELY) + GAP
    layout = QTextLayout(label, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(width - taken, 1))
    first = line.textLength()
    layout.endLayout()
    rest = label[first:]
    if not rest:
        return (label,)
    room = width - taken + metrics.horizontalAdvance(_LIKELY) + GAP
    return label[:first].rstrip(), metrics.elidedText(rest, _ELIDED, room)


def _draw_words(painter: QPainter, place: QRect, words: str) -> None:
    elided = painter.fontMetrics().elidedText(words, _ELIDED, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, elided)


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
