"""Numerals: where numbers stand in a text, in digits or in words, and their values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice

from briefer.analysis.figures.expressions.digits import ANY_DIGIT, DIGITS, value_of
from briefer.analysis.figures.expressions.number_parser import spoken_numbers
from briefer.analysis.figures.expressions.number_words import NUMBER_WORDS, NumberWords
from briefer.analysis.figures.expressions.patterns import HYPHEN
from briefer.domain.document import Span
from briefer.domain.language import Language

MOST = 2000
"""More numbers in one passage are data, not prose."""

_WORD = re.compile(r"[^\W\d_]+")
_PART_OF_A_WORD = re.compile(rf"(?:{HYPHEN}|['’])[^\W\d_]")
_HALF_OF = ("half", "demi")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at ``span`` of a text; ``scaled`` where a word such as million is part of it."""

    span: Span
    value: Decimal
    in_words: bool = False
    scaled: bool = False
    plain: bool = False
    """Digits alone, without separators, as years are."""

    @property
    def is_year(self) -> bool:
        """Whether it looks like a year."""
        return self.plain and not self.scaled and 1500 <= self.value < 2100


def numerals(text: str, language: Language) -> list[Numeral]:
    """Return the numbers that stand in ``text``, in order, at most the first ``MOST`` in digits
    and in words; ordinals are none, nor are vague quantities ("thousands", « des centaines »)."""
    vocabulary = NUMBER_WORDS[language]
    found = [
        *islice(_in_words(text, vocabulary), MOST),
        *islice(_in_digits(text, vocabulary), MOST),
    ]
    found.sort(key=lambda one: (one.span.start, -one.span.end))
    alone: list[Numeral] = []
    for one in found:
        if not alone or one.span.start >= alone[-1].span.end:
            alone.append(one)
    return alone


def plain_value(value: Decimal) -> Decimal:
    """Return ``value`` without an exponent or idle zeros."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if whole == value else value.normalize()


def _in_digits(text: str, vocabulary: NumberWords) -> Iterator[Numeral]:
    if not ANY_DIGIT.search(text):
        return
    for match in DIGITS.finditer(text):
        written, end = match.group(), match.end()
        value = value_of(written, text[end : end + 8], vocabulary.language)
        if value is not None:
            numeral = Numeral(Span(match.start(), end), value, plain=written.isdigit())
            yield _scaled(numeral, text, vocabulary)


def _in_words(text: str, vocabulary: NumberWords) -> Iterator[Numeral]:
    for match in vocabulary.collective.finditer(text):
        value = Decimal(vocabulary.collectives[match[2].lower()])
        if any(half in match[1].lower() for half in _HALF_OF):
            value = plain_value(value / 2)
        yield Numeral(Span(match.start(), match.end()), value, in_words=True, scaled=True)
    for match in vocabulary.run.finditer(text):
        yield from _of_run(text, Span(match.start(), match.end()), vocabulary)


def _of_run(text: str, run: Span, vocabulary: NumberWords) -> Iterator[Numeral]:
    """Yield the numbers that a run of number words says, each with the half or the letter that
    goes on with it."""
    tokens = list(_WORD.finditer(text, run.start, run.end))
    said = [token.group() for token in tokens]
    for start, end, value in spoken_numbers(said, vocabulary.language):
        first, last = tokens[start], tokens[end - 1]
        lone = end - start == 1 and said[start].lower() in vocabulary.lone
        if lone or _PART_OF_A_WORD.match(text, last.end()):
            continue
        powers = [vocabulary.power(word) for word in said[start:end]]
        numeral = Numeral(
            Span(first.start(), last.end()), plain_value(value), True, scaled=any(powers)
        )
        more = _with_half(numeral, Decimal(10) ** powers[-1], text, vocabulary)
        # A scale right behind is of the run already; behind a half it is not.
        yield more if more.scaled or more is numeral else _scaled(more, text, vocabulary)


def _scaled(numeral: Numeral, text: str, vocabulary: NumberWords) -> Numeral:
    """Return ``numeral`` with the word after it that multiplies it."""
    match = vocabulary.scale_after.match(text, numeral.span.end)
    if not match:
        return numeral
    factor = Decimal(10) ** vocabulary.power(match[1] or match[2])
    value = plain_value(numeral.value * factor)
    scaled = Numeral(Span(numeral.span.start, match.end()), value, numeral.in_words, scaled=True)
    return _with_half(scaled, factor, text, vocabulary)


def _with_half(numeral: Numeral, one: Decimal, text: str, vocabulary: NumberWords) -> Numeral:
    """Return ``numeral`` with the half of ``one`` that the words after it add."""
    half = vocabulary.and_a_half.match(text, numeral.span.end)
    if not half:
        return numeral
    span = Span(numeral.span.start, half.end())
    return replace(numeral, span=span, value=plain_value(numeral.value + one / 2))
