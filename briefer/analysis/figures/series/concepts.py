"""The concepts of the glossary in a subject, and how closely each is said.

A glossary made for search holds loose synonyms ("theft" under "robbery") and narrower terms
("non-fatal overdose" under "overdose"). Two figures measure the same thing only where the words
are close to the preferred ones: a longer form keeps what it adds, a distant one stays apart.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefer.analysis.figures.series.wording import APPARENT, Word, telling
from briefer.domain.language import Language
from briefer.tables.glossary import Concept

_DATA = "data_term"
_INDICATOR = re.compile(r"(?<!\S)@(\w+)(?!\S)")
_PREFIX = 3
"""From this length on a word's beginning stands for the word ("lab", "meth")."""

_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A form of a concept: what it puts in the place of its words, and whether it must stand in
    capitals; ``telling`` says whether it tells what is counted all by itself."""

    tokens: tuple[str, ...]
    capitals: bool
    telling: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """A concept where it stands: from word ``first`` up to but not including ``end``."""

    first: int
    end: int
    said: Said


class ConceptForms:
    """The forms of all concepts, by language and by their telling words in any order."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        concepts = tuple(concepts)
        self._forms: dict[Language, dict[_Key, Said]] = {language: {} for language in Language}
        for concept in concepts:
            for language in Language:
                self._add(concept, language)
        self._names = {
            (concept.id, language): _names(concept, language)
            for concept in concepts
            for language in Language
            if concept.kind == _DATA
        }
        lengths = (len(key) for forms in self._forms.values() for key in forms)
        self._longest = max(lengths, default=0)

    def find(self, words: tuple[Word, ...], language: Language) -> Iterator[Standing]:
        """Yield the concepts among ``words``, the longest first, none overlapping another."""
        taken = [False] * len(words)
        for length in range(min(self._longest, len(words)), 0, -1):
            for first in range(len(words) - length + 1):
                end = first + length
                if any(taken[first:end]):
                    continue
                said = self._forms[language].get(_key(words[first:end]))
                if said and not (said.capitals and not words[first].capitals):
                    taken[first:end] = [True] * length
                    yield Standing(first, end, said)

    def names(self, key: str, language: Language) -> tuple[str, ...]:
        """Return what ``language`` calls the indicators that ``key``, what a figure measures, holds
        as such: the forms that say neither more nor less."""
        ids = dict.fromkeys(_INDICATOR.findall(key))
        return tuple(name for id in ids for name in self._names.get((id, language), ()))

    def _add(self, concept: Concept, language: Language) -> None:
        forms = concept.forms(language)
        preferred = _stems(forms[0], language)
        for form in forms:
            words = telling(form, language)
            if not words or form.endswith("."):
                continue  # an abbreviation ("Man.") is another word without its stop
            said = _said(concept, form, _stems(form, language), preferred)
            self._forms[language].setdefault(_key(words), said)
            bare = tuple(word for word in words if word.stem != APPARENT)
            if len(bare) > 1:
                self._forms[language].setdefault(_key(bare), said)


def _names(concept: Concept, language: Language) -> tuple[str, ...]:
    preferred = _stems(concept.forms(language)[0], language)
    return tuple(
        form
        for form in concept.forms(language)
        if _said(concept, form, _stems(form, language), preferred).tokens == (f"@{concept.id}",)
    )


def _key(words: tuple[Word, ...]) -> _Key:
    return tuple(sorted(word.stem for word in words))


def _stems(form: str, language: Language) -> frozenset[str]:
    return frozenset(word.stem for word in telling(form, language)) - {APPARENT}


def _said(concept: Concept, form: str, stems: frozenset[str], preferred: frozenset[str]) -> Said:
    name = f"@{concept.id}"
    capitals = len(stems) == 1 and form.rstrip("s").isupper()
    alone = len(preferred if capitals else stems) > 1 or concept.kind == _DATA
    if capitals or stems == preferred:
        return Said((name,), capitals, alone)
    if stems > preferred:
        return Said((name, *sorted(stems - preferred)), capitals, alone)
    if not stems < preferred and 2 * _shared(stems, preferred) > len(preferred):
        return Said((name,), capitals, alone)
    return Said((f"{name}/{'+'.join(sorted(stems))}",), capitals, alone)


def _shared(stems: frozenset[str], preferred: frozenset[str]) -> int:
    return sum(any(_same(one, other) for other in stems) for one in preferred)


def _same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _PREFIX and long.startswith(short))
