"""Words set in lines: none runs past the end of its line."""

import pytest
from PySide6.QtWidgets import QApplication

from briefer.ui.look.tones import font
from briefer.ui.look.typeset import Typesetter, Words


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("words", ["Abbotsford", "Colombie Britannique", "Approvisionnement et"])
def test_a_word_wider_than_its_line_is_cut_with_a_sign_of_it(words: str) -> None:
    typesetter = Typesetter(font())
    width = typesetter.metrics.horizontalAdvance("Abbotsf")
    layout = typesetter.at_most(2, Words(words), width)
    lines = [layout.lineAt(at) for at in range(layout.lineCount())]
    assert 1 <= len(lines) <= 2
    assert all(line.naturalTextWidth() <= width for line in lines)
    assert "…" in layout.text()


@pytest.mark.usefixtures("qapp")
def test_words_that_fit_stay_as_they_are(qapp: QApplication) -> None:
    typesetter = Typesetter(font())
    width = typesetter.metrics.horizontalAdvance("Abbotsford") + 1
    assert typesetter.at_most(2, Words("Abbotsford BC"), width).text() == "Abbotsford BC"
