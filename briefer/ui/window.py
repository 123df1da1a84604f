"""One window: its search field at once, its panes as soon as they are there.

It is shown before most of the program is loaded. ``furnishing`` then puts in what it holds; each
pane knows its model, never another pane.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout

from briefer.domain.language import Language
from briefer.ui.drop_area import DropArea
from briefer.ui.look.message_bar import MessageBar
from briefer.ui.look.pieces import Hairline
from briefer.ui.narrow.search_bar import SearchBar

if TYPE_CHECKING:  # what is put in later is loaded later
    from briefer.ui.actions import Actions
    from briefer.ui.answering import Answering
    from briefer.ui.compose.compose_panel import ComposePanel
    from briefer.ui.desk.engine import Engine
    from briefer.ui.desk.figure_shelf import FigureShelf
    from briefer.ui.desk.note_desk import NoteDesk
    from briefer.ui.desk.note_file import NoteFile
    from briefer.ui.desk.previewing import Previewing
    from briefer.ui.desk.reading import Reading
    from briefer.ui.desk.searching import Searching
    from briefer.ui.desk.shelf import Shelf
    from briefer.ui.desk_layout import DeskLayout
    from briefer.ui.dialogs.amending import Amending
    from briefer.ui.dialogs.filing import Filing
    from briefer.ui.dialogs.intake import Intake
    from briefer.ui.figures.figures_model import FiguresModel
    from briefer.ui.figures.figures_panel import FiguresPanel
    from briefer.ui.figuring import Figuring
    from briefer.ui.narrow.narrow_panel import NarrowPanel
    from briefer.ui.read.found_panel import FoundPanel
    from briefer.ui.read.hits_model import HitsModel
    from briefer.ui.read.hits_panel import HitsPanel
    from briefer.ui.read.source_panel import SourcePanel
    from briefer.ui.saving import Saving
    from briefer.ui.status import Status
    from briefer.ui.taking import Taking
    from briefer.ui.within import Within
    from briefer.ui.writing import Writing


class Window(QMainWindow):
    """A window with a note of its own. ``closed`` comes when it has gone, ``language_changed``
    when Qt speaks another language; ``searched`` and ``note_wanted`` ask the application for what
    concerns more than one window."""

    closed = Signal(object)
    language_changed = Signal()
    searched = Signal(str)
    note_wanted = Signal(object)

    is_furnished = False
    engine: "Engine"
    shelf: "Shelf"
    desk: "NoteDesk"
    file: "NoteFile"
    searching: "Searching"
    previewing: "Previewing"
    hits_model: "HitsModel"
    figure_shelf: "FigureShelf"
    figures_model: "FiguresModel"
    narrow: "NarrowPanel"
    hits: "HitsPanel"
    figures: "FiguresPanel"
    found: "FoundPanel"
    source: "SourcePanel"
    compose: "ComposePanel"
    status: "Status"
    layout_kept: "DeskLayout"
    actions_table: "Actions"
    reading: "Reading"
    filing: "Filing"
    intake: "Intake"
    amending: "Amending"
    answering: "Answering"
    writing: "Writing"
    taking: "Taking"
    figuring: "Figuring"
    saving: "Saving"
    within: "Within"

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Briefer[*]")
        self.language = language
        self._leaving = False
        self.area = DropArea(self)
        self.bar = MessageBar(self)
        self.search = SearchBar(self)
        self.search.set_language(language)
        self.column = QVBoxLayout(self.area)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        for part in (self.bar, self.search, Hairline(self.area)):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.setCentralWidget(self.area)
        self.search.focus_search()

    def set_language(self, language: Language) -> None:
        """Name what the data names in ``language``; Qt tells the rest by itself."""
        self.language = language
        for pane in (self.narrow, self.search, self.compose, self.status, self.hits_model):
            pane.set_language(language)
        self.reading.language = language
        self.answering.speak(language)
        self.figuring.speak(language)
        self.within.speak()

    def show_beside(self, beside: bool) -> None:
        """Show the preview beside the outline, or in its tab."""
        if beside:
            self.layout_kept.put_beside(self.compose.lend_preview())
        else:
            self.compose.take_preview_back()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; look at the note's file when the window is turned to."""
        if self.is_furnished and event.type() is QEvent.Type.LanguageChange:
            self.actions_table.retranslate()
            self.language_changed.emit()
        turned_to = event.type() is QEvent.Type.ActivationChange and self.isActiveWindow()
        if self.is_furnished and turned_to:
            self.file.look_at_disk()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many panes as there is room for."""
        super().resizeEvent(event)
        if self.is_furnished:
            self.layout_kept.fit(event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once the note is saved or given up."""
        if not self.is_furnished:
            self.closed.emit(self)
        elif self._leaving:
            self.previewing.close()
            self.file.close()
            event.accept()
            self.closed.emit(self)
        else:
            event.ignore()
            self.filing.then(self._leave)

    def _leave(self) -> None:
        self._leaving = True
        QTimer.singleShot(0, self, self.close)  # a window does not close while it is closing
