"""Finding many terms in a text at once, word by word.

Case, accents, apostrophes, hyphens and the kind of space do not matter; a term in capitals
("LEAD") is found only in capitals. A word's look-up costs the same however many terms there are.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Generic, TypeVar

_WORD = re.compile(r"[^\W_]+(?:[\u00ad\u0300-\u036f]+[^\W_]*)*")
"""Letters and digits, with soft hyphens and accents written as marks of their own."""
_LONGEST_ACRONYM = 8
_KNOWN_WORDS = 65536
Payload = TypeVar("Payload")


@lru_cache(maxsize=_KNOWN_WORDS)
def fold(word: str) -> str:
    """Return ``word`` in lower case without accents and soft hyphens; ligatures are opened."""
    low = word.lower()
    if low.isascii():
        return low
    opened = low.replace("œ", "oe").replace("æ", "ae").replace("\u00ad", "")
    apart = unicodedata.normalize("NFKD", opened)
    return "".join(char for char in apart if not unicodedata.combining(char))


@dataclass(frozen=True, slots=True)
class Words:
    """The words of ``text`` in order: each folded, and where it begins and ends."""

    text: str = field(repr=False)
    folded: tuple[str, ...]
    bounds: tuple[tuple[int, int], ...] = field(repr=False)

    def __len__(self) -> int:
        return len(self.folded)

    def written(self, first: int, end: int) -> str:
        """Return the text from word ``first`` up to but not including word ``end``."""
        return self.text[self.bounds[first][0] : self.bounds[end - 1][1]]


def words_of(text: str) -> Words:
    """Return the words of ``text``."""
    found = list(_WORD.finditer(text))
    return Words(
        text=text,
        folded=tuple([fold(match.group()) for match in found]),
        bounds=tuple([match.span() for match in found]),
    )


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Payload]):
    """A term as words; ``open`` says of each whether any ending may follow, ``single`` that
    finding its one word is enough; ``second`` is the second one, if any."""

    words: tuple[str, ...]
    open: tuple[bool, ...]
    capitals: bool
    single: bool
    second: str
    payload: Payload


@dataclass(frozen=True, slots=True)
class Found(Generic[Payload]):
    """A term found: the numbers of its first word and of the one after its last."""

    first: int
    end: int
    payload: Payload


class TermIndex(Generic[Payload]):
    """Terms with what each of them stands for."""

    def __init__(self, terms: Iterable[tuple[str, Payload]]) -> None:
        self._closed: dict[str, list[_Entry[Payload]]] = defaultdict(list)
        self._open: dict[str, list[_Entry[Payload]]] = defaultdict(list)
        for term, payload in terms:
            entry = _entry(term, payload)
            if entry:
                (self._open if entry.open[0] else self._closed)[entry.words[0]].append(entry)
        self._lengths = sorted({len(stem) for stem in self._open})
        self._known = lru_cache(maxsize=_KNOWN_WORDS)(self._beginning_with)

    def find(self, words: Words) -> Iterator[Found[Payload]]:
        """Yield every occurrence of every term among ``words``."""
        for at, (word, following) in enumerate(pairwise((*words.folded, ""))):
            for entry in self._known(word):
                # Most terms fail at their second word, which is quicker to see here.
                begins = following.startswith(entry.second)
                if begins and (entry.single or _matches(entry, words, at)):
                    yield Found(at, at + len(entry.words), entry.payload)

    def _beginning_with(self, word: str) -> tuple[_Entry[Payload], ...]:
        entries = list(self._closed.get(word, ()))
        for length in self._lengths:
            if length <= len(word):
                entries += self._open.get(word[:length], ())
        return tuple(entries)


def _entry(term: str, payload: Payload) -> _Entry[Payload] | None:
    found = list(_WORD.finditer(term))
    if not found:
        return None
    letters = term.replace(".", "").replace("-", "")
    capitals = letters.isupper() and 2 <= len(letters) <= _LONGEST_ACRONYM
    return _Entry(
        words=tuple(fold(match.group()) for match in found),
        open=tuple(term[match.end() : match.end() + 1] == "*" for match in found),
        capitals=capitals,
        single=len(found) == 1 and not capitals,
        second=fold(found[1].group()) if len(found) > 1 else "",
        payload=payload,
    )


def _matches(entry: _Entry[Payload], words: Words, at: int) -> bool:
    """Return whether ``entry``, whose first word stands at ``at``, goes on there to its end."""
    end = at + len(entry.words)
    if end > len(words.folded):
        return False
    for number in range(1, len(entry.words)):
        word, part = words.folded[at + number], entry.words[number]
        if not (word.startswith(part) if entry.open[number] else word == part):
            return False
    return not entry.capitals or words.written(at, end).isupper()
