"""Refusals: numbers that state nothing about the world, such as dates, codes and list marks."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from briefer.analysis.figures.numerals import Numeral
from briefer.analysis.figures.patterns import DASH, HYPHEN, compiled

_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|janv|févr|avr|juill|déc)\.?"
)
_DAY = r"[0-3]?[0-9](?:st|nd|rd|th|er)?"
_YEAR = r"(?:1[5-9]|20)[0-9]{2}"
_LISTED = rf"{_DAY}(?:(?:, ?| ?(?:and|et|to|au|à|{DASH}) ?){_DAY}){{0,6}}"
_DATES = compiled(
    rf"(?<!\w)(?:{_MONTHS} {_LISTED}(?![0-9%])(?:,? {_YEAR}(?![0-9,]))?(?! (?:percent|per cent|million|billion))"
    rf"|{_LISTED} (?:(?:de |of )?{_MONTHS})(?!\w)(?:,? ?{_YEAR})?|{_MONTHS},? ?{_YEAR}"
    rf"|{_YEAR}{HYPHEN}[01][0-9](?:{HYPHEN}[0-3][0-9])?(?![0-9])|[0-3]?[0-9][-/.][0-3]?[0-9][-/.](?:{_YEAR}|[0-9]{{2}})(?![0-9])"
    rf"|{_YEAR} ?[-/\u2010-\u2015] ?(?:{_YEAR}|[0-9]{{2}})(?![0-9%])"
    rf"|(?:{_YEAR}|[0-9]0)s(?!\w)|(?<=années[ ]){_YEAR}|(?<=exercice[ ]){_YEAR}"
    r"|[0-2]?[0-9] ?: ?[0-5][0-9](?::[0-5][0-9])?(?: ?[ap]\.?m)?(?![0-9])|[0-2]?[0-9] ?[ap]\.?m\.?(?!\w)"
    r"|[0-2]?[0-9] ?h(?: ?[0-5][0-9])?(?!\w)(?=.{0,12}(?:$|[,.;)]| à | et ))|(?<=à[ ])[0-2]?[0-9] (?:h|heures)(?! de ))"
)
_WEB = re.compile(
    r"https?://[^\s]{1,2000}|www\.[^\s]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,200}|\b10\.[0-9]{4,9}/[^\s]{1,200}"
)
_CODES = compiled(
    r"(?:\+?1[-. ])?\(?[0-9]{3}\)?[-. ]{1,2}[0-9]{3}[-. ][0-9]{4}(?![0-9])|1-[0-9]{3}-[A-Z0-9]{3,4}-?[A-Z0-9]{2,4}"
    r"|(?<!\w)[0-9]-[0-9]-[0-9](?!\w)|[ABCEGHJ-NPRSTVXY][0-9][A-Z] ?[0-9][A-Z][0-9]"
    r"|[0-9]+(?:\.[0-9]+){2,}|(?:ISBN|ISSN|DOI|SOR|DORS|GST|TPS|Cat\.?|N° de cat\.?)[-: ]{1,3}[0-9A-Z/.-]+"
    r"|(?<!\w)24[/ ]?7(?!\w)|(?:24|vingt-quatre) (?:hours a day|heures sur (?:24|vingt-quatre))|(?:seven|7) days (?:a|per) week"
    r"|(?:sept|7) jours (?:sur (?:sept|7)|par semaine)|50[-/]50|(?<!\w)[0-9]{1,4}/[0-9]{4}(?!\w)|[0-9]+ ?[x×] ?[0-9]+(?!\w)"
    r"|[0-9]+,? (?:(?-i:[A-Z])[\w.]+ ){1,3}(?:Street|St\.|Avenue|Ave\.?|Road|Rd\.?|Drive|Boulevard|Blvd\.?|Way|Lane|Crescent|Parkway|Highway)(?!\w)"
    r"|[0-9]+,? (?:rue|avenue|boul\.|boulevard|chemin|promenade|route|place) (?=(?-i:[A-Z]))"
    r'|(?<=\w)="[^"\n]{0,200}"'
    r"|(?:TSX|NYSE|RFC|ISO|CAN/\w+|IEC|NIST|X)[-./ ]{0,2}[0-9][0-9.:-]*"
)
_LABELS = compiled(
    r"(?<!\w)(?:bills?|acts?|sections?|subsections?|articles?|paragraphs?|paragraphes?|alinéas?|chapters?|chapitres?|clauses?|parts?|parties?"
    r"|schedules?|annexe?s?|appendix|appendices|appendice|forms?|formulaires?|pages?|pp?\.|p\.|tables?|tableaux?|figures?|charts?|graphiques?|maps?|cartes?"
    r"|boxe?s?|encadrés?|exhibits?|footnotes?|notes?|note de bas de page|sessions?|séances?|breakouts?|phases?|steps?|étapes?|stages?|versions?|revision|release|édition"
    r"|numbers?|numéros?|nos?\.?|nº|n°|nᵒˢ?|#|№|items?|questions?|q\.?|volumes?|vol\.|tomes?|issues?|lois?|projets? de loi|règlements?|regulations?|treaty|traités?|traité no"
    r"|resolution|résolution|route|highway|autoroute|rooms?|salle|suite|bureau|units?|level|levels|niveaux?|grades?|class|classe|catégories?|category|categories|types?|tiers?"
    r"|zones?|blocks?|schedule|objective|objectif|goal|priority|priorité|recommendations?|recommandations?|action|principe|principle|pillar|pilier|theme|thème|scenario|scénario|option|module"
    r"|titres?|title|participante?s?|respondents?|répondante?s?|participants?|patiente?|client|clientèle|intervenante?|speaker|witness|témoin|lesson|leçon|model|modèle|world war|covid|windows|python|channel|chaîne|file|dossier|directive|policy|protocol|protocole|convention|division|wards?|district|circonscription|group|groupe"
    r"|order|decree|décret|code|case no|cas no|ligne|line|row|column|colonne|example|exemple|article|art\.|al\.|s\.|ss\.|para\.|c\.|ch\.|chap\.|fig\.|tab\.|ref\.|see|voir)"
    r"(?: ?[-:]?|[:.] |\s\()$"
)
_LABELLED_LIST = compiled(
    rf"(?:[0-9]+(?:\.[0-9]+)?(?:,| ?{DASH}| and| et| to| à| or| ou) ?){{1,6}}$"
)
_BIBLIOGRAPHY = compiled(
    r"(?-i:[A-Z]\.[A-Z]\.) $|(?<!\w)(?:[0-9]+ ?\([0-9]+\) ?:? ?[0-9]*|et al\.,? ?)$"
)
_LIST_MARK = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]{1,3})*[.)\]:]?[ \t\u00a0]+(?=[A-ZÀ-Ý\"“«(](?![A-Z]))|[0-9]{1,3}[.)](?=\s|$)"
)
_IN_BRACKETS = re.compile(r"[(\[][0-9]{1,2}[)\]]")
_FILE_SIZE = compiled(
    r" ?(?:(?-i:[KMGTk]i?[Bo])(?!\w)|kilobytes?|megabytes?|gigabytes?|terabytes?|bytes?|bits?|octets?|pixels?|px|dpi|[KMGk]?Hz|[Kk]bps|Mbps)(?!\w)"
)
_GLUED_AFTER = re.compile(r"[^\W\d_]|_")
_UNIT_GLUED = re.compile(
    r"(?:kg|g|mg|km|m[lL]?|cm|mm|L|lbs?|t|k|K|M|B|G|bn|x|p\.?p|h|hrs?|min|fold|mcg|µg|oz|ha)(?![^\W_])"
)
_MINUS_GLUE = re.compile(rf"[^\W_]{HYPHEN}$|[#_/@&]$|[^\W_][.:]$")

_ANSWERS = compiled(
    rf"(?:scale|échelle)[^.;]{{0,40}}?(?:[01]|one|zero|un|zéro) ?(?:to|à|and|et|{DASH}) ?(?:[0-9]+|five|seven|ten|cinq|sept|dix)(?!\w)"
    rf"|(?<!\w)[01] ?(?:to|à|{DASH}) ?(?:5|7|10|100) (?:scale|point scale)"
)


class Masks:
    """Where dates, addresses, codes and the like stand in one text."""

    def __init__(self, text: str) -> None:
        spans = [match.span() for match in _DATES.finditer(text)]
        if "www" in text or "http" in text or "@" in text or "10." in text:
            spans += [match.span() for match in _WEB.finditer(text)]
        spans += [match.span() for match in _CODES.finditer(text)]
        self.is_of_answers = _ANSWERS.search(text) is not None
        spans.sort()
        self._starts = [start for start, _ in spans]
        self._ends: list[int] = []
        furthest = 0
        for _, end in spans:
            furthest = max(furthest, end)
            self._ends.append(furthest)

    def cover(self, start: int) -> bool:
        """Return whether one stands at ``start``."""
        place = bisect_right(self._starts, start) - 1
        return place >= 0 and start < self._ends[place]


def is_no_quantity(text: str, numeral: Numeral) -> bool:
    """Return whether ``numeral`` is part of a name, a code or a mark of a list, whatever stands
    around it."""
    start, end = numeral.span.start, numeral.span.end
    if numeral.in_words:
        return False
    if _glued(text, start, end, numeral):
        return True
    if start == 0 and _LIST_MARK.match(text) and not _is_stated(text, end):
        return True
    if _IN_BRACKETS.match(text, start - 1) if start else False:
        return True
    if (
        _is_mark_within(text, start, end)
        or _is_telephone(text, numeral)
        or _FRACTION.search(text, max(0, start - 1), end + 2)
    ):
        return True
    if _LEADERS.search(text, max(0, start - 8), start):
        return True
    if numeral.plain and (
        _LIST_ITEM.match(text, end) and _AFTER_END.search(text, max(0, start - 4), start)
    ):
        return True
    if (
        _is_between_names(text, start, end)
        or _is_version(text, numeral)
        or _is_marked_year(text, numeral)
    ):
        return True
    return _labelled(text, start) or _FILE_SIZE.match(text, end) is not None


_FRACTION = re.compile(r"/[0-9]|[0-9]/")
_MARK_WITHIN = re.compile(r"[0-9]{1,2}\)")
_TELEPHONES = {911, 112, 211, 311, 411, 511, 611, 711, 811, 988, 999}
_CALLED = compiled(r"(?<!\w)(?:call\w*|dial\w*|text|to|composer|appel\w*|le|au|du) $")
_NUMBERED = compiled(r"(?<!\w)(?:le|au) $")


def _is_mark_within(text: str, start: int, end: int) -> bool:
    """Return whether the number is a mark such as "2)" of a list within a sentence."""
    if not _MARK_WITHIN.match(text, start) or text[end : end + 1] != ")":
        return False
    return (
        text[max(0, start - 60) : start].rpartition("(")[2].find(")") >= 0
        or "(" not in text[max(0, start - 60) : start]
    )


def _is_telephone(text: str, numeral: Numeral) -> bool:
    """Return whether ``numeral`` is a number that people call."""
    start = numeral.span.start
    if not numeral.plain or numeral.value < 100 or numeral.scaled:
        return False
    if numeral.value == 911:
        return True
    short = numeral.value in _TELEPHONES and _CALLED.search(text, max(0, start - 14), start)
    return bool(
        short
        or (
            numeral.value >= 1000
            and not is_year(numeral)
            and _NUMBERED.search(text, max(0, start - 4), start)
        )
    )


_LIST_ITEM = re.compile(r"[.)](?:\s|$)")
_AFTER_END = re.compile(r"(?:[.!?:)]\s+|\.{3}\s*)$")
_LEADERS = re.compile(r"[.…]{3,}\s*$")
_NAMED_BEFORE = re.compile(r"(?:^|[^.!?:•\s]\s+)[A-ZÀ-Ý][\w’'-]*[ \u00a0]$")
_NAMED_AFTER = re.compile(
    r",?[ \u00a0](?:[A-ZÀ-Ý]|\(or )|[ \u00a0]?(?:\||\?)|\)?[ \u00a0]?\((?:or|Draft|Ébauche)|$"
)
_VERSION = re.compile(r"[0-9]{1,2}\.[0-9]")


def _is_between_names(text: str, start: int, end: int) -> bool:
    """Return whether a number stands between two capitalised words, as page numbers in a line of
    headings and house numbers do."""
    if text[:start].strip() == "" and text[end : end + 2] == " |":
        return True
    named = _NAMED_BEFORE.search(text, max(0, start - 40), start)
    return named is not None and _NAMED_AFTER.match(text, end) is not None


def _is_version(text: str, numeral: Numeral) -> bool:
    written = text[numeral.span.start : numeral.span.end]
    following = text[numeral.span.end : numeral.span.end + 2].strip()
    return _VERSION.fullmatch(written) is not None and (
        (written.endswith(".0") and not following[:1].islower() and following[:1] not in ("%", "$"))
        or following[:1] in ('"', "”")
    )


_MARKED_YEAR = re.compile(r"(?<!\w)(?:in|en|since|depuis|of|de|from)[ \u00a0]$", re.IGNORECASE)


def _is_marked_year(text: str, numeral: Numeral) -> bool:
    """Return whether ``numeral`` is a year with the mark of a note glued to it."""
    written = text[numeral.span.start : numeral.span.end]
    if not (numeral.plain and len(written) == 5 and written[:2] in ("19", "20")):
        return False
    return _MARKED_YEAR.search(text, max(0, numeral.span.start - 8), numeral.span.start) is not None


def _is_stated(text: str, end: int) -> bool:
    """Return whether a number at the head of a passage counts what follows it."""
    return re.match(r"[\u00a0 ]?(?:%|\$)", text[end : end + 2]) is not None


def _glued(text: str, start: int, end: int, numeral: Numeral) -> bool:
    before = text[start - 1 : start]
    if before.isalpha() or (before and _MINUS_GLUE.search(text, max(0, start - 2), start)):
        return True
    return (
        not numeral.scaled
        and _GLUED_AFTER.match(text, end) is not None
        and not _UNIT_GLUED.match(text, end)
    )


def _labelled(text: str, start: int) -> bool:
    """Return whether the number names what stands before it: page 3, projet de loi C-45."""
    reach = max(0, start - 40)
    if _LABELS.search(text, reach, start) or _BIBLIOGRAPHY.search(text, reach, start):
        return True
    listed = _LABELLED_LIST.search(text, reach, start)
    return listed is not None and _LABELS.search(text, reach, listed.start()) is not None


def is_year(numeral: Numeral) -> bool:
    """Return whether ``numeral`` looks like a year."""
    return numeral.plain and not numeral.scaled and Decimal(1500) <= numeral.value < Decimal(2100)


_SMALL = Decimal(13)
_OWN = (
    r"(?:sessions?|séances?|pillars?|piliers?|themes?|thèmes?|breakouts?|plenar\w+|workshops?|ateliers?|panels?|parts?|parties?|sections?|chapters?|chapitres?"
    r"|modules?|steps?|étapes?|questions?|topics?|sujets?|objectives?|objectifs?|goals?|buts?|priorit\w+|recommendations?|recommandations?|principles?|principes?"
    r"|criteria|critères?|pages?|types?|kinds?|sortes?|categor\w+|catégories?|levels?|niveaux?|requirements?|exigences?|terms?|termes?|ways?|façons?|manières?|sides?"
    r"|trends?|tendances?|policies|politiques|events?|événements?|things?|choses?|reasons?|raisons?|factors?|facteurs?|issues?|enjeux?|aspects?|approaches|approches?|challenges?|défis?|options?|methods?|méthodes?"
    r"|examples?|exemples?|forms?|formes?|points?|perspectives?|languages?|langues?|components?|composantes?|éléments?|elements?|dimensions?|concepts?|definitions?|définitions?"
    r"|messages?|streams?|volets?|tracks?|axes?|stages?|stades?|phases?|rounds?|layers?|models?|modèles?|scenarios?|scénarios?|hypothes\w+|areas?|domaines?|lines?|lignes?"
    r"|hands?|mains|words?|mots?|digits?|chiffres?|caractères?|characters?|letters?|versions?|solutions?|strategies|stratégies|goals|roles?|rôles?|fronts?|questions|représentations"
    r"|directions?|sets?|conditions?|tables?|tableaux?|figures?|columns?|colonnes?|rows?|annexe?s?|appendices|paragraphs?|paragraphes?|lists?|listes?|tasks?|tâches?|activities|activités"
    r"|measures?|mesures?|key|grands? axes?|broad|overarching|streams|consultations?|meetings?|réunions?|rencontres?|roundtables?|tables? rondes?)"
)
_OWN_AFTER = compiled(rf"(?: |{HYPHEN})(?:[^\W\d_][\w’'-]* ){{0,2}}?{_OWN}(?!\w)")
_POINTING = compiled(
    r"(?<!\w)(?:the|latter|former|these|those|this|that|its|their|his|her|our|both|all|first|last|next|other|les|ces|ses|leurs?|nos|des|aux|tous|toutes|premiers?|premières|derniers?|dernières|autres|these same)"
    r"(?: (?:last|past|first|next|other|same|previous|premiers?|premières|derniers?|dernières|autres|mêmes))? $"
)
_ORDINAL_AFTER = compiled(
    r" (?:premiers?|premières?|derniers?|dernières?|prochaine?s?|first|last|next)(?!\w)"
)
_IDIOM = compiled(
    r"(?: |-)?(?:of (?:the|these|those|them|which|whom|us|its|their|our|a kind)|d’entre|d'entre|another|(?:-| )way(?!s)|-fold|-spirit|spirit|sided|pronged|tier(?:ed)?|by two|at a time|or more of|à la fois|fois|times)(?!\w)"
)
_THESE = compiled(r"(?<!\w)(?:these|those|ces) $")
_ANNOUNCES = compiled(r" [^.;,:\n0-9]{3,50} ?:$")
_NONE_OF = compiled(r" (?:new |nouveaux |nouvelles )?\w{3,}s(?!\w)")
_NAME_BEFORE = compiled(r"(?:Group of|G|Five|Big|Top|top) $")
_AGE_BEFORE = compiled(
    r"(?:aged?(?: of)?(?: between| from| over| under)?|ages|between the ages of|under the age of|over the age of|by age|âgée?s? (?:de|d[’'])(?: plus de| moins de| entre)?|âge de|l[’']âge de"
    rf"|(?:youth|people|persons|adults|children|those|individuals|men|women|females?|males?|canadians|students|seniors|jeunes|personnes|adultes|enfants|femmes|hommes|ceux|celles|garçons|filles|élèves) (?:aged )?(?:of |over |under |entre |between |de |plus de |moins de |\(|ages )*|(?:aged|ages|âgée?s? d[e’'])[^.;]{{0,25}})(?: ?(?:[0-9]{{1,3}}) ?(?:to|à|and|et|{DASH}) ?)?$"
)
_PEOPLE_AGE = compiled(
    rf"(?: ?(?:to|à|and|et|{DASH}) ?[0-9]{{1,3}})?(?: |-)?(?:years?[- ]olds?|years? of age|ans(?! (?:de|d[’']|en moyenne))(?: et (?:plus|moins)| ou (?:plus|moins))|years? (?:and|or) (?:older|over|under|younger|above)|(?:and|or) (?:older|younger)|(?:-| )year-olds?|year olds?)"
)
_PURE_AGE = compiled(
    rf"(?: ?(?:to|à|and|et|{DASH}) ?[0-9]{{1,3}})?(?: ?(?:years?|ans)(?!\w)|(?= ?[).,;:]|$| (?:who|were|are|had|have|and|qui|ont|sont|étaient|in|dans|group|years)))"
)
_CLASS_BEFORE = compiled(
    r"(?:business\w*|compan\w+|enterpris\w+|entrepris\w+|firms?|organi[sz]ations?|organismes?|employers?|employeurs?|households?|ménages?|communit\w+|collectivités?|municipalit\w+|establishments?|établissements?"
    rf"|villes?|cities|towns?|centres?|SMEs?|PME|blocs?|blocks)(?: \w+)?(?: \()?(?: ?(?:with|of|having|employing|de|d[’']|comptant|ayant|qui comptent|qui emploient|that (?:have|employ)|par))(?: (?:between|entre|fewer than|less than|more than|at least|over|under|plus de|moins de|au moins|de))* (?:[0-9 ,]{{1,8}} ?(?:to|à|and|et|{DASH}) ?)?$"
)


def is_small(numeral: Numeral) -> bool:
    """Return whether ``numeral`` is a count up to a dozen, which often counts parts or ideas."""
    return numeral.value < _SMALL


def is_of_the_text(text: str, start: int, end: int, numeral: Numeral) -> bool:
    """Return whether a small count counts the document's own parts, points back at what was told
    before, or is an idiom; ``start`` and ``end`` are those of the expression."""
    if _THESE.search(text, max(0, start - 8), start):
        return True
    if not is_small(numeral):
        return False
    if _OWN_AFTER.match(text, end) or _ORDINAL_AFTER.match(text, end):
        return True
    if _ANNOUNCES.match(text, end):
        return True
    if numeral.in_words and numeral.value == 0 and not _NONE_OF.match(text, end):
        return True
    if numeral.in_words and (
        _POINTING.search(text, max(0, start - 30), start) or _IDIOM.match(text, end)
    ):
        return True
    return numeral.in_words and _is_name(text, start, end)


def _is_name(text: str, start: int, end: int) -> bool:
    """Return whether a number word is part of a name (Two Spirit, Five Eyes)."""
    inside = start > 0 and not re.search(r"[.!?:•\n][\"”»)]?\s*$", text[max(0, start - 4) : start])
    return text[start : start + 1].isupper() and (
        inside or re.match(r"[ -][A-ZÀ-Ý]", text[end : end + 2]) is not None
    )


def is_age(text: str, start: int, end: int, value: Decimal) -> bool:
    """Return whether the number at ``start`` is an age or the bound of an age group."""
    if value > 110:
        return False
    if _PEOPLE_AGE.match(text, end):
        return True
    return bool(_AGE_BEFORE.search(text, max(0, start - 60), start) and _PURE_AGE.match(text, end))


def is_class(text: str, start: int) -> bool:
    """Return whether the number at ``start`` bounds a class of sizes that defines a group."""
    return _CLASS_BEFORE.search(text, max(0, start - 80), start) is not None


_WINDOW_BEFORE = compiled(
    r"(?<!\w)(?:over|during|within|in|past|last|next|first|previous|recent|for|every|sur|au cours d[e’']s?|pendant|durant|depuis|dans|d’ici|premiers|derniers|since)"
    r"(?: (?:the|a|an|les|ses|leurs|un|une|période de|period of|past|last|next|first|previous|recent))* $"
)
_SENTENCED = compiled(
    r"(?:sentenc\w+|condamn\w+|average|moyenne|imprison\w+|jail\w*) (?:of |to |for |in |dans |de |à )*$"
)


def is_window(text: str, start: int, end: int) -> bool:
    """Return whether the time at ``start`` is a window in which something happened."""
    if text[end : end + 1] in ("-", "\u2010", "\u2011"):
        return True
    if text[start : start + 3].lower() == "as ":
        return False
    reach = max(0, start - 40)
    return bool(_WINDOW_BEFORE.search(text, reach, start)) and not _SENTENCED.search(
        text, reach, start
    )


_JOINED = re.compile(rf"{HYPHEN}[^\W\d_]")


def is_joined(text: str, end: int) -> bool:
    """Return whether a number is the first part of an adjective: 360-degree, 12-step."""
    return _JOINED.match(text, end) is not None


def any_at(spans: Sequence[tuple[int, int]], start: int) -> bool:
    """Return whether one of ``spans`` holds ``start``."""
    return any(first <= start < last for first, last in spans)


_VAGUE_BEFORE = compiled(
    r"(?:several|a few|few|many|quelques|plusieurs|des|les|of|couple of|hundreds of|tens of|dizaines de|centaines de) $"
)


def is_vague(text: str, numeral: Numeral) -> bool:
    """Return whether ``numeral`` is a bare scale behind a vague word (several hundred)."""
    spoken = text[numeral.span.start : numeral.span.end].lower()
    bare = re.match(r"(?:hundred|thousand|million|billion|cent|mille)", spoken) is not None
    return (
        bare
        and _VAGUE_BEFORE.search(text, max(0, numeral.span.start - 14), numeral.span.start)
        is not None
    )
