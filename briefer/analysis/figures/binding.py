"""Which times of a sentence go with other words than a number: asides, scopes, later clauses."""

import re
from collections.abc import Sequence

from briefer.analysis.figures.clauses import NUMBER, PART, opens
from briefer.analysis.figures.times.times import Role, Time
from briefer.domain.document import Span

_ASIDE = re.compile(r",\s(?:[a-zà-ÿ]+\s){0,2}\w+(?:ed|é|ée|és|ées|ert|erte|is|ise)\b[^,;.]{0,60}$")
_IS = re.compile(r",\s(?:is|are|est|sont)\s")
_SCOPE = re.compile(
    r"\b(?:cover(?:s|ed|ing)|covered the period|porte(?:nt)? sur|portait sur|couvre|couvrait)\s"
    r"(?:the\s|la\s|les\s)?(?:period|période|years|années|fiscal)?[^.;,\d]{0,20}$",
    re.IGNORECASE,
)
_STARTING = re.compile(r"(?:starting|beginning|commençant|à compter|à partir)\b", re.IGNORECASE)
_AHEAD = re.compile(r"(?:,|;|\band|\bet|\bbut|\bmais|\bwhile)\s*$")
_LABEL = re.compile(r"\s?:\s?(?=[\d$€£–-])")
_LABELLED = 4
_LOOK = 100
_BRACKET = re.compile(r"\s\((?:an?\s|about\s|environ\s)?(?=\d)")
_IN = re.compile(r"\s(?:in|en|au|aux|à|dans l[ea])\s(?:the\s|la\s|le\s|l['’])?")
_PART_OF = re.compile(r"\b(?:including|dont|y compris)\s(?:\w+\s){0,2}$")
_IN_NEXT = re.compile(r"(?:[^.;,]|,\d){0,30}?\s(?:in|en|au|aux|à)\s(?:the\s|la\s|l['’])?[A-ZÀ-Þ]")
_WHERE = re.compile(r",\s(?:où|where)\b")


def goes_elsewhere(text: str, number: Span, time: Time, numbers: Sequence[Span]) -> bool:
    """Return whether ``time`` belongs to other words than ``number``, where ``numbers`` are the
    others near it."""
    if time.role is Role.WEAK and _is_aside(text, time.span):
        return True
    if _SCOPE.search(text, max(0, time.span.start - _LOOK), time.span.start):
        return True
    if number.end <= time.span.start:
        return _is_onward(text, number, time.span, numbers)
    ahead = text[max(0, time.span.start - 4) : time.span.start].rstrip()
    return is_start(text, time) and bool(ahead) and ahead[-1] not in ".;:(|"


def is_start(text: str, time: Time) -> bool:
    """Return whether ``time`` says from when a sum is paid or a rule holds."""
    return bool(_STARTING.match(text, time.span.start))


def _is_aside(text: str, span: Span) -> bool:
    """Return whether a time ends an aside: "The court, opened in 1998, is one of 12"."""
    if not _IS.match(text, span.end):
        return False
    return bool(_ASIDE.search(text, max(0, span.start - _LOOK), span.start))


def _is_onward(text: str, number: Span, span: Span, numbers: Sequence[Span]) -> bool:
    """Return whether a time after ``number`` opens what is said of the next number, or stands
    behind a semicolon or another sum."""
    if text.find(";", number.end, span.start) >= 0 or _is_label(text, span):
        return True
    follows = any(0 <= one.start - span.end < _LABELLED for one in numbers)
    if follows and _AHEAD.search(text, max(0, span.start - 8), span.start):
        return True
    between = any(number.end <= one.start and one.end <= span.start for one in numbers)
    return between and bool(_STARTING.match(text, span.start))


def is_claimed(text: str, number: Span, place: Span, numbers: Sequence[Span]) -> bool:
    """Return whether the name of a place has a number of its own, which is not ``number``, in the
    bracket behind it or, where ``number`` stands further ahead, right before it."""
    bracket = _BRACKET.match(text, place.end)
    if bracket:
        opened, closed = bracket.end(), text.find(")", bracket.end(), bracket.end() + _LOOK)
        inside = opened <= number.start < closed
        return not inside and any(opened <= one.start < closed for one in numbers)
    if number.end <= place.start and text.find(";", number.end, place.start) >= 0:
        return True
    included = number.start >= place.end and any(
        _IN.fullmatch(text, one.end, place.start)
        and _PART_OF.search(text, max(0, one.start - 24), one.start)
        for one in numbers
    )
    return included or (
        number.end <= place.start
        and any(
            number.end < one.start and _IN.fullmatch(text, one.end, place.start) for one in numbers
        )
        and text.find(":", number.end, place.start) >= 0
    )


def loosened(text: str, number: Span, place: Span, numbers: Sequence[Span]) -> int:
    """Return how much further off the name of a place is where another number stands right before
    it, or where it leads over to the next clause: ", where 12 died"."""
    if number.end <= place.start:
        return PART if _WHERE.match(text, place.end) else 0
    taken = any(_IN.fullmatch(text, one.end, place.start) for one in numbers)
    return NUMBER if taken and _IN_NEXT.match(text, number.end) else 0


def is_label(text: str, number: Span, time: Span) -> bool:
    """Return whether ``time`` is the label of ``number``: "2018: 1,105"."""
    return _is_label(text, time) and 0 <= number.start - time.end < 2 * _LABELLED


def _is_label(text: str, time: Span) -> bool:
    return bool(_LABEL.match(text, time.end)) and opens(text, time.start)
