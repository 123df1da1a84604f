"""Reads the years that a search asks for: 2019, 2018-2019, 2018–19, 2018- (and since)."""

import re
from collections.abc import Sequence

_FROM = re.compile(r"([12]\d{3})(?:(?:[-\u2010-\u2014]|\.\.)(\d{0,4}))?")
_BEGUN = re.compile(r"[12]\d{0,2}")
_FAR = 20
"""How many years 1999-07 may be short for; more is a month, or a slip."""


def years_asked(text: str, known: Sequence[int], begun: bool = False) -> tuple[str, ...] | None:
    """Return the years that ``text`` asks for, in order; where it is only ``begun``, those of the
    ``known`` ones that it may become, perhaps none. ``None`` where it says no year."""
    if begun and _BEGUN.fullmatch(text):
        return tuple(str(one) for one in known if str(one).startswith(text))
    match = _FROM.fullmatch(text.rstrip(".;:!?"))
    if not match:
        return None
    first, tail = int(match[1]), match[2]
    last = first if tail is None else _last(first, tail, known, begun)
    if last is None:
        return None
    return tuple(map(str, range(min(first, last), max(first, last) + 1)))


def _last(first: int, tail: str, known: Sequence[int], begun: bool) -> int | None:
    """Return the last year of those from ``first`` to ``tail``, which may be open or short."""
    later = [one for one in known if one > first]
    may_be = [one for one in later if str(one).startswith(tail)] if begun or not tail else []
    exact = _written_out(first, tail)
    if exact is not None:
        may_be.append(exact)
    return max(may_be, default=first if begun or not tail else None)


def _written_out(first: int, tail: str) -> int | None:
    if len(tail) == 4:
        return int(tail) if tail[0] in "12" else None
    if len(tail) != 2:
        return None
    last = first - first % 100 + int(tail)
    last += 100 if last <= first else 0
    return last if last - first <= _FAR else None
