"""Puts into a window what it holds: models, panes, and the wires between them, step by step."""

from collections.abc import Iterator

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
from briefer.ui.look.pieces import Hairline
from briefer.ui.narrow.narrow_panel import NarrowPanel
from briefer.ui.read.found_panel import FoundPanel
from briefer.ui.read.hits_model import HitsModel
from briefer.ui.read.hits_panel import HitsPanel
from briefer.ui.read.source_panel import SourcePanel
from briefer.ui.saving import Saving
from briefer.ui.status import Status
from briefer.ui.taking import Taking
from briefer.ui.window import Window
from briefer.ui.within import Within
from briefer.ui.writing import Writing


def furnish(window: Window, engine: Engine, shelf: Shelf) -> Iterator[None]:
    """Furnish ``window``; between two steps the event loop may take a turn."""
    window.engine, window.shelf = engine, shelf
    _make_models(window)
    yield
    yield from _make_panes(window)
    _put_in_place(window)
    yield
    window.actions_table = Actions(window.menuBar(), window)
    window.reading = Reading(engine, shelf, window.hits, window.source, window)
    window.filing = Filing(engine, window.desk, window.file, window.bar, window)
    window.intake = Intake(shelf, window.bar, window)
    window.amending = Amending(window.figure_shelf, window.bar, window)
    yield
    window.answering = Answering(window)
    window.writing = Writing(window)
    window.taking = Taking(window)
    window.figuring = Figuring(window)
    window.saving = Saving(window)
    window.within = Within(window)
    window.is_furnished = True
    window.set_language(window.language)
    window.layout_kept.fit(window.width())
    window.searching.set_words(window.search.words())


def _make_models(window: Window) -> None:
    window.desk = NoteDesk(window)
    window.file = NoteFile(window.engine, window.desk, window)
    window.searching = Searching(window.engine, window)
    window.previewing = Previewing(window.engine.workspace, window)
    window.hits_model = HitsModel(window)
    window.figure_shelf = FigureShelf(window.engine, window)
    window.figures_model = FiguresModel(window)


def _make_panes(window: Window) -> Iterator[None]:
    window.narrow = NarrowPanel(window)
    window.hits = HitsPanel(window.hits_model, window)
    yield
    window.figures = FiguresPanel(window.figures_model, window)
    panes, heads = (window.hits, window.figures), (window.hits.head, window.figures.head)
    window.found = FoundPanel(panes, heads, window)
    yield
    window.source = SourcePanel(window)
    yield
    window.compose = ComposePanel(window.desk, window.engine.workspace, window.language, window)
    yield


def _put_in_place(window: Window) -> None:
    """Put the panes where they stand, from left to right: so Tab goes as well."""
    panes = (window.narrow, window.found, window.source, window.compose)
    window.layout_kept = DeskLayout(window, panes)
    column = window.column
    column.takeAt(column.count() - 1)
    column.addWidget(window.layout_kept.across, 1)
    column.addWidget(Hairline(window.area))
    window.status = Status(window.language, window.area)
    column.addWidget(window.status)
