"""The table of figures: rows of one height, keys that lead on, columns that share its width."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from briefer.ui.figures.figure_cells import Column
from briefer.ui.figures.figure_delegate import FigureDelegate
from briefer.ui.figures.figures_model import FiguresModel
from briefer.ui.figures.quiet_head import QuietHead
from briefer.ui.look.tones import STEP

_SHARES = {
    Column.VALUE: 23,
    Column.SUBJECT: 22,
    Column.PERIOD: 12,
    Column.PLACE: 14,
    Column.DOCUMENT: 16,
    Column.THEMES: 13,
}
"""How the columns share the width until somebody makes one wider."""

_LETTERS = {
    Column.VALUE: 17,
    Column.SUBJECT: 16,
    Column.PERIOD: 8,
    Column.PLACE: 9,
    Column.DOCUMENT: 10,
    Column.THEMES: 9,
}
"""How many letters a column shows at the least; where all together need more, they scroll."""

_NARROWEST = 40
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_DELETE = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class FiguresView(QTableView):
    """Shows ``model``. Enter and Space ask for the source, Ctrl+Enter for the note,
    Ctrl+Backspace says that the chosen are no figures."""

    source_wanted = Signal()
    add_wanted = Signal()
    refusal_wanted = Signal()

    def __init__(self, model: FiguresModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figures")
        self.setModel(model)
        self._delegate = FigureDelegate(self)
        self._head = QuietHead(self)
        self.setHorizontalHeader(self._head)
        self.setItemDelegate(self._delegate)
        self._shares = dict(_SHARES)
        self._sharing = True
        self._behave()
        self._dress()
        model.layoutChanged.connect(self._keep_in_sight)
        self._head.sectionResized.connect(self._keep_shares)

    @property
    def row_height(self) -> int:
        """How high a row is."""
        return self._delegate.row_height()

    def refresh(self) -> None:
        """Measure anew: the fonts have changed."""
        self._delegate.refresh()
        self._head.refresh()
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the keys that lead on."""
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in _ENTER and control:
            self.add_wanted.emit()
        elif key in _ENTER or (key == Qt.Key.Key_Space and not event.modifiers()):
            self.source_wanted.emit()
        elif key in _DELETE and control:
            self.refusal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the columns share the new width as they shared the old one, and keep the current
        row in sight: the chart of its series takes room from the table."""
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height():
            self._keep_in_sight()
        self._share()

    def _share(self) -> None:
        """Give each column its share of the width, the last one what is left."""
        left = width = self.viewport().width()
        whole = max(1, sum(self._shares.values()))
        letter = self.fontMetrics().averageCharWidth()
        self._sharing = True
        for column in Column:
            least = _LETTERS[column] * letter + 2 * STEP
            wide = max(least, width * self._shares[column] // whole)
            wide = max(least, left) if column is Column.THEMES else wide
            self.setColumnWidth(column, wide)
            left -= wide
        self._sharing = False

    def _keep_shares(self) -> None:
        """Share the width from now on as somebody has drawn the columns."""
        if not self._sharing:
            self._shares = {one: self.columnWidth(one) for one in Column}

    def _keep_in_sight(self) -> None:
        self.scrollTo(self.currentIndex())

    def _behave(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMinimumSize(QSize(340, 72))
        across = self._head
        across.setSortIndicatorClearable(True)
        across.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _dress(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self._head.setMinimumSectionSize(_NARROWEST)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.refresh()
