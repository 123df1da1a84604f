"""Tables and charts in HTML, and the values of a chart as a table for who cannot see it."""

from briefer.notes.blocks import Caption, Plot, Table
from briefer.notes.html.inlines import Inlines, text
from briefer.notes.html.svg import drawn


def table(block: Table, inlines: Inlines) -> str:
    """Return ``block`` with its caption above, each cell led to by the heads of its column and
    its row; these say what the description says."""
    heads = "".join(f'<th scope="col">{text(one)}</th>' for one in block.columns)
    rows = "\n".join(_row(tuple(map(inlines.written, row))) for row in block.rows)
    return (
        f'<table class="figures">\n<caption>{_caption(block.caption, inlines)}</caption>\n'
        f"<thead>\n<tr>{heads}</tr>\n</thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    )


def figure(block: Plot, inlines: Inlines) -> str:
    """Return ``block`` as a picture with its caption below."""
    values = "\n".join(
        _row((text(label), text(value)))
        for label, value in zip(block.categories, block.shown, strict=True)
    )
    return (
        f"<figure>\n{drawn(block)}\n"
        f'<div class="unseen"><table>\n<tbody>\n{values}\n</tbody>\n</table></div>\n'
        f"<figcaption>{_caption(block.caption, inlines)}</figcaption>\n</figure>"
    )


def _row(cells: tuple[str, ...]) -> str:
    first, *others = cells
    data = "".join(f"<td>{one}</td>" for one in others)
    return f'<tr><th scope="row">{first}</th>{data}</tr>'


def _caption(caption: Caption, inlines: Inlines) -> str:
    number = text(f"{caption.label} {caption.number}{caption.between}")
    return f'<span class="number">{number}</span>{inlines.written(caption.inlines)}'
