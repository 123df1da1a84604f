"""The values of a ``.briefnote`` file for a note, in a fixed order."""

from briefer.domain.note import (
    Chart,
    Citation,
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
    language = pick.language.value
    return {"text": pick.text, "language": language, "citation": _citation(pick.citation)}


def _citation(citation: Citation) -> dict[str, object]:
    return {
        "document": citation.document,
        "name": citation.name,
        "title": citation.title,
        "event": citation.event,
        "date": str(citation.date) if citation.date else None,
        "date_end": str(citation.date_end) if citation.date_end else None,
        "place": citation.place,
        "publisher": citation.publisher,
        "heading_path": list(citation.heading_path),
        "number": citation.number,
        "number_in_section": citation.number_in_section,
        "page": citation.page,
        "source": citation.source,
        "span": {"start": citation.span.start, "end": citation.span.end},
        "marking": citation.marking,
    }
