"""Counts of the text itself: its parts and ideas, what it told before, and idioms."""

import re
from decimal import Decimal

from briefer.analysis.figures.expressions.numerals import Numeral
from briefer.analysis.figures.expressions.patterns import HYPHEN, before, compiled, phrases, words
from briefer.domain.document import Span

_SMALL = Decimal(13)
"""Counts below it often count parts or ideas."""

_PARTS = words(
    r"""
    sessions? séances? breakouts? plenar\w+ workshops? ateliers? panels? parts parties sections?
    chapters? chapitres? modules? pages? words? mots? digits? chiffres? characters? caractères?
    letters? tables? tableaux? figures? columns? colonnes? rows? annexe?s? appendices paragraphs?
    paragraphes? lists? listes? lines? lignes? versions? examples? exemples? forms? formes?
    roundtables? events? événements? languages? langues? sources?
    """
)
_PLAN = words(
    r"""
    pillars? piliers? themes? thèmes? steps? étapes? questions? topics? sujets? objectives?
    objectifs? goals? buts? priorit\w+ recommendations? recommandations? principles? principes?
    criteria critères? requirements? exigences? policies politiques phases? stages? stades? rounds?
    streams? volets? tracks? axes? strategies stratégies solutions? options? methods? méthodes?
    tasks? tâches? activities activités measures? mesures? scenarios? scénarios?
    models? modèles? roles? rôles? areas? domaines?
    """
)
_IDEAS = words(
    r"""
    types? kinds? sortes? categor\w+ catégories? levels? niveaux? layers? terms? termes? ways?
    façons? manières? sides? trends? tendances? things? choses? reasons? raisons? factors? facteurs?
    issues? enjeux? aspects? approaches approches? challenges? défis? points? perspectives?
    components? composantes? éléments? elements? dimensions? concepts? definitions? définitions?
    messages? hypothes\w+ hands? mains fronts? représentations directions? sets? conditions? key
    broad overarching
    """
)
_OWN_AFTER = compiled(
    rf"(?: |{HYPHEN})(?:[^\W\d_][\w’'-]* ){{0,2}}?"
    rf"(?:{_PARTS}|{_PLAN}|{_IDEAS}|grands? axes?|tables? rondes?)(?!\w)"
)
_ALWAYS_OWN = compiled(r" (?:pages?|recommendations?|recommandations?)(?!\w)")
_ORDINAL_AFTER = compiled(
    rf" {words('premiers? premières? derniers? dernières? prochaine?s? first last next')}(?!\w)"
)
_THESE = compiled(r"(?<!\w)(?:these|those|ces) $")
_POINTING = compiled(
    r"(?<!\w)"
    + words(
        """
        the latter former these those this that its their his her our both all first last next other
        les ces ses leurs? nos des aux tous toutes premiers? premières derniers? dernières autres
        """
    )
    + "(?: "
    + words(
        """
        last past first next other same previous
        premiers? premières derniers? dernières autres mêmes
        """
    )
    + ")? $"
)
_IDIOM = compiled(
    "(?: |-)?"
    + phrases(
        r"""
        of (?:the|these|those|us|its|their|our|a kind)
        d[’']entre
        another
        (?:-| )way(?!s)
        -fold|fold
        -spirit|spirit
        sided|pronged|tier(?:ed)?
        by two
        at a time
        or more of
        à la fois
        """
    )
    + r"(?!\w)"
)
_ANNOUNCES = compiled(r" [^.;,:\n0-9]{3,50} ?:$")
_NONE_OF = compiled(r" (?:new |nouveaux |nouvelles )?\w{3,}s(?!\w)")
_SENTENCE_BEFORE = re.compile(r"[.!?:•\n][\"”»)]?\s*$")
_NAME_AFTER = re.compile(r"[ -][A-ZÀ-Ý]")


def is_of_the_text(text: str, number: Span, numeral: Numeral) -> bool:
    """Return whether a small count counts the document's own parts, points back at what was told
    before, or is an idiom; ``number`` is that of the whole expression."""
    start, end = number.start, number.end
    if before(_THESE, text, start, 8) or _ALWAYS_OWN.match(text, end):
        return True
    if numeral.value >= _SMALL:
        return False
    if _OWN_AFTER.match(text, end) or _ORDINAL_AFTER.match(text, end):
        return True
    if _ANNOUNCES.match(text, end):
        return True
    return numeral.in_words and (
        (numeral.value == 0 and not _NONE_OF.match(text, end))
        or before(_POINTING, text, start, 30) is not None
        or _IDIOM.match(text, end) is not None
        or _is_name(text, number)
    )


def _is_name(text: str, number: Span) -> bool:
    """Return whether a number word is part of a name (Two Spirit, Five Eyes)."""
    if not text[number.start : number.start + 1].isupper():
        return False
    start = number.start
    inside = start > 0 and not _SENTENCE_BEFORE.search(text[max(0, start - 4) : start])
    return inside or _NAME_AFTER.match(text, number.end) is not None
