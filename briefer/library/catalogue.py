"""What the library holds, to ask: nothing here changes it."""

import sqlite3
from collections.abc import Generator, Sequence
from contextlib import contextmanager

from briefer.domain.document import Document, Holding
from briefer.domain.figure import Figure
from briefer.domain.figure_word import FigureOrphan
from briefer.domain.passage import Analysis, Passage
from briefer.domain.query import Filters
from briefer.library import documents, figure_words, figures, passages
from briefer.library.choice import Choice, with_ids
from briefer.library.figures import Standing
from briefer.library.likeness import fingerprint
from briefer.library.rows import ask, id_of, storable
from briefer.library.store import Store
from briefer.library.values import Near, Orphan


class Catalogue:
    """The questions to the library; every answer raises ``Problem`` where the file cannot be read.

    ``id`` is the library's own, made once; ``read_only`` says that nothing can be changed.
    """

    def __init__(self, store: Store) -> None:
        """Ask ``store``, which is up to date."""
        self._store = store
        self._listed: tuple[tuple[int, int], list[Holding]] | None = None
        with store.reading() as connection:
            self.id = id_of(of_library(connection, "id"))
        self.read_only = store.read_only

    @contextmanager
    def reading(self) -> Generator[None]:
        """Let all questions asked within be answered from one moment, whatever other programs
        change meanwhile. They wait for the end: ask, and be gone. Nothing can be changed within."""
        with self._store.reading():
            yield

    @property
    def generation(self) -> int:
        """A number that grows with every change that search must follow."""
        with self._store.reading() as connection:
            return int(of_library(connection, "generation"))

    def holdings(self) -> tuple[Holding, ...]:
        """Return all documents by date of the event, then name; undated ones last."""
        with self._store.reading() as connection:
            return tuple(self._listing(connection))

    def find(self, id_or_name: str) -> Holding:
        """Return the document with this id or short name."""
        with self._store.reading() as connection:
            return documents.found(connection, id_or_name)

    def holding(self, id: str) -> Holding | None:
        """Return the document with this id, ``None`` where it is not held."""
        with self._store.reading() as connection:
            return next(iter(documents.listed(connection, (id,))), None)

    def text(self, id: str) -> str:
        """Return the document's text as it was read."""
        with self._store.reading() as connection:
            return documents.text(connection, documents.found(connection, id).id)

    def passages(self, filters: Filters = Filters()) -> tuple[Passage, ...]:  # noqa: B008 - frozen
        """Return the passages that ``filters`` let through, in the order of ``holdings`` and of
        the text.

        The user's themes come first, then the three strongest by rule that the user left.
        """
        with self._store.reading() as connection:
            within = self._within(connection, filters)
            found = passages.in_order(connection, _choice(filters, within), within)
        return tuple(one for one in found if _has_any(one, filters.themes))

    def theme_counts(self) -> dict[str, int]:
        """Return how many passages bear each theme, as ``passages`` gives them."""
        with self._store.reading() as connection:
            return passages.theme_counts(connection)

    def fetch(self, passage_ids: Sequence[str]) -> dict[str, Passage]:
        """Return by id, in the order asked, those of the passages that are held."""
        with self._store.reading() as connection:
            found = passages.chosen(connection, with_ids(passage_ids))
        by_id = {passage.id: passage for passage in found}
        return {id: by_id[id] for id in passage_ids if id in by_id}

    def figures(
        self,
        filters: Filters = Filters(),  # noqa: B008 - frozen
        near: Near | None = None,
    ) -> tuple[Figure, ...]:
        """Return the figures that ``filters`` let through, in the order of ``holdings`` and of
        the text, as the user says they are: corrected, without refused ones, with added ones.

        Where ``near`` is given, only those in the passages that it names or that hold what it
        asks for: perhaps more of them than it means, never fewer.
        """
        with self._store.reading() as connection:
            within = self._within(connection, filters)
            choice = _choice(filters, within)
            choice = choice.within(figures.near(near)) if near else choice
            found = figures.in_order(connection, choice, within)
        return tuple(one for one in found if _has_any(one, filters.themes))

    def standing(self, figure_ids: Sequence[str]) -> dict[str, Standing]:
        """Return by id, in the order asked, those of the figures that are held, refused ones too,
        with what the user said of them."""
        with self._store.reading() as connection:
            found = figures.chosen(connection, figures.with_figures(figure_ids))
        by_id = {one.figure.id: one for one in found}
        return {id: by_id[id] for id in figure_ids if id in by_id}

    def refused_figures(self) -> tuple[Figure, ...]:
        """Return what the user said is no figure, in the order of ``holdings`` and of the text."""
        with self._store.reading() as connection:
            place = {one.id: number for number, one in enumerate(self._listing(connection))}
            found = figures.chosen(connection, figures.with_words())
        refused = [one.figure for one in found if one.is_refused]
        return tuple(sorted(refused, key=lambda one: (place[one.document], one.span)))

    def figure_orphans(self) -> tuple[FigureOrphan, ...]:
        """Return what the user said about figures that are no longer found."""
        with self._store.reading() as connection:
            return figure_words.orphans(connection)

    def orphans(self) -> tuple[Orphan, ...]:
        """Return the themes given or refused to passages that are no longer found."""
        with self._store.reading() as connection:
            return passages.orphans(connection)

    def predecessor(self, document: Document, analysis: Analysis) -> Holding | None:
        """Return the held document that this one looks like a new version of.

        It shares passages with it word for word: two events may well carry the same title.
        ``None`` also for a document already held.
        """
        prints = {fingerprint(passage.text) for passage in analysis.passages}
        with self._store.reading() as connection:
            if documents.is_held(connection, document.id):
                return None
            shares = passages.shares(connection, prints)
            holdings = documents.listed(connection, shares)
        versions = [
            one
            for one in holdings
            if shares[one.id].means_a_version(one.file_name == storable(document.file_name))
        ]
        return max(versions, key=lambda one: shares[one.id].of_smaller, default=None)

    def _within(self, connection: sqlite3.Connection, filters: Filters) -> list[str]:
        """Return the ids of the documents that ``filters`` let through, in their order."""
        named = {documents.found(connection, name).id for name in filters.documents}
        return [
            one.id
            for one in self._listing(connection)
            if (not named or one.id in named)
            and (not filters.years or (one.details.date and one.details.date.year in filters.years))
        ]

    def _listing(self, connection: sqlite3.Connection) -> list[Holding]:
        """Return all documents in order: put together once for each state of the file, for a
        thousand of them take a while and nearly every question wants them."""
        of_library(connection, "generation")  # the view of the file begins with the first question
        (version,) = connection.execute("PRAGMA data_version").fetchone()
        state = (int(version), connection.total_changes)
        if self._listed is None or self._listed[0] != state:
            self._listed = state, documents.listed(connection)
        return self._listed[1]


def _choice(filters: Filters, within: list[str]) -> Choice:
    choice = Choice()
    if filters.documents or filters.years:
        choice = choice.of_documents(within)
    if filters.language:
        choice = choice.and_("language = ?", filters.language.value)
    if filters.themes:
        choice = choice.touched_by(filters.themes)
    return choice


def _has_any(one: Passage | Figure, themes: tuple[str, ...]) -> bool:
    return not themes or any(tag.id in themes for tag in one.themes)


def of_library(connection: sqlite3.Connection, column: str) -> str | int:
    """Return what the library says of itself in ``column``."""
    ((value,),) = ask(connection, f"SELECT {column} FROM library")
    return value
