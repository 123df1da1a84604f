"""The pages of the preview: as many as the note takes, each whole, and which are too many.

How many words a page takes depends on the fonts of the machine: no test counts on it.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QAccessible, QColor, QImage, QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.domain.note import Chart, ChartPoint, Note, Paragraph, Section
from briefer.ui.compose.sheet import Sheet
from briefer.ui.look.tones import tones
from briefer.workspace import Composing, Preview, Workspace
from tests.notes.material import notes

BOLD = "margin:20px 0 5px 0; font-size:14pt; font-weight:bold"
TEXT = "margin:0 0 9px 0; font-size:12pt; line-height:115%"


@pytest.fixture
def preview_of(data_dir: Path) -> Callable[[Note], Preview]:
    """Return what makes the preview of a note."""
    return Composing(Workspace(data_dir)).preview


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    """An empty desk as wide as in the window."""
    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.resize(470, 700)
    sheet.show()
    return sheet


def lines(sheet: Sheet, block: QTextBlock) -> list[QRect]:
    """Return where the lines of ``block`` stand on the desk."""
    layout = sheet.document().documentLayout()
    corner = layout.blockBoundingRect(block).topLeft()
    found = (block.layout().lineAt(n) for n in range(block.layout().lineCount()))
    return [line.naturalTextRect().translated(corner).toAlignedRect() for line in found]


def blocks(sheet: Sheet) -> list[QTextBlock]:
    document = sheet.document()
    return [document.findBlockByNumber(n) for n in range(document.blockCount())]


def filled(sheet: Sheet) -> list[QTextBlock]:
    """Return the blocks that are seen; Qt puts one behind a table that has no place of its own."""
    return [one for one in blocks(sheet) if one.text() or QTextCursor(one).currentTable()]


def pages_of(sheet: Sheet, block: QTextBlock) -> list[int]:
    """Return the number of the page of each line of ``block``."""
    return [sheet.paper.page_at(line.center().y()) for line in lines(sheet, block)]


def block_with(sheet: Sheet, words: str) -> QTextBlock:
    return sheet.document().find(words).block()


def seen(sheet: Sheet, place: QRect) -> QImage:
    """Return what one sees at ``place`` on the desk."""
    sheet.verticalScrollBar().setValue(place.top() - 50)
    moved = place.translated(0, -sheet.verticalScrollBar().value())
    return sheet.viewport().grab(moved).toImage().convertToFormat(QImage.Format.Format_RGB32)


def colours(image: QImage) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }


def is_red(image: QImage) -> bool:
    """Return whether anything in ``image`` is written in red."""
    return any(QColor(one).red() - QColor(one).green() > 100 for one in colours(image))


def written_lines(image: QImage) -> int:
    """Return how many lines of words stand in ``image``, on white."""
    blank = [
        all(image.pixelColor(x, y).name() == "#ffffff" for x in range(image.width()))
        for y in range(image.height())
    ]
    return sum(above and not below for above, below in pairwise([True, *blank]))


def margins(sheet: Sheet, number: int) -> tuple[QRect, QRect]:
    """Return the margins above and below the text of a page, without its edges."""
    page, above = sheet.paper.page(number).adjusted(2, 2, -2, -2), sheet.paper.above - 4
    head, foot = QRect(page), QRect(page)
    head.setHeight(above)
    foot.setTop(page.bottom() - above)
    return head, foot


def written(*paragraphs: str, limit: int = 0, head: tuple[str, ...] = ()) -> Preview:
    """Return the preview of a note that may take so many pages, with ``head`` above each."""
    html = f'<html><body style="font-size:12pt">{"".join(paragraphs)}</body></html>'
    return Preview(html, 1, limit, 1, (), head, page=("Page ", " of ", ""))


def text(words: int) -> str:
    return f'<p style="{TEXT}">{"word " * words}</p>'


def heading(words: str, style: str = "") -> str:
    return f'<p style="{BOLD}; {style}">{words}</p>'


@pytest.mark.parametrize("width", [380, 470, 620, 900])
@pytest.mark.parametrize("name", list(notes()))
def test_every_line_stands_whole_between_the_margins_of_a_page(
    name: str, width: int, sheet: Sheet, preview_of: Callable[[Note], Preview]
) -> None:
    sheet.resize(width, 700)
    sheet.show_preview(preview_of(notes()[name]))
    paper = sheet.paper
    for block in filled(sheet):
        for line, number in zip(lines(sheet, block), pages_of(sheet, block), strict=True):
            page = paper.page(number)
            assert page.top() + paper.above - 2 <= line.top()
            assert line.bottom() <= page.bottom() - paper.above + 3
    assert {number for block in filled(sheet) for number in pages_of(sheet, block)} == set(
        range(sheet.pages)
    )


@pytest.mark.parametrize("name", list(notes()))
def test_a_note_takes_as_many_pages_however_large_they_are_shown(
    name: str, sheet: Sheet, preview_of: Callable[[Note], Preview]
) -> None:
    sheet.show_preview(preview_of(notes()[name]))
    pages = {sheet.pages}
    for _ in range(12):
        sheet.zoom_in()
        pages.add(sheet.pages)
    assert len(pages) == 1


@pytest.mark.parametrize("width", [380, 470, 900])
@pytest.mark.parametrize("name", ["any-text", "rich", "rich-french"])
def test_no_table_or_chart_is_wider_than_the_text(
    name: str, width: int, sheet: Sheet, preview_of: Callable[[Note], Preview]
) -> None:
    sheet.resize(width, 700)
    sheet.show_preview(preview_of(notes()[name]))
    layout = sheet.document().documentLayout()
    tables = sheet.document().rootFrame().childFrames()
    assert len(tables) > 3
    assert all(layout.frameBoundingRect(one).width() <= sheet.paper.text_width for one in tables)


def test_one_scrolls_to_the_foot_of_the_last_page(sheet: Sheet) -> None:
    sheet.show_preview(written(text(900)))
    assert sheet.pages == 2
    for height in (700, 300, 500):
        sheet.resize(470, height)
        bottom = sheet.verticalScrollBar().maximum() + sheet.viewport().height()
        assert bottom == sheet.paper.reach(2)


def test_each_page_is_white_and_desk_lies_between_them(sheet: Sheet) -> None:
    sheet.show_preview(written(text(1600)))
    desk = sheet.palette().color(sheet.palette().ColorRole.Midlight).name()
    for number in range(1, sheet.pages):
        gap = sheet.paper.gap_above(number).adjusted(20, 2, -20, -2)
        assert colours(seen(sheet, gap)) == {desk}
        corner = QRect(sheet.paper.page(number).topLeft(), sheet.paper.page(number).topLeft())
        assert colours(seen(sheet, corner.adjusted(2, 2, 8, 8))) == {"#ffffff"}


def test_each_page_has_the_marking_at_its_head_and_foot(sheet: Sheet) -> None:
    sheet.show_preview(written(text(1600), head=("PROTECTED A",)))
    assert sheet.pages >= 3
    for number in range(sheet.pages):
        for margin in margins(sheet, number):
            assert "#1b2a41" in colours(seen(sheet, margin))
    assert "PROTECTED" not in sheet.toPlainText()


def test_all_lines_of_the_head_stand_above_each_page_and_the_first_below_it_too(
    sheet: Sheet,
) -> None:
    sheet.show_preview(written(text(1600), head=("PROTECTED A", "DRAFT", "CAVEAT", "CABINET")))
    for number in range(3):
        head, foot = margins(sheet, number)
        assert written_lines(seen(sheet, head)) == 4
        assert written_lines(seen(sheet, foot)) == 2
    assert sheet.toPlainText().startswith("word")
    assert sheet.accessibleDescription().startswith("PROTECTED A, DRAFT, CAVEAT, CABINET, ")


def test_a_marking_that_was_not_chosen_is_red_on_every_page(sheet: Sheet) -> None:
    preview = written(text(900), head=("NOT CHOSEN", "DRAFT"))
    for marked in (True, False):
        sheet.show_preview(replace(preview, marked=marked))
        for number in range(2):
            for margin in margins(sheet, number):
                assert is_red(seen(sheet, margin)) is not marked


def test_a_draft_that_becomes_final_loses_its_line_and_no_word(sheet: Sheet) -> None:
    preview = written(text(900), head=("PROTECTED A", "DRAFT"))
    sheet.show_preview(preview)
    sheet.show_preview(replace(preview, head=("PROTECTED A",)))
    assert written_lines(seen(sheet, margins(sheet, 0)[0])) == 1
    assert sheet.accessibleDescription().startswith("PROTECTED A, 2 ")


def test_a_note_without_a_marking_keeps_all_its_words(sheet: Sheet) -> None:
    sheet.show_preview(written(heading("Last"), text(3), heading("Last")))
    assert sheet.toPlainText() == "Last\nword word word \nLast"


def test_each_page_has_its_number_at_its_foot(sheet: Sheet) -> None:
    sheet.show_preview(written(text(1600)))
    feet = [seen(sheet, margins(sheet, number)[1]) for number in range(3)]
    assert all(len(colours(foot)) > 1 for foot in feet)
    assert feet[0] != feet[1] != feet[2]
    assert colours(seen(sheet, margins(sheet, 1)[0])) == {"#ffffff"}


def test_the_number_of_a_page_stands_between_words_of_the_notes_language(sheet: Sheet) -> None:
    preview = written(text(1600))
    images: list[QImage] = []
    for words in (("Page ", " of ", ""), ("Page ", " de ", ""), ("", " / ", "")):
        sheet.show_preview(replace(preview, page=words))
        images.append(seen(sheet, margins(sheet, 1)[1]))
    assert images[0] != images[1] != images[2]


def test_the_first_page_beyond_the_limit_says_so(sheet: Sheet) -> None:
    sheet.show_preview(written(text(2300), limit=2))
    warning = tones(sheet.palette()).warning.name()
    signs = [
        warning in colours(seen(sheet, sheet.paper.gap_above(number)))
        for number in range(1, sheet.pages)
    ]
    assert sheet.pages > 3
    assert signs == [number == 2 for number in range(1, sheet.pages)]
    assert "beyond the limit of 2 page" in sheet.accessibleDescription()


@pytest.mark.parametrize("limit", [0, 2, 3])
def test_a_note_within_its_limit_shows_no_sign(limit: int, sheet: Sheet) -> None:
    sheet.show_preview(written(text(900), limit=limit))
    warning = tones(sheet.palette()).warning.name()
    assert sheet.pages == 2
    assert warning not in colours(seen(sheet, sheet.paper.gap_above(1)))
    assert "limit" not in sheet.accessibleDescription()


def test_an_annex_begins_a_page_and_does_not_count_against_the_limit(
    sheet: Sheet,
) -> None:
    annex = heading("Annex", "page-break-before:always")
    sheet.show_preview(written(text(100), annex, text(1600), limit=1))
    assert pages_of(sheet, block_with(sheet, "Annex")) == [1]
    assert sheet.pages > 3
    assert "limit" not in sheet.accessibleDescription()
    sheet.show_preview(written(text(900), annex, text(100), limit=1))
    assert "beyond the limit of 1 page" in sheet.accessibleDescription()


def test_no_heading_stands_at_the_foot_of_a_page_without_what_follows(
    sheet: Sheet,
) -> None:
    broke = 0
    for filling in range(480, 680, 9):
        sheet.show_preview(written(text(filling), heading("One"), heading("Two"), text(60)))
        first, second = block_with(sheet, "One"), block_with(sheet, "Two")
        together = [pages_of(sheet, first)[0], pages_of(sheet, second)[0]]
        assert together == pages_of(sheet, second.next())[:2]
        broke += together == [1, 1]
    assert broke > 0


def test_no_line_is_left_alone_at_the_foot_of_a_page(sheet: Sheet) -> None:
    parted: set[tuple[int, ...]] = set()
    for filling in range(380, 680, 6):
        sheet.show_preview(written(text(filling), text(50), text(400)))
        for block in blocks(sheet)[1:]:
            found = pages_of(sheet, block)
            assert found.count(found[0]) >= 2
            parted.add(tuple(found[:3]))
    assert len(parted) > 1


def test_the_caption_of_a_table_stands_on_the_page_of_its_first_rows(
    sheet: Sheet,
) -> None:
    caption = f'<p style="{TEXT}"><a name="item-t1"></a><b>Table 1</b> Deaths</p>'
    row = "<tr><td><p><b>Name</b></p></td><td><p>value</p></td></tr>"
    for filling in range(480, 680, 9):
        table = f'<table width="100%">{row * 8}</table>'
        sheet.show_preview(written(text(filling), caption, table, text(9)))
        block = block_with(sheet, "Table 1")
        assert pages_of(sheet, block)[0] == pages_of(sheet, block.next())[0]


def test_a_chart_stands_on_the_page_of_its_caption(
    sheet: Sheet, preview_of: Callable[[Note], Preview]
) -> None:
    points = tuple(ChartPoint(str(n), Decimal(n)) for n in range(2000, 2008))
    moved = 0
    for filling in range(60, 640, 17):
        items = (Paragraph("p", "word " * filling), Chart("c", "Deaths", "a year", points))
        note = Note("n", "information", Language.EN, "T", (Section("issue", items),))
        sheet.show_preview(preview_of(note))
        begun, caption = (pages_of(sheet, block_with(sheet, one))[0] for one in ("a y", "Chart 1"))
        assert begun == caption
        moved += caption
    assert moved > 0


def test_a_shorter_note_lets_go_of_pages_begun_for_a_longer_one(sheet: Sheet) -> None:
    sheet.show_preview(written(text(600), heading("One"), text(60)))
    alone = [pages_of(sheet, block) for block in blocks(sheet)]
    for _ in range(3):
        sheet.zoom_in()
        sheet.zoom_out()
    sheet.show_preview(written(text(40), heading("One"), text(60)))
    assert sheet.pages == 1
    sheet.show_preview(written(text(600), heading("One"), text(60)))
    assert [pages_of(sheet, block) for block in blocks(sheet)] == alone


def test_a_note_that_loses_the_item_in_sight_stays_as_far_down(
    sheet: Sheet, preview_of: Callable[[Note], Preview]
) -> None:
    def note(*ids: str) -> Note:
        items = tuple(Paragraph(id, f"{id} " + "words " * 300) for id in ids)
        return Note("n", "information", Language.EN, "T", (Section("issue", items),))

    sheet.show_preview(preview_of(note("a", "b", "c", "d")))
    sheet.show_item("b")
    before = sheet.verticalScrollBar().value()
    sheet.show_preview(preview_of(note("a", "c", "d")))
    assert sheet.verticalScrollBar().value() == before > 0


def test_the_line_in_sight_stays_whatever_is_changed_elsewhere(
    sheet: Sheet, preview_of: Callable[[Note], Preview]
) -> None:
    preview = preview_of(notes()["forty-picks"])
    changed = preview.html.replace("Background", "What came before")
    sheet.show_preview(preview)
    bar = sheet.verticalScrollBar()
    for value in range(0, bar.maximum(), 173):
        bar.setValue(value)
        sheet.show_preview(replace(preview, html=changed))
        sheet.show_preview(preview)
        assert abs(bar.value() - value) <= 1


def test_a_screen_reader_reads_the_words_and_hears_how_long_the_note_is(
    sheet: Sheet, preview_of: Callable[[Note], Preview]
) -> None:
    sheet.show_preview(replace(preview_of(notes()["english"]), page_limit=1))
    read = QAccessible.queryAccessibleInterface(sheet)
    assert read.textInterface().characterCount() == len(sheet.toPlainText())
    assert read.text(QAccessible.Text.Name) == "Preview of the note"
    told = read.text(QAccessible.Text.Description)
    assert re.search(r", [23] page\S*, beyond the limit of 1 page\S*$", told)


def test_words_over_the_end_of_a_page_are_copied_without_a_break(sheet: Sheet) -> None:
    sheet.show_preview(written(text(900), head=("PROTECTED A",)))
    assert sheet.pages == 2
    sheet.selectAll()
    sheet.copy()
    assert QApplication.clipboard().text() == "word " * 900


def test_the_texts_follow_the_language_of_the_window(sheet: Sheet) -> None:
    sheet.show_preview(written(text(5)))
    sheet.setAccessibleName("")
    sheet.setAccessibleDescription("")
    QApplication.sendEvent(sheet, QEvent(QEvent.Type.LanguageChange))
    assert sheet.accessibleName() == "Preview of the note"
    assert sheet.accessibleDescription().startswith("1 page")


def test_a_larger_font_of_the_window_does_not_change_the_pages(
    sheet: Sheet, preview_of: Callable[[Note], Preview], qapp: QApplication
) -> None:
    preview = preview_of(notes()["english"])
    sheet.show_preview(preview)
    before = [pages_of(sheet, block) for block in blocks(sheet)]
    usual = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(17)
    qapp.setFont(larger)
    sheet.show_preview(replace(preview, page_limit=1))
    assert [pages_of(sheet, block) for block in blocks(sheet)] == before
    qapp.setFont(usual)
