"""Patterns of words around a number: how they are written, and where they are looked for."""

import re
from collections.abc import Iterable
from typing import Generic, TypeVar

SPACE = "[ \u00a0\u2007\u2009\u202f]"
"""One space that may stand within an expression."""
GAP = f"(?:{SPACE}{{1,3}})"
MAYBE = f"{SPACE}{{0,2}}"
HYPHEN = "[-\u2010\u2011]"
DASH = "[-\u2010-\u2014\u2212]"
JOINT = f"(?: |{HYPHEN})?"
"""What may stand between a number and its unit: 5 kg, 5-kg, 5kg."""
CAPITAL = "(?-i:[A-ZÀ-Ý])"
"""A capital letter, within a pattern that is otherwise blind to case."""

Meaning = TypeVar("Meaning")
_SPACED = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]| ")


def spaced(pattern: str) -> str:
    """Return ``pattern`` with any spaces of an expression where it has plain ones."""
    return _SPACED.sub(_with_spaces, pattern)


def _with_spaces(part: re.Match[str]) -> str:
    """Return a space, or a class of letters with one, as any space."""
    if part.group() == " ":
        return GAP
    return part.group().replace(" ", SPACE[1:-1]) if part.group()[0] == "[" else part.group()


def compiled(pattern: str) -> re.Pattern[str]:
    """Return ``pattern`` with its plain spaces as any space, whatever the case."""
    return re.compile(spaced(pattern), re.IGNORECASE)


def words(vocabulary: str) -> str:
    """Return a pattern of any of the words of ``vocabulary``, the longest first."""
    return f"(?:{'|'.join(sorted(vocabulary.split(), key=len, reverse=True))})"


def phrases(vocabulary: str) -> str:
    """Return a pattern of any of the lines of ``vocabulary``, the first that fits."""
    lines = (line.strip() for line in vocabulary.splitlines())
    return f"(?:{'|'.join(line for line in lines if line)})"


def either(*patterns: str) -> str:
    """Return a pattern of any of ``patterns``, the first that fits."""
    return f"(?:{'|'.join(patterns)})"


def mentions(text: str, stems: Iterable[str]) -> bool:
    """Return whether one of ``stems`` stands in ``text``."""
    for stem in stems:  # noqa: SIM110 - quicker than any() of a generator
        if stem in text:
            return True
    return False


def before(pattern: re.Pattern[str], text: str, at: int, reach: int) -> re.Match[str] | None:
    """Return where ``pattern`` stands in the ``reach`` characters before ``at``; that it must end
    there it says itself, by ``$``."""
    return pattern.search(text, max(0, at - reach), at)


class Choice(Generic[Meaning]):
    """Patterns of which one applies at a place, each with what it means; the first that does."""

    def __init__(self, *meanings: tuple[str, Meaning]) -> None:
        """Compile patterns in which a space stands for any space."""
        self._meanings = [meaning for _, meaning in meanings]
        any_of_them = "|".join(f"({spaced(pattern)})" for pattern, _ in meanings)
        self._after = re.compile(f"(?:{any_of_them})(?!\\w)", re.IGNORECASE)
        article = spaced("(?: (?:an?|the|les))?")
        self._before = re.compile(f"(?<!\\w)(?:{any_of_them}){article}{MAYBE}$", re.IGNORECASE)

    def after(self, text: str, at: int) -> tuple[int, Meaning] | None:
        """Return where what begins at ``at`` ends, and what it means."""
        match = self._after.match(text, at)
        return (match.end(), self._meaning(match)) if match else None

    def before(self, text: str, at: int, reach: int = 40) -> tuple[int, Meaning] | None:
        """Return where what ends at ``at`` begins, and what it means."""
        match = before(self._before, text, at, reach)
        return (match.start(), self._meaning(match)) if match else None

    def _meaning(self, match: re.Match[str]) -> Meaning:
        return self._meanings[(match.lastindex or 1) - 1]
