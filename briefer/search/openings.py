"""Where in a text a word may stand, by its first letters: to look only there for what matched."""

import re
from functools import lru_cache

from briefer.search.syntax import Joined, Leaf, Phrase, Start, Term
from briefer.search.words import fold

_BETWEEN = "[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff'’ʼ‘‛′＇.\\-\u2010\u2011]*"
"""What a word may have between its letters without being another one."""
_BLOCKS = ((0x41, 0x250), (0x2B0, 0x2B9), (0x1D2C, 0x1D6B), (0x1E00, 0x1F00), (0x2100, 0x2150),
           (0xFB00, 0xFB07), (0xFF21, 0xFF5B))  # fmt: skip
_LETTERS = [chr(code) for first, end in _BLOCKS for code in range(first, end)]
"""Every character that is one or more letters from a to z when it is folded."""
_ALIKE = {"i": "y", "y": "i"}
"""Endings make an i of a y and back: dying is die."""


@lru_cache(maxsize=1 << 10)
def openings(leaf: Leaf) -> re.Pattern[str] | None:
    """Return what finds the stretches between spaces in which what ``leaf`` asks for may begin;
    ``None`` where anything may be it (numbers have spaces within)."""
    match leaf:
        case Term(word):
            begins = {fold(word)[:2]}
        case Start(letters):
            begins = {letters[:2]}
        case Phrase(words):
            begins = {fold(words[0])[:2]}
        case Joined(words, whole):
            begins = {fold(words[0])[:2], fold(whole)[:2]}
    if not all(one.isascii() and one.isalpha() for one in begins):
        return None
    choices = "|".join(sorted(_opening(one) for one in begins))
    return re.compile(rf"(?<!\S)\S*?(?<![^\W\d_])(?:{choices})\S*")


def _opening(letters: str) -> str:
    spelled = _BETWEEN.join(f"[{_written(letter)}]" for letter in letters)
    ligatures = "".join(one for one in _LETTERS if len(letters) > 1 and fold(one)[:2] == letters)
    return f"{spelled}|[{ligatures}]" if ligatures else spelled


@lru_cache(maxsize=64)
def _written(letter: str) -> str:
    """Return all characters that ``letter`` may be written as, with an accent or a capital."""
    alike = letter + _ALIKE.get(letter, "")
    return "".join(one for one in _LETTERS if fold(one)[:1] in alike and fold(one)[:1])
