"""What somebody does in the window for some minutes: one step after another, as fast as people."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QListView

from briefer.domain.language import Language
from briefer.ui.window import Window
from briefer.workspace import Composing, blank
from tests.benchmarks.shelf import altered
from tests.benchmarks.typing_speed import Stopwatch
from tests.benchmarks.watching import Watch

QUERIES = (
    "organized crime groups", "crise des opioïdes", "fentanyl", "sécurité publique",
    "configuration file", "fichier de configuration", "harm reduction", "paquets installés",
    '"law enforcement"', "naloxone", "utilisateur du système", "memory allocation",
)  # fmt: skip
WORDING = " as the participants of the meeting said, "
Steps = Iterator[int]


class Script(QObject):
    """Plays steps in ``window``; each yields how many milliseconds pass before the next."""

    def __init__(
        self,
        window: Window,
        watch: Watch,
        stopwatch: Stopwatch,
        folder: Path,
        over: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window, self._watch, self._stopwatch = window, watch, stopwatch
        self._folder, self._over = folder, over
        self._chance = random.Random(7)
        self._steps: Steps = iter(())
        self._pace = 1.0
        self.failed: Exception | None = None

    def play(self, minutes: float, pace: float = 1.0, typing: bool = False) -> None:
        """Play one round whole, then others until ``minutes`` are over; all waits ``pace`` times
        as long as people's. With ``typing`` words are typed into the search field, nothing else."""
        self._pace = pace
        until = time.monotonic() + minutes * 60
        self._steps = self._rounds(until, (self._find,) if typing else self._parts())
        self._next()

    def _next(self) -> None:
        try:
            wait = next(self._steps)
        except Exception as error:  # noqa: BLE001 - the end, or told once the loop has ended
            self.failed = None if isinstance(error, StopIteration) else error
            self._over()
            return
        QTimer.singleShot(round(wait * self._pace), self._next)

    def _parts(self) -> Sequence[Callable[[int], Steps]]:
        return (
            self._find, self._narrow, self._scroll, self._walk, self._pick, self._word,
            self._rearrange, self._look, self._keep, self._bring_in,
        )  # fmt: skip

    def _rounds(self, until: float, parts: Sequence[Callable[[int], Steps]]) -> Steps:
        number = 0
        while not number or time.monotonic() < until:
            for part in parts:
                yield from part(number)
                if number and time.monotonic() >= until:
                    return
            number += 1

    def _say(self, doing: str, wait: int = 300) -> int:
        self._watch.doing = doing
        return wait

    def _do(self, action: str, wait: int = 300) -> int:
        self._watch.doing = action
        self._window.actions_table[action].trigger()
        return wait

    def _type(self, text: str, doing: str, searched: bool = False) -> Steps:
        for at, letter in enumerate(text, 1):
            self._watch.doing = f"{doing}: {text[:at]!r}"
            if searched:
                self._stopwatch.press(text[:at])
            _press(Qt.Key.Key_unknown, letter)
            yield self._chance.randint(80, 150)

    def _find(self, number: int) -> Steps:
        for query in (QUERIES[(3 * number + k) % len(QUERIES)] for k in range(3)):
            yield self._do("search", 100)
            yield from self._type(query, "typing a query", searched=True)
            yield 500

    def _narrow(self, number: int) -> Steps:
        rows = self._window.narrow.findChildren(QListView)[0]
        for row in (1 + number % 10, 2 + number % 10):
            rows.setFocus()
            rows.setCurrentIndex(rows.model().index(row, 0))
            yield self._say("ticking a theme", 20)
            _press(Qt.Key.Key_Space, " ")
            yield 500
        yield self._do("clear-filters", 500)

    def _scroll(self, _: int) -> Steps:
        bar = self._window.hits.view.verticalScrollBar()
        for _ in range(60):
            self._watch.doing = "scrolling hits"
            bar.setValue(bar.value() + 120)
            yield 30

    def _walk(self, _: int) -> Steps:
        for _ in range(15):
            yield self._do("next-hit", 250)

    def _pick(self, number: int) -> Steps:
        if self._window.desk.note is None:
            workspace = self._window.engine.workspace
            self._window.writing.take_note(blank(workspace, "information", Language.EN))
            yield self._say("beginning a note", 500)
        for _ in range(4 if number < 4 else 1):
            yield self._do("add", 250)
            yield self._do("next-hit", 250)

    def _word(self, _: int) -> Steps:
        items = (
            [item.id for item in self._window.desk.note.items()] if self._window.desk.note else []
        )
        self._window.compose.outline.choose(items[-1:])
        yield self._do("edit-wording")
        _press(Qt.Key.Key_End, "")
        yield from self._type(WORDING, "editing wording")
        _press(Qt.Key.Key_Return, "", Qt.KeyboardModifier.ControlModifier)
        yield self._say("leaving the wording", 500)

    def _rearrange(self, _: int) -> Steps:
        for action in ("move-up", "move-up", "move-down", "undo", "undo", "redo", "redo"):
            yield self._do(action, 200)

    def _look(self, _: int) -> Steps:
        for action in ("preview", "checks", "preview", "outline"):
            yield self._do(action, 500)

    def _keep(self, _: int) -> Steps:
        yield self._say("waiting for the draft", 2300)
        window = self._window
        window.file.save(self._folder / "session.briefnote", replace=True)
        yield self._say("saving", 500)
        note = window.desk.note
        if note:
            composing, path = Composing(window.engine.workspace), self._folder / "session.docx"
            window.engine.file_work(lambda _: composing.export(note, path, True))
        yield from self._type_while("exporting", "opioid deaths in 2018")

    def _bring_in(self, number: int) -> Steps:
        folder = self._folder / f"more-{number}"
        folder.mkdir(exist_ok=True)
        for name, text in altered(240, seed=int(time.time()) + number):
            (folder / f"{name}.txt").write_text(text, "utf-8")
        self._window.intake.add([folder])
        yield from self._type_while("importing", "traffic de drogues illicites")
        yield self._say("importing, then listing", 4000)

    def _type_while(self, doing: str, text: str) -> Steps:
        yield self._do("search", 50)
        yield from self._type(text, f"{doing} while typing", searched=True)


def _press(
    key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Send a key to where the keyboard is, as the system does: by way of the event loop."""
    goal = QApplication.focusWidget()
    if goal:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.postEvent(goal, QKeyEvent(kind, key, modifiers, text))
