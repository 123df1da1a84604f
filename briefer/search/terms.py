"""Turns words into the terms they are indexed and looked up by.

A word has up to two terms in a language: stemmed then folded, and folded then stemmed. The first
keeps families together that lose their accents to the second (intercepter, interceptée); the
second is what a word typed without its accents becomes. Two words match where they share a term.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefer.domain.dates import PartialDate
from briefer.domain.figure import Figure
from briefer.domain.language import Language
from briefer.domain.passage import Passage
from briefer.search.files.segments import Entry
from briefer.search.stems import stem
from briefer.search.words import compounds, fold

SCHEMA = 4
"""What the index holds and how: raised with every change to words, terms or fields."""

HEADING, TITLE, WORDS = "heading", "title", "words"
_BETWEEN_TEXTS = 100
_NO_ENDING = 3


@dataclass(frozen=True, slots=True)
class Indexed:
    """A passage to be found, with what its document's details say of it."""

    passage: Passage
    title: str
    date: PartialDate | None


@dataclass(frozen=True, slots=True)
class IndexedFigure:
    """A figure to be found, with the headings above it and what its document's details say;
    ``also`` is what else people call what it counts."""

    figure: Figure
    headings: tuple[str, ...]
    title: str
    date: PartialDate | None
    also: tuple[str, ...] = ()


@lru_cache(maxsize=1 << 16)
def forms(word: str, language: Language) -> tuple[str, ...]:
    """Return the terms of ``word`` in ``language``: one, or two where they differ. The shortest
    words have no ending to lose: to a stemmer, DEA would be the French « de »."""
    if len(word) <= _NO_ENDING:
        return (fold(word),)
    first, plain = fold(stem(word, language)), fold(word)
    second = first if plain == word else stem(plain, language)
    return (first,) if first == second else (first, second)


@lru_cache(maxsize=1 << 14)
def forms_in_both(word: str) -> tuple[str, ...]:
    """Return the terms of ``word`` in either language."""
    return tuple(dict.fromkeys((*forms(word, Language.EN), *forms(word, Language.FR))))


def entry_of(indexed: Indexed) -> Entry:
    """Return what the index keeps of a passage: terms with their positions, by field."""
    passage = indexed.passage
    fields = _fields((passage.text,), passage.heading_path, indexed.title, passage.language)
    return Entry(passage.document, fields, _facts(passage, indexed.date))


def entry_of_figure(indexed: IndexedFigure) -> Entry:
    """Return what the index keeps of a figure: the terms of its sentence, of what it counts, by
    other names too, and where, and of its value in digits, however it is written."""
    figure = indexed.figure
    own = (figure.sentence, figure.subject, figure.place or "", f"{figure.value:f}")
    # Each word by itself: a phrase is one of the source's own.
    also = dict.fromkeys(word for name in indexed.also for word in name.split())
    texts = (*own, *also)
    fields = _fields(texts, indexed.headings, indexed.title, figure.language)
    return Entry(figure.document, fields, _facts(figure, indexed.date))


def _fields(
    texts: Sequence[str], headings: Sequence[str], name: str, language: Language
) -> dict[str, Mapping[str, Sequence[int]]]:
    text = _Terms(language)
    for one in texts:
        text.add(one)
    heading, title = _terms_above(tuple(headings), language), _terms_above((name,), language)
    words = text.words + heading.words
    return {
        language.value: text.places,
        HEADING: heading.places,
        TITLE: title.places,
        WORDS: {word: (0,) * times for word, times in words.items()},
    }


@lru_cache(maxsize=64)
def _terms_above(texts: tuple[str, ...], language: Language) -> "_Terms":
    """Return the terms of headings or of a title: those of a whole section are the same."""
    terms = _Terms(language)
    for one in texts:
        terms.add(one)
    return terms


class _Terms:
    """Gathers the terms of texts in ``language`` with their positions, and how often each word
    stands there but for its accents. No phrase goes from one text into the next."""

    def __init__(self, language: Language) -> None:
        self.places: dict[str, list[int]] = {}
        self.words = Counter[str]()
        self._language = language
        self._at = 0

    def add(self, text: str) -> None:
        """Gather from ``text``; a compound's whole stands at the place of its first part."""
        for compound in compounds(text):
            if compound.whole:
                self._put(compound.whole.text)
            for part in compound.parts:
                self._put(part.text)
                self._at += 1
        self._at += _BETWEEN_TEXTS

    def _put(self, word: str) -> None:
        self.words[fold(word)] += 1
        for term in forms(word, self._language):
            self.places.setdefault(term, []).append(self._at)


def _facts(one: Passage | Figure, date: PartialDate | None) -> bytes:
    row = [
        one.document,
        [one.span.start, one.span.end],
        one.language.value,
        [date.year, date.month, date.day] if date else [0, 0, 0],
        [tag.id for tag in one.themes],
    ]
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode()
