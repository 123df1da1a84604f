"""What somebody does with a large library: searches at once, adds a document, deletes it."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import SignalInstance

from tests.benchmarks.script import QUERIES, Script, Steps
from tests.benchmarks.shelf import altered

_PATIENCE, _LOOK_MS = 600.0, 20
_ADDED = 60


class LargeScript(Script):
    """Plays its steps once; ``taken`` are the milliseconds of each change until search follows."""

    taken: dict[str, float]

    def _parts(self) -> Sequence[Callable[[int], Steps]]:
        self.taken = {}
        return (self._search_at_once, self._search, self._add, self._search, self._delete)

    def _search_at_once(self, _: int) -> Steps:
        yield self._do("search", 0)
        yield from self._type("naloxone", "typing at once", searched=True)
        yield from self._until(lambda: self._window.shelf.is_indexed, "opening")
        yield self._say("opening", 1000)

    def _search(self, _: int) -> Steps:
        for query in QUERIES:
            yield self._do("search", 100)
            yield from self._type(query, "typing a query", searched=True)
            yield 500

    def _add(self, _: int) -> Steps:
        path = self._folder / "added.txt"
        path.write_text(next(altered(_ADDED, seed=2))[1], "utf-8")
        begun = time.perf_counter()
        told = self._watched(self._window.shelf.indexed)
        self._window.intake.add([path])
        yield from self._type_while("adding", "opioid crisis")
        yield from self._until(lambda: bool(told), "adding")
        self.taken["add a document"] = 1000 * (told[0] - begun)
        yield self._say("added", 3000)

    def _delete(self, _: int) -> Steps:
        shelf = self._window.shelf
        added = next(one for one in shelf.listing.documents if one.file_name == "added.txt")
        begun = time.perf_counter()
        told = self._watched(shelf.indexed)
        self._watch.doing = "deleting"
        shelf.remove((added.id,))
        yield from self._type_while("deleting", "opioid crisis")
        yield from self._until(lambda: bool(told), "deleting")
        self.taken["delete a document"] = 1000 * (told[0] - begun)
        yield self._say("deleted", 3000)

    def _watched(self, signal: SignalInstance) -> list[float]:
        """Return a list that takes the times at which ``signal`` is sent."""
        told: list[float] = []
        signal.connect(lambda *_: told.append(time.perf_counter()))
        return told

    def _until(self, reached: Callable[[], bool], doing: str) -> Steps:
        until = time.monotonic() + _PATIENCE
        while not reached():
            if time.monotonic() > until:
                raise TimeoutError(doing)
            yield self._say(doing, _LOOK_MS)
