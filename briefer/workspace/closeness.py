"""Puts figures that are written as they were asked for before those that stand near such words."""

import re
import unicodedata
from collections.abc import Iterable

from briefer.domain.figure import Figure

_BETWEEN = re.compile(r"(?<=\d)[\s,.'’](?=\d{3}(?!\d))")
_WORD = re.compile(r"\w+(?:[.,]\d+)*")


def closest_first(figures: Iterable[Figure], asked: str) -> tuple[Figure, ...]:
    """Return ``figures``, those first whose expression or value is what was ``asked`` for, the last
    word of which may be only begun; then those that state a number of it; the rest as it was."""
    wanted = _plain(asked)
    numbers = frozenset(word for word in wanted.split() if any(map(str.isdigit, word)))
    return tuple(sorted(figures, key=lambda one: _distance(one, wanted, numbers)))


def _distance(figure: Figure, wanted: str, numbers: frozenset[str]) -> int:
    said = _plain(figure.written)
    value = f"{figure.value:f}"
    if not wanted.strip() or wanted.rstrip() in said or wanted.strip() == value:
        return 0
    return 1 if numbers & {*said.split(), value} else 2


def _plain(text: str) -> str:
    """Return the words of ``text`` with a space before and after each, without accents, capitals
    and marks between thousands."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(one for one in letters if not unicodedata.combining(one))
    words = _WORD.findall(_BETWEEN.sub("", bare))
    return f" {' '.join(words)} " if words else ""
