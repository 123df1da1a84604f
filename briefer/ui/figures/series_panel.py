"""The series of the figure chosen: what it measures, its chart, its values, what to know of it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from briefer.domain.document import Holding
from briefer.domain.figure import Figure, Series, SeriesNotice
from briefer.domain.language import Language
from briefer.ui.figures.series_chart import SeriesChart
from briefer.ui.figures.series_delegate import SeriesDelegate
from briefer.ui.figures.series_model import SeriesModel
from briefer.ui.look.pieces import Hairline, QuietButton, Warned
from briefer.ui.look.tones import GAP, SMALL, STEP, font
from briefer.ui.read.source_header import ElidedLine

_MOST_ROWS = 4


class SeriesPanel(QWidget):
    """Shows the series of a figure. ``figure_chosen`` carries the id of a figure gone to,
    ``chart_wanted`` asks for a chart in the note."""

    figure_chosen = Signal(str)
    chart_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("series-panel")
        self._series: Series | None = None
        self._chosen: Figure | None = None
        self._language = Language.EN
        self._documents: dict[str, Holding] = {}
        self._title = ElidedLine(self)
        self._title.setObjectName("series-title")
        self._notices = Warned(self)
        self._notices.setObjectName("series-notices")
        self._add = QuietButton("chart", self)
        self._add.setObjectName("add-chart")
        self._chart = SeriesChart(self)
        self._model = SeriesModel(self)
        self._view = self._table()
        self._lay_out()
        self._dress()
        self._add.clicked.connect(self.chart_wanted)
        self._view.activated.connect(self._go_to)
        self._view.clicked.connect(self._go_to)
        self.retranslate()

    def show_series(
        self,
        series: Series | None,
        chosen: Figure | None,
        documents: dict[str, Holding],
        language: Language,
    ) -> None:
        """Show ``series`` with the figure ``chosen`` of it; nothing where it is ``None``."""
        self._series, self._chosen = series, chosen
        self._documents, self._language = documents, language
        self.setVisible(series is not None)
        self.retranslate()

    def fit(self, room: int) -> None:
        """Show chart and values where there is ``room`` for them, else what they measure alone."""
        rest = 3 * self.fontMetrics().height()
        for one in (self._chart, self._view):
            one.setVisible(room >= self._view.maximumHeight() + rest)

    def retranslate(self) -> None:
        """Set all texts anew."""
        self._add.say(self.tr("Add the chart"), shown=True)
        self._view.setAccessibleName(self.tr("Values of the series"))
        series = self._series
        id = self._chosen.id if self._chosen else ""
        self._chart.show_series(series, id, self._language)
        self._model.show_series(series, self._documents, self._language)
        self._view.selectRow(self._model.row_of(id))
        if series:
            newest = series.newest
            parts = (newest.subject, newest.place or "")
            self._title.setText(", ".join(part for part in parts if part))
        self._tell_notices(series.notices if series else ())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the fonts."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._dress()
        super().changeEvent(event)

    def _table(self) -> QTableView:
        view = QTableView(self)
        view.setObjectName("series-values")
        view.setModel(self._model)
        view.setItemDelegate(SeriesDelegate(view))
        view.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setFrameShape(QTableView.Shape.NoFrame)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.horizontalHeader().hide()
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across = view.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        last = self._model.columnCount() - 1
        across.setSectionResizeMode(last, QHeaderView.ResizeMode.Stretch)
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        return view

    def _lay_out(self) -> None:
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._title, 1)
        head.addWidget(self._add)
        body = QHBoxLayout()
        body.setSpacing(GAP)
        body.addWidget(self._chart, 1)
        body.addWidget(self._view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(self))
        inner = QVBoxLayout()
        inner.setContentsMargins(GAP + STEP, STEP, GAP, STEP)
        inner.setSpacing(STEP)
        inner.addLayout(head)
        inner.addWidget(self._notices)
        inner.addLayout(body)
        column.addLayout(inner)

    def _dress(self) -> None:
        """Give the parts their fonts."""
        self._title.setFont(font(SMALL, bold=True))
        self._notices.setFont(font(SMALL))
        self._view.setFont(font(SMALL))
        high = self._view.fontMetrics().height() + STEP
        self._view.verticalHeader().setDefaultSectionSize(high)
        body = _MOST_ROWS * high + STEP
        self._chart.setFixedHeight(body)
        self._view.setFixedHeight(body)

    def _tell_notices(self, notices: Sequence[SeriesNotice]) -> None:
        said = {
            SeriesNotice.WORDING_DRIFTS: self.tr(
                "The documents call this by different words: see that they mean the same."
            ),
            SeriesNotice.REVISED: self.tr(
                "A later document gives another value for the same period; the later one counts."
            ),
            SeriesNotice.CONTRADICTED: self.tr(
                "Two of these values cannot both be right: look at their sources."
            ),
        }
        self._notices.setText("\n".join(f"⚠ {said[one]}" for one in notices))
        self._notices.setVisible(bool(notices))

    def _go_to(self, index: QModelIndex) -> None:
        if figure := self._model.figure(index.row()):
            self.figure_chosen.emit(figure.id)
