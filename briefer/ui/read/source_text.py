"""A page of the library as a text document to read, and which place in it is which character.

Every block of the document is one piece of the page: a passage, a heading, what is neither, or a
title line above them. A place inside a block and a character of the page's text answer to each
other exactly, so that what is selected is taken from the page and never from the screen.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextCursor

from briefer.domain.document import Details, Span
from briefer.domain.language import Language
from briefer.domain.passage import Passage, PassageKind
from briefer.ui.read.source_type import Kind, Typeset
from briefer.workspace import Page, period

SLICE_CHARACTERS = 8_000
"""How much text is set at once; it takes about ten milliseconds."""

AHEAD_CHARACTERS = 6_000
"""How much text is set below the wanted place before any above it: more than a screen."""

_BLOCK_COST = 100
"""What a block takes beside its text, in characters that take as long."""

_LONGEST_SIGN = 6
_DASHES = frozenset("-–—*•·▪◦‣o")
_UNSHOWN = {
    **dict.fromkeys((0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), " "),
    **dict.fromkeys((0x00, 0xFDD0, 0xFDD1, 0xFFFC, *range(0xD800, 0xE000)), "\ufffd"),
}
"""Characters that mean something else to a text document, and what stands for each on screen."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One block: ``text`` is exactly the page's text at ``span``; a line of the title has none.

    ``sign`` is what stands before a bullet, outside its text.
    """

    kind: Kind
    text: str
    span: Span | None = None
    passage: Passage | None = None
    level: int = 0
    sign: str = ""


def pieces(page: Page) -> tuple[Piece, ...]:
    """Return what is to be read of ``page``, from its title down; nothing visible is left out."""
    return (*_opening(page), *_body(page))


def _opening(page: Page) -> Iterator[Piece]:
    details = page.holding.details
    yield Piece(Kind.TITLE, details.title or page.holding.file_name)
    line = " · ".join(part for part in (details.event, details.place, when(details)) if part)
    if line:
        yield Piece(Kind.LINE, line)


def _body(page: Page) -> Iterator[Piece]:
    known = [Piece(Kind.PASSAGE, one.text, one.span, one) for one in page.passages]
    known += [
        Piece(Kind.HEADING, page.text[one.span.start : one.span.end], one.span, level=one.level)
        for one in page.headings
    ]
    known += [
        Piece(Kind.ASIDE, page.text[one.span.start : one.span.end], one.span)
        for one in page.dropped
    ]
    done = 0
    for piece in sorted(known, key=_start):
        start = _start(piece)
        if start < done and piece.passage is None:
            continue
        yield from _between(page.text, Span(done, max(done, start)), piece)
        done = piece.span.end if piece.span else done
    yield from _asides(page.text, Span(done, len(page.text)))


def _start(piece: Piece) -> int:
    return piece.span.start if piece.span else 0


def _between(text: str, gap: Span, piece: Piece) -> Iterator[Piece]:
    """Yield what stands in ``gap``, then ``piece`` with the sign that stands before it."""
    passage = piece.passage
    line = max(gap.start, text.rfind("\n", gap.start, gap.end) + 1)
    before = text[line : gap.end]
    sign = before.strip()
    if passage is None or len(sign) > _LONGEST_SIGN:
        yield from _asides(text, gap)
        yield piece
        return
    yield from _asides(text, Span(gap.start, line))
    if not sign and passage.kind is not PassageKind.BULLET:
        yield piece
        return
    indent = len(before) - len(before.lstrip())
    shown = sign if sign and sign not in _DASHES else "•"
    level = 1 + min(2, (indent + 1) // 2)
    yield Piece(Kind.PASSAGE, piece.text, piece.span, passage, level, shown)


def _asides(text: str, gap: Span) -> Iterator[Piece]:
    """Yield each line of ``gap`` in which something is to be seen."""
    start = gap.start
    for line in text[gap.start : gap.end].splitlines(keepends=True):
        if words := line.strip():
            at = start + line.index(words)
            yield Piece(Kind.ASIDE, words, Span(at, at + len(words)))
        start += len(line)


def when(details: Details) -> str:
    """Return the days of the event as the document's language writes them, or nothing."""
    if details.date is None:
        return ""
    return period(details.date, details.date_end, details.language or Language.EN)


def whole_words(words: Sequence[str]) -> re.Pattern[str]:
    """Return what finds these words as they are written, the longest first."""
    longest = sorted((one for one in words if one), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")


def shown(text: str) -> str:
    """Return ``text`` as it is put on screen: one character for each of its own."""
    return text.translate(_UNSHOWN)


def _units(text: str, characters: int) -> int:
    """Return how many UTF-16 units the first ``characters`` of ``text`` take in a document."""
    return len(shown(text[:characters]).encode("utf-16-le")) // 2


def _characters(text: str, units: int) -> int:
    """Return how many characters of ``text`` lie whole in its first ``units`` UTF-16 units."""
    return len(shown(text).encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


class SourceText:
    """The text document of one page, set slice by slice from the wanted place outwards."""

    def __init__(
        self, page: Page, typeset: Typeset, passage_id: str | None, owner: QObject
    ) -> None:
        self.pieces = pieces(page)
        self.document = typeset.document(owner)
        self._page = page
        self._typeset = typeset
        self._by_id = {one.passage.id: at for at, one in enumerate(self.pieces) if one.passage}
        self._bodies = [at for at, one in enumerate(self.pieces) if one.span]
        self._starts = [_start(self.pieces[at]) for at in self._bodies]
        wanted = self._by_id.get(passage_id or "", 0)
        self._first = self._end = self._wanted = wanted
        self._ahead = 0

    @property
    def is_whole(self) -> bool:
        """Whether every piece stands in the document."""
        return self._first == 0 and self._end == len(self.pieces)

    def grow(self) -> None:
        """Set the next slice: what follows the wanted piece, what precedes it, then the rest.

        A slice stands at one end of the document: touched at both it would be laid out anew.
        """
        below = self._ahead < AHEAD_CHARACTERS and self._end < len(self.pieces)
        if not self._first:
            below = True
        add = self._append if below else self._prepend
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        room = SLICE_CHARACTERS
        while room > 0 and (self._end < len(self.pieces) if below else self._first):
            room -= add(cursor) + _BLOCK_COST
        cursor.endEditBlock()

    def _append(self, cursor: QTextCursor) -> int:
        piece = self.pieces[self._end]
        block, characters = self._typeset.formats(piece.kind, piece.level, self._follows(self._end))
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if self._end == self._first:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(characters)
        else:
            cursor.insertBlock(block, characters)
        cursor.insertText(shown(piece.text), characters)
        self._end += 1
        self._ahead += len(piece.text)
        return len(piece.text)

    def _prepend(self, cursor: QTextCursor) -> int:
        self._first -= 1
        piece = self.pieces[self._first]
        block, characters = self._typeset.formats(
            piece.kind, piece.level, self._follows(self._first)
        )
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        following, its_characters = cursor.blockFormat(), cursor.blockCharFormat()
        cursor.insertText(shown(piece.text), characters)
        cursor.insertBlock(following, its_characters)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(characters)
        return len(piece.text)

    def _follows(self, at: int) -> bool:
        """Return whether the piece continues a run of its own kind, so that it stands close."""
        before, piece = self.pieces[at - 1 : at + 1] if at else (None, self.pieces[at])
        return (
            before is not None
            and before.kind is piece.kind
            and bool(before.level) == bool(piece.level)
        )

    def index_of(self, passage_id: str) -> int | None:
        """Return the number of the piece that is this passage."""
        return self._by_id.get(passage_id)

    def piece_at(self, position: int) -> int:
        """Return the number of the piece at a ``position`` in the document."""
        return self._first + self.document.findBlock(position).blockNumber()

    def piece_of(self, block: QTextBlock) -> Piece:
        """Return the piece that ``block`` shows."""
        return self.pieces[self._first + block.blockNumber()]

    def block(self, index: int) -> QTextBlock:
        """Return the block of piece ``index``, an invalid one while it is not set yet."""
        if not self._first <= index < self._end:
            return QTextBlock()
        return self.document.findBlockByNumber(index - self._first)

    def places(self, index: int, words: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """Yield (start, length) of what ``words`` finds in a piece, as places in its block."""
        text, done, at = self.pieces[index].text, 0, 0
        for found in words.finditer(text):
            at += _units(text[done : found.start()], found.start() - done)
            length = _units(found[0], len(found[0]))
            yield at, length
            at, done = at + length, found.end()

    def neighbour(self, index: int, by: int) -> Passage | None:
        """Return the passage before (``by`` -1) or after (1) piece ``index``."""
        at = index + by
        while 0 <= at < len(self.pieces):
            if passage := self.pieces[at].passage:
                return passage
            at += by
        return None

    def offset(self, position: int) -> int | None:
        """Return which character of the page stands at ``position``; None in the title lines."""
        block = self.document.findBlock(position)
        piece = self.piece_of(block)
        if piece.span is None:
            return None
        return piece.span.start + _characters(piece.text, position - block.position())

    def position(self, offset: int) -> int | None:
        """Return where character ``offset`` of the page stands; between two pieces it is the end
        of the first. None while that place is not set yet."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return None
        block = self.block(self._bodies[at])
        if not block.isValid():
            return None
        piece = self.piece_of(block)
        return block.position() + _units(piece.text, max(0, offset - _start(piece)))

    def copied(self, start: int, end: int) -> str:
        """Return the page's own text between two positions, and the title lines among them."""
        begin, until = self.offset(start), self.offset(end)
        if begin is not None and until is not None:
            return self._page.text[begin:until]
        lines: list[str] = []
        block = self.document.findBlock(start)
        while block.isValid() and block.position() <= end and self.piece_of(block).span is None:
            text, at = self.piece_of(block).text, block.position()
            first, last = _characters(text, max(0, start - at)), _characters(text, end - at)
            lines.append(text[first:last])
            block = block.next()
        if until is not None:
            lines.append(self._page.text[self._starts[0] : until] if self._starts else "")
        return "\n".join(lines)

    def stretch(self, start: int, end: int) -> Span | None:
        """Return the stretch of the page's text between two positions without the white space
        around it; ``None`` where nothing is left of it, or one lies in the title lines."""
        begin, until = self.offset(start), self.offset(end)
        if begin is None or until is None:
            return None
        words = self._page.text[begin:until]
        begin += len(words) - len(words.lstrip())
        return Span(begin, begin + len(words.strip())) if words.strip() else None

    def excerpts(self, start: int, end: int) -> tuple[tuple[Passage, str], ...]:
        """Return the passages between two positions with what is selected of each: an exact
        stretch of the passage's text without the white space around it."""
        found: list[tuple[Passage, str]] = []
        block = self.document.findBlock(start)
        while block.isValid() and block.position() < end:
            piece, at = self.piece_of(block), block.position()
            if piece.passage:
                first = _characters(piece.text, max(0, start - at))
                text = piece.text[first : _characters(piece.text, end - at)].strip()
                found += [(piece.passage, text)] if text else []
            block = block.next()
        return tuple(found)
