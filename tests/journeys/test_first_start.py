"""The first start: the window is there at once, and a note is found, picked and written."""

import time
from pathlib import Path

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from briefer.domain.note import Paragraph, Paraphrase, Quotation
from briefer.ui.narrow.facets import ROW, Kind
from briefer.ui.read.hits_model import HitRole
from briefer.ui.window import Window
from tests.journeys.drops import drop_hit, drop_item_above
from tests.journeys.runs import running
from tests.journeys.steps import (
    action,
    begin,
    choose_in_box,
    choose_item,
    choose_section,
    click,
    click_row,
    double_click,
    edit,
    find,
    has_keyboard,
    hits,
    hits_view,
    items,
    labelled,
    named,
    note,
    outline,
    press,
    press_add,
    select_in_source,
    turn_to,
    wait_until,
    write,
)

SUMMARIES = 5


def test_the_window_takes_words_before_the_search_is_ready(qtbot: QtBot, data_dir: Path) -> None:
    with running(qtbot, data_dir, ready=False) as window:
        turn_to(window)
        field = named(window, QLineEdit, "search-field")
        assert has_keyboard(field)
        write("naloxone")
        assert field.text() == "naloxone"
        assert "search is being prepared" in named(window, QLabel, "status-library").text()
        wait_until(lambda: len(documents(window)) == SUMMARIES, "the five summaries are listed")
        assert not hits(window), "they are listed before anything can be found"
        assert labelled(window, "Information note").isEnabled()
        wait_until(lambda: hits(window), "what was typed is found without being typed again")
        assert all("naloxone" in hit.passage.text.casefold() for hit in hits(window))
        assert len(documents(window)) == SUMMARIES


def test_passages_are_picked_by_button_double_click_keyboard_and_drop(window: Window) -> None:
    begin(window)
    find(window, "naloxone")
    first, second, third, fourth = [hit.passage.text for hit in hits(window)[:4]]

    press_add(window, 0)
    assert texts(window, "current-status") == [first]
    double_click(hits_view(window), window.hits_model.index(1))
    assert texts(window, "current-status") == [first, second]

    choose_section(window, "Considerations")
    find(window, "naloxone")
    press("Down", "Down", "Ctrl+Return")
    assert texts(window, "considerations") == [third]

    drop_hit(window, 3, "Background")
    assert texts(window, "background") == [fourth]
    rows = [window.hits_model.index(row) for row in range(4)]
    assert [row.data(HitRole.PICKED) for row in rows] == [True] * 4
    assert all(isinstance(item, Quotation) for item in items(window))


def test_a_few_words_of_a_passage_are_picked_from_its_document(window: Window) -> None:
    begin(window)
    find(window, "naloxone")
    whole = hits(window)[0].passage.text
    words = " ".join(whole.split()[2:7])
    select_in_source(window, words)
    click(labelled(window, "Add selection to Current status"))
    (item,) = items(window, "current-status")
    assert isinstance(item, Quotation)
    assert item.text == words
    assert item.pick.text == whole


def test_wording_that_leaves_the_source_is_a_paraphrase_until_it_is_restored(
    window: Window,
) -> None:
    begin(window)
    find(window, "naloxone")
    press_add(window, 0)
    (item,) = items(window)

    edit(window, item.id)
    assert labelled(window, "Quotation").isVisible()
    press("Ctrl+End")
    write(" Says who?")
    assert labelled(window, "Paraphrase: printed without quotation marks").isVisible()
    press("Ctrl+Return")
    (changed,) = items(window)
    assert isinstance(changed, Paraphrase) and "Says who?" in changed.text

    edit(window, item.id)
    click(named(window, QAbstractButton, "restore-wording"))
    assert labelled(window, "Quotation").isVisible()
    press("Ctrl+Return")
    assert items(window) == [item]


def test_what_is_typed_and_taken_back_with_escape_leaves_the_wording(window: Window) -> None:
    begin(window)
    find(window, "naloxone")
    press_add(window, 0)
    (item,) = items(window)
    edit(window, item.id)
    write("Nothing that anybody said.")
    press("Escape")
    assert items(window) == [item]
    assert has_keyboard(outline(window))


class Steps:
    """The steps made in a window: what each is called, and the note before the first and after
    each."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.names: list[str] = []
        self.notes = [note(window)]

    def made(self, name: str) -> None:
        """Take up the step just made, which is called ``name``."""
        assert note(self._window) != self.notes[-1], f"{name} changed nothing"
        self.names.append(name)
        self.notes.append(note(self._window))


def test_every_step_is_undone_by_its_name_and_done_again(window: Window) -> None:
    begin(window)
    steps = Steps(window)
    compose(window, steps)
    fill_in_the_head(window, steps)
    choose_item(window, items(window)[0].id)
    for name, before in zip(reversed(steps.names), reversed(steps.notes[:-1]), strict=True):
        assert menu_says(window, "undo") == f"Undo: {name}"
        press("Ctrl+Z")
        assert note(window) == before
    assert not action(window, "edit", "undo").isEnabled()
    for name, after in zip(steps.names, steps.notes[1:], strict=True):
        assert menu_says(window, "redo") == f"Redo: {name}"
        press("Ctrl+Shift+Z")
        assert note(window) == after
    assert not action(window, "edit", "redo").isEnabled()


def compose(window: Window, steps: Steps) -> None:
    """Pick, write, reorder, reword and remove."""
    find(window, "naloxone")
    press_add(window, 0)
    steps.made("Add 1 passage")
    press_add(window, 1)
    steps.made("Add 1 passage")
    click(named(window, QAbstractButton, "write-paragraph"))
    steps.made("Add a paragraph")
    write("A word of our own.")
    press("Ctrl+Return")
    steps.made("Edit wording")
    first, second, own = items(window)
    assert isinstance(own, Paragraph) and own.text == "A word of our own."

    choose_item(window, second.id)
    press("Alt+Up")
    steps.made("Move 1 item")
    assert [item.id for item in items(window)] == [second.id, first.id, own.id]
    drop_item_above(window, own.id, second.id)
    steps.made("Move 1 item")
    assert [item.id for item in items(window)] == [own.id, second.id, first.id]

    edit(window, first.id)
    press("Ctrl+End")
    write(" Or so we hear.")
    press("Ctrl+Return")
    steps.made("Edit wording")
    choose_item(window, second.id)
    press("Delete")
    steps.made("Remove 1 item")


def fill_in_the_head(window: Window, steps: Steps) -> None:
    """Give the note a title, a marking and whom it is for."""
    click(named(window, QLineEdit, "note-title"))
    write("Naloxone in the field")
    steps.made("Edit title")
    choose_in_box(named(window, QComboBox, "note-marking"), "PROTECTED A")
    steps.made("Choose marking")
    click(named(window, QAbstractButton, "title-block-more"))
    click(named(window, QLineEdit, "header-to"))
    write("The Minister")
    steps.made("Edit title block")
    assert dict(note(window).header)["to"] == "The Minister"


def test_the_preview_follows_an_edit_and_the_checks_lead_to_their_place(window: Window) -> None:
    begin(window)
    tabs = named(window, QTabBar, "note-tabs")
    wait_until(lambda: "Checks (" in tabs.tabText(2), "there is something to mend")
    find(window, "naloxone")
    press_add(window, 0)
    click(tabs, tabs.tabRect(1).center())
    sheet = named(window, QTextBrowser, "preview-sheet")
    quoted = f"“{items(window)[0].text}”"
    wait_until(lambda: quoted in sheet.toPlainText(), "the preview shows the passage")
    click(named(window, QLineEdit, "note-title"))
    began = time.perf_counter()
    write("Q")
    wait_until(lambda: "Q" in sheet.toPlainText().split("\n")[:8], "the preview shows the title")
    print(f"preview after {1000 * (time.perf_counter() - began):.0f} ms")

    click(tabs, tabs.tabRect(2).center())
    checks = named(window, QAbstractItemView, "checks")
    said = [str(checks.model().index(row, 0).data()) for row in range(checks.model().rowCount())]
    row = next(row for row, one in enumerate(said) if "marking" in one.casefold())
    click_row(checks, checks.model().index(row, 0))
    marking = named(window, QComboBox, "note-marking")
    assert marking.view().isVisible(), "the list of markings is open"
    press("Down", "Return")
    assert note(window).marking == "unclassified"
    wait_until(lambda: len(said) > checks.model().rowCount(), "one thing less to mend")


def texts(window: Window, section: str) -> list[str]:
    """Return the words of the items in a part of the note."""
    return [item.text for item in items(window, section)]


def documents(window: QWidget) -> list[str]:
    """Return the documents that the left pane lists."""
    rows = named(window, QAbstractItemView, "narrow-rows").model()
    shown = [rows.index(row, 0).data(ROW) for row in range(rows.rowCount())]
    return [row.label for row in shown if row and row.kind is Kind.DOCUMENT]


def menu_says(window: Window, name: str) -> str:
    """Return what the Edit menu says of the step ``name``."""
    return action(window, "edit", name).text().replace("&", "").partition("\t")[0]
