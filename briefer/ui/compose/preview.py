"""The preview pane: the note as it will print, on a sheet of paper that fits the pane.

The text is laid out for a device of as many dots an inch as make the printed width of a line fill
the pane. All sizes follow from that one number, and lines break about where the printer breaks
them, whatever the zoom.
"""

import math
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QHideEvent,
    QImage,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShortcut,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QStackedWidget,
    QStyle,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from briefer.workspace import Preview

_TEXT_WIDTH, _TEXT_HEIGHT, _MARGIN, _LEAST_MARGIN = 6.5, 9.0, 1.0, 0.3
"""Of a letter page, in inches; its margins are cut to what the pane can spare."""
_DESK = 8
_TAB_STOP = 19
_STEP = 6
"""Dots an inch go by sixes: type of 12 points is then a whole number of pixels high, and not made
so by Qt, which would let lines break elsewhere."""
_SMALLEST, _LARGEST, _LARGEST_FITTING = 36, 288, 120
"""Dots an inch: what one can zoom to, and up to which the sheet grows with the pane."""
_WHEEL_NOTCH = 120
_PAPER = QColor("#ffffff")
_EDGE = QColor(0, 0, 0, 48)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the sheet is scrolled to: so many inches below the beginning of ``item``, or of the
    sheet where that is empty."""

    item: str
    below: float


@dataclass(frozen=True, slots=True)
class _Indent:
    """What stands beside the words of a paragraph, in pixels of the screen."""

    left: float = 0
    right: float = 0
    first_line: float = 0


class _Sheet(QTextBrowser):
    """The sheet of paper on its desk; it reads nothing but the text it is given."""

    item_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._html = ""
        self._device = QImage()
        self._zoomed_to: int | None = None
        self._laid_out_for = 0
        self._turned = 0
        self._starts: dict[str, int] = {}
        self._indents: dict[int, _Indent] = {}
        self.setObjectName("preview-sheet")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Midlight)
        unhinted = QFont("Calibri")
        unhinted.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.document().setDefaultFont(unhinted)
        self.document().setUseDesignMetrics(True)
        self.setTabStopDistance(_TAB_STOP)
        self.anchorClicked.connect(self._follow)

    def show_html(self, html: str) -> None:
        """Show ``html`` in place of what is shown, scrolled to the same item as before."""
        if html == self._html:
            return
        place = self._place()
        self._html = html
        self.setHtml(html)
        self._find_paragraphs()
        self._lay_out()
        self._go_to(place)

    def show_item(self, item: str) -> None:
        """Scroll until the item with the id ``item`` stands at the top, where it is printed."""
        if item in self._starts:
            self._go_to(_Place(item, -_LEAST_MARGIN / 2))

    def zoom_in(self) -> None:
        """Show everything a step larger."""
        self._zoom_to(self._dots() + _STEP)

    def zoom_out(self) -> None:
        """Show everything a step smaller."""
        self._zoom_to(self._dots() - _STEP)

    def fit_width(self) -> None:
        """Let the sheet fill the width of the pane again."""
        self._zoomed_to = None
        self._lay_out_in_place()

    def loadResource(self, type: int, name: QUrl | str) -> None:
        """Return nothing for anything, so that no note makes the preview open a file."""

    def resizeEvent(self, e: QResizeEvent) -> None:
        """Fit the sheet to the new width."""
        super().resizeEvent(e)
        if self._laid_out_for != self._room():
            self._lay_out_in_place()

    def paintEvent(self, e: QPaintEvent) -> None:
        """Paint the paper, then what is written on it."""
        painter = QPainter(self.viewport())
        paper = self._paper()
        painter.fillRect(paper, _PAPER)
        painter.setPen(_EDGE)
        painter.drawRect(paper.adjusted(-1, -1, 0, 0))
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
        self._zoom_to(self._dots() + notches * _STEP)
        e.accept()

    def mouseDoubleClickEvent(self, e: QMouseEvent) -> None:
        """Tell which item the paragraph under the pointer belongs to."""
        super().mouseDoubleClickEvent(e)
        item = _item_in(self.cursorForPosition(e.position().toPoint()).block())
        if item is not None and e.button() is Qt.MouseButton.LeftButton:
            self.item_chosen.emit(item)

    def _follow(self, url: QUrl) -> None:
        """Scroll to where a footnote mark leads."""
        if url.hasFragment():
            self.scrollToAnchor(url.fragment())

    def _find_paragraphs(self) -> None:
        """Keep where each item begins in the text, and which paragraphs are indented how far."""
        self._starts, self._indents = {}, {}
        block = self.document().begin()
        while block.isValid():
            item, indent = _item_in(block), _indent_of(block)
            if item is not None:
                self._starts.setdefault(item, block.position())
            if indent != _Indent():
                self._indents[block.position()] = indent
            block = block.next()

    def _zoom_to(self, dots: int) -> None:
        if dots != self._dots():
            self._zoomed_to = max(_SMALLEST, min(_LARGEST, dots))
            self._lay_out_in_place()

    def _dots(self) -> int:
        """Return how many dots make an inch of the sheet."""
        if self._zoomed_to is not None:
            return self._zoomed_to
        fitting = (self._room() - 2 * _DESK) / (_TEXT_WIDTH + 2 * _LEAST_MARGIN)
        return max(_STEP, min(_LARGEST_FITTING, math.floor(fitting / _STEP) * _STEP))

    def _margin(self) -> int:
        """Return how many pixels of paper are around the text."""
        dots = self._dots()
        spare = (self._room() - 2 * _DESK - _TEXT_WIDTH * dots) / 2
        return math.floor(max(_LEAST_MARGIN * dots, min(_MARGIN * dots, spare)))

    def _room(self) -> int:
        """Return the width for desk and sheet; the scroll bar's place is kept free, so that
        nothing moves when it comes."""
        extent = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        return self.width() - extent

    def _lay_out_in_place(self) -> None:
        place = self._place()
        self._lay_out()
        self._go_to(place)

    def _lay_out(self) -> None:
        """Lay out the text for the dots an inch of the sheet, the sheet in the middle."""
        dots, self._laid_out_for = self._dots(), self._room()
        if self._device.logicalDpiX() != dots:
            self._device = _device(dots)
        text, margin = _TEXT_WIDTH * dots, self._margin()
        width = max(self._room(), math.ceil(text + 2 * margin) + 2 * _DESK)
        self.document().documentLayout().setPaintDevice(self._device)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._set_margins((width - text) / 2, _DESK + margin, _usual_dots() / dots)
        self._set_indents(cursor, dots / _usual_dots())
        cursor.endEditBlock()
        self.setLineWrapColumnOrWidth(width)

    def _set_indents(self, cursor: QTextCursor, scale: float) -> None:
        """Indent the paragraphs to ``scale``.

        WORKAROUND: Qt scales all lengths to the device but those beside a paragraph
        (QTextDocumentLayoutPrivate::layoutBlock); drop this when it does.
        """
        for position, indent in self._indents.items():
            format = QTextBlockFormat()
            format.setLeftMargin(indent.left * scale)
            format.setRightMargin(indent.right * scale)
            format.setTextIndent(indent.first_line * scale)
            cursor.setPosition(position)
            cursor.mergeBlockFormat(format)

    def _set_margins(self, beside: float, above: float, scale: float) -> None:
        """Set what surrounds the text, in pixels; ``scale`` undoes how Qt scales it."""
        margins = QTextFrameFormat()
        margins.setProperty(QTextFormat.Property.FrameMargin, above * scale)
        margins.setLeftMargin(beside * scale)
        margins.setRightMargin(beside * scale)
        margins.setTopMargin(above * scale)
        margins.setBottomMargin(above * scale)
        self.document().rootFrame().setFrameFormat(margins)

    def _paper(self) -> QRect:
        """Return where the sheet lies in the viewport."""
        dots, margins, whole = self._dots(), 2 * self._margin(), self.document().size()
        width = math.ceil(_TEXT_WIDTH * dots) + margins
        height = max(
            math.ceil(whole.height()) - 2 * _DESK, math.ceil(_TEXT_HEIGHT * dots) + margins
        )
        left = (self.lineWrapColumnOrWidth() - width) // 2 - self.horizontalScrollBar().value()
        return QRect(left, _DESK - self.verticalScrollBar().value(), width, height)

    def _place(self) -> _Place:
        """Return where the sheet is scrolled to."""
        top, dots = self.verticalScrollBar().value(), self._device.logicalDpiY() or 1
        if not top or not self._starts:
            return _Place("", top / dots)
        layout = self.document().documentLayout()
        middle = QPointF(self.document().size().width() / 2, top)
        at = layout.hitTest(middle, Qt.HitTestAccuracy.FuzzyHit)
        block = self.document().findBlock(max(at, 0))
        while block.isValid() and _item_in(block) is None:
            block = block.previous()
        item = (_item_in(block) if block.isValid() else None) or ""
        return _Place(item, (top - self._top_of(item)) / dots)

    def _go_to(self, place: _Place) -> None:
        """Scroll to ``place``, where its item is still there."""
        top = self._top_of(place.item) + place.below * self._device.logicalDpiY()
        self.verticalScrollBar().setValue(round(top))

    def _top_of(self, item: str) -> float:
        """Return how far below the top of the document ``item`` begins, in pixels."""
        if item not in self._starts:
            return 0.0
        block = self.document().findBlock(self._starts[item])
        box: QRectF = self.document().documentLayout().blockBoundingRect(block)
        return box.top()


def _usual_dots() -> float:
    """Return how many dots an inch of the screen has, by which Qt takes pixels for lengths."""
    return QGuiApplication.primaryScreen().logicalDotsPerInchY()


def _device(dots: int) -> QImage:
    """Return a device of so many dots an inch; nothing is ever drawn on it."""
    device = QImage(1, 1, QImage.Format.Format_Mono)
    device.setDotsPerMeterX(round(dots / 0.0254))
    device.setDotsPerMeterY(round(dots / 0.0254))
    return device


def _item_in(block: QTextBlock) -> str | None:
    """Return the id of the item whose paragraph ``block`` is, ``None`` where it is of none."""
    first = block.begin()
    names = [] if first.atEnd() else first.fragment().charFormat().anchorNames()
    return next((item for name in names if (item := Preview.item_of(name)) is not None), None)


def _indent_of(block: QTextBlock) -> _Indent:
    format = block.blockFormat()
    return _Indent(format.leftMargin(), format.rightMargin(), format.textIndent())


class PreviewPanel(QWidget):
    """Shows a preview as a sheet of paper; ``item_chosen`` carries the id of the item whose
    paragraph was double-clicked."""

    item_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview-panel")
        self._html = self._item = ""
        self._nothing = QLabel(self)
        self._nothing.setObjectName("preview-nothing")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(24)
        self._sheet = _Sheet(self)
        self._sheet.item_chosen.connect(self.item_chosen)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setFocusProxy(self._sheet)
        self._add_zoom_keys()
        self.retranslate()

    def show_preview(self, preview: Preview) -> None:
        """Show ``preview``; what was at the top of the pane stays there. While the pane is out of
        sight nothing is laid out: with every change of the note that would be work for nobody."""
        self._stack.setCurrentWidget(self._sheet)
        self._html = preview.html
        if self.isVisible():
            self._sheet.show_html(self._html)

    def show_item(self, item_id: str) -> None:
        """Scroll to the item with the id ``item_id``; stay where it does not print."""
        self._item = item_id
        if self.isVisible():
            self._sheet.show_item(item_id)

    def show_nothing(self, text: str) -> None:
        """Show ``text`` in place of a note."""
        self._nothing.setText(text)
        self._stack.setCurrentWidget(self._nothing)

    def retranslate(self) -> None:
        """Set the texts in the language of the window."""
        self.setAccessibleName(self.tr("Preview of the note"))
        self._sheet.setAccessibleName(self.tr("Preview of the note"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was to be shown while the pane was out of sight."""
        super().showEvent(event)
        if self._html:
            self._sheet.show_html(self._html)
            self._sheet.show_item(self._item)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stay at what is in sight, until an item is chosen elsewhere."""
        super().hideEvent(event)
        self._item = ""

    def _add_zoom_keys(self) -> None:
        keys = QKeySequence.StandardKey
        larger, smaller, fitting = QShortcut(self), QShortcut(self), QShortcut(self)
        larger.setKeys([*QKeySequence.keyBindings(keys.ZoomIn), QKeySequence("Ctrl+=")])
        smaller.setKeys(QKeySequence.keyBindings(keys.ZoomOut))
        fitting.setKey(QKeySequence("Ctrl+0"))
        larger.activated.connect(self._sheet.zoom_in)
        smaller.activated.connect(self._sheet.zoom_out)
        fitting.activated.connect(self._sheet.fit_width)
        for shortcut in (larger, smaller, fitting):
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
