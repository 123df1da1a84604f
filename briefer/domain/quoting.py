"""When words may stand as a quotation: the source's own, at most shortened or clarified.

The house rule (Canadian Style, chapter 8): a quotation reproduces its source exactly; omissions
are marked […] and insertions stand in [ ]. Anything else is a paraphrase.
"""

import re

_BRACKETED = re.compile(r"\s*\[[^\[\]]*\]\s*")
_SPACE = re.compile(r"\s+")
_JOINED = re.compile(r"\w[\w\u0300-\u036f]|\d[., ]\d")
_LONGEST_SEARCH = 20_000_000


def is_quotation(text: str, source: str) -> bool:
    """Return whether ``text`` quotes ``source``: its stretches between brackets all stand in
    ``source``, in order, unchanged but for the white space between words."""
    text, source = _closed_up(text), _closed_up(source)
    if text and _stand_in_order([text], source):
        return True
    stretches = [part for part in _BRACKETED.split(text) if part]
    return bool(stretches) and _stand_in_order(stretches, source)


def _stand_in_order(stretches: list[str], source: str) -> bool:
    at = 0
    for stretch in stretches:
        found = _at_word_bounds(stretch, source, at)
        if found < 0:
            return False
        at = found + len(stretch)
    return True


def _at_word_bounds(stretch: str, source: str, at: int) -> int:
    """Return where ``stretch`` stands in ``source`` from ``at`` on as whole words, or -1.

    The number of places tried is bounded, so that no text can keep the machine busy: "aaaa…"
    stands in a longer "aaaa…" at every letter and nowhere as a word.
    """
    for _ in range(_LONGEST_SEARCH // len(stretch) + 1):
        at = source.find(stretch, at)
        if at < 0 or not (_joins(source, at) or _joins(source, at + len(stretch))):
            return at
        at += 1
    return -1


def _joins(text: str, at: int) -> bool:
    """Return whether a word or a number goes on across ``at`` ("300" out of "10,300")."""
    if not 0 < at < len(text):
        return False
    around = (text[at - 1 : at + 1], text[max(0, at - 2) : at + 1], text[at - 1 : at + 2])
    return any(_JOINED.fullmatch(stretch) for stretch in around)


def _closed_up(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
