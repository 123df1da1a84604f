"""The whole main job without a mouse: every step has a key, and the focus never gets lost."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from briefer.domain.note import Paraphrase
from briefer.ui.window import Window
from tests.journeys.dialogs import answering, save_as
from tests.journeys.steps import (
    find,
    has_keyboard,
    hits,
    hits_view,
    items,
    keyboard,
    message,
    named,
    note,
    note_in,
    open_source,
    outline,
    passages_counted,
    press,
    turn_to,
    wait_until,
    write,
)
from tests.word.reading_back import read_back

MOST_STOPS = 120
"""More Tab stops than any window has."""


def test_a_note_is_found_written_saved_and_exported_by_keys(window: Window, desk_dir: Path) -> None:
    turn_to(window)
    press("Ctrl+N")
    assert keyboard().objectName() == "new-information"
    press("Space")
    wait_until(lambda: window.desk.note, "the note is on the desk")

    find(window, "naloxone")
    press("Down", "Ctrl+Return")
    assert has_keyboard(hits_view(window)), "one goes on with the next passage"
    press("Down", "Ctrl+Return", "Down", "Ctrl+Return")
    first, second, third = items(window, "current-status")
    assert [one.text for one in (first, second, third)] == [
        hit.passage.text for hit in hits(window)[:3]
    ]

    go_round_to(window, outline(window))
    press("Home", "Down", "Down", "Down")
    press("Alt+Down")
    assert ids(window) == [second.id, first.id, third.id]
    press("Alt+Up")
    assert ids(window) == [first.id, second.id, third.id]
    press("F2")
    assert has_keyboard(named(window, QPlainTextEdit, "wording"))
    press("Ctrl+A")
    write("Naloxone saves lives.")
    press("Ctrl+Return")
    assert has_keyboard(outline(window)), "the outline has the keyboard again"
    assert isinstance(items(window)[0], Paraphrase)

    press("Ctrl+Shift+P")
    write("A word of our own.")
    press("Ctrl+Return")
    assert items(window)[-1].text == "A word of our own."

    go_on_to(window, named(window, QLineEdit, "note-title"))
    write("Naloxone")
    go_on_to(window, named(window, QComboBox, "note-marking"))
    press("Down")
    assert note(window).marking == "unclassified" and note(window).title == "Naloxone"

    file, word = desk_dir / "Naloxone.briefnote", desk_dir / "Naloxone.docx"
    with answering(save_as(file)):
        press("Ctrl+S")
    wait_until(lambda: not window.isWindowModified(), "the note is saved")
    assert note_in(file) == note(window)
    with answering(save_as(word)):
        press("Ctrl+E")
    wait_until(lambda: "Exported" in message(window), "the export is told")
    assert read_back(word.read_bytes()).title == "Naloxone"


def test_f6_goes_through_all_panes_and_comes_back(window: Window) -> None:
    turn_to(window)
    open_source(window)
    press("Ctrl+F")
    seen = [QApplication.focusWidget()]
    for _ in range(5):
        press("F6")
        seen.append(QApplication.focusWidget())
    assert seen[0] is seen[-1] and len(set(seen)) == 5
    assert all(one and one.isVisible() for one in seen)


@pytest.fixture
def three(window: Window) -> Window:
    """Return the window with three passages in a note, the first of them chosen in the outline."""
    turn_to(window)
    press("Ctrl+N", "Space")
    wait_until(lambda: window.desk.note, "the note is on the desk")
    find(window, "naloxone")
    press("Down", "Ctrl+Return", "Down", "Ctrl+Return", "Down", "Ctrl+Return")
    go_round_to(window, outline(window))
    press("Home", "Down", "Down", "Down")
    return window


def test_after_a_removal_the_next_item_is_chosen_and_the_outline_keeps_the_keyboard(
    three: Window,
) -> None:
    first, second, third = items(three)
    assert chosen(three) == first.text
    press("Delete")
    assert chosen(three) == second.text and has_keyboard(outline(three))
    press("Down", "Delete")
    assert items(three) == [second]
    assert chosen(three) == second.text, "below the last one there is nothing: the one above"
    press("Delete")
    assert items(three) == [] and has_keyboard(outline(three))
    assert chosen(three) == "Current status"
    press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert items(three) == [first, second, third]
    assert has_keyboard(outline(three))


def test_several_items_are_chosen_moved_and_removed_together(three: Window) -> None:
    first, second, third = items(three)
    press("Shift+Down", "Alt+Down")
    assert ids(three) == [third.id, first.id, second.id]
    press("Alt+Down")
    assert ids(three) == [third.id, first.id, second.id]
    assert [one.id for one in items(three, "considerations")] == [first.id, second.id]
    press("Delete")
    assert items(three) == [third] and has_keyboard(outline(three))


def test_a_passage_is_read_and_picked_where_it_stands(window: Window) -> None:
    turn_to(window)
    press("Ctrl+N", "Space")
    find(window, "naloxone")
    press("Down", "Return")
    source = open_source(window)
    assert has_keyboard(source), "though it was asked for before it was open"
    passage = hits(window)[0].passage.text
    press("Ctrl+Return")
    assert [item.text for item in items(window)] == [passage]
    assert has_keyboard(source)


def test_the_tab_key_reaches_every_pane_and_leaves_it_again(three: Window) -> None:
    press("Ctrl+F")
    stops = [keyboard()]
    while len(stops) < MOST_STOPS:
        press("Tab")
        if keyboard() is stops[0]:
            break
        stops.append(keyboard())
    assert len(stops) < MOST_STOPS, "Tab comes round"
    panes = (three.search, three.narrow, three.hits, three.source, three.compose, three.status)
    missed = [pane.objectName() for pane in panes if not any(map(pane.isAncestorOf, stops))]
    assert missed == []


def test_a_filter_is_set_and_taken_away_without_the_mouse(window: Window) -> None:
    turn_to(window)
    whole = find(window, "opioid").count
    press("F6", "Down", "Space")
    wait_until(lambda: passages_counted(window) < whole, "a theme narrows them down")
    assert len(hits(window)) < whole
    press("Ctrl+Shift+X")
    wait_until(lambda: passages_counted(window) == whole, "all are there again")


def go_round_to(window: Window, goal: QWidget) -> None:
    """Press F6 until ``goal`` has the keyboard."""
    for _ in range(6):
        if has_keyboard(goal):
            return
        press("F6")
    assert has_keyboard(goal), f"F6 never comes to {goal.objectName()}"


def go_on_to(window: Window, goal: QWidget) -> None:
    """Press Tab until ``goal`` has the keyboard."""
    for _ in range(MOST_STOPS):
        if has_keyboard(goal):
            return
        press("Tab")
    assert has_keyboard(goal), f"Tab never comes to {goal.objectName()}"


def ids(window: Window) -> list[str]:
    """Return the ids of the items in the order of the note."""
    return [item.id for item in items(window)]


def chosen(window: Window) -> str:
    """Return what the row of the outline that is chosen says."""
    return str(outline(window).currentIndex().data())
