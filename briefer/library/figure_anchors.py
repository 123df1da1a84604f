"""What the user said about figures, and to which figures it belongs when they change."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from briefer.domain.document import Span
from briefer.domain.figure import Figure
from briefer.domain.figure_word import FigureWord
from briefer.domain.passage import Analysis, Passage
from briefer.library.corrections import Successors, overlapping
from briefer.library.likeness import closed_up

_NUMBER = re.compile(r"\d+(?:[.,\s\u00a0\u202f\u2009]\d+)*")
_WORD = re.compile(r"\w+")
_BETWEEN = re.compile(r"\D")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The expression that something was said about: ``written``, which stands ``place``
    characters into the passage ``text``; ``span`` is where it stands in the document, ``None``
    where only an earlier version of the document had it."""

    written: str
    text: str = field(repr=False)
    place: int
    span: Span | None


@dataclass(frozen=True, slots=True)
class Kept:
    """A word of the user's and its anchor, with the ``figure`` found by rule that it belongs to
    (by its span) and the ``passage`` of it or of the figure added. An orphan has no passage."""

    word: FigureWord
    anchor: Anchor
    figure: Span | None = None
    passage: Span | None = None


def anchored_again(
    words: Iterable[Kept], before: Iterable[str], analysis: Analysis
) -> tuple[Kept, ...]:
    """Return what was said after a new analysis of the same text; ``before`` are the texts of
    the passages until now."""
    others = Successors(before, analysis.passages)
    return _at_most_one_each(
        _in_place(one, one.anchor.span, analysis)
        if one.anchor.span
        else _moved(one, others, analysis)
        for one in words
    )


def anchored_over(
    words: Iterable[Kept], before: Iterable[str], analysis: Analysis
) -> tuple[Kept, ...]:
    """Return what was said in a new version of the document; ``before`` are the texts of the
    passages of the old one."""
    successors = Successors(before, analysis.passages)
    return _at_most_one_each(_moved(one, successors, analysis) for one in words)


def same_number(one: str, other: str) -> bool:
    """Return whether two expressions write the same number, with or without qualifier and unit;
    where not both have digits, whether one holds all the words of the other in a row."""
    mine, theirs = _numbers(one), _numbers(other)
    if mine and theirs:
        return mine == theirs
    shorter, longer = sorted((_padded(one), _padded(other)), key=len)
    return shorter in longer


def _padded(written: str) -> str:
    """Return the words of an expression, each between spaces."""
    return f" {' '.join(_WORD.findall(closed_up(written).casefold()))} "


def _numbers(written: str) -> list[str]:
    return [_BETWEEN.sub("", match[0]) for match in _NUMBER.finditer(written)]


def _in_place(kept: Kept, span: Span, analysis: Analysis) -> Kept:
    """Return ``kept``, whose expression stands at ``span`` as before, with what is found there."""
    near = [
        one
        for one in analysis.figures
        if one.span.overlap(span) and same_number(one.written, kept.anchor.written)
    ]
    figure = max(near, key=lambda one: (one.span == span, one.span.overlap(span)), default=None)
    if figure:
        return replace(kept, figure=figure.span, passage=figure.passage)
    passage = overlapping(span, analysis.passages) if kept.word.added else None
    if passage is None or passage.span.overlap(span) < span.end - span.start:
        return replace(kept, figure=None, passage=None)
    return _with_figure_at(kept, passage, span)


def _moved(kept: Kept, successors: Successors, analysis: Analysis) -> Kept:
    """Return ``kept`` of the same expression in the passage that took the place of its own."""
    anchor = kept.anchor
    start = anchor.span.start - anchor.place if anchor.span else 0
    passage = successors.of(anchor.text, start)
    if passage is None:
        return _orphaned(kept)
    figure = _nearest(anchor, passage, analysis.figures)
    if kept.word.added:
        place = _place_of(anchor, passage.text)
        if place is None:
            return _orphaned(kept)
        begin = passage.span.start + place.start
        span = Span(begin, begin + place.end - place.start)
        met = figure.span if figure and figure.span.overlap(span) else None
        return replace(_with_figure_at(kept, passage, span), figure=met)
    if figure is None:
        return _orphaned(kept)
    place = figure.span.start - passage.span.start
    anchor = Anchor(figure.written, passage.text, place, figure.span)
    return Kept(kept.word, anchor, figure.span, passage.span)


def _orphaned(kept: Kept) -> Kept:
    return replace(kept, anchor=replace(kept.anchor, span=None), figure=None, passage=None)


def _nearest(anchor: Anchor, passage: Passage, figures: Sequence[Figure]) -> Figure | None:
    """Return the figure of ``passage`` with the number of ``anchor`` that stands nearest to where
    that stood."""
    same = [
        one
        for one in figures
        if one.passage == passage.span and same_number(one.written, anchor.written)
    ]
    at = passage.span.start + anchor.place
    return min(same, key=lambda one: abs(one.span.start - at), default=None)


def _place_of(anchor: Anchor, text: str) -> Span | None:
    """Return where in ``text`` the expression of ``anchor`` stands, nearest to its old place."""
    words = r"\s+".join(map(re.escape, anchor.written.split()))
    found = re.finditer(rf"(?<!\w){words}(?!\w)", text)
    spans = [Span(*one.span()) for one in found]
    return min(spans, key=lambda one: abs(one.start - anchor.place), default=None)


def _with_figure_at(kept: Kept, passage: Passage, span: Span) -> Kept:
    """Return ``kept`` with its added figure at ``span`` of the document, in ``passage``."""
    place = span.start - passage.span.start
    written = passage.text[place : place + span.end - span.start]
    anchor = Anchor(written, passage.text, place, span)
    added = kept.word.added
    if added:
        added = replace(
            added,
            document=passage.document,
            passage=passage.span,
            span=span,
            written=written,
            sentence=added.sentence if added.sentence in passage.text else passage.text,
        )
    return Kept(replace(kept.word, added=added), anchor, None, passage.span)


def _at_most_one_each(words: Iterable[Kept]) -> tuple[Kept, ...]:
    """Return ``words``, of several that came to one expression one that says all they did, the
    later before the earlier."""
    by_place: dict[object, Kept] = {}
    for number, kept in enumerate(words):
        place: object = kept.figure or (kept.anchor.span if kept.passage else None) or number
        known = by_place.pop(place, None)
        by_place[place] = replace(kept, word=_over(kept.word, known.word)) if known else kept
    return tuple(by_place.values())


def _over(later: FigureWord, earlier: FigureWord) -> FigureWord:
    return FigureWord(
        correction=later.correction.over(earlier.correction),
        refused=later.refused,
        added=later.added or earlier.added,
    )
