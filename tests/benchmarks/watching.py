"""Watches the window's event loop: when it did not turn, for how long, and what it was at.

A timer in the GUI thread beats every few milliseconds. A thread of its own looks whether the beat
is late and, while it is, notes what every thread is doing.
"""

import gc
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS, LATE, BLOCK = 5, 0.030, 0.050
_LOOK_SECONDS = 0.004
_TOP = str(Path(__file__).resolve().parents[2]) + "/"
_PACKAGE = f"{_TOP}briefer/"
_EDGES = (5, 10, 16, 25, 35, 50, 75, 100, 200, 500)

_SLEEPER = f"""
import sys, threading, time
over = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), over.set()), daemon=True).start()
late, last = 0, time.perf_counter()
while not over.is_set():
    time.sleep({BEAT_MS / 1000})
    now = time.perf_counter()
    late, last = late + (now - last > {BLOCK}), now
print(late)
"""


@dataclass
class Block:
    """A time without a turn of the loop: what the script was at, and what was seen to run.

    ``busy`` is how long the process computed meanwhile, in all its threads: much less than the
    block says that the machine was busy with others. ``collecting`` is how long Python looked for
    garbage, which stops all threads. Nothing seen in a busy block says that some
    thread kept Python to itself, in one long call of a library.
    """

    milliseconds: float
    doing: str
    busy: float
    collecting: float
    stacks: Counter[str] = field(default_factory=Counter[str])
    beside: Counter[str] = field(default_factory=Counter[str])

    def told(self) -> dict[str, object]:
        """Return the block as plain values, the stacks seen most often first."""
        return {
            "ms": round(self.milliseconds, 1),
            "busy_ms": round(self.busy, 1),
            "collecting_ms": round(self.collecting, 1),
            "doing": self.doing,
            "stacks": [f"{n}x {one}" for one, n in self.stacks.most_common(3)],
            "beside": [f"{n}x {one}" for one, n in self.beside.most_common(3)],
        }


class Peer:
    """A process that sleeps and wakes as often as the loop beats: what the machine itself stops."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Begin to sleep and wake."""
        self._process = subprocess.Popen(
            [sys.executable, "-c", _SLEEPER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def stop(self) -> int:
        """Return how often waking came too late by what counts as a block."""
        told, _ = self._process.communicate("end") if self._process else ("0", "")
        return int(told)


class Watch(QObject):
    """Beats in the GUI thread; ``doing`` is what the script says it is at."""

    def __init__(self) -> None:
        super().__init__()
        self.doing = "start"
        self.gaps: list[float] = []
        self.blocks: list[Block] = []
        self._seen: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
        self._last, self._busy = time.perf_counter(), time.process_time()
        self._collecting = self._begun = 0.0
        self._over = threading.Event()
        self._gui = threading.get_ident()
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._thread = threading.Thread(target=self._look, name="watch", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._last, self._busy = time.perf_counter(), time.process_time()
        self._timer.start()
        self._thread.start()
        gc.callbacks.append(self._collect)

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        gc.callbacks.remove(self._collect)
        self._over.set()
        self._thread.join()

    def report(self, worst: int = 10) -> dict[str, object]:
        """Return the histogram of the times between beats and the longest blocks."""
        counts = Counter(
            next((e for e in _EDGES if gap * 1000 <= e), _EDGES[-1] * 2) for gap in self.gaps
        )
        longest = sorted(self.blocks, key=lambda one: -one.milliseconds)
        return {
            "beats": len(self.gaps),
            "histogram": {f"<={e}" if e in _EDGES else "more": counts[e] for e in sorted(counts)},
            "blocks": len(self.blocks),
            "reached": not self.blocks,
            "computing": sum(one.busy >= one.milliseconds / 2 for one in self.blocks),
            "longest_ms": round(longest[0].milliseconds, 1) if longest else 0.0,
            "worst": [one.told() for one in longest[:worst]],
            "causes": self._causes(),
        }

    def _causes(self) -> list[str]:
        """Return where the GUI thread stood in all blocks, what was seen most often first."""
        seen = sum((one.stacks for one in self.blocks), Counter[str]())
        return [f"{n}x {place or 'Qt alone'}" for place, n in seen.most_common(25)]

    def _beat(self) -> None:
        now, busy = time.perf_counter(), time.process_time()
        gap = now - self._last
        self.gaps.append(gap)
        seen, self._seen = self._seen, (Counter(), Counter())
        if gap > BLOCK:
            self.blocks.append(
                Block(
                    gap * 1000,
                    self.doing,
                    (busy - self._busy) * 1000,
                    self._collecting * 1000,
                    *seen,
                )
            )
        self._last, self._busy, self._collecting = now, busy, 0.0

    def _collect(self, phase: str, _: dict[str, int]) -> None:
        now = time.perf_counter()
        if phase == "stop":
            self._collecting += now - self._begun
        self._begun = now

    def _look(self) -> None:
        while not self._over.wait(_LOOK_SECONDS):
            if time.perf_counter() - self._last < LATE:
                continue
            for thread, places in _standing():
                told = " < ".join(_named(name, line, of) for name, line, of in places)
                if thread == self._gui:
                    self._seen[0][told] += 1
                elif thread != threading.get_ident() and told:
                    self._seen[1][told] += 1


def _standing(most: int = 7) -> list[tuple[int, list[tuple[str, int, str]]]]:
    """Return where each thread stands in files of ours, the innermost first.

    Frames are let go at once: what their functions hold, such as painters, lives as long as they.
    """
    found: list[tuple[int, list[tuple[str, int, str]]]] = []
    frame: FrameType | None
    for thread, innermost in sys._current_frames().items():
        frame, places = innermost, list[tuple[str, int, str]]()
        while frame and len(places) < most:
            code = frame.f_code
            if code.co_filename.startswith(_PACKAGE):
                places.append((code.co_filename, frame.f_lineno, code.co_name))
            frame = frame.f_back
        found.append((thread, places))
    return found


def _named(name: str, line: int, function: str) -> str:
    return f"{name.removeprefix(_TOP)}:{line} {function}"
