"""Answers a query over an open index: what was found, in order, counted, shown with its reasons."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from briefer.domain.query import Hit, Hits, Kind, Query, Ranking
from briefer.search.asking import Across, Asked, Asker, NamesOf
from briefer.search.crossing import Crossing
from briefer.search.engine import Engine
from briefer.search.errors import Damaged, translated
from briefer.search.facts import Facts
from briefer.search.ordering import best, newest
from briefer.search.postings import Segment
from briefer.search.showing import Fetch, Shown
from briefer.search.snippets import matches, snippet, surfaces
from briefer.search.suggestions import Suggester
from briefer.search.twins import grouped
from briefer.search.ways_out import ways_out


@dataclass(frozen=True, slots=True)
class _Place:
    """Something to be shown: its number and score, and where it was found ``across``."""

    number: int
    score: float
    across: Across | None = None


class Answers:
    """Answers queries over ``segments`` of passages or figures."""

    def __init__(self, segments: Sequence[Segment], kind: Kind, crossing: Crossing) -> None:
        self._facts = Facts(segments, kind)
        self._engine = Engine(segments, self._facts.live)
        self._asker = Asker(self._engine, self._facts, crossing)

    def answer(self, query: Query, fetch: Fetch, names: NamesOf) -> Hits:
        """Return the answer to ``query``; ``fetch`` gives what is shown by its id. Raises
        ``Damaged``, also where ``fetch`` does not know something that the index holds."""
        like = fetch((query.like,)).get(query.like) if query.like else None
        ask = partial(self._asker.ask, names=names, like=like)
        asked = ask(query)
        hits = Hits(
            query=query,
            count=len(asked),
            hits=self._hits(asked, query, fetch),
            facets=self._asker.facets(asked, query, ask),
            loosened=asked.loosely,
            via_count=asked.across_count,
            fields=asked.fields,
        )
        return hits if len(asked) else self._with_ways_out(hits, asked, fetch, names)

    def matching(self, query: Query, names: NamesOf) -> frozenset[str]:
        """Return the ids of all that the words and filters of ``query`` find, whatever its limit;
        nothing of it is fetched. Raises ``Damaged``."""
        docs = self._asker.ask(query, names).docs
        with translated():
            return frozenset(map(self._facts.id, docs.tolist()))

    def _hits(self, asked: Asked, query: Query, fetch: Fetch) -> tuple[Hit, ...]:
        with translated():
            places = self._first(asked, query)
            ids = [self._facts.id(one.number) for one in places]
        shown = fetch(ids)
        if missing := [id for id in ids if id not in shown]:
            raise Damaged(f"the library has no {missing[0]}")
        every = [shown[id] for id in ids]
        if query.kind is Kind.FIGURE:
            groups = tuple((at,) for at in range(len(every)))
        else:
            groups = grouped([one.passage for one in every])
        hits = ((self._hit(every[first], places[first], asked), twins) for first, *twins in groups)
        return tuple(
            replace(hit, twins=tuple(every[one].passage for one in twins)) if twins else hit
            for hit, twins in hits
        )

    def _first(self, asked: Asked, query: Query) -> list[_Place]:
        """Return what comes first, as many as the query wants: what its own words found, then
        what was found across."""
        wanted, ranks = max(0, query.limit), self._facts.ranks
        places: list[_Place] = []
        for across in (None, *asked.across):
            found = across.found if across else asked.found
            left = wanted - len(places)
            if query.ranking is Ranking.NEWEST:
                docs = newest(found.docs, ranks, left)
            else:
                docs = best(found, ranks, left)
            scores = found.scores[found.docs.searchsorted(docs)]
            places += [
                _Place(number, score, across)
                for number, score in zip(docs.tolist(), scores.tolist(), strict=True)
            ]
        return places

    def _hit(self, shown: Shown, place: _Place, asked: Asked) -> Hit:
        node = place.across.crossed.node if place.across else asked.node
        leaves = self._asker.reasons(node, place.number) if node else ()
        spans = matches(shown, leaves)
        excerpt, words = snippet(shown.text, spans), surfaces(shown.text, spans)
        via = self._via(place.across, place.number) if place.across else ()
        return Hit(shown.passage, place.score, excerpt, words, shown.figure, via)

    def _via(self, across: Across, number: int) -> tuple[str, ...]:
        """Return the glossary's terms that the passage holds, one for each concept."""
        terms: list[str] = []
        for way in across.crossed.ways:
            said = (
                text
                for leaf, text in zip(way.leaves, way.texts, strict=True)
                if self._asker.finder.find(leaf).holds(number)
            )
            if text := next(said, None):
                terms.append(text)
        return tuple(dict.fromkeys(terms))

    def _with_ways_out(self, hits: Hits, asked: Asked, fetch: Fetch, names: NamesOf) -> Hits:
        """Return ``hits``, of which there are none, with other searches to try."""
        query = hits.query
        corrected = None
        if asked.node:
            suggester = Suggester(self._engine, self._facts, fetch)
            corrected = suggester.corrected(query.words, asked.fields)
        ways = ways_out(query, corrected, names, lambda one: len(self._asker.ask(one, names)))
        return replace(hits, did_you_mean=corrected, ways_out=ways)
