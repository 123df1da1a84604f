"""Places named in a text: by their own names, by their people, by bodies that act there."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from briefer.domain.document import Span
from briefer.tables.gazetteer import Place

_FOLD = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " ", "‑": "-"})
_WORD = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"\w|\.[a-z]")
_INSIDE = re.compile(r"\b(?:de|du|des|la|le|en|sur)-$|[@/]$")
_HELD = re.compile(
    r"(?:,\s*|\s*\(|\s|'s\s)"
    r"(?:(?:in|en|au|aux|à l'|dans l[ea]|de l'|de la|du|de|d'|of)\s?)?"
)
_CODE = re.compile(r",?\s\(?(?P<code>[A-Z]{2})\b(?!\.)")
_LOCATED = re.compile(
    r"(?:\b(?:in|across|throughout|within|near|around|inside|for|en|au|aux|à|dans"
    r"|partout(?: au| en)?|city of|town of|province of|ville de|province d[eu]|municipalité de"
    r"|pour)(?:\s(?:the|all of"
    r"|l[ea]s?|tou[ts]e? l[ea]))?\s|\b(?:à|dans|de|en|pour|ville d|province de) ?l'|\bville d'"
    r"|\bl'ensemble d(?:e la |u |e l'|e |es )|\bin Greater )$",
    re.IGNORECASE,
)
_NEAR = re.compile(r"(?:\b(?:in|at|near|to|from|of|en|à|de)\s|\bd')$", re.IGNORECASE)
_BODY_BEFORE = re.compile(
    r"(?:\b(?:University|Bank|College|Embassy|Consulate|High Commission|Ambassador|Law Society"
    r"|Royal Bank|Supreme Court|Court|Museum|Conference Board|Union|Université|Banque|Collège"
    r"|Ambassade|ambassade|Cour suprême|Barreau|Gendarmerie|Agence|Service|Services|Société"
    r"|Association|Conseil|Centre|Institut|Ministère|Government|Gouvernement|gouvernement|Bureau"
    r"|Fédération|Commission|Department|département|Département|police|Police|Agency|Institute"
    r"|Council|Centers?|Public Health Agency|Statistique|Chiefs|chefs de police)"
    r"(?:\s(?:[a-zà-ÿ]+\s){0,5}?|\s)(?:of|de|du|des|of the|de la|de l'|d')\s?"
    r"|\b(?!(?:In|At|For|Across|To|From|Of|The|And|Since|As|While|Throughout|But|With|Outside|Within"
    r"|Le|La|Au|En|Du|Les|Atlantic|Western|Eastern|Northern|Southern|Upper|Lower|Both|Like|When"
    r"|Where|If|That|This|Downtown|Among|Between|Although|After|Before|Until|Only|All)\b)"
    r"[A-ZÀ-Þ][a-zà-ÿ]+\s)$"
)
_BODY_AFTER = re.compile(
    r"(?:'s)?\s(?:[A-ZÀ-Þ][\w'-]+\s){0,4}(?:Police|PD|Services?|Department|Centre|Center|Institutes?"
    r"|Health|Authority|Agency|Association|Council|University|College|Coroners?|Chiefs|Hospital"
    r"|Government|Ministry|Post|Sun|Star|Times|Herald|Citizen|Journal|Gazette|Foundation|Society"
    r"|Mounted|Commission|Corporation|Inc|Survey|Community|Network|Court|Board|Tobacco|Alliance"
    r"|Drug|Postal|Customs|Border|Coast|Security|Justice|Safety|Strategy|Heart|Armed|Forces)\b"
)
_ORG_AFTER = re.compile(
    r"(?:'s)?\s(?:Regional |City |General |Provincial )?(?:Police|PD|Health|RCMP|Hospital|Fire)\b"
)
_AWAY = re.compile(
    r"(?:\b(?:en provenance|destinée?s?|originaires?|headquartered|headquarters|head office|based"
    r"|siège(?: social)?|importée?s?|imported|exported|exportée?s?|shipped|sourced|bound|destined"
    r"|smuggled|entering|provenai(?:t|ent)|provenant|provien(?:t|nent)|venai(?:t|ent)"
    r"|vien(?:t|nent)|originat(?:ed?|es|ing))\b[^.;,\d]{0,25}"
    r"|\b(?:outside|hors|excluding|except(?: for| in)?|sauf|hormis|excepté|à l'exception)"
    r"\s(?:of |du |de |d'|de l'|de la |the |l[ea] )?)$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|with|avec|vers|to|via)\s(?:the |le |la |les )?$", re.IGNORECASE)
_LEFT_OUT = re.compile(
    r"\s(?:non compris|exclue?s?|excluded|not included|excepted|(?:New Generation )?[Cc]artels?)\b"
)
_POSTAL = re.compile(r"(?:,?\s(?:\([A-ZÀ-Þ]\w+\)|[A-Z]{2}))?\)?,?\s{1,3}[A-Z]\d[A-Z]\s?\d[A-Z]\d\b")
"""The code that ends an address, which says where to write to."""
_CARTEL = re.compile(r"\b[Cc]artel d(?:e |e la |u |')(?:[A-ZÀ-Þ]\w+ ){0,3}$")
_BASE = re.compile(
    r"(?:\b(?:plus|moins) que|\b(?:more|less|fewer|larger|bigger) than) (?:the |la )?population "
    r"[^,;:.\d]{0,30}$"
    r"|\b(?:compared|comparison|relative|par rapport|comparativement|comparée?s?|versus|vs"
    r"|(?<!more )(?<!less )(?<!fewer )(?<!rather )(?<!other )than"
    r"|than (?:in|the|that|those|any|its)|unlike|contrairement|against|rest of"
    r"|reste d[ue])\b[^,;:.\d]{0,60}$",
    re.IGNORECASE,
)
_SHORT, _LOUD = re.compile(r"[A-Z]{2,6}"), re.compile(r"\b[A-Z]{4,}\s$")
_MONEY = re.compile(r"(?:\s?\$|\sdollars?\b)")
_MONEY_BEFORE = re.compile(r"(?:\$|\bdollars?\s|\$\s)$")
_NATION = re.compile(
    r"(?P<wide>\b(?:[Nn]ationally|[Nn]ation-?wide|[Cc]ountry-?wide|(?:across|throughout|around|in)"
    r" (?:the|our) (?:country|nation)|[Aa]cross the country|[ÀàAa] l'échelle (?:nationale|du pays)"
    r"|(?:[Pp]artout )?[Aa]u pays|(?:dans )?(?:l'ensemble du|tout le) pays|coast[ -]to[ -]coast"
    r"|d'un océan à l'autre|[Aa]u (?:niveau|plan) national|[Ss]ur le plan national"
    r"|à travers le pays))\b"
    r"|\b(?P<base>national average|moyenne nationale)\b"
    r"|\b(?P<adjective>(?<!olice )(?<!endarmerie )(?<!ssemblée )(?<!ûreté )(?<!garde )(?<!éfense )"
    r"(?<!ducation )national(?:e|es)?|nationaux)\b"
    r"|\b(?P<sign>(?:all|10|ten|dix|13) (?:Canadian )?provinces|toutes les provinces)\b"
    r"|\b(?P<federal>federal(?:ly)?|fédéra(?:l|le|les|ux|ement))\b"
)
_SPOKEN_OF = re.compile(
    r"\b(?:[Tt]h(?:e|is|at)|[Ll]a|[Cc]ette|[Tt]hroughout the|même)\s(?:(?P<province>province)"
    r"|(?P<city>city|ville|municipality|municipalité)|(?P<territory>territory))\b"
    r"(?! (?:of|de la|du|d')|\sde\s[A-Z])|\b(?P<wide>[Pp]rovince-?wide|[Pp]rovincially)\b"
)
_STATES = re.compile(r"(?:CA|US)-[A-Z]{2}")
HOME = "CA"
"""The country that "national" means where the text speaks of no other."""


class Naming(IntEnum):
    """How a text names a place, the surest first."""

    LOCATED = 0
    PLAIN = 1
    PEOPLE = 2
    NATIONAL = 3
    BODY = 4
    FEDERAL = 5
    SIGN = 6
    """By its laws or the like, which say where a text is from but count nothing."""
    BASE = 7
    """What is compared with."""
    AWAY = 8
    """Where something comes from, goes to, or has its seat."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place named in a text; the name of a wide stretch of country has yet no ``place``."""

    span: Span
    place: str
    naming: Naming


@dataclass(frozen=True, slots=True)
class _Raw:
    span: Span
    places: tuple[str, ...]
    naming: Naming


class PlaceNames:
    """Finds the places of a gazetteer in texts; made once."""

    def __init__(self, places: Sequence[Place]) -> None:
        self.places = {one.id: one for one in places}
        self._lines: dict[str, tuple[str, ...]] = {}
        for one in places:
            self._lines[one.id] = (one.id, *self._lines.get(one.within, ()))
        self._forms: dict[str, list[tuple[str, Naming, list[str]]]] = {}
        self._codes = {code: one.id for one in places for code in one.codes}
        forms: dict[tuple[str, Naming], list[str]] = {}
        for one in places:
            for form, naming in _forms(one):
                forms.setdefault((form.translate(_FOLD), naming), []).append(one.id)
        for (form, naming), ids in forms.items():
            word = _WORD.search(form)
            if word and not word.start():
                self._forms.setdefault(word.group(), []).append((form, naming, ids))
        for listed in self._forms.values():
            listed.sort(key=lambda entry: (-len(entry[0]), entry[1]))
        self.mentions = lru_cache(maxsize=64)(self._mentions)

    def line(self, place: str) -> tuple[str, ...]:
        """Return ``place`` and those that hold it, the widest last."""
        return self._lines.get(place, (place,))

    def _mentions(self, text: str) -> tuple[Mention, ...]:
        """Return the places named in ``text``, in order."""
        folded = text.translate(_FOLD)
        raw = self._held(folded, list(self._raw(folded)))
        told = {place for one in raw for place in one.places}
        named = [self._named(folded, one, told) for one in raw]
        found = [one for one in named if one]
        found += self._general(folded, sorted(found, key=lambda one: one.span))
        return tuple(sorted(found, key=lambda one: one.span))

    def _raw(self, text: str) -> Iterator[_Raw]:
        done = 0
        for word in _WORD.finditer(text):
            listed = self._forms.get(word.group())
            if not listed or word.start() < done:
                continue
            if _INSIDE.search(text[max(0, word.start() - 4) : word.start()]):
                continue
            for form, naming, ids in listed:
                done_at = word.start() + len(form)
                if text.startswith(form, word.start()) and not _LETTER.match(text, done_at):
                    done = done_at
                    yield _Raw(Span(word.start(), done), tuple(ids), naming)
                    break

    def _held(self, text: str, raw: list[_Raw]) -> list[_Raw]:
        """Return the names with those in one that say the same place twice: "Surrey, B.C."."""
        held: list[_Raw] = []
        for one in raw:
            last = held[-1] if held else None
            if last and one.span.start < last.span.end:
                continue
            gap = last and _HELD.fullmatch(text, last.span.end, one.span.start)
            if last and gap and last.naming is one.naming is Naming.PLAIN:
                both = self._inner(last, one, "," in gap.group() or "(" in gap.group())
                if both:
                    held[-1] = both
                    continue
            held.append(self._coded(text, one))
        return held

    def _inner(self, one: _Raw, two: _Raw, apart: bool) -> _Raw | None:
        """Return the narrower of two adjacent names, where one holds the other; that is the first
        of two that a comma or a bracket keeps ``apart``."""
        span = Span(one.span.start, two.span.end)
        for inner, outer in ((one, two),) if apart else ((one, two), (two, one)):
            ids = [a for a in inner.places if set(self.line(a)[1:]) & set(outer.places)]
            if ids:
                return _Raw(span, (ids[0],), Naming.LOCATED)
        return None

    def _coded(self, text: str, raw: _Raw) -> _Raw:
        found = _CODE.match(text, raw.span.end)
        outer = self._codes.get(found["code"]) if found else None
        ids = [one for one in raw.places if outer in self.line(one)[1:]]
        if found and ids:
            return _Raw(Span(raw.span.start, found.end()), (ids[0],), Naming.LOCATED)
        return raw

    def _named(self, text: str, raw: _Raw, told: set[str]) -> Mention | None:
        """Return how ``raw`` names its place; ``None`` where it is doubtful that it does."""
        before = text[max(0, raw.span.start - 80) : raw.span.start]
        place = self._meant(raw, told)
        if raw.naming is Naming.PLAIN and self.places[place].wary:
            near = _NEAR.search(before) or _LOCATED.search(before)
            if not near and not _ORG_AFTER.match(text, raw.span.end):
                return None
        if _SHORT.fullmatch(text, raw.span.start, raw.span.end) and _LOUD.search(before):
            return None
        if _MONEY.match(text, raw.span.end) or _MONEY_BEFORE.search(before):
            return None
        return Mention(raw.span, place, self._naming(text, before, raw, place))

    def _meant(self, raw: _Raw, told: set[str]) -> str:
        """Return the place that is meant by a name which several have: one within a place that
        the text tells, else the first."""
        held = [one for one in raw.places if self.places[one].within in told - set(raw.places)]
        return (held or raw.places)[0]

    def _naming(self, text: str, before: str, raw: _Raw, place: str) -> Naming:
        if raw.naming is Naming.SIGN:
            return Naming.SIGN
        foreign = HOME not in self.line(place)
        if _BASE.search(before):
            return Naming.BASE
        if text.startswith(" (", raw.span.end) and text[raw.span.end + 2 :][:1].isdigit():
            return Naming.LOCATED
        after = raw.span.end
        if _LEFT_OUT.match(text, after) or _POSTAL.match(text, after) or _CARTEL.search(before):
            return Naming.AWAY
        if _AWAY.search(before) or (foreign and _FROM.search(before)):
            return Naming.AWAY
        return self._nearest(text, before, raw)

    @staticmethod
    def _nearest(text: str, before: str, raw: _Raw) -> Naming:
        """Return how ``raw`` is named by the words next to it."""
        if raw.naming in {Naming.BODY, Naming.LOCATED, Naming.SIGN}:
            return raw.naming
        if _BODY_AFTER.match(text, raw.span.end):
            return Naming.BODY
        if raw.naming is Naming.PLAIN and _LOCATED.search(before):
            return Naming.LOCATED
        if raw.naming is Naming.PLAIN and _BODY_BEFORE.search(before):
            return Naming.BODY
        return raw.naming

    def _general(self, text: str, named: Sequence[Mention]) -> Iterator[Mention]:
        """Yield "nationally", "the province" and their like, as what stands before tells."""
        for found in _NATION.finditer(text):
            span = Span(*found.span())
            naming = _NATIONAL[found.lastgroup or ""]
            base = _BASE.search(text[max(0, span.start - 60) : span.start])
            yield Mention(span, "", Naming.BASE if base else naming)
        for found in _SPOKEN_OF.finditer(text):
            span = Span(*found.span())
            at = bisect_left(named, span.start, key=lambda one: one.span.start)
            before = (self._spoken_of(found, one) for one in reversed(named[max(0, at - 20) : at]))
            place = next(filter(None, before), "")
            if place:
                yield Mention(span, place, Naming.LOCATED)

    def _spoken_of(self, found: re.Match[str], mention: Mention) -> str:
        """Return the city of ``mention``, or the province in its line."""
        if mention.naming >= Naming.BASE:
            return ""
        line = self.line(mention.place)
        if found["city"]:
            return mention.place if len(line) > 2 and _STATES.fullmatch(line[1]) else ""
        return next((one for one in line if _STATES.fullmatch(one)), "")


_NATIONAL = {
    "wide": Naming.LOCATED,
    "base": Naming.BASE,
    "adjective": Naming.NATIONAL,
    "federal": Naming.FEDERAL,
    "sign": Naming.SIGN,
}


def _forms(place: Place) -> Iterator[tuple[str, Naming]]:
    for name in place.names:
        yield name, Naming.PLAIN
    for word in place.people:
        yield word, Naming.PEOPLE
        if word[0].islower():
            yield word[0].upper() + word[1:], Naming.PEOPLE
    for body in place.bodies:
        yield body, Naming.BODY
    for sign in place.signs:
        yield sign, Naming.SIGN
