"""Which lines of a document are its security marking, told by their words and where they stand.

A marking stands at the head of a document, at its foot, at the edge of a page, or again and again
through the whole. Elsewhere the same words are content: a heading, a cell, an item of a list.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from briefer.analysis.lines import Line
from briefer.analysis.marking_words import MarkingWords, Said, is_label
from briefer.analysis.wrapping import ends_sentence

MARKING = "marking"
"""Why such a line is no passage."""

_HEAD_LINES = 40
_FIRST_LINES = 3
"""Of the head: where words that capitals or a label do not show to be a marking are one."""
_FOOT_LINES = 3
_EDGE_LINES = 3
_PROSE, _LONG_PROSE = 40, 120
_REPEATED = 3
_APART = 3
_LISTED_IN_HEAD, _LISTED_BELOW = 3, 2
"""How many different markings right below each other are a list of them."""


@dataclass(frozen=True, slots=True)
class _Found:
    """The lines of a document, why some are set aside, the numbers of the others, its ``own``, and
    what these say by their words alone."""

    lines: list[Line]
    whys: list[str]
    own: list[int]
    said: dict[int, Said]


def marking_lines(lines: list[Line], whys: list[str], words: MarkingWords) -> set[int]:
    """Return the numbers of the ``lines`` that are the document's marking or announce it; those
    that ``whys`` sets aside for another reason never are."""
    said = {
        at: one
        for at, line in enumerate(lines)
        if not whys[at] and not line.mark and (one := words.read(line.text))
    }
    if not said:
        return set()
    own = [at for at in range(len(lines)) if not whys[at]]
    found = _Found(lines, whys, own, said)
    head = _head(found)
    labels = _announced(found, head)
    anchored = set(_in_head(found, head)) | set(_in_foot(found)) | set(_at_edges(found))
    again = set(_again(found, anchored))
    return anchored | again | {label for label, at in labels.items() if at in anchored | again}


def _announced(found: _Found, head: range) -> dict[int, int]:
    """Return the labels that stand on a line of their own above a marking in the head, each with
    the line below it, which then leaves no doubt."""
    lines, whys = found.lines, found.whys
    labels = {
        at - 1: at
        for at in found.said
        if at and at in head and not whys[at - 1] and is_label(lines[at - 1].text)
    }
    for at in labels.values():
        found.said[at] = replace(found.said[at], sure=True, labelled=True)
    return labels


def _head(found: _Found) -> range:
    """Return the lines before the first that reads like prose."""
    for at in found.own:
        if at >= _HEAD_LINES or (at not in found.said and _is_prose(found.lines[at].text)):
            return range(at)
    return range(len(found.lines))


def _is_prose(text: str) -> bool:
    return len(text) > _LONG_PROSE or (len(text) >= _PROSE and text.rstrip().endswith((".", "…")))


def _in_head(found: _Found, head: range) -> Iterator[int]:
    first = [at for at in found.own if at not in found.said][:_FIRST_LINES]
    near = first[-1] if len(first) == _FIRST_LINES else len(found.lines)
    listed = _listed(found, _LISTED_IN_HEAD)
    for at, one in found.said.items():
        told = at in head and at not in listed and (one.sure or at < near)
        if told and _stands_alone(found, at, in_head=True):
            yield at


def _in_foot(found: _Found) -> Iterator[int]:
    listed = _listed(found, _LISTED_BELOW)
    last = [at for at in found.own if at not in found.said][-_FOOT_LINES:]
    from_there = last[0] if len(last) == _FOOT_LINES else 0
    for at, one in found.said.items():
        if one.sure and at > from_there and at not in listed and _stands_alone(found, at):
            yield at


def _at_edges(found: _Found) -> Iterator[int]:
    """Yield the markings at the edges of pages, where page breaks show these."""
    pages: dict[int, list[int]] = {}
    for at in found.own:
        pages.setdefault(found.lines[at].page, []).append(at)
    if len(pages) < 2:
        return
    listed = _listed(found, _LISTED_BELOW)
    edges = {at for page in pages.values() for at in (*page[:_EDGE_LINES], *page[-_EDGE_LINES:])}
    for at, one in found.said.items():
        plain = one.sure and not one.labelled
        if plain and at in edges and at not in listed and _stands_alone(found, at):
            yield at


def _again(found: _Found, anchored: set[int]) -> Iterator[int]:
    """Yield the markings elsewhere that repeat those ``anchored``, or are spread through a text
    that has none there. Where they differ among themselves they are what the text is about."""
    texts = {found.lines[at].text for at in anchored}
    ranks = {found.said[at].rank for at in anchored}
    rest = [
        at
        for at, one in found.said.items()
        if at not in anchored
        and _stands_alone(found, at)
        and (found.lines[at].text in texts or (one.sure and not one.labelled))
    ]
    if len({found.said[at].rank for at in rest}) != 1:
        return
    spread = len(rest) >= _REPEATED and all(b - a > _APART for a, b in pairwise(rest))
    if found.said[rest[0]].rank in ranks or (not anchored and spread):
        yield from rest


def _listed(found: _Found, most: int) -> set[int]:
    """Return the lines that stand right below each other and say ``most`` markings or more."""
    listed: set[int] = set()
    run: list[int] = []
    for at in (*found.own, -1):
        if at in found.said:
            run.append(at)
            continue
        if len({found.said[one].rank for one in run}) >= most:
            listed.update(run)
        run = []
    return listed


def _stands_alone(found: _Found, at: int, *, in_head: bool = False) -> bool:
    """Return whether line ``at`` is no piece of a sentence that was broken over lines."""
    line, lines = found.lines[at], found.lines
    after = lines[at + 1] if at + 1 < len(lines) else None
    if after and _touches(line, after) and after.text[0].islower():
        return False
    before = lines[at - 1] if at else None
    if before is None or not _touches(before, line) or at - 1 in found.said:
        return True
    numbered = not any(map(str.isalpha, before.text))
    if ends_sentence(before.text) or numbered or found.whys[at - 1]:
        return True
    return in_head and len(before.text) <= _LONG_PROSE and not before.text.endswith(",")


def _touches(line: Line, after: Line) -> bool:
    return not after.blanks_before and after.page == line.page
