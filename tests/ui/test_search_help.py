"""What can be searched for is told in the window's language, with examples that can be typed."""

import re

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from briefer.domain.language import Language
from briefer.domain.query import Field
from briefer.ui.dialogs.search_help import search_lines
from briefer.ui.narrow.field_words import name_in
from briefer.ui.window import Window


@pytest.mark.parametrize("language", list(Language))
def test_each_field_has_an_example_in_its_language(language: Language) -> None:
    examples = [line.partition("\t")[0] for line in search_lines(language) if "\t" in line]
    named = {found[1] for one in examples if (found := re.match(r"-?(\w+):", one))}
    assert named == {name_in(field, language) for field in Field}


@pytest.mark.parametrize("spoken", list(Language))
def test_help_tells_it(qtbot: QtBot, window: Window, spoken: Language) -> None:
    window.actions_table["search-help"].trigger()
    shown = window.findChild(QPlainTextEdit, "report-lines")
    assert isinstance(shown, QPlainTextEdit)
    assert f"{name_in(Field.YEAR, spoken)}:2018-2019" in shown.toPlainText()
