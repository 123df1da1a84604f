"""Numerals: where numbers stand in a text, in digits or in words, and their values."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import islice

from text_to_num import find_numbers

from briefer.analysis.figures.patterns import GAP, HYPHEN, SPACE, compiled, words
from briefer.domain.document import Span
from briefer.domain.language import Language

_LONGEST = 24
"""A number of more digits is a key or noise, not a quantity."""

MOST = 2000
"""More numbers in one passage are data, not prose."""

_DIGITS = re.compile(
    rf"[0-9]{{1,3}}(?:{SPACE}[0-9]{{3}})+(?![0-9])(?:[.,][0-9]+)?"
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?"
    r"|[0-9]+[\u00bc-\u00be]"
    r"|[0-9]+(?:[.,\u00b7][0-9]+)*"
    r"|[\u00bc-\u00be\u2153\u2154]"
)
FRACTION_SIGNS = {"¼": "0.25", "½": "0.5", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667"}
"""The signs of fractions, and their values."""
_SPACES = re.compile(SPACE)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at ``span`` of a text; ``scaled`` where a word such as million is part of it."""

    span: Span
    value: Decimal
    in_words: bool = False
    scaled: bool = False
    plain: bool = False
    """Digits alone, without separators, as years are."""


@dataclass(frozen=True, slots=True)
class _NumberWords:
    language: Language
    run: re.Pattern[str] = field(repr=False)
    scales: Mapping[str, int] = field(repr=False)
    scale_after: re.Pattern[str] = field(repr=False)
    collective: re.Pattern[str] = field(repr=False)
    collectives: Mapping[str, str] = field(repr=False)
    lone: frozenset[str] = field(repr=False)
    and_a_half: re.Pattern[str] = field(repr=False)


def _run(units: str, first: str, joint: str) -> re.Pattern[str]:
    """Return the pattern of a run of number words; ``first`` are those that begin one only
    before a bigger one, ``joint`` may stand between two."""
    word = f"(?:{words(units + ' ' + first)})"
    start = f"(?:(?:{words(units)})|(?:{words(first)})(?=[ \u00a0-](?:{_SCALES})))"
    between = f"(?:(?:{HYPHEN}|{GAP})(?:{joint}(?:{HYPHEN}|{GAP}))?|(?<=thousand|.million),{GAP})"
    return re.compile(
        rf"(?<!\w)(?=[^\W\d_]){start}(?!\w)(?:{between}{word}(?!\w)){{0,24}}", re.IGNORECASE
    )


_SCALES = "hundred|thousand|million|billion|trillion|milliard|millier|centaine|douzaine|dozen"
_EN_UNITS = """zero two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty
ninety hundred thousand million billion trillion"""
_FR_UNITS = """zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze
seize vingt vingts trente quarante cinquante soixante septante huitante octante nonante cent cents
mille million millions milliard milliards billion billions"""
_VOCABULARIES = {
    Language.EN: _NumberWords(
        Language.EN,
        _run(_EN_UNITS, "one", "and"),
        {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "m": 6, "k": 3,
         "b": 9},
        compiled(rf"(?: |{HYPHEN})?(hundred|thousand|million|billion|trillion)(?!\w)|(?<=[0-9])(?-i:([MKB]))(?!\w)"),
        compiled(r"(?<!\w)(half a|a|one) (dozen|million|billion|hundred|thousand)(?!\w)"),
        {"dozen": "12", "million": "1000000", "billion": "1000000000", "hundred": "100",
         "thousand": "1000"},
        frozenset({"hundred", "thousand", "million", "billion", "trillion"}),
        compiled(r" and a half(?!\w)"),
    ),
    Language.FR: _NumberWords(
        Language.FR,
        _run(_FR_UNITS, "un une", "et"),
        {"mille": 3, "millier": 3, "million": 6, "milliard": 9, "billion": 12, "m": 6, "k": 3},
        compiled(rf"(?: |{HYPHEN})?(mille|milliers?|millions?|milliards?|billions?)(?!\w)|(?<=[0-9])(?-i:([MK]))(?!\w)"),
        compiled(
            r"(?<!\w)(une demi[- ]|un demi[- ]|une |un )"
            r"(dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine"
            r"|centaine|millier|million|milliard)(?!\w)"
        ),
        {"dizaine": "10", "douzaine": "12", "quinzaine": "15", "vingtaine": "20",
         "trentaine": "30", "quarantaine": "40", "cinquantaine": "50", "soixantaine": "60",
         "centaine": "100", "millier": "1000", "million": "1000000", "milliard": "1000000000"},
        frozenset({"million", "millions", "milliard", "milliards", "billion", "billions", "cents"}),
        compiled(r" et demie?(?!\w)"),
    ),
}  # fmt: skip


def numerals(text: str, language: Language) -> list[Numeral]:
    """Return the numbers that stand in ``text``, in order, at most the first ``MOST`` in digits
    and in words; ordinals are none, nor are vague quantities ("thousands", « des centaines »)."""
    vocabulary = _VOCABULARIES[language]
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


def _in_digits(text: str, vocabulary: _NumberWords) -> Iterator[Numeral]:
    for match in _DIGITS.finditer(text):
        value = _value_of(match.group(), text, match.end(), vocabulary.language)
        if value is not None:
            plain = match.group().isdigit()
            yield _scaled(Numeral(_span(match), value, plain=plain), text, vocabulary)


def _value_of(written: str, text: str, end: int, language: Language) -> Decimal | None:
    """Return what digits mean, or nothing where they are a code ("1.2.3")."""
    if written in FRACTION_SIGNS:
        return Decimal(FRACTION_SIGNS[written])
    if written[-1] in FRACTION_SIGNS:
        return Decimal(written[:-1]) + Decimal(FRACTION_SIGNS[written[-1]])
    if len(written) > 2 * _LONGEST:
        return None
    bare = _SPACES.sub("", written).replace("\u00b7", ".")
    if bare.count(",") == 1 and "." not in bare and _is_decimal(bare, text, end, language):
        bare = bare.replace(",", ".")
    elif "," in bare and not re.fullmatch(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?", bare):
        return None
    bare = bare.replace(",", "")
    if bare.count(".") > 1 or len(bare) > _LONGEST:
        return None
    return Decimal(bare)


_MEASURED = re.compile(rf"{SPACE}?(?:%|k?g\b|[mckd]?m\b|[lL]\b|p(?:our|er)?{SPACE}?cent|mi?ll)")


def _is_decimal(bare: str, text: str, end: int, language: Language) -> bool:
    """Return whether the one comma of a number is a decimal one. Three digits after it are
    thousands, but in French before a unit, which a count of things does not have."""
    whole, _, part = bare.partition(",")
    if len(part) != 3 or len(whole) > 3 or whole == "0":
        return True
    return language is Language.FR and _MEASURED.match(text, end) is not None


def _scaled(numeral: Numeral, text: str, vocabulary: _NumberWords) -> Numeral:
    """Return ``numeral`` with the word after it that multiplies it."""
    match = vocabulary.scale_after.match(text, numeral.span.end)
    if not match:
        return numeral
    factor = Decimal(10) ** vocabulary.scales[(match[1] or match[2]).lower().removesuffix("s")]
    value = plain_value(numeral.value * factor)
    scaled = Numeral(Span(numeral.span.start, match.end()), value, numeral.in_words, True)
    return _with_half(scaled, factor, text, vocabulary)


def _with_half(numeral: Numeral, one: Decimal, text: str, vocabulary: _NumberWords) -> Numeral:
    """Return ``numeral`` with the half of ``one`` that the words after it add."""
    half = vocabulary.and_a_half.match(text, numeral.span.end)
    if not half:
        return numeral
    span = Span(numeral.span.start, half.end())
    return replace(numeral, span=span, value=plain_value(numeral.value + one / 2))


class _Word:
    """A word as the parser of number words wants it."""

    def __init__(self, text: str) -> None:
        self._text = text

    def text(self) -> str:
        """Return the word."""
        return self._text

    def text_lowercase(self) -> str:
        """Return the word in small letters."""
        return self._text.lower()

    def nt_separated(self, _previous: "_Word") -> bool:
        """Return whether a pause stands before the word: never within a run."""
        return False

    def not_a_number_part(self) -> bool:
        """Return whether the word is known not to be a number: never within a run."""
        return False


_TOKEN = re.compile(r"[^\W\d_]+")
_PART_OF_A_WORD = re.compile(rf"{HYPHEN}[^\W\d_]|['’][^\W\d_]")


def _in_words(text: str, vocabulary: _NumberWords) -> Iterator[Numeral]:
    for match in vocabulary.collective.finditer(text):
        value = Decimal(vocabulary.collectives[match.group(2).lower()])
        half = "half" in match.group(1).lower() or "demi" in match.group(1).lower()
        yield Numeral(_span(match), plain_value(value / 2) if half else value, True, True)
    for match in vocabulary.run.finditer(text):
        tokens = list(_TOKEN.finditer(text, match.start(), match.end()))
        yield from _of_run(text, tokens, vocabulary)


def _of_run(text: str, tokens: list[re.Match[str]], vocabulary: _NumberWords) -> Iterator[Numeral]:
    spoken = [_Word(token.group()) for token in tokens]
    for number in find_numbers(spoken, vocabulary.language.value, threshold=0.0):
        first, last = tokens[number.start], tokens[number.end - 1]
        lone = number.end - number.start == 1 and first.group().lower() in vocabulary.lone
        if lone or _PART_OF_A_WORD.match(text, last.end()):
            continue
        scales = [
            vocabulary.scales.get(token.group().lower().removesuffix("s"), 0)
            for token in tokens[number.start : number.end]
        ]
        numeral = Numeral(
            Span(first.start(), last.end()),
            plain_value(Decimal(str(number.value))),
            True,
            any(scales),
        )
        more = _with_half(numeral, Decimal(10) ** scales[-1], text, vocabulary)
        yield more if any(scales) or more is numeral else _scaled(more, text, vocabulary)


def plain_value(value: Decimal) -> Decimal:
    """Return ``value`` without an exponent or idle zeros."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if whole == value else value.normalize()


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end())
