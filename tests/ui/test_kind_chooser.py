"""Where no note is: the kinds to begin stand in their order and name themselves in the language."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCommandLinkButton
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.ui.compose.kind_chooser import KindChooser
from briefer.workspace import Workspace


@pytest.fixture
def chooser(qtbot: QtBot, tmp_path: Path) -> KindChooser:
    """Return the choices of a workspace that holds what ships with Briefer."""
    templates = tuple(Workspace(tmp_path / "data").templates.values())
    chooser = KindChooser(templates, Language.EN)
    qtbot.addWidget(chooser)
    chooser.resize(470, 900)
    chooser.show()
    qtbot.waitExposed(chooser)
    return chooser


def choices(chooser: KindChooser) -> list[QCommandLinkButton]:
    """Return the choices from the top down."""
    found = chooser.findChildren(QCommandLinkButton)
    return sorted(found, key=lambda one: one.mapTo(chooser, one.rect().topLeft()).y())


def test_the_kinds_come_first_then_the_draft_from_themes_and_the_file(
    chooser: KindChooser,
) -> None:
    assert [one.objectName() for one in choices(chooser)] == [
        "new-information", "new-decision", "new-question-period", "new-meeting",
        "new-media-lines", "new-fact-sheet", "start-from-themes", "open-note",
    ]  # fmt: skip


def test_the_kinds_are_named_in_the_language_of_the_window(chooser: KindChooser) -> None:
    chooser.set_language(Language.FR)
    assert [one.text() for one in choices(chooser)][:2] == [
        "Note d’information",
        "Note pour décision",
    ]


def test_a_click_on_a_kind_begins_it_in_the_language_of_the_note(
    qtbot: QtBot, chooser: KindChooser
) -> None:
    for choice in choices(chooser)[:6]:
        with qtbot.waitSignal(chooser.kind_chosen) as chosen:
            qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)
        assert chosen.args == [choice.objectName().removeprefix("new-"), Language.EN]
