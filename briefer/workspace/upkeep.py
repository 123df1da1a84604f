"""Upkeep: building the index anew, and looking whether everything is in order."""

import hashlib
import platform
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata

from briefer import __version__
from briefer.errors import Problem
from briefer.files import is_there, make_folder, read_bytes
from briefer.library import Library, faults_of
from briefer.workspace.session import Session
from briefer.workspace.workspace import Workspace

_LEAST_FREE = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Check:
    """Something looked at: ``problem`` says what is wrong, ``detail`` what was seen."""

    name: str
    detail: str = ""
    problem: Problem | None = None


def rebuild(session: Session) -> tuple[Check, ...]:
    """Return what was done: documents analysed again where the rules changed, the index built."""
    session.apply_rules()
    session.build_index()
    passages = sum(holding.passages for holding in session.library.holdings())
    return (
        Check("rules", session.workspace.rules_fingerprint),
        Check("index", str(passages)),
    )


def examine(workspace: Workspace) -> tuple[Check, ...]:
    """Return what is in order and what is not, without changing anything but the index."""
    looks: tuple[tuple[str, Callable[[Workspace], str]], ...] = (
        ("program", _program),
        ("tables", _tables),
        ("corpus", _corpus),
        ("data_folder", _data_folder),
        ("library", _library),
        ("copies", _copies),
        ("index", _index),
    )
    return tuple(_look(workspace, name, look) for name, look in looks)


def _look(workspace: Workspace, name: str, look: Callable[[Workspace], str]) -> Check:
    try:
        return Check(name, look(workspace))
    except Problem as problem:
        return Check(name, problem=problem)


def _program(_: Workspace) -> str:
    libraries = ("PySide6-Essentials", "Whoosh", "python-docx", "lxml", "babel")
    versions = " ".join(f"{name} {version}" for name, version in _versions(libraries))
    return f"Briefer {__version__} · Python {platform.python_version()} · {versions}"


def _versions(names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name in names:
        try:
            yield name, metadata.version(name)
        except metadata.PackageNotFoundError as error:
            raise Problem("installation_incomplete", name=name) from error


def _tables(workspace: Workspace) -> str:
    read = (len(workspace.rules), len(workspace.glossary), len(workspace.templates))
    markings = len(workspace.profile.markings)
    return " · ".join(map(str, (*read, markings, len(workspace.messages.sentences))))


def _corpus(workspace: Workspace) -> str:
    for listed in workspace.corpus:
        read_bytes(listed.path)
    return str(len(workspace.corpus))


def _data_folder(workspace: Workspace) -> str:
    folder = make_folder(workspace.places.data)
    free = shutil.disk_usage(folder).free
    if free < _LEAST_FREE:
        raise Problem("disk_nearly_full", path=folder, megabytes=free // 1024**2)
    return f"{folder} · {free // 1024**2} MB"


def _library(workspace: Workspace) -> str:
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
    return f"{len(holdings)} · {passages}"


def _copies(workspace: Workspace) -> str:
    """Look whether the copy of each document is there and still what was imported."""
    folder = workspace.places.documents
    with _opened(workspace) as library:
        ids = [holding.id for holding in library.holdings()]
    for id in ids:
        found = sorted(folder.glob(f"{id}*"))
        data = read_bytes(found[0]) if found else b""
        if hashlib.sha256(data).hexdigest()[: len(id)] != id:
            raise Problem("copy_damaged", path=folder / id)
    return str(len(ids))


def _index(workspace: Workspace) -> str:
    with Session(workspace) as session:
        session.index()
        return str(session.workspace.places.cache)


def _opened(workspace: Workspace) -> Library:
    if not is_there(workspace.places.library):
        raise Problem("not_found", path=workspace.places.library)
    return Library.open(workspace.places.library, workspace.places.documents)
