"""What a text says of time: points and stretches, as-of and since dates, windows before now."""

import re
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import lru_cache

from briefer.analysis.dates import MONTH_NAMES, month_of
from briefer.analysis.figures.times.points import (
    Point,
    counted,
    find_points,
    overlaps,
    tells_relative,
)
from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.figure import Period


class Role(Enum):
    """What a time does where it stands."""

    STATED = auto()
    WEAK = auto()
    """When something was launched or reported: counts where nothing else does."""
    BASE = auto()
    """What is compared with."""
    NAME = auto()
    """Part of the name of a budget, an act, an event, or of a reference."""
    WINDOW = auto()
    """So many years or months before the event."""
    NOW = auto()
    SAME = auto()
    """The time spoken of before: "during this period"."""
    BEFORE = auto()
    """The year before the time spoken of."""
    MONTH = auto()
    """A month whose year was said before."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time where it stands, with its preposition. ``parts`` are the members of a list ("2017
    and 2018"); ``years`` or ``months`` is how far a window reaches back, ``ago`` whether only its
    far end is meant, or of a month its end."""

    span: Span
    role: Role
    period: Period = field(default_factory=Period)
    parts: tuple[Period, ...] = ()
    years: int = 0
    months: int = 0
    month: int = 0
    ago: bool = False


_FILL = (
    r"(?:(?:the|le|la|les|l['’]|l['’]an|de|du|d['’]|of|about|approximately|environ|early|late|mid[-‑]?"
    r"|roughly|beginning|start|end|middle|début|milieu|fin|year|years|fiscal|calendar|financial"
    r"|(?:l['’])?année|années|(?:l['’])?exercice|financier|civile|fiscale?|month|months|mois|spring"
    r"|summer|fall|autumn|winter|printemps|(?:l['’])?été|(?:l['’])?automne|(?:l['’])?hiver|period"
    r"|période|FY|only|seulement)[\s]*){0,5}"
)
_BEFORE = re.compile(
    rf"(?:(?P<ending>\b(?:(?P<n>\d\d?|twelve|six|three|douze|trois)(?:[-\s]months?|[-\s]mois)"
    rf"|(?P<year>year|année|exercice))\b[^.;,\d]{{0,20}}(?:ending|ended|se terminant|terminée?"
    rf"|clos)\s+(?:(?:in|on|en|le|au)\s+)?)"
    rf"|(?P<since>\b(?:(?:since|depuis|after|après)\s+(?:(?:[^\W\d]+\s|[ld]['’]){{0,5}}"
    rf"(?:in|on|of|en|le|du)\s+)?|(?:à partir d[eu]|à compter d[eu]|dès|starting(?: in)?"
    rf"|beginning(?: in| on)|commençant en)\s+))"
    rf"|(?P<until>\b(?:(?:before|prior to|avant)(?:\s[^\W\d]+){{0,3}}(?:\s(?:in|on|en|le))?"
    rf"|as of|as at|by|until|till|up (?:to|until)|through"
    r"|at(?=\s+the\s+end)"
    rf"|en date d[ue]|jusqu['’](?:en|au|à|aux)|d['’]ici|à (?=la\s+fin)"
    rf"|to(?=\s+date|\s+the\s+end))\s*(?:à\s+)?)"
    rf"|(?P<at>\b(?:au|aux|at)\s+)"
    rf"|\b(?P<in>between|entre|from|in|during|on|for|of|over|within|throughout|en|au cours d[eu]"
    rf"|durant|pendant|pour|dans|de|du|le|les|au|à|to|across)\s+|\b(?P<d>d['’]))?{_FILL}$",
    re.IGNORECASE,
)
_YEARS = len("2018-2019")
_ONWARD = re.compile(r"\s*(?:onwards?|on\b|and (?:later|after)|et (?:après|plus tard))", re.I)
_TO = re.compile(
    r"\s*(?:,\s*)?(?:to|until|till|through|up to|jusqu['’](?:en|au|à)|au?|à|[-–—‑])\s*"
    rf"(?:the\s+)?{_FILL}",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,|,?\s*(?:and|et|&|or|ou))\s*(?:(?:in|en|de)\s+)?", re.IGNORECASE)
_RANGE_OPENS = re.compile(
    rf"\b(?:between|entre|from|de|d['’]|du|depuis|since)\s*{_FILL}$", re.IGNORECASE
)
_BASE = re.compile(
    r"(?:\b(?:compared|comparison|relative|par rapport|comparativement|comparée?s?|versus|vs"
    r"|par comparaison|against)\b[^,;:.\d]{0,60}"
    r"|\bthan(?: it| they| that| those| what| was| were| in| during| at| the| any| all| previously"
    r"| year| same (?:period|quarter|months?|time)| of)*\s*"
    r"|\bqu(?:['’]au|['’]à la|e durant la|e pour la) même (?:trimestre|mois|période)"
    r"(?: d[eu]| en)?\s*"
    r"|\b(?:plus|moins|qu['’]|supérieure?s?|inférieure?s?|autant|même)[^,;:.\d]{0,40}"
    r"\bqu(?:e|['’])\s?(?:celui|celles?|ceux|en|d['’]|de|l['’]année|durant|au cours)\s*(?:de |en )?"
    r"|\b(?:lowest|highest|fewest|largest|smallest|biggest|worst|best|first|record|peak"
    r"|plus (?:bas|basse|élevée?|haute?|faible|forte?)|première fois|sommet|creux)\b[^,;:.\d]{0,60}"
    r"\b(?:since|depuis)\s+"
    r"|\b(?:record|peak|sommet|creux)\b[^,;:.\d]{0,60}\bin\s+"
    r"|\b(?:base year of|année de base)\s*"
    r"|\b(?:baseline|niveau|level|levels|niveaux)\s+(?:of|in|de|d['’]|en)\s*)$",
    re.IGNORECASE,
)
_BASE_YEAR = re.compile(
    r"(?:\b(?:up|down|increase[ds]?|decrease[ds]?|rise|risen|rose|fell|fallen|drop(?:ped|s)?"
    r"|declined?|grew|grown|growth|higher|lower|more|fewer|changed?|unchanged|gain)\b|%|per ?cent)"
    r"[^;:.\d]{0,40}\b(?:from|over|on)\s+(?:the\s+|year\s+)*$",
    re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(
    r"(?:\b(?:[Bb]udget|Bill|Act|Loi|Agenda|Vision|Horizon|Plan|Strategy|Stratégie|Games|Jeux|Expo"
    r"|Regulations|[Rr]èglement|[Bb]y-?law|[Rr]esolution|[Rr]ésolution|[Dd]ossier|[Mm]otion|[Ff]ile"
    r"|Accord|Convention|Protocol|Copyright|Code|Order|Décret|Programme"
    r"|[EÉ]noncé économique(?: de l['’]automne)?|Economic (?:Statement|Update))"
    r"|©|\bet al\.)"
    r"(?:,|\s+(?:of|de|du|in))?\s*\(?$|\([A-ZÀ-Þ][^()\d]{2,60},\s*$"
)
_NAMED_AFTER = re.compile(
    r"\s+(?:[A-Z][\w’'-]+\s+|of\s+|on\s+|the\s+|and\s+){0,6}(?:Roundtables?|Round Tables?|Summit"
    r"|Meeting|Conference|Acts?|Strategy|Plan|Budget|Forum|Agreement|Accord|Olympics?|Games"
    r"|Guidelines?|Framework|Election|Symposium|Workshop|Speech)\b"
    r"|\s+(?:SCC|CSC|FCA?|CAF|CF|CanLII|EWCA|EWHC|UKSC|[A-Z]{2}(?:CA|SC|QB|KB|PC|CJ|CS|CQ))\s\d+\b"
    r"|\s+(?:sedan|coupe|hatchback|minivan|pickup|model|SUV|Ford|Honda|Toyota|Dodge|Chevrolet|Jeep"
    r"|Mazda|Nissan|Hyundai|BMW|Mercedes)\b"
)
_WEAK_BEFORE = re.compile(
    r"\b(?:launched|opened|ouverte?s?|created|established|founded|adopted|introduced|signed|enacted"
    r"|passed"
    r"|implemented|formed|inception|legali[sz]ed|published|released|reported|report|study"
    r"|came into force|lancée?s?|créée?s?|fondée?s?|établie?s?|adoptée?s?|signée?s?|sur pied"
    r"|en place|en œuvre|en oeuvre|instaurée?s?|vigueur|légalisée?s?|publiée?s?|parue?s?|rapport"
    r"|étude|diffusée?s?)\b[^.;:,\d]{0,60}$",
    re.IGNORECASE,
)
_MADE = re.compile(r"\b(?:were|have been|ont été|furent|seront)\s+\w+\s+\S{1,12}\s$", re.IGNORECASE)
_LEVEL_AFTER = re.compile(r"\s+(?:levels?|baseline|totals?|figures?)\b", re.IGNORECASE)
_LEVEL_BEFORE = re.compile(r"\b(?:from|over|above|below|than)\s(?:the\s)?(?:FY\s|fiscal\s)?$")
_WEAK_AFTER = re.compile(r"\s+(?:report|study|review|paper|article|evaluation)\b")
_RELATIVE = re.compile(
    r"\b(?:(?:over|in|during|within|for)\s+)?(?:the\s+)?"
    r"(?!previous year|(?<!the )last year)(?:past|last|previous)\s+"
    r"(?:(?P<n>\d\d?|[a-z]+)[\s-]+)?(?P<unit>years?|months?|decades?|weeks?)\b"
    r"|\b(?:au cours des?|ces|depuis|dans|durant|pendant)\s+(?:les\s+|la\s+)?"
    r"(?:(?P<fn>\d\d?|[a-zà-ÿ]+)\s+)?derni(?:ers?|ères?)\s+(?P<funit>années?|mois|ans?|décennies?)\b"
    r"|\b(?:au cours de |durant |pendant )?la dernière (?P<dunit>année|décennie)\b"
    r"|\b(?P<lastyear>last year|l['’]an dernier|l['’]année dernière)\b"
    r"|\b(?P<thisyear>(?:so far )?this year|cette année(?![-\s]là)"
    r"|depuis le début de l['’]année(?! \d))\b"
    r"|\b(?P<ago>(?:(?P<an>a|\d\d?|[a-z]+)\s+(?P<aunit>years?|decades?|months?)\s+ago"
    r"|il y a (?P<fan>\d\d?|[a-zà-ÿ]+)\s+(?P<faunit>ans|années|mois|décennies?)))\b"
    r"|\b(?P<now>currently|today|nowadays|now|at present|presently|to date|at this time"
    r"|so far(?! (?:in|this)\b)|actuellement|aujourd['’]hui|à l['’]heure actuelle|présentement"
    r"|à ce jour|de nos jours|en ce moment|maintenant)\b"
    r"|\b(?P<before>(?:(?:the|in the)\s+)?(?:previous|preceding|prior) year|(?:the|a) year"
    r" (?:before|earlier|prior)|l['’]année (?:précédente|d['’]avant)|l['’]an(?:née)? précédente?"
    r"|un an (?:plus tôt|auparavant))\b"
    r"|\b(?:in|during|en|au mois d[e'’]|(?P<by>by|as of|until|d['’]ici|jusqu['’]en))\s*"
    r"(?:early\s|late\s|début\s|fin\s)?"
    rf"(?P<month>{MONTH_NAMES})"
    r"\b(?!\.?,?\s*(?:of |de )?(?:19|20)\d\d|\s\d{1,2}\b)"
    r"|\b(?P<same>(?:(?:over|during|in|within|for|au cours de|durant|pendant|pour|dans|à)\s+)?"
    r"(?:(?:this|that|the same|cette|cette même|la même|le même|ce même)\s+"
    r"(?:same\s+)?(?:period|time ?frame|time period|year|fiscal year|month|période|année[-\s]là"
    r"|exercice|mois[-\s]là|année)))\b",
    re.IGNORECASE,
)

_MEMBERS = 12
"""How many dates a list has at most."""
_UNITS = ("unit", "funit", "dunit", "aunit", "faunit")
_COUNTS = ("n", "fn", "an", "fan")


@lru_cache(maxsize=64)
def find_times(text: str) -> tuple[Time, ...]:
    """Return the times that ``text`` names, in order."""
    stated = [_in_place(text, one) for one in _joined(text, find_points(text))]
    found = _RELATIVE.finditer(text) if tells_relative(text) else ()
    relative = [_relative(one) for one in found]
    held = [one.span for one in stated]
    free = [one for one in relative if one and not overlaps(held, one.span)]
    return tuple(sorted([*stated, *free], key=lambda time: time.span))


def _joined(text: str, points: list[Point]) -> list[Time]:
    """Return the times of ``points``, with those in one that are the ends of a stretch or the
    members of a list."""
    times: list[Time] = []
    for point in points:
        period = Period(point.first, point.last)
        last = times[-1] if times else None
        between = text[last.span.end : point.span.start] if last else ""
        if last and len(between) < 40 and (parts := _parts(text, last, between, period)):
            span = Span(last.span.start, point.span.end)
            hull = Period(last.period.start, max(parts, key=_end).end)
            times[-1] = Time(span, Role.STATED, hull, () if len(parts) == 1 else parts)
        else:
            times.append(Time(point.span, Role.STATED, period))
    return times


def _parts(text: str, last: Time, between: str, period: Period) -> tuple[Period, ...]:
    """Return one part for a stretch from ``last`` to ``period``, all parts for a list, none where
    they do not belong together."""
    if not last.period.start or not period.start or period.start < last.period.start:
        return ()
    if _TO.fullmatch(between):
        return (Period(last.period.start, period.end),)
    if not _AND.fullmatch(between) or len(last.parts) == _MEMBERS:
        return ()
    if "," not in between and not last.parts:
        opener = _RANGE_OPENS.search(text[max(0, last.span.start - 30) : last.span.start])
        if opener and opener.group().lower().startswith(("between", "entre")):
            return (Period(last.period.start, period.end),)
    return (*(last.parts or (last.period,)), period)


def _end(period: Period) -> PartialDate:
    return period.end or PartialDate(1)


def _in_place(text: str, time: Time) -> Time:
    """Return ``time`` with what the words around it make of it."""
    start, end = time.span.start, time.span.end
    before = text[max(0, start - 90) : start]
    found = _BEFORE.search(before[-50:])
    lead = len(found.group()) if found else 0
    time = replace(time, span=Span(start - lead, end))
    role = _role(before, before[: len(before) - lead], text, end)
    if role is Role.STATED and _is_single(time.period) and _BASE_YEAR.search(before):
        role = Role.BASE
    if role is Role.STATED and found:
        time = _bounded(time, found, text[end : end + 16])
    return replace(time, role=role)


def _is_single(period: Period) -> bool:
    """Return whether ``period`` is one year or month, of which "up from" makes a base."""
    return period.start == period.end and not (period.end and period.end.day)


def _role(before: str, ahead: str, text: str, end: int) -> Role:
    if _NAMED_BEFORE.search(before) or _NAMED_AFTER.match(text, end):
        return Role.NAME
    if _LEVEL_AFTER.match(text, end) and _LEVEL_BEFORE.search(before):
        return Role.BASE
    if _BASE.search(before) or _BASE.search(ahead):
        return Role.BASE
    launched = _WEAK_BEFORE.search(before) and not _MADE.search(before)
    if launched or _WEAK_AFTER.match(text, end):
        return Role.WEAK
    return Role.STATED


def _bounded(time: Time, found: re.Match[str], after: str) -> Time:
    """Return ``time`` as its preposition bounds it: since, until, or the months before."""
    period, first, last = time.period, time.period.start, time.period.end
    single = first == last or time.span.end - time.span.start - len(found.group()) <= _YEARS
    if found["ending"] and last and last.month:
        months = 12 if found["year"] else counted(found["n"])
        period = Period(shifted(PartialDate(last.year, last.month), 1 - months), _month(last))
    elif single and (found["since"] or _ONWARD.match(after)):
        period = Period(first, None)
    elif single and (found["until"] or (found["at"] and last and last.day)):
        period = Period(None, last)
    return replace(time, period=period)


def _month(date: PartialDate) -> PartialDate:
    return PartialDate(date.year, date.month)


def shifted(date: PartialDate, months: int) -> PartialDate:
    """Return the month, or the year where no month is known, ``months`` after ``date``."""
    if not date.month:
        return PartialDate(date.year + months // 12)
    count = date.year * 12 + date.month - 1 + months
    return PartialDate(count // 12, count % 12 + 1)


def _relative(found: re.Match[str]) -> Time | None:
    """Return the time that ``found`` names from where it stands; ``None`` for a vague one."""
    span = Span(*found.span())
    for name, role in (("now", Role.NOW), ("before", Role.BEFORE), ("same", Role.SAME)):
        if found[name]:
            return Time(span, role)
    if found["month"]:
        month = month_of(found["month"]) or 1
        return Time(span, Role.MONTH, month=month, ago=bool(found["by"]))
    if found["lastyear"]:
        return Time(span, Role.WINDOW, years=1, ago=True)
    if found["thisyear"]:
        return Time(span, Role.WINDOW, ago=True)
    return _window(span, found)


def _window(span: Span, found: re.Match[str]) -> Time | None:
    """Return a counted window; ``None`` for one that is not counted in years or months."""
    unit = next(filter(None, (found[name] for name in _UNITS))).lower()
    word = next(filter(None, (found[name] for name in _COUNTS)), "")
    if not word and unit.endswith("s") and unit != "mois":
        return None
    count = 1 if word.lower() in {"", "a"} else counted(word)
    if not count or unit.startswith("week"):
        return None
    ago = bool(found["ago"])
    if unit.startswith("mo"):
        return Time(span, Role.WINDOW, months=count, ago=ago)
    return Time(span, Role.WINDOW, years=count * (10 if unit[0] == "d" else 1), ago=ago)
