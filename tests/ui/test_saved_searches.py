"""Saved searches in the window: named in place, searched again with their filters, told what is
new, renamed and deleted by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.domain.query import Filters, Kind
from briefer.ui.application import Application
from briefer.ui.narrow.saved_popover import SavedPopover
from briefer.ui.read.found_panel import FIGURES, PASSAGES
from briefer.ui.window import Window
from briefer.workspace import SavedSearch, SavedSearches
from tests.windows import PATIENCE_MS

IN_2019 = Filters(themes=("harms",), years=(2019,))
TEXT = "Roundtable On Herring\n\nThe herring fishery and naloxone were discussed at length.\n"


def popover(window: Window) -> SavedPopover:
    return window.saving.popover


def part(window: Window, kind: type[QWidget], name: str) -> QWidget:
    found = popover(window).findChild(kind, name)
    assert isinstance(found, kind)
    return found


def rows(window: Window) -> QListView:
    found = part(window, QListView, "saved-searches-list")
    assert isinstance(found, QListView)
    return found


def listed(window: Window) -> list[str]:
    model = rows(window).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def search(window: Window, words: str, filters: Filters) -> None:
    window.search.set_words(words)
    window.searching.set_words(words)
    window.searching.set_filters(filters)


def save(qtbot: QtBot, window: Window, name: str | None = None) -> None:
    """Save the search as it stands from the menu, under ``name`` or the one proposed."""
    before = len(window.saving.shelf.news)
    window.actions_table["save-search"].trigger()
    line = part(window, QLineEdit, "saved-search-name")
    assert isinstance(line, QLineEdit) and line.hasFocus()
    if name:
        line.selectAll()
        QTest.keyClicks(line, name)
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(window.saving.shelf.news) > before, timeout=PATIENCE_MS)
    counted(qtbot, window)


def counted(qtbot: QtBot, window: Window) -> None:
    def all_known() -> bool:
        return all(one.count is not None for one in window.saving.shelf.news)

    qtbot.waitUntil(all_known, timeout=PATIENCE_MS)


def message(window: Window) -> str:
    found = window.bar.findChild(QLabel, "message")
    assert isinstance(found, QLabel)
    return found.text() if window.bar.isVisible() else ""


def test_a_search_is_saved_under_its_words_and_told_how_much_it_finds(
    qtbot: QtBot, window: Window
) -> None:
    with qtbot.waitSignal(window.searching.hits_changed, timeout=PATIENCE_MS):
        search(window, "naloxone", Filters())
    qtbot.waitUntil(lambda: window.hits_model.rowCount() < 60, timeout=PATIENCE_MS)
    save(qtbot, window)
    assert not popover(window).isVisible() and message(window) == "Saved: naloxone"
    (one,) = window.saving.shelf.news
    assert one.count == window.hits_model.rowCount() and one.new == 0
    assert listed(window) == [f"naloxone — {one.count} passages"]


def test_a_saved_search_comes_back_with_words_filters_and_pane(
    qtbot: QtBot, window: Window
) -> None:
    search(window, "deaths", IN_2019)
    window.found.show_pane(FIGURES)
    save(qtbot, window, "deaths in 2019")
    window.found.show_pane(PASSAGES)
    search(window, "stigma", Filters(language=Language.FR))
    window.actions_table["saved-searches"].trigger()
    assert rows(window).hasFocus()
    QTest.keyClick(rows(window), Qt.Key.Key_Return)
    assert not popover(window).isVisible()
    query = window.searching.query
    assert (query.words, query.filters) == ("deaths", IN_2019) and window.search.words() == "deaths"
    assert window.narrow.filters == IN_2019 and window.found.front == FIGURES
    assert window.saving.shelf.news[0].search.kind is Kind.FIGURE


def test_what_came_since_is_told_until_it_is_looked_at(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    search(window, "naloxone", Filters())
    save(qtbot, window)
    before = window.saving.shelf.news[0].count
    assert before
    (tmp_path / "herring.txt").write_text(TEXT, "utf-8")
    window.shelf.import_([tmp_path / "herring.txt"])
    qtbot.waitUntil(lambda: window.saving.shelf.news[0].new == 1, timeout=PATIENCE_MS)
    assert listed(window) == [f"naloxone — {before + 1} passages, 1 new"]
    star = window.search.findChild(QAction, "search-saved")
    assert isinstance(star, QAction) and star.toolTip() == "Saved searches (1 new passage)"
    window.saving.offer()
    QTest.keyClick(rows(window), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.saving.shelf.news[0].new == 0, timeout=PATIENCE_MS)
    counted(qtbot, window)
    assert listed(window) == [f"naloxone — {before + 1} passages"]
    assert star.toolTip() == "Saved searches"


def test_a_search_is_renamed_and_deleted_by_keyboard_and_put_back(
    qtbot: QtBot, window: Window
) -> None:
    search(window, "naloxone", IN_2019)
    save(qtbot, window)
    window.saving.offer()
    QTest.keyClick(rows(window), Qt.Key.Key_F2)
    editor = rows(window).findChild(QLineEdit)
    assert isinstance(editor, QLineEdit) and editor.text() == "naloxone"
    QTest.keyClicks(editor, "kits")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listed(window)[0].startswith("kits"), timeout=PATIENCE_MS)
    assert popover(window).isVisible()
    QTest.keyClick(rows(window), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: listed(window) == [], timeout=PATIENCE_MS)
    assert message(window) == "Deleted: kits"
    way = window.bar.findChild(QPushButton, "message-way")
    assert isinstance(way, QPushButton)
    popover(window).close()
    way.click()
    qtbot.waitUntil(lambda: len(listed(window)) == 1, timeout=PATIENCE_MS)
    (back,) = SavedSearches(window.engine.workspace).all()
    assert (back.name, back.words, back.filters) == ("kits", "naloxone", IN_2019)


def test_a_row_has_a_menu(qtbot: QtBot, window: Window) -> None:
    search(window, "naloxone", Filters())
    save(qtbot, window)
    window.saving.offer()
    menu = popover(window).menu_for(rows(window).currentIndex())
    assert menu and [one.text() for one in menu.actions()] == ["Rename", "Delete"]
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: listed(window) == [], timeout=PATIENCE_MS)


def test_the_button_says_that_a_name_is_taken(qtbot: QtBot, window: Window) -> None:
    search(window, "naloxone", Filters())
    save(qtbot, window)
    search(window, "stigma", Filters())
    window.saving.ask_for_name()
    button = part(window, QPushButton, "save-this-search")
    line = part(window, QLineEdit, "saved-search-name")
    assert isinstance(button, QPushButton) and isinstance(line, QLineEdit)
    assert line.text() == "stigma" and button.text() == "Save"
    line.setText("NALOXONE")
    assert button.text() == "Replace" and button.isEnabled()
    line.setText(" ")
    assert not button.isEnabled()


def test_what_looks_for_nothing_cannot_be_saved(window: Window) -> None:
    window.saving.ask_for_name()
    button = part(window, QPushButton, "save-this-search")
    line = part(window, QLineEdit, "saved-search-name")
    assert isinstance(button, QPushButton) and isinstance(line, QLineEdit)
    line.setText("everything")
    assert not button.isEnabled()


def test_a_damaged_list_is_told_and_kept(qtbot: QtBot, window: Window, library_dir: Path) -> None:
    (library_dir / "searches.json").write_text("{")
    window.saving.offer()
    qtbot.waitUntil(lambda: "could not be read" in message(window), timeout=PATIENCE_MS)
    assert [one.read_text() for one in library_dir.glob("searches.json.*.damaged")] == ["{"]
    popover(window).close()
    search(window, "naloxone", Filters())
    save(qtbot, window)
    assert len(listed(window)) == 1


def test_a_search_in_a_document_that_is_gone_says_so(qtbot: QtBot, window: Window) -> None:
    gone = SavedSearch("gone", "naloxone", Filters(documents=("0" * 32,), years=(2019,)))
    window.saving.shelf.keep(gone)
    qtbot.waitUntil(lambda: len(listed(window)) == 1, timeout=PATIENCE_MS)
    counted(qtbot, window)
    assert listed(window) == ["gone — 0 passages"]
    window.saving.offer()
    QTest.keyClick(rows(window), Qt.Key.Key_Return)
    assert window.searching.query.filters == Filters(years=(2019,))
    assert "no longer there" in message(window)


def test_forgetting_the_history_leaves_saved_searches(
    qtbot: QtBot, briefer_app: Application, window: Window
) -> None:
    search(window, "naloxone", Filters())
    window.search.down_pressed.emit()
    save(qtbot, window)
    assert briefer_app.remembered.searches == ("naloxone",)
    window.actions_table["clear-history"].trigger()
    assert briefer_app.remembered.searches == () and briefer_app.remembered.keep_history
    window.actions_table["history"].trigger()
    assert not briefer_app.remembered.keep_history
    assert len(SavedSearches(window.engine.workspace).all()) == 1


def test_a_search_left_as_it_is_becomes_history_and_letters_do_not(
    briefer_app: Application, window: Window
) -> None:
    window.activateWindow()
    window.search.focus_search()
    field = window.search.findChild(QLineEdit, "search-field")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "nalox")
    assert briefer_app.remembered.searches == ()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert briefer_app.remembered.searches == ("nalox",)


@pytest.mark.parametrize("spoken", [Language.FR])
def test_numbers_are_told_in_french(qtbot: QtBot, window: Window) -> None:
    search(window, "naloxone", Filters())
    save(qtbot, window)
    assert listed(window)[0].endswith("passages") and message(window).startswith("Enregistrée")
    window.actions_table["search-help"].trigger()


def test_each_part_can_be_reached_by_tab_and_told(qtbot: QtBot, window: Window) -> None:
    search(window, "naloxone", Filters())
    save(qtbot, window)
    window.saving.offer()
    met: list[str] = []
    for _ in range(3):
        focus = popover(window).focusWidget()
        assert focus.accessibleName()
        met.append(focus.objectName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert met == ["saved-searches-list", "saved-search-name", "save-this-search"]
    QTest.keyClick(popover(window).focusWidget(), Qt.Key.Key_Escape)
    assert not popover(window).isVisible()
