"""Answers a query over an open index: finds, filters, counts, orders, shows."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from heapq import nsmallest

from briefer.domain.query import Facets, Filters, Hit, Hits, Query, Ranking
from briefer.search.engine import Engine
from briefer.search.finding import Finder, Scores
from briefer.search.segments import Damaged, translated
from briefer.search.showing import Fetch, Shown
from briefer.search.snippets import matches, snippet, surfaces
from briefer.search.suggestions import Suggester
from briefer.search.syntax import Leaf, Node, loosened, parse
from briefer.search.terms import Facts, facts_of


class Answers:
    """Answers queries over the index ``engine``."""

    def __init__(self, engine: Engine, before: "Answers | None" = None) -> None:
        """Answer as of ``engine``; ``before`` answered as of an earlier state of the same index, of
        which most is still so and need not be read again."""
        self._engine = engine
        self._read: dict[bytes, Facts] = before._read if before else {}

    @cached_property
    def _facts(self) -> Mapping[int, Facts]:
        rows, known = self._engine.facts(), self._read
        with translated():
            self._read = {row: known.get(row) or facts_of(row) for row in rows.values()}
        return {number: self._read[row] for number, row in rows.items()}

    @cached_property
    def _rank(self) -> Mapping[int, int]:
        """What breaks ties: the newest document first, each in the order of its text."""
        ordered = sorted(self._facts, key=lambda one: self._facts[one].place)
        return {number: rank for rank, number in enumerate(ordered)}

    def answer(self, query: Query, fetch: Fetch) -> Hits:
        """Return the answer to ``query``; ``fetch`` gives what is shown by its id. Raises
        ``Damaged``, also where ``fetch`` does not know something that the index holds."""
        finder = Finder(self._engine, self._facts.keys())
        node, scores = self._found(query, finder)
        best = self._first(scores, query)
        shown = fetch([self._facts[one].id for one in best])
        hits = (
            self._hit(shown, one, scores[one], tuple(finder.reasons(node, one)) if node else ())
            for one in best
        )
        corrected = None
        if node and not scores:
            corrected = Suggester(self._engine, self._facts, fetch).corrected(query.words)
        return Hits(
            query=query,
            count=len(scores),
            hits=tuple(hits),
            facets=self._facets(finder, scores, query),
            did_you_mean=corrected,
            loosened=bool(scores) and node != parse(query.words, query.begun),
        )

    def matching(self, query: Query) -> frozenset[str]:
        """Return the ids of all that ``answer`` would count, whatever the query's limit; nothing
        of it is fetched. Raises ``Damaged``."""
        scores = self._found(query, Finder(self._engine, self._facts.keys()))[1]
        return frozenset(self._facts[one].id for one in scores)

    def _found(self, query: Query, finder: Finder) -> tuple[Node | None, Scores]:
        """Return what was looked for, more loosely where need be, and what was found of it that
        the filters let through: in titles alone where nothing else was."""
        node = parse(query.words, query.begun)
        if node is None:
            return None, self._filtered(dict.fromkeys(self._facts, 0.0), query.filters)
        looser = loosened(node)
        nodes = (node, looser) if looser else (node,)
        for one in nodes:
            if found := self._filtered(finder.find(one).scores, query.filters):
                return one, found
        for one in nodes:
            if found := self._filtered(finder.with_titles(one), query.filters):
                return one, found
        return node, {}

    def _first(self, scores: Scores, query: Query) -> list[int]:
        rank, newest = self._rank, query.ranking is Ranking.NEWEST

        def order(one: int) -> tuple[float, int]:
            return (0.0 if newest else -scores[one], rank[one])

        return nsmallest(max(0, query.limit), scores, key=order)

    def _filtered(self, scores: Scores, filters: Filters) -> Scores:
        if not scores.keys() <= self._facts.keys():
            raise Damaged("postings of a passage that there is not")
        if filters == Filters():
            return scores
        return {one: score for one, score in scores.items() if _let(filters, self._facts[one])}

    def _hit(
        self, shown: Mapping[str, Shown], number: int, score: float, leaves: tuple[Leaf, ...]
    ) -> Hit:
        id = self._facts[number].id
        if id not in shown:
            raise Damaged(f"the library has no {id}")
        one = shown[id]
        spans = matches(one, leaves)
        excerpt, words = snippet(one.text, spans), surfaces(one.text, spans)
        return Hit(one.passage, score, excerpt, words, one.figure)

    def _facets(self, finder: Finder, scores: Scores, query: Query) -> Facets:
        """Return the facets of what was found; where the query asks so, those of each kind as the
        same words find them without its filters, with or without loosening."""
        facets, filters = self._counted(scores), query.filters
        if not query.beside:
            return facets

        def without(others: Filters) -> Facets:
            if others == filters:
                return facets
            return self._counted(self._found(replace(query, filters=others), finder)[1])

        return Facets(
            theme=without(replace(filters, themes=())).theme,
            document=without(replace(filters, documents=())).document,
            language=without(replace(filters, language=None)).language,
            year=without(replace(filters, years=())).year,
        )

    def _counted(self, found: Iterable[int]) -> Facets:
        themes, documents = Counter[str](), Counter[str]()
        languages, years = Counter[str](), Counter[str]()
        for facts in map(self._facts.__getitem__, found):
            themes.update(facts.themes)
            documents[facts.document] += 1
            languages[facts.language] += 1
            if facts.year:
                years[facts.year] += 1
        return Facets(*map(_most_first, (themes, documents, languages, years)))


def _let(filters: Filters, facts: Facts) -> bool:
    """Return whether ``filters`` let a passage through: any of each kind, all kinds."""
    return (
        (not filters.themes or any(theme in filters.themes for theme in facts.themes))
        and (not filters.documents or facts.document in filters.documents)
        and (filters.language is None or facts.language == filters.language)
        and (not filters.years or facts.date[0] in filters.years)
    )


def _most_first(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))
