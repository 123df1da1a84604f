"""The switch in the head of the hits that lets the glossary find the other language."""

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from briefer.ui.look.icons import icon
from briefer.ui.look.pieces import COLOURS
from briefer.ui.look.tones import SMALL, font


class GlossarySwitch(QToolButton):
    """Says whether the glossary finds passages in the other language, and how many it found; a
    press changes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hits-glossary")
        self.setCheckable(True)
        self.setChecked(True)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFont(font(SMALL))
        self._count = 0
        self.toggled.connect(self._draw)
        self.retranslate()
        self._draw()

    def show_count(self, count: int) -> None:
        """Say how many of the passages found were found through the glossary alone."""
        self._count = count
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts anew."""
        name = self.tr("Other language through the glossary")
        said = self.tr("Glossary")
        if self._count:
            count = QLocale().toString(self._count)
            said = self.tr("Glossary: {count}").format(count=count)
            found = self.tr("%n passage(s) found this way", "", self._count)
            name = f"{name}. {found}"
        self.setText(said)
        self.setToolTip(name)
        self.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in COLOURS:
            self._draw()

    def _draw(self) -> None:
        """Show a sign beside the word: on or off is never told by the ground alone."""
        self.setIcon(icon("check" if self.isChecked() else "clear", self.palette()))
