"""Tables and charts in the preview.

Qt's rich text draws no shapes and the preview loads no image: a chart stands here as bars made of
cells of tables, each with its name before it and its value behind it. They are as long as the
values ask, from zero on, whether the Word file draws columns or a line; only the form differs.
"""

from briefer.notes.blocks import Caption, Plot, Table
from briefer.notes.columns import LINE, widths
from briefer.notes.preview.inlines import (
    BAND,
    INK,
    QUIET,
    RULE,
    anchored,
    inlines_of,
    paragraph,
    text,
)

_SET = 'width="100%" cellspacing="0" cellpadding="0"'
_CHART_SET = 'width="99%" cellspacing="0" cellpadding="0"'
"""Less than the line by what Qt adds to four columns to make them whole pixels wide."""
_CAPTION_ABOVE = "margin:10px 0 5px 0"
_CAPTION_BELOW = "margin:5px 0 14px 0"
_MEASURE = f"margin:10px 0 2px 0; font-size:10pt; color:{QUIET}"
_NUMBER = f"font-weight:bold; color:{INK}"
_CELL_TEXT = "margin:0"
_BAR_TEXT = "margin:0; font-size:11pt"
_CELL = f"padding:3px 6px; border-bottom:1px solid {RULE}"
_BELOW = paragraph("margin:0; font-size:6pt", "")
_BAR = "#2c5f8f"
_STEPS = 48
"""Of equal width, of which the bars are made."""
_NAME_SHARE, _VALUE_SHARE = 26, 14
"""Per cent of the line for the names before the bars, and what is kept for a value behind."""
_BAR_CELL = "padding:0; border-top:4px solid #ffffff; border-bottom:4px solid #ffffff"


def table(block: Table) -> str:
    """Return ``block`` under its caption, a band behind its row of headings."""
    head = f'bgcolor="{BAND}" style="{_CELL}; border-top:2px solid {INK}"'
    heads = "".join(
        f'<td width="{100 * width / LINE:.2f}%" {head}>'
        f"{paragraph(f'{_CELL_TEXT}; {_NUMBER}', text(column))}</td>"
        for column, width in zip(block.columns, widths(block), strict=True)
    )
    rows = "".join(
        f"<tr>{''.join(_cell(inlines_of(cell)) for cell in row)}</tr>" for row in block.rows
    )
    caption = paragraph(_CAPTION_ABOVE, anchored(block.item) + _caption(block.caption))
    style = 'style="border-collapse:collapse; margin-top:5px"'
    return f"{caption}<table {_SET} {style}><tr>{heads}</tr>{rows}</table>{_BELOW}"


def chart(block: Plot) -> str:
    """Return ``block`` as bars, what they count above them and the caption below."""
    names, anchor = [text(label) for label in block.categories], anchored(block.item)
    measure = paragraph(_MEASURE, anchor + text(block.measure)) if block.measure else ""
    if not measure:
        # Qt forgets an anchor without words behind it.
        names[0] = anchor + names[0]
    bars = _bars([float(value) for value in block.values])
    rows = "".join(
        _row(name, bar, text(value))
        for name, bar, value in zip(names, bars, block.shown, strict=True)
    )
    caption = paragraph(_CAPTION_BELOW, _caption(block.caption))
    return f"{measure}{rows}{caption}"


def _cell(written: str) -> str:
    return f'<td style="{_CELL}">{paragraph(_CELL_TEXT, written)}</td>'


def _caption(caption: Caption) -> str:
    number = text(f"{caption.label} {caption.number}{caption.between}")
    return f'<span style="{_NUMBER}">{number}</span>{inlines_of(caption.inlines)}'


def _bars(values: list[float]) -> list[tuple[int, int]]:
    """Return for each of ``values`` how many steps are free before its bar, and how many it is
    long: none only for zero."""
    lowest, highest = min(0.0, *values), max(0.0, *values)
    step = (highest - lowest) / _STEPS or 1.0
    bars: list[tuple[int, int]] = []
    for value in values:
        before = min(round((min(0.0, value) - lowest) / step), _STEPS - 1)
        long = max(1, round(abs(value) / step)) if value else 0
        bars.append((before, min(long, _STEPS - before)))
    return bars


def _row(name: str, bar: tuple[int, int], value: str) -> str:
    """Return one bar between its name and its value, a table of its own: in columns that fit all
    bars, many and narrow, Qt's rounding to whole pixels would make the chart wider than a line."""
    before, long = bar
    step = (100 - _NAME_SHARE - _VALUE_SHARE) / _STEPS
    free = f'<td width="{before * step:.2f}%"></td>' if before else ""
    filled = f'bgcolor="{_BAR}" style="{_BAR_CELL}"'
    drawn = f'<td width="{long * step:.2f}%" {filled}></td>' if long else ""
    rest = 100 - _NAME_SHARE - (before + long) * step
    said = paragraph(f"{_BAR_TEXT}; {_NUMBER}", value)
    return (
        f'<table {_CHART_SET}><tr><td width="{_NAME_SHARE}%" style="padding:2px 6px 2px 0">'
        f"{paragraph(_BAR_TEXT, name)}</td>{free}{drawn}"
        f'<td width="{rest:.2f}%" style="padding:2px 6px">{said}</td></tr></table>'
    )
