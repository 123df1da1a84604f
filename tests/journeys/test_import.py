"""Summaries come and go: what is dropped is found or refused with a reason, nothing is half in."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QTextBrowser,
)

from briefer.ui.narrow.chips import Chip
from briefer.ui.narrow.facets import ROW, Kind
from briefer.ui.window import Window
from briefer.workspace import Session, Workspace
from tests.journeys.dialogs import answering, saying, shown_dialog
from tests.journeys.drops import drop_files
from tests.journeys.rights import given_to_everyone
from tests.journeys.steps import (
    add_paragraph,
    begin,
    click,
    click_row,
    find,
    hits,
    items,
    labelled,
    message,
    named,
    note,
    press,
    press_add,
    row_rect,
    turn_to,
    wait_until,
)
from tests.library.surroundings import user_without_rights

NOT_ON_WINDOWS = pytest.mark.skipif(sys.platform == "win32", reason="permissions work otherwise")

ENGLISH = """Roundtable on quokkas

Introduction

Officials met in Halifax on 3 May 2022 to discuss the quokka. Participants agreed that the quokka
smiles more often than any other marsupial, and that nobody knows why it should do so.

Next steps

The group will meet again in the autumn of 2022 and will report on the quokka at that time.
"""
FRENCH = """Table ronde sur les érables

Introduction

Les participants se sont réunis à Québec le 4 mai 2022 pour parler des érables. Ils ont convenu
que les érablières de la région manquent de relève et que la situation est préoccupante.

Prochaines étapes

Le groupe se réunira de nouveau à l’automne 2022 et fera le point sur les érablières.
"""
MANY = 200


@pytest.fixture
def mixed(desk_dir: Path) -> Path:
    """Return a folder with two summaries and everything that is none."""
    folder = desk_dir / "Sommaires reçus"
    (folder / "2022").mkdir(parents=True)
    (folder / "quokkas.txt").write_text(ENGLISH, "utf-8")
    (folder / "2022" / "érables.txt").write_text(FRENCH, "utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n")
    closed = folder / "closed.txt"
    closed.write_text(ENGLISH.replace("quokka", "wombat"), "utf-8")
    closed.chmod(0)
    return folder


@NOT_ON_WINDOWS
def test_a_dropped_folder_is_found_but_for_what_is_told_in_one_list(
    window: Window, mixed: Path, desk_dir: Path
) -> None:
    find(window, "naloxone")  # so that Python has loaded what it may be denied from now on
    given_to_everyone(desk_dir)
    with user_without_rights():
        drop_files(window, [mixed])
        report = shown_dialog("report")
        said = lines(report)
        tells_each_refusal(said)
        assert "2 summaries added" in message(window) and "4 could not be added" in message(window)
        click(labelled(report, "Copy details"))
        assert QApplication.clipboard().text().split("\n") == said
        report.reject()

        turn_to(window)
        held = named(window, QLabel, "status-library")
        wait_until(lambda: "7 documents" in held.text(), "they are listed")
        assert find(window, "quokka").count, "the English summary is found"
        assert all("quokka" in hit.passage.text.casefold() for hit in hits(window))
        assert find(window, "erablieres").count, "the French summary is found"
        click(labelled(window, "Details"))
        assert lines(shown_dialog("report")) == said


def tells_each_refusal(said: list[str]) -> None:
    """See that each file that failed is told with a reason of its own."""
    refused = sorted(line for line in said if line.startswith("✗ "))
    names = ["binary.txt", "closed.txt", "empty.txt", "scan.pdf"]
    assert [line.split(" – ")[0] for line in refused] == [f"✗ {name}" for name in names]
    reasons = ["does not hold plain text", "was refused", "is empty", "cannot read"]
    for line, reason in zip(refused, reasons, strict=True):
        assert reason in line and line.endswith(".")
    assert len([line for line in said if line.startswith("✓ ")]) == 2


def lines(report: QDialog) -> list[str]:
    """Return the lines that ``report`` lists."""
    return named(report, QPlainTextEdit, "report-lines").toPlainText().split("\n")


def test_what_is_there_already_is_told_and_changes_nothing(window: Window, desk_dir: Path) -> None:
    file = desk_dir / "quokkas.txt"
    file.write_text(ENGLISH, "utf-8")
    for told in ("1 summary added", "1 already there"):
        drop_files(window, [file])
        wait_until(lambda told=told: told in message(window), told)
    wait_until(lambda: len(documents(window)) == 6, "it is listed once")


def test_an_import_stopped_on_its_way_leaves_whole_documents_and_a_window_to_work_with(
    window: Window, desk_dir: Path
) -> None:
    folder = desk_dir / "Many"
    folder.mkdir()
    for number in range(MANY):
        words = " ".join(f"Paragraph {part} of summary {number} says so." for part in range(60))
        text = ENGLISH.replace("quokkas", f"quokkas {number}") + f"\n{words}\n"
        (folder / f"summary-{number:03}.txt").write_text(text, "utf-8")
    begin(window)
    drop_files(window, [folder])
    cancel = window.findChild(QAbstractButton, "cancel-work")
    assert isinstance(cancel, QAbstractButton)
    wait_until(cancel.isVisible, "the work is shown")
    work = named(window, QLabel, "status-work")
    wait_until(lambda: "/" in work.text() and not work.text().startswith("0"), "it goes on")
    add_paragraph(window, "Written while the summaries come in.")
    click(cancel)
    wait_until(lambda: "Stopped" in message(window), "it stopped")
    wait_until(lambda: not cancel.isVisible(), "nothing is under way")

    places = window.engine.workspace.places
    with Session(Workspace(places.data)) as session:
        held = session.library.holdings()
        kept = {one.file_name: session.library.text(one.id) for one in held}
    added = [one for one in held if one.file_name.startswith("summary-")]
    assert 0 < len(added) < MANY
    for one in added:
        assert kept[one.file_name] == (folder / one.file_name).read_text("utf-8")
        assert one.passages >= 3
    wait_until(lambda: len(documents(window)) == len(held), "what came in is listed")
    wait_until(lambda: find(window, "quokkas").count, "and found")
    press_add(window, 0)
    assert len(items(window)) == 2


def test_a_document_taken_out_takes_its_filter_with_it_and_leaves_the_note(
    window: Window, desk_dir: Path
) -> None:
    file = desk_dir / "quokkas.txt"
    file.write_text(ENGLISH, "utf-8")
    begin(window)
    drop_files(window, [file])
    wait_until(lambda: len(documents(window)) == 6, "it is listed")
    wait_until(lambda: find(window, "quokka").count, "it is found")
    press_add(window, 0)
    before = note(window)

    rows = named(window, QAbstractItemView, "narrow-rows")
    index = row_of(window, "quokkas")
    click_row(rows, index)
    wait_until(lambda: chips(window), "the filter is shown")
    assert {hit.passage.document for hit in hits(window)} == {rows.model().data(index, ROW).key}
    with answering(saying("Cancel", "Remove", "from the library")):
        choose_in_row_menu(rows, row_of(window, "quokkas"), "narrow-remove")
    assert len(documents(window)) == 6
    with answering(saying("Remove", "Notes keep what they quote")):
        choose_in_row_menu(rows, row_of(window, "quokkas"), "narrow-remove")
    wait_until(lambda: len(documents(window)) == 5, "it is listed no more")
    assert "Removed:" in message(window)
    assert not chips(window)
    wait_until(lambda: find(window, "naloxone").count, "the others are found without a filter")
    assert find(window, "quokka").count == 0
    assert note(window) == before
    press("Ctrl+2")
    sheet = named(window, QTextBrowser, "preview-sheet")
    wait_until(lambda: "quokka" in sheet.toPlainText(), "the note still prints it")


def documents(window: Window) -> list[str]:
    """Return the ids of the documents that the left pane lists."""
    rows = named(window, QAbstractItemView, "narrow-rows").model()
    shown = [rows.index(row, 0).data(ROW) for row in range(rows.rowCount())]
    return [row.key for row in shown if row and row.kind is Kind.DOCUMENT]


def row_of(window: Window, words: str) -> QModelIndex:
    """Return the row of the left pane whose document is called so."""
    rows = named(window, QAbstractItemView, "narrow-rows").model()
    indexes = [rows.index(row, 0) for row in range(rows.rowCount())]
    return next(one for one in indexes if words in one.data(ROW).label)


def choose_in_row_menu(rows: QAbstractItemView, index: QModelIndex, name: str) -> None:
    """Open the menu of the row at ``index`` with the mouse and choose its entry ``name``."""
    at = row_rect(rows, index).center()
    place = rows.viewport().mapToGlobal(at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, place)
    QApplication.sendEvent(rows.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entry = next(one for one in menu.actions() if one.objectName() == name)
    click(menu, menu.actionGeometry(entry).center())


def chips(window: Window) -> list[Chip]:
    """Return the filters that are shown beside the search."""
    return [one for one in window.findChildren(Chip) if one.isVisible()]
