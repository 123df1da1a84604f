"""How likely it is that figures measure the same thing, for somebody who is to choose."""

import unicodedata
from collections.abc import Iterable

from briefer.domain.figure import Figure

_STEM = 5
_SHORTEST = 4
_PLACE, _ORDER, _THEME = 2.0, 1.0, 0.5
"""What a common place, a value not ten times another and a common theme count; all words of the
subject that both have count ``_WORDS``."""
_WORDS = 4.0


def likeliest_first(figures: Iterable[Figure], figure: Figure) -> list[Figure]:
    """Return ``figures``, those first that are most like ``figure``; the rest as it was."""
    return sorted(figures, key=lambda one: -_likeness(one, figure))


def _likeness(one: Figure, other: Figure) -> float:
    mine, theirs = _stems(one.subject), _stems(other.subject)
    likeness = _WORDS * len(mine & theirs) / max(1, min(len(mine), len(theirs)))
    if one.place and one.place == other.place:
        likeness += _PLACE
    if other.value and 0.1 < one.value / other.value < 10:
        likeness += _ORDER
    if {tag.id for tag in one.themes} & {tag.id for tag in other.themes}:
        likeness += _THEME
    return likeness


def _stems(subject: str) -> frozenset[str]:
    """Return the beginnings of the words of ``subject`` that say something."""
    letters = unicodedata.normalize("NFKD", subject.casefold())
    bare = "".join(one for one in letters if not unicodedata.combining(one))
    words = "".join(one if one.isalnum() else " " for one in bare).split()
    return frozenset(word[:_STEM] for word in words if len(word) >= _SHORTEST)
