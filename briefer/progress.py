"""Progress of a piece of work, and the way to stop it."""

from collections.abc import Callable
from threading import Event


class Cancelled(Exception):
    """The user stopped the work; whoever catches it leaves everything as it was before."""


class Progress:
    """Counts steps of one piece of work and stops it when asked to.

    ``report`` is called with (steps done, steps in all; 0 when not known, what is being done).
    """

    def __init__(self, report: Callable[[int, int, str], None] | None = None) -> None:
        self._report = report
        self._stop = Event()
        self._done = 0
        self._total = 0

    def begin(self, total: int) -> None:
        """Start counting anew towards ``total`` steps."""
        self._done, self._total = 0, total

    def cancel(self) -> None:
        """Ask the work to stop at its next step; safe to call from another thread."""
        self._stop.set()

    def check(self) -> None:
        """Raise ``Cancelled`` once ``cancel`` was called."""
        if self._stop.is_set():
            raise Cancelled

    def step(self, what: str = "") -> None:
        """Count one step named ``what``; raises ``Cancelled`` once ``cancel`` was called."""
        self.check()
        self._done += 1
        if self._report:
            self._report(self._done, self._total, what)
