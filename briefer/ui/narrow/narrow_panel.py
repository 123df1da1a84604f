"""The left pane: rows to tick, with counts that follow the search."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QVBoxLayout, QWidget

from briefer.domain.document import Holding
from briefer.domain.language import Language
from briefer.domain.query import Facets, Filters
from briefer.tables.themes import ThemeRule
from briefer.ui.narrow.facet_rows import FacetRowPainter
from briefer.ui.narrow.facets import FacetModel, Kind, Row, choosing, toggled

_TICKING_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)


class _Rows(QListView):
    """The rows on the ground of the window; tells what was done to one, by mouse or keyboard."""

    ticked = Signal(QModelIndex)
    menu_wanted = Signal(QModelIndex, QPoint)
    removal_wanted = Signal(QModelIndex)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("narrow-rows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(FacetRowPainter(self))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self.ticked)

    def dataChanged(
        self,
        topLeft: QModelIndex | QPersistentModelIndex,
        bottomRight: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Paint anew what has changed; measure only where labels have: with each letter typed
        all counts change, and Qt's list would measure hundreds of rows."""
        if roles:
            QAbstractItemView.dataChanged(self, topLeft, bottomRight, roles)
        else:
            super().dataChanged(topLeft, bottomRight, roles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew where the width has changed: labels break into lines by it."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space or Enter, ask for removal with Delete."""
        if event.key() in _TICKING_KEYS:
            self.ticked.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second of two quick clicks as a click of its own."""
        self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or of the keyboard's."""
        index, place = self.indexAt(event.pos()), event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_wanted.emit(index, place)


class NarrowPanel(QWidget):
    """Lists themes, documents, languages and years to tick. ``filters_changed`` carries the new
    ``Filters``, ``document_removal_wanted`` the id of a document to take out of the library."""

    filters_changed = Signal(object)
    document_removal_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("narrow-panel")
        self._may_remove = True
        self._rows = _Rows(self)
        self._model = FacetModel(self)
        self._rows.setModel(self._model)
        self._rows.ticked.connect(self._tick)
        self._rows.menu_wanted.connect(self._open_menu)
        self._rows.removal_wanted.connect(self._ask_for_removal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._rows)
        self.setFocusProxy(self._rows)
        self.retranslate()

    @property
    def filters(self) -> Filters:
        """What is ticked."""
        return self._model.filters

    def show_library(
        self, themes: Sequence[tuple[ThemeRule, int]], documents: Sequence[Holding]
    ) -> None:
        """List ``themes`` and ``documents`` in their order; what is looked at stays in sight."""
        current, bar = self._model.row(self._rows.currentIndex()), self._rows.verticalScrollBar()
        top = bar.value()
        self._model.show_library(themes, documents)
        if current and not self._rows.currentIndex().isValid():
            self._rows.setCurrentIndex(self._model.index_of(current.kind, current.key))
        if top:
            self._rows.doItemsLayout()
            bar.setValue(top)

    def show_counts(self, facets: Facets) -> None:
        """Put the counts of ``facets`` in place; every row stays where it is."""
        self._model.show_counts(facets)

    def show_filters(self, filters: Filters) -> None:
        """Tick what ``filters`` name, nothing else."""
        self._model.show_filters(filters)

    def set_language(self, language: Language) -> None:
        """Name themes and dates in ``language``."""
        self._model.set_language(language)

    def set_removal_allowed(self, allowed: bool) -> None:
        """Offer to remove documents, or not, as from a library that cannot be written to."""
        self._may_remove = allowed

    def menu_for(self, index: QModelIndex) -> QMenu | None:
        """Return the menu of the row at ``index``, ``None`` where no row is."""
        row = self._model.row(index)
        if row is None:
            return None
        menu = QMenu(self)
        menu.setObjectName("narrow-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        only = menu.addAction(self.tr("Only this one"))
        only.setObjectName("narrow-only")
        only.triggered.connect(partial(self._choose_only, row))
        if row.kind is Kind.DOCUMENT and self._may_remove:
            menu.addSeparator()
            remove = menu.addAction(self.tr("Remove from the library…"))
            remove.setObjectName("narrow-remove")
            remove.triggered.connect(partial(self._tell_removal, row))
        return menu

    def retranslate(self) -> None:
        """Set the texts in the language of the window."""
        self._rows.setAccessibleName(self.tr("Narrow down"))
        self._rows.setAccessibleDescription(self.tr("Space ticks what passages must have"))
        self._model.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _tick(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row:
            self._change(toggled(self.filters, row.kind, row.key))

    def _choose_only(self, row: Row, _: bool = False) -> None:
        self._change(choosing(self.filters, row.kind, (row.key,)))

    def _tell_removal(self, row: Row, _: bool = False) -> None:
        self.document_removal_wanted.emit(row.key)

    def _change(self, filters: Filters) -> None:
        if filters != self.filters:
            self._model.show_filters(filters)
            self.filters_changed.emit(filters)

    def _open_menu(self, index: QModelIndex, place: QPoint) -> None:
        menu = self.menu_for(index)
        if menu:
            menu.popup(place)

    def _ask_for_removal(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row and row.kind is Kind.DOCUMENT and self._may_remove:
            self.document_removal_wanted.emit(row.key)
