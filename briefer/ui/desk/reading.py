"""Leads from a hit to its document and from there to picks: what is read, chosen and copied."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from briefer.domain.document import Holding, Span
from briefer.domain.figure import Figure
from briefer.domain.language import Language
from briefer.domain.note import Note, Pick
from briefer.domain.passage import Passage
from briefer.domain.query import Hit
from briefer.errors import Problem
from briefer.ui.desk.engine import Engine
from briefer.ui.desk.note_desk import pick_of
from briefer.ui.desk.searching import is_of_document_gone
from briefer.ui.desk.shelf import Shelf
from briefer.ui.read.hits_model import HitsModel
from briefer.ui.read.hits_panel import HitsPanel
from briefer.ui.read.source_panel import SourcePanel
from briefer.workspace import Composing, Finding, Page, Session

_PAGES_KEPT = 6
PAUSE_MS = 80
"""How long a hit must stay chosen before its page is opened: while somebody types, each answer
chooses another."""

Wanted = tuple[tuple[Pick, str], ...]


class Reading(QObject):
    """Shows the page of the chosen hit. ``picked`` carries picks, each with the words of it that
    are wanted; ``copied`` comes when a passage was copied with its source."""

    picked = Signal(object)
    copied = Signal()
    failed = Signal(object)

    def __init__(
        self, engine: Engine, shelf: Shelf, hits: HitsPanel, source: SourcePanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._engine, self._shelf = engine, shelf
        self._hits, self._source = hits, source
        self._composing = Composing(engine.workspace)
        self._pages: dict[str, Page] = {}
        self._passages: dict[str, Passage] = {}
        self._wanted: tuple[str, str, tuple[str, ...]] | None = None
        self._spans: tuple[Span, ...] = ()
        self.language = Language.EN
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.show_current)
        hits.current_changed.connect(self._follow)
        hits.add_wanted.connect(self._pick_hits)
        hits.source_wanted.connect(self._go_to_source)
        source.passage_chosen.connect(hits.choose)
        source.passage_picked.connect(self._pick_passage)
        source.passages_picked.connect(self.pick)
        source.excerpt_picked.connect(self._pick_excerpt)
        source.copy_cited_wanted.connect(self._copy)
        source.marking_chosen.connect(shelf.mark)

    def forget(self) -> None:
        """Forget the pages read: the library has changed. Of the one shown say what is known of
        its document now."""
        self._pages.clear()
        self._passages.clear()
        if not self._wanted:
            return
        if holding := self._shelf.listing.by_id.get(self._wanted[0]):
            self._source.show_holding(holding)
        else:
            self._wanted = None
            self._source.show_nothing()

    def show(self, document: str, passage: str, marks: Sequence[str] = ()) -> None:
        """Show the ``passage`` of ``document`` in its place."""
        self._open(document, passage, tuple(marks), ())

    def show_figure(self, figure: Figure) -> None:
        """Show ``figure`` in its place, its expression marked."""
        self._open(figure.document, figure.passage_id, (), (figure.span,))

    def _open(
        self, document: str, passage: str, marks: tuple[str, ...], spans: tuple[Span, ...]
    ) -> None:
        self._wanted, self._spans = (document, passage, marks), spans
        if document in self._pages:
            self._show_page(self._pages[document])
            return
        job = self._engine.ask(partial(_page, document))
        job.succeeded.connect(self._keep)
        job.failed.connect(self._fail)

    def picks_of(self, ids: Sequence[str]) -> Wanted:
        """Return picks of the passages ``ids``, of those that are known here."""
        found: list[tuple[Pick, str]] = []
        for id in ids:
            known = self._known(id)
            if known:
                pick = pick_of(*known)
                found.append((pick, pick.text))
        return tuple(found)

    def pick(self, ids: Sequence[str]) -> None:
        """Pick the passages ``ids``."""
        self.picked.emit(self.picks_of(ids))

    def copy_current(self) -> None:
        """Copy the chosen hit's passage with its source."""
        if hit := self._hits.current():
            self._copy(hit.passage.id, "")

    def show_note(self, note: Note | None) -> None:
        """Mark the passages that ``note`` holds wherever they are shown."""
        picked = frozenset(pick.passage for pick in note.picks()) if note else frozenset[str]()
        self._source.show_picked(picked)
        model = self._hits.view.model()
        if isinstance(model, HitsModel):
            model.show_picked(picked)

    def _follow(self, hit: Hit | None) -> None:
        """Show the chosen hit once the hits are painted and no further key has come."""
        if not self._hits.isHidden():
            self._source.show_position(*self._hits.position())
        if hit:
            self._passages[hit.passage.id] = hit.passage
            self._pause.start()

    def show_current(self) -> None:
        """Show the page of the chosen hit, where the hits are in front."""
        if self._hits.isHidden():
            return
        if hit := self._hits.current():
            self.show(hit.passage.document, hit.passage.id, hit.matched)

    def _keep(self, page: Page) -> None:
        while len(self._pages) >= _PAGES_KEPT:
            self._pages.pop(next(iter(self._pages)))
        self._pages[page.holding.id] = page
        self._passages |= {passage.id: passage for passage in page.passages}
        if self._wanted and self._wanted[0] == page.holding.id:
            self._show_page(page)

    def _fail(self, error: Problem | Exception) -> None:
        if is_of_document_gone(error):
            self.forget()  # it was taken out while it was asked for
        else:
            self.failed.emit(error)

    def _show_page(self, page: Page) -> None:
        if self._wanted:
            self._source.show_page(page, self._wanted[1], self._wanted[2])
            self._source.mark(self._spans)

    def _known(self, id: str) -> tuple[Passage, Holding] | None:
        passage = self._passages.get(id) or self._hits.passage(id)
        holding = self._shelf.listing.by_id.get(passage.document) if passage else None
        return (passage, holding) if passage and holding else None

    def _pick_hits(self, hits: tuple[Hit, ...]) -> None:
        self._passages |= {hit.passage.id: hit.passage for hit in hits}
        self.pick([hit.passage.id for hit in hits])

    def _pick_passage(self, id: str) -> None:
        self.pick((id,))

    def _pick_excerpt(self, id: str, excerpt: str) -> None:
        if known := self._known(id):
            self.picked.emit(((pick_of(*known), excerpt),))

    def _go_to_source(self) -> None:
        self._source.setFocus()

    def _copy(self, id: str, excerpt: str) -> None:
        if known := self._known(id):
            pick = pick_of(*known)
            text = self._composing.cited(pick, excerpt or pick.text, self.language)
            QGuiApplication.clipboard().setText(text)
            self.copied.emit()


def _page(document: str, session: Session) -> Page:
    return Finding(session).page(document)
