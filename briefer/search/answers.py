"""Answers a query over an open index: finds, filters, counts, orders, shows."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from briefer.domain.query import Facets, Filters, Hit, Hits, Kind, Query, Ranking
from briefer.search.arrays import Bools, Ints
from briefer.search.engine import Engine
from briefer.search.errors import Damaged, translated
from briefer.search.facts import Facts
from briefer.search.finding import Finder
from briefer.search.found import NOTHING, Found, unscored
from briefer.search.postings import Segment
from briefer.search.showing import Fetch, Shown
from briefer.search.snippets import matches, snippet, surfaces
from briefer.search.suggestions import Suggester
from briefer.search.syntax import Leaf, Node, loosened, parse


class Answers:
    """Answers queries over ``segments`` of passages or figures."""

    def __init__(self, segments: list[Segment], kind: Kind) -> None:
        self._facts = Facts(segments, kind)
        self._engine = Engine(segments, self._facts.live)
        self._finder = Finder(self._engine, self._facts)
        self._let: tuple[Filters, Bools] = (Filters(), self._facts.live)

    def answer(self, query: Query, fetch: Fetch) -> Hits:
        """Return the answer to ``query``; ``fetch`` gives what is shown by its id. Raises
        ``Damaged``, also where ``fetch`` does not know something that the index holds."""
        node, found = self._found(query)
        best = self._first(found, query).tolist()
        with translated():
            ids = [self._facts.id(one) for one in best]
        shown = fetch(ids)
        scores = dict(zip(found.docs.tolist(), found.scores.tolist(), strict=True)) if best else {}
        hits = (
            self._hit(shown, one, scores[one], self._reasons(node, one) if node else ())
            for one in best
        )
        corrected = None
        if node and not len(found):
            corrected = Suggester(self._engine, self._facts, fetch).corrected(query.words)
        return Hits(
            query=query,
            count=len(found),
            hits=tuple(hits),
            facets=self._facets(found, query),
            did_you_mean=corrected,
            loosened=bool(len(found)) and node != parse(query.words, query.begun),
        )

    def matching(self, query: Query) -> frozenset[str]:
        """Return the ids of all that ``answer`` would count, whatever the query's limit; nothing
        of it is fetched. Raises ``Damaged``."""
        found = self._found(query)[1]
        with translated():
            return frozenset(map(self._facts.id, found.docs.tolist()))

    def _reasons(self, node: Node, one: int) -> tuple[Leaf, ...]:
        return tuple(self._finder.reasons(node, one))

    @translated()
    def _found(self, query: Query) -> tuple[Node | None, Found]:
        """Return what was looked for, more loosely where need be, and what was found of it that
        the filters let through: in titles alone where nothing else was."""
        finder, let = self._finder, self._let_through(query.filters)
        node = parse(query.words, query.begun)
        if node is None:
            return None, unscored(np.flatnonzero(let))
        looser = loosened(node)
        nodes = (node, looser) if looser else (node,)
        for one in nodes:
            if len(found := finder.find(one).among(let)):
                return one, found
        for one in nodes:
            if len(found := finder.with_titles(one).among(let)):
                return one, found
        return node, NOTHING

    def _let_through(self, filters: Filters) -> Bools:
        if self._let[0] != filters:
            self._let = filters, self._facts.let_through(filters)
        return self._let[1]

    @translated()
    def _first(self, found: Found, query: Query) -> Ints:
        """Return the numbers of what comes first, as many as the query wants."""
        wanted = min(max(0, query.limit), len(found))
        ranks = self._facts.ranks[found.docs]
        if query.ranking is Ranking.NEWEST:
            return found.docs[_least(ranks, wanted)]
        worst = -found.scores
        if wanted < len(found):
            bound = np.partition(worst, wanted)[wanted] if wanted else -np.inf
            better, tied = np.flatnonzero(worst < bound), np.flatnonzero(worst == bound)
            tied = tied[_least(ranks[tied], wanted - len(better))]
            chosen = np.concatenate((better, tied))
        else:
            chosen = np.arange(len(found))
        return found.docs[chosen[np.lexsort((ranks[chosen], worst[chosen]))]]

    def _hit(
        self, shown: Mapping[str, Shown], number: int, score: float, leaves: tuple[Leaf, ...]
    ) -> Hit:
        id = self._facts.id(number)
        if id not in shown:
            raise Damaged(f"the library has no {id}")
        one = shown[id]
        spans = matches(one, leaves)
        excerpt, words = snippet(one.text, spans), surfaces(one.text, spans)
        return Hit(one.passage, score, excerpt, words, one.figure)

    @translated()
    def _facets(self, found: Found, query: Query) -> Facets:
        """Return the facets of what was found; where the query asks so, those of each kind as the
        same words find them without its filters, with or without loosening."""
        facets, filters = self._facts.facets(found.docs), query.filters
        if not query.beside:
            return facets

        def without(others: Filters) -> Facets:
            if others == filters:
                return facets
            found = self._found(replace(query, filters=others))[1]
            return self._facts.facets(found.docs)

        return Facets(
            theme=without(replace(filters, themes=())).theme,
            document=without(replace(filters, documents=())).document,
            language=without(replace(filters, language=None)).language,
            year=without(replace(filters, years=())).year,
        )


def _least(numbers: Ints, wanted: int) -> Ints:
    """Return where the least of ``numbers`` stand, in order."""
    if wanted >= len(numbers):
        return np.argsort(numbers)
    some = np.argpartition(numbers, wanted)[:wanted]
    return some[np.argsort(numbers[some])]
