"""The preview writer: a layout as the part of HTML that Qt's rich text draws well.

It looks like the Word file: the same sizes, colours and indents, as one long sheet with the
footnotes at its end. Nothing in it loads anything or leads out of it. No white space stands
between the elements, for within them white space is kept as it is written.
"""

from collections.abc import Iterable
from html import escape
from urllib.parse import quote, unquote

from briefer.notes.blocks import (
    Block,
    Footnote,
    HeaderRow,
    Heading,
    Inline,
    Layout,
    Look,
    NoteMark,
    Role,
    Run,
    TextBlock,
)
from briefer.notes.typography import held_by_xml

_ITEM = "item-"
_INK, _QUIET, _ALARM = "#1b2a41", "#50596b", "#9c1c1c"
_BAND, _RULE, _LINK = "#e9eef4", "#c3ccd8", "#0b4a8f"
_NOT_IN_QT = str.maketrans({"\ufdd0": "\ufffd", "\ufdd1": "\ufffd"})
"""Qt marks the ends of frames with these two, which are no characters to anybody else."""

_BODY = (
    "font-family:Calibri,Carlito,'Segoe UI',Arial,sans-serif; font-size:12pt; color:#1a1a1a;"
    " white-space:pre-wrap"
)
_MARKING = f"margin:0; font-weight:bold; color:{_INK}"
_MARKING_MISSING = f"margin:0; font-weight:bold; color:{_ALARM}"
_KIND = f"margin:20px 0 3px 0; font-weight:bold; color:{_INK}"
_TITLE = f"margin:0 0 11px 0; font-size:20pt; font-weight:bold; color:{_INK}; line-height:105%"
_OTHER_TITLE = f"margin:0 0 13px 0; font-size:14pt; color:{_QUIET}; line-height:105%"
_HEADING = f"margin:20px 0 5px 0; font-size:14pt; font-weight:bold; color:{_INK}"
_BODY_TEXT = "margin:0 0 9px 0; line-height:112%"
_QUOTED = "margin:0 28px 9px 38px; line-height:112%"
_GUIDANCE = f"font-style:italic; color:{_QUIET}"
_ROW_TEXT = "margin:0"
_TABLE = "border-collapse:collapse; margin-top:10px"
_CELL = "padding:4px 7px"
_FOOTNOTE = "margin:0 0 4px 19px; text-indent:-19px; font-size:10pt"
_CALL = f"text-decoration:none; color:{_LINK}"
_SEPARATOR = (
    f'<table width="31%" cellspacing="0" cellpadding="0" style="margin-top:18px"><tr>'
    f'<td style="border-top:1px solid {_INK}; font-size:3pt"></td></tr></table>'
)
"""The short rule that Word draws above footnotes; Qt sets one made by ``hr`` in the middle."""
_STYLES = {
    Role.QUOTATION: _QUOTED,
    Role.LONG_QUOTATION: _QUOTED,
    Role.PARAPHRASE: _BODY_TEXT,
    Role.PARAGRAPH: _BODY_TEXT,
    Role.PLACEHOLDER: f"{_BODY_TEXT}; {_GUIDANCE}",
}
_LOOKS = {
    Look.PLAIN: "",
    Look.LABEL: f"color:{_QUIET}",
    Look.TITLE: "font-style:italic",
}


def write(layout: Layout) -> str:
    """Return ``layout`` as HTML for a preview; each paragraph of an item begins with the anchor
    of the item."""
    parts = (
        _marking(layout),
        _title(layout),
        _title_block(layout),
        *(_block(block) for block in layout.blocks),
        _footnotes(layout),
        _marking(layout, before="margin-top:24px"),
    )
    return f'<html><body style="{_BODY}">{"".join(parts)}</body></html>'


def words(layout: Layout) -> int:
    """Return how many words the paragraphs of ``layout`` have: neither headings, placeholders nor
    footnotes, and no mark that stands alone."""
    texts = (one for one in layout.blocks if isinstance(one, TextBlock))
    written = (one.text for one in texts if one.role is not Role.PLACEHOLDER)
    return sum(any(map(str.isalnum, word)) for text in written for word in text.split(" "))


def item_anchor(item: str) -> str:
    """Return the name of the anchor at the paragraphs of the item with the id ``item``."""
    return _ITEM + quote(item, safe="", errors="surrogatepass")


def item_of(anchor: str) -> str | None:
    """Return the id of the item that ``anchor`` names, ``None`` where it names something else."""
    if not anchor.startswith(_ITEM):
        return None
    return unquote(anchor.removeprefix(_ITEM), errors="surrogatepass")


def _text(text: str) -> str:
    return escape(held_by_xml(text).translate(_NOT_IN_QT), quote=True)


def _paragraph(style: str, words: str) -> str:
    return f'<p style="{style}">{words}</p>'


def _marking(layout: Layout, before: str = "") -> str:
    marking = layout.marking
    style = _MARKING if marking.chosen else _MARKING_MISSING
    return f'<p align="right" style="{style}; {before}">{_text(marking.line)}</p>'


def _title(layout: Layout) -> str:
    """Return what the note is and of whom, its title, and the title in the other language."""
    title = _paragraph(_KIND, _text(layout.kind_line)) + _paragraph(_TITLE, _text(layout.title))
    other = layout.title_in_other_language
    return title + _paragraph(_OTHER_TITLE, _text(other)) if other else title


def _title_block(layout: Layout) -> str:
    if not layout.header:
        return ""
    rows = (_header_row(row, first=not n) for n, row in enumerate(layout.header))
    table = f'width="100%" cellspacing="0" cellpadding="0" style="{_TABLE}"'
    return f"<table {table}>{''.join(rows)}</table>"


def _header_row(row: HeaderRow, first: bool) -> str:
    """Return a row ruled below, the ``first`` also above, its label on a band."""
    edges = f"{_CELL}; border-bottom:1px solid {_RULE}"
    if first:
        edges += f"; border-top:2px solid {_INK}"
    text = _ROW_TEXT if row.given else f"{_ROW_TEXT}; {_GUIDANCE}"
    lines = "".join(_paragraph(text, _text(line)) for line in row.lines)
    label = _paragraph(f"{_ROW_TEXT}; font-weight:bold; color:{_INK}", _text(row.label))
    return (
        f'<tr><td width="26%" bgcolor="{_BAND}" style="{edges}">{label}</td>'
        f'<td width="74%" style="{edges}">{lines}</td></tr>'
    )


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return _paragraph(_HEADING, _text(block.text))
    anchor = f'<a name="{_text(item_anchor(block.item))}"></a>' if block.item else ""
    return _paragraph(_STYLES[block.role], anchor + _inlines(block.inlines))


def _inlines(inlines: Iterable[Inline]) -> str:
    return "".join(
        _call(part.number) if isinstance(part, NoteMark) else _run(part) for part in inlines
    )


def _call(number: int) -> str:
    link = f'name="call-{number}" href="#note-{number}" style="{_CALL}"'
    return f"<sup><a {link}>{number}</a></sup>"


def _footnotes(layout: Layout) -> str:
    """Return the footnotes under a short rule."""
    if not layout.footnotes:
        return ""
    return _SEPARATOR + "".join(_footnote(one) for one in layout.footnotes)


def _footnote(footnote: Footnote) -> str:
    number = footnote.number
    name = f'<a name="note-{number}"></a><sup>{number}</sup>\t'
    return _paragraph(_FOOTNOTE, name + _inlines(footnote.runs))


def _run(run: Run) -> str:
    """Return the words of ``run``; a web address behind them is left out, for nothing here may
    lead to the network."""
    style, words = _LOOKS[run.look], _text(run.text)
    if run.link:
        style += f"; color:{_LINK}; text-decoration:underline"
    return f'<span style="{style}">{words}</span>' if style else words
