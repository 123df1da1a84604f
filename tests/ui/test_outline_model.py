"""The note as a tree: its rows as text, and which of them a change touches."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from briefer.domain import editing
from briefer.domain.editing import Spot
from briefer.domain.note import (
    Chart,
    ChartPoint,
    FigureTable,
    Note,
    Quotation,
    Statistic,
    Translation,
)
from briefer.notes import Wording, lay_out
from briefer.notes.blocks import NoteMark
from briefer.tables.templates import NoteTemplate
from briefer.ui.compose.outline_model import ITEMS, ROW, ItemRow, OutlineModel, SectionRow
from briefer.ui.figures.figures_model import FIGURES
from briefer.ui.read.hits_model import PASSAGES
from briefer.workspace import Workspace
from tests.ui.notes import arranged

TOLD = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def note(first_draft: Note, template: NoteTemplate) -> Note:
    """Return a note with three sections filled."""
    return arranged(first_draft, template, "a b | c d e | | *own")


@pytest.fixture
def model(qtbot: QtBot, note: Note, template: NoteTemplate) -> Iterator[OutlineModel]:
    """Yield the tree of the note, watched by Qt's own tester."""
    model = OutlineModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_note(note, template)
    yield model
    del tester


def drawn(model: OutlineModel) -> str:
    """Return the tree as text: a line for each section, its items by id with their footnotes."""
    lines: list[str] = []
    for row in range(model.rowCount()):
        section = model.index(row, 0)
        shown = section.data(ROW)
        assert isinstance(shown, SectionRow)
        items = [model.index(one, 0, section).data(ROW) for one in range(model.rowCount(section))]
        names = [f"{one.item.id}{one.number or ''}" for one in items if isinstance(one, ItemRow)]
        lines.append(" ".join((">" if shown.current else "-", *names)))
    return "|".join(lines[:4])


class Watch:
    """Writes down which rows a model says it takes out, puts in, or has anew."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self.seen: list[str] = []
        self._model = model
        model.rowsRemoved.connect(self._removed)
        model.rowsInserted.connect(self._inserted)
        model.modelReset.connect(self._reset)

    def _removed(self, parent: QModelIndex, first: int, last: int) -> None:
        self.seen.append(f"-{parent.row()}:{first}..{last}")

    def _inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        self.seen.append(f"+{parent.row()}:{first}..{last}")

    def _reset(self) -> None:
        self.seen.append("reset")


def test_the_tree_draws_sections_items_and_footnotes(model: OutlineModel, note: Note) -> None:
    assert drawn(model) == "- a1 b2|- c3 d4 e5|-|- own"
    model.show_current(note.sections[1].id)
    assert drawn(model) == "- a1 b2|> c3 d4 e5|-|- own"


@pytest.mark.parametrize(
    ("change", "shown", "touched"),
    [
        (lambda n: editing.remove(n, ["d"]), "- a1 b2|- c3 e4|-|- own", ["-1:1..1"]),
        (
            lambda n: editing.shifted(n, ["a"], 1),
            "- b1 a2|- c3 d4 e5|-|- own",
            ["-0:0..1", "+0:0..1"],
        ),
        (
            lambda n: editing.move(n, ["b"], Spot(n.sections[2].id)),
            "- a1|- c2 d3 e4|- b5|- own",
            ["-0:1..1", "+2:0..0"],
        ),
        (lambda n: editing.reword(n, "c", "x"), "- a1 b2|- c3 d4 e5|-|- own", []),
        (lambda n: editing.reword(n, "c", ""), "- a1 b2|- c d3 e4|-|- own", []),
    ],
)
def test_a_change_touches_only_the_rows_that_differ(
    model: OutlineModel, note: Note, template: NoteTemplate, change, shown, touched
) -> None:
    watch = Watch(model)
    model.show_note(change(note), template)
    assert drawn(model) == shown
    assert watch.seen == touched
    model.show_note(note, template)
    assert drawn(model) == "- a1 b2|- c3 d4 e5|-|- own"


def test_another_note_or_none_is_shown_anew(
    model: OutlineModel, first_draft: Note, template: NoteTemplate
) -> None:
    watch = Watch(model)
    model.show_note(None, None)
    assert model.rowCount() == 0
    model.show_note(first_draft, template)
    model.show_note(first_draft, None)
    assert watch.seen == ["reset", "reset"]


def test_a_row_tells_everything_to_a_screen_reader(model: OutlineModel, note: Note) -> None:
    model.show_current(note.sections[0].id)
    section = model.index(0, 0)
    assert "picks are added here" in str(section.data(TOLD))
    item = model.index_of("a")
    told = str(item.data(TOLD))
    row = item.data(ROW)
    assert told.startswith("Quotation. ") and row.source in told and row.item.text in told
    assert str(model.index_of("own").data(TOLD)) == "Own paragraph. Own words own."
    empty = model.index(2, 0)
    guidance = empty.data(ROW).guidance
    assert guidance and guidance in str(empty.data(TOLD))


def test_passages_in_the_other_language_and_twice_are_marked(
    model: OutlineModel, note: Note, template: NoteTemplate
) -> None:
    cited = [item for item in note.items() if isinstance(item, Quotation)]
    french = [item.id for item in cited if item.pick.language is not note.language]
    rows = {id: model.index_of(id).data(ROW) for id in ("a", "b", "c", "d", "e")}
    assert [id for id, row in rows.items() if row.foreign] == french
    first = rows["a"].item
    again = editing.add(
        note, [editing.quoted(first.pick, first.text, "z")], Spot(note.sections[3].id)
    )
    model.show_note(again, template)
    assert model.index_of("z").data(ROW).repeats == "a"
    assert "already in the note" in str(model.index_of("z").data(TOLD))


def test_tables_and_charts_have_a_footnote_for_each_passage(
    model: OutlineModel, note: Note, template: NoteTemplate
) -> None:
    one, two = list(note.picks())[:2]
    table = FigureTable(
        "table",
        "Deaths",
        (
            Statistic("Deaths", "3", pick=one),
            Statistic("", " ", pick=one),
            Statistic("Deaths", "4", pick=one),
            Statistic("Deaths", "5"),
        ),
    )
    points = (("2016", one), ("2017", one), ("2018", two), ("2019", None))
    chart = Chart(
        "chart", "", "", tuple(ChartPoint(label, Decimal(1), pick) for label, pick in points)
    )
    bare = FigureTable("bare", "", (Statistic("Deaths", "3"),))
    changed = editing.add(note, [table, chart, bare], Spot(note.sections[1].id, "c"))
    model.show_note(changed, template)
    assert drawn(model) == "- a1 b2|- table3 chart4 bare c6 d7 e8|-|- own"
    told = str(model.index_of("table").data(TOLD))
    assert told.startswith("Table. Deaths. Deaths, 3. ")


def test_the_numbers_are_those_that_print(
    model: OutlineModel, note: Note, template: NoteTemplate, begun: Path
) -> None:
    one, two = list(note.picks())[:2]
    table = FigureTable("table", "", (Statistic("Deaths", "3", pick=one),) * 2)
    chart = Chart("chart", "", "", (ChartPoint("a", Decimal(1), one),) * 2)
    own = Translation("other", two, "In other words.")
    changed = editing.add(note, [table, chart, own], Spot(note.sections[1].id))
    model.show_note(changed, template)
    workspace = Workspace(begun / "data")
    layout = lay_out(changed, template, Wording(workspace.profile, workspace.messages))
    numbers = {id: model.index_of(id).data(ROW).number for id in ("table", "chart", "other")}
    printed: dict[str, int] = {}
    for block in layout.blocks:
        if (id := getattr(block, "item", "")) and (marks := numbers_in(block)):
            printed.setdefault(id, marks[0])
    assert numbers == {id: printed[id] for id in numbers}


def numbers_in(of: object) -> list[int]:
    """Return the numbers of the footnotes called in a block, in their order."""
    if isinstance(of, NoteMark):
        return [of.number]
    if isinstance(of, tuple):
        return [number for part in of for number in numbers_in(part)]
    if is_dataclass(of):
        return [n for field in fields(of) for n in numbers_in(getattr(of, field.name))]
    return []


def dragged(model: OutlineModel, *ids: str) -> QMimeData:
    return model.mimeData([model.index_of(id) for id in ids])


def test_items_are_dropped_between_items_on_sections_and_below_the_last(
    model: OutlineModel, note: Note
) -> None:
    told: list[tuple[object, object]] = []
    model.items_dropped.connect(lambda ids, spot: told.append((ids, spot)))
    move = Qt.DropAction.MoveAction
    ids = [section.id for section in note.sections]
    second = model.index(1, 0)
    data = dragged(model, "b", "a")
    for row, parent in ((1, second), (-1, second), (0, QModelIndex()), (-1, QModelIndex())):
        model.dropMimeData(data, move, row, 0, parent)
    assert [spot for _, spot in told] == [
        Spot(ids[1], "d"),
        Spot(ids[1]),
        Spot(ids[0]),
        Spot(ids[-1]),
    ]
    assert {ids for ids, _ in told} == {("b", "a")}
    assert Qt.ItemFlag.ItemIsDropEnabled in model.flags(QModelIndex())
    assert Qt.ItemFlag.ItemIsDropEnabled not in model.flags(model.index_of("a"))


def test_passages_are_dropped_as_passages(model: OutlineModel, note: Note) -> None:
    told: list[tuple[object, object]] = []
    model.passages_dropped.connect(lambda ids, spot: told.append((ids, spot)))
    data = QMimeData()
    data.setData(PASSAGES, b"one\ntwo")
    model.dropMimeData(data, Qt.DropAction.CopyAction, -1, 0, model.index(2, 0))
    assert told == [(("one", "two"), Spot(note.sections[2].id))]
    assert set(model.mimeTypes()) == {ITEMS, PASSAGES, FIGURES}


def test_figures_are_dropped_as_figures(model: OutlineModel, note: Note) -> None:
    told: list[tuple[object, object]] = []
    model.figures_dropped.connect(lambda ids, spot: told.append((ids, spot)))
    data = QMimeData()
    data.setData(FIGURES, b"d#1-2")
    model.dropMimeData(data, Qt.DropAction.CopyAction, -1, 0, model.index(2, 0))
    assert told == [(("d#1-2",), Spot(note.sections[2].id))]
