"""What a search asks for and what it yields."""

from dataclasses import dataclass, field
from enum import StrEnum

from briefer.domain.document import Span
from briefer.domain.figure import Figure
from briefer.domain.language import Language
from briefer.domain.passage import Passage


@dataclass(frozen=True, slots=True)
class Filters:
    """What passages must have to be found: any of each that is named, all kinds together.

    ``passages`` are the ids of the only ones to be looked at (those a note holds, say); ``None``
    lets all through.
    """

    themes: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    language: Language | None = None
    years: tuple[int, ...] = ()
    passages: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class FigureFilters:
    """What figures must have to be listed: any of each that is named, all kinds together.

    ``text`` are words as typed into the search field. ``superseded`` asks for those that a newer
    one replaces (or, where false, for the others); ``None`` for all.
    """

    themes: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    languages: tuple[Language, ...] = ()
    years: tuple[int, ...] = ()
    text: str = ""
    superseded: bool | None = None


class Kind(StrEnum):
    """What a search is for."""

    PASSAGE = "passage"
    FIGURE = "figure"


class Field(StrEnum):
    """What a word of the form ``field:value`` asks of a passage."""

    THEME = "theme"
    DOCUMENT = "document"
    YEAR = "year"
    LANGUAGE = "language"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class FieldWord:
    """A word ``field:value`` of a search as it was understood: where it stands in the words, and
    the ids (of themes or documents), years or languages that it lets through."""

    field: Field
    span: Span
    values: tuple[str, ...]
    unwanted: bool = False


class Ranking(StrEnum):
    """What comes first: the passages that match best, or those about the newest events."""

    BEST = "best"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True)
class Query:
    """A search: the words as the user typed them, filters, and how many hits are wanted.

    ``begun`` says that the last word may still be growing. ``beside`` asks for the facets of each
    kind as they would be without the filters of that kind: what choosing another one would find.
    ``some`` lets passages that have only some of the words follow those that have all of them,
    where these are few. ``glossary`` lets passages in the other language be found by what the
    glossary calls the words there. ``like`` is the id of a passage that those found should be
    like; the words may narrow them. ``reader`` is the language of who searches: of passages that
    answer about as well, those in it come first.
    """

    words: str
    filters: Filters = Filters()
    limit: int = 50
    begun: bool = False
    beside: bool = False
    ranking: Ranking = Ranking.BEST
    kind: Kind = Kind.PASSAGE
    some: bool = True
    glossary: bool = True
    like: str | None = None
    reader: Language | None = None


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a passage and where in it the words stand that matched."""

    text: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage, or a ``figure`` in it, that answers the query; ``matched`` are its words that
    did. ``via`` are the glossary's terms by which alone it was found, in its own language, the
    preferred form of each. ``twins`` are passages of other documents that say nearly the same."""

    passage: Passage
    score: float
    snippet: Snippet
    matched: tuple[str, ...]
    figure: Figure | None = None
    via: tuple[str, ...] = ()
    twins: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Facets:
    """How many of all passages found fall under each theme, document, language and year."""

    theme: dict[str, int] = field(default_factory=dict[str, int])
    document: dict[str, int] = field(default_factory=dict[str, int])
    language: dict[str, int] = field(default_factory=dict[str, int])
    year: dict[str, int] = field(default_factory=dict[str, int])


class Turn(StrEnum):
    """What a way out changes of a search that found nothing."""

    SPELLING = "spelling"
    FILTER = "filter"
    THEME = "theme"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class WayOut:
    """Another search to try, and how many passages it finds."""

    turn: Turn
    query: Query
    count: int


@dataclass(frozen=True, slots=True)
class Hits:
    """The answer to ``query``: the best hits first, ``count`` of all of them (those found only
    through the glossary are ``via_count`` of these, those that have only some of the words
    ``partly``), facets, and other words to try where nothing was found. ``loosened`` says that no
    passage has all the words. ``fields`` are the words that were read as filters, in order.
    ``ways_out`` are other searches to try where nothing was found, the nearest first."""

    query: Query
    count: int
    hits: tuple[Hit, ...]
    facets: Facets
    did_you_mean: str | None = None
    loosened: bool = False
    via_count: int = 0
    partly: int = 0
    fields: tuple[FieldWord, ...] = ()
    ways_out: tuple[WayOut, ...] = ()
