"""The library as everyone else sees it."""

import sqlite3
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from briefer.domain.document import Details, Document, Holding
from briefer.domain.passage import Analysis, Passage
from briefer.domain.query import Filters
from briefer.errors import Problem
from briefer.library import changes, copies, documents, passages
from briefer.library.choice import Choice, with_ids
from briefer.library.documents import Layer
from briefer.library.likeness import fingerprint
from briefer.library.opening import open_store
from briefer.library.rows import ask, storable
from briefer.library.store import Store
from briefer.library.values import Arrival, Orphan


class Library:
    """All documents, with their passages, tags and the user's corrections.

    Each job opens its own and closes it by leaving its ``with`` block. Every method raises
    ``Problem`` where the file cannot be used, and a change is kept whole or not at all. ``id``
    is the library's own, made once; ``read_only`` says that nothing can be changed. ``steps``
    leads from each generation to the next where the change between was made through this object:
    what follows the library by these changes knows by it whether another program came between.
    """

    def __init__(self, store: Store, folder: Path) -> None:
        """Keep to ``store``, which is up to date, and the ``folder`` of copies (see ``open``)."""
        self._store = store
        self._folder = folder
        with store.reading() as connection:
            self.id = str(_of_library(connection, "id"))
        self.read_only = store.read_only
        self.steps: dict[int, int] = {}

    @classmethod
    def open(cls, database: Path, folder: Path) -> Self:
        """Return the library in the file ``database`` with its copies of documents in ``folder``.

        Both are made when missing. Raises ``Problem`` where the file is damaged, of a newer
        Briefer, in use by another program or not to be reached; it is then left untouched.
        """
        store = open_store(database)
        try:
            return cls(store, folder)
        except BaseException:
            store.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._store.close()

    @property
    def generation(self) -> int:
        """A number that grows with every change that search must follow."""
        with self._store.reading() as connection:
            return int(_of_library(connection, "generation"))

    def add(self, arrival: Arrival) -> Holding:
        """Return the document as held now; one already held stays as it is.

        A name that is taken gets a number behind it. Only what a manifest says is brought up to
        date for a document already held.
        """
        id = arrival.document.id
        with self._changing() as connection:
            if not documents.is_held(connection, id):
                changes.bring_in(connection, self._folder, arrival)
            elif arrival.listed not in (None, documents.layer(connection, id, Layer.LISTED)):
                changes.set_details(connection, id, Layer.LISTED, arrival.listed or Details())
            return documents.found(connection, id)

    def reanalyse(self, id: str, analysis: Analysis, rules: str) -> Holding:
        """Return the same document with what other rules found in its text.

        The user's corrections go to the passages that overlap those they were made on.
        """
        with self._changing() as connection:
            id = documents.found(connection, id).id
            changes.analyse_anew(connection, id, analysis, rules)
            return documents.found(connection, id)

    def replace(self, old_id: str, arrival: Arrival) -> Holding:
        """Return the new version of the document ``old_id``, in its place and under its name.

        The user's corrections are carried over, and what a manifest said of the old version
        fills the gaps. The same document as a new version of itself stays as it is.
        """
        new_id = arrival.document.id
        with self._changing() as connection:
            old = documents.found(connection, old_id)
            if old.id != new_id:
                changes.put_in_place(connection, self._folder, old, arrival)
            new = documents.found(connection, new_id)
        with suppress(Problem):  # a copy that stays is swept away with the next removal
            self._sweep()
        return new

    def remove(self, id: str) -> None:
        """Take the document out, with its copy and the user's corrections of it.

        Raises ``Problem`` also where it is out but its copy could not be deleted.
        """
        with self._changing() as connection:
            id = documents.found(connection, id).id
            changes.take_out(connection, id)
        try:
            self._sweep()
        except Problem as problem:
            left = copies.of(self._folder, id)
            raise Problem("copy_not_removed", path=left) from problem

    def holdings(self) -> tuple[Holding, ...]:
        """Return all documents by date of the event, then name; undated ones last."""
        with self._store.reading() as connection:
            return tuple(documents.listed(connection))

    def find(self, id_or_name: str) -> Holding:
        """Return the document with this id or short name."""
        with self._store.reading() as connection:
            return documents.found(connection, id_or_name)

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
            within = _within(connection, filters)
            found = passages.in_order(connection, _choice(filters, within), within)
        return tuple(one for one in found if _has_any(one, filters.themes))

    def fetch(self, passage_ids: Sequence[str]) -> dict[str, Passage]:
        """Return by id, in the order asked, those of the passages that are held."""
        with self._store.reading() as connection:
            found = passages.chosen(connection, with_ids(passage_ids))
        by_id = {passage.id: passage for passage in found}
        return {id: by_id[id] for id in passage_ids if id in by_id}

    def correct(self, id: str, details: Details) -> Holding:
        """Return the document with ``details`` as all the user's corrections of what is known
        about it; ``None`` in them corrects nothing."""
        with self._changing() as connection:
            id = documents.found(connection, id).id
            changes.set_details(connection, id, Layer.USER, details)
            return documents.found(connection, id)

    def tag(self, passage_id: str, theme: str, wanted: bool) -> None:
        """Give ``theme`` to a passage or refuse it, whatever the rules say of it."""
        with self._changing() as connection:
            changes.tag(connection, passage_id, theme, wanted)

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

    @contextmanager
    def _changing(self) -> Generator[sqlite3.Connection]:
        with self._store.writing() as connection:
            before = _of_library(connection, "generation")
            yield connection
            after = _of_library(connection, "generation")
        if after != before:
            self.steps[int(before)] = int(after)

    def _sweep(self) -> None:
        """Delete copies that belong to no document, while nobody else can bring one in."""
        with self._store.writing() as connection:
            copies.sweep(self._folder, documents.ids(connection))


def _within(connection: sqlite3.Connection, filters: Filters) -> list[str]:
    """Return the ids of the documents that ``filters`` let through, in their order."""
    named = {documents.found(connection, name).id for name in filters.documents}
    return [
        one.id
        for one in documents.listed(connection)
        if (not named or one.id in named)
        and (not filters.years or (one.details.date and one.details.date.year in filters.years))
    ]


def _choice(filters: Filters, within: list[str]) -> Choice:
    choice = Choice()
    if filters.documents or filters.years:
        choice = choice.of_documents(within)
    if filters.language:
        choice = choice.and_("language = ?", filters.language.value)
    if filters.themes:
        choice = choice.touched_by(filters.themes)
    return choice


def _has_any(passage: Passage, themes: tuple[str, ...]) -> bool:
    return not themes or any(tag.id in themes for tag in passage.themes)


def _of_library(connection: sqlite3.Connection, column: str) -> str | int:
    ((value,),) = ask(connection, f"SELECT {column} FROM library")
    return value
