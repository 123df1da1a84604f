"""The names by which a search asks for themes, documents, years, languages and places."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefer.domain.language import Language
from briefer.domain.query import Field
from briefer.search.typed.years import years_asked
from briefer.search.words import compounds, fold


@dataclass(frozen=True, slots=True)
class Named:
    """A ``value`` of a field (the id of a theme or document) and what people call it, in either
    language."""

    value: str
    names: tuple[str, ...]


_LANGUAGES = (
    Named(Language.EN.value, ("en", "eng", "English", "anglais")),
    Named(Language.FR.value, ("fr", "fra", "French", "français")),
)


class Names:
    """Knows by their names what the fields of a search may ask for; never changes, and may be
    shared by threads.

    ``places`` name the documents by where their events took place. ``alike`` are the names of one
    place each, in both languages. ``years`` are those of the library's events.
    """

    def __init__(
        self,
        themes: Iterable[Named] = (),
        documents: Iterable[Named] = (),
        places: Iterable[Named] = (),
        years: Iterable[int] = (),
        alike: Iterable[tuple[str, ...]] = (),
    ) -> None:
        self._registers = {
            Field.THEME: _Register(themes, leading=True),
            Field.DOCUMENT: _Register(documents),
            Field.LANGUAGE: _Register(_LANGUAGES, leading=True),
            Field.PLACE: _Register(places),
        }
        self._years = tuple(sorted(set(years)))
        self._alike = tuple(alike)

    def values(self, field: Field, text: str, begun: bool = False) -> tuple[str, ...] | None:
        """Return what ``text`` names in ``field``; where it is only ``begun``, all that it may
        become, perhaps nothing yet. ``None`` where it names nothing."""
        if field is Field.YEAR:
            return years_asked(text, self._years, begun)
        return self._registers[field].values(text, begun) or None

    def of_place(self, text: str) -> tuple[str, ...]:
        """Return what else the place ``text`` is called in either language."""
        return self._called_alike.get(key_of(text), ())

    @cached_property
    def _called_alike(self) -> dict[str, tuple[str, ...]]:
        called: dict[str, tuple[str, ...]] = {}
        for names in self._alike:
            for name in names:
                called.setdefault(key_of(name), names)
        return called


class _Register:
    """Looks up values by the words of their names: by any of them, or by the ``leading`` ones
    only; where one name is exactly what was asked for, by it alone."""

    def __init__(self, named: Iterable[Named], leading: bool = False) -> None:
        self._named = tuple(named)
        self._leading = leading

    def values(self, text: str, begun: bool) -> tuple[str, ...]:
        """Return the values that ``text`` names, in the order they were given; the last word of
        it may be ``begun``."""
        key = key_of(text)
        if not key:
            return ()
        exact = self._exact.get(fold(text)) or self._exact.get(key, ())
        if exact and not begun:
            return tuple(dict.fromkeys(exact))
        names = self._leading_with(key, begun) if self._leading else self._with_all(key, begun)
        found = {self._named_so[name][0] for name in names}
        found |= {at for at, one in enumerate(self._named) if one.value in exact}
        return tuple(dict.fromkeys(self._named[at].value for at in sorted(found)))

    @cached_property
    def _named_so(self) -> Sequence[tuple[int, str]]:
        """All names, each with which of the named has it."""
        return [(at, name) for at, one in enumerate(self._named) for name in one.names]

    @cached_property
    def _keys(self) -> Sequence[tuple[str, int]]:
        """The key of each name, and which of the names it is; in order."""
        return sorted((key_of(name), number) for number, (_, name) in enumerate(self._named_so))

    @cached_property
    def _words(self) -> Sequence[tuple[str, int]]:
        """Each word of the names, and which of them it stands in; in order."""
        each = {
            (word, number)
            for number, (_, name) in enumerate(self._named_so)
            for word in _words_of(name)
        }
        return sorted(each)

    @cached_property
    def _exact(self) -> dict[str, list[str]]:
        exact: dict[str, list[str]] = {}
        for key, number in self._keys:
            exact.setdefault(key, []).append(self._named[self._named_so[number][0]].value)
        for one in self._named:
            exact[fold(one.value)] = [one.value]
        return exact

    def _leading_with(self, key: str, begun: bool) -> set[int]:
        """Return the names that begin with ``key``, with all of its words where not ``begun``."""
        ahead = key if begun else f"{key} "
        return {self._keys[one][1] for one in _beginning(self._keys, ahead)}

    def _with_all(self, key: str, begun: bool) -> set[int]:
        """Return the names that have all words of ``key``, in any order."""
        *others, last = key.split(" ")
        ends = _beginning(self._words, last) if begun else _equal(self._words, last)
        found = {self._words[one][1] for one in ends}
        for word in others:
            found &= {self._words[one][1] for one in _equal(self._words, word)}
        return found


def _words_of(name: str) -> Iterator[str]:
    """Yield the words of ``name``, also as they are written closed up."""
    for one in compounds(name):
        yield from (fold(word.text) for word in (*one.parts, one.whole) if word)


def key_of(name: str) -> str:
    """Return the words of ``name``, by which it is told from others: without accents, capitals,
    hyphens and articles that are elided."""
    return " ".join(fold(part.text) for one in compounds(name) for part in one.parts)


def _beginning(entries: Sequence[tuple[str, int]], letters: str) -> Iterator[int]:
    """Yield which of the sorted ``entries`` begin with ``letters``."""
    at = bisect_left(entries, (letters, -1))
    while at < len(entries) and entries[at][0].startswith(letters):
        yield at
        at += 1


def _equal(entries: Sequence[tuple[str, int]], word: str) -> Iterator[int]:
    """Yield which of the sorted ``entries`` are ``word``."""
    at = bisect_left(entries, (word, -1))
    while at < len(entries) and entries[at][0] == word:
        yield at
        at += 1


NO_NAMES = Names()
