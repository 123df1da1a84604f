"""Connects the figures found with the search, the page read and the note."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QMenu

from briefer.domain.editing import Spot
from briefer.domain.figure import Figure
from briefer.domain.language import Language
from briefer.domain.note import Note
from briefer.domain.query import Facets, Filters, Hits
from briefer.errors import Problem
from briefer.ui.desk.figure_shelf import FiguresFound
from briefer.ui.desk.reading import PAUSE_MS
from briefer.ui.desk.shelf import Listing
from briefer.ui.read.found_panel import FIGURES, PASSAGES
from briefer.ui.window import Window

ADDING = ("figure-sentence", "figure-row", "figure-chart")
MORE = (
    "figure-newest",
    "figure-correct",
    "figure-refuse",
    "figure-join",
    "figure-split",
    "figure-restore",
)
"""What the buttons and the menu of a figure offer."""

_PART = 0.62
"""How much of the centre the figures take until somebody moves the line below them."""


class Figuring(QObject):
    """The wires between the figures and the panes of ``window``."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._counted = self._listed = FiguresFound()
        self._hits = Facets()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._read)
        actions = window.actions_table
        window.figures.offer([actions[one] for one in ADDING], [actions[one] for one in MORE])
        self._connect_search()
        self._connect_pane()
        if window.shelf.listing.documents:
            self._show_listing(window.shelf.listing)

    def speak(self, language: Language) -> None:
        """Tell everything in ``language`` from now on."""
        self._window.figures_model.set_language(language)
        self._window.amending.language = language
        self._show_series(self._window.figures.current())

    def show_newest(self) -> None:
        """Go to the newest figure of the series of the one chosen."""
        figure = self._window.figures.current()
        if figure and (newest := self._listed.newest(figure)):
            self._window.figures.want(newest.id)

    def chart(self) -> None:
        """Add a chart of the series of the figure chosen."""
        figure = self._window.figures.current()
        if figure and (series := self._listed.series_of(figure)):
            self._window.taking.chart(series)

    def add_selection(self) -> None:
        """Add what is selected in the page read as a figure."""
        if selected := self._window.source.selected_span():
            self._window.amending.add(*selected)
        else:
            self._window.bar.tell(self.tr("Select the number in the document first."))

    def show_pane(self, pane: int) -> None:
        """Bring the passages or the figures to the front, and the keyboard to them."""
        window = self._window
        window.layout_kept.bring(window.found)
        window.found.show_pane(pane)
        self.focus_front()

    def focus_front(self) -> None:
        """Put the keyboard on what is in front."""
        if self.in_front:
            self._window.figures.view.setFocus()
        else:
            self._window.hits.focus_found()

    def go(self, step: int) -> None:
        """Choose the next (1) or the one before (-1) of what is in front."""
        (self._window.figures if self.in_front else self._window.hits).go(step)

    @property
    def in_front(self) -> bool:
        """Whether the figures are in front rather than the passages."""
        return self._window.found.front == FIGURES

    def _connect_search(self) -> None:
        window = self._window
        window.shelf.listed.connect(self._show_listing)
        window.shelf.indexed.connect(window.figure_shelf.open)
        window.searching.hits_changed.connect(self._follow)
        window.figure_shelf.found.connect(self._show)
        window.figure_shelf.changed.connect(window.previewing.refresh)
        window.figure_shelf.unusable.connect(self._show_unusable)
        window.figure_shelf.failed.connect(window.answering.show_trouble)
        window.figures.nothing.all_wanted.connect(self._show_all)
        unfiltered = partial(window.searching.set_filters, Filters())
        window.figures.nothing.unfiltered_wanted.connect(unfiltered)
        if window.shelf.is_indexed:
            window.figure_shelf.open()

    def _connect_pane(self) -> None:
        window, panel = self._window, self._window.figures
        window.found.switched.connect(self._switch)
        window.source.previous_hit_wanted.connect(partial(self.go, -1))
        window.source.next_hit_wanted.connect(partial(self.go, 1))
        window.source.more = (window.actions_table["figure-add"],)
        panel.current_changed.connect(self._choose)
        panel.rearranged.connect(self._show_counts)
        panel.source_wanted.connect(window.source.setFocus)
        panel.add_wanted.connect(window.taking.tell)
        panel.chart_wanted.connect(self.chart)
        panel.refusal_wanted.connect(window.actions_table["figure-refuse"].trigger)
        panel.menu_wanted.connect(self._open_menu)
        window.desk.note_changed.connect(self._show_picked)
        window.compose.outline.figures_dropped.connect(self._drop)
        window.compose.checks.renewal_wanted.connect(window.taking.mend)

    def _show_listing(self, listing: Listing) -> None:
        themes = [rule.theme for rule, _ in listing.themes]
        self._window.figures_model.show_library(listing.by_id, themes)
        self._window.amending.listing = listing

    def _follow(self, hits: Hits) -> None:
        self._hits = hits.facets
        self._window.found.show_count(PASSAGES, hits.count)
        self._window.figure_shelf.look_for(hits.query.words, hits.query.filters)
        if self.in_front:
            self._show_counts()

    def _show(self, found: FiguresFound) -> None:
        """Show the figures found, or only how many they are while those found before are listed."""
        self._counted = self._window.taking.known = found
        self._window.found.show_count(FIGURES, found.count)
        self._window.compose.checks.offer(self._window.taking.may_mend)
        if not found.whole:
            return
        self._listed = self._window.taking.listed = found
        self._window.figures.show_found(found)
        self._show_series(self._window.figures.current())
        if self.in_front:
            self._show_counts()
            window = self._window
            window.answering.settled.tell_soon(window.figures, window.figures.summary())

    def _show_unusable(self, error: Problem | Exception) -> None:
        """Say in the place of the figures why none can be found."""
        if isinstance(error, Problem):
            tell = self._window.engine.workspace.messages.tell
            self._window.figures.show_sentence(tell(error, self._window.language))
        else:
            self._window.engine.trouble_met.emit(error)

    def _show_counts(self) -> None:
        """Count what is in front beside themes, documents, languages and years, and say where in
        it one reads."""
        window = self._window
        window.narrow.show_counts(self._counted.facets if self.in_front else self._hits)
        panel = window.figures if self.in_front else window.hits
        window.source.show_position(*panel.position())

    def _switch(self, pane: int) -> None:
        """Let what is in front now have its room, its counts and its page."""
        self._window.layout_kept.share(1 - pane, pane, _PART if pane == FIGURES else 0.0)
        self._window.figure_shelf.come_forward(pane == FIGURES)
        self._show_counts()
        if pane == FIGURES:
            self._read()
        else:
            self._window.reading.show_current()

    def _choose(self, figure: Figure | None) -> None:
        self._show_series(figure)
        if self.in_front:
            self._window.source.show_position(*self._window.figures.position())
            self._pause.start()

    def _read(self) -> None:
        figure = self._window.figures.current()
        if figure and self.in_front:
            self._window.reading.show_figure(figure)

    def _show_series(self, figure: Figure | None) -> None:
        series = self._listed.series_of(figure) if figure else None
        documents = self._window.shelf.listing.by_id
        self._window.figures.series.show_series(series, figure, documents, self._window.language)

    def _show_picked(self, note: Note | None) -> None:
        picks = [pick for pick in note.picks() if pick.figure] if note else []
        picked = frozenset(pick.figure.id for pick in picks if pick.figure)
        self._window.figures_model.show_picked(picked)
        self._window.figure_shelf.follow(frozenset(pick.passage for pick in picks))

    def _drop(self, ids: tuple[str, ...], spot: Spot) -> None:
        figures = {one.id: one for one in self._listed.figures}
        self._window.taking.tell([figures[id] for id in ids if id in figures], spot)

    def _show_all(self) -> None:
        self._window.answering.search_for("", Filters(), "")

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setObjectName("figure-menu")
        for names in (ADDING, MORE):
            menu.addActions([self._window.actions_table[name] for name in names])
            menu.addSeparator()
        menu.exec(at)
        menu.deleteLater()
