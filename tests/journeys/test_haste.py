"""Whoever is quick loses nothing: keys pressed before the window has taken a breath."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from briefer.ui.window import Window
from tests.journeys.dialogs import answering, save_as, saying
from tests.journeys.drops import drop_item_above
from tests.journeys.runs import running
from tests.journeys.steps import (
    action,
    begin,
    choose_item,
    edit,
    find,
    hits,
    item_index,
    items,
    named,
    note,
    note_in,
    press,
    press_add,
    turn_to,
    wait_until,
    write,
)
from tests.word.reading_back import read_back

LATE = "Typed a moment ago."


@pytest.fixture
def typing(window: Window, desk_dir: Path) -> Path:
    """Return the file of a note that is saved, one card of which is being written in."""
    begin(window)
    find(window, "naloxone")
    press_add(window, 0)
    press_add(window, 1)
    file = desk_dir / "Haste.briefnote"
    with answering(save_as(file)):
        press("Ctrl+S")
    wait_until(lambda: not window.isWindowModified(), "the note is saved")
    edit(window, items(window)[0].id)
    press("Ctrl+End")
    write(f" {LATE}")
    return file


def test_words_typed_a_moment_ago_are_saved(window: Window, typing: Path) -> None:
    before = note_in(typing)
    press("Ctrl+S")
    wait_until(lambda: note_in(typing) != before, "the note is saved")
    assert note_in(typing) == note(window)
    assert items(window)[0].text.endswith(LATE)


def test_words_typed_a_moment_ago_are_exported(window: Window, typing: Path) -> None:
    word = typing.with_suffix(".docx")
    with answering(saying("Export without"), save_as(word)):
        press("Ctrl+E")
    wait_until(word.exists, "the note is exported")
    printed = read_back(word.read_bytes()).paragraphs("Paraphrase")
    assert [one.text.endswith(LATE) for one in printed] == [True]


def test_closing_a_moment_after_typing_asks_first(window: Window, typing: Path) -> None:
    with answering(saying("Cancel", "Save the changes to this note?")):
        press("Ctrl+W")
    assert items(window)[0].text.endswith(LATE)
    with answering(saying("Save")):
        press("Ctrl+W")
    wait_until(lambda: window.desk.note is None, "the note has left")
    assert LATE in typing.read_text("utf-8")


def test_an_edit_taken_back_by_hand_leaves_no_step_and_nothing_to_save(
    window: Window, typing: Path
) -> None:
    undone = note_in(typing)
    press("Escape")
    assert note(window) == undone and not window.isWindowModified()
    press("F2", "Ctrl+End")
    write("!")
    wait_until(window.isWindowModified, "the pause is over")
    press("Backspace", "Ctrl+Return")
    assert note(window) == undone and not window.isWindowModified()


def test_an_item_dropped_where_it_stands_is_no_step(window: Window, typing: Path) -> None:
    press("Escape")
    before, name = note(window), action(window, "edit", "undo").text()
    first = items(window)[0]
    drop_item_above(window, first.id, first.id)
    assert note(window) == before and action(window, "edit", "undo").text() == name


def test_a_note_emptied_of_its_words_comes_back_by_undo(window: Window, typing: Path) -> None:
    press("Escape")
    first, second = items(window)
    edit(window, first.id)
    press("Ctrl+A", "Delete", "Ctrl+Return")
    assert items(window) == [second]
    choose_item(window, second.id)
    while action(window, "edit", "undo").isEnabled() and items(window) != [first, second]:
        press("Ctrl+Z")
    assert items(window) == [first, second]


def test_adding_twice_in_haste_says_so_and_keeps_both(window: Window) -> None:
    begin(window)
    find(window, "naloxone")
    press("Down", "Ctrl+Return", "Ctrl+Return")
    first, second = items(window)
    assert first.text == second.text == hits(window)[0].passage.text
    said = item_index(window, second.id).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "already in the note" in said


def test_quitting_while_the_search_is_prepared_ends_well(qtbot: QtBot, data_dir: Path) -> None:
    with running(qtbot, data_dir, ready=False) as window:
        turn_to(window)
        write("nal")
        assert named(window, QAbstractButton, "new-information").isEnabled()
    with running(qtbot, data_dir) as window:
        turn_to(window)
        assert find(window, "naloxone").count
