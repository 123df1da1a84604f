"""What becomes of figures that are taken into the note: sentences, rows, a chart; and the newer
one is offered wherever an old one is taken."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from briefer.domain.editing import Spot
from briefer.domain.figure import Figure, Series
from briefer.domain.language import Language
from briefer.domain.note import Chart, FigureSentence, FigureTable, Item, Pick, picks_of
from briefer.errors import Notice
from briefer.ui.desk.figure_shelf import FiguresFound
from briefer.ui.look.figure_words import newer_words, value_words
from briefer.ui.look.message_bar import Way
from briefer.ui.window import Window
from briefer.workspace import FigurePicks, Session, refigured, row_of, sentence_of

_STATISTICS = "key-statistics"
"""The part of a fact sheet that rows belong in."""

_REPLACED = {"figure_superseded", "figure_superseded_undated", "figure_superseded_unknown"}
"""Notices of figures that a newer one has replaced."""

Picks = tuple[Pick, ...]
Put = Callable[[Picks], object]


class Taking(QObject):
    """Takes figures into the note of ``window``."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.listed = self.known = FiguresFound()

    def tell(self, figures: Sequence[Figure], spot: Spot | None = None) -> None:
        """Add a sentence for each of ``figures``."""
        self._offer_newer(figures, partial(self._put_sentences, spot))

    def put_rows(self, figures: Sequence[Figure]) -> None:
        """Add a row of the key statistics for each of ``figures``."""
        self._offer_newer(figures, self._put_rows)

    def chart(self, series: Series) -> None:
        """Add a chart of ``series``."""
        self._with_note(partial(self._take_chart, series))

    def may_renew(self, item: Item | None) -> bool:
        """Return whether ``item`` tells a figure that a newer one has replaced."""
        return any(self.known.has_newer(one) for one in _told(item))

    def renew(self, item: Item) -> None:
        """Put the newest figure in the place of each one that ``item`` tells."""
        self._renew(tuple(one for one in picks_of(item) if one.figure))

    def may_mend(self, notice: Notice) -> bool:
        """Return whether ``notice`` tells of a figure in the note whose newer one can be taken."""
        return bool(self._warned_of(notice)) and not self._window.desk.read_only

    def mend(self, notice: Notice) -> None:
        """Put the newest figure in the place of the one that ``notice`` tells of."""
        if picks := self._warned_of(notice):
            self._renew(picks)

    def _warned_of(self, notice: Notice) -> Picks:
        """Return the picks of the note that tell the figure which ``notice`` says is replaced."""
        note = self._window.desk.note
        if note is None or notice.key not in _REPLACED:
            return ()
        written = _one_line(str(dict(notice.fields)["written"]))
        return tuple(
            pick
            for item in note.items()
            for pick in _picks_told(item)
            if pick.figure
            and _one_line(pick.figure.written) == written
            and self.known.has_newer(pick.figure)
        )

    def _renew(self, picks: Picks) -> None:
        job = self._window.engine.ask_of_figures(partial(_newer, picks))
        job.succeeded.connect(self._exchange)
        job.failed.connect(self._window.answering.show_trouble)

    def _exchange(self, pairs: tuple[tuple[Pick, Pick], ...]) -> None:
        if before := self._window.desk.note:
            note = before
            for old, new in pairs:
                note = refigured(note, old, new)
            self._window.desk.change(note, self.tr("Take the newest figure"))

    def _offer_newer(self, figures: Sequence[Figure], put: Put) -> None:
        """Take ``figures``, once it is said which where newer ones have replaced some of them."""
        newest = [self.listed.newest(one) or one for one in figures]
        newer = list(dict.fromkeys(newest))
        if newer == list(figures):
            self._with_note(partial(self._take, figures, put))
            return
        ways = (
            Way(self.tr("Take the ne&wer"), partial(self._with_note_take, newer, put)),
            Way(self.tr("Take &this one"), partial(self._with_note_take, figures, put)),
        )
        self._window.bar.tell(self._replaced(figures), ways, warns=True)

    def _replaced(self, figures: Sequence[Figure]) -> str:
        """Return which of ``figures`` was replaced, and by which; of several, how many were."""
        old = [(one, new) for one in figures if (new := self.listed.newest(one))]
        if len(old) > 1:
            return self.tr("%n figure(s) chosen were replaced by newer ones.", "", len(old))
        figure, newest = old[0]
        holding = self._window.shelf.listing.by_id.get(newest.document)
        newer = newer_words(newest, holding, self._window.language)
        said = self.tr("“{value}” was replaced by {newer}.")
        return said.format(value=value_words(figure), newer=newer)

    def _with_note_take(self, figures: Sequence[Figure], put: Put) -> None:
        self._with_note(partial(self._take, figures, put))

    def _with_note(self, take: Callable[[], object]) -> None:
        """Do ``take`` where there is a note; otherwise offer to begin one."""
        if self._window.desk.note is not None:
            take()
            return
        begin = Way(self.tr("Begin one with it"), partial(self._begin_and, take))
        self._window.bar.tell(self.tr("There is no note yet to add this to."), (begin,))

    def _begin_and(self, take: Callable[[], object]) -> None:
        self._window.note_wanted.emit(())
        take()

    def _take(self, figures: Sequence[Figure], put: Put) -> None:
        """Fetch what ``figures`` stand in, and ``put`` picks of them."""
        job = self._window.engine.ask_of_figures(partial(_picks, tuple(figures)))
        job.succeeded.connect(put)
        job.failed.connect(self._window.answering.show_trouble)

    def _take_chart(self, series: Series) -> None:
        if note := self._window.desk.note:
            job = self._window.engine.ask_of_figures(partial(_chart, series, note.language))
            job.succeeded.connect(self._put_chart)
            job.failed.connect(self._window.answering.show_trouble)

    def _put_sentences(self, spot: Spot | None, picks: Picks) -> None:
        if note := self._window.desk.note:
            self._window.desk.pick([(one, sentence_of(one, note.language)) for one in picks], spot)

    def _put_rows(self, picks: Picks) -> None:
        """Add rows to the key statistics where the note has such a part, otherwise where picks
        go; to the first table there, or as a new one."""
        note, desk = self._window.desk.note, self._window.desk
        if note is None:
            return
        rows = tuple(row_of(one, note.language) for one in picks)
        here = any(section.id == _STATISTICS for section in note.sections)
        part = _STATISTICS if here else desk.section
        items = (item for section in note.sections if section.id == part for item in section.items)
        held = next((item for item in items if isinstance(item, FigureTable)), None)
        table = FigureTable("", "", rows)
        desk.put(replace(held, rows=(*held.rows, *rows)) if held else table, Spot(part))

    def _put_chart(self, chart: Chart) -> None:
        self._window.desk.put(chart)


def _told(item: Item | None) -> tuple[Figure, ...]:
    """Return the figures that ``item`` tells as those that hold: the old ones of a chart do not."""
    return tuple(pick.figure for pick in _picks_told(item) if pick.figure)


def _picks_told(item: Item | None) -> Picks:
    return tuple(picks_of(item)) if isinstance(item, FigureSentence | FigureTable) else ()


def _one_line(text: str) -> str:
    """Return the words of ``text`` whatever stands between them, for a notice is told in print."""
    return " ".join("".join(one for one in text if one.isprintable() or one.isspace()).split())


def _newer(picks: Picks, session: Session) -> tuple[tuple[Pick, Pick], ...]:
    known = FigurePicks(session)
    return tuple((one, newer) for one in picks if (newer := known.newer(one)))


def _picks(figures: tuple[Figure, ...], session: Session) -> Picks:
    return FigurePicks(session).picks(figures)


def _chart(series: Series, language: Language, session: Session) -> Chart:
    return FigurePicks(session).chart(series, language)
