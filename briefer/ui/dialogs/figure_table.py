"""The dialog for a table of figures: its title, and a row for each figure."""

from PySide6.QtWidgets import QWidget

from briefer.domain.note import FigureTable, Note, Statistic
from briefer.ui.dialogs.exhibit_dialog import ExhibitDialog
from briefer.ui.dialogs.figure_rows import FigureRow, sources_of

_WIDTH, _VALUE = 4, 1


class FigureTableDialog(ExhibitDialog):
    """Edits ``table``, or a new one, of ``note``."""

    def __init__(
        self, note: Note, table: FigureTable | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(_WIDTH, sources_of(note), parent)
        self.setObjectName("figure-table")
        self._id = table.id if table else ""
        self.model.name_columns(
            (
                self.tr("Measure"),
                self.tr("Value"),
                self.tr("Period"),
                self.tr("Place"),
                self.tr("Source"),
            )
        )
        self.setWindowTitle(self.tr("Table of figures"))
        self.title.setPlaceholderText(self.tr("Key statistics"))
        if table:
            self.title.setText(table.title)
            self.model.append([_row(one) for one in table.rows])
        self.begin(self.tr("Change table") if table else self.tr("Insert table"))
        self.resize(960, 480)

    def exhibit(self) -> FigureTable:
        """Return the table as it is typed now."""
        rows = (Statistic(*row.cells, pick=row.pick) for row in self.model.rows())
        return FigureTable(self._id, self.title.text().strip(), tuple(rows))

    def odd(self, row: FigureRow, column: int) -> str:
        """Return that a value does not stand in the words of its source."""
        if column != _VALUE or row.pick is None or not row.cells[_VALUE]:
            return ""
        value, source = (" ".join(one.split()) for one in (row.cells[_VALUE], row.pick.text))
        if value.casefold() in source.casefold():
            return ""
        return self.tr("“{value}” does not stand in its source.").format(value=value)

    def is_whole(self) -> bool:
        """Return whether there is a row."""
        return bool(self.model.rows())


def _row(one: Statistic) -> FigureRow:
    return FigureRow((one.measure, one.value, one.period, one.place), one.pick)
