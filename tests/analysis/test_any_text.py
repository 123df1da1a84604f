"""Whatever the text: passages stand where they say, nothing is lost, nothing takes forever."""

import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefer.analysis.details import read_details
from briefer.analysis.segmenting import Structure, segment
from briefer.domain.document import Span
from tests.analysis.markings import WORDS
from tests.analysis.outlines import document_of

_MARK = re.compile(
    r"o|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)]{1,2}°?|\d{1,2}(?:\.?°|[-–])?", re.ASCII
)
_PIECES = st.sampled_from(
    """Forum on Rail Safety|Present:|Jane Doe, Fisheries|- better data;|1. Opening|2. Closing
    |1) one|a) two|(i) three|# Views|**Views**|=====|-----|Page 3|7|Date modified: 2022-05-03
    |Contents|Introduction|Introduction ..... 3|Footnote 1|Return to footnote 1|•|o|A | B | C
    |The quick brown fox jumped over the dog.|Participants said:|Les objectifs étaient :
    |October 12, 2023|Appendix A: Organizations|Session 1: Costs|English|Français|Menu
    |Table 1: Costs|613-555-0123|1.|(a)|2.1 West|I. East|½|²|12 000 $|x\ty\tz|I- Contexte
    |PROTECTED B|Classification: SECRET|Cote de sécurité :|Unclassified|- SECRET -
    |words that go on in small letters until the line is full of them, and then they stop
    """.split("\n    |")
)
_GAPS = st.sampled_from(["", " ", "\n", "\n\n", "\n\n\n", "\f", "\n\f", "\v", "\u2028", "\x85"])
_PIECEWISE = st.lists(st.tuples(_PIECES, _GAPS).map("".join), max_size=30).map("".join)
_TEXTS = st.one_of(_PIECEWISE, st.text(max_size=200), st.text("\n -.:1aA•\f\t|#*_()é", max_size=80))


def _placed(structure: Structure) -> list[Span]:
    parts = (*structure.passages, *structure.headings, *structure.dropped)
    return sorted(one.span for one in parts)


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
@example("o")
@example("1.")
@example("•\n\no")
def test_every_word_is_in_one_passage_heading_or_dropped_part(text: str) -> None:
    structure = segment(document_of(text), WORDS)
    at = 0
    for span in [*_placed(structure), Span(len(text), len(text))]:
        assert span.start >= at, "parts overlap"
        left = [word for word in text[at : span.start].split() if any(map(str.isalnum, word))]
        assert len(left) <= 1
        assert all(_MARK.fullmatch(word) for word in left), left
        at = span.end


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_every_passage_is_the_text_at_its_place_and_numbered_in_order(text: str) -> None:
    structure = segment(document_of(text), WORDS)
    for one in (*structure.passages, *structure.dropped):
        assert text[one.span.start : one.span.end] == one.text
        assert one.text == one.text.strip()
    passages = structure.passages
    assert [one.number for one in passages] == list(range(1, len(passages) + 1))
    assert list(passages) == sorted(passages, key=lambda one: one.span)
    assert all(one.number_in_section <= one.number for one in passages)


@settings(max_examples=150, deadline=None)
@given(_TEXTS)
def test_details_of_any_text_are_read_without_a_fault(text: str) -> None:
    details = read_details(segment(document_of(text), WORDS), frozenset())
    assert details.date is None or details.date_end is None or details.date <= details.date_end


_HARD = {
    "spaces": " ",
    "digits": "1",
    "blank lines": "\n",
    "dashes": "-",
    "hashes": "#",
    "asterisks": "*",
    "brackets": "(",
    "bars": "|",
    "dots": ".",
    "page breaks": "\f",
    "one long line": "word ",
    "one long line in capitals": "WORD, ",
    "dates": "June 3, ",
    "days": "3, 4 and ",
    "places": "in Halifax, ",
    "addresses": "a@",
    "links": "http://",
    "numbers": "1.",
    "colons": "A: ",
    "short lines": "ab\n",
    "items": "- ab\n",
    "announcements": "Foo:\n",
    "leaders": "a" + " ." * 90 + " x\n",
    "cells": "a|b|c\n",
    "markings": "SECRET\n",
    "labels of markings": "Security:\n",
    "markings in one line": "SECRET / ",
    "lists of markings": "SECRET\nTOP SECRET\nx\n",
}


@pytest.mark.parametrize("piece", _HARD.values(), ids=_HARD)
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    def seconds(size: int) -> float:
        text = "held on " + piece * (size // len(piece)) + " x"
        begun = time.process_time()
        read_details(segment(document_of(text), WORDS), frozenset())
        return time.process_time() - begun

    size = 8_000 if piece.endswith("\n") and len(piece) > 1 and len(piece) < 20 else 100_000
    # A busy machine can stretch any one measurement; what is quadratic takes sixteen times as
    # long at every try.
    assert any(seconds(4 * size) <= 8 * seconds(size) + 0.05 for _ in range(6))
