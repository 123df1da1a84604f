"""Shows why a passage was found: the words that matched, the stretch that shows most of them."""

import re
from bisect import bisect
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefer.domain.document import Span
from briefer.domain.language import Language
from briefer.domain.query import Snippet
from briefer.search.shown.openings import openings
from briefer.search.shown.showing import Shown
from briefer.search.terms import forms
from briefer.search.typed.syntax import Joined, Leaf, Phrase, Start, Term
from briefer.search.words import Compound, Word, compounds, fold

WHOLE = 300
"""Passages shorter than this are shown whole."""
WINDOW = 240
_LEAD = 40
_NEAR = 1_000
"""How far around what matched a stretch to be shown is looked for."""
_PIECE = re.compile(r"\S+")


def matches(shown: Shown, leaves: Collection[Leaf]) -> tuple[Span, ...]:
    """Return where in the text of ``shown`` the words stand that ``leaves`` ask for, in order."""
    whole: list[_Page] = []
    spans: list[Span] = []
    for leaf in leaves:
        stretches = openings(shown.text, leaf)
        if stretches is not None:
            spans += _spans(shown, leaf, stretches)
            continue
        if not whole:
            whole.append(_Page(tuple(compounds(shown.text)), shown.language))
        spans += whole[0].spans(leaf)
    return _merged(spans)


def _spans(shown: Shown, leaf: Leaf, stretches: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """Yield where the text has what ``leaf`` asks for, beginning in one of ``stretches``."""
    text, language = shown.text, shown.language
    for start, end in stretches:
        if isinstance(leaf, Phrase | Joined):
            words = tuple(_stretch(text, start, end, len(leaf.words)))
        else:
            words = tuple(compounds(text, start, end))
        yield from _Page(words, language).spans(leaf)


def _stretch(text: str, start: int, end: int, more: int) -> Iterator[Compound]:
    """Yield the words from ``start`` on up to so many ``more`` after ``end``."""
    for compound in compounds(text, start):
        if more <= 0:
            return
        yield compound
        if compound.end > end:
            more -= len(compound.parts)


def surfaces(text: str, spans: Iterable[Span]) -> tuple[str, ...]:
    """Return the distinct words at ``spans`` as ``text`` writes them, in order."""
    words: dict[str, str] = {}
    for span in spans:
        word = text[span.start : span.end]
        words.setdefault(word.casefold(), word)
    return tuple(words.values())


def snippet(text: str, spans: Sequence[Span]) -> Snippet:
    """Return ``text``, where it is long the stretch of it that holds most of ``spans``."""
    start, end = (0, len(text)) if len(text) < WHOLE else _window(text, spans)
    marks = tuple(
        Span(span.start - start, span.end - start)
        for span in spans
        if start <= span.start and span.end <= end
    )
    return Snippet(text[start:end], marks)


@dataclass(frozen=True, slots=True)
class _Page:
    """The words of a passage, to be searched once more for where they matched."""

    compounds: tuple[Compound, ...]
    language: Language

    def spans(self, leaf: Leaf) -> list[Span]:
        """Return where the words stand that ``leaf`` asks for."""
        match leaf:
            case Term(word):
                return self._same(word)
            case Start(letters):
                return self._such(lambda one: fold(one.text).startswith(letters))
            case Phrase(words):
                return self._together(words)
            case Joined(words, whole):
                return self._together(words) + self._same(whole)

    def _same(self, word: str) -> list[Span]:
        terms = set(forms(word, self.language))
        return self._such(lambda one: not terms.isdisjoint(forms(one.text, self.language)))

    def _such(self, matches: Callable[[Word], bool]) -> list[Span]:
        """Return where words stand that match; of a compound the parts or, failing them, all."""
        spans: list[Span] = []
        for compound in self.compounds:
            parts = [_span(part) for part in compound.parts if matches(part)]
            spans += parts
            if not parts and compound.whole and matches(compound.whole):
                spans.append(_span(compound.whole))
        return spans

    def _together(self, words: tuple[str, ...]) -> list[Span]:
        parts = [part for compound in self.compounds for part in compound.parts]
        slots = [set(forms(word, self.language)) for word in words]
        spans: list[Span] = []
        for at in range(len(parts) - len(slots) + 1):
            stretch = parts[at : at + len(slots)]
            if all(
                not slot.isdisjoint(forms(part.text, self.language))
                for slot, part in zip(slots, stretch, strict=True)
            ):
                spans += map(_span, stretch)
        return spans


def _span(word: Word) -> Span:
    return Span(word.start, word.end)


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return ``spans`` in order, those that overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            last = merged.pop()
            merged.append(Span(last.start, max(last.end, span.end)))
        else:
            merged.append(span)
    return tuple(merged)


def _window(text: str, spans: Sequence[Span]) -> tuple[int, int]:
    """Return start and end of a stretch of about ``WINDOW`` characters around the densest of
    ``spans``, from the beginning of a word to the end of one."""
    dense = _densest(text, spans)
    near = max(0, dense.start - _NEAR), min(len(text), dense.end + _NEAR)
    pieces = [piece.span() for piece in _PIECE.finditer(text, *near)] or [(0, 0)]
    if near[0] and len(pieces) > 1:
        pieces.pop(0)  # perhaps the end of a word
    if near[1] < len(text) and len(pieces) > 1:
        pieces.pop()
    first = max(0, bisect(pieces, dense.start, key=lambda piece: piece[0]) - 1)
    last = max(first, bisect(pieces, dense.end - 1, key=lambda piece: piece[0]) - 1)
    while first > 0 and dense.start - pieces[first - 1][0] <= _LEAD:
        first -= 1
    while last + 1 < len(pieces) and pieces[last + 1][1] - pieces[first][0] <= WINDOW:
        last += 1
    while first > 0 and pieces[last][1] - pieces[first - 1][0] <= WINDOW:
        first -= 1
    start, end = pieces[first][0], pieces[last][1]
    if end - start > WHOLE + WINDOW:  # a word without end: cut it anywhere
        start = max(start, dense.start - _LEAD)
        end = min(end, max(dense.end, start + WINDOW))
    return start, end


def _densest(text: str, spans: Sequence[Span]) -> Span:
    """Return the first stretch of at most ``WINDOW`` characters that holds most distinct words of
    ``spans``, and most of them."""
    best, most = Span(0, 0), (0, 0)
    end = 0
    for at, first in enumerate(spans):
        while end < len(spans) and spans[end].end <= first.start + WINDOW:
            end += 1
        inside = spans[at:end]
        distinct = len({text[one.start : one.end].casefold() for one in inside})
        if (distinct, len(inside)) > most:
            best, most = Span(first.start, inside[-1].end), (distinct, len(inside))
    return best
