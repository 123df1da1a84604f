"""The dialogs of tables and charts under the keyboard: typed, pasted, moved, refused, taken."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from briefer.domain.editing import Spot, add
from briefer.domain.language import Language
from briefer.domain.note import (
    Chart,
    ChartPoint,
    FigureSentence,
    FigureTable,
    Note,
    Pick,
    Statistic,
)
from briefer.ui.desk.note_desk import NoteDesk
from briefer.ui.dialogs.exhibit_dialog import ExhibitDialog
from briefer.ui.dialogs.exhibits import Exhibits
from briefer.ui.dialogs.figure_chart import FigureChartDialog
from briefer.ui.dialogs.figure_grid import FigureView
from briefer.ui.dialogs.figure_rows import FigureModel, FigureRow, label_of, sources_of
from briefer.ui.dialogs.figure_table import FigureTableDialog
from briefer.workspace import Workspace, blank
from tests.notes.figured import deaths, figure
from tests.ui.boxes import Answer

CONTROL = Qt.KeyboardModifier.ControlModifier


class Desk:
    """A desk whose tables and charts are edited over a window."""

    def __init__(self, qtbot: QtBot, note: Note) -> None:
        self._qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.desk = NoteDesk(self.window)
        self.desk.show(note)
        self.exhibits = Exhibits(self.desk, self.window)

    def dialog(self) -> ExhibitDialog:
        """Return the dialog that is open."""
        (found,) = [one for one in self.window.findChildren(ExhibitDialog) if one.isVisible()]
        self._qtbot.waitExposed(found)
        found.activateWindow()
        self._qtbot.waitUntil(found.isActiveWindow)
        return found

    def items(self, section: str = "") -> list[FigureTable | Chart]:
        assert self.desk.note
        return [
            item
            for one in self.desk.note.sections
            for item in one.items
            if isinstance(item, (FigureTable, Chart)) and section in {"", one.id}
        ]


@pytest.fixture
def desk(qtbot: QtBot, first_draft: Note) -> Desk:
    """Return a desk with a composed note on it."""
    return Desk(qtbot, first_draft)


def field(dialog: QWidget, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def ok(dialog: QWidget) -> QPushButton:
    found = dialog.findChild(QPushButton, "take-exhibit")
    assert isinstance(found, QPushButton)
    return found


def said(dialog: QWidget) -> str:
    found = dialog.findChild(QLabel, "exhibit-state")
    assert isinstance(found, QLabel)
    return found.text()


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus
    QTest.keyClick(focus, key, held)
    QApplication.sendPostedEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def write(words: str) -> None:
    """Type ``words`` where the focus is, letter by letter."""
    for letter in words:
        focus = QApplication.focusWidget()
        assert focus
        QTest.keyClicks(focus, letter)


def cells(model: FigureModel) -> list[tuple[str, ...]]:
    return [row.cells for row in model.rows()]


def first(note: Note) -> Pick:
    return next(note.picks())


def test_a_table_is_typed_with_the_keyboard_alone(qtbot: QtBot, desk: Desk) -> None:
    section = desk.desk.section
    desk.exhibits.insert_table()
    dialog = desk.dialog()
    qtbot.waitUntil(field(dialog, "exhibit-title").hasFocus)
    assert not ok(dialog).isEnabled()
    write("Deaths")
    press(Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), FigureView)
    for words in ("Deaths", "3", "2019"):
        write(words)
        press(Qt.Key.Key_Tab)
    write("Canada")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QListView))
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert desk.desk.note
    picked = first(desk.desk.note)
    assert dialog.exhibit() == FigureTable(
        "", "Deaths", (Statistic("Deaths", "3", "2019", "Canada", picked),)
    )
    ok(dialog).setFocus()
    press(Qt.Key.Key_Space)
    (table,) = desk.items(section)
    assert table.text == "Deaths\nDeaths\t3\t2019\tCanada"
    assert desk.desk.undo_stack.undoText() == "Insert table"


def test_tab_leaves_the_cells(desk: Desk) -> None:
    desk.exhibits.insert_table()
    dialog = desk.dialog()
    dialog.grid.view.setFocus()
    press(Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus and focus.objectName() == "add-row"


def test_a_table_goes_to_the_key_statistics_of_a_fact_sheet(
    qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    workspace = Workspace(tmp_path_factory.mktemp("facts") / "data")
    desk = Desk(qtbot, blank(workspace, "fact-sheet", Language.EN))
    assert desk.desk.section != "key-statistics"
    desk.exhibits.insert_table()
    dialog = desk.dialog()
    dialog.model.append([FigureRow(("Deaths", "3", "", ""))])
    dialog.accept()
    assert len(desk.items("key-statistics")) == 1


def test_rows_come_from_a_spreadsheet(desk: Desk) -> None:
    desk.exhibits.insert_table()
    dialog = desk.dialog()
    dialog.grid.view.setFocus()
    QGuiApplication.clipboard().setText("Deaths\t3\t2019\tCanada\tx\r\nSeizures\t3 236 kg\r\n")
    press(Qt.Key.Key_V, CONTROL)
    pasted = [("Deaths", "3", "2019", "Canada"), ("Seizures", "3 236 kg", "", "")]
    assert cells(dialog.model) == pasted
    dialog.grid.view.setCurrentIndex(dialog.model.index(1, 2))
    QGuiApplication.clipboard().setText("2020")
    press(Qt.Key.Key_V, CONTROL)
    assert cells(dialog.model)[1] == ("Seizures", "3 236 kg", "2020", "")
    row, flags = dialog.model.index(1, 0), QItemSelectionModel.SelectionFlag
    dialog.grid.view.selectionModel().select(row, flags.ClearAndSelect | flags.Rows)
    press(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "Seizures\t3 236 kg\t2020\t\t"


def test_rows_are_moved_emptied_and_removed(desk: Desk) -> None:
    table = FigureTable("", "", tuple(Statistic(one, "1") for one in "abc"))
    desk.desk.put(table)
    desk.exhibits.edit(desk.items()[0])
    dialog = desk.dialog()
    view, model = dialog.grid.view, dialog.model
    view.setFocus()
    view.setCurrentIndex(model.index(0, 0))
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [row[0] for row in cells(model)] == ["b", "a", "c"]
    assert view.currentIndex().row() == 1
    press(Qt.Key.Key_Delete)
    assert cells(model)[1] == ("", "1", "", "")
    view.selectRow(1)
    press(Qt.Key.Key_Delete)
    assert [row[0] for row in cells(model)] == ["b", "c"]
    dialog.accept()
    (changed,) = desk.items()
    assert changed.text == "\nb\t1\t\t\nc\t1\t\t"
    assert desk.desk.undo_stack.undoText() == "Edit table"
    desk.desk.undo_stack.undo()
    assert desk.items()[0].text.count("\n") == 3


def test_a_value_that_its_source_does_not_say_is_told(desk: Desk) -> None:
    assert desk.desk.note
    pick = first(desk.desk.note)
    desk.exhibits.insert_table()
    dialog = desk.dialog()
    dialog.model.append([FigureRow(("Deaths", "999,999,999", "", ""), pick)])
    assert said(dialog) == "Row 1: “999,999,999” does not stand in its source."
    assert ok(dialog).isEnabled()
    dialog.model.setData(dialog.model.index(0, 1), " ".join(pick.text.split()[:3]))
    assert said(dialog) == ""


@pytest.mark.parametrize(
    ("language", "good", "bad", "told"),
    [
        (Language.EN, "10,300", "1,5", "Row 1: “1,5” is not a number. Write it as 10,300."),
        (Language.FR, "10 300", "1.5", "Row 1: “1.5” is not a number. Write it as 10 300."),
        (Language.EN, "3", "", "Row 1: a number is missing, such as 10,300."),
    ],
)
def test_a_chart_takes_numbers_as_the_note_writes_them(
    qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory, language: Language, good: str,
    bad: str, told: str,
) -> None:  # fmt: skip
    workspace = Workspace(tmp_path_factory.mktemp("chart") / "data")
    desk = Desk(qtbot, blank(workspace, "information", language))
    desk.exhibits.insert_chart()
    dialog = desk.dialog()
    dialog.model.append([FigureRow(("2019", bad))])
    assert said(dialog) == told and not ok(dialog).isEnabled()
    dialog.model.setData(dialog.model.index(0, 1), good)
    assert said(dialog) == "" and ok(dialog).isEnabled()
    dialog.accept()
    (chart,) = desk.items()
    assert isinstance(chart, Chart)
    digits = "".join(filter(str.isdigit, good))
    assert chart.points == (ChartPoint("2019", Decimal(digits)),)


def test_a_chart_is_filled_from_a_table(desk: Desk) -> None:
    assert desk.desk.note
    pick = first(desk.desk.note)
    rows = (
        Statistic("Deaths", "more than 10,300", "2018", "Canada", pick),
        Statistic("Deaths", "unknown", "2019", "Canada", pick),
        Statistic("Deaths", "1.5 million", "2020", "Canada"),
    )
    note = add(desk.desk.note, [FigureTable("t", "Deaths by year", rows)], Spot(desk.desk.section))
    desk.desk.change(note, "table")
    desk.exhibits.insert_chart()
    dialog = desk.dialog()
    assert isinstance(dialog, FigureChartDialog)
    take = dialog.findChild(QPushButton, "take-from-table")
    assert isinstance(take, QPushButton)
    take.menu().actions()[0].trigger()
    assert dialog.exhibit() == Chart(
        "",
        "Deaths by year",
        "Deaths",
        (ChartPoint("2018", Decimal(10300), pick), ChartPoint("2020", Decimal(1500000))),
    )


def test_a_chart_comes_back_as_it_was(desk: Desk, first_draft: Note) -> None:
    chart = Chart(
        "",
        "Deaths",
        "deaths",
        (ChartPoint("2019", Decimal("1234.5"), first(first_draft)),),
        remark="Counted anew.",
    )
    desk.desk.put(chart)
    (held,) = desk.items()
    desk.exhibits.edit(held)
    assert desk.dialog().exhibit() == held


def test_what_was_typed_is_given_up_only_when_asked(desk: Desk) -> None:
    desk.exhibits.insert_table()
    dialog = desk.dialog()
    field(dialog, "exhibit-title").setText("Deaths")
    asked = Answer("go-on").to(dialog.reject)
    assert asked.asked == "Give up what you typed?" and dialog.isVisible()
    field(dialog, "exhibit-title").clear()
    dialog.reject()
    assert not dialog.isVisible() and desk.items() == []


def test_sources_are_named_by_document_paragraph_and_first_words(first_draft: Note) -> None:
    pick = first(first_draft)
    label = label_of(pick)
    assert f"· ¶ {pick.citation.number} · {pick.text[:20]}" in label


def test_two_figures_of_one_passage_are_two_sources(first_draft: Note) -> None:
    old, *_, newest = deaths()
    assert newest.figure
    other = replace(newest, figure=figure(newest, "6,214", "6214"))
    items = [FigureSentence(one.rests_on, one, "x") for one in (old, newest, other)]
    note = add(first_draft, items, Spot(first_draft.sections[0].id))
    labels = [label_of(one) for one in sources_of(note) if one.figure]
    assert [one.rsplit("· ", 1)[1] for one in labels[:3]] == ["more than 10,300", "21,174", "6,214"]


def test_the_rows_keep_to_the_rules_of_models(qtbot: QtBot) -> None:
    model = FigureModel(2)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(model, mode)
    model.append([FigureRow((one, "1")) for one in "abc"])
    model.insert(1)
    assert model.shift(0, 1) and not model.shift(0, -1) and not model.shift(3, 1)
    model.remove({0})
    model.setData(model.index(model.rowCount() - 1, 1), "4")
    model.paste("x\ty\nz", model.index(0, 0))
    model.paste("x", QModelIndex())
    assert model.rows()[0].cells == ("x", "y") and model.row_at(model.rowCount() - 1).is_blank
    del tester


def test_a_table_dialog_is_gone_when_it_is_closed(qtbot: QtBot, first_draft: Note) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = FigureTableDialog(first_draft, None, window)
    dialog.open()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
