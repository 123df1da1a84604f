"""Fractions: half of all users, two-thirds, « plus de la moitié »."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from briefer.analysis.figures.expressions.numerals import MOST
from briefer.analysis.figures.expressions.patterns import HYPHEN, compiled, either, mentions, words
from briefer.analysis.figures.expressions.small_numbers import ENGLISH, small_number
from briefer.analysis.figures.setting import Expression
from briefer.domain.document import Span
from briefer.domain.figure import Unit
from briefer.domain.language import Language

_PARTS = {
    "half": "0.5", "third": "0.333333", "quarter": "0.25", "fourth": "0.25", "fifth": "0.2",
    "sixth": "0.166667", "seventh": "0.142857", "eighth": "0.125", "tenth": "0.1",
    "moitié": "0.5", "tiers": "0.333333", "quart": "0.25", "cinquième": "0.2",
    "sixième": "0.166667", "huitième": "0.125", "dixième": "0.1",
}  # fmt: skip
_PLURALS = {"halves": "half", "tiers": "tiers"}


_SPACED = f"(?: |{HYPHEN})"
_ENGLISH_MANY = (
    rf"(?P<count>{words(ENGLISH)}|[0-9]){_SPACED}(?:and (?:a|one) )?"
    rf"(?P<many>{words('halves thirds quarters fourths fifths sixths sevenths eighths tenths')})"
    # A quarter is a time of the year too: two quarters of 2019.
    r"(?! of (?:the )?\d{4})"
)
_ENGLISH_ONE = (
    rf"(?:an?|one){_SPACED}(?P<one>{words('third quarter fifth fourth sixth eighth tenth')})"
    r"(?= of| since| from| in|[,.;)]| (?:were|are|was|is|said|reported|had|have|that))"
)
_ENGLISH_HALF = (
    rf"(?:(?:one|a){_SPACED})?(?P<half>half)"
    r"(?! a (?:dozen|million|billion|hundred|thousand))"
    r"(?= of (?!a (?:day|hour|year|century))| the (?!battle|time)| a "
    r"| (?:all|that|as) | (?:those|said|reported|were|are|have|had)|[,.;)]| \()"
    # A half is a time too: the first half of 2019, of the decade.
    rf"(?! (?:of|{HYPHEN}) ?(?:\d{{4}}|the (?:year|decade|century|day))(?!\w))"
    rf"(?!{HYPHEN})"
)
_FRENCH_MANY = (
    rf"(?:les )?(?P<count>{words('deux trois quatre cinq sept neuf')}){_SPACED}"
    rf"(?P<many>{words('tiers quarts cinquièmes sixièmes huitièmes dixièmes')})(?!\w)"
)
_FRENCH_ONE = (
    rf"(?:(?:un|le) |(?<=du[ ]))(?P<one>{words('tiers quart cinquième sixième huitième dixième')})"
    r"(?= d(?:es?|u|e la) |[’'] | des | du |[,.;)]| (?:étaient|avaient|ont|sont|seront)(?!\w))"
    # A shift is a « quart » too.
    r"(?! de (?:travail|nuit|jour)(?!\w))"
)
_FRENCH_HALF = (
    r"(?<!première[ ])(?<!seconde[ ])(?<!deuxième[ ])(?:la )?(?P<half>moitié)"
    r"(?= (?:d[eu’']|des|étaient|avaient|ont|sont|était|avait|est)(?!\w)| d[’']|[,.;)]| \()"
    r"(?! de (?:l[’']année|\d{4}))"
)
_IN_DIGITS = (
    r"(?P<over>[1-9])/(?P<under>[2-9]|10)"
    r"(?= (?:of|said|were|are|have|had|des?|du|ont|sont|a)(?!\w)| d[’'])"
)

# That a letter or digit must follow is what makes the search skip all else quickly.
_WORDS = {
    Language.EN: compiled(
        rf"(?<![\w$/.,-])(?=\w){either(_ENGLISH_MANY, _ENGLISH_ONE, _ENGLISH_HALF, _IN_DIGITS)}"
    ),
    Language.FR: compiled(
        rf"(?<![\w/.,-])(?=\w){either(_FRENCH_MANY, _FRENCH_ONE, _FRENCH_HALF, _IN_DIGITS)}"
    ),
}


_STEMS = (
    "hal", "third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "tenth", "ninth",
    "moiti", "tiers", "quart", "ième", "/",
)  # fmt: skip
"""What every fraction of either language has one of; most texts have none."""


def fractions(text: str, language: Language) -> Iterator[Expression]:
    """Yield the fractions of ``text``, in order."""
    if not mentions(text.lower(), _STEMS):
        return
    for match in islice(_WORDS[language].finditer(text), MOST):
        span = Span(match.start(), match.end())
        yield Expression(span, span, _plain(round(_value_of(match), 4)), Unit.RATIO)


def _value_of(match: re.Match[str]) -> Decimal:
    if match["over"]:
        return Decimal(match["over"]) / Decimal(match["under"])
    if not match["many"]:
        return Decimal(_PARTS[(match["one"] or match["half"]).lower()])
    many = match["many"].lower()
    part = _PLURALS.get(many, many.removesuffix("s"))
    return Decimal(_PARTS[part]) * (small_number(match["count"]) or 1)


def _plain(value: Decimal) -> Decimal:
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()
