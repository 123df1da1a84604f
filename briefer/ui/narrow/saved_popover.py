"""The saved searches in a small window under the search field, and the line to save one more."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefer.ui.look.pieces import Muted
from briefer.ui.look.tones import BREAK, GAP, STEP
from briefer.ui.narrow.saved_model import SavedModel
from briefer.workspace import LONGEST_NAME, News, called

_WIDTH = 460
_ROWS = 8
_APART = 2
_PRESSING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Searches(QListView):
    """The rows; tells which one was chosen, or is to be deleted."""

    taken = Signal(QModelIndex)
    deletion_wanted = Signal(QModelIndex)
    menu_wanted = Signal(QModelIndex, QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("saved-searches-list")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setSpacing(_APART)
        self.clicked.connect(self.taken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter, delete with Delete."""
        writing = self.state() is QAbstractItemView.State.EditingState
        if event.key() in _PRESSING_KEYS and not writing:
            self.taken.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and not writing:
            self.deletion_wanted.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or of the keyboard's."""
        index, place = self.indexAt(event.pos()), event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_wanted.emit(index, place)


class SavedPopover(QFrame):
    """Lists the saved searches. ``taken`` carries the one to search for, ``dropped`` the one to
    delete, ``renamed`` an old and a new name, ``named`` the name for the search as it stands."""

    taken = Signal(object)
    dropped = Signal(object)
    renamed = Signal(str, str)
    named = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("saved-popover")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._model = SavedModel(self)
        self._rows = _Searches(self)
        self._rows.setModel(self._model)
        self._empty, self._keys, self._stay = Muted(self), Muted(self), Muted(self)
        for words in (self._empty, self._keys, self._stay):
            words.setWordWrap(True)
        self._name = QLineEdit(self)
        self._name.setObjectName("saved-search-name")
        self._name.setMaxLength(LONGEST_NAME)
        self._save = QPushButton(self)
        self._save.setObjectName("save-this-search")
        self._may_save = True
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_news(self, news: Sequence[News]) -> None:
        """List ``news``; the row the keyboard is on keeps it."""
        row = self._rows.currentIndex().row()
        self._model.show(news)
        last = self._model.rowCount() - 1
        if last >= 0 and not self._rows.currentIndex().isValid():
            self._rows.setCurrentIndex(self._model.index(min(max(row, 0), last)))
        self._fit()
        self._judge()

    def open_under(self, field: QWidget, name: str, may_save: bool) -> None:
        """Open below ``field`` with ``name`` proposed for the search as it stands, and the
        keyboard on the list; it can be saved only where it ``may_save``, being one at all."""
        self._may_save = may_save
        self._name.setText(name)
        self._name.selectAll()
        self._fit()
        self._judge()
        corner = field.mapToGlobal(QPoint(field.width() - self.width(), field.height() + STEP))
        self.move(max(corner.x(), field.mapToGlobal(QPoint(0, 0)).x()), corner.y())
        self.show()
        (self._rows if self._model.rowCount() else self._name).setFocus()

    def ask_for_name(self) -> None:
        """Put the keyboard on the name for the search as it stands."""
        self._name.setFocus()
        self._name.selectAll()

    def menu_for(self, index: QModelIndex) -> QMenu | None:
        """Return the menu of the search at ``index``, ``None`` where there is none."""
        one = self._model.news(index)
        if one is None:
            return None
        menu = QMenu(self)
        menu.setObjectName("saved-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = menu.addAction(self.tr("Rename"))
        rename.setObjectName("rename-search")
        rename.triggered.connect(partial(self._rename, index))
        delete = menu.addAction(self.tr("Delete"))
        delete.setObjectName("delete-search")
        delete.triggered.connect(partial(self._drop, index))
        return menu

    def retranslate(self) -> None:
        """Set all texts anew."""
        self._rows.setAccessibleName(self.tr("Saved searches"))
        self._rows.setAccessibleDescription(
            self.tr("Enter searches again, F2 renames, Delete deletes")
        )
        self._empty.setText(self.tr("No search is saved yet. Give the one you see now a name."))
        self._keys.setText(self.tr("Enter searches again · F2 renames · Delete deletes"))
        self._stay.setText(
            self.tr(
                "Saved searches stay on this computer until you delete them, also when recent "
                "notes and searches are not remembered."
            )
        )
        self._name.setPlaceholderText(self.tr("Name of this search"))
        self._name.setAccessibleName(self.tr("Name of this search"))
        self._judge()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the window."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self._name, 1)
        line.addWidget(self._save)
        column = self._column
        column.setContentsMargins(BREAK, GAP, BREAK, GAP)
        column.setSpacing(GAP)
        for part in (self._empty, self._rows, self._keys):
            column.addWidget(part)
        column.addLayout(line)
        column.addWidget(self._stay)

    def _connect(self) -> None:
        self._rows.taken.connect(self._take)
        self._rows.deletion_wanted.connect(self._drop)
        self._rows.menu_wanted.connect(self._open_menu)
        self._model.renamed.connect(self.renamed)
        self._name.textChanged.connect(self._judge)
        self._name.returnPressed.connect(self._save.click)
        self._save.setAutoDefault(False)
        self._save.clicked.connect(self._tell_name)

    def _fit(self) -> None:
        """Be as high as the searches need, up to some of them."""
        count = self._model.rowCount()
        self._empty.setVisible(not count)
        self._rows.setVisible(bool(count))
        self._keys.setVisible(bool(count))
        row = max(self._rows.sizeHintForRow(0), self.fontMetrics().height()) if count else 0
        self._rows.setFixedHeight((row + 2 * _APART) * min(count, _ROWS) + STEP)
        self.setFixedWidth(_WIDTH)
        self._column.activate()
        self.resize(_WIDTH, self._column.totalHeightForWidth(_WIDTH))

    def _judge(self) -> None:
        """Say what the button does with the name as it stands."""
        name = called(self._name.text())
        news = [self._model.news(self._model.index(at)) for at in range(self._model.rowCount())]
        taken = any(one and called(one.search.name) == name for one in news)
        self._save.setText(self.tr("Replace") if taken else self.tr("Save"))
        self._save.setAccessibleName(
            self.tr("Replace the saved search") if taken else self.tr("Save this search")
        )
        self._save.setEnabled(self._may_save and bool(name))

    def _take(self, index: QModelIndex) -> None:
        if one := self._model.news(index):
            self.close()
            self.taken.emit(one.search)

    def _drop(self, index: QModelIndex, _: bool = False) -> None:
        if one := self._model.news(index):
            self.dropped.emit(one.search)

    def _rename(self, index: QModelIndex, _: bool = False) -> None:
        self._rows.setCurrentIndex(index)
        self._rows.edit(index)

    def _tell_name(self) -> None:
        self.close()
        self.named.emit(self._name.text())

    def _open_menu(self, index: QModelIndex, place: QPoint) -> None:
        if menu := self.menu_for(index):
            menu.popup(place)
