"""Passages to search: small made ones and the corpus, cut at blank lines."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.language import Language
from briefer.domain.passage import Passage, PassageKind
from briefer.domain.query import Filters, Hits, Query
from briefer.domain.theme import ThemeTag
from briefer.progress import Progress
from briefer.search import SCHEMA, Index, Indexed, Stamp

CORPUS = Path(__file__).parents[2] / "corpus"
_BLOCK = re.compile(r"\S.*(?:\n.*\S.*)*")


def stamp(generation: int = 1, library: str = "library") -> Stamp:
    """Return the stamp of a library's state."""
    return Stamp(library, generation, SCHEMA)


def passage(text: str, language: str = "en", document: str = "doc", start: int = 0) -> Passage:
    """Return a passage with ``text``."""
    span = Span(start, start + len(text))
    kind = PassageKind.PARAGRAPH
    return Passage(document, span, text, Language(language), kind, (), 1, 1)


@dataclass(slots=True)
class Shelf:
    """Passages by id, as a library would give them, and what is indexed of them."""

    entries: list[Indexed] = field(default_factory=list[Indexed])

    def put(self, entry: Passage, title: str = "", date: str | None = None) -> Passage:
        """Put a passage on the shelf and return it."""
        self.entries.append(Indexed(entry, title, PartialDate.from_iso(date) if date else None))
        return entry

    def fetch(self, ids: Sequence[str]) -> Mapping[str, Passage]:
        """Return the passages ``ids`` as the library does."""
        known = {one.passage.id: one.passage for one in self.entries}
        return {id: known[id] for id in ids if id in known}

    def of(self, documents: Iterable[str]) -> list[Indexed]:
        """Return what is indexed of ``documents``."""
        wanted = set(documents)
        return [one for one in self.entries if one.passage.document in wanted]

    def index(self, folder: Path) -> Index:
        """Return an index of all there is on the shelf."""
        index = Index.open(folder)
        index.rebuild(self.entries, stamp(), Progress())
        return index


@dataclass(slots=True)
class Desk:
    """A shelf and its index, to ask."""

    shelf: Shelf
    index: Index

    def ask(self, words: str, filters: Filters | None = None, limit: int = 50) -> Hits:
        """Return the answer to ``words``."""
        return self.index.search(Query(words, filters or Filters(), limit), self.shelf.fetch)

    def texts(self, words: str) -> list[str]:
        """Return the texts of the passages found, best first."""
        return [hit.passage.text for hit in self.ask(words).hits]

    def whole(self, words: str) -> list[str]:
        """Return the texts of those passages that have all the words, best first."""
        hits = self.ask(words)
        return [hit.passage.text for hit in hits.hits[: hits.count - hits.partly]]

    def count(self, words: str) -> int:
        """Return how many passages are found."""
        return self.ask(words).count


def desk(folder: Path, *texts: str, language: str = "en") -> Desk:
    """Return a desk with a passage for each of ``texts``, in one document."""
    shelf = Shelf()
    for number, text in enumerate(texts):
        shelf.put(passage(text, language, start=number * 10_000))
    return Desk(shelf, shelf.index(folder))


def corpus() -> Shelf:
    """Return the corpus cut at blank lines; short blocks are headings of those that follow."""
    return Shelf(list(_corpus().entries))


@cache
def _corpus() -> Shelf:
    shelf = Shelf()
    for path in sorted(CORPUS.glob("*.txt")):
        language, date = path.stem[-2:], path.stem[:7]
        heading: tuple[str, ...] = ()
        text = path.read_text("utf-8")
        for number, block in enumerate(_BLOCK.finditer(text)):
            if len(block.group()) < 60:
                heading = (block.group(),)
                continue
            tags = tuple(ThemeTag(id) for id in _themes(block.group()))
            span, kind = Span(*block.span()), PassageKind.PARAGRAPH
            found = Passage(
                path.stem, span, block.group(), Language(language), kind, heading, number, 1,
                themes=tags,
            )  # fmt: skip
            shelf.put(found, path.stem.replace("-", " "), date)
    return shelf


def _themes(text: str) -> list[str]:
    """Return made-up themes, so that filters have something to filter."""
    marks = {"stigma": "stigma", "organized-crime": "crim", "health-partnership": "health"}
    return [theme for theme, mark in marks.items() if mark in text.lower()]
