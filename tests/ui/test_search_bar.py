"""The search field, its chips and the progress line, under mouse and keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.domain.query import Filters
from briefer.ui.narrow.chips import Chip
from briefer.ui.narrow.search_bar import ProgressLine, SearchBar
from tests.ui.listing import documents, themes

BOTH = Filters(themes=("harms", "covid-19"), years=(2019,))


@pytest.fixture
def bar(qtbot: QtBot) -> SearchBar:
    """An empty bar in a window that has the keyboard."""
    bar = SearchBar()
    qtbot.addWidget(bar)
    bar.resize(1000, 60)
    bar.show()
    bar.activateWindow()
    qtbot.waitExposed(bar)
    return bar


def field(bar: SearchBar) -> QLineEdit:
    found = bar.findChild(QLineEdit, "search-field")
    assert isinstance(found, QLineEdit)
    return found


def line(bar: SearchBar) -> ProgressLine:
    found = bar.findChild(ProgressLine, "search-progress")
    assert isinstance(found, ProgressLine)
    return found


def chips(bar: SearchBar) -> list[Chip]:
    shown = [chip for chip in bar.findChildren(Chip) if not chip.isHidden()]
    return sorted(shown, key=lambda chip: (chip.y(), chip.x()))


def show(bar: SearchBar, filters: Filters) -> None:
    here = Path("unused")
    bar.show_filters(filters, themes(here), documents(here))
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def texts(bar: SearchBar) -> list[str]:
    return [chip.text() for chip in chips(bar)]


def test_every_letter_is_told(bar: SearchBar) -> None:
    told = QSignalSpy(bar.words_changed)
    QTest.keyClicks(field(bar), "gun")
    assert [told.at(place)[0] for place in range(told.count())] == ["g", "gu", "gun"]
    assert bar.words() == "gun"


def test_words_set_elsewhere_are_not_told_back(bar: SearchBar) -> None:
    told = QSignalSpy(bar.words_changed)
    bar.set_words("fentanyl")
    assert bar.words() == "fentanyl" and told.count() == 0


def test_escape_clears_the_words_first(bar: SearchBar) -> None:
    bar.set_words("fentanyl")
    told = QSignalSpy(bar.words_changed)
    QTest.keyClick(field(bar), Qt.Key.Key_Escape)
    QTest.keyClick(field(bar), Qt.Key.Key_Escape)
    assert bar.words() == "" and told.count() == 1 and told.at(0) == [""]


def test_the_cross_clears_and_is_there_only_with_words(bar: SearchBar) -> None:
    cross = bar.findChild(QAction, "clear-search-words")
    assert isinstance(cross, QAction) and not cross.isVisible()
    bar.set_words("fentanyl")
    assert cross.isVisible()
    cross.trigger()
    assert bar.words() == "" and field(bar).hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_down_and_enter_go_on_to_the_hits(bar: SearchBar, key: Qt.Key) -> None:
    told = QSignalSpy(bar.down_pressed)
    QTest.keyClick(field(bar), key)
    assert told.count() == 1


def test_filters_are_named_as_people_say_them(bar: SearchBar) -> None:
    two = tuple(one.id for one in documents(Path("unused"))[:2])
    show(bar, Filters(("harms",), two, Language.FR, (2019,)))
    label = "2018 · Law Enforcement Roundtable on the Opioid Crisis"
    assert texts(bar) == ["Theme: Harms", label, "Halifax 2019", "French", "2019"]
    assert chips(bar)[0].accessibleName() == "Remove filter: Theme: Harms"
    assert "Meeting Summary" in chips(bar)[1].toolTip()
    assert chips(bar)[1].width() < 350
    bar.set_language(Language.FR)
    assert texts(bar)[0] == "Theme: Méfaits"


def test_a_filter_that_is_no_longer_in_the_library_can_still_be_removed(bar: SearchBar) -> None:
    show(bar, Filters(themes=("gone",), documents=("0" * 32,)))
    assert texts(bar) == ["Theme: gone", "Document no longer here"]


def test_a_chip_pressed_takes_its_filter_away_and_the_next_has_the_keyboard(bar: SearchBar) -> None:
    show(bar, BOTH)
    told = QSignalSpy(bar.filters_changed)
    first, second, third = chips(bar)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert told.at(0) == [Filters(themes=("covid-19",), years=(2019,))]
    assert second.hasFocus() and second.text() == "Theme: COVID-19"
    QTest.keyClick(second, Qt.Key.Key_Delete)
    assert third.hasFocus()
    QTest.keyClick(third, Qt.Key.Key_Space)
    assert told.at(2) == [Filters()] and field(bar).hasFocus() and texts(bar) == []


def test_clear_takes_all_filters_away(bar: SearchBar) -> None:
    show(bar, BOTH)
    told = QSignalSpy(bar.filters_changed)
    clear = bar.findChild(QAbstractButton, "clear-filters")
    assert isinstance(clear, QAbstractButton) and clear.isVisible()
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert told.at(0) == [Filters()] and not clear.isVisible() and field(bar).hasFocus()


def test_filters_set_elsewhere_are_not_told_back_and_leave_the_keyboard(bar: SearchBar) -> None:
    show(bar, BOTH)
    told = QSignalSpy(bar.filters_changed)
    chips(bar)[2].setFocus()
    show(bar, Filters(years=(2019, 2021)))
    assert texts(bar) == ["2019", "2021"] and told.count() == 0
    assert chips(bar)[0].hasFocus()


def test_tab_goes_from_the_field_over_the_chips_to_clear(bar: SearchBar) -> None:
    show(bar, BOTH)
    bar.focus_search()
    met: list[str] = []
    for _ in range(4):
        QTest.keyClick(bar.focusWidget(), Qt.Key.Key_Tab)
        met.append(bar.focusWidget().objectName())
    assert met == ["chip-theme-harms", "chip-theme-covid-19", "chip-year-2019", "clear-filters"]


def test_chips_go_on_in_a_second_line_where_there_is_no_room(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = SearchBar(window)
    show(bar, BOTH)
    assert bar.heightForWidth(560) > bar.heightForWidth(1400)
    bar.setGeometry(0, 0, 560, bar.heightForWidth(560))
    window.show()
    QApplication.sendPostedEvents()
    assert len({chip.y() for chip in chips(bar)}) > 1
    assert all(
        bar.rect().contains(chip.mapTo(bar, chip.rect().bottomRight())) for chip in chips(bar)
    )


def test_the_line_shows_only_while_something_is_under_way_and_moves_nothing(bar: SearchBar) -> None:
    height = bar.sizeHint().height()
    assert not line(bar).isVisible()
    bar.show_progress(3, 5, "Reading documents")
    assert line(bar).isVisible() and (line(bar).value(), line(bar).maximum()) == (3, 5)
    assert line(bar).accessibleName() == "Reading documents"
    assert bar.sizeHint().height() == height
    bar.hide_progress()
    assert not line(bar).isVisible() and bar.sizeHint().height() == height


def test_a_line_with_no_known_end_keeps_running(bar: SearchBar, qtbot: QtBot) -> None:
    bar.show_progress(0, 0, "Getting ready")
    before = line(bar).grab().toImage()
    qtbot.waitUntil(lambda: line(bar).grab().toImage() != before)


def test_earlier_searches_are_offered_on_alt_down(bar: SearchBar, qtbot: QtBot) -> None:
    told, down = QSignalSpy(bar.words_changed), QSignalSpy(bar.down_pressed)
    QTest.keyClick(field(bar), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert QApplication.activePopupWidget() is None
    bar.set_history(["fentanyl", "naloxone"])
    bar.focus_search()
    QTest.keyClick(field(bar), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert popup
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert bar.words() == "fentanyl" and told.count() == 1 and down.count() == 0


def test_texts_and_icons_follow_the_window(bar: SearchBar) -> None:
    show(bar, BOTH)
    for kind in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
        QApplication.sendEvent(bar, QEvent(kind))
    assert field(bar).placeholderText() == "Search the summaries…"
    assert all(button.objectName() for button in bar.findChildren(QToolButton))
