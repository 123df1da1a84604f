"""Where the words are typed: tells every change the user makes, offers earlier searches and the
values of a field word that is being typed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from briefer.domain.query import Field
from briefer.ui.look.message_bar import announce
from briefer.ui.narrow.field_words import Begun, Offer, begun, fitting, written

_GOING_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CHOOSING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
"""These belong to a list of offers while it is open."""
_VALUE = Qt.ItemDataRole.UserRole + 1
_ROWS = 10
_BESIDE = 48
"""Room for the frame and the scroll bar beside the values, in pixels."""
_LEAVING = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
"""Why the keyboard goes elsewhere when the user has typed what was to be typed."""


class SearchField(QLineEdit):
    """Tells by ``words_changed`` every change that the user makes, by ``down_pressed`` that the
    keyboard goes on to the hits, by ``left`` that it went elsewhere in the window."""

    words_changed = Signal(str)
    down_pressed = Signal()
    left = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search-field")
        self._past = QStringListModel(self)
        self._history = self._list_of("search-history-list")
        self._offer = QCompleter(self._past, self)
        self._offer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._offer.setWidget(self)
        self._offer.setPopup(self._history)
        self._offer.activated.connect(self.put)
        self._values: dict[Field, tuple[Offer, ...]] = {}
        self._fitting = QStandardItemModel(self)
        self._value_list = self._list_of("search-value-list")
        self._value_offer = QCompleter(self._fitting, self)
        self._value_offer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._value_offer.setMaxVisibleItems(_ROWS)
        self._value_offer.setWidget(self)
        self._value_offer.setPopup(self._value_list)
        self._value_offer.setCompletionRole(_VALUE)
        self._value_offer.activated.connect(self._take_value)
        self._value_offer.highlighted.connect(self._tell_value)
        self.textEdited.connect(self.words_changed)
        self.textEdited.connect(self._offer_values)
        self.cursorPositionChanged.connect(self._close_values_elsewhere)

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Go on to the hits with Down or Enter, clear with Escape, look back with Alt+Down."""
        held, key = arg__1.modifiers(), arg__1.key()
        if key in _CHOOSING_KEYS and self._is_choosing(key):
            arg__1.ignore()
        elif key == Qt.Key.Key_Down and held & Qt.KeyboardModifier.AltModifier:
            self.offer_history()
        elif key in _GOING_KEYS and not held & ~Qt.KeyboardModifier.KeypadModifier:
            self._value_list.hide()
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

    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(arg__1)
        self.entered.emit()

    def focusOutEvent(self, arg__1: QFocusEvent) -> None:
        """Tell that the keyboard went elsewhere in the window."""
        super().focusOutEvent(arg__1)
        if arg__1.reason() in _LEAVING:
            self.left.emit()

    def put(self, words: str) -> None:
        """Put ``words`` in place of what was typed, as the user's own change."""
        self.setText(words)
        self.words_changed.emit(words)

    def set_history(self, searches: Sequence[str]) -> None:
        """Keep ``searches`` ready to be offered."""
        self._past.setStringList(list(searches))

    def set_values(self, values: dict[Field, tuple[Offer, ...]]) -> None:
        """Keep ``values`` of each field ready to be offered."""
        self._values = values

    def name_lists(self, history: str, values: str) -> None:
        """Let the lists of earlier searches and of values be called so."""
        self._history.setAccessibleName(history)
        self._value_list.setAccessibleName(values)

    def offer_history(self) -> None:
        """Open the list of earlier searches, where there are any."""
        if self._past.rowCount():
            self.setFocus()
            self._value_list.hide()
            self._offer.complete()

    def _list_of(self, name: str) -> QListView:
        shown = QListView(self)
        shown.setObjectName(name)
        return shown

    def _is_choosing(self, key: int) -> bool:
        """Return whether ``key`` belongs to an open list: Enter chooses a value only where one
        was gone to, for nobody means one that is merely offered."""
        if self._history.isVisible():
            return True
        gone_to = self._value_list.currentIndex().isValid()
        return self._value_list.isVisible() and (key == Qt.Key.Key_Escape or gone_to)

    def _begun(self) -> Begun | None:
        return begun(self.text(), self.cursorPosition())

    def _offer_values(self) -> None:
        """Open, refresh or close the list of values for the field word that is being typed."""
        typed = self._begun()
        offers = fitting(typed.letters, self._values.get(typed.field, ())) if typed else ()
        if not offers or (typed and _is_whole(typed, offers)):
            self._value_list.hide()
            return
        self._fitting.clear()
        for offer in offers:
            item = QStandardItem(offer.shown)
            item.setData(offer.value, _VALUE)
            self._fitting.appendRow(item)
        self._value_offer.setCompletionPrefix("")
        self._value_offer.complete(self._below(typed))

    def _below(self, typed: Begun | None) -> QRect:
        """Return where the list of values stands: under what is typed, as wide as it needs."""
        metrics, back = self.fontMetrics(), typed.letters if typed else ""
        widest = max(metrics.horizontalAdvance(one) for one in self._fitting_texts())
        width = min(widest + _BESIDE, self.width())
        left = self.cursorRect().center().x() - metrics.horizontalAdvance(back)
        return QRect(max(0, min(left, self.width() - width)), 0, width, self.height())

    def _fitting_texts(self) -> list[str]:
        return [self._fitting.item(row).text() for row in range(self._fitting.rowCount())]

    def _close_values_elsewhere(self) -> None:
        if self._value_list.isVisible() and self._begun() is None:
            self._value_list.hide()

    def _take_value(self, chosen: str) -> None:
        """Put the value chosen in place of its beginning, and let another word begin."""
        typed = self._begun()
        if typed is None:
            return
        words, value = self.text(), written(chosen)
        after = words[typed.span.end :].lstrip(" ")
        between = "" if after.startswith(")") else " "
        self.setText(f"{words[: typed.span.start]}{value}{between}{after}")
        self.setCursorPosition(typed.span.start + len(value) + len(between))
        self.words_changed.emit(self.text())

    def _tell_value(self, gone_to: str) -> None:
        announce(self, gone_to)


def _is_whole(typed: Begun, offers: Sequence[Offer]) -> bool:
    """Return whether nothing is left to complete."""
    letters = typed.letters.casefold()
    return len(offers) == 1 and letters in (offers[0].value.casefold(), offers[0].shown.casefold())
