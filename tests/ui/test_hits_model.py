"""The hits as a list: which rows stay while more come, and how each is told."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.domain.query import Facets, Filters, Hits, Query
from briefer.errors import Notice
from briefer.ui.compose.checks_panel import ChecksModel
from briefer.ui.narrow.facets import FacetModel
from briefer.ui.read.hits_model import PASSAGES, HitRole, HitsModel
from briefer.workspace import Finding, Session, Workspace
from tests.ui.listing import documents, themes


@pytest.fixture
def hits(library_dir: Path) -> Hits:
    """Return the hits for a word that many passages have."""
    with Session(Workspace(library_dir)) as session:
        return Finding(session).search(Query("the", limit=30))


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning, model
    )


@pytest.fixture
def model(qtbot: QtBot, library_dir: Path) -> Iterator[HitsModel]:
    """Yield an empty list that names the corpus, watched by Qt's own tester."""
    model = HitsModel()
    watched(model)
    held = {one.id: one for one in documents(library_dir)}
    model.show_library(held, [rule.theme for rule, _ in themes(library_dir)])
    yield model


class Changes:
    """Writes down how the rows change."""

    def __init__(self, model: HitsModel) -> None:
        self.seen: list[str] = []
        model.modelReset.connect(self._reset)
        model.rowsInserted.connect(self._inserted)
        model.dataChanged.connect(self._changed)

    def _reset(self) -> None:
        self.seen.append("reset")

    def _inserted(self, _: QModelIndex, first: int, last: int) -> None:
        self.seen.append(f"{first}..{last}")

    def _changed(self, *_: object) -> None:
        self.seen.append("changed")


def test_more_of_the_same_only_adds_rows(model: HitsModel, hits: Hits) -> None:
    assert len(hits.hits) == 30 < hits.count
    model.show_hits(replace(hits, hits=hits.hits[:10]))
    changes = Changes(model)
    model.show_hits(hits)
    model.show_hits(hits)
    assert changes.seen == ["10..29"]
    assert model.rowCount() == 30


def test_other_hits_take_the_place_of_all(model: HitsModel, hits: Hits) -> None:
    model.show_hits(hits)
    changes = Changes(model)
    model.show_hits(replace(hits, hits=hits.hits[5:10], count=5))
    assert changes.seen == ["reset"] and model.rowCount() == 5


def test_more_is_asked_for_once_until_it_comes(qtbot: QtBot, hits: Hits) -> None:
    root, model = QModelIndex(), HitsModel()
    model.show_hits(hits)
    assert model.canFetchMore(root)
    with qtbot.waitSignal(model.more_wanted):
        model.fetchMore(root)
    assert not model.canFetchMore(root)
    model.show_hits(replace(hits, count=len(hits.hits)))
    assert not model.canFetchMore(root)


def test_a_row_tells_language_words_place_themes_and_whether_it_is_picked(
    model: HitsModel, hits: Hits
) -> None:
    model.show_hits(hits)
    hit = hits.hits[0]
    index = model.index(0)
    told = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    place = str(index.data(HitRole.PLACE))
    assert hit.snippet.text in told and place in told and f"¶ {hit.passage.number}" in place
    assert "in the note" not in told and not index.data(HitRole.PICKED)
    assert all(label in told for label in index.data(HitRole.THEMES))
    changes = Changes(model)
    model.show_picked(frozenset({hit.passage.id}))
    model.show_picked(frozenset({hit.passage.id}))
    assert changes.seen == ["changed"] and index.data(HitRole.PICKED)
    assert "in the note" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_themes_are_named_in_the_language_of_the_interface(model: HitsModel, hits: Hits) -> None:
    model.show_hits(hits)
    row = next(row for row, hit in enumerate(hits.hits) if hit.passage.themes)
    english = model.index(row).data(HitRole.THEMES)
    model.set_language(Language.FR)
    french = model.index(row).data(HitRole.THEMES)
    assert english != french and len(english) == len(french)


def test_rows_are_dragged_in_their_order(model: HitsModel, hits: Hits) -> None:
    model.show_hits(hits)
    data = model.mimeData([model.index(2), model.index(0)])
    ids = bytes(data.data(PASSAGES).data()).decode().split("\n")
    assert ids == [hits.hits[0].passage.id, hits.hits[2].passage.id]
    assert model.row_of(ids[1]) == 2 and model.row_of("none") == -1


def test_the_left_panes_rows_are_a_sound_list(qtbot: QtBot, library_dir: Path) -> None:
    model = FacetModel()
    watched(model)
    held = documents(library_dir)
    model.show_library(themes(library_dir), held)
    model.show_counts(Facets({"harms": 3}, {held[0].id: 1}, {"en": 1}, {"2019": 2}))
    model.show_filters(Filters(themes=("harms",)))
    model.set_language(Language.FR)
    model.show_library(themes(library_dir), held[:2])
    assert model.rowCount() > 0


def test_what_to_mend_is_told_in_sentences(qtbot: QtBot, library_dir: Path) -> None:
    model = ChecksModel(Workspace(library_dir).messages)
    watched(model)
    notices = (Notice("marking_not_chosen"), Notice("title_missing"))
    model.show_notices(notices, Language.EN)
    english = [str(model.index(row).data()) for row in range(2)]
    resets: list[str] = []
    model.modelReset.connect(lambda: resets.append("reset"))
    model.show_notices(notices, Language.EN)
    assert resets == []
    model.show_notices(notices, Language.FR)
    assert resets == ["reset"]
    french = [str(model.index(row).data()) for row in range(2)]
    assert all(english) and all(french) and english != french
    assert model.notice(1) == notices[1] and model.notice(2) is None
