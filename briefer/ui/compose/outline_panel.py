"""The outline of the note: sections and cards, to choose, move, edit and take out."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QVBoxLayout, QWidget

from briefer.domain.editing import Spot
from briefer.domain.language import Language
from briefer.domain.note import Chart, FigureTable, Note
from briefer.tables.templates import NoteTemplate
from briefer.ui.compose.outline_delegate import OutlineDelegate
from briefer.ui.compose.outline_model import OutlineModel
from briefer.ui.compose.wording_editor import WordingEditor
from briefer.ui.desk.note_desk import NoteDesk

_LEAST_HIGH = 48
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class OutlineView(QTreeView):
    """The tree of sections and items; keys that change the note are told as signals."""

    edit_wanted = Signal()
    removal_wanted = Signal()
    shift_wanted = Signal(int)
    resized = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the keys of the note: Enter and F2 edit, Delete removes, Alt+arrows move."""
        key, modifiers = event.key(), event.modifiers()
        if modifiers == Qt.KeyboardModifier.AltModifier and key in _MOVES:
            self.shift_wanted.emit(_MOVES[Qt.Key(key)])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2} and not modifiers:
            self.edit_wanted.emit()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and not modifiers:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close a section whose arrow is pressed."""
        index = self.indexAt(event.position().toPoint())
        arrow = event.position().x() < 28 and index.isValid() and not index.parent().isValid()
        if arrow and event.button() is Qt.MouseButton.LeftButton:
            self.setExpanded(index, not self.isExpanded(index))
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure rows anew: their words break otherwise."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.resized.emit()


class OutlinePanel(QWidget):
    """Shows the note of ``desk`` and lets it be changed. ``item_chosen`` carries the id of the
    item chosen, ``passages_dropped`` and ``figures_dropped`` ids and the spot, ``exhibit_wanted``
    the table or chart that is to be edited."""

    item_chosen = Signal(str)
    passages_dropped = Signal(object, object)
    figures_dropped = Signal(object, object)
    exhibit_wanted = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, desk: NoteDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline-panel")
        self._desk = desk
        self._editor: WordingEditor | None = None
        self._shown = ""
        self.model = OutlineModel(self)
        self.view = self._tree()
        self._delegate = OutlineDelegate(self.view, Language.EN)
        self.view.setItemDelegate(self._delegate)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()
        self.retranslate()

    def show_note(self, note: Note | None, template: NoteTemplate | None) -> None:
        """Show ``note``; what is chosen and open stays so."""
        kept, row = self.chosen(), self._row_above()
        if note:
            self._delegate.note_language = note.language
        self.model.show_note(note, template)
        if note and note.id != self._shown:
            self.view.expandAll()
            self._go_to_section(self._desk.section)
        self._shown = note.id if note else ""
        self._choose(kept)
        if kept and not self.chosen():
            self._choose_near(row)
        self._follow_editor(note)

    def _go_to_section(self, section: str) -> None:
        """Let the keys begin in ``section``, so that coming here does not change where picks go."""
        rows = (self.model.index(row, 0) for row in range(self.model.rowCount()))
        here = next((index for index in rows if self.model.section(index) == section), None)
        if here:
            flags = QItemSelectionModel.SelectionFlag
            self.view.selectionModel().setCurrentIndex(here, flags.NoUpdate)

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the chosen items, in the order they print."""
        found: list[tuple[int, int, str]] = []
        for index in self.view.selectionModel().selectedIndexes():
            if item := self.model.item(index):
                found.append((index.parent().row(), index.row(), item.id))
        return tuple(id for _, _, id in sorted(found))

    def choose(self, ids: Sequence[str]) -> None:
        """Choose the items ``ids`` and show the last of them."""
        self._choose(ids)
        if ids and (index := self.model.index_of(ids[-1])).isValid():
            self.view.scrollTo(index)

    def edit(self, id: str) -> None:
        """Open the editor of item ``id`` in its place; that of a table or a chart is asked for."""
        index = self.model.index_of(id)
        item = self.model.item(index)
        if item is None or self._desk.read_only:
            return
        self._close_editor()
        if isinstance(item, (FigureTable, Chart)):
            self.exhibit_wanted.emit(item)
            return
        editor = WordingEditor(item, self.view.viewport())
        self._editor = editor
        self._delegate.editing, self._delegate.editor_height = id, editor.height_needed()
        self.view.setIndexWidget(index, editor)
        editor.worded.connect(self._reword)
        editor.done.connect(self._leave_editor)
        editor.resized.connect(self._grow)
        editor.begin()
        self._make_room()

    def edit_chosen(self) -> None:
        """Open the editor of the first chosen item, or open and close the chosen section."""
        if ids := self.chosen():
            self.edit(ids[0])
        elif (index := self.view.currentIndex()).isValid():
            self.view.setExpanded(index, not self.view.isExpanded(index))

    def remove_chosen(self) -> None:
        """Take the chosen items out; the one after them is chosen next."""
        self._desk.remove(self.chosen())

    def shift_chosen(self, step: int) -> None:
        """Move the chosen items one place further down (1) or up (-1)."""
        ids = self.chosen()
        self._desk.shift(ids, step)
        self.choose(ids)

    def retranslate(self) -> None:
        """Set all texts anew."""
        self.view.setAccessibleName(self.tr("Outline of the note"))
        self.view.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the fonts."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._delegate.refresh()
            self.view.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def _tree(self) -> OutlineView:
        view = OutlineView(self)
        view.setObjectName("outline")
        view.setModel(self.model)
        view.setHeaderHidden(True)
        view.setIndentation(0)
        view.setRootIsDecorated(False)
        view.setItemsExpandable(True)
        view.setExpandsOnDoubleClick(False)
        view.setUniformRowHeights(False)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        view.setDefaultDropAction(Qt.DropAction.MoveAction)
        view.setDropIndicatorShown(True)
        view.setFrameShape(QTreeView.Shape.NoFrame)
        view.setMinimumHeight(_LEAST_HIGH)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        return view

    def _connect(self) -> None:
        view, desk = self.view, self._desk
        view.edit_wanted.connect(self.edit_chosen)
        view.removal_wanted.connect(self.remove_chosen)
        view.shift_wanted.connect(self.shift_chosen)
        view.doubleClicked.connect(self._open_row)
        view.customContextMenuRequested.connect(self._tell_menu)
        view.selectionModel().currentChanged.connect(self._follow_current)
        self.model.items_dropped.connect(self._move)
        self.model.passages_dropped.connect(self.passages_dropped)
        self.model.figures_dropped.connect(self.figures_dropped)
        desk.section_chosen.connect(self.model.show_current)
        desk.settling.connect(self._settle)

    def _move(self, ids: tuple[str, ...], spot: Spot) -> None:
        self._desk.move(ids, spot)
        self.choose(ids)

    def _open_row(self, index: QModelIndex) -> None:
        if item := self.model.item(index):
            self.edit(item.id)

    def _follow_current(self, now: QModelIndex, _: QModelIndex) -> None:
        if now.isValid():
            self._desk.choose_section(self.model.section(now))
        if item := self.model.item(now):
            self.item_chosen.emit(item.id)

    def _tell_menu(self, at: QPoint) -> None:
        self.menu_wanted.emit(self.view.viewport().mapToGlobal(at))

    def _row_above(self) -> tuple[int, int]:
        """Return section and row of the first chosen item."""
        ids = self.chosen()
        index = self.model.index_of(ids[0]) if ids else QModelIndex()
        return (index.parent().row(), index.row()) if index.isValid() else (-1, -1)

    def _choose_near(self, place: tuple[int, int]) -> None:
        """Choose the row that has taken the place of one that went, or the one above it."""
        section = self.model.index(place[0], 0)
        rows = self.model.rowCount(section) if section.isValid() else 0
        row = min(place[1], rows - 1)
        index = self.model.index(row, 0, section) if rows else section
        flags = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)

    def _choose(self, ids: Sequence[str]) -> None:
        selection, flags = self.view.selectionModel(), QItemSelectionModel.SelectionFlag
        indexes = [index for id in ids if (index := self.model.index_of(id)).isValid()]
        if not indexes:
            return
        chosen = QItemSelection()
        for index in indexes:
            chosen.select(index, index)
        # Chosen first: whoever hears which row is current asks what is chosen.
        selection.select(chosen, flags.ClearAndSelect)
        selection.setCurrentIndex(indexes[-1], flags.NoUpdate)

    def _settle(self) -> None:
        """Put into the note what is being typed, without waiting for a pause."""
        if self._editor:
            self._editor.finish()

    def _reword(self, text: str) -> None:
        if self._editor:
            self._desk.reword(self._editor.item, text)

    def _leave_editor(self) -> None:
        inside = self._editor is not None and self._editor.isAncestorOf(self.focusWidget() or self)
        self._close_editor()
        if inside:
            self.view.setFocus()

    def _close_editor(self) -> None:
        self._settle()
        editor, self._editor = self._editor, None
        if editor is None:
            return
        editor.worded.disconnect(self._reword)
        editor.done.disconnect(self._leave_editor)
        index = self.model.index_of(editor.item)
        item = self.model.item(index)
        self._delegate.editing = ""
        if index.isValid():
            self.view.setIndexWidget(index, None)  # type: ignore[arg-type]
        if item and not item.text.strip():
            self._desk.remove((item.id,))
        self.view.scheduleDelayedItemsLayout()

    def _grow(self, height: int) -> None:
        if height != self._delegate.editor_height:
            self._delegate.editor_height = height
            self._make_room()

    def _make_room(self) -> None:
        """Lay the rows out around the editor and show all of it."""
        self.view.doItemsLayout()
        if self._editor:
            self.view.scrollTo(self.model.index_of(self._editor.item))

    def _follow_editor(self, note: Note | None) -> None:
        """Keep the open editor true to the note, or let it go with its item."""
        if self._editor is None:
            return
        index = self.model.index_of(self._editor.item)
        item = self.model.item(index) if note else None
        if item is None or self.view.indexWidget(index) is not self._editor:
            self._editor, self._delegate.editing = None, ""
        else:
            self._editor.show_words(item.text)
