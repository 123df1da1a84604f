"""Groups passages of different documents that say nearly the same.

Texts are compared by their runs of four words. They are twins only where their numbers and their
denials are the same: a later summary that repeats a sentence with a newer figure, or with a "not",
says something else.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefer.domain.passage import Passage

_RUN = 4
"""Words that stand together in what is compared."""
_LEAST = 8
"""Words of a text before it can be like another one without being the same."""
_ALIKE = 0.8
"""Share of runs that both have of all they have. Measured over the corpus and ten thousand
passages of manuals: below, sentences that differ in the one word that matters are taken."""
_WITHIN = 0.95
_LONGER = 1.5
"""A text is also like one that has this share of it and is at most so much longer."""
_SHARED = _WITHIN / _LONGER
"""Share of its runs that a text has in common at least with one that it is like."""

_NEAR = 0.5
"""Share of long words that texts have in common that may be twins."""
_FEW = 5
_SAME = 2.0
"""How alike texts of the same words are: more than any others."""

_DENIALS = frozenset(
    "aucun aucune cannot jamais never ni no none nor not pas plus rien sans without".split()
)
"""Words that turn what is said round: they are compared as numbers are."""

_LONG = re.compile(r"[^\W\d_]{8,}")
_MARKS = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class _First:
    document: str
    text: str
    words: int


@dataclass(frozen=True, slots=True)
class _Print:
    """What is compared of a text: ``whole`` is the same for texts of the same words."""

    whole: tuple[str, ...]
    runs: frozenset[int]
    numbers: tuple[str, ...]


def grouped(passages: Sequence[Passage]) -> tuple[tuple[int, ...], ...]:
    """Return the places of ``passages`` in groups: the first of each is to be shown, the others
    say nearly the same in other documents than its. Both groups and their passages keep the order
    of ``passages``."""
    groups: list[list[int]] = []
    firsts = _Firsts()
    for place, passage in enumerate(passages):
        group = firsts.place(passage)
        if group == len(groups):
            groups.append([])
        groups[group].append(place)
    return tuple(map(tuple, groups))


class _Firsts:
    """The first passage of each group, to be found by what others are like: only those with the
    same long words are compared run by run, for that takes its time."""

    def __init__(self) -> None:
        self._firsts: list[_First] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)

    def place(self, passage: Passage) -> int:
        """Return the group whose first is most like ``passage``, one of the same words before
        any; where there is none of another document, ``passage`` becomes the first of one."""
        words = _long_words(passage.text)
        group = self._like(passage, words)
        if group is None:
            group = len(self._firsts)
            self._firsts.append(_First(passage.document, passage.text, len(words)))
            for word in words:
                self._by_word[word].append(group)
        return group

    def _like(self, passage: Passage, words: frozenset[str]) -> int | None:
        shared = Counter[int]()
        for word in words & self._by_word.keys():
            shared.update(self._by_word[word])
        near = [
            group
            for group, count in shared.items()
            if count >= _NEAR * max(len(words), self._firsts[group].words)
            and self._firsts[group].document != passage.document
        ]
        if not near:
            return None
        one = _print(passage.text)
        likeness = {group: _likeness(one, _print(self._firsts[group].text)) for group in near}
        best = max(near, key=lambda group: (likeness[group], -group))
        return best if likeness[best] else None


def _long_words(text: str) -> frozenset[str]:
    """Return the long words of ``text``, all words where these are few."""
    words = _LONG.findall(text.lower())
    return frozenset(
        words if len(words) >= _FEW else _WORD.findall(_plain(text)) or (text.strip(),)
    )


def _likeness(one: _Print, other: _Print) -> float:
    """Return the share of runs that both have, none where they do not say nearly the same."""
    if one.whole == other.whole:
        return _SAME
    if not one.runs or one.numbers != other.numbers:
        return 0.0
    few, many = sorted((len(one.runs), len(other.runs)))
    if few < _SHARED * many:
        return 0.0
    common = len(one.runs & other.runs)
    share = common / (few + many - common)
    within = common >= _WITHIN * few and many <= _LONGER * few
    return share if share >= _ALIKE or within else 0.0


@lru_cache(maxsize=128)
def _print(text: str) -> _Print:
    words = tuple(_WORD.findall(_plain(text)))
    if not words:
        return _Print((text.strip(),), frozenset(), ())
    runs = frozenset[int]()
    if len(words) >= _LEAST:
        shifted = (words[by:] for by in range(_RUN))
        runs = frozenset(map(hash, zip(*shifted, strict=False)))
    numbers = tuple(sorted(word for word in words if word[0].isdecimal() or word in _DENIALS))
    return _Print(words, runs, numbers)


def _plain(text: str) -> str:
    """Return ``text`` in lower case without accents, as a whole: word by word takes too long."""
    text = text.lower()
    if text.isascii():
        return text
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return plain.replace("œ", "oe").replace("æ", "ae").replace("\u00ad", "")
