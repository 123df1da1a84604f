"""Multiples: doubled, threefold, 2.5 times higher, « deux fois plus élevé »."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice

from briefer.analysis.figures.expressions.numerals import MOST, Numeral
from briefer.analysis.figures.expressions.patterns import (
    HYPHEN,
    compiled,
    either,
    mentions,
    phrases,
    words,
)
from briefer.analysis.figures.expressions.small_numbers import ENGLISH, FRENCH, small_number
from briefer.analysis.figures.setting import Expression
from briefer.domain.document import Span
from briefer.domain.figure import Qualifier, Unit
from briefer.domain.language import Language

_ENGLISH_SENSES = {
    "almost": Qualifier.ABOUT,
    "nearly": Qualifier.ABOUT,
    "more than": Qualifier.MORE_THAN,
    "roughly": Qualifier.ABOUT,
    "about": Qualifier.ABOUT,
    "approximately": Qualifier.ABOUT,
    "virtually": Qualifier.ABOUT,
    "at least": Qualifier.AT_LEAST,
}
_FRENCH_SENSES = {
    "presque": Qualifier.ABOUT,
    "pratiquement": Qualifier.ABOUT,
    "plus que": Qualifier.MORE_THAN,
    "quasiment": Qualifier.ABOUT,
    "quasi": Qualifier.ABOUT,
    "environ": Qualifier.ABOUT,
    "au moins": Qualifier.AT_LEAST,
}


@dataclass(frozen=True, slots=True)
class _Words:
    """How one language writes multiples.

    ``multiples`` are whole phrases, with the word for how many times in ``verb``, or ``fold`` with
    a number in ``by``, and the ``adverb`` that says how it is meant; ``compared`` stands behind a
    number ("times higher").
    """

    multiples: re.Pattern[str] = field(repr=False)
    compared: re.Pattern[str] = field(repr=False)
    times: Mapping[str, int]
    adverbs: Mapping[str, Qualifier]


def _adverb(adverbs: Mapping[str, Qualifier]) -> str:
    return rf"(?:{phrases(chr(10).join(adverbs))} )?"


_ENGLISH_ADVERB = _adverb(_ENGLISH_SENSES)
_DOUBLED = (
    rf"(?:(?:has|have|had) )?{_ENGLISH_ADVERB}"
    rf"(?P<did>{words('doubled tripled trebled quadrupled quintupled')})(?!\w)"
)
_TWICE = (
    rf"{_ENGLISH_ADVERB}(?P<is>{words('double triple treble quadruple twice')})"
    r"(?= (?:the (?!helix|whammy)|(?:that|those|what|as|its|their) |in (?:number|size|volume)))"
)
_THREEFOLD = (
    rf"{_ENGLISH_ADVERB}(?P<by>{words(ENGLISH)}|[0-9]+(?:\.[0-9]+)?)(?: |{HYPHEN})?fold(?!\w)"
)
_TO_DOUBLE = (
    r"(?P<will>(?:(?<=to[ ])|(?:will|would|could|may|might) )(?:double|triple|quadruple))"
    r"(?= (?!check))"
)
_COMPARATIVES = words(
    "more less greater higher lower larger smaller fewer faster likelier stronger longer"
)
_ENGLISH = _Words(
    multiples=compiled(rf"(?<!\w)(?=\w){either(_DOUBLED, _TWICE, _THREEFOLD, _TO_DOUBLE)}"),
    compared=compiled(
        r"(?: |-)times(?! (?:a|per|an|each|every) )"
        r"(?: (?:as (?!part|of)\w+"
        rf"|{_COMPARATIVES})(?: likely)?|(?= (?:the|that|those|what) ))"
        r"| ?x(?= (?:more|higher|greater|as))"
    ),
    times={
        "doubled": 2, "double": 2, "twice": 2, "tripled": 3, "triple": 3, "trebled": 3,
        "treble": 3, "quadrupled": 4, "quadruple": 4, "quintupled": 5,
    },
    adverbs=_ENGLISH_SENSES,
)  # fmt: skip

_FRENCH_ADVERB = _adverb(_FRENCH_SENSES)
_A_DOUBLE = (
    r"(?:(?:a|ont|avait|avaient|aurait|auraient|ait|aient|a été|ont été|sera|seront|est|sont) )?"
    rf"{_FRENCH_ADVERB}(?P<did>{words('doublé triplé quadruplé quintuplé décuplé')})e?s?(?!\w)"
)
_LE_DOUBLE = (
    rf"{_FRENCH_ADVERB}(?:le )?(?P<is>double|triple|quadruple)"
    # « double d’importance » is an idiom of size, not a multiple.
    r"(?= (?:du |de |des |de la |d[’'](?!im)))"
)
_MULTIPLIE = rf"multipliée?s? par (?P<by>une|{words(FRENCH)}|[0-9]+(?:,[0-9]+)?)(?!\w)"
_DOUBLER = (
    r"(?P<will>(?:(?<=pour[ ])|(?<=[^\W\d_][ ]à[ ])|(?<=[ ]de[ ])"
    r"|(?:va|vont|pourrait|pourraient|devrait|devraient) )(?:doubler|tripler|quadrupler))(?!\w)"
)
_QUALITIES = phrases(
    """
    élevée?s?
    grande?s?
    nombreu(?:x|ses?)
    susceptibles?
    importante?s?
    forte?s?
    fréquente?s?
    """
)
_QUANTITIES = words(
    """
    coût nombre taux moyenne prix salaire taille volume valeur montant niveau population limite
    dose norme total superficie critère seuil consommation
    """
)
_FRENCH = _Words(
    multiples=compiled(rf"(?<!\w)(?=\w){either(_A_DOUBLE, _LE_DOUBLE, _MULTIPLIE, _DOUBLER)}"),
    compared=compiled(
        r" fois(?:"
        rf" (?:plus|moins|supérieure?s?|inférieure?s?)(?: {_QUALITIES})?"
        rf"|(?= (?:(?:l[ae]s?|l[’']|celle|celui|ce) ?)(?:{_QUANTITIES}|d[eu]|que)))"
    ),
    times={
        "doublé": 2, "double": 2, "doubler": 2, "triplé": 3, "triple": 3, "tripler": 3,
        "quadruplé": 4, "quadruple": 4, "quadrupler": 4, "quintuplé": 5, "décuplé": 10,
    },
    adverbs=_FRENCH_SENSES,
)  # fmt: skip
_WORDS = {Language.EN: _ENGLISH, Language.FR: _FRENCH}
_STEMS = ("doubl", "tripl", "trebl", "upl", "twice", "fold", "multipli")
"""What every multiple of either language has one of; most texts have none."""


def multiples(text: str, language: Language) -> Iterator[Expression]:
    """Yield the multiples of ``text`` that are a phrase as a whole, in order."""
    if not mentions(text.lower(), _STEMS):
        return
    spoken = _WORDS[language]
    for match in islice(spoken.multiples.finditer(text), MOST):
        span = Span(match.start(), match.end())
        said = match.group().lower()
        qualifier = next((one for adverb, one in spoken.adverbs.items() if adverb in said), None)
        yield Expression(
            span, span, _value_of(match, spoken), Unit.TIMES, qualifier=qualifier or Qualifier.EXACT
        )


def _value_of(match: re.Match[str], spoken: _Words) -> Decimal:
    """Return how many times "threefold", "doubled" or « multiplié par trois » is."""
    if match["by"]:
        return small_number(match["by"]) or Decimal(1)
    word = (match["did"] or match["is"] or match["will"]).lower().split()[-1]
    return Decimal(spoken.times[word])


def compared(text: str, numeral: Numeral, language: Language) -> Expression | None:
    """Return ``numeral`` with the words that make it a multiple ("2.5 times higher")."""
    match = _WORDS[language].compared.match(text, numeral.span.end)
    if not match:
        return None
    span = Span(numeral.span.start, match.end())
    return Expression(span, numeral.span, numeral.value, Unit.TIMES)
