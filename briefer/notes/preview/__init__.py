"""The preview writer: a layout as the part of HTML that Qt's rich text draws well.

It looks like the Word file: the same sizes, colours and indents, as one long sheet with the
footnotes at the end of the note, before its annex. What stands at the head and foot of every page
is not in it. Nothing in it loads anything or leads out of it. No white space stands between the
elements, for within them white space is kept as it is written.
"""

from collections.abc import Iterable

from briefer.notes.blocks import (
    Block,
    Footnote,
    HeaderRow,
    Heading,
    Layout,
    Plot,
    Role,
    Table,
    TextBlock,
)
from briefer.notes.gathering import gathered
from briefer.notes.preview import exhibits
from briefer.notes.preview.inlines import (
    BAND,
    INK,
    QUIET,
    RULE,
    anchored,
    heading,
    inlines_of,
    item_anchor,
    item_of,
    noted,
    paragraph,
    text,
)

__all__ = ["item_anchor", "item_of", "words", "write"]

_BODY = (
    "font-family:Calibri,Carlito,'Segoe UI',Arial,sans-serif; font-size:12pt; color:#1a1a1a;"
    " white-space:pre-wrap"
)
_KIND = f"margin:0 0 3px 0; font-weight:bold; color:{INK}"
_TITLE = f"margin:0 0 11px 0; font-size:20pt; font-weight:bold; color:{INK}; line-height:105%"
_OTHER_TITLE = f"margin:0 0 13px 0; font-size:14pt; color:{QUIET}; line-height:105%"
_HEADINGS = {
    2: f"margin:20px 0 5px 0; font-size:14pt; font-weight:bold; color:{INK}",
    3: f"margin:16px 0 4px 0; font-size:12pt; font-weight:bold; color:{INK}",
}
_ON_A_NEW_PAGE = "; page-break-before:always"
_BODY_TEXT = "margin:0 0 9px 0"
_QUOTED = "margin:0 28px 9px 38px"
_GUIDANCE = f"font-style:italic; color:{QUIET}"
_ROW_TEXT = "margin:0"
_TABLE = "border-collapse:collapse; margin-top:10px"
_CELL = "padding:4px 7px"
_LISTED = "margin:0 0 5px 26px"
_CHOICE = "margin:2px 0 5px 19px; text-indent:-19px"
_FOOTNOTE = "margin:0 0 4px 19px; text-indent:-19px; font-size:10pt"
_SEPARATOR = (
    f'<table width="31%" cellspacing="0" cellpadding="0" style="margin-top:18px"><tr>'
    f'<td style="border-top:1px solid {INK}; font-size:3pt"></td></tr></table>'
)
"""The short rule that Word draws above footnotes; Qt sets one made by ``hr`` in the middle."""
_STYLES = {
    Role.QUOTATION: _QUOTED,
    Role.LONG_QUOTATION: _QUOTED,
    Role.PARAPHRASE: _BODY_TEXT,
    Role.PARAGRAPH: _BODY_TEXT,
    Role.BULLET: _LISTED,
    Role.NUMBERED: _LISTED,
    Role.CHOICE: _CHOICE,
    Role.PLACEHOLDER: f"{_BODY_TEXT}; {_GUIDANCE}",
    Role.LOCATOR: f"margin:12px 0 2px 0; font-size:10pt; color:{QUIET}",
    Role.EVIDENCE: "margin:0 0 9px 19px",
    Role.REMARK: f"{_BODY_TEXT}; color:{QUIET}",
}
_LISTS = {Role.BULLET: "ul", Role.NUMBERED: "ol"}
_NOT_WRITTEN = {Role.PLACEHOLDER, Role.CHOICE, Role.SIGNATURE}


def write(layout: Layout) -> str:
    """Return ``layout`` as HTML for a preview; each paragraph of an item begins with the anchor
    of the item."""
    parts = (
        _title(layout),
        _title_block(layout),
        _blocks(layout.blocks, layout.line_spacing),
        _footnotes(layout),
        _annex(layout.annex, layout.line_spacing),
    )
    return f'<html><body style="{_BODY}">{"".join(parts)}</body></html>'


def words(layout: Layout) -> int:
    """Return how many words the paragraphs of ``layout`` have: neither headings, placeholders,
    forms, tables nor footnotes, nothing of its annex, and no mark that stands alone."""
    texts = (one for one in layout.blocks if isinstance(one, TextBlock))
    written = (one.text for one in texts if one.role not in _NOT_WRITTEN)
    return sum(any(map(str.isalnum, word)) for said in written for word in said.split(" "))


def _title(layout: Layout) -> str:
    """Return what the note is and of whom, its title, and the title in the other language."""
    kind = paragraph(_KIND, text(layout.kind_line))
    title = kind + heading(1, _TITLE, text(layout.title))
    other = layout.title_in_other_language
    return title + paragraph(_OTHER_TITLE, text(other)) if other else title


def _title_block(layout: Layout) -> str:
    if not layout.header:
        return ""
    rows = (_header_row(row, first=not n) for n, row in enumerate(layout.header))
    table = f'width="100%" cellspacing="0" cellpadding="0" style="{_TABLE}"'
    return f"<table {table}>{''.join(rows)}</table>"


def _header_row(row: HeaderRow, first: bool) -> str:
    """Return a row ruled below, the ``first`` also above, its label on a band."""
    edges = f"{_CELL}; border-bottom:1px solid {RULE}"
    if first:
        edges += f"; border-top:2px solid {INK}"
    style = _ROW_TEXT if row.given else f"{_ROW_TEXT}; {_GUIDANCE}"
    lines = "".join(paragraph(style, text(line)) for line in row.lines)
    label = paragraph(f"{_ROW_TEXT}; font-weight:bold; color:{INK}", text(row.label))
    return (
        f'<tr><td width="26%" bgcolor="{BAND}" style="{edges}">{label}</td>'
        f'<td width="74%" style="{edges}">{lines}</td></tr>'
    )


def _blocks(blocks: Iterable[Block], spacing: int) -> str:
    """Return ``blocks``, their lines ``spacing`` percent apart."""
    return "".join(_group(group, spacing) for group in gathered(blocks))


def _group(group: tuple[Block, ...], spacing: int) -> str:
    """Return a block, or the paragraphs of a list as that list."""
    first = group[0]
    if not isinstance(first, TextBlock) or first.role not in _LISTS:
        return "".join(_block(one, spacing) for one in group)
    tag = _LISTS[first.role]
    items = "".join(_listed(one, spacing) for one in group if isinstance(one, TextBlock))
    # Without an indent of its own: that of its paragraphs is the one that is scaled to the page.
    return f'<{tag} style="margin:0; -qt-list-indent:0">{items}</{tag}>'


def _listed(block: TextBlock, spacing: int) -> str:
    style, written = _style(block.role, spacing), inlines_of(block.inlines)
    return f'<li style="{style}">{anchored(block.item)}{written}</li>'


def _style(role: Role, spacing: int) -> str:
    return f"{_STYLES[role]}; line-height:{spacing}%"


def _block(block: Block, spacing: int) -> str:
    if isinstance(block, Heading):
        return heading(block.level, _HEADINGS[block.level], inlines_of(block.inlines))
    if isinstance(block, Table):
        return exhibits.table(block)
    if isinstance(block, Plot):
        return exhibits.chart(block)
    if block.role is Role.SIGNATURE:
        return _signature(block)
    box = "☐\t" if block.role is Role.CHOICE else ""
    written = anchored(block.item) + box + inlines_of(block.inlines)
    return paragraph(_style(block.role, spacing), written)


def _signature(block: TextBlock) -> str:
    """Return a label with a line to write on behind it."""
    label = paragraph("margin:0", inlines_of(block.inlines))
    return (
        '<table width="80%" cellspacing="0" cellpadding="0" style="margin-top:14px"><tr>'
        f'<td width="26%" style="padding:4px 7px 0 0">{label}</td>'
        f'<td width="74%" style="border-bottom:1px solid {INK}"></td></tr></table>'
    )


def _footnotes(layout: Layout) -> str:
    """Return the footnotes under a short rule."""
    if not layout.footnotes:
        return ""
    return _SEPARATOR + "".join(_footnote(one) for one in layout.footnotes)


def _footnote(footnote: Footnote) -> str:
    number = footnote.number
    name = f'<a name="note-{number}"></a><sup>{number}</sup>\t'
    return paragraph(_FOOTNOTE, name + noted(footnote.runs))


def _annex(blocks: tuple[Block, ...], spacing: int) -> str:
    """Return the annex, which begins on a page of its own."""
    if not blocks:
        return ""
    first, *others = blocks
    if isinstance(first, Heading):
        style = _HEADINGS[first.level] + _ON_A_NEW_PAGE
        return heading(first.level, style, inlines_of(first.inlines)) + _blocks(others, spacing)
    return _blocks(blocks, spacing)
