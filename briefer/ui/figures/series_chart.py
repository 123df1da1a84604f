"""A small chart of a series: a column from zero for each figure, the newest one pointed out."""

from decimal import Decimal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from briefer.domain.figure import Figure, Series
from briefer.domain.language import Language
from briefer.ui.look.figure_words import as_of, short_value
from briefer.ui.look.tones import GAP, SMALL, STEP, Tones, font, tones

_WIDEST, _NARROWEST = 44.0, 3.0
_LEAST = QSize(150, 84)
_PATTERN = Qt.BrushStyle.BDiagPattern


class SeriesChart(QWidget):
    """Draws the values of a series by the end of their periods, the newest at the right. Those
    that cannot hold beside another are hatched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("series-chart")
        self._series: Series | None = None
        self._chosen = ""
        self._language = Language.EN
        self.setMinimumSize(_LEAST)

    def show_series(self, series: Series | None, chosen: str, language: Language) -> None:
        """Draw ``series`` with its figure ``chosen`` framed, numbers as ``language`` writes
        them."""
        self._series, self._chosen, self._language = series, chosen, language
        self._tell()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the columns, what they come to above them, up to when below."""
        if self._series is None:
            return
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL))
        line = QFontMetricsF(painter.font()).lineSpacing()
        ground = QRectF(self.rect()).adjusted(STEP, line + GAP, -STEP, -line - STEP)
        self._columns(painter, ground, self._series, tones(self.palette()))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the colours."""
        if event.type() is QEvent.Type.LanguageChange:
            self._tell()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.update()
        super().changeEvent(event)

    def _columns(self, painter: QPainter, ground: QRectF, series: Series, own: Tones) -> None:
        top = max((_height(one) for one in series.figures), default=Decimal(0)) or Decimal(1)
        room = ground.width() / len(series.figures)
        wide = max(_NARROWEST, min(_WIDEST, room - GAP))
        for at, figure in enumerate(series.figures):
            middle = ground.left() + room * (at + 0.5)
            high = ground.height() * float(max(Decimal(0), _height(figure)) / top)
            bar = QRectF(middle - wide / 2, ground.bottom() - high, wide, high)
            self._bar(painter, bar, figure, own)
            self._words(painter, QRectF(middle - room / 2, 0, room, 0), bar, figure)
        painter.setPen(QPen(own.line, 1))
        painter.drawLine(ground.bottomLeft(), ground.bottomRight())

    def _bar(self, painter: QPainter, bar: QRectF, figure: Figure, own: Tones) -> None:
        series = self._series
        newest = series is not None and figure.id == series.newest.id
        painter.fillRect(bar, own.accent if newest else own.line)
        if series and figure.id in series.contradictory:
            painter.fillRect(bar, own.base)
            painter.setPen(QPen(own.warning, 1.5))
            painter.setBrush(QBrush(own.warning, _PATTERN))
            painter.drawRect(bar)
        if figure.id == self._chosen:
            painter.setPen(QPen(own.text, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar.adjusted(-2, -2, 2, 0))

    def _words(self, painter: QPainter, room: QRectF, bar: QRectF, figure: Figure) -> None:
        """Write the value over a column and up to when under it; where columns are too narrow for
        that, only at both ends."""
        if self._series is None:
            return
        own, metrics = tones(self.palette()), QFontMetricsF(painter.font())
        first, newest = self._series.figures[0], self._series.newest
        at_end = figure.id in {first.id, newest.id}
        when = figure.period.end or figure.period.start
        value, below = short_value(figure, self._language), str(when) if when else "?"
        painter.setPen(own.text if figure.id == newest.id else own.muted)
        for words, base in (
            (value, bar.top() - STEP - 2),
            (below, bar.bottom() + metrics.ascent() + STEP / 2),
        ):
            wide = metrics.horizontalAdvance(words)
            left = min(max(0.0, room.center().x() - wide / 2), self.width() - wide)
            if wide <= room.width() - 2 or (at_end and wide < self.width() / 3):
                painter.drawText(QPointF(left, base), words)

    def _tell(self) -> None:
        """Say to screen readers what is drawn."""
        self.setAccessibleName(self.tr("Chart of the series"))
        figures = self._series.figures if self._series else ()
        told = [
            ": ".join(part for part in (as_of(one.period, self._language), one.written) if part)
            for one in figures
        ]
        self.setAccessibleDescription("; ".join(told))


def _height(figure: Figure) -> Decimal:
    return figure.upper if figure.upper is not None else figure.value
