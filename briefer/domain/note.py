"""A briefing note: its parts, and the picks that stand in it with their citations.

A pick is a full copy of a passage, so that a note opens without the library.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from briefer.domain.dates import PartialDate
from briefer.domain.document import Holding, Span
from briefer.domain.language import Language
from briefer.domain.passage import Passage


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a pick comes from; ``span`` is the passage's in its document's text."""

    document: str
    name: str
    title: str
    event: str | None
    date: PartialDate | None
    date_end: PartialDate | None
    place: str | None
    publisher: str | None
    heading_path: tuple[str, ...]
    number: int
    number_in_section: int
    page: int | None
    source: str | None
    span: Span


def cite(passage: Passage, holding: Holding) -> Citation:
    """Return the citation of ``passage`` out of the document ``holding``."""
    details = holding.details
    return Citation(
        document=holding.id,
        name=holding.name,
        title=details.title or holding.file_name,
        event=details.event,
        date=details.date,
        date_end=details.date_end,
        place=details.place,
        publisher=details.publisher,
        heading_path=passage.heading_path,
        number=passage.number,
        number_in_section=passage.number_in_section,
        page=passage.page,
        source=details.source,
        span=passage.span,
    )


@dataclass(frozen=True, slots=True)
class Pick:
    """A copy of a passage as it stood when it was picked, with its citation."""

    text: str
    language: Language
    citation: Citation

    @property
    def passage(self) -> str:
        """The id of the passage this is a copy of."""
        span = self.citation.span
        return f"{self.citation.document}:{span.start}-{span.end}"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A pick quoted: ``text`` is the passage's own words, an excerpt, shortened with […] or
    clarified with [ ] (see ``domain.quoting``)."""

    id: str
    pick: Pick
    text: str


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """A pick in other words: no quotation marks, its footnote kept."""

    id: str
    pick: Pick
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The user's own words, without a source."""

    id: str
    text: str


Item = Quotation | Paraphrase | Paragraph


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a note; ``id`` is the part's in the template, ``heading`` replaces the
    template's where it is given."""

    id: str
    items: tuple[Item, ...] = ()
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A briefing note. ``kind`` is a template's id; ``marking`` a marking's id, ``None`` until
    the user chose one; ``header`` holds (field id, value) in the order of the template."""

    id: str
    kind: str
    language: Language
    title: str
    sections: tuple[Section, ...]
    title_in_other_language: str = ""
    marking: str | None = None
    header: tuple[tuple[str, str], ...] = ()

    def items(self) -> Iterator[Item]:
        """Yield the items of all sections in the order they print."""
        for section in self.sections:
            yield from section.items

    def picks(self) -> Iterator[Pick]:
        """Yield the picks of all sections in the order they print."""
        for item in self.items():
            if not isinstance(item, Paragraph):
                yield item.pick
