"""Finding words in the document shown: the matches, and the row with the field for them."""

import unicodedata

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from briefer.domain.document import Span
from briefer.ui.look.icons import icon
from briefer.ui.look.tones import GAP, STEP

_ALIKE = {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "’": "'", "‘": "'", "“": '"', "”": '"'}


class FoldedText:
    """A text in which words are found whatever case and accents they are written with."""

    def __init__(self, text: str) -> None:
        table = _table(text)
        self._folded = text.translate(table)
        even = all(len(one) == 1 for one in table.values())
        self._starts = None if even else _starts(text, table)

    def matches(self, wanted: str) -> tuple[Span, ...]:
        """Return where ``wanted`` stands, in the text's order and without overlaps."""
        words = " ".join(wanted.split())
        looked = words.translate(_table(words))
        found: list[Span] = []
        at = self._folded.find(looked) if looked else -1
        while at >= 0:
            end = at + len(looked)
            found.append(self._span(at, end))
            at = self._folded.find(looked, end)
        return tuple(found)

    def _span(self, first: int, end: int) -> Span:
        """Return the stretch of the text itself, with accents that stand as their own characters
        after the last letter."""
        if self._starts is None:
            return Span(first, end)
        return Span(self._starts[first], max(self._starts[end - 1] + 1, self._starts[end]))


def _table(text: str) -> dict[int, str]:
    return {ord(one): _fold(one) for one in set(text)}


def _fold(character: str) -> str:
    if character.isspace():
        return " "
    plain = unicodedata.normalize("NFD", _ALIKE.get(character, character))
    return "".join(one for one in plain if not unicodedata.combining(one)).casefold()


def _starts(text: str, table: dict[int, str]) -> list[int]:
    """Return for each folded character which character of ``text`` it comes from."""
    made = [at for at, one in enumerate(text) for _ in table[ord(one)]]
    return [*made, len(text)]


class FindRow(QWidget):
    """A field, "2 of 5", and the ways to the next, to the one before, and out."""

    wanted = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("source-find-row")
        self.field = QLineEdit(self)
        self.field.setObjectName("source-find-field")
        self.field.setClearButtonEnabled(True)
        self._count = QLabel(self)
        self._at, self._of = 0, 0
        self._back = self._button("source-find-previous")
        self._next = self._button("source-find-next")
        self._close = self._button("source-find-close")
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, STEP, GAP, STEP)
        row.setSpacing(STEP)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        for button in (self._back, self._next, self._close):
            row.addWidget(button)
        self.field.textChanged.connect(self.wanted)
        self._back.clicked.connect(self.previous_wanted)
        self._next.clicked.connect(self.next_wanted)
        self._close.clicked.connect(self.closed)
        self._draw()
        self.retranslate()

    def show_count(self, at: int, of: int) -> None:
        """Say which match of how many is shown; nothing while nothing is looked for."""
        self._at, self._of = at, of
        written = QLocale().toString
        text = self.tr("{at} of {count}").format(at=written(at), count=written(of))
        text = text if of else self.tr("Not found")
        self._count.setText(text if self.field.text().strip() else "")
        self._back.setEnabled(of > 0)
        self._next.setEnabled(of > 0)

    def retranslate(self) -> None:
        """Set all texts in the interface's language."""
        self.field.setPlaceholderText(self.tr("Find in this document"))
        self.field.setAccessibleName(self.tr("Find in this document"))
        for button, text in (
            (self._back, self.tr("Previous match (Shift+Enter)")),
            (self._next, self.tr("Next match (Enter)")),
            (self._close, self.tr("Close the search in this document (Esc)")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.show_count(self._at, self._of)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language and colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Shift+Enter go on, Esc leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_wanted if back else self.next_wanted).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _draw(self) -> None:
        for button, name in ((self._back, "up"), (self._next, "down"), (self._close, "clear")):
            button.setIcon(icon(name, self.palette()))
