"""Writes tables: the title block, and figures below a row of headings."""

from collections.abc import Iterable, Sequence

from briefer.notes.blocks import HeaderRow, Layout, NoteMark, Table
from briefer.notes.columns import widths
from briefer.notes.word.inlines import Inlines
from briefer.notes.word.markup import paragraph, run, value

_TITLE_BLOCK = (2400, 6960)
_KEPT_TOGETHER = 10
"""Lines of a table that stands on one page as a whole; a higher one only begins with two rows."""
_LINES_OF_A_NOTE = 3


def title_block(layout: Layout) -> str:
    """Return the title block: a table whose first column labels what stands beside it; nothing
    where it is empty.

    It has no header row: a screen reader would announce it with every line.
    It comes after the title: above a table that opens a document, LibreOffice leaves two
    empty lines where the page has footnotes, and Word no way to write before it.
    """
    if not layout.header:
        return ""
    rows = [_row(_header_row(one), _TITLE_BLOCK) for one in layout.header]
    named = (layout.kind, layout.labels.title_block)
    return _table("TitleBlock", _TITLE_BLOCK, rows, named, header_row=False)


def figures(table: Table, inlines: Inlines) -> str:
    """Return a table of figures: its first row, with the headings, stands on every page."""
    heads = [paragraph("TableHeading", run(name)) for name in table.columns]
    fitting = widths(table)
    rows = [_row(heads, fitting, heading=True)]
    kept = len(table.rows) - 1 if _height(table) <= _KEPT_TOGETHER else 1
    for at, row in enumerate(table.rows):
        style = "TableTextKept" if at < kept else "TableText"
        rows.append(_row([paragraph(style, inlines.body(cell)) for cell in row], fitting))
    named = (table.caption.text, table.description)
    return _table("FigureTable", fitting, rows, named, header_row=True)


def _height(table: Table) -> int:
    """Return how many lines or so ``table`` takes with the footnotes that must stand on its page:
    kept together, a higher one would leave its caption alone on a page."""
    noted = sum(
        any(isinstance(one, NoteMark) for one in cell) for row in table.rows for cell in row
    )
    return len(table.rows) + _LINES_OF_A_NOTE * noted


def _table(
    style: str,
    columns: Sequence[int],
    rows: Iterable[str],
    named: tuple[str, str],
    *,
    header_row: bool,
) -> str:
    """Return a table; ``named`` are its title and what is in it, for who cannot see it."""
    title, description = named
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    first = int(header_row)
    # The bits of the look: first row 0x20, first column 0x80, no bands 0x600.
    look = f'w:val="{0x680 + 0x20 * first:04X}" w:firstRow="{first}"'
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook {look} w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1"'
        ' w:noVBand="1"/>'
        f'<w:tblCaption w:val="{value(title)}"/><w:tblDescription w:val="{value(description)}"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _header_row(row: HeaderRow) -> list[str]:
    style = "" if row.given else "PlaceholderText"
    label = paragraph("TitleBlockLabel", run(row.label))
    text = [paragraph("TitleBlockText", run(line, style)) for line in row.lines]
    return [label, "".join(text)]


def _row(cells: Sequence[str], columns: Sequence[int], *, heading: bool = False) -> str:
    boxes = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(columns, cells, strict=True)
    )
    repeated = "<w:tblHeader/>" if heading else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(boxes)}</w:tr>"
