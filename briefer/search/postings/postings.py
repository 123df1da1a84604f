"""Looks terms up in the arrays of one segment: a term is a slice, a beginning one longer slice."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from briefer.search.postings.arrays import (
    HEAD,
    POSITIONS,
    POSTINGS,
    TEXTS,
    Arrays,
    Ints,
    Names,
    names_in,
)


@dataclass(frozen=True, slots=True)
class Postings:
    """The passages of a segment that hold a term, in order, how often each, and (where the field
    keeps them) at which positions: as many of these for each passage as its count says."""

    docs: Ints
    counts: Ints
    positions: Ints


class Segment(Protocol):
    """A part of the index whose terms can be looked up; removed passages are still in it."""

    names: Names
    facts: Ints
    themes: Ints
    removed: Ints
    """The numbers of passages that are removed, in no order."""

    @property
    def size(self) -> int:
        """How many passages there are, the removed ones too."""
        ...

    def find(self, field: str, term: str) -> Postings | None:
        """Return the postings of ``term`` in ``field``, ``None`` where there are none."""
        ...

    def starting(self, field: str, start: str) -> tuple[Ints, Ints]:
        """Return passages and counts of every term of ``field`` that begins with ``start``, term
        after term."""
        ...

    def terms(self, field: str, start: str) -> Mapping[str, int]:
        """Return the terms of ``field`` that begin with ``start``, in order, and in how many
        passages each is."""
        ...

    def lengths(self, field: str) -> Ints:
        """Return the codes of the lengths of ``field`` in all passages, as Whoosh keeps them."""
        ...


class ArraySegment:
    """A segment by its arrays."""

    def __init__(self, arrays: Arrays, removed: Ints) -> None:
        self.names = names_in(arrays.names)
        self.facts, self.themes, self.removed = arrays.facts, arrays.themes, removed
        self._arrays = arrays
        rows = {name: row for row, name in enumerate(self.names.fields)}
        self._lengths = {name: arrays.lengths[row] for name, row in rows.items()}
        self._heads = {
            name: arrays.heads[first:end] for name, (first, end, _) in self.names.fields.items()
        }

    @property
    def size(self) -> int:
        """How many passages there are, the removed ones too."""
        return self.facts.shape[1]

    def find(self, field: str, term: str) -> Postings | None:
        """Return the postings of ``term`` in ``field``, ``None`` where there are none."""
        wanted = term.encode()
        first, end = self._alike(field, wanted)
        for at in range(first, end):
            if self._text(at) == wanted:
                return self._postings(at, at + 1)
        return None

    def starting(self, field: str, start: str) -> tuple[Ints, Ints]:
        """Return passages and counts of every term of ``field`` that begins with ``start``, term
        after term."""
        postings = self._postings(*self._range(field, start.encode()))
        return postings.docs, postings.counts

    def terms(self, field: str, start: str) -> Mapping[str, int]:
        """Return the terms of ``field`` that begin with ``start``, in order, and in how many
        passages each is."""
        first, end = self._range(field, start.encode())
        bounds = self._arrays.bounds[:, first : end + 1].tolist()
        if first == end:
            return {}
        texts, postings, base = bounds[TEXTS], bounds[POSTINGS], bounds[TEXTS][0]
        whole = self._arrays.terms[base : texts[-1]].tobytes()
        return {
            whole[texts[at] - base : texts[at + 1] - base].decode(): postings[at + 1] - postings[at]
            for at in range(end - first)
        }

    def lengths(self, field: str) -> Ints:
        """Return the codes of the lengths of ``field`` in all passages, as Whoosh keeps them."""
        return self._lengths[field]

    def _alike(self, field: str, wanted: bytes) -> tuple[int, int]:
        """Return the range of the terms that are like ``wanted`` as far as their heads go."""
        heads = self._heads.get(field)
        if heads is None:
            return 0, 0
        head = np.bytes_(wanted[:HEAD])
        base = self.names.fields[field][0]
        first = int(heads.searchsorted(head))
        if len(wanted) < HEAD:
            known = first < len(heads) and heads[first] == head
            return base + first, base + first + int(known)
        return base + first, base + int(heads.searchsorted(head, side="right"))

    def _range(self, field: str, start: bytes) -> tuple[int, int]:
        """Return the range of the terms that begin with ``start``."""
        heads = self._heads.get(field)
        if heads is None:
            return 0, 0
        base = self.names.fields[field][0]
        if len(start) > HEAD:
            first, end = self._alike(field, start)
            texts = [self._text(at).startswith(start) for at in range(first, end)]
            skipped = texts.index(True) if True in texts else len(texts)
            return first + skipped, first + skipped + sum(texts)
        first = heads.searchsorted(np.bytes_(start))
        # No byte of UTF-8 is 0xff: this comes after all that begin so.
        end = heads.searchsorted(np.bytes_((start + b"\xff" * HEAD)[:HEAD]), side="right")
        return base + int(first), base + int(max(first, end))

    def _text(self, at: int) -> bytes:
        first, end = self._arrays.bounds[TEXTS, at : at + 2].tolist()
        return self._arrays.terms[first:end].tobytes()

    def _postings(self, first: int, end: int) -> Postings:
        bounds, arrays = self._arrays.bounds, self._arrays
        one, two = int(bounds[POSTINGS, first]), int(bounds[POSTINGS, end])
        three, four = int(bounds[POSITIONS, first]), int(bounds[POSITIONS, end])
        return Postings(arrays.docs[one:two], arrays.counts[one:two], arrays.positions[three:four])
