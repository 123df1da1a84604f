"""Files as they are on the disk, each known by its seal and read only when asked for, and what is
changed of them before it is written."""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path

from briefer.search.files.errors import Damaged

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Seal:
    """What a file must be: its size in bytes and the SHA-256 of its content."""

    size: int
    hash: str


def seal_of(data: bytes) -> Seal:
    """Return the seal of ``data``."""
    return Seal(len(data), hashlib.sha256(data).hexdigest())


def matches(path: Path, seal: Seal) -> bool:
    """Return whether ``path`` is a file (no link to one) with the content that ``seal`` is of."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size != seal.size:
            return False
        digest = hashlib.sha256()
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except OSError:
        return False
    return digest.hexdigest() == seal.hash


def write_through(path: Path, data: bytes) -> None:
    """Put ``data`` onto the disk in the place of the file ``path``; raises ``OSError``."""
    path.unlink(missing_ok=True)
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


class Sealed(Mapping[str, bytes]):
    """The content of the files in ``folder``, read and held against its seal when asked for.

    Asking raises ``Damaged`` where a file is not what it should be.
    """

    def __init__(self, folder: Path, seals: Mapping[str, Seal]) -> None:
        self.folder = folder
        self.seals = seals

    def __getitem__(self, name: str) -> bytes:
        seal = self.seals[name]
        try:
            data = (self.folder / name).read_bytes()
        except OSError as error:
            raise Damaged(f"{name} cannot be read") from error
        if seal_of(data) != seal:
            raise Damaged(f"{name} is not what it was")
        return data

    def __contains__(self, name: object) -> bool:
        return name in self.seals

    def __iter__(self) -> Iterator[str]:
        return iter(self.seals)

    def __len__(self) -> int:
        return len(self.seals)


class Draft(MutableMapping[str, bytes]):
    """Files ``before`` with what is changed of them: ``new`` by name, in memory until they are
    written, and ``ready``, which lie in other folders and only need to be moved."""

    def __init__(self, before: Mapping[str, bytes] | None = None) -> None:
        self._before: Mapping[str, bytes] = {} if before is None else before
        self._gone: set[str] = set()
        self.new: dict[str, bytes] = {}
        self.ready: dict[str, Sealed] = {}

    def take(self, files: "Sealed") -> None:
        """Let all of ``files`` be moved here."""
        self.ready.update(dict.fromkeys(files, files))

    def __getitem__(self, name: str) -> bytes:
        if name in self.new:
            return self.new[name]
        if name in self.ready:
            return self.ready[name][name]
        if name in self._gone:
            raise KeyError(name)
        return self._before[name]

    def __setitem__(self, name: str, data: bytes) -> None:
        self.ready.pop(name, None)
        self.new[name] = data

    def __delitem__(self, name: str) -> None:
        if name not in self:
            raise KeyError(name)
        self.new.pop(name, None)
        self.ready.pop(name, None)
        self._gone.add(name)

    def __contains__(self, name: object) -> bool:
        changed = name in self.new or name in self.ready
        return changed or (name not in self._gone and name in self._before)

    def __iter__(self) -> Iterator[str]:
        stays = (one for one in self._before if one not in self._gone)
        yield from dict.fromkeys((*self.new, *self.ready, *stays))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def is_own_folder(path: Path) -> bool:
    """Return whether ``path`` is a folder (no link to one) of this user."""
    status = path.lstat()
    return stat.S_ISDIR(status.st_mode) and (os.name == "nt" or status.st_uid == os.geteuid())


def is_private(path: Path) -> bool:
    """Return whether ``path`` is this user's folder that nobody else can write to (which Windows
    sees to in a user's own folders)."""
    try:
        shared = path.lstat().st_mode & (stat.S_IWGRP | stat.S_IWOTH)
        return is_own_folder(path) and (os.name == "nt" or not shared)
    except OSError:
        return False
