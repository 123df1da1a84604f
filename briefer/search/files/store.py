"""Keeps an index's files on the disk: sealed, in a private folder, swapped in one step.

A small file, the pointer, names the folder of the current files and each file's size and hash.
Nothing is read that it does not name, and nothing is handed on that does not match it. Writers of
all running Briefers take turns by a lock. Readers never wait: they hold whole files in memory and
notice when the pointer changes.
"""

import json
import re
import secrets
import shutil
import time
from collections.abc import Generator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy.typing as npt

from briefer.errors import Problem
from briefer.files import make_folder, problem_of, sync_folder, write_atomically
from briefer.search.files.sealed import (
    Draft,
    Seal,
    Sealed,
    is_own_folder,
    is_private,
    matches,
    seal_of,
    write_through,
)
from briefer.search.files.segments import lock
from briefer.search.postings.arrays import is_array, mapped

POINTER, LOCK = "current.json", "lock"
_FOLDER = re.compile(r"index-[0-9a-f]{16}")
_SCRATCH = re.compile(r"scratch-[0-9a-f]{16}|\.current\.json\.[0-9a-f]{8}\.tmp")
_FILE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.]*")
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Stamp:
    """The state of which library an index holds, and in what shape (see ``terms.SCHEMA``)."""

    library: str
    generation: int
    schema: int


@dataclass(frozen=True, slots=True)
class Pointer:
    """Which files make up the index, in which folder, and what they hold."""

    stamp: Stamp
    folder: str
    seals: Mapping[str, Seal]


@dataclass(frozen=True, slots=True)
class Held:
    """An index as it was found: its pointer, its files, how the pointer looked, its arrays by
    their files' names, and the names of those that are not what they should be."""

    pointer: Pointer
    files: Sealed
    look: tuple[int, ...]
    arrays: Mapping[str, npt.NDArray[Any]]
    broken: frozenset[str] = frozenset()


class Store:
    """The index files in ``folder``, which belongs to them alone."""

    def __init__(self, folder: Path, patience: float) -> None:
        self._folder = folder
        self._patience = patience

    def prepare(self) -> None:
        """Make the folder, for this user's eyes only; raises ``Problem``.

        Where others could write to it, what it holds is trusted no longer.
        """
        make_folder(self._folder.parent)
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            if not is_private(self._folder) and is_own_folder(self._folder):
                self._folder.chmod(0o700)
                (self._folder / POINTER).unlink(missing_ok=True)
        except OSError as error:
            raise problem_of(error, self._folder) from error
        if not is_private(self._folder):
            raise Problem("not_allowed", path=self._folder)

    @contextmanager
    def turn(self) -> Generator[Path]:
        """Hold every other writer off, and lend a scratch folder; raises ``Problem`` when another
        Briefer does not finish in time."""
        self.prepare()
        with lock(self._folder / LOCK, self._patience):
            self._tidy()
            with self._lent() as scratch:
                yield scratch

    @contextmanager
    def scratch(self) -> Generator[Path]:
        """Lend a scratch folder for long work that is nobody's turn yet; raises ``Problem``."""
        with ExitStack() as lent:
            with self.turn():
                scratch = lent.enter_context(self._lent())
            yield scratch

    @contextmanager
    def _lent(self) -> Generator[Path]:
        scratch = self._folder / f"scratch-{secrets.token_hex(8)}"
        try:
            scratch.mkdir(mode=0o700)
            with lock(scratch / LOCK, 0):  # by which ``_tidy`` knows that it is in use
                yield scratch
        except OSError as error:
            raise problem_of(error, self._folder) from error
        finally:
            shutil.rmtree(scratch, ignore_errors=True)

    def current(self, known: Held | None = None) -> Held | None:
        """Return the index as it is now (``known`` itself where nothing changed), ``None`` where
        there is none or it is not whole; arrays may be broken."""
        for _ in range(_TRIES):
            look = self._look()
            if look is None or not is_private(self._folder):
                return None
            if known and known.look == look:
                return known
            with suppress(OSError):  # Windows, while it is replaced: look again
                pointer = self._read()
                held = self._checked(pointer, look, known) if pointer else None
                if held:
                    return held
                if self._look() == look:
                    return None
        return None

    def keep(self, files: Draft, stamp: Stamp, before: Held | None = None) -> Held:
        """Put ``files`` in the place of the index ``before``, whose unchanged files stay; raises
        ``Problem`` and leaves the old index. Only in one's ``turn``."""
        name = before.pointer.folder if before else f"index-{secrets.token_hex(8)}"
        try:
            folder = self._folder / name
            seals = self._write(folder, files, before)
            pointer = Pointer(stamp, name, seals)
            self._swap(pointer)
        except OSError as error:
            raise problem_of(error, self._folder) from error
        finally:
            self._tidy()
        kept = pointer.seals.keys() - files.new.keys() - files.ready.keys()
        broken = before.broken & kept if before else frozenset[str]()
        return _held(pointer, folder, self._look() or (), before, broken)

    def drop(self) -> None:
        """Delete the index. Only in one's ``turn``."""
        try:
            (self._folder / POINTER).unlink(missing_ok=True)
        except OSError as error:
            raise problem_of(error, self._folder) from error
        finally:
            self._tidy()

    def _look(self) -> tuple[int, ...] | None:
        """Return what tells one pointer from the next without reading it."""
        try:
            status = (self._folder / POINTER).stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size, status.st_ino

    def _read(self) -> Pointer | None:
        """Return the pointer, ``None`` where there is none or it is damaged; raises ``OSError``
        where that cannot be known."""
        try:
            return _pointer_of((self._folder / POINTER).read_bytes())
        except FileNotFoundError:
            return None

    def _checked(self, pointer: Pointer, look: tuple[int, ...], known: Held | None) -> Held | None:
        """Return what ``pointer`` names, ``None`` where a file of it other than an array is not
        what it should be. What is ``known`` already was checked before."""
        folder = self._folder / pointer.folder
        if not is_private(folder):
            return None
        same = known and known.pointer.folder == pointer.folder
        before: Mapping[str, Seal] = known.pointer.seals if known and same else {}
        new = ((name, seal) for name, seal in pointer.seals.items() if before.get(name) != seal)
        broken = {name for name, seal in new if not matches(folder / name, seal)}
        if known and before:
            broken |= known.broken & pointer.seals.keys()
        if not all(map(is_array, broken)):
            return None
        return _held(pointer, folder, look, known, frozenset(broken))

    def _write(self, folder: Path, files: Draft, before: Held | None) -> dict[str, Seal]:
        folder.mkdir(mode=0o700, exist_ok=bool(before))
        seals: dict[str, Seal] = {}
        for name in files:
            if name in files.ready:
                there = files.ready[name]
                (there.folder / name).replace(folder / name)
                seals[name] = there.seals[name]
            elif name in files.new:
                write_through(folder / name, files.new[name])
                seals[name] = seal_of(files.new[name])
            elif before:
                seals[name] = before.pointer.seals[name]
        sync_folder(folder)
        return seals

    def _swap(self, pointer: Pointer) -> None:
        """Make ``pointer`` the current one. Windows refuses while another Briefer reads the old
        one, which takes it no time."""
        for left in reversed(range(_TRIES)):
            try:
                return write_atomically(self._folder / POINTER, _bytes_of(pointer))
            except Problem as problem:
                if problem.key != "not_allowed" or not left:
                    raise
                time.sleep(0.05)
        return None

    def _tidy(self) -> None:
        """Remove what the pointer does not name, as far as the system lets us; what it keeps back
        (Windows, while in use) goes the next time."""
        with suppress(OSError):
            pointer = self._read()
            for path in self._folder.iterdir():
                if pointer and path.name == pointer.folder:
                    for file in path.iterdir():
                        if file.name not in pointer.seals:
                            _remove(file)
                elif _SCRATCH.fullmatch(path.name):
                    _remove_unused(path)
                elif _FOLDER.fullmatch(path.name):
                    _remove(path)


def _held(
    pointer: Pointer,
    folder: Path,
    look: tuple[int, ...],
    known: Held | None,
    broken: frozenset[str] = frozenset(),
) -> Held:
    """Return the index at ``pointer`` with its arrays, those that were ``known`` as they are."""
    before = known if known and known.pointer.folder == pointer.folder else None
    arrays: dict[str, npt.NDArray[Any]] = {}
    for name, seal in pointer.seals.items():
        if not is_array(name) or name in broken:
            continue
        if before and name in before.arrays and before.pointer.seals.get(name) == seal:
            arrays[name] = before.arrays[name]
            continue
        try:
            arrays[name] = mapped(folder / name)
        except (OSError, ValueError):
            broken |= {name}
    return Held(pointer, Sealed(folder, pointer.seals), look, arrays, broken)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def _remove_unused(scratch: Path) -> None:
    """Remove a folder that was lent, unless who borrowed it still works there."""
    if scratch.is_dir() and not scratch.is_symlink():
        try:
            with lock(scratch / LOCK, 0):
                pass
        except Problem:
            return
    _remove(scratch)


def _bytes_of(pointer: Pointer) -> bytes:
    stamp = pointer.stamp
    whole = {
        "stamp": [stamp.library, stamp.generation, stamp.schema],
        "folder": pointer.folder,
        "files": {name: [seal.size, seal.hash] for name, seal in pointer.seals.items()},
    }
    return json.dumps(whole, indent=1).encode()


def _pointer_of(data: bytes) -> Pointer | None:
    """Return the pointer that ``data`` writes, ``None`` where it writes none or leads away."""
    try:
        whole = cast(dict[str, object], json.loads(data))
        library, generation, schema = cast(list[object], whole["stamp"])
        folder = whole["folder"]
        files = cast(dict[str, list[object]], whole["files"])
        seals = {name: _seal_of(name, *row) for name, row in files.items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    if not (isinstance(library, str) and isinstance(generation, int) and isinstance(schema, int)):
        return None
    if not (isinstance(folder, str) and _FOLDER.fullmatch(folder)):
        return None
    return Pointer(Stamp(library, generation, schema), folder, seals)


def _seal_of(name: str, size: object, hash: object) -> Seal:
    if not (_FILE.fullmatch(name) and isinstance(size, int) and isinstance(hash, str)):
        raise ValueError(name)
    return Seal(size, hash)
