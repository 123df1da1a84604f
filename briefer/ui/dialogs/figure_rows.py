"""The rows of a table or a chart while they are typed: cells, and the pick each was read in."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from briefer.domain.note import Note, Pick
from briefer.ui.look.tones import tones
from briefer.ui.look.words import name_of

Index = QModelIndex | QPersistentModelIndex

_FIRST_WORDS = 8


@dataclass(frozen=True, slots=True)
class FigureRow:
    """What is typed in one row, and its source."""

    cells: tuple[str, ...]
    pick: Pick | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing is typed in it."""
        return not any(cell.strip() for cell in self.cells)


def sources_of(note: Note) -> tuple[Pick, ...]:
    """Return the picks of ``note``, each passage and each figure once."""
    return tuple({pick.rests_on: pick for pick in note.picks()}.values())


def label_of(pick: Pick) -> str:
    """Return where ``pick`` comes from and the figure, or its first words, in one line."""
    words = pick.text.split()
    more = "…" if len(words) > _FIRST_WORDS else ""
    place = f"{name_of(pick.citation.name)} · ¶ {pick.citation.number}"
    if pick.figure:
        return f"{place} · {' '.join(pick.figure.written.split())}"
    return f"{place} · {' '.join(words[:_FIRST_WORDS])}{more}"


def _nothing_odd(row: FigureRow, column: int) -> str:
    del row, column
    return ""


class FigureModel(QAbstractTableModel):
    """Rows of ``width`` cells and a source; an empty one always stands last, to be typed into.

    ``odd`` returns what is wrong with a cell, in words.
    """

    def __init__(self, width: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.width = width
        self._headings = ("",) * (width + 1)
        self._rows = [self._blank()]
        self.odd: Callable[[FigureRow, int], str] = _nothing_odd

    def name_columns(self, headings: Sequence[str]) -> None:
        """Call the columns by ``headings``, the source's the last."""
        self._headings = tuple(headings)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.width)

    def rows(self) -> tuple[FigureRow, ...]:
        """Return the rows that hold anything."""
        return tuple(row for row in self._rows if not row.is_blank)

    def row_at(self, row: int) -> FigureRow:
        """Return the row in this place."""
        return self._rows[row]

    def append(self, rows: Sequence[FigureRow]) -> None:
        """Put ``rows`` below the others."""
        self._become([*self.rows(), *rows])

    def set_pick(self, row: int, pick: Pick | None) -> None:
        """Give the row its source."""
        self._put(row, replace(self._rows[row], pick=pick))

    def insert(self, row: int) -> None:
        """Put an empty row in this place."""
        self.beginInsertRows(QModelIndex(), row, row)
        self._rows.insert(row, self._blank())
        self.endInsertRows()

    def remove(self, rows: Collection[int]) -> None:
        """Take ``rows`` out."""
        self._become([one for at, one in enumerate(self._rows) if at not in rows])

    def shift(self, row: int, step: int) -> bool:
        """Put a row one place further down (1) or up (-1); return whether that was possible."""
        there, last = row + step, len(self._rows) - 1
        if not (0 <= there < last and 0 <= row < last):
            return False
        rows = self._rows
        rows[row], rows[there] = rows[there], rows[row]
        top, bottom = min(row, there), max(row, there)
        self.dataChanged.emit(self.index(top, 0), self.index(bottom, self.width))
        return True

    def paste(self, text: str, at: Index) -> None:
        """Put lines of ``text``, cells parted by tabs, into the cells from ``at`` on."""
        first, column = max(at.row(), 0), max(at.column(), 0)
        lines = text.rstrip("\r\n").splitlines()
        rows = list(self._rows)
        rows += [self._blank() for _ in range(first + len(lines) - len(rows))]
        for row, line in enumerate(lines, first):
            given = line.split("\t")[: max(self.width - column, 0)]
            cells = list(rows[row].cells)
            cells[column : column + len(given)] = [one.strip() for one in given]
            rows[row] = replace(rows[row], cells=tuple(cells))
        self._become(rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are, the empty one with them."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are, the source's with them."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the headings, and the numbers of rows that hold anything."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._headings[section]
        return "" if section == len(self._rows) - 1 else str(section + 1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that every cell can be changed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, and whether they are in order."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        roles = Qt.ItemDataRole
        if role in {roles.DisplayRole, roles.EditRole}:
            return self._source(index) if column == self.width else row.cells[column]
        odd = "" if row.is_blank else self.odd(row, column)
        if role == roles.ToolTipRole:
            return odd or (self._source(index) if column == self.width else None)
        own = tones(QGuiApplication.palette())
        if role == roles.ForegroundRole:
            bare = column == self.width and row.pick is None
            return own.warning if odd else own.muted if bare else None
        if role == roles.AccessibleTextRole:
            said = str(self.data(index) or "")
            return f"{said}. {odd}" if odd else said
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Put words into a cell."""
        if role != Qt.ItemDataRole.EditRole or index.column() == self.width:
            return False
        cells = list(self._rows[index.row()].cells)
        cells[index.column()] = str(value).strip()
        self._put(index.row(), replace(self._rows[index.row()], cells=tuple(cells)))
        return True

    def _source(self, index: Index) -> str:
        row = self._rows[index.row()]
        if row.pick:
            return label_of(row.pick)
        return "" if row.is_blank else self.tr("No source")

    def _blank(self) -> FigureRow:
        return FigureRow(("",) * self.width)

    def _put(self, at: int, row: FigureRow) -> None:
        self._rows[at] = row
        self.dataChanged.emit(self.index(at, 0), self.index(at, self.width))
        if at == len(self._rows) - 1 and row != self._blank():
            self.insert(len(self._rows))

    def _become(self, rows: list[FigureRow]) -> None:
        self.beginResetModel()
        while rows and rows[-1] == self._blank():
            rows.pop()
        self._rows = [*rows, self._blank()]
        self.endResetModel()


def first_odd(model: FigureModel) -> tuple[int, str]:
    """Return the number of the first row of ``model`` with something odd in it, and what; 0 and
    nothing where there is none."""
    for number in range(model.rowCount()):
        row = model.row_at(number)
        odd = (model.odd(row, column) for column in range(model.width))
        if not row.is_blank and (said := next(filter(None, odd), "")):
            return number + 1, said
    return 0, ""


def clear(model: FigureModel, indexes: Sequence[Index]) -> None:
    """Empty the cells ``indexes`` of ``model``."""
    for index in indexes:
        if index.column() == model.width:
            model.set_pick(index.row(), None)
        else:
            model.setData(index, "")


def copied(model: FigureModel, indexes: Sequence[Index]) -> str:
    """Return the cells ``indexes`` of ``model`` as lines parted by tabs."""
    lines: dict[int, list[str]] = {}
    for index in sorted(indexes, key=lambda one: (one.row(), one.column())):
        row, column = model.row_at(index.row()), index.column()
        source = label_of(row.pick) if row.pick else ""
        said = source if column == model.width else row.cells[column]
        lines.setdefault(index.row(), []).append(said)
    return "\n".join("\t".join(cells) for cells in lines.values())
