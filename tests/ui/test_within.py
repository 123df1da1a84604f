"""What a search is kept within: the note, one document, what is like a passage, one language."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from briefer.domain.note import Note
from briefer.domain.query import Filters, Hits, Query
from briefer.ui.application import Application
from briefer.ui.desk_state import restore, state_of
from briefer.ui.narrow.chips import Chip
from briefer.ui.read.hits_model import HitRole
from briefer.ui.window import Window
from tests.ui.hits_by_hand import elsewhere, found, nothing, via_glossary, ways_of, with_twins
from tests.windows import PATIENCE_MS, carried

ACTIONS = ("more-like", "only-document")


@pytest.fixture
def hits(library_dir: Path) -> Hits:
    """Return hits of several documents."""
    return found(library_dir, "drugs OR drogues OR opioids", 40)


def chips(window: Window) -> list[str]:
    return [one.text() for one in window.search.findChildren(Chip) if one.isVisible()]


def press_chip(window: Window, text: str) -> None:
    next(one for one in window.search.findChildren(Chip) if one.text() == text).click()


def answered(qtbot: QtBot, window: Window) -> None:
    """Wait until the question that is under way now, and those that wait, are answered."""
    with qtbot.waitSignal(window.engine.ask(lambda _: None).finished, timeout=PATIENCE_MS):
        pass


def trigger(window: Window, name: str) -> None:
    action = window.actions_table[name]
    assert action.isEnabled(), name
    action.trigger()


def query(window: Window) -> Query:
    return window.searching.query


def held(note: Note) -> frozenset[str]:
    return frozenset(pick.passage for pick in note.picks())


def message(window: Window) -> str:
    label = window.bar.findChild(QLabel, "message")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def test_only_what_the_note_holds_follows_the_note(window: Window, first_draft: Note) -> None:
    assert not window.actions_table["in-note"].isEnabled()
    window.file.begin(first_draft)
    trigger(window, "in-note")
    assert query(window).filters == Filters(passages=held(first_draft))
    assert chips(window) == ["In this note"] and window.actions_table["in-note"].isChecked()
    gone = next(item for item in first_draft.items())
    window.desk.remove([gone.id])
    assert window.desk.note and query(window).filters.passages == held(window.desk.note)
    press_chip(window, "In this note")
    assert query(window).filters == Filters() and not window.actions_table["in-note"].isChecked()


def test_a_note_that_holds_nothing_any_more_searches_everything_and_says_so(
    window: Window, first_draft: Note
) -> None:
    window.file.begin(first_draft)
    trigger(window, "in-note")
    window.desk.remove([item.id for item in first_draft.items()])
    assert query(window).filters.passages is None and chips(window) == []
    assert message(window).startswith("The note holds no passage now.")
    assert not window.actions_table["in-note"].isEnabled()


def test_a_note_that_is_closed_searches_everything(window: Window, first_draft: Note) -> None:
    window.file.begin(first_draft)
    trigger(window, "in-note")
    window.desk.show(None)
    assert query(window).filters == Filters() and message(window)


def test_other_filters_narrow_what_the_note_holds(window: Window, first_draft: Note) -> None:
    window.file.begin(first_draft)
    trigger(window, "in-note")
    document = window.shelf.listing.documents[0].id
    window.within.only_document(document)
    assert query(window).filters == Filters(documents=(document,), passages=held(first_draft))
    trigger(window, "clear-filters")
    assert query(window).filters == Filters()


def test_only_this_document_is_offered_for_the_hit_chosen(window: Window) -> None:
    hit = window.hits.current()
    assert hit
    menu = window.within.hit_menu()
    assert menu and [one.objectName() for one in menu.actions() if one.objectName()] == [
        "add",
        "copy-cited",
        *ACTIONS,
    ]
    trigger(window, "only-document")
    assert query(window).filters == Filters(documents=(hit.passage.document,))


def test_more_like_this_puts_a_chip_up_and_begins_without_words(
    qtbot: QtBot, window: Window
) -> None:
    with qtbot.waitSignal(window.searching.hits_changed, timeout=PATIENCE_MS):
        window.answering.search_for("naloxone", Filters(), "")
    window.search.set_words("naloxone")
    hit = window.hits.current()
    assert hit
    trigger(window, "more-like")
    assert query(window).like == hit.passage.id and query(window).words == ""
    assert window.search.words() == ""
    (text,) = chips(window)
    assert text.startswith("Like: ") and text.endswith(f"¶\u00a0{hit.passage.number}")
    press_chip(window, text)
    assert query(window).like is None and chips(window) == []
    assert query(window).words == window.search.words() == "naloxone"


def test_clear_drops_the_like_with_the_filters(window: Window) -> None:
    window.searching.set_filters(Filters(years=(2019,)))
    trigger(window, "more-like")
    clear = window.search.findChild(QAbstractButton, "clear-filters")
    assert isinstance(clear, QAbstractButton)
    clear.click()
    assert query(window).like is None and query(window).filters == Filters()
    assert chips(window) == []


def test_words_typed_narrow_the_like_and_stay_when_it_is_dropped(
    qtbot: QtBot, window: Window
) -> None:
    trigger(window, "more-like")
    liked = query(window).like
    field = window.search.findChild(QLineEdit, "search-field")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "police")
    assert query(window).like == liked and query(window).words == "police"
    window.within.drop_like()
    assert query(window).like is None and query(window).words == "police"


def test_escape_clears_the_words_first_and_then_the_like(qtbot: QtBot, window: Window) -> None:
    window.activateWindow()
    trigger(window, "more-like")
    window.search.focus_search()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "police")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert query(window).words == "" and query(window).like
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert query(window).like is None


def test_the_page_read_offers_the_like_of_its_passage_and_itself_alone(
    qtbot: QtBot, window: Window
) -> None:
    qtbot.waitUntil(lambda: window.source.selected_span() is None and _reads(window))
    told = QSignalSpy(window.source.like_wanted)
    actions = {one.objectName(): one for one in window.source.actions_offered()}
    actions["source-like"].trigger()
    assert told.count() == 1 and query(window).like == told.at(0)[0].id
    actions["source-only"].trigger()
    assert query(window).filters.documents == (told.at(0)[0].document,)


def _reads(window: Window) -> bool:
    actions = {one.objectName(): one for one in window.source.actions_offered()}
    return actions["source-like"].isEnabled()


def first_order(window: Window) -> str:
    box = window.hits.head.findChild(QComboBox, "hits-ranking")
    assert isinstance(box, QComboBox)
    return box.itemText(0)


def test_the_order_is_called_by_what_comes_first(window: Window, hits: Hits) -> None:
    window.hits.show_hits(Hits(Query("", like="x:0-1"), 3, hits.hits[:3], hits.facets))
    assert first_order(window) == "Most alike"
    window.hits.show_hits(hits)
    assert first_order(window) == "Best match"


def test_the_glossary_is_switched_in_the_menu_and_beside_the_hits(
    qtbot: QtBot, window: Window
) -> None:
    switch, action = window.hits.glossary, window.actions_table["glossary"]
    assert switch.isChecked() and action.isChecked() and query(window).glossary
    switch.click()
    assert not action.isChecked() and not query(window).glossary
    trigger(window, "glossary")
    assert switch.isChecked() and query(window).glossary


def test_the_glossary_stays_off_from_one_start_to_the_next(window: Window) -> None:
    window.within.set_glossary(False)
    kept = state_of(window, with_search=False)
    window.within.set_glossary(True)
    restore(window, kept)
    assert not query(window).glossary and not window.hits.glossary.isChecked()
    restore(window, {})
    assert query(window).glossary


def test_hits_via_the_glossary_are_counted_and_told(window: Window, hits: Hits) -> None:
    window.answering.show_hits(via_glossary(hits, (1, 3)))
    assert "2 of them via the glossary" in window.hits.summary()
    assert window.hits.glossary.text() == "Glossary: 2"
    row = window.hits_model.index(1)
    assert "via glossary: Web profond" in str(row.data(Qt.ItemDataRole.AccessibleTextRole))
    assert row.data(Qt.ItemDataRole.ToolTipRole) == "via glossary: Web profond"
    window.answering.show_hits(via_glossary(hits, ()))
    assert window.hits.glossary.text() == "Glossary" and "via" not in window.hits.summary()


def test_a_twin_is_told_and_opened_from_the_menu_of_the_row(
    qtbot: QtBot, window: Window, hits: Hits
) -> None:
    one, two = elsewhere(hits)
    window.answering.show_hits(with_twins(hits, 0, (one, two)))
    told = str(window.hits_model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    names = [window.hits_model.names.document(twin.document) for twin in (one, two)]
    assert f"Nearly the same in: {', '.join(names)}" in told
    assert window.hits_model.index(0).data(HitRole.TWINS) == "also in 2 others"
    menu = window.within.hit_menu()
    assert menu
    twins = [action for action in menu.actions() if action.objectName() == "hit-twin"]
    assert len(twins) == 2 and all(action.text().startswith("Also in: ") for action in twins)
    twins[1].trigger()
    title = window.shelf.listing.by_id[two.document].details.title
    assert title
    qtbot.waitUntil(
        lambda: any(label.text() == title for label in window.source.findChildren(QLabel)),
        timeout=PATIENCE_MS,
    )


def test_the_menu_key_opens_the_menu_of_the_row(qtbot: QtBot, window: Window) -> None:
    view = window.hits.view
    view.setFocus()
    at = view.viewport().mapToGlobal(view.rect().center())
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, view.rect().center(), at)
    QApplication.sendEvent(view.viewport(), event)
    menu = next(one for one in window.findChildren(QMenu, "hit-menu"))
    qtbot.waitUntil(menu.isVisible)
    menu.close()


def test_a_way_out_changes_words_and_filters_together(qtbot: QtBot, window: Window) -> None:
    asked = Query("stgima", Filters(themes=("harms",), years=(2019,)))
    spelt, wider, *_ = ways_of(asked)
    window.searching.take(asked)
    window.answering.show_hits(nothing(asked, spelt, wider))
    window.hits.way_out.query_offered.emit(wider.query)
    assert window.search.words() == "stgima" and chips(window) == [
        "Theme: " + window.hits_model.names.theme("harms")
    ]
    window.hits.way_out.query_offered.emit(spelt.query)
    assert window.search.words() == query(window).words == "stigma"


def test_down_from_the_search_field_leads_to_the_first_way_out(
    qtbot: QtBot, window: Window
) -> None:
    window.activateWindow()
    window.answering.show_hits(nothing(Query("naloxnoe"), mean="naloxone"))
    window.search.down_pressed.emit()
    focus = QApplication.focusWidget()
    assert focus and focus.objectName() == "did-you-mean"


def test_an_answer_is_told_once_it_has_settled(qtbot: QtBot, window: Window, hits: Hits) -> None:
    settled = window.answering.settled
    answered(qtbot, window)
    settled.hold()
    told = QSignalSpy(settled.told)
    with qtbot.waitSignal(settled.told, timeout=PATIENCE_MS) as heard:
        for end in range(1, 5):
            window.answering.show_hits(Hits(Query("drug"[:end]), end, hits.hits[:end], hits.facets))
    assert carried(heard) == "4 passages" and told.count() == 1


def test_at_nothing_found_the_first_way_out_is_told(qtbot: QtBot, window: Window) -> None:
    asked = Query("stgima")
    with qtbot.waitSignal(window.answering.settled.told, timeout=PATIENCE_MS) as heard:
        window.answering.show_hits(nothing(asked, *ways_of(asked)[:1]))
    assert carried(heard) == "No passage has “stgima”. Did you mean “stigma”? (12)"


def test_more_rows_of_the_same_are_not_told_again(qtbot: QtBot, window: Window, hits: Hits) -> None:
    with qtbot.waitSignal(window.answering.settled.told, timeout=PATIENCE_MS):
        window.answering.show_hits(Hits(Query("a", limit=5), 9, hits.hits[:5], hits.facets))
    more = Hits(Query("a", limit=9), 9, hits.hits[:9], hits.facets)
    with qtbot.assertNotEmitted(window.answering.settled.told, wait=800):
        window.answering.show_hits(more)


def test_hits_for_older_words_are_never_painted(qtbot: QtBot, window: Window) -> None:
    answered(qtbot, window)
    painted: list[tuple[str, ...]] = []
    window.hits_model.modelReset.connect(lambda: painted.append(_rows(window)))
    free = threading.Event()
    window.engine.ask(lambda _: free.wait())
    window.searching.set_words("the")
    window.searching.set_words("police")
    window.searching.set_words("naloxone")
    free.set()
    with qtbot.waitSignal(window.searching.hits_changed, timeout=PATIENCE_MS) as told:
        pass
    answered(qtbot, window)
    assert carried(told).query.words == "naloxone"
    assert painted == [tuple(hit.passage.id for hit in carried(told).hits)]


def _rows(window: Window) -> tuple[str, ...]:
    model = window.hits_model
    return tuple(hit.passage.id for row in range(model.rowCount()) if (hit := model.hit(row)))


def test_what_was_like_a_passage_of_a_document_gone_is_let_go(
    qtbot: QtBot, briefer_app: Application, window: Window
) -> None:
    hit = window.hits.current()
    assert hit
    trigger(window, "more-like")
    with qtbot.waitSignal(window.shelf.listed, timeout=PATIENCE_MS):
        window.shelf.remove([hit.passage.document])
    assert query(window).like is None and chips(window) == []
