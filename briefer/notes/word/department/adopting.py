"""Our own WordprocessingML in the terms of a template: its style ids, its lists, its line width."""

import re
from collections.abc import Iterator, Mapping

from briefer.notes.columns import LINE
from briefer.notes.word.department.trees import WP, Element, as_text, parsed, w

_NAMED = re.compile(
    r"(<w:(pStyle|rStyle|tblStyle|basedOn|next|link|styleLink|numStyleLink|numId)\b[^<>]*?"
    r"""\bw:val=(["']))([^"']*)(?=\3)"""
)
_TWENTIETH = 635
"""The units of a drawing in a twentieth of a point."""


def adopted(xml: str, ids: Mapping[str, str], numbers: Mapping[str, str]) -> str:
    """Return ``xml`` with each style and each list named as in the template.

    ``ids`` are the template's style ids by ours, ``numbers`` its ids of lists (``w:numId``) by
    ours. What neither knows keeps its name. The words of a text are never touched: an angle
    bracket in them is escaped.
    """

    def renamed(match: re.Match[str]) -> str:
        names = numbers if match[2] == "numId" else ids
        return match[1] + names.get(match[4], match[4])

    return _NAMED.sub(renamed, xml)


def within_width(xml: str, width: int) -> str:
    """Return the body ``xml`` with its tables and drawings made to fit lines of ``width``.

    A table as wide as our own page becomes as wide as the template's; whatever is wider than
    that is made narrower. ``width`` is in twentieths of a point.
    """
    if width == LINE:
        return xml
    body = parsed(xml.encode(), large=True)
    for table in body.findall(w("tbl")):
        _fit_table(table, width)
    for drawing in body.iter(f"{{{WP}}}inline"):
        _fit_drawing(drawing, width * _TWENTIETH)
    return as_text(body)


def _fit_table(table: Element, width: int) -> None:
    columns = table.findall(f"{w('tblGrid')}/{w('gridCol')}")
    total = sum(int(column.get(w("w")) or 0) for column in columns)
    if total != LINE and total <= width:
        return
    for element in (*columns, *_measures(table)):
        element.set(w("w"), str(int(element.get(w("w")) or 0) * width // total))


def _measures(table: Element) -> Iterator[Element]:
    """Yield the widths of a table and of its cells that are given in twentieths of a point."""
    for element in table.iter(w("tblW"), w("tcW")):
        if element.get(w("type")) == "dxa":
            yield element


def _fit_drawing(drawing: Element, width: int) -> None:
    wide = [one for one in drawing.iter() if int(_extent(one)) > width]
    for element in wide:
        own, height = int(_extent(element)), int(element.get("cy") or 0)
        element.set("cx", str(width))
        element.set("cy", str(height * width // own))


def _extent(element: Element) -> str:
    text = element.get("cx") or "0"
    return text if text.isdigit() else "0"
