"""Upkeep: building the index anew, and looking whether everything is in order."""

import platform
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata

from briefer import __version__
from briefer.domain.document import document_id
from briefer.errors import Field, Problem
from briefer.files import is_there, make_folder, read_bytes
from briefer.library import Library, faults_of
from briefer.workspace.department import Department
from briefer.workspace.session import Session
from briefer.workspace.workspace import Workspace

_LEAST_FREE = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Check:
    """Something looked at: ``problem`` says what is wrong, ``seen`` holds what was seen, by the
    names that the sentence for this check has places for."""

    name: str
    seen: tuple[tuple[str, Field], ...] = ()
    problem: Problem | None = None


Seen = dict[str, Field]


def rebuild(session: Session) -> tuple[Check, ...]:
    """Return what was done: documents analysed again where the rules changed, the index built."""
    session.apply_rules()
    session.build_index()
    passages = sum(holding.passages for holding in session.library.holdings())
    return (
        Check("rules", (("themes", len(session.workspace.rules)),)),
        Check("index", (("passages", passages),)),
    )


def examine(workspace: Workspace) -> tuple[Check, ...]:
    """Return what is in order and what is not. A library that does not exist yet is begun as at
    any first start, and an index that is not up to date is built; nothing else is changed."""
    looks: list[tuple[str, Callable[[Workspace], Seen]]] = [
        ("program", _program),
        ("tables", _tables),
        ("corpus", _corpus),
        ("data_folder", _data_folder),
        ("library", _library),
        ("copies", _copies),
        ("index", _index),
    ]
    if _in_template(workspace):
        looks.append(("department", _department))
    return tuple(_look(workspace, name, look) for name, look in looks)


def _look(workspace: Workspace, name: str, look: Callable[[Workspace], Seen]) -> Check:
    try:
        return Check(name, tuple(look(workspace).items()))
    except Problem as problem:
        return Check(name, problem=problem)


def _program(_: Workspace) -> Seen:
    libraries = ("PySide6-Essentials", "Whoosh", "python-docx", "lxml", "babel")
    versions = ", ".join(f"{name} {version}" for name, version in _versions(libraries))
    return {"version": __version__, "python": platform.python_version(), "libraries": versions}


def _versions(names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name in names:
        try:
            yield name, metadata.version(name)
        except metadata.PackageNotFoundError as error:
            raise Problem("installation_incomplete", name=name) from error


def _tables(workspace: Workspace) -> Seen:
    return {
        "themes": len(workspace.rules),
        "concepts": len(workspace.glossary),
        "kinds": len(workspace.templates),
        "markings": len(workspace.profile.markings),
    }


def _corpus(workspace: Workspace) -> Seen:
    for listed in workspace.corpus:
        read_bytes(listed.path)
    return {"documents": len(workspace.corpus)}


def _data_folder(workspace: Workspace) -> Seen:
    folder = make_folder(workspace.places.data, private=True)
    free = shutil.disk_usage(folder).free
    if free < _LEAST_FREE:
        raise Problem("disk_nearly_full", path=folder, megabytes=free // 1024**2)
    return {"path": str(folder), "megabytes": free // 1024**2}


def _library(workspace: Workspace) -> Seen:
    """Look into the library; one that does not exist yet is begun as at any first start."""
    with Session(workspace) as session:
        holdings = session.library.holdings()
        orphans = session.library.orphans()
        passages = sum(holding.passages for holding in holdings)
    if faults_of(workspace.places.library):
        raise Problem("library_damaged", path=workspace.places.library)
    if orphans:
        names = ", ".join(sorted({orphan.theme for orphan in orphans}))
        raise Problem("corrections_orphaned", count=len(orphans), themes=names)
    return {"documents": len(holdings), "passages": passages}


def _copies(workspace: Workspace) -> Seen:
    """Look whether the copy of each document is there and still what was imported."""
    folder = workspace.places.documents
    with _opened(workspace) as library:
        ids = [holding.id for holding in library.holdings()]
    for id in ids:
        found = sorted(folder.glob(f"{id}*"))
        data = read_bytes(found[0]) if found else b""
        if document_id(data) != id:
            raise Problem("copy_damaged", path=folder / id)
    return {"documents": len(ids)}


def _index(workspace: Workspace) -> Seen:
    with Session(workspace) as session:
        session.index()
        return {"passages": sum(one.passages for one in session.library.holdings())}


def _in_template(workspace: Workspace) -> bool:
    """Return whether a department's template is in use; one that may not be seen counts."""
    try:
        return Department(workspace).adopted
    except Problem:
        return True


def _department(workspace: Workspace) -> Seen:
    department = Department(workspace)
    department.template()
    return {"name": department.name or ""}


def _opened(workspace: Workspace) -> Library:
    if not is_there(workspace.places.library):
        raise Problem("not_found", path=workspace.places.library)
    return Library.open(workspace.places.library, workspace.places.documents)
