"""The themes file is whole, and a damaged copy of the user's is named with the place to look."""

import shutil
from pathlib import Path

import pytest

from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.tables.glossary import read_glossary
from briefer.tables.themes import FILE, read_themes

OURS = Path(__file__).resolve().parents[2] / "resources"
GLOSSARY = read_glossary(OURS)
THEMES = [
    "organized-crime", "drug-trends", "supply-borders", "online-technology",
    "precursors-regulation", "data-information", "health-partnership", "indigenous",
    "gender-diversity", "stigma", "justice-diversion", "covid-19", "community", "harms",
    "roundtable-process",
]  # fmt: skip
ONE = """
[[theme]]
id = "weather"
label = { en = "Weather", fr = "Météo" }
description = { en = "Rain and shine", fr = "Pluie et beau temps" }
concepts = ["fentanyl_analogue"]
supporting_concepts = ["cocaine"]
[theme.en]
strong = ["rain*"]
plain = ["cloud"]
headings = ["sky"]
exclude = ["cloud computing"]
[theme.fr]
strong = ["pluie*"]
"""


def users_copy(folder: Path, text: str) -> Path:
    """Return a folder with a user's copy of the themes file that holds ``text``."""
    (folder / FILE).write_text(text, encoding="utf-8")
    return folder


def test_the_shipped_themes_are_the_fifteen_in_their_order() -> None:
    assert [rule.theme.id for rule in read_themes(GLOSSARY, OURS)] == THEMES


@pytest.mark.parametrize("language", list(Language))
def test_every_shipped_theme_can_be_told_in_both_languages(language: Language) -> None:
    for rule in read_themes(GLOSSARY, OURS):
        terms = rule.terms(language)
        assert len(terms.strong) >= 5 and terms.plain and terms.headings
        assert rule.theme.label.in_(language)
        assert len(rule.theme.description.in_(language)) <= 160


def test_the_users_copy_wins_and_brings_the_glossarys_forms(tmp_path: Path) -> None:
    (rule,) = read_themes(GLOSSARY, OURS, users_copy(tmp_path, ONE))
    assert rule.theme.label.fr == "Météo"
    assert rule.en.strong[0] == "rain*" and "designer fentanyls" in rule.en.strong
    assert "analogue du fentanyl" in rule.fr.strong and "cocaïne" in rule.fr.plain
    assert rule.en.headings == ("sky",) and rule.en.exclude == ("cloud computing",)
    assert rule.fr.headings == ()


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('id = "weather"', "", "theme 1.id"),
        ('fr = "Météo"', "fr = 3", "theme 1.label.fr"),
        ("[theme.fr]\n", "[theme.de]\n", "theme 1.fr"),
        ('strong = ["rain*"]', 'strong = "rain*"', "theme 1.en.strong"),
        ('strong = ["rain*"]', "strong = [7]", "theme 1.en.strong"),
        ('"fentanyl_analogue"', '"fentanil"', "weather: fentanil"),
        ('"cocaine"', '"coca"', "weather: coca"),
        ('plain = ["cloud"]', 'plain = ["cloud"', "11:1"),
    ],
)
def test_a_damaged_copy_is_named_with_the_place_to_look(
    tmp_path: Path, old: str, new: str, where: str
) -> None:
    assert old in ONE
    copy = users_copy(tmp_path, ONE.replace(old, new))
    with pytest.raises(Problem) as caught:
        read_themes(GLOSSARY, OURS, copy)
    assert caught.value.key == "table_invalid"
    assert caught.value.fields["path"] == str(tmp_path / FILE)
    assert where in str(caught.value.fields["where"])


@pytest.mark.parametrize("text", [ONE + ONE, "# nothing\n"])
def test_themes_that_share_an_id_or_are_missing_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(Problem, match="table_invalid"):
        read_themes(GLOSSARY, OURS, users_copy(tmp_path, text))


def test_a_copy_saved_by_notepad_is_read(tmp_path: Path) -> None:
    shutil.copy(OURS / FILE, tmp_path / FILE)
    text = (tmp_path / FILE).read_text(encoding="utf-8")
    (tmp_path / FILE).write_bytes("\ufeff".encode() + text.replace("\n", "\r\n").encode())
    assert read_themes(GLOSSARY, OURS, tmp_path) == read_themes(GLOSSARY, OURS)
