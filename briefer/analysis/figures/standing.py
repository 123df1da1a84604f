"""Which figures stand by themselves: law, standards, prices, contents, plans and hearsay, which
what was said before neither dates nor places."""

import re

from briefer.analysis.figures.setting import Expression, Setting
from briefer.domain.document import Span
from briefer.domain.figure import Unit

_ENDS = re.compile(
    r";|\s[–—]\s|(?<=\w)\s?:\s|,?\s(?:compared (?:to|with)|versus|whereas|below|above|exceeding"
    r"|alors que|tandis que|while|contre|under the|over the)\s"
)
_REACH, _BACKGROUND = 160, 400
_RULES = re.compile(
    r"\b(?:thresholds?|ceiling|service standards?|standard of|targets?|goal of|limit of|legal limit"
    r"|possession limit|limit is|punishable|liable|mandatory minimum|maximum (?:penalty|sentence"
    r"|fine)|minimum (?:penalty|sentence|fine)|penalties|penalty of|fine of|prohibited|permitted"
    r"|legal age|licences? costs?|permits? costs?|contract value|value of the contract"
    r"|estimated (?:amount|value) of the contract"
    r"|seuils?|plafonds?|normes?|cibles?|objectifs?|limite (?:de|est|légale)|punie?s?|passibles?"
    r"|peines? (?:minimales?|maximales?)|amendes? (?:minimales?|maximales?)|pénalités?|amende de"
    r"|interdite?s?|permise?s?|âge légal|ratio visé|valeur (?:totale )?du contrat|montant estimé"
    r"|durée (?:du contrat|prévue))\b",
    re.IGNORECASE,
)
_FACTS = re.compile(
    r"\b(?:costs?(?=\s(?:\w+\s){0,2}[$€£C])(?! per)"
    r"|sells?|fetch(?:es)?|holds?|contains?|weighs?|yields?|equals?"
    r"|lasts?|employs?|takes?|number(?=\s\d)|gets?|expires?|serves?|authori[sz]ed for"
    r"|(?:has|have) (?:members|a limit"
    r"|\d[\d,]*|an? (?:staff|budget|limit|capacity))|under review|leaves?"
    r"|coûte(?:nt)?|se vend(?:ent)?|renferme(?:nt)?|contien(?:nen)?t|dure(?:nt)?|emploie(?:nt)?"
    r"|relie(?:nt)?|pèse(?:nt)?|compte(?:nt)?(?! pour)|dispose(?:nt)? d|touche(?:nt)?"
    r"|rapporte(?:nt)?"
    r"|équivau(?:t|lent)|se conserve(?:nt)?|patrouille(?:nt)?|vaut|valent|s['’]applique(?:nt)?"
    r"|peu(?:t|vent) durer|on produit|est à)\b"
)
"""Verbs of the present that tell what things hold, last or cost."""
_PLANS = re.compile(
    r"\b(?:will|shall|recommends? that"
    r"|(?!opéra)[a-zà-ÿ]+(?:era|eront|ira|iront|dra|dront|vra|vront)"
    r"|ser(?:a|ont)|aur(?:a|ont)|suffirait|faudrait|vise(?:nt)? à)\b"
)
_MONEY_PLANS = re.compile(
    r"\b(?:FY|fiscal|budget|funding|exercice|crédits|financement|announc\w+|annonc\w+)\b", re.I
)
_BACK = re.compile(r"(?:This|These|That|The (?:new )?(?:funding|money)|Cette?|Ces|It|Il|Elle)\s")
_HEARSAY = re.compile(
    r"\s*(?:One|An?|Another|Une?|Certaine?s?)\s(?:[\w’'-]+\s){1,4}?(?:(?:has\s)?(?:said|stated"
    r"|noted|explained|reported|recalled|mentioned|told|added|observed)|a (?:affirmé|rappelé|dit"
    r"|souligné|indiqué|mentionné|expliqué|noté|raconté|ajouté|observé))\b"
)
_EXAMPLES = re.compile(r"\s*(?:Indicators?|Indicateurs?)\s?(?::|include|comprennent)")
"""What opens a list of signs to watch for, whose sums are examples."""
_METHODS = re.compile(
    r"\b(?:interviews?|interviewees|informants|n\s?=|response rate|case stud(?:y|ies)"
    r"|documents?|files? reviewed|focus groups?|lines of evidence"
    r"|entrevues?|entretiens|études? de cas|groupes? de discussion|dossiers examinés"
    r"|informateurs|taux de réponse"
    r"|sources de données|contrat)\b",
    re.IGNORECASE,
)
_APPARATUS = re.compile(
    r"\b(?:margins? of error|(?:response|participation|completion) rate|average interview"
    r"|interviews? (?:lasted|took)|groups? lasted|score of|respondents \(n|n\s?=|incentive"
    r"|marges? d['’]erreur|taux de (?:réponse|participation)|entretiens? (?:ont )?dur|note moyenne"
    r"|groupes de discussion|échelle de|écart[- ]type|honoraires)",
    re.IGNORECASE,
)
_STUDY = re.compile(r"\b(?:evaluation|audit|review|évaluation|examen)\b", re.IGNORECASE)
_PHYSICAL = re.compile(
    r"(?<=[\d\s])(?:°\s?[CF]|ng/|mg/|µg/|mg\s(?:per|par)|km²|km\b|m\b(?!\s?\$)|litres?\b|m[lL]\b|hectares?\b)"
)
"""Measures of things and of the land, which no statistic counts by."""


def stands_apart(setting: Setting, expression: Expression) -> bool:
    """Return whether the clause of ``expression`` tells a rule, a lasting fact or hearsay."""
    text = setting.text
    if _HEARSAY.match(text, setting.sentence.start) or _EXAMPLES.match(
        text, setting.sentence.start
    ):
        return True
    clause = clause_of(setting, expression)
    share = expression.unit in {Unit.PERCENT, Unit.RATIO, Unit.RATE, Unit.TIMES}
    if _RULES.search(text, clause.start, expression.span.start if share else clause.end):
        return True
    return not share and bool(
        _FACTS.search(text, clause.start, clause.end) or _is_physical(text, expression.span)
    )


def _is_physical(text: str, span: Span) -> bool:
    found = _PHYSICAL.search(text, span.start, span.end + _REACH)
    return bool(found) and found.start() <= span.end + 1


def is_apparatus(setting: Setting, expression: Expression) -> bool:
    """Return whether ``expression`` tells how a survey was done, which is of no place."""
    clause = clause_of(setting, expression)
    return bool(_APPARATUS.search(setting.text, clause.start, clause.end))


def clause_of(setting: Setting, expression: Expression) -> Span:
    """Return the part of the sentence, between semicolons and the like, that holds
    ``expression``."""
    text = setting.text
    start = max(setting.sentence.start, expression.span.start - _REACH)
    end = min(setting.sentence.end, expression.span.end + _REACH)
    for found in _ENDS.finditer(text, start, expression.span.start):
        start = start if ":" in found.group() else found.end()
    after = _ENDS.search(text, expression.span.end, end)
    return Span(start, after.start() if after else end)


def is_planned(setting: Setting, expression: Expression, earlier: Span) -> bool:
    """Return whether the clause tells what is to come, and ``earlier`` is no plan of money."""
    clause = clause_of(setting, expression)
    if not _PLANS.search(setting.text, clause.start, clause.end):
        return False
    if not _BACK.match(setting.text, setting.sentence.start):
        return True
    return not _MONEY_PLANS.search(setting.text, earlier.start, earlier.end)


def is_method(setting: Setting, expression: Expression) -> bool:
    """Return whether ``expression`` counts what an evaluation looked at, not what it found."""
    text = setting.text
    start, end = expression.span.start, expression.span.end
    near = Span(max(setting.sentence.start, start - 24), min(setting.sentence.end, end + 40))
    if not _METHODS.search(text, near.start, near.end):
        return False
    return bool(_STUDY.search(text, max(0, min(setting.sentence.start, start) - _BACKGROUND), end))
