"""Runs work in programs of their own, whose calls to the system fail or end them where one says.

``Injector`` starts one program with the shim of ``faults.c`` before its C library. For every
piece of work that program forks a child, arms the shim in it, does the work and tells how it
ended; a child costs a few milliseconds. Work is a plain function of a module that both sides can
import: it is given a folder and changes files in it.
"""

import ctypes
import importlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from enum import IntEnum
from pathlib import Path
from typing import Self

from briefer.errors import Problem

SHIM = Path(__file__).with_name("faults.c")
Work = Callable[[Path], None]


class Fault(IntEnum):
    """What becomes of the call that is struck, numbered as in ``faults.c``."""

    NONE = 0
    EIO = 1
    ENOSPC = 2
    KILL = 3
    TORN = 4


FAILURES = (Fault.EIO, Fault.ENOSPC)
"""The call fails and the program goes on."""

DEATHS = (Fault.KILL, Fault.TORN)
"""The program is killed before the call, or after half of what it was to write."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a piece of work ended.

    ``problem`` is the key of the ``Problem`` it raised, ``error`` the traceback of anything
    else, ``killed`` says that it could not tell; ``calls`` is how many calls were counted.
    """

    problem: str | None = None
    error: str | None = None
    killed: bool = False
    calls: int = 0

    @property
    def done(self) -> bool:
        """Whether the work came to its end."""
        return not (self.problem or self.error or self.killed)


def reason_to_skip() -> str | None:
    """Return why faults cannot be injected here, ``None`` where they can."""
    if sys.platform != "linux":
        return "faults are injected through LD_PRELOAD, which only Linux has"
    return None if shutil.which("cc") else "there is no C compiler (cc) to build the shim with"


class Injector:
    """A program that does work with faults in it; use it as a context."""

    def __init__(self, build_folder: Path) -> None:
        shim = build_folder / "faults.so"
        command = ["cc", "-shared", "-fPIC", "-O1", "-Wall", "-o", str(shim), str(SHIM), "-ldl"]
        subprocess.run(command, check=True)
        self._program = subprocess.Popen(
            [sys.executable, "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={
                **os.environ,
                "LD_PRELOAD": str(shim),
                "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
            },
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._program:
            assert self._program.stdin
            self._program.stdin.close()

    def run(
        self,
        work: Work,
        folder: Path,
        fault: Fault = Fault.NONE,
        at: int = 0,
        seconds: float | None = None,
    ) -> Outcome:
        """Return how ``work`` ended on ``folder`` with ``fault`` in its call number ``at``.

        Calls are counted that change files below ``folder``. Where ``seconds`` are given the
        work is killed after so long, wherever it is.
        """
        order = {
            "module": work.__module__,
            "work": work.__qualname__,
            "folder": str(folder.resolve()),
            "fault": int(fault),
            "at": at,
            "seconds": seconds,
        }
        assert self._program.stdin and self._program.stdout
        self._program.stdin.write(f"{json.dumps(order)}\n")
        self._program.stdin.flush()
        return Outcome(**json.loads(self._program.stdout.readline()))

    def at_every_call(
        self, work: Work, template: Path, scratch: Path, fault: Fault
    ) -> Iterator[tuple[Path, Outcome]]:
        """Yield how ``work`` ended and the folder it left, with ``fault`` in its first call, its
        second and so on until it ends before; each time on a copy of ``template``, made in
        ``scratch``."""
        at, outcome = 0, Outcome(killed=True)
        # Over when the work ends before the call that was to be struck.
        while not outcome.done or outcome.calls >= at:
            at += 1
            with _copy(template, scratch) as folder:
                outcome = self.run(work, folder, fault, at)
                yield folder, outcome

    def at_random_moments(
        self, work: Work, folder: Path, rounds: int, longest: float
    ) -> Iterator[Outcome]:
        """Yield how ``work``, done again and again on ``folder``, ended: killed within
        ``longest`` seconds, wherever it was."""
        moments = random.Random(folder.name)
        for _ in range(rounds):
            yield self.run(work, folder, seconds=moments.uniform(0, longest))


@contextmanager
def _copy(template: Path, scratch: Path) -> Iterator[Path]:
    folder = scratch / "tried"
    shutil.copytree(template, folder)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def _serve() -> None:
    """Do the work that comes in on standard input, each piece in a child of its own."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
    for line in sys.stdin:
        order = json.loads(line)
        module = importlib.import_module(order["module"])
        work: Work = getattr(module, order["work"])
        sys.stdout.write(f"{json.dumps(asdict(_outcome(work, order)))}\n")
        sys.stdout.flush()


def _outcome(work: Work, order: dict[str, object]) -> Outcome:
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
        os.write(writing, json.dumps(asdict(_done(work, order))).encode())
        os._exit(0)
    os.close(writing)
    if order["seconds"] is not None and not signal.sigtimedwait(
        {signal.SIGCHLD}, float(str(order["seconds"]))
    ):
        os.kill(child, signal.SIGKILL)
    with open(reading, "rb") as pipe:  # noqa: PTH123 - a pipe has no path
        said = pipe.read()
    os.waitpid(child, 0)
    while signal.sigtimedwait({signal.SIGCHLD}, 0):
        pass
    return Outcome(**json.loads(said)) if said else Outcome(killed=True)


def _done(work: Work, order: dict[str, object]) -> Outcome:
    shim = ctypes.CDLL(None)
    folder = Path(str(order["folder"]))
    problem = error = None
    shim.faults_arm(os.fsencode(folder), ctypes.c_long(int(str(order["at"]))), order["fault"])
    try:
        work(folder)
    except Problem as raised:
        problem = raised.key
    except BaseException:  # noqa: BLE001 - told to the test, which fails on it
        error = traceback.format_exc()
    return Outcome(problem, error, calls=shim.faults_counted())


if __name__ == "__main__":
    _serve()
