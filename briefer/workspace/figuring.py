"""The verbs about figures: listing them, their series, and the user's word about them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefer.domain.document import Span
from briefer.domain.figure import Figure, Series
from briefer.domain.figure_word import FigureCorrection, FigureWord, FigureWords
from briefer.domain.passage import Passage
from briefer.domain.query import FigureFilters, Filters, Kind, Query
from briefer.errors import Problem
from briefer.workspace.closeness import closest_first
from briefer.workspace.finding import Finding
from briefer.workspace.session import Session

OWN = "user:"
"""What the key of a series begins with that the user made."""


class Figuring:
    """The figures of the library as the user says they are; their word outranks the rules.

    Every figure handed out knows its series and what supersedes it. What changes the user's word
    returns what it was before, for ``put_back`` to undo the change.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def figures(self, filters: FigureFilters = FigureFilters()) -> tuple[Figure, ...]:  # noqa: B008
        """Return the figures that ``filters`` let through, in the order of documents and text,
        those first that are written as it was asked; raises ``Problem`` for a theme or document
        that is not there."""
        within = Filters(filters.themes, filters.documents, None, filters.years)
        known = Finding(self._session).known(within)
        found = self._found(filters.text, known) if filters.text.strip() else None
        years = self._years()
        through = (
            one
            for one in self._session.placed().figures
            if (found is None or one.id in found)
            and (not known.documents or one.document in known.documents)
            and (not known.themes or any(tag.id in known.themes for tag in one.themes))
            and (not filters.languages or one.language in filters.languages)
            and (not filters.years or years.get(one.document) in filters.years)
            and filters.superseded in (None, one.superseded_by is not None)
        )
        return tuple(through) if found is None else closest_first(through, filters.text)

    def fetch(self, id: str) -> Figure | None:
        """Return the figure ``id``, ``None`` where there is none, or where it is refused."""
        return self._session.placed().by_id.get(id)

    def in_passages(self, passages: Iterable[Passage]) -> Mapping[str, tuple[Figure, ...]]:
        """Return by passage id the figures of each of ``passages`` that has any, in order."""
        found: dict[str, list[Figure]] = {passage.id: [] for passage in passages}
        if not found:
            return {}
        for figure in self._session.placed().figures:
            if figure.passage_id in found:
                found[figure.passage_id].append(figure)
        return {id: tuple(figures) for id, figures in found.items() if figures}

    def series(self, figure: Figure) -> Series | None:
        """Return the series that ``figure`` belongs to now, ``None`` where it stands alone."""
        placed = self._session.placed()
        known = placed.by_id.get(figure.id)
        return placed.series.get(known.series) if known and known.series else None

    def all_series(self, passages: Sequence[str] | None = None) -> tuple[Series, ...]:
        """Return all series, or those of figures in ``passages`` of these ids, where given; those
        with most figures first."""
        if passages is None:
            found = list(self._session.placed().series.values())
        else:
            placed = self._session.placed_near(passages)
            here = {one.series for one in placed.figures if one.passage_id in passages}
            found = [one for id, one in placed.series.items() if id in here]
        return tuple(sorted(found, key=lambda one: (-len(one.figures), one.id)))

    def propose(self, document_id: str, span: Span) -> Figure | None:
        """Return the figure that the expression at ``span`` of the document's text states, to be
        added; ``None`` where no number or no passage is there. Nothing is changed."""
        library = self._session.library
        with library.reading():
            holding = library.find(document_id)
            document = self._session.document(holding)
            passages = library.passages(Filters(documents=(holding.id,)))
        within = [one for one in passages if one.span.overlap(span) == span.end - span.start]
        if not within or span.end <= span.start:
            return None
        figure = self._session.workspace.analyst.read_figure(
            document, within[0], span, holding.details
        )
        return replace(figure, themes=within[0].themes) if figure else None

    def correct(self, figure: Figure, correction: FigureCorrection) -> FigureWords:
        """Set fields of ``figure``, those set before kept; return what was said of it before.

        A corrected subject, place, unit or period may bring it into another series.
        """
        word = self._word(figure)
        said = replace(word, correction=correction.over(word.correction))
        return self.put_back(((figure.id, said),))

    def take_back(self, figure: Figure) -> FigureWords:
        """Take back all that the user said about ``figure``: one found by rule is again as it was
        found, one added is gone. Return what was said of it before."""
        return self.put_back(((figure.id, None),))

    def refuse(self, figure: Figure) -> FigureWords:
        """Say that ``figure`` is none; return what was said of it before."""
        return self.put_back(((figure.id, replace(self._word(figure), refused=True)),))

    def restore(self, figure: Figure) -> FigureWords:
        """Say that ``figure``, refused before, is one; return what was said of it before."""
        return self.put_back(((figure.id, replace(self._word(figure), refused=False)),))

    def refused(self) -> tuple[Figure, ...]:
        """Return what the user said is no figure."""
        return self._session.library.refused_figures()

    def add(self, figure: Figure) -> FigureWords:
        """Add ``figure``, as ``propose`` read it; return what was said of it before."""
        standing = self._session.library.standing([figure.id]).get(figure.id)
        word = (standing.word if standing else None) or FigureWord()
        plain = replace(figure, themes=(), series=None, superseded_by=None)
        return self.put_back(((figure.id, replace(word, refused=False, added=plain)),))

    def join(self, figures: Sequence[Figure]) -> FigureWords:
        """Let ``figures`` form one series, with all that measures what the first of them does;
        return what was said of them before."""
        keys = [one.measures for one in figures if one.measures]
        key = next(iter(keys), "") or f"{OWN}{figures[0].id}"
        changed = [one for one in figures if one.measures != key]
        return self.put_back([(one.id, self._measuring(one, key)) for one in changed])

    def split(self, figure: Figure) -> FigureWords:
        """Let ``figure`` leave its series; return what was said of it before."""
        return self.put_back(((figure.id, self._measuring(figure, f"{OWN}{figure.id}")),))

    def put_back(self, words: Sequence[tuple[str, FigureWord | None]]) -> FigureWords:
        """Put ``words`` in the place of what the user said about figures; return that: put back
        in turn, it undoes this. Raises ``Problem`` where a figure is no longer there."""
        session = self._session
        before = session.stamp
        said = session.library.say(tuple(words))
        documents = dict.fromkeys(id.rpartition("#")[0] for id, _ in words)
        session.follow_figures(before, tuple(documents))
        return said

    def _measuring(self, figure: Figure, key: str) -> FigureWord:
        word = self._word(figure)
        return replace(word, correction=FigureCorrection(measures=key).over(word.correction))

    def _word(self, figure: Figure) -> FigureWord:
        """Return what the user said about ``figure``; raises ``Problem`` where it is gone."""
        standing = self._session.library.standing([figure.id]).get(figure.id)
        if standing is None:
            raise Problem("figure_unknown", figure=figure.id)
        return standing.word or FigureWord()

    def _found(self, text: str, filters: Filters) -> frozenset[str]:
        query = Query(text, filters, begun=True, kind=Kind.FIGURE)
        return Finding(self._session).matching(query)

    def _years(self) -> dict[str, int]:
        held = self._session.library.holdings()
        return {one.id: one.details.date.year for one in held if one.details.date}
