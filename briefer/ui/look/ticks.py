"""Boxes to tick, drawn alike wherever they stand: an outline that is seen on any ground."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QStyleOptionFocusRect

from briefer.ui.look.tones import STEP, Tones, tones

_TICK = ((0.24, 0.53), (0.43, 0.71), (0.77, 0.31))
_DOT = 0.3


def draw_box(
    painter: QPainter, box: QRect, own: Tones, ticked: bool, is_ring: bool = False
) -> None:
    """Draw a box to tick, or where one of several excludes the others, a ring to fill."""
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


class TickBox(QCheckBox):
    """A box to tick with its words beside it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box as the lists draw theirs, its words as the style does."""
        option, style = QStyleOptionButton(), self.style()
        self.initStyleOption(option)
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        self._draw_words(painter, option)
        box = style.subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1 if self.isEnabled() else 0.5)
        draw_box(painter, box, tones(self.palette()), self.isChecked())
        painter.end()

    def _draw_words(self, painter: QPainter, option: QStyleOptionButton) -> None:
        style, parts = self.style(), QStyle.SubElement
        words = QStyleOptionButton(option)
        words.rect = style.subElementRect(parts.SE_CheckBoxContents, option, self)  # type: ignore[attr-defined]
        style.drawControl(QStyle.ControlElement.CE_CheckBoxLabel, words, painter, self)
        if self.hasFocus():
            frame = QStyleOptionFocusRect()
            frame.initFrom(self)
            frame.rect = style.subElementRect(parts.SE_CheckBoxFocusRect, option, self)  # type: ignore[attr-defined]
            style.drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, frame, painter, self)
