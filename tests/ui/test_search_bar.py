"""The search field, its chips and the progress line, under mouse and keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QListView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from briefer.domain.document import Span
from briefer.domain.language import Language
from briefer.domain.query import Facets, Field, FieldWord, Filters, Hits, Query
from briefer.ui.narrow.chips import Chip, Pill
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


def answered(bar: SearchBar, words: str, *fields: FieldWord) -> None:
    """Let the search for ``words`` be answered, with ``fields`` read as filters."""
    bar.show_fields(Hits(Query(words), 0, (), Facets(), fields=fields))
    QApplication.sendPostedEvents()


def typed(field: Field, piece: str, words: str, *values: str, unwanted: bool = False) -> FieldWord:
    at = words.index(piece)
    return FieldWord(field, Span(at, at + len(piece)), values, unwanted)


def pills(bar: SearchBar) -> list[Pill]:
    shown = [one for one in bar.findChildren(Pill) if not one.isHidden()]
    return [one for one in shown if not isinstance(one, Chip)]


def said(bar: SearchBar) -> list[str]:
    return [one.text() for one in pills(bar)]


WORDS = "drugs theme:harms year:2018-2019 -place:Halifax x"
FIELDS = (
    typed(Field.THEME, "theme:harms", WORDS, "harms"),
    typed(Field.YEAR, "year:2018-2019", WORDS, "2018", "2019"),
    typed(Field.PLACE, "place:Halifax", WORDS, "0" * 32, unwanted=True),
)


def test_field_words_are_chips_in_the_windows_language(bar: SearchBar) -> None:
    show(bar, Filters())
    bar.set_words(WORDS)
    answered(bar, WORDS, *FIELDS)
    assert said(bar) == ["Theme: Harms", "Year: 2018–2019", "Not place: Halifax"]
    assert pills(bar)[0].accessibleName() == "Remove from the words: Theme: Harms"
    bar.set_language(Language.FR)
    assert said(bar)[0] == "Theme: Méfaits"
    answered(bar, WORDS)
    assert said(bar) == []


def test_a_documents_chip_has_its_short_name(bar: SearchBar) -> None:
    show(bar, Filters())
    words = "document:halifax language:french"
    two = (
        typed(Field.DOCUMENT, "document:halifax", words, documents(Path("unused"))[1].id),
        typed(Field.LANGUAGE, "language:french", words, "fr"),
    )
    bar.set_words(f"{words} ")
    answered(bar, words, *two)
    assert said(bar) == ["Document: Halifax 2019", "Language: French"]


def test_a_pressed_chip_takes_its_word_out_and_searches_again(bar: SearchBar) -> None:
    show(bar, Filters())
    bar.set_words(WORDS)
    answered(bar, WORDS, *FIELDS)
    told = QSignalSpy(bar.words_changed)
    QTest.mouseClick(pills(bar)[1], Qt.MouseButton.LeftButton)
    assert told.at(0) == ["drugs theme:harms -place:Halifax x"] == [bar.words()]
    assert said(bar) == ["Theme: Harms", "Not place: Halifax"]
    assert pills(bar)[1].hasFocus()
    QTest.keyClick(pills(bar)[1], Qt.Key.Key_Delete)
    assert bar.words() == "drugs theme:harms x"
    QTest.keyClick(pills(bar)[0], Qt.Key.Key_Space)
    assert bar.words() == "drugs x" and said(bar) == [] and field(bar).hasFocus()


def test_a_word_still_being_typed_has_no_chip_and_typing_is_not_disturbed(bar: SearchBar) -> None:
    show(bar, Filters())
    bar.focus_search()
    QTest.keyClicks(field(bar), "theme:harms")
    one = typed(Field.THEME, "theme:harms", "theme:harms", "harms")
    answered(bar, "theme:harms", one)
    assert said(bar) == [] and field(bar).hasFocus()
    QTest.keyClicks(field(bar), " na")
    answered(bar, "theme:harms na", one)
    assert said(bar) == ["Theme: Harms"]
    assert (field(bar).cursorPosition(), field(bar).selectedText()) == (14, "")
    QTest.keyClicks(field(bar), "l")
    assert said(bar) == ["Theme: Harms"], "it stays until the next answer"
    field(bar).setCursorPosition(9)
    assert said(bar) == ["Theme: Harms"], "it does not go where the caret only passes"
    QTest.keyClicks(field(bar), "x")
    assert said(bar) == []


def test_a_typed_word_has_its_chip_once_the_keyboard_is_elsewhere(bar: SearchBar) -> None:
    show(bar, BOTH)
    bar.focus_search()
    QTest.keyClicks(field(bar), "year:2019")
    answered(bar, "year:2019", typed(Field.YEAR, "year:2019", "year:2019", "2019"))
    assert said(bar) == []
    told = QSignalSpy(bar.settled)
    QTest.keyClick(field(bar), Qt.Key.Key_Tab)
    assert said(bar) == ["Year: 2019"] and told.at(0) == ["year:2019"]
    bar.focus_search()
    met: list[str] = []
    for _ in range(3):
        QTest.keyClick(bar.focusWidget(), Qt.Key.Key_Tab)
        met.append(bar.focusWidget().objectName())
    assert met == ["chip-word-0", "chip-theme-harms", "chip-theme-covid-19"]


def offered() -> list[str]:
    """Return the values in the list that is open, none where there is none."""
    shown = values()
    model = shown.model() if shown else None
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())] if model else []


def values() -> QListView | None:
    lists = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    found = next((one for one in lists if one.objectName() == "search-value-list"), None)
    assert found is None or isinstance(found, QListView)
    return found


def press(*keys: Qt.Key) -> None:
    """Press ``keys`` while the list of values is open."""
    for key in keys:
        shown = values()
        assert shown
        QTest.keyClick(shown, key)


def test_values_are_offered_while_a_field_word_is_typed(bar: SearchBar) -> None:
    show(bar, Filters())
    bar.focus_search()
    told = QSignalSpy(bar.words_changed)
    QTest.keyClicks(field(bar), "drugs theme:")
    shown = values()
    assert shown and shown.accessibleName() == "Values to choose from"
    assert len(offered()) == 15
    QTest.keyClicks(field(bar), "cri")
    assert offered() == ["Organized crime"]
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert bar.words() == 'drugs theme:"Organized crime" '
    assert field(bar).cursorPosition() == len(bar.words()) and offered() == []
    assert told.at(told.count() - 1) == [bar.words()]
    QTest.keyClicks(field(bar), "na")
    assert bar.words() == 'drugs theme:"Organized crime" na' and field(bar).hasFocus()


def test_an_offer_nobody_went_to_is_not_taken(bar: SearchBar) -> None:
    show(bar, Filters())
    bar.focus_search()
    down = QSignalSpy(bar.down_pressed)
    QTest.keyClicks(field(bar), "theme:st")
    assert offered()
    press(Qt.Key.Key_Return)
    assert bar.words() == "theme:st" and down.count() == 1 and offered() == []


def test_escape_closes_the_offers_and_keeps_the_words(bar: SearchBar) -> None:
    show(bar, Filters())
    bar.focus_search()
    QTest.keyClicks(field(bar), "year:20")
    assert offered() == ["2021", "2019", "2018"]
    press(Qt.Key.Key_Escape)
    assert offered() == [] and bar.words() == "year:20"
    QTest.keyClicks(field(bar), " x")
    assert offered() == []


def test_offers_are_in_the_windows_language(bar: SearchBar) -> None:
    show(bar, Filters())
    bar.set_language(Language.FR)
    bar.focus_search()
    QTest.keyClicks(field(bar), "theme:crime")
    assert offered() == ["Crime organisé"]
    QTest.keyClicks(field(bar), " document:hal")
    assert [one.partition(" ")[0] for one in offered()] == ["halifax-2019"]
    QTest.keyClicks(field(bar), "ifax-2019 lieu:win")
    assert offered() == ["Winnipeg"]


def test_ordinary_typing_opens_nothing(bar: SearchBar) -> None:
    show(bar, Filters())
    bar.focus_search()
    QTest.keyClicks(field(bar), "the theme of https://a -x (b) 12:30")
    assert offered() == [] and QApplication.activePopupWidget() is None


def test_earlier_words_are_taken_up_and_the_filters_stay(bar: SearchBar, qtbot: QtBot) -> None:
    show(bar, BOTH)
    changed = QSignalSpy(bar.filters_changed)
    bar.set_history(["fentanyl"])
    bar.focus_search()
    QTest.keyClick(field(bar), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert popup
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert bar.words() == "fentanyl"
    assert len(texts(bar)) == 3 and changed.count() == 0


def test_the_star_tells_what_is_new(bar: SearchBar) -> None:
    star = bar.findChild(QAction, "search-saved")
    assert isinstance(star, QAction) and star.toolTip() == "Saved searches"
    wanted = QSignalSpy(bar.saved_wanted)
    star.trigger()
    bar.show_news(3)
    assert "3" in star.toolTip() and wanted.count() == 1
