"""Dates as written in English and French text, to the day, the month or the year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefer.domain.dates import PartialDate
from briefer.domain.document import Span

_EN = "january february march april may june july august september october november december"
_FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_MONTHS = {
    word: number
    for names in (_EN, _FR, _FR.translate(str.maketrans("éû", "eu")))
    for number, word in enumerate(names.split(), 1)
}
_SHORT = {word[:3]: number for number, word in enumerate(_EN.split(), 1)} | {
    "sept": 9, "janv": 1, "févr": 2, "fév": 2, "avr": 4, "juill": 7, "juil": 7, "déc": 12,
}  # fmt: skip
MONTH_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
"""The months by their full names, as alternatives of a pattern."""
MONTH_WORDS = "|".join(sorted({*_MONTHS, *_SHORT}, key=len, reverse=True))
"""The months by their full and short names, the longest first."""
# White space is bounded throughout, so that a page of it costs no more than its length.
_S, _SS = r"\s{0,9}", r"\s{1,9}"
_DAY = r"\d{1,2}(?:\s?(?:er|ᵉʳ|st|nd|rd|th)\b)?"
_WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche)"
)
_AND = (
    rf"{_S}(?:,(?:{_S}(?:and|et)\b)?|(?:and|et|to|until|through|au|à)\b|[-‑–—&]){_S}"
    rf"(?:le{_SS})?(?:{_WEEKDAY},?{_SS})?"
)
_DAYS = rf"{_DAY}(?:{_AND}{_DAY}){{0,9}}"
_YEAR = r"(?:19|20)\d\d"
_MONTH_FIRST = rf"(?:{MONTH_WORDS})\.?{_SS}{_DAYS}"
_DAY_FIRST = rf"{_DAYS}{_SS}(?:of{_SS})?(?:{MONTH_WORDS})\b\.?"
_ISO = rf"{_YEAR}-\d\d-\d\d"
_AND_YEAR = rf"(?:,?{_SS}{_YEAR})?{_AND}"
_PATTERN = re.compile(
    rf"\b(?:(?:{_MONTH_FIRST}{_AND_YEAR}){{0,4}}{_MONTH_FIRST},?{_SS}{_YEAR}"
    rf"|(?:{_DAY_FIRST}{_AND_YEAR}){{0,4}}{_DAY_FIRST},?{_SS}{_YEAR}"
    rf"|{_ISO}(?:{_S}(?:to|au|and|et|/|–|—){_S}{_ISO})?"
    rf"|(?:(?:{MONTH_WORDS})\b\.?{_AND_YEAR})?(?:{MONTH_WORDS})\b\.?,?{_SS}(?:(?:of|de){_SS})?{_YEAR})\b",
    re.IGNORECASE,
)
_HAS_YEAR = re.compile(_YEAR)
"""Found quickly; most lines have none, and so no date."""
_MONTH_OR_ISO = re.compile(rf"\b(?:{MONTH_WORDS})\b|\d-\d\d-\d", re.IGNORECASE)
_TOKEN = re.compile(
    rf"(?P<iso>{_ISO})|(?P<year>{_YEAR})(?!\d)|\b(?P<month>{MONTH_WORDS})\b|(?P<day>\d{{1,2}})(?!\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date where it stands: its first and last day (the same for a single one)."""

    span: Span
    first: PartialDate
    last: PartialDate


def find_dates(text: str) -> Iterator[WrittenDate]:
    """Yield the dates written in ``text``, in order; impossible ones are passed over."""
    if not _HAS_YEAR.search(text) or not _MONTH_OR_ISO.search(text):
        return
    for match in _PATTERN.finditer(text):
        bounds = _bounds(match.group())
        if bounds:
            yield WrittenDate(Span(*match.span()), *bounds)


def _bounds(written: str) -> tuple[PartialDate, PartialDate] | None:
    """Return the first and last of the dates in ``written``; ``None`` for impossible ones."""
    try:
        dates = _dates(written)
    except ValueError:
        return None
    return dates[0], dates[-1]


@dataclass(slots=True)
class _Month:
    """Days of one month as they are read, its year perhaps still to come."""

    month: int = 0
    year: int = 0
    days: list[int] = field(default_factory=list[int])


def _dates(written: str) -> list[PartialDate]:
    """Return the dates in ``written`` from the earliest; raises ``ValueError``."""
    tokens = [(match.lastgroup, match.group()) for match in _TOKEN.finditer(written)]
    if tokens[0][0] == "iso":
        return sorted(PartialDate.from_iso(text) for _, text in tokens)
    months = _months(tokens, day_first=tokens[0][0] == "day")
    for earlier, later in zip(months[-2::-1], months[:0:-1], strict=True):
        earlier.year = earlier.year or later.year - (earlier.month > later.month)
    return sorted(PartialDate(m.year, m.month, day) for m in months for day in m.days or [0])


def _months(tokens: list[tuple[str | None, str]], day_first: bool) -> list[_Month]:
    """Return the months that ``tokens`` name, with the days that go with each."""
    months = [_Month()]
    for kind, text in tokens:
        last = months[-1]
        opens = kind == "day" if day_first else kind == "month"
        if opens and last.month:
            last = _Month()
            months.append(last)
        if kind == "year":
            last.year = int(text)
        elif kind == "month":
            last.month = _month(text)
        else:
            last.days.append(int(text))
    return months


def month_of(word: str) -> int | None:
    """Return the number of the month that ``word`` names, in full or short."""
    low = word.lower().rstrip(".")
    return _MONTHS.get(low) or _SHORT.get(low)


def _month(word: str) -> int:
    low = word.lower()
    return _MONTHS.get(low) or _SHORT[low]
