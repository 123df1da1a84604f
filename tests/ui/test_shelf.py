"""What the window lists of the library, and the jobs that change it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefer.ui.desk.engine import Engine
from briefer.ui.desk.shelf import Listing, Shelf
from briefer.workspace import Batch, Session, Workspace
from tests.windows import PATIENCE_MS, carried


@pytest.fixture
def engine(qtbot: QtBot, library_dir: Path) -> Iterator[Engine]:
    """Yield an engine over the corpus, closed afterwards."""
    engine = Engine(Workspace(library_dir))
    yield engine
    engine.close()


@pytest.fixture
def shelf(qtbot: QtBot, engine: Engine) -> Shelf:
    """Return the shelf with the corpus listed and indexed."""
    shelf = Shelf(engine, engine)
    with qtbot.waitSignals([shelf.listed, shelf.indexed], timeout=PATIENCE_MS):
        shelf.open()
    return shelf


def test_the_library_is_listed_with_all_its_numbers(shelf: Shelf) -> None:
    listing = shelf.listing
    assert [one.name for one in listing.documents][:2] == ["opioid-2018", "halifax-2019"]
    assert listing.passages == sum(one.passages for one in listing.documents) > 100
    assert sum(count for _, count in listing.themes) > 0
    assert set(listing.by_id) == {one.id for one in listing.documents}
    assert shelf.is_indexed and not listing.read_only


def test_a_first_start_lists_the_summaries_before_they_are_read(
    qtbot: QtBot, tmp_path: Path
) -> None:
    engine = Engine(Workspace(tmp_path / "fresh"))
    shelf, listings = Shelf(engine, engine), list[Listing]()
    shelf.listed.connect(listings.append)
    with qtbot.waitSignal(shelf.indexed, timeout=PATIENCE_MS):
        shelf.open()
    engine.close()
    foreseen, listed = listings
    assert foreseen.passages == 0 < listed.passages
    assert set(foreseen.by_id) == set(listed.by_id)


def test_added_files_are_told_listed_and_can_be_found(
    qtbot: QtBot, shelf: Shelf, tmp_path: Path
) -> None:
    new = tmp_path / "new.txt"
    new.write_text("Minutes of a meeting\n\nA paragraph about quokkas, which nobody mentioned.\n")
    batches: list[Batch] = []
    shelf.imported.connect(batches.append)
    with qtbot.waitSignals([shelf.listed, shelf.indexed], timeout=PATIENCE_MS):
        shelf.import_([new, tmp_path / "missing.txt"])
    assert len(batches[0].imported) == 1 and len(batches[0].failed) == 1
    assert len(shelf.listing.documents) == 6


def test_a_removed_document_is_gone_from_the_list(qtbot: QtBot, shelf: Shelf) -> None:
    gone = shelf.listing.documents[0].id
    with qtbot.waitSignals([shelf.removed, shelf.listed, shelf.indexed], timeout=PATIENCE_MS):
        shelf.remove([gone])
    assert gone not in shelf.listing.by_id and len(shelf.listing.documents) == 4


def test_building_the_index_anew_leaves_everything_findable(qtbot: QtBot, shelf: Shelf) -> None:
    with qtbot.waitSignals([shelf.listed, shelf.indexed], timeout=PATIENCE_MS):
        shelf.rebuild()
    with qtbot.waitSignal(shelf.examined, timeout=PATIENCE_MS) as told:
        shelf.examine()
    assert not any(check.problem for check in carried(told))


def test_a_library_that_cannot_be_used_is_told(qtbot: QtBot, library_dir: Path) -> None:
    (library_dir / "library.db").write_bytes(b"not a library" * 100)
    engine = Engine(Workspace(library_dir))
    shelf = Shelf(engine, engine)
    with qtbot.waitSignal(shelf.unusable, timeout=PATIENCE_MS) as told:
        shelf.open()
    engine.close()
    assert carried(told).key == "library_damaged"
    assert not shelf.is_indexed


def test_a_marking_chosen_is_listed_and_search_goes_on_as_before(
    qtbot: QtBot, shelf: Shelf, engine: Engine
) -> None:
    id = shelf.listing.documents[0].id
    with (
        qtbot.assertNotEmitted(shelf.indexed),
        qtbot.waitSignal(shelf.listed, timeout=PATIENCE_MS),
    ):
        shelf.mark(id, "secret")
    assert shelf.listing.by_id[id].details.marking == "secret"
    with qtbot.waitSignal(engine.ask(_is_indexed).succeeded, timeout=PATIENCE_MS) as told:
        pass
    assert carried(told)


def test_a_marking_that_there_is_not_is_told_and_changes_nothing(
    qtbot: QtBot, shelf: Shelf, engine: Engine
) -> None:
    id = shelf.listing.documents[0].id
    with qtbot.waitSignals([engine.trouble_met, shelf.listed], timeout=PATIENCE_MS):
        shelf.mark(id, "purple")
    assert shelf.listing.by_id[id].details.marking is None


def _is_indexed(session: Session) -> bool:
    return session.is_indexed
