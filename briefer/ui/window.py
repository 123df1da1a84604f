"""One window: its panes and what connects them; each pane knows its model, never another."""

from functools import partial

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout

from briefer.domain.editing import Spot
from briefer.domain.language import Language
from briefer.domain.note import Note, Paragraph
from briefer.domain.query import Filters, Hits, Ranking
from briefer.errors import Notice, Problem
from briefer.ui.actions import Actions
from briefer.ui.compose_panel import OUTLINE, ComposePanel
from briefer.ui.desk_layout import DeskLayout
from briefer.ui.drop_area import DropArea
from briefer.ui.engine import Engine
from briefer.ui.filing import Filing
from briefer.ui.hits_model import HitsModel
from briefer.ui.hits_panel import HitsPanel
from briefer.ui.intake import Intake
from briefer.ui.message_bar import MessageBar, Way, announce
from briefer.ui.narrow_panel import NarrowPanel
from briefer.ui.note_desk import NoteDesk
from briefer.ui.note_file import NoteFile, State
from briefer.ui.pieces import Hairline
from briefer.ui.previewing import Previewing
from briefer.ui.reading import Reading, Wanted
from briefer.ui.search_bar import SearchBar
from briefer.ui.searching import Searching
from briefer.ui.shelf import Listing, Shelf
from briefer.ui.source_panel import SourcePanel
from briefer.ui.status import Status
from briefer.workspace import Check


class Window(QMainWindow):
    """A window over the library of ``shelf`` with a note of its own. ``closed`` comes when it
    has gone; the other signals ask the application for what concerns more than one window."""

    closed = Signal(object)
    searched = Signal(str)
    note_wanted = Signal(object)

    def __init__(self, engine: Engine, shelf: Shelf, language: Language) -> None:
        super().__init__()
        self.setObjectName("window")
        self.engine, self.shelf, self.language = engine, shelf, language
        self._leaving = False
        self._unusable: Problem | None = None
        self._make_models()
        self._make_panes()
        self.layout_kept = DeskLayout(self, (self.narrow, self.hits, self.source, self.compose))
        self._set_up()
        self.actions_table = Actions(self.menuBar(), self)
        self.reading = Reading(engine, shelf, self.hits, self.source, self)
        self.filing = Filing(engine, self.desk, self.file, self.bar, self)
        self.intake = Intake(shelf, self.bar, self)
        self._connect_library()
        self._connect_search()
        self._connect_note()
        self.set_language(language)
        self._show_state(self.file.state)

    def set_language(self, language: Language) -> None:
        """Name what the data names in ``language``; Qt tells the rest by itself."""
        self.language = language
        for pane in (self.narrow, self.search, self.compose, self.status, self.hits_model):
            pane.set_language(language)
        self.reading.language = language
        tell = partial(self._tell, language)
        self.filing.tell = self.intake.tell = tell
        self.intake.seen = partial(self._seen, language)
        self._retell = tell
        if self._unusable:
            self._show_unusable(self._unusable)

    def take_note(self, note: Note) -> None:
        """Put the new ``note`` on the desk once the one there may leave."""
        self.filing.then(partial(self.file.begin, note))
        self.layout_kept.bring(self.compose)

    def search_for(self, words: str, filters: Filters, passage: str) -> None:
        """Search for ``words`` with ``filters`` and choose ``passage`` where it is found."""
        self.hits.want(passage)
        self.search.set_words(words)
        self.searching.set_words(words)
        self.searching.set_filters(filters)

    def set_ranking(self, ranking: Ranking) -> None:
        """Order the hits by ``ranking``."""
        self.hits.show_ranking(ranking)
        self.searching.set_ranking(ranking)

    def search_now(self) -> None:
        """Begin to answer: every passage can be found."""
        self.status.show_indexed(True)
        self.searching.open()

    def show_hits(self, hits: Hits) -> None:
        """Show hits, counts and where the chosen one is read, all together."""
        self._unusable = None
        self.hits.show_hits(hits)
        self.narrow.show_counts(hits.facets)
        self.source.show_position(*self.hits.position())
        announce(self.hits, self.hits.summary())

    def show_listing(self, listing: Listing) -> None:
        """Show what the library holds."""
        themes = [rule.theme for rule, _ in listing.themes]
        self.searching.set_filters(listing.known(self.searching.query.filters))
        self.narrow.show_library(listing.themes, listing.documents)
        self.narrow.set_removal_allowed(not listing.read_only)
        self.hits_model.show_library(listing.by_id, themes)
        self._show_filters(self.searching.query.filters)
        self.status.show_listing(listing)
        self.reading.forget()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; look at the note's file when the window is turned to."""
        if event.type() is QEvent.Type.LanguageChange:
            self.actions_table.retranslate()
            self._show_state(self.file.state)
        elif event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.file.look_at_disk()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many panes as there is room for."""
        super().resizeEvent(event)
        self.layout_kept.fit(event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once the note is saved or given up."""
        if self._leaving:
            self.previewing.close()
            self.file.close()
            event.accept()
            self.closed.emit(self)
            return
        event.ignore()
        self.filing.then(self._leave)

    def _make_models(self) -> None:
        self.desk = NoteDesk(self)
        self.file = NoteFile(self.engine, self.desk, self)
        self.searching = Searching(self.engine, self)
        self.previewing = Previewing(self.engine.workspace, self)
        self.hits_model = HitsModel(self)

    def _make_panes(self) -> None:
        self.bar = MessageBar(self)
        self.search = SearchBar(self)
        self.narrow = NarrowPanel(self)
        self.hits = HitsPanel(self.hits_model, self)
        self.source = SourcePanel(self)
        self.compose = ComposePanel(self.desk, self.engine.workspace, self.language, self)
        self.status = Status(self.language, self)

    def _set_up(self) -> None:
        area = DropArea(self)
        area.dropped.connect(self._add_dropped)
        column = QVBoxLayout(area)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, self.search, Hairline(area)):
            column.addWidget(part)
        column.addWidget(self.layout_kept.across, 1)
        column.addWidget(Hairline(area))
        column.addWidget(self.status)
        self.setCentralWidget(area)
        self.search.focus_search()

    def _connect_library(self) -> None:
        shelf = self.shelf
        shelf.listed.connect(self.show_listing)
        shelf.indexed.connect(self.search_now)
        shelf.unusable.connect(self._show_unusable)
        self.engine.job_begun.connect(self.status.watch)
        self.status.progressed.connect(self.search.show_progress)
        self.status.idle.connect(self.search.hide_progress)
        self.narrow.document_removal_wanted.connect(self.intake.ask_to_remove)

    def _connect_search(self) -> None:
        searching = self.searching
        self.search.words_changed.connect(searching.set_words)
        self.search.words_changed.connect(self._show_reading)
        self.search.filters_changed.connect(searching.set_filters)
        self.search.down_pressed.connect(self._go_to_hits)
        self.narrow.filters_changed.connect(searching.set_filters)
        self.hits.ranking_chosen.connect(searching.set_ranking)
        self.hits_model.more_wanted.connect(searching.want_more)
        self.hits.way_out.words_offered.connect(self._offer_words)
        self.hits.way_out.filters_offered.connect(searching.set_filters)
        self.hits.way_out.again_wanted.connect(self.shelf.open)
        searching.filters_changed.connect(self._show_filters)
        searching.hits_changed.connect(self.show_hits)
        searching.stale.connect(self.shelf.open)
        searching.failed.connect(self._show_unusable)
        self.reading.failed.connect(self._show_trouble)

    def _connect_note(self) -> None:
        desk, compose = self.desk, self.compose
        desk.note_changed.connect(self.previewing.follow)
        desk.note_changed.connect(self.reading.show_note)
        desk.picked.connect(self._tell_picked)
        self.previewing.laid_out.connect(compose.show_preview)
        self.previewing.failed.connect(self._show_trouble)
        self.reading.picked.connect(self._pick)
        self.reading.copied.connect(self._tell_copied)
        self.file.state_changed.connect(self._show_state)
        compose.outline.passages_dropped.connect(self._drop)
        compose.paragraph_wanted.connect(self.write_paragraph)
        compose.save_wanted.connect(self.filing.save)
        compose.export_wanted.connect(self.filing.export)
        desk.section_chosen.connect(self._tell_target)
        desk.note_changed.connect(self._tell_target)
        self.hits.shown_wanted.connect(self._show_picked)
        compose.outline.item_chosen.connect(compose.preview.show_item)

    def write_paragraph(self) -> None:
        """Add a paragraph of the user's own and open it to be written."""
        if self.desk.note:
            self.compose.show_tab(OUTLINE)
            before = {item.id for item in self.desk.note.items()}
            self.desk.write()
            added = [item.id for item in self.desk.note.items() if item.id not in before]
            for id in added:
                self.compose.outline.edit(id)

    def show_beside(self, beside: bool) -> None:
        """Show the preview beside the outline, or in its tab."""
        if beside:
            self.layout_kept.put_beside(self.compose.lend_preview())
        else:
            self.compose.take_preview_back()

    def _show_reading(self) -> None:
        self.layout_kept.bring(self.hits)

    def _show_filters(self, filters: Filters) -> None:
        listing = self.shelf.listing
        self.narrow.show_filters(filters)
        self.search.show_filters(filters, listing.themes, listing.documents)

    def _offer_words(self, words: str) -> None:
        self.search.set_words(words)
        self.searching.set_words(words)
        self.search.focus_search()

    def _go_to_hits(self) -> None:
        self.searched.emit(self.searching.query.words)
        self.hits.view.setFocus()

    def _pick(self, picks: Wanted) -> None:
        if self.desk.note is None:
            begin = Way(self.tr("Begin one with it"), partial(self.note_wanted.emit, picks))
            self.bar.tell(self.tr("There is no note yet to add this to."), (begin,))
            return
        self.desk.pick(picks)

    def _drop(self, ids: tuple[str, ...], spot: Spot) -> None:
        self.desk.pick(self.reading.picks_of(ids), spot)

    def _tell_target(self, _: object) -> None:
        self.source.show_target(self.compose.target())

    def _show_picked(self, passage: str) -> None:
        """Show the card of ``passage`` in the outline."""
        items = self.desk.note.items() if self.desk.note else ()
        held = (i for i in items if not isinstance(i, Paragraph) and i.pick.passage == passage)
        if item := next(held, None):
            self.compose.show_item(item.id)

    def _tell_picked(self, ids: tuple[str, ...]) -> None:
        self.compose.outline.choose(ids)
        announce(self.compose, self.tr("%n item(s) added to the note", "", len(ids)))

    def _tell_copied(self) -> None:
        announce(self, self.tr("Copied with its source"))

    def _add_dropped(self, paths: object) -> None:
        self.intake.add(list(paths))  # type: ignore[call-overload]

    def _show_state(self, state: State) -> None:
        self.status.show_state(state)
        note = self.desk.note
        named = note.title or self.tr("Untitled note") if note else ""
        name = state.path.name if state.path else named
        self.setWindowTitle(f"{name}[*] – Briefer" if name else "Briefer[*]")
        self.setWindowModified(state.modified)

    def _show_unusable(self, error: Problem | Exception) -> None:
        """Say in the place of the hits why nothing can be found."""
        if isinstance(error, Problem):
            self._unusable = error
            self.hits.way_out.show_sentence(self._retell(error))
            self.hits.show_way_out()
        else:
            self.engine.trouble_met.emit(error)

    def _show_trouble(self, error: Problem | Exception) -> None:
        if isinstance(error, Problem):
            self.bar.tell(self._retell(error), warns=True)
        else:
            self.engine.trouble_met.emit(error)

    def _tell(self, language: Language, of: Problem | Notice) -> str:
        return self.engine.workspace.messages.tell(of, language)

    def _seen(self, language: Language, check: Check) -> str:
        """Return what was looked at and what was seen there."""
        say = self.engine.workspace.messages.say
        name = say(f"cli.check_{check.name}", language)
        detail = say(f"cli.checked_{check.name}", language, **dict(check.seen))
        return say("cli.check", language, sign="✓", name=name, detail=detail)

    def _leave(self) -> None:
        self._leaving = True
        QTimer.singleShot(0, self, self.close)  # a window does not close while it is closing
