"""The values of a series as a table: up to when, how much, where it is written."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefer.domain.document import Holding
from briefer.domain.figure import Figure, Series
from briefer.domain.language import Language
from briefer.ui.look.figure_words import as_of, short_period, value_words
from briefer.ui.look.words import name_of

Index = QModelIndex | QPersistentModelIndex
_COLUMNS = 3


class SeriesModel(QAbstractTableModel):
    """The figures of one series, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Figure, ...] = ()
        self._contradictory: frozenset[str] = frozenset()
        self._documents: dict[str, Holding] = {}
        self._language = Language.EN

    def show_series(
        self, series: Series | None, documents: dict[str, Holding], language: Language
    ) -> None:
        """Show ``series``, its documents named by ``documents``."""
        self.beginResetModel()
        self._rows = tuple(reversed(series.figures)) if series else ()
        self._contradictory = frozenset(series.contradictory if series else ())
        self._documents, self._language = documents, language
        self.endResetModel()

    def figure(self, row: int) -> Figure | None:
        """Return the figure in ``row``, ``None`` where there is no such row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, id: str) -> int:
        """Return the row of the figure ``id``, -1 where it is not in the series."""
        return next((row for row, one in enumerate(self._rows) if one.id == id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's
        """Return how many figures the series has."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's
        """Return how many columns there are."""
        return 0 if parent.isValid() else _COLUMNS

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what stands over a column."""
        if way is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Period"), self.tr("Value"), self.tr("Document"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says."""
        figure = self.figure(index.row())
        shown = {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }
        if figure is None or role not in shown:
            return None
        if index.column() == 0 and role != Qt.ItemDataRole.DisplayRole:
            return as_of(figure.period, self._language) or self.tr("undated")
        cell = self._cells(figure)[index.column()]
        if index.column() == 1 and figure.id in self._contradictory:
            return self.tr("{value} (contradicted)").format(value=cell)
        return cell

    def _cells(self, figure: Figure) -> tuple[str, str, str]:
        holding = self._documents.get(figure.document)
        period = figure.period
        when = str(period.end) if period.end else short_period(period)
        return (
            when or self.tr("undated"),
            value_words(figure),
            name_of(holding.name) if holding else "",
        )
