"""The text of a Word file: body, footnotes, head and foot of the page, out of a layout."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefer.notes.blocks import (
    Block,
    Caption,
    Footnote,
    Heading,
    Layout,
    Plot,
    Role,
    Table,
    TextBlock,
)
from briefer.notes.word.chart import drawing
from briefer.notes.word.inlines import Inlines
from briefer.notes.word.lists import name_of
from briefer.notes.word.markup import (
    DOCUMENT_NAMESPACES,
    NAMESPACES,
    field,
    own_number,
    paragraph,
    run,
    tab,
)
from briefer.notes.word.tables import figures, title_block

_STYLES = {
    Role.QUOTATION: "Quote",
    Role.LONG_QUOTATION: "BlockQuotation",
    Role.PARAPHRASE: "Paraphrase",
    Role.PARAGRAPH: "BodyText",
    Role.BULLET: "ListBullet",
    Role.NUMBERED: "ListNumber",
    Role.CHOICE: "Choice",
    Role.SIGNATURE: "SignatureLine",
    Role.PLACEHOLDER: "Guidance",
    Role.LOCATOR: "Locator",
    Role.EVIDENCE: "Evidence",
    Role.REMARK: "Remark",
}
_ANNEX = {2: "AnnexHeading", 3: "Heading3"}


@dataclass(frozen=True, slots=True)
class Story:
    """The XML of each text of a Word file; links are web addresses by relationship id, ``plots``
    the charts in the order they are drawn, ``lists`` how many numbered lists there are."""

    body: str
    body_links: Mapping[str, str]
    footnotes: str
    footnote_links: Mapping[str, str]
    header: str
    footer: str
    plots: tuple[Plot, ...] = ()
    lists: int = 0


def tell(layout: Layout) -> Story:
    """Return the texts of the Word file for ``layout``."""
    writer = _Writer(layout)
    blocks = [writer.block(one) for one in layout.blocks]
    annex = [writer.annex_block(one) for one in layout.annex]
    body = [*writer.title(), title_block(layout), *blocks, *annex]
    notes = [_SEPARATORS, *(writer.footnote(one) for one in layout.footnotes)]
    return Story(
        body=f"<w:body {DOCUMENT_NAMESPACES}>{''.join(body)}</w:body>",
        body_links=writer.inlines.body_links.by_id(),
        footnotes=f"<w:footnotes {NAMESPACES}>{''.join(notes)}</w:footnotes>",
        footnote_links=writer.inlines.footnote_links.by_id(),
        header=f"<w:hdr {NAMESPACES}>{writer.marking()}{writer.below_marking()}</w:hdr>",
        footer=f"<w:ftr {NAMESPACES}>{writer.marking()}{writer.page()}</w:ftr>",
        plots=tuple(writer.plots),
        lists=max((one.list for one in layout.blocks if isinstance(one, TextBlock)), default=0),
    )


def _separator(id: int, type_: str, mark: str) -> str:
    content = paragraph("Header", f"<w:r><w:{mark}/></w:r>")
    return f'<w:footnote w:type="{type_}" w:id="{id}">{content}</w:footnote>'


_SEPARATORS = _separator(-1, "separator", "separator") + _separator(
    0, "continuationSeparator", "continuationSeparator"
)


class _Writer:
    """Writes the parts of one layout; ``plots`` are the charts it has drawn."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self.inlines = Inlines(layout)
        self.plots: list[Plot] = []

    def marking(self) -> str:
        """Return the line that marks the page."""
        marking = self._layout.marking
        style = "ClassificationLine" if marking.chosen else "ClassificationMissing"
        return self._marked(style, marking.line)

    def below_marking(self) -> str:
        """Return the lines below the marking at the head of a page: draft and caveats."""
        return "".join(self._marked("DraftLine", line) for line in self._layout.marking.below)

    def _marked(self, style: str, line: str) -> str:
        runs = self._layout.marking.runs(line, self._layout.language)
        return paragraph(style, self.inlines.body(runs))

    def page(self) -> str:
        """Return the line with the number of the page and of all pages."""
        before, between, after = self._layout.labels.page
        content = (run(before), field("PAGE", "1"), run(between), field("NUMPAGES", "1"))
        return paragraph("Footer", *content, run(after) if after else "")

    def title(self) -> Iterable[str]:
        """Yield what the note is and of whom, its title, and the title in the other language
        where there is one."""
        layout = self._layout
        organisation = layout.organisation
        department = field("DOCPROPERTY Company", organisation) if organisation else ""
        dash = run(" – ") if layout.kind and organisation else ""
        yield paragraph("NoteKind", run(layout.kind) if layout.kind else "", dash, department)
        yield paragraph("Heading1", run(layout.title))
        if layout.title_in_other_language:
            other = run(layout.title_in_other_language, language=layout.language.other)
            yield paragraph("Subtitle", other)

    def block(self, block: Block) -> str:
        """Return one block of the body."""
        if isinstance(block, Heading):
            return paragraph(f"Heading{block.level}", self.inlines.body(block.inlines))
        if isinstance(block, Table):
            return self._caption("TableCaption", block.caption) + figures(block, self.inlines)
        if isinstance(block, Plot):
            return self._chart(block)
        return self._text(block)

    def annex_block(self, block: Block) -> str:
        """Return one block of the annex, which begins on a page of its own."""
        if isinstance(block, Heading):
            return paragraph(_ANNEX[block.level], self.inlines.body(block.inlines))
        return self.block(block)

    def footnote(self, footnote: Footnote) -> str:
        """Return one footnote, its number before it."""
        words = self.inlines.footnote(footnote.runs)
        content = paragraph("FootnoteText", own_number(), tab(), words)
        return f'<w:footnote w:id="{footnote.number}">{content}</w:footnote>'

    def _text(self, block: TextBlock) -> str:
        style = _STYLES[block.role]
        if block.role is Role.CHOICE:
            return paragraph(style, self.inlines.choice(block))
        words = self.inlines.body(block.inlines)
        if block.role is Role.SIGNATURE:
            return paragraph(style, words, run(" "), tab())
        return paragraph(style, words, list_=name_of(block.list) if block.list else "")

    def _caption(self, style: str, caption: Caption) -> str:
        number = field(f"SEQ {caption.label} \\* ARABIC", str(caption.number))
        words = self.inlines.body(caption.inlines)
        return paragraph(style, run(f"{caption.label}\u00a0"), number, run(caption.between), words)

    def _chart(self, plot: Plot) -> str:
        self.plots.append(plot)
        number = len(self.plots)
        drawn = paragraph("Chart", drawing(plot, number, f"chart{number}"))
        style = "CaptionRemarked" if plot.remarked else "Caption"
        return drawn + self._caption(style, plot.caption)
