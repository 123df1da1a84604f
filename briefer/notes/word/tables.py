"""Writes tables: the title block, and figures below a row of headings."""

from collections.abc import Iterable, Sequence

from briefer.notes.blocks import HeaderRow, Layout, Table, words_of
from briefer.notes.word.inlines import Inlines
from briefer.notes.word.markup import paragraph, run, value

_TITLE_BLOCK = (2400, 6960)
_WIDTH, _BESIDE, _LETTER = 9360, 216, 125
"""Of a table, of the margins in a cell, and of a letter, in twentieths of a point."""
_LONGEST_CELL = 28
"""Letters of a cell beyond which it does not make its column any wider."""
_KEPT_TOGETHER = 10
"""Rows of a table that stands on one page as a whole; a longer one only begins with two."""


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
    widths = _fitting(table)
    rows = [_row(heads, widths, heading=True)]
    kept = len(table.rows) - 1 if len(table.rows) <= _KEPT_TOGETHER else 1
    for at, row in enumerate(table.rows):
        style = "TableTextKept" if at < kept else "TableText"
        rows.append(_row([paragraph(style, inlines.body(cell)) for cell in row], widths))
    named = (table.caption.text, table.description)
    return _table("FigureTable", widths, rows, named, header_row=True)


def _fitting(table: Table) -> list[int]:
    """Return the widths of the columns: room for the longest word of each, and what is left by how
    much each has to say."""
    rows = [table.columns, *([words_of(cell) for cell in row] for row in table.rows)]
    columns = list(zip(*rows, strict=True))
    words = [max(len(word) for cell in column for word in cell.split(" ")) for column in columns]
    least = [_BESIDE + _LETTER * word for word in words]
    left = _WIDTH - sum(least)
    if left < 0:
        widths = [_WIDTH * width // sum(least) for width in least]
    else:
        said = [min(_LONGEST_CELL, max(map(len, column))) for column in columns]
        widths = [width + left * part // sum(said) for width, part in zip(least, said, strict=True)]
    return [*widths[:-1], _WIDTH - sum(widths[:-1])]


def _table(
    style: str,
    widths: Sequence[int],
    rows: Iterable[str],
    named: tuple[str, str],
    *,
    header_row: bool,
) -> str:
    """Return a table; ``named`` are its title and what is in it, for who cannot see it."""
    title, description = named
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    first = int(header_row)
    # The bits of the look: first row 0x20, first column 0x80, no bands 0x600.
    look = f'w:val="{0x680 + 0x20 * first:04X}" w:firstRow="{first}"'
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
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


def _row(cells: Sequence[str], widths: Sequence[int], *, heading: bool = False) -> str:
    boxes = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, cells, strict=True)
    )
    repeated = "<w:tblHeader/>" if heading else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(boxes)}</w:tr>"
