"""A briefing note: its parts, and the picks that stand in it with their citations.

A pick is a full copy of a passage, or of a figure in it, so that a note opens without the library.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from briefer.domain.caution import Caution
from briefer.domain.dates import PartialDate
from briefer.domain.document import Holding, Span
from briefer.domain.figure import Figure
from briefer.domain.language import Language
from briefer.domain.passage import Passage


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a pick comes from; ``span`` is the passage's in its document's text, ``marking`` the
    id of the document's own marking when the pick was made."""

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
    marking: str | None = None


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
        marking=details.marking,
    )


@dataclass(frozen=True, slots=True)
class Pick:
    """A copy of a passage as it stood when it was picked, with its citation.

    Of a pick of a ``figure``, that one in the passage is meant; it is a copy without its themes.
    ``place_elsewhere`` is what the other language calls the figure's place, empty where it is not
    known.
    ``cautions`` are what was known of figures in the passage when the note was last brought up to
    date with a library.
    """

    text: str
    language: Language
    citation: Citation
    figure: Figure | None = None
    cautions: tuple[Caution, ...] = ()
    place_elsewhere: str = ""

    @property
    def passage(self) -> str:
        """The id of the passage this is a copy of."""
        span = self.citation.span
        return f"{self.citation.document}:{span.start}-{span.end}"

    @property
    def rests_on(self) -> str:
        """The id of what is picked: the figure where one is, else the passage."""
        return self.figure.id if self.figure else self.passage

    def place_in(self, language: Language) -> str:
        """Return what ``language`` calls the place of the figure picked, as far as that is known;
        empty where there is none."""
        if self.figure is None or self.figure.place is None:
            return ""
        own = self.figure.language is language
        return self.figure.place if own else self.place_elsewhere or self.figure.place

    @property
    def caution(self) -> Caution | None:
        """What to know of the figure picked, ``None`` where it is nothing or a passage is."""
        if self.figure is None:
            return None
        span = self.figure.span
        return next((one for one in self.cautions if one.span == span), None)


def pick_figure(figure: Figure, passage: Passage, holding: Holding) -> Pick:
    """Return a pick of ``figure``, which stands in ``passage`` of the document ``holding``."""
    copy = replace(figure, themes=())
    return Pick(passage.text, passage.language, cite(passage, holding), copy)


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
class Translation:
    """A pick in the note's language where its own is the other: quoted, and marked as the
    writer's translation."""

    id: str
    pick: Pick
    text: str


@dataclass(frozen=True, slots=True)
class FigureSentence:
    """A pick of a figure told in a sentence of the note's own: no quotation marks, a footnote with
    the figure as its source writes it."""

    id: str
    pick: Pick
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The user's own words, without a source."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Statistic:
    """A row of a table of figures: what is measured, its value as it is printed, for which period
    and place, and the pick it was read in."""

    measure: str
    value: str
    period: str = ""
    place: str = ""
    pick: Pick | None = None

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """Measure, value, period and place."""
        return self.measure, self.value, self.period, self.place


@dataclass(frozen=True, slots=True)
class FigureTable:
    """Figures below each other under a ``title``."""

    id: str
    title: str
    rows: tuple[Statistic, ...]

    @property
    def text(self) -> str:
        """The title and the rows, one a line, their cells parted by tabs."""
        rows = ("\t".join(one.cells) for one in self.rows)
        return "\n".join((self.title, *rows))


class ChartForm(StrEnum):
    """How a chart shows its values: columns beside each other, or a line through time."""

    COLUMNS = "columns"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One value of a chart, what it is called there, and the pick it was read in."""

    label: str
    value: Decimal
    pick: Pick | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """Values drawn under a ``title``; ``measure`` is what they count, in words, ``remark`` what
    there is to know of them, printed below."""

    id: str
    title: str
    measure: str
    points: tuple[ChartPoint, ...]
    form: ChartForm = ChartForm.COLUMNS
    remark: str = ""

    @property
    def text(self) -> str:
        """The title and the values, one a line, each after its label and a tab."""
        points = (f"{one.label}\t{one.value}" for one in self.points)
        return "\n".join((f"{self.title}\t{self.measure}".strip(), *points))


Traced = Quotation | Paraphrase | Translation | FigureSentence
"""Words that lead back to one pick."""

Exhibit = FigureTable | Chart
"""What shows values rather than words; each value may have a pick of its own."""

Item = Traced | Paragraph | Exhibit


def picks_of(item: Item) -> tuple[Pick, ...]:
    """Return the picks that ``item`` rests on, in the order it names them."""
    if isinstance(item, Paragraph):
        return ()
    if isinstance(item, FigureTable):
        return tuple(row.pick for row in item.rows if row.pick)
    if isinstance(item, Chart):
        return tuple(point.pick for point in item.points if point.pick)
    return (item.pick,)


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a note; ``id`` is the part's in the template, ``heading`` replaces the
    template's where it is given."""

    id: str
    items: tuple[Item, ...] = ()
    heading: str | None = None


class MarkingLanguage(StrEnum):
    """In which language the marking is printed; ``NOTE`` is the note's own."""

    NOTE = "note"
    ENGLISH = "en"
    FRENCH = "fr"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Printing:
    """What is printed around the parts of a note.

    ``draft`` is the version of a draft, empty for one without a number, ``None`` for a final note;
    ``caveats`` are ids of lines in the profile that stand below the marking; ``annex`` adds every
    pick verbatim; ``marking_in`` is ``None`` where the profile decides.
    """

    draft: str | None = None
    caveats: tuple[str, ...] = ()
    annex: bool = False
    marking_in: MarkingLanguage | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A briefing note. ``kind`` is a template's id; ``marking`` a marking's id, ``None`` until
    the user chose one; ``header`` holds (field id, value) in the order of the template.

    ``below`` is the marking of sources that the user has confirmed to mark the note lower than.
    """

    id: str
    kind: str
    language: Language
    title: str
    sections: tuple[Section, ...]
    title_in_other_language: str = ""
    marking: str | None = None
    header: tuple[tuple[str, str], ...] = ()
    printing: Printing = Printing()
    below: str | None = None

    def items(self) -> Iterator[Item]:
        """Yield the items of all sections in the order they print."""
        for section in self.sections:
            yield from section.items

    def picks(self) -> Iterator[Pick]:
        """Yield the picks of all sections in the order they print."""
        for item in self.items():
            yield from picks_of(item)
