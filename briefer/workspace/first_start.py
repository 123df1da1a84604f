"""The first start: a new library, with the summaries that come with Briefer in it.

It is filled under another name and takes its own only when it is whole, so that a start cut
short leaves nothing behind that looks like a library.
"""

import os
import re
import secrets
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from briefer.domain.document import ID_DIGITS, document_id
from briefer.errors import Problem
from briefer.files import (
    is_there,
    make_folder,
    problem_of,
    read_bytes,
    remove_abandoned,
    sync_folder,
)
from briefer.library import Arrival, Library
from briefer.progress import Progress
from briefer.reading import read
from briefer.tables.manifest import Listed
from briefer.workspace.workspace import Workspace


def begin(workspace: Workspace, listed: Sequence[Listed], progress: Progress) -> None:
    """Make the library of ``workspace`` with the documents ``listed``; raises ``Problem``.

    Where another Briefer made it meanwhile, that one stays.
    """
    final = workspace.places.library
    make_folder(final.parent, private=True)
    tidy(workspace)
    _refuse_to_forget(workspace)
    beside = final.with_name(f".{final.stem}-{secrets.token_hex(4)}.new")
    try:
        with Library.open(beside, workspace.places.documents) as library:
            progress.begin(len(listed))
            for one in listed:
                progress.step(one.name)
                library.add(_arrival(workspace, one))
        _take_place(beside, final)
    finally:
        _delete(beside)


def _refuse_to_forget(workspace: Workspace) -> None:
    """Raise ``Problem`` where copies of the user's own documents wait for a library that is gone:
    a new one would hide that it is."""
    folder = workspace.places.documents
    kept = {path.stem for path in folder.glob("*.*")} if is_there(folder) else set[str]()
    if not kept:
        return
    shipped = {document_id(read_bytes(listed.path)) for listed in workspace.corpus}
    if any(len(stem) == ID_DIGITS and stem not in shipped for stem in kept):
        raise Problem("library_gone", path=workspace.places.library, folder=folder)


def tidy(workspace: Workspace) -> None:
    """Remove what first starts that were killed have left beside the library."""
    final = workspace.places.library
    left = re.compile(rf"\.{re.escape(final.stem)}-[0-9a-f]{{8}}\.new(-journal)?")
    remove_abandoned(final.parent, left)


def _arrival(workspace: Workspace, listed: Listed) -> Arrival:
    try:
        document, original = read(listed.path)
    except Problem as problem:
        raise Problem("installation_incomplete", name=listed.path.name) from problem
    document = replace(document, name=listed.name, details=listed.details)
    return Arrival(
        document=document,
        analysis=workspace.analyst.analyse(document),
        original=original,
        rules=workspace.rules_fingerprint,
        listed=listed.details,
    )


def _take_place(beside: Path, final: Path) -> None:
    """Give ``beside`` the name ``final`` unless that exists; never replaces a library."""
    try:
        _rename_without_replacing(beside, final)
        sync_folder(final.parent)
    except FileExistsError:
        return
    except OSError as error:
        raise problem_of(error, final) from error


def _rename_without_replacing(beside: Path, final: Path) -> None:
    if os.name == "nt":
        beside.rename(final)  # refuses to replace on Windows
        return
    try:
        os.link(beside, final)
    except FileExistsError:
        raise
    except OSError:  # file systems without hard links, such as USB sticks
        if final.exists():
            raise FileExistsError(final) from None
        beside.rename(final)


def _delete(path: Path) -> None:
    for name in (path, path.with_name(path.name + "-journal")):
        try:
            name.unlink(missing_ok=True)
        except OSError as error:
            raise Problem("not_accessible", path=name, reason=error.strerror or "") from error
