"""What nobody expected is told once and costs nothing; a library in trouble leaves the note be."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from briefer.domain.note import Note, Quotation
from briefer.notes.draft import to_bytes
from briefer.ui.application import Application
from briefer.ui.window import Window
from tests.journeys.dialogs import answering, save_as, saying, shown_dialog
from tests.journeys.drops import drop_files
from tests.journeys.rights import given_to_everyone
from tests.journeys.runs import running
from tests.journeys.steps import (
    add_paragraph,
    begin,
    click,
    find,
    hits,
    items,
    labelled,
    message,
    named,
    note,
    note_in,
    press,
    press_add,
    turn_to,
    wait_for_files,
    wait_until,
)
from tests.library.surroundings import held_by_another_program, user_without_rights
from tests.word.reading_back import read_back

NOT_ON_WINDOWS = pytest.mark.skipif(sys.platform == "win32", reason="permissions work otherwise")
SECRET = "Words of a document that nobody else may read"


@pytest.fixture
def listening(briefer_app: Application) -> Iterator[Application]:
    """Yield the application that takes whatever nobody catches, as it does outside of tests."""
    hooks = sys.excepthook, threading.excepthook
    briefer_app.troubles.listen()
    yield briefer_app
    sys.excepthook, threading.excepthook = hooks


def fail(_: object = None) -> None:
    """Fail as nobody expected, with words of a document at hand."""
    raise RuntimeError(SECRET)


@pytest.mark.parametrize("where", ["in a job", "in a slot"])
def test_what_nobody_expected_is_told_once_logged_and_the_note_is_kept(
    listening: Application, window: Window, library_dir: Path, where: str
) -> None:
    expected = listening.engine.trouble_met
    begin(window)
    add_paragraph(window, "Not saved yet.")
    assert not drafts(library_dir)
    for _ in range(2):
        if where == "in a job":
            job = window.engine.work(fail)
            job.failed.disconnect(expected)
            job.failed.connect(listening.troubles.meet)
        else:
            QTimer.singleShot(0, window, fail)
    dialog = shown_dialog("report")
    wait_until(lambda: len(drafts(library_dir)) == 1, "the note is drafted at once")
    wait_for_files(window)
    told = named(dialog, QPlainTextEdit, "report-lines").toPlainText()
    assert "RuntimeError" in told and "test_trouble.py" in told and SECRET not in told
    assert labelled(dialog, "Something unexpected happened. Your notes are safe.").isVisible()
    click(labelled(dialog, "Copy details"))
    assert QApplication.clipboard().text() == told
    assert len(reports()) == 1, "one dialog, however often it happens"
    log = (library_dir / "logs" / "briefer.log").read_text("utf-8")
    assert log.count("RuntimeError") == 2 and SECRET not in log

    click(labelled(dialog, "Close"))
    wait_until(lambda: not reports(), "the dialog is closed")
    turn_to(window)
    find(window, "naloxone")
    press_add(window, 0)
    assert len(items(window)) == 2, "one goes on with the note"


def test_a_damaged_library_is_told_in_the_place_of_the_hits_and_a_note_goes_on(
    qtbot: QtBot, library_dir: Path, first_draft: Note, desk_dir: Path
) -> None:
    (library_dir / "library.db").write_bytes(b"no library at all" * 1000)
    with running(qtbot, library_dir, ready=False) as window:
        wait_until(lambda: sentence(window), "the reason is told")
        assert "is damaged or is not a library" in sentence(window)
        compose_from(window, first_draft, desk_dir)


def test_a_library_that_another_program_holds_is_told_and_tried_again_when_it_is_free(
    qtbot: QtBot, library_dir: Path, first_draft: Note, desk_dir: Path
) -> None:
    with running(qtbot, library_dir, ready=False) as window:
        with held_by_another_program(library_dir / "library.db", "EXCLUSIVE"):
            compose_from(window, first_draft, desk_dir)
            wait_until(lambda: sentence(window), "the reason is told")
            assert "in use by another program" in sentence(window)
        click(labelled(window, "Try again"))
        wait_until(lambda: hits(window), "the passages are there")
        assert not sentence(window)


def test_a_cache_that_cannot_be_written_is_told_in_the_place_of_the_hits(
    qtbot: QtBot, library_dir: Path, desk_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = desk_dir / "cache of another kind"
    blocked.write_bytes(b"")
    monkeypatch.setenv("BRIEFER_CACHE_DIR", str(blocked))
    with running(qtbot, library_dir, ready=False) as window:
        wait_until(lambda: sentence(window), "the reason is told")
        assert str(blocked) in sentence(window)
        blocked.unlink()
        click(labelled(window, "Try again"))
        wait_until(lambda: hits(window), "the passages are there")


@NOT_ON_WINDOWS
@pytest.mark.usefixtures("readable_to_all")
def test_a_library_one_may_not_write_is_searched_and_says_so_when_it_shall_change(
    qtbot: QtBot, library_dir: Path, desk_dir: Path
) -> None:
    given_to_everyone(desk_dir)
    for path in (library_dir / "library.db", library_dir / "documents", library_dir):
        path.chmod(0o555 if path.is_dir() else 0o444)
    file = desk_dir / "new.txt"
    file.write_text("Something new was said in Halifax on 3 May 2022, and it was noted.", "utf-8")
    with user_without_rights(), running(qtbot, library_dir) as window:
        assert find(window, "naloxone").count
        begin(window)
        press_add(window, 0)
        assert len(items(window)) == 1
        drop_files(window, [file])
        told = named(shown_dialog("report"), QPlainTextEdit, "report-lines").toPlainText()
        assert "new.txt" in told and "can only be read" in told
        assert "1 could not be added" in message(window)
    for path in (library_dir, library_dir / "documents"):
        path.chmod(0o755)


def compose_from(window: Window, kept: Note, desk_dir: Path) -> None:
    """Open the note ``kept``, write in it, save it and export it: all without the library."""
    file, word = desk_dir / "Kept.briefnote", desk_dir / "Kept.docx"
    file.write_bytes(to_bytes(kept))
    turn_to(window)
    with answering(save_as(file)):
        press("Ctrl+O")
    wait_until(lambda: window.desk.note, "the note is on the desk")
    assert note(window) == kept
    add_paragraph(window, "Written without the library.")
    press("Ctrl+S")
    wait_until(lambda: not window.isWindowModified(), "the note is saved")
    assert note_in(file) == note(window)
    with answering(saying("Export without"), save_as(word)):
        press("Ctrl+E")
    wait_until(word.exists, "the note is exported")
    wait_until(lambda: word.name in message(window), "the export is told")
    read = read_back(word.read_bytes())
    quoted = [item for item in kept.items() if isinstance(item, Quotation)]
    assert len(read.paragraphs("Quote", "BlockQuotation")) == len(quoted)


def sentence(window: Window) -> str:
    """Return what stands in the place of the hits, nothing where hits do."""
    place = window.findChild(QWidget, "way-out")
    assert place
    labels = place.findChildren(QLabel) if place.isVisible() else []
    return " ".join(one.text() for one in labels if one.isVisible() and one.text())


def drafts(data: Path) -> list[Path]:
    """Return the drafts that are kept in the data folder."""
    return list((data / "drafts").glob("*.briefdraft"))


def reports() -> list[QWidget]:
    """Return the dialogs that tell of something unexpected."""
    tops = QApplication.topLevelWidgets()
    return [one for one in tops if one.objectName() == "report" and one.isVisible()]
