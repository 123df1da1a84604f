"""Passages: the paragraphs, bullets and table rows of a document, and what is not a passage."""

from dataclasses import dataclass, field
from enum import StrEnum

from briefer.domain.document import Details, Span
from briefer.domain.figure import Figure
from briefer.domain.language import Language
from briefer.domain.theme import ThemeTag
from briefer.errors import Notice


class PassageKind(StrEnum):
    """What a passage is in its document."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    TABLE_ROW = "table_row"


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage; its identity is its document and span, never a row number.

    ``text`` is exactly the document's text at ``span``. ``number`` counts passages from 1 in
    the document, ``number_in_section`` below the nearest heading; ``heading_path`` goes from
    the outermost heading inwards; ``page`` is from 1 where known. ``themes`` has the strongest
    first.
    """

    document: str
    span: Span
    text: str = field(repr=False)
    language: Language
    kind: PassageKind
    heading_path: tuple[str, ...]
    number: int
    number_in_section: int
    page: int | None = None
    themes: tuple[ThemeTag, ...] = ()

    @property
    def id(self) -> str:
        """The passage's id: its document's id and its span."""
        return f"{self.document}:{self.span.start}-{self.span.end}"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading found in a document; ``level`` counts from 1 below the title."""

    span: Span
    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Dropped:
    """Text of a document that is neither passage nor heading; ``why`` is a key under ``dropped``
    in the messages file."""

    span: Span
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was found in a document, in the order of its text."""

    details: Details
    passages: tuple[Passage, ...]
    headings: tuple[Heading, ...]
    dropped: tuple[Dropped, ...]
    notices: tuple[Notice, ...] = ()
    figures: tuple[Figure, ...] = ()
