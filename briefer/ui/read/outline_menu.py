"""The outline of a page: a button whose menu leads to each heading."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from briefer.domain.passage import Heading

_WIDEST = 420


class OutlineMenu(QToolButton):
    """Lists the headings, indented by level; ``heading_chosen`` tells the one chosen."""

    heading_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("source-outline")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoRaise(True)
        self._headings: tuple[Heading, ...] = ()
        self._list = QMenu(self)
        self._list.setObjectName("source-outline-menu")
        self._list.aboutToShow.connect(self._fill)
        self.setMenu(self._list)
        self.retranslate()

    def set_headings(self, headings: tuple[Heading, ...]) -> None:
        """Offer these headings; the button is off where there are none."""
        self._headings = headings
        self.setEnabled(bool(headings))

    def retranslate(self) -> None:
        """Set all texts in the interface's language."""
        self.setText(self.tr("Sections"))
        self.setToolTip(self.tr("Go to a heading of this document"))
        self.setAccessibleName(self.tr("Sections of the document"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fill(self) -> None:
        self._list.clear()
        metrics = QFontMetrics(self._list.font())
        for heading in self._headings:
            text = " ".join(heading.text.split())
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, _WIDEST)
            shown = "\u2003" * (heading.level - 1) + text.replace("&", "&&")
            action = self._list.addAction(shown)
            action.triggered.connect(partial(self._choose, heading))

    def _choose(self, heading: Heading, _checked: bool = False) -> None:
        self.heading_chosen.emit(heading)
