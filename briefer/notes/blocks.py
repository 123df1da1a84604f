"""What is printed, in order, without any format: preview, HTML and Word are drawn from it.

Every text in these blocks is already fit to print: white space closed up, nothing in it that
XML cannot hold.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from briefer.domain.dates import PartialDate
from briefer.domain.language import Language
from briefer.domain.note import ChartForm, Pick
from briefer.errors import Notice


class Look(StrEnum):
    """What a run of words is, so that each format can make it look so."""

    PLAIN = "plain"
    LABEL = "label"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one language that look alike; ``link`` is the web address they lead to, ``trace``
    the tag of the ``Trace`` by which they are found again in a file that comes back."""

    text: str
    language: Language
    look: Look = Look.PLAIN
    link: str | None = None
    trace: str = ""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The place in a text where the footnote ``number`` is called."""

    number: int


@dataclass(frozen=True, slots=True)
class NoteNumber:
    """The number of the footnote ``number``, which is called elsewhere: raised as a mark is where
    the text refers to it once more, on the line where another footnote names it."""

    number: int


Inline = Run | NoteMark | NoteNumber


class Role(StrEnum):
    """What a paragraph is in its note. ``CHOICE`` is a box to tick with the words beside it,
    ``SIGNATURE`` a label before a line to write on, ``LOCATOR`` says where the ``EVIDENCE`` below
    it stands, ``REMARK`` what there is to know of the chart above it."""

    QUOTATION = "quotation"
    LONG_QUOTATION = "long_quotation"
    PARAPHRASE = "paraphrase"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBERED = "numbered"
    CHOICE = "choice"
    SIGNATURE = "signature"
    PLACEHOLDER = "placeholder"
    LOCATOR = "locator"
    EVIDENCE = "evidence"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` is 2 for the parts of a note, whose title is level 1."""

    level: int
    inlines: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The words of the heading."""
        return words_of(self.inlines)


@dataclass(frozen=True, slots=True)
class TextBlock:
    """One printed paragraph; ``item`` is the id of the note's item it comes from, empty for
    words of the template. ``list`` counts the note's lists from 1: paragraphs of one numbered
    list share it; 0 where the paragraph is in none."""

    role: Role
    inlines: tuple[Inline, ...]
    item: str = ""
    list: int = 0

    @property
    def text(self) -> str:
        """The words of the paragraph, without its note marks."""
        return words_of(self.inlines)


def words_of(inlines: tuple[Inline, ...]) -> str:
    """Return the words of ``inlines`` without the note marks and numbers among them."""
    return "".join(one.text for one in inlines if isinstance(one, Run))


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands above a table or below a chart: "Table 1", then the words of its title.

    ``label`` is "Table" or "Chart", ``number`` counts those with the same label from 1.
    """

    label: str
    number: int
    between: str
    inlines: tuple[Inline, ...]

    @property
    def text(self) -> str:
        """The caption as it is read, without its note marks."""
        return f"{self.label} {self.number}{self.between}{self.title}"

    @property
    def title(self) -> str:
        """The words of the caption behind its number, without the spaces between note marks."""
        return words_of(self.inlines).rstrip()


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a row of headings; each row has as many cells as there are ``columns``.

    ``description`` says to who cannot see it what is in it. No cell is empty.
    """

    caption: Caption
    description: str
    columns: tuple[str, ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    item: str


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart of one series of ``values``, one for each of the ``categories``.

    ``description`` says in words what the chart shows, in at most 250 characters; ``shown`` are the
    values as they are written in the language of the note, ``around`` what stands in each before
    and after its digits ("more than "); none where nothing does. ``remarked`` tells that a remark
    follows.
    """

    caption: Caption
    description: str
    form: ChartForm
    measure: str
    categories: tuple[str, ...]
    values: tuple[Decimal, ...]
    shown: tuple[str, ...]
    item: str
    around: tuple[tuple[str, str], ...] = ()
    remarked: bool = False


Block = Heading | TextBlock | Table | Plot


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote, numbered from 1 in the order of the text."""

    number: int
    runs: tuple[Run | NoteNumber, ...]

    @property
    def text(self) -> str:
        """The words of the footnote, with the numbers of others that it names."""
        return "".join(one.text if isinstance(one, Run) else str(one.number) for one in self.runs)


@dataclass(frozen=True, slots=True)
class Trace:
    """Printed words that lead back to a pick: found again by ``tag``, called ``title``.

    ``kind`` is what they are in the note (quotation, paraphrase, translation, figure, value),
    ``item`` the id of its item, ``pick`` the copy of the passage with its citation.
    """

    tag: str
    title: str
    kind: str
    item: str
    text: str
    pick: Pick


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """A line of the title block; ``given`` is false where ``lines`` are a placeholder."""

    label: str
    lines: tuple[str, ...]
    given: bool = True


BETWEEN = " / "
"""What stands between a marking in one language and in the other."""


@dataclass(frozen=True, slots=True)
class Marking:
    """The words printed at the head and foot of every page; ``chosen`` is false while the user
    has chosen none. ``draft`` says that the note is a draft, of which version and day, empty where
    it is final; ``caveats`` are further lines, as "Advice to Minister". ``id`` is the department's
    for the marking, ``None`` while none is chosen. ``languages`` are those that the marking and the
    caveats are said in, one after the other with ``BETWEEN`` between; none where it is the note's.
    """

    line: str
    chosen: bool
    draft: str = ""
    caveats: tuple[str, ...] = ()
    id: str | None = None
    languages: tuple[Language, ...] = ()

    @property
    def below(self) -> tuple[str, ...]:
        """The lines that stand below the marking at the head of a page."""
        return (*((self.draft,) if self.draft else ()), *self.caveats)

    def runs(self, line: str, language: Language) -> tuple[Run, ...]:
        """Return ``line`` of a note in ``language``, each of its parts in the language it is in."""
        said = line.split(BETWEEN) if len(self.languages) > 1 else [line]
        if len(said) != len(self.languages):
            return (Run(line, language),)
        parts = [Run(words, own) for words, own in zip(said, self.languages, strict=True)]
        between = [Run(BETWEEN, language)] * len(parts)
        return tuple(run for pair in zip(between, parts, strict=True) for run in pair)[1:]


@dataclass(frozen=True, slots=True)
class MailLabels:
    """What an e-mail says before and after the name of the file attached to it, the title of the
    note, its date, and the numbers of its quotations and of its notes."""

    name: tuple[str, ...] = ("", "")
    title: tuple[str, ...] = ("", "")
    date: tuple[str, ...] = ("", "")
    sources: tuple[str, ...] = ("", "", "")


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of ours that a format needs. ``page`` holds what stands before the page number,
    between it and the number of pages, and after; ``call`` what is said before and after the
    number of a footnote that is called; ``tick_box`` before and after the words of a box to
    tick; ``mail`` what an e-mail says of the note."""

    title_block: str
    subject: str
    footnotes: str
    call: tuple[str, ...]
    back: str
    page: tuple[str, ...]
    tick_box: tuple[str, ...] = ("", "")
    mail: MailLabels = MailLabels()


@dataclass(frozen=True, slots=True)
class Layout:
    """A note as it is printed. ``kind`` is what the note calls itself, ``dated`` the date of its
    title block where that is a calendar date, ``notices`` what the user should know of it.
    ``annex`` follows on a page of its own and does not count as length. ``note`` is the note's
    id, ``traces`` lead from printed words to their picks. ``kind_id`` is the id of its kind,
    ``draft`` the version of a draft, empty for one without a number, ``None`` for a final note.
    ``line_spacing`` is the height of its lines in percent of single spacing."""

    language: Language
    kind: str
    organisation: str
    title: str
    title_in_other_language: str
    marking: Marking
    header: tuple[HeaderRow, ...]
    blocks: tuple[Block, ...]
    footnotes: tuple[Footnote, ...]
    labels: Labels
    note: str = ""
    annex: tuple[Block, ...] = ()
    traces: tuple[Trace, ...] = ()
    dated: PartialDate | None = None
    notices: tuple[Notice, ...] = ()
    kind_id: str = ""
    draft: str | None = None
    line_spacing: int = 115

    @property
    def kind_line(self) -> str:
        """What the note is and whose it is, in one line."""
        return " – ".join(part for part in (self.kind, self.organisation) if part)
