"""The window's words in both languages: nothing missing, nothing left over, nothing left behind."""

import ast
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.domain.note import Note
from briefer.ui.actions import MENUS
from briefer.ui.application import Application
from briefer.ui.dialogs.from_themes import FromThemes
from briefer.ui.dialogs.recovery import Recovery
from briefer.ui.dialogs.report import Report
from briefer.ui.read.found_panel import FIGURES
from briefer.ui.read.source_header import ElidedLine
from briefer.ui.window import Window
from briefer.workspace import Draft
from tests.catalogues import ENGLISH, FRENCH, SOURCES, Entry, compile, entries, update
from tests.ui.said import plain, texts
from tests.windows import PATIENCE_MS

CATALOGUES = pytest.mark.parametrize("catalogue", [FRENCH, ENGLISH], ids=["fr", "en"])
IN_FRENCH = pytest.mark.parametrize("spoken", [Language.FR])
LANGUAGES = pytest.mark.parametrize("language", list(Language))

SAME = {
    "&Note",
    "Document",
    "Documents",
    "Paraphrase",
    "Passages {count}",
    "Sections",
    "Source",
    "version",
}
"""Words that are written alike in both languages."""

OWN_NAMES = re.compile(
    r"QComboBox interface-language|QAction language-|QLabel note-line-label|QLineEdit header-"
)
"""Where languages are called by their own names, and lines of a note in its language, whatever the
window speaks."""

NAMES = {
    "Briefer",
    "CAD",
    "Word",
    "Web",
    "Ctrl",
    "Maj",
    "Alt",
    "Entrée",
    "Échap",
    "Haut",
    "Bas",
    "Espace",
    "Suppr",
    "F2",
    "OU",
    "SAUF",
}

OUTLINE_MENU = (
    "edit-wording",
    "restore",
    "translation",
    "move-up",
    "move-down",
    "remove",
    "write",
    "insert-table",
    "insert-chart",
    "figure-renew",
)

WRONG_IN_FRENCH = (
    (r"(?<!\u00a0):", "a colon without a no-break space before it"),
    (r"\s[;!?]", "a space before ; ! or ?"),
    (r"«(?!\u00a0)|(?<!\u00a0)»", "guillemets without no-break spaces inside"),
    (r"['\"“”]", "a straight apostrophe or English quotation marks"),
    (r"\.\.\.", "three dots instead of an ellipsis"),
    (r"\u202f|  |^\s|\s$", "a space too narrow, too many, or at an end"),
    (r"(?i)\b(tu|toi|ton|ta|tes)\b", "a familiar form"),
)


def test_every_word_of_the_window_is_in_french(tmp_path: Path) -> None:
    fresh = tmp_path / FRENCH.name
    update(fresh)
    used, ours = _places(entries(fresh)), _places(entries(FRENCH))
    assert sorted(used - ours) == [], "missing: run python -m tests.catalogues"
    assert sorted(ours - used) == [], "used no more: run python -m tests.catalogues"


def test_every_count_has_its_english_forms(tmp_path: Path) -> None:
    fresh = tmp_path / ENGLISH.name
    update(fresh)
    assert _places(entries(fresh)) == _places(entries(ENGLISH))


@CATALOGUES
def test_everything_is_said(catalogue: Path) -> None:
    assert [one for one in entries(catalogue) if one.state != "finished" or not all(one.said)] == []


@CATALOGUES
def test_the_window_loads_what_the_catalogue_says(catalogue: Path, tmp_path: Path) -> None:
    compile(catalogue, tmp_path / "fresh.qm")
    committed = catalogue.with_suffix(".qm").read_bytes()
    assert (tmp_path / "fresh.qm").read_bytes() == committed, "run python -m tests.catalogues"


def test_qt_finds_every_string_that_the_code_asks_for() -> None:
    """Qt's tools pass over what they do not understand, as a call inside an f-string."""
    known = {one.source for one in entries(FRENCH)}
    asked = {text for path in SOURCES.rglob("*.py") for text in _asked_for(path)}
    assert len(asked) > 200
    assert sorted(asked - known) == []


@CATALOGUES
def test_places_marks_and_endings_agree(catalogue: Path) -> None:
    for one in entries(catalogue):
        for said in one.said:
            assert _marks(said) == _marks(one.source), (one.source, said)


def test_french_is_written_as_in_canada() -> None:
    wrong = [
        (said, what)
        for said in _french()
        for pattern, what in WRONG_IN_FRENCH
        if re.search(pattern, said)
    ]
    assert wrong == []


def test_french_has_capitals_only_where_a_sentence_or_a_name_begins() -> None:
    words = (re.findall(r"(?<![.?] )(?<=[\s(+])[A-ZÀ-Þ]\w+", said) for said in _french())
    assert sorted({word for found in words for word in found} - NAMES) == []


def test_few_words_are_the_same_in_both_languages() -> None:
    assert {one.source for one in entries(FRENCH) if one.source in one.said} == SAME


@LANGUAGES
def test_each_menu_gives_a_letter_to_one_action(language: Language) -> None:
    said = _said_in(language, "Actions")
    rows = [[said[text] for _, text, _ in MENUS]]
    rows += [[said[one.text] for one in table if one.name] for _, _, table in MENUS]
    table = {one.name: one.text for _, _, table in MENUS for one in table}
    rows.append([said[table[name]] for name in OUTLINE_MENU])
    for row in rows:
        assert all(text.count("&") == 1 for text in row), row
        _check_letters(row)


@LANGUAGES
def test_a_dialog_gives_a_letter_to_one_field(language: Language) -> None:
    dialogs = {one.context for one in entries(FRENCH)} - {"Actions", "Commands"}
    for dialog in dialogs:
        _check_letters([text for text in _said_in(language, dialog).values() if "&" in text])


@IN_FRENCH
def test_a_french_window_says_nothing_in_english(
    window: Window, first_draft: Note, qtbot: QtBot
) -> None:
    _fill(window, first_draft, qtbot)
    assert _english_in(_words(window)) == []


@IN_FRENCH
def test_french_dialogs_say_nothing_in_english(
    briefer_app: Application, window: Window, first_draft: Note
) -> None:
    themes = [(rule.theme, count) for rule, count in briefer_app.shelf.listing.themes]
    templates = tuple(window.engine.workspace.templates.values())
    draft = Draft("draft", first_draft, None, None, datetime(2026, 3, 1, 14, 2))
    for dialog in (
        FromThemes(templates, themes, (Language.FR, Language.FR), window),
        Recovery((draft,), Language.FR, window),
        Report("Briefer", "Briefer", (), window),
    ):
        words = _words(dialog)
        assert len(words) > 5
        assert _english_in(words) == []


def test_switching_to_french_and_back_leaves_no_word_behind(
    briefer_app: Application, window: Window, first_draft: Note, qtbot: QtBot
) -> None:
    _fill(window, first_draft, qtbot)
    before = _words(window)
    assert len(_english_in(before)) > 100
    _speak(briefer_app, Language.FR)
    french = _words(window)
    assert french.keys() == before.keys()
    assert _english_in(french) == []
    _speak(briefer_app, Language.EN)
    assert _words(window) == before


@pytest.mark.parametrize("spoken", list(Language))
def test_no_form_of_the_catalogue_shows_through(
    window: Window, first_draft: Note, qtbot: QtBot
) -> None:
    _fill(window, first_draft, qtbot)
    raw = re.compile(r"%L?n|\{\w+\}|\w\((s|ies)\)")
    assert [text for text in _words(window).values() if raw.search(text)] == []


def _places(of: Sequence[Entry]) -> set[tuple[str, str, bool]]:
    return {one.place for one in of}


def _french() -> Iterator[str]:
    for one in entries(FRENCH):
        yield from one.said


def _said_in(language: Language, context: str) -> dict[str, str]:
    """Return what is said for each string of ``context``, the first form where there are more."""
    french = language is Language.FR
    known = (one for one in entries(FRENCH) if one.context == context)
    return {one.source: one.said[0] if french else one.source for one in known}


def _marks(text: str) -> tuple[list[str], int, int, str]:
    """Return the fields, counts, mnemonics and the end that a translation must share."""
    end = re.search(r"[….?:]*$", text)
    fields = sorted(re.findall(r"\{\w*\}", text))
    return fields, len(re.findall("%L?n", text)), text.count("&"), end[0] if end else ""


def _check_letters(row: Sequence[str]) -> None:
    letters = [text[text.index("&") + 1].lower() for text in row]
    assert len(set(letters)) == len(letters), row
    assert all(letter.isascii() and letter.isalpha() for letter in letters), row


def _asked_for(path: Path) -> Iterator[str]:
    """Yield the strings that the module ``path`` asks for, however the calls are nested."""
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(call, ast.Call) or not call.args:
            continue
        name = getattr(call.func, "attr", None) or getattr(call.func, "id", "")
        text = call.args[0 if name == "tr" else -1]
        if name in {"tr", "QT_TRANSLATE_NOOP"}:
            assert isinstance(text, ast.Constant), f"not a literal: {path.name}:{call.lineno}"
            yield str(text.value)


def _fill(window: Window, note: Note, qtbot: QtBot) -> None:
    """Let every pane have something to say: a note, its length, a page to read, figures counted."""
    window.file.begin(note)
    length = window.findChild(QLabel, "note-length")
    read = window.source.findChildren(ElidedLine)
    assert length and read
    qtbot.waitUntil(
        lambda: (
            bool(length.text())
            and all(line.text() for line in read)
            and not window.found.tabs.tabText(FIGURES).endswith(" 0")
        ),
        timeout=PATIENCE_MS,
    )


def _words(window: QWidget) -> dict[str, str]:
    return {place: plain(text) for place, text in texts(window).items()}


def _speak(application: Application, language: Language) -> None:
    application.set_language(language)
    QCoreApplication.sendPostedEvents()


def _english_in(said: dict[str, str]) -> list[tuple[str, str]]:
    """Return the texts, with their places, that are English where French has other words."""
    pattern = _english()
    return [
        (place, text)
        for place, text in said.items()
        if pattern.fullmatch(text) and not OWN_NAMES.search(place)
    ]


def _english() -> re.Pattern[str]:
    """Return what matches each English string that is said otherwise in French."""
    counted = {one.place: one.said for one in entries(ENGLISH)}
    forms = (
        form
        for one in entries(FRENCH)
        for form in counted.get(one.place, (one.source,))
        if form not in one.said
    )
    return re.compile("|".join(_pattern(plain(form)) for form in forms), re.DOTALL)


def _pattern(text: str) -> str:
    escaped = re.escape(text).replace("%Ln", r"[\d,]+")
    numbers = re.sub(r"\\\{(at|count|pages|limit)\\\}", r"[\\d,]+", escaped)
    return re.sub(r"\\\{\w+\\\}", ".+", numbers)
