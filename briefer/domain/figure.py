"""A figure: a statistic that stands in a passage, as it is written and as it is understood."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.language import Language
from briefer.domain.theme import TaggedBy, ThemeTag


class Unit(StrEnum):
    """What kind of quantity a figure is; which one exactly is its ``unit_name``."""

    COUNT = "count"
    PERCENT = "percent"
    RATIO = "ratio"
    TIMES = "times"
    RATE = "rate"
    CURRENCY = "currency"
    MASS = "mass"
    DURATION = "duration"
    OTHER = "other"


class Qualifier(StrEnum):
    """How the value is meant: as it stands, as a bound, or roughly."""

    EXACT = "exact"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    AT_LEAST = "at_least"
    UP_TO = "up_to"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Period:
    """The time a figure is about, to the year, the month or the day.

    "2018" has the same start and end; "as of March 2019" has no start, "since 2014" no end; a
    figure without a date has neither.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None

    def __bool__(self) -> bool:
        return self.start is not None or self.end is not None


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; its identity is its document and the span of its expression.

    ``passage`` is the span of its passage and ``span`` that of ``written``, the verbatim
    expression with its qualifier, both in the document's text. ``value`` (and ``upper`` for the
    upper end of a span such as "40–45%") only sorts, filters, converts and compares: percent
    93 → 93, half → ratio 0.5, « sept millions » → 7000000. ``unit_name`` is the particular unit
    (CAD, kg, per 100,000 …). ``subject`` says what is counted, ``place`` where, both in the
    document's language. ``inferred`` are the names of fields that were not read in the sentence
    itself, ``corrected`` of those that the user set. Figures with the same ``measures``, which is
    empty where nothing tells, measure the same thing and form the series ``series``;
    ``superseded_by`` is the id of the newest figure of it, where that is another one.
    """

    document: str
    passage: Span
    span: Span
    written: str
    sentence: str = field(repr=False)
    language: Language
    value: Decimal
    unit: Unit
    upper: Decimal | None = None
    unit_name: str | None = None
    qualifier: Qualifier = Qualifier.EXACT
    subject: str = ""
    period: Period = Period()
    place: str | None = None
    inferred: tuple[str, ...] = ()
    measures: str = ""
    themes: tuple[ThemeTag, ...] = ()
    by: TaggedBy = TaggedBy.RULE
    corrected: tuple[str, ...] = ()
    series: str | None = None
    superseded_by: str | None = None

    @property
    def id(self) -> str:
        """The figure's id: its document's id and the span of its expression."""
        return f"{self.document}#{self.span.start}-{self.span.end}"

    @property
    def passage_id(self) -> str:
        """The id of the passage it stands in."""
        return f"{self.document}:{self.passage.start}-{self.passage.end}"


class SeriesNotice(StrEnum):
    """What to know of a series: its documents call the same thing by different words, a later
    document gives another value for the same period, two values cannot both hold."""

    WORDING_DRIFTS = "wording_drifts"
    REVISED = "revised"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True)
class Series:
    """Figures that measure the same thing at different times, by the end of their periods, the
    newest last; ``id`` is stable as long as they measure the same."""

    id: str
    figures: tuple[Figure, ...]
    notices: tuple[SeriesNotice, ...] = ()
    contradictory: tuple[str, ...] = ()
    """The ids of figures that cannot hold beside another one of the series."""

    @property
    def newest(self) -> Figure:
        """The figure that counts now."""
        return self.figures[-1]
