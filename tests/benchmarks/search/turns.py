"""A process that builds and changes the index of one engine, each time it is told to on a line.

``python -m tests.benchmarks.search.turns briefer|whoosh FOLDER PASSAGES`` answers each of the
lines ``build``, ``add`` and ``delete`` with a line of JSON: milliseconds of processor time, its
children's included, and by the clock.
"""

import json
import pickle
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import Any

import whoosh.codec.whoosh3
import whoosh.columns
import whoosh.filedb.structfile
from whoosh.fields import COLUMN, FieldType, Schema
from whoosh.formats import Existence, Positions
from whoosh.index import create_in

from briefer.progress import Progress
from briefer.search import Index, Indexed
from briefer.search.terms import entry_of
from tests.benchmarks.search.engines import stamp_of
from tests.benchmarks.search.rows import entries_of, rows_of

ADDED = 60
"""Passages of a document that is added."""

TOP = Path(__file__).resolve().parents[3]


class _Given(FieldType):
    """A field of plain Whoosh that is given its terms with their positions."""

    def __init__(self, positions: bool = False, scorable: bool = False) -> None:
        form = Positions() if positions else Existence()
        super().__init__(form, None, scorable=scorable)
        self._encode: Callable[[list[int]], bytes] = form.encode

    def index(self, value: Any, **_: object) -> Generator[tuple[bytes, int, float, bytes]]:
        for term, places in value.items():
            count = len(places)
            yield term.encode(), count, float(count), self._encode(list(places))


class PlainWhoosh:
    """Whoosh 2.7.4 by itself: the same fields and terms, found in the same way, a writer as it
    comes, in a folder."""

    def __init__(self, folder: Path) -> None:
        # Briefer's index restricts and shortens Whoosh's pickles: plain Whoosh has its own.
        module: Any = whoosh.codec.whoosh3
        module.dumps, module.loads = pickle.dumps, pickle.loads
        for module, name in ((whoosh.columns, "loads"), (whoosh.filedb.structfile, "load_pickle")):
            setattr(module, name, pickle.loads if name == "loads" else pickle.load)
        shape = Schema(
            en=_Given(True, True), fr=_Given(True, True), heading=_Given(True, True),
            title=_Given(), words=_Given(scorable=True), document=_Given(), facts=COLUMN(),
        )  # fmt: skip
        self._index = create_in(str(folder), shape)

    def build(self, entries: Iterator[Indexed]) -> None:
        """Write the index of ``entries``."""
        writer: Any = self._index.writer()
        for entry in map(entry_of, entries):
            document = {entry.document: (0,)}
            writer.add_document(document=document, facts=entry.facts, **entry.fields)
        writer.commit()

    def add(self, entries: Sequence[Indexed]) -> None:
        """Add a document."""
        self.build(iter(entries))

    def delete(self, document: str) -> None:
        """Delete a document."""
        writer: Any = self._index.writer()
        writer.delete_by_term("document", document)
        writer.commit()


class Built:
    """Briefer's index, as importing and removing change it."""

    def __init__(self, folder: Path) -> None:
        self._index, self._stamp = Index.open(folder / "index"), stamp_of(0)

    def build(self, entries: Iterator[Indexed]) -> None:
        """Write the index of ``entries``."""
        self._index.rebuild(entries, self._stamp, Progress())

    def add(self, entries: Sequence[Indexed]) -> None:
        """Add a document."""
        self._index.update(entries, (), self._stamp)

    def delete(self, document: str) -> None:
        """Delete a document."""
        self._index.update((), (document,), self._stamp)


ENGINES: dict[str, Callable[[Path], PlainWhoosh | Built]] = {
    "briefer": Built,
    "whoosh": PlainWhoosh,
}


class Other:
    """The process of ``engine``, as its parent sees it."""

    def __init__(self, engine: str, folder: Path, passages: int) -> None:
        folder.mkdir()
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__, engine, str(folder), str(passages)],
            cwd=TOP, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def turn(self, what: str) -> dict[str, float]:
        """Return the milliseconds that doing ``what`` took."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(f"{what}\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def _busy() -> float:
    """Return the processor seconds of this process and of its children that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _took(work: Callable[[], None]) -> dict[str, float]:
    busy, begun = _busy(), time.perf_counter()
    work()
    wall = time.perf_counter() - begun
    return {"cpu": round(1000 * (_busy() - busy), 2), "wall": round(1000 * wall, 2)}


def main(engine: str, folder: str, passages: int) -> None:
    """Serve lines from standard input until there are no more."""
    rows = rows_of(passages)
    index, chance, added = ENGINES[engine](Path(folder)), random.Random(3), 0
    for line in sys.stdin:
        told: dict[str, float] = {}
        match line.strip():
            case "build":
                told = _took(lambda: index.build(entries_of(rows)))
            case "add":
                added += 1
                some = chance.sample(rows, min(ADDED, len(rows)))
                coming = list(entries_of(some, f"added-{added}"))
                told = _took(lambda coming=coming: index.add(coming))
            case _:
                told = _took(lambda name=f"added-{added}": index.delete(name))
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
