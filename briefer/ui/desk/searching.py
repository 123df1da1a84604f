"""The search as it stands: words, filters, order and the like; asks again whenever one changes.

One question is under way at most. What changes meanwhile waits, and only the newest is asked
next; the answer to an older one is never shown.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from briefer.domain.language import Language
from briefer.domain.query import Filters, Hits, Query, Ranking
from briefer.errors import Problem
from briefer.ui.desk.engine import Engine
from briefer.ui.desk.jobs import Job
from briefer.ui.turns import keep_what_is_loaded
from briefer.workspace import Finding, Session

FIRST, MORE = 60, 120
"""How many hits are asked for at first, and how many more each time the list's end is near."""


class Searching(QObject):
    """Asks ``engine`` for hits. ``hits_changed`` carries those of the query as it stands now.

    ``stale`` tells that the index does not hold the library as it is now.
    """

    filters_changed = Signal(object)
    hits_changed = Signal(object)
    stale = Signal()
    failed = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._query = Query("", limit=FIRST, begun=True, beside=True)
        self._job: Job | None = None
        self._asked: Query | None = None
        self._again = False
        self._open = self._told = self._settled = False

    @property
    def query(self) -> Query:
        """The query as it stands now."""
        return self._query

    def open(self) -> None:
        """Begin to answer: the index is up to date."""
        self._open, self._told, self._settled = True, False, False
        self._ask()

    def set_words(self, words: str) -> None:
        """Search for ``words``."""
        self._change(replace(self._query, words=words, limit=FIRST))

    def set_filters(self, filters: Filters) -> None:
        """Let only passages through that have what ``filters`` say."""
        if filters == self._query.filters:
            return
        self._change(replace(self._query, filters=filters, limit=FIRST))
        self.filters_changed.emit(filters)

    def set_ranking(self, ranking: Ranking) -> None:
        """Order the hits by ``ranking``."""
        self._change(replace(self._query, ranking=ranking, limit=FIRST))

    def set_glossary(self, on: bool) -> None:
        """Let the glossary find passages in the other language, or not."""
        self._change(replace(self._query, glossary=on, limit=FIRST))

    def set_reader(self, language: Language) -> None:
        """Put what is in ``language`` first where the other language answers no better."""
        self._change(replace(self._query, reader=language, limit=FIRST))

    def take(self, query: Query) -> None:
        """Search for the words of ``query``, with its filters, its glossary and the passage that
        those found should be like; the order stays."""
        filters, before = query.filters, self._query.filters
        asked = replace(self._query, words=query.words, filters=filters, limit=FIRST)
        self._change(replace(asked, glossary=query.glossary, like=query.like))
        if filters != before:
            self.filters_changed.emit(filters)

    def want_more(self) -> None:
        """Ask for more hits of the same."""
        self._change(replace(self._query, limit=self._query.limit + MORE))

    def _change(self, query: Query) -> None:
        if query != self._query:
            self._query = query
            self._ask()

    def _ask(self) -> None:
        if not self._open:
            return
        if self._job:
            self._again = True
            return
        self._asked, self._again = self._query, False
        self._job = self._engine.ask(_answering(self._query))
        self._job.succeeded.connect(self._show)
        self._job.failed.connect(self._fail)
        self._job.finished.connect(self._go_on)

    def _show(self, answer: tuple[Hits | None, bool]) -> None:
        hits, is_current = answer
        if not self._settled:
            self._settled = True
            keep_what_is_loaded()
        if hits and self._asked == self._query:
            self.hits_changed.emit(hits)
        if not is_current and not self._told:
            self._told = True
            self.stale.emit()

    def _fail(self, error: Problem | Exception) -> None:
        if is_of_document_gone(error):
            self.stale.emit()  # whoever lists the library anew lets go of the filter
        elif self._asked == self._query:
            self.failed.emit(error)

    def _go_on(self) -> None:
        self._job = None
        if self._again:
            self._ask()


def _answering(query: Query) -> Callable[[Session], tuple[Hits | None, bool]]:
    def answer(session: Session) -> tuple[Hits | None, bool]:
        """Return the hits and whether they are those of the library as it is now. While it
        changes, the index as it stands answers where it can: building it is work."""
        finding = Finding(session)
        if session.is_indexed:
            return finding.search(query), True
        return finding.glance(query), False

    return answer


def is_of_document_gone(error: Problem | Exception) -> bool:
    """Return whether a question failed because it filters by a document that was taken out a
    moment ago: who took it out lets go of the filter, and that asks anew."""
    return isinstance(error, Problem) and error.key == "document_unknown"
