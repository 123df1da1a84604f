"""Points of time as written: a day, month, quarter, half, year, fiscal year or decade."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefer.analysis.dates import MONTH_NAMES, find_dates, month_of
from briefer.domain.dates import PartialDate
from briefer.domain.document import Span

COUNTED = {
    word: number
    for words in (
        "one two three four five six seven eight nine ten eleven twelve",
        "un deux trois quatre cinq six sept huit neuf dix onze douze",
    )
    for number, word in enumerate(words.split(), 1)
} | {"une": 1, "fifteen": 15, "eighteen": 18, "twenty": 20, "quinze": 15, "vingt": 20}
"""The number words that windows of time are counted in."""

_YEAR = re.compile(
    r"(?<![\d$€£#/-])(?<!(?<!F)[^\W\d_])(?<!\d[.,])(?<!(?<![QT])\d\s)(?<!\bC-)(?P<year>(?:19|20)\d\d)"
    r"(?:(?P<decade>s\b)|\s?[-–‑/]\s?(?P<next>(?:(?:19|20)\d\d|\d\d)\b))?(?![\d%$€])"
    r"(?!,\d|\.\d|\s?(?:%|kg\b|\$|mg\b|km\b|tonnes?\b|pour cent\b|per ?cent\b))"
)
_RELATIVE = re.compile(
    r"\b(?:past|last|previous|preceding|prior|currently|now|nowadays|today"
    r"|at present|presently|at this time|years? (?:before|earlier)|to date|ago|so far"
    r"|derni(?:er|ère)s?"
    r"|actuel|aujourd|à ce jour|l['’]an(?:née)? précédente?|il y a|maintenant|plus tôt|auparavant"
    r"|l['’]heure actuelle|présentement|nos jours|en ce moment|début de l['’]année"
    r"|(?:this|that|same|cette|même|ce)\s+(?:\w+\s)?(?:year|period|time|month|fiscal|année|période"
    r"|mois|exercice)"
    r"|(?:in|during|en|au mois d[e'’]|by|as of|until|d['’]ici)\s*"
    rf"(?:early\s|late\s|début\s|fin\s)?(?:{MONTH_NAMES}))",
    re.IGNORECASE,
)
_ORDINALS = {"first": 1, "1st": 1, "premier": 1, "première": 1, "1er": 1, "1re": 1, "q1": 1} | {
    "second": 2, "2nd": 2, "deuxième": 2, "2e": 2, "seconde": 2, "q2": 2, "third": 3, "3rd": 3,
    "troisième": 3, "3e": 3, "q3": 3, "fourth": 4, "4th": 4, "last": 4, "quatrième": 4, "4e": 4,
    "dernier": 4, "q4": 4, "t1": 1, "t2": 2, "t3": 3, "t4": 4,
}  # fmt: skip
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_OF = (
    r",?\s+(?:(?:of|de|in|en)\s+)?"
    r"(?:the\s+year\s+|l['’]année\s+|fiscal year\s+|l['’]exercice\s+)?"
)
_COUNT = rf"(?:\d\d?|{'|'.join(COUNTED)})"
_PART = re.compile(
    rf"\b(?:(?P<quarter>{_ORDINAL})\s+(?:quarter|trimestre){_OF}"
    rf"|(?P<q>[QT][1-4]),?\s+(?:(?:of|de)\s+)?"
    rf"|(?P<half>{_ORDINAL})\s+(?:half|semestre|moitié){_OF}"
    rf"|(?:first|initial)\s+(?P<months>{_COUNT})\s+months{_OF}"
    rf"|(?P<mois>{_COUNT})\s+premiers\s+mois{_OF}"
    rf"|(?:last|final)\s+(?P<lasts>{_COUNT})\s+months{_OF}"
    rf"|(?P<derniers>{_COUNT})\s+derniers\s+mois{_OF})$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"(?:\s+(?:so far|to date|jusqu['’]à présent|à ce jour))?,?"
    r"\s*\(\s*(?:(?P<from>[^\W\d]+)\s*(?:to|through|and|à|au|et|[-–—])\s*"
    r"|(?:up )?(?:to|until|through)\s+|as (?:of|at)\s+|jusqu['’](?:en|au|à)\s+|à\s+)"
    r"(?:(?:the )?end of |(?:la )?fin (?:de |d['’])?|(?:mois de |d['’]))?(?P<to>[^\W\d]+)\.?"
    r"(?:\s+\d\d?)?(?:\s+only|\s+seulement|\s+inclusivement)?\s*\)"
)
_FIRST_MONTHS = re.compile(
    rf"\s*\(\s*(?:(?:the\s+)?first\s+(?P<months>{_COUNT})\s+months|(?:les\s+)?(?P<mois>{_COUNT})"
    r"\s+premiers\s+mois)\s*\)",
    re.IGNORECASE,
)
_DECADE = re.compile(r"\bannées\s$", re.IGNORECASE)
_COUNTED_NOUN = re.compile(
    r"\s+(?:people|persons|individuals|deaths|cases|arrests|officers|participants|respondents"
    r"|kilograms|grams|dollars|personnes|décès|cas|arrestations|agents|répondants|homicides"
    r"|incidents|charges|users|employees|employés|victims|victimes|inmates|détenus)\b"
)
_AMOUNT = re.compile(
    r"(?:more than|less than|fewer than|at least|approximately|about|nearly|almost|plus de"
    r"|moins de|environ|près de|quelque|au moins|presque|up to [a-z]+ of)\s+$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"(?:\b(?:in|since|during|of|by|from|to|for|en|depuis|de|année|year|and|et|à|until|before|after"
    r"|pour|durant|over|through)|d['’])\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Point:
    """A point or stretch of time that one expression names, and whether it is a full day."""

    span: Span
    first: PartialDate
    last: PartialDate


def tells_relative(text: str) -> bool:
    """Return whether ``text`` may tell a time by another one, as "last year" does; quick."""
    return bool(_RELATIVE.search(text))


def find_points(text: str) -> list[Point]:
    """Return the points of time in ``text``, in order."""
    years = [one for one in _YEAR.finditer(text) if not _counts(text, one)]
    if not years:
        return []
    dates = [Point(one.span, one.first, one.last) for one in find_dates(text)]
    held = [one.span for one in dates]
    others = (_point(text, one) for one in years if not overlaps(held, Span(*one.span())))
    return sorted([*dates, *others], key=lambda point: point.span)


def overlaps(spans: Sequence[Span], span: Span) -> bool:
    """Return whether one of ``spans``, which are in order and apart, shares characters with
    ``span``."""
    at = bisect_left(spans, span)
    return any(one.overlap(span) for one in spans[max(0, at - 1) : at + 1])


def _counts(text: str, year: re.Match[str]) -> bool:
    """Return whether the four digits of ``year`` count something."""
    before = text[max(0, year.start() - 20) : year.start()]
    if _AMOUNT.search(before):
        return True
    return bool(_COUNTED_NOUN.match(text, year.end())) and not _PREPOSITION.search(before)


def _point(text: str, found: re.Match[str]) -> Point:
    """Return what the year ``found`` names together with the words around it."""
    start, end, year = found.start(), found.end(), int(found["year"])
    if found["decade"] or (year % 10 == 0 and _DECADE.search(text[max(0, start - 8) : start])):
        return Point(Span(start, end), PartialDate(year), PartialDate(year + 9))
    if found["next"]:
        return _years(Span(start, end), year, found["next"])
    before = text[max(0, start - 48) : start]
    part = _PART.search(before) if before[-1:].isspace() else None
    if part:
        start -= len(before) - part.start()
        return Point(Span(start, end), *_part_of(year, part))
    return next(_in_brackets(text, Span(start, end), year), None) or Point(
        Span(start, end), PartialDate(year), PartialDate(year)
    )


def _years(span: Span, year: int, following: str) -> Point:
    """Return "2018-19", "2015–2018", or the month "2018-03"."""
    if len(following) == 4:
        return Point(span, PartialDate(year), PartialDate(max(year, int(following))))
    number = int(following)
    later = year - year % 100 + number + (100 if number < year % 100 - 50 else 0)
    if year < later <= year + 30 and (later == year + 1 or number > 12):
        return Point(span, PartialDate(year), PartialDate(later))
    if 1 <= number <= 12:
        return Point(span, PartialDate(year, number), PartialDate(year, number))
    return Point(Span(span.start, span.start + 4), PartialDate(year), PartialDate(year))


def _part_of(year: int, part: re.Match[str]) -> tuple[PartialDate, PartialDate]:
    quarter, half = part["quarter"] or part["q"], part["half"]
    first, last = 1, 12
    if quarter:
        last = _ORDINALS[quarter.lower()] * 3
        first = last - 2
    elif half:
        first, last = (1, 6) if _ORDINALS[half.lower()] == 1 else (7, 12)
    elif part["months"] or part["mois"]:
        last = counted(part["months"] or part["mois"])
    else:
        first = 13 - counted(part["lasts"] or part["derniers"])
    return PartialDate(year, max(1, first)), PartialDate(year, min(12, last))


def counted(word: str) -> int:
    """Return the number that ``word`` writes in digits or letters; 0 for none that is known."""
    return int(word) if word.isdigit() else COUNTED.get(word.lower(), 0)


def _in_brackets(text: str, span: Span, year: int) -> Iterator[Point]:
    """Yield a year that a bracket narrows: "2019 (to October)"."""
    found = _UNTIL.match(text, span.end)
    last = month_of(found["to"]) if found else None
    if found and last:
        first = month_of(found["from"] or "")
        start = PartialDate(year, first) if first else PartialDate(year)
        yield Point(Span(span.start, found.end()), start, PartialDate(year, last))
    found = _FIRST_MONTHS.match(text, span.end)
    if found:
        last = min(12, counted(found["months"] or found["mois"]))
        yield Point(Span(span.start, found.end()), PartialDate(year, 1), PartialDate(year, last))
