"""Where an exported note goes: its suggested name, its ending, files that are there or in use."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.domain.note import Note, Printing
from briefer.notes import mail
from briefer.ui.window import Window
from briefer.workspace import blank
from tests.journeys.dialogs import Answer, answering, saying
from tests.windows import PATIENCE_MS

KINDS = pytest.mark.parametrize(("kind", "suffix"), [(0, ".docx"), (1, ".html"), (2, ".eml")])
NAMES = [
    ("Note", 1, "Note.html"),
    ("Note v0.3", 1, "Note v0.3.html"),
    ("2026-11-23_BN-info_Naloxone_v0.3_EN", 1, "2026-11-23_BN-info_Naloxone_v0.3_EN.html"),
    ("Note.docx", 1, "Note.html"),
    ("Note.html", 0, "Note.html"),
]


@pytest.fixture
def note(window: Window) -> Note:
    """Return a marked fact sheet that is on the desk."""
    made = blank(window.engine.workspace, "fact-sheet", Language.EN)
    note = replace(made, title="Naloxone kits", marking="protected-a")
    window.file.begin(note)
    window.activateWindow()
    return note


def choosing(path: Path, kind: int) -> Answer:
    """Return the answer to a file dialog that types ``path`` and chooses a ``kind``."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.selectNameFilter(dialog.nameFilters()[kind])
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        field.setText(str(path))
        dialog.accept()

    return answer


def keeping(offered: list[str]) -> Answer:
    """Return the answer to a file dialog that keeps the name it offers and leaves it."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        offered.extend(Path(one).name for one in dialog.selectedFiles())
        dialog.reject()

    return answer


def message(window: Window) -> str:
    said = window.bar.findChild(QLabel, "message")
    assert isinstance(said, QLabel)
    return said.text() if window.bar.isVisible() else ""


def ways(window: Window) -> dict[str, QPushButton]:
    found = window.bar.findChildren(QPushButton, "message-way")
    return {one.text(): one for one in found if isinstance(one, QPushButton)}


def told(qtbot: QtBot, window: Window, words: str) -> str:
    qtbot.waitUntil(lambda: words in message(window), timeout=PATIENCE_MS)
    return message(window)


def test_the_name_offered_says_what_the_note_is(window: Window, note: Note) -> None:
    header = (("date", "2026-11-23"),)
    window.file.begin(replace(note, header=header, printing=Printing(draft="0.3")))
    offered: list[str] = []
    with answering(keeping(offered)):
        window.filing.export()
    with answering(keeping(offered)):
        window.filing.save_as()
    name = "2026-11-23_Fact-sheet_Naloxone-kits_v0.3_EN"
    assert offered == [f"{name}.docx", f"{name}.briefnote"]


def test_a_note_without_a_date_is_named_after_today(window: Window) -> None:
    note = blank(window.engine.workspace, "information", Language.FR)
    window.file.begin(replace(note, marking="protected-a", header=(("date", "bientôt"),)))
    window.activateWindow()
    offered: list[str] = []
    with answering(keeping(offered)):
        window.filing.export()
    assert offered == [f"{date.today().isoformat()}_Note-info_FR.docx"]


@pytest.mark.parametrize(("typed", "kind", "made"), NAMES)
@pytest.mark.usefixtures("note")
def test_a_file_ends_as_its_kind_does(
    qtbot: QtBot, window: Window, tmp_path: Path, typed: str, kind: int, made: str
) -> None:
    with answering(choosing(tmp_path / typed, kind)):
        window.filing.export()
    told(qtbot, window, f"Exported: {made}.")
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == [made]


@pytest.mark.usefixtures("note")
def test_an_ending_that_is_none_of_ours_is_told(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    with answering(choosing(tmp_path / "Note.pdf", 0)):
        window.filing.export()
    told(qtbot, window, "cannot export")
    assert list(ways(window)) == ["Export elsewhere…"]


@KINDS
@pytest.mark.usefixtures("note")
def test_what_is_exported_can_be_opened_and_shown(
    qtbot: QtBot, window: Window, tmp_path: Path, kind: int, suffix: str
) -> None:
    with answering(choosing(tmp_path / "Note", kind)):
        window.filing.export()
    told(qtbot, window, f"Exported: Note{suffix}.")
    assert list(ways(window))[:2] == ["Open", "Show in folder"]


@KINDS
@pytest.mark.usefixtures("note")
def test_a_file_of_that_name_is_replaced_only_when_asked_to(
    qtbot: QtBot, window: Window, tmp_path: Path, kind: int, suffix: str
) -> None:
    path = tmp_path / f"Note{suffix}"
    path.write_bytes(b"of somebody else")
    with answering(choosing(path, kind), saying("Cancel", f"Note{suffix} exists already")):
        window.filing.export()
    assert path.read_bytes() == b"of somebody else"
    with answering(choosing(path, kind), saying("Replace", "is lost")):
        window.filing.export()
    told(qtbot, window, "Exported")
    assert path.read_bytes() != b"of somebody else"


@KINDS
@pytest.mark.skipif(sys.platform == "win32", reason="there another program's hold does this")
def test_a_file_that_cannot_be_written_is_told_and_what_comes_meanwhile_is_not_replaced(
    qtbot: QtBot, window: Window, tmp_path: Path, note: Note, kind: int, suffix: str
) -> None:
    folder = tmp_path / "Shared"
    path = folder / f"Note{suffix}"
    with answering(choosing(path, kind)):
        window.filing.export()
    told(qtbot, window, "There is no folder")
    assert list(ways(window)) == ["Try again", "Export elsewhere…"]
    folder.mkdir()
    path.write_bytes(b"come meanwhile")
    with answering(saying("Cancel", "exists already")):
        ways(window)["Try again"].click()
    assert path.read_bytes() == b"come meanwhile" and window.desk.note == note
    assert [one.name for one in folder.iterdir()] == [path.name], "nothing is left beside it"


@pytest.mark.usefixtures("note")
def test_an_e_mail_too_large_to_be_sent_is_told(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail, "LARGEST", 1000)
    with answering(choosing(tmp_path / "Note", 2)):
        window.filing.export()
    assert "13.5 MB" in told(qtbot, window, "e-mail")
    assert list(ways(window)) == ["Export elsewhere…"]
    assert list(tmp_path.glob("*.eml")) == []
