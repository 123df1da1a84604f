"""The text of a document to read: one passage marked in place, words to select and copy."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextLayout,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from briefer.domain.document import Span
from briefer.domain.passage import Passage
from briefer.ui.look.icons import icon
from briefer.ui.look.tones import GAP, READING, STEP, tones
from briefer.ui.read.source_text import Piece, SourceText, whole_words
from briefer.ui.read.source_type import GUTTER, INDENT, Typeset
from briefer.ui.read.tints import tinted
from briefer.workspace.finding import Page

_BAR = 3
_SIGN = 16
_MOST_TINTS = 1_000


class SourceView(QTextEdit):
    """Shows one page. The current passage has a bar at its left and a tint below it.

    ``passage_chosen`` tells the id of a passage the user went to, by mouse or keyboard.
    """

    passage_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._source: SourceText | None = None
        self._chosen: Passage | None = None
        self._marks: tuple[str, ...] = ()
        self._marked: str | None = None
        self._spans: tuple[Span, ...] = ()
        self._pinned: Passage | None = None
        self._picked: frozenset[str] = frozenset()
        self._typeset = Typeset(self.font(), tones(self.palette()))
        self.setObjectName("source-text")
        self.setReadOnly(True)
        flag = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flag.TextSelectableByMouse | flag.TextSelectableByKeyboard)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self._growing = QTimer(self)
        self._growing.setInterval(0)
        self._growing.timeout.connect(self._grow)
        self.cursorPositionChanged.connect(self._follow_caret)
        self.verticalScrollBar().actionTriggered.connect(self._unpin)

    @property
    def page(self) -> Page | None:
        """The page shown."""
        return self._page

    @property
    def chosen(self) -> Passage | None:
        """The current passage."""
        return self._chosen

    @property
    def is_whole(self) -> bool:
        """Whether all of the page is set."""
        return self._source is None or self._source.is_whole

    def open_page(self, page: Page, passage_id: str | None, marks: Sequence[str]) -> None:
        """Show ``page`` with a passage in the upper third and ``marks`` bold within it; the page
        already shown only moves, and stays where it is for the passage already in sight."""
        known = {one.id: one for one in page.passages}
        passage, was = known.get(passage_id or ""), self._chosen
        self._chosen, self._marks = passage, tuple(filter(None, marks))
        same = page is self._page or page == self._page
        if not same:
            self._page, self._spans = page, ()
            self._set_text(passage_id)
        else:
            self._mark()
        if passage and not (same and passage == was and self._in_sight(passage)):
            self._bring(passage.id)
        self.viewport().update()

    def close_page(self) -> None:
        """Show nothing and forget the page."""
        self._growing.stop()
        self._page = self._source = self._chosen = self._pinned = self._marked = None
        self.tint(())
        self.clear()

    def set_picked(self, ids: frozenset[str]) -> None:
        """Put a check mark beside each of these passages."""
        self._picked = ids
        self.viewport().update()

    def step(self, by: int) -> None:
        """Go to the passage before (``by`` -1) or after (1) the caret's."""
        if not self._source or not self._page:
            return
        at = self._source.piece_at(self.textCursor().position())
        passage = self._source.neighbour(at, by)
        if passage:
            self._set_whole_until(passage.id)
            self._choose(passage)
            self._bring(passage.id, only_if_hidden=True)

    def selected(self) -> tuple[tuple[Passage, str], ...]:
        """Return the passages the selection touches, with exactly what is selected of each."""
        cursor = self.textCursor()
        if not self._source or not cursor.hasSelection():
            return ()
        return self._source.excerpts(cursor.selectionStart(), cursor.selectionEnd())

    def selected_span(self) -> Span | None:
        """Return the stretch of the page's text that is selected, ``None`` where none is."""
        cursor = self.textCursor()
        if not self._source or not cursor.hasSelection():
            return None
        return self._source.stretch(cursor.selectionStart(), cursor.selectionEnd())

    def select_span(self, span: Span) -> None:
        """Select this stretch of the page's text, or go there if it is empty, and show it."""
        if not self._source:
            return
        self._set_all()
        first, last = self._source.position(span.start), self._source.position(span.end)
        if first is None or last is None:
            return
        cursor = QTextCursor(self._source.document)
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self._choose_at(first)
        self._pinned = None
        self.setTextCursor(cursor)
        block = self._source.document.findBlock(first)
        self._scroll_to(block, only_if_hidden=first != last)
        if first != last:
            self.ensureCursorVisible()

    def tint(self, spans: Sequence[Span]) -> None:
        """Put the tint of matched words under these stretches of the page's text."""
        self._spans = tuple(spans[:_MOST_TINTS])
        if spans:
            self._set_all()
        source, colour = self._source, tones(self.palette()).mark
        self.setExtraSelections([tinted(source, one, colour) for one in self._spans if source])

    def _restyle(self) -> None:
        """Set the page anew in the present font and colours; it keeps its place."""
        self._typeset = Typeset(self.font(), tones(self.palette()))
        if not self._page:
            return
        chosen, marks = self._chosen, self._marks
        self._set_text(chosen.id if chosen else None)
        self._chosen, self._marks = chosen, marks
        self.tint(self._spans)
        if chosen:
            self._bring(chosen.id)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the page's own characters; Qt's would lack the no-break spaces."""
        data = QMimeData()
        cursor = self.textCursor()
        if self._source and cursor.hasSelection():
            data.setText(self._source.copied(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    def _set_text(self, passage_id: str | None) -> None:
        if not self._page:
            return
        self._growing.stop()
        self.setExtraSelections([])
        before = self.document()
        ours = before.parent() is self
        self._fit()
        source = SourceText(self._page, self._typeset, passage_id, self)
        source.grow()
        self._source, self._marked = source, None
        self._pinned = self._chosen
        self._mark()
        self.setDocument(source.document)
        self._keep_marks(source)
        source.document.documentLayout().documentSizeChanged.connect(self._settle)
        if ours:
            before.deleteLater()
        if not source.is_whole:
            self._growing.start()

    def _grow(self) -> None:
        """Set one more slice; what is on screen stays where it is."""
        source = self._source
        if not source or source.is_whole:
            self._growing.stop()
            return
        anchor = source.document.firstBlock()
        at = self._top(anchor)
        source.grow()
        self._keep_marks(source)
        self._top(source.document.lastBlock())
        moved = round(self._top(anchor) - at)
        if self._pinned:
            self._settle()
        elif moved:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + moved)
        if source.is_whole:
            self._growing.stop()

    def _set_all(self) -> None:
        while self._source and not self._source.is_whole:
            self._grow()

    def _set_whole_until(self, passage_id: str) -> None:
        source = self._source
        index = source.index_of(passage_id) if source else None
        while source and index is not None and not source.block(index).isValid():
            self._grow()

    def _top(self, block: QTextBlock) -> float:
        return self.document().documentLayout().blockBoundingRect(block).top()

    def _block_of(self, passage: Passage) -> QTextBlock:
        index = self._source.index_of(passage.id) if self._source else None
        return self._source.block(index) if self._source and index is not None else QTextBlock()

    def _in_sight(self, passage: Passage) -> bool:
        block = self._block_of(passage)
        if not block.isValid():
            return False
        top = self._top(block) - self.verticalScrollBar().value()
        return 0 <= top < self.viewport().height() * 0.8

    def _bring(self, passage_id: str, only_if_hidden: bool = False) -> None:
        """Move caret and sight to a passage."""
        self._set_whole_until(passage_id)
        index = self._source.index_of(passage_id) if self._source else None
        if not self._source or index is None:
            return
        block = self._source.block(index)
        self.setTextCursor(QTextCursor(block))
        self._pinned = None if only_if_hidden else self._chosen
        self._scroll_to(block, only_if_hidden)

    def _settle(self) -> None:
        """Keep the passage gone to in its place while the page around it is being set."""
        block = self._block_of(self._pinned) if self._pinned else QTextBlock()
        if block.isValid():
            self._scroll_to(block, only_if_hidden=False)

    def _unpin(self) -> None:
        self._pinned = None

    def _scroll_to(self, block: QTextBlock, only_if_hidden: bool) -> None:
        layout, height = self.document().documentLayout(), self.viewport().height()
        rect, bar = layout.blockBoundingRect(block), self.verticalScrollBar()
        hidden = rect.top() < bar.value() or rect.bottom() > bar.value() + height
        if hidden or not only_if_hidden:
            bar.setValue(round(rect.top() - height / 5))

    def _follow_caret(self) -> None:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            self._choose_at(cursor.position())

    def _choose_at(self, position: int) -> None:
        if self._source:
            passage = self._source.pieces[self._source.piece_at(position)].passage
            if passage:
                self._choose(passage)

    def _choose(self, passage: Passage) -> None:
        if passage == self._chosen:
            return
        self._chosen, self._pinned = passage, None
        self._mark()
        self.viewport().update()
        self.passage_chosen.emit(passage.id)

    def _mark(self) -> None:
        """Set the matched words of the current passage bold, those of the one before plain."""
        if not self._source:
            return
        if self._marked:
            self._set_words(self._marked, ())
        self._marked = None
        if self._chosen and self._marks:
            self._set_whole_until(self._chosen.id)
            self._set_words(self._chosen.id, self._marks)
            self._marked = self._chosen.id

    def _keep_marks(self, source: SourceText) -> None:
        """Mark again what lost its marks when text was set directly before it."""
        index = source.index_of(self._marked) if self._marked else None
        if index is not None and not source.block(index).layout().formats():
            self._mark()

    def _set_words(self, passage_id: str, words: tuple[str, ...]) -> None:
        source = self._source
        index = source.index_of(passage_id) if source else None
        if not source or index is None or not source.block(index).isValid():
            return
        block, made = source.block(index), list[QTextLayout.FormatRange]()
        for start, length in source.places(index, whole_words(words)) if words else ():
            one = QTextLayout.FormatRange()
            setattr(one, "start", start)  # noqa: B010 - the stubs do not know the plain members
            setattr(one, "length", length)  # noqa: B010
            setattr(one, "format", self._typeset.marked())  # noqa: B010
            made.append(one)
        block.layout().setFormats(made)
        source.document.markContentsDirty(block.position(), block.length())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current passage, or the top of what is in sight, in its place."""
        anchor, top = self._anchor()
        super().resizeEvent(event)
        self._fit()
        if self._pinned:
            self._settle()
        elif anchor.isValid():
            self.verticalScrollBar().setValue(round(self._top(anchor) - top))

    def _anchor(self) -> tuple[QTextBlock, float]:
        value = self.verticalScrollBar().value()
        if self._chosen and self._in_sight(self._chosen):
            block = self._block_of(self._chosen)
        else:
            block = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        return block, self._top(block) - value if block.isValid() else 0.0

    def _fit(self) -> None:
        """Keep lines to the measure, in the middle of a wider pane."""
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        side = max(0, (room - self._typeset.measure) // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tint, bar, check marks and bullets' signs, then the text over them."""
        if self._source:
            self._paint_signs(self._source, QRectF(event.rect()))
        super().paintEvent(event)

    def _paint_signs(self, source: SourceText, dirty: QRectF) -> None:
        painter = QPainter(self.viewport())
        layout, value = self.document().documentLayout(), self.verticalScrollBar().value()
        block = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(0, -value)
            if rect.top() > dirty.bottom() + GAP:
                break
            self._paint_block(painter, rect, source.piece_of(block), block)
            block = block.next()
        painter.end()

    def _paint_block(
        self, painter: QPainter, rect: QRectF, piece: Piece, block: QTextBlock
    ) -> None:
        colours = tones(self.palette())
        if piece.passage and self._chosen and piece.passage.id == self._chosen.id:
            left = GUTTER - 3 * STEP
            ground = QRectF(left, rect.top(), self.viewport().width() - left, rect.height())
            ground.adjust(0, -STEP, 0, STEP)
            painter.fillRect(ground, colours.chosen)
            painter.fillRect(QRectF(left, ground.top(), _BAR, ground.height()), colours.accent)
        line = block.layout().lineAt(0)
        if not line.isValid():
            return
        base = rect.top() + line.y() + line.ascent()
        if piece.sign:
            painter.setPen(colours.muted)
            painter.setFont(self._typeset.font(READING))
            left = GUTTER + INDENT * (piece.level - 1)
            painter.drawText(QPointF(left, base), piece.sign)
        if piece.passage and piece.passage.id in self._picked:
            drawn = icon("check", self.palette())
            drawn.paint(painter, STEP, round(base - _SIGN + STEP / 2), _SIGN, _SIGN)

    def changeEvent(self, event: QEvent) -> None:
        """Set the text anew when its font or colours change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._restyle()
