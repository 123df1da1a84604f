"""The figures in their pane: what is chosen, which are shown, the series, keys, ways out."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from briefer.domain.figure import Figure, SeriesNotice
from briefer.domain.language import Language
from briefer.domain.query import Filters
from briefer.ui.desk.figure_shelf import FiguresFound
from briefer.ui.figures.figure_cells import Column
from briefer.ui.figures.figures_model import FiguresModel
from briefer.ui.figures.figures_panel import FiguresPanel, Shown
from briefer.ui.figures.series_chart import SeriesChart
from briefer.ui.look.tones import GAP, STEP, TEXT, font
from tests.ui.figures_by_hand import in_series, made, until

OLD = made(1, "10300", "more than 10,300", subject="deaths", period=until("2018-09"))
NEW = made(2, "21174", "21,174", subject="deaths", period=until("2020-12"), place="Canada")


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[FiguresPanel]:
    """Yield a shown pane without figures."""
    model = FiguresModel()
    panel = FiguresPanel(model)
    model.setParent(panel)
    qtbot.addWidget(panel)
    panel.resize(700, 500)
    panel.show()
    yield panel


def listed(panel: FiguresPanel) -> list[str]:
    model = panel.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def choose_shown(panel: FiguresPanel, shown: Shown) -> None:
    box = panel.head.findChild(QComboBox, "figures-shown")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(shown)
    box.activated.emit(shown)


def seen(panel: QWidget, name: str) -> bool:
    found = panel.findChild(QWidget, name)
    return isinstance(found, QWidget) and found.isVisible()


def show_series_of(panel: FiguresPanel, found: FiguresFound, figure: Figure) -> None:
    panel.series.show_series(found.series_of(figure), figure, {}, Language.EN)


def test_the_first_figure_is_chosen_and_stays_chosen(panel: FiguresPanel) -> None:
    told: list[Figure | None] = []
    panel.current_changed.connect(told.append)
    found = in_series(OLD, NEW)
    panel.show_found(found)
    assert panel.current() == found.figures[0] == told[-1]
    panel.go(1)
    panel.show_found(in_series(made(0), OLD, NEW))
    assert panel.current().id == NEW.id  # type: ignore[union-attr]
    assert panel.position() == (3, 3)


def test_replaced_figures_can_be_left_out_or_shown_alone(panel: FiguresPanel) -> None:
    panel.show_found(in_series(OLD, NEW))
    choose_shown(panel, Shown.CURRENT)
    assert listed(panel) == ["21,174"]
    choose_shown(panel, Shown.REPLACED)
    assert listed(panel) == ["more than 10,300"]
    choose_shown(panel, Shown.ALL)
    assert len(listed(panel)) == 2


def test_keys_lead_to_the_source_the_note_and_out_of_the_list(
    panel: FiguresPanel, qtbot: QtBot
) -> None:
    panel.show_found(in_series(OLD, NEW))
    panel.view.setFocus()
    with qtbot.waitSignals([panel.source_wanted] * 2):
        QTest.keyClick(panel.view, Qt.Key.Key_Return)
        QTest.keyClick(panel.view, Qt.Key.Key_Space)
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(panel.add_wanted) as told:
        QTest.keyClick(panel.view, Qt.Key.Key_Return, control)
    assert [one.id for one in told.args[0]] == [OLD.id]  # type: ignore[index]
    with qtbot.waitSignal(panel.refusal_wanted):
        QTest.keyClick(panel.view, Qt.Key.Key_Backspace, control)


def test_the_series_of_a_figure_is_drawn_told_and_listed(panel: FiguresPanel) -> None:
    found = in_series(OLD, NEW)
    panel.show_found(found)
    show_series_of(panel, found, found.figures[0])
    chart = panel.findChild(SeriesChart)
    assert isinstance(chart, SeriesChart)
    assert chart.accessibleName() == "Chart of the series"
    assert chart.accessibleDescription() == (
        "to September 2018: more than 10,300; to December 2020: 21,174"
    )
    assert not chart.grab().isNull()
    values = panel.findChild(QTableView, "series-values")
    assert isinstance(values, QTableView)
    model = values.model()
    rows = [[model.index(row, at).data() for at in (0, 1)] for row in range(model.rowCount())]
    assert rows == [["2020-12", "21,174"], ["2018-09", "more than 10,300"]]


def test_a_figure_alone_shows_no_series(panel: FiguresPanel) -> None:
    panel.show_found(FiguresFound(figures=(OLD,)))
    show_series_of(panel, FiguresFound(), OLD)
    assert not seen(panel, "series-panel")


@pytest.mark.parametrize("notice", list(SeriesNotice))
def test_what_to_know_of_a_series_is_said_in_words(
    panel: FiguresPanel, notice: SeriesNotice
) -> None:
    found = in_series(OLD, NEW, notices=(notice,))
    show_series_of(panel, found, found.figures[0])
    label = panel.findChild(QLabel, "series-notices")
    assert isinstance(label, QLabel)
    assert label.isVisible()
    assert label.text().startswith("⚠ ")
    assert len(label.text()) > 30


def test_a_row_of_the_series_leads_to_its_figure(panel: FiguresPanel) -> None:
    found = in_series(OLD, NEW)
    panel.show_found(found)
    choose_shown(panel, Shown.REPLACED)
    show_series_of(panel, found, found.figures[0])
    values = panel.findChild(QTableView, "series-values")
    assert isinstance(values, QTableView)
    values.activated.emit(values.model().index(0, 0))
    assert panel.current().id == NEW.id  # type: ignore[union-attr]


def test_in_a_low_window_the_table_keeps_its_rows(panel: FiguresPanel) -> None:
    found = in_series(OLD, NEW)
    panel.show_found(found)
    show_series_of(panel, found, found.figures[0])
    assert seen(panel, "series-chart")
    panel.resize(700, 220)
    assert not seen(panel, "series-chart")
    assert panel.view.height() >= 2 * panel.view.row_height


def test_where_no_figure_is_there_are_ways_out(panel: FiguresPanel, qtbot: QtBot) -> None:
    panel.show_found(FiguresFound("naloxone", Filters(years=(2018,))))
    assert seen(panel, "no-figures")
    assert "naloxone" in panel.nothing.findChildren(QLabel)[0].text()
    for name, told in (
        ("figures-unfiltered", panel.nothing.unfiltered_wanted),
        ("all-figures", panel.nothing.all_wanted),
    ):
        button = panel.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        assert button.isVisible()
        with qtbot.waitSignal(told):
            button.click()


def test_columns_share_the_width_and_scroll_where_it_is_too_narrow(panel: FiguresPanel) -> None:
    panel.show_found(in_series(OLD, NEW))
    for width in (900, 1200, 640):
        panel.resize(width, 500)
        wide = sum(panel.view.columnWidth(at) for at in range(6))
        assert abs(wide - panel.view.viewport().width()) <= 1
    panel.resize(360, 500)
    assert panel.view.horizontalScrollBar().maximum() > 0


def test_the_chosen_figure_stays_in_sight_when_the_pane_is_lower(panel: FiguresPanel) -> None:
    panel.show_found(in_series(*(made(n, str(n), str(n)) for n in range(30))))
    panel.view.setCurrentIndex(panel.view.model().index(6, 0))
    panel.resize(700, 220)
    shown = panel.view.visualRect(panel.view.currentIndex())
    assert panel.view.viewport().rect().contains(shown.center())


def test_a_sorted_table_keeps_the_chosen_figure_in_sight(panel: FiguresPanel, qtbot: QtBot) -> None:
    panel.show_found(FiguresFound(figures=tuple(made(n, str(n)) for n in range(60))))
    panel.view.setCurrentIndex(panel.view.model().index(2, 0))
    with qtbot.waitSignal(panel.rearranged):
        panel.view.sortByColumn(Column.VALUE, Qt.SortOrder.DescendingOrder)
    assert panel.position() == (58, 60)
    shown = panel.view.visualRect(panel.view.currentIndex())
    assert panel.view.viewport().rect().contains(shown)


def test_when_a_figure_goes_the_next_one_is_chosen(panel: FiguresPanel) -> None:
    figures = tuple(made(n, str(n)) for n in range(60))
    panel.show_found(FiguresFound(figures=figures))
    panel.view.setCurrentIndex(panel.view.model().index(40, 0))
    panel.show_found(FiguresFound(figures=(*figures[:40], *figures[41:])))
    assert panel.current() == figures[41]
    panel.view.setCurrentIndex(panel.view.model().index(58, 0))
    panel.show_found(FiguresFound(figures=(*figures[:40], *figures[41:59])))
    assert panel.current() == figures[58]
    shown = panel.view.visualRect(panel.view.currentIndex())
    assert panel.view.viewport().rect().contains(shown)


def test_another_search_begins_at_its_first_figure(panel: FiguresPanel) -> None:
    figures = tuple(made(n, str(n)) for n in range(60))
    panel.show_found(FiguresFound(figures=figures))
    panel.view.setCurrentIndex(panel.view.model().index(40, 0))
    panel.show_found(FiguresFound("deaths", figures=(*figures[:40], *figures[41:])))
    assert panel.current() == figures[0]


def test_an_old_value_is_seen_whole_on_a_small_screen(panel: FiguresPanel) -> None:
    old = made(1, "12800", "more than 12,800", subject="deaths", period=until("2019-03"))
    panel.show_found(in_series(old, NEW))
    for width in (900, 360, 627):
        panel.resize(width, 500)
    struck = QFontMetricsF(font(TEXT)).horizontalAdvance(old.written)
    assert struck <= panel.view.columnWidth(Column.VALUE) - GAP - 2 * STEP


def test_columns_that_somebody_made_wider_keep_their_share(panel: FiguresPanel) -> None:
    panel.show_found(in_series(OLD, NEW))
    panel.resize(900, 500)
    panel.view.setColumnWidth(Column.SUBJECT, 400)
    panel.resize(1200, 500)
    assert panel.view.columnWidth(Column.SUBJECT) > 400
    wide = panel.view.columnWidth(Column.SUBJECT)
    panel.resize(500, 500)
    panel.resize(1200, 500)
    assert panel.view.columnWidth(Column.SUBJECT) == wide


def test_the_arrow_of_a_sorted_column_stands_beside_its_name(panel: FiguresPanel) -> None:
    panel.show_found(in_series(OLD, NEW))
    head = panel.view.horizontalHeader()
    words = QFontMetricsF(head.font()).horizontalAdvance("Value")
    before = head.grab().toImage()
    panel.view.sortByColumn(Column.VALUE, Qt.SortOrder.AscendingOrder)
    after = head.grab().toImage()
    colours = {after.pixelColor(x, y).name() for x, y in _changed(before, after, words)}
    assert len(colours) > 1


def _changed(before: QImage, after: QImage, words: float) -> list[tuple[int, int]]:
    """Return the dots right of a column's ``words``, but in it, that have changed."""
    right = range(round(GAP + STEP + words), round(GAP + STEP + words) + 20)
    return [
        (x, y)
        for x in right
        for y in range(after.height())
        if before.pixelColor(x, y) != after.pixelColor(x, y)
    ]
