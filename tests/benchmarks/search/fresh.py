"""A process that does nothing but open an index and search: how long that takes, and its memory.

``python -m tests.benchmarks.search.fresh INDEX PASSAGES QUESTIONS`` prints a line of JSON. The
passages shown are read from an SQLite file, as those of a library are.
"""

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from briefer.domain.document import Span
from briefer.domain.language import Language
from briefer.domain.passage import Passage, PassageKind
from briefer.search import Index
from tests.benchmarks.search.asking import Asked, Task
from tests.benchmarks.search.engines import query_of
from tests.benchmarks.search.rows import Row, entries_of

TOP = Path(__file__).resolve().parents[3]
_KIB = 1024


def keep(rows: Sequence[Row], path: Path) -> None:
    """Write the passages of ``rows`` into the SQLite file ``path``."""
    with closing(sqlite3.connect(path)) as sqlite, sqlite:
        sqlite.execute("CREATE TABLE passages(id TEXT PRIMARY KEY, held TEXT) WITHOUT ROWID")
        for entry in entries_of(rows):
            one = entry.passage
            held = [one.document, one.span.start, one.text, one.language, one.heading_path]
            sqlite.execute("INSERT INTO passages VALUES(?, ?)", (one.id, json.dumps(held)))


def look(index: Path, passages: Path, questions: Sequence[Asked], folder: Path) -> dict[str, float]:
    """Return what a fresh process tells of the index in ``index``; ``folder`` takes a file."""
    asked = folder / "questions.json"
    asked.write_text(json.dumps([[q.task, q.words, q.year, q.theme] for q in questions]), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", __name__, str(index), str(passages), str(asked)],
        cwd=TOP, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def memory() -> dict[str, float] | None:
    """Return this process's private megabytes (written to, and in all) and the most it ever held
    of any kind; ``None`` where the system does not tell."""
    private, status = Path("/proc/self/smaps_rollup"), Path("/proc/self/status")
    if not private.is_file():
        return None
    sizes = {name: _megabytes(private, name) for name in ("Private_Dirty", "Private_Clean")}
    return {
        "private_written": round(sizes["Private_Dirty"], 1),
        "private": round(sum(sizes.values()), 1),
        "peak": round(_megabytes(status, "VmHWM"), 1),
    }


def _megabytes(path: Path, name: str) -> float:
    line = next(one for one in path.read_text().splitlines() if one.startswith(f"{name}:"))
    return int(line.split()[1]) * _KIB / 1e6


class _Library:
    """Reads passages from the file ``path``."""

    def __init__(self, path: Path) -> None:
        self._sqlite = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)

    def fetch(self, ids: Sequence[str]) -> Mapping[str, Passage]:
        """Return the passages with these ``ids``."""
        marks = ", ".join("?" * len(ids))
        found = self._sqlite.execute(f"SELECT * FROM passages WHERE id IN ({marks})", tuple(ids))
        return {id: _passage(*json.loads(held)) for id, held in found}


def _passage(document: str, start: int, text: str, language: str, headings: list[str]) -> Passage:
    span = Span(start, start + len(text))
    kind = PassageKind.PARAGRAPH
    return Passage(document, span, text, Language(language), kind, tuple(headings), 1, 1)


def main(index: str, passages: str, questions: str) -> None:
    """Open the index, ask all questions and print what that took."""
    library = _Library(Path(passages))
    told = json.loads(Path(questions).read_text("utf-8"))
    asked = [Asked(Task(task), tuple(words), *more) for task, words, *more in told]
    before = memory()
    cpu, wall = time.process_time(), time.perf_counter()
    held = Index.open(Path(index))
    held.search(query_of(asked[0]), library.fetch)
    opening = {
        "cpu": round(1000 * (time.process_time() - cpu), 1),
        "wall": round(1000 * (time.perf_counter() - wall), 1),
    }
    opened = memory()
    for one in asked:
        held.search(query_of(one), library.fetch)
    print(json.dumps({"opening": opening, "empty": before, "opened": opened, "asked": memory()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
