"""Somebody searches in English, and a French passage that answers comes into the note."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from briefer.domain.language import Language
from briefer.domain.note import Quotation
from briefer.ui.compose.outline_model import ItemRow
from briefer.ui.window import Window
from tests.journeys.steps import (
    begin,
    choose_in_menu,
    click_row,
    find,
    hits,
    hits_view,
    item_index,
    items,
    named,
    passages_counted,
    press,
    press_add,
    turn_to,
    wait_until,
)

VIA = "via glossary: Web profond"


def told(window: Window, row: int) -> str:
    """Return what a screen reader tells of the hit in ``row``."""
    model = window.hits_model
    return str(model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole))


def tick(window: Window, theme: str) -> None:
    """Tick ``theme`` in the left pane with the mouse and the keyboard."""
    view = named(window, QAbstractItemView, "narrow-rows")
    rows = range(view.model().rowCount())
    row = next(row for row in rows if theme in str(view.model().index(row, 0).data()))
    click_row(view, view.model().index(row, 0))


def test_a_french_passage_is_found_in_english_and_told_so_and_taken(window: Window) -> None:
    turn_to(window)
    begin(window)
    found = find(window, "dark web")
    french = [hit for hit in hits(window) if hit.passage.language is Language.FR]
    assert french and all(hit.via == ("Web profond",) for hit in french)
    assert found.via_count == len(french)
    english = [at for at, hit in enumerate(hits(window)) if not hit.via]
    assert max(english) < min(at for at, hit in enumerate(hits(window)) if hit.via)
    everything = passages_counted(window)
    tick(window, "Online")
    wait_until(lambda: passages_counted(window) < everything, "the theme narrows them down")
    row, hit = next((at, hit) for at, hit in enumerate(hits(window)) if hit.via)
    assert VIA in told(window, row) and told(window, row).startswith("French")
    assert "online-technology" in [tag.id for tag in hit.passage.themes]
    hits_view(window).scrollTo(window.hits_model.index(row))
    press_add(window, row)
    wait_until(lambda: items(window), "the passage is in the note")
    (item,) = items(window)
    assert isinstance(item, Quotation)
    assert item.text == hit.passage.text
    shown = item_index(window, item.id).data(Qt.ItemDataRole.UserRole + 1)
    assert isinstance(shown, ItemRow)
    assert shown.foreign is Language.FR
    assert "in the note" in told(window, row)


def test_the_other_language_is_left_out_at_a_press(window: Window) -> None:
    turn_to(window)
    with_it = find(window, "dark web")
    assert with_it.via_count
    press("Ctrl+G")
    wait_until(lambda: not any(hit.via for hit in hits(window)), "the glossary is left out")
    choose_in_menu(window, "find", "glossary")
    wait_until(lambda: any(hit.via for hit in hits(window)), "it is back")
