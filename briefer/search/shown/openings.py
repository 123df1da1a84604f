"""Where in a text a word may stand, by its first letters: to look only there for what matched."""

from collections.abc import Iterator
from functools import lru_cache

from briefer.search.typed.syntax import Joined, Leaf, Phrase, Start, Term
from briefer.search.words import fold

_BLOCKS = ((0x41, 0x250), (0x2B0, 0x2B9), (0x1D2C, 0x1D6B), (0x1E00, 0x1F00), (0x2100, 0x2150),
           (0xFB00, 0xFB07), (0xFF21, 0xFF5B))  # fmt: skip
"""Where characters are that are one or more letters from a to z when they are folded."""
_SEPARATORS = "'’ʼ‘‛′＇.-\u2010\u2011"
"""What one word may have between two letters, as in C.-B."""
_ODD = "\0"
_INVISIBLE = (*range(0x300, 0x370), 0xAD, *range(0x200B, 0x200E), 0x2060, 0xFEFF)
_ALIKE = {"i": "y", "y": "i"}
"""Endings make an i of a y and back: dying is die."""


def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for first, end in _BLOCKS:
        for code in range(first, end):
            letters = fold(chr(code))
            if letters.isascii() and letters.isalpha():
                table[code] = letters if len(letters) == 1 else _ODD
    table |= {code: " " for code in range(0x3001) if chr(code).isspace()}
    table |= dict.fromkeys(map(ord, _SEPARATORS), ".")
    return table | dict.fromkeys(_INVISIBLE, _ODD)


_PLAIN = _table()


def openings(text: str, leaf: Leaf) -> Iterator[tuple[int, int]] | None:
    """Return the stretches of ``text`` between spaces, in order, in which what ``leaf`` asks for
    may begin; ``None`` where that cannot be told (numbers have spaces within)."""
    begins = _begins(leaf)
    plain = _plain(text) if begins else ""
    return _stretches(plain, begins) if begins and _ODD not in plain else None


def _stretches(plain: str, begins: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    for letters in begins:
        at = plain.find(letters)
        while at >= 0:
            if at and plain[at - 1].isalpha():
                at = plain.find(letters, at + 1)
                continue
            end = plain.find(" ", at)
            end = len(plain) if end < 0 else end
            found.add((plain.rfind(" ", 0, at) + 1, end))
            at = plain.find(letters, end)
    return iter(sorted(found))


@lru_cache(maxsize=128)
def _plain(text: str) -> str:
    """Return ``text``, each character as its letter from a to z, and all spaces and what stands
    within words alike."""
    return text.translate(_PLAIN)


@lru_cache(maxsize=1 << 10)
def _begins(leaf: Leaf) -> tuple[str, ...]:
    """Return how what ``leaf`` asks for may begin, nothing where anything may be it."""
    match leaf:
        case Term(word):
            words = [fold(word)]
        case Start(letters):
            words = [letters]
        case Phrase(several):
            words = [fold(several[0])]
        case Joined(several, whole):
            words = [fold(several[0]), fold(whole)]
    if not all(word[:2].isascii() and word[:2].isalpha() for word in words):
        return ()
    begins = [
        word[0] + second
        for word in words
        for second in (word[1:2], _ALIKE.get(word[1:2], word[1:2]), "." if len(word) > 1 else "")
    ]
    return tuple(dict.fromkeys(begins))
