"""Numeric expressions labelled by hand, and how far two readers agree on them.

``python -m tests.quality.figure_labels`` prints the agreement. ``README.md`` says how the labels
were made.
"""

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefer.analysis.segmenting import segment
from briefer.reading import read
from briefer.tables.manifest import read_manifest

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
FOLDER = Path(__file__).with_name("figure_labels")
READ_TWICE = ("winnipeg-2019", "fourth-2021", "outside", "field")
SETS = (*READ_TWICE, "composed")
"""The sets; ``composed`` was written for tuning and read by its writer alone."""
FIELDS = ("value", "unit", "qualifier", "start", "end", "place")


@dataclass(frozen=True, slots=True)
class Label:
    """One numeric expression: where ``written`` stands in its passage, whether it is a figure, and
    what it says by the names of the contract; ``~`` before a value says that it was inferred."""

    passage: str
    start: int
    written: str
    figure: bool
    fields: Mapping[str, str]
    why: str

    @property
    def place(self) -> tuple[str, int, int]:
        """The passage and the span of its text."""
        return self.passage, self.start, self.start + len(self.written)


@cache
def texts(name: str) -> Mapping[str, str]:
    """Return the texts of the passages of a set by the passages' ids."""
    if (path := FOLDER / f"{name}.jsonl").exists():
        lines = path.read_text("utf-8").splitlines()
        return {one["id"]: one["text"] for one in map(json.loads, lines)}
    (path,) = (one.path for one in read_manifest(CORPUS) if one.name == name)
    return {str(one.number): one.text for one in segment(read(path)[0]).passages}


def labels(name: str, reader: str = "first") -> list[Label]:
    """Return the labels of the ``first`` or the ``second`` reader of a set, as they stand there."""
    with (FOLDER / f"{reader}_{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [_label(row, texts(name)[row["passage"]]) for row in rows]


def _label(row: dict[str, str], text: str) -> Label:
    at = -1
    for _ in range(int(row["nth"])):
        at = text.index(row["written"], at + 1)
    fields = {key: (row[key] or "") for key in (*FIELDS, "upper", "unit_name", "subject")}
    return Label(row["passage"], at, row["written"], row["figure"] == "1", fields, row["why"] or "")


def agreement(name: str) -> dict[str, float]:
    """Return how far the second reader agrees with the first on the passages both read: F1 of the
    figures that overlap, and the part of those for which each field is the same."""
    second = labels(name, "second")
    read_twice = set(list(texts(name))[: _last(name, second) + 1])
    first = [one for one in labels(name) if one.passage in read_twice and one.figure]
    again = [one for one in second if one.figure]
    pairs = [(one, two) for one in first for two in again if _overlap(one, two)]
    both = len({one.place for one, _ in pairs}), len({two.place for _, two in pairs})
    told = {
        "passages": float(len(read_twice)),
        "first": float(len(first)),
        "second": float(len(again)),
        "f1": sum(both) / max(1, len(first) + len(again)),
    }
    for field in FIELDS:
        same = sum(_bare(one, field) == _bare(two, field) for one, two in pairs)
        told[field] = same / max(1, len(pairs))
    return {key: round(number, 3) for key, number in told.items()}


def _last(name: str, some: list[Label]) -> int:
    """Return the place of the last passage that ``some`` labels are in."""
    ids = list(texts(name))
    return max(ids.index(one.passage) for one in some)


def _overlap(one: Label, two: Label) -> bool:
    (_, start, end), (_, other, last) = one.place, two.place
    return one.passage == two.passage and start < last and other < end


def _bare(one: Label, field: str) -> str:
    return one.fields[field].removeprefix("~")


def main() -> None:
    """Print the agreement on each set that was read twice."""
    for name in READ_TWICE:
        told = ", ".join(f"{key} {number:g}" for key, number in agreement(name).items())
        print(f"{name}: {told}")


if __name__ == "__main__":
    main()
