"""The row above the document: what it is, its outline, the hits in turn, and what can be added."""

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from briefer.domain.document import Holding
from briefer.domain.passage import Heading, Passage
from briefer.ui.look.icons import icon
from briefer.ui.look.tones import GAP, SMALL, STEP, TEXT
from briefer.ui.read.marking_menu import MarkingMenu
from briefer.ui.read.outline_menu import OutlineMenu
from briefer.ui.read.source_text import when

_NARROWEST = 60
_ROOMY = 180
"""Pixels that the title must have before the icon that adds has words beside it."""


class ElidedLine(QLabel):
    """One line of text, cut with an ellipsis where it is too long and then whole in a tooltip."""

    def minimumSizeHint(self) -> QSize:
        """Return a size that leaves the room to others."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class SourceHeader(QWidget):
    """Says which document and section is read, and offers the ways on."""

    previous_wanted = Signal()
    next_wanted = Signal()
    find_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("source-header")
        self._title = ElidedLine(self)
        self._section = ElidedLine(self)
        self._position = QLabel(self)
        self.outline = OutlineMenu(self)
        self._find = self._button("source-find")
        self._back = self._button("source-previous-hit")
        self._next = self._button("source-next-hit")
        self._add = self._button("source-add")
        self._add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.marking = MarkingMenu(self)
        self._target = ""
        self._parts, self._count, self._at, self._of = False, 0, 0, 0
        self._lay_out()
        self._back.clicked.connect(self.previous_wanted)
        self._next.clicked.connect(self.next_wanted)
        self._find.clicked.connect(self.find_wanted)
        self._add.clicked.connect(self.add_wanted)
        self._draw()
        self.retranslate()

    def show_document(
        self, holding: Holding, headings: tuple[Heading, ...], passage: Passage | None
    ) -> None:
        """Say which document with which ``headings`` is read, and which section of it."""
        self._title.setText(holding.details.title or holding.file_name)
        path = " › ".join(passage.heading_path) if passage else ""
        self._section.setText(path or when(holding.details) or holding.name)
        self.outline.set_headings(headings)
        self.marking.show_marking(holding.details.marking)

    def show_position(self, at: int, count: int) -> None:
        """Say that hit ``at`` of ``count`` is read; nothing where there are no hits."""
        self._at, self._of = at, count
        written = QLocale().toString
        text = self.tr("{at} of {count}").format(at=written(at), count=written(count))
        self._position.setText(text)
        for one in (self._back, self._position, self._next):
            one.setVisible(count > 0)
        self._back.setEnabled(at > 1)
        self._next.setEnabled(at < count)
        self._make_room()

    def offer(self, passages: int, part: bool) -> None:
        """Offer to add so many passages, or the part of one that is selected."""
        self._count, self._parts = passages, part
        target = self._target or self.tr("note")
        if part:
            text = self.tr("Add selection to {target}").format(target=target)
        elif passages > 1:
            text = self.tr("Add %n passage(s) to {target}", "", passages).format(target=target)
        else:
            text = self.tr("Add to {target}").format(target=target)
        self._add.setText(text)
        self._add.setAccessibleName(text)
        self._add.setEnabled(passages > 0)
        self._make_room()

    def show_target(self, section: str) -> None:
        """Say which section of the note what is added goes to (empty: there is no note)."""
        self._target = section
        self.offer(self._count, self._parts)

    def retranslate(self) -> None:
        """Set all texts in the interface's language."""
        for button, text in (
            (self._find, self.tr("Find in this document (Ctrl+Shift+F)")),
            (self._back, self.tr("Previous in the list")),
            (self._next, self.tr("Next in the list")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._add.setToolTip(self.tr("Add to the current section of the note (Ctrl+Enter)"))
        self.show_position(self._at, self._of)
        self.offer(self._count, self._parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of a button out where the title would have no room."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Put words beside the icon that adds, where the title has room as well; at once, so that
        they are never seen cut off until the window next lays itself out."""
        styles = Qt.ToolButtonStyle
        row = (self.outline, self._find, self._back, self._position, self._next)
        taken = sum(one.sizeHint().width() + STEP for one in row if not one.isHidden())
        taken += self._add.fontMetrics().horizontalAdvance(self._add.text()) + 5 * GAP
        roomy = self.width() - taken - 4 * GAP >= _ROOMY
        style = styles.ToolButtonTextBesideIcon if roomy else styles.ToolButtonIconOnly
        if style is not self._add.toolButtonStyle():
            self._add.setToolButtonStyle(style)
        if layout := self.layout():
            layout.activate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language and colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw()

    def _lay_out(self) -> None:
        for one in (self._section, self._position):
            one.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for one in (self._title, self._section):
            one.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * GAP, STEP, GAP, STEP)
        rows.setSpacing(0)
        ways = (self.outline, self._find, self._back, self._position, self._next, self._add)
        for name, beside in ((self._title, ways), (self._section, (self.marking,))):
            row = QHBoxLayout()
            row.setSpacing(STEP)
            row.addWidget(name, 1)
            row.addSpacing(GAP)
            for one in beside:
                row.addWidget(one)
            rows.addLayout(row)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _draw(self) -> None:
        for button, name in (
            (self._find, "search"),
            (self._back, "back"),
            (self._next, "next"),
            (self._add, "add"),
        ):
            button.setIcon(icon(name, self.palette()))
        small = self.font()
        small.setPointSizeF(small.pointSizeF() * SMALL / TEXT)
        for one in (self._section, self.marking):
            one.setFont(small)
        bold = self.font()
        bold.setWeight(bold.Weight.DemiBold)
        self._title.setFont(bold)
