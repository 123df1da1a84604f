"""Units: what stands beside a number and says what it measures."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from briefer.analysis.figures.expressions.digits import FRACTION_SIGNS
from briefer.analysis.figures.expressions.numerals import Numeral, plain_value
from briefer.analysis.figures.expressions.patterns import JOINT, Choice, before, compiled, phrases
from briefer.analysis.figures.setting import Expression
from briefer.domain.document import Span
from briefer.domain.figure import Unit
from briefer.domain.language import Language


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit that stands beside a number; ``factor`` is what its prefix multiplies by."""

    unit: Unit
    name: str | None = None
    factor: Decimal = Decimal(1)


_Row = tuple[str, Measure]
_POWERS = {"k": 3, "M": 6, "G": 9, "Md": 9}


def _money() -> tuple[_Row, ...]:
    """Return the amounts written with the sign behind them: 5 $, 5 M$ US, 14,6 G$."""
    dollars = (
        (r"\$ ?(?:US|É\.?-?U\.?)", "USD"),
        (r"\$(?: ?CAN?| CAD)?", "CAD"),
        ("€", "EUR"),
    )
    prefixes = (("", 0), *((f"{letter} ?", power) for letter, power in _POWERS.items()))
    return tuple(
        (f" ?{prefix}{sign}", Measure(Unit.CURRENCY, name, Decimal(10) ** power))
        for prefix, power in prefixes
        for sign, name in dollars
    )


def _units(unit: Unit, patterns: Mapping[str, str]) -> tuple[_Row, ...]:
    """Return the units of one kind, by their names."""
    return tuple((pattern, Measure(unit, name)) for name, pattern in patterns.items())


def _percent(pattern: str, name: str | None = None) -> _Row:
    return pattern, Measure(Unit.PERCENT, name)


_CENT = Measure(Unit.CURRENCY, "CAD", Decimal("0.01"))
_SYMBOLS = (
    (" ?¢", _CENT),
    _percent(" ?%"),
    *_units(
        Unit.MASS,
        {
            "kg": " ?kg(?!/)",
            "mg": " ?mg(?!/)",
            "µg": " ?(?:µg|μg|mcg)",
            "lb": " ?lbs?",
            "g": r" ?g(?![\w/])",
        },
    ),
    *_units(Unit.CURRENCY, {"EUR": " ?€", "GBP": " ?£", "FRF": " ?F"}),
    *_units(
        Unit.OTHER,
        {
            "mg/kg": " ?mg/kg",
            "mg/g": " ?mg/g",
            "mg/L": " ?mg/[lL]",
            "mg/mL": " ?mg/m[lL]",
            "ng/mL": " ?ng/m[lL]",
            "ng/L": " ?ng/[lL]",
            "µg/L": " ?[µμ]g/[lL]",
            "mL": " ?m[lL]",
            "L": " ?[lL]",
        },
    ),
    *_units(Unit.MASS, {"ng": " ?(?:ng|nanogram(?:me)?s?)", "t": " ?(?-i:t)"}),
    *_units(
        Unit.OTHER,
        {
            "m²": " ?m[2²]",
            "km²": " ?km[2²]",
            "km": " ?km(?!/)",
            "m": " ?(?-i:m)",
            "cm": " ?cm",
            "mm": " ?mm",
            "km/h": " ?km/h",
            "°C": " ?(?:°C|degrees? Celsius|degrés? Celsius)",
        },
    ),
)
_ENGLISH = (
    (f"{JOINT}cents?", _CENT),
    _percent(r"(?: |-)?percentage[- ]points?|(?: |-)?p\.p\.", "points"),
    _percent(rf"{JOINT}(?:per cent|percent)"),
    *_units(
        Unit.CURRENCY,
        {
            "USD": r" (?:(?:US|American|U\.S\.)(?: |-)dollars?|dollars? US|USD|US ?\$)",
            "CAD": r"(?: |-)?(?:Canadian )?dollars?| CAD",
            "EUR": r" (?:euros?|EUR)",
            "GBP": r" pounds? sterling",
        },
    ),
    *_units(
        Unit.MASS,
        {
            "kg": rf"{JOINT}(?:kilograms?|kilogrammes?|kilos?)",
            "mg": rf"{JOINT}milligrams?",
            "µg": rf"{JOINT}micrograms?",
            "g": rf"{JOINT}(?:grams?|grammes?)",
            "t": rf"{JOINT}(?:metric tons?|metric tonnes?|tonnes?|tons?)",
            "lb": rf"{JOINT}pounds?",
            "oz": rf"{JOINT}ounces?",
        },
    ),
    *_units(
        Unit.OTHER,
        {
            "L": rf"{JOINT}(?:litres?|liters?)",
            "mL": rf"{JOINT}(?:millilitres?|milliliters?)",
            "km": rf"{JOINT}kilomet(?:re|er)s?",
            "m": rf"{JOINT}met(?:re|er)s?",
            "cm": rf"{JOINT}centimet(?:re|er)s?",
            "mi²": rf"{JOINT}(?:square|sq\.?) miles?",
            "mi": " miles?",
            "ft": r" (?:feet|ft)",
            "ha": rf"{JOINT}hectares?",
            "acre": rf"{JOINT}acres?",
            "km²": rf"{JOINT}(?:square kilomet(?:re|er)s?|sq\.? ?km)",
            "m²": rf"{JOINT}(?:square met(?:re|er)s?|sq\.? ?m)",
            "sq ft": rf"{JOINT}(?:square (?:feet|foot)|sq\.? ?ft)",
        },
    ),
)
_FRENCH = (
    (" cents", _CENT),
    _percent(" points? de pour(?:centage|cent)", "points"),
    _percent(r" (?:pour cent|p\. ?(?:100|cent)|pourcents?)"),
    *_units(
        Unit.CURRENCY,
        {
            "USD": r" (?:de )?(?:dollars? (?:américains?|US|É\.-U\.)|USD)",
            "CAD": r" (?:de )?(?:dollars?(?: canadiens?)?|CAD)",
            "EUR": r" (?:d[’']euros?|euros?|EUR)",
            "GBP": r" (?:de )?livres? sterling",
            "FRF": r" (?:de )?francs?",
        },
    ),
    *_units(
        Unit.MASS,
        {
            "kg": r" (?:de )?(?:kilogrammes?|kilos?)",
            "mg": r" (?:de )?milligrammes?",
            "µg": r" (?:de )?microgrammes?",
            "g": r" (?:de )?grammes?",
            "t": r" (?:de )?tonnes?(?: métriques?)?",
            "lb": r" (?:de )?livres?",
            "oz": r" (?:d[’'])?onces?",
        },
    ),
    *_units(
        Unit.OTHER,
        {
            "km²": r" (?:de )?kilomètres? carrés?",
            "m²": r" (?:de )?mètres? carrés?",
            "L": r" (?:de )?litres?",
            "mL": r" (?:de )?millilitres?",
            "km": r" (?:de )?kilomètres?",
            "m": r" (?:de )?mètres?",
            "cm": r" (?:de )?centimètres?",
            "pi": r" (?:de )?pieds?",
            "ha": r" (?:d[’'])?hectares?",
        },
    ),
)
_CURRENCIES = Choice[str](
    (r"US ?\$|USD ?\$?|U\.S\. ?\$", "USD"),
    (r"(?:(?:CA|CDN|CAN|C) ?)?\$|CAD ?\$?", "CAD"),
    (r"€|EUR", "EUR"),
    (r"£|GBP", "GBP"),
    (r"CHF", "CHF"),
    (r"AUD ?\$?|A\$", "AUD"),
)
_SCALED_MONEY = Choice[int]((r" ?M", 6), (r" ?(?:B|bn)", 9), (r" ?K", 3))
"""The letters of $2.3B, $500K and $14M, which mean so only behind a currency."""
_UNITS = {
    Language.EN: Choice(*_money(), *_SYMBOLS, *_ENGLISH),
    Language.FR: Choice(*_money(), *_SYMBOLS, *_FRENCH),
}
_CURRENCY_REACH = 6
_POINTS_REACH = 16


_POINTS = re.compile(r"[ \u00a0]points?(?!\w)(?![ \u00a0-](?:scale|de vente|of sale|d[’']))")
_POINTS_BEFORE = compiled(
    r"(?<!\w)"
    + phrases(
        """
        up|down|by|gained|lost
        (?:gap|lead|increase|drop) of
        gagné|perdu
        (?:hausse|baisse|écart|recul|gain|avance) de
        """
    )
    + " $"
)


def measured(text: str, numeral: Numeral, language: Language) -> Expression:
    """Return ``numeral`` with the unit beside it; a count where there is none."""
    end = numeral.span.end
    after = _UNITS[language].after(text, end)
    currency = _CURRENCIES.before(text, numeral.span.start, _CURRENCY_REACH)
    if currency:
        return _amount(text, numeral, currency, after)
    measure = Measure(Unit.RATIO if text[numeral.span.start] in FRACTION_SIGNS else Unit.COUNT)
    if after:
        end, measure = after
    elif (points := _POINTS.match(text, end)) and before(
        _POINTS_BEFORE, text, numeral.span.start, _POINTS_REACH
    ):
        end, measure = points.end(), Measure(Unit.PERCENT, "points")
    return _expression(numeral, Span(numeral.span.start, end), measure)


def _amount(
    text: str, numeral: Numeral, currency: tuple[int, str], after: tuple[int, Measure] | None
) -> Expression:
    """Return ``numeral`` as an amount of the ``currency`` before it, with the letter that
    multiplies it; what stands ``after`` it names the currency better ("$5 USD")."""
    end = numeral.span.end
    scale = None if numeral.scaled else _SCALED_MONEY.after(text, end)
    factor = Decimal(1)
    if scale:
        end, factor = scale[0], Decimal(10) ** scale[1]
    measure = Measure(Unit.CURRENCY, currency[1], factor)
    if after and after[1].unit is Unit.CURRENCY:
        end, measure = after[0], Measure(Unit.CURRENCY, after[1].name, factor)
    return _expression(numeral, Span(currency[0], end), measure)


def _expression(numeral: Numeral, span: Span, measure: Measure) -> Expression:
    value = plain_value(numeral.value * measure.factor)
    return Expression(span, numeral.span, value, measure.unit, unit_name=measure.name)
