"""The figures as a table: a row each, its newest value first where another has replaced it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from briefer.domain.document import Holding
from briefer.domain.figure import Figure
from briefer.domain.language import Language
from briefer.domain.theme import Theme
from briefer.ui.desk.figure_shelf import FiguresFound
from briefer.ui.figures.figure_cells import FIELDS, Column, FigureCells

FIGURES = "application/x-briefer-figures"
"""What is dragged: ids of figures, one a line."""

Index = QModelIndex | QPersistentModelIndex
Order = Qt.SortOrder


class FigureRole:
    """What the delegate asks of a row beside what Qt does."""

    FIGURE = Qt.ItemDataRole.UserRole + 1
    NEWEST = Qt.ItemDataRole.UserRole + 2
    REPLACED = Qt.ItemDataRole.UserRole + 3
    PICKED = Qt.ItemDataRole.UserRole + 4
    INFERRED = Qt.ItemDataRole.UserRole + 5
    BRIEF = Qt.ItemDataRole.UserRole + 6


class FiguresModel(QAbstractTableModel):
    """The figures found, sorted by a column or as they were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Figure, ...] = ()
        self._rows: tuple[Figure, ...] = ()
        self._cells = FigureCells(self)
        self._picked: frozenset[str] = frozenset()
        self._sorted_by: tuple[int, Order] = (-1, Order.AscendingOrder)

    def show_library(self, documents: dict[str, Holding], themes: Sequence[Theme]) -> None:
        """Name documents and themes by these from now on."""
        self._cells.name(documents, themes)
        self._redraw()

    def set_language(self, language: Language) -> None:
        """Name themes and months in ``language``."""
        self._cells.language = language
        self._redraw()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def show_figures(self, figures: Sequence[Figure], found: FiguresFound) -> None:
        """Show ``figures`` out of those ``found``, as given where no column sorts them."""
        self.beginResetModel()
        self._found, self._cells.found = tuple(figures), found
        self._rows = self._arranged()
        self.endResetModel()

    def show_picked(self, figures: frozenset[str]) -> None:
        """Mark the figures that the note holds."""
        if figures != self._picked:
            self._picked = figures
            self._redraw()

    def figure(self, row: int) -> Figure | None:
        """Return the figure in ``row``, ``None`` where there is no such row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, id: str) -> int:
        """Return the row of the figure ``id``, -1 where it is not shown."""
        return next((row for row, one in enumerate(self._rows) if one.id == id), -1)

    def sort(self, column: int, order: Order = Order.AscendingOrder) -> None:
        """Sort by ``column``, values by number; -1 as they were found."""
        if (column, order) == self._sorted_by:
            return
        self._sorted_by = (column, order)
        self.layoutAboutToBeChanged.emit()
        before, held = self._rows, self.persistentIndexList()
        self._rows = self._arranged()
        kept = {id(before[one.row()]) for one in held}
        rows = {id(one): row for row, one in enumerate(self._rows) if id(one) in kept}
        moved = [self.index(rows[id(before[one.row()])], one.column()) for one in held]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's
        """Return how many figures are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what stands over a column."""
        shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        if way is not Qt.Orientation.Horizontal or role not in shown:
            return None
        return self._cells.head(Column(section))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that rows can be dragged into a note."""
        drag = Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | drag

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the figure, or what is drawn and told of it."""
        figure = self.figure(index.row())
        if figure is None:
            return None
        column, cells = Column(index.column()), self._cells
        picked = figure.id in self._picked
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: cells.words(figure, column),
            Qt.ItemDataRole.ToolTipRole: lambda: cells.tip(figure, column),
            Qt.ItemDataRole.AccessibleTextRole: lambda: cells.told(figure, column, picked),
            FigureRole.FIGURE: lambda: figure,
            FigureRole.NEWEST: lambda: cells.found.newest(figure),
            FigureRole.REPLACED: lambda: cells.replaced(figure),
            FigureRole.PICKED: lambda: picked,
            FigureRole.BRIEF: lambda: cells.brief(figure, column),
            FigureRole.INFERRED: lambda: FIELDS.get(column) in figure.inferred,
        }
        answer = answers.get(role)
        return answer() if answer else None

    def mimeTypes(self) -> list[str]:
        """Return what is dragged."""
        return [FIGURES]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the ids of the figures at ``indexes``, to be dragged."""
        rows = sorted({index.row() for index in indexes})
        ids = [figure.id for row in rows if (figure := self.figure(row))]
        data = QMimeData()
        data.setData(FIGURES, QByteArray("\n".join(ids).encode()))
        return data

    def _arranged(self) -> tuple[Figure, ...]:
        column, order = self._sorted_by
        if column < 0:
            return self._found
        by, down = Column(column), order is Order.DescendingOrder
        keys = self._cells.keys(self._found, by)
        full = [row for row, key in enumerate(keys) if key is not None]
        full.sort(key=keys.__getitem__, reverse=down)  # pyright: ignore[reportArgumentType,reportCallIssue]
        last = [row for row, key in enumerate(keys) if key is None]
        return tuple([self._found[row] for row in (*full, *last)])

    def _redraw(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
