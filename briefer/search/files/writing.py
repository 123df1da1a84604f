# pyright: basic
# Whoosh has no types.
"""Writes the Whoosh index, and beside each new segment its arrays: from bytes to bytes."""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.index import TOC, FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from briefer.domain.query import Kind
from briefer.files import problem_of
from briefer.search.files.errors import Damaged, translated
from briefer.search.files.sealed import Draft, Sealed
from briefer.search.files.segments import (
    NAMES,
    SHAPE,
    Entry,
    Memory,
    Part,
    files_of,
    parts_of,
    reader_of,
    segments_of,
)
from briefer.search.postings.arrays import DOCUMENT, file_names, files_with, names_in
from briefer.search.postings.export import Export, exported

_MOST_SEGMENTS = 8
_MOST_DELETED = 0.2
_SOON_WRITTEN = 1_000
"""A segment of so few passages is written anew at once where any of it is removed, so that the
words of a removed document leave the disk; a larger one when much of it is removed."""
_TICK = 100_000


@dataclass(frozen=True, slots=True)
class Change:
    """Entries to add and documents to remove; those of the added entries go first as well.

    ``lazy`` says that what is removed comes back in other words and may stay on the disk a while.
    """

    added: Iterable[Entry]
    removed: Collection[str] = ()
    kind: Kind = Kind.PASSAGE
    lazy: bool = False


def write(files: Draft, change: Change, scratch: Path, tick: Callable[[], None]) -> None:
    """Make ``change`` to one of the indexes in ``files``; that anew where it is none.

    ``tick`` is called now and then while the whole is put together and may raise ``Cancelled``.
    ``scratch`` is a private folder for what does not fit into memory. Raises ``Damaged`` where
    ``files`` cannot be read, ``Problem`` where the disk is full: ``files`` are then of no use.
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


def export_missing(files: Draft, kind: Kind, broken: Collection[str]) -> None:
    """Put arrays beside the segments of ``kind`` that lack them or have one of ``broken``; raises
    ``Damaged`` where Whoosh cannot read a segment."""
    for part in parts_of(files, kind):
        names = file_names(part.name).values()
        wanted = {one for one in names if one in broken or one not in files}
        if wanted:
            with translated():
                anew = files_with(part.name, exported(reader_of(files, kind, part)))
            # Only these: Windows does not let go of what somebody looks at.
            files.update((name, data) for name, data in anew.items() if name in wanted)


@translated()
def join(files: Draft, kind: Kind, several: Iterable[Sealed]) -> None:
    """Put the segments of ``several`` indexes of ``kind``, each of its own passages, into
    ``files`` as one index."""
    segments: list = []
    for one in several:
        segments += segments_of(Draft(one), kind)
        parts = {name: seal for name, seal in one.seals.items() if not name.endswith(".toc")}
        files.take(Sealed(one.folder, parts))
    TOC(SHAPE, segments, 1).write(Memory(files), NAMES[kind])


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
        _remove(writer, change.kind, gone)
        export = Export()
        _watch(writer, export, tick)
        writer.commit(mergetype=partial(_few_segments, lazy=change.lazy))
        if writer._added:
            segment = writer.newsegment
            arrays = export.arrays(SegmentReader(writer.storage, SHAPE, segment))
            writer.storage.files.update(files_with(segment.segment_id(), arrays))


def _remove(writer: SegmentWriter, kind: Kind, documents: Collection[str]) -> None:
    files: Any = writer.storage.files
    offset = 0
    for segment in writer.segments:
        part = Part(segment.segment_id(), segment.doc_count_all(), ())
        for number in _numbers(files, kind, part, documents) if part.size else ():
            writer.delete_document(offset + number)
        offset += part.size


def _numbers(files: Draft, kind: Kind, part: Part, documents: Collection[str]) -> Collection[int]:
    """Return the numbers in ``part`` of what is in ``documents``: by its arrays, which are small,
    where it has them."""
    names = file_names(part.name)
    with suppress(Damaged, KeyError):
        own = names_in(np.load(BytesIO(files[names["names"]]), allow_pickle=False)).documents
        wanted = np.array([one in documents for one in own], np.bool_)
        facts = np.load(BytesIO(files[names["facts"]]), allow_pickle=False)
        return np.flatnonzero(wanted[facts[DOCUMENT]]).tolist()
    reader = reader_of(files, kind, part)
    there = [one for one in documents if ("document", one) in reader]
    return [number for one in there for number in reader.postings("document", one).all_ids()]


def _watch(writer: SegmentWriter, export: Export, tick: Callable[[], None]) -> None:
    """Make the long part of a commit, writing out the sorted postings, call ``tick`` and fill
    ``export``."""
    pool: Any = writer.pool
    postings = pool.iter_postings

    def watched() -> Iterator[tuple]:
        for number, posting in enumerate(export.passing(postings())):
            if number % _TICK == 0:
                tick()
            yield posting

    pool.iter_postings = watched


def _close_spill(writer: SegmentWriter) -> None:
    """Close the file that Whoosh leaves open when writing fails; Windows could not remove it."""
    spill = writer.perdocwriter._cols._temp
    if not spill.is_closed:
        spill.close()


def _few_segments(writer: SegmentWriter, segments: list, lazy: bool) -> list:
    """Merge segments of which enough is removed, and the smaller half where there are too many;
    return those that stay. (Whoosh's own policy hardly ever merges segments of our sizes, and
    leaves the words of removed documents on the disk.)"""
    by_size = sorted(segments, key=lambda one: one.doc_count())
    kept = [one for one in by_size if not _is_worn(one, lazy)]
    if len(kept) >= _MOST_SEGMENTS:
        kept = kept[_MOST_SEGMENTS // 2 :]
    for segment in by_size:
        if segment not in kept and segment.doc_count():
            writer.add_reader(SegmentReader(writer.storage, writer.schema, segment))
    return kept


def _is_worn(segment: Any, lazy: bool) -> bool:
    """Return whether so much of ``segment`` is removed that it is written anew."""
    soon = not lazy and segment.doc_count_all() <= _SOON_WRITTEN
    most = 0 if soon else _MOST_DELETED * segment.doc_count_all()
    return segment.deleted_count() > most
