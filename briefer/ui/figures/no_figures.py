"""What stands where no figure does: what was searched, and ways out at a click."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from briefer.domain.query import Filters
from briefer.ui.desk.figure_shelf import FiguresFound
from briefer.ui.look.tones import BREAK, GAP, HEADING, font


class NoFigures(QWidget):
    """Says that there is no figure. ``all_wanted`` asks for them without words and filters,
    ``unfiltered_wanted`` for the same words without the filters."""

    unfiltered_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("no-figures")
        self._found, self._hidden, self._sentence = FiguresFound(), False, ""
        self._title = QLabel(self)
        self._title.setFont(font(HEADING))
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._unfilter, self._all = QPushButton(self), QPushButton(self)
        self._unfilter.setObjectName("figures-unfiltered")
        self._all.setObjectName("all-figures")
        self._unfilter.clicked.connect(self.unfiltered_wanted)
        self._all.clicked.connect(self.all_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * BREAK, 2 * BREAK, 2 * BREAK, BREAK)
        column.setSpacing(GAP)
        column.addWidget(self._title)
        for button in (self._unfilter, self._all):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.retranslate()

    def show_found(self, found: FiguresFound, hidden: bool) -> None:
        """Say why ``found`` has nothing to show; ``hidden`` says that the list leaves some out."""
        self._found, self._hidden, self._sentence = found, hidden, ""
        self.retranslate()

    def show_sentence(self, sentence: str) -> None:
        """Say ``sentence``: why nothing can be found now."""
        self._sentence = sentence
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts anew."""
        words, filters = self._found.words.strip(), self._found.filters
        self._title.setText(self._heading(words))
        self._unfilter.setText(self.tr("Search without the filters"))
        self._all.setText(self.tr("Show all figures"))
        self._unfilter.setVisible(filters != Filters() and not self._hidden)
        self._all.setVisible(bool(words) and not self._hidden)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _heading(self, words: str) -> str:
        if self._sentence:
            return self._sentence
        if self._hidden:
            return self.tr("None of the figures found is of this kind.")
        if words:
            return self.tr("No figure has “{words}”.").format(words=words)
        return self.tr("No figure here.")
