# pyright: basic
# Whoosh has no types: this module and ``engine`` meet it, and give the others typed names.
"""The shape of the Whoosh index, and writing it: from bytes to bytes.

Whoosh never touches an index file. It reads from and writes to memory; ``store`` keeps the bytes
on the disk, checks them before Whoosh sees them, and swaps them.
"""

import tempfile
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import whoosh.codec.whoosh3
import whoosh.columns
import whoosh.filedb.structfile
from whoosh.compat import pickle
from whoosh.fields import COLUMN, FieldType, Schema
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.filedb.structfile import BufferFile
from whoosh.formats import Existence, Format
from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.util.filelock import FileLock, try_for
from whoosh.writing import SegmentWriter

from briefer.domain.query import Kind
from briefer.errors import Problem
from briefer.files import problem_of
from briefer.progress import Cancelled

_MOST_SEGMENTS = 8
_MOST_DELETED = 0.2
_TICK = 100_000
_PROTOCOL = 5


class Damaged(Exception):
    """The index cannot be read, or is not the one it should be: rebuild it and try again."""


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
    """Whoosh's storage in memory. Spills go to a private folder: Whoosh's own choice would be a
    folder of a known name that everyone on the machine may write to."""

    def __init__(self, files: Mapping[str, bytes], scratch: Path | None = None):
        super().__init__()
        self.files = dict(files)
        self._scratch = scratch

    def open_file(self, name: str, **options: object) -> BufferFile:
        """Return the file ``name``; its bytes are shared, not copied as Whoosh would."""
        return BufferFile(self.files[name], name=name, **options)

    def temp_storage(self, name: str | None = None) -> FileStorage:
        """Return a new folder's storage; ``name``, which Whoosh always gives alike, is not it."""
        del name
        return FileStorage(tempfile.mkdtemp(dir=self._scratch))


@contextmanager
def translated() -> Iterator[None]:
    """Let pass what others mean to be seen; anything else is Whoosh failing on what it read."""
    try:
        yield
    except (Cancelled, Problem, Damaged, OSError, MemoryError):
        raise
    except Exception as error:
        raise Damaged(f"{type(error).__name__}: {error}") from error


@dataclass(frozen=True, slots=True)
class Change:
    """Entries to add and documents to remove; those of the added entries go first as well.

    ``lazy`` says that what is removed comes back in other words and may stay on the disk a while.
    """

    added: Iterable[Entry]
    removed: Collection[str] = ()
    kind: Kind = Kind.PASSAGE
    lazy: bool = False


def written(
    files: Mapping[str, bytes], change: Change, scratch: Path, tick: Callable[[], None]
) -> dict[str, bytes]:
    """Return the indexes ``files`` after ``change`` of one of them; that anew where it is none.

    ``tick`` is called now and then while the whole is put together and may raise ``Cancelled``.
    ``scratch`` is a private folder for what does not fit into memory. Raises ``Damaged`` where
    ``files`` cannot be read, ``Problem`` where the disk is full.
    """
    storage = Memory(files, scratch)
    try:
        writer = _writer(storage, change.kind)
        try:
            _write(writer, change, tick)
        finally:
            _close_spill(writer)
    except OSError as error:
        raise problem_of(error, scratch) from error
    return storage.files


@translated()
def _writer(storage: Memory, kind: Kind) -> SegmentWriter:
    """Return a writer of what ``storage`` holds. One that fails keeps its lock (a fault of Whoosh
    2.7.4) and half-written files: both are this storage's, which nobody uses again."""
    # Not Whoosh's own question whether it exists, which unpickles the schema.
    known = FileIndex if files_of(kind, storage.files) else FileIndex.create
    index = known(storage, SHAPE, NAMES[kind])
    return SegmentWriter(index, compound=False)


def _write(writer: SegmentWriter, change: Change, tick: Callable[[], None]) -> None:
    gone = set(change.removed)
    for entry in change.added:
        gone.add(entry.document)
        document = {entry.document: (0,)}
        writer.add_document(document=document, facts=entry.facts, **entry.fields)
    with translated():
        _remove(writer, gone)
        _ticking(writer, tick)
        writer.commit(mergetype=_few_segments_lazily if change.lazy else _few_segments)


def _remove(writer: Any, documents: Collection[str]) -> None:
    with writer.searcher() as searcher:
        for leaf, offset in searcher.leaf_searchers():
            for document in documents:
                if ("document", document) in leaf.reader():
                    for number in leaf.reader().postings("document", document).all_ids():
                        writer.delete_document(offset + number)


def _ticking(writer: Any, tick: Callable[[], None]) -> None:
    """Make the long part of a commit, writing out the sorted postings, call ``tick``."""
    postings = writer.pool.iter_postings

    def ticked() -> Iterator[tuple]:
        for number, posting in enumerate(postings()):
            if number % _TICK == 0:
                tick()
            yield posting

    writer.pool.iter_postings = ticked


def _close_spill(writer: SegmentWriter) -> None:
    """Close the file that Whoosh leaves open when writing fails; Windows could not remove it."""
    spill = writer.perdocwriter._cols._temp
    if not spill.is_closed:
        spill.close()


def _few_segments_lazily(writer: SegmentWriter, segments: list) -> list:
    """Merge as ``_few_segments`` does, but what holds only a little deleted stays: correcting one
    figure must not write out those of a whole library."""
    return _few_segments(writer, segments, _MOST_DELETED)


def _few_segments(writer: SegmentWriter, segments: list, most_deleted: float = 0.0) -> list:
    """Merge what holds anything deleted, and the smaller half where there are too many; return
    the segments that stay. (Whoosh's own policy hardly ever merges segments of our sizes, and
    leaves the words of removed documents on the disk.)"""
    by_size = sorted(segments, key=lambda one: one.doc_count())
    kept = [one for one in by_size if one.deleted_count() <= most_deleted * one.doc_count_all()]
    if len(kept) >= _MOST_SEGMENTS:
        kept = kept[_MOST_SEGMENTS // 2 :]
    for segment in by_size:
        if segment not in kept and segment.doc_count():
            writer.add_reader(SegmentReader(writer.storage, writer.schema, segment))
    return kept


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


def files_of(kind: Kind, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return those of ``files`` that are the index of one kind."""
    name = NAMES[kind]
    return {one: files[one] for one in files if one.startswith((f"{name}_", f"_{name}_"))}
