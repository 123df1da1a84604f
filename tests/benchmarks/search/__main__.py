"""Compares Briefer's search with SQLite FTS5, and tantivy where it is installed, in one run.

All are given the same passages cut into the same terms and asked the same questions in turns;
their answers must be the same. Exit status 1 says that some are not.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks.search.asking import Asked, Asker, Task
from tests.benchmarks.search.engines import Briefer, Engine, Material
from tests.benchmarks.search.fresh import keep, look
from tests.benchmarks.search.rows import rows_of
from tests.benchmarks.search.spelling import Vocabulary, spell
from tests.benchmarks.search.sqlite_engine import Fts5
from tests.benchmarks.search.tantivy_engine import Tantivy, is_installed
from tests.benchmarks.search.telling import GOALS, lines
from tests.benchmarks.search.timing import Taken, take
from tests.benchmarks.search.turns import Other

SIZES = {"10k": (10_000,), "100k": (100_000,), "both": (10_000, 100_000)}
WARMING = 10


ROUNDS = "how often each question is asked; more than once favours Briefer, which remembers finds"


def compare(passages: int, folder: Path, asked: argparse.Namespace) -> dict[str, Any]:
    """Return what was measured over so many passages; indexes are kept in ``folder``."""
    rows, vocabulary = rows_of(passages), Vocabulary()
    material = Material(rows, list(spell(rows, vocabulary)), vocabulary)
    folder.mkdir(parents=True, exist_ok=True)
    engines: list[Engine] = [Briefer(folder / "briefer", material, asked.shown)]
    engines.append(Fts5(folder / "fts5.db", material, asked.shown))
    if is_installed():
        engines.append(Tantivy(folder / "tantivy", material, asked.shown))
    asker = Asker(rows, vocabulary)
    questions = {task: asker.ask(task, asked.questions + WARMING) for task in Task}
    taken = [_taken(engines, some, asked.rounds) for some in questions.values() if some]
    told: dict[str, Any] = {
        "passages": len(rows),
        "rounds": asked.rounds,
        "shown": asked.shown,
        "asked": sum(len(next(iter(one.spent.values()))) for one in taken),
        "how": {one.name: one.how for one in engines},
        "tasks": list(map(_row, taken)),
        "differing": [said for one in taken for said in one.differing],
    }
    for engine in engines:
        engine.close()
    if not (folder / "passages.db").is_file():
        keep(rows, folder / "passages.db")
    every = [one for some in questions.values() for one in some]
    return told | {"alone": look(folder / "briefer", folder / "passages.db", every, folder)}


def _taken(engines: Sequence[Engine], some: Sequence[Asked], rounds: int) -> Taken:
    """Return what was taken for ``some`` questions but the first few, which warm the caches."""
    warming = min(WARMING, len(some) // 2)
    if warming:
        take(engines, some[:warming], 1)
    return take(engines, some[warming:], rounds)


def _row(taken: Taken) -> dict[str, Any]:
    spent = {name: taken.milliseconds(name) for name in taken.spent}
    return {
        "task": taken.task,
        "questions": len(taken.spent["briefer"]),
        "found": taken.found,
        "milliseconds": spent,
        "ratios": {
            name: {
                share: round(spent["briefer"][share] / max(one[share], 1e-4), 3) for share in one
            }
            for name, one in spent.items()
            if name != "briefer"
        },
        "goals": GOALS.get(taken.task, {}),
    }


def change(passages: int, folder: Path, times: int, build: bool) -> dict[str, Any]:
    """Return what building an index of so many passages took beside plain Whoosh, and adding a
    document to it and deleting it, ``times`` in turns; without ``build`` only the latter."""
    spent: dict[str, dict[str, list[dict[str, float]]]] = {}
    others = {
        name: Other(name, folder / f"changed-{passages}-{name}", passages)
        for name in ("briefer", "whoosh")
    }
    for what in ("build", *(("add", "delete") * times)):
        for name, one in others.items():
            spent.setdefault(what, {}).setdefault(name, []).append(one.turn(what))
    for one in others.values():
        one.close()
    if not build:
        del spent["build"]
    return {what: _compared(by_engine) for what, by_engine in spent.items()}


def _compared(by_engine: dict[str, list[dict[str, float]]]) -> dict[str, Any]:
    middle = {
        name: {kind: median(one[kind] for one in every) for kind in ("cpu", "wall")}
        for name, every in by_engine.items()
    }
    return {
        "milliseconds": middle,
        "ratio": {
            kind: round(middle["briefer"][kind] / middle["whoosh"][kind], 2)
            for kind in ("cpu", "wall")
        },
    }


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print as ``argv`` asks; return 1 where answers differ."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.search", description=__doc__)
    parser.add_argument("--passages", default="both", help="10k, 100k, both, or a number")
    parser.add_argument("--rounds", type=int, default=1, help=ROUNDS)
    parser.add_argument("--questions", type=int, default=150, help="of each kind")
    parser.add_argument(
        "--changes", type=int, default=5, help="documents added and deleted, at 10k"
    )
    parser.add_argument("--shown", action="store_true", help="snippets with all counts, of all")
    parser.add_argument("--build", action="store_true", help="also the build of the index (slow)")
    parser.add_argument("--folder", type=Path, help="where indexes are built once and kept")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(argv)
    sizes = SIZES.get(asked.passages) or (int(asked.passages),)
    every: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        for passages in sizes:
            told = compare(passages, (asked.folder or Path(scratch)) / str(passages), asked)
            if asked.build or (asked.changes and passages <= 10_000):
                times = asked.changes if passages <= 10_000 else 0
                told["changes"] = change(passages, Path(scratch), times, asked.build)
            every.append(told)
            if not asked.json:
                print("\n".join(lines(told)), flush=True)
    if asked.json:
        print(json.dumps(every, ensure_ascii=False))
    return int(any(told["differing"] for told in every))


if __name__ == "__main__":
    sys.exit(main())
