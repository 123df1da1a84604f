"""Names of files: they say what a note is, and every system takes them."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefer.domain.dates import PartialDate
from briefer.domain.language import Language
from briefer.notes.file_names import LONGEST, Naming, file_name
from briefer.tables.templates import read_templates

from .material import EN, FR, RESOURCES

TEXT = st.text(st.characters(codec=None))


def test_a_name_says_when_what_about_what_which_version_and_in_which_language() -> None:
    naming = Naming("Opioids: the supply", EN, "information", date(2026, 11, 23), "0.3")
    assert file_name(naming, ".docx") == "2026-11-23_BN-info_Opioids-the-supply_v0.3_EN.docx"


@pytest.mark.parametrize(
    ("naming", "name"),
    [
        (Naming("Crise des opioïdes : l’essentiel", FR), "Crise-des-opioïdes-l’essentiel_FR.docx"),
        (Naming("12 800 décès, 3,5 %", FR), "12-800-décès-3,5%_FR.docx"),
        (Naming("a_b – c / d", EN, version="v2"), "a-b-c-d_v2_EN.docx"),
        (Naming("", FR, "decision", PartialDate(2026, 11)), "2026-11_Note-décision_FR.docx"),
        (Naming("x", EN, "Our own kind"), "Our-own-kind_x_EN.docx"),
        (Naming('../..\\x:y|z?<>*"\n\x00\u202e', EN), "x-y-z_EN.docx"),
        (Naming("CON.x", EN), "_CON.x_EN.docx"),
        (Naming("con", EN), "con_EN.docx"),
        (Naming("e\u0301te\u0301", FR), "été_FR.docx"),
    ],
)
def test_what_is_not_given_has_no_part_in_a_name(naming: Naming, name: str) -> None:
    assert file_name(naming, ".docx") == name


def test_of_a_long_title_a_name_has_the_first_words() -> None:
    name = file_name(Naming("every word counts " * 20, EN, "information"), ".docx")
    assert re.fullmatch(r"BN-info_(every-word-counts-)+every(-word)?(-counts)?_EN\.docx", name)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", list(read_templates(RESOURCES)))
def test_a_kind_has_the_same_short_form_by_its_id_and_by_its_words(
    kind: str, language: Language
) -> None:
    label = read_templates(RESOURCES)[kind].label.in_(language)
    by_id, by_label = (file_name(Naming("x", language, one), ".eml") for one in (kind, label))
    assert by_id == by_label
    assert len(by_id) <= len("Scenario-note_x_EN.eml")


@example("CON.", "", "")
@example("\U0001f600" * 99, "\U00020000" * 99, "\U00020000" * 99)
@given(TEXT, TEXT, TEXT)
def test_any_name_is_one_that_every_system_takes(title: str, kind: str, version: str) -> None:
    name = file_name(Naming(title, EN, kind, version=version), ".docx")
    assert len(name) <= LONGEST
    assert len(name.encode()) <= 255
    assert not re.search(r'[\x00-\x1f<>:"/\\|?*\s]', name)
    assert name.endswith("EN.docx")
    assert Path(name).name == name
    assert not re.match(r"(?i)(CON|PRN|AUX|NUL|COM\d|LPT\d)\.", name)
