"""Every text of a window by its place: what is shown, in tooltips, told to screen readers."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QCommandLinkButton,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from briefer.ui.read.source_header import ElidedLine

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)

_READERS: tuple[tuple[type[QWidget], Callable[..., str]], ...] = (
    (QLabel, QLabel.text),
    (QAbstractButton, QAbstractButton.text),
    (QCommandLinkButton, QCommandLinkButton.description),
    (QLineEdit, QLineEdit.placeholderText),
    (QMenu, QMenu.title),
)


def texts(window: QWidget) -> dict[str, str]:
    """Return what ``window`` and all in it say, hidden or not; what the user typed is left out."""
    found: dict[str, str] = {"window": window.windowTitle()}
    for number, widget in enumerate(window.findChildren(QWidget)):
        place = f"{number} {type(widget).__name__} {widget.objectName()}"
        for at, text in enumerate(_of_widget(widget)):
            found[f"{place} {at}"] = text
    for number, action in enumerate(window.findChildren(QAction)):
        place = f"{number} QAction {action.objectName()}"
        found[place], found[f"{place} tip"] = action.text(), action.toolTip()
    return found


def plain(text: str) -> str:
    """Return ``text`` as it is read: without the mark of its mnemonic and without its key."""
    return text.partition("\t")[0].replace("&", "")


def _of_widget(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, ElidedLine):  # its tooltip is its text, where that was cut
        yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    for kind, read in _READERS:
        if isinstance(widget, kind):
            yield read(widget)
    if isinstance(widget, QTabBar):
        yield from map(widget.tabText, range(widget.count()))
    if isinstance(widget, QComboBox):
        yield from map(widget.itemText, range(widget.count()))
    # A box keeps its list in a view without a name.
    elif isinstance(widget, QAbstractItemView) and widget.objectName():
        yield from _of_model(widget.model(), QModelIndex())


def _of_model(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield from (str(model.data(index, role) or "") for role in _ROLES)
        yield from _of_model(model, index)
