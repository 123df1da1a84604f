"""Refusals: numbers that state nothing about the world, whatever they count."""

import re
from collections.abc import Sequence
from decimal import Decimal

from briefer.analysis.figures.expressions.dates_and_codes import DatesAndCodes
from briefer.analysis.figures.expressions.labels import is_labelled, is_telephone
from briefer.analysis.figures.expressions.marks import is_mark
from briefer.analysis.figures.expressions.numerals import Numeral
from briefer.analysis.figures.expressions.patterns import DASH, before, compiled, either, phrases
from briefer.analysis.figures.setting import Expression

_TOP_ANSWER = Decimal(10)
"""The highest answer of a question's scale ("from 1 to 10, where 1 means never")."""
_SCALE = compiled(
    either(
        r"(?:scale|échelle)[^.;]{0,40}?(?:[01]|one|zero|un|zéro)"
        rf" ?(?:to|à|and|et|{DASH}) ?(?:[0-9]+|five|seven|ten|cinq|sept|dix)(?!\w)",
        r"[0-9]+[- ]point scale|échelle de [0-9]+ points",
        rf"(?<!\w)[01] ?(?:to|à|{DASH}) ?(?:5|7|10|100)(?: (?:scale|point scale)|,? (?:where|où) )",
    )
)
_BARE_SCALE = re.compile(r"(?:hundred|thousand|million|billion|cent|mille)", re.IGNORECASE)
_VAGUE = compiled(
    r"(?:several|a few|few|many|of|couple of|hundreds of|tens of"
    r"|quelques|plusieurs|des|les|dizaines de|centaines de) $"
)
_INTERVIEWER = re.compile(
    r"\b"
    + phrases(
        r"""
        READ (?:LIST|OUT|ALL|EACH|AND)|DO NOT READ|REPEAT (?:SCALE|LIST|\d)
        (?:ACCEPT|RECORD|SELECT|CHOOSE|MARK|CHECK) (?:ALL|UP TO|ONE|ONLY|NUMBER|RESPONSE|VERBATIM)
        TERMINATE|THANK AND|RANDOMI[SZ]E|ROTATE|SKIP TO|GO TO|ASK (?:ALL|IF|ONLY)
        PREFER NOT|DK/?NR|DK/REF|OTHER \(?SPECIFY|INTERVIEWER|PROGRAMMING|INSERT
        NE PAS LIRE|LIRE (?:LA|LES|CHAQUE|ET)|METTRE FIN|REMERCIER|PASSER À|ALLER À
        (?:ACCEPTER|NOTER|CAPTER|COCHER|CHOISIR|INSCRIRE) (?:TOUT|UNE|JUSQU|LE|LA|TOUTES|TROIS|DEUX)
        DEMANDER (?:À|SI)|NSP/?PDR|INTERVIEWEUR|INSÉRER|AUTRE \(?PRÉCISER
        """
    )
    + r"\b"
)
"""What interviewers are told in a questionnaire, which states nothing."""
_SHOUTED = re.compile("[A-ZÀ-Ý]{2}")
_PER = compiled(
    r"(?<!\w)(?:per|for (?:each|every)|(?:out )?of every|in every"
    r"|pour(?: chaque)?|par(?: tranche de)?) \$?$"
)
_PER_REACH = 20
_PAID = compiled(r" ?(?:[kMG]|Md)? ?[$€]| (?:de |d[’'])?(?:dollars?|euros?)")


class Refusals:
    """Judges the numbers of one text by what they stand in."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._dates_and_codes = DatesAndCodes(text)
        spoken_of = "cale" in text or "chelle" in text or "where" in text or " où " in text
        self._asks_for_a_scale = spoken_of and _SCALE.search(text) is not None

    def allowed(
        self, numerals: Sequence[Numeral], phrases: Sequence[Expression]
    ) -> tuple[list[Numeral], list[Expression]]:
        """Return those of ``numerals`` and of ``phrases`` that may state a figure, numerals
        only outside the phrases."""
        if _SHOUTED.search(self._text) and _INTERVIEWER.search(self._text):
            return [], []
        kept = [one for one in phrases if not self._dates_and_codes.cover(one.span.start)]
        taken = [(one.span.start, one.span.end) for one in kept]
        free = [
            one for one in numerals if not _any_at(taken, one.span.start) and not self._refuses(one)
        ]
        return free, kept

    def _refuses(self, numeral: Numeral) -> bool:
        """Return whether ``numeral`` is part of a date, a name, a code, a list or a scale."""
        if self._dates_and_codes.cover(numeral.span.start) or _is_vague(self._text, numeral):
            return True
        if self._asks_for_a_scale and numeral.value <= _TOP_ANSWER and numeral.plain:
            return True
        if _is_base(self._text, numeral):
            return True
        return not numeral.in_words and (
            is_mark(self._text, numeral)
            or is_telephone(self._text, numeral)
            or is_labelled(self._text, numeral)
        )


def _is_base(text: str, numeral: Numeral) -> bool:
    """Return whether ``numeral`` is one that things are counted per: 1, 100, 100,000; an amount
    that something is sold for (« pour 100 $ ») is none."""
    if not before(_PER, text, numeral.span.start, _PER_REACH):
        return False
    digits = numeral.value.normalize().as_tuple().digits
    return numeral.value >= 1 and digits == (1,) and not _PAID.match(text, numeral.span.end)


def _any_at(spans: Sequence[tuple[int, int]], start: int) -> bool:
    """Return whether one of ``spans`` holds ``start``."""
    return any(first <= start < last for first, last in spans)


def _is_vague(text: str, numeral: Numeral) -> bool:
    """Return whether ``numeral`` is a bare scale behind a vague word (several hundred)."""
    start = numeral.span.start
    return (
        _BARE_SCALE.match(text, start) is not None and before(_VAGUE, text, start, 14) is not None
    )
