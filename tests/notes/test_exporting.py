"""Formats: by suffix, the same bytes every time, whatever the note holds."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from briefer.domain.note import Note
from briefer.errors import Problem
from briefer.notes.exporting import EXPORTERS, exporter_for
from tests.word.reading_back import read_back

from .any_note import any_note
from .material import layout, notes
from .test_html import Page


@pytest.mark.parametrize("name", ["note.docx", "NOTE.DOCX", "note.html", "note.eml"])
def test_the_suffix_chooses_the_format(name: str) -> None:
    assert exporter_for(Path(name)) is EXPORTERS[Path(name).suffix.lower()]


@pytest.mark.parametrize("name", ["note.pdf", "note", ".docx", "note.docx.exe"])
def test_another_suffix_is_refused_with_the_ones_there_are(name: str) -> None:
    with pytest.raises(Problem) as refused:
        exporter_for(Path(name))
    assert refused.value.key == "export_unknown"
    assert refused.value.fields["formats"] == ".docx .html .eml"


@pytest.mark.parametrize("suffix", list(EXPORTERS))
@pytest.mark.parametrize("name", list(notes()))
def test_the_same_note_gives_the_same_bytes(suffix: str, name: str) -> None:
    one, two = (EXPORTERS[suffix](layout(notes()[name]), None) for _ in range(2))
    assert one == two


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(any_note())
def test_any_note_at_all_can_be_exported(note: Note) -> None:
    laid = layout(note)
    Page(EXPORTERS[".html"](laid, None))
    read = read_back(EXPORTERS[".docx"](laid, None))
    assert len(read.footnotes) == len(laid.footnotes)
