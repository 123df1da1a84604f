"""Sets words in lines for the delegates that draw them, each only once."""

from collections import OrderedDict
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from briefer.domain.document import Span

_MORE = "…"
_NARROWEST = 40.0
_THINNEST = 3.0
"""Pixels that a letter takes at the least: what cannot be seen need not be set."""
_KEPT = 400


@dataclass(frozen=True, slots=True)
class Words:
    """Words to set: ``marks`` of them stand out, ``ending`` follows them however short they are
    cut."""

    text: str
    marks: tuple[Span, ...] = ()
    ending: str = ""

    @property
    def whole(self) -> str:
        """The words with their ending."""
        return self.text + self.ending


class Typesetter:
    """Sets words in ``font``; words that stand out are bold on a tint."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.spacing = self.metrics.lineSpacing()
        self._set: OrderedDict[tuple[object, ...], QTextLayout] = OrderedDict()

    def at_most(
        self, lines: int, words: Words, width: float, tint: QColor | None = None
    ) -> QTextLayout:
        """Return ``words`` in at most so many ``lines``, from the one before the first that
        stands out where that is further down; … says where words are left out."""
        key = (lines, words, round(width), tint.rgba() if tint else 0)
        if key not in self._set:
            self._set[key] = self._shortened(lines, words, max(width, _NARROWEST), tint)
            while len(self._set) > _KEPT:
                self._set.popitem(last=False)
        return self._set[key]

    def _shortened(
        self, lines: int, words: Words, width: float, tint: QColor | None
    ) -> QTextLayout:
        words = words if words.marks else self._narrowed(words, width)
        seen = words.marks[0].start if words.marks else 0
        words = _cut(words, seen + round((lines + 1) * width / _THINNEST))
        layout = self._laid_out(words, width, tint)
        if layout.lineCount() <= lines:
            return layout
        if start := _start(layout, lines, words):
            words = _from(words, start)
            layout = self._laid_out(words, width, tint)
        while layout.lineCount() > lines and len(words.text) > 1:
            last = layout.lineAt(lines - 1)
            words = self._ended(
                words, last.textStart(), last.textStart() + last.textLength(), width
            )
            layout = self._laid_out(words, width, tint)
        return layout

    def _narrowed(self, words: Words, width: float) -> Words:
        """Return ``words`` with … in each one that is wider than a line, which would be cut."""
        parts = (self._in_line(word, width) for word in words.text.split(" "))
        return replace(words, text=" ".join(parts))

    def _in_line(self, word: str, width: float) -> str:
        widest = len(word) * self.metrics.maxWidth()
        if widest <= width or self.metrics.horizontalAdvance(word) <= width:
            return word
        return self.metrics.elidedText(word, Qt.TextElideMode.ElideRight, width - 1)

    def _ended(self, words: Words, start: int, end: int, width: float) -> Words:
        """Return ``words`` ended by … within the line from ``start`` to ``end``."""
        shown = words.text[:end].rstrip().removesuffix(_MORE)
        while len(shown) > start + 1:
            line = shown[start:] + _MORE + words.ending
            if self.metrics.horizontalAdvance(line) < width - 2 and len(shown) < len(words.text):
                break
            shown = shown.rpartition(" ")[0] if " " in shown[start:] else shown[:-1]
        marks = tuple(mark for mark in words.marks if mark.end <= len(shown))
        return Words(shown.rstrip(" ,;:.") + _MORE, marks, words.ending)

    def _laid_out(self, words: Words, width: float, tint: QColor | None) -> QTextLayout:
        layout = QTextLayout(" ".join(words.whole.split("\n")), self.font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.setFormats([_marked(mark, tint) for mark in words.marks])
        layout.setCacheEnabled(True)
        height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += self.spacing
        layout.endLayout()
        return layout


def _cut(words: Words, length: int) -> Words:
    if len(words.text) <= length:
        return words
    text = words.text[:length] + _MORE
    return replace(words, text=text, marks=tuple(m for m in words.marks if m.end <= length))


def _start(layout: QTextLayout, lines: int, words: Words) -> int:
    """Return where in the text to begin, so that the first mark is seen."""
    if not words.marks:
        return 0
    at = layout.lineForTextPosition(words.marks[0].start).lineNumber()
    first = max(0, min(at - 1, layout.lineCount() - lines)) if at >= lines else 0
    return layout.lineAt(first).textStart()


def _from(words: Words, start: int) -> Words:
    moved = len(_MORE) + 1 - start
    marks = (Span(one.start + moved, one.end + moved) for one in words.marks if one.start >= start)
    return Words(f"{_MORE} {words.text[start:]}", tuple(marks), words.ending)


def _marked(mark: Span, tint: QColor | None) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.DemiBold)
    if tint:
        look.setBackground(QBrush(tint))
    one = QTextLayout.FormatRange()
    one.start, one.length, one.format = mark.start, mark.end - mark.start, look
    return one
