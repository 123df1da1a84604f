"""Indexes in memory: written, opened by their arrays or by Whoosh alone."""

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from briefer.domain.query import Kind
from briefer.search.files.sealed import Draft
from briefer.search.files.segments import Entry, Part, parts_of, reader_of
from briefer.search.files.writing import Change, write
from briefer.search.finding import Finder
from briefer.search.postings.arrays import file_names, files_with
from briefer.search.postings.engine import Engine
from briefer.search.postings.export import exported
from briefer.search.postings.facts import Facts
from briefer.search.postings.postings import ArraySegment, Segment
from briefer.search.postings.whoosh_postings import WhooshSegment
from tests.search.arrays_read import arrays_in


def built(entries: Iterable[Entry], scratch: Path) -> Draft:
    """Return index files of ``entries``."""
    return changed(Draft(), Change(entries), scratch)


def changed(files: Draft, change: Change, scratch: Path) -> Draft:
    """Return ``files`` after ``change``."""
    after = Draft(files)
    write(after, change, scratch, lambda: None)
    return after


def by_arrays(files: Draft, part: Part) -> Segment:
    """Return ``part`` by the arrays in ``files``."""
    removed = np.array(sorted(part.removed), np.int64)
    return ArraySegment(arrays_in(files, part.name), removed)


def by_whoosh(files: Draft, part: Part) -> Segment:
    """Return ``part`` by Whoosh alone."""
    removed = np.array(sorted(part.removed), np.int64)
    return WhooshSegment(reader_of(files, Kind.PASSAGE, part), removed)


def by_arrays_made_anew(files: Draft, part: Part) -> Segment:
    """Return ``part`` by arrays made of what Whoosh holds of it."""
    anew = Draft(files)
    reader = reader_of(files, Kind.PASSAGE, part)
    anew.update(files_with(part.name, exported(reader)))
    assert {name: anew[name] for name in file_names(part.name).values()} == {
        name: files[name] for name in file_names(part.name).values()
    }
    return by_arrays(anew, part)


Way = Callable[[Draft, Part], Segment]
WAYS: tuple[Way, ...] = (by_arrays, by_whoosh, by_arrays_made_anew)


class Opened:
    """An index in memory, opened one way."""

    def __init__(self, files: Draft, way: Way = by_arrays) -> None:
        segments = [way(files, part) for part in parts_of(files, Kind.PASSAGE)]
        self.facts = Facts(segments, Kind.PASSAGE)
        self.engine = Engine(segments, self.facts.live)
        self.finder = Finder(self.engine, self.facts)
