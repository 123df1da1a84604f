"""Domain values as the JSON of the command line's contract.

Ids are strings, offsets count characters in the document's text, what is absent is null.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from briefer.domain.document import Document, Holding
from briefer.domain.figure import Figure
from briefer.domain.passage import Analysis, Dropped, Passage
from briefer.domain.query import Facets, Hit, Hits
from briefer.domain.theme import Theme, ThemeTag

Within = Mapping[str, tuple[Figure, ...]]
"""The figures of passages, by the passages' ids."""

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]


def document(one: Holding) -> dict[str, Json]:
    """Return a document of the library."""
    details = one.details
    return {
        "id": one.id,
        "name": one.name,
        "title": details.title,
        "event": details.event,
        "date": _text(details.date),
        "date_end": _text(details.date_end),
        "place": details.place,
        "language": details.language,
        "publisher": details.publisher,
        "published": _text(details.published),
        "marking": details.marking,
        "source": details.source,
        "passages": one.passages,
        "figures": one.figures,
    }


def extracted(read: Document, analysis: Analysis, warnings: list[str]) -> Json:
    """Return what one file holds, without the library."""
    one = Holding(
        id=read.id,
        name=read.name,
        file_name=read.file_name,
        details=analysis.details,
        passages=len(analysis.passages),
        rules="",
        figures=len(analysis.figures),
    )
    within = figures_within(analysis.figures)
    return {
        "document": document(one),
        "passages": [passage(found, within) for found in analysis.passages],
        "figures": [figure(found) for found in analysis.figures],
        "dropped": [_dropped(found) for found in analysis.dropped],
        "warnings": warnings,
    }


def figures_within(figures: Iterable[Figure]) -> Within:
    """Return ``figures`` by the passages they stand in."""
    within: dict[str, tuple[Figure, ...]] = {}
    for one in figures:
        within[one.passage_id] = (*within.get(one.passage_id, ()), one)
    return within


def passage(one: Passage, within: Within) -> Json:
    """Return a passage with the ids of its figures."""
    return {
        "id": one.id,
        "document": one.document,
        "language": one.language,
        "kind": one.kind,
        "heading_path": one.heading_path,
        "number": one.number,
        "number_in_section": one.number_in_section,
        "page": one.page,
        "text": one.text,
        "start": one.span.start,
        "end": one.span.end,
        "themes": [_tag(tag) for tag in one.themes],
        "figures": [found.id for found in within.get(one.id, ())],
    }


def figure(one: Figure) -> Json:
    """Return a figure."""
    return {
        "id": one.id,
        "document": one.document,
        "passage": one.passage_id,
        "written": one.written,
        "start": one.span.start,
        "end": one.span.end,
        "sentence": one.sentence,
        "value": _number(one.value),
        "upper": _number(one.upper),
        "unit": one.unit,
        "unit_name": one.unit_name,
        "qualifier": one.qualifier,
        "subject": one.subject or None,
        "period": {"start": _text(one.period.start), "end": _text(one.period.end)},
        "place": one.place,
        "inferred": one.inferred,
        "themes": [_tag(tag) for tag in one.themes],
        "series": one.series,
        "superseded_by": one.superseded_by,
    }


def theme(one: Theme, passages: int) -> Json:
    """Return a theme and how many passages it has."""
    return {
        "id": one.id,
        "label": {"en": one.label.en, "fr": one.label.fr},
        "description": {"en": one.description.en, "fr": one.description.fr},
        "passages": passages,
    }


def hits(found: Hits, within: Within) -> Json:
    """Return the answer to a search; ``within`` are the figures of the passages found."""
    return {
        "query": found.query.words,
        "count": found.count,
        "hits": [_hit(hit, within) for hit in found.hits],
        "facets": _facets(found.facets),
        "did_you_mean": found.did_you_mean,
    }


def _hit(hit: Hit, within: Within) -> Json:
    return {
        "passage": passage(hit.passage, within),
        "figure": figure(hit.figure) if hit.figure else None,
        "score": round(hit.score, 4),
        "snippet": {
            "text": hit.snippet.text,
            "marks": [[mark.start, mark.end] for mark in hit.snippet.marks],
        },
        "matched": hit.matched,
        "via": "glossary" if hit.via else "query",
        "via_terms": hit.via,
    }


def _facets(facets: Facets) -> Json:
    return {
        "theme": facets.theme,
        "document": facets.document,
        "language": facets.language,
        "year": facets.year,
    }


def _tag(tag: ThemeTag) -> Json:
    return {"id": tag.id, "by": tag.by, "terms": tag.terms}


def _dropped(one: Dropped) -> Json:
    return {"text": one.text, "why": one.why}


def _number(value: Decimal | None) -> int | float | None:
    """Return ``value`` as JSON writes it: 14700, 0.5."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
