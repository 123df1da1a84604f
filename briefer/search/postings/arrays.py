"""The postings of one segment as sorted arrays, and how they are kept as ``.npy`` files.

Terms are sorted field by field, so that a field is a range of them and all that begin alike
another; each term's postings, and the positions in them, are a slice. All of it is looked at
where it lies: nothing is unpickled, and only what a search needs is read from the disk.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.integer]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Objects = npt.NDArray[np.object_]
Bytes = npt.NDArray[np.bytes_]

HEAD = 16
"""How many bytes of a term are looked at to find it; those alike in them are looked at whole."""
BOUNDS = TEXTS, POSTINGS, POSITIONS = range(3)
FACTS = DOCUMENT, START, END, LANGUAGE, DATE = range(5)
_SUFFIX = ".npy"
_WORDS = ("heads", "terms", "names")


@dataclass(frozen=True, slots=True)
class Names:
    """What the numbers of a segment stand for: each field's first and last term and the sum of its
    lengths; documents, languages and themes by their codes."""

    fields: Mapping[str, tuple[int, int, float]]
    documents: tuple[str, ...]
    languages: tuple[str, ...]
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrays:
    """A segment of ``n`` passages or figures with ``t`` terms.

    ``heads``: the first bytes of each term (t). ``terms``: all terms' bytes, one after another.
    ``bounds`` (3, t + 1): where each term's bytes, postings and positions begin. ``docs``,
    ``counts``: the postings, by term and number of passage. ``positions``: of those fields that
    keep them, as many as the counts say. ``lengths`` (fields in the order of ``names``, n): codes
    of fields' lengths as Whoosh keeps them. ``facts`` (5, n): document, start, end, language,
    date as yyyymmdd. ``themes`` (2, ...): passage and theme, by passage, strongest first.
    ``names``: ``Names`` as JSON.
    """

    heads: Bytes
    terms: Ints
    bounds: Ints
    docs: Ints
    counts: Ints
    positions: Ints
    lengths: Ints
    facts: Ints
    themes: Ints
    names: Ints


_PARTS = tuple(one.name for one in fields(Arrays))


def written_names(names: Names) -> Ints:
    """Return ``names`` as an array."""
    whole = {
        "fields": [[name, *row] for name, row in names.fields.items()],
        "documents": names.documents,
        "languages": names.languages,
        "themes": names.themes,
    }
    return np.frombuffer(json.dumps(whole, ensure_ascii=False).encode(), np.uint8)


def names_in(array: Ints) -> Names:
    """Return the names that ``written_names`` wrote."""
    whole = json.loads(array.tobytes())
    return Names(
        {name: (int(first), int(end), float(total)) for name, first, end, total in whole["fields"]},
        tuple(whole["documents"]),
        tuple(whole["languages"]),
        tuple(whole["themes"]),
    )


def file_names(segment: str) -> dict[str, str]:
    """Return the names of the files of ``segment`` by the names of their arrays."""
    return {part: f"{segment}.{part}{_SUFFIX}" for part in _PARTS}


def is_array(name: str) -> bool:
    """Return whether the file ``name`` is an array, which can be made anew."""
    return name.endswith(_SUFFIX)


def files_with(segment: str, arrays: Arrays) -> dict[str, bytes]:
    """Return ``arrays`` of ``segment`` as files' content by name."""
    files: dict[str, bytes] = {}
    for part, name in file_names(segment).items():
        content = BytesIO()
        np.save(content, getattr(arrays, part), allow_pickle=False)
        files[name] = content.getvalue()
    return files


def mapped(path: Path) -> npt.NDArray[Any]:
    """Return the array in the file ``path``, read where it lies; raises ``ValueError`` or
    ``OSError`` where there is none.

    One that holds words is read into memory: it is small, and Windows would not let a file be
    deleted that somebody looks at, so that the words of a removed document stayed on the disk.
    """
    held = path.name.endswith(tuple(f".{part}{_SUFFIX}" for part in _WORDS))
    if held or not _has_content(path):  # an empty array cannot be mapped
        return np.load(path, allow_pickle=False)
    return np.load(path, mmap_mode="r", allow_pickle=False).view(np.ndarray)


def _has_content(path: Path) -> bool:
    with path.open("rb") as file:
        version = np.lib.format.read_magic(file)
        if version != (1, 0):
            raise ValueError(f"not an array of ours: {path.name}")
        shape, _, _ = np.lib.format.read_array_header_1_0(file)
    return all(shape)


def narrowed(numbers: Ints) -> Ints:
    """Return ``numbers``, none below 0, in as few bytes each as hold them."""
    return numbers.astype(np.min_scalar_type(numbers.max(initial=0)))
