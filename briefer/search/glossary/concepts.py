"""Finds the concepts of glossary and vocabulary in the words of a search, and says them in a
language.

Words are compared as the index compares them, by their terms; articles, prepositions and
conjunctions between them do not count: trafic drogue is trafic de drogues.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum, auto
from functools import cache
from itertools import takewhile

from briefer.domain.language import Language
from briefer.search.terms import forms
from briefer.search.typed.syntax import Joined, Leaf, Phrase, Term
from briefer.search.words import compounds, fold
from briefer.tables.glossary import Concept

_LITTLE = {
    Language.EN: frozenset("a an and at by for from in into of on or that the to with".split()),
    Language.FR: frozenset(
        "a à au aux avec ce ces cette chez dans de des du en et la le les leur leurs ou où par "
        "pour que qui sa ses son sous sur un une vers".split()
    ),
}
_IN_BOTH = frozenset("a de on".split())
"""Little words that do not tell a language: de facto is English."""
_ORDINARY = frozenset("alert chiffre eu lead man ne ni on ont que".split())
"""Words, without accents, that forms of the glossary look like (ALERT, chiffré, É.-U., LEAD, Man.,
N.-É., NI, ON, Ont., Que.): hardly anyone who writes them means those."""
_PRONOUN = "us"
"""Typed, it is the country; in a text it is nearly always the pronoun."""

_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_NAME = re.compile(r"[^\W\d_]\w*")
_LEAST = 4
"""Letters of a single word before it stands for a concept that it only begins."""
_ENDING = 3
"""Letters by which an inflected word may differ: saisir is saisie, trait is not traitement."""
_ROOM = 2
"""First letters that all words with a term in common share."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A word or compound of a search: the ways to read it, each in words, and its last letters,
    folded, where it is still being typed."""

    readings: tuple[tuple[str, ...], ...]
    begun: str = ""


@dataclass(frozen=True, slots=True)
class Covered:
    """The concepts that units up to ``end`` name; several where the words are ambiguous."""

    end: int
    concepts: tuple[Concept, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What to look for where a language says a concept, and as the glossary writes it."""

    leaf: Leaf
    text: str

    @property
    def words(self) -> tuple[str, ...]:
        """The words to look for, one by one."""
        match self.leaf:
            case Term(word):
                return (word,)
            case Phrase(words) | Joined(words, _):
                return words
            case _:
                return ()


class _Likeness(IntEnum):
    """How far words are those of a form; more is better."""

    BEGUN = auto()
    STEM = auto()
    SAME = auto()


@dataclass(frozen=True, slots=True)
class _Form:
    words: tuple[str, ...]
    concept: Concept
    is_short: bool
    """Whether it is an acronym, which has no endings: DEA is not de."""


_Rank = tuple[int, _Likeness, bool]
"""How well a form covers units, more is better: up to where, how like, whether as a term of the
field."""


class Concepts:
    """The concepts of a glossary and the everyday ones beside it, by what each language calls
    them."""

    def __init__(self, concepts: Collection[Concept]) -> None:
        self._rooms = {language: _rooms(concepts, language) for language in Language}
        self._by_term: dict[tuple[Language, str], dict[str, list[_Form]]] = {}
        self._said: dict[tuple[Concept, Language], tuple[Said, ...]] = {}
        self._spelt = {language: _spelt(rooms) for language, rooms in self._rooms.items()}
        self._joined = _joined(concepts)

    def covered(
        self, units: Sequence[Unit], at: int, language: Language, everyday: bool = True
    ) -> Covered | None:
        """Return what the most units from ``at`` on, read in ``language``, name; ``None`` where
        they name nothing. Terms of the field go before ``everyday`` concepts that are as like,
        if these are wanted at all: a concept of the field then has the everyday forms of its id
        too. A last word that is begun names what it alone can become."""
        found: dict[_Rank, dict[str, Concept]] = {}
        for form in self._candidates(units[at], language):
            if form.concept.everyday and not everyday:
                continue
            reach = _reach(form, units, at, language)
            if reach and not self._is_others(form, reach[1], units[at], language):
                end, likeness = reach
                rank = end, likeness, not form.concept.everyday
                found.setdefault(rank, {})[form.concept.id] = form.concept
        for rank in sorted(found, reverse=True):
            concepts = tuple(found[rank].values())
            if rank[1] is not _Likeness.BEGUN:
                as_like = found.get((*rank[:2], False), {}).values()
                return Covered(rank[0], self._whole((*concepts, *as_like), everyday))
            if len(concepts) == 1:
                return Covered(rank[0], self._whole(concepts, everyday))
        return None

    def _whole(self, concepts: Sequence[Concept], everyday: bool) -> tuple[Concept, ...]:
        """Return ``concepts``, each once, with their forms of both tables where the ``everyday``
        one is wanted."""
        if not everyday:
            return tuple(concepts)
        return tuple(dict.fromkeys(self._joined.get(one.id, one) for one in concepts))

    def _is_others(self, form: _Form, likeness: _Likeness, unit: Unit, language: Language) -> bool:
        """Return whether ``unit`` is rather a word of the other language than an everyday
        ``form`` with another ending: the French pays is not what an English employer does."""
        if not form.concept.everyday or likeness is not _Likeness.STEM or len(form.words) > 1:
            return False
        others = self._spelt[language.other].get(fold(unit.readings[0][0]))
        return others is not None and form.concept.id not in others

    def said(self, concept: Concept, language: Language) -> tuple[Said, ...]:
        """Return what to look for where ``language`` is to say ``concept``, the preferred form
        first; nothing that a shorter form finds anyway, but for the preferred one."""
        key = (concept, language)
        if key not in self._said:
            self._said[key] = _distinct(concept, language)
        return self._said[key]

    def _candidates(self, unit: Unit, language: Language) -> Iterator[_Form]:
        """Yield the forms that may begin with ``unit``."""
        for reading in unit.readings:
            by_term = self._opened(language, fold(reading[0])[:_ROOM])
            seen = set[int]()
            for term in forms(reading[0], language):
                for form in by_term.get(term, ()):
                    if id(form) not in seen:
                        seen.add(id(form))
                        yield form
        if len(unit.begun) >= _LEAST:
            for form in self._rooms[language].get(unit.begun[:_ROOM], ()):
                if len(form.words) == 1 and fold(form.words[0]).startswith(unit.begun):
                    yield form

    def _opened(self, language: Language, room: str) -> dict[str, list[_Form]]:
        """Return the forms of ``room`` by the terms of their first words. Stems take time: those
        of a room are asked for when a word first needs them."""
        key = (language, room)
        if key not in self._by_term:
            by_term: dict[str, list[_Form]] = defaultdict(list)
            for form in self._rooms[language].get(room, ()):
                for term in forms(form.words[0], language):
                    by_term[term].append(form)
            self._by_term[key] = dict(by_term)
        return self._by_term[key]


def is_little(word: str, language: Language) -> bool:
    """Return whether ``word`` is an article, preposition or the like, which no search is about."""
    return word in _LITTLE[language]


def speaks(words: Collection[str], language: Language) -> bool:
    """Return whether the little words among ``words`` are more of ``language`` than of the
    other."""
    mine, others = _LITTLE[language] - _IN_BOTH, _LITTLE[language.other] - _IN_BOTH
    return sum(word in mine for word in words) > sum(word in others for word in words)


def contains(words: Sequence[str], others: Sequence[str], begun: str, language: Language) -> bool:
    """Return whether a text in ``language`` with ``words`` next to each other has ``others`` so
    too; of the last of these it may have one that begins like ``begun``."""
    last = len(others) - 1

    def same(at: int, number: int) -> bool:
        if _same(words[at + number], others[number], language):
            return True
        return number == last and bool(begun) and fold(words[at + number]).startswith(begun)

    starts = range(len(words) - last)
    return any(all(same(at, number) for number in range(last + 1)) for at in starts)


def _same(word: str, other: str, language: Language) -> bool:
    if word == other:
        return True
    terms = forms(other, language)
    return any(term in terms for term in forms(word, language))


def _reach(
    form: _Form, units: Sequence[Unit], start: int, language: Language
) -> tuple[int, _Likeness] | None:
    """Return up to where ``units`` say ``form`` from ``start`` on, and how like it; the last word
    of it may only be begun."""
    words, said, at, likeness = form.words, 0, start, _Likeness.SAME
    while said < len(words):
        if at == len(units):
            return None
        unit = units[at]
        at += 1
        if reading := _said_by(unit, words[said:], language):
            if likeness is _Likeness.SAME:
                likeness = _likeness(reading, words[said : said + len(reading)])
            said += len(reading)
        elif unit.begun and said == len(words) - 1 and fold(words[said]).startswith(unit.begun):
            return at, _Likeness.BEGUN
        elif not said or not _is_skipped(unit, language):
            return None
    return (at, likeness) if likeness is _Likeness.SAME or _may_end(form, units[start]) else None


def _likeness(words: tuple[str, ...], others: tuple[str, ...]) -> _Likeness:
    same = all(fold(one) == fold(other) for one, other in zip(words, others, strict=True))
    return _Likeness.SAME if same else _Likeness.STEM


def _may_end(form: _Form, unit: Unit) -> bool:
    """Return whether ``unit`` may be a single word's ``form`` with another ending. Stems make
    families that are too wide for a word by itself; several tell what they are about."""
    first, *more = form.words
    if more:
        return True
    word, typed = fold(first), fold(unit.readings[0][0])
    if form.is_short:
        return typed == f"{word}s"
    common = sum(takewhile(bool, map(str.__eq__, word, typed)))
    ending = max(len(word), len(typed)) - common
    return ending <= min(_ENDING, common / 2)


def _said_by(unit: Unit, words: tuple[str, ...], language: Language) -> tuple[str, ...] | None:
    """Return the reading of ``unit`` that says the first of ``words``, ``None`` where it says
    something else."""
    for reading in unit.readings:
        if len(reading) <= len(words) and all(
            _same(one, other, language) for one, other in zip(reading, words, strict=False)
        ):
            return reading
    return None


def _is_skipped(unit: Unit, language: Language) -> bool:
    (first, *more), *others = unit.readings
    return not more and not others and is_little(first, language)


def _rooms(concepts: Collection[Concept], language: Language) -> dict[str, list[_Form]]:
    """Return the forms of all concepts by the first letters of their first word."""
    rooms: dict[str, list[_Form]] = defaultdict(list)
    for concept in concepts:
        for words, is_short in dict.fromkeys(_spelled(concept, language)):
            rooms[fold(words[0])[:_ROOM]].append(_Form(words, concept, is_short))
    return dict(rooms)


def _joined(concepts: Collection[Concept]) -> dict[str, Concept]:
    """Return the concepts of the field that an everyday one has the id of, by it, its forms after
    theirs."""
    field = {one.id: one for one in concepts if not one.everyday}
    pairs = [(field[one.id], one) for one in concepts if one.everyday and one.id in field]
    return {
        one.id: replace(
            one,
            en=tuple(dict.fromkeys((*one.en, *other.en))),
            fr=tuple(dict.fromkeys((*one.fr, *other.fr))),
        )
        for one, other in pairs
    }


def _spelt(rooms: dict[str, list[_Form]]) -> dict[str, set[str]]:
    """Return the ids of the concepts by those forms of theirs that are one word, folded."""
    ids: dict[str, set[str]] = defaultdict(set)
    for room in rooms.values():
        for form in room:
            if len(form.words) == 1:
                ids[fold(form.words[0])].add(form.concept.id)
    return dict(ids)


def _spelled(concept: Concept, language: Language) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield the words of each form, its compounds apart and closed up, without little words
    unless one word alone would be left; and whether it is an acronym."""
    for text in _texts(concept, language):
        cut = tuple(compounds(text))
        apart = tuple(part.text for one in cut for part in one.parts)
        closed = tuple((one.whole or one.parts[0]).text for one in cut)
        for words in (apart, closed) if apart != closed else (apart,):
            telling = tuple(word for word in words if not is_little(word, language))
            if len(telling) > 1:
                yield telling, False
            elif words and not (len(words) == 1 and (not telling or fold(words[0]) in _ORDINARY)):
                yield words, text.isupper()


def _texts(concept: Concept, language: Language) -> Iterator[str]:
    """Yield the forms without what they say in brackets; this too where it is a name, mostly the
    short one."""
    for form in concept.forms(language):
        if "(" not in form:
            yield form
            continue
        yield _BRACKET.sub(" ", form)
        for bracket in _BRACKET.findall(form):
            if _NAME.fullmatch(bracket) and bracket[0].isupper():
                yield bracket


def _distinct(concept: Concept, language: Language) -> tuple[Said, ...]:
    said = [
        Said(leaf, text) for text in _texts(concept, language) if (leaf := _leaf(text, language))
    ]
    kept: list[Said] = []
    for one in sorted(said, key=lambda one: len(one.words)):
        if not any(contains(one.words, other.words, "", language) for other in kept):
            kept.append(one)
    first = said[:1]
    return tuple(dict.fromkeys((*first, *(one for one in said if one in kept))))


def _leaf(text: str, language: Language) -> Leaf | None:
    """Return what finds ``text``; ``None`` where that would find an ordinary word."""
    cut = tuple(compounds(text))
    words = tuple(part.text for one in cut for part in one.parts)
    if not words:
        return None
    whole = (cut[0].whole or cut[0].parts[0]).text if len(cut) == 1 else ""
    if len(words) == 1:
        return None if _is_ordinary(whole, language) else Term(words[0])
    return Joined(words, whole) if whole and not _is_ordinary(whole, language) else Phrase(words)


def _is_ordinary(word: str, language: Language) -> bool:
    """Return whether looking for ``word`` finds what nearly every text in ``language`` has."""
    common = word == _PRONOUN or fold(word) in _ORDINARY
    return common or not _little_terms(language).isdisjoint(forms(word, language))


@cache
def _little_terms(language: Language) -> frozenset[str]:
    return frozenset(term for word in _LITTLE[language] for term in forms(word, language))
