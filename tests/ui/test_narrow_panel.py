"""The left pane under mouse and keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from briefer.domain.query import Facets, Filters
from briefer.ui.narrow.facets import FacetModel, Kind
from briefer.ui.narrow.narrow_panel import NarrowPanel
from tests.ui.listing import documents, themes


@pytest.fixture
def panel(qtbot: QtBot, data_dir: Path) -> NarrowPanel:
    """The pane with the corpus, too low to show it all."""
    panel = NarrowPanel()
    qtbot.addWidget(panel)
    panel.resize(260, 400)
    panel.show_library(themes(data_dir), documents(data_dir))
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def rows(panel: NarrowPanel) -> QListView:
    view = panel.findChild(QListView, "narrow-rows")
    assert isinstance(view, QListView)
    return view


def model(panel: NarrowPanel) -> FacetModel:
    found = rows(panel).model()
    assert isinstance(found, FacetModel)
    return found


def press(panel: NarrowPanel, kind: Kind, key: str, right: bool = False) -> None:
    """Click at the left or right end of a row."""
    view, index = rows(panel), model(panel).index_of(kind, key)
    view.scrollTo(index)
    place = view.visualRect(index)
    at = QPoint(place.right() - 20 if right else place.left() + 8, place.center().y())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_click_anywhere_on_a_row_ticks_it(panel: NarrowPanel) -> None:
    told = QSignalSpy(panel.filters_changed)
    press(panel, Kind.THEME, "harms")
    press(panel, Kind.THEME, "covid-19", right=True)
    press(panel, Kind.YEAR, "2019", right=True)
    expected = Filters(themes=("harms", "covid-19"), years=(2019,))
    assert told.at(2) == [expected] and panel.filters == expected
    press(panel, Kind.THEME, "harms")
    assert panel.filters.themes == ("covid-19",)


def test_two_quick_clicks_tick_and_untick(panel: NarrowPanel) -> None:
    view = rows(panel)
    at = view.visualRect(model(panel).index_of(Kind.THEME, "drug-trends")).center()
    told = QSignalSpy(panel.filters_changed)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.count() == 2
    assert told.at(0) == [Filters(themes=("drug-trends",))] and told.at(1) == [Filters()]


def test_a_click_on_a_heading_does_nothing(panel: NarrowPanel) -> None:
    told = QSignalSpy(panel.filters_changed)
    place = rows(panel).visualRect(model(panel).index(0))
    QTest.mouseClick(rows(panel).viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert told.count() == 0


def test_arrow_keys_pass_over_headings_and_space_ticks(panel: NarrowPanel) -> None:
    view = rows(panel)
    last = len(themes(Path("unused")))
    view.setCurrentIndex(model(panel).index(last))
    QTest.keyClick(view, Qt.Key.Key_Down)
    first = documents(Path("unused"))[0].id
    assert view.currentIndex() == model(panel).index_of(Kind.DOCUMENT, first)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert panel.filters == Filters(documents=(first,))
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert panel.filters.themes == (themes(Path("unused"))[-1][0].theme.id,)


def test_nothing_scrolls_while_counts_and_ticks_change(panel: NarrowPanel, data_dir: Path) -> None:
    bar = rows(panel).verticalScrollBar()
    bar.setValue(120)
    panel.show_counts(Facets({"harms": 12345}, {}, {"en": 1}, {}))
    panel.show_filters(Filters(themes=("harms",)))
    panel.show_library(themes(data_dir), documents(data_dir))
    QApplication.sendPostedEvents()
    assert bar.value() == 120


def test_a_document_removed_leaves_the_rest_in_sight(panel: NarrowPanel, data_dir: Path) -> None:
    view, bar = rows(panel), rows(panel).verticalScrollBar()
    view.setCurrentIndex(model(panel).index_of(Kind.YEAR, "2019"))
    bar.setValue(120)
    panel.show_library(themes(data_dir), documents(data_dir)[:-1])
    assert bar.value() == 120
    assert view.currentIndex() == model(panel).index_of(Kind.YEAR, "2019")
    assert not model(panel).index_of(Kind.YEAR, "2021").isValid()


def test_filters_set_elsewhere_are_not_told_back(panel: NarrowPanel) -> None:
    told = QSignalSpy(panel.filters_changed)
    panel.show_filters(Filters(years=(2018,)))
    assert told.count() == 0 and panel.filters == Filters(years=(2018,))


def test_delete_asks_to_remove_a_document_and_only_that(panel: NarrowPanel) -> None:
    told = QSignalSpy(panel.document_removal_wanted)
    rows(panel).setCurrentIndex(model(panel).index_of(Kind.THEME, "harms"))
    QTest.keyClick(rows(panel), Qt.Key.Key_Delete)
    key = documents(Path("unused"))[1].id
    rows(panel).setCurrentIndex(model(panel).index_of(Kind.DOCUMENT, key))
    QTest.keyClick(rows(panel), Qt.Key.Key_Delete)
    assert told.count() == 1 and told.at(0) == [key]
    panel.set_removal_allowed(False)
    QTest.keyClick(rows(panel), Qt.Key.Key_Delete)
    assert told.count() == 1


def test_the_menu_narrows_to_one_row_and_removes_documents(panel: NarrowPanel) -> None:
    panel.show_filters(Filters(themes=("harms", "covid-19"), years=(2019,)))
    menu = panel.menu_for(model(panel).index_of(Kind.THEME, "stigma"))
    assert menu and [action.text() for action in menu.actions()] == ["Only this one"]
    menu.actions()[0].trigger()
    assert panel.filters == Filters(themes=("stigma",), years=(2019,))
    key = documents(Path("unused"))[0].id
    menu = panel.menu_for(model(panel).index_of(Kind.DOCUMENT, key))
    told = QSignalSpy(panel.document_removal_wanted)
    remove = menu.findChild(QAction, "narrow-remove") if menu else None
    assert isinstance(remove, QAction)
    remove.trigger()
    assert told.at(0) == [key]
    assert panel.menu_for(model(panel).index(0)) is None


def test_rows_grow_with_the_type(panel: NarrowPanel) -> None:
    view, index = rows(panel), model(panel).index_of(Kind.THEME, "harms")
    before = view.visualRect(index).height()
    large = view.font()
    large.setPointSizeF(large.pointSizeF() * 2)
    panel.setFont(large)
    QApplication.sendPostedEvents()
    assert view.visualRect(index).height() >= 1.8 * before
    assert not panel.grab().isNull()


def test_every_row_can_be_told_in_another_language(panel: NarrowPanel) -> None:
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert rows(panel).accessibleName() == "Narrow down"
    assert panel.focusProxy() is rows(panel)
