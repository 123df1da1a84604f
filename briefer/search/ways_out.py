"""Proposes other searches where one finds nothing."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from briefer.domain.query import Field, Filters, Query, Turn, WayOut
from briefer.search.asking import NamesOf
from briefer.search.words import compounds

_MOST_THEMES = 2
_TELLING = 4
"""Letters of a word by which a theme may be meant."""


def ways_out(
    query: Query, corrected: str | None, names: NamesOf, count: Callable[[Query], int]
) -> tuple[WayOut, ...]:
    """Return searches near ``query`` that find something, the nearest first: its words
    ``corrected``, one of its filters dropped or all, the other language, a theme of that name.
    ``count`` says how much a search finds."""
    ways = (WayOut(turn, one, count(one)) for turn, one in _near(query, corrected, names))
    found: dict[Query, WayOut] = {}
    for way in ways:
        if way.count and way.query != query:
            found.setdefault(way.query, way)
    return tuple(found.values())


def _near(query: Query, corrected: str | None, names: NamesOf) -> Iterator[tuple[Turn, Query]]:
    if corrected:
        yield Turn.SPELLING, replace(query, words=corrected)
    filters = query.filters
    if query.like:
        yield Turn.FILTER, replace(query, like=None)
    for less in _with_one_less(filters):
        yield Turn.FILTER, replace(query, filters=less)
    if filters.language:
        there = replace(filters, language=filters.language.other)
        yield Turn.LANGUAGE, replace(query, filters=there, glossary=True)
    if not query.glossary:
        yield Turn.LANGUAGE, replace(query, glossary=True)
    if filters != Filters():
        yield Turn.FILTER, replace(query, filters=Filters())
    for theme in _themes(query, names):
        yield Turn.THEME, replace(query, words="", filters=Filters(themes=(theme,)), like=None)


def _with_one_less(filters: Filters) -> Iterator[Filters]:
    if filters.years:
        yield replace(filters, years=())
    if filters.documents:
        yield replace(filters, documents=())
    if filters.passages is not None:
        yield replace(filters, passages=None)
    if filters.themes:
        yield replace(filters, themes=())
    if filters.language:
        yield replace(filters, language=None)


def _themes(query: Query, names: NamesOf) -> tuple[str, ...]:
    """Return the themes that a word of ``query`` may name."""
    words = [part.text for one in compounds(query.words) for part in one.parts]
    telling = [one for one in words if len(one) >= _TELLING]
    known = names() if telling else None
    named = [
        theme for word in telling if known for theme in known.values(Field.THEME, word, True) or ()
    ]
    return tuple(dict.fromkeys(named))[:_MOST_THEMES]
