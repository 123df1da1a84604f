"""Cuts text into the words that are searched, with their places in it.

One cutter serves documents and queries in both languages, so that what is written in one way is
found when typed in another: l’eau as eau, C.-B. as CB, 14 700 as 14,700 or 14700, de-escalation
as deescalation. Text is never altered: every word carries its span.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

LONGEST = 64
"""How many characters of a word are looked at; longer ones are files' debris, not words."""

_APOSTROPHES = "'’ʼ‘‛′＇"
_JOINERS = "\u00ad\u200b-\u200d\u2060\ufeff"
_MARKS = "\u0300-\u036f"
_DIGITS = r"\d¹²³⁰⁴-⁹₀-₉"
_LETTER = rf"[^\W_{_DIGITS}{_APOSTROPHES}]"
_LETTERS = rf"{_LETTER}(?:[{_MARKS}{_JOINERS}]*{_LETTER})*[{_MARKS}]*"
_ATOM = re.compile(rf"{_LETTERS}(?:[{_APOSTROPHES}]{_LETTERS})*|[{_DIGITS}]+")

_APOSTROPHE = re.compile(f"[{_APOSTROPHES}]")
_JOINER = re.compile(f"[{_JOINERS}]")
_ELIDED = frozenset("l d j n s m t c qu jusqu lorsqu puisqu quoiqu quelqu".split())

_HYPHENS = frozenset(f"{stop}{hyphen}" for stop in ("", ".") for hyphen in "-\u2010\u2011")
_BETWEEN = frozenset("., \u00a0\u202f\u2009\u2007")
"""What may stand in an abbreviation (a full stop) or between the thousands of a number."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: ``text`` in lower case, accents kept; where it stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Compound:
    """Words written as one: ``parts`` in order, and ``whole``, all of them closed up, where
    there are several. ``start`` to ``end`` holds elided articles too, which no word does."""

    parts: tuple[Word, ...]
    whole: Word | None
    start: int
    end: int


def compounds(text: str, start: int = 0, end: int | None = None) -> Iterator[Compound]:
    """Yield the words of ``text`` in order, those written as one together; of a stretch of it,
    which should not begin or end within a word, where ``start`` and ``end`` say so."""
    run: list[re.Match[str]] = []
    for atom in _ATOM.finditer(text, start, len(text) if end is None else end):
        if run and not _is_joined(run, text[run[-1].end() : atom.start()], atom):
            yield _compound(run)
            run = []
        run.append(atom)
    if run:
        yield _compound(run)


def _is_joined(run: list[re.Match[str]], gap: str, atom: re.Match[str]) -> bool:
    """Return whether ``atom`` after ``gap`` belongs to the compound ``run``."""
    if not gap or gap in _HYPHENS:
        return True
    if gap not in _BETWEEN:
        return False
    before, after = run[-1].group(), atom.group()
    if gap == ".":
        return all(len(_lower(one)) == 1 and one[0].isalpha() for one in (before, after))
    if len(after) != 3 or not after.isdecimal() or not before.isdecimal():
        return False
    return len(before) == 3 or (len(before) < 3 and len(run) == 1)


def _compound(run: list[re.Match[str]]) -> Compound:
    if len(run) == 1:
        word = _word(run[0])
        return Compound((word,), None, *run[0].span())
    parts = tuple(map(_word, run))
    closed_up = "".join(part.text for part in parts)[:LONGEST]
    whole = Word(closed_up, parts[0].start, parts[-1].end)
    return Compound(parts, whole, run[0].start(), run[-1].end())


def _word(atom: re.Match[str]) -> Word:
    start, end = atom.span()
    text = atom.group()
    if not text.isalnum():
        pieces = _APOSTROPHE.split(text)
        while len(pieces) > 1 and pieces[0].lower() in _ELIDED:
            start += len(pieces.pop(0)) + 1
        if len(pieces) > 1 and pieces[-1].lower() == "s":
            pieces.pop()
        text = "".join(pieces)
    return Word(_lower(text), start, end)


@lru_cache(maxsize=1 << 16)
def _lower(text: str) -> str:
    return unicodedata.normalize("NFKC", _JOINER.sub("", text).lower())[:LONGEST]


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Return ``text`` without accents and ligatures: cœur as coeur, dépôt as depot."""
    split = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(letter for letter in split if not unicodedata.combining(letter))
    return plain.replace("œ", "oe").replace("æ", "ae")
