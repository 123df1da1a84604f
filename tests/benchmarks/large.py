"""A library of 1,000 documents (100,000 passages) in the window: does it ever freeze?

The library is built by importing files, as the user does, and kept in ``--folder``; a build that
was stopped goes on where it was. In the window, on a copy of it: the time from its start to the
first hits, searches typed, a document added, and deleted again, with the event loop watched.
"""

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from briefer.progress import Progress
from briefer.workspace import Importing, Session, Workspace
from tests.benchmarks.search.fresh import memory
from tests.benchmarks.shelf import BENCH, TOP, altered

DOCUMENTS, PARAGRAPHS = 1_000, 100
_BATCH = 50
_MARCH = {"en": "March", "fr": "mars"}
_BUILDING = "building.json"


def texts_of(documents: int) -> Iterator[tuple[str, str]]:
    """Yield name and text of so many documents of a hundred paragraphs each, in turns English and
    French, as far as there are paragraphs."""
    path = BENCH / "passages_100k.jsonl.gz"
    if not path.is_file():
        yield from altered(documents * PARAGRAPHS)
        return
    waiting: dict[str, list[dict[str, Any]]] = defaultdict(list)
    number = 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            some = waiting[row["lang"]]
            some.append(row)
            if len(some) == PARAGRAPHS:
                yield _text(number, some)
                some.clear()
                number += 1
                if number == documents:
                    return


def _text(number: int, rows: list[dict[str, Any]]) -> tuple[str, str]:
    first = rows[0]
    heading = f"{first['title']} ({number + 1})"
    blocks = [heading, f"{_MARCH[first['lang']]} {first['year']}"]
    for row in rows:
        if row["heading"] not in {heading, row["text"]}:
            heading = row["heading"]
            blocks.append(heading)
        blocks.append(row["text"])
    return f"{first['year']}_{first['lang']}", "\n\n".join(blocks) + "\n"


def build(folder: Path, documents: int) -> dict[str, Any]:
    """Import so many documents into the library in ``folder``, those that it lacks; return what
    that took."""
    texts = folder / "texts"
    texts.mkdir(parents=True, exist_ok=True)
    files = [texts / f"{at:04}_{name}.txt" for at, (name, _) in enumerate(texts_of(documents))]
    for path, (_, text) in zip(files, texts_of(documents), strict=True):
        if not path.is_file():
            path.write_text(text, "utf-8")
    begun = time.monotonic()
    with Session(Workspace(folder / "data"), Progress()) as session:
        session.index()
        for at in range(0, len(files), _BATCH):
            Importing(session).add(files[at : at + _BATCH])
            said = f"{min(at + _BATCH, len(files))} of {len(files)} documents"
            print(f"{said}, {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True)
        session.index()
        index_begun = time.monotonic()
        session.build_index()
        passages = sum(one.passages for one in session.library.holdings())
    return {
        "documents": documents, "passages": passages,
        "seconds": round(time.monotonic() - begun, 1),
        "index_seconds": round(time.monotonic() - index_begun, 1),
        "memory": memory(),
    }  # fmt: skip


def play(folder: Path, pace: float) -> dict[str, Any]:
    """Return what was measured in the window on the library in ``folder``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - after its platform is set

    from briefer.domain.language import Language  # noqa: PLC0415
    from briefer.ui.application import Application  # noqa: PLC0415
    from briefer.ui.remembered import recall  # noqa: PLC0415
    from tests.benchmarks.large_script import LargeScript  # noqa: PLC0415
    from tests.benchmarks.typing_speed import Stopwatch  # noqa: PLC0415
    from tests.benchmarks.watching import Peer, Watch  # noqa: PLC0415

    begun = time.perf_counter()
    workspace = Workspace(folder / "data")
    _ = workspace.messages, workspace.profile, workspace.templates
    qt = QApplication.instance() or QApplication([])
    assert isinstance(qt, QApplication)
    qt.setStyle("Fusion")
    application = Application(qt, workspace, recall(workspace.places), Language.EN)
    application.start()
    window = application.windows[0]
    window.resize(1400, 900)
    stopwatch, watch, peer = Stopwatch(window), Watch(), Peer()
    watch.start()
    peer.start()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        script = LargeScript(window, watch, stopwatch, Path(scratch), partial(qt.exit, 0))
        script.play(0, pace)
        qt.exec()
        watch.stop()
        slept = peer.stop()
        stopwatch.close()
        application.close()
    if script.failed:
        raise script.failed
    first = stopwatch.answered[0].painted - begun if stopwatch.answered else None
    return {
        "documents": len(window.shelf.listing.documents),
        "passages": window.shelf.listing.passages,
        "first_hits_ms": round(1000 * first, 1) if first else None,
        "milliseconds": script.taken,
        "loop": watch.report(),
        "peer": slept,
        "typing": stopwatch.report(),
        "memory": memory(),
    }


def _lines(built: dict[str, Any], seen: dict[str, Any]) -> Iterator[str]:
    held, loop, typing = seen["memory"], seen["loop"], seen["typing"]
    yield f"{seen['documents']:,} documents, {seen['passages']:,} passages"
    yield (
        f"built in {built['seconds']} s, of that {built['index_seconds']} s for the whole index "
        f"once more; memory at most {(built['memory'] or {}).get('peak', '?')} MB"
    )
    yield f"from the start of the window to the first hits painted: {seen['first_hits_ms']} ms"
    for name, value in seen["milliseconds"].items():
        yield f"{name}: {value:,.0f} ms"
    yield (
        f"event loop: {loop['blocks']} times over 50 ms (goal 0: "
        f"{'reached' if loop['reached'] else 'MISSED'}), longest {loop['longest_ms']} ms; in "
        f"{loop['computing']} of them the process itself computed most of the time"
    )
    yield f"a process that only sleeps and wakes, meanwhile: {seen['peer']} times over 50 ms"
    for one in loop["worst"]:
        spent = f"computing {one['busy_ms']}, collecting garbage {one['collecting_ms']}"
        yield f"  {one['ms']:7} ms ({spent})  {one['doing']}"
        yield from (f"      {stack}" for stack in one["stacks"])
        yield from (f"      beside: {stack}" for stack in one["beside"])
    yield f"keys: {typing['keys']}, answered before the next {typing['answered']}"
    for name in ("total", "search", "over_the_search"):
        one = typing[name]
        yield f"  {name.replace('_', ' '):18} p50 {one['p50']} ms, p95 {one['p95']} ms"
    if held:
        yield f"memory: at most {held['peak']} MB, private at the end {held['private']} MB"


def _apart(part: str, folder: Path, asked: argparse.Namespace) -> dict[str, Any]:
    """Return what ``part`` told, run in a process of its own, so that its memory is its own."""
    done = subprocess.run(
        [
            sys.executable, "-m", "tests.benchmarks.large", "--part", part, "--folder", str(folder),
            "--documents", str(asked.documents), "--pace", str(asked.pace),
        ],
        cwd=TOP, env=os.environ | {"BRIEFER_CACHE_DIR": str(folder / "cache")}, check=True,
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    return json.loads(done.stdout.splitlines()[-1])


def main(argv: list[str] | None = None) -> None:
    """Measure and print as ``argv`` asks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--pace", type=float, default=1.0, help="of the waits; 1 is people's")
    parser.add_argument("--folder", type=Path, help="where the library is built once and kept")
    parser.add_argument("--part", choices=("build", "play"), help=argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(argv)
    if asked.part:
        build_it = asked.part == "build"
        folder = asked.folder
        print(json.dumps(build(folder, asked.documents) if build_it else play(folder, asked.pace)))
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        folder = (asked.folder or Path(scratch)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        built = _built(folder, asked)
        # What is played changes the library; the one that is kept stays as it was built.
        own = Path(scratch) / "own"
        for part in ("data", "cache"):
            shutil.copytree(folder / part, own / part)
        seen = _apart("play", own, asked)
    told = {"built": built, "window": seen}
    print(json.dumps(told, ensure_ascii=False) if asked.json else "\n".join(_lines(built, seen)))


def _built(folder: Path, asked: argparse.Namespace) -> dict[str, Any]:
    """Return what building the library in ``folder`` took, now or when it was built."""
    kept = folder / _BUILDING
    if kept.is_file():
        built = json.loads(kept.read_text("utf-8"))
        if built["documents"] == asked.documents:
            return built
    built = _apart("build", folder, asked)
    kept.write_text(json.dumps(built), "utf-8")
    return built


if __name__ == "__main__":
    main()
