"""The Word file as a file: its bytes, its size, its limits, its base."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.notes.blocks import Footnote, Run
from briefer.notes.word import MOST_FOOTNOTES, write
from briefer.notes.word.base import base
from tests.notes.material import TOP, english_note, layout, long_note

from .opened import Opened, find
from .rules import styles_defined


def test_the_bytes_depend_on_the_note_alone() -> None:
    code = (
        "import hashlib, time; from tests.notes.material import layout, rich_note;"
        "from briefer.notes.word import write;"
        "now = time.time; time.time = lambda: now() + 60 * {minutes};"
        "print(hashlib.sha256(write(layout(rich_note()))).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code.format(minutes=minutes)],
            cwd=TOP,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for minutes, seed, zone in ((0, "1", "America/Halifax"), (1, "2", "Asia/Tokyo"))
    }
    assert len(digests) == 1


def test_files_without_pictures_are_small(word_files: dict[str, bytes]) -> None:
    assert {name: len(data) for name, data in word_files.items() if len(data) >= 100_000} == {}


def test_more_footnotes_than_word_counts_are_refused() -> None:
    laid = layout(english_note())
    run = Run("x", Language.EN)
    many = tuple(Footnote(number, (run,)) for number in range(1, MOST_FOOTNOTES + 2))
    with pytest.raises(Problem) as refused:
        write(replace(laid, footnotes=many))
    assert refused.value.key == "too_many_footnotes"


def test_a_passage_longer_than_an_xml_parser_likes_is_written() -> None:
    laid = layout(long_note())
    long = replace(laid.blocks[1], inlines=(Run("word " * 2_100_000, Language.EN),))
    data = write(replace(laid, blocks=(laid.blocks[0], long), footnotes=()))
    assert len(Opened(data).parts["word/document.xml"]) > 10_000_000


@pytest.mark.parametrize("language", list(Language))
def test_the_base_is_an_empty_letter_in_its_language(language: Language) -> None:
    file = Opened(base(language))
    assert find(file.xml("word/settings.xml"), "w:themeFontLang/@w:val") == [language.tag]
    assert find(file.document, "w:body/w:p") == []
    assert list(styles_defined(file)) == []


def test_lines_stand_as_far_apart_as_the_department_has_them() -> None:
    laid = layout(english_note())
    path = "w:docDefaults/w:pPrDefault/w:pPr/w:spacing/@w:line"
    for percent, line in ((115, "276"), (150, "360")):
        file = Opened(write(replace(laid, line_spacing=percent)))
        assert find(file.xml("word/styles.xml"), path) == [line]


def test_a_mistyped_year_is_no_date_of_the_file() -> None:
    for day in ("0206-11-23", "0026-01-01"):
        note = replace(english_note(), header=(("date", day),))
        core = Opened(write(layout(note))).xml("docProps/core.xml")
        assert find(core, "dcterms:created/text()") == []
