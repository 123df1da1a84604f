"""How long until the window takes what is typed, against a bare Qt window with a field.

Each start is a process of its own, the kinds interleaved. *Whole* counts from the start of the
process, *own* from the first line that Python runs: what lies between is Python's alone. The
modules are compiled beforehand, as in an installed program.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figures import percentile, spread

TOP = Path(__file__).resolve().parents[2]
GOAL = 2.0
KINDS = ("bare", "warm", "first")
Times = dict[str, dict[str, list[float]]]


def measure(times: int, folder: Path) -> dict[str, object]:
    """Return the milliseconds of ``times`` starts of each kind, and the ratios to the peer's."""
    taken: Times = {kind: {"whole": [], "own": [], "painted": []} for kind in KINDS}
    _command(folder, "rebuild")
    for kind in KINDS:
        _start(kind, folder / f"begun-{kind}", folder)
    for number in range(times):
        for kind in KINDS:
            for name, value in _start(kind, folder / str(number), folder).items():
                taken[kind][name].append(value)
    ratios = {
        kind: {
            name: round(percentile(values, 0.5) / percentile(taken["bare"][name], 0.5), 2)
            for name, values in taken[kind].items()
        }
        for kind in KINDS[1:]
    }
    return {
        "starts": times,
        "goal": GOAL,
        "milliseconds": {
            kind: {name: spread(values) for name, values in one.items()}
            for kind, one in taken.items()
        },
        "ratios": ratios,
    }


def _environment(folder: Path, cache: str) -> dict[str, str]:
    kept = {name: one for name, one in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "BRIEFER_CACHE_DIR": str(folder / cache),
    }


def _command(folder: Path, *words: str) -> None:
    asked = [sys.executable, "-m", "briefer", "--data-dir", str(folder / "warm"), *words]
    environment = _environment(folder, "warm-cache")
    subprocess.run(asked, cwd=TOP, env=environment, check=True, capture_output=True)


def _start(kind: str, fresh: Path, folder: Path) -> dict[str, float]:
    """Return how many milliseconds one start took; a first start finds nothing at ``fresh``."""
    words = {"bare": ["bare"], "warm": ["briefer", str(folder / "warm")]}
    asked = words.get(kind, ["briefer", str(fresh / "data")])
    cache = "warm-cache" if kind != "first" else f"{fresh.name}-cache"
    began = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.ready", *asked],
        cwd=TOP,
        env=_environment(folder, cache),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    told = json.loads(done.stdout.splitlines()[-1])
    return {
        "whole": (told["typed"] - began) / 1e6,
        "own": (told["typed"] - told["begun"]) / 1e6,
        "painted": (told["painted"] - began) / 1e6,
    }


def _lines(result: dict[str, object]) -> Iterator[str]:
    milliseconds: dict[str, dict[str, dict[str, float]]] = result["milliseconds"]  # type: ignore[assignment]
    ratios: dict[str, dict[str, float]] = result["ratios"]  # type: ignore[assignment]
    yield f"ready to type, {result['starts']} starts each, ms: min / median / max (ratio)"
    for kind, measured in milliseconds.items():
        for name, one in measured.items():
            ratio = f"  ({ratios[kind][name]}x, goal {GOAL}x)" if kind in ratios else ""
            yield f"{kind:6}{name:8}{one['min']:8} / {one['median']} / {one['max']}{ratio}"


def main(argv: list[str] | None = None) -> None:
    """Measure and print as ``argv`` asks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=10, help="starts of each kind")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        result = measure(asked.times, Path(folder))
    print(json.dumps(result) if asked.json else "\n".join(_lines(result)))


if __name__ == "__main__":
    main()
