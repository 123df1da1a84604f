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
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from briefer.domain.language import Language
from briefer.domain.note import (
    Chart,
    Exhibit,
    FigureSentence,
    FigureTable,
    Paragraph,
    Paraphrase,
    Quotation,
    Translation,
)
from briefer.ui.compose.outline_model import ROW, ItemRow, SectionRow
from briefer.ui.look.icons import icon
from briefer.ui.look.tones import BREAK, GAP, SMALL, STEP, TEXT, Tones, font, tones
from briefer.ui.look.typeset import Typesetter, Words

Index = QModelIndex | QPersistentModelIndex

MOST_LINES = 5
"""How many lines of an item are shown; its editor and the preview show all."""

_ARROW = 12
_INDENT = GAP + _ARROW + STEP + STEP // 2
_HEADING_LINES = 3


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
        self._text, self._guidance = Typesetter(font(TEXT)), Typesetter(font(SMALL))
        self._small = font(SMALL)
        self._heading = Typesetter(font(TEXT + 0.5, bold=True))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return how high the row is at the view's width."""
        row = index.data(ROW)
        width = self._view.viewport().width()
        if isinstance(row, SectionRow):
            height = self._headed(row, width).lineCount() * self._heading.spacing + 2 * GAP
            if not row.items and row.guidance:
                lines = self._guiding(row, width).lineCount()
                height += lines * self._guidance.spacing + STEP
            return QSize(width, round(height))
        if isinstance(row, ItemRow) and row.item.id == self.editing:
            return QSize(width, self.editor_height + GAP)
        if isinstance(row, ItemRow):
            lines = self._item_layout(row, self._text_width(width)).lineCount()
            small = QFontMetricsF(self._small).lineSpacing()
            return QSize(width, round(lines * self._text.spacing + small + 2 * GAP + 2 * STEP))
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
        metrics = self._heading.metrics
        left, base = rect.left() + GAP, rect.top() + GAP + metrics.ascent()
        if row.items:
            arrow = "down" if self._view.isExpanded(index.sibling(index.row(), 0)) else "next"
            square = QRect(left, round(rect.top() + GAP + 3), _ARROW, _ARROW)
            icon(arrow, option.palette).paint(painter, square)
        painter.setPen(own.text)
        heading = self._headed(row, rect.width())
        heading.draw(painter, QPointF(rect.left() + _INDENT, rect.top() + GAP))
        self._count(painter, rect, base, row, own)
        if not row.items and row.guidance:
            painter.setPen(own.muted)
            guidance = self._guiding(row, rect.width())
            below = rect.top() + GAP + heading.lineCount() * self._heading.spacing + 2
            guidance.draw(painter, QPointF(rect.left() + _INDENT, below))
        self._focus(painter, option, QRectF(rect), own)

    def _count(
        self, painter: QPainter, rect: QRect, base: float, row: SectionRow, own: Tones
    ) -> None:
        words = self._beside(row, rect.width())
        painter.setFont(self._small)
        painter.setPen(own.accent if row.current else own.muted)
        wide = QFontMetricsF(self._small).horizontalAdvance(words)
        painter.drawText(QPointF(rect.right() - BREAK - wide, base), words)

    def _beside(self, row: SectionRow, width: int) -> str:
        """Return what stands beside a heading; how much it holds alone where the heading leaves no
        room for more, since the bar at its left says the rest."""
        said = self.tr("next passage goes here") if row.current else ""
        count = f"{row.items} ¶" if row.items else ""
        words = " · ".join(part for part in (said, count) if part)
        wide = QFontMetricsF(self._small).horizontalAdvance(words)
        room = width - _INDENT - BREAK - GAP - wide
        return words if self._heading.metrics.horizontalAdvance(row.heading) <= room else count

    def _headed(self, row: SectionRow, width: int) -> QTextLayout:
        """Return the heading in as many lines as it needs beside what stands there."""
        beside = QFontMetricsF(self._small).horizontalAdvance(self._beside(row, width))
        room = width - _INDENT - BREAK - GAP - beside
        return self._heading.at_most(_HEADING_LINES, Words(row.heading), room)

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
        words = self._item_layout(row, self._text_width(option.rect.width()))
        painter.setPen(own.text if row.item.text.strip() else own.muted)
        words.draw(painter, QPointF(left, top))
        foot = QPointF(left, top + words.lineCount() * self._text.spacing + STEP)
        self._foot(painter, foot, rect, row)
        self._focus(painter, option, rect, own)

    def _foot(self, painter: QPainter, at: QPointF, card: QRectF, row: ItemRow) -> None:
        own, metrics = tones(self._view.palette()), QFontMetricsF(self._small)
        base = at.y() + metrics.ascent()
        painter.setFont(self._small)
        kind, warned = self._kind(row)
        painter.setPen(own.warning if warned else own.muted)
        painter.drawText(QPointF(at.x(), base), kind)
        if row.source:
            left = at.x() + metrics.horizontalAdvance(f"{kind}  " if kind else "")
            room = card.right() - GAP - left
            painter.setPen(own.muted)
            source = metrics.elidedText(row.source, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(QPointF(left, base), source)

    def _kind(self, row: ItemRow) -> tuple[str, bool]:
        """Return what the item is called on its card, and whether it wants attention."""
        item = row.item
        if isinstance(item, Paragraph):
            return self.tr("Own words"), False
        if isinstance(item, (FigureTable, Chart)):
            bare = _without_source(item)
            return (self.tr("%n without source", "", bare), True) if bare else ("", False)
        names = {
            Quotation: self.tr("Quotation"),
            Paraphrase: self.tr("Paraphrase"),
            Translation: self.tr("Translation"),
            FigureSentence: self.tr("Figure"),
        }
        parts = [names[type(item)]]
        if row.foreign:
            parts.append(row.foreign.value.upper())
        if row.repeats:
            parts.append(self.tr("twice in this note"))
        return " · ".join(parts), bool(row.repeats) or isinstance(item, Paraphrase)

    def _focus(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRectF, own: Tones
    ) -> None:
        if self._view.hasFocus() and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(own.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5)

    def _item_layout(self, row: ItemRow, width: float) -> QTextLayout:
        opening, closing = "", ""
        if isinstance(row.item, (Quotation, Translation)):
            french = self.note_language is Language.FR
            opening, closing = ("«\u00a0", "\u00a0»") if french else ("“", "”")
        text = self._words(row) or self.tr("Empty paragraph")
        if not isinstance(row.item, (FigureTable, Chart)):
            closing = _noted(closing, row.number)
        return self._text.at_most(MOST_LINES, Words(opening + text, ending=closing), width)

    def _words(self, row: ItemRow) -> str:
        """Return the words of the item, of a table or a chart what it is and how large."""
        item = row.item
        if isinstance(item, FigureTable):
            title = _noted(item.title.strip() or self.tr("Key statistics"), row.number)
            rows = self.tr("%n row(s)", "", len(item.rows))
            return self.tr("Table: {title} · {rows}").format(title=title, rows=rows)
        if isinstance(item, Chart):
            title = _noted(item.title.strip() or self.tr("without a title"), row.number)
            values = self.tr("%n value(s)", "", len(item.points))
            return self.tr("Chart: {title} · {values}").format(title=title, values=values)
        return item.text.strip()

    def _guiding(self, row: SectionRow, width: int) -> QTextLayout:
        room = width - 2 * BREAK - _ARROW - GAP
        return self._guidance.at_most(MOST_LINES, Words(row.guidance), room)


def _without_source(item: Exhibit) -> int:
    """Return how many rows or values of ``item`` have no source."""
    given = item.rows if isinstance(item, FigureTable) else item.points
    return sum(one.pick is None for one in given)


def _noted(words: str, number: int) -> str:
    """Return ``words`` with the mark of footnote ``number``, 0 where there is none."""
    return words + ("".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(number)) if number else "")
