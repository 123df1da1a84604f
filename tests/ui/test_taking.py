"""Figures taken into the note: sentences, rows, a chart, and the newer one offered for an old."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QListView, QPushButton
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.domain.note import Chart, FigureSentence, FigureTable, Item
from briefer.ui.compose.check_delegate import Mending
from briefer.ui.compose.compose_panel import CHECKS
from briefer.ui.read.found_panel import FIGURES, PASSAGES
from briefer.ui.window import Window
from briefer.workspace import blank
from tests.ui.figures_by_hand import begun_with_figures
from tests.windows import PATIENCE_MS

__all__ = ["begun_with_figures"]


@pytest.fixture
def window(window: Window, qtbot: QtBot) -> Window:
    """Return the window with the figures in front and an English fact sheet on the desk."""
    window.figuring.show_pane(FIGURES)
    qtbot.waitUntil(lambda: window.figures_model.rowCount() > 0, timeout=PATIENCE_MS)
    window.writing.take_note(blank(window.engine.workspace, "fact-sheet", Language.EN))
    return window


def choose(window: Window, *written: str) -> None:
    """Choose the figures written like this."""
    view, model = window.figures.view, window.figures_model
    view.clearSelection()
    rows = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    flags = view.selectionModel().SelectionFlag
    for one in written:
        index = model.index(rows.index(one), 0)
        view.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)


def items(window: Window) -> list[Item]:
    assert window.desk.note
    return list(window.desk.note.items())


def do(window: Window, action: str) -> None:
    window.actions_table[action].trigger()


def ways(window: Window) -> dict[str, QPushButton]:
    """Return what the message bar offers, by its words."""
    bar = window.bar
    if not bar.isVisible():
        return {}
    found = bar.findChildren(QPushButton, "message-way")
    return {one.text().replace("&", ""): one for one in found if one.isVisible()}


def said(window: Window) -> str:
    label = window.bar.findChild(QLabel, "message")
    assert isinstance(label, QLabel)
    return label.text()


def test_a_figure_that_holds_is_told_in_a_sentence(window: Window, qtbot: QtBot) -> None:
    choose(window, "6,214")
    do(window, "add")
    qtbot.waitUntil(lambda: len(items(window)) == 1, timeout=PATIENCE_MS)
    (item,) = items(window)
    assert isinstance(item, FigureSentence)
    assert item.text.startswith("6,214 people")
    assert item.pick.figure
    assert item.pick.figure.written == "6,214"
    assert ways(window) == {}
    assert window.desk.undo_stack.undoText() == "Add 1 figure"


def test_for_an_old_figure_the_newer_is_offered_and_taken(window: Window, qtbot: QtBot) -> None:
    choose(window, "more than 10,300")
    do(window, "figure-sentence")
    assert said(window) == (
        "“more than 10,300” was replaced by 21,174 (to December 2020), Fourth 2021."
    )
    ways(window)["Take the newer"].click()
    qtbot.waitUntil(lambda: len(items(window)) == 1, timeout=PATIENCE_MS)
    assert items(window)[0].text.startswith("21,174 ")  # type: ignore[union-attr]


def test_an_old_figure_is_taken_where_it_is_wanted(window: Window, qtbot: QtBot) -> None:
    choose(window, "more than 10,300")
    do(window, "figure-sentence")
    assert items(window) == []
    ways(window)["Take this one"].click()
    qtbot.waitUntil(lambda: len(items(window)) == 1, timeout=PATIENCE_MS)
    assert "10,300" in items(window)[0].text  # type: ignore[union-attr]


def test_of_several_old_figures_the_newest_comes_once(window: Window, qtbot: QtBot) -> None:
    choose(window, "more than 10,300", "12,800", "6,214")
    do(window, "figure-sentence")
    assert said(window) == "2 figures chosen were replaced by newer ones."
    ways(window)["Take the newer"].click()
    qtbot.waitUntil(lambda: len(items(window)) == 2, timeout=PATIENCE_MS)


def test_rows_gather_in_one_table_of_the_key_statistics(window: Window, qtbot: QtBot) -> None:
    for at, written in enumerate(("21,174", "6,214"), start=1):
        choose(window, written)
        do(window, "figure-row")
        qtbot.waitUntil(
            lambda at=at: bool(items(window)) and len(table(window).rows) == at,
            timeout=PATIENCE_MS,
        )
    assert len(items(window)) == 1
    assert [row.value for row in table(window).rows] == ["21,174", "6,214"]
    assert window.desk.note
    (part,) = [one for one in window.desk.note.sections if one.items]
    assert part.id == "key-statistics"
    window.desk.undo_stack.undo()
    assert len(table(window).rows) == 1


def table(window: Window) -> FigureTable:
    found = [item for item in items(window) if isinstance(item, FigureTable)]
    assert found
    return found[0]


def test_a_series_is_charted(window: Window, qtbot: QtBot) -> None:
    choose(window, "12,800")
    do(window, "figure-chart")
    qtbot.waitUntil(lambda: len(items(window)) == 1, timeout=PATIENCE_MS)
    (chart,) = items(window)
    assert isinstance(chart, Chart)
    assert [one.value for one in chart.points] == [
        Decimal(one) for one in (10300, 12800, 14700, 21174)
    ]


def test_without_a_note_one_is_begun(window: Window, qtbot: QtBot) -> None:
    window.file.close()
    choose(window, "21,174")
    do(window, "figure-sentence")
    (begin,) = ways(window).values()
    begin.click()
    qtbot.waitUntil(lambda: window.desk.note is not None and len(items(window)) == 1)


def test_figures_of_the_note_are_marked_in_the_table(window: Window, qtbot: QtBot) -> None:
    choose(window, "6,214")
    do(window, "add")
    qtbot.waitUntil(lambda: len(items(window)) == 1, timeout=PATIENCE_MS)
    row = window.figures.view.currentIndex()

    assert str(row.data(Qt.ItemDataRole.AccessibleTextRole)).endswith("in the note")


def test_an_old_figure_in_the_note_gives_way_to_the_newest(window: Window, qtbot: QtBot) -> None:
    choose(window, "more than 10,300")
    do(window, "figure-sentence")
    ways(window)["Take this one"].click()
    qtbot.waitUntil(lambda: len(items(window)) == 1, timeout=PATIENCE_MS)
    (old,) = items(window)
    window.compose.outline.choose((old.id,))
    assert window.actions_table["figure-renew"].isEnabled()
    do(window, "figure-renew")
    qtbot.waitUntil(lambda: items(window)[0] != old, timeout=PATIENCE_MS)
    (new,) = items(window)
    assert isinstance(new, FigureSentence)
    assert new.text.startswith("21,174 ")
    assert not window.actions_table["figure-renew"].isEnabled()
    window.desk.undo_stack.undo()
    assert items(window) == [old]


def test_the_checks_warn_of_a_replaced_figure_until_it_is_corrected(
    window: Window, qtbot: QtBot
) -> None:
    choose(window, "more than 10,300")
    do(window, "figure-sentence")
    told: list[set[str]] = []
    window.previewing.laid_out.connect(lambda one: told.append({n.key for n in one.notices}))
    ways(window)["Take this one"].click()
    qtbot.waitUntil(lambda: bool(told) and "figure_superseded" in told[-1], timeout=PATIENCE_MS)
    choose(window, "more than 10,300")
    do(window, "figure-split")
    qtbot.waitUntil(lambda: "figure_superseded" not in told[-1], timeout=PATIENCE_MS)


def test_a_check_about_a_replaced_figure_has_a_button_that_takes_the_newer(
    window: Window, qtbot: QtBot
) -> None:
    choose(window, "more than 10,300")
    do(window, "figure-sentence")
    ways(window)["Take this one"].click()
    checks = window.compose.checks
    window.compose.show_tab(CHECKS)
    qtbot.waitUntil(lambda: len(mending(window)) == 1, timeout=PATIENCE_MS)
    (button,) = mending(window)
    assert button.isVisible()
    assert "was replaced by 21,174" in button.accessibleDescription()
    rows = checks.findChild(QListView, "checks")
    assert isinstance(rows, QListView)
    warned = [rows.model().index(row, 0) for row in range(rows.model().rowCount())]
    (index,) = [one for one in warned if "was replaced" in str(one.data())]
    row = rows.visualRect(index)
    at = button.mapTo(rows.viewport(), button.rect().topLeft())
    assert row.contains(QRect(at, button.size()))
    button.click()
    qtbot.waitUntil(lambda: items(window)[0].text.startswith("21,174 "), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not mending(window), timeout=PATIENCE_MS)
    assert window.desk.undo_stack.undoText() == "Take the newest figure"


def mending(window: Window) -> list[QPushButton]:
    """Return the buttons beside what there is to mend."""
    rows = window.compose.checks.findChild(QListView, "checks")
    assert isinstance(rows, QListView)
    places = (rows.model().index(row, 0) for row in range(rows.model().rowCount()))
    found = (rows.indexWidget(one) for one in places)
    return [one.button for one in found if isinstance(one, Mending)]


def test_an_old_figure_in_the_note_can_be_renewed_while_passages_are_in_front(
    window: Window, qtbot: QtBot
) -> None:
    choose(window, "more than 10,300")
    do(window, "figure-sentence")
    ways(window)["Take this one"].click()
    qtbot.waitUntil(lambda: len(items(window)) == 1, timeout=PATIENCE_MS)
    window.figuring.show_pane(PASSAGES)
    window.searching.set_words("naloxone")
    with qtbot.waitSignal(window.figure_shelf.found, timeout=PATIENCE_MS):
        pass
    window.compose.outline.choose((items(window)[0].id,))
    assert window.actions_table["figure-renew"].isEnabled()
