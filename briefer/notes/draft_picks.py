"""Picks out of the values of a ``.briefnote`` file: passages and figures with their citations."""

from decimal import Decimal, InvalidOperation

from briefer.domain.caution import Caution, Change, ChangeKind, Counterpart
from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.figure import Figure, Period, Qualifier, Unit
from briefer.domain.language import Bilingual, Language
from briefer.domain.note import Citation, Pick
from briefer.domain.theme import TaggedBy
from briefer.tables.entries import Entry

_LARGEST_EXPONENT = 30
"""A value further from one than this power of ten is none that anybody counts."""


def pick_of(entry: Entry) -> Pick:
    """Return the pick in ``entry``; raises ``WrongEntry`` or ``ValueError`` for what is none."""
    language = Language(entry.text("language"))
    citation = _citation(entry.entry("citation"))
    return Pick(
        text=entry.text("text"),
        language=language,
        citation=citation,
        figure=_figure(entry.entry("figure"), citation, language) if "figure" in entry else None,
        place_elsewhere=entry.optional_text("place_elsewhere") or "",
        cautions=tuple(_caution(one) for one in entry.entries("cautions")),
    )


def value_of(text: str) -> Decimal:
    """Return the number that ``text`` writes; raises ``ValueError`` for any other text."""
    try:
        value = Decimal(text)
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not value.is_finite() or abs(value.adjusted()) > _LARGEST_EXPONENT:
        raise ValueError(text)
    return value


def _figure(entry: Entry, citation: Citation, language: Language) -> Figure:
    period = entry.entry("period")
    upper = entry.optional_text("upper")
    return Figure(
        document=citation.document,
        passage=citation.span,
        span=_span(entry),
        written=entry.text("written"),
        sentence=entry.text("sentence"),
        language=language,
        value=value_of(entry.text("value")),
        unit=Unit(entry.text("unit")),
        upper=None if upper is None else value_of(upper),
        unit_name=entry.optional_text("unit_name"),
        qualifier=Qualifier(entry.text("qualifier")),
        subject=entry.text("subject"),
        period=Period(_date(period, "start"), _date(period, "end")),
        place=entry.optional_text("place"),
        inferred=entry.texts("inferred"),
        measures=entry.text("measures"),
        by=TaggedBy(entry.text("by")),
        corrected=entry.texts("corrected"),
        series=entry.optional_text("series"),
        superseded_by=entry.optional_text("superseded_by"),
    )


def _caution(entry: Entry) -> Caution:
    return Caution(
        span=_span(entry),
        written=entry.text("written"),
        newer=_counterpart(entry.entry("newer")) if "newer" in entry else None,
        against=_counterpart(entry.entry("against")) if "against" in entry else None,
        change=_change(entry.entry("change")) if "change" in entry else None,
    )


def _change(entry: Entry) -> Change:
    now = entry.entry("now")
    said = Bilingual(now.text("en"), now.text("fr"))
    return Change(ChangeKind(entry.text("kind")), said)


def _counterpart(entry: Entry) -> Counterpart:
    return Counterpart(
        id=entry.text("id"),
        written=entry.text("written"),
        language=Language(entry.text("language")),
        source=entry.text("source"),
        until=_date(entry, "until"),
    )


def _citation(entry: Entry) -> Citation:
    return Citation(
        document=entry.text("document"),
        name=entry.text("name"),
        title=entry.text("title"),
        event=entry.optional_text("event"),
        date=_date(entry, "date"),
        date_end=_date(entry, "date_end"),
        place=entry.optional_text("place"),
        publisher=entry.optional_text("publisher"),
        heading_path=entry.texts("heading_path"),
        number=entry.number("number"),
        number_in_section=entry.number("number_in_section"),
        page=entry.number("page") if "page" in entry else None,
        source=entry.optional_text("source"),
        span=_span(entry),
        marking=entry.optional_text("marking"),
    )


def _date(entry: Entry, key: str) -> PartialDate | None:
    text = entry.optional_text(key)
    return None if text is None else PartialDate.from_iso(text)


def _span(entry: Entry) -> Span:
    span = entry.entry("span")
    return Span(span.number("start"), span.number("end"))
