# pyright: basic
# Whoosh has no types.
"""Exports a segment as Whoosh writes it, or as it stands, to sorted arrays."""

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping

import numpy as np
from whoosh.codec.whoosh3 import LENGTHS_COLUMN
from whoosh.reading import SegmentReader
from whoosh.util.numeric import byte_to_length

from briefer.search.postings.arrays import HEAD, Arrays, Names, narrowed, written_names

LENGTHS = np.array([byte_to_length(code) for code in range(256)], np.float64)
"""What Whoosh's codes of lengths stand for."""


class Export:
    """Gathers postings in Whoosh's order: by field, term and number."""

    def __init__(self) -> None:
        self._docs, self._counts = array("i"), array("I")
        self._positions = bytearray()
        self._terms: list[bytes] = []
        self._fields: dict[str, int] = {}
        self._starts, self._places = array("q"), array("q")

    def passing(self, postings: Iterable[tuple]) -> Iterator[tuple]:
        """Yield each of ``postings`` on once it is gathered."""
        last_field = last_term = None
        add_doc, add_count = self._docs.append, self._counts.append
        for posting in postings:
            field, term, number, weight, value = posting
            if term != last_term or field != last_field:
                self._begin(field, term)
                last_field, last_term = field, term
            add_doc(number)
            add_count(int(weight))
            if value:
                self._positions += value
            yield posting

    def _begin(self, field: str, term: bytes) -> None:
        self._fields.setdefault(field, len(self._terms))
        self._terms.append(bytes(term))
        self._starts.append(len(self._docs))
        self._places.append(len(self._positions) // 4)

    def arrays(self, reader: SegmentReader) -> Arrays:
        """Return the arrays of the segment of ``reader``, whose postings have all passed."""
        rows = rows_of(reader)
        names = names_of(reader, rows, self._ranges())
        sizes = np.fromiter(map(len, self._terms), np.int64, len(self._terms))
        positions = np.frombuffer(bytes(self._positions), np.uint32)
        bounds = (
            np.concatenate(([0], np.cumsum(sizes))),
            np.array([*self._starts, len(self._docs)], np.int64),
            np.array([*self._places, len(positions)], np.int64),
        )
        return Arrays(
            heads=np.array([term[:HEAD] for term in self._terms], f"S{HEAD}"),
            terms=np.frombuffer(b"".join(self._terms), np.uint8),
            bounds=np.stack(bounds),
            docs=np.frombuffer(self._docs, np.int32),
            counts=narrowed(np.frombuffer(self._counts, np.uint32)),
            positions=narrowed(positions),
            lengths=_lengths(reader, names.fields),
            facts=facts_of(rows, names),
            themes=themes_of(rows, names),
            names=written_names(names),
        )

    def _ranges(self) -> dict[str, tuple[int, int]]:
        ends = [*list(self._fields.values())[1:], len(self._terms)]
        return {
            name: (first, end)
            for (name, first), end in zip(self._fields.items(), ends, strict=True)
        }


def exported(reader: SegmentReader) -> Arrays:
    """Return the arrays of the segment of ``reader`` as it stands."""
    export = Export()
    for _ in export.passing(reader.iter_postings()):
        pass
    return export.arrays(reader)


def rows_of(reader: SegmentReader) -> list[list]:
    """Return the rows of facts of all that is in the segment, as ``terms`` wrote them."""
    if not reader.doc_count_all():
        return []
    column = reader.column_reader("facts", translate=False)
    return [json.loads(column[number]) for number in range(reader.doc_count_all())]


def names_of(
    reader: SegmentReader, rows: list[list], ranges: Mapping[str, tuple[int, int]]
) -> Names:
    """Return what the numbers of the segment stand for; ``ranges`` are its fields' terms."""
    return Names(
        {name: (*ends, float(reader.field_length(name))) for name, ends in ranges.items()},
        tuple(sorted({row[0] for row in rows})),
        tuple(sorted({row[2] for row in rows})),
        tuple(sorted({theme for row in rows for theme in row[4]})),
    )


def codes_of(reader: SegmentReader, field: str) -> np.ndarray:
    """Return the codes of the lengths of ``field`` in all of the segment, removed or not."""
    column, count = f"_{field}_len", reader.doc_count_all()
    if not reader._perdoc.has_column(column):
        return np.zeros(count, np.uint8)
    codes = reader._perdoc.column_reader(column, LENGTHS_COLUMN)
    return np.fromiter((codes[number] for number in range(count)), np.uint8, count)


def facts_of(rows: list[list], names: Names) -> np.ndarray:
    """Return the array ``Arrays.facts`` of ``rows``."""
    documents = {one: code for code, one in enumerate(names.documents)}
    languages = {one: code for code, one in enumerate(names.languages)}
    facts = np.array(
        [
            (documents[document], start, end, languages[language], _number(date))
            for document, (start, end), language, date, _ in rows
        ],
        np.int32,
    )
    return np.ascontiguousarray(facts.reshape(-1, 5).T)


def themes_of(rows: list[list], names: Names) -> np.ndarray:
    """Return the array ``Arrays.themes`` of ``rows``."""
    codes = {one: code for code, one in enumerate(names.themes)}
    pairs = [(number, codes[theme]) for number, row in enumerate(rows) for theme in row[4]]
    return np.ascontiguousarray(np.array(pairs, np.int32).reshape(-1, 2).T)


def _number(date: list[int]) -> int:
    year, month, day = date
    return year * 10_000 + month * 100 + day


def _lengths(reader: SegmentReader, fields: Iterable[str]) -> np.ndarray:
    count = reader.doc_count_all()
    codes = [codes_of(reader, name) for name in fields]
    return np.stack(codes) if codes else np.zeros((0, count), np.uint8)
