"""Figures in the window: an old one is seen, the newer taken, the series charted, and all of it
read back from the Word file."""

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QTableView
from shiboken6 import isValid

from briefer.domain.language import Language
from briefer.domain.note import Chart, FigureSentence, FigureTable
from briefer.ui.figures.figures_model import FigureRole
from briefer.ui.window import Window
from briefer.workspace import Figuring, Session
from tests.journeys.dialogs import answering, save_as, shown_dialog
from tests.journeys.steps import (
    begin,
    choose_in_box,
    choose_in_menu,
    click,
    find,
    has_keyboard,
    items,
    message,
    named,
    note,
    press,
    select_in_source,
    turn_to,
    wait_until,
    write,
)
from tests.word.reading_back import read_back

VALUES = ["10300", "12800", "14700", "21174"]
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def figures(window: Window) -> QTableView:
    return named(window, QTableView, "figures")


def show_figures(window: Window) -> QTableView:
    """Bring the figures to the front from the keyboard, and return their table."""
    turn_to(window)
    press("Ctrl+6")
    wait_until(lambda: window.figures_model.rowCount() >= 5, "the figures are listed")
    assert has_keyboard(figures(window))
    return figures(window)


def go_to(window: Window, written: str) -> None:
    """Press the arrow keys until the figure written like this is the current one."""
    view = figures(window)
    press("Ctrl+Home")
    for _ in range(view.model().rowCount()):
        if view.model().index(view.currentIndex().row(), 0).data() == written:
            return
        press("Down")
    raise AssertionError(f"no figure {written!r}")


def chart_in(word: Path) -> tuple[list[str], str]:
    """Return the values of the one chart in a Word file, and its alternative text."""
    with zipfile.ZipFile(io.BytesIO(word.read_bytes())) as file:
        (name,) = [one for one in file.namelist() if one.startswith("word/charts/chart")]
        chart = etree.fromstring(file.read(name))
        document = etree.fromstring(file.read("word/document.xml"))
    values = [one.text or "" for one in chart.findall(f".//{_CHART}val//{_CHART}v")]
    (told,) = [one.get("descr") or "" for one in document.iter(f"{_DRAWING}docPr")]
    return values, told


def test_a_replaced_figure_is_seen_the_newer_taken_the_series_charted_and_exported(
    window: Window, desk_dir: Path
) -> None:
    begin(window, "Fact sheet")
    choose_in_box(named(window, QComboBox, "note-marking"), "PROTECTED A")
    view = show_figures(window)
    go_to(window, "more than 10,300")
    row = view.currentIndex()
    assert row.data(FigureRole.NEWEST).written == "21,174"
    assert row.data(FigureRole.REPLACED).startswith("replaced by 21,174 (to December 2020)")
    wait_until(lambda: named(window, QTableView, "series-values").isVisible(), "the series")
    assert "different words" in named(window, QLabel, "series-notices").text()

    press("Ctrl+Return")
    wait_until(lambda: "was replaced by 21,174" in message(window), "the newer is offered")
    press("Alt+W")
    wait_until(lambda: len(items(window)) == 1, "the newer figure is in the note")
    press("Ctrl+Shift+G")
    wait_until(lambda: len(items(window)) == 2, "the chart is in the note")
    press("Ctrl+Shift+R")
    wait_until(lambda: "was replaced by" in message(window), "the newer is offered again")
    press("Alt+W")
    wait_until(lambda: len(items(window)) == 3, "the row is in the note")
    sentence, chart, table = items(window)
    assert isinstance(sentence, FigureSentence)
    assert sentence.text.startswith("21,174 apparent opioid toxicity deaths")
    assert isinstance(chart, Chart)
    assert isinstance(table, FigureTable)
    assert [one.value for one in table.rows] == ["21,174"]

    word = desk_dir / "Figures.docx"
    with answering(save_as(word)):
        choose_in_menu(window, "file", "export")
    wait_until(lambda: word.name in message(window), "the export is told")
    values, told = chart_in(word)
    assert values == VALUES
    for said in ("10,300", "12,800", "14,700", "21,174", "December 2020"):
        assert said in told
    read = read_back(word.read_bytes())
    notes = " ".join(one.text for one in read.footnotes.values())
    assert "21,174" in notes


def test_what_a_reader_of_the_table_hears_says_what_is_seen(window: Window) -> None:
    view = show_figures(window)
    go_to(window, "more than 10,300")
    told = view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("21,174. more than 10,300, replaced by 21,174")


def test_a_wrong_figure_is_corrected_and_refused_from_the_keyboard(window: Window) -> None:
    show_figures(window)
    go_to(window, "6,214")
    press("Ctrl+Shift+E")
    dialog = shown_dialog("correct-figure")
    press("Ctrl+A")
    write("people who died of an overdose")
    press("Return")
    wait_until(lambda: not isValid(dialog), "the dialog goes")
    wait_until(lambda: "is corrected" in message(window), "the correction is told")
    wait_until(lambda: _subject(window, "6,214") == "people who died of an overdose", "it shows")
    turn_to(window)
    figures(window).setFocus()
    go_to(window, "6,214")
    press("Ctrl+Backspace")
    wait_until(lambda: _subject(window, "6,214") is None, "the figure is gone")
    click(window.bar.findChildren(type(window.bar._ways[0]), "message-way")[0])
    wait_until(lambda: _subject(window, "6,214") is not None, "the figure is there again")


def _counted(window: Window) -> int:
    """Return how many figures the library has."""
    with Session(window.engine.workspace) as session:
        return len(Figuring(session).figures())


def _subject(window: Window, written: str) -> str | None:
    model = window.figures_model
    found = [model.figure(row) for row in range(model.rowCount())]
    return next((one.subject for one in found if one and one.written == written), None)


def test_a_number_the_rules_pass_over_is_added_by_selecting_it(window: Window) -> None:
    find(window, "agenda plenary breakout")
    count = _counted(window)
    select_in_source(window, "three plenary sessions")
    press("Ctrl+M")
    dialog = shown_dialog("correct-figure")
    press("Ctrl+A")
    write("plenary sessions held")
    press("Return")
    wait_until(lambda: not isValid(dialog), "the dialog goes")
    turn_to(window)
    press("Ctrl+F", "Ctrl+A", "Backspace", "Ctrl+6")
    wait_until(
        lambda: _subject(window, "three plenary sessions") == "plenary sessions held",
        "it is listed",
    )
    assert _counted(window) == count + 1


@pytest.mark.parametrize("spoken", [Language.FR])
def test_the_same_in_french(window: Window, desk_dir: Path) -> None:
    choose_in_box(named(window, QComboBox, "new-note-language"), "Français")
    begin(window, "Fiche d’information")
    choose_in_box(named(window, QComboBox, "note-marking"), "PROTÉGÉ A")
    show_figures(window)
    go_to(window, "more than 12,800")
    press("Ctrl+Return")
    wait_until(lambda: "a été remplacé par 21,174" in message(window), "the newer is offered")
    press("Alt+P")
    wait_until(lambda: len(items(window)) == 1, "the newer figure is in the note")
    press("Ctrl+Shift+G")
    wait_until(lambda: len(items(window)) == 2, "the chart is in the note")
    assert note(window).language is Language.FR
    assert "21\u00a0174" in items(window)[0].text  # type: ignore[union-attr]
    word = desk_dir / "Données.docx"
    with answering(save_as(word)):
        choose_in_menu(window, "file", "export")
    wait_until(lambda: word.name in message(window), "the export is told")
    values, told = chart_in(word)
    assert values == VALUES
    assert "décembre 2020" in told
