"""Draws a hit: lines of the passage with the matched words marked, and where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from briefer.domain.document import Span
from briefer.domain.query import Hit
from briefer.ui.look.icons import icon
from briefer.ui.look.tones import BREAK, GAP, SMALL, STEP, TEXT, Tones, font, tones
from briefer.ui.look.typeset import Typesetter, Words
from briefer.ui.read.hits_model import HitRole, Index

_NARROW = 560
_BUTTON = 28
_SHORTEST_LABEL = 72
_BETWEEN = STEP + STEP // 2
_LATER_LABEL = 148
"""Pixels kept free for the label that says where else, where the one before it is long."""

_PLACE, _LEAST_PLACE = 0.62, 0.36
"""How much of the room below the words the place takes at the most, and where it is short."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the parts of a row stand."""

    text: QRectF
    foot: QRectF
    button: QRect
    lines: int


class HitDelegate(QStyledItemDelegate):
    """Draws rows of a ``HitsModel``; ``add_pressed`` carries the row whose ＋ was pressed."""

    add_pressed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.refresh()

    def refresh(self) -> None:
        """Measure anew: the fonts have changed."""
        self._text, self._small = Typesetter(font(TEXT)), font(SMALL)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return how high a row is, the same for all: rows keep their place."""
        width = option.rect.width()
        text = self._text.spacing * _lines(width)
        small = QFontMetricsF(self._small).lineSpacing()
        return QSize(0, round(text + small) + 2 * GAP + STEP + STEP // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        hit = index.data(HitRole.HIT)
        own, plan = tones(option.palette), self._plan(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, own)
        self._words(painter, plan, hit, own)
        self._foot(painter, plan.foot, index, own)
        self._sign(painter, plan.button, option, index)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tell that the ＋ of a row was pressed."""
        del model
        if isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.LeftButton:
            inside = self._plan(option.rect).button.contains(event.position().toPoint())
            if inside and event.type() is QEvent.Type.MouseButtonRelease:
                self.add_pressed.emit(index.row())
            return inside
        return False

    def _plan(self, rect: QRect) -> _Plan:
        small = QFontMetricsF(self._small).lineSpacing()
        left, width = rect.left() + BREAK, rect.width() - 2 * BREAK
        lines = _lines(rect.width())
        height = self._text.spacing * lines
        text = QRectF(left, rect.top() + GAP, width - _BUTTON - GAP, height)
        foot = QRectF(left, text.bottom() + STEP, width, small)
        button = QRect(
            rect.right() - BREAK - _BUTTON + STEP, rect.top() + GAP - 2, _BUTTON, _BUTTON
        )
        return _Plan(text, foot, button, lines)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, own: Tones) -> None:
        rect, state = option.rect, option.state
        painter.fillRect(rect, own.base)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, own.chosen)
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), own.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, own.raised)
        painter.setPen(QPen(own.hairline, 1))
        painter.drawLine(rect.left() + BREAK, rect.bottom(), rect.right() - BREAK, rect.bottom())
        view = option.widget
        focused = isinstance(view, QAbstractItemView) and view.hasFocus()
        if focused and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(own.accent, 1.5))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1.5, -1.5))

    def _words(self, painter: QPainter, plan: _Plan, hit: Hit, own: Tones) -> None:
        words = _excerpt(hit)
        layout = self._text.at_most(plan.lines, words, plan.text.width(), own.mark)
        painter.setPen(own.text)
        layout.draw(painter, plan.text.topLeft())

    def _foot(self, painter: QPainter, rect: QRectF, index: Index, own: Tones) -> None:
        hit: Hit = index.data(HitRole.HIT)
        metrics = QFontMetricsF(self._small)
        painter.setFont(self._small)
        tongue = hit.passage.language.value.upper()
        right = rect.right() - metrics.horizontalAdvance(tongue)
        painter.setPen(own.muted)
        painter.drawText(QPointF(right, rect.top() + metrics.ascent()), tongue)
        room = right - BREAK - rect.left()
        whys = [why for role in (HitRole.VIA, HitRole.TWINS) if (why := str(index.data(role)))]
        wide = sum(self._wide(why) + _BETWEEN for why in whys)
        most = max(min(room * _PLACE, room - wide - BREAK), room * _LEAST_PLACE, 60)
        place = metrics.elidedText(
            str(index.data(HitRole.PLACE)), Qt.TextElideMode.ElideMiddle, most
        )
        painter.setPen(own.accent)
        painter.drawText(QPointF(rect.left(), rect.top() + metrics.ascent()), place)
        left = rect.left() + metrics.horizontalAdvance(place) + BREAK
        within = QRectF(left, rect.top(), right - BREAK - left, rect.height())
        self._labels(painter, within, whys, index.data(HitRole.THEMES))

    def _wide(self, label: str) -> float:
        return QFontMetricsF(self._small).horizontalAdvance(label) + 3 * STEP

    def _labels(
        self, painter: QPainter, room: QRectF, whys: Sequence[str], themes: Sequence[str]
    ) -> None:
        """Draw why the hit is here and where else, then as many of the themes as have room, the
        last of all cut where it has some."""
        own, metrics = tones(QGuiApplication.palette()), QFontMetricsF(self._small)
        left = room.left()
        for at, label in enumerate((*whys, *themes)):
            whole, is_why = self._wide(label), at < len(whys)
            rest = sum(min(self._wide(why), _LATER_LABEL) + _BETWEEN for why in whys[at + 1 :])
            wide = min(whole, room.right() - left - rest)
            if wide < min(whole, _SHORTEST_LABEL):
                break
            box = QRectF(left, room.top() - 1, wide, room.height() + 2)
            painter.setPen(QPen(own.accent if is_why else own.hairline, 1))
            painter.setBrush(own.base if is_why else own.raised)
            painter.drawRoundedRect(box, 4, 4)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(own.text if is_why else own.muted)
            shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, wide - 2 * STEP)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
            left += wide + _BETWEEN

    def _sign(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Draw ✓ for what is in the note already, otherwise the ＋ that adds it."""
        picked = bool(index.data(HitRole.PICKED))
        own = tones(option.palette)
        if not picked:
            painter.setPen(QPen(own.line, 1))
            painter.setBrush(own.base)
            painter.drawRoundedRect(QRectF(rect).adjusted(2.5, 2.5, -2.5, -2.5), 5, 5)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = rect.adjusted(6, 6, -6, -6)
        icon("check" if picked else "add", option.palette).paint(painter, inner)


def _lines(width: int) -> int:
    return 2 if width > _NARROW else 3


def _excerpt(hit: Hit) -> Words:
    """Return the words shown of a hit, with … where the passage goes on."""
    shown, whole = hit.snippet.text, hit.passage.text
    before = "" if whole.startswith(shown) else "… "
    after = "" if whole.endswith(shown) else "…"
    moved = len(before)
    marks = (Span(mark.start + moved, mark.end + moved) for mark in hit.snippet.marks)
    return Words(f"{before}{shown.rstrip() if after else shown}{after}", tuple(marks))
