"""The way in to analysis: a document as read → all that was found in it."""

from collections.abc import Sequence

from briefer.analysis.details import read_details
from briefer.analysis.marking_words import MarkingWords
from briefer.analysis.segmenting import segment
from briefer.analysis.themes import Tagger
from briefer.domain.document import Document
from briefer.domain.passage import Analysis
from briefer.errors import notice
from briefer.tables.glossary import Concept
from briefer.tables.themes import ThemeRule

VERSION = 2
"""Grows whenever the same text and tables would give another analysis."""


class Analyst:
    """Analyses documents by one set of rules; made once, used for many documents."""

    def __init__(
        self, rules: Sequence[ThemeRule], concepts: Sequence[Concept], words: MarkingWords
    ) -> None:
        self._tagger = Tagger(rules)
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
        return Analysis(
            details=read_details(structure, self._publishers),
            passages=tuple(self._tagger.tag(passage) for passage in structure.passages),
            headings=structure.headings,
            dropped=structure.dropped,
            notices=(*structure.notices, *empty),
        )
