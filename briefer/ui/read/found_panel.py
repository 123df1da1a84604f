"""The upper half of the centre: the passages found or the figures found, and how many of each."""

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from briefer.ui.look.pieces import Hairline
from briefer.ui.look.tones import GAP, STEP, TEXT, font

PASSAGES, FIGURES = 0, 1


class FoundPanel(QWidget):
    """Switches between two panes; each brings a head that stands beside the switch.
    ``switched`` carries which is in front, ``PASSAGES`` or ``FIGURES``."""

    switched = Signal(int)

    def __init__(
        self,
        panes: tuple[QWidget, QWidget],
        heads: tuple[QWidget, QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("found-panel")
        self._counts = [0, 0]
        self.tabs = QTabBar(self)
        self.tabs.setObjectName("found-tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self._panes, self._heads = QStackedWidget(self), QStackedWidget(self)
        for pane, head in zip(panes, heads, strict=True):
            self.tabs.addTab("")
            self._panes.addWidget(pane)
            self._heads.addWidget(head)
        self._lay_out()
        self.tabs.currentChanged.connect(self._switch)
        self.retranslate()

    @property
    def front(self) -> int:
        """Which pane is in front."""
        return self.tabs.currentIndex()

    def show_pane(self, pane: int) -> None:
        """Bring ``pane`` to the front."""
        self.tabs.setCurrentIndex(pane)

    def show_count(self, pane: int, count: int) -> None:
        """Say how many there are in ``pane``."""
        self._counts[pane] = count
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts anew."""
        written = QLocale().toString
        passages, figures = (written(count) for count in self._counts)
        self.tabs.setTabText(PASSAGES, self.tr("Passages {count}").format(count=passages))
        self.tabs.setTabText(FIGURES, self.tr("Figures {count}").format(count=figures))
        self.tabs.setAccessibleName(self.tr("Passages or figures"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self.tabs.setFont(font(TEXT))
        head = QHBoxLayout()
        head.setContentsMargins(GAP, STEP, GAP, 0)
        head.setSpacing(GAP)
        head.addWidget(self.tabs)
        head.addWidget(self._heads, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline(self))
        column.addWidget(self._panes, 1)
        self.setFocusProxy(self._panes)

    def _switch(self, pane: int) -> None:
        self._panes.setCurrentIndex(pane)
        self._heads.setCurrentIndex(pane)
        self.switched.emit(pane)
