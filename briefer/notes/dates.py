"""Dates in words, as Canadian English and Canadian French write them."""

from datetime import date

from babel.dates import format_date

from briefer.domain.dates import PartialDate
from briefer.domain.language import Language
from briefer.notes.typography import NBSP

_PATTERNS = {
    Language.EN: ("y", "MMMM y", "MMMM d, y"),
    Language.FR: ("y", "MMMM y", f"d{NBSP}MMMM y"),
}


def written(day: PartialDate, language: Language) -> str:
    """Return "2018", "March 2018" or "March 29, 2018"; in French « 1er mars 2018 »."""
    return _first(_format(day, _PATTERNS[language][_exactness(day)], language))


def period(start: PartialDate, end: PartialDate | None, language: Language) -> str:
    """Return the time from ``start`` to ``end`` in words: "October 8–9, 2019"; a year that ends
    with one of its months begins in January: "January–September 2019"."""
    if end is None or end <= start:
        return written(start, language)
    if not start.month and end.month and start.year == end.year:
        start = PartialDate(start.year, 1, 1 if end.day else 0)
        if start == end:
            return written(end, language)
    return _english(start, end) if language is Language.EN else _french(start, end)


def as_of(day: PartialDate, language: Language) -> str:
    """Return "as of March 2019" or « en date de mars 2019 », « en date du 8 mars 2019 »."""
    if language is Language.EN:
        return f"as of {written(day, language)}"
    said = written(day, language)
    if day.day:
        return f"en date du {said}"
    return f"en date {_from(said)}"


def until(day: PartialDate, language: Language) -> str:
    """Return "to March 2019" or « jusqu’en mars 2019 », « jusqu’au 8 mars 2019 »."""
    if language is Language.EN:
        return f"to {written(day, language)}"
    return f"jusqu’{'au' if day.day else 'en'} {written(day, language)}"


def since(day: PartialDate, language: Language) -> str:
    """Return "since March 2014" or « depuis mars 2014 », « depuis le 8 mars 2014 »."""
    if language is Language.EN:
        return f"since {written(day, language)}"
    return f"depuis {'le ' if day.day else ''}{written(day, language)}"


def _english(start: PartialDate, end: PartialDate) -> str:
    if _exactness(start) != _exactness(end):
        return f"{written(start, Language.EN)} – {written(end, Language.EN)}"
    if start.year != end.year:
        dash = " – " if start.month else "–"
        return f"{written(start, Language.EN)}{dash}{written(end, Language.EN)}"
    if start.month == end.month:
        return f"{_format(start, 'MMMM d', Language.EN)}–{end.day}, {end.year}"
    if not start.day:
        return f"{_format(start, 'MMMM', Language.EN)}–{written(end, Language.EN)}"
    return f"{_format(start, 'MMMM d', Language.EN)} – {written(end, Language.EN)}"


def _french(start: PartialDate, end: PartialDate) -> str:
    until = written(end, Language.FR)
    if _exactness(start) != _exactness(end) or start.year != end.year:
        since = written(start, Language.FR)
    elif not start.day:
        since = _format(start, "MMMM", Language.FR)
    elif start.month == end.month:
        since = _first(str(start.day))
    else:
        since = _first(_format(start, f"d{NBSP}MMMM", Language.FR))
    if _follow_each_other(start, end):
        return f"{since} et {until}"
    if start.day:
        return f"du {since} {'au' if end.day else 'à'} {until}"
    return f"{_from(since)} {'au' if end.day else 'à'} {until}"


def _from(month_or_year: str) -> str:
    return f"d’{month_or_year}" if month_or_year[0] in "ao" else f"de {month_or_year}"


def _follow_each_other(start: PartialDate, end: PartialDate) -> bool:
    """Return whether these are two days of a month, or two months of a year, in a row."""
    if start.year != end.year or _exactness(start) != _exactness(end):
        return False
    if start.day:
        return start.month == end.month and end.day == start.day + 1
    return end.month == start.month + 1


def _exactness(day: PartialDate) -> int:
    return bool(day.month) + bool(day.day)


def _first(text: str) -> str:
    """Return ``text`` with the first of the month as French writes it."""
    if text == "1" or text.startswith(f"1{NBSP}"):
        return "1er" + text[1:]
    return text


def _format(day: PartialDate, pattern: str, language: Language) -> str:
    locale = language.tag.replace("-", "_")
    return format_date(date(day.year, day.month or 1, day.day or 1), pattern, locale)
