"""The figures as a table: what is shown and told of each, and how they are sorted."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from briefer.domain.figure import Figure
from briefer.domain.language import Language
from briefer.domain.theme import ThemeTag
from briefer.ui.desk.figure_shelf import FiguresFound
from briefer.ui.figures.figure_cells import Column
from briefer.ui.figures.figures_model import FIGURES, FigureRole, FiguresModel
from tests.ui.figures_by_hand import in_series, made, until
from tests.ui.listing import documents, themes

DOWN, UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


@pytest.fixture
def model(qtbot: QtBot, library_dir: Path) -> FiguresModel:
    """Return an empty table that names the corpus, watched by Qt's own tester."""
    model = FiguresModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    held = {one.id: one for one in documents(library_dir)}
    model.show_library(held, [rule.theme for rule, _ in themes(library_dir)])
    return model


def of(name: str, library_dir: Path) -> str:
    """Return the id of the document called ``name``."""
    return next(one.id for one in documents(library_dir) if one.name == name)


def show(model: FiguresModel, *figures: Figure) -> None:
    model.show_figures(figures, FiguresFound(figures=figures))


def column(model: FiguresModel, of: Column) -> list[str]:
    return [str(model.index(row, of).data() or "") for row in range(model.rowCount())]


def told(model: FiguresModel, row: int, of: Column = Column.VALUE) -> str:
    return str(model.index(row, of).data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_row_says_value_subject_period_place_document_and_themes(
    model: FiguresModel, library_dir: Path
) -> None:
    figure = made(
        1,
        "10300",
        "more than\n10,300",
        document=of("halifax-2019", library_dir),
        subject="apparent opioid-related deaths",
        period=until("2018-09"),
        place="Canada",
        themes=(ThemeTag("harms"), ThemeTag("covid-19")),
    )
    show(model, figure)
    assert [model.index(0, one).data() for one in Column] == [
        "more than 10,300",
        "apparent opioid-related deaths",
        "2016-01 – 2018-09",
        "Canada",
        "Halifax 2019",
        "Harms, COVID-19",
    ]


def test_a_replaced_figure_says_the_newer_value_first(
    model: FiguresModel, library_dir: Path
) -> None:
    old = made(1, "10300", "more than 10,300", period=until("2018-09"))
    new = made(
        2, "21174", "21,174", period=until("2020-12"), document=of("fourth-2021", library_dir)
    )
    found = in_series(old, new)
    model.show_figures(found.figures, found)
    assert model.index(0, 0).data(FigureRole.NEWEST) == found.figures[1]
    replaced = "replaced by 21,174 (to December 2020), Fourth 2021"
    assert model.index(0, 0).data(FigureRole.REPLACED) == replaced
    assert told(model, 0).startswith(f"21,174. more than 10,300, {replaced}")
    assert model.index(1, 0).data(FigureRole.REPLACED) == ""


def test_what_was_inferred_or_corrected_is_told(model: FiguresModel) -> None:
    show(
        model,
        made(1, place="Canada", inferred=("place",)),
        made(2, place="Canada", corrected=("place",)),
        made(3),
    )
    assert "inferred" in told(model, 0, Column.PLACE)
    assert "corrected by you" in told(model, 1, Column.PLACE)
    assert told(model, 2, Column.PLACE) == "not known"
    assert model.index(0, Column.PLACE).data(FigureRole.INFERRED) is True


def test_values_are_sorted_by_number_whatever_they_are_written_like(model: FiguresModel) -> None:
    written = ("9", "14\u00a0700", "more than 10,300", "sept millions")
    values = ("9", "14700", "10300", "7000000")
    show(model, *(made(n, *pair) for n, pair in enumerate(zip(values, written, strict=True))))
    model.sort(Column.VALUE, UP)
    assert column(model, Column.VALUE) == [written[at] for at in (0, 2, 1, 3)]
    model.sort(Column.VALUE, DOWN)
    assert column(model, Column.VALUE) == [written[at] for at in (3, 1, 2, 0)]
    model.sort(-1)
    assert column(model, Column.VALUE) == list(written)


def test_periods_are_sorted_by_their_end_and_undated_figures_stand_last(
    model: FiguresModel,
) -> None:
    show(
        model,
        made(1, "1"),
        made(2, "2", period=until("2020-12")),
        made(3, "3", period=until("2018", "2018")),
        made(4, "4", period=until("2019-03", "")),
    )
    model.sort(Column.PERIOD, UP)
    assert column(model, Column.VALUE) == ["3", "4", "2", "1"]
    model.sort(Column.PERIOD, DOWN)
    assert column(model, Column.VALUE) == ["2", "4", "3", "1"]


def test_subjects_are_sorted_as_people_do(model: FiguresModel) -> None:
    for_now = ("Zones", "écoles", "Deaths", "")
    show(model, *(made(n, subject=subject) for n, subject in enumerate(for_now)))
    model.sort(Column.SUBJECT, UP)
    assert column(model, Column.SUBJECT) == ["Deaths", "écoles", "Zones", ""]


def test_the_row_chosen_stays_chosen_when_the_table_is_sorted(model: FiguresModel) -> None:
    show(model, *(made(n, str(n)) for n in range(5)))
    kept = QPersistentModelIndex(model.index(1, 0))
    model.sort(Column.VALUE, DOWN)
    assert kept.row() == 3
    assert kept.data() == "1"


def test_the_table_speaks_french(model: FiguresModel, library_dir: Path) -> None:
    model.set_language(Language.FR)
    show(model, made(1, themes=(ThemeTag("harms"),)))
    assert model.index(0, Column.THEMES).data() == "Méfaits"


def test_figures_in_the_note_are_marked(model: FiguresModel) -> None:
    figure = made(1)
    show(model, figure, made(2))
    model.show_picked(frozenset((figure.id,)))
    assert [model.index(row, 0).data(FigureRole.PICKED) for row in (0, 1)] == [True, False]
    assert told(model, 0).endswith("in the note")


def test_figures_can_be_dragged(model: FiguresModel) -> None:
    first, second = made(1), made(2)
    show(model, first, second)
    data = model.mimeData([model.index(1, 0), model.index(1, 2), model.index(0, 0)])
    assert bytes(data.data(FIGURES).data()).decode().split("\n") == [first.id, second.id]


def test_ten_thousand_figures_are_sorted_without_anybody_waiting(model: FiguresModel) -> None:
    """No time is asserted: twice as many rows must not take four times as long."""
    took: list[float] = []
    for count in (10_000, 20_000):
        show(model, *(made(n, str(n * 7919 % count), subject=f"s{n % 97}") for n in range(count)))
        runs: list[float] = []
        for _ in range(3):
            begin = time.perf_counter()
            model.sort(Column.SUBJECT, UP)
            model.sort(Column.VALUE, DOWN)
            runs.append(time.perf_counter() - begin)
        took.append(min(runs))
    assert took[1] < 4 * took[0]
