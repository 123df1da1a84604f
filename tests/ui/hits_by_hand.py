"""Hits made of passages of the corpus: what a search may yield, whatever was searched for."""

from dataclasses import replace
from pathlib import Path

from briefer.domain.language import Language
from briefer.domain.passage import Passage
from briefer.domain.query import Facets, Filters, Hits, Query, Turn, WayOut
from briefer.workspace import Finding, Session, Workspace

VIA = ("Web profond",)


def found(data_dir: Path, words: str = "the", limit: int = 12) -> Hits:
    """Return the hits for ``words``."""
    with Session(Workspace(data_dir)) as session:
        return Finding(session).search(Query(words, limit=limit))


def via_glossary(hits: Hits, rows: tuple[int, ...] = (1,)) -> Hits:
    """Return ``hits`` with those in ``rows`` found through the glossary alone."""
    those = tuple(
        replace(hit, via=VIA) if row in rows else hit for row, hit in enumerate(hits.hits)
    )
    return replace(hits, hits=those, via_count=len(rows))


def with_twins(hits: Hits, row: int, twins: tuple[Passage, ...]) -> Hits:
    """Return ``hits`` with the one in ``row`` nearly the same as ``twins``."""
    those = tuple(
        replace(hit, twins=twins) if at == row else hit for at, hit in enumerate(hits.hits)
    )
    return replace(hits, hits=those)


def elsewhere(hits: Hits) -> tuple[Passage, Passage]:
    """Return passages among ``hits`` of two documents that the first is not of."""
    first, others = hits.hits[0].passage.document, dict[str, Passage]()
    for hit in hits.hits:
        if hit.passage.document != first:
            others.setdefault(hit.passage.document, hit.passage)
    one, two, *_ = others.values()
    return one, two


def nothing(query: Query, *ways: WayOut, mean: str | None = None) -> Hits:
    """Return the answer to ``query`` that nothing was found, with ``ways`` out."""
    return Hits(query, 0, (), Facets(), mean, ways_out=ways)


def ways_of(query: Query) -> tuple[WayOut, ...]:
    """Return a way out of each kind."""
    spelt = replace(query, words="stigma")
    wider = replace(query, filters=replace(query.filters, years=()))
    french = replace(query, filters=replace(query.filters, language=Language.FR))
    about = replace(query, words="", filters=Filters(themes=("stigma",)))
    return (
        WayOut(Turn.SPELLING, spelt, 12),
        WayOut(Turn.FILTER, wider, 9),
        WayOut(Turn.LANGUAGE, french, 4),
        WayOut(Turn.THEME, about, 1),
    )
