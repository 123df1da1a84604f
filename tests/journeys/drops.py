"""Drags and drops, told to the window as the system would tell them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from briefer.ui.window import Window
from tests.journeys.steps import item_index, outline, pause, row_rect, section_index

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


def drop_files(window: Window, paths: Sequence[Path]) -> None:
    """Drop the files and folders ``paths`` on the middle of the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    middle = window.centralWidget()
    assert middle
    drop(middle, data, middle.rect().center(), Qt.DropAction.CopyAction)


def drop_hit(window: Window, row: int, heading: str) -> None:
    """Drag the hit in ``row`` onto the section ``heading``."""
    data = dragged(window.hits_model, window.hits_model.index(row))
    view = outline(window)
    at = row_rect(view, section_index(window, heading)).center()
    drop(view.viewport(), data, at, Qt.DropAction.CopyAction)


def drop_item_above(window: Window, moved: str, below: str) -> None:
    """Drag the item ``moved`` to the upper edge of the item ``below``."""
    view = outline(window)
    data = dragged(view.model(), item_index(window, moved))
    rect = row_rect(view, item_index(window, below))
    at = QPoint(rect.center().x(), rect.top() + 1)
    drop(view.viewport(), data, at, Qt.DropAction.MoveAction)


def dragged(model: QAbstractItemModel, *indexes: QModelIndex) -> QMimeData:
    """Return what the rows at ``indexes`` are while they are dragged."""
    assert all(model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled for index in indexes)
    return model.mimeData(list(indexes))


def drop(onto: QWidget, data: QMimeData, at: QPoint, action: Qt.DropAction) -> None:
    """Drag ``data`` over ``onto`` and drop it ``at``, as the system would tell it."""
    target = _taker(onto)
    place = onto.mapTo(target, at)
    told = (action, data, _LEFT, _NONE)
    for event in (
        QDragEnterEvent(place, *told),
        QDragMoveEvent(place, *told),
        QDropEvent(place.toPointF(), *told),
    ):
        QApplication.sendEvent(target, event)
    pause(0)


def _taker(widget: QWidget) -> QWidget:
    """Return ``widget`` or the nearest of those that hold it that takes drops."""
    at: QWidget | None = widget
    while at is not None and not at.acceptDrops():
        at = at.parentWidget()
    assert at, "nothing here takes drops"
    return at
