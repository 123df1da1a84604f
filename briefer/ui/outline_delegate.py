"""Draws the outline: section headings with their guidance, items as cards."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from briefer.domain.language import Language
from briefer.domain.note import Paragraph, Paraphrase, Quotation
from briefer.ui.icons import icon
from briefer.ui.look import BREAK, GAP, SMALL, STEP, TEXT, Tones, font, tones
from briefer.ui.outline_model import ROW, ItemRow, SectionRow

Index = QModelIndex | QPersistentModelIndex

MOST_LINES = 5
"""How many lines of an item are shown; its editor and the preview show all."""

_ARROW = 12


class OutlineDelegate(QStyledItemDelegate):
    """Draws the rows of an ``OutlineModel`` in ``view``. ``editing`` is the id of the item whose
    editor stands over its row, ``editor_height`` how high that is."""

    def __init__(self, view: QTreeView, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent or view)
        self._view = view
        self.note_language = language
        self.editing = ""
        self.editor_height = 0
        self.refresh()

    def refresh(self) -> None:
        """Measure anew: the fonts have changed."""
        self._text, self._small = font(TEXT), font(SMALL)
        self._heading = font(TEXT + 0.5, bold=True)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return how high the row is at the view's width."""
        row = index.data(ROW)
        width = self._view.viewport().width()
        if isinstance(row, SectionRow):
            height = QFontMetricsF(self._heading).lineSpacing() + 2 * GAP
            if not row.items and row.guidance:
                guidance = _laid_out(row.guidance, self._small, width - 2 * BREAK - _ARROW - GAP)
                height += guidance.boundingRect().height() + STEP
            return QSize(width, round(height))
        if isinstance(row, ItemRow) and row.item.id == self.editing:
            return QSize(width, self.editor_height + GAP)
        if isinstance(row, ItemRow):
            spacing = QFontMetricsF(self._text).lineSpacing()
            words = self._item_layout(row, self._text_width(width))
            lines = min(words.lineCount(), MOST_LINES)
            small = QFontMetricsF(self._small).lineSpacing()
            return QSize(width, round(lines * spacing + small + 2 * GAP + 2 * STEP))
        return super().sizeHint(option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row, own = index.data(ROW), tones(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, SectionRow):
            self._section(painter, option, index, row)
        elif isinstance(row, ItemRow) and row.item.id != self.editing:
            self._card(painter, option, row, own)
        painter.restore()

    def _text_width(self, width: int) -> float:
        return width - 2 * BREAK - 2 * GAP - STEP

    def _section(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: SectionRow
    ) -> None:
        own, rect = tones(option.palette), option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, own.chosen)
        if row.current:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), own.accent)
        metrics = QFontMetricsF(self._heading)
        left, base = rect.left() + GAP, rect.top() + GAP + metrics.ascent()
        if row.items:
            arrow = "down" if self._view.isExpanded(index.sibling(index.row(), 0)) else "next"
            square = QRect(left, round(rect.top() + GAP + 3), _ARROW, _ARROW)
            icon(arrow, option.palette).paint(painter, square)
        left += _ARROW + STEP + STEP // 2
        painter.setFont(self._heading)
        painter.setPen(own.text)
        painter.drawText(QPointF(left, base), row.heading)
        self._count(painter, rect, base, row, own)
        if not row.items and row.guidance:
            painter.setPen(own.muted)
            guidance = _laid_out(row.guidance, self._small, rect.width() - 2 * BREAK - _ARROW - GAP)
            guidance.draw(painter, QPointF(left, rect.top() + GAP + metrics.lineSpacing() + 2))
        self._focus(painter, option, QRectF(rect), own)

    def _count(
        self, painter: QPainter, rect: QRect, base: float, row: SectionRow, own: Tones
    ) -> None:
        said = self.tr("picks go here") if row.current else ""
        count = f"{row.items} ¶" if row.items else ""
        words = " · ".join(part for part in (said, count) if part)
        painter.setFont(self._small)
        painter.setPen(own.accent if row.current else own.muted)
        wide = QFontMetricsF(self._small).horizontalAdvance(words)
        painter.drawText(QPointF(rect.right() - BREAK - wide, base), words)

    def _card(
        self, painter: QPainter, option: QStyleOptionViewItem, row: ItemRow, own: Tones
    ) -> None:
        rect = QRectF(option.rect).adjusted(BREAK, STEP / 2, -BREAK, -STEP / 2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(own.accent if chosen else own.hairline, 1))
        painter.setBrush(own.chosen if chosen else own.base)
        painter.drawRoundedRect(rect, 5, 5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if isinstance(row.item, Paraphrase):
            painter.fillRect(
                QRectF(rect.left(), rect.top() + 5, 3, rect.height() - 10), own.warning
            )
        left, top = rect.left() + GAP + STEP / 2, rect.top() + GAP - 1
        spacing = QFontMetricsF(self._text).lineSpacing()
        words = self._item_layout(row, self._text_width(option.rect.width()))
        lines = min(words.lineCount(), MOST_LINES)
        painter.setPen(own.text if row.item.text.strip() else own.muted)
        painter.save()
        painter.setClipRect(QRectF(left, top, rect.width(), lines * spacing + 1))
        words.draw(painter, QPointF(left, top))
        painter.restore()
        if words.lineCount() > lines:
            mark = QPointF(rect.right() - GAP - STEP, top + lines * spacing - 4)
            painter.setPen(own.muted)
            painter.drawText(mark, "…")
        self._foot(painter, QRectF(left, top + lines * spacing + STEP, 0, 0), rect, row, own)
        self._focus(painter, option, rect, own)

    def _foot(self, painter: QPainter, at: QRectF, card: QRectF, row: ItemRow, own: Tones) -> None:
        metrics = QFontMetricsF(self._small)
        base = at.top() + metrics.ascent()
        painter.setFont(self._small)
        kind, warned = self._kind(row)
        painter.setPen(own.warning if warned else own.muted)
        painter.drawText(QPointF(at.left(), base), kind)
        if row.source:
            left = at.left() + metrics.horizontalAdvance(kind + "  ")
            room = card.right() - GAP - left
            painter.setPen(own.muted)
            source = metrics.elidedText(row.source, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(QPointF(left, base), source)

    def _kind(self, row: ItemRow) -> tuple[str, bool]:
        """Return what the item is called on its card, and whether it wants attention."""
        if isinstance(row.item, Paragraph):
            return self.tr("Own words"), False
        parts = [
            self.tr("Paraphrase") if isinstance(row.item, Paraphrase) else self.tr("Quotation")
        ]
        if row.foreign:
            parts.append(row.item.pick.language.value.upper())
        if row.repeats:
            parts.append(self.tr("twice in this note"))
        return " · ".join(parts), bool(row.repeats) or isinstance(row.item, Paraphrase)

    def _focus(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRectF, own: Tones
    ) -> None:
        if self._view.hasFocus() and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(own.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5)

    def _item_layout(self, row: ItemRow, width: float) -> QTextLayout:
        text = " ".join(row.item.text.split("\n"))
        if isinstance(row.item, Quotation):
            french = self.note_language is Language.FR
            text = f"«\u00a0{text}\u00a0»" if french else f"“{text}”"
        if not text.strip():
            text = self.tr("Empty paragraph")
        words = text + (_superscript(row.number) if row.number else "")
        return _laid_out(words, self._text, width)


def _superscript(number: int) -> str:
    return "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(number))


def _laid_out(text: str, own_font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout(text, own_font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    spacing = QFontMetricsF(own_font).lineSpacing()
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 40.0))
        line.setPosition(QPointF(0, height))
        height += spacing
    layout.endLayout()
    return layout
