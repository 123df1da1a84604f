"""How far a name or a date stands from a number: what belongs together in a sentence."""

import re
from collections.abc import Iterable, Iterator

from briefer.analysis.figures.setting import Expression, Setting
from briefer.domain.document import Span

_COMMA = re.compile(r",(?!\d)")
_AND = re.compile(r"\b(?:and|et|or|ou)\b", re.IGNORECASE)
_PARTS = re.compile(
    r"[;:]|\s[–—]\s|\b(?:while|whereas|but|although|tandis qu|alors qu|mais)\b", re.IGNORECASE
)
_COMPARES = re.compile(
    r"\b(?:compared|versus|vs|than|contre|par rapport|comparativement|comparée?s?|up from|down from"
    r"|par comparaison)\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]*\)")
_OPENS = re.compile(r"(?:^|[.;:,(–—]|\b(?:and|but|while|whereas|et|mais|que|or))\s*$", re.IGNORECASE)
_INTO_BRACKET = re.compile(r"\s*(?:[^\W\d][\w’'-]*\s+){0,4}\(\s*(?:[a-zà-ÿ]+\s+){0,3}")
_SHORT_GAP = 48
_TO = re.compile(r"\s*(?:[^\W\d]\w*\s+){0,3}(?:to|à)\s+(?:(?:an?|the|about|over|près de)\s+)?", re.I)
_FROM = re.compile(r"\b(?:from|de|passant de|passée?s? de)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_ENDS = re.compile(r"(?<=[.!?…])(?<!\b[A-ZÀ-Þ]\.)[»”\")]*\s+(?=[«“\"(]?\s?[A-ZÀ-Þ\d])")
_GENERAL = re.compile(
    r"\b(?:can|could|may|might|would|should|peu(?:t|vent)|pourrai(?:t|ent)|doi(?:t|vent))\b",
    re.IGNORECASE,
)

COMMA, BEHIND, PART, COMPARED, NUMBER, BRACKET = 30, 15, 110, 250, 60, 150
"""What a comma, coming after the number across one, another part of the sentence, a comparison,
another number and a bracket between both cost, in characters of distance."""


def distance(text: str, number: Span, other: Span, numbers: Iterable[Span]) -> int:
    """Return how loosely ``other`` is bound to ``number`` in ``text``, where ``numbers`` are all
    those of the sentence; it is 0 where one holds the other."""
    if number.overlap(other):
        return 0
    before = other.end <= number.start
    start, end = (other.end, number.start) if before else (number.end, other.start)
    if before and text.count("(", start, end) > text.count(")", start, end):
        end = text.rindex("(", start, end)
    gap = text[start:end]
    aside = [Span(start + one.start(), start + one.end()) for one in _BRACKETS.finditer(gap)]
    gap = _BRACKETS.sub("", gap) if aside else gap
    if not before and len(gap) < _SHORT_GAP and _INTO_BRACKET.fullmatch(gap):
        return 0
    commas = len(_COMMA.findall(gap))
    if before and commas and gap.lstrip().startswith(",") and opens(text, other.start):
        commas -= 1
    if before and _AND.search(gap):
        commas += 1
    cost = len(gap) + COMMA * commas + (0 if before or not commas else BEHIND)
    cost += PART * len(_PARTS.findall(gap)) + COMPARED * len(_COMPARES.findall(gap))
    between = [one for one in numbers if start <= one.start and one.end <= end]
    cost += NUMBER * sum(not any(one.overlap(other) for other in aside) for one in between)
    return cost + BRACKET * _bracketed(gap, before)


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
    end = setting.sentence.start
    starts = [0, *(one.end() for one in _ENDS.finditer(setting.text, 0, end))]
    for start in reversed(starts):
        if start < end:
            yield Span(start, end)
        end = min(start, end)


def is_general(setting: Setting, expression: Expression) -> bool:
    """Return whether the clause of ``expression`` says what may be, which is bound to no time or
    place that was spoken of before."""
    near = setting.text[expression.span.end : min(expression.span.end + 60, setting.sentence.end)]
    return bool(_GENERAL.search(near.partition(",")[0]))
