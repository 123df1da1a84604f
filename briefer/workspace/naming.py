"""The names by which a search may ask for what the library holds, in either language."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefer.domain.document import Details, Holding
from briefer.search import Named, Names, key_of
from briefer.tables.gazetteer import Place
from briefer.tables.themes import ThemeRule

_APART = re.compile(r"[,;()/]")
_ONLINE = ("Online", "En ligne")
"""What stands for the place of a meeting that was held nowhere."""


def names_of(
    holdings: Sequence[Holding], rules: Iterable[ThemeRule], gazetteer: Sequence[Place]
) -> Names:
    """Return the names of ``holdings``, their years and places, and of the themes of ``rules``.

    A document is called by its short name, title and event; a place of the ``gazetteer`` by all
    its names and by those of the places that hold it.
    """
    atlas = _Atlas(gazetteer)
    return Names(
        themes=[_theme(rule) for rule in rules],
        documents=[Named(one.id, tuple(_called(one))) for one in holdings],
        places=[
            Named(one.id, tuple(dict.fromkeys(atlas.names(one.details.place))))
            for one in holdings
            if one.details.place
        ],
        years=[year for one in holdings if (year := _year(one.details))],
        alike=[_ONLINE, *((*one.names, *one.codes) for one in gazetteer)],
    )


def _theme(rule: ThemeRule) -> Named:
    theme = rule.theme
    return Named(theme.id, (theme.id, theme.label.en, theme.label.fr))


def _called(one: Holding) -> Iterator[str]:
    yield one.name
    yield one.details.title or one.file_name
    if one.details.event:
        yield one.details.event


def _year(details: Details) -> int | None:
    return details.date.year if details.date else None


class _Atlas:
    """Knows the places of a gazetteer by their names."""

    def __init__(self, gazetteer: Iterable[Place]) -> None:
        self._by_id: dict[str, Place] = {}
        by_name: dict[str, Place] = {}
        for place in gazetteer:
            self._by_id[place.id] = place
            for name in (*place.names, *place.codes):
                by_name.setdefault(key_of(name), place)
        self._by_name: Mapping[str, Place] = by_name
        self._online = set(map(key_of, _ONLINE))

    def names(self, place: str) -> Iterator[str]:
        """Yield what the ``place`` of an event may be called: as it is written, each part of it,
        and what the gazetteer knows of these."""
        yield place
        if key_of(place) in self._online:
            yield from _ONLINE
            return
        for part in map(str.strip, _APART.split(place)):
            if part:
                yield part
                yield from self._known(part)

    def _known(self, part: str) -> Iterator[str]:
        place = self._by_name.get(key_of(part))
        while place:
            yield from (*place.names, *place.codes)
            place = self._by_id.get(place.within)
