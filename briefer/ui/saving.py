"""Connects the saved searches with the search as it stands and with what the library holds."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from briefer.domain.query import Filters, Kind, Query
from briefer.ui.desk.saved_shelf import SavedShelf
from briefer.ui.look.message_bar import Way
from briefer.ui.narrow.saved_popover import SavedPopover
from briefer.ui.read.found_panel import FIGURES, PASSAGES
from briefer.ui.window import Window
from briefer.workspace import News, SavedSearch


class Saving(QObject):
    """The wires between the saved searches and the panes of ``window``."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.shelf = SavedShelf(window.engine, self)
        self.popover = SavedPopover(window)
        self.shelf.changed.connect(self._show)
        self.shelf.failed.connect(window.answering.show_trouble)
        window.shelf.indexed.connect(self.shelf.count)
        window.search.saved_wanted.connect(self.offer)
        self.popover.taken.connect(self._take)
        self.popover.dropped.connect(self._drop)
        self.popover.renamed.connect(self.shelf.rename)
        self.popover.named.connect(self._save)
        if window.shelf.is_indexed:
            self.shelf.count()

    def offer(self) -> None:
        """Open the list of saved searches, read anew."""
        query = self._window.searching.query
        self.shelf.refresh()
        self.popover.open_under(self._window.search, query.words.strip(), _is_search(query))

    def ask_for_name(self) -> None:
        """Ask for a name for the search as it stands, in the same place."""
        self.offer()
        self.popover.ask_for_name()

    def _show(self, news: tuple[News, ...]) -> None:
        self.popover.show_news(news)
        self._window.search.show_news(sum(one.new for one in news))

    def _save(self, name: str) -> None:
        query = self._window.searching.query
        kind = Kind.FIGURE if self._window.found.front == FIGURES else Kind.PASSAGE
        filters = replace(query.filters, passages=None)
        saved = SavedSearch(name, query.words, filters, kind, query.glossary, self._held())
        self.shelf.keep(saved)
        self._window.bar.tell(self.tr("Saved: {name}").format(name=name))

    def _take(self, search: SavedSearch) -> None:
        """Search for what was saved; it counts as looked at from now on."""
        window = self._window
        filters = window.shelf.listing.known(search.filters)
        if filters != search.filters:
            window.bar.tell(
                self.tr(
                    "A document or a theme that this search looks in is no longer there; the "
                    "search goes on without it."
                ),
                warns=True,
            )
        window.search.set_words(search.words)
        window.found.show_pane(FIGURES if search.kind is Kind.FIGURE else PASSAGES)
        window.searching.take(replace(search.query, filters=filters))
        window.search.focus_search()
        self.shelf.look(search.name)

    def _drop(self, search: SavedSearch) -> None:
        self.shelf.drop(search.name)
        said = self.tr("Deleted: {name}").format(name=search.name)
        back = Way(self.tr("Put back"), partial(self.shelf.keep, search))
        self._window.bar.tell(said, (back,))

    def _held(self) -> tuple[str, ...]:
        return tuple(self._window.shelf.listing.by_id)


def _is_search(query: Query) -> bool:
    """Return whether ``query`` looks for anything in particular."""
    return bool(query.words.strip()) or replace(query.filters, passages=None) != Filters()
