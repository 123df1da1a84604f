"""A note out of the values of a ``.briefnote`` file; nothing is believed before it is checked."""

from decimal import Decimal, InvalidOperation

from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.language import Language
from briefer.domain.note import (
    Chart,
    ChartForm,
    ChartPoint,
    Citation,
    FigureTable,
    Item,
    MarkingLanguage,
    Note,
    Paragraph,
    Paraphrase,
    Pick,
    Printing,
    Quotation,
    Section,
    Statistic,
    Translation,
)
from briefer.domain.quoting import is_quotation
from briefer.errors import Notice, notice
from briefer.tables.entries import Entry

_LARGEST_EXPONENT = 30
"""A value further from one than this power of ten is none that anybody counts."""


class Reader:
    """Reads the parts of a note and gathers what the user should know.

    Its methods raise ``WrongEntry`` or ``ValueError`` for what is not a part of a note.
    """

    def __init__(self) -> None:
        self.notices: list[Notice] = []

    def note(self, entry: Entry) -> Note:
        """Return the whole note."""
        header = entry.entries("header")
        return Note(
            id=entry.text("id"),
            kind=entry.text("kind"),
            language=Language(entry.text("language")),
            title=entry.text("title"),
            title_in_other_language=entry.optional_text("title_in_other_language") or "",
            marking=entry.optional_text("marking"),
            header=tuple((one.text("field"), one.text("value")) for one in header),
            sections=tuple(self._section(one) for one in entry.entries("sections")),
            printing=_printing(entry.entry("printing")) if "printing" in entry else Printing(),
            below=entry.optional_text("below"),
        )

    def _section(self, entry: Entry) -> Section:
        items = tuple(self._item(one) for one in entry.entries("items"))
        return Section(entry.text("id"), items, entry.optional_text("heading"))

    def _item(self, entry: Entry) -> Item:
        kind, id = entry.text("kind"), entry.text("id")
        if kind == "table":
            return FigureTable(id, entry.text("title"), _rows(entry))
        if kind == "chart":
            return _chart(id, entry)
        text = entry.text("text")
        if kind == "paragraph":
            return Paragraph(id, text)
        pick = _pick(entry.entry("pick"))
        if kind == "quotation":
            return self._quotation(id, pick, text)
        if kind == "translation":
            return Translation(id, pick, text)
        if kind == "paraphrase":
            return Paraphrase(id, pick, text)
        raise ValueError(kind)

    def _quotation(self, id: str, pick: Pick, text: str) -> Item:
        if is_quotation(text, pick.text):
            return Quotation(id, pick, text)
        cited = pick.citation
        self.notices.append(notice("not_a_quotation", title=cited.title, number=cited.number))
        return Paraphrase(id, pick, text)


def _printing(entry: Entry) -> Printing:
    chosen = entry.optional_text("marking_in")
    return Printing(
        draft=entry.optional_text("draft"),
        caveats=entry.texts("caveats"),
        annex=entry.flag("annex"),
        marking_in=MarkingLanguage(chosen) if chosen else None,
    )


def _rows(entry: Entry) -> tuple[Statistic, ...]:
    return tuple(
        Statistic(
            one.text("measure"),
            one.text("value"),
            one.optional_text("period") or "",
            one.optional_text("place") or "",
            _optional_pick(one),
        )
        for one in entry.entries("rows")
    )


def _chart(id: str, entry: Entry) -> Chart:
    points = tuple(
        ChartPoint(one.text("label"), _value(one.text("value")), _optional_pick(one))
        for one in entry.entries("points")
    )
    form = ChartForm(entry.text("form"))
    return Chart(id, entry.text("title"), entry.text("measure"), points, form)


def _value(text: str) -> Decimal:
    """Return the number that ``text`` writes; raises ``ValueError`` for any other text."""
    try:
        value = Decimal(text)
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not value.is_finite() or abs(value.adjusted()) > _LARGEST_EXPONENT:
        raise ValueError(text)
    return value


def _optional_pick(entry: Entry) -> Pick | None:
    return _pick(entry.entry("pick")) if "pick" in entry else None


def _pick(entry: Entry) -> Pick:
    language = Language(entry.text("language"))
    return Pick(entry.text("text"), language, _citation(entry.entry("citation")))


def _citation(entry: Entry) -> Citation:
    span = entry.entry("span")
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
        span=Span(span.number("start"), span.number("end")),
        marking=entry.optional_text("marking"),
    )


def _date(entry: Entry, key: str) -> PartialDate | None:
    text = entry.optional_text(key)
    return None if text is None else PartialDate.from_iso(text)
