# pyright: basic
# Whoosh has no types.
"""The shape of the Whoosh index, and what keeps Whoosh to it.

Whoosh never touches an index file. It reads from and writes to memory; ``store`` keeps the bytes
on the disk, checks them before Whoosh sees them, and swaps them.
"""

import tempfile
from array import array
from collections.abc import Collection, Iterator, Mapping, MutableMapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import whoosh.codec.whoosh3
import whoosh.columns
import whoosh.filedb.structfile
from whoosh.compat import pickle
from whoosh.fields import COLUMN, FieldType, Schema
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.filedb.structfile import BufferFile
from whoosh.formats import Existence, Format
from whoosh.index import TOC
from whoosh.reading import SegmentReader
from whoosh.util.filelock import FileLock, try_for

from briefer.domain.query import Kind
from briefer.errors import Problem
from briefer.files import problem_of
from briefer.search.files.errors import translated

_PROTOCOL = 5


@dataclass(frozen=True, slots=True)
class Entry:
    """What is kept of one passage: terms with their positions by field, and a row of facts."""

    document: str
    fields: Mapping[str, Mapping[str, Sequence[int]]]
    facts: bytes


_HELD = {
    ("whoosh.codec.whoosh3", "W3Segment"),
    ("whoosh.codec.whoosh3", "W3Codec"),
    ("collections", "defaultdict"),
    ("builtins", "int"),
}


class _Unpickler(pickle.Unpickler):
    """Whoosh's unpickler held short: reads back what an index holds, refuses all else."""

    def find_class(self, module: str, name: str) -> object:
        if (module, name) not in _HELD:
            raise pickle.UnpicklingError(f"not part of an index: {module}.{name}")
        return super().find_class(module, name)


def _load(file) -> object:
    return _Unpickler(file).load()


def _loads(data: bytes) -> object:
    return _Unpickler(BytesIO(data)).load()


def _dumps(value: object, _: int) -> bytes:
    return pickle.dumps(value, _PROTOCOL)


# WORKAROUND: Whoosh 2.7.4 unpickles its files with no restriction, so that a planted file runs as
# code on opening. The three names for reading are all it unpickles an index with (the schema is
# given, not read). It pickles postings by a protocol that spells bytes as calls of a function,
# which the restriction refuses, and which is twice as long. Drop with Whoosh's pickles.
whoosh.filedb.structfile.load_pickle = _load
whoosh.codec.whoosh3.loads = _loads
whoosh.columns.loads = _loads
whoosh.codec.whoosh3.dumps = _dumps


class _Places(Format):
    """Positions as an array of numbers; Whoosh's own format pickles each list of them."""

    def __init__(self):
        super().__init__()

    def decode_positions(self, value: bytes) -> array:
        return array("I", value)


class _Terms(FieldType):
    """A field that is given its terms with their positions instead of text."""

    def __init__(self, positions: bool = False, scorable: bool = False):
        super().__init__(_Places() if positions else Existence(), None, scorable=scorable)
        self._positions = positions

    def index(self, value: Mapping[str, Sequence[int]], **_: object) -> Iterator[tuple]:
        for term, places in value.items():
            count = len(places)
            held = array("I", places).tobytes() if self._positions else b""
            yield term.encode(), count, float(count), held


SHAPE = Schema(
    en=_Terms(positions=True, scorable=True),
    fr=_Terms(positions=True, scorable=True),
    heading=_Terms(positions=True, scorable=True),
    title=_Terms(),
    words=_Terms(scorable=True),
    document=_Terms(),
    facts=COLUMN(),
)


NAMES = {Kind.PASSAGE: "MAIN", Kind.FIGURE: "FIGURES"}
"""The index of each kind by its name within the files: each with statistics of its own, so that
figures leave the scores of passages alone, all of them swapped in one step."""


class Memory(RamStorage):
    """Whoosh's storage over ``files``, of which it reads only what it is asked for. Spills go to a
    private folder: Whoosh's own choice would be a folder of a known name that everyone on the
    machine may write to."""

    def __init__(self, files: MutableMapping[str, bytes], scratch: Path | None = None):
        super().__init__()
        self.files = files
        self._scratch = scratch

    def open_file(self, name: str, **options: object) -> BufferFile:
        """Return the file ``name``; its bytes are shared, not copied as Whoosh would."""
        return BufferFile(self.files[name], name=name, **options)

    def temp_storage(self, name: str | None = None) -> FileStorage:
        """Return a new folder's storage; ``name``, which Whoosh always gives alike, is not it."""
        del name
        return FileStorage(tempfile.mkdtemp(dir=self._scratch))


@dataclass(frozen=True, slots=True)
class Part:
    """A segment by its name in the files' names, and the numbers of what is removed of it."""

    name: str
    size: int
    removed: Collection[int]


@translated()
def parts_of(files: MutableMapping[str, bytes], kind: Kind) -> tuple[Part, ...]:
    """Return the segments of the index of ``kind`` that hold anything."""
    return tuple(
        Part(one.segment_id(), one.doc_count_all(), tuple(one.deleted_docs()))
        for one in segments_of(files, kind)
        if one.doc_count_all()
    )


def segments_of(files: MutableMapping[str, bytes], kind: Kind) -> list:
    """Return Whoosh's own values of the segments of the index of ``kind``."""
    return TOC.read(Memory(files), NAMES[kind], schema=SHAPE).segments


@translated()
def reader_of(files: MutableMapping[str, bytes], kind: Kind, part: Part) -> SegmentReader:
    """Return Whoosh's reader of ``part``, to which nothing of it is removed."""
    own = next(one for one in segments_of(files, kind) if one.segment_id() == part.name)
    own._deleted = None
    return SegmentReader(Memory(files), SHAPE, own)


@contextmanager
def lock(path: Path, patience: float) -> Iterator[None]:
    """Hold the lock file ``path`` against all other processes; raises ``Problem`` where another
    does not let go within ``patience`` seconds."""
    held = FileLock(str(path))
    try:
        got = try_for(held.acquire, timeout=patience)
    except OSError as error:
        raise problem_of(error, path) from error
    if not got:
        raise Problem("search_busy")
    try:
        yield
    finally:
        held.release()


def files_of(kind: Kind, files: Collection[str]) -> frozenset[str]:
    """Return the names of those of ``files`` that are the index of one kind."""
    name = NAMES[kind]
    return frozenset(one for one in files if one.startswith((f"{name}_", f"_{name}_")))
