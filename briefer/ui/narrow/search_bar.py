"""The search field with its chips, and the thin line that shows that something is under way."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, QStringListModel, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QAction,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefer.domain.document import Holding
from briefer.domain.language import Language
from briefer.domain.query import Filters
from briefer.tables.themes import ThemeRule
from briefer.ui.look.icons import icon
from briefer.ui.look.tones import GAP, LEADING, STEP, tones
from briefer.ui.narrow.chips import ChipRow

_THICK = 3
_FRAME_MS, _ROUND = 33, 48
"""Milliseconds between two pictures of a line that runs, and how many make a round."""
_RUNNER = 0.3
_LEAST_WIDTH = 280
_GOING_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CHOOSING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
"""These belong to the list of earlier searches while it is open."""


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


class _Field(QLineEdit):
    """Where the words are typed; tells every change that the user makes, and where to go on."""

    words_changed = Signal(str)
    down_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search-field")
        self._past = QStringListModel(self)
        self._offer = QCompleter(self._past, self)
        self._offer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._offer.setWidget(self)
        self._list = QListView(self)
        self._list.setObjectName("search-history-list")
        self._offer.setPopup(self._list)
        self._offer.activated.connect(self.put)
        self.textEdited.connect(self.words_changed)

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Go on to the hits with Down or Enter, clear with Escape, look back with Alt+Down."""
        held, key = arg__1.modifiers(), arg__1.key()
        if key in _CHOOSING_KEYS and self._list.isVisible():
            arg__1.ignore()
        elif key == Qt.Key.Key_Down and held & Qt.KeyboardModifier.AltModifier:
            self.offer_history()
        elif key in _GOING_KEYS and not held & ~Qt.KeyboardModifier.KeypadModifier:
            self.down_pressed.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.put("")
        else:
            super().keyPressEvent(arg__1)

    def event(self, arg__1: QEvent) -> bool:
        """Keep Escape from the window's own shortcuts while there is something to clear."""
        if (
            arg__1.type() == QEvent.Type.ShortcutOverride
            and isinstance(arg__1, QKeyEvent)
            and arg__1.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            arg__1.accept()
            return True
        return super().event(arg__1)

    def put(self, words: str) -> None:
        """Put ``words`` in place of what was typed, as the user's own change."""
        self.setText(words)
        self.words_changed.emit(words)

    def set_history(self, searches: Sequence[str]) -> None:
        """Keep ``searches`` ready to be offered."""
        self._past.setStringList(list(searches))

    def name_history(self, name: str) -> None:
        """Let the list of earlier searches be called ``name``."""
        self._list.setAccessibleName(name)

    def offer_history(self) -> None:
        """Open the list of earlier searches, where there are any."""
        if self._past.rowCount():
            self.setFocus()
            self._offer.complete()


class SearchBar(QWidget):
    """Words and filters to search by. ``words_changed`` and ``filters_changed`` carry what the
    user made of them, ``down_pressed`` tells that the keyboard goes on to the hits."""

    words_changed = Signal(str)
    filters_changed = Signal(object)
    down_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search-bar")
        self._field = _Field(self)
        self._glass, self._cross = QAction(self._field), QAction(self._field)
        self._field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._field.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
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
        self._order_stops()

    def set_language(self, language: Language) -> None:
        """Name themes in ``language``."""
        self._chips.set_language(language)

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
        self._field.name_history(self.tr("Earlier searches"))
        self._glass.setText(self.tr("Earlier searches"))
        self._glass.setToolTip(self.tr("Earlier searches (Alt+Down)"))
        self._cross.setText(self.tr("Clear the words"))
        self._cross.setToolTip(self.tr("Clear the words (Esc)"))

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
        self._glass.triggered.connect(self._field.offer_history)
        self._cross.triggered.connect(self._clear_words)
        self._chips.filters_changed.connect(self.filters_changed)
        self._chips.focus_left.connect(self.focus_search)
        for action, name in ((self._glass, "search-history"), (self._cross, "clear-search-words")):
            action.setObjectName(name)
            for button in self._field.findChildren(QToolButton):
                if button.defaultAction() is action:
                    button.setObjectName(f"{name}-button")

    def _order_stops(self) -> None:
        stops = [self._field, *self._chips.stops()]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

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
