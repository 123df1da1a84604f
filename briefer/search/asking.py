"""Finds what a query asks for: by its own words, through the glossary, more loosely where it must.

In each language what has all the words comes before what has some, and in that of the words
nothing comes between that the glossary adds: an expansion must never push down what was asked for.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

import numpy as np

from briefer.domain.language import Language
from briefer.domain.query import Facets, Field, FieldWord, Filters, Query
from briefer.search.files.errors import translated
from briefer.search.finding import Finder
from briefer.search.glossary.crossed import loosely, more_loosely, words_of
from briefer.search.glossary.crossing import Crossed, Crossing
from briefer.search.likeness import Likeness
from briefer.search.postings.arrays import Bools, Ints
from briefer.search.postings.engine import Engine
from briefer.search.postings.facts import Facts
from briefer.search.postings.found import NOTHING, Found, unscored
from briefer.search.reranking import readers_first
from briefer.search.shown.showing import Shown
from briefer.search.typed.names import NO_NAMES, Names
from briefer.search.typed.syntax import Any, Leaf, Node, loosened, parsed

ENOUGH = 20
"""Where so many passages have all the words, those with only some of them are left out."""
MOST = 200
"""So many of those with only some of the words are enough: in a large library there are thousands,
about anything."""

_TITLE_WORDS = 6
"""Any word of a title will do for so few words: of a pasted page every title has some."""

FEW = 8
"""Where fewer passages than this have what a concept is called in the other language, one word of
what it is called will do: it may go by another name there."""

CrossingOf = Callable[[], Crossing]
"""Gives what says searches in the other language, which takes a moment to make."""

NamesOf = Callable[[], Names]
"""Gives the names of what a library holds, which take a moment to gather."""


_NO_CROSSING = Crossing(())


def no_crossing() -> Crossing:
    """Return what says nothing otherwise."""
    return _NO_CROSSING


@dataclass(frozen=True, slots=True)
class Layer:
    """Passages of one kind, all of them before those of the next layer: what was looked for
    (``None`` where everything was), what was found, how it was ``crossed`` into another language,
    and whether passages have only ``partly`` what was asked for."""

    node: Node | None
    found: Found
    crossed: Crossed | None = None
    partly: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What a query found, in layers that share no passage, and its words read as ``fields``."""

    layers: tuple[Layer, ...]
    fields: tuple[FieldWord, ...] = ()

    @property
    def docs(self) -> Ints:
        """The numbers of all that was found, in no order."""
        return np.concatenate([NOTHING.docs, *(one.found.docs for one in self.layers)])

    def __len__(self) -> int:
        return sum(len(one.found) for one in self.layers)

    @property
    def partly(self) -> int:
        """How many have only some of the words."""
        return sum(len(one.found) for one in self.layers if one.partly)


class Asker:
    """Answers what was found to queries, one after another."""

    def __init__(self, engine: Engine, facts: Facts, crossing: CrossingOf) -> None:
        self.finder = Finder(engine, facts)
        self._engine = engine
        self._facts = facts
        self._crossing = crossing
        self._likeness = Likeness(engine, self.finder)
        self._let: tuple[Filters, Bools] = (Filters(), facts.live)

    @translated()
    def ask(self, query: Query, names: NamesOf, like: Shown | None = None) -> Asked:
        """Return what ``query`` finds; ``like`` is what the finds should be like, where it asks
        for that. Raises ``Damaged``."""
        self.finder.make_room()
        said = parsed(query.words, query.begun, _names_for(query, names), query.kind)
        let = self._let_through(query.filters)
        if like and query.like:
            layers = self._like(like, said.node, let, query)
        elif said.node is None:
            layers = (Layer(None, unscored(np.flatnonzero(let))),)
        else:
            layers = self._by_words(said.node, let, query)
        layers = [one for one in layers if len(one.found)]
        if query.reader:
            readers = self._facts.having(Field.LANGUAGE, (query.reader.value,))
            layers = [replace(one, found=readers_first(one.found, readers)) for one in layers]
        return Asked(tuple(layers), said.fields)

    @translated()
    def facets(self, asked: Asked, query: Query, again: Callable[[Query], Asked]) -> Facets:
        """Return the facets of what was ``asked`` by ``query``; where it wants so, those of each
        kind as ``again`` finds them without its filters of that kind. Raises ``Damaged``."""
        facets, filters = self._facts.facets(asked.docs), query.filters
        if not query.beside:
            return facets

        def without(others: Filters) -> Facets:
            if others == filters:
                return facets
            return self._facts.facets(again(replace(query, filters=others)).docs)

        return Facets(
            theme=without(replace(filters, themes=())).theme,
            document=without(replace(filters, documents=())).document,
            language=without(replace(filters, language=None)).language,
            year=without(replace(filters, years=())).year,
        )

    def reasons(self, node: Node, passage: int) -> tuple[Leaf, ...]:
        """Return the words and phrases of ``node`` for which ``passage`` was found."""
        return tuple(self.finder.reasons(node, passage))

    def via_count(self, asked: Asked) -> int:
        """Return how many of what was ``asked`` hold a word that the glossary gave."""
        pad, count = self._engine.pad, 0
        for layer in asked.layers:
            if layer.crossed:
                ways = layer.crossed.ways
                leaves = [leaf for way in ways for leaf in (*way.leaves, *way.apart)]
                said = pad.union([self.finder.find(leaf).docs for leaf in leaves])
                count += len(pad.common([layer.found.docs, said]))
        return count

    def _by_words(self, node: Node, let: Bools, query: Query) -> tuple[Layer, ...]:
        """Return what has all the words, then, where this is little, what has some of them; both
        also as the glossary says them. Where nothing has, titles may do."""
        crossings = list(self._crossings(node)) if query.glossary else []
        strict, looser = self.finder.find(node).among(let), loosened(node)
        names = list(self._other_names(node)) if query.glossary else []
        if len(strict) and not (crossings or names or (looser and len(strict) < ENOUGH)):
            return (Layer(node, strict),)
        for own, crossed in crossings:
            strict = strict.among(self._wanted(own, crossed.unwanted))
        left = let.copy()
        left[strict.docs] = False
        layers = [Layer(node, strict)]
        for own, crossed in names:
            named = self.finder.find(crossed.node).among(own & left)
            left[named.docs] = False
            layers.append(Layer(crossed.node, named, crossed))
        own_way = left.copy()
        for own, _ in crossings:
            own_way &= ~own
        layers.append(self._some(loosened(node, apart=not len(strict)), own_way, len(strict)))
        words = sum(1 for _ in words_of(node))
        across = [
            one for own, way in crossings for one in self._across(way, own & left, strict, words)
        ]
        layers += sorted(across, key=lambda one: one.partly)
        if not query.some:
            return tuple(one for one in layers if not one.partly)
        if any(len(one.found) for one in layers):
            return tuple(layers)
        return self._by_titles(node, let)

    def _some(self, looser: Node | None, let: Bools, found: int) -> Layer:
        """Return what has some of what ``looser`` asks for any of, where fewer than enough are
        ``found`` that have all."""
        if looser is None or found >= ENOUGH:
            return Layer(None, NOTHING, partly=True)
        return Layer(looser, self.finder.partly(looser).among(let).foremost(MOST), partly=True)

    def _across(self, crossed: Crossed, let: Bools, strict: Found, words: int) -> Iterator[Layer]:
        """Yield what is ``let`` through of what has all words as ``crossed`` says them, and what
        has some of them; ``strict`` has them as they were typed. Of what a single word stands for
        (an acronym, say) one word tells nothing."""
        if not crossed.ways:
            return
        found = self.finder.find(crossed.node).among(let)
        yield Layer(crossed.node, found, crossed)
        left = let.copy()
        left[found.docs] = False
        known = len(found) + int(np.count_nonzero(let[strict.docs]))
        some = self._some(loosely(crossed), left, known)
        if known + len(some.found) < FEW and words > 1:
            some = self._some(more_loosely(crossed), left, known)
        yield replace(some, crossed=crossed)

    def _by_titles(self, node: Node, let: Bools) -> tuple[Layer, ...]:
        """Return what has the words together with its document's title, all of them or some."""
        looser = loosened(node)
        few = looser is None or not isinstance(looser, Any) or len(looser.of) <= _TITLE_WORDS
        for one in (node, looser) if looser and few else (node,):
            if len(found := self.finder.with_titles(one).among(let)):
                return (Layer(one, found, partly=one is not node),)
        return ()

    def _crossings(self, node: Node) -> Iterator[tuple[Bools, Crossed]]:
        """Yield ``node`` as each language says it, and the passages of that language."""
        for language in Language:
            if crossed := self._crossing().across(node, language):
                yield self._facts.having(Field.LANGUAGE, (language.value,)), crossed

    def _other_names(self, node: Node) -> Iterator[tuple[Bools, Crossed]]:
        """Yield ``node`` by the other names of its concepts in each language, and the passages of
        that language."""
        for language in Language:
            if crossed := self._crossing().within(node, language):
                yield self._facts.having(Field.LANGUAGE, (language.value,)), crossed

    def _wanted(self, own: Bools, unwanted: Collection[Node]) -> Bools:
        """Return all passages but those of ``own`` that answer one of ``unwanted``."""
        mask = self._facts.live.copy()
        for node in unwanted:
            docs = self.finder.find(node).docs
            mask[docs[own[docs]]] = False
        return mask

    def _like(self, like: Shown, node: Node | None, let: Bools, query: Query) -> tuple[Layer, ...]:
        mask = let & ~self._facts.with_ids((like.passage.id,))
        if node is not None:
            narrowed = np.zeros(len(mask), np.bool_)
            for layer in self._by_words(node, let, query):
                narrowed[layer.found.docs] = True
            mask &= narrowed
        same = self._facts.having(Field.LANGUAGE, (like.language.value,))
        own = self._likeness.own(like, mask & same if query.glossary else mask)
        layers = [Layer(own.node, own.found)]
        if query.glossary:
            language = like.language.other
            there = mask & self._facts.having(Field.LANGUAGE, (language.value,))
            if across := self._likeness.across(like, self._crossing(), there):
                layers.append(Layer(across.crossed.node, across.found, across.crossed))
        return tuple(layers)

    def _let_through(self, filters: Filters) -> Bools:
        if self._let[0] != filters:
            self._let = filters, self._facts.let_through(filters)
        return self._let[1]


def _names_for(query: Query, names: NamesOf) -> Names:
    """Return ``names`` only where the words may need them: most searches do not."""
    return names() if ":" in query.words else NO_NAMES
