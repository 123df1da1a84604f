"""A note out of the values of a ``.briefnote`` file; nothing is believed before it is checked."""

from briefer.domain.language import Language
from briefer.domain.note import (
    Chart,
    ChartForm,
    ChartPoint,
    FigureSentence,
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
from briefer.notes.draft_picks import pick_of, value_of
from briefer.tables.entries import Entry


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
        return self._traced(kind, id, pick_of(entry.entry("pick")), text)

    def _traced(self, kind: str, id: str, pick: Pick, text: str) -> Item:
        if kind == "quotation":
            return self._quotation(id, pick, text)
        if kind == "translation":
            return Translation(id, pick, text)
        if kind == "paraphrase" or (kind == "figure" and pick.figure is None):
            return Paraphrase(id, pick, text)
        if kind == "figure":
            return FigureSentence(id, pick, text)
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
        ChartPoint(one.text("label"), value_of(one.text("value")), _optional_pick(one))
        for one in entry.entries("points")
    )
    form = ChartForm(entry.text("form"))
    remark = entry.optional_text("remark") or ""
    return Chart(id, entry.text("title"), entry.text("measure"), points, form, remark)


def _optional_pick(entry: Entry) -> Pick | None:
    return pick_of(entry.entry("pick")) if "pick" in entry else None
