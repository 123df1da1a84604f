"""The search field with its chips, and the thin line that shows that something is under way."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QAction,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefer.domain.document import Holding
from briefer.domain.language import Language
from briefer.domain.query import FieldWord, Filters, Hits
from briefer.tables.themes import ThemeRule
from briefer.ui.look.icons import icon
from briefer.ui.look.tones import GAP, LEADING, STEP, tones
from briefer.ui.narrow.chips import ChipRow
from briefer.ui.narrow.field_chips import FieldChips
from briefer.ui.narrow.field_words import place_of, without
from briefer.ui.narrow.offers import offers_of
from briefer.ui.narrow.search_field import SearchField

_THICK = 3
_FRAME_MS, _ROUND = 33, 48
"""Milliseconds between two pictures of a line that runs, and how many make a round."""
_RUNNER = 0.3
_LEAST_WIDTH = 280


class ProgressLine(QProgressBar):
    """A line that fills; one that runs where nobody knows how much there is to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search-progress")
        self.setTextVisible(False)
        self.setFixedHeight(_THICK)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._timer, self._frame = 0, 0

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Draw the line."""
        painter, own = QPainter(self), tones(self.palette())
        painter.setClipRect(arg__1.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(own.hairline)
        painter.drawRoundedRect(whole, _THICK / 2, _THICK / 2)
        painter.setBrush(own.accent)
        painter.drawRoundedRect(self._filled(whole), _THICK / 2, _THICK / 2)

    def timerEvent(self, event: QTimerEvent) -> None:
        """Run a step further."""
        if event.timerId() == self._timer:
            self._frame = (self._frame + 1) % _ROUND
            self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to run."""
        super().showEvent(event)
        self._timer = self._timer or self.startTimer(_FRAME_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop running."""
        super().hideEvent(event)
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0

    def _filled(self, whole: QRectF) -> QRectF:
        if self.maximum() > self.minimum():
            done = max(self.value(), 0) / self.maximum()
            return QRectF(whole.left(), whole.top(), whole.width() * done, whole.height())
        width = whole.width() * _RUNNER
        left = (whole.width() + width) * self._frame / _ROUND - width
        return QRectF(left, whole.top(), width, whole.height())


class SearchBar(QWidget):
    """Words and filters to search by. ``words_changed`` and ``filters_changed`` carry what the
    user made of them, ``down_pressed`` tells that the keyboard goes on to the hits, ``settled``
    carries words that the user left as they are, ``saved_wanted`` asks for the saved searches."""

    words_changed = Signal(str)
    filters_changed = Signal(object)
    down_pressed = Signal()
    settled = Signal(str)
    saved_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search-bar")
        self._field = SearchField(self)
        self._glass, self._cross, self._star = (QAction(self._field) for _ in range(3))
        self._field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._field.addAction(self._star, QLineEdit.ActionPosition.TrailingPosition)
        self._field.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
        self._new = 0
        self._themes: tuple[tuple[ThemeRule, int], ...] = ()
        self._documents: tuple[Holding, ...] = ()
        self._language = Language.EN
        self._typed = FieldChips(self)
        self._chips = ChipRow(self)
        self._line = ProgressLine(self)
        self._line.hide()
        self.setFocusProxy(self._field)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._colour()
        self._fit()
        self._show_cross()

    def words(self) -> str:
        """Return the words in the field."""
        return self._field.text()

    def set_words(self, words: str) -> None:
        """Put ``words`` into the field without telling that anything changed."""
        if words != self._field.text():
            self._field.setText(words)

    def show_filters(
        self,
        filters: Filters,
        themes: Sequence[tuple[ThemeRule, int]],
        documents: Sequence[Holding],
    ) -> None:
        """Show a chip for each of ``filters``, named after ``themes`` and ``documents``."""
        self._chips.show_filters(filters, themes, documents)
        if self._themes != tuple(themes) or self._documents != tuple(documents):
            self._themes, self._documents = tuple(themes), tuple(documents)
            self._typed.name_after(themes, documents)
            self._name_values()
        self._order_stops()

    def show_fields(self, hits: Hits) -> None:
        """Show a chip for each word that ``hits`` took as a filter, once it is typed."""
        self._typed.answer(hits.query.words, hits.fields)
        self._settle()

    def show_news(self, new: int) -> None:
        """Tell how many passages are ``new`` in what the saved searches find."""
        self._new = new
        self._name_star()
        self._colour()

    def set_language(self, language: Language) -> None:
        """Name themes in ``language``."""
        self._language = language
        self._chips.set_language(language)
        self._typed.set_language(language)
        self._name_values()

    def set_history(self, searches: Sequence[str]) -> None:
        """Offer ``searches`` on Alt+Down, in their order."""
        self._field.set_history(searches)

    def focus_search(self) -> None:
        """Put the keyboard into the field, with all words selected."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def show_progress(self, done: int, total: int, text: str) -> None:
        """Show that ``done`` of ``total`` is done (0: nobody knows of how much); ``text`` says
        of what."""
        self._line.setRange(0, total)
        self._line.setValue(done)
        self._line.setAccessibleName(text)
        self._line.setToolTip(text)
        self._line.show()

    def hide_progress(self) -> None:
        """Show that nothing is under way."""
        self._line.hide()

    def retranslate(self) -> None:
        """Set the texts in the language of the window."""
        self._field.setPlaceholderText(self.tr("Search the summaries…"))
        self._field.setAccessibleName(self.tr("Search the summaries"))
        self._field.setAccessibleDescription(
            self.tr("Down goes to the hits, Alt+Down offers earlier searches")
        )
        self._field.name_lists(self.tr("Earlier searches"), self.tr("Values to choose from"))
        self._glass.setText(self.tr("Earlier searches"))
        self._glass.setToolTip(self.tr("Earlier searches (Alt+Down)"))
        self._cross.setText(self.tr("Clear the words"))
        self._cross.setToolTip(self.tr("Clear the words (Esc)"))
        self._name_star()
        self._name_values()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the colours of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._colour()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(GAP)
        beside.addWidget(self._field, 1, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self._typed, 0)
        beside.addWidget(self._chips, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, 0)
        column.setSpacing(STEP)
        column.addLayout(beside)
        column.addWidget(self._line)

    def _connect(self) -> None:
        self._field.words_changed.connect(self.words_changed)
        self._field.textChanged.connect(self._show_cross)
        self._field.down_pressed.connect(self.down_pressed)
        self._field.cursorPositionChanged.connect(self._settle)
        self._field.entered.connect(self._settle)
        self._field.left.connect(self._leave)
        self._star.triggered.connect(self.saved_wanted)
        self._typed.removed.connect(self._take_out)
        self._typed.focus_left.connect(self.focus_search)
        self._glass.triggered.connect(self._field.offer_history)
        self._cross.triggered.connect(self._clear_words)
        self._chips.filters_changed.connect(self.filters_changed)
        self._chips.focus_left.connect(self.focus_search)
        for action, name in (
            (self._glass, "search-history"),
            (self._star, "search-saved"),
            (self._cross, "clear-search-words"),
        ):
            action.setObjectName(name)
            for button in self._field.findChildren(QToolButton):
                if button.defaultAction() is action:
                    button.setObjectName(f"{name}-button")

    def _order_stops(self) -> None:
        stops = [self._field, *self._typed.stops(), *self._chips.stops()]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def _settle(self) -> None:
        """Show the chips of the words that are typed, but for the one the caret is in."""
        if not self._typed.is_idle:
            caret = self._field.cursorPosition() if self._field.hasFocus() else None
            self._typed.settle(self._field.text(), caret)
            self._order_stops()

    def _leave(self) -> None:
        self._settle()
        if self._field.text().strip():
            self.settled.emit(self._field.text())

    def _take_out(self, word: FieldWord) -> None:
        """Take ``word`` out of the words, and search by those that are left."""
        words = self._field.text()
        span = place_of(word, self._typed.asked, words)
        if span is not None:
            self._field.put(without(words, span))
        self._settle()

    def _name_star(self) -> None:
        said = self.tr("Saved searches")
        new = self.tr("%n new passage(s)", "", self._new)
        self._star.setText(said)
        self._star.setToolTip(f"{said} ({new})" if self._new else said)

    def _name_values(self) -> None:
        names = {Language.EN: self.tr("English"), Language.FR: self.tr("French")}
        self._field.set_values(offers_of(self._themes, self._documents, self._language, names))

    def _show_cross(self) -> None:
        self._cross.setVisible(bool(self._field.text()))

    def _clear_words(self) -> None:
        self._field.put("")
        self._field.setFocus()

    def _fit(self) -> None:
        """Let the field be as high as the chips beside it."""
        line = round(self.fontMetrics().height() * LEADING)
        self._field.setMinimumSize(_LEAST_WIDTH, line + STEP)

    def _colour(self) -> None:
        palette: QPalette = self.palette()
        self._glass.setIcon(icon("search", palette))
        self._cross.setIcon(icon("clear", palette))
        self._star.setIcon(icon("star-new" if self._new else "star", palette))
