"""The preview pane: the whole note on paper that fits, steady while the note changes."""

import math
import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QTextBrowser
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.domain.note import Note, Paragraph, Section
from briefer.ui.compose.preview import PreviewPanel
from briefer.workspace import Composing, Preview, Workspace
from tests.notes.material import notes

ODD = 'a b"<i>&\u202f%/é😀'


@pytest.fixture
def preview_of(data_dir: Path) -> Callable[[Note], Preview]:
    """Return what makes the preview of a note."""
    return Composing(Workspace(data_dir)).preview


@pytest.fixture
def panel(qtbot: QtBot) -> PreviewPanel:
    """A preview pane as wide as in the window."""
    panel = PreviewPanel()
    qtbot.addWidget(panel)
    panel.resize(420, 600)
    panel.show()
    return panel


def sheet(panel: PreviewPanel) -> QTextBrowser:
    found = panel.findChild(QTextBrowser, "preview-sheet")
    assert isinstance(found, QTextBrowser)
    return found


def line_ends(panel: PreviewPanel) -> set[tuple[int, int]]:
    """Return where lines end: the number of the paragraph and the place in it."""
    ends: set[tuple[int, int]] = set()
    block = sheet(panel).document().begin()
    while block.isValid():
        lines = (block.layout().lineAt(n) for n in range(block.layout().lineCount()))
        ends |= {(block.blockNumber(), line.textStart() + line.textLength()) for line in lines}
        block = block.next()
    return ends


def place_of(panel: PreviewPanel, words: str) -> QPoint:
    """Return where ``words`` stand in the viewport."""
    found = sheet(panel).document().find(words)
    assert not found.isNull()
    found.setPosition(found.selectionStart() + 1)
    return sheet(panel).cursorRect(found).center()


def top_of(panel: PreviewPanel, words: str) -> int:
    return place_of(panel, words).y()


def one_item(id: str, text: str = "Words of one paragraph.") -> Note:
    return Note(
        "n",
        "information",
        Language.EN,
        "T",
        (Section("issue", (Paragraph(id, text),)),),
    )


@pytest.mark.parametrize("name", list(notes()))
def test_every_word_of_the_preview_is_on_the_sheet(
    name: str, panel: PreviewPanel, preview_of: Callable[[Note], Preview]
) -> None:
    preview = preview_of(notes()[name])
    panel.show_preview(preview)
    raw = sheet(panel).document().toRawText()
    drawn = re.sub("[\u2029\ufdd0\ufdd1]+", "\n", raw).strip("\n").split("\n")
    plain = re.sub(r"</(?:p|li|h\d|td)>", "\n", preview.html)
    plain = unescape(re.sub(r"<[^>]*>", "", plain))
    assert drawn == re.sub("\n+", "\n", plain).strip("\n").split("\n")
    assert sheet(panel).accessibleDescription().startswith(", ".join(preview.head))


@pytest.mark.parametrize("width", [380, 420, 520, 800])
def test_the_sheet_never_needs_scrolling_sideways(
    width: int, panel: PreviewPanel, preview_of: Callable[[Note], Preview]
) -> None:
    panel.resize(width, 600)
    panel.show_preview(preview_of(notes()["english"]))
    assert sheet(panel).horizontalScrollBar().maximum() == 0


def test_lines_break_about_alike_at_every_width(
    panel: PreviewPanel, preview_of: Callable[[Note], Preview]
) -> None:
    panel.show_preview(preview_of(notes()["english"]))
    narrow = line_ends(panel)
    panel.resize(800, 600)
    wide = line_ends(panel)
    assert len(narrow & wide) > 0.8 * len(wide)
    assert abs(len(narrow) - len(wide)) <= 4


def test_a_changed_note_stays_where_it_was_scrolled_to(
    panel: PreviewPanel, preview_of: Callable[[Note], Preview]
) -> None:
    note = notes()["forty-picks"]
    panel.show_preview(preview_of(note))
    panel.show_item("q20")
    quoted = note.sections[2].items[4].text[:40]
    before = top_of(panel, quoted)
    first, *others = note.sections
    longer = replace(first, items=(Paragraph("new", "More words. " * 60), *first.items))
    panel.show_preview(preview_of(replace(note, sections=(longer, *others))))
    assert "More words." in sheet(panel).toPlainText()
    assert abs(top_of(panel, quoted) - before) <= 1
    assert 0 <= before < 60


def test_the_text_in_view_stays_in_view_when_the_pane_grows_wider(
    panel: PreviewPanel, preview_of: Callable[[Note], Preview]
) -> None:
    panel.show_preview(preview_of(notes()["forty-picks"]))
    panel.show_item("q30")
    quoted = notes()["forty-picks"].sections[3].items[6].text[:40]
    panel.resize(520, 600)
    assert 0 <= top_of(panel, quoted) < 60


def test_an_item_that_does_not_print_leaves_the_sheet_where_it_is(
    panel: PreviewPanel, preview_of: Callable[[Note], Preview]
) -> None:
    panel.show_preview(preview_of(notes()["forty-picks"]))
    panel.show_item("q30")
    before = sheet(panel).verticalScrollBar().value()
    panel.show_item("gone")
    assert sheet(panel).verticalScrollBar().value() == before > 0


@pytest.mark.parametrize("id", ["q1", ODD, "item-x", "#note-1"])
def test_a_double_click_names_the_item_of_the_paragraph(
    id: str, qtbot: QtBot, panel: PreviewPanel, preview_of: Callable[[Note], Preview]
) -> None:
    panel.show_preview(preview_of(one_item(id)))
    at = place_of(panel, "Words of one")
    with qtbot.waitSignal(panel.item_chosen) as told:
        qtbot.mouseDClick(sheet(panel).viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [id]


def test_a_double_click_elsewhere_names_no_item(
    qtbot: QtBot, panel: PreviewPanel, preview_of: Callable[[Note], Preview]
) -> None:
    panel.show_preview(preview_of(one_item("q1")))
    with qtbot.assertNotEmitted(panel.item_chosen):
        at = place_of(panel, "Issue")
        qtbot.mouseDClick(sheet(panel).viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_footnote_mark_leads_to_its_footnote_and_back(
    panel: PreviewPanel, preview_of: Callable[[Note], Preview]
) -> None:
    panel.show_preview(preview_of(notes()["forty-picks"]))
    bar = sheet(panel).verticalScrollBar()
    sheet(panel).anchorClicked.emit(QUrl("#note-3"))
    below = bar.value()
    assert below > bar.maximum() // 2
    sheet(panel).anchorClicked.emit(QUrl("#call-3"))
    assert bar.value() < below


def test_no_file_is_ever_opened(tmp_path: Path, panel: PreviewPanel) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>secret</p>", "utf-8")
    address = QUrl.fromLocalFile(str(page))
    shown = sheet(panel)
    html = f'<img src="{address.toString()}"><a href="{address.toString()}">x</a>'
    panel.show_preview(Preview(html, 1, 0, 1, ()))
    kind = QTextDocument.ResourceType.HtmlResource
    assert shown.loadResource(kind.value, address) is None
    shown.anchorClicked.emit(address)
    assert "secret" not in shown.toPlainText()
    assert not shown.openLinks() and not shown.openExternalLinks()


def test_ctrl_and_plus_minus_zero_zoom(
    qtbot: QtBot, panel: PreviewPanel, preview_of: Callable[[Note], Preview]
) -> None:
    panel.show_preview(preview_of(notes()["english"]))
    qtbot.waitExposed(panel)
    panel.activateWindow()
    sheet(panel).setFocus()
    fitting = sheet(panel).document().size().height()
    qtbot.keyClick(sheet(panel), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    larger = sheet(panel).document().size().height()
    qtbot.keyClick(sheet(panel), Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(sheet(panel), Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    smaller = sheet(panel).document().size().height()
    qtbot.keyClick(sheet(panel), Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert smaller < fitting < larger
    assert sheet(panel).document().size().height() == fitting


@pytest.mark.parametrize("turn", [120, -120])
def test_ctrl_and_the_wheel_zoom_and_do_not_scroll(
    turn: int, panel: PreviewPanel, preview_of: Callable[[Note], Preview]
) -> None:
    panel.show_preview(preview_of(notes()["english"]))
    before = sheet(panel).document().size().height()
    event = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(sheet(panel).viewport(), event)
    after = sheet(panel).document().size().height()
    assert after > before if turn > 0 else after < before


def test_the_words_stay_dark_on_white_paper_in_the_dark_scheme(
    panel: PreviewPanel, preview_of: Callable[[Note], Preview]
) -> None:
    dark = panel.palette()
    dark.setColor(dark.ColorRole.Base, Qt.GlobalColor.black)
    dark.setColor(dark.ColorRole.Text, Qt.GlobalColor.white)
    panel.setPalette(dark)
    panel.show_preview(preview_of(one_item("q1")))
    image = sheet(panel).viewport().grab().toImage()
    assert image.pixelColor(image.width() // 2, 12).name() == "#ffffff"
    cursor = QTextCursor(sheet(panel).document().find("Words of one"))
    assert cursor.charFormat().foreground().color().lightness() < 60


def test_without_a_note_the_pane_says_what_to_do(
    panel: PreviewPanel, preview_of: Callable[[Note], Preview]
) -> None:
    panel.show_nothing("Choose a kind of note.")
    label = panel.findChild(QLabel, "preview-nothing")
    assert isinstance(label, QLabel) and label.isVisible()
    assert label.text() == "Choose a kind of note."
    panel.show_preview(preview_of(one_item("q1")))
    assert not label.isVisible() and sheet(panel).isVisible()


def test_the_pane_has_a_name_in_every_language(panel: PreviewPanel) -> None:
    panel.setAccessibleName("")
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert panel.accessibleName() == sheet(panel).accessibleName() == "Preview of the note"


def test_a_preview_tells_how_long_the_note_is(
    preview_of: Callable[[Note], Preview],
) -> None:
    preview = preview_of(notes()["forty-picks"])
    assert (math.ceil(preview.pages), preview.page_limit) == (10, 2)
    assert preview.words > 2000
    assert next(one.key for one in preview.notices) == "too_long"
