"""Finding passages and figures: lists, themes with their counts, search."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from briefer.analysis.segmenting import segment
from briefer.domain.document import Holding
from briefer.domain.figure import Figure
from briefer.domain.passage import Dropped, Heading, Passage
from briefer.domain.query import Filters, Hits, Query
from briefer.domain.theme import Theme
from briefer.errors import Problem
from briefer.search import Damaged, Index
from briefer.workspace.session import Session

_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class Page:
    """A document to be read: its text, and what stands where in it, each in the text's order."""

    holding: Holding
    text: str = field(repr=False)
    passages: tuple[Passage, ...]
    headings: tuple[Heading, ...]
    dropped: tuple[Dropped, ...]


class Finding:
    """Answers questions about what the library holds; changes nothing in it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def documents(self) -> tuple[Holding, ...]:
        """Return the documents by date of their event."""
        return self._session.library.holdings()

    def themes(self) -> tuple[tuple[Theme, int], ...]:
        """Return every theme with the number of its passages."""
        counts = self._session.library.theme_counts()
        rules = self._session.workspace.rules
        return tuple((rule.theme, counts.get(rule.theme.id, 0)) for rule in rules)

    def passages(self, filters: Filters) -> tuple[Passage, ...]:
        """Return the passages that ``filters`` let through, in the order of their documents."""
        return self._session.library.passages(self.known(filters))

    def page(self, name: str) -> Page:
        """Return the document with this id or short name, to be read; raises ``Problem``."""
        library = self._session.library
        with library.reading():
            holding = library.find(name)
            document = self._session.document(holding)
            passages = library.passages(Filters(documents=(holding.id,)))
        structure = segment(document, self._session.workspace.marking_words)
        return Page(holding, document.text, passages, structure.headings, structure.dropped)

    def search(self, query: Query) -> Hits:
        """Return the answer to ``query``; an index that proves damaged is built anew first."""
        asked = replace(query, filters=self.known(query.filters))
        return self._of_index(lambda index: self._asked(index, asked))

    def matching(self, query: Query) -> frozenset[str]:
        """Return the ids of all passages or figures that have all the words of ``query``, or where
        nothing has, some, whatever its limit; what they should be like is not looked at."""
        asked = replace(query, filters=self.known(query.filters))
        return self._of_index(lambda index: index.matching(asked, self._session.names))

    def glance(self, query: Query) -> Hits | None:
        """Return the answer of the index as it stands, which may lag behind the library; ``None``
        where that cannot answer. Nothing is built."""
        index = self._session.index_as_it_stands()
        if index.stamp is None:
            return None
        try:
            asked = replace(query, filters=self.known(query.filters))
            return self._asked(index, asked)
        except Damaged:
            return None

    def _of_index(self, ask: Callable[[Index], _Answer]) -> _Answer:
        """Return what the index up to date answers to ``ask``, built anew where it is damaged."""
        try:
            return ask(self._session.index())
        except Damaged:
            self._session.build_index()
        try:
            return ask(self._session.index())
        except Damaged as error:
            raise Problem("search_unusable", folder=self._session.workspace.places.cache) from error

    def _asked(self, index: Index, query: Query) -> Hits:
        return index.search(query, self._session.library.fetch, self._figures, self._session.names)

    def _figures(self, ids: Sequence[str]) -> Mapping[str, Figure]:
        standing = self._session.library.standing(ids).values()
        passages = dict.fromkeys(one.figure.passage_id for one in standing)
        held = self._session.placed_near(tuple(passages)).by_id
        return {id: held[id] for id in ids if id in held}

    def known(self, filters: Filters) -> Filters:
        """Return ``filters`` with documents by id; raises ``Problem`` for what is not there."""
        known = [rule.theme.id for rule in self._session.workspace.rules]
        for theme in filters.themes:
            if theme not in known:
                raise Problem("theme_unknown", theme=theme, themes=", ".join(known))
        ids = tuple(self._session.library.find(name).id for name in filters.documents)
        return replace(filters, documents=ids)
