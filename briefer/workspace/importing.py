"""Bringing documents in, taking them out, and reading one without keeping it."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefer.domain.document import Document, Holding
from briefer.domain.passage import Analysis
from briefer.errors import Notice, Problem, notice
from briefer.files import is_there, problem_of
from briefer.library import Arrival, Replaced
from briefer.reading import read
from briefer.tables.profile import Profile
from briefer.workspace.session import Session
from briefer.workspace.workspace import Workspace

_NOT_MEANT = {"thumbs.db", "desktop.ini"}


@dataclass(frozen=True, slots=True)
class Imported:
    """A document that came in: where it replaced or resembles an older one, and what was odd."""

    holding: Holding
    notices: tuple[Notice, ...]
    version_of: Holding | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be imported, and why."""

    path: Path
    problem: Problem


@dataclass(frozen=True, slots=True)
class Batch:
    """What became of the files of one import."""

    imported: tuple[Imported, ...] = ()
    unchanged: tuple[Holding, ...] = ()
    failed: tuple[Failure, ...] = ()


def extract(workspace: Workspace, path: Path) -> tuple[Document, Analysis]:
    """Return the document in file ``path`` and what is in it; raises ``Problem``."""
    document, _ = read(path)
    return document, workspace.analyst.analyse(document)


class Importing:
    """Changes which documents the library holds; search follows at once."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, paths: Sequence[Path], replace: bool = False) -> Batch:
        """Return what became of the files and folders in ``paths``.

        A file that fails does not stop the others. A file that looks like a new version of a
        held document comes in beside it, or with ``replace`` in its place.
        """
        session = self._session
        before = session.stamp
        files, failed = _files(paths)
        session.progress.begin(len(files))
        imported: list[Imported] = []
        unchanged: list[Holding] = []
        try:
            for path in files:
                session.progress.step(path.name)
                try:
                    self._add_one(path, replace, imported, unchanged)
                except Problem as problem:
                    failed.append(Failure(path, problem))
        finally:
            replaced = [one.version_of.id for one in imported if one.version_of and replace]
            held = {one.id for one in session.library.holdings()}
            added = {one.holding.id for one in imported} & held
            session.follow(before, sorted(added), replaced)
        return Batch(tuple(imported), tuple(unchanged), tuple(failed))

    def remove(self, names: Sequence[str]) -> tuple[tuple[Holding, ...], tuple[Problem, ...]]:
        """Return the documents, named by id or short name, that were taken out, and what failed.

        Raises ``Problem`` before anything is taken out where one of them is not held.
        """
        session = self._session
        before = session.stamp
        found = {holding.id: holding for holding in map(session.library.find, names)}
        failed: list[Problem] = []
        for id in found:
            try:
                session.library.remove(id)
            except Problem as problem:
                failed.append(problem)
        held = {one.id for one in session.library.holdings()}
        removed = [holding for id, holding in found.items() if id not in held]
        session.follow(before, (), [holding.id for holding in removed])
        return tuple(removed), tuple(failed)

    def _add_one(
        self, path: Path, replace: bool, imported: list[Imported], unchanged: list[Holding]
    ) -> None:
        session = self._session
        document, original = read(path)
        if held := session.library.holding(document.id):
            unchanged.append(held)
            return
        workspace = session.workspace
        analysis = workspace.analyst.analyse(document)
        arrival = Arrival(document, analysis, original, workspace.rules_fingerprint)
        older = session.library.predecessor(document, analysis)
        if older and replace:
            replaced = session.library.replace(older.id, arrival)
            holding = replaced.holding
            told = (*_replaced(replaced), *_marked_lower(holding, analysis, workspace.profile))
        else:
            holding = session.library.add(arrival)
            told = _offered(holding, older) if older else ()
        imported.append(Imported(holding, (*told, *analysis.notices), older))


def _replaced(replaced: Replaced) -> tuple[Notice, ...]:
    name, orphans = replaced.holding.name, replaced.orphans
    if orphans:
        return (notice("version_replaced_orphans", name=name, count=orphans),)
    return (notice("version_replaced", name=name),)


def _marked_lower(holding: Holding, analysis: Analysis, profile: Profile) -> tuple[Notice, ...]:
    """Return a notice where the marking kept from the older version is below the printed one."""
    if profile.rank(holding.details.marking) < profile.rank(analysis.details.marking):
        return (notice("marking_below_printed", name=holding.name),)
    return ()


def _offered(holding: Holding, older: Holding) -> tuple[Notice, ...]:
    return (notice("version_offered", name=holding.name, older=older.name),)


def _files(paths: Sequence[Path]) -> tuple[list[Path], list[Failure]]:
    """Return the files that ``paths`` name, folders gone through, and folders that failed."""
    files: dict[Path, None] = {}
    failed: list[Failure] = []
    for path in paths:
        try:
            folder = is_there(path) and path.is_dir()
        except Problem as problem:
            failed.append(Failure(path, problem))
            continue
        files |= dict.fromkeys(_inside(path, failed) if folder else (path,))
    return list(files), failed


def _inside(folder: Path, failed: list[Failure]) -> Iterator[Path]:
    """Yield the files in ``folder`` and below, in order; hidden and temporary ones left out."""

    def unreadable(error: OSError) -> None:
        path = Path(error.filename or folder)
        failed.append(Failure(path, problem_of(error, path)))

    for root, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", "~$")) and name.lower() not in _NOT_MEANT:
                yield Path(root) / name
