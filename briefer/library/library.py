"""The library as everyone else sees it."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from briefer.domain.document import Details, Holding
from briefer.domain.figure_word import FigureOrphan, FigureWords
from briefer.domain.passage import Analysis
from briefer.errors import Problem
from briefer.library import changes, copies, documents, figure_words, passages
from briefer.library.catalogue import Catalogue, of_library
from briefer.library.documents import Layer
from briefer.library.opening import open_store
from briefer.library.store import Store
from briefer.library.values import Arrival, Orphan, Replaced


class Library(Catalogue):
    """All documents, with their passages, tags and the user's corrections.

    To the questions of its catalogue come the changes. Each job opens its own and closes it by
    leaving its ``with`` block. Every method raises ``Problem`` where the file cannot be used, and
    a change is kept whole or not at all. ``steps`` leads from each generation to the next where
    the change between was made through this object: what follows the library by these changes
    knows by it whether another program came between.
    """

    def __init__(self, store: Store, folder: Path) -> None:
        """Keep to ``store``, which is up to date, and the ``folder`` of copies (see ``open``)."""
        super().__init__(store)
        self._folder = folder
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

    def replace(self, old_id: str, arrival: Arrival) -> Replaced:
        """Return the new version of the document ``old_id``, in its place and under its name.

        The user's corrections are carried over where their passages are found again, and what a
        manifest said of the old version fills the gaps. The same document as a new version of
        itself stays as it is.
        """
        new_id = arrival.document.id
        with self._changing() as connection:
            old = documents.found(connection, old_id)
            if old.id != new_id:
                changes.put_in_place(connection, self._folder, old, arrival)
            new = documents.found(connection, new_id)
            orphans = sum(one.document == new.id for one in passages.orphans(connection))
        with suppress(Problem):  # a copy that stays is swept away with the next removal
            self._sweep()
        return Replaced(new, orphans)

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

    def correct(self, id: str, details: Details) -> Holding:
        """Return the document with ``details`` as all the user's corrections of what is known
        about it; ``None`` in them corrects nothing."""
        with self._changing() as connection:
            id = documents.found(connection, id).id
            changes.set_details(connection, id, Layer.USER, details)
            return documents.found(connection, id)

    def mark(self, id: str, marking: str | None) -> Holding:
        """Return the document with ``marking`` as the user's correction of its own, the others
        kept; ``None`` takes it back."""
        with self._changing() as connection:
            id = documents.found(connection, id).id
            mine = documents.layer(connection, id, Layer.USER)
            changes.set_details(connection, id, Layer.USER, replace(mine, marking=marking))
            return documents.found(connection, id)

    def tag(self, passage_id: str, theme: str, wanted: bool) -> None:
        """Give ``theme`` to a passage or refuse it, whatever the rules say of it."""
        with self._changing() as connection:
            changes.tag(connection, passage_id, theme, wanted)

    def say(self, words: FigureWords) -> FigureWords:
        """Put ``words`` in the place of what the user said about figures, and return that: said
        in turn, it takes this back. Raises ``Problem`` where a figure is no longer there."""
        with self._changing() as connection:
            return changes.say(connection, words)

    def dismiss(self, orphan: Orphan | FigureOrphan) -> None:
        """Forget what was said about a passage or figure that is no longer found; what is already
        forgotten stays so."""
        with self._changing() as connection:
            if isinstance(orphan, Orphan):
                passages.forget_orphan(connection, orphan)
            else:
                figure_words.forget_orphan(connection, orphan)

    @contextmanager
    def _changing(self) -> Generator[sqlite3.Connection]:
        with self._store.writing() as connection:
            before = of_library(connection, "generation")
            yield connection
            after = of_library(connection, "generation")
        if after != before:
            self.steps[int(before)] = int(after)

    def _sweep(self) -> None:
        """Delete copies that belong to no document, while nobody else can bring one in."""
        with self._store.writing() as connection:
            copies.sweep(self._folder, documents.ids(connection))
