"""Answers a query over an open index: what was found, in order, counted, shown with its reasons."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from briefer.domain.query import Facets, Hit, Hits, Kind, Query, Ranking
from briefer.search.asking import Asked, Asker, CrossingOf, Layer, NamesOf
from briefer.search.files.errors import Damaged, translated
from briefer.search.glossary.crossing import Crossed, Way
from briefer.search.ordering import best, newest
from briefer.search.postings.arrays import Ints
from briefer.search.postings.engine import Engine
from briefer.search.postings.facts import Facts
from briefer.search.postings.postings import Segment
from briefer.search.shown.showing import Fetch, Shown
from briefer.search.shown.snippets import matches, snippet, surfaces
from briefer.search.shown.twins import grouped
from briefer.search.suggestions import Suggester
from briefer.search.ways_out import ways_out

_MOST = 16
"""How many times what is wanted is looked at for hits that are no twins."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Something to be shown: its number and score, and the layer it was found in."""

    number: int
    score: float
    layer: Layer


@dataclass(frozen=True, slots=True)
class Ranked:
    """The ids of the first hits with their scores, how many there are in all, how many of these
    have only some of the words, and what they fall under; nothing of it is fetched."""

    ids: tuple[str, ...]
    scores: tuple[float, ...]
    count: int
    partly: int
    facets: Facets


class Answers:
    """Answers queries over ``segments`` of passages or figures."""

    def __init__(self, segments: Sequence[Segment], kind: Kind, crossing: CrossingOf) -> None:
        self._facts = Facts(segments, kind)
        self._engine = Engine(segments, self._facts.live)
        self._asker = Asker(self._engine, self._facts, crossing)

    def answer(self, query: Query, fetch: Fetch, names: NamesOf) -> Hits:
        """Return the answer to ``query``; ``fetch`` gives what is shown by its id. Raises
        ``Damaged``, also where ``fetch`` does not know something that the index holds."""
        like = fetch((query.like,)).get(query.like) if query.like else None
        ask = partial(self._asker.ask, names=names, like=like)
        asked = ask(query) if like or not query.like else Asked(())
        hits = Hits(
            query=query,
            count=len(asked),
            hits=self._hits(asked, query, fetch),
            facets=self._asker.facets(asked, query, ask),
            loosened=0 < asked.partly == len(asked),
            partly=asked.partly,
            via_count=self._asker.via_count(asked),
            fields=asked.fields,
        )
        if len(asked):
            return hits
        corrected = self._corrected(query, asked, fetch)
        ways = ways_out(query, corrected, names, lambda one: len(ask(one)))
        return replace(hits, did_you_mean=corrected, ways_out=ways)

    def ranked(self, query: Query, names: NamesOf) -> Ranked:
        """Return what ``answer`` would show and count; what hits should be like is not looked at.
        Raises ``Damaged``."""
        ask = partial(self._asker.ask, names=names)
        asked = ask(query)
        with translated():
            places = self._first(asked, query)
            return Ranked(
                tuple(self._facts.id(one.number) for one in places),
                tuple(one.score for one in places),
                len(asked),
                asked.partly,
                self._asker.facets(asked, query, ask),
            )

    def matching(self, query: Query, names: NamesOf) -> frozenset[str]:
        """Return the ids of all that have all the words of ``query``, or where nothing has, of
        those that have some, whatever its limit; nothing is fetched. Raises ``Damaged``."""
        layers = self._asker.ask(query, names).layers
        whole = [one for one in layers if not one.partly]
        with translated():
            docs = [one.found.docs.tolist() for one in whole or layers]
            return frozenset(map(self._facts.id, chain.from_iterable(docs)))

    def _hits(self, asked: Asked, query: Query, fetch: Fetch) -> tuple[Hit, ...]:
        """Return as many hits as the query wants, without those that are twins of one before."""
        wanted = max(0, query.limit)
        places, every, groups = self._shown(asked, query, fetch)
        looked_at = wanted
        while len(groups) < wanted < len(asked) and len(places) == looked_at < _MOST * wanted:
            looked_at *= 2
            places, every, groups = self._shown(asked, replace(query, limit=looked_at), fetch)
        hits = (
            (self._hit(every[first], places[first]), twins) for first, *twins in groups[:wanted]
        )
        return tuple(
            replace(hit, twins=tuple(every[one].passage for one in twins)) if twins else hit
            for hit, twins in hits
        )

    def _shown(
        self, asked: Asked, query: Query, fetch: Fetch
    ) -> tuple[list[_Place], list[Shown], tuple[tuple[int, ...], ...]]:
        """Return what comes first, with what is shown of it, and which of it are twins."""
        with translated():
            places = self._first(asked, query)
            ids = [self._facts.id(one.number) for one in places]
        shown = fetch(ids)
        if missing := [id for id in ids if id not in shown]:
            raise Damaged(f"the library has no {missing[0]}")
        every = [shown[id] for id in ids]
        if query.kind is Kind.FIGURE:
            return places, every, tuple((at,) for at in range(len(every)))
        return places, every, grouped([one.passage for one in every])

    def _first(self, asked: Asked, query: Query) -> list[_Place]:
        """Return what comes first, as many as the query wants: layer by layer, or the newest of
        what has all the words, then of what has some."""
        wanted, ranks = max(0, query.limit), self._facts.ranks
        places: list[_Place] = []
        if query.ranking is Ranking.NEWEST:
            for partly in (False, True):
                every = [
                    place
                    for layer in asked.layers
                    if layer.partly is partly
                    for place in _places(layer, newest(layer.found.docs, ranks, wanted))
                ]
                places += sorted(every, key=lambda one: int(ranks[one.number]))
            return places[:wanted]
        for layer in asked.layers:
            places += _places(layer, best(layer.found, ranks, wanted - len(places)))
        return places

    def _hit(self, shown: Shown, place: _Place) -> Hit:
        node, crossed = place.layer.node, place.layer.crossed
        leaves = self._asker.reasons(node, place.number) if node else ()
        spans = matches(shown, leaves)
        excerpt, words = snippet(shown.text, spans), surfaces(shown.text, spans)
        via = self._via(crossed, place.number) if crossed else ()
        return Hit(shown.passage, place.score, excerpt, words, shown.figure, via)

    def _via(self, crossed: Crossed, number: int) -> tuple[str, ...]:
        """Return the glossary's terms that the passage holds, one for each concept."""
        terms: list[str] = []
        for way in crossed.ways:
            said = (
                text
                for leaf, text in zip(way.leaves, way.texts, strict=True)
                if self._asker.finder.find(leaf).holds(number)
            )
            if text := next(said, None) or self._apart(way, number):
                terms.append(text)
        return tuple(dict.fromkeys(terms))

    def _apart(self, way: Way, number: int) -> str:
        """Return those words of the preferred form that the passage has, though not together."""
        find = self._asker.finder.find
        return " + ".join(one.word for one in way.apart if find(one).holds(number))

    def _corrected(self, query: Query, asked: Asked, fetch: Fetch) -> str | None:
        if not query.words:
            return None
        suggester = Suggester(self._engine, self._facts, fetch)
        return suggester.corrected(query.words, asked.fields)


def _places(layer: Layer, docs: Ints) -> list[_Place]:
    """Return ``docs`` of ``layer``, in their order, to be shown."""
    scores = layer.found.scores[layer.found.docs.searchsorted(docs)]
    pairs = zip(docs.tolist(), scores.tolist(), strict=True)
    return [_Place(number, score, layer) for number, score in pairs]
