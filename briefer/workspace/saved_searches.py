"""Searches that the user gave a name and keeps, and what has come for each since it was looked at.

They stand in one file beside the library, read and written by several Briefers in turn. They are
the user's own: forgetting the history leaves them.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from briefer.domain.language import Language
from briefer.domain.query import Filters, Hits, Kind, Query
from briefer.errors import Problem
from briefer.files import is_there, make_folder
from briefer.tables.entries import Entry, WrongEntry
from briefer.tables.records import read_record, set_aside, write_record
from briefer.workspace.finding import Finding
from briefer.workspace.locking import alone
from briefer.workspace.session import Session
from briefer.workspace.workspace import Workspace

MOST = 100
"""How many searches are kept at most."""
LONGEST_NAME = 120
_FORMAT = "briefsearches"
_VERSION = 1
_LARGEST_FILE = 256_000_000


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search under a ``name``: words and filters as they stood. ``seen`` are the ids of the
    documents that the library held when the user last looked at what it finds."""

    name: str
    words: str = ""
    filters: Filters = field(default_factory=Filters)
    kind: Kind = Kind.PASSAGE
    glossary: bool = True
    seen: tuple[str, ...] = ()

    @property
    def query(self) -> Query:
        """What to search for, as the window would: the last word may be the beginning of one."""
        return Query(self.words, self.filters, begun=True, kind=self.kind, glossary=self.glossary)


@dataclass(frozen=True, slots=True)
class News:
    """How many passages (or figures) ``search`` finds, and how many of these are in documents
    that came since the user last looked; ``count`` is ``None`` where that is not known now."""

    search: SavedSearch
    count: int | None = None
    new: int = 0


def called(name: str) -> str:
    """Return what makes ``name`` the same as another: letters, whatever their case or spaces."""
    return " ".join(name.split()).casefold()


class SavedSearches:
    """The saved searches of a workspace; each method reads the file anew, returns what it then
    holds in the order of saving, and may run in any thread.

    All raise ``Problem``. A damaged file is set aside under another name, which the problem
    tells; the next call begins anew. One that a newer version made stays as it is.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._data = workspace.places.data
        self._path = workspace.places.searches
        self._lock = self._path.with_name(f".{self._path.name}.lock")

    def all(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches."""
        return self._read() if is_there(self._path) else ()

    def keep(self, search: SavedSearch) -> tuple[SavedSearch, ...]:
        """Keep ``search``, in the place of one that is called so already."""
        own = replace(
            search,
            name=" ".join((search.name or search.words).split())[:LONGEST_NAME] or "…",
            filters=replace(search.filters, passages=None),
        )

        def kept(found: tuple[SavedSearch, ...]) -> tuple[SavedSearch, ...]:
            if any(_is(one, own.name) for one in found):
                return tuple(own if _is(one, own.name) else one for one in found)
            if len(found) >= MOST:
                raise Problem("searches_too_many", limit=MOST)
            return (*found, own)

        return self._change(kept)

    def rename(self, name: str, new: str) -> tuple[SavedSearch, ...]:
        """Call the search ``name`` by its ``new`` name, which no other may have; a blank one
        changes nothing."""
        said = " ".join(new.split())[:LONGEST_NAME]
        if not said:
            return self.all()

        def renamed(found: tuple[SavedSearch, ...]) -> tuple[SavedSearch, ...]:
            others = [one for one in found if not _is(one, name)]
            if any(_is(one, said) for one in others):
                raise Problem("search_name_taken", name=said)
            return tuple(replace(one, name=said) if _is(one, name) else one for one in found)

        return self._change(renamed)

    def drop(self, name: str) -> tuple[SavedSearch, ...]:
        """Delete the search ``name``, if there is one."""
        return self._change(lambda found: tuple(one for one in found if not _is(one, name)))

    def look(self, name: str, documents: tuple[str, ...]) -> tuple[SavedSearch, ...]:
        """Note that the user looked at what ``name`` finds, in a library of ``documents``."""
        return self._change(
            lambda found: tuple(
                replace(one, seen=documents) if _is(one, name) else one for one in found
            )
        )

    def _change(
        self, change: Callable[[tuple[SavedSearch, ...]], tuple[SavedSearch, ...]]
    ) -> tuple[SavedSearch, ...]:
        """Return what ``change`` makes of the searches, written; no other Briefer writes
        meanwhile."""
        make_folder(self._data, private=True)
        with alone(self._lock):
            before = self.all()
            after = change(before)
            if after != before:
                values = {"searches": [_values_of(one) for one in after]}
                write_record(self._path, _FORMAT, _VERSION, values)
        return after

    def _read(self) -> tuple[SavedSearch, ...]:
        try:
            entry = read_record(self._path, _FORMAT, _LARGEST_FILE)
            if entry.number("version") > _VERSION:
                raise Problem("searches_newer", path=self._path)
            return tuple(_search_in(one) for one in entry.entries("searches"))
        except (ValueError, WrongEntry) as error:
            raise Problem("searches_damaged", path=set_aside(self._path)) from error


def news_of(session: Session, search: SavedSearch) -> News:
    """Return what ``search`` finds now, by the index as it stands: nothing is built for it."""
    filters = _still_there(session, search.filters)
    if filters is None:
        return News(search, 0)
    hits = _found(session, replace(search.query, filters=filters, limit=0, some=False))
    if hits is None:
        return News(search)
    seen = frozenset(search.seen)
    new = sum(count for id, count in hits.facets.document.items() if id not in seen)
    return News(search, hits.count, new)


def _found(session: Session, query: Query) -> Hits | None:
    return Finding(session).glance(query)


def _still_there(session: Session, filters: Filters) -> Filters | None:
    """Return ``filters`` without themes and documents that there are not any more; ``None`` where
    that would let everything through."""
    known = {rule.theme.id for rule in session.workspace.rules}
    held = {one.id for one in session.library.holdings()} if filters.documents else set[str]()
    themes = tuple(one for one in filters.themes if one in known)
    documents = tuple(one for one in filters.documents if one in held)
    if bool(themes) != bool(filters.themes) or bool(documents) != bool(filters.documents):
        return None
    return replace(filters, themes=themes, documents=documents)


def _is(search: SavedSearch, name: str) -> bool:
    return called(search.name) == called(name)


def _values_of(search: SavedSearch) -> dict[str, object]:
    filters = search.filters
    values: dict[str, object] = {
        "name": search.name,
        "words": search.words,
        "themes": filters.themes,
        "documents": filters.documents,
        "years": [str(year) for year in filters.years],
        "kind": search.kind.value,
        "glossary": search.glossary,
        "seen": search.seen,
    }
    return values | ({"language": filters.language.value} if filters.language else {})


def _search_in(entry: Entry) -> SavedSearch:
    language = entry.optional_text("language")
    name = entry.text("name")
    if not name.strip():
        raise ValueError("name")
    return SavedSearch(
        name=name,
        words=entry.text("words"),
        filters=Filters(
            themes=entry.texts("themes"),
            documents=entry.texts("documents"),
            language=Language(language) if language is not None else None,
            years=tuple(int(year) for year in entry.texts("years")),
        ),
        kind=Kind(entry.text("kind")),
        glossary=entry.flag("glossary"),
        seen=entry.texts("seen"),
    )
