"""Domain values as the JSON of the command line's contract.

Ids are strings, offsets count characters in the document's text, what is absent is null. Figures
are lists without entries until Briefer finds them.
"""

from collections.abc import Mapping, Sequence

from briefer.domain.document import Document, Holding
from briefer.domain.passage import Analysis, Dropped, Passage
from briefer.domain.query import Facets, Hit, Hits
from briefer.domain.theme import Theme, ThemeTag

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
        "figures": 0,
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
    )
    return {
        "document": document(one),
        "passages": [passage(found) for found in analysis.passages],
        "figures": [],
        "dropped": [_dropped(found) for found in analysis.dropped],
        "warnings": warnings,
    }


def passage(one: Passage) -> Json:
    """Return a passage."""
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
        "figures": [],
    }


def theme(one: Theme, passages: int) -> Json:
    """Return a theme and how many passages it has."""
    return {
        "id": one.id,
        "label": {"en": one.label.en, "fr": one.label.fr},
        "description": {"en": one.description.en, "fr": one.description.fr},
        "passages": passages,
    }


def hits(found: Hits) -> Json:
    """Return the answer to a search."""
    return {
        "query": found.query.words,
        "count": found.count,
        "hits": [_hit(hit) for hit in found.hits],
        "facets": _facets(found.facets),
        "did_you_mean": found.did_you_mean,
    }


def _hit(hit: Hit) -> Json:
    return {
        "passage": passage(hit.passage),
        "figure": None,
        "score": round(hit.score, 4),
        "snippet": {
            "text": hit.snippet.text,
            "marks": [[mark.start, mark.end] for mark in hit.snippet.marks],
        },
        "matched": hit.matched,
        "via": "query",
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


def _text(value: object) -> str | None:
    return None if value is None else str(value)
