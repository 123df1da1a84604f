"""The furniture of the preview's pages: all that is drawn on them and between them beside the
text."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from briefer.ui.compose.paper import LINE_SIZE, Paper
from briefer.ui.look.tones import (
    GAP,
    SMALL,
    STEP,
    Tones,
    font,
)
from briefer.workspace import Preview

_NUMBER_SIZE = 10 / 72
"""Of the type of the number of a page, in inches."""
_LEAST_NUMBER = 11
"""Pixels: however small the page, its number can be read."""
_SET = Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextWordWrap
_PAPER = QColor("#ffffff")
_EDGE = QColor(0, 0, 0, 56)
_INK, _QUIET, _ALARM = QColor("#1b2a41"), QColor("#50596b"), QColor("#9c1c1c")
"""Of the words in the margins, as in the Word file: on paper, whatever the scheme."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words in the margin of a page, and how they are set."""

    words: str
    face: QFont
    colour: QColor


def head_of(preview: Preview, face: QFont) -> tuple[Line, ...]:
    """Return the lines at the head of the pages of ``preview``, set in ``face``."""
    bold = QFont(face)
    bold.setBold(True)
    first = _INK if preview.marked else _ALARM
    colours = (first, *(_QUIET for _ in preview.head[1:]))
    return tuple(Line(words, bold, one) for words, one in zip(preview.head, colours, strict=False))


class Furniture:
    """Draws the pages of one ``paper``; the lines of ``head`` stand at the head of each, the first
    of them at the foot too."""

    def __init__(self, painter: QPainter, paper: Paper, head: tuple[Line, ...]) -> None:
        self._painter = painter
        self._paper = paper
        self._head = [_scaled(line, LINE_SIZE * paper.dots) for line in head]

    def draw_page(self, number: int, folio: str, face: QFont) -> None:
        """Draw the page with the ``number``, from 0: white in every scheme, for that is what it
        prints on. ``folio`` says which page it is, in ``face``."""
        page = self._paper.page(number)
        self._painter.fillRect(page, _PAPER)
        self._painter.setPen(_EDGE)
        self._painter.drawRect(page.adjusted(-1, -1, 0, 0))
        size = max(_LEAST_NUMBER, _NUMBER_SIZE * self._paper.dots)
        foot = [*self._head[:1], _scaled(Line(folio, face, _QUIET), size)]
        self._draw_lines(page.top(), self._head)
        self._draw_lines(page.bottom() + 1 - self._paper.above, foot)

    def draw_limit(self, number: int, words: str, own: Tones, seen: QRect) -> None:
        """Draw a dashed rule with ``words`` across what is ``seen`` of the gap above the page
        with the ``number``, from 0."""
        painter, small = self._painter, font(SMALL)
        metrics = QFontMetricsF(small)
        gap = self._paper.gap_above(number)
        gap.setLeft(seen.left())
        gap.setRight(seen.right())
        middle = gap.center().y()
        painter.setPen(QPen(own.warning, 2, Qt.PenStyle.DashLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(gap.left(), middle, gap.right(), middle)
        painter.setFont(small)
        width = math.ceil(metrics.horizontalAdvance(words)) + 2 * GAP
        label = QRect(0, 0, width, math.ceil(metrics.height()) + STEP)
        label.moveCenter(gap.center())
        painter.fillRect(label, own.base)
        painter.setPen(QPen(own.warning, 1))
        painter.drawRect(label.adjusted(0, 0, -1, -1))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_lines(self, top: int, lines: list[Line]) -> None:
        """Draw ``lines`` at the right, in the middle of the margin that begins at ``top``."""
        paper = self._paper
        room = QRectF(paper.page(0).left() + paper.beside, 0, paper.text_width, paper.above)
        heights = [
            QFontMetricsF(one.face).boundingRect(room, _SET, one.words).height() for one in lines
        ]
        room.moveTop(top + (paper.above - sum(heights)) / 2)
        for line, height in zip(lines, heights, strict=True):
            self._painter.setFont(line.face)
            self._painter.setPen(line.colour)
            self._painter.drawText(room, _SET, line.words)
            room.translate(0, height)


def _scaled(line: Line, pixels: float) -> Line:
    """Return ``line`` in letters of so many ``pixels``."""
    face = QFont(line.face)
    face.setPixelSize(round(pixels))
    return Line(line.words, face, line.colour)
