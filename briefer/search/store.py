"""Keeps an index's files on the disk: sealed, in a private folder, swapped in one step.

A small file, the pointer, names the folder of the current files and each file's size and hash.
Nothing is read that it does not name, and nothing is handed on that does not match it. Writers of
all running Briefers take turns by a lock. Readers never wait: they hold whole files in memory and
notice when the pointer changes.
"""

import hashlib
import json
import os
import re
import secrets
import shutil
import stat
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from briefer.errors import Problem
from briefer.files import make_folder, problem_of, sync_folder, write_atomically
from briefer.search.segments import lock

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
class Seal:
    """What a file must be: its size in bytes and the SHA-256 of its content."""

    size: int
    hash: str


@dataclass(frozen=True, slots=True)
class Pointer:
    """Which files make up the index, in which folder, and what they hold."""

    stamp: Stamp
    folder: str
    seals: Mapping[str, Seal]


@dataclass(frozen=True, slots=True)
class Held:
    """An index as it was read: its pointer, its files' content, and how the pointer looked."""

    pointer: Pointer
    files: Mapping[str, bytes]
    look: tuple[int, ...]


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
            if not _is_private(self._folder) and _is_own(self._folder):
                self._folder.chmod(0o700)
                (self._folder / POINTER).unlink(missing_ok=True)
        except OSError as error:
            raise problem_of(error, self._folder) from error
        if not _is_private(self._folder):
            raise Problem("not_allowed", path=self._folder)

    @contextmanager
    def turn(self) -> Generator[Path]:
        """Hold every other writer off, and lend a scratch folder; raises ``Problem`` when another
        Briefer does not finish in time."""
        self.prepare()
        with lock(self._folder / LOCK, self._patience):
            self._tidy()
            scratch = self._folder / f"scratch-{secrets.token_hex(8)}"
            try:
                scratch.mkdir(mode=0o700)
                yield scratch
            except OSError as error:
                raise problem_of(error, self._folder) from error
            finally:
                shutil.rmtree(scratch, ignore_errors=True)

    def current(self, known: Held | None = None) -> Held | None:
        """Return the index as it is now (``known`` itself where nothing changed), ``None`` where
        there is none or it is not whole."""
        for _ in range(_TRIES):
            look = self._look()
            if look is None or not _is_private(self._folder):
                return None
            if known and known.look == look:
                return known
            with suppress(OSError):  # Windows, while it is replaced: look again
                pointer = self._read()
                files = self._load(pointer, known) if pointer else None
                if pointer and files is not None:
                    return Held(pointer, files, look)
                if self._look() == look:
                    return None
        return None

    def keep(self, files: Mapping[str, bytes], stamp: Stamp, before: Held | None = None) -> Held:
        """Put ``files`` in the place of the index ``before``, whose unchanged files stay; raises
        ``Problem`` and leaves the old index. Only in one's ``turn``."""
        name = before.pointer.folder if before else f"index-{secrets.token_hex(8)}"
        try:
            seals = self._write(self._folder / name, files, before)
            pointer = Pointer(stamp, name, seals)
            self._swap(pointer)
        except OSError as error:
            raise problem_of(error, self._folder) from error
        finally:
            self._tidy()
        return Held(pointer, files, self._look() or ())

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

    def _load(self, pointer: Pointer, known: Held | None) -> dict[str, bytes] | None:
        """Return the files that ``pointer`` names; ``None`` where one is not what it should be."""
        folder = self._folder / pointer.folder
        if not _is_private(folder):
            return None
        files: dict[str, bytes] = {}
        for name, seal in pointer.seals.items():
            if known and known.pointer.seals.get(name) == seal:
                files[name] = known.files[name]
            elif (data := _sealed(folder / name, seal)) is not None:
                files[name] = data
            else:
                return None
        return files

    def _write(
        self, folder: Path, files: Mapping[str, bytes], before: Held | None
    ) -> dict[str, Seal]:
        folder.mkdir(mode=0o700, exist_ok=bool(before))
        seals: dict[str, Seal] = {}
        for name, data in files.items():
            if before and before.files.get(name) is data:
                seals[name] = before.pointer.seals[name]
                continue
            seals[name] = Seal(len(data), hashlib.sha256(data).hexdigest())
            with (folder / name).open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
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
                elif _SCRATCH.fullmatch(path.name) or _FOLDER.fullmatch(path.name):
                    _remove(path)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def _is_own(path: Path) -> bool:
    """Return whether ``path`` is a folder (no link to one) of this user."""
    status = path.lstat()
    return stat.S_ISDIR(status.st_mode) and (os.name == "nt" or status.st_uid == os.geteuid())


def _is_private(path: Path) -> bool:
    """Return whether ``path`` is this user's folder that nobody else can write to (which Windows
    sees to in a user's own folders)."""
    try:
        shared = path.lstat().st_mode & (stat.S_IWGRP | stat.S_IWOTH)
        return _is_own(path) and (os.name == "nt" or not shared)
    except OSError:
        return False


def _sealed(path: Path, seal: Seal) -> bytes | None:
    """Return the content of ``path``, ``None`` where it does not match ``seal``."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size != seal.size:
            return None
        data = path.read_bytes()
    except OSError:
        return None
    return data if hashlib.sha256(data).hexdigest() == seal.hash else None


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
