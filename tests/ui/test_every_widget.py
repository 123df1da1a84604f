"""A sweep over all that can be seen: named, told, reached by keyboard, and not cut off."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from importlib.util import find_spec

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from briefer.domain.editing import Spot, add, exchange
from briefer.domain.language import Language
from briefer.domain.note import (
    Chart,
    ChartPoint,
    FigureTable,
    Note,
    Printing,
    Quotation,
    Statistic,
)
from briefer.domain.query import Filters, Query
from briefer.ui.compose.compose_panel import CHECKS, OUTLINE, PREVIEW
from briefer.ui.dialogs.choose_figures import ChooseFigures
from briefer.ui.dialogs.correct_figure import CorrectFigure
from briefer.ui.dialogs.department_template import DepartmentTemplate
from briefer.ui.dialogs.figure_chart import FigureChartDialog
from briefer.ui.dialogs.figure_table import FigureTableDialog
from briefer.ui.dialogs.from_themes import FromThemes
from briefer.ui.dialogs.recovery import Recovery
from briefer.ui.dialogs.report import Report
from briefer.ui.look.message_bar import Way
from briefer.ui.read.found_panel import FIGURES
from briefer.ui.read.source_header import ElidedLine
from briefer.ui.window import Window
from briefer.workspace import Draft
from tests.ui.figures_by_hand import made
from tests.ui.hits_by_hand import nothing, via_glossary, ways_of
from tests.windows import PATIENCE_MS, carried

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)

STATES: dict[str, Callable[[QtBot, Window, Note], None]] = {}


def state(make: Callable[[QtBot, Window, Note], None]) -> Callable[[QtBot, Window, Note], None]:
    """Add ``make``, which brings a window into a state, to the states looked at."""
    STATES[make.__name__.strip("_")] = make
    return make


@state
def _no_note(qtbot: QtBot, window: Window, note: Note) -> None:
    del qtbot, window, note


@state
def _outline(qtbot: QtBot, window: Window, note: Note) -> None:
    window.file.begin(note)
    window.compose.show_tab(OUTLINE)
    qtbot.waitUntil(lambda: window.compose.outline.model.rowCount() > 0)


@state
def _editing(qtbot: QtBot, window: Window, note: Note) -> None:
    _outline(qtbot, window, note)
    window.compose.outline.edit(next(note.items()).id)


@state
def _title_block(qtbot: QtBot, window: Window, note: Note) -> None:
    _outline(qtbot, window, note)
    window.compose.title_block.go_to_lines()


@state
def _page_marks(qtbot: QtBot, window: Window, note: Note) -> None:
    printing = Printing("0.1", ("advice-to-minister",), annex=True)
    _outline(qtbot, window, replace(note, printing=printing))
    opener = window.compose.title_block.findChild(QToolButton, "page-marks-more")
    assert isinstance(opener, QToolButton)
    opener.click()


@state
def _too_low(qtbot: QtBot, window: Window, note: Note) -> None:
    """Show the checks of a note that is marked lower than a source."""
    first = next(item for item in note.items() if isinstance(item, Quotation))
    cited = replace(first.pick.citation, marking="protected-b")
    marked = replace(first, pick=replace(first.pick, citation=cited))
    _checks(qtbot, window, replace(exchange(note, marked), marking="unclassified"))


@state
def _preview(qtbot: QtBot, window: Window, note: Note) -> None:
    with qtbot.waitSignal(window.previewing.laid_out, timeout=PATIENCE_MS):
        window.file.begin(note)
    window.compose.show_tab(PREVIEW)


@state
def _checks(qtbot: QtBot, window: Window, note: Note) -> None:
    _preview(qtbot, window, note)
    window.compose.show_tab(CHECKS)


@state
def _message(qtbot: QtBot, window: Window, note: Note) -> None:
    window.bar.tell("Exported: note.docx.", [Way("Open", bool), Way("Show in folder", bool)])


@state
def _filtered(qtbot: QtBot, window: Window, note: Note) -> None:
    filters = window.searching.query.filters
    theme = window.shelf.listing.themes[0][0].theme.id
    with qtbot.waitSignal(window.searching.hits_changed, timeout=PATIENCE_MS):
        window.searching.set_filters(type(filters)(themes=(theme,), years=(2019,)))


@state
def _nothing_found(qtbot: QtBot, window: Window, note: Note) -> None:
    with qtbot.waitSignal(window.searching.hits_changed, timeout=PATIENCE_MS):
        window.search.set_words("naloxnoe")
        window.searching.set_words("naloxnoe")


@state
def _ways_out(qtbot: QtBot, window: Window, note: Note) -> None:
    """Show every kind of way out, after a search among what the note holds."""
    _near(qtbot, window, note)
    asked = Query("stgima", Filters(themes=("harms",), years=(2019,)), like="x:0-1")
    window.answering.show_hits(nothing(asked, *ways_of(asked)))


@state
def _near(qtbot: QtBot, window: Window, note: Note) -> None:
    """Show what is like a passage, in the note alone, some of it found through the glossary."""
    _outline(qtbot, window, note)
    window.within.keep_in_note(True)
    with qtbot.waitSignal(window.searching.hits_changed, timeout=PATIENCE_MS) as told:
        window.actions_table["more-like"].trigger()
    window.answering.show_hits(replace(via_glossary(carried(told), (0, 1)), loosened=True))
    first = carried(told).hits[0].passage.text
    qtbot.waitUntil(lambda: first in _named(window, "source-text").toPlainText())
    for ask in (window.engine.ask, window.engine.ask_of_figures):
        with qtbot.waitSignal(ask(lambda _: None).finished, timeout=PATIENCE_MS):
            pass


@state
def _figures(qtbot: QtBot, window: Window, note: Note) -> None:
    """Show the figures, with the series of one of them."""
    _outline(qtbot, window, note)
    window.figuring.show_pane(FIGURES)
    qtbot.waitUntil(lambda: window.figures_model.rowCount() > 0, timeout=PATIENCE_MS)
    model = window.figures_model
    figures = [one for row in range(model.rowCount()) if (one := model.figure(row))]
    window.figures.choose(next(one.id for one in figures if one.superseded_by))


@state
def _no_figures(qtbot: QtBot, window: Window, note: Note) -> None:
    _figures(qtbot, window, note)
    window.searching.set_filters(Filters(themes=("stigma",), years=(2018,)))
    window.searching.set_words("Wednesday")
    qtbot.waitUntil(window.figures.nothing.isVisible, timeout=PATIENCE_MS)


@state
def _source(qtbot: QtBot, window: Window, note: Note) -> None:
    window.hits.go(1)
    qtbot.waitUntil(lambda: bool(_named(window, "source-text").toPlainText()), timeout=PATIENCE_MS)


def _named(window: QWidget, name: str) -> QTextEdit:
    found = window.findChild(QTextEdit, name)
    assert isinstance(found, QTextEdit)
    return found


def _from_themes(window: Window, note: Note) -> QDialog:
    templates = tuple(window.engine.workspace.templates.values())
    themes = [(rule.theme, count) for rule, count in window.shelf.listing.themes]
    return FromThemes(templates, themes, (window.language, Language.EN), window)


def _recovery(window: Window, note: Note) -> QDialog:
    draft = Draft("a-1", note, None, None, datetime(2024, 5, 3, 14, 2, tzinfo=UTC))
    return Recovery((draft, draft), window.language, window)


def _report(window: Window, note: Note) -> QDialog:
    return Report("Briefer", "What became of the files", ["a.txt: added"] * 40, window)


def _table(window: Window, note: Note) -> QDialog:
    rows = tuple(Statistic("Deaths", "nothing like it", "2019", "", one) for one in note.picks())
    table = FigureTable("t", "Deaths", rows)
    return FigureTableDialog(note, table, window)


def _chart(window: Window, note: Note) -> QDialog:
    chart = Chart("c", "Deaths", "deaths", (ChartPoint("2019", Decimal(3)),))
    table = FigureTable("t", "Deaths", (Statistic("Deaths", "10"),))
    return FigureChartDialog(add(note, [table], Spot(note.sections[0].id)), chart, window)


def _department(window: Window, note: Note) -> QDialog:
    return DepartmentTemplate(window.engine, window.filing.tell, window)


def _correction(window: Window, note: Note) -> QDialog:
    figure = made(1, "10300", corrected=("subject",), inferred=("place",), place="Canada")
    return CorrectFigure(figure, window.language, parent=window)


def _choice(window: Window, note: Note) -> QDialog:
    listing = window.shelf.listing
    words = ("Which figures measure the same as this one?", "Join")
    return ChooseFigures([made(1), made(2)], words, listing, window.language, window)


DIALOGS = {
    "correct-figure": _correction,
    "choose-figures": _choice,
    "from-themes": _from_themes,
    "recovery": _recovery,
    "report": _report,
    "figure-table": _table,
    "figure-chart": _chart,
}
if find_spec("briefer.workspace.department"):
    DIALOGS["department-template"] = _department


@pytest.fixture(params=[*STATES, *DIALOGS])
def seen(
    request: pytest.FixtureRequest, qtbot: QtBot, window: Window, first_draft: Note
) -> Iterator[QWidget]:
    """Yield the window in one of its states, or one of its dialogs."""
    window.resize(1366, 768)
    window.activateWindow()
    if request.param in STATES:
        STATES[request.param](qtbot, window, first_draft)
        QApplication.sendPostedEvents()
        yield window
        return
    dialog = DIALOGS[request.param](window, first_draft)
    dialog.open()
    qtbot.waitExposed(dialog)
    yield dialog
    dialog.reject()


LANGUAGES = pytest.mark.parametrize("spoken", [Language.EN, Language.FR], ids=["en", "fr"])


def widgets(top: QWidget) -> list[QWidget]:
    """Return what can be seen and worked with in ``top``, without the parts Qt makes of it."""
    return [
        one
        for one in top.findChildren(QWidget)
        if isinstance(one, INTERACTIVE)
        and one.isVisible()
        and not one.objectName().startswith("qt_")
        and not isinstance(one.parent(), (QComboBox, QAbstractSpinBox, QTableView))
        and one.window() is top
    ]


def named(one: QObject) -> str:
    parent = one.parent()
    return f"{type(one).__name__} {one.objectName()} in {parent.objectName() if parent else '-'}"


def test_each_has_a_name_of_its_kind(seen: QWidget) -> None:
    nameless = [named(one) for one in widgets(seen) if not KEBAB.fullmatch(one.objectName())]
    assert nameless == []


def test_names_are_written_alike_everywhere(seen: QWidget) -> None:
    """Whatever has a name that is ours: panels, actions, menus, models."""
    ours = [one for one in seen.findChildren(QObject) if isinstance(one, (QWidget, QAction))]
    odd = {
        one.objectName()
        for one in ours
        if one.objectName()
        and not one.objectName().startswith(("qt_", "_q_", "ScrollLeft", "ScrollRight"))
        and not KEBAB.fullmatch(one.objectName())
    }
    assert odd == set()


@LANGUAGES
def test_each_can_be_told_by_a_screen_reader(seen: QWidget) -> None:
    def told(one: QWidget) -> bool:
        words = one.text() if isinstance(one, QAbstractButton) else ""
        labels = seen.findChildren(QLabel)
        buddy = any(label.buddy() is one and label.text() for label in labels)
        return bool(one.accessibleName() or words or buddy)

    assert [named(one) for one in widgets(seen) if not told(one)] == []


def test_each_can_be_reached_by_tab(seen: QWidget) -> None:
    expected = {
        one.objectName() for one in widgets(seen) if one.isEnabled() and not _has_a_key(one)
    }
    assert expected - _stops(seen) == set()


def _has_a_key(one: QWidget) -> bool:
    """Whether an action of the same effect stands in a menu or in a field beside it."""
    if not isinstance(one, QToolButton):
        return False
    action = one.defaultAction()
    return bool(action) and (bool(action.shortcuts()) or isinstance(one.parent(), QLineEdit))


def _stops(top: QWidget) -> set[str]:
    """Return the names of the widgets that Tab leads to, twice around."""
    if QApplication.focusWidget() is None:
        top.setFocus()
    found: set[str] = set()
    for _ in range(80):
        focus = QApplication.focusWidget()
        assert focus, "Tab leads nowhere"
        found.add(focus.objectName())
        if isinstance(whole := focus.parent(), (QComboBox, QAbstractSpinBox)):
            found.add(whole.objectName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return found


@LANGUAGES
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)], ids=str)
def test_no_words_are_cut_off(qtbot: QtBot, seen: QWidget, size: tuple[int, int]) -> None:
    if isinstance(seen, Window):
        seen.resize(*size)
        QApplication.sendPostedEvents()
    assert [named(one) for one in seen.findChildren(QWidget) if _is_cut(one)] == []


def _is_cut(one: QWidget) -> bool:
    if not one.isVisible() or isinstance(one.parent(), QTabBar):
        return False
    if isinstance(one, QLabel) and not isinstance(one, ElidedLine):
        if not one.text() or one.wordWrap():
            return bool(one.text()) and one.heightForWidth(one.width()) > one.height() + 1
        return one.sizeHint().width() > one.width() + 1
    if isinstance(one, QToolButton) and (
        one.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    ):
        return False
    if isinstance(one, (QPushButton, QToolButton)) and one.text():
        return one.sizeHint().width() > one.width() + 1
    return False
