"""Marks: digits of lists, notes, headings and versions, and those glued to something."""

import re
from decimal import Decimal

from briefer.analysis.figures.expressions.numerals import Numeral
from briefer.analysis.figures.expressions.patterns import (
    DASH,
    HYPHEN,
    before,
    compiled,
    phrases,
    words,
)

_OPENING = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]{1,3})*[.)\]:]?[ \t\u00a0]+(?=[A-ZÀ-Ý\"“«(](?![A-Z]))"
    r"|[0-9]{1,3}[.)](?=\s|$)"
)
"""The mark of a list or a heading that opens a passage: "3. Results"."""
_STATED = re.compile(r"[\u00a0 ]?[%$]")
_IN_BRACKETS = re.compile(r"[(\[][0-9]{1,2}[)\]]")
_CLOSED = re.compile(r"[0-9]{1,2}\)")
_ITEM = re.compile(r"[.)](?:\s|$)")
_AFTER_PAUSE = re.compile(r"(?:^|[.?!:;,][ \u00a0])$")
_AFTER_END = re.compile(r"(?:[.!?:)]\s+|\.{3}\s*)$")
_LEADERS = re.compile(r"[.…]{3,}\s*$")
_FRACTION = re.compile(r"/[0-9]|[0-9]/")
_BASE_AFTER = re.compile(r"/ ?10{0,2}[ ,\u00a0]?000\b")
_NAMED_BEFORE = re.compile(r"(?:^|[^.!?:•\s]\s+)[A-ZÀ-Ý][\w’'-]*[ \u00a0]$")
_NAMED_AFTER = re.compile(
    r",?[ \u00a0](?:[A-ZÀ-Ý]|\(or )|[ \u00a0]?(?:\||\?)|\)?[ \u00a0]?\((?:or|Draft|Ébauche)|$"
)
_ACRONYM_BEFORE = re.compile(r"(?<![\w.])[A-ZÀ-Ý][A-ZÀ-Ý0-9-]+[ \u00a0]$")
_NAME_BEFORE = re.compile(r"(?<!\w)[A-ZÀ-Ý][\w’'-]*[ \u00a0]$")
_NAME_WITHIN = re.compile(r"[^\W\d_][ \u00a0](?:[A-ZÀ-Ý][\w’'-]+)[ \u00a0]$")
"""A capitalised word that does not begin its sentence."""
_COUNTED_AFTER = re.compile(
    r"[ \u00a0]?[%$€£]|[ \u00a0-](?:[a-zà-ÿ’'-]+[ \u00a0]){0,2}?"
    r"(?:[a-zà-ÿ]{2,}[sx]|people|women|men|children|per|percent|k?g|mg|km|lbs?|mill\w+)\b"
)
_ANSWER_AFTER = re.compile(r"[ \u00a0][–—-][ \u00a0](?=[A-ZÀ-Ý0-9])")
"""What stands between the code of an answer and its words: "1 – Never; 2 – Once or twice"."""
_ENTRY_AFTER = re.compile(
    r"[;,]?[ \u00a0][0-9]{1,2}(?:\.[0-9]{1,2}[ \u00a0]|\.[ \u00a0])(?=[A-ZÀ-Ý])"
)
"""What follows the page of one entry of a list of contents: the number of the next heading."""
_HEADING_AFTER = re.compile(
    r"[ \u00a0][A-ZÀ-Ý][a-zà-ÿ]+(?:[ \u00a0]\w+)?[ \u00a0][0-9]{1,3}(?:[ \u00a0;.]|$)"
)
_NAMED_PLACE = re.compile(r"[A-ZÀ-Ý][\w’'-]*[ \u00a0]\($")
_OTHER_IN_BRACKETS = re.compile(r"[A-ZÀ-Ý][\w’'-]*[ \u00a0]\([0-9]+(?!\d*[)\]].{0,3}$)")
_DASHED = re.compile(
    rf"(?<![\w.,-])([0-9]{{1,3}}){DASH}([0-9]{{1,3}})(?![\w%.,-]\w|[%\w]|[ \u00a0][%$])"
)
_VERSION = re.compile(r"[0-9]{1,2}\.[0-9]")
_LONG_VERSION = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}")
_NOTED_YEAR = re.compile(r"(?<!\w)(?:in|en|since|depuis|of|de|from)[ \u00a0]$", re.IGNORECASE)

_GLUE_BEFORE = re.compile(rf"[^\W\d_]$|[^\W_]{HYPHEN}$|[#_/@&]$|[^\W_]\+$|[^\W_][.:]$")
_HYPHEN = re.compile(HYPHEN)
_LOWER_END = re.compile(
    rf"(?<![\w.,/-])((?:[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,3}})(?:\.[0-9]+)?){HYPHEN}$"
)
_GLUED_AFTER = re.compile(r"[^\W\d_]|_")
_UNIT_AFTER = re.compile(
    words(
        r"""
        kg g mg mcg µg t lbs? oz km m m[lL] cm mm L ha k K M B G bn x p\.?p h hrs? min fold
        """
    )
    + r"(?![^\W_])"
)
_FILE_SIZE = compiled(
    " ?"
    + phrases(
        r"""
        (?-i:[KMGTk]i?[Bo])(?!\w)
        (?:kilo|mega|giga|tera)?bytes?
        bits?|octets?
        pixels?|px|dpi
        [KMGk]?Hz|[Kk]bps|Mbps
        """
    )
    + r"(?!\w)"
)


def is_mark(text: str, numeral: Numeral) -> bool:
    """Return whether digits mark an item, a note or a page, or are part of a longer code."""
    return (
        _is_glued(text, numeral)
        or _is_of_list(text, numeral)
        or _is_between_names(text, numeral)
        or _is_version(text, numeral)
        or _is_of_contents(text, numeral)
        or _is_score(text, numeral)
        or _is_of_name(text, numeral)
        or _is_noted_year(text, numeral)
        or _is_fraction(text, numeral)
        or _FILE_SIZE.match(text, numeral.span.end) is not None
    )


def _is_glued(text: str, numeral: Numeral) -> bool:
    """Return whether a letter or another sign touches the number, which no unit is."""
    if before(_GLUE_BEFORE, text, numeral.span.start, 2):
        return not _ends_a_range(text, numeral)
    end = numeral.span.end
    glued = not numeral.scaled and _GLUED_AFTER.match(text, end) is not None
    return glued and not _UNIT_AFTER.match(text, end)


def _ends_a_range(text: str, numeral: Numeral) -> bool:
    """Return whether a hyphen joins the number to a lower one: 5-10 and no code."""
    lower = before(_LOWER_END, text, numeral.span.start, 16)
    if not lower or _HYPHEN.match(text, numeral.span.end):
        return False
    return numeral.value > Decimal(lower[1].replace(",", ""))


def _is_of_list(text: str, numeral: Numeral) -> bool:
    """Return whether the number marks an item of a list, a note, or an entry's page."""
    start, end = numeral.span.start, numeral.span.end
    if start == 0:
        if _OPENING.match(text) and not _STATED.match(text, end):
            return True
    elif _IN_BRACKETS.match(text, start - 1) and not _is_of_a_place(text, start):
        return True
    if _closes_a_mark(text, start, end) or before(_LEADERS, text, start, 8):
        return True
    item = numeral.plain and _ITEM.match(text, end) is not None
    return item and before(_AFTER_END, text, start, 4) is not None


def _is_of_a_place(text: str, start: int) -> bool:
    """Return whether the number in brackets is one of several that stand behind names: "Texas
    (217), Ohio (19)"."""
    if not before(_NAMED_PLACE, text, start, 30):
        return False
    return len(_OTHER_IN_BRACKETS.findall(text)) > 1


def _is_of_contents(text: str, numeral: Numeral) -> bool:
    """Return whether the number is that of an answer, or of a heading or page in a list."""
    end = numeral.span.end
    if not numeral.plain and not _LONG_VERSION.fullmatch(text, numeral.span.start, end):
        return False
    if _ANSWER_AFTER.match(text, end) and before(_AFTER_PAUSE, text, numeral.span.start, 3):
        return True
    if _ENTRY_AFTER.match(text, end):
        return True
    return not numeral.plain and _HEADING_AFTER.match(text, end) is not None


def _is_score(text: str, numeral: Numeral) -> bool:
    """Return whether the number is one of two joined by a dash of which the first is no smaller:
    a vote, a score or a code, as no range is."""
    start, end = numeral.span.start, numeral.span.end
    joined = _DASHED.search(text, max(0, start - 4), min(len(text), end + 4))
    if not joined or not numeral.plain:
        return False
    inside = joined.start() <= start and end <= joined.end()
    return inside and int(joined[1]) >= int(joined[2])


def _closes_a_mark(text: str, start: int, end: int) -> bool:
    """Return whether the number is a mark such as "2)" of a list within a sentence."""
    if not _CLOSED.match(text, start) or text[end : end + 1] != ")":
        return False
    earlier = text[max(0, start - 60) : start]
    _, opened, within = earlier.rpartition("(")
    return not opened or ")" in within


def _is_fraction(text: str, numeral: Numeral) -> bool:
    """Return whether a slash joins the number to another one, which no rate's base is."""
    start, end = numeral.span.start, numeral.span.end
    beside = _FRACTION.search(text, max(0, start - 1), end + 2) is not None
    return beside and not _BASE_AFTER.match(text, end)


def _is_between_names(text: str, numeral: Numeral) -> bool:
    """Return whether a number stands between two capitalised words, as page numbers in a line of
    headings and house numbers do."""
    start, end = numeral.span.start, numeral.span.end
    if text[end : end + 2] == " |" and not text[:start].strip():
        return True
    return before(_NAMED_BEFORE, text, start, 40) is not None and bool(
        _NAMED_AFTER.match(text, end)
    )


def _is_version(text: str, numeral: Numeral) -> bool:
    """Return whether the number is that of a version: 2.0, "1.1"."""
    written = text[numeral.span.start : numeral.span.end]
    if not _VERSION.fullmatch(written):
        return False
    following = text[numeral.span.end : numeral.span.end + 2].strip()[:1]
    if following in ('"', "”"):
        return True
    return written.endswith(".0") and not following.islower() and following not in ("%", "$")


def _is_of_name(text: str, numeral: Numeral) -> bool:
    """Return whether the number belongs to the name right before it and counts nothing: UN 1267,
    Linux 5.10."""
    start, end = numeral.span.start, numeral.span.end
    named = numeral.plain and before(_ACRONYM_BEFORE, text, start, 20) is not None
    if named and numeral.value >= 1000 and not numeral.is_year:
        return True
    versioned = _LONG_VERSION.fullmatch(text, start, end) is not None
    named = named or (versioned and before(_NAME_BEFORE, text, start, 20) is not None)
    named = named or (numeral.plain and before(_NAME_WITHIN, text, start, 30) is not None)
    return named and _COUNTED_AFTER.match(text, end) is None


def _is_noted_year(text: str, numeral: Numeral) -> bool:
    """Return whether ``numeral`` is a year with the mark of a note glued to it."""
    written = text[numeral.span.start : numeral.span.end]
    if not (numeral.plain and len(written) == 5 and written[:2] in ("19", "20")):
        return False
    return before(_NOTED_YEAR, text, numeral.span.start, 8) is not None
