"""The way in to analysis: a document as read → all that was found in it."""

from collections.abc import Sequence
from dataclasses import replace

from briefer.analysis.details import read_details
from briefer.analysis.figures.reading import FigureReader
from briefer.analysis.marking_words import MarkingWords
from briefer.analysis.segmenting import segment
from briefer.analysis.themes import Tagger
from briefer.domain.document import Details, Document, Span
from briefer.domain.figure import Figure
from briefer.domain.passage import Analysis, Passage
from briefer.errors import notice
from briefer.tables.gazetteer import Place
from briefer.tables.glossary import Concept
from briefer.tables.themes import ThemeRule

VERSION = 3
"""Grows whenever the same text and tables would give another analysis."""


class Analyst:
    """Analyses documents by one set of rules; made once, used for many documents."""

    def __init__(
        self,
        rules: Sequence[ThemeRule],
        concepts: Sequence[Concept],
        words: MarkingWords,
        places: Sequence[Place],
    ) -> None:
        self._tagger = Tagger(rules)
        self._reader = FigureReader(concepts, places)
        self._words = words
        self._publishers = frozenset(
            form.lower()
            for concept in concepts
            if concept.kind == "organization"
            for form in (*concept.en, *concept.fr)
        )

    def analyse(self, document: Document) -> Analysis:
        """Return what is in ``document``; its details are those its text states."""
        structure = segment(document, self._words)
        empty = () if structure.passages else (notice("no_passages"),)
        details = read_details(structure, self._publishers)
        unread = self._reader.unread(structure.passages)
        data = (notice("figures_unread", count=unread),) if unread else ()
        passages = tuple(self._tagger.tag(passage) for passage in structure.passages)
        return Analysis(
            details=details,
            passages=passages,
            headings=structure.headings,
            dropped=structure.dropped,
            notices=(*structure.notices, *empty, *data),
            figures=self._reader.figures(document, passages, _known(document.details, details)),
        )

    def read_figure(
        self, document: Document, passage: Passage, span: Span, details: Details
    ) -> Figure | None:
        """Return the figure that the words at ``span`` of the text of ``document`` state, which
        the user selected in ``passage``, with all of a number that they cut; ``None`` where no
        number is in them."""
        return self._reader.selected(document, passage, span, details)


def _known(told: Details, stated: Details) -> Details:
    """Return what places figures in time and space: what was ``told`` of the document, and what
    its text ``stated`` of the event where nothing was told of that."""
    if not told.event and not told.date:
        return told.over(stated)
    event = replace(stated, event=None, date=None, date_end=None, place=None)
    return told.over(event)
