"""Picks of figures: made from the library's, brought up to date with it, replaced by newer ones."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefer.domain.caution import Caution, Change, ChangeKind, Counterpart
from briefer.domain.figure import Figure, Series
from briefer.domain.language import Language
from briefer.domain.note import Chart, Note, Pick, pick_figure
from briefer.domain.passage import Passage
from briefer.errors import Problem
from briefer.notes import Wording, chart_of, with_cautions
from briefer.workspace.placing import Placed
from briefer.workspace.session import Session
from briefer.workspace.since_picked import Present, SincePicked, change_of


class FigurePicks:
    """What a note needs of the library's figures, and what to know of them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._held = {one.id: one for one in session.library.holdings()}

    def pick(self, figure: Figure) -> Pick:
        """Return a pick of ``figure`` as the library has it now, with what to know of it; raises
        ``Problem`` where it is gone."""
        return self.picks((figure,))[0]

    def picks(self, figures: Sequence[Figure]) -> tuple[Pick, ...]:
        """Return picks of ``figures``; raises ``Problem`` where one is gone."""
        ids = tuple(dict.fromkeys(one.passage_id for one in figures))
        with self._session.library.reading():
            placed = self._session.placed_near(ids)
            passages = self._session.library.fetch(ids)
        cautions = self._cautions(placed, passages)
        return tuple(self._picked(one, placed, passages, cautions) for one in figures)

    def chart(self, series: Series, language: Language) -> Chart:
        """Return the chart of ``series`` in a note in ``language``, without an id."""
        workspace = self._session.workspace
        words = Wording(workspace.profile, workspace.messages)
        return chart_of(self.picks(series.figures), language, words, series.notices)

    def newer(self, pick: Pick) -> Pick | None:
        """Return the figure to offer instead of that of ``pick``: the newest of its series, or what
        it was corrected or revised to since; ``None`` where it is up to date or no figure."""
        if pick.figure is None:
            return None
        with self._session.library.reading():
            now = SincePicked(self._session).present((pick,)).get(pick)
        if now is None or now.figure is None or now.refused:
            return None
        by_id = self._session.placed_near((now.figure.passage_id,)).by_id
        known = by_id.get(now.figure.id, now.figure)
        newer = by_id.get(known.superseded_by) if known.superseded_by else None
        if newer is None and change_of(pick, now, self._place_elsewhere):
            newer = known
        return self.pick(newer) if newer else None

    def current(self, note: Note) -> Note:
        """Return ``note`` with what the library knows now of the figures in its picks; of documents
        that are not in it, what was known before stays."""
        return with_cautions(note, self.cautions(note.picks()))

    def cautions(self, picks: Iterable[Pick]) -> dict[Pick, tuple[Caution, ...]]:
        """Return what to know of the figures in the passages of ``picks``, and what became of what
        was picked; of documents that the library does not know, nothing."""
        with self._session.library.reading():
            present = SincePicked(self._session).present(picks)
            passages = {one.passage.id for one in present.values() if one.passage}
            passages |= {one.figure.passage_id for one in present.values() if one.figure}
            placed = self._session.placed_near(tuple(passages))
        known = self._cautions(placed, passages)
        return {pick: self._of_pick(pick, now, known) for pick, now in present.items()}

    def _of_pick(
        self, pick: Pick, now: Present, known: Mapping[str, tuple[Caution, ...]]
    ) -> tuple[Caution, ...]:
        """Return what to know of ``pick``, which stands in the library as ``now``."""
        change = change_of(pick, now, self._place_elsewhere)
        if pick.figure is None:
            own = () if change is None else (_changed(pick, change),)
            return (*own, *known.get(now.passage.id if now.passage else "", ()))
        others = known.get(now.figure.passage_id, ()) if now.figure else ()
        if change is None and not now.revised:
            return others
        if change is None:
            here = now.figure.span if now.figure else None
            own, span = [one for one in others if one.span == here], pick.figure.span
            return tuple(replace(one, span=span, written=pick.figure.written) for one in own)
        kept = others if change.kind is ChangeKind.CORRECTED and not now.revised else ()
        mine = next((one for one in kept if one.span == pick.figure.span), None)
        beside = tuple(one for one in kept if one is not mine)
        return (replace(mine, change=change) if mine else _changed(pick, change), *beside)

    def _cautions(self, placed: Placed, passages: Iterable[str]) -> dict[str, tuple[Caution, ...]]:
        found: dict[str, list[Caution]] = {id: [] for id in passages}
        for figure in placed.figures:
            if figure.passage_id in found and (caution := self._caution(figure, placed)):
                found[figure.passage_id].append(caution)
        return {id: tuple(cautions) for id, cautions in found.items()}

    def _picked(
        self,
        figure: Figure,
        placed: Placed,
        passages: Mapping[str, Passage],
        cautions: Mapping[str, tuple[Caution, ...]],
    ) -> Pick:
        known, passage = placed.by_id.get(figure.id), passages.get(figure.passage_id)
        if known is None or passage is None:
            raise Problem("figure_unknown", figure=figure.id)
        return replace(
            pick_figure(known, passage, self._held[known.document]),
            cautions=cautions.get(passage.id, ()),
            place_elsewhere=self._place_elsewhere(known),
        )

    def _place_elsewhere(self, figure: Figure) -> str:
        """Return what the other language calls the place of ``figure``, empty where the gazetteer
        does not have it."""
        own, other = figure.language, figure.language.other
        places = self._session.workspace.gazetteer
        return next((one.name(other) for one in places if one.name(own) == figure.place), "")

    def _caution(self, figure: Figure, placed: Placed) -> Caution | None:
        newer = placed.by_id.get(figure.superseded_by) if figure.superseded_by else None
        against = placed.against(figure)
        if newer is None and against is None:
            return None
        return Caution(
            figure.span,
            figure.written,
            self._counterpart(newer) if newer else None,
            self._counterpart(against) if against else None,
        )

    def _counterpart(self, figure: Figure) -> Counterpart:
        holding = self._held[figure.document]
        source = holding.details.event or holding.details.title or holding.name
        end = figure.period.end
        return Counterpart(figure.id, figure.written, figure.language, source, end)


def _changed(pick: Pick, change: Change) -> Caution:
    """Return what to know of ``pick`` where nothing is known but its ``change``."""
    if pick.figure:
        return Caution(pick.figure.span, pick.figure.written, change=change)
    return Caution(pick.citation.span, pick.text, change=change)
