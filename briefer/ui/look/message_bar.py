"""A bar under the menus that tells what happened, with what can be done about it at hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from briefer.ui.look.icons import icon
from briefer.ui.look.pieces import QuietButton
from briefer.ui.look.tones import BREAK, GAP, STEP, tones

SETTLED_MS = 600
"""How long nothing must have changed before an answer is told."""


@dataclass(frozen=True, slots=True)
class Way:
    """Something that can be done about a message: what its button says and does."""

    said: str
    take: Callable[[], object]


class MessageBar(QWidget):
    """Shows one message at a time, until it is closed or another takes its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message-bar")
        self._warns = False
        self._sign = QLabel(self)
        self._words = QLabel(self)
        self._words.setObjectName("message")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._ways: list[QPushButton] = []
        self._close = QuietButton("clear", self)
        self._close.setObjectName("close-message")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(BREAK, STEP, GAP, STEP)
        self._row.setSpacing(GAP)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._close)
        self._close.clicked.connect(self.hide)
        self.retranslate()
        self.hide()

    def tell(self, words: str, ways: Sequence[Way] = (), warns: bool = False) -> None:
        """Show ``words`` with a button for each of ``ways``."""
        for button in self._ways:
            button.deleteLater()
        self._ways = [self._button(way) for way in ways]
        self._warns = warns
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._colour()
        self.show()
        announce(self, words)

    def retranslate(self) -> None:
        """Set all texts anew."""
        self._close.say(self.tr("Close this message"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the palette."""
        if event.type() is QEvent.Type.LanguageChange:
            self.hide()  # what it told was told in the language before
            self.retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self._colour()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the bar and the line under it."""
        own = tones(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), own.base)
        painter.fillRect(0, 0, 4, self.height(), own.warning if self._warns else own.accent)
        painter.fillRect(0, self.height() - 1, self.width(), 1, own.hairline)
        painter.end()

    def _button(self, way: Way) -> QPushButton:
        button = QPushButton(way.said, self)
        button.setObjectName("message-way")
        button.clicked.connect(self.hide)
        button.clicked.connect(way.take)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def _colour(self) -> None:
        name = "warning" if self._warns else "check"
        self._sign.setPixmap(icon(name, self.palette()).pixmap(18, 18))


def announce(widget: QWidget, words: str) -> None:
    """Let screen readers say ``words`` without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class SettledAnswers(QObject):
    """Lets screen readers say answers once they have settled: of those that come while somebody
    types, the last alone. ``told`` carries what is said."""

    told = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._widget: QWidget | None = None
        self._words = ""
        self._pause = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._pause.timeout.connect(self._tell)

    def tell_soon(self, widget: QWidget, words: str) -> None:
        """Say ``words`` about ``widget`` unless others, or another question, come meanwhile."""
        self._widget, self._words = widget, words
        self._pause.start()

    def hold(self) -> None:
        """Say nothing of the answer before: another question has been asked."""
        self._pause.stop()

    def _tell(self) -> None:
        if self._widget and self._words:
            announce(self._widget, self._words)
            self.told.emit(self._words)
