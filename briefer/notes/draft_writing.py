"""The values of a ``.briefnote`` file for a note, in a fixed order."""

from briefer.domain.caution import Caution, Counterpart
from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.figure import Figure
from briefer.domain.note import (
    Chart,
    Citation,
    FigureSentence,
    FigureTable,
    Item,
    Note,
    Paragraph,
    Paraphrase,
    Pick,
    Printing,
    Quotation,
    Translation,
)

_KINDS = {
    Quotation: "quotation",
    Paraphrase: "paraphrase",
    Translation: "translation",
    FigureSentence: "figure",
    Paragraph: "paragraph",
    FigureTable: "table",
    Chart: "chart",
}


def values_of(note: Note) -> dict[str, object]:
    """Return ``note`` as values that JSON can hold."""
    return {
        "id": note.id,
        "kind": note.kind,
        "language": note.language.value,
        "marking": note.marking,
        "below": note.below,
        "printing": _printing(note.printing),
        "title": note.title,
        "title_in_other_language": note.title_in_other_language,
        "header": [{"field": field, "value": value} for field, value in note.header],
        "sections": [
            {"id": one.id, "heading": one.heading, "items": [_item(item) for item in one.items]}
            for one in note.sections
        ],
    }


def _printing(printing: Printing) -> dict[str, object]:
    return {
        "draft": printing.draft,
        "caveats": list(printing.caveats),
        "annex": printing.annex,
        "marking_in": printing.marking_in,
    }


def _item(item: Item) -> dict[str, object]:
    values: dict[str, object] = {"kind": _KINDS[type(item)], "id": item.id}
    if isinstance(item, FigureTable):
        return {**values, "title": item.title, "rows": _rows(item)}
    if isinstance(item, Chart):
        about = {"title": item.title, "measure": item.measure, "form": item.form.value}
        about["remark"] = item.remark
        return {**values, **about, "points": _points(item)}
    values["text"] = item.text
    return values if isinstance(item, Paragraph) else {**values, "pick": _pick(item.pick)}


def _rows(table: FigureTable) -> list[dict[str, object]]:
    return [
        {
            "measure": row.measure,
            "value": row.value,
            "period": row.period,
            "place": row.place,
            "pick": _pick(row.pick),
        }
        for row in table.rows
    ]


def _points(chart: Chart) -> list[dict[str, object]]:
    return [
        {"label": point.label, "value": str(point.value), "pick": _pick(point.pick)}
        for point in chart.points
    ]


def _pick(pick: Pick | None) -> dict[str, object] | None:
    if pick is None:
        return None
    values: dict[str, object] = {
        "text": pick.text,
        "language": pick.language.value,
        "citation": _citation(pick.citation),
    }
    if pick.figure:
        values["figure"] = _figure(pick.figure)
        values["place_elsewhere"] = pick.place_elsewhere
    if pick.cautions:
        values["cautions"] = [_caution(one) for one in pick.cautions]
    return values


def _figure(figure: Figure) -> dict[str, object]:
    """Return what a figure says of itself; its document, passage and language are its pick's."""
    return {
        "span": _span(figure.span),
        "written": figure.written,
        "sentence": figure.sentence,
        "value": str(figure.value),
        "upper": None if figure.upper is None else str(figure.upper),
        "unit": figure.unit.value,
        "unit_name": figure.unit_name,
        "qualifier": figure.qualifier.value,
        "subject": figure.subject,
        "period": {
            "start": _day(figure.period.start),
            "end": _day(figure.period.end),
        },
        "place": figure.place,
        "inferred": list(figure.inferred),
        "measures": figure.measures,
        "by": figure.by.value,
        "corrected": list(figure.corrected),
        "series": figure.series,
        "superseded_by": figure.superseded_by,
    }


def _caution(caution: Caution) -> dict[str, object]:
    values: dict[str, object] = {
        "span": _span(caution.span),
        "written": caution.written,
        "newer": _counterpart(caution.newer),
        "against": _counterpart(caution.against),
    }
    if change := caution.change:
        now = {"en": change.now.en, "fr": change.now.fr}
        values["change"] = {"kind": change.kind.value, "now": now}
    return values


def _counterpart(other: Counterpart | None) -> dict[str, object] | None:
    if other is None:
        return None
    return {
        "id": other.id,
        "written": other.written,
        "language": other.language.value,
        "source": other.source,
        "until": _day(other.until),
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _day(day: PartialDate | None) -> str | None:
    return str(day) if day else None


def _citation(citation: Citation) -> dict[str, object]:
    return {
        "document": citation.document,
        "name": citation.name,
        "title": citation.title,
        "event": citation.event,
        "date": _day(citation.date),
        "date_end": _day(citation.date_end),
        "place": citation.place,
        "publisher": citation.publisher,
        "heading_path": list(citation.heading_path),
        "number": citation.number,
        "number_in_section": citation.number_in_section,
        "page": citation.page,
        "source": citation.source,
        "span": _span(citation.span),
        "marking": citation.marking,
    }
