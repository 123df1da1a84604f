"""The paragraphs of a previewed note: where items begin, how far they are indented, and which
must begin a page so that none is parted badly."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from briefer.ui.compose.paper import Paper
from briefer.workspace import Preview

_WHOLE = 3
"""Lines: a paragraph of no more is not parted, for a line of it would stand alone."""
_NATURAL = 1.2207
"""Of the size of the type: the height of a line of Calibri set single."""
_HEIGHT = QTextBlockFormat.LineHeightTypes
_FLOWING = QTextFormat.PageBreakFlag.PageBreak_Auto
_BEFORE = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore


@dataclass(frozen=True, slots=True)
class _Indent:
    """What stands beside the words of a paragraph, in pixels of the screen."""

    left: float = 0
    right: float = 0
    first_line: float = 0


@dataclass(frozen=True, slots=True)
class Place:
    """A line: so many ``characters`` behind the beginning of ``item``, or of the document where
    that is empty; ``below`` is how many pixels it stands under the top of the pane, which is
    ``scrolled`` so far down."""

    item: str
    characters: int
    below: float
    scrolled: float


class Paragraphs:
    """The paragraphs of ``document`` as it is when this is made."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._starts: dict[str, int] = {}
        self._indents: dict[int, _Indent] = {}
        self._first_on_page: list[int] = []
        self._annex: int | None = None
        block = document.begin()
        while block.isValid():
            item, indent = item_in(block), _indent_of(block)
            if item is not None:
                self._starts.setdefault(item, block.position())
            if indent != _Indent():
                self._indents[block.position()] = indent
            if self._annex is None and block.blockFormat().pageBreakPolicy() & _BEFORE:
                self._annex = block.position()
            block = block.next()

    def has(self, item: str) -> bool:
        """Return whether ``item`` prints."""
        return item in self._starts

    def top_of(self, item: str, characters: int = 0) -> float:
        """Return how far below the top of the document the line stands that is so many
        ``characters`` behind the beginning of ``item``, "" for that of the document."""
        position = self._starts.get(item, 0) + characters
        block = self._document.findBlock(min(position, self._document.characterCount() - 1))
        line = block.layout().lineForTextPosition(position - block.position())
        return self._line(block, line.lineNumber() if line.isValid() else 0).top()

    def first_below(self, y: float) -> Place:
        """Return the first line that begins at ``y`` or below it, the last line if none does."""
        blocks = range(self._document.blockCount())
        at = bisect_left(blocks, y, key=lambda n: self._line(self._block(n), -1).top())
        block = self._block(min(at, len(blocks) - 1))
        lines = range(block.layout().lineCount())
        line = bisect_left(lines, y, key=lambda n: self._line(block, n).top())
        line = min(line, len(lines) - 1)
        position = block.position() + block.layout().lineAt(line).textStart()
        item = self._item_before(position)
        characters = position - self._starts.get(item, 0)
        return Place(item, characters, self._line(block, line).top() - y, y)

    def pages_on(self, paper: Paper) -> int:
        """Return how many pages of ``paper`` the laid out document takes."""
        last = self._document.lastBlock()
        return paper.page_at(self._line(last, -1).bottom() - 1) + 1

    def counted_on(self, paper: Paper) -> int:
        """Return how many of these pages count as the length of the note: those before an annex,
        which is written to begin a page."""
        if self._annex is None:
            return self.pages_on(paper)
        return paper.page_at(self._line(self._document.findBlock(self._annex), 0).top() + 1)

    def lead(self, usual_dots: float) -> None:
        """Give all lines the height that the printer gives them, on a screen of so many dots an
        inch; Qt makes each line a whole number of pixels high, which would add up to pages."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        block = self._document.begin()
        while block.isValid():
            height, set_by = (
                _first_format(block).fontPointSize() * _NATURAL,
                block.blockFormat(),
            )
            if set_by.lineHeightType() == _HEIGHT.ProportionalHeight.value:
                height *= set_by.lineHeight() / 100
            if height:
                format = QTextBlockFormat()
                format.setLineHeight(height * usual_dots / 72, _HEIGHT.FixedHeight.value)
                cursor.setPosition(block.position())
                cursor.mergeBlockFormat(format)
            block = block.next()
        cursor.endEditBlock()

    def indent(self, cursor: QTextCursor, scale: float) -> None:
        """Indent all to ``scale``.

        WORKAROUND: Qt scales all lengths to the device but those beside a paragraph
        (QTextDocumentLayoutPrivate::layoutBlock); drop this when it does.
        """
        for position, indent in self._indents.items():
            format = QTextBlockFormat()
            format.setLeftMargin(indent.left * scale)
            format.setRightMargin(indent.right * scale)
            format.setTextIndent(indent.first_line * scale)
            cursor.setPosition(position)
            cursor.mergeBlockFormat(format)

    def let_flow(self, cursor: QTextCursor) -> None:
        """Let all follow each other again, wherever a page ends."""
        format = QTextBlockFormat()
        format.setPageBreakPolicy(_FLOWING)
        for position in self._first_on_page:
            cursor.setPosition(position)
            cursor.mergeBlockFormat(format)
        self._first_on_page = []

    def keep_together(self, paper: Paper) -> None:
        """Begin a page of ``paper`` where else a heading would stand at a foot without what
        follows, a paragraph leave less than two lines there, or a chart be parted from its caption,
        as Word does."""
        self._document.size()
        block = first = self._document.begin()
        while block.isValid():
            if _in_table(first) and not _in_table(block):
                first = block
            if not _is_heading(block):
                if not _in_table(first) and self._parted(first, block, paper):
                    self._begin_page_with(first)
                first = block.next()
            chart = _chart_above(block)
            if chart.isValid() and self._runs_over(chart, block, paper):
                self._begin_page_with(chart)
            block = block.next()

    def _runs_over(self, first: QTextBlock, last: QTextBlock, paper: Paper) -> bool:
        """Return whether ``first`` and ``last`` stand on two pages and would fit on one."""
        top, bottom = self._line(first, 0).top(), self._line(last, -1).bottom()
        apart = paper.page_at(top + 1) != paper.page_at(bottom - 1)
        between = bottom - top - (paper.stride - paper.text_height)
        return apart and between < paper.text_height

    def _parted(self, first: QTextBlock, block: QTextBlock, paper: Paper) -> bool:
        """Return whether a page ends badly between the beginning of ``first`` and so much of
        ``block`` as belongs with it."""
        top, lines = self._line(first, 0), block.layout().lineCount()
        needed = self._line(block, -1 if lines <= _WHOLE else 1)
        page = paper.page_at(top.top() + 1)
        if paper.page_at(needed.bottom() - 1) == page:
            return False
        return top.top() > page * paper.stride + paper.before_text + 1

    def _block(self, number: int) -> QTextBlock:
        return self._document.findBlockByNumber(number)

    def _item_before(self, position: int) -> str:
        """Return the item whose words stand at ``position`` or last before it, "" for none."""
        names = list(self._starts)
        at = bisect_right(names, position, key=self._starts.__getitem__)
        return names[at - 1] if at else ""

    def _begin_page_with(self, block: QTextBlock) -> None:
        format = QTextBlockFormat()
        format.setPageBreakPolicy(_BEFORE)
        QTextCursor(block).mergeBlockFormat(format)
        self._first_on_page.append(block.position())

    def _line(self, block: QTextBlock, number: int) -> QRectF:
        """Return where the line ``number`` of ``block`` stands in the document; those below 0
        count from its last."""
        box: QRectF = self._document.documentLayout().blockBoundingRect(block)
        lines = block.layout().lineCount()
        return block.layout().lineAt(number % lines).rect().translated(box.topLeft())


def item_in(block: QTextBlock) -> str | None:
    """Return the id of the item whose paragraph ``block`` is, ``None`` where it is of none."""
    names = _first_format(block).anchorNames()
    return next((item for name in names if (item := Preview.item_of(name)) is not None), None)


def _first_format(block: QTextBlock) -> QTextCharFormat:
    """Return how the first words of ``block`` are set, or would be, where it is empty."""
    first = block.begin()
    return block.charFormat() if first.atEnd() else first.fragment().charFormat()


def _in_table(block: QTextBlock) -> bool:
    return bool(block.isValid() and QTextCursor(block).currentTable())


def _is_heading(block: QTextBlock) -> bool:
    """Return whether ``block`` stands over what follows: all in bold, or the caption of an item,
    which begins so."""
    if block.length() == 1 or not _is_bold(_first_format(block)):
        return False
    pieces, bold = block.begin(), True
    while bold and not pieces.atEnd():
        bold = _is_bold(pieces.fragment().charFormat())
        pieces += 1
    return bold or item_in(block) is not None


def _chart_above(caption: QTextBlock) -> QTextBlock:
    """Return the paragraph that a chart with its ``caption`` below begins with, or the heading
    above it; no valid one where ``caption`` is none, or the chart begins with a bar."""
    nowhere, above = QTextBlock(), caption.previous()
    captions = _is_bold(_first_format(caption)) and not _is_heading(caption)
    if not captions or caption.length() == 1 or _in_table(caption):
        return nowhere
    while above.isValid() and (_in_table(above) or above.length() == 1):
        if item_in(above) is not None:
            return nowhere
        above = above.previous()
    if item_in(above) is None or above.next() == caption:
        return nowhere
    while above.previous().isValid() and _is_heading(above.previous()):
        above = above.previous()
    return above


def _is_bold(set_in: QTextCharFormat) -> bool:
    return set_in.fontWeight() >= QFont.Weight.Bold.value


def _indent_of(block: QTextBlock) -> _Indent:
    format = block.blockFormat()
    return _Indent(format.leftMargin(), format.rightMargin(), format.textIndent())
