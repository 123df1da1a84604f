"""When words may stand as a quotation: the source's own, at most shortened or clarified.

The house rule (Canadian Style, chapter 8): a quotation reproduces its source exactly; omissions
are marked […] and insertions stand in [ ]. Anything else is a paraphrase.
"""

import re

_BRACKETED = re.compile(r"\s*\[[^\[\]]*\]\s*")
_SPACE = re.compile(r"\s+")
_JOINED = re.compile(r"\w\w|\d[., ]\d")


def is_quotation(text: str, source: str) -> bool:
    """Return whether ``text`` quotes ``source``: its stretches between brackets all stand in
    ``source``, in order, unchanged but for the white space between words."""
    if _stand_in_order([_closed_up(text)], _closed_up(source)):
        return bool(text.strip())
    stretches = [_closed_up(part) for part in _BRACKETED.split(text)]
    stretches = [part for part in stretches if part]
    return bool(stretches) and _stand_in_order(stretches, _closed_up(source))


def _stand_in_order(stretches: list[str], source: str) -> bool:
    at = 0
    for stretch in stretches:
        found = _at_word_bounds(stretch, source, at)
        if found < 0:
            return False
        at = found + len(stretch)
    return True


def _at_word_bounds(stretch: str, source: str, at: int) -> int:
    """Return where ``stretch`` stands in ``source`` from ``at`` on as whole words, or -1."""
    found = source.find(stretch, at)
    while found >= 0:
        end = found + len(stretch)
        if not _joins(source, found) and not _joins(source, end):
            return found
        found = source.find(stretch, found + 1)
    return -1


def _joins(text: str, at: int) -> bool:
    """Return whether a word or a number goes on across ``at`` ("300" out of "10,300")."""
    one, two = max(0, at - 1), max(0, at - 2)
    around = (text[one : at + 1], text[two : at + 1], text[one : at + 2])
    return any(_JOINED.fullmatch(stretch) for stretch in around)


def _closed_up(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
