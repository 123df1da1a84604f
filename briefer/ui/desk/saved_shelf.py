"""The saved searches and what each finds now, and the jobs that change them."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from briefer.errors import Problem
from briefer.ui.desk.engine import Engine
from briefer.ui.desk.jobs import Job
from briefer.workspace import News, SavedSearch, SavedSearches, Session, news_of


class SavedShelf(QObject):
    """Lists the saved searches. ``changed`` carries their news whenever these are other ones,
    ``failed`` the problem that kept one from being saved or changed.

    They are counted one by one in the lane that answers searches, so that no letter typed waits
    for more than one of them.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._saved = SavedSearches(engine.workspace)
        self._counting = False
        self._job: Job | None = None
        self._to_count: list[SavedSearch] = []
        self.news: tuple[News, ...] = ()

    def count(self) -> None:
        """Read the searches and count what they find: every passage can be found."""
        self._counting = True
        self.refresh()

    def refresh(self) -> None:
        """Read the searches anew: another window or another Briefer may have changed them."""
        self._file(self._saved.all)

    def keep(self, search: SavedSearch) -> None:
        """Keep ``search``, in the place of one that is called so."""
        self._file(partial(self._saved.keep, search))

    def rename(self, name: str, new: str) -> None:
        """Call the search ``name`` by its ``new`` name."""
        self._file(partial(self._saved.rename, name, new))

    def drop(self, name: str) -> None:
        """Delete the search ``name``."""
        self._file(partial(self._saved.drop, name))

    def look(self, name: str) -> None:
        """Note that what ``name`` finds in the library as it is now was looked at: also in what
        another Briefer brought, which is found as well."""
        job = self._engine.ask(_documents)
        job.succeeded.connect(partial(self._note_looked, name))
        job.failed.connect(self._fail)

    def _note_looked(self, name: str, documents: tuple[str, ...]) -> None:
        self._file(partial(self._saved.look, name, documents))

    def _file(self, work: Callable[[], tuple[SavedSearch, ...]]) -> None:
        job = self._engine.file_work(lambda _: work())
        job.succeeded.connect(self._hold)
        job.failed.connect(self._fail)

    def _hold(self, searches: tuple[SavedSearch, ...]) -> None:
        before = {replace(one.search, seen=()): one for one in self.news}
        self._tell(
            tuple(_until_counted(one, before.get(replace(one, seen=()))) for one in searches)
        )
        self._to_count = list(searches) if self._counting else []
        self._count_next()

    def _count_next(self) -> None:
        if self._job or not self._to_count:
            return
        search = self._to_count.pop(0)
        self._job = self._engine.ask(partial(_counted, search))
        self._job.succeeded.connect(self._take)
        self._job.finished.connect(self._go_on)

    def _take(self, counted: News | None) -> None:
        if counted:
            self._tell(tuple(counted if one.search == counted.search else one for one in self.news))

    def _go_on(self) -> None:
        self._job = None
        self._count_next()

    def _tell(self, news: tuple[News, ...]) -> None:
        if news != self.news:
            self.news = news
            self.changed.emit(news)

    def _fail(self, error: Problem | Exception) -> None:
        self.failed.emit(error)
        if isinstance(error, Problem) and error.key == "searches_damaged":
            self._hold(())


def _documents(session: Session) -> tuple[str, ...]:
    """Return the ids of the documents that the library holds."""
    return tuple(one.id for one in session.library.holdings())


def _until_counted(search: SavedSearch, before: News | None) -> News:
    """Return what is known of ``search`` from ``before``: where it was looked at since, nothing
    in it is new."""
    if before is None:
        return News(search)
    return News(search, before.count, before.new if search.seen == before.search.seen else 0)


def _counted(search: SavedSearch, session: Session) -> News | None:
    """Return the news of ``search``, ``None`` where they cannot be had: a search in the field
    says why."""
    try:
        return news_of(session, search)
    except Problem:
        return None
