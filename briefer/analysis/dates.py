"""Dates as written in English and French text, to the day, the month or the year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefer.domain.dates import PartialDate
from briefer.domain.document import Span

_EN = "january february march april may june july august september october november december"
_FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_MONTHS = {
    word: number
    for names in (_EN, _FR, _FR.translate(str.maketrans("éû", "eu")))
    for number, word in enumerate(names.split(), 1)
}
_SHORT = {word[:3]: number for number, word in enumerate(_EN.split(), 1)} | {"sept": 9}
_MONTH = "|".join(sorted({*_MONTHS, *_SHORT}, key=len, reverse=True))
_DAY = r"\d{1,2}(?:er|st|nd|rd|th)?"
_MORE_DAYS = rf"(?:\s*(?:,|and|et|to|au|&|-|–|—)\s*(?:le\s+)?{_DAY})*(?:\s*,?\s*(?:and|et)\s+{_DAY})?"
_YEAR = r"(?:19|20)\d\d"
_PATTERN = re.compile(
    rf"\b(?:(?P<month_first>{_MONTH})\.?\s+(?P<days_after>{_DAY}{_MORE_DAYS}),?\s+(?P<year1>{_YEAR})"
    rf"|(?P<days_before>{_DAY}{_MORE_DAYS})\s+(?:of\s+)?(?P<month_after>{_MONTH})\.?,?\s+(?P<year2>{_YEAR})"
    rf"|(?P<year4>{_YEAR})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)"
    rf"|(?P<month_only>{_MONTH})\.?,?\s+(?P<year3>{_YEAR}))\b",
    re.IGNORECASE,
)
_LONE = re.compile(r"(?:le |the |date ?: ?|publi(?:shed|é)e? ?:? ?)?(.*?)[.\s]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date where it stands: its first and last day (the same for a single one)."""

    span: Span
    first: PartialDate
    last: PartialDate


def find_dates(text: str) -> Iterator[WrittenDate]:
    """Yield the dates written in ``text``, in order; impossible ones are passed over."""
    for match in _PATTERN.finditer(text):
        try:
            first, last = _bounds(match)
        except ValueError:
            continue
        yield WrittenDate(Span(*match.span()), first, last)


def lone_date(text: str) -> PartialDate | None:
    """Return the date that is all ``text`` says, else ``None``."""
    inner = _LONE.fullmatch(text.strip())
    match = _PATTERN.fullmatch(inner.group(1)) if inner else None
    if not match:
        return None
    try:
        return _bounds(match)[0]
    except ValueError:
        return None


def _bounds(match: re.Match[str]) -> tuple[PartialDate, PartialDate]:
    year = int(next(match[f"year{n}"] for n in (1, 2, 3, 4) if match[f"year{n}"]))
    if match["iso_month"]:
        day = PartialDate(year, int(match["iso_month"]), int(match["iso_day"]))
        return day, day
    month = _month(match["month_first"] or match["month_after"] or match["month_only"])
    written = match["days_after"] or match["days_before"] or ""
    days = [int(day) for day in re.findall(r"\d{1,2}", written)] or [0]
    return PartialDate(year, month, days[0]), PartialDate(year, month, days[-1])


def _month(word: str) -> int:
    low = word.lower()
    return _MONTHS.get(low) or _SHORT[low]
