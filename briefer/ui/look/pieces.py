"""Small parts that many panels are made of: hairlines, labels, quiet buttons."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton, QWidget

from briefer.ui.look.icons import icon
from briefer.ui.look.tones import SMALL, font, tones

COLOURS = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange)
"""After these events, colours of a widget's own are given anew: with a new style sheet it gets back
those it had before."""


class Hairline(QWidget):
    """A thin line between two parts, across or down."""

    def __init__(self, parent: QWidget | None = None, down: bool = False) -> None:
        super().__init__(parent)
        if down:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), tones(self.palette()).hairline)
        painter.end()


class Muted(QLabel):
    """Words that step back: small, in the faint colour."""

    def __init__(self, parent: QWidget | None = None, size: float = SMALL) -> None:
        super().__init__(parent)
        self.setFont(font(size))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)


class Warned(QLabel):
    """Words in the colour that warns, whichever scheme the window has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours of the window."""
        super().changeEvent(event)
        if event.type() in COLOURS:
            self._draw()

    def _draw(self) -> None:
        # Its own palette does not tell the scheme: the colour of its words is not the scheme's.
        palette, role = QGuiApplication.palette(), self.foregroundRole()
        warning = tones(palette).warning
        if self.palette().color(role) != warning:
            palette.setColor(role, warning)
            self.setPalette(palette)


def without_pictures(buttons: Iterable[QAbstractButton]) -> None:
    """Take off ``buttons`` the system's own pictures, which know nothing of our colours."""
    for button in buttons:
        button.setIcon(QIcon())


class QuietButton(QToolButton):
    """A button without a frame: an icon of ours, words beside it where it has any."""

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIcon(icon(icon_name, self.palette()))

    def draw(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon_name = icon_name
        self.setIcon(icon(icon_name, self.palette()))

    def say(self, name: str, shown: bool = False) -> None:
        """Call the button ``name``, ``shown`` beside its icon or told by tooltip alone."""
        self.setAccessibleName(name)
        self.setToolTip("" if shown else name)
        self.setText(name if shown else "")
        styles = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            styles.ToolButtonTextBesideIcon if shown else styles.ToolButtonIconOnly
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        if event.type() is QEvent.Type.PaletteChange:
            self.setIcon(icon(self._icon_name, self.palette()))
        super().changeEvent(event)
