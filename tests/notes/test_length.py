"""How long a note prints, told before anything has printed it."""

from dataclasses import replace

import pytest

from briefer.domain.note import Note, Paragraph, Printing, Section
from briefer.errors import notice
from briefer.notes.blocks import Plot, Role, Table, TextBlock
from briefer.notes.layout import lay_out
from briefer.notes.length import extent, pages
from briefer.tables.templates import Limits

from .material import (
    EN,
    empty_note,
    english_note,
    french_note,
    layout,
    long_note,
    rich_note,
    template,
    words,
)


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


def test_lines_below_the_marking_take_room_on_every_page() -> None:
    laid = layout(long_note())
    crowded = replace(laid.marking, draft="DRAFT v1", caveats=("Advice", "Confidence"))
    assert extent(replace(laid, marking=crowded)) > extent(laid) * 1.05
    assert extent(replace(laid, marking=replace(laid.marking, draft="DRAFT"))) == extent(laid)


def test_the_annex_does_not_count() -> None:
    laid = layout(rich_note())
    assert laid.annex
    assert extent(replace(laid, annex=())) == extent(laid)


def test_tables_charts_and_forms_take_their_room() -> None:
    laid = layout(replace(rich_note(), printing=Printing()))

    def room(*kinds: type) -> float:
        left = tuple(one for one in laid.blocks if not isinstance(one, kinds))
        return (extent(laid) - extent(replace(laid, blocks=left))) * 9

    assert 6.8 < room(Plot) < 7.8
    assert 1.5 < room(Table) < 3
    form = tuple(
        one
        for one in laid.blocks
        if isinstance(one, TextBlock) and one.role in {Role.CHOICE, Role.SIGNATURE}
    )
    assert 1 < extent(replace(laid, blocks=form)) * 9 - extent(replace(laid, blocks=())) * 9 < 2


def test_lines_further_apart_take_more_pages() -> None:
    laid = layout(long_note())
    assert extent(replace(laid, line_spacing=150)) > extent(laid) * 1.15
