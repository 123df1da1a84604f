"""What stands where nothing was found: what was searched, and ways out that lead on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.domain.query import Filters, Query, Turn, WayOut
from briefer.ui.read.hits_model import HitsModel
from briefer.ui.read.way_out import WaysOut
from tests.ui.hits_by_hand import nothing, ways_of
from tests.ui.listing import documents, themes

ASKED = Query("stgima", Filters(themes=("harms",), years=(2019,)))


@pytest.fixture
def model(qtbot: QtBot, data_dir: Path) -> HitsModel:
    """Return a list without hits that names the corpus."""
    model = HitsModel()
    held = {one.id: one for one in documents(data_dir)}
    model.show_library(held, [rule.theme for rule, _ in themes(data_dir)])
    return model


@pytest.fixture
def pane(qtbot: QtBot, model: HitsModel) -> Iterator[WaysOut]:
    """Yield the pane in a window that has the keyboard."""
    pane = WaysOut(model)
    qtbot.addWidget(pane)
    pane.resize(560, 500)
    pane.show()
    pane.activateWindow()
    qtbot.waitExposed(pane)
    yield pane


def offered(pane: WaysOut) -> list[QPushButton]:
    """Return the ways out that are seen, from top to bottom."""
    shown = [one for one in pane.findChildren(QPushButton) if one.isVisible()]
    return sorted(shown, key=lambda one: one.y())


def said(pane: WaysOut) -> list[str]:
    return [one.text() for one in offered(pane)]


def taken(pane: WaysOut) -> list[Query]:
    queries: list[Query] = []
    pane.query_offered.connect(queries.append)
    return queries


def test_each_way_out_says_where_it_leads_and_how_many_are_there(
    pane: WaysOut, model: HitsModel
) -> None:
    pane.show_nothing_found(nothing(ASKED, *ways_of(ASKED)))
    assert said(pane)[:4] == [
        "Did you mean “stigma”? (12)",
        "Without the filter 2019: 9 passage(s)",
        "In French: 4 passage(s)",
        f"Theme “{model.names.theme('stigma')}”: 1 passage(s)",
    ]


def test_what_was_searched_is_said_first(pane: WaysOut) -> None:
    pane.show_nothing_found(nothing(ASKED, *ways_of(ASKED)))
    assert pane.told() == "No passage has “stgima”. Did you mean “stigma”? (12)"


def test_each_way_out_is_one_press_away(pane: WaysOut) -> None:
    ways, queries = ways_of(ASKED), taken(pane)
    pane.show_nothing_found(nothing(ASKED, *ways))
    for button in offered(pane)[: len(ways)]:
        button.click()
    assert queries == [way.query for way in ways]


def test_ways_out_are_walked_and_taken_from_the_keyboard(pane: WaysOut) -> None:
    ways, queries = ways_of(ASKED), taken(pane)
    pane.show_nothing_found(nothing(ASKED, *ways))
    pane.focus_first()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Enter, Qt.Key.Key_Return):
        focus = QApplication.focusWidget()
        assert focus
        QTest.keyClick(focus, key)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert queries == [way.query for way in ways]


def test_words_to_try_are_offered_where_no_other_way_is_known(pane: WaysOut) -> None:
    queries = taken(pane)
    pane.show_nothing_found(nothing(Query("naloxnoe"), mean="naloxone"))
    assert said(pane) == ["Search for “naloxone” instead", "Show all passages"]
    offered(pane)[0].click()
    assert queries == [Query("naloxone")]


def test_filters_can_be_dropped_at_once_keeping_the_words(pane: WaysOut) -> None:
    queries = taken(pane)
    spelling, *_ = ways_of(ASKED)
    pane.show_nothing_found(nothing(ASKED, spelling))
    drop, clear = offered(pane)[1:]
    drop.click()
    clear.click()
    assert queries == [Query("stgima"), Query("")]


def test_all_filters_gone_is_offered_once(pane: WaysOut) -> None:
    bare = WayOut(Turn.FILTER, Query(ASKED.words), 9)
    pane.show_nothing_found(nothing(ASKED, bare))
    assert said(pane) == ["Without the filters: 9 passage(s)", "Show all passages"]


def test_a_search_for_the_like_says_so_and_leads_out_of_it(pane: WaysOut) -> None:
    queries, asked = taken(pane), Query("naloxone", like="a:0-9")
    pane.show_nothing_found(nothing(asked, WayOut(Turn.FILTER, Query("naloxone"), 7)))
    assert pane.told().startswith("No passage like that one has “naloxone”.")
    assert said(pane) == ["Among all passages: 7 passage(s)", "Show all passages"]
    offered(pane)[1].click()
    assert queries[-1].like is None


def test_names_follow_the_language_of_the_window(pane: WaysOut, model: HitsModel) -> None:
    pane.show_nothing_found(nothing(ASKED, *ways_of(ASKED)))
    english = said(pane)[3]
    model.set_language(Language.FR)
    pane.retranslate()
    assert said(pane)[3] != english
