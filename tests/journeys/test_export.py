"""The note leaves: checked, saved, exported to Word through the file dialog, and read back."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit

from briefer.domain.note import Note, Paragraph, Paraphrase, Quotation
from briefer.domain.quoting import is_quotation
from briefer.notes.typography import printable
from briefer.ui.window import Window
from tests.journeys.dialogs import answering, cancelling, save_as, saying
from tests.journeys.rights import given_to_everyone
from tests.journeys.steps import (
    add_paragraph,
    begin,
    choose_in_box,
    choose_in_menu,
    choose_section,
    click,
    edit,
    find,
    items,
    labelled,
    message,
    named,
    note,
    press,
    press_add,
    wait_until,
    write,
)
from tests.library.surroundings import user_without_rights
from tests.word.reading_back import ReadNote, read_back

NOT_ON_WINDOWS = pytest.mark.skipif(sys.platform == "win32", reason="permissions work otherwise")


@pytest.fixture
def written(window: Window) -> Window:
    """Return the window with a note in it that has something of everything."""
    begin(window)
    click(named(window, QLineEdit, "note-title"))
    write("Naloxone: where things stand")
    choose_in_box(named(window, QComboBox, "note-marking"), "PROTECTED A")
    click(named(window, QAbstractButton, "title-block-more"))
    click(named(window, QLineEdit, "header-to"))
    write("The Minister of Public Safety")
    click(named(window, QAbstractButton, "title-block-more"))
    find(window, "naloxone")
    press_add(window, 0)
    press_add(window, 1)
    choose_section(window, "Background")
    find(window, "surdoses")
    press_add(window, 0)
    choose_section(window, "Next steps")
    add_paragraph(window, "Officials will report back in the spring.")
    second = items(window, "current-status")[1]
    edit(window, second.id)
    press("Ctrl+End")
    write(" In short.")
    press("Ctrl+Return")
    return window


def test_a_note_is_saved_exported_and_reads_back_word_for_word(
    written: Window, desk_dir: Path
) -> None:
    file, word = desk_dir / "Naloxone.briefnote", desk_dir / "Naloxone – à lire.docx"
    with answering(save_as(file)):
        press("Ctrl+S")
    wait_until(lambda: not written.isWindowModified(), "the note is saved")
    assert named(written, QLabel, "status-note").text().startswith("Saved ")
    assert written.windowTitle() == "Naloxone.briefnote[*] – Briefer"

    with answering(save_as(word)):
        choose_in_menu(written, "file", "export")
    wait_until(lambda: word.name in message(written), "the export is told")
    assert message(written).startswith(f"Exported: {word.name}.")
    assert labelled(written, "Show in folder").isEnabled()
    assert labelled(written, "Open").isEnabled()
    reads_back(note(written), read_back(word.read_bytes()))


def reads_back(note: Note, read: ReadNote) -> None:
    """Hold what the Word file says against the note."""
    assert read.title == note.title
    assert [one.heading for one in read.sections] == [
        "Issue", "Background", "Current status", "Considerations", "Next steps", "Noted",
    ]  # fmt: skip
    assert read.page_head == "PROTECTED A" and read.page_foot.startswith("PROTECTED A")
    assert ("To", "The Minister of Public Safety") in read.header
    quoted = [item for item in note.items() if isinstance(item, Quotation)]
    printed = read.paragraphs("Quote", "BlockQuotation")
    for paragraph, item in zip(printed, quoted, strict=True):
        words = paragraph.text.removesuffix(" [in French]").removeprefix("“").removesuffix("”")
        assert words == printable(item.text) and is_quotation(words, item.pick.text)
        (number,) = paragraph.footnotes
        assert printable(item.pick.citation.title) in read.footnotes[number].text
        assert f"paragraph {item.pick.citation.number_in_section} " in read.footnotes[number].text
    reworded = [item.text for item in note.items() if isinstance(item, Paraphrase)]
    own = [item.text for item in note.items() if isinstance(item, Paragraph)]
    assert len(quoted) == 2 and len(reworded) == 1 and len(own) == 1
    assert [one.text for one in read.paragraphs("Paraphrase")] == reworded
    assert [one.text for one in read.paragraphs("BodyText")] == own
    assert len(read.footnotes) == 3


def test_a_file_of_that_name_is_replaced_only_when_asked_to(
    written: Window, desk_dir: Path
) -> None:
    word = desk_dir / "Naloxone.docx"
    word.write_bytes(b"of somebody else")
    with answering(save_as(word), saying("Cancel", "Naloxone.docx exists already", "is lost")):
        press("Ctrl+E")
    assert word.read_bytes() == b"of somebody else"
    with answering(save_as(word), saying("Replace", "Naloxone.docx exists already")):
        press("Ctrl+E")
    wait_until(lambda: "Exported" in message(written), "the export is told")
    assert read_back(word.read_bytes()).title == note(written).title


def test_the_first_dialog_may_be_left_without_a_name(written: Window, desk_dir: Path) -> None:
    before = note(written)
    with answering(cancelling):
        press("Ctrl+E")
    with answering(cancelling):
        press("Ctrl+S")
    assert list(desk_dir.rglob("*.docx")) == list(desk_dir.rglob("*.briefnote")) == []
    assert message(written) == "" and note(written) == before and written.isWindowModified()


@NOT_ON_WINDOWS
def test_a_folder_without_rights_is_told_with_ways_out_and_nothing_is_lost(
    written: Window, desk_dir: Path
) -> None:
    given_to_everyone(desk_dir)
    closed, open_ = desk_dir / "Minister’s office", desk_dir / "Mine"
    for folder in (closed, open_):
        folder.mkdir()
    closed.chmod(0o555)
    open_.chmod(0o777)
    before = note(written)
    with user_without_rights():
        with answering(save_as(closed / "Naloxone.docx")):
            press("Ctrl+E")
        wait_until(lambda: message(written), "the refusal is told")
        assert "Naloxone.docx" in message(written)
        assert "open in Word" in message(written)
        assert labelled(written, "Try again").isEnabled()
        with answering(save_as(open_ / "Naloxone.docx")):
            click(labelled(written, "Export elsewhere…"))
        wait_until(lambda: "Exported" in message(written), "the export is told")

        with answering(save_as(closed / "Naloxone.briefnote")):
            press("Ctrl+S")
        wait_until(lambda: "Exported" not in message(written), "the refusal is told")
        with answering(save_as(open_ / "Naloxone.briefnote")):
            click(labelled(written, "Save elsewhere…"))
        wait_until(lambda: not written.isWindowModified(), "the note is saved")
    assert list(closed.iterdir()) == []
    assert note(written) == before
    assert read_back((open_ / "Naloxone.docx").read_bytes()).title == before.title


@NOT_ON_WINDOWS
def test_what_was_refused_is_tried_again(written: Window, desk_dir: Path) -> None:
    given_to_everyone(desk_dir)
    folder = desk_dir / "Open elsewhere"
    folder.mkdir(mode=0o555)
    with user_without_rights():
        with answering(save_as(folder / "Naloxone.docx")):
            press("Ctrl+E")
        wait_until(lambda: message(written), "the refusal is told")
    folder.chmod(0o777)
    click(labelled(written, "Try again"))
    wait_until(lambda: "Exported" in message(written), "the export is told")
    assert read_back((folder / "Naloxone.docx").read_bytes()).title == note(written).title
