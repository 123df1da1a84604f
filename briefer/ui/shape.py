"""Where a window stands on the screen and how large it is, as words to be remembered."""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

_KEY = "window"
_WIDE, _HIGH = 1480, 920


def words_of(state: QByteArray) -> str:
    """Return ``state``, bytes that Qt made, as words."""
    return bytes(state.toBase64().data()).decode()


def state_in(words: str) -> QByteArray:
    """Return the state that ``words`` hold."""
    return QByteArray.fromBase64(QByteArray(words.encode()))


def shape_of(window: QWidget) -> dict[str, str]:
    """Return where ``window`` stands."""
    return {_KEY: words_of(window.saveGeometry())}


def show_in_shape(window: QWidget, kept: Mapping[str, str]) -> None:
    """Show ``window`` where ``kept`` says, or over most of the screen where that cannot be."""
    if _KEY not in kept or not window.restoreGeometry(state_in(kept[_KEY])):
        _take_usual_place(window)
    window.show()


def _take_usual_place(window: QWidget) -> None:
    room = window.screen().availableGeometry()
    window.resize(min(_WIDE, room.width()), min(_HIGH, room.height()))
    window.move(
        room.x() + max(0, (room.width() - window.width()) // 2),
        room.y() + max(0, (room.height() - window.height()) // 3),
    )
