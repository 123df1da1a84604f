"""From a passage to its figures: each expression found in it, with what, when and where it is."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefer.analysis.figures.expressions.finding import Finder
from briefer.analysis.figures.places.dollars import dollars_of, is_bare_dollar
from briefer.analysis.figures.places.placing import Placer
from briefer.analysis.figures.series.measures import Measurer
from briefer.analysis.figures.setting import Expression, Setting
from briefer.analysis.figures.splitting import sentences
from briefer.analysis.figures.subjects.subjects import subject_of
from briefer.analysis.figures.times.periods import period_of
from briefer.domain.document import Details, Document, Span
from briefer.domain.figure import Figure
from briefer.domain.language import Language
from briefer.domain.passage import Passage
from briefer.tables.gazetteer import Place
from briefer.tables.glossary import Concept


class FigureReader:
    """Reads the figures of passages by one glossary and gazetteer; made once, used for many."""

    def __init__(self, concepts: Iterable[Concept], places: Sequence[Place]) -> None:
        self._finders = {language: Finder(language) for language in Language}
        self._placer = Placer(places)
        self._measurer = Measurer(concepts)

    def figures(
        self, document: Document, passages: Iterable[Passage], details: Details
    ) -> tuple[Figure, ...]:
        """Return the figures of ``passages``, which are those of ``document``, in order."""
        found = [one for passage in passages for one in self.of_passage(passage, details)]
        return tuple(self._in_dollars_of(document, found))

    def unread(self, passages: Iterable[Passage]) -> int:
        """Return how many of ``passages`` have thousands of numbers: figures are not looked for
        in data."""
        return sum(self._finders[one.language].is_data(one.text) for one in passages)

    def of_passage(self, passage: Passage, details: Details) -> list[Figure]:
        """Return the figures of ``passage`` in order; a dollar is a Canadian one in them."""
        expressions = self._finders[passage.language].find(passage.text)
        return self._read(passage, details, expressions) if expressions else []

    def selected(
        self, document: Document, passage: Passage, span: Span, details: Details
    ) -> Figure | None:
        """Return the figure that the words at ``span`` of the text of ``document`` state, whatever
        they look like, with all of a number that they cut; ``None`` where no number is in them."""
        shift, finder = passage.span.start, self._finders[passage.language]
        chosen = finder.whole(passage.text, Span(span.start - shift, span.end - shift))
        first, last = chosen.start, chosen.end
        said = finder.read(passage.text[first:last])
        if said is None:
            return None
        number = Span(said.number.start + first, said.number.end + first)
        stated = replace(said, span=chosen, number=number)
        (figure,) = self._read(passage, details, (stated,))
        return self._in_dollars_of(document, [figure])[0]

    def _in_dollars_of(self, document: Document, figures: list[Figure]) -> list[Figure]:
        """Return ``figures`` with bare dollars as those of the country ``document`` is about."""
        if not any(is_bare_dollar(one) for one in figures):
            return figures
        dollars = dollars_of(document.text, self._placer.names)
        return [replace(one, unit_name=dollars) if is_bare_dollar(one) else one for one in figures]

    def _read(
        self, passage: Passage, details: Details, expressions: Sequence[Expression]
    ) -> list[Figure]:
        """Return the figures that ``expressions`` of ``passage`` state."""
        found: list[Figure] = []
        for sentence in sentences(passage.text):
            inside = tuple(
                one for one in expressions if sentence.start <= one.span.start < sentence.end
            )
            if inside:
                setting = Setting(
                    passage.text, sentence, inside, passage.language, details, passage.heading_path
                )
                found += (self._figure(passage, setting, one) for one in inside)
        return found

    def _figure(self, passage: Passage, setting: Setting, said: Expression) -> Figure:
        period, guessed = period_of(setting, said)
        place = self._placer.place_of(setting, said)
        shift = passage.span.start
        figure = Figure(
            document=passage.document,
            passage=passage.span,
            span=Span(said.span.start + shift, said.span.end + shift),
            written=passage.text[said.span.start : said.span.end],
            sentence=setting.words,
            language=passage.language,
            value=said.value,
            unit=said.unit,
            upper=said.upper,
            unit_name=said.unit_name,
            qualifier=said.qualifier,
            subject=subject_of(setting, said),
            period=period,
            place=place.name if place else None,
            inferred=_inferred(guessed, place is not None and place.inferred),
            themes=passage.themes,
        )
        return replace(
            figure, measures=self._measurer.measures(figure, place.id if place else None)
        )


def _inferred(period: bool, place: bool) -> tuple[str, ...]:
    return tuple(name for name, is_so in (("period", period), ("place", place)) if is_so)
