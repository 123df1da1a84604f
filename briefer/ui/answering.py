"""Connects what is searched with what is found: words, filters, hits, counts, the page read."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from briefer.domain.language import Language
from briefer.domain.query import Filters, Hits, Query, Ranking
from briefer.errors import Notice, Problem
from briefer.ui.desk.shelf import Listing
from briefer.ui.look.message_bar import SettledAnswers
from briefer.ui.window import Window
from briefer.workspace import Check


class Answering(QObject):
    """The wires between the search, the library and the panes of ``window``."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.settled = SettledAnswers(self)
        self._told: Query | None = None
        self._unusable: Problem | None = None
        self._language = window.language
        self._connect_library()
        self._connect_search()

    def speak(self, language: Language) -> None:
        """Tell everything in ``language`` from now on."""
        self._language = language
        self._window.searching.set_reader(language)
        tell = partial(self._tell, language)
        self._window.filing.tell = self._window.intake.tell = tell
        self._window.intake.seen = partial(self._seen, language)
        known = self._window.engine.workspace.profile.known
        self._window.source.offer_markings(known, language)
        if self._unusable:
            self.show_unusable(self._unusable)

    def search_for(self, words: str, filters: Filters, passage: str) -> None:
        """Search for ``words`` with ``filters`` and choose ``passage`` where it is found."""
        self._window.hits.want(passage)
        self._window.search.set_words(words)
        self._window.searching.set_words(words)
        self._window.searching.set_filters(filters)

    def set_ranking(self, ranking: Ranking) -> None:
        """Order the hits by ``ranking``."""
        self._window.hits.show_ranking(ranking)
        self._window.searching.set_ranking(ranking)

    def search_now(self) -> None:
        """Begin to answer: every passage can be found."""
        self._window.status.show_indexed(True)
        self._window.searching.open()

    def show_hits(self, hits: Hits) -> None:
        """Show hits, counts and where the chosen one is read, all together."""
        self._unusable = None
        self._window.hits.show_hits(hits)
        self._window.search.show_fields(hits)
        if not self._window.hits.isHidden():
            self._window.narrow.show_counts(hits.facets)
            self._window.source.show_position(*self._window.hits.position())
            self._tell_settled(hits)

    def show_listing(self, listing: Listing) -> None:
        """Show what the library holds."""
        themes = [rule.theme for rule, _ in listing.themes]
        self._window.searching.set_filters(listing.known(self._window.searching.query.filters))
        self._window.narrow.show_library(listing.themes, listing.documents)
        self._window.narrow.set_removal_allowed(not listing.read_only)
        self._window.source.allow_marking(not listing.read_only)
        self._window.hits_model.show_library(listing.by_id, themes)
        self._show_filters(self._window.searching.query.filters)
        self._window.status.show_listing(listing)
        self._window.reading.forget()

    def show_unusable(self, error: Problem | Exception) -> None:
        """Say in the place of the hits why nothing can be found."""
        if isinstance(error, Problem):
            self._unusable = error
            self._window.hits.way_out.show_sentence(self._tell(self._language, error))
            self._window.hits.show_way_out()
        else:
            self._window.engine.trouble_met.emit(error)

    def show_trouble(self, error: Problem | Exception) -> None:
        """Tell a problem in a sentence; anything else is a bug."""
        if isinstance(error, Problem):
            self._window.bar.tell(self._tell(self._language, error), warns=True)
        else:
            self._window.engine.trouble_met.emit(error)

    def _connect_library(self) -> None:
        shelf = self._window.shelf
        shelf.listed.connect(self.show_listing)
        shelf.indexed.connect(self.search_now)
        shelf.unusable.connect(self.show_unusable)
        self._window.engine.job_begun.connect(self._window.status.watch)
        self._window.status.progressed.connect(self._window.search.show_progress)
        self._window.status.idle.connect(self._window.search.hide_progress)
        self._window.narrow.document_removal_wanted.connect(self._window.intake.ask_to_remove)

    def _connect_search(self) -> None:
        searching = self._window.searching
        self._window.search.words_changed.connect(searching.set_words)
        self._window.search.words_changed.connect(self._show_reading)
        self._window.search.words_changed.connect(self.settled.hold)
        self._window.search.filters_changed.connect(searching.set_filters)
        self._window.search.down_pressed.connect(self._go_to_hits)
        self._window.search.settled.connect(self._window.searched)
        self._window.narrow.filters_changed.connect(searching.set_filters)
        self._window.hits.ranking_chosen.connect(searching.set_ranking)
        self._window.hits_model.more_wanted.connect(searching.want_more)
        self._window.hits.way_out.again_wanted.connect(self._window.shelf.open)
        searching.filters_changed.connect(self._show_filters)
        searching.hits_changed.connect(self.show_hits)
        searching.stale.connect(self._window.shelf.open)
        searching.stale.connect(partial(self._window.status.show_indexed, False))
        searching.failed.connect(self.show_unusable)
        self._window.reading.failed.connect(self.show_trouble)

    def _tell_settled(self, hits: Hits) -> None:
        """Let the answer be told once no other follows; more rows of the same are not told."""
        asked = replace(hits.query, limit=0)
        if asked != self._told:
            self._told = asked
            self.settled.tell_soon(self._window.hits, self._window.hits.summary())

    def _show_reading(self) -> None:
        self._window.layout_kept.bring(self._window.found)

    def _show_filters(self, filters: Filters) -> None:
        listing = self._window.shelf.listing
        self._window.narrow.show_filters(filters)
        self._window.search.show_filters(filters, listing.themes, listing.documents)

    def _go_to_hits(self) -> None:
        self._window.searched.emit(self._window.searching.query.words)
        self._window.figuring.focus_front()

    def _tell(self, language: Language, of: Problem | Notice) -> str:
        return self._window.engine.workspace.messages.tell(of, language)

    def _seen(self, language: Language, check: Check) -> str:
        """Return what was looked at and what was seen there."""
        say = self._window.engine.workspace.messages.say
        name = say(f"cli.check_{check.name}", language)
        detail = say(f"cli.checked_{check.name}", language, **dict(check.seen))
        return say("cli.check", language, sign="✓", name=name, detail=detail)
