"""Rates: what a count is counted per."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefer.analysis.figures.expressions.patterns import before, compiled, phrases, words
from briefer.analysis.figures.setting import Expression
from briefer.domain.document import Span
from briefer.domain.figure import Unit
from briefer.domain.language import Language

_SIZE = phrases(
    """
    1(?:0|00)?(?: |,)?000(?:(?: |,)000)?
    100
    (?:a |one |un )?(?:thousand|million)
    mille
    """
)
"""The size of the population of a rate: per 100,000."""
_EACH_REACH = 60


@dataclass(frozen=True, slots=True)
class _Words:
    """What one language writes of rates; ``times`` are the units of time by their words.

    ``base`` is the size of a population alone; ``per`` matches behind a count, with one of the
    groups people, time and adverb; ``each``, which may stand before one, with time.
    """

    times: Mapping[str, str]
    base: re.Pattern[str] = field(repr=False)
    per: re.Pattern[str] = field(repr=False)
    each: re.Pattern[str] = field(repr=False)


def _per(sizes: str, people: str, times: str, adverbs: str) -> re.Pattern[str]:
    """Return the pattern of "per 100,000 people", "per day" and "daily"."""
    return compiled(
        rf" ?(?:(?P<people>(?:{sizes} |/ ?){_SIZE})(?: {people})?|{times}|(?P<adverb>{adverbs}))"
        rf"(?!\w)(?! (?:earlier|ago|later|before|prior|auparavant|plus (?:tôt|tard)))"
    )


def _time(times: Mapping[str, str]) -> str:
    return f"(?P<time>{words(' '.join(times))})"


_ENGLISH_TIMES = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week",
    "month": "month", "year": "year", "annum": "year", "quarter": "quarter", "night": "night",
    "decade": "decade",
}  # fmt: skip
_ENGLISH_ADVERBS = {
    "daily": "day", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year",
}  # fmt: skip
_ENGLISH = _Words(
    times={**_ENGLISH_TIMES, **_ENGLISH_ADVERBS},
    base=compiled(rf"(?<!\w)(?P<people>per {_SIZE})(?!\w)"),
    per=_per(
        sizes="(?:per|for every|for each|out of every|in every)",
        people=phrases(
            """
            people|persons?|population|residents?|inhabitants|individuals|Canadians
            women|men|adults
            (?:live )?births
            person[ -]years?(?: of observation)?|standard population
            households|hours|kilometres|tests|cases|patients|students|inmates|prescriptions
            """
        ),
        times=f"(?:per|a|an|each|every|/) ?{_time(_ENGLISH_TIMES)}",
        adverbs=words(" ".join(_ENGLISH_ADVERBS)),
    ),
    each=compiled(
        rf"(?<!\w)(?:each|every|per) {_time(_ENGLISH_TIMES)}(?!\w)"
        r"(?:,|(?: on average,)?(?: [\w’'-]+){0,4}) $"
    ),
)
_FRENCH_TIMES = {
    "seconde": "second", "minute": "minute", "heure": "hour", "jour": "day", "journée": "day",
    "semaine": "week", "mois": "month", "an": "year", "année": "year", "trimestre": "quarter",
    "nuit": "night", "décennie": "decade",
}  # fmt: skip
_FRENCH_ADVERBS = {
    "quotidiennement": "day", "annuellement": "year", "mensuellement": "month",
    "annuels": "year", "annuelles": "year", "mensuels": "month", "mensuelles": "month",
    "hebdomadaires": "week",
}  # fmt: skip
_FRENCH = _Words(
    times={**_FRENCH_TIMES, **_FRENCH_ADVERBS},
    base=compiled(rf"(?<!\w)(?P<people>(?:pour|par(?: tranche de)?) {_SIZE})(?!\w)"),
    per=_per(
        sizes="(?:pour|par|par tranche de|sur)",
        people=phrases(
            """
            habitants?|personnes?|individus|résidents
            femmes|hommes|adultes
            naissances(?: vivantes)?
            personnes[ -]années|années[ -]personnes
            ménages|heures|patients|élèves|détenus|ordonnances
            """
        ),
        times=f"(?:par|chaque|/) ?{_time(_FRENCH_TIMES)}",
        adverbs=words(" ".join(_FRENCH_ADVERBS)),
    ),
    each=compiled(
        rf"(?<!\w)(?:chaque|par) {_time(_FRENCH_TIMES)}(?!\w)"
        r"(?:,|(?: en moyenne,)?(?: [\w’'-]+){0,4}) $"
    ),
)
_WORDS = {Language.EN: _ENGLISH, Language.FR: _FRENCH}

_NOUN_PHRASE = re.compile(
    r"(?:[ \u00a0](?!(?:and|et|in|en|dans|to|while)\b)[^\W\d_][\w’'-]*){1,6}"
    r"(?:[ \u00a0][0-9 ,\u00a0]{3,9}\b)?"
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_TIME_ITSELF = re.compile(r"[ \u00a0](?:hours?|days?|heures?|jours?|times|fois|minutes?)\b")


def rated(text: str, found: Expression, language: Language) -> Expression:
    """Return a count with what it is counted per: right behind it ("20 per 100,000"), behind what
    it counts ("11 deaths a day") or before it ("each day, 11 people")."""
    if found.unit is not Unit.COUNT:
        return found
    spoken, end = _WORDS[language], found.span.end
    match = spoken.per.match(text, end)
    if match:
        return _per_what(replace(found, span=Span(found.span.start, match.end())), match, spoken)
    noun = _NOUN_PHRASE.match(text, end)
    match = spoken.per.search(text, noun.start() + 1, noun.end()) if noun else None
    if match and not _TIME_ITSELF.match(text, end):
        if match.groupdict().get("people"):
            whole = spoken.per.match(text, match.start()) or match
            found = replace(found, span=Span(found.span.start, whole.end()))
        return _per_what(found, match, spoken)
    match = before(spoken.each, text, found.span.start, _EACH_REACH)
    is_year = _YEAR.fullmatch(text, found.number.start, found.number.end) is not None
    return _per_what(found, match, spoken) if match and not is_year else found


def of_rate_near(
    text: str, found: Expression, language: Language, sentences: Sequence[Span]
) -> Expression:
    """Return a count that is no whole number as what its sentence counts per so many people: no
    things are counted so ("the rate per 100,000 was 45.3 in Edmonton")."""
    if found.unit is not Unit.COUNT or found.value == found.value.to_integral_value():
        return found
    within = next((one for one in sentences if one.overlap(found.span)), None)
    match = within and _WORDS[language].base.search(text, within.start, within.end)
    return _per_what(found, match, _WORDS[language]) if match else found


def time_named(word: str) -> str | None:
    """Return the unit of time that ``word`` of either language is, in any number."""
    word = word.lower()
    for times in (_ENGLISH_TIMES, _FRENCH_TIMES):
        for form in (word, word.removesuffix("s")):
            if form in times:
                return times[form]
    return None


def _per_what(found: Expression, match: re.Match[str], spoken: _Words) -> Expression:
    """Return ``found`` as the rate whose words matched."""
    groups = match.groupdict()
    people = groups.get("people")
    if people is None:
        name = spoken.times[(groups["time"] or groups["adverb"] or "").lower()]
    else:
        digits = "".join(letter for letter in people if letter.isdigit())
        name = f"{int(digits or (10**6 if 'million' in people.lower() else 1000)):,}"
    return replace(found, unit=Unit.RATE, unit_name=f"per {name}")
