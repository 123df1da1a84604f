"""How far a name or a date stands from a number: what belongs together in a sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from briefer.analysis.figures.setting import Expression, Setting
from briefer.analysis.figures.splitting import sentences
from briefer.domain.document import Span

_COMMA = re.compile(r",(?!\d)")
_AND = re.compile(r"\b(?:and|et|or|ou)\b", re.IGNORECASE)
_PARTS = re.compile(
    r"[;:]|\s[–—]\s|\b(?:while|whereas|but|although|tandis que?|alors que?|mais)\b", re.IGNORECASE
)
_COMPARES = re.compile(
    r"\b(?:compared|versus|vs|(?<!more )(?<!less )(?<!fewer )(?<!rather )(?<!other )than"
    r"|than (?:in|the|that|those|any|its)|contre|par rapport|comparativement|comparée?s?|up from"
    r"|down from|par comparaison)\b",
    re.IGNORECASE,
)
_INCLUDES = re.compile(r"\b(?:including|of which|dont|y compris)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\s(?:of (?:which|whom|them|these)|d['’]entre)\b")
_BRACKETS = re.compile(r"\([^()]*\)")
_OPENS = re.compile(
    r"(?:^|[.;:,(–—]|\b(?:and|but|while|whereas|et|mais|que|or))\s*$", re.IGNORECASE
)
_INTO_BRACKET = re.compile(r"\s*(?:[^\W\d][\w’'-]*\s+){0,4}\(\s*(?:[a-zà-ÿ]+\s+){0,3}")
_SHORT_GAP = 48
_TO = re.compile(
    r"\s*(?:[^\W\d]\w*\s+){0,3}(?:to|à)\s+(?:(?:an?|the|about|over|près de)\s+)?", re.IGNORECASE
)
_FROM = re.compile(r"\b(?:from|de|passant de|passée?s? de)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_IF = re.compile(r"(?:^|[\s,])(?:[Ii]f|[Ss]i)\s")
_GENERAL = re.compile(
    r"\b(?:can|could|may|might|would|should|peu(?:t|vent)|pourrai(?:t|ent)|doi(?:t|vent))\b",
    re.IGNORECASE,
)

EACH = re.compile(r"\brespecti(?:vely|vement)\b", re.IGNORECASE)
"""Says that several times or places go with as many numbers, in their order."""
COMMA, TRAILING, BEHIND, PART, NUMBER, BRACKET = 30, 65, 15, 110, 60, 200
"""What a comma, a comma before the number, coming after the number across a comma, another part of
the sentence, another number and a bracket between both cost, in characters of distance."""
NEAREST = 12
"""How many names, dates or numbers on either side are looked at."""
REACH = 800
"""How many characters away a name, a date or another number is still looked at, so that a page
without a full stop costs no more than its length."""
OUTSIDE = 20
"""What it costs to stand before the bracket that the number is in."""


def around(setting: Setting, expression: Expression) -> tuple[Expression, ...]:
    """Return the expressions of the sentence that stand near ``expression``, itself among them."""
    every = setting.expressions
    span = expression.span
    at = bisect_left(every, span.start, key=lambda one: one.span.start)
    return every[max(0, at - NEAREST) : at + NEAREST + 1]


def nearby(setting: Setting, expression: Expression) -> Span:
    """Return the part of the sentence that is near ``expression``."""
    start = max(setting.sentence.start, expression.span.start - REACH)
    return Span(start, max(start, min(setting.sentence.end, expression.span.end + REACH)))


def distance(text: str, number: Span, other: Span, numbers: Iterable[Span]) -> int:
    """Return how loosely ``other`` is bound to ``number`` in ``text``, where ``numbers`` are all
    those of the sentence; it is 0 where one holds the other."""
    if number.overlap(other):
        return 0
    before = other.end <= number.start
    start, end = (other.end, number.start) if before else (number.end, other.start)
    outside = 0
    if before and text.count("(", start, end) > text.count(")", start, end):
        end = text.rindex("(", start, end)
        outside = OUTSIDE
    gap = text[start:end]
    aside = [Span(start + one.start(), start + one.end()) for one in _BRACKETS.finditer(gap)]
    gap = _BRACKETS.sub("", gap) if aside else gap
    if not before and len(gap) < _SHORT_GAP and _INTO_BRACKET.fullmatch(gap):
        return 0
    commas = len(_COMMA.findall(gap))
    if before and commas and gap.lstrip().startswith(",") and opens(text, other.start):
        commas -= 1
    cost = (
        len(gap)
        + (TRAILING if before else COMMA) * commas
        + (0 if before or not commas else BEHIND)
    )
    cost += COMMA if before and _AND.search(gap) else 0
    cost += PART * (len(_PARTS.findall(gap)) + len(_COMPARES.findall(gap)))
    between = [one for one in numbers if start <= one.start and one.end <= end]
    cost += NUMBER * sum(not any(one.overlap(other) for other in aside) for one in between)
    return cost + outside + BRACKET * _bracketed(gap, before)


def is_of_another(text: str, number: Span, other: Span, numbers: Iterable[Span]) -> bool:
    """Return whether ``other`` belongs to another number, with which ``number`` is compared
    or which is a part of it: "12, compared with 15 in 2017"."""
    start, end = number.end, other.start
    between = [one for one in numbers if start <= one.start and one.end <= end]
    if not between or not (
        _COMPARES.search(text, start, end)
        or _INCLUDES.search(text, start, end)
        or _OF_THEM.search(text, start, end)
    ):
        return False
    last = between[-1].start
    included = any(
        _INCLUDES.search(text, max(start, one.start - 50), one.start)
        or _OF_THEM.match(text, one.end)
        for one in between
    )
    return included or bool(_COMPARES.search(text, start, last))


def compares(text: str, within: Span) -> bool:
    """Return whether words within ``within`` open a comparison: "compared with", « contre »."""
    return bool(_COMPARES.search(text, within.start, within.end))


def in_brackets(text: str, span: Span) -> bool:
    """Return whether ``span`` stands in brackets."""
    opened = text.rfind("(", max(0, span.start - 80), span.start)
    return opened >= 0 and text.find(")", opened, span.start) < 0


def opens(text: str, at: int) -> bool:
    """Return whether what stands at ``at`` opens a clause."""
    return bool(_OPENS.search(text[max(0, at - 10) : at])) or not at


def _bracketed(gap: str, before: bool) -> bool:
    """Return whether ``gap`` leads out of a bracket, or into one that opens after the number."""
    opened, closed = gap.count("("), gap.count(")")
    return closed > opened if before else opened != closed


def joined(text: str, one: Span, two: Span) -> bool:
    """Return whether two numbers are the ends of a change: "from 40 to 120", « de 40 à 120 »."""
    between = text[one.end : two.start]
    if not _TO.fullmatch(between):
        return False
    return bool(_FROM.search(text[max(0, one.start - 30) : one.start]))


def earlier_sentences(setting: Setting) -> Iterator[Span]:
    """Yield the sentences of the passage before the one of ``setting``, the nearest first."""
    opening = max(0, setting.sentence.start - 4 * REACH)
    before = list(sentences(setting.text[opening : setting.sentence.start]))
    for one in reversed(before):
        yield Span(one.start + opening, one.end + opening)


def is_general(setting: Setting, expression: Expression) -> bool:
    """Return whether the clause of ``expression`` says what may be, which is bound to no time or
    place that was spoken of before."""
    near = setting.text[expression.span.end : min(expression.span.end + 60, setting.sentence.end)]
    ahead = setting.text[
        max(setting.sentence.start, expression.span.start - 60) : expression.span.start
    ]
    return bool(_GENERAL.search(near.partition(",")[0]) or _IF.search(ahead))
