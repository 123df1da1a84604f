"""Labelled numbers: those that name what stands before them, such as page 3 or Bill C-45."""

import re

from briefer.analysis.figures.expressions.numerals import Numeral
from briefer.analysis.figures.expressions.patterns import (
    CAPITAL,
    DASH,
    before,
    compiled,
    either,
    phrases,
    words,
)

_LAW = words(
    r"""
    bills? acts? sections? subsections? schedules? clauses? regulations? counts? order decree
    §+ code
    convention protocol resolution directive policy s\. ss\. c\.
    lois? règlements? articles? art\. alinéas? al\. annexe?s? décret résolution protocole
    """
)
_TEXT = words(
    r"""
    parts? parties? chapters? chapitres? chap\. ch\. paragraphs? paragraphes? para\. appendix
    appendices appendice pages? pp?\. tables? tableaux? tab\. figures? fig\. charts? graphiques?
    maps? cartes? boxe?s? encadrés? exhibits? footnotes? notes? sessions? séances? breakouts?
    volumes? vol\. tomes? issues? édition titres? title ref\. par\. tabs? onglets? booklet
    photos? propositions? amendments? motions? cycles? waves? vagues? lots?
    événement line ligne row column colonne
    examples? exemples? forms? pièces? formulaires? items? questions? q\.? lesson leçon module
    """
)
_PLAN = words(
    """
    phases? steps? étapes? stages? versions? revision release objective objectif goal priority
    priorité recommendations? recommandations? action principe principle pillar pilier theme thème
    scenario scénario option models? modèles? protocol programme
    """
)
_PLACE = words(
    """
    routes? highway hwy autoroute sorties? gates? flights? piers? terminals? canal portes? rooms?
    salle suite bureau units? zones? blocks? wards? district
    circonscription division channel chaîne cells? semaine week
    """
)
_CLASS = words(
    """
    levels? niveaux? grades? class classe category categories catégories? types? tiers?
    groups? groupes?
    """
)
_PERSON = words(
    """
    participante?s? respondents? répondante?s? patiente? client clientèle intervenante? speaker
    witness témoin
    """
)
_NUMBER = words(r"numbers? numéros? nos?\. no nº n° nᵒˢ? # № file dossier")
_NAME = phrases(
    r"""
    note de bas de page
    projets? de loi
    traité no
    vol
    top
    case no|cas no
    world war
    covid|windows|python
    """
)
_LABEL = compiled(
    rf"(?<!\w){either(_NAME, _LAW, _TEXT, _PLAN, _PLACE, _CLASS, _PERSON, _NUMBER)}"
    r"(?: ?[-:]?|[:.] |\s\()$"
)
_LISTED = compiled(rf"(?:[0-9]+(?:\.[0-9]+)?(?:,| ?{DASH}| and| et| to| à| or| ou) ?){{1,6}}$")
"""Numbers between a label and this one: pages 3, 4 and 5."""
_BIBLIOGRAPHY = compiled(
    either(
        rf"{CAPITAL}\.{CAPITAL}\. $",
        r"(?<!\w)(?:[0-9]+ ?\([0-9]+\) ?:? ?[0-9]*|et al\.,? ?)$",
    )
)
_MEASURED_AFTER = compiled(
    r" ?%| ?[$€](?!\w)| (?:per ?cent|pour cent|k?g|mg|milli\w+|billion)(?!\w)"
)
_VERB = re.compile(r"(?<!\w)(?:acts?|forms?|issues?|notes?|orders?|stages?)[ \u00a0]$")
_PLURAL = re.compile(r"[ \u00a0](?:[a-zà-ÿ]{2,}[sx]|people|women|men|children)(?!\w)")
_REACH = 40
_AMOUNT = 1000
_OF_PAGES = compiled(r"(?<!\w)pages? [0-9]+ (?:of|de|sur|/) $")

_HOTLINES = {911, 112, 211, 311, 411, 511, 611, 711, 811, 988, 999}
_CALLED = compiled(r"(?<!\w)(?:call\w*|dial\w*|text|to|composer|appel\w*|le|au|du) $")
_NUMBERED = compiled(r"(?<!\w)(?:le|au) $")


def is_labelled(text: str, numeral: Numeral) -> bool:
    """Return whether ``numeral`` names what stands before it; none that has a unit does, nor one
    of thousands that are set apart ("traité près de 30 000")."""
    start = numeral.span.start
    if _MEASURED_AFTER.match(text, numeral.span.end) or _is_object(text, numeral):
        return False
    if numeral.value >= _AMOUNT and not numeral.plain:
        return False
    labels = (_LABEL, _BIBLIOGRAPHY, _OF_PAGES)
    if any(before(one, text, start, _REACH) for one in labels):
        return True
    listed = before(_LISTED, text, start, _REACH)
    if not listed:
        return False
    return _LABEL.search(text, max(0, start - _REACH), listed.start()) is not None


def _is_object(text: str, numeral: Numeral) -> bool:
    """Return whether ``numeral`` counts what a verb that may be a label is done to: officers
    issue 40 fines."""
    verb = before(_VERB, text, numeral.span.start, 8)
    return verb is not None and _PLURAL.match(text, numeral.span.end) is not None


def is_telephone(text: str, numeral: Numeral) -> bool:
    """Return whether ``numeral`` is a number that people call."""
    if not numeral.plain or numeral.scaled or numeral.value < 100:
        return False
    start = numeral.span.start
    if numeral.value >= 1000:
        return not numeral.is_year and before(_NUMBERED, text, start, 4) is not None
    if numeral.value == 911:
        return True
    return numeral.value in _HOTLINES and before(_CALLED, text, start, 14) is not None
