"""What stands where no passage does: what was searched, and ways out at a click."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from briefer.domain.query import Filters, Hits
from briefer.ui.look.pieces import Muted
from briefer.ui.look.tones import BREAK, GAP, HEADING, font


class WayOut(QWidget):
    """Says why there are no hits. ``words_offered`` and ``filters_offered`` carry the way out
    that was chosen; ``again_wanted`` asks to look again whether anything can be found."""

    words_offered = Signal(str)
    filters_offered = Signal(object)
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("way-out")
        self._hits: Hits | None = None
        self._sentence = ""
        self._title = QLabel(self)
        self._title.setFont(font(HEADING))
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._said = Muted(self)
        self._said.setWordWrap(True)
        self._mean = self._button("did-you-mean", self._take_words)
        self._unfilter = self._button("drop-filters", self._drop_filters)
        self._clear = self._button("clear-words", self._drop_words)
        self._again = self._button("try-again", self.again_wanted.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * BREAK, 2 * BREAK, 2 * BREAK, BREAK)
        column.setSpacing(GAP)
        for label in (self._title, self._said):
            column.addWidget(label)
        for button in (self._mean, self._unfilter, self._clear, self._again):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.retranslate()

    def show_nothing_found(self, hits: Hits) -> None:
        """Say that nothing was found, and what may help."""
        self._hits, self._sentence = hits, ""
        self.retranslate()

    def show_sentence(self, sentence: str) -> None:
        """Say ``sentence``: why nothing can be found now."""
        self._hits, self._sentence = None, sentence
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts anew."""
        query = self._hits.query if self._hits else None
        filtered = query is not None and query.filters != Filters()
        mean = self._hits.did_you_mean if self._hits else None
        self._title.setText(self._heading())
        self._said.setText(self.tr("All of the chosen filters apply.") if filtered else "")
        self._mean.setText(self.tr("Search for “{words}” instead").format(words=mean or ""))
        self._unfilter.setText(self.tr("Search without the filters"))
        self._clear.setText(self.tr("Show all passages"))
        self._again.setText(self.tr("Try again"))
        self._said.setVisible(filtered)
        self._mean.setVisible(mean is not None)
        self._unfilter.setVisible(filtered)
        self._clear.setVisible(query is not None and bool(query.words))
        self._again.setVisible(bool(self._sentence))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _heading(self) -> str:
        if self._sentence or not self._hits:
            return self._sentence
        words = self._hits.query.words.strip()
        if words:
            return self.tr("No passage has “{words}”.").format(words=words)
        return self.tr("No passage here.")

    def _button(self, name: str, pressed: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(pressed)
        return button

    def _take_words(self) -> None:
        if self._hits and self._hits.did_you_mean:
            self.words_offered.emit(self._hits.did_you_mean)

    def _drop_filters(self) -> None:
        self.filters_offered.emit(Filters())

    def _drop_words(self) -> None:
        if self._hits:
            self.filters_offered.emit(Filters())
            self.words_offered.emit("")
