"""What a figure measures, as a key that is the same for figures of one series.

The key holds the subject's concepts and its remaining telling words, the place, the unit, and the
kind of period. It is careful: a word more is another indicator, and where a subject says too
little there is no key.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from briefer.analysis.figures.concepts import ConceptForms, Standing
from briefer.analysis.figures.wording import Word, bound, telling
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
_AVERAGE = re.compile(
    r"(?:compared (?:to|with)|relative to|than|over)\s+the\s+[\w\s-]*average"
    r"|(?:par rapport|comparativement|supérieure?s?|inférieure?s?)\s+à\s+la\s+[\w\s]*moyenne",
    re.I,
)


class Measurer:
    """Tells by the glossary's concepts what figures measure."""

    def __init__(self, concepts: Mapping[str, Concept]) -> None:
        self._forms = ConceptForms(concepts)

    def measures(self, figure: Figure, place_id: str | None) -> str:
        """Return the key of what ``figure`` measures at the place ``place_id`` (empty where none
        is known); empty where its subject does not tell."""
        subject = self._subject(figure)
        if not subject:
            return ""
        unit = " ".join(filter(None, (figure.unit.value, figure.unit_name)))
        return " | ".join((subject, place_id or "", unit, kind_of_period(figure.period)))

    def _subject(self, figure: Figure) -> str:
        words = telling(figure.subject, figure.language)
        place = telling(figure.place or "", figure.language)
        words = _without(words, tuple(word.stem for word in place))
        found = list(self._forms.find(words, figure.language))
        own = {name for one in self._forms.find(place, figure.language) for name in one.said.tokens}
        tokens = _tokens(words, found) - own
        alone = any(one.said.telling for one in found if not own.issuperset(one.said.tokens))
        if not alone and len(tokens) < _LEAST_WORDS:
            return ""
        return " ".join(sorted(tokens | _change(figure) | _outer_bindings(words, found)))


def _without(words: tuple[Word, ...], place: tuple[str, ...]) -> tuple[Word, ...]:
    """Return ``words`` without the name of the figure's own place."""
    size = len(place)
    for at in range(len(words) - size + 1 if size else 0):
        if tuple(word.stem for word in words[at : at + size]) == place:
            return _without(words[:at] + words[at + size :], place)
    return words


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


def _change(figure: Figure) -> set[str]:
    """Return whether the sentence makes the figure a change, not a level, and against what."""
    at = figure.sentence.find(figure.written)
    if at < 0:
        return set()
    before = figure.sentence[max(0, at - _NEARBY) : at]
    after = figure.sentence[at + len(figure.written) : at + len(figure.written) + _NEARBY]
    said = {way for verb, way in _CHANGES[figure.language] if verb.search(before)}
    if figure.language is Language.FR and _TO_A_LEVEL.match(after):
        said.clear()
    if _AVERAGE.search(figure.sentence):
        said.add("against an average")
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
    if 0 < months < 12 and start.month != 1:
        return f"span {start} {end}"
    return CUMULATIVE + _month(start)


def _months(start: PartialDate, end: PartialDate) -> int:
    return (end.year - start.year) * 12 + (end.month or 12) - (start.month or 1) + 1


def _month(start: PartialDate) -> str:
    return f"{start.year:04}-{start.month or 1:02}"
