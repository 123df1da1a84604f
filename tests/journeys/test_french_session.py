"""A session in French from the first word to the file: the window, the note, the search."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QTabBar,
)

from briefer.domain.language import Language
from briefer.domain.note import Quotation
from briefer.notes.typography import set_own
from briefer.ui.read.found_panel import FIGURES
from briefer.ui.window import Window
from briefer.workspace import brought_up_to_date
from tests.journeys.dialogs import answering, save_as, saying
from tests.journeys.drops import drop_files
from tests.journeys.steps import (
    add_paragraph,
    begin,
    choose_in_box,
    choose_in_menu,
    choose_section,
    click,
    edit,
    find,
    found_tab,
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
    wait_until,
    write,
)
from tests.ui.said import plain, texts
from tests.word.reading_back import read_back

ENGLISH = re.compile(
    r"\b(the|and|of|to|add|save|open|note is|passages? found|search|with|from|edit|find|view"
    r"|help|undo|redo|move|remove|show|choose|write|copy|previous|next|order|best|newest|all"
    r"|not|are|is|this|word|done|close|cancel|english|french|language|paragraph to)\b",
    re.IGNORECASE,
)
NAMES = re.compile(r"English|Word|Briefer|naloxone")
"""What is called so in both languages, and what was searched for."""

READ = {"hits", "source-text", "source-outline-menu", "ElidedLine"}
"""Where documents are read."""


@pytest.fixture
def french(window: Window) -> Window:
    """Return the window that has been told to speak French from its status bar."""
    turn_to(window)
    find(window, "naloxone")
    choose_in_box(named(window, QComboBox, "interface-language"), "Français")
    wait_until(lambda: window.language is Language.FR, "the window speaks French")
    return window


def test_a_window_that_turns_french_keeps_what_it_showed(french: Window) -> None:
    assert named(french, QLineEdit, "search-field").text() == "naloxone"
    assert len(hits(french)) > 0
    assert found_tab(french, FIGURES).startswith("Données ")
    assert plain(french.menuBar().actions()[0].text()) == "Fichier"
    assert labelled(french, "Note d’information").isVisible()
    assert "à jour" in named(french, QLabel, "status-library").text()
    assert english_in(french) == []


def test_a_note_is_written_in_french_and_nothing_speaks_english(
    french: Window, desk_dir: Path
) -> None:
    choose_in_box(named(french, QComboBox, "new-note-language"), "Français")
    begin(french, "Note d’information")
    assert find(french, "surdoses mortelles").count
    assert find(french, "deces").count, "accents need not be typed"
    assert any("décès" in hit.passage.text for hit in hits(french))
    row = next(row for row, hit in enumerate(hits(french)) if hit.passage.language is Language.FR)
    press_add(french, row)
    choose_section(french, "Prochaines étapes")
    own = add_paragraph(french, "Les fonctionnaires feront le point à l’été; d’ici là, « rien ».")
    (quoted,) = items(french, "current-status")
    assert isinstance(quoted, Quotation)
    edit(french, quoted.id)
    assert labelled(french, "Citation").isVisible()
    press("Ctrl+End")
    write(" Voilà.")
    assert english_in(french) == []
    press("Escape")
    click(named(french, QLineEdit, "note-title"))
    write("Décès par surdose : où en sommes-nous?")
    choose_in_box(named(french, QComboBox, "note-marking"), "PROTÉGÉ A")
    assert english_in(french) == []
    tabs = named(french, QTabBar, "note-tabs")
    for tab in range(tabs.count()):
        click(tabs, tabs.tabRect(tab).center())
        wait_until(lambda: not english_in(french), f"nothing is English: {english_in(french)}")

    file, word = desk_dir / "Décès.briefnote", desk_dir / "Décès.docx"
    with answering(save_as(file)):
        choose_in_menu(french, "file", "save-note")
    wait_until(lambda: not french.isWindowModified(), "the note is saved")
    assert "Enregistré" in named(french, QLabel, "status-note").text()
    with answering(save_as(word)):
        choose_in_menu(french, "file", "export")
    wait_until(lambda: message(french), "the export is told")
    assert word.name in message(french) and english_in(french) == []
    assert labelled(french, "Afficher dans le dossier").isEnabled()
    known, _ = brought_up_to_date(french.engine.workspace, note(french))
    assert note_in(file) == known and known.language is Language.FR
    read = read_back(word.read_bytes())
    assert read.page_head == "PROTÉGÉ A"
    assert [one.heading for one in read.sections][2] == "État de la situation"
    (printed,) = read.paragraphs("Quote", "BlockQuotation")
    assert printed.text.startswith("«\u00a0") and printed.text.endswith("\u00a0»")
    assert quoted.text in printed.text.replace("\u00a0", " ") or quoted.text in printed.text
    assert [one.text for one in read.paragraphs("BodyText")] == [set_own(own.text, Language.FR)]
    assert "paragraphe" in read.footnotes[1].text


def test_questions_and_refusals_are_asked_in_french(french: Window, desk_dir: Path) -> None:
    begin(french, "Note d’information")
    find(french, "naloxone")
    press_add(french, 0)
    word = desk_dir / "Là.docx"
    word.write_bytes(b"")
    unmarked = saying("Exporter sans cote", "n’a pas de cote")
    with answering(unmarked, save_as(word), saying("Annuler", "existe déjà")):
        press("Ctrl+E")
    with answering(saying("Annuler", "Enregistrer")):
        choose_in_menu(french, "file", "close-note")
    (desk_dir / "vide.txt").write_bytes(b"")
    drop_files(french, [desk_dir / "vide.txt"])
    wait_until(lambda: message(french), "the refusal is told")
    assert ENGLISH.findall(message(french)) == []


def test_no_hits_and_their_ways_out_are_told_in_french(french: Window) -> None:
    find(french, "nalxone")
    assert labelled(french, "Afficher tous les passages").isVisible()
    assert english_in(french) == []


@pytest.mark.parametrize(
    "path", [("help", "shortcuts"), ("help", "examine"), ("help", "about"), ("file", "from-themes")]
)
def test_every_dialog_speaks_french(french: Window, path: tuple[str, str]) -> None:
    said: list[str] = []

    def read(dialog: QDialog) -> None:
        said.extend(texts(dialog).values())
        dialog.reject()

    with answering(read):
        choose_in_menu(french, *path)
        wait_until(lambda: said, "the dialog is read")
    found = {one: ENGLISH.findall(NAMES.sub("", plain(one))) for one in said}
    assert {one: words for one, words in found.items() if words} == {}


def english_in(window: Window) -> list[str]:
    """Return what the window says in English beside the words of documents and of the note."""
    found: list[str] = []
    for place, text in texts(window).items():
        said = NAMES.sub("", plain(text))
        if READ.intersection(place.split()) or held(window, said):
            continue
        if words := ENGLISH.findall(said):
            found.append(f"{place} says {words}: {said}")
    return found


def held(window: Window, said: str) -> bool:
    """Return whether ``said`` names a document, by a title that stays as it is."""
    details = [one.details for one in window.shelf.listing.documents]
    return any(title in said for one in details for title in (one.title, one.event) if title)
