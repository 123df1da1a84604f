"""The sheet of the preview: the text of a note on pages of paper, as it will print.

The text is laid out for a device of as many dots an inch as make a page fill the pane. All sizes
follow from that one number, and lines and pages break about where the printer breaks them,
whatever the zoom. Footnotes stand together at the end, where Word sets each at the foot of its
page: the note takes about as many pages, but a page with many notes ends earlier in Word.
"""

from PySide6.QtCore import QEvent, QPoint, QSizeF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QStyle, QTextBrowser, QTextEdit, QWidget

from briefer.ui.compose.furniture import Furniture, head_of
from briefer.ui.compose.paper import DOTS_STEP, Paper, held_to_zoom, paper_for
from briefer.ui.compose.paragraphs import Paragraphs, Place, item_in
from briefer.ui.look.tones import tones
from briefer.workspace import Preview

_TAB_STOP = 19
_ABOVE_ITEM = 0.15
"""Inches of paper that stay in sight above an item that is shown."""
_WHEEL_NOTCH = 120


class Sheet(QTextBrowser):
    """The pages on their desk; it reads nothing but the text it is given. ``item_chosen``
    carries the id of the item whose paragraph was double-clicked."""

    item_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview = Preview("", 0, 0, 0, ())
        self._pages = self._counted = self._turned = 0
        self._device = QImage()
        self._zoomed_to: int | None = None
        self._paper = paper_for(0, None)
        self._paragraphs = Paragraphs(self.document())
        self.setObjectName("preview-sheet")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Midlight)
        unhinted = QFont(["Calibri", "Carlito", "Segoe UI", "Arial"])
        unhinted.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.setFont(unhinted)
        self.document().setUseDesignMetrics(True)
        self.setTabStopDistance(_TAB_STOP)
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().rangeChanged.connect(self._reach_last_foot)
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._show_scroll_bars)
        self._show_scroll_bars()
        self.retranslate()

    @property
    def pages(self) -> int:
        """How many pages the note takes."""
        return self._pages

    @property
    def paper(self) -> Paper:
        """The paper the note lies on."""
        return self._paper

    @property
    def _limit(self) -> int:
        """How many pages the note may take, 0 for any number."""
        return self._preview.page_limit

    def show_preview(self, preview: Preview) -> None:
        """Show ``preview`` in place of what is shown, scrolled to the same item as before."""
        before = self._preview
        if preview == before:
            return
        place = self._place()
        self._preview = preview
        if preview.html != before.html:
            self.document().setLayoutEnabled(False)
            self.setHtml(preview.html)
            self._paragraphs = Paragraphs(self.document())
            self._paragraphs.lead(_usual_dots())
        self._lay_out()
        self._go_to(place)

    def show_item(self, item: str) -> None:
        """Scroll until the item with the id ``item`` stands at the top, where it is printed."""
        if self._paragraphs.has(item):
            self._go_to(Place(item, 0, _ABOVE_ITEM * self._paper.dots, 0))

    def zoom_in(self) -> None:
        """Show everything a step larger."""
        self._zoom_to(self._paper.dots + DOTS_STEP)

    def zoom_out(self) -> None:
        """Show everything a step smaller."""
        self._zoom_to(self._paper.dots - DOTS_STEP)

    def fit_width(self) -> None:
        """Let the pages fill the width of the pane again."""
        self._zoomed_to = None
        self._lay_out_in_place()

    def retranslate(self) -> None:
        """Set the texts in the language of the window."""
        self.setAccessibleName(self.tr("Preview of the note"))
        told = list(self._preview.head)
        if self._pages:
            told.append(self.tr("%n page(s)", "", self._pages))
        if 0 < self._limit < self._counted:
            told.append(self._beyond())
        self.setAccessibleDescription(", ".join(told))
        self.viewport().update()

    def changeEvent(self, e: QEvent) -> None:
        """Follow the language of the window."""
        super().changeEvent(e)
        if e.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def loadResource(self, type: int, name: QUrl | str) -> None:
        """Return nothing for anything, so that no note makes the preview open a file."""

    def resizeEvent(self, e: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        place = self._place()
        super().resizeEvent(e)
        if self._paper != self._fitting_paper():
            self._lay_out()
        self._settled.start()
        self._go_to(place)

    def paintEvent(self, e: QPaintEvent) -> None:
        """Paint the pages and their furniture, then what is written on them."""
        painter, paper = QPainter(self.viewport()), self._paper
        seen = e.rect().translated(self._scrolled())
        painter.translate(-self._scrolled())
        face = self.document().defaultFont()
        furniture = Furniture(painter, paper, head_of(self._preview, face))
        for number in range(self._pages):
            if paper.page(number).adjusted(-1, -1, 1, 1).intersects(seen):
                furniture.draw_page(number, self._folio(number), face)
        if 0 < self._limit < self._counted and paper.gap_above(self._limit).intersects(seen):
            all_seen = self.viewport().rect().translated(self._scrolled())
            own = tones(self.palette())
            furniture.draw_limit(self._limit, self._beyond(), own, all_seen)
        painter.end()
        super().paintEvent(e)

    def wheelEvent(self, e: QWheelEvent) -> None:
        """Scroll, or zoom while Ctrl is held."""
        if not e.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(e)
            return
        self._turned += e.angleDelta().y()
        notches = int(self._turned / _WHEEL_NOTCH)
        self._turned -= notches * _WHEEL_NOTCH
        self._zoom_to(self._paper.dots + notches * DOTS_STEP)
        e.accept()

    def mouseDoubleClickEvent(self, e: QMouseEvent) -> None:
        """Tell which item the paragraph under the pointer belongs to."""
        super().mouseDoubleClickEvent(e)
        item = item_in(self.cursorForPosition(e.position().toPoint()).block())
        if item is not None and e.button() is Qt.MouseButton.LeftButton:
            self.item_chosen.emit(item)

    def _folio(self, number: int) -> str:
        """Return what says which page the one with the ``number``, from 0, is: "Page 2 of 3"."""
        before, between, after = self._preview.page
        return f"{before}{number + 1}{between}{self._pages}{after}"

    def _beyond(self) -> str:
        return self.tr("beyond the limit of %n page(s)", "", self._limit)

    def _follow(self, url: QUrl) -> None:
        """Scroll to where a footnote mark leads."""
        if url.hasFragment():
            self.scrollToAnchor(url.fragment())

    def _zoom_to(self, dots: int) -> None:
        if dots != self._paper.dots:
            self._zoomed_to = held_to_zoom(dots)
            self._lay_out_in_place()

    def _fitting_paper(self) -> Paper:
        """Return the paper for the width of the pane."""
        return paper_for(self._room(), self._zoomed_to, len(self._preview.head))

    def _room(self) -> int:
        """Return the width for desk and pages; the scroll bar's place is kept free, so that
        nothing moves when it comes."""
        extent = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        return self.width() - extent

    def _lay_out_in_place(self) -> None:
        place = self._place()
        self._lay_out()
        self._go_to(place)

    def _lay_out(self) -> None:
        """Lay out the text in pages for the dots an inch of the paper."""
        self._paper = paper = self._fitting_paper()
        if self._device.logicalDpiX() != paper.dots:
            self._device = _device(paper.dots)
        document, scale = self.document(), paper.dots / _usual_dots()
        document.setLayoutEnabled(False)
        document.documentLayout().setPaintDevice(self._device)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        self._set_margins(1 / scale)
        self._paragraphs.indent(cursor, scale)
        self._paragraphs.let_flow(cursor)
        cursor.endEditBlock()
        document.setPageSize(QSizeF(paper.desk, paper.stride))
        document.setLayoutEnabled(True)
        self._paragraphs.keep_together(paper)
        self._pages = self._paragraphs.pages_on(paper)
        self._counted = self._paragraphs.counted_on(paper)
        self._settled.start()
        self._reach_last_foot()
        self.retranslate()

    def _set_margins(self, scale: float) -> None:
        """Set what surrounds the text of a page; ``scale`` undoes how Qt scales it."""
        paper, margins = self._paper, QTextFrameFormat()
        beside = (paper.desk - paper.text_width) / 2
        margins.setProperty(QTextFormat.Property.FrameMargin, paper.before_text * scale)
        margins.setLeftMargin(beside * scale)
        margins.setRightMargin(beside * scale)
        margins.setTopMargin(paper.before_text * scale)
        margins.setBottomMargin(paper.after_text * scale)
        self.document().rootFrame().setFrameFormat(margins)

    def _show_scroll_bars(self) -> None:
        """Show the scroll bars that the desk needs, once it has its size.

        WORKAROUND: left to itself, Qt lays out the text anew, without pages and to another width,
        when it shows or hides one (QTextEditPrivate::adjustScrollbars); drop this when it does not.
        """
        on, off = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn,
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff,
        )
        self.setHorizontalScrollBarPolicy(off if self._paper.desk <= self._room() else on)
        fits = not self._pages or self._paper.reach(self._pages) <= self.viewport().height()
        self.setVerticalScrollBarPolicy(off if fits else on)

    def _reach_last_foot(self) -> None:
        """Let one scroll to the foot of the last page, not only to the end of the text."""
        bar = self.verticalScrollBar()
        lowest = max(0, self._paper.reach(self._pages) - self.viewport().height())
        if self._pages and bar.maximum() != lowest:
            bar.setMaximum(lowest)

    def _scrolled(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _place(self) -> Place | None:
        """Return the first line in sight, ``None`` at the very top."""
        top = self.verticalScrollBar().value()
        return self._paragraphs.first_below(top) if top else None

    def _go_to(self, place: Place | None) -> None:
        """Scroll until the line of ``place`` stands where it stood, as far down as before where
        its item is no longer printed."""
        top = 0.0
        if place and (not place.item or self._paragraphs.has(place.item)):
            top = self._paragraphs.top_of(place.item, place.characters) - place.below
        elif place:
            top = place.scrolled
        self.verticalScrollBar().setValue(round(top))


def _usual_dots() -> float:
    """Return how many dots an inch of the screen has, by which Qt takes pixels for lengths."""
    return QGuiApplication.primaryScreen().logicalDotsPerInchY()


def _device(dots: int) -> QImage:
    """Return a device of so many dots an inch; nothing is ever drawn on it."""
    device = QImage(1, 1, QImage.Format.Format_Mono)
    device.setDotsPerMeterX(round(dots / 0.0254))
    device.setDotsPerMeterY(round(dots / 0.0254))
    return device
