"""The figures found: which of them are shown, the table, the series of the one chosen."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefer.domain.figure import Figure
from briefer.ui.desk.figure_shelf import FiguresFound
from briefer.ui.figures.figures_model import FiguresModel
from briefer.ui.figures.figures_view import FiguresView
from briefer.ui.figures.no_figures import NoFigures
from briefer.ui.figures.series_panel import SeriesPanel
from briefer.ui.look.pieces import QuietButton
from briefer.ui.look.tones import STEP

_NARROWEST_BOX = 56
_ROWS = 3
"""How many rows of the table are seen at the least beside the chart of a series."""


class Shown(IntEnum):
    """Which of the figures found are listed."""

    ALL = 0
    CURRENT = 1
    REPLACED = 2


class FiguresPanel(QWidget):
    """Shows the figures of ``model``. ``current_changed`` carries the figure chosen or ``None``,
    ``add_wanted`` the figures to add, ``chart_wanted`` and ``refusal_wanted`` come for the one
    chosen, ``rearranged`` after sorting; ``source_wanted`` asks for the reading pane,
    ``menu_wanted`` for what can be done."""

    current_changed = Signal(object)
    rearranged = Signal()
    add_wanted = Signal(object)
    source_wanted = Signal()
    chart_wanted = Signal()
    refusal_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: FiguresModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figures-panel")
        self._model = model
        self._found = FiguresFound()
        self._wanted = ""
        self.head = QWidget(self)
        self._shown = self._shown_box()
        self._add = self._button("add", "add-figure")
        self._more = self._button("more", "more-of-figure")
        self.view = FiguresView(model, self)
        self.nothing = NoFigures(self)
        self.series = SeriesPanel(self)
        self._lay_out()
        self._connect()
        self.series.hide()
        self.retranslate()

    def show_found(self, found: FiguresFound) -> None:
        """Show the figures found; the one chosen stays chosen where it is among them, else, in
        the same search, the next one below it."""
        same = (found.words, found.filters) == (self._found.words, self._found.filters)
        self._found = found
        self._fill(stays=same)

    def show_sentence(self, sentence: str) -> None:
        """Say ``sentence`` in the place of figures: why none can be found now."""
        self._found = FiguresFound()
        self._fill()
        self.nothing.show_sentence(sentence)

    def want(self, id: str) -> None:
        """Choose the figure ``id`` now, or when it is among the next that are found."""
        if not self.choose(id):
            self._wanted = id

    def choose(self, id: str) -> bool:
        """Choose the figure with this id and return whether it is shown."""
        if (row := self._model.row_of(id)) < 0:
            return False
        self._choose_row(row)
        return True

    def current(self) -> Figure | None:
        """Return the figure chosen, ``None`` where none is."""
        return self._model.figure(self.view.currentIndex().row())

    def chosen(self) -> tuple[Figure, ...]:
        """Return the figures chosen, in their order."""
        rows = sorted({index.row() for index in self.view.selectionModel().selectedRows()})
        return tuple(figure for row in rows if (figure := self._model.figure(row)))

    def position(self) -> tuple[int, int]:
        """Return which figure is the chosen one, from 1 (0: none), and how many are shown."""
        return self.view.currentIndex().row() + 1, self._model.rowCount()

    def go(self, step: int) -> None:
        """Choose the next figure (1) or the one before (-1)."""
        row = self.view.currentIndex().row() + step
        if self._model.figure(row):
            self._choose_row(row)

    def offer(self, adding: Sequence[QAction], more: Sequence[QAction]) -> None:
        """Let the buttons offer ``adding`` and ``more``."""
        for button, actions in ((self._add, adding), (self._more, more)):
            menu = QMenu(button)
            menu.setObjectName(f"{button.objectName()}-menu")
            menu.addActions(list(actions))
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def summary(self) -> str:
        """Return how many figures are shown, in words."""
        return self.tr("%n figure(s)", "", self._model.rowCount())

    def retranslate(self) -> None:
        """Set all texts anew."""
        self.view.setAccessibleName(self.tr("Figures found"))
        self._shown.setAccessibleName(self.tr("Which figures are shown"))
        names = (self.tr("All figures"), self.tr("Newest only"), self.tr("Replaced only"))
        for row, text in enumerate(names):
            self._shown.setItemText(row, text)
        self._add.say(self.tr("Add"), shown=True)
        self._more.say(self.tr("More for this figure"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the fonts."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self.view.refresh()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the series as leaves the table some rows."""
        super().resizeEvent(event)
        self.series.fit(event.size().height() - (_ROWS + 1) * self.view.row_height)

    def _shown_box(self) -> QComboBox:
        box = QComboBox(self.head)
        box.setObjectName("figures-shown")
        for one in Shown:
            box.addItem("", one)
        box.setFrame(False)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMinimumWidth(_NARROWEST_BOX)
        return box

    def _button(self, icon_name: str, name: str) -> QuietButton:
        button = QuietButton(icon_name, self.head)
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addStretch(1)
        for one in (self._shown, self._add, self._more):
            row.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.series)
        self.nothing.hide()

    def _connect(self) -> None:
        self.view.selectionModel().currentRowChanged.connect(self._tell_current)
        self._model.layoutChanged.connect(self.rearranged)
        self.view.doubleClicked.connect(self._add_row)
        self.view.source_wanted.connect(self.source_wanted)
        self.view.add_wanted.connect(self._add_chosen)
        self.view.refusal_wanted.connect(self.refusal_wanted)
        self.view.customContextMenuRequested.connect(self._want_menu)
        self.series.figure_chosen.connect(self._go_to)
        self.series.chart_wanted.connect(self.chart_wanted)
        self._shown.activated.connect(self._fill)

    def _fill(self, _: int = 0, stays: bool = True) -> None:
        """List those of the figures found that are to be shown; where it ``stays`` the same search,
        keep to the place in it."""
        kept = (self._wanted, *self._near(self.view.currentIndex().row(), stays))
        self._wanted = ""
        shown = Shown(self._shown.currentIndex())
        figures = [one for one in self._found.figures if _is_shown(one, shown)]
        self._model.show_figures(figures, self._found)
        self.view.setVisible(bool(figures))
        self.nothing.setVisible(not figures)
        self.nothing.show_found(self._found, bool(self._found.figures))
        rows = {one.id: row for row in range(len(figures)) if (one := self._model.figure(row))}
        self._choose_row(next((rows[id] for id in kept if id in rows), 0))
        if not figures:
            self.current_changed.emit(None)

    def _near(self, row: int, around: bool) -> Sequence[str]:
        """Return the id of the figure in ``row``, where wanted with those below it and then those
        above it: where to go on when it is gone."""
        here = range(max(row, 0), self._model.rowCount()) if around else range(row, row + 1)
        above = range(row - 1, -1, -1) if around else ()
        found = (self._model.figure(one) for one in (*here, *above))
        return [one.id for one in found if one]

    def _choose_row(self, row: int) -> None:
        """Choose ``row`` and no other, whatever keys are held."""
        index, flags = self._model.index(row, 0), QItemSelectionModel.SelectionFlag
        self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.view.scrollTo(index)

    def _tell_current(self, now: QModelIndex, _: QModelIndex) -> None:
        self.current_changed.emit(self._model.figure(now.row()))

    def _go_to(self, id: str) -> None:
        """Choose the figure ``id``, which the table may not list."""
        if not self.choose(id) and self._shown.currentIndex() != Shown.ALL:
            self._wanted = id
            self._shown.setCurrentIndex(Shown.ALL)
            self._fill()

    def _add_row(self, index: QModelIndex) -> None:
        if figure := self._model.figure(index.row()):
            self.add_wanted.emit((figure,))

    def _add_chosen(self) -> None:
        self.add_wanted.emit(self.chosen())

    def _want_menu(self, at: QPoint) -> None:
        self.menu_wanted.emit(self.view.viewport().mapToGlobal(at))


def _is_shown(figure: Figure, shown: Shown) -> bool:
    if shown is Shown.ALL:
        return True
    return (figure.superseded_by is None) == (shown is Shown.CURRENT)
