"""The dialog for a chart: its title, what it counts, its form, and a row for each value."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QPushButton, QWidget

from briefer.domain.note import Chart, ChartForm, ChartPoint, FigureTable, Note, Statistic
from briefer.ui.dialogs.exhibit_dialog import ExhibitDialog
from briefer.ui.dialogs.figure_rows import FigureRow, first_odd, sources_of
from briefer.ui.look.numbers import first_number, number_in, shown

_WIDTH, _VALUE = 2, 1
_EXAMPLES = {"en": "10,300", "fr": "10\u00a0300"}


class FigureChartDialog(ExhibitDialog):
    """Edits ``chart``, or a new one, of ``note``; numbers are typed as the note's language writes
    them."""

    def __init__(self, note: Note, chart: Chart | None, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, sources_of(note), parent)
        self.setObjectName("figure-chart")
        self._id, self._language = chart.id if chart else "", note.language
        self._tables = [one for one in note.items() if isinstance(one, FigureTable)]
        self._measure = QLineEdit(self)
        self._measure.setObjectName("chart-measure")
        self._remark = QLineEdit(self)
        self._remark.setObjectName("chart-remark")
        self._form = QComboBox(self)
        self._form.setObjectName("chart-form")
        self._take = QPushButton(self)
        self._take.setObjectName("take-from-table")
        self.model.name_columns((self.tr("Label"), self.tr("Value"), self.tr("Source")))
        self.setWindowTitle(self.tr("Chart"))
        self._fill_form()
        self._offer_tables()
        if chart:
            self._show(chart)
        self.begin(self.tr("Change chart") if chart else self.tr("Insert chart"))
        self.resize(760, 480)

    def exhibit(self) -> Chart:
        """Return the chart as it is typed now; what is no number is left out."""
        rows = ((row, number_in(row.cells[_VALUE], self._language)) for row in self.model.rows())
        return Chart(
            id=self._id,
            title=self.title.text().strip(),
            measure=self._measure.text().strip(),
            points=tuple(
                ChartPoint(row.cells[0], value, row.pick)
                for row, value in rows
                if value is not None
            ),
            form=list(ChartForm)[self._form.currentIndex()],
            remark=self._remark.text().strip(),
        )

    def odd(self, row: FigureRow, column: int) -> str:
        """Return that a value is no number."""
        typed = row.cells[_VALUE]
        if column != _VALUE or number_in(typed, self._language) is not None:
            return ""
        example = _EXAMPLES[self._language]
        if not typed:
            return self.tr("a number is missing, such as {example}.").format(example=example)
        said = self.tr("“{value}” is not a number. Write it as {example}.")
        return said.format(value=typed, example=example)

    def is_whole(self) -> bool:
        """Return whether there are values, and all are numbers."""
        return bool(self.model.rows()) and not first_odd(self.model)[0]

    def _fill_form(self) -> None:
        self._form.addItems([self.tr("Columns beside each other"), self.tr("A line through time")])
        self._measure.setPlaceholderText(self.tr("What the values count, such as deaths per year"))
        self.form.addRow(self.tr("&Measure"), self._measure)
        self.form.addRow(self.tr("&Form"), self._form)
        self._remark.setPlaceholderText(self.tr("What there is to know of the values"))
        self.form.addRow(self.tr("&Remark below"), self._remark)

    def _offer_tables(self) -> None:
        """Offer the tables of the note whose values hold numbers."""
        self._take.setText(self.tr("Take from a table"))
        menu = QMenu(self._take)
        menu.setObjectName("tables")
        for table in self._tables:
            action = menu.addAction((table.title or self.tr("Key statistics")).replace("&", "&&"))
            action.setEnabled(any(self._number(row) for row in table.rows))
            action.triggered.connect(partial(self._take_from, table))
        self._take.setMenu(menu)
        self._take.setVisible(bool(self._tables))
        self.grid.foot.insertWidget(self.grid.foot.count() - 2, self._take)

    def _show(self, chart: Chart) -> None:
        self.title.setText(chart.title)
        self._measure.setText(chart.measure)
        self._remark.setText(chart.remark)
        self._form.setCurrentIndex(list(ChartForm).index(chart.form))
        rows = (
            FigureRow((one.label, shown(one.value, self._language)), one.pick)
            for one in chart.points
        )
        self.model.append(list(rows))

    def _number(self, row: Statistic) -> str:
        """Return the number in the value of ``row`` as the note's language writes it; a value
        out of a passage is written in the source's, that of a figure is known."""
        if row.pick and row.pick.figure:
            return shown(row.pick.figure.value, self._language)
        language = row.pick.language if row.pick else self._language
        number = first_number(row.value, language)
        return "" if number is None else shown(number, self._language)

    def _take_from(self, table: FigureTable) -> None:
        """Put the rows of ``table`` that hold a number below those that are there."""
        rows = [row for row in table.rows if self._number(row)]
        measures = {row.measure for row in rows}
        if not self.title.text():
            self.title.setText(table.title)
        if not self._measure.text() and len(measures) == 1:
            self._measure.setText(rows[0].measure)
        labels = _labels(rows)
        self.model.append(
            [
                FigureRow((label, self._number(row)), row.pick)
                for label, row in zip(labels, rows, strict=True)
            ]
        )
        self.grid.view.setFocus()


def _labels(rows: Sequence[Statistic]) -> list[str]:
    """Return what tells ``rows`` apart: as much of measure, place and period as differs."""
    parts = [(row.measure, row.place, row.period) for row in rows]
    differing = [at for at in range(3) if len({part[at] for part in parts}) > 1] or [0]
    return [", ".join(part[at] for at in differing if part[at]) for part in parts]
