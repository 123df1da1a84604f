"""About how many pages a note prints on, before anything has printed it.

Lines are counted from the number of characters and heights taken from the styles of the Word
file; where words and pages really break, only a word processor knows.
"""

import math
from dataclasses import dataclass

from briefer.notes.blocks import (
    Block,
    Caption,
    Footnote,
    HeaderRow,
    Heading,
    Layout,
    Plot,
    Role,
    Table,
)
from briefer.notes.columns import BESIDE, texts, widths

_PAGE_HEIGHT = 648.0
_LETTER_WIDTH = 0.425
"""Of the size of the type: what Calibri takes for a letter of English or French, on average."""
_NATURAL = 1.22
"""Of the size of the type: the height of a line of Calibri set single."""


@dataclass(frozen=True, slots=True)
class _Set:
    """How a style sets its lines, in points; ``leading`` is the line over the font's own, ``None``
    where it is the note's."""

    width: float
    size: float
    around: float
    leading: float | None = None

    def height(self, characters: int, spacing: float = 1) -> float:
        """Return how high a paragraph of so many characters is in a note of such ``spacing``."""
        lines = max(1, math.ceil(characters * _LETTER_WIDTH * self.size / self.width))
        leading = spacing if self.leading is None else self.leading
        return lines * self.size * _NATURAL * leading + self.around


_BODY = _Set(width=468, size=12, around=7)
_QUOTED = _Set(width=418, size=12, around=7)
_HEADING = _Set(width=468, size=14, around=17)
_KIND = _Set(width=468, size=12, leading=1, around=2)
_TITLE = _Set(width=468, size=20, leading=1.05, around=8)
_OTHER_TITLE = _Set(width=468, size=14, leading=1.05, around=10)
_ROW = _Set(width=337, size=12, leading=1, around=6)
_LABEL = _Set(width=109, size=12, leading=1, around=6)
_FOOTNOTE = _Set(width=454, size=10, leading=1, around=3)
_LISTED = _Set(width=444, size=12, around=4)
_SIGNATURE = _Set(width=468, size=12, around=16)
_CAPTION = _Set(width=468, size=12, around=12)
_NARROWEST = 20.0
_CHART = 240.4
_HEAD_FITS, _HEAD_LINE, _BELOW_HEAD = 1, 15.4, 10.0
"""Lines that fit above the text at the head of a page, how high each is, and the space below those
that do not fit: they push the text down."""
_STYLES = {
    Role.QUOTATION: _QUOTED,
    Role.LONG_QUOTATION: _QUOTED,
    Role.BULLET: _LISTED,
    Role.NUMBERED: _LISTED,
    Role.CHOICE: _LISTED,
    Role.SIGNATURE: _SIGNATURE,
}


def pages(layout: Layout) -> int:
    """Return about how many pages ``layout`` prints on, its annex apart.

    Of 64 notes of one to fourteen pages composed from the corpus, LibreOffice printed 62 on as many
    and two on one less.
    """
    return math.ceil(extent(layout))


def extent(layout: Layout) -> float:
    """Return about how many pages ``layout`` fills without its annex, the last one in part."""
    height = _KIND.height(len(layout.kind_line)) + _TITLE.height(len(layout.title))
    if layout.title_in_other_language:
        height += _OTHER_TITLE.height(len(layout.title_in_other_language))
    height += sum(_row(row) for row in layout.header)
    height += sum(_block(block, layout.line_spacing / 100) for block in layout.blocks)
    height += sum(_footnote(footnote) for footnote in layout.footnotes)
    return height / (_PAGE_HEIGHT - _taken_by_head(layout))


def _taken_by_head(layout: Layout) -> float:
    """Return how much of a page the lines below the marking take from the text."""
    more = len(layout.marking.below) - _HEAD_FITS
    return more * _HEAD_LINE + _BELOW_HEAD if more > 0 else 0.0


def _row(row: HeaderRow) -> float:
    return max(_LABEL.height(len(row.label)), sum(_ROW.height(len(line)) for line in row.lines))


def _block(block: Block, spacing: float) -> float:
    if isinstance(block, Heading):
        return _HEADING.height(len(block.text), spacing)
    if isinstance(block, Plot):
        return _CHART + _caption(block.caption, spacing)
    if isinstance(block, Table):
        return _table(block, spacing)
    return _STYLES.get(block.role, _BODY).height(len(block.text), spacing)


def _caption(caption: Caption, spacing: float) -> float:
    return _CAPTION.height(len(caption.text), spacing)


def _table(table: Table, spacing: float) -> float:
    sets = [_cell((width - BESIDE) / 20) for width in widths(table)]
    rows = (zip(sets, row, strict=True) for row in texts(table))
    highest = (max(one.height(len(words)) for one, words in row) for row in rows)
    return _caption(table.caption, spacing) + sum(highest)


def _cell(width: float) -> _Set:
    return _Set(width=max(_NARROWEST, width), size=12, leading=1, around=6)


def _footnote(footnote: Footnote) -> float:
    return _FOOTNOTE.height(len(footnote.text))
