"""How the panes of the window stand beside each other, and how that is remembered."""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

_LEFT, _CENTRE, _RIGHT = 264, 600, 416
_BESIDE = 420
_NARROWEST = 190
_ALL, _TWO = 960, 700
"""Widths of the window below which not all panes are shown, and only one is."""


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
        self._front: QWidget = self.reading
        self.across.setStretchFactor(1, 3)
        self.across.setStretchFactor(2, 2)
        self.across.setSizes([_LEFT, _CENTRE, _RIGHT])
        self.reading.setSizes([330, 340])

    def fit(self, width: int) -> None:
        """Show as many panes as ``width`` has room for, the one in front among them."""
        front = self._front
        if width >= _ALL:
            shown = {self._narrow, self.reading, self._compose}
        elif width >= _TWO:
            shown = {self.reading, self._narrow if front is self._narrow else self._compose}
        else:
            shown = {front}
        for pane in (self._narrow, self.reading, self._compose):
            pane.setVisible(pane in shown)

    def bring(self, pane: QWidget) -> None:
        """Bring the pane that holds ``pane`` to the front, where not all are shown."""
        parts = (self._narrow, self.reading, self._compose)
        held = [one for one in parts if one is pane or one.isAncestorOf(pane)]
        if held:
            self._front = held[0]
            self.fit(self._window.width())

    def put_beside(self, pane: QWidget) -> None:
        """Give ``pane`` the place beside the others."""
        sizes = self.across.sizes()
        self.across.addWidget(pane)
        self.across.setSizes([*sizes[:3], _BESIDE])
        pane.show()

    def kept(self) -> dict[str, str]:
        """Return the window's shape as words, to be remembered."""
        shapes = {
            "window": self._window.saveGeometry(),
            "across": self.across.saveState(),
            "reading": self.reading.saveState(),
        }
        return {name: bytes(shape.toBase64().data()).decode() for name, shape in shapes.items()}

    def restore(self, kept: Mapping[str, str]) -> None:
        """Give the window the shape ``kept``, or a usual one where that cannot be."""
        shapes = {
            name: QByteArray.fromBase64(QByteArray(text.encode())) for name, text in kept.items()
        }
        if "window" not in shapes or not self._window.restoreGeometry(shapes["window"]):
            self._usual()
        if "across" in shapes:
            self.across.restoreState(shapes["across"])
        if "reading" in shapes:
            self.reading.restoreState(shapes["reading"])

    def _usual(self) -> None:
        """Take most of the screen, as little of it as there may be."""
        room: QRect = self._window.screen().availableGeometry()
        self._window.resize(min(1480, room.width()), min(920, room.height()))
        self._window.move(
            room.x() + max(0, (room.width() - self._window.width()) // 2),
            room.y() + max(0, (room.height() - self._window.height()) // 3),
        )


def _splitter(way: Qt.Orientation, name: str, *panes: QWidget) -> QSplitter:
    splitter = QSplitter(way)
    splitter.setObjectName(name)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for pane in panes:
        splitter.addWidget(pane)
    return splitter
