"""Finds what a query asks for: by its own words, through the glossary, more loosely where it must.

What its own words find comes first, in its own order, whatever the glossary adds: an expansion
must never push down what was asked for.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

import numpy as np

from briefer.domain.language import Language
from briefer.domain.query import Facets, Field, FieldWord, Filters, Query
from briefer.search.arrays import Bools, Ints
from briefer.search.crossing import Crossed, Crossing
from briefer.search.engine import Engine
from briefer.search.errors import translated
from briefer.search.facts import Facts
from briefer.search.finding import Finder
from briefer.search.found import NOTHING, Found, unscored
from briefer.search.likeness import Likeness
from briefer.search.names import NO_NAMES, Names
from briefer.search.showing import Shown
from briefer.search.syntax import Leaf, Node, loosened, parsed

NamesOf = Callable[[], Names]
"""Gives the names of what a library holds, which take a moment to gather."""


@dataclass(frozen=True, slots=True)
class Across:
    """What was found through the glossary only, in one language, and the search as it was said
    there."""

    crossed: Crossed
    found: Found


@dataclass(frozen=True, slots=True)
class Asked:
    """What was looked for, ``None`` where everything was, perhaps more ``loosely`` than typed, and
    what was found of it: by its own words, and ``across``."""

    node: Node | None
    found: Found
    across: tuple[Across, ...] = ()
    fields: tuple[FieldWord, ...] = ()
    loosely: bool = False

    @property
    def docs(self) -> Ints:
        """The numbers of all that was found, in no order."""
        return np.concatenate([self.found.docs, *(one.found.docs for one in self.across)])

    def __len__(self) -> int:
        return len(self.found) + self.across_count

    @property
    def across_count(self) -> int:
        """How many were found through the glossary only."""
        return sum(len(one.found) for one in self.across)


class Asker:
    """Answers what was found to queries, one after another."""

    def __init__(self, engine: Engine, facts: Facts, crossing: Crossing) -> None:
        self.finder = Finder(engine, facts)
        self._engine = engine
        self._facts = facts
        self._crossing = crossing
        self._likeness = Likeness(engine, self.finder)
        self._let: tuple[Filters, Bools] = (Filters(), facts.live)

    @translated()
    def ask(self, query: Query, names: NamesOf, like: Shown | None = None) -> Asked:
        """Return what ``query`` finds; ``like`` is what the finds should be like. Raises
        ``Damaged``."""
        said = parsed(query.words, query.begun, _names_for(query, names), query.kind)
        let = self._let_through(query.filters)
        if like:
            asked = self._like(like, said.node, let, query.glossary)
        elif said.node is None:
            asked = Asked(None, unscored(np.flatnonzero(let)))
        else:
            asked = self._by_words(said.node, let, query.glossary)
        return replace(asked, fields=said.fields)

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

    def _by_words(self, node: Node, let: Bools, glossary: bool) -> Asked:
        """Return what has all the words or, failing that, any; in titles where nothing else is."""
        looser = loosened(node)
        rungs = (node, looser) if looser else (node,)
        for find in (self.finder.find, self.finder.with_titles):
            for rung in rungs:
                asked = self._both(rung, find, let, glossary)
                if len(asked):
                    return replace(asked, loosely=rung is not node)
        return Asked(node, NOTHING)

    def _both(self, node: Node, find: Callable[[Node], Found], let: Bools, glossary: bool) -> Asked:
        found, across = find(node).among(let), list[Across]()
        for own, crossed in self._crossings(node) if glossary else ():
            found = found.among(self._wanted(own, crossed.unwanted))
            there = own & let
            there[found.docs] = False
            if crossed.ways:
                across.append(Across(crossed, find(crossed.node).among(there)))
        return Asked(node, found, tuple(one for one in across if len(one.found)))

    def _crossings(self, node: Node) -> Iterator[tuple[Bools, Crossed]]:
        """Yield ``node`` as each language says it, and the passages of that language."""
        for language in Language:
            if crossed := self._crossing.across(node, language):
                yield self._facts.having(Field.LANGUAGE, (language.value,)), crossed

    def _wanted(self, own: Bools, unwanted: Collection[Node]) -> Bools:
        """Return all passages but those of ``own`` that answer one of ``unwanted``."""
        mask = self._facts.live.copy()
        for node in unwanted:
            docs = self.finder.find(node).docs
            mask[docs[own[docs]]] = False
        return mask

    def _like(self, like: Shown, node: Node | None, let: Bools, glossary: bool) -> Asked:
        mask = let & ~self._facts.with_ids((like.passage.id,))
        if node is not None:
            narrowed = np.zeros(len(mask), np.bool_)
            narrowed[self._by_words(node, let, glossary).docs] = True
            mask &= narrowed
        own = self._likeness.own(like, mask)
        if not glossary:
            return Asked(own.node, own.found)
        language = like.language.other
        there = mask & self._facts.having(Field.LANGUAGE, (language.value,))
        there[own.found.docs] = False
        crossed = self._likeness.across(like, self._crossing, there)
        across = (Across(crossed.crossed, crossed.found),) if crossed else ()
        return Asked(own.node, own.found, across)

    def _let_through(self, filters: Filters) -> Bools:
        if self._let[0] != filters:
            self._let = filters, self._facts.let_through(filters)
        return self._let[1]


def _names_for(query: Query, names: NamesOf) -> Names:
    """Return ``names`` only where the words may need them: most searches do not."""
    return names() if ":" in query.words else NO_NAMES
