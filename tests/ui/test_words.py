"""How documents, places, days and times are named."""

from datetime import UTC, datetime

import pytest

from briefer.domain.language import Language
from briefer.domain.note import Note
from briefer.ui.look.words import date_time_of, name_of, source_of, time_of

EN, FR = Language.EN, Language.FR


@pytest.mark.parametrize(
    ("short", "words"),
    [
        ("halifax-2019", "Halifax 2019"),
        ("my_own_file", "My own file"),
        ("été-2020", "Été 2020"),
        ("", ""),
    ],
)
def test_short_names_read_as_words(short: str, words: str) -> None:
    assert name_of(short) == words


def test_a_source_is_document_section_and_paragraph(first_draft: Note) -> None:
    cited = next(first_draft.picks()).citation
    said = source_of(cited)
    assert said.startswith(name_of(cited.name)) and said.endswith(f"¶ {cited.number}")
    assert not cited.heading_path or cited.heading_path[-1] in said


def test_times_are_written_as_each_language_does() -> None:
    moment = datetime(2024, 5, 3, 14, 2, tzinfo=UTC)
    assert time_of(moment, EN) == "14:02"
    assert time_of(moment, FR).replace("\u00a0", " ").replace("\u202f", " ") == "14 h 02"
    assert date_time_of(moment, EN) == "May 3, 2024, 14:02"
