"""What the library holds, as the window lists it, and the jobs that change it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefer.domain.document import Holding, document_id
from briefer.domain.query import Filters
from briefer.errors import Problem
from briefer.files import is_there, read_bytes
from briefer.progress import Progress
from briefer.tables.themes import ThemeRule
from briefer.ui.desk.engine import Engine
from briefer.ui.desk.jobs import Job
from briefer.workspace import (
    Batch,
    Check,
    Correcting,
    Importing,
    Session,
    Workspace,
    examine,
    rebuild,
)


@dataclass(frozen=True, slots=True)
class Listing:
    """The themes with their numbers of passages, and the documents by date of their event."""

    themes: tuple[tuple[ThemeRule, int], ...] = ()
    documents: tuple[Holding, ...] = ()
    read_only: bool = False
    by_id: dict[str, Holding] = field(default_factory=dict[str, Holding])

    @property
    def passages(self) -> int:
        """How many passages all documents have."""
        return sum(one.passages for one in self.documents)

    def known(self, filters: Filters) -> Filters:
        """Return ``filters`` without themes and documents that there are not (any more)."""
        ids = {rule.theme.id for rule, _ in self.themes}
        return replace(
            filters,
            themes=tuple(one for one in filters.themes if one in ids),
            documents=tuple(one for one in filters.documents if one in self.by_id),
        )


class Shelf(QObject):
    """Lists the library, imports, removes, corrects and rebuilds; tells when search can follow."""

    listed = Signal(object)
    indexed = Signal()
    unusable = Signal(object)
    imported = Signal(object)
    removed = Signal(object)
    examined = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self.listing = Listing()
        self.is_indexed = False

    def open(self) -> None:
        """List the library, begun with the corpus where there is none, then bring the index up
        to date."""
        if not self.listing.documents:
            self._engine.quietly(self._foresee).succeeded.connect(self._hold)
        self._read_list()
        self._index()

    def import_(self, paths: Sequence[Path], replace: bool = False) -> Job:
        """Return the job of adding the files and folders ``paths``."""

        def add(session: Session) -> Batch:
            session.apply_rules()
            return Importing(session).add(paths, replace)

        job = self._engine.work_on_library(add)
        job.succeeded.connect(self.imported)
        job.finished.connect(self.open)
        return job

    def remove(self, ids: Sequence[str]) -> Job:
        """Return the job of taking the documents ``ids`` out."""
        job = self._engine.work_on_library(lambda session: Importing(session).remove(ids))
        job.succeeded.connect(self.removed)
        job.finished.connect(self.open)
        return job

    def mark(self, id: str, marking: str | None) -> Job:
        """Return the job of giving the document ``id`` another ``marking``, ``None`` the one that
        is printed in it; search finds the same as before."""
        job = self._engine.work_on_library(lambda session: Correcting(session).mark(id, marking))
        job.finished.connect(self._read_list)
        return job

    def rebuild(self) -> Job:
        """Return the job of building the index anew."""
        job = self._engine.work_on_library(rebuild)
        job.finished.connect(self.open)
        return job

    def examine(self) -> Job:
        """Return the job of looking whether everything is in order."""
        job = self._engine.work(self._examine)
        job.succeeded.connect(self.examined)
        return job

    def _read_list(self) -> None:
        job = self._engine.look_into_library(_list)
        job.succeeded.connect(self._hold)
        job.failed.connect(self.unusable)
        job.cancelled.connect(self._tell_stopped)

    def _index(self) -> None:
        job = self._engine.look_into_library(_bring_up_to_date)
        job.succeeded.connect(self._tell_indexed)
        job.failed.connect(self.unusable)
        job.cancelled.connect(self._tell_stopped)

    def _tell_stopped(self) -> None:
        self.unusable.emit(Problem("search_stopped"))

    def _tell_indexed(self, _: object) -> None:
        self.is_indexed = True
        self.indexed.emit()

    def _hold(self, listing: Listing | None) -> None:
        if listing:
            self.listing = listing
            self.listed.emit(listing)

    def _foresee(self, _: Progress) -> Listing | None:
        """Return the listing that a first start will give, ``None`` where there is a library."""
        workspace = self._engine.workspace
        return None if is_there(workspace.places.library) else _foreseen(workspace)

    def _examine(self, _: Progress) -> tuple[Check, ...]:
        return examine(self._engine.workspace)


def _list(session: Session) -> Listing:
    session.apply_rules()
    with session.library.reading():
        documents = session.library.holdings()
        counts = session.library.theme_counts()
        read_only = session.library.read_only
    rules = session.workspace.rules
    themes = tuple((rule, counts.get(rule.theme.id, 0)) for rule in rules)
    return Listing(themes, documents, read_only, {one.id: one for one in documents})


def _bring_up_to_date(session: Session) -> None:
    session.index()


def _foreseen(workspace: Workspace) -> Listing:
    documents = tuple(
        Holding(document_id(read_bytes(one.path)), one.name, one.path.name, one.details, 0, "")
        for one in workspace.corpus
    )
    themes = tuple((rule, 0) for rule in workspace.rules)
    return Listing(themes, documents, by_id={one.id: one for one in documents})
