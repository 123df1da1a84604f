"""What the reading pane does for who reads, selects, finds and picks."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.domain.document import Span
from briefer.ui.look.tones import Scheme, palette_for
from briefer.ui.read.source_find import FoldedText
from briefer.ui.read.source_panel import SourcePanel
from briefer.ui.read.source_view import SourceView
from briefer.workspace.finding import Finding, Page
from briefer.workspace.session import Session
from briefer.workspace.workspace import Workspace


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Return the French page of the corpus: the longest, with no-break spaces."""
    with Session(Workspace(tmp_path_factory.mktemp("library") / "data")) as session:
        yield Finding(session).page("winnipeg-2019")


@pytest.fixture
def panel(qtbot: QtBot) -> SourcePanel:
    """Return a pane on screen."""
    panel = SourcePanel()
    qtbot.addWidget(panel)
    panel.resize(700, 500)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def _view(panel: SourcePanel) -> SourceView:
    view = panel.findChild(SourceView)
    assert isinstance(view, SourceView)
    return view


def _open(qtbot: QtBot, panel: SourcePanel, page: Page, at: int = 30) -> SourceView:
    panel.show_page(page, page.passages[at].id, ())
    view = _view(panel)
    qtbot.waitUntil(lambda: view.is_whole)
    return view


def _select(view: SourceView, page: Page, first: int, last: int) -> None:
    view.select_span(Span(first, last))


def _top(view: SourceView) -> float:
    block = view.textCursor().block()
    rect = view.document().documentLayout().blockBoundingRect(block)
    return rect.top() - view.verticalScrollBar().value()


@pytest.mark.parametrize("at", [5, 30, 55])
def test_the_passage_stands_in_the_upper_third(
    qtbot: QtBot, panel: SourcePanel, page: Page, at: int
) -> None:
    view = _open(qtbot, panel, page, at)
    assert view.chosen == page.passages[at]
    qtbot.waitUntil(lambda: 0 <= _top(view) <= view.viewport().height() / 3)


def test_it_stays_there_while_the_pane_changes_its_width(
    qtbot: QtBot, panel: SourcePanel, page: Page
) -> None:
    view = _open(qtbot, panel, page)
    panel.resize(420, 500)
    qtbot.waitUntil(lambda: 0 <= _top(view) <= view.viewport().height() / 3)


def test_another_passage_of_the_page_only_moves(
    qtbot: QtBot, panel: SourcePanel, page: Page
) -> None:
    view = _open(qtbot, panel, page)
    document = view.document()
    with qtbot.assertNotEmitted(panel.passage_chosen):
        panel.show_page(page, page.passages[60].id, ())
    assert view.document() is document
    assert view.chosen == page.passages[60]


def test_the_matched_words_are_bold(qtbot: QtBot, panel: SourcePanel, page: Page) -> None:
    passage = page.passages[30]
    word = passage.text.split()[3]
    panel.show_page(page, passage.id, (word,))
    view = _view(panel)
    assert view.textCursor().block().layout().formats()
    qtbot.waitUntil(lambda: view.is_whole)
    layout = view.textCursor().block().layout()
    bold = [passage.text[one.start : one.start + one.length] for one in layout.formats()]
    assert bold and set(bold) == {word}
    assert all(one.format.font().bold() for one in layout.formats())
    panel.show_page(page, passage.id, ())
    assert not layout.formats()


def test_plain_copy_keeps_the_no_break_spaces(qtbot: QtBot, panel: SourcePanel, page: Page) -> None:
    view = _open(qtbot, panel, page)
    passage = next(one for one in page.passages if "\u00a0" in one.text)
    _select(view, page, passage.span.start, passage.span.end)
    view.copy()
    assert QGuiApplication.clipboard().text() == passage.text


def test_selected_words_are_picked_without_the_space_around_them(
    qtbot: QtBot, panel: SourcePanel, page: Page
) -> None:
    view = _open(qtbot, panel, page)
    passage = page.passages[30]
    end = passage.text.index(" ", 20) + 1
    _select(view, page, passage.span.start, passage.span.start + end)
    add = panel.findChild(QToolButton, "source-add")
    assert isinstance(add, QToolButton)
    assert add.text() == "Add selection to note"
    with qtbot.waitSignal(panel.excerpt_picked) as told:
        view.setFocus()
        qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [passage.id, passage.text[:end].strip()]


def test_without_a_selection_the_passage_is_picked(
    qtbot: QtBot, panel: SourcePanel, page: Page
) -> None:
    _open(qtbot, panel, page)
    add = panel.findChild(QToolButton, "source-add")
    assert isinstance(add, QToolButton)
    with qtbot.waitSignal(panel.passage_picked) as told:
        add.click()
    assert told.args == [page.passages[30].id]


def test_a_selection_across_passages_picks_them_all(
    qtbot: QtBot, panel: SourcePanel, page: Page
) -> None:
    view = _open(qtbot, panel, page)
    three = page.passages[30:33]
    _select(view, page, three[0].span.start + 5, three[2].span.start + 9)
    with qtbot.waitSignal(panel.passages_picked) as told:
        panel.actions_offered()[0].trigger()
    assert told.args == [tuple(one.id for one in three)]


def test_copying_with_the_source_tells_passage_and_words(
    qtbot: QtBot, panel: SourcePanel, page: Page
) -> None:
    view = _open(qtbot, panel, page)
    passage = page.passages[30]
    action = next(one for one in panel.actions_offered() if one.objectName() == "source-copy-cited")
    with qtbot.waitSignal(panel.copy_cited_wanted) as whole:
        action.trigger()
    _select(view, page, passage.span.start, passage.span.start + 12)
    with qtbot.waitSignal(panel.copy_cited_wanted) as part:
        action.trigger()
    assert whole.args == [passage.id, ""]
    assert part.args == [passage.id, passage.text[:12].strip()]


def test_alt_down_goes_to_the_next_passage(qtbot: QtBot, panel: SourcePanel, page: Page) -> None:
    view = _open(qtbot, panel, page)
    view.setFocus()
    with qtbot.waitSignal(panel.passage_chosen) as told:
        qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told.args == [page.passages[31].id]
    assert view.textCursor().block().text().startswith(page.passages[31].text[:20])


def test_clicking_in_another_passage_makes_it_the_current_one(
    qtbot: QtBot, panel: SourcePanel, page: Page
) -> None:
    view = _open(qtbot, panel, page)
    other = view.textCursor().block().next()
    where = view.cursorRect(QTextCursor(other)).center()
    with qtbot.waitSignal(panel.passage_chosen) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert told.args == [page.passages[31].id]


def test_finding_goes_round_the_matches_and_back_to_the_text(
    qtbot: QtBot, panel: SourcePanel, page: Page
) -> None:
    view = _open(qtbot, panel, page)
    view.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Qt.Key.Key_F, both)
    field = panel.findChild(QLineEdit, "source-find-field")
    assert isinstance(field, QLineEdit)
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "MANITOBAIN")
    row = panel.findChild(QWidget, "source-find-row")
    assert isinstance(row, QWidget)
    label = row.findChild(QLabel)
    assert isinstance(label, QLabel)
    before = label.text()
    assert view.textCursor().selectedText().casefold() == "manitobain"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert label.text() != before
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert label.text() == before
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(view.hasFocus)
    assert not row.isVisible()


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Décès et deces", "DÉCÈS", ["Décès", "deces"]),
        ("un cœur, un coeur", "coeur", ["cœur", "coeur"]),
        ("de\u0301ce\u0300s", "deces", ["de\u0301ce\u0300s"]),
        ("l’aide\u00a0rapide", "l'aide rapide", ["l’aide\u00a0rapide"]),
        ("abc", "  ", []),
    ],
)
def test_case_and_accents_do_not_matter_when_finding(
    text: str, wanted: str, found: list[str]
) -> None:
    assert [text[one.start : one.end] for one in FoldedText(text).matches(wanted)] == found


def test_colours_change_with_the_palette_and_the_place_is_kept(
    qtbot: QtBot, panel: SourcePanel, page: Page
) -> None:
    view = _open(qtbot, panel, page)
    before = QApplication.palette()
    panel.setPalette(palette_for(Scheme.DARK))
    qtbot.waitUntil(lambda: view.is_whole)
    assert view.chosen == page.passages[30]
    colour = view.textCursor().block().begin().fragment().charFormat().foreground().color()
    assert colour.lightness() > 128
    panel.setPalette(before)


def test_nothing_chosen_says_what_to_do(qtbot: QtBot, panel: SourcePanel, page: Page) -> None:
    _open(qtbot, panel, page)
    panel.show_nothing()
    said = [one.text() for one in panel.findChildren(QLabel) if one.isVisible()]
    assert said == ["Choose a passage above to read it in its document."]


def test_a_screen_reader_hears_the_title_and_the_language(
    qtbot: QtBot, panel: SourcePanel, page: Page
) -> None:
    view = _open(qtbot, panel, page)
    assert view.accessibleName().startswith("Source: Table ronde")
    assert view.accessibleDescription() == "The document is in French."
