"""How the window says when a figure holds, what it counts, and which one has replaced it."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from briefer.domain.dates import PartialDate
from briefer.domain.document import Holding
from briefer.domain.figure import Figure, Period, Qualifier, Unit
from briefer.domain.language import Language
from briefer.ui.actions import QT_TRANSLATE_NOOP
from briefer.ui.look.numbers import shown
from briefer.ui.look.words import name_of
from briefer.workspace import period, since, until

_SIGNS = {
    Qualifier.EXACT: "",
    Qualifier.MORE_THAN: ">\u00a0",
    Qualifier.LESS_THAN: "<\u00a0",
    Qualifier.AT_LEAST: "≥\u00a0",
    Qualifier.UP_TO: "≤\u00a0",
    Qualifier.ABOUT: "≈\u00a0",
}
_CONTEXT = "FigureWords"
_UNITS = {
    Unit.COUNT: QT_TRANSLATE_NOOP("FigureWords", "Count"),
    Unit.PERCENT: QT_TRANSLATE_NOOP("FigureWords", "Per cent"),
    Unit.RATIO: QT_TRANSLATE_NOOP("FigureWords", "Ratio or share"),
    Unit.TIMES: QT_TRANSLATE_NOOP("FigureWords", "Multiple"),
    Unit.RATE: QT_TRANSLATE_NOOP("FigureWords", "Rate"),
    Unit.CURRENCY: QT_TRANSLATE_NOOP("FigureWords", "Money"),
    Unit.MASS: QT_TRANSLATE_NOOP("FigureWords", "Mass or volume"),
    Unit.DURATION: QT_TRANSLATE_NOOP("FigureWords", "Duration"),
    Unit.OTHER: QT_TRANSLATE_NOOP("FigureWords", "Other quantity"),
}
_QUALIFIERS = {
    Qualifier.EXACT: QT_TRANSLATE_NOOP("FigureWords", "exactly"),
    Qualifier.MORE_THAN: QT_TRANSLATE_NOOP("FigureWords", "more than"),
    Qualifier.LESS_THAN: QT_TRANSLATE_NOOP("FigureWords", "less than"),
    Qualifier.AT_LEAST: QT_TRANSLATE_NOOP("FigureWords", "at least"),
    Qualifier.UP_TO: QT_TRANSLATE_NOOP("FigureWords", "up to"),
    Qualifier.ABOUT: QT_TRANSLATE_NOOP("FigureWords", "about"),
}


def value_words(figure: Figure) -> str:
    """Return the figure as it is written, in one line."""
    return " ".join(figure.written.split("\n"))


def short_value(figure: Figure, language: Language) -> str:
    """Return the value as ``language`` writes it, its qualifier as a sign: for the foot of a
    chart, never for a note."""
    upper = f"–{_number(figure.upper, language)}" if figure.upper is not None else ""
    unit = "\u00a0%" if figure.unit is Unit.PERCENT else ""
    return f"{_SIGNS[figure.qualifier]}{_number(figure.value, language)}{upper}{unit}"


def period_words(when: Period, language: Language) -> str:
    """Return the whole of a period: "January 2016 – December 2020", "to March 2019", "since
    2014"; nothing where it is not known."""
    if when.start and when.end:
        return period(when.start, when.end, language)
    if when.end:
        return until(when.end, language)
    return since(when.start, language) if when.start else ""


def short_period(when: Period) -> str:
    """Return a period as a column has room for it: "2016-01 – 2020-12", "to 2019-03", "2018"."""
    if when.start and when.end and when.start != when.end:
        return f"{when.start} – {when.end}"
    if when.end and not when.start:
        return _until_words(when.end).format(date=when.end)
    if when.start and not when.end:
        return _since_words(when.start).format(date=when.start)
    return str(when.end or "")


def as_of(when: Period, language: Language) -> str:
    """Return up to when a figure counts: "to December 2020", or the one year or month that it
    is about."""
    if when.end and when.start and when.start != when.end:
        return until(when.end, language)
    return period_words(when, language)


def newer_words(newest: Figure, holding: Holding | None, language: Language) -> str:
    """Return which figure ``newest`` is: "21,174 (to December 2020), Fourth 2021"."""
    when = as_of(newest.period, language)
    value = f"{value_words(newest)} ({when})" if when else value_words(newest)
    return ", ".join(part for part in (value, name_of(holding.name) if holding else "") if part)


def replacement(newest: Figure, holding: Holding | None, language: Language) -> str:
    """Return that ``newest`` has replaced a figure: "replaced by 21,174 (to December 2020), Fourth
    2021"."""
    said = QCoreApplication.translate("FigureWords", "replaced by {newer}")
    return said.format(newer=newer_words(newest, holding, language))


def unit_words(unit: Unit) -> str:
    """Return what kind of quantity ``unit`` is, in a word."""
    return QCoreApplication.translate(_CONTEXT, _UNITS[unit])


def qualifier_words(qualifier: Qualifier) -> str:
    """Return how a value is meant, in a word or two."""
    return QCoreApplication.translate(_CONTEXT, _QUALIFIERS[qualifier])


def _until_words(day: PartialDate) -> str:
    if day.day:
        return QCoreApplication.translate("FigureWords", "until {date}")
    return QCoreApplication.translate("FigureWords", "to {date}")


def _since_words(day: PartialDate) -> str:
    if day.day:
        return QCoreApplication.translate("FigureWords", "from {date}")
    return QCoreApplication.translate("FigureWords", "since {date}")


def _number(value: Decimal, language: Language) -> str:
    return shown(round(value, 4).normalize() if value % 1 else value, language)
