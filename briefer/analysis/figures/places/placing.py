"""Where a figure is about: the place its clause names, else its sentence, passage or heading."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from briefer.analysis.figures.attendance import counts_attendance
from briefer.analysis.figures.binding import is_claimed, loosened
from briefer.analysis.figures.clauses import (
    EACH,
    NEAREST,
    around,
    distance,
    is_general,
    is_of_another,
    nearby,
)
from briefer.analysis.figures.places.framing import Framing
from briefer.analysis.figures.places.place_names import HOME, Mention, Naming, PlaceNames
from briefer.analysis.figures.setting import Expression, Setting
from briefer.analysis.figures.standing import is_apparatus, is_method, stands_apart
from briefer.domain.figure import Unit
from briefer.domain.language import Language
from briefer.tables.gazetteer import Place

_PENALTY = {
    Naming.LOCATED: 0,
    Naming.PLAIN: 15,
    Naming.PEOPLE: 60,
    Naming.NATIONAL: 70,
    Naming.BODY: 100,
    Naming.FEDERAL: 130,
}
_COMPARED = re.compile(
    r"\b(?:compared (?:to|with)|versus|vs\.?|than(?: the)?|contre|comparativement à|par rapport à"
    r"(?: la| les)?|average of|rate of|moyenne nationale de|moyenne nationale \(|average \()\s*"
    r"(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_COUNTRY = len("CA")
_COUNTRIES = re.compile(r"\s+(?!au\s)(?:[a-zà-ÿ]+\s+)?(?:countries|pays)\b")
_BESIDE = re.compile(
    r"\b(?:after|before|to|for|with|against|through|à|pour|avec|après|avant|contre)"
    r"\s(?:the\s|la\s|le\s|l['’])?$"
)
_GIVEN = re.compile(
    r"(?:[$€£M]|million|billion|millions|milliards?)\s(?:to|à)\s(?:the\s|la\s|l['’])?$"
)
_HANDLES = re.compile(
    r"\s(?:has\s|have\s|quickly\s|also\s|a\s|ont\s){0,2}(?:received|added|approved|granted|issued"
    r"|authori[sz]ed|reçu|ajouté|approuvé|accordé|autorisé|délivré|publié)\b"
)
"""What an office does with papers, which says nothing of where they are from."""
_REPORTS = re.compile(
    r"Statisti|CIHI|ICIS|CCSA|CCDUS|PHAC|ASPC|Canadian (?:Centre|Institute|Community)"
)


@dataclass(frozen=True, slots=True)
class Found:
    """The place of a figure: its name in the document's language, its id, and whether it was
    inferred rather than read in the sentence."""

    name: str
    id: str
    inferred: bool


class Placer:
    """Places figures by a gazetteer; made once, used for many documents."""

    def __init__(self, places: Sequence[Place]) -> None:
        self.names = PlaceNames(places)
        self._framing = Framing(self.names)

    def named(self, name: str) -> str | None:
        """Return the id of the place that ``name`` names, ``None`` where it is not known."""
        known = self.names.mentions(f"in {name}" if name else "")
        return known[0].place or HOME if known else None

    def place_of(self, setting: Setting, expression: Expression) -> Found | None:
        """Return where ``expression`` is about; ``None`` where nothing tells."""
        if counts_attendance(setting, expression):
            return self._of_event(setting)
        if _COUNTRIES.match(setting.text, expression.span.end):
            return None
        chosen = self._in_sentence(setting, expression)
        reporter = chosen and chosen[1] is Naming.FEDERAL and chosen[0] == HOME
        if chosen and not reporter:
            return self._found(chosen[0], setting.language, chosen[1] >= Naming.BODY)
        apart = is_general(setting, expression) or stands_apart(setting, expression)
        apart = apart or is_apparatus(setting, expression)
        before = "" if apart else self._framing.before(setting)
        if chosen:
            narrower = before and HOME in self.names.line(before)
            return self._found(before if narrower else HOME, setting.language, True)
        place = before or ("" if apart else self._surrounding(setting, expression))
        return self._found(place, setting.language, True) if place else None

    def _surrounding(self, setting: Setting, expression: Expression) -> str:
        """Return the place that headings tell, else bodies that act, else signs of a country,
        which place no sums of money and nothing that an evaluation looked at."""
        place = self._framing.in_headings(setting) or self._framing.acting(setting)
        if (
            len(place) > _COUNTRY
            or expression.unit is Unit.CURRENCY
            or is_method(setting, expression)
        ):
            return place if len(place) > _COUNTRY else ""
        return place or self._framing.by_signs(setting)

    def _found(self, place: str, language: Language, inferred: bool) -> Found:
        return Found(self.names.places[place].name(language), place, inferred)

    def _of_event(self, setting: Setting) -> Found | None:
        """Return the place of the event; ``None`` where it was held online."""
        place = self.named(setting.details.place or "")
        return self._found(place, setting.language, True) if place else None

    def _in_sentence(self, setting: Setting, expression: Expression) -> tuple[str, Naming] | None:
        """Return the place that the sentence binds to the number most, and how it names it."""
        mentions = self._framing.within(setting.text, nearby(setting, expression))
        at = bisect_left(mentions, expression.span.start, key=lambda one: one.span.start)
        mentions = mentions[max(0, at - NEAREST) : at + NEAREST]
        mentions = [one for one in mentions if not one.span.overlap(expression.span)]
        numbers = [one.number for one in around(setting, expression) if one is not expression]
        ranked = [
            (
                distance(setting.text, expression.span, one.span, numbers)
                + _PENALTY.get(one.naming, 0)
                + loosened(setting.text, expression.span, one.span, numbers)
                + (5 if one.span.start > expression.span.start else 0),
                number,
            )
            for number, one in enumerate(mentions)
            if (
                self._counts(setting, expression, one)
                or self._is_base(setting.text, expression, one)
            )
            and not is_of_another(setting.text, expression.span, one.span, numbers)
            and not is_claimed(setting.text, expression.span, one.span, numbers)
        ]
        if not ranked:
            return None
        number = min(ranked)[1]
        place, naming = self._listed(setting, expression, mentions, number), mentions[number].naming
        named = setting.text[mentions[number].span.start : mentions[number].span.end + 40]
        reports = naming is Naming.FEDERAL or (naming is Naming.BODY and _REPORTS.match(named))
        return place, (Naming.FEDERAL if reports else naming)

    @staticmethod
    def _counts(setting: Setting, expression: Expression, mention: Mention) -> bool:
        """Return whether ``mention`` may place the number: a body does where it acts or counts."""
        if mention.naming is not Naming.BODY:
            return mention.naming in _PENALTY
        start = mention.span.start
        ahead = setting.text[max(0, start - 20) : start]
        beside = start > expression.span.start and _BESIDE.search(ahead)
        beside = beside or _GIVEN.search(ahead) or _HANDLES.match(setting.text, mention.span.end)
        return not beside and not is_general(setting, expression)

    @staticmethod
    def _is_base(text: str, expression: Expression, mention: Mention) -> bool:
        """Return whether the number itself is that of the place which others are compared with."""
        start, end = expression.span.start, expression.span.end
        if mention.naming is not Naming.BASE:
            return False
        ahead = text[max(0, start - 40) : start]
        after = 0 <= mention.span.start - end < 25
        before = 0 <= start - mention.span.end < 8
        return (after or before) and bool(_COMPARED.search(ahead))

    def _listed(
        self, setting: Setting, expression: Expression, mentions: list[Mention], number: int
    ) -> str:
        """Return the place of a mention: of one in a list ("in Ontario and Quebec") what holds
        all of it, or the one in the order of the numbers."""
        listed = self._framing.listed(setting.text, mentions, number)
        if len(listed) == 1:
            return self._framing.country(setting, mentions[number])
        every = around(setting, expression)
        if len(every) == len(listed) and EACH.search(setting.words) and expression in every:
            return listed[every.index(expression)].place
        return self._framing.shared([one.place for one in listed]) or listed[0].place
