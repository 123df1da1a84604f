"""Where a search looks beside its words: in one document, in the note, near one passage, in the
other language."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from briefer.domain.figure import Figure
from briefer.domain.note import Note
from briefer.domain.passage import Passage
from briefer.domain.query import Hit, Query
from briefer.ui.desk.shelf import Listing
from briefer.ui.narrow.chips import ChipRow
from briefer.ui.window import Window

_OF_HITS = (("add", "copy-cited"), ("more-like", "only-document"))
"""What the menu of a hit offers, in groups."""


class Within(QObject):
    """The wires between ``window`` and what its search is kept within."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._actions = window.actions_table
        self._like: Passage | None = None
        self._words_before = ""
        self._chips = window.search.findChild(ChipRow)
        self._escapes = [self._escape(one) for one in (window.search, window.hits)]
        self._connect_actions()
        self._connect_panes()
        self._offer()

    def set_glossary(self, on: bool) -> None:
        """Let the glossary find passages in the other language, or not."""
        self._actions["glossary"].setChecked(on)
        self._window.hits.glossary.setChecked(on)
        self._window.searching.set_glossary(on)

    def take(self, query: Query) -> None:
        """Search as ``query`` says instead."""
        if query.like is None:
            self._forget_like()
        self._window.search.set_words(query.words)
        self._window.searching.take(query)
        self.set_glossary(query.glossary)
        self._window.search.focus_search()

    def only_document(self, id: str) -> None:
        """Search the document with this id alone."""
        filters = self._window.searching.query.filters
        self._window.searching.set_filters(replace(filters, documents=(id,)))

    def like(self, passage: Passage) -> None:
        """Search for what is like ``passage``; words typed from now on narrow that."""
        words = self._window.search.words()
        self._words_before = words if self._like is None else self._words_before
        self._like = passage
        query = self._window.searching.query
        self._window.search.set_words("")
        self._window.searching.take(replace(query, words="", like=passage.id))
        self._window.layout_kept.bring(self._window.found)
        self._show_like()

    def drop_like(self) -> None:
        """Search for any passages again; by the words as they were, where no others came."""
        if self._like is None:
            return
        query, words = self._window.searching.query, self._window.search.words()
        words = words or self._words_before
        self._forget_like()
        self._window.search.set_words(words)
        self._window.searching.take(replace(query, words=words, like=None))

    def keep_in_note(self, keep: bool) -> None:
        """Search only what the note holds, or everything again."""
        filters = self._window.searching.query.filters
        held = self._held() if keep else None
        self._window.searching.set_filters(replace(filters, passages=held or None))
        self._offer()

    def speak(self) -> None:
        """Name everything in the language of the window from now on."""
        self._show_like()
        self._window.hits.way_out.retranslate()

    def hit_menu(self) -> QMenu | None:
        """Return the menu of the hit chosen, ``None`` where none is."""
        hit = self._window.hits.current()
        if hit is None:
            return None
        menu = QMenu(self._window)
        menu.setObjectName("hit-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for names in _OF_HITS:
            menu.addActions([self._actions[name] for name in names])
            menu.addSeparator()
        for twin in hit.twins:
            action = menu.addAction(self._named(twin).replace("&", "&&"))
            action.setObjectName("hit-twin")
            action.triggered.connect(partial(self._show_twin, hit, twin))
        return menu

    def _connect_actions(self) -> None:
        self._actions["more-like"].triggered.connect(self._like_current)
        self._actions["only-document"].triggered.connect(self._only_current)
        self._actions["in-note"].triggered.connect(self.keep_in_note)
        self._actions["glossary"].triggered.connect(self.set_glossary)
        self._actions["clear-filters"].triggered.connect(self.drop_like)

    def _connect_panes(self) -> None:
        window = self._window
        window.hits.menu_wanted.connect(self._open_menu)
        window.hits.glossary.clicked.connect(self.set_glossary)
        window.hits.way_out.query_offered.connect(self.take)
        window.hits.current_changed.connect(self._offer)
        window.figures.current_changed.connect(self._offer)
        window.found.switched.connect(self._offer)
        window.source.like_wanted.connect(self.like)
        window.source.only_wanted.connect(self.only_document)
        window.searching.filters_changed.connect(self._offer)
        window.desk.note_changed.connect(self._follow_note)
        window.shelf.listed.connect(self._follow_library)
        if self._chips:
            self._chips.like_dropped.connect(self.drop_like)

    def _escape(self, pane: QWidget) -> QShortcut:
        """Return the key that drops the passage that others are like while ``pane`` has the
        keyboard."""
        key = QShortcut(QKeySequence(Qt.Key.Key_Escape), pane)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.drop_like)
        return key

    def _offer(self, _: object = None) -> None:
        """Offer what can be done now."""
        chosen = self._current() is not None
        filters, note = self._window.searching.query.filters, self._actions["in-note"]
        for name in ("more-like", "only-document"):
            self._actions[name].setEnabled(chosen)
        note.setEnabled(bool(self._held()))
        note.setChecked(filters.passages is not None)
        for key in self._escapes:
            key.setEnabled(self._like is not None)

    def _current(self) -> Passage | Figure | None:
        """Return the passage or figure chosen of what is in front."""
        if self._window.figuring.in_front:
            return self._window.figures.current()
        hit = self._window.hits.current()
        return hit.passage if hit else None

    def _is_reading(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self._window.source.isAncestorOf(focus)

    def _like_current(self) -> None:
        current = self._current()
        if self._is_reading() or isinstance(current, Figure):
            self._window.source.ask_for_like()
        elif current:
            self.like(current)

    def _only_current(self) -> None:
        if self._is_reading():
            self._window.source.ask_for_only()
        elif current := self._current():
            self.only_document(current.document)

    def _held(self) -> frozenset[str]:
        note = self._window.desk.note
        return frozenset(pick.passage for pick in note.picks()) if note else frozenset()

    def _follow_note(self, _: Note | None) -> None:
        """Search what the note holds now; where it holds nothing any more, everything."""
        if self._window.searching.query.filters.passages is not None:
            self.keep_in_note(True)
            if not self._held():
                said = self.tr("The note holds no passage now. All passages are searched again.")
                self._window.bar.tell(said)
        self._offer()

    def _follow_library(self, listing: Listing) -> None:
        """Let go of the passage that others are like when its document is gone."""
        if self._like and self._like.document not in listing.by_id:
            self.drop_like()

    def _forget_like(self) -> None:
        self._like, self._words_before = None, ""
        self._show_like()

    def _show_like(self) -> None:
        if self._chips:
            self._chips.show_like(self._short(self._like) if self._like else "")
        listing = self._window.shelf.listing
        filters = self._window.searching.query.filters
        self._window.search.show_filters(filters, listing.themes, listing.documents)
        self._offer()

    def _short(self, passage: Passage) -> str:
        """Return where ``passage`` stands, in a few words: document and paragraph."""
        name = self._window.hits_model.names.document(passage.document)
        return f"{name} ¶\u00a0{passage.number}".strip()

    def _named(self, twin: Passage) -> str:
        return self.tr("Also in: {place}").format(place=self._short(twin))

    def _show_twin(self, hit: Hit, twin: Passage) -> None:
        self._window.reading.show(twin.document, twin.id, hit.matched)
        self._window.source.setFocus()

    def _open_menu(self, at: QPoint) -> None:
        if menu := self.hit_menu():
            menu.popup(at)
