"""How the panes of the window stand beside each other, and how that is remembered."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from briefer.ui.shape import state_in, words_of

_LEFT, _CENTRE, _RIGHT = 264, 600, 416
_BESIDE = 420
_NARROWEST = 190


class DeskLayout:
    """The splitters of ``window``: narrow, the two of reading, compose, and a place beside."""

    def __init__(
        self, window: QMainWindow, panes: tuple[QWidget, QWidget, QWidget, QWidget]
    ) -> None:
        narrow, hits, source, compose = panes
        self._window, self._narrow, self._compose = window, narrow, compose
        narrow.setMinimumWidth(_NARROWEST)
        self.reading = _splitter(Qt.Orientation.Vertical, "reading-splitter", hits, source)
        self.across = _splitter(
            Qt.Orientation.Horizontal, "desk-splitter", narrow, self.reading, compose
        )
        # The window may become narrower than all panes together: then some of them go.
        self.across.setMinimumWidth(_NARROWEST)
        self._front: QWidget = self.reading
        self.across.setStretchFactor(1, 3)
        self.across.setStretchFactor(2, 2)
        self.across.setSizes([_LEFT, _CENTRE, _RIGHT])
        self.reading.setSizes([330, 340])
        self._shared: dict[int, list[int]] = {}

    def fit(self, width: int) -> None:
        """Show as many panes as ``width`` has room for, the one in front among them."""
        front, both = self._front, [self.reading, self._compose]
        if front is self._narrow:
            both = [self._narrow, self.reading]
        parts = [self._narrow, self.reading, self._compose]
        shown = next((some for some in (parts, both) if _least(some) <= width), [front])
        for pane in parts:
            pane.setVisible(pane in shown)

    def bring(self, pane: QWidget) -> None:
        """Bring the pane that holds ``pane`` to the front, where not all are shown."""
        parts = (self._narrow, self.reading, self._compose)
        held = [one for one in parts if one is pane or one.isAncestorOf(pane)]
        if held:
            self._front = held[0]
            self.fit(self._window.width())

    def share(self, before: int, now: int, part: float) -> None:
        """Let the two of reading share their height as they did when what is in front ``now`` was
        there last; the first time, let the upper one have ``part`` of it, if that is more."""
        sizes = self.reading.sizes()
        self._shared[before] = sizes
        upper = max(sizes[0], round(sum(sizes) * part))
        self.reading.setSizes(self._shared.get(now, [upper, sum(sizes) - upper]))

    def put_beside(self, pane: QWidget) -> None:
        """Give ``pane`` the place beside the others."""
        sizes = self.across.sizes()
        self.across.addWidget(pane)
        self.across.setSizes([*sizes[:3], _BESIDE])
        pane.show()

    def kept(self) -> dict[str, str]:
        """Return how the panes share the window, as words to be remembered."""
        return {
            "across": words_of(self.across.saveState()),
            "reading": words_of(self.reading.saveState()),
        }

    def restore(self, kept: Mapping[str, str]) -> None:
        """Let the panes share the window as ``kept`` says."""
        for name, splitter in (("across", self.across), ("reading", self.reading)):
            if name in kept:
                splitter.restoreState(state_in(kept[name]))


def _splitter(way: Qt.Orientation, name: str, *panes: QWidget) -> QSplitter:
    splitter = QSplitter(way)
    splitter.setObjectName(name)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for pane in panes:
        splitter.addWidget(pane)
    return splitter


def _least(panes: Sequence[QWidget]) -> int:
    """Return how much room ``panes`` take beside each other at the least."""
    return sum(max(one.minimumSizeHint().width(), one.minimumWidth()) for one in panes) + 2
