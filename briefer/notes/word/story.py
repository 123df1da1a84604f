"""The text of a Word file: body, footnotes, head and foot of the page, out of a layout."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefer.notes.blocks import (
    Block,
    Footnote,
    HeaderRow,
    Heading,
    Layout,
    Look,
    NoteMark,
    Role,
    Run,
)
from briefer.notes.word.markup import (
    NAMESPACES,
    field,
    footnote_reference,
    link,
    own_number,
    paragraph,
    run,
    tab,
    value,
)

_STYLES = {
    Role.QUOTATION: "Quote",
    Role.LONG_QUOTATION: "BlockQuotation",
    Role.PARAPHRASE: "Paraphrase",
    Role.PARAGRAPH: "BodyText",
    Role.PLACEHOLDER: "Guidance",
}
_LOOKS = {
    Look.PLAIN: "",
    Look.LABEL: "LanguageLabel",
    Look.TITLE: "SourceTitle",
}
_LINKED = {Look.TITLE: "SourceLink"}
_WIDTHS = (2400, 6960)


@dataclass(frozen=True, slots=True)
class Story:
    """The XML of each text of a Word file; links are web addresses by relationship id."""

    body: str
    body_links: Mapping[str, str]
    footnotes: str
    footnote_links: Mapping[str, str]
    header: str
    footer: str


def tell(layout: Layout) -> Story:
    """Return the texts of the Word file for ``layout``."""
    writer = _Writer(layout)
    blocks = (writer.block(one) for one in layout.blocks)
    body = [*writer.title(), writer.title_block(), *blocks]
    notes = [_SEPARATORS, *(writer.footnote(one) for one in layout.footnotes)]
    return Story(
        body=f"<w:body {NAMESPACES}>{''.join(body)}</w:body>",
        body_links=writer.body_links.by_id(),
        footnotes=f"<w:footnotes {NAMESPACES}>{''.join(notes)}</w:footnotes>",
        footnote_links=writer.footnote_links.by_id(),
        header=f"<w:hdr {NAMESPACES}>{writer.marking()}</w:hdr>",
        footer=f"<w:ftr {NAMESPACES}>{writer.marking()}{writer.page()}</w:ftr>",
    )


def _separator(id: int, type_: str, mark: str) -> str:
    content = paragraph("Header", f"<w:r><w:{mark}/></w:r>")
    return f'<w:footnote w:type="{type_}" w:id="{id}">{content}</w:footnote>'


_SEPARATORS = _separator(-1, "separator", "separator") + _separator(
    0, "continuationSeparator", "continuationSeparator"
)


class _Links:
    """The web addresses one part of the file leads to, each with its relationship id."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def id_of(self, address: str) -> str:
        """Return the relationship id of ``address``, the same for the same address."""
        return self._ids.setdefault(address, f"link{len(self._ids) + 1}")

    def by_id(self) -> dict[str, str]:
        """Return the addresses by relationship id, in the order they came."""
        return {id: address for address, id in self._ids.items()}


class _Writer:
    """Writes the parts of one layout and keeps the links its texts make."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self.body_links = _Links()
        self.footnote_links = _Links()

    def marking(self) -> str:
        """Return the line that marks the page."""
        marking = self._layout.marking
        style = "ClassificationLine" if marking.chosen else "ClassificationMissing"
        return paragraph(style, run(marking.line))

    def page(self) -> str:
        """Return the line with the number of the page and of all pages."""
        before, between, after = self._layout.labels.page
        content = (run(before), field("PAGE", "1"), run(between), field("NUMPAGES", "1"))
        return paragraph("Footer", *content, run(after) if after else "")

    def title(self) -> list[str]:
        """Return what the note is and of whom, its title, and the title in the other language
        where there is one."""
        layout = self._layout
        kind = paragraph("NoteKind", run(layout.kind_line))
        title = paragraph("Heading1", run(layout.title))
        if not layout.title_in_other_language:
            return [kind, title]
        other = run(layout.title_in_other_language, language=layout.language.other)
        return [kind, title, paragraph("Subtitle", other)]

    def title_block(self) -> str:
        """Return the title block: a table whose first column labels what stands beside it;
        nothing where it is empty.

        It has no header row: a screen reader would announce it with every line.
        It comes after the title: above a table that opens a document, LibreOffice leaves two
        empty lines where the page has footnotes, and Word no way to write before it.
        """
        layout = self._layout
        if not layout.header:
            return ""
        caption, grid = value(layout.kind), "".join(f'<w:gridCol w:w="{w}"/>' for w in _WIDTHS)
        rows = [self._header_row(one) for one in layout.header]
        return (
            '<w:tbl><w:tblPr><w:tblStyle w:val="TitleBlock"/>'
            f'<w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0680" w:firstRow="0" w:lastRow="0" w:firstColumn="1"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f'<w:tblCaption w:val="{caption}"/>'
            f'<w:tblDescription w:val="{value(layout.labels.title_block)}"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
        )

    def _header_row(self, row: HeaderRow) -> str:
        style = "" if row.given else "PlaceholderText"
        label = paragraph("TitleBlockLabel", run(row.label))
        text = [paragraph("TitleBlockText", run(line, style)) for line in row.lines]
        return _row([label, "".join(text)])

    def block(self, block: Block) -> str:
        """Return one block of the body."""
        if isinstance(block, Heading):
            return paragraph(f"Heading{block.level}", run(block.text))
        parts = (
            footnote_reference(part.number)
            if isinstance(part, NoteMark)
            else self._run(part, self.body_links)
            for part in block.inlines
        )
        return paragraph(_STYLES[block.role], *parts)

    def footnote(self, footnote: Footnote) -> str:
        """Return one footnote, its number before it."""
        runs = (self._run(one, self.footnote_links) for one in footnote.runs)
        content = paragraph("FootnoteText", own_number(), tab(), *runs)
        return f'<w:footnote w:id="{footnote.number}">{content}</w:footnote>'

    def _run(self, one: Run, links: "_Links") -> str:
        language = None if one.language is self._layout.language else one.language
        if not one.link:
            return run(one.text, _LOOKS[one.look], language)
        return link(
            links.id_of(one.link), run(one.text, _LINKED.get(one.look, "Hyperlink"), language)
        )


def _row(cells: list[str]) -> str:
    boxes = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(_WIDTHS, cells, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(boxes)}</w:tr>"
