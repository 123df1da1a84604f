"""Patterns of words around a number, and what they say of it."""

import re
from typing import Generic, TypeVar

SPACE = "[ \u00a0\u2007\u2009\u202f]"
"""One space that may stand within an expression."""
GAP = f"(?:{SPACE}{{1,3}})"
MAYBE = f"{SPACE}{{0,2}}"
HYPHEN = "[-\u2010\u2011]"
DASH = "[-\u2010-\u2014\u2212]"

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


def words(text: str) -> str:
    """Return a pattern of any of the words of ``text``, the longest first."""
    return "|".join(sorted(text.split(), key=len, reverse=True))


class Choice(Generic[Meaning]):
    """Patterns of which one applies at a place, each with what it means; the first that does."""

    def __init__(self, *meanings: tuple[str, Meaning]) -> None:
        """Compile patterns in which a space stands for any space."""
        self._meanings = [meaning for _, meaning in meanings]
        either = "|".join(f"({spaced(pattern)})" for pattern, _ in meanings)
        self._after = re.compile(f"(?:{either})(?!\\w)", re.IGNORECASE)
        article = spaced("(?: (?:an?|the|les))?")
        self._before = re.compile(f"(?<![\\w])(?:{either}){article}{MAYBE}$", re.IGNORECASE)

    def after(self, text: str, at: int) -> tuple[int, Meaning] | None:
        """Return where what begins at ``at`` ends, and what it means."""
        match = self._after.match(text, at)
        return (match.end(), self._meanings[(match.lastindex or 1) - 1]) if match else None

    def before(self, text: str, at: int, reach: int = 40) -> tuple[int, Meaning] | None:
        """Return where what ends at ``at`` begins, and what it means."""
        match = self._before.search(text, max(0, at - reach), at)
        return (match.start(), self._meanings[(match.lastindex or 1) - 1]) if match else None


def near(pattern: re.Pattern[str], text: str, at: int, reach: int) -> bool:
    """Return whether ``pattern`` ends at ``at`` (it says so with ``$``) from within ``reach``."""
    return pattern.search(text, max(0, at - reach), at) is not None


def compiled(pattern: str) -> re.Pattern[str]:
    """Return ``pattern`` with its plain spaces as any space, whatever the case."""
    return re.compile(spaced(pattern), re.IGNORECASE)
