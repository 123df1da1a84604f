"""What else to search for where nothing was found, as lines for people to read."""

from collections.abc import Iterator, Mapping

from briefer.cli.console import Console
from briefer.domain.query import Filters, Hits, Kind, Query, Turn, WayOut


def ways_out(found: Hits, names: Mapping[str, str], console: Console) -> list[str]:
    """Return a line for each other search that ``found`` proposes, the nearest first; ``names``
    are the documents' short names by id."""
    lines = [_line(way, found, names, console) for way in found.ways_out]
    told = {way.query.words for way in found.ways_out if way.turn is Turn.SPELLING}
    if found.did_you_mean and found.did_you_mean not in told:
        lines.insert(0, console.say("did_you_mean", words=found.did_you_mean))
    return lines


def _line(way: WayOut, found: Hits, names: Mapping[str, str], console: Console) -> str:
    figures = way.query.kind is Kind.FIGURE
    count = console.say("way_count_figures" if figures else "way_count", count=way.count)
    typed = " ".join(_typed(way.query, names, console))
    if way.turn is Turn.FILTER:
        dropped = " ".join(_dropped(way.query, found, names, console))
        return console.say("way_without", filter=dropped or typed, count=count)
    return console.say(f"way_{way.turn.value}", search=typed, count=count)


def _typed(query: Query, names: Mapping[str, str], console: Console) -> Iterator[str]:
    """Yield the words of ``query`` and its filters, as they could be typed."""
    if query.words.strip():
        yield query.words.strip()
    yield from _as_words(query.filters, names, console)


def _dropped(
    other: Query, found: Hits, names: Mapping[str, str], console: Console
) -> Iterator[str]:
    """Yield the filters and field words that ``found`` was asked with and ``other`` is not."""
    kept = set(_as_words(other.filters, names, console))
    for one in _as_words(found.query.filters, names, console):
        if one not in kept:
            yield one
    for one in found.fields:
        typed = found.query.words[one.span.start : one.span.end]
        if typed not in other.words:
            yield typed


def _as_words(filters: Filters, names: Mapping[str, str], console: Console) -> Iterator[str]:
    values = {
        "theme": filters.themes,
        "document": tuple(names.get(one, one) for one in filters.documents),
        "language": (filters.language.value,) if filters.language else (),
        "year": tuple(map(str, filters.years)),
    }
    for field, of in values.items():
        if of:
            yield f"{console.say(f'field_{field}')}:{','.join(of)}"
