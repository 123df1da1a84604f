"""The place that the surroundings of a sentence speak of, where it names none itself."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefer.analysis.figures.attendance import OF_A_MEETING
from briefer.analysis.figures.clauses import REACH, earlier_sentences, in_brackets
from briefer.analysis.figures.places.place_names import HOME, Mention, Naming, PlaceNames
from briefer.analysis.figures.setting import Setting
from briefer.analysis.figures.windows import moved, window
from briefer.domain.document import Span

_LISTED = re.compile(
    r"\s*(?:,|,?\s*(?:and|et|or|ou|as well as|ainsi qu['’])|&)\s*(?:(?:in|at|en|au|aux|à|dans"
    r"|de|the|le|la|les)\s+|l['’]|à l['’])*",
    re.IGNORECASE,
)
_LISTS = {Naming.LOCATED, Naming.PLAIN, Naming.AWAY}
_ENFORCING = re.compile(
    r"\b(?:[Pp]olic\w+|RCMP|GRC|CBSA|ASFC|CBP|DEA|OPP|SQ|Sûreté|Drug (?:Section|Unit)|Border"
    r"|Customs|Canada Post|Postes Canada|Sheriffs?|Gendarmerie|[Dd]ouanes)\b"
)
_RANKS = re.compile(
    r"\b(?:highest|lowest|les? plus (?:élevée?s?|hauts?|bas)|ranged|variai(?:t|ent))\b", re.I
)
_MEAN = re.compile(r"\b(?:the (?:national )?average|la moyenne|fois plus)\b", re.IGNORECASE)
_PART = re.compile(r"(?:;|\b(?:including|dont|y compris))[^;.]{0,30}$", re.IGNORECASE)
_PROVINCE = re.compile(r"[A-Z]{2}-[A-Z]{2}")
_COUNTED = re.compile(r"\s\((?:an? |about |environ )?\d")
_DIGIT = re.compile(r"\d")
_WORLD = "world"
_AFTER = 4 * REACH
"""How far after a sentence what it speaks of is still looked for."""


class Framing:
    """Reads what places a passage and its headings speak of; made once."""

    def __init__(self, names: PlaceNames) -> None:
        self._names = names

    def within(self, text: str, span: Span) -> list[Mention]:
        """Return the places that ``text`` names within ``span``."""
        part = window(text, span)
        mentions = self._names.mentions(text[part.start : part.end])
        first = bisect_left(mentions, span.start - part.start, key=lambda one: one.span.start)
        last = bisect_left(mentions, span.end - part.start, key=lambda one: one.span.start)
        near = mentions[first:last]
        if part.start:
            near = tuple(replace(one, span=moved(one.span, part.start)) for one in near)
        return self._led_away(text, near)

    def _led_away(self, text: str, mentions: Sequence[Mention]) -> list[Mention]:
        """Return ``mentions`` where the whole of a list is as far off as its first member."""
        led: list[Mention] = []
        for one in mentions:
            away = led and led[-1].naming is Naming.AWAY and self._joined(text, led[-1], one)
            led.append(replace(one, naming=Naming.AWAY) if away else one)
        return led

    def listed(self, text: str, mentions: Sequence[Mention], number: int) -> Sequence[Mention]:
        """Return the members of the list that a mention stands in, of no list itself alone."""
        first = last = number
        while first and self._joined(text, mentions[first - 1], mentions[first]):
            first -= 1
        while last + 1 < len(mentions) and self._joined(text, mentions[last], mentions[last + 1]):
            last += 1
        return mentions[first : last + 1]

    def _joined(self, text: str, one: Mention, two: Mention) -> bool:
        """Return whether two places are members of a list."""
        if not {one.naming, two.naming} <= _LISTS or not one.place or not two.place:
            return False
        if not _LISTED.fullmatch(text, one.span.end, two.span.start):
            return False
        return len(self._names.line(one.place)) == len(self._names.line(two.place))

    def shared(self, places: Sequence[str]) -> str:
        """Return the narrowest place that holds all of ``places``; empty where none does."""
        lines = [self._names.line(one) for one in places]
        return next((one for one in lines[0] if all(one in line for line in lines)), "")

    def country(self, setting: Setting, mention: Mention) -> str:
        """Return the place of ``mention``; the country spoken of for "national"."""
        if mention.place:
            return mention.place
        start = mention.span.start
        near = self.within(setting.text, Span(max(setting.sentence.start, start - REACH), start))
        near += self.within(setting.text, Span(start, min(setting.sentence.end, start + REACH)))
        near.sort(key=lambda one: abs(one.span.start - start))
        spans = earlier_sentences(setting)
        earlier = [one for span in spans for one in self.within(setting.text, span)]
        for one in (*near, *earlier, *self._later(setting)):
            country = self._names.line(one.place)[-1] if one.place else ""
            if country in self._names.places and len(country) == 2 and one.naming < Naming.BASE:
                return country
        return HOME

    def before(self, setting: Setting) -> str:
        """Return the place that was spoken of last in the passage: of several that a sentence
        sets beside each other, or of a part of the one before, what holds them."""
        spans = list(earlier_sentences(setting))
        for number, span in enumerate(spans):
            told = self._told(setting.text, span)
            if not told:
                continue
            listed = self.listed(setting.text, told, 0)
            places = [self.country(setting, one) for one in told]
            if len(listed) > 1 and len(listed) == len(told):
                return self.shared(places) or places[0]
            return self._wider(setting, places, spans[number + 1 :])
        return ""

    def _told(self, text: str, span: Span) -> list[Mention]:
        """Return the places that a sentence speaks of, outside brackets."""
        every = self.within(text, span)
        told = [one for one in every if one.naming <= Naming.NATIONAL]
        if _RANKS.search(text, span.start, span.end):
            told = [one for one in told if not _PROVINCE.fullmatch(one.place)]
        return [
            one
            for one in told
            if not _PART.search(text, max(span.start, one.span.start - 60), one.span.start)
            and not in_brackets(text, one.span)
            and not _COUNTED.match(text, one.span.end)
        ]

    def _wider(self, setting: Setting, places: Sequence[str], earlier: Sequence[Span]) -> str:
        """Return what holds ``places``: one of them, else one spoken of before them."""
        if len(set(places)) == 1:
            return places[0]
        if _WORLD in places:
            return _WORLD
        shared = self.shared(places)
        if shared in places:
            return shared
        for span in earlier:
            for one in self._told(setting.text, span):
                place = self.country(setting, one)
                lines = [self._names.line(other) for other in places]
                if all(place in line[1:] for line in lines):
                    return place
        return shared

    def in_headings(self, setting: Setting) -> str:
        """Return the place that the nearest heading names, or the document's title."""
        for heading in (*reversed(setting.headings), setting.details.title or ""):
            if not heading or OF_A_MEETING.search(heading):
                continue
            told = [one for one in self._names.mentions(heading) if one.naming <= Naming.PEOPLE]
            if told:
                return told[0].place or HOME
        return ""

    def acting(self, setting: Setting) -> str:
        """Return where the body acts whose numbers the sentences before gave."""
        for span in earlier_sentences(setting):
            if not _DIGIT.search(setting.text, span.start, span.end):
                return ""
            every = self.within(setting.text, span)
            place = next((one.place for one in every if self._enforces(setting.text, one)), "")
            if place:
                return place
        return ""

    @staticmethod
    def _enforces(text: str, one: Mention) -> bool:
        """Return whether a mention is of police, customs or the like, whose counts are of what
        they did where they are."""
        near = text[max(0, one.span.start - 30) : one.span.end + 40]
        return one.naming is Naming.BODY and bool(_ENFORCING.search(near))

    def by_signs(self, setting: Setting) -> str:
        """Return the place whose law and institutions the passage speaks of, else the country of
        the provinces that it sets apart, in brackets or later on."""
        start, end = setting.sentence.start, setting.sentence.end
        own = self.within(setting.text, Span(start, min(end, start + _AFTER)))
        ahead = self.within(setting.text, Span(max(0, start - _AFTER), start))
        every = [*own, *reversed(ahead), *self._later(setting)]
        signs = (one.place or HOME for one in every if one.naming is Naming.SIGN)
        return next(signs, "") or self._apart(setting, every)

    def _apart(self, setting: Setting, every: Sequence[Mention]) -> str:
        """Return the country of provinces that are set beside each other, ranked, or told in
        brackets."""
        parts = [(one, self._country_of(one)) for one in every]
        aside = (held for one, held in parts if held and in_brackets(setting.text, one.span))
        held = {one.place: country for one, country in parts if country}
        start, end = setting.sentence.start, setting.sentence.end
        near = setting.text[max(0, start - _AFTER) : min(end, start + _AFTER) + _AFTER]
        ranked = _RANKS.search(near) or _MEAN.search(near)
        if len(held) > 1 or ranked:
            return next(iter(held.values()), "")
        return next(aside, "")

    def _country_of(self, part: Mention) -> str:
        """Return the country of a province or state that is named as a part of it."""
        line = self._names.line(part.place)
        known = line and _PROVINCE.fullmatch(line[0]) and part.naming <= Naming.PLAIN
        return line[1] if known else ""

    def _later(self, setting: Setting) -> Iterator[Mention]:
        end = setting.sentence.end
        yield from self.within(setting.text, Span(end, min(len(setting.text), end + _AFTER)))
