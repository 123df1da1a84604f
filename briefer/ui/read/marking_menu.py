"""The marking of the document read: a button that says it, and whose menu changes it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QActionGroup, QPalette
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from briefer.domain.language import Language
from briefer.tables.profile import Marking
from briefer.ui.look.pieces import COLOURS
from briefer.ui.look.tones import tones


class MarkingMenu(QToolButton):
    """Says the document's marking. ``marking_chosen`` carries the id of another one, ``None`` for
    the one that the document itself says."""

    marking_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("source-marking")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoRaise(True)
        self._markings: tuple[Marking, ...] = ()
        self._language = Language.EN
        self._marking: str | None = None
        self._list = QMenu(self)
        self._list.setObjectName("source-marking-menu")
        self._list.aboutToShow.connect(self._fill)
        self.setMenu(self._list)
        self.retranslate()

    def offer(self, markings: Sequence[Marking], language: Language) -> None:
        """Offer ``markings``, from the lowest to the highest, named in ``language``."""
        self._markings, self._language = tuple(markings), language
        self.retranslate()

    def show_marking(self, marking: str | None) -> None:
        """Say which marking the document has."""
        self._marking = marking
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the interface's language."""
        said = self.tr("Marking: none")
        spoken = self.tr("Marking of this document: none")
        if name := self._name():
            said = self.tr("Marking: {marking}").format(marking=name)
            spoken = self.tr("Marking of this document: {marking}").format(marking=name)
        self.setText(said)
        self.setAccessibleName(spoken)
        self.setToolTip(self.tr("Security marking of this document. Choose another to correct it."))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language and colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in COLOURS:
            self._draw()

    def _name(self) -> str:
        """Return the marking's words; one that the profile has no more is named by its id."""
        known = {one.id: one.label.in_(self._language) for one in self._markings}
        return known.get(self._marking, self._marking) if self._marking else ""

    def _fill(self) -> None:
        self._list.clear()
        one_of = QActionGroup(self._list)
        for marking in self._markings:
            action = self._list.addAction(marking.label.in_(self._language).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(marking.id == self._marking)
            action.triggered.connect(partial(self._choose, marking.id))
            one_of.addAction(action)
        self._list.addSeparator()
        printed = self._list.addAction(self.tr("As printed in the document"))
        printed.triggered.connect(partial(self._choose, None))

    def _choose(self, marking: str | None, _checked: bool = False) -> None:
        self.marking_chosen.emit(marking)

    def _draw(self) -> None:
        """Write faintly that there is no marking: a colour of its own only where it differs, as
        setting it changes the palette."""
        palette, role = self.palette(), QPalette.ColorRole.ButtonText
        own = tones(palette)
        colour = own.text if self._marking else own.muted
        if palette.color(role) != colour:
            palette.setColor(QPalette.ColorGroup.Active, role, colour)
            palette.setColor(QPalette.ColorGroup.Inactive, role, colour)
            self.setPalette(palette)
