"""A document's text → headings, passages and what is dropped, each at its exact place."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefer.analysis.front_matter import Head, read_head
from briefer.analysis.furniture import set_aside
from briefer.analysis.language import language_of
from briefer.analysis.levels import assign_levels
from briefer.analysis.lines import split_lines
from briefer.analysis.lists import settle_lists
from briefer.analysis.manner import manner_of
from briefer.analysis.marking_words import NO_MARKINGS, MarkingWords
from briefer.analysis.markings import MARKING
from briefer.analysis.parts import Part, Role
from briefer.analysis.structure import assign_roles
from briefer.analysis.units import Unit, group
from briefer.domain.document import Document
from briefer.domain.language import Language
from briefer.domain.passage import Dropped, Heading, Passage, PassageKind
from briefer.errors import Notice, notice

_TELLING_LENGTH = 80
_ANNOUNCES = re.compile(
    r":\s*$|\bas follows\.?\s*$"
    r"|\b(?:les|des|aux)\s+(?:[\w’'-]+\s+){1,3}suivante?s\b[^:]{0,90}\.\s*$",
    re.IGNORECASE,
)

_FILLING = ("organisation_list", "footnote", "contents_line")


@dataclass(frozen=True, slots=True)
class Structure:
    """What a text is made of, in its order; ``marking`` is the id of the highest it bears."""

    head: Head
    language: Language
    marking: str | None
    passages: tuple[Passage, ...]
    headings: tuple[Heading, ...]
    dropped: tuple[Dropped, ...]
    notices: tuple[Notice, ...]


def segment(document: Document, words: MarkingWords = NO_MARKINGS) -> Structure:
    """Return the structure of ``document``, its marking read by ``words``; every passage is
    exactly ``text[start:end]``."""
    lines = set_aside(split_lines(document.text), words)
    units = group(document.text, lines)
    manner = manner_of(units)
    head = read_head(units, manner)
    parts = settle_lists(assign_roles(units[head.units :], manner), manner)
    language = document.details.language or language_of(document.text)
    headings = _headings(parts, language)
    front = [Dropped(units[at].span, units[at].text, head.why[at]) for at in range(head.units)]
    dropped = [Dropped(p.unit.span, p.unit.text, p.why) for p in parts if p.role is Role.DROPPED]
    return Structure(
        head=head,
        language=language,
        marking=words.highest(line.text for line in lines if line.why == MARKING),
        passages=tuple(_passages(document, parts, headings, language)),
        headings=tuple(headings),
        dropped=(*front, *dropped),
        notices=(
            *_unreadable(document.text),
            *_lists_lost(parts),
            *_headings_lost(parts),
            *_empty_sections(parts, headings),
        ),
    )


def _headings(parts: list[Part], language: Language) -> list[Heading]:
    found = [part for part in parts if part.role is Role.HEADING]
    readings = [part.reading for part in found if part.reading]
    levels = assign_levels(readings, language)
    return [
        Heading(part.unit.span, reading.text, level)
        for part, reading, level in zip(found, readings, levels, strict=True)
    ]


def _passages(
    document: Document, parts: list[Part], headings: list[Heading], language: Language
) -> Iterator[Passage]:
    path: list[Heading] = []
    ahead = iter(headings)
    paged = "\f" in document.text
    usual = _usual_gap(parts)
    number = in_section = 0
    for part in parts:
        if part.role is not Role.DROPPED and not in_section and part.unit.blanks_before > usual:
            path = path[:-1]
        if part.role is Role.HEADING:
            heading = next(ahead)
            path = [other for other in path if other.level < heading.level] + [heading]
            in_section = 0
        elif part.role is Role.PASSAGE:
            number, in_section = number + 1, in_section + 1
            yield Passage(
                document=document.id,
                span=part.unit.span,
                text=part.unit.text,
                language=_language(part.unit, language),
                kind=part.kind,
                heading_path=tuple(heading.text for heading in path),
                number=number,
                number_in_section=in_section,
                page=part.unit.page if paged else None,
            )


def _unreadable(text: str) -> Iterator[Notice]:
    """Yield a notice where characters of the file could not be read."""
    if count := text.count("\ufffd"):
        yield notice("characters_unreadable", count=count)


def _usual_gap(parts: list[Part]) -> int:
    """Return the number of blank lines that part most units; more of them mark a lost heading."""
    gaps = Counter(part.unit.blanks_before for part in parts if part.unit.blanks_before)
    return max(gaps, key=lambda gap: (gaps[gap], gap), default=1)


def _headings_lost(parts: list[Part]) -> Iterator[Notice]:
    """Yield a notice for each passage above which a wide gap shows that a heading is missing."""
    usual = _usual_gap(parts)
    for before, part in pairwise(parts):
        wide = part.unit.blanks_before > usual and part.unit.page == before.unit.page
        if part.role is Role.PASSAGE and wide and before.role is not Role.DROPPED:
            yield notice("heading_missing", start=_beginning(part.unit.text))


def _beginning(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else words[:59].rsplit(" ", 1)[0] + "…"


def _language(unit: Unit, document: Language) -> Language:
    """Return a passage's own language; short ones have too few words to tell."""
    return language_of(unit.text, document) if len(unit.text) >= _TELLING_LENGTH else document


def _lists_lost(parts: list[Part]) -> Iterator[Notice]:
    """Yield a notice for each sentence that announces a list which is not there."""
    content = [part for part in parts if part.role is not Role.DROPPED]
    followers: list[Part | None] = [*content[1:], None]
    for part, after in zip(content, followers, strict=False):
        lists = (PassageKind.BULLET, PassageKind.TABLE_ROW)
        listed = after is not None and after.role is Role.PASSAGE and after.kind in lists
        if part.role is Role.PASSAGE and _ANNOUNCES.search(part.unit.text) and not listed:
            yield notice("list_missing", sentence=_last_sentence(part.unit.text))


def _last_sentence(text: str) -> str:
    """Return the last sentence of ``text``, shortened from its start to 120 characters."""
    sentence = re.split(r"(?<=[.!?])\s+", " ".join(text.split()))[-1]
    return sentence if len(sentence) <= 120 else "…" + sentence[-119:]


def _empty_sections(parts: list[Part], headings: list[Heading]) -> Iterator[Notice]:
    """Yield a notice for each heading below which nothing stands."""
    ahead = iter(headings)
    last: Heading | None = None
    for part in parts:
        if part.role is Role.HEADING:
            heading = next(ahead)
            if last and heading.level <= last.level:
                yield notice("section_empty", heading=last.text)
            last = heading
        elif part.role is Role.PASSAGE or part.why in _FILLING:
            last = None
    if last:
        yield notice("section_empty", heading=last.text)
