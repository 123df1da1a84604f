"""Finds passages that are about the same as one: by its telling words, and in the other language
by what the glossary calls them there."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from math import log1p

from briefer.search.finding import Finder
from briefer.search.glossary.crossing import Crossed, Crossing
from briefer.search.postings.arrays import Bools
from briefer.search.postings.engine import Engine
from briefer.search.postings.found import NOTHING, Found
from briefer.search.shown.showing import Shown
from briefer.search.stems import tells_nothing
from briefer.search.terms import forms
from briefer.search.typed.syntax import All, Any, Node, Term
from briefer.search.words import compounds

_WORDS = 24
"""How many of its words tell what a passage is about."""
_SHARE = 6
"""One of so many of them must come again."""
_MOST, _MOST_ACROSS = 30, 15
_SHORTEST = 3
_LOOKED_AT = 400
"""How many words of a passage are looked at."""
_COMMON = 0.1
"""Words that more passages hold than this share tell nothing."""
_WITHIN = 0.25
"""What scores less than this share of the best is about something else."""


@dataclass(frozen=True, slots=True)
class Alike:
    """The words that were looked for, and what was found of them."""

    node: Node | None
    found: Found


@dataclass(frozen=True, slots=True)
class AlikeAcross:
    """The concepts that were looked for in the other language, and what was found of them."""

    crossed: Crossed
    found: Found


class Likeness:
    """Finds what is like a passage among those of ``engine``."""

    def __init__(self, engine: Engine, finder: Finder) -> None:
        self._engine = engine
        self._finder = finder

    def own(self, like: Shown, let: Bools) -> Alike:
        """Return what is like ``like`` by its own words, among those that are ``let`` through."""
        leaves = self._telling(like)
        if not leaves:
            return Alike(None, NOTHING)
        return Alike(Any(leaves), self._total(leaves, let, _MOST))

    def across(self, like: Shown, crossing: Crossing, let: Bools) -> AlikeAcross | None:
        """Return what is like ``like`` by the concepts that the other language says in its way, and
        by words that both have; ``None`` where there are no such concepts."""
        every = tuple(map(Term, _words(like.text)))
        crossed = crossing.across(All(every), like.language.other) if len(every) > 1 else None
        if crossed is None or not crossed.ways:
            return None
        sayings: list[Node] = [
            Any(way.leaves) if len(way.leaves) > 1 else next(iter(way.leaves))
            for way in crossed.ways
        ]
        nodes = (*sayings, *self._telling(like))
        return AlikeAcross(Crossed(Any(nodes), crossed.ways), self._total(nodes, let, _MOST_ACROSS))

    def _total(self, nodes: Sequence[Node], let: Bools, most: int) -> Found:
        """Return what is ``let`` through of the best by enough of ``nodes``."""
        finds = [self._finder.find(node).among(let) for node in nodes]
        least = max(2, -(-len(nodes) // _SHARE)) if len(nodes) > 1 else 1
        total = self._engine.pad.total(finds, least)
        if not len(total):
            return NOTHING
        best: list[float] = sorted(total.scores.tolist())[-most:]
        bound = max(_WITHIN * best[-1], best[0])
        chosen = total.scores >= bound
        return Found(total.docs[chosen], total.scores[chosen])

    def _telling(self, like: Shown) -> tuple[Term, ...]:
        """Return the words of ``like`` that tell most: often there, seldom elsewhere."""
        size, language = self._engine.size, like.language
        weights: dict[str, float] = {}
        for word, times in Counter(_words(like.text)).items():
            if len(word) < _SHORTEST or tells_nothing(word, language):
                continue
            terms = forms(word, language)
            often = max(self._engine.frequency(language.value, one) for one in terms)
            if 1 < often <= max(3, _COMMON * size):
                weights[word] = times * log1p(size / often)
        return tuple(map(Term, sorted(weights, key=lambda word: -weights[word])[:_WORDS]))


def _words(text: str) -> tuple[str, ...]:
    """Return the first words of ``text``: they tell what it is about."""
    each = (part.text for one in compounds(text) for part in one.parts)
    return tuple(islice(each, _LOOKED_AT))
