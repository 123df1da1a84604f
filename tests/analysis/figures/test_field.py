"""Sentences as they stand in reports of the field, with and without figures."""

from pathlib import Path

import pytest

from briefer.domain.language import Language
from tests.analysis.figures.test_finding import found

SENTENCES = {
    language: [
        line.split(" => ")
        for line in Path(__file__)
        .with_name(f"field_{language}.txt")
        .read_text("utf-8")
        .splitlines()
        if not line.startswith("#")
    ]
    for language in Language
}


@pytest.mark.parametrize(("text", "figures"), SENTENCES[Language.EN])
def test_an_english_sentence_of_the_field_has_its_figures(text: str, figures: str) -> None:
    assert (" | ".join(found(text, Language.EN)) or "-") == figures


@pytest.mark.parametrize(("text", "figures"), SENTENCES[Language.FR])
def test_a_french_sentence_of_the_field_has_its_figures(text: str, figures: str) -> None:
    assert (" | ".join(found(text, Language.FR)) or "-") == figures
