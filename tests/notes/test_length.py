"""How long a note prints, told before anything has printed it."""

from dataclasses import replace

import pytest

from briefer.domain.note import Note, Paragraph, Section
from briefer.errors import notice
from briefer.notes.layout import lay_out
from briefer.notes.length import pages
from briefer.tables.templates import Limits

from .material import EN, empty_note, english_note, french_note, layout, long_note, template, words


def of_words(count: int) -> Note:
    """Return a note of that many words, twelve to a line or so."""
    paragraphs = tuple(Paragraph(f"p{n}", "about " * 90 + "end.") for n in range(count // 91))
    return Note("n", "information", EN, "Title", (Section("issue", paragraphs),))


@pytest.mark.parametrize(
    ("note", "printed"),
    [(empty_note(), 1), (english_note(), 2), (french_note(), 2), (long_note(), 11)],
    ids=["empty", "english", "french", "forty picks"],
)
def test_the_estimate_is_what_a_word_processor_prints(note: Note, printed: int) -> None:
    assert abs(pages(layout(note)) - printed) <= printed // 10


def test_a_note_longer_than_its_kind_allows_is_told() -> None:
    laid = layout(of_words(3000))
    assert notice("too_long", pages=pages(laid), limit=2) in laid.notices
    assert not [one for one in layout(english_note()).notices if one.key == "too_long"]


def test_a_kind_without_a_limit_may_be_of_any_length() -> None:
    free = replace(template(), limits=Limits())
    laid = lay_out(of_words(9000), free, words())
    assert not [one for one in laid.notices if one.key == "too_long"]


def test_footnotes_and_title_block_take_room_too() -> None:
    laid = layout(long_note())
    assert pages(replace(laid, footnotes=())) < pages(laid)
    tall = replace(laid.header[0], lines=("line",) * 80)
    assert pages(replace(laid, header=(tall,))) > pages(laid)
