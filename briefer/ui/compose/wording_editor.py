"""Edits the words of one item in its place, and says as they change whether they still quote."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from briefer.domain.note import FigureSentence, Paragraph, Traced, Translation
from briefer.domain.quoting import is_quotation
from briefer.ui.look.pieces import QuietButton
from briefer.ui.look.tones import BREAK, GAP, SMALL, STEP, TEXT, font, tones

PAUSE_MS = 400
"""How long after the last key the words go into the note."""

_MOST_LINES = 14
_LINE_ENDS = str.maketrans("\u2028\u2029", "\n\n")


class WordingEditor(QWidget):
    """An editor for ``item``. ``worded`` carries the words after each pause, ``done`` comes when
    the editor is left, ``resized`` carries the height it needs."""

    worded = Signal(str)
    done = Signal()
    resized = Signal(int)

    def __init__(self, item: Traced | Paragraph, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wording-editor")
        self._item = item
        self._first = item.text
        self._told = item.text
        own = isinstance(item, (Paragraph, FigureSentence))
        self._source = "" if own else item.pick.text
        self._text = QPlainTextEdit(item.text, self)
        self._text.setObjectName("wording")
        self._text.setFont(font(TEXT))
        self._text.setTabChangesFocus(True)
        self._text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self._text.installEventFilter(self)
        self._state = QLabel(self)
        self._state.setFont(font(SMALL, bold=True))
        self._state.setWordWrap(True)
        self._hint = QLabel(self)
        self._hint.setFont(font(SMALL))
        self._hint.setWordWrap(True)
        self._restore = QuietButton("restore", self)
        self._restore.setObjectName("restore-wording")
        self._done = QuietButton("check", self)
        self._done.setObjectName("wording-done")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._pause.timeout.connect(self._tell)
        self._text.textChanged.connect(self._follow)
        self._restore.clicked.connect(self._take_source)
        self._done.clicked.connect(self._leave)
        QApplication.instance().focusChanged.connect(self._watch_focus)  # type: ignore[union-attr]
        self.setFocusProxy(self._text)
        self.retranslate()

    @property
    def item(self) -> str:
        """The id of the item whose words are edited."""
        return self._item.id

    def begin(self, at_end: bool = False) -> None:
        """Take the focus, all words chosen, or the cursor behind the last."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        if at_end:
            self._text.moveCursor(QTextCursor.MoveOperation.End)
        self._measure()

    def show_words(self, text: str) -> None:
        """Show ``text`` where it is not what was told last: somebody undid or restored."""
        if text != self._told:
            self._told = text
            self._text.setPlainText(text)

    def height_needed(self) -> int:
        """Return how high the editor is with all of its words at its present width."""
        wide = max(self.width(), self.minimumSizeHint().width())
        return self.heightForWidth(wide)

    def finish(self) -> None:
        """Tell what has not been told yet."""
        self._pause.stop()
        self._tell()

    def retranslate(self) -> None:
        """Set all texts anew."""
        self._text.setAccessibleName(self.tr("Wording"))
        self._restore.say(self.tr("Use the source’s words"), shown=True)
        self._done.say(self.tr("Done"), shown=True)
        self._done.setToolTip(self.tr("Ctrl+Enter; Esc takes the changes back"))
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the palette."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave with Ctrl+Enter; take everything back with Esc."""
        if watched is self._text and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and self._is_end(event):
                return True
        if watched is self._text and event.type() is QEvent.Type.Resize:
            self._measure()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card that the editor is."""
        own = tones(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(own.accent, 1.5))
        painter.setBrush(own.base)
        painter.drawRoundedRect(self.rect().adjusted(BREAK, 3, -BREAK - 1, -3), 5, 5)
        painter.end()
        event.accept()

    def _is_end(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._text.setPlainText(self._first)
            self._leave()
            return True
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._leave()
            return True
        return False

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(BREAK + GAP, GAP + STEP, BREAK + GAP, GAP)
        column.setSpacing(STEP)
        for widget in (self._text, self._state, self._hint):
            column.addWidget(widget)
        foot = QHBoxLayout()
        foot.addWidget(self._restore)
        foot.addStretch(1)
        foot.addWidget(self._done)
        column.addLayout(foot)

    def _follow(self) -> None:
        """Say what the words are now, and tell them after a pause."""
        text = self._words()
        own = tones(self.palette())
        quotes = bool(self._source) and is_quotation(text, self._source)
        if isinstance(self._item, FigureSentence):
            state, hint = self.tr("Figure: its source stands in the footnote"), ""
        elif not self._source:
            state, hint = self.tr("Own words"), ""
        elif quotes:
            state, hint = self.tr("Quotation"), ""
        elif isinstance(self._item, Translation):
            state, hint = self.tr("Translation: printed in quotation marks, as yours"), ""
        else:
            state = self.tr("Paraphrase: printed without quotation marks")
            hint = self.tr(
                "To quote, change only by […] for words left out or [ ] for words put in."
            )
        self._state.setText(state)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        colours = self._state.palette()
        warned = bool(hint)
        colours.setColor(self._state.foregroundRole(), own.warning if warned else own.muted)
        self._state.setPalette(colours)
        self._restore.setVisible(bool(self._source))
        self._restore.setEnabled(text != self._source)
        if text != self._told:
            self._pause.start()
        self._measure()

    def _measure(self) -> None:
        metrics = self._text.fontMetrics()
        lines = max(2, min(self._rows(), _MOST_LINES))
        policy = Qt.ScrollBarPolicy
        long = self._rows() > _MOST_LINES
        self._text.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if long else policy.ScrollBarAlwaysOff
        )
        around = 2 * round(self._text.document().documentMargin()) + STEP
        self._text.setFixedHeight(lines * metrics.lineSpacing() + around)
        self.resized.emit(self.height_needed())

    def _words(self) -> str:
        """Return the words exactly: ``toPlainText`` would make no-break spaces plain ones."""
        return self._text.document().toRawText().translate(_LINE_ENDS)

    def _rows(self) -> int:
        return round(self._text.document().size().height())

    def _take_source(self) -> None:
        self._text.setPlainText(self._source)
        self.finish()
        self._text.setFocus()

    def _tell(self) -> None:
        text = self._words()
        if text != self._told:
            self._told = text
            self.worded.emit(text)

    def _leave(self) -> None:
        self.finish()
        self.done.emit()

    def _watch_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """Leave when the focus goes elsewhere in the window; another window only pauses."""
        if now is not None and now is not self and not self.isAncestorOf(now):
            self._leave()
