"""The search as it stands: only the newest question counts."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.domain.query import Filters, Hits, Ranking
from briefer.ui.desk.engine import Engine
from briefer.ui.desk.searching import FIRST, MORE, Searching
from briefer.workspace import Importing, Session, Workspace
from tests.windows import PATIENCE_MS, carried


@pytest.fixture
def engine(qtbot: QtBot, library_dir: Path) -> Iterator[Engine]:
    """Yield an engine over the corpus, closed afterwards."""
    engine = Engine(Workspace(library_dir))
    yield engine
    engine.close()


@pytest.fixture
def searching(qtbot: QtBot, engine: Engine) -> Searching:
    """Return a search that has answered once."""
    searching = Searching(engine, engine)
    with qtbot.waitSignal(searching.hits_changed, timeout=PATIENCE_MS):
        searching.open()
    return searching


def shown(searching: Searching) -> list[Hits]:
    found: list[Hits] = []
    searching.hits_changed.connect(found.append)
    return found


def test_nothing_is_asked_before_the_index_is_there(qtbot: QtBot, engine: Engine) -> None:
    searching = Searching(engine, engine)
    found = shown(searching)
    searching.set_words("naloxone")
    searching.open()
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    assert [hits.query.words for hits in found] == ["naloxone"]


def test_hits_for_older_words_are_never_shown(
    qtbot: QtBot, engine: Engine, searching: Searching
) -> None:
    found = shown(searching)
    free = threading.Event()
    engine.ask(lambda _: free.wait())
    for end in range(1, len("naloxone") + 1):
        searching.set_words("naloxone"[:end])
    free.set()
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    with qtbot.waitSignal(engine.ask(lambda _: None).finished, timeout=PATIENCE_MS):
        pass
    assert [hits.query.words for hits in found] == ["naloxone"]
    assert found[0].count


def test_filters_are_told_once_and_let_only_what_they_say_through(
    qtbot: QtBot, searching: Searching
) -> None:
    found, told = shown(searching), list[Filters]()
    searching.filters_changed.connect(told.append)
    french = Filters(language=Language.FR)
    searching.set_filters(french)
    searching.set_filters(french)
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    assert told == [french]
    assert {hit.passage.language for hit in found[-1].hits} == {Language.FR}


def test_the_same_words_are_not_asked_twice(
    qtbot: QtBot, engine: Engine, searching: Searching
) -> None:
    found = shown(searching)
    searching.set_words("")
    with qtbot.waitSignal(engine.ask(lambda _: None).finished, timeout=PATIENCE_MS):
        pass
    assert found == []


def test_more_hits_go_on_where_the_first_end(qtbot: QtBot, searching: Searching) -> None:
    found = shown(searching)
    searching.set_words("the")
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    searching.want_more()
    qtbot.waitUntil(lambda: len(found) == 2, timeout=PATIENCE_MS)
    first, more = found
    assert len(first.hits) == FIRST and first.count > FIRST
    assert len(more.hits) == min(FIRST + MORE, more.count)
    assert more.hits[:FIRST] == first.hits


def test_other_words_begin_with_the_first_hits_again(qtbot: QtBot, searching: Searching) -> None:
    searching.want_more()
    searching.set_words("police")
    assert searching.query.limit == FIRST
    searching.want_more()
    searching.set_ranking(Ranking.NEWEST)
    assert searching.query.limit == FIRST and searching.query.ranking is Ranking.NEWEST


def test_a_library_that_changed_meanwhile_is_told_instead_of_old_hits(
    qtbot: QtBot, searching: Searching, library_dir: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new.txt"
    new.write_text("A title\n\nA paragraph about something else entirely.\n")
    with Session(Workspace(library_dir)) as session:
        stale = session.stamp
        Importing(session).add([new])
        assert session.stamp != stale
        session.index_as_it_stands().clear()
    found = shown(searching)
    with qtbot.waitSignal(searching.stale, timeout=PATIENCE_MS):
        searching.set_words("entirely")
    assert found == []
    with Session(Workspace(library_dir)) as session:
        session.index()
    searching.open()
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    assert found[0].count == 1


def test_a_search_that_cannot_be_answered_is_told(qtbot: QtBot, library_dir: Path) -> None:
    (library_dir / "library.db").write_bytes(b"")
    engine = Engine(Workspace(library_dir))
    searching = Searching(engine, engine)
    with qtbot.waitSignal(searching.failed, timeout=PATIENCE_MS) as told:
        searching.open()
    assert carried(told).key == "library_damaged"
    engine.close()
