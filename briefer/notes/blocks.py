"""What is printed, in order, without any format: preview, HTML and Word are drawn from it.

Every text in these blocks is already fit to print: white space closed up, nothing in it that
XML cannot hold.
"""

from dataclasses import dataclass
from enum import StrEnum

from briefer.domain.dates import PartialDate
from briefer.domain.language import Language
from briefer.errors import Notice


class Look(StrEnum):
    """What a run of words is, so that each format can make it look so."""

    PLAIN = "plain"
    LABEL = "label"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one language that look alike; ``link`` is the web address they lead to."""

    text: str
    language: Language
    look: Look = Look.PLAIN
    link: str | None = None


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The place in a text where the footnote ``number`` is called."""

    number: int


Inline = Run | NoteMark


class Role(StrEnum):
    """What a paragraph is in its note."""

    QUOTATION = "quotation"
    LONG_QUOTATION = "long_quotation"
    PARAPHRASE = "paraphrase"
    PARAGRAPH = "paragraph"
    PLACEHOLDER = "placeholder"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` is 2 for the parts of a note, whose title is level 1."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class TextBlock:
    """One printed paragraph; ``item`` is the id of the note's item it comes from, empty for
    words of the template."""

    role: Role
    inlines: tuple[Inline, ...]
    item: str = ""

    @property
    def text(self) -> str:
        """The words of the paragraph, without its note marks."""
        return "".join(part.text for part in self.inlines if isinstance(part, Run))


Block = Heading | TextBlock


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote, numbered from 1 in the order of the text."""

    number: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """A line of the title block; ``given`` is false where ``lines`` are a placeholder."""

    label: str
    lines: tuple[str, ...]
    given: bool = True


@dataclass(frozen=True, slots=True)
class Marking:
    """The words printed at the head and foot of every page; ``chosen`` is false while the user
    has chosen none."""

    line: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of ours that a format needs. ``page`` holds what stands before the page number,
    between it and the number of pages, and after; ``call`` what is said before and after the
    number of a footnote that is called."""

    title_block: str
    subject: str
    footnotes: str
    call: tuple[str, ...]
    back: str
    page: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A note as it is printed. ``kind`` is what the note calls itself, ``dated`` the date of its
    title block where that is a calendar date, ``notices`` what the user should know of it."""

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
    dated: PartialDate | None = None
    notices: tuple[Notice, ...] = ()

    @property
    def kind_line(self) -> str:
        """What the note is and whose it is, in one line."""
        return " – ".join(part for part in (self.kind, self.organisation) if part)
