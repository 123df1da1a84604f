"""What a figure measures, as a key that is the same for figures of one series.

The key holds the subject's concepts and its remaining telling words, the place, the unit, and the
kind of period. It is careful: a word more is another indicator, and where a subject says too
little there is no key.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from briefer.analysis.figures.series.concepts import ConceptForms, Standing
from briefer.analysis.figures.series.wording import Word, bound, head_of, telling
from briefer.domain.dates import PartialDate
from briefer.domain.figure import Figure, Period
from briefer.domain.language import Language
from briefer.tables.glossary import Concept

UNDATED = "undated"
CUMULATIVE = "since "
_LEAST_WORDS = 2
_NEARBY = 60
_CHANGE = {
    Language.EN: (
        (r"(?:increas\w+|rose|risen|rising|grew|grown|climbed|jumped|surged|up)", "up"),
        (r"(?:decreas\w+|fell|fallen|declined|declining|dropped|dropping|down)", "down"),
    ),
    Language.FR: (
        (r"(?:augment\w+|progress\w+|accrue?s?|grimp\w+|bondi\w*)", "up"),
        (r"(?:diminu\w+|baiss\w+|recul\w+|chut\w+)", "down"),
    ),
}
_BY = {
    Language.EN: r"(?:\s+\w+ly)?(?:\s+by)?(?:\s+(?:an|about|over|nearly))?\s+$",
    Language.FR: r"(?:\s+\w+ment)?\s+(?:de|d[’'])\s*$",
}
_CHANGES = {
    language: tuple((re.compile(r"\b" + verb + _BY[language], re.I), way) for verb, way in verbs)
    for language, verbs in _CHANGE.items()
}
_TO_A_LEVEL = re.compile(r"\s*(?:\w+\s+)?à\s+\d")
_DONE = {
    Language.EN: (
        re.compile(r"\b(\w+ed|made|sold|found|bought|built|caught)\s+(?:\w+ly\s+)?$", re.I),
        re.compile(
            r"\s+(?:(?:has|have|had)\s+)?(?:is|are|was|were|been)\s+(?:\w+ly\s+)?(\w+)", re.I
        ),
    ),
    Language.FR: (
        re.compile(r"\b(?:a|ont|avait|avaient)\s+(?:\w+ment\s+)?(\w+)\s+(?:de\s+|d[’'])?$", re.I),
        re.compile(r"\s+(?:(?:a|ont|avait|avaient)\s+été|est|sont|était|étaient)\s+(\w+)", re.I),
    ),
}
"""What was done to the things counted: the word before the figure, or that after its subject."""
_ACTOR = re.compile(
    r"\b((?:[A-ZÉÀÎ][\w-]*\s+(?:(?:of|and|du|des|de la|de|et)\s+)?){1,6})"
    r"(?:(?:has|have|had|a|ont|avait|avaient)\s+)?$"
)
"""Who did it, where a name says so: what one service seizes is not what another does."""
_NO_NAMES = frozenset("Police Officers Agents The In There Il On Les Le La They We It".split())
_TOLD = frozenset(
    """reported recorded estimated identified included observed noted found counted registered
    signalé signalés signalée signalées enregistré enregistrés enregistrée enregistrées recensé
    recensés observé observés constaté constatés compté dénombré augmenté diminué eu eus
    eue eues increased decreased passé passés été a the an not also""".split()
)
"""Words in that place that only tell of them."""
_MEAN = re.compile(r"\b(?:average|mean|median|moyenne|médiane)\s+(?:\w+\s+){0,2}$", re.I)
_OFTEN = re.compile(
    r"^[^,;.]*\b(?:per|each|every|par|chaque)\s+"
    r"(hour|day|week|month|year|heure|jour|semaine|mois|année|an)\b",
    re.I,
)
_AVERAGE = re.compile(
    r"(?:compared (?:to|with)|relative to|than|over)\s+the\s+[\w\s-]*average"
    r"|(?:par rapport|comparativement|supérieure?s?|inférieure?s?)\s+à\s+la\s+[\w\s]*moyenne",
    re.I,
)


class Measurer:
    """Tells by the glossary's concepts what figures measure."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._forms = ConceptForms(concepts)

    def measures(self, figure: Figure, place_id: str | None) -> str:
        """Return the key of what ``figure`` measures at the place ``place_id`` (empty where none
        is known); empty where its subject does not tell."""
        subject = self._subject(figure)
        if not subject:
            return ""
        unit = " ".join(filter(None, (figure.unit.value, figure.unit_name)))
        return " | ".join((subject, place_id or "", unit, kind_of_period(figure.period)))

    def names(self, figure: Figure) -> tuple[str, ...]:
        """Return what else the language of ``figure`` calls the indicators that it measures."""
        return self._forms.names(figure.measures, figure.language)

    def _subject(self, figure: Figure) -> str:
        said = " ".join((figure.subject, *_done(figure)))
        words = telling(said, figure.language)
        found = list(self._forms.find(words, figure.language))
        place = telling(figure.place or "", figure.language)
        own = {name for one in self._forms.find(place, figure.language) for name in one.said.tokens}
        own |= _named(words, place)
        tokens = _tokens(words, found) - own
        alone = any(one.said.telling for one in found if not own.issuperset(one.said.tokens))
        if not alone and len(tokens) < _LEAST_WORDS:
            return ""
        more = sorted(tokens | _change(figure) | _outer_bindings(words, found))
        return f"{_head(words, found)} < {' '.join(more)}"


def _head(words: tuple[Word, ...], found: list[Standing]) -> str:
    """Return the concept or word that is counted: seizures of pills are not pills seized."""
    at = head_of(words)
    return next((one.said.tokens[0] for one in found if one.first <= at < one.end), words[at].stem)


def _named(words: tuple[Word, ...], place: tuple[Word, ...]) -> set[str]:
    """Return the words of the figure's own place if its whole name stands among ``words``."""
    name = {word.stem for word in place}
    return name if name <= {word.stem for word in words} else set()


def _tokens(words: tuple[Word, ...], found: list[Standing]) -> set[str]:
    covered = {at for one in found for at in range(one.first, one.end)}
    rest = {word.stem for at, word in enumerate(words) if at not in covered}
    return rest.union(*(one.said.tokens for one in found))


def _outer_bindings(words: tuple[Word, ...], found: list[Standing]) -> frozenset[str]:
    """Return the bindings that are not a concept's own, each concept counting as one word."""
    named = {one.first: one.said.tokens[0] for one in found}
    inner = {at for one in found for at in range(one.first + 1, one.end)}
    return bound(
        tuple(
            replace(word, stem=named.get(at, word.stem))
            for at, word in enumerate(words)
            if at not in inner
        )
    )


def _around(figure: Figure) -> tuple[str, str]:
    """Return what stands shortly before and after the figure in its sentence."""
    at = figure.sentence.find(figure.written)
    if at < 0:
        return "", ""
    end = at + len(figure.written)
    return figure.sentence[max(0, at - _NEARBY) : at], figure.sentence[end : end + _NEARBY]


def _done(figure: Figure) -> list[str]:
    """Return what the sentence says was done to what is counted ("seized 51 firearms")."""
    acting, suffering = _DONE[figure.language]
    before, after = _around(figure)
    found = [acting.search(before)]
    if after.lstrip().startswith(figure.subject):
        found.append(suffering.match(after.lstrip()[len(figure.subject) :]))
    done = [one for one in found if one and one.group(1).lower() not in _TOLD]
    names = _ACTOR.search(before[: done[0].start()]) if done and done[0] is found[0] else None
    actors = names.group(1).split() if names else []
    return [*(one.group(1) for one in done), *(one for one in actors if one not in _NO_NAMES)]


def _change(figure: Figure) -> set[str]:
    """Return whether the sentence makes of the figure: a change, an average, how often."""
    before, after = _around(figure)
    said = {way for verb, way in _CHANGES[figure.language] if verb.search(before)}
    if figure.language is Language.FR and _TO_A_LEVEL.match(after):
        said.clear()
    if _AVERAGE.search(figure.sentence):
        said.add("against an average")
    if _MEAN.search(before):
        said.add("average")
    if often := _OFTEN.search(after):
        said.add(f"per {often.group(1).lower()}")
    return said


def kind_of_period(period: Period) -> str:
    """Return the kind of ``period``: what two periods share if their figures can form a series."""
    start, end = period.start, period.end
    if start is None:
        return UNDATED if end is None else "as of"
    if end is None:
        return CUMULATIVE + _month(start)
    return _kind_of_span(start, end)


def _kind_of_span(start: PartialDate, end: PartialDate) -> str:
    if start.day or end.day:
        return "day" if start == end else f"span {start} {end}"
    months = _months(start, end)
    if months == 12:
        return "year" if (start.month or 1) == 1 else f"year from {start.month}"
    if not start.month and not end.month and end.year == start.year + 1:
        return "two years"
    if months == 1 or (months == 3 and start.month % 3 == 1):
        return "month" if months == 1 else "quarter"
    return CUMULATIVE + _month(start)


def _months(start: PartialDate, end: PartialDate) -> int:
    return (end.year - start.year) * 12 + (end.month or 12) - (start.month or 1) + 1


def _month(start: PartialDate) -> str:
    return f"{start.year:04}-{start.month or 1:02}"
