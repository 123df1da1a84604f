"""A grid to type figures into, with the keys of a spreadsheet and a list of sources."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from briefer.domain.note import Pick
from briefer.ui.dialogs.figure_rows import FigureModel, clear, copied, label_of
from briefer.ui.look.pieces import Muted, QuietButton
from briefer.ui.look.tones import GAP, STEP, Tones, tones

Index = QModelIndex | QPersistentModelIndex

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_DELETE = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_SOURCE_WIDTH, _NUMBERS_WIDTH = 300, 32
_LETTERS = 14
"""How many letters the cells of a value, a period or a place show."""


class SourceDelegate(QStyledItemDelegate):
    """Offers ``sources`` where the source of a row is chosen."""

    def __init__(self, sources: Sequence[Pick], parent: QWidget) -> None:
        super().__init__(parent)
        self._sources: list[Pick | None] = [None, *sources]

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the list of sources, opened."""
        del option, index
        combo = QComboBox(parent)
        combo.setObjectName("row-source")
        combo.setAccessibleName(self.tr("Source"))
        for pick in self._sources:
            combo.addItem(label_of(pick) if pick else self.tr("No source"))
        combo.activated.connect(partial(self._end, combo))
        QTimer.singleShot(0, combo, combo.showPopup)
        return combo

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Choose in the list what the row has."""
        model = index.model()
        if isinstance(editor, QComboBox) and isinstance(model, FigureModel):
            held = model.row_at(index.row()).pick
            sources = [pick.rests_on if pick else "" for pick in self._sources]
            source = held.rests_on if held else ""
            editor.setCurrentIndex(sources.index(source) if source in sources else 0)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Give the row the source chosen."""
        if isinstance(editor, QComboBox) and isinstance(model, FigureModel):
            model.set_pick(index.row(), self._sources[editor.currentIndex()])

    def _end(self, combo: QComboBox, _: int) -> None:
        self.commitData.emit(combo)
        self.closeEditor.emit(combo, QStyledItemDelegate.EndEditHint.NoHint)


class FigureView(QTableView):
    """The cells: Enter and F2 edit, Delete empties, Alt+arrows move a row, lines are pasted."""

    shift_wanted = Signal(int)
    removal_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of a spreadsheet do."""
        key, modifiers = event.key(), event.modifiers()
        model, index = self.model(), self.currentIndex()
        if not isinstance(model, FigureModel):
            return
        if modifiers == Qt.KeyboardModifier.AltModifier and key in _MOVES:
            self.shift_wanted.emit(_MOVES[Qt.Key(key)])
        elif key in _ENTER and not modifiers & Qt.KeyboardModifier.ControlModifier:
            # A cell that is being typed into lets the key pass, and ends by itself.
            if self.state() is not QAbstractItemView.State.EditingState:
                self.edit(index)
        elif key in _DELETE and not modifiers:
            self._delete(model)
        elif event.matches(QKeySequence.StandardKey.Paste):
            model.paste(QGuiApplication.clipboard().text(), index)
            self.setCurrentIndex(model.index(max(index.row(), 0), max(index.column(), 0)))
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(copied(model, self.selectedIndexes()))
        else:
            super().keyPressEvent(event)

    def _delete(self, model: FigureModel) -> None:
        """Take out rows that are chosen whole; empty the chosen cells otherwise."""
        whole = self.selectionModel().selectedRows()
        if whole:
            self.removal_wanted.emit()
        else:
            clear(model, self.selectedIndexes())


class FigureGrid(QWidget):
    """The rows of ``model`` with buttons to add, move and remove them."""

    def __init__(
        self, model: FigureModel, sources: Sequence[Pick], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("figure-grid")
        self._model = model
        self.view = FigureView(self)
        self.view.setObjectName("figure-cells")
        self.view.setModel(model)
        self.view.setItemDelegateForColumn(model.width, SourceDelegate(sources, self))
        self.foot = QHBoxLayout()
        self._add = self._button("add", "add-row")
        self._up = self._button("up", "row-up")
        self._down = self._button("down", "row-down")
        self._remove = self._button("remove", "remove-row")
        self._hint = Muted(self)
        self._dress()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.view.setCurrentIndex(model.index(0, 0))

    def retranslate(self) -> None:
        """Set all texts anew."""
        self.view.setAccessibleName(self.tr("Rows"))
        self._add.say(self.tr("Add a row"), shown=True)
        self._up.say(self.tr("Move the row up (Alt+Up)"))
        self._down.say(self.tr("Move the row down (Alt+Down)"))
        self._remove.say(self.tr("Remove the row"))
        self._hint.setText(self.tr("Rows can be pasted from a spreadsheet."))

    def _button(self, icon_name: str, name: str) -> QuietButton:
        button = QuietButton(icon_name, self)
        button.setObjectName(name)
        return button

    def _dress(self) -> None:
        view = self.view
        view.setTabKeyNavigation(False)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        triggers = QAbstractItemView.EditTrigger
        view.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        view.setWordWrap(False)
        view.setCornerButtonEnabled(False)
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 3 * STEP)
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across = view.horizontalHeader()
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, self._model.width):
            view.setColumnWidth(column, view.fontMetrics().averageCharWidth() * _LETTERS)
        view.setColumnWidth(self._model.width, _SOURCE_WIDTH)
        down = view.verticalHeader()
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        down.setHighlightSections(False)
        down.setMinimumWidth(_NUMBERS_WIDTH)
        view.setStyleSheet(_quiet(tones(self.palette())))

    def _lay_out(self) -> None:
        self.foot.setSpacing(STEP)
        for button in (self._add, self._up, self._down, self._remove):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self.foot.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.view, 1)
        column.addLayout(self.foot)

    def _connect(self) -> None:
        self._add.clicked.connect(self._add_row)
        self._up.clicked.connect(partial(self._shift, -1))
        self._down.clicked.connect(partial(self._shift, 1))
        self._remove.clicked.connect(self._remove_rows)
        self.view.shift_wanted.connect(self._shift)
        self.view.removal_wanted.connect(self._remove_rows)

    def _add_row(self) -> None:
        """Put an empty row below the current one, or go to the one that stands last."""
        row = self.view.currentIndex().row() + 1
        if row < self._model.rowCount() - 1:
            self._model.insert(row)
        self._go(min(row, self._model.rowCount() - 1), 0)
        self.view.setFocus()

    def _shift(self, step: int) -> None:
        at = self.view.currentIndex()
        row, column = at.row(), at.column()
        if self._model.shift(row, step):
            self._go(row + step, column)

    def _remove_rows(self) -> None:
        rows = {index.row() for index in self.view.selectedIndexes()}
        at = self.view.currentIndex()
        rows = rows or {at.row()}
        column = max(at.column(), 0)
        self._model.remove(rows)
        self._go(min(*rows, self._model.rowCount() - 1), column)

    def _go(self, row: int, column: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        index = self._model.index(row, column)
        self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)


def _quiet(own: Tones) -> str:
    """Return the style of the cells: hairlines between them, the chosen ones on a tint."""
    line, faint = own.hairline.name(), own.muted.name()
    heading = f"background: {own.base.name()}; color: {faint}; border: 0 solid {line}"
    chosen = f"background: {own.chosen.name()}; color: {own.text.name()}"
    return (
        f"QTableView {{ gridline-color: {line}; outline: 0; }}"
        f"QTableCornerButton::section {{ background: {own.base.name()}; border: none; }}"
        f"QTableView::item {{ padding: 0 {STEP}px; border: none; }}"
        f"QTableView::item:selected {{ {chosen}; }}"
        f"QTableView::item:focus {{ border: 2px solid {own.accent.name()}; }}"
        f"QHeaderView {{ background: {own.base.name()}; }}"
        f"QHeaderView::section {{ {heading}; padding: {STEP}px; }}"
        "QHeaderView::section:horizontal { border-bottom-width: 1px; }"
        "QHeaderView::section:vertical { border-right-width: 1px; }"
    )
