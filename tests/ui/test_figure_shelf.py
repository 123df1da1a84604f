"""The figures found follow the words and the filters of the search."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.domain.query import Filters
from briefer.ui.read.found_panel import FIGURES, PASSAGES
from briefer.ui.window import Window
from tests.ui.figures_by_hand import begun_with_figures
from tests.windows import PATIENCE_MS

__all__ = ["begun_with_figures"]


@pytest.fixture
def window(window: Window, qtbot: QtBot) -> Window:
    """Return the window with the figures in front."""
    window.figuring.show_pane(FIGURES)
    qtbot.waitUntil(lambda: window.figures_model.rowCount() == 5, timeout=PATIENCE_MS)
    return window


def written(window: Window) -> list[str]:
    model = window.figures_model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def tab(window: Window, pane: int) -> str:
    tabs = window.found.findChild(QTabBar, "found-tabs")
    assert isinstance(tabs, QTabBar)
    return tabs.tabText(pane)


def test_the_tabs_count_passages_and_figures(window: Window, qtbot: QtBot) -> None:
    assert tab(window, FIGURES) == "Figures 5"
    assert tab(window, PASSAGES) == "Passages 208"
    window.figuring.show_pane(PASSAGES)
    window.searching.set_words("naloxone")
    qtbot.waitUntil(lambda: tab(window, FIGURES) == "Figures 0", timeout=PATIENCE_MS)
    assert tab(window, PASSAGES) != "Passages 208"
    assert len(written(window)) == 5, "nobody sees them: they are not asked for"
    window.figuring.show_pane(FIGURES)
    qtbot.waitUntil(lambda: written(window) == [], timeout=PATIENCE_MS)


def test_figures_have_the_words_searched_for_in_any_notation(window: Window, qtbot: QtBot) -> None:
    window.figuring.show_pane(FIGURES)
    for words in ("21174", "21,174", "toxicity"):
        window.searching.set_words(words)
        qtbot.waitUntil(lambda: written(window) == ["21,174"], timeout=PATIENCE_MS)


def test_figures_follow_the_filters(window: Window, qtbot: QtBot) -> None:
    window.searching.set_filters(Filters(language=Language.FR))
    qtbot.waitUntil(lambda: len(written(window)) == 1, timeout=PATIENCE_MS)
    window.searching.set_filters(Filters(years=(2021,)))
    qtbot.waitUntil(lambda: written(window) == ["21,174", "6,214"], timeout=PATIENCE_MS)
    assert tab(window, FIGURES) == "Figures 2"


def test_what_replaced_a_figure_is_known_though_a_filter_hides_it(
    window: Window, qtbot: QtBot
) -> None:
    window.searching.set_filters(Filters(language=Language.FR))
    qtbot.waitUntil(lambda: len(written(window)) == 1, timeout=PATIENCE_MS)
    told = window.figures_model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert str(told).startswith("21,174. ")


def test_the_counts_beside_themes_are_those_of_what_is_in_front(
    window: Window, qtbot: QtBot
) -> None:
    window.figuring.show_pane(PASSAGES)
    told: list[dict[str, int]] = []
    show = window.narrow.show_counts
    window.narrow.show_counts = lambda facets: (told.append(facets.theme), show(facets))  # type: ignore[method-assign]
    window.figuring.show_pane(FIGURES)
    window.figuring.show_pane(PASSAGES)
    assert told[0].get("harms") == 5
    assert told[-1].get("harms") == 22


def test_the_figure_chosen_is_read_in_its_document(window: Window, qtbot: QtBot) -> None:
    window.figuring.show_pane(FIGURES)
    window.figures.choose(_id(window, "6,214"))
    source = window.source
    qtbot.waitUntil(lambda: source.selected_span() is None and _read(window), timeout=PATIENCE_MS)
    QTest.keyClick(window.figures.view, Qt.Key.Key_Return)
    assert source.isAncestorOf(window.focusWidget())


def _id(window: Window, value: str) -> str:
    figure = window.figures_model.figure(written(window).index(value))
    assert figure
    return figure.id


def _read(window: Window) -> bool:
    figure = window.figures.current()
    page = window.source._view.page
    return bool(figure and page and page.holding.id == figure.document)


def test_next_and_previous_go_through_what_is_in_front(window: Window) -> None:
    window.figuring.show_pane(FIGURES)
    window.actions_table["next-hit"].trigger()
    assert window.figures.position() == (2, 5)
    window.actions_table["previous-hit"].trigger()
    assert window.figures.position() == (1, 5)
    window.source.next_hit_wanted.emit()
    assert window.figures.position() == (2, 5)
    assert window.hits.position()[0] == 1
    window.figuring.show_pane(PASSAGES)
    window.source.next_hit_wanted.emit()
    assert window.hits.position()[0] == 2
    assert window.figures.position() == (2, 5)


def test_actions_about_figures_are_offered_where_they_can_be_done(window: Window) -> None:
    actions = window.actions_table
    names = ("figure-sentence", "figure-correct", "figure-chart", "figure-newest")
    window.figuring.show_pane(PASSAGES)
    assert [actions[one].isEnabled() for one in names] == [False] * 4
    window.figuring.show_pane(FIGURES)
    window.figures.choose(_id(window, "more than 10,300"))
    assert [actions[one].isEnabled() for one in names] == [True] * 4
    window.figures.choose(_id(window, "6,214"))
    assert [actions[one].isEnabled() for one in names] == [True, True, False, False]
    window.figures.choose(_id(window, "12,800"))
    actions["figure-newest"].trigger()
    assert window.figures.current().written == "21,174"  # type: ignore[union-attr]


def test_while_passages_are_in_front_the_series_of_the_notes_figures_are_known(
    window: Window, qtbot: QtBot
) -> None:
    old = window.figures_model.figure(written(window).index("more than 10,300"))
    assert old
    window.figuring.show_pane(PASSAGES)
    shelf = window.figure_shelf
    with qtbot.waitSignal(shelf.found, timeout=PATIENCE_MS) as counted:
        window.searching.set_words("naloxone")
    assert counted.args and not counted.args[0].series
    with qtbot.waitSignal(shelf.found, timeout=PATIENCE_MS) as counted:
        shelf.follow(frozenset({old.passage_id}))
    assert counted.args and counted.args[0].has_newer(old)


def test_a_filter_by_a_document_just_taken_out_is_no_trouble(window: Window, qtbot: QtBot) -> None:
    shelf = window.figure_shelf
    with qtbot.assertNotEmitted(shelf.unusable, wait=1500):
        shelf.look_for("", Filters(documents=("0" * 32,)))
    with qtbot.waitSignal(shelf.found, timeout=PATIENCE_MS):
        shelf.look_for("naloxone", Filters())
