"""Times each key from its press until the hits for exactly these words are painted."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QListView

from briefer.domain.query import Hits, Query
from briefer.ui.window import Window
from briefer.workspace import Finding
from tests.benchmarks.figures import percentile

FRAME_MS = 1000 / 60

_H = TypeVar("_H", Hits, Hits | None)


@dataclass(frozen=True)
class Answered:
    """One key: milliseconds from its press to the painted hits, and of the search in between;
    ``painted`` is when that was, by ``time.perf_counter``."""

    words: str
    painted: float
    total: float
    search: float
    before: float
    after: float


class Stopwatch:
    """Measures the keys pressed in the search field of ``window``, before it was ever painted."""

    def __init__(self, window: Window) -> None:
        self._window, self._view = window, window.hits.view
        self.keys = 0
        self.answered: list[Answered] = []
        self._pressed: tuple[str, float] | None = None
        self._shown = ""
        self._searches: dict[str, tuple[float, float]] = {}
        self._searching, self._glancing = Finding.search, Finding.glance
        Finding.search = self._timed(Finding.search)  # type: ignore[method-assign]
        Finding.glance = self._timed(Finding.glance)  # type: ignore[method-assign]
        window.searching.hits_changed.connect(self._show)
        self._view.paintEvent = self._paint  # type: ignore[method-assign]

    def press(self, words: str) -> None:
        """Note that the key is pressed that makes the words ``words``."""
        self.keys += 1
        self._shown = ""
        self._pressed = (words, time.perf_counter())

    def close(self) -> None:
        """Measure no longer."""
        Finding.search = self._searching  # type: ignore[method-assign]
        Finding.glance = self._glancing  # type: ignore[method-assign]

    def report(self) -> dict[str, object]:
        """Return the percentiles of what was measured, in milliseconds."""
        measured: dict[str, object] = {"keys": self.keys, "answered": len(self.answered)}
        over = [one.total - one.search for one in self.answered]
        columns = {
            "total": [one.total for one in self.answered],
            "search": [one.search for one in self.answered],
            "over_the_search": over,
            "before_the_search": [one.before for one in self.answered],
            "after_the_search": [one.after for one in self.answered],
        }
        for name, values in columns.items():
            measured[name] = {
                f"p{share}": round(percentile(values, share / 100), 1) for share in (50, 95)
            }
        within = sum(value <= FRAME_MS for value in over)
        reached = bool(over) and percentile(over, 0.95) <= FRAME_MS
        return measured | {
            "within_a_frame": within, "frame_ms": round(FRAME_MS, 1), "reached": reached,
        }  # fmt: skip

    def _timed(self, search: Callable[[Finding, Query], _H]) -> Callable[[Finding, Query], _H]:
        def timed(finding: Finding, query: Query) -> _H:
            begun = time.perf_counter()
            hits = search(finding, query)
            self._searches[query.words] = (begun, time.perf_counter())
            return hits

        return timed

    def _show(self, _: Hits) -> None:
        self._shown = self._window.searching.query.words
        self._view.viewport().update()

    def _paint(self, event: QPaintEvent) -> None:
        QListView.paintEvent(self._view, event)
        if self._pressed is None or self._pressed[0] != self._shown:
            return
        now, (words, pressed) = time.perf_counter(), self._pressed
        begun, ended = self._searches.get(words, (pressed, pressed))
        self._pressed = None
        if begun >= pressed:
            spans = (now - pressed, ended - begun, begun - pressed, now - ended)
            self.answered.append(Answered(words, now, *(1000 * span for span in spans)))
