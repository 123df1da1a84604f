"""The preview pane: the note as it will print, page by page, or what to do where there is none."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from briefer.ui.compose.sheet import Sheet
from briefer.workspace import Preview


class PreviewPanel(QWidget):
    """Shows a preview on pages of paper; ``item_chosen`` carries the id of the item whose
    paragraph was double-clicked."""

    item_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview-panel")
        self._preview: Preview | None = None
        self._item = ""
        self._nothing = QLabel(self)
        self._nothing.setObjectName("preview-nothing")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(24)
        self._sheet = Sheet(self)
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
        self._preview = preview
        if self.isVisible():
            self._sheet.show_preview(preview)

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

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was to be shown while the pane was out of sight."""
        super().showEvent(event)
        if self._preview:
            self._sheet.show_preview(self._preview)
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
