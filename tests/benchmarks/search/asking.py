"""What is asked: by seed, words of all frequencies, the same of every engine."""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from briefer.search.words import compounds, fold
from tests.benchmarks.search.rows import Row
from tests.benchmarks.search.spelling import Vocabulary

_LETTERS = 3
_BANDS = (0.00005, 0.0005, 0.005, 0.05, 0.5)
"""Shares of the passages that hold a word: from each two that follow as many words are drawn."""
_TRIES = 40


class Task(StrEnum):
    """The rows of the table."""

    PREFIX_2 = "prefix of 2 letters, counts"
    PREFIX_3 = "prefix of 3 letters, counts"
    PREFIX_4 = "prefix of 4 letters, counts"
    WORD = "one word"
    ANY = "three words, any, counts"
    ALL = "three words, all, counts"
    PHRASE = "phrase"
    FILTER = "one word, year and theme"
    SNIPPETS = "snippets for 20 hits"
    FUZZY = "did you mean"


PREFIXES = {Task.PREFIX_2: 2, Task.PREFIX_3: 3, Task.PREFIX_4: 4}
COUNTING = {*PREFIXES, Task.ANY, Task.ALL}
"""The tasks that tell how many passages each theme and each document has."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: its ``words``, or the letters that one begins with."""

    task: Task
    words: tuple[str, ...]
    year: int = 0
    theme: str = ""

    @property
    def limit(self) -> int:
        """How many hits are wanted."""
        return 20 if self.task is Task.SNIPPETS else 50


class Asker:
    """Draws questions about ``rows``, whose terms are ``vocabulary``."""

    def __init__(self, rows: Sequence[Row], vocabulary: Vocabulary, seed: int = 1) -> None:
        self._rows, self._vocabulary = rows, vocabulary
        self._chance = random.Random(seed)
        self._words = [_words(row.text) for row in rows]
        often = Counter(word for words in self._words for word in set(words))
        self._known = {fold(word) for word in often}
        self._often = {one: n for one, n in often.items() if n > 1 or len(rows) < 1000}
        self._bands = [band for band in self._in_bands() if band]
        self._draw: dict[Task, Callable[[], Asked | None]] = {
            Task.PHRASE: self._phrase, Task.ALL: self._all, Task.FILTER: self._filter,
            Task.FUZZY: self._misspelt,
        }  # fmt: skip

    def ask(self, task: Task, count: int) -> list[Asked]:
        """Return at most ``count`` different questions."""
        drawn: dict[Asked, None] = {}
        for _ in range(_TRIES * count):
            asked = self._draw.get(task, lambda: self._plain(task))()
            if asked:
                drawn[asked] = None
            if len(drawn) == count:
                break
        return list(drawn)

    def _in_bands(self) -> Iterator[list[str]]:
        for low, high in pairwise(_BANDS):
            least, most = low * len(self._rows), high * len(self._rows)
            yield [word for word, times in self._often.items() if least <= times < most]

    def _word(self) -> str:
        return self._chance.choice(self._chance.choice(self._bands))

    def _plain(self, task: Task) -> Asked | None:
        if letters := PREFIXES.get(task):
            begun = fold(self._word())[:letters]
            return Asked(task, (begun,)) if len(begun) == letters and begun.isascii() else None
        count = 1 if task is Task.WORD else 3
        words = tuple(dict.fromkeys(self._word() for _ in range(count)))
        return Asked(task, words) if len(words) == count else None

    def _all(self) -> Asked | None:
        words = sorted({word for word in self._chance.choice(self._words) if word in self._often})
        if len(words) < 3:
            return None
        return Asked(Task.ALL, tuple(self._chance.sample(words, 3)))

    def _filter(self) -> Asked | None:
        at = self._chance.randrange(len(self._rows))
        words, row = [one for one in self._words[at] if one in self._often], self._rows[at]
        if not words:
            return None
        theme = self._chance.choice(row.themes)
        return Asked(Task.FILTER, (self._chance.choice(words),), row.year, theme)

    def _phrase(self) -> Asked | None:
        """Return two or three words that stand together somewhere."""
        some = list(compounds(self._chance.choice(self._rows).text))
        length = self._chance.choice((2, 3))
        if len(some) < length:
            return None
        at = self._chance.randrange(len(some) - length + 1)
        words = tuple(one.parts[0].text for one in some[at : at + length])
        alone = not any(one.whole for one in some[at : at + length])
        if alone and all(one.isalpha() and self._vocabulary.is_sharp(one) for one in words):
            return Asked(Task.PHRASE, words)
        return None

    def _misspelt(self) -> Asked | None:
        """Return a word with one letter wrong, as no passage has it."""
        word = fold(self._word())
        if len(word) < 5 or not word.isascii():
            return None
        at = self._chance.randrange(1, len(word))
        wrong = self._chance.choice((
            word[:at] + word[at + 1 :],
            word[:at] + self._chance.choice("aeinrst") + word[at:],
            word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] if at > 1 else word,
        ))  # fmt: skip
        known = wrong in self._known or self._vocabulary.of(wrong, title=True)
        return None if known else Asked(Task.FUZZY, (wrong,))


def _words(text: str) -> list[str]:
    """Return the words of ``text`` that are asked for: whole, of letters, not too short."""
    return [
        one.parts[0].text
        for one in compounds(text)
        if not one.whole and len(one.parts[0].text) >= _LETTERS and one.parts[0].text.isalpha()
    ]
