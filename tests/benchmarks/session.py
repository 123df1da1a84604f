"""Plays a session in the window on ten thousand passages: does its event loop ever stop, and how
long does a key take to its painted hits?

The goals: no time over 50 ms without a turn of the loop; from key to painted hits no more than
one display frame over the search itself.
"""

import argparse
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from briefer.workspace import Workspace
from tests.benchmarks.shelf import shelf


def shelf_in(folder: Path, passages: int) -> None:
    """Build the library that is kept in ``folder`` where it is not there yet."""
    os.environ["BRIEFER_CACHE_DIR"] = str(folder / "cache")
    shelf(folder, passages)


def play(folder: Path, minutes: float, pace: float = 1.0, typing: bool = False) -> dict[str, Any]:
    """Return what was measured in a session of ``minutes`` on the library in ``folder``; with
    ``typing`` one of words typed into the search field only."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["BRIEFER_CACHE_DIR"] = str(folder / "cache")
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - after its platform is set

    from briefer.domain.language import Language  # noqa: PLC0415
    from briefer.ui.application import Application  # noqa: PLC0415
    from briefer.ui.remembered import recall  # noqa: PLC0415
    from tests.benchmarks.script import Script  # noqa: PLC0415
    from tests.benchmarks.typing_speed import Stopwatch  # noqa: PLC0415
    from tests.benchmarks.watching import Peer, Watch  # noqa: PLC0415

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

    def begin() -> None:
        window.shelf.indexed.disconnect(begin)
        watch.start()
        peer.start()
        script.play(minutes, pace, typing)

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        script = Script(window, watch, stopwatch, Path(scratch), partial(qt.exit, 0))
        window.shelf.indexed.connect(begin)
        qt.exec()
        watch.stop()
        slept = peer.stop()
        stopwatch.close()
        window.file.close()
        application.close()
    if script.failed:
        raise script.failed
    held = window.shelf.listing
    return {
        "passages": held.passages,
        "documents": len(held.documents),
        "minutes": minutes,
        "loop": watch.report(),
        "peer": slept,
        "typing": stopwatch.report(),
    }


def _lines(result: dict[str, Any]) -> Iterator[str]:
    loop, typing = result["loop"], result["typing"]
    yield f"{result['passages']} passages, {result['documents']} documents"
    yield (
        f"event loop: {loop['blocks']} times over 50 ms (goal 0: {_reached(loop)}), longest "
        f"{loop['longest_ms']} ms; in {loop['computing']} of them the process itself computed most "
        "of the time"
    )
    yield f"a process that only sleeps and wakes, meanwhile: {result['peer']} times over 50 ms"
    yield "ms between turns: " + ", ".join(f"{k} {n}" for k, n in loop["histogram"].items())
    for one in loop["worst"]:
        spent = f"computing {one['busy_ms']}, collecting garbage {one['collecting_ms']}"
        yield f"  {one['ms']:7} ms ({spent})  {one['doing']}"
        yield from (f"      {stack}" for stack in one["stacks"])
        yield from (f"      beside: {stack}" for stack in one["beside"])
    yield "seen in the GUI thread, in all of them:"
    yield from (f"  {cause}" for cause in loop["causes"])
    yield f"keys: {typing['keys']}, answered before the next {typing['answered']}"
    for name in ("total", "search", "over_the_search", "before_the_search", "after_the_search"):
        one = typing[name]
        yield f"  {name.replace('_', ' '):18} p50 {one['p50']} ms, p95 {one['p95']} ms"
    yield (
        f"  within a frame ({typing['frame_ms']} ms) over the search: {typing['within_a_frame']} "
        f"keys (goal p95 within it: {_reached(typing)})"
    )


def _reached(one: dict[str, Any]) -> str:
    return "reached" if one["reached"] else "MISSED"


def main(argv: list[str] | None = None) -> None:
    """Measure and print as ``argv`` asks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--pace", type=float, default=1.0, help="of the waits; 1 is people's")
    parser.add_argument("--passages", type=int, default=10_000)
    parser.add_argument("--typing", action="store_true", help="only search words are typed")
    parser.add_argument("--folder", type=Path, help="where the library is built once and kept")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        folder = asked.folder or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        # What is played imports documents; the library that is kept stays as it was built.
        shelf_in(folder, asked.passages)
        own = Path(scratch) / "own"
        for part in ("data", "cache"):
            shutil.copytree(folder / part, own / part)
        result = play(own, asked.minutes, asked.pace, asked.typing)
    print(json.dumps(result, ensure_ascii=False) if asked.json else "\n".join(_lines(result)))


if __name__ == "__main__":
    main()
