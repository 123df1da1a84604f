"""Durations: when a number of hours, days or years is how long something lasts or takes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefer.analysis.figures.expressions.ages import is_age
from briefer.analysis.figures.expressions.patterns import (
    HYPHEN,
    Choice,
    before,
    compiled,
    phrases,
    words,
)
from briefer.analysis.figures.expressions.quantities import JOINTS
from briefer.analysis.figures.setting import Expression
from briefer.domain.document import Span
from briefer.domain.figure import Unit
from briefer.domain.language import Language

_OTHER = "other"
"""A unit of time in which nothing is said to last (nights, the next quarters)."""


@dataclass(frozen=True, slots=True)
class TimeUnit:
    """A unit of time behind a number: where it ends, and its name."""

    end: int
    name: str


@dataclass(frozen=True, slots=True)
class _Words:
    """What one language writes around times; ``lasting_before`` stands some way before."""

    times: Choice[str] = field(repr=False)
    lasting_before: re.Pattern[str] = field(repr=False)
    lasting_after: re.Pattern[str] = field(repr=False)


def _lasting(close: str, far: str, behind: str = "(?!)", *, reach: int) -> re.Pattern[str]:
    """Return the pattern of words that make a time a duration: ``close`` ones up to 45
    characters before it, ``far`` ones up to ``reach``, ``behind`` ones right before."""
    return compiled(
        rf"(?<!\w){close}(?!\w)[^.;]{{0,45}}$"
        rf"|(?<!\w){far}(?!\w)[^.;]{{0,{reach}}}$"
        rf"|{behind} $"
    )


_ENGLISH = _Words(
    times=Choice(
        (r"(?: |-)seconds?| s", "second"),
        (r"(?: |-)(?:minutes?|mins?\b)", "minute"),
        (r"(?: |-)?(?:hours?|hrs?\b)", "hour"),
        (r"(?: |-)?(?:business |calendar |working )?days?", "day"),
        (r"(?: |-)weeks?", "week"),
        (r"(?: |-)(?:calendar )?months?", "month"),
        (r"(?: |-)(?:calendar |fiscal |full )?years?", "year"),
        (r"(?: |-)decades?", "decade"),
        (
            r"(?: |-)(?:nights?|weekends?|quarters?|century|centuries|seasons?|times a)",
            _OTHER,
        ),
    ),
    lasting_before=_lasting(
        close=words(
            r"""
            average averag\w+ mean median took takes? taking lasts? lasting lasted custody length
            maximum minimum stay\w* standard ceiling deliberat\w+ spent spend expires? spans?
            """
        ),
        far=phrases(
            r"""
            wait\w*|delays?|durations?
            sentenc\w+|imprison\w+|prison|jail|penalty|penalties|expectancy
            (?:response|processing|handling|travel|turnaround|service) times?
            turnaround|backlogs?|time[- ]to[- ]\w+
            """
        ),
        behind="as (?:little|few|long) as",
        reach=120,
    ),
    lasting_after=compiled(
        r"(?: ?['’])?,? (?:of |in |on |or less |or more )?"
        + phrases(
            """
            imprisonment|prison|jail|incarceration|custody|probation|detention
            training|community service|experience
            faster|slower|longer|shorter|earlier|later
            less|more
            per (?:day|week|month|year)
            after (?=the call|being|arriv)
            on average
            in length
            of volunteer|volunteer
            of police
            of (?:patrol|service time|overtime|work)
            """
        )
    ),
)
_NEAR_TIMES = words("derniers premiers prochains dernières premières prochaines")
_FRENCH = _Words(
    times=Choice(
        (r" secondes?| s", "second"),
        (r" (?:minutes?|min\b)", "minute"),
        (r" (?:heures?|h\b)", "hour"),
        (r" (?:jours?(?: ouvrables?)?|journées?)", "day"),
        (r" semaines?", "week"),
        (r" (?:derniers |premiers |prochains )?mois", "month"),
        (r" (?:ans?|(?:(?:dernières|prochaines|premières) )?années?)", "year"),
        (r" décennies?", "decade"),
        (
            rf" {_NEAR_TIMES} "
            + words("jours mois ans années semaines trimestres exercices heures décennies"),
            _OTHER,
        ),
        (r" (?:nuits?|fins? de semaine|trimestres?|siècles?|exercices?)", _OTHER),
    ),
    lasting_before=_lasting(
        close=phrases(
            r"""
            moyenne?|médiane?|norme|plafond|agi(?:t|ssent)
            dur(?:e|ent|ait|é|er)
            conserve(?:nt)?
            formations? de
            temps de
            séjour\w*
            maximal\w*|minimal\w*
            """
        ),
        far=phrases(
            r"""
            durées?|délais?|attente|retards?|espérance de vie
            peines?|condamn\w+
            prison|emprisonnement|incarcération|détention
            """
        ),
        reach=160,
    ),
    lasting_after=compiled(
        " (?:d[’']|de |en )?"
        + phrases(
            """
            emprisonnement|prison|incarcération|détention|probation|garde
            formation|expérience
            route(?= |[.,;])
            par (?:jour|semaine|mois|an)
            après l[’']appel
            en moyenne|moyenne
            bénévolat|travaux communautaires
            de patrouille
            """
        )
    ),
)
_WORDS = {Language.EN: _ENGLISH, Language.FR: _FRENCH}
_LASTING_REACH = 180
"""How far before a time the words stand that make it a duration ("sentenced to", « délai »)."""
_JOINT_REACH = 8
_PARTS_OF = {
    ("year", "month"): 12, ("month", "day"): 30, ("week", "day"): 7, ("day", "hour"): 24,
    ("hour", "minute"): 60, ("minute", "second"): 60,
}  # fmt: skip
"""How many of the smaller unit are one of the bigger."""

_WINDOW = compiled(
    r"(?<!\w)"
    + phrases(
        r"""
        over|during|within|in|past|last|next|first|previous|recent|for|every|since
        sur|pendant|durant|depuis|dans|en|d’ici|premiers|derniers
        au cours d[e’']s?
        """
    )
    + "(?: "
    + phrases(
        """
        the|a|an|past|last|next|first|previous|recent
        period of
        les|ses|leurs|un|une
        période de
        """
    )
    + ")* $"
)
_SENTENCED = compiled(
    r"(?:sentenc\w+|condamn\w+|average|moyenne|imprison\w+|jail\w*) "
    r"(?:of |to |for |in |dans |de |à )*$"
)
_WINDOW_REACH = 40
_ADJECTIVE = re.compile(HYPHEN)


def timed(
    text: str, quantities: Sequence[Expression], language: Language
) -> list[tuple[Expression, TimeUnit | None]]:
    """Return ``quantities``, each with its unit of time, or nothing where it counts no time; of
    several, the last may have it for all ("two to three years")."""
    timed: list[tuple[Expression, TimeUnit | None]] = []
    for one in reversed(quantities):
        time = None
        if one.unit is Unit.COUNT:
            time = _time_behind(text, one, language)
            if time is None and timed:
                time = _time_of_next(text, one, *timed[-1])
        timed.append((one, time))
    return timed[::-1]


def _time_behind(text: str, one: Expression, language: Language) -> TimeUnit | None:
    found = _WORDS[language].times.after(text, one.number.end)
    return TimeUnit(*found) if found else None


def _time_of_next(
    text: str, one: Expression, following: Expression, time: TimeUnit | None
) -> TimeUnit | None:
    """Return the unit that ``one`` shares with the time ``following`` it."""
    if time is None:
        return None
    gap = text[one.number.end : following.span.start]
    joined = len(gap) < _JOINT_REACH and gap.strip(" \u00a0,") in ("", *JOINTS)
    return TimeUnit(one.number.end, time.name) if joined else None


def composed(text: str, found: Sequence[Expression]) -> list[Expression]:
    """Return ``found`` with durations that are one in two units joined, in the smaller unit:
    three hours and ten minutes are 190 minutes."""
    joined: list[Expression] = []
    for one in found:
        if joined and _is_rest_of(text, joined[-1], one):
            joined[-1] = _together(joined[-1], one)
        else:
            joined.append(one)
    return joined


def _is_rest_of(text: str, first: Expression, second: Expression) -> bool:
    gap = text[first.span.end : second.span.start]
    return (
        first.unit is second.unit is Unit.DURATION
        and first.upper is second.upper is None
        and (first.unit_name, second.unit_name) in _PARTS_OF
        and gap.strip(" \u00a0\u202f,") in ("", "and", "et")
        and len(gap) <= _JOINT_REACH
    )


def _together(first: Expression, second: Expression) -> Expression:
    parts = _PARTS_OF[first.unit_name or "", second.unit_name or ""]
    return replace(
        first,
        span=Span(first.span.start, second.span.end),
        value=first.value * parts + second.value,
        unit_name=second.unit_name,
    )


def lasting(text: str, one: Expression, time: TimeUnit, language: Language) -> Expression | None:
    """Return the duration that ``one`` is, or nothing where it is a window of time or an age."""
    spoken, start, number = _WORDS[language], one.span.start, one.number
    lasts = spoken.lasting_before.search(
        text, max(0, start - _LASTING_REACH), number.start
    ) or spoken.lasting_after.match(text, time.end)
    if time.name == _OTHER or not lasts or _is_window(text, start, number.end):
        return None
    if is_age(text, number, one.value):
        return None
    span = Span(start, max(time.end, one.span.end))
    return replace(one, span=span, unit=Unit.DURATION, unit_name=time.name)


def _is_window(text: str, start: int, end: int) -> bool:
    """Return whether the time at ``start`` is a window in which something happened."""
    if _ADJECTIVE.match(text, end):
        return True
    if text[start : start + 3].lower() == "as ":
        return False
    within = before(_WINDOW, text, start, _WINDOW_REACH)
    return within is not None and not before(_SENTENCED, text, start, _WINDOW_REACH)
