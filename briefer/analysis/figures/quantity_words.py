"""The words that say how a number is meant and what it measures, in both languages."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from briefer.analysis.figures.patterns import DASH, HYPHEN, Choice, compiled
from briefer.domain.figure import Qualifier, Unit
from briefer.domain.language import Language

MORE, LESS = Qualifier.MORE_THAN, Qualifier.LESS_THAN
LEAST, MOST, ABOUT = Qualifier.AT_LEAST, Qualifier.UP_TO, Qualifier.ABOUT


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit that stands beside a number; ``factor`` is what its prefix multiplies by."""

    unit: Unit
    name: str | None = None
    factor: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """What one language writes around a number."""

    before: Choice[Qualifier] = field(repr=False)
    after: Choice[Qualifier] = field(repr=False)
    units: Choice[Measure] = field(repr=False)
    currencies: Choice[str] = field(repr=False)
    rates: re.Pattern[str] = field(repr=False)
    each: re.Pattern[str] = field(repr=False)
    rate_words: Mapping[str, str] = field(repr=False)
    times: Choice[str] = field(repr=False)
    to: re.Pattern[str] = field(repr=False)
    also: re.Pattern[str] = field(repr=False)
    origin: re.Pattern[str] = field(repr=False)
    between: re.Pattern[str] = field(repr=False)
    spanning: re.Pattern[str] = field(repr=False)
    changing: re.Pattern[str] = field(repr=False)
    lasting_before: re.Pattern[str] = field(repr=False)
    lasting_after: re.Pattern[str] = field(repr=False)


def _money(symbol: str) -> tuple[tuple[str, Measure], ...]:
    """Return the amounts written with ``symbol`` behind them: 5 $, 5 M$, 14,6 G$."""
    dollars = (
        (rf" ?{{}}{symbol} ?(?:US|É\.?-?U\.?)", "USD"),
        (rf" ?{{}}{symbol}(?: ?CAN?| CAD)?", "CAD"),
    )
    powers = (("", 0), ("k ?", 3), ("M ?", 6), ("G ?", 9))
    return tuple(
        (pattern.format(letter), Measure(Unit.CURRENCY, name, Decimal(10) ** power))
        for letter, power in powers
        for pattern, name in dollars
    )


def _units(*rows: tuple[str, Unit, str | None]) -> tuple[tuple[str, Measure], ...]:
    return tuple((pattern, Measure(unit, name)) for pattern, unit, name in rows)


_SYMBOLS = _units(
    (r" ?%(?= ?points)", Unit.PERCENT, None),
    (r" ?%", Unit.PERCENT, None),
    (r" ?kg", Unit.MASS, "kg"),
    (r" ?mg", Unit.MASS, "mg"),
    (r" ?(?:µg|μg|mcg)", Unit.MASS, "µg"),
    (r" ?lbs?", Unit.MASS, "lb"),
    (r" ?g(?![\w/])", Unit.MASS, "g"),
    (r" ?€", Unit.CURRENCY, "EUR"),
    (r" ?£", Unit.CURRENCY, "GBP"),
    (r" ?m[lL](?!\w)", Unit.OTHER, "mL"),
    (r" ?L(?!\w)", Unit.OTHER, "L"),
    (r" ?m2|(?: ?)m²", Unit.OTHER, "m²"),
    (r" ?F(?!\w)", Unit.CURRENCY, "FRF"),
    (r" ?km2|(?: ?)km²", Unit.OTHER, "km²"),
    (r" ?km(?!/)", Unit.OTHER, "km"),
    (r" ?(?:°C|degrees? Celsius|degrés? Celsius)", Unit.OTHER, "°C"),
)
_JOINT = f"(?: |{HYPHEN})?"
_ENGLISH = _units(
    (r"(?: |-)?percentage[- ]points?|(?: |-)?p\.p\.", Unit.PERCENT, "points"),
    (rf"{_JOINT}(?:per cent|percent)(?:ile)?(?!ile)", Unit.PERCENT, None),
    (r" (?:(?:US|American|U\.S\.)(?: |-)dollars?|dollars? US|USD|US ?\$)", Unit.CURRENCY, "USD"),
    (r"(?: |-)?(?:Canadian )?dollars?| CAD", Unit.CURRENCY, "CAD"),
    (r" (?:euros?|EUR)", Unit.CURRENCY, "EUR"),
    (r" pounds? sterling", Unit.CURRENCY, "GBP"),
    (rf"{_JOINT}(?:kilograms?|kilogrammes?|kilos?)", Unit.MASS, "kg"),
    (rf"{_JOINT}(?:milligrams?)", Unit.MASS, "mg"),
    (rf"{_JOINT}(?:micrograms?)", Unit.MASS, "µg"),
    (rf"{_JOINT}(?:grams?|grammes?)", Unit.MASS, "g"),
    (rf"{_JOINT}(?:metric tons?|metric tonnes?|tonnes?|tons?)", Unit.MASS, "t"),
    (rf"{_JOINT}pounds?", Unit.MASS, "lb"),
    (rf"{_JOINT}ounces?", Unit.MASS, "oz"),
    (rf"{_JOINT}(?:litres?|liters?)", Unit.OTHER, "L"),
    (rf"{_JOINT}(?:millilitres?|milliliters?)", Unit.OTHER, "mL"),
    (rf"{_JOINT}(?:square kilomet(?:re|er)s?)", Unit.OTHER, "km²"),
    (rf"{_JOINT}(?:kilomet(?:re|er)s?)", Unit.OTHER, "km"),
    (rf"{_JOINT}square (?:met(?:re|er)s?)", Unit.OTHER, "m²"),
    (rf"{_JOINT}square (?:feet|foot)", Unit.OTHER, "sq ft"),
    (rf"{_JOINT}(?:met(?:re|er)s?)", Unit.OTHER, "m"),
    (rf"{_JOINT}hectares?", Unit.OTHER, "ha"),
    (rf"{_JOINT}acres?", Unit.OTHER, "acre"),
)
_FRENCH = _units(
    (r" points? de pourcentage| points? de pourcent", Unit.PERCENT, "points"),
    (r" (?:pour cent|p\. ?100|pourcents?)", Unit.PERCENT, None),
    (r" (?:de )?(?:dollars? (?:américains?|US|É\.-U\.)|USD)", Unit.CURRENCY, "USD"),
    (r" (?:de )?(?:dollars?(?: canadiens?)?|CAD)", Unit.CURRENCY, "CAD"),
    (r" (?:d[’']euros?|euros?|EUR)", Unit.CURRENCY, "EUR"),
    (r" (?:de )?livres? sterling", Unit.CURRENCY, "GBP"),
    (r" (?:de )?(?:kilogrammes?|kilos?)", Unit.MASS, "kg"),
    (r" (?:de )?milligrammes?", Unit.MASS, "mg"),
    (r" (?:de )?microgrammes?", Unit.MASS, "µg"),
    (r" (?:de )?grammes?", Unit.MASS, "g"),
    (r" (?:de )?tonnes?(?: métriques?)?", Unit.MASS, "t"),
    (r" (?:de )?livres?", Unit.MASS, "lb"),
    (r" (?:d[’'])?onces?", Unit.MASS, "oz"),
    (r" (?:de )?litres?", Unit.OTHER, "L"),
    (r" (?:de )?millilitres?", Unit.OTHER, "mL"),
    (r" (?:de )?kilomètres? carrés?", Unit.OTHER, "km²"),
    (r" (?:de )?kilomètres?", Unit.OTHER, "km"),
    (r" (?:de )?mètres? carrés?", Unit.OTHER, "m²"),
    (r" (?:de )?mètres?", Unit.OTHER, "m"),
    (r" (?:de )?francs?", Unit.CURRENCY, "FRF"),
    (r" (?:d[’'])?hectares?", Unit.OTHER, "ha"),
)
_CURRENCIES = Choice[str](
    (r"US ?\$|USD ?\$?|U\.S\. ?\$", "USD"),
    (r"(?:(?:CA|CDN|CAN|C) ?)?\$|CAD ?\$?", "CAD"),
    (r"€|EUR", "EUR"),
    (r"£|GBP", "GBP"),
)
_SCALED_MONEY = (
    (" ?M ?(?=\\W|$)", Measure(Unit.CURRENCY, None, Decimal(10) ** 6)),
    (" ?(?:B|bn) ?(?=\\W|$)", Measure(Unit.CURRENCY, None, Decimal(10) ** 9)),
    (" ?K ?(?=\\W|$)", Measure(Unit.CURRENCY, None, Decimal(10) ** 3)),
)
SCALED_MONEY = Choice[Measure](*_SCALED_MONEY)
"""The letters of $2.3B, $500K and $14M, which mean so only behind a currency."""

_PEOPLE_EN = (
    r"(?: (?:people|persons?|population|residents?|inhabitants|individuals|Canadians|live births"
    r"|person-years|women|men|adults|households|hours|kilometres|tests|cases))?"
)
_PEOPLE_FR = (
    r"(?: (?:habitants?|personnes?|individus|résidents|naissances vivantes|femmes|hommes"
    r"|personnes-années|adultes|ménages|heures))?"
)
_SIZE = r"1(?:0|00)?(?: |,)?000(?:(?: |,)000)?|100|(?:a |one |un )?(?:thousand|million)|mille"
_TIMES_EN = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week",
    "month": "month", "year": "year", "annum": "year", "quarter": "quarter", "night": "night",
    "decade": "decade",
}  # fmt: skip
_TIMES_FR = {
    "seconde": "second", "minute": "minute", "heure": "hour", "jour": "day", "journée": "day",
    "semaine": "week", "mois": "month", "an": "year", "année": "year", "trimestre": "quarter",
    "nuit": "night", "décennie": "decade",
}  # fmt: skip

WORDS = {
    Language.EN: QuantityWords(
        before=Choice(
            (r"(?:just |slightly |a little |well |far |many )?(?:more than|over|above)", MORE),
            (r"(?:just )?(?:greater than|larger than|higher than|bigger than|in excess of|upwards? of|exceeding|exceeds?|exceeded"
             r"|surpassing|surpassed|north of)", MORE),
            (r">", MORE),
            (r"(?:no|not) (?:more|greater|higher) than|(?:a |the )?max(?:imum|\.)? of|at (?:the )?most"
             r"|(?:up|down) to|as (?:many|much|high) as|≤", MOST),
            (r"as (?:few|little|low) as|(?:no|not) (?:fewer|less) than|at (?:the very )?least|a minimum of|minimum|≥", LEAST),
            (r"(?:just |slightly |a little |well |far )?(?:less than|fewer than|smaller than|lower than|under|below)|<", LESS),
            (r"(?:very )?(?:nearly|almost|approximately|approx\.|roughly|around|about|some|circa|ca\.|~|≈|close to)",
             ABOUT),
            (r"an? (?:estimated|approximate|average of (?:about|approximately))|estimated(?: at)?(?: about)?"
             r"|in the (?:order|range|neighbourhood) of|virtually|practically", ABOUT),
        ),
        after=Choice(
            (r" or (?:more|greater|higher|above|over)|(?: |-)?plus(?! \w)| and (?:more|over|above)|\+", LEAST),
            (r" or (?:less|fewer|under|below|lower)", MOST),
        ),
        units=Choice(*_money(r"\$"), *_SYMBOLS, *_ENGLISH),
        currencies=_CURRENCIES,
        rates=compiled(
            rf" ?(?:(?P<people>(?:per|for every|for each|out of every|in every) (?:{_SIZE})){_PEOPLE_EN}"
            rf"|(?:per|a|an|each|every|/)(?: )?(?P<time>{'|'.join(_TIMES_EN)})"
            r"|(?P<adverb>daily|weekly|monthly|annually|yearly))(?!\w)"
        ),
        each=compiled(
            rf"(?<!\w)(?:each|every|per) (?P<time>{'|'.join(_TIMES_EN)})(?!\w)(?:,|(?: on average,)?(?: [\w’'-]+){{0,4}}) $"
        ),
        rate_words={
            **_TIMES_EN, "daily": "day", "weekly": "week", "monthly": "month", "annually": "year",
            "yearly": "year",
        },
        times=Choice(
            (r"(?: |-)seconds?", "second"), (r"(?: |-)(?:minutes?|mins?\b)", "minute"),
            (r"(?: |-)?(?:hours?|hrs?\b)", "hour"), (r"(?: |-)?(?:business |calendar |working )?days?", "day"),
            (r"(?: |-)weeks?", "week"), (r"(?: |-)(?:calendar )?months?", "month"),
            (r"(?: |-)(?:calendar |fiscal |full )?years?", "year"), (r"(?: |-)decades?", "decade"),
            (r"(?: |-)(?:nights?|weekends?|quarters?|century|centuries|seasons?|times a)", "other"),
        ),
        to=compiled(rf" ?{DASH} ?| to | through "),
        also=compiled(r" and | or "),
        origin=compiled(r"(?:^|(?<=\W))(?:from|between)(?: (?:a|an|the|under|over|about|just|only|roughly|nearly|around))* $"),
        between=compiled(r"(?<!\w)between $"),
        spanning=compiled(r"between|rang\w+ from|var\w+ from|cost\w* from|anywhere from|of from"),
        changing=compiled(
            r"(?:increas|decreas|declin|grow|grew|rose|ris|fell|fall|drop|climb|jump|surg|went|going|gone|go"
            r"|chang|reduc|expand|doubl|tripl|up|down|shr|slid|doubled|improv|dipp|soar|spik|escalat|moved?"
            r"|edg|swell|plung|plummet)\w*"
        ),
        lasting_before=compiled(
            r"(?<!\w)(?:average|averag\w+|mean|median|took|takes?|taking|lasts?|lasting|lasted|custody"
            r"|length|expectancy|maximum|minimum|stay\w*)(?!\w)[^.;]{0,45}$"
            r"|(?<!\w)(?:wait\w*|delays?|sentenc\w+|imprison\w+|prison|jail|penalty|penalties|durations?"
            r"|(?:response|processing|handling|travel|turnaround) times?)(?!\w)[^.;]{0,120}$|as (?:little|few|long) as $"
        ),
        lasting_after=compiled(
            r"(?: ?(?:'|’))?,? (?:of |in |on |or less |or more )?(?:imprisonment|prison|jail|incarceration"
            r"|custody|probation|training|community service|on average|of volunteer|in length|of police"
            r"|volunteer|of (?:patrol|service time|overtime|work))"
        ),
    ),
    Language.FR: QuantityWords(
        before=Choice(
            (r"(?:un peu |bien |beaucoup |légèrement )?(?:plus d(?:e |[’'])|au[- ]del[aà] d(?:e |[’'])|au[- ]dessus d(?:e |[’']))", MORE),
            (r"(?:dépassant|dépass(?:e|ent|é|ait)|excédant|supérieure?s? à|>)", MORE),
            (r"pas moins d(?:e |[’'])|au moins|un minimum d(?:e |[’'])|au minimum|minimum|≥", LEAST),
            (r"jusqu[’']à|au plus|tout au plus|pas plus d(?:e |[’'])|(?:un )?maximum d(?:e |[’'])|au maximum|≤", MOST),
            (r"(?:un peu |bien |légèrement )?moins d(?:e |[’'])|inférieure?s? à|<|en deçà d(?:e |[’'])", LESS),
            (r"(?:à )?(?:environ|approximativement)|près d(?:e |[’'])|quelque|à peu près|presque"
             r"|autour d(?:e |[’'])|aux alentours d(?:e |[’'])|aux environs d(?:e |[’'])"
             r"|de l[’']ordre d(?:e |[’'])|pratiquement|quasi(?:ment)?|~|≈|estimée?s? à(?: environ)?", ABOUT),
        ),
        after=Choice(
            (r" ou plus| et plus| et davantage|\+", LEAST),
            (r" ou moins| au maximum| au plus| tout au plus", MOST),
            (r" au moins| au minimum", LEAST),
            (r" environ", ABOUT),
        ),
        units=Choice(*_money(r"\$"), *_SYMBOLS, *_FRENCH),
        currencies=_CURRENCIES,
        rates=compiled(
            rf" ?(?:(?P<people>(?:pour|par|par tranche de|sur) (?:{_SIZE})){_PEOPLE_FR}"
            rf"|(?:par|chaque|/)(?: )?(?P<time>{'|'.join(_TIMES_FR)})"
            r"|(?P<adverb>quotidiennement|annuellement|mensuellement|annuelle?s|mensuelle?s|hebdomadaires))(?!\w)"
        ),
        each=compiled(
            rf"(?<!\w)(?:chaque|par) (?P<time>{'|'.join(_TIMES_FR)})(?!\w)(?:,|(?: en moyenne,)?(?: [\w’'-]+){{0,4}}) $"
        ),
        rate_words={
            **_TIMES_FR, "quotidiennement": "day", "annuellement": "year", "mensuellement": "month",
            "annuels": "year", "annuelles": "year", "mensuels": "month", "mensuelles": "month",
            "hebdomadaires": "week",
        },
        times=Choice(
            (r" secondes?", "second"), (r" (?:minutes?|min\b)", "minute"),
            (r" (?:heures?|h\b)", "hour"), (r" (?:jours?(?: ouvrables?)?|journées?)", "day"),
            (r" semaines?", "week"), (r" (?:derniers |premiers |prochains )?mois", "month"),
            (r" (?:ans?|années?|dernières années|prochaines années|premières années)", "year"),
            (r" décennies?", "decade"),
            (r" (?:derniers|prochains|premiers|dernières|prochaines|premières) (?:jours|mois|ans|années|semaines|trimestres|exercices|heures|décennies)", "other"),
            (r" (?:nuits?|fins? de semaine|trimestres?|siècles?|exercices?)", "other"),
        ),
        to=compiled(rf" ?{DASH} ?| à "),
        also=compiled(r" et | ou "),
        origin=compiled(r"(?:^|(?<=[\W]))(?:d[e’']|entre)(?: (?:environ|près de|plus de|moins de|seulement))* ?$"),
        between=compiled(r"(?<!\w)entre $"),
        spanning=compiled(r"entre|vari\w+ d|allant d|oscill\w+|fourchette d|s[’']échelonn\w+"),
        changing=compiled(
            r"(?:augment|diminu|pass|baiss|chut|grimp|bond|recul|croi|cro[iî]t|progress|mont|réduit"
            r"|rédui|hausse|baisse|évolu|tomb|accr)\w*"
        ),
        lasting_before=compiled(
            r"(?<!\w)(?:moyenne|moyen|médiane?|dur(?:e|ent|ait|é)|temps de|espérance|séjour\w*|maximal\w*|minimal\w*)(?!\w)[^.;]{0,45}$"
            r"|(?<!\w)(?:durées?|délais?|attente|peines?|condamn\w+|prison|emprisonnement|incarcération|détention)(?!\w)[^.;]{0,160}$"
        ),
        lasting_after=compiled(
            r" (?:d[’']|de |en )?(?:emprisonnement|prison|incarcération|détention|probation|formation|garde"
            r"|en moyenne|moyenne|bénévolat|travaux communautaires|de patrouille)"
        ),
    ),
}  # fmt: skip
