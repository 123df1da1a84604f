"""Amounts as the language of a note writes them: number, unit and qualifier of a figure."""

import re
from decimal import Decimal, localcontext
from fractions import Fraction

from babel.numbers import format_decimal

from briefer.domain.figure import Figure, Qualifier, Unit
from briefer.domain.language import Language
from briefer.notes.typography import NBSP, printable, set_own

_LOCALES = {Language.EN: "en_CA", Language.FR: "fr_CA"}
_SCALES = (
    (Decimal(10**9), ("billion", "billion"), ("milliard", "milliards")),
    (Decimal(10**6), ("million", "million"), ("million", "millions")),
)
_QUALIFIERS = {
    Language.EN: {
        Qualifier.MORE_THAN: "more than ",
        Qualifier.LESS_THAN: "less than ",
        Qualifier.AT_LEAST: "at least ",
        Qualifier.UP_TO: "up to ",
        Qualifier.ABOUT: "about ",
    },
    Language.FR: {
        Qualifier.MORE_THAN: "plus de ",
        Qualifier.LESS_THAN: "moins de ",
        Qualifier.AT_LEAST: "au moins ",
        Qualifier.UP_TO: "jusqu’à ",
        Qualifier.ABOUT: "environ ",
    },
}
_MONEY = {
    "CAD": ("${}", f"{{}}{NBSP}$", "dollars", "dollars"),
    "USD": ("US${}", f"{{}}{NBSP}$ US", "US dollars", "dollars américains"),
    "EUR": ("€{}", f"{{}}{NBSP}€", "euros", "euros"),
    "GBP": ("£{}", f"{{}}{NBSP}£", "pounds sterling", "livres sterling"),
}
"""By code: how English writes a sum and French a small one, what both call the currency."""
_NAMES = {
    "second": ("second", "seconds", "seconde", "secondes"),
    "minute": ("minute", "minutes", "minute", "minutes"),
    "hour": ("hour", "hours", "heure", "heures"),
    "night": ("night", "nights", "nuit", "nuits"),
    "day": ("day", "days", "jour", "jours"),
    "week": ("week", "weeks", "semaine", "semaines"),
    "month": ("month", "months", "mois", "mois"),
    "quarter": ("quarter", "quarters", "trimestre", "trimestres"),
    "year": ("year", "years", "année", "années"),
    "person": ("person", "persons", "personne", "personnes"),
    "capita": ("capita", "capita", "habitant", "habitants"),
    "tonne": ("tonne", "tonnes", "tonne", "tonnes"),
    "pound": ("pound", "pounds", "livre", "livres"),
    "ounce": ("ounce", "ounces", "once", "onces"),
    "litre": ("litre", "litres", "litre", "litres"),
}
"""One and several in English, one and several in French."""
_MASCULINE = {"day", "month", "quarter"}
_EVERY = re.compile(r"\b(?:every|each|chaque|tou(?:te)?s\s+les)\b", re.IGNORECASE)
_PER = re.compile(r"(?:per|par|pour)\s+(.+)", re.IGNORECASE)
_SMALL_PARTS = 20
_LARGEST_PARTS = 10**9


def formatted(value: Decimal, language: Language) -> str:
    """Return ``value`` with all its decimals, also those that are zero, as Canadian English
    ("10,300.50") or French (« 10 300,50 ») writes it; zero has no sign."""
    exponent = value.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    pattern = "#,##0." + "0" * decimals if decimals else "#,##0"
    digits = abs(value.adjusted()) + decimals + 1
    with localcontext(prec=digits):  # Babel would round to that of the thread's own
        text = format_decimal(
            value or abs(value), pattern, _LOCALES[language], decimal_quantization=False
        )
    return text.replace("\u202f", NBSP)


def amount(figure: Figure, language: Language) -> str:
    """Return what ``figure`` comes to, with its qualifier and unit, as ``language`` writes it:
    "more than 14,700", « plus de 14 700 »; "$14.6 billion", « 14,6 milliards de dollars »."""
    said = _WRITERS.get(figure.unit, _named)(figure, language)
    fewer = figure.unit is Unit.COUNT and figure.qualifier is Qualifier.LESS_THAN
    if fewer and language is Language.EN:
        return f"fewer than {said}"
    return _QUALIFIERS[language].get(figure.qualifier, "") + said


def counted(figure: Figure, things: str, language: Language) -> str:
    """Return the count ``figure`` of ``things``: "more than 7 million tablets", « plus de
    7 millions de comprimés »."""
    said = amount(figure, language)
    if language is Language.FR and _scale(figure):
        return f"{said}{_of(things)}"
    return f"{said} {things}"


def unit_words(figure: Figure, language: Language) -> str:
    """Return in what ``figure`` is counted: "per 100,000", « dollars américains », "kg"; empty
    where its unit has no name."""
    english, name = language is Language.EN, printable(figure.unit_name or "")
    per = _PER.fullmatch(name)
    if per:
        return _basis(per[1], language)
    if figure.unit is Unit.CURRENCY and name.upper() in _MONEY:
        return _MONEY[name.upper()][2 if english else 3]
    known = _name(name)
    return known[1 if english else 3] if known else name


def qualified(figure: Figure, language: Language) -> tuple[str, str]:
    """Return what stands before and after the value of ``figure`` where its unit is left out:
    "more than " and nothing, nothing and "–45"."""
    before = amount(figure, language)
    before = before[: len(before) - len(_WRITERS.get(figure.unit, _named)(figure, language))]
    if figure.upper is None:
        return before, ""
    between = "–" if language is Language.EN else " à "
    return before, between + formatted(_plain(figure.upper), language)


def _of(things: str) -> str:
    vowel = things[:1].casefold() in "aeiouéèêàâîïôûùyœ"
    return f" d’{things}" if vowel else f" de {things}"


def _plain(value: Decimal) -> Decimal:
    """Return ``value`` without zeros behind its decimals and without an exponent."""
    with localcontext(prec=max(28, len(value.as_tuple().digits) + abs(value.adjusted()) + 2)):
        short = value.normalize()
        whole = short == short.to_integral_value()
        return short.quantize(Decimal(1)) if whole else short


def _scale(figure: Figure) -> tuple[Decimal, tuple[str, str], tuple[str, str]] | None:
    """Return the million or the billion that ``figure`` is written in, ``None`` for neither:
    where digits alone are as short."""
    for scale in _SCALES:
        if abs(figure.value) >= scale[0]:
            ends = (figure.value, figure.upper or figure.value)
            fits = all((end * 100) % scale[0] == 0 for end in ends)
            return scale if fits else None
    return None


def _number(figure: Figure, language: Language, sign: str = "") -> str:
    """Return value, and upper value, each with ``sign`` behind it, or behind the last in
    English: "40–45%", « 40 à 45 % »."""
    scale = _scale(figure)
    ends = [figure.value] if figure.upper is None else [figure.value, figure.upper]
    parts = [formatted(_plain(end / scale[0] if scale else end), language) for end in ends]
    joined = ("–" if language is Language.EN else " à ").join(parts) + sign
    if scale is None:
        return joined
    names = scale[1] if language is Language.EN else scale[2]
    several = abs(ends[-1] / scale[0]) >= 2
    return f"{joined}{NBSP}{names[several]}"


def _percent(figure: Figure, language: Language) -> str:
    return _number(figure, language, "%" if language is Language.EN else f"{NBSP}%")


def _count(figure: Figure, language: Language) -> str:
    return _number(figure, language)


def _times(figure: Figure, language: Language) -> str:
    return f"{_number(figure, language)} {'times' if language is Language.EN else 'fois'}"


def _ratio(figure: Figure, language: Language) -> str:
    """Return "5 to 1", "half", "1 in 5" or "4 in 10,000"."""
    value, english = figure.value, language is Language.EN
    if figure.upper is not None or value <= 0:
        return _number(figure, language)
    if value >= 1:
        return f"{formatted(_plain(value), language)} {'to' if english else 'pour'} 1"
    part = _part(value)
    if part is None:
        return formatted(_plain(value), language)
    if part == (1, 2):
        return "half" if english else "la moitié"
    count, whole = part
    between = "in" if english else "sur"
    return f"{formatted(Decimal(count), language)} {between} {formatted(Decimal(whole), language)}"


def _part(value: Decimal) -> tuple[int, int] | None:
    """Return ``value`` as so many parts of a small whole, else of the smallest power of ten that
    shows it exactly, ``None`` where that were too large."""
    small = Fraction(value).limit_denominator(_SMALL_PARTS)
    if small and abs(small - Fraction(value)) <= Fraction(value) / 1000:
        return small.numerator, small.denominator
    whole = 10
    while whole <= _LARGEST_PARTS:
        count = value * whole
        if count >= 1 and count == count.to_integral_value():
            return int(count), whole
        whole *= 10
    return None


def _rate(figure: Figure, language: Language) -> str:
    name = printable(figure.unit_name or "")
    per = _PER.fullmatch(name)
    if not per:
        return _named(figure, language)
    return f"{_number(figure, language)} {_basis(per[1], language)}"


def _basis(of: str, language: Language) -> str:
    """Return "per 100,000" or « par jour » for what stands after "per"."""
    english = language is Language.EN
    digits = re.sub(r"[\s,\u00a0\u202f]", "", of)
    if digits.isdecimal():
        return f"{'per' if english else 'pour'} {formatted(Decimal(digits), language)}"
    names = _NAMES.get(of.casefold())
    if names is None:
        return f"{'per' if english else 'par'} {of}"
    return f"per {names[0]}" if english else f"par {names[2]}"


def _currency(figure: Figure, language: Language) -> str:
    code = (figure.unit_name or "CAD").upper()
    if code not in _MONEY:
        return _named(figure, language)
    english, small, _, name = _MONEY[code]
    number = _number(figure, language)
    if language is Language.EN:
        return english.format(number)
    return number + _of(name) if _scale(figure) else small.format(number)


def _duration(figure: Figure, language: Language) -> str:
    """Return "14 hours", or "every 14 hours" where the figure says how often something happens."""
    said = _named(figure, language)
    if not _EVERY.search(figure.written):
        return said
    if language is Language.EN:
        return f"every {said}"
    masculine = (figure.unit_name or "").casefold().removesuffix("s") in _MASCULINE
    return f"{'tous' if masculine else 'toutes'} les {said}"


def _named(figure: Figure, language: Language) -> str:
    """Return the number before the name of its unit."""
    number, name = _number(figure, language), printable(figure.unit_name or "")
    if not name:
        return number
    known = _name(name)
    if known:
        english = language is Language.EN
        last = figure.value if figure.upper is None else figure.upper
        several = last != 1 if english else abs(last) >= 2
        name = known[several] if english else known[2 + several]
    if language is Language.FR and _scale(figure):
        return number + _of(name)
    return set_own(f"{number}{NBSP}{name}", language)


def _name(unit: str) -> tuple[str, str, str, str] | None:
    return _NAMES.get(unit.casefold()) or _NAMES.get(unit.casefold().removesuffix("s"))


_WRITERS = {
    Unit.COUNT: _count,
    Unit.PERCENT: _percent,
    Unit.RATIO: _ratio,
    Unit.TIMES: _times,
    Unit.RATE: _rate,
    Unit.CURRENCY: _currency,
    Unit.MASS: _named,
    Unit.DURATION: _duration,
    Unit.OTHER: _named,
}
