"""The parts of a note in HTML: headings, paragraphs, lists, forms, tables and charts."""

from collections.abc import Iterable

from briefer.notes.blocks import Block, Heading, Plot, Role, Table, TextBlock
from briefer.notes.gathering import gathered
from briefer.notes.html import exhibits
from briefer.notes.html.inlines import Inlines

_LISTS = {
    Role.BULLET: ("<ul>", "</ul>"),
    Role.NUMBERED: ("<ol>", "</ol>"),
    Role.CHOICE: ('<ul class="choices" role="list">', "</ul>"),
}
_QUOTES = {
    Role.QUOTATION: "quotation",
    Role.LONG_QUOTATION: "quotation long",
    Role.EVIDENCE: "evidence",
}
_CLASSES = {
    Role.PARAPHRASE: ' class="paraphrase"',
    Role.PLACEHOLDER: ' class="placeholder"',
    Role.LOCATOR: ' class="locator"',
    Role.REMARK: ' class="remark"',
}
_BOX = '<span aria-hidden="true">☐</span>'
_RULE = '<span class="rule"></span>'


def parts(blocks: Iterable[Block], inlines: Inlines) -> str:
    """Return ``blocks`` one below the other, those of a list as one list."""
    return "\n".join(_group(group, inlines) for group in gathered(blocks))


def _group(group: tuple[Block, ...], inlines: Inlines) -> str:
    listed = [one for one in group if isinstance(one, TextBlock) and one.role in _LISTS]
    if not listed:
        return "\n".join(_block(block, inlines) for block in group)
    opening, closing = _LISTS[listed[0].role]
    items = "\n".join(_item(one, inlines) for one in listed)
    return f"{opening}\n{items}\n{closing}"


def _item(block: TextBlock, inlines: Inlines) -> str:
    words = inlines.written(block.inlines)
    return (
        f"<li>{_BOX}<span>{words}</span></li>" if block.role is Role.CHOICE else f"<li>{words}</li>"
    )


def _block(block: Block, inlines: Inlines) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{inlines.written(block.inlines)}</h{block.level}>"
    if isinstance(block, Table):
        return exhibits.table(block, inlines)
    if isinstance(block, Plot):
        return exhibits.figure(block, inlines)
    return _paragraph(block, inlines)


def _paragraph(block: TextBlock, inlines: Inlines) -> str:
    words = inlines.written(block.inlines)
    if block.role in _QUOTES:
        return f'<blockquote class="{_QUOTES[block.role]}"><p>{words}</p></blockquote>'
    if block.role is Role.SIGNATURE:
        return f'<p class="signature"><span class="name">{words}</span>{_RULE}</p>'
    return f"<p{_CLASSES.get(block.role, '')}>{words}</p>"
