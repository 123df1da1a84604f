"""A layout that sets widgets in lines, as words are set, and begins another when one is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Sets its widgets side by side, ``gap`` pixels apart, each as wide as it wants to be."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap

    def addItem(self, arg__1: QLayoutItem) -> None:
        """Add ``arg__1`` as the last."""
        self._items.append(arg__1)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Return the item at ``index``, ``None`` past the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Take the item at ``index`` out and return it."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that no more room is wanted than the items need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow layout is a tall one."""
        return True

    def heightForWidth(self, arg__1: int) -> int:
        """Return the height of all lines at the width ``arg__1``."""
        return self._set(QRect(0, 0, arg__1, 0), place=False)

    def setGeometry(self, arg__1: QRect) -> None:
        """Place the items in ``arg__1``."""
        super().setGeometry(arg__1)
        self._set(arg__1, place=True)

    def sizeHint(self) -> QSize:
        """Return the size of all items in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(len(hints) - 1, 0)
        return self._framed(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        least = QSize(0, 0)
        for item in self._shown():
            least = least.expandedTo(item.sizeHint())
        return self._framed(least.width(), least.height())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _framed(self, width: int, height: int) -> QSize:
        frame = self.contentsMargins()
        return QSize(width + frame.left() + frame.right(), height + frame.top() + frame.bottom())

    def _set(self, whole: QRect, place: bool) -> int:
        """Return the height that the lines take in the width of ``whole``; ``place`` them there."""
        frame = self.contentsMargins()
        inner = whole.marginsRemoved(frame)
        left, top, tallest = inner.left(), inner.top(), 0
        for item in self._shown():
            hint = item.sizeHint()
            if tallest and left + hint.width() > inner.right() + 1:
                left, top, tallest = inner.left(), top + tallest + self._gap, 0
            if place:
                item.setGeometry(QRect(QPoint(left, top), hint))
            left += hint.width() + self._gap
            tallest = max(tallest, hint.height())
        return top + tallest - whole.top() + frame.bottom()
