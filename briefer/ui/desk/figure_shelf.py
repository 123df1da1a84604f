"""The figures found for the search as it stands, and the jobs that change what is known of them.

One question is under way at most. What changes meanwhile waits, and only the newest is asked
next. While the passages are in front, their hits come first: the question waits until somebody
pauses, and then the figures are only counted.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from briefer.domain.document import Span
from briefer.domain.figure import Figure, Series
from briefer.domain.figure_word import FigureCorrection, FigureWords
from briefer.domain.query import Facets, FigureFilters, Filters, Kind, Query
from briefer.errors import Problem
from briefer.ui.desk.engine import Engine
from briefer.ui.desk.jobs import Job
from briefer.ui.desk.searching import is_of_document_gone
from briefer.workspace import Figuring, Finding, Session

PAUSE_MS = 150
"""How long nothing must change before figures that nobody sees are counted."""

Change = Callable[[Figuring], FigureWords]


@dataclass(frozen=True, slots=True)
class FiguresFound:
    """The ``count`` figures that have ``words`` and what ``filters`` say, in the order of their
    documents. Where it is not ``whole``, none of them, and of all ``series`` by id only those of
    the figures in the note. ``facets`` count the figures as those of hits do."""

    words: str = ""
    filters: Filters = field(default_factory=Filters)
    figures: tuple[Figure, ...] = ()
    series: Mapping[str, Series] = field(default_factory=dict[str, Series])
    facets: Facets = field(default_factory=Facets)
    count: int = 0
    whole: bool = False

    def series_of(self, figure: Figure) -> Series | None:
        """Return the series that ``figure`` belongs to, ``None`` where it stands alone."""
        return self.series.get(figure.series) if figure.series else None

    def newest(self, figure: Figure) -> Figure | None:
        """Return the figure that has replaced ``figure``, ``None`` where none has."""
        series = self.series_of(figure) if figure.superseded_by else None
        return series.newest if series else None

    def has_newer(self, figure: Figure) -> bool:
        """Return whether a newer one is known than ``figure``, which a note may have kept from
        another time."""
        id = figure.id
        return any(
            one.newest.id != id and any(other.id == id for other in one.figures)
            for one in self.series.values()
        )


class FigureShelf(QObject):
    """Asks ``engine`` for figures. ``found`` carries those of the search as it stands now,
    ``changed`` what undoes the change just made, ``proposed`` the figure that is read where the
    user selected one, or ``None``; ``unusable`` why nothing can be found now."""

    found = Signal(object)
    changed = Signal(object)
    proposed = Signal(object)
    refused_listed = Signal(object)
    unusable = Signal(object)
    failed = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._wanted = FiguresFound()
        self._asked: FiguresFound | None = None
        self._picked: tuple[str, ...] = ()
        self._job: Job | None = None
        self._open = self._again = self._front = self._is_whole = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    def open(self) -> None:
        """Begin to answer, or ask again: the library can be searched as it is now."""
        self._open = True
        self._ask_soon()

    def come_forward(self, front: bool) -> None:
        """Answer at once while the figures are in ``front``."""
        self._front = front
        if front and not self._is_whole:
            self._ask()

    def look_for(self, words: str, filters: Filters) -> None:
        """Find the figures that have ``words`` and what ``filters`` say."""
        wanted = FiguresFound(words, filters)
        if wanted != self._wanted:
            self._wanted = wanted
            self._is_whole = False
            self._ask_soon()

    def follow(self, passages: frozenset[str]) -> None:
        """Know the series of the figures in ``passages`` of these ids: a note has them."""
        picked = tuple(sorted(passages))
        if picked != self._picked:
            self._picked = picked
            if not self._is_whole:
                self._ask_soon()

    def correct(self, figure: Figure, correction: FigureCorrection) -> Job:
        """Return the job of setting fields of ``figure``."""
        return self._change(lambda figuring: figuring.correct(figure, correction))

    def take_back(self, figure: Figure) -> Job:
        """Return the job of taking back all that the user said about ``figure``."""
        return self._change(lambda figuring: figuring.take_back(figure))

    def refuse(self, figures: tuple[Figure, ...]) -> Job:
        """Return the job of saying that ``figures`` are none."""
        return self._change(partial(_each, figures, Figuring.refuse))

    def restore(self, figures: tuple[Figure, ...]) -> Job:
        """Return the job of saying that ``figures``, refused before, are figures."""
        return self._change(partial(_each, figures, Figuring.restore))

    def add(self, figure: Figure) -> Job:
        """Return the job of adding ``figure``, as it was proposed and then put right."""
        return self._change(lambda figuring: figuring.add(figure))

    def join(self, figures: tuple[Figure, ...]) -> Job:
        """Return the job of letting ``figures`` form one series."""
        return self._change(lambda figuring: figuring.join(figures))

    def split(self, figure: Figure) -> Job:
        """Return the job of letting ``figure`` leave its series."""
        return self._change(lambda figuring: figuring.split(figure))

    def put_back(self, words: FigureWords) -> Job:
        """Return the job of undoing the change that ``words`` were told of."""
        return self._change(lambda figuring: figuring.put_back(words))

    def propose(self, document: str, span: Span) -> None:
        """Read the figure at ``span`` of the text of ``document``."""
        job = self._engine.ask_of_figures(lambda session: Figuring(session).propose(document, span))
        job.succeeded.connect(self.proposed)
        job.failed.connect(self.failed)

    def list_refused(self) -> None:
        """List what the user said is no figure."""
        job = self._engine.ask_of_figures(lambda session: Figuring(session).refused())
        job.succeeded.connect(self.refused_listed)
        job.failed.connect(self.failed)

    def _change(self, change: Change) -> Job:
        job = self._engine.work_on_library(lambda session: change(Figuring(session)))
        job.succeeded.connect(self._tell_changed)
        return job

    def _tell_changed(self, before: FigureWords) -> None:
        self._ask()
        self.changed.emit(before)

    def _ask_soon(self) -> None:
        if self._front:
            self._ask()
        else:
            self._pause.start()

    def _ask(self) -> None:
        self._pause.stop()
        if not self._open:
            return
        if self._job:
            self._again = True
            return
        self._asked, self._again = self._wanted, False
        counting = partial(_counted, self._wanted, self._picked)
        finding = partial(_found, self._wanted)
        self._job = self._engine.ask_of_figures(finding if self._front else counting)
        self._job.succeeded.connect(self._show)
        self._job.failed.connect(self._fail)
        self._job.finished.connect(self._go_on)

    def _show(self, found: FiguresFound | None) -> None:
        if found and self._asked == self._wanted:
            self._is_whole = found.whole
            self._again = self._again or (self._front and not found.whole)
            self.found.emit(found)

    def _fail(self, error: Problem | Exception) -> None:
        if self._asked == self._wanted and not is_of_document_gone(error):
            self.unusable.emit(error)

    def _go_on(self) -> None:
        self._job = None
        if self._again:
            self._ask()


def _counted(
    wanted: FiguresFound, near: Sequence[str] | None, session: Session
) -> FiguresFound | None:
    """Return how many figures the library has now, with the series of those in the passages
    ``near``; ``None`` while search lags behind it: building the index is work for another lane."""
    if not session.is_indexed:
        return None
    query = Query(wanted.words, wanted.filters, 0, begun=True, beside=True, kind=Kind.FIGURE)
    hits = Finding(session).search(query)
    series = {one.id: one for one in Figuring(session).all_series(near)}
    return replace(wanted, series=series, facets=hits.facets, count=hits.count)


def _found(wanted: FiguresFound, session: Session) -> FiguresFound | None:
    """Return the figures of the library as it is now, with all series, or ``None`` like
    ``_counted``."""
    counted, filters = _counted(wanted, None, session), wanted.filters
    if counted is None:
        return None
    language = (filters.language,) if filters.language else ()
    figures = Figuring(session).figures(
        FigureFilters(filters.themes, filters.documents, language, filters.years, wanted.words)
    )
    if filters.passages is not None:
        figures = tuple(one for one in figures if one.passage_id in filters.passages)
    return replace(counted, figures=figures, count=len(figures), whole=True)


def _each(
    figures: tuple[Figure, ...],
    verb: Callable[[Figuring, Figure], FigureWords],
    figuring: Figuring,
) -> FigureWords:
    return tuple(word for figure in figures for word in verb(figuring, figure))
