"""Data files in columns set apart by tabs: the head checked, rows with their number in the file."""

import csv
from collections.abc import Iterator
from pathlib import Path

from briefer.errors import Problem
from briefer.files import read_bytes


def read_rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows of the file ``path``, whose head names ``columns``, each with the number of
    its line; raises ``Problem`` for another head and what is not UTF-8."""
    try:
        lines = read_bytes(path).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise Problem("table_invalid", path=path, where=str(error)) from error
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    if tuple(rows.fieldnames or ()) != columns:
        raise Problem("table_invalid", path=path, where=", ".join(columns))
    for row in rows:
        yield rows.line_num, row
