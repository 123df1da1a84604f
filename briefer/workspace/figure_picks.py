"""Picks of figures: made from the library's, brought up to date with it, replaced by newer ones."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefer.domain.caution import Caution, Counterpart
from briefer.domain.figure import Figure, Series
from briefer.domain.language import Language
from briefer.domain.note import Chart, Note, Pick, pick_figure
from briefer.domain.passage import Passage
from briefer.errors import Problem
from briefer.notes import Wording, chart_of, with_cautions
from briefer.workspace.placing import Placed
from briefer.workspace.session import Session


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
        """Return the figure to offer instead of that of ``pick``, ``None`` where that is the
        newest of its series or is not a figure."""
        if pick.figure is None:
            return None
        by_id = self._session.placed_near((pick.figure.passage_id,)).by_id
        known = by_id.get(pick.figure.id)
        newer = known and known.superseded_by and by_id.get(known.superseded_by)
        return self.pick(newer) if newer else None

    def current(self, note: Note) -> Note:
        """Return ``note`` with what the library knows now of the figures in its picks; of documents
        that are not in it, what was known before stays."""
        return with_cautions(note, self.cautions(note.picks()))

    def cautions(self, picks: Iterable[Pick]) -> dict[str, tuple[Caution, ...]]:
        """Return by passage id what to know of the figures in the passages of ``picks``, as far as
        they are in the library."""
        wanted = tuple(dict.fromkeys(one.passage for one in picks))
        with self._session.library.reading():
            placed = self._session.placed_near(wanted)
            passages = self._session.library.fetch(wanted)
        return self._cautions(placed, passages)

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
        series = placed.series.get(figure.series) if figure.series else None
        newer = placed.by_id.get(figure.superseded_by) if figure.superseded_by else None
        against = self._against(figure, series) if series else None
        if newer is None and against is None:
            return None
        return Caution(
            figure.span,
            figure.written,
            self._counterpart(newer) if newer else None,
            self._counterpart(against) if against else None,
        )

    @staticmethod
    def _against(figure: Figure, series: Series) -> Figure | None:
        """Return the nearest other figure of ``series`` that cannot hold beside others either."""
        if figure.id not in series.contradictory:
            return None
        ids = [one.id for one in series.figures]
        place = ids.index(figure.id) if figure.id in ids else len(ids)
        others = [
            (abs(at - place), one)
            for at, one in enumerate(series.figures)
            if one.id in series.contradictory and one.id != figure.id
        ]
        return min(others, key=lambda one: one[0])[1] if others else None

    def _counterpart(self, figure: Figure) -> Counterpart:
        holding = self._held[figure.document]
        source = holding.details.event or holding.details.title or holding.name
        end = figure.period.end
        return Counterpart(figure.id, figure.written, figure.language, source, end)
