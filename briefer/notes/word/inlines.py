"""Writes what stands within paragraphs: words, note marks, links and content controls."""

from collections.abc import Iterable, Mapping
from itertools import chain

from briefer.notes.blocks import (
    Inline,
    Layout,
    Look,
    NoteMark,
    NoteNumber,
    Run,
    Table,
    TextBlock,
)
from briefer.notes.word.markup import (
    bookmark,
    control,
    field,
    footnote_reference,
    link,
    run,
    tab,
    tick_box,
)

_LOOKS = {
    Look.PLAIN: "",
    Look.LABEL: "LanguageLabel",
    Look.TITLE: "SourceTitle",
}
_LINKED = {Look.TITLE: "SourceLink"}


class Links:
    """The web addresses one part of the file leads to, each with its relationship id."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def id_of(self, address: str) -> str:
        """Return the relationship id of ``address``, the same for the same address."""
        return self._ids.setdefault(address, f"link{len(self._ids) + 1}")

    def by_id(self) -> dict[str, str]:
        """Return the addresses by relationship id, in the order they came."""
        return {id: address for address, id in self._ids.items()}


class Inlines:
    """Writes the inlines of one layout; keeps the links and the controls its texts make."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._titles: Mapping[str, str] = {one.tag: one.title for one in layout.traces}
        self._referred = _referred_to(layout)
        self._controls = 0
        self.body_links = Links()
        self.footnote_links = Links()

    def body(self, inlines: Iterable[Inline]) -> str:
        """Return ``inlines`` of the body."""
        return "".join(self._one(one, self.body_links) for one in inlines)

    def footnote(self, inlines: Iterable[Inline]) -> str:
        """Return ``inlines`` of a footnote."""
        return "".join(self._one(one, self.footnote_links) for one in inlines)

    def choice(self, block: TextBlock) -> str:
        """Return a box to tick with the words of ``block`` beside it."""
        self._controls += 1
        before, after = self._layout.labels.tick_box
        title = f"{before}{block.text}{after}"
        box = tick_box(title, f"choice{self._controls}", self._controls)
        return box + tab() + self.body(block.inlines)

    def _one(self, one: Inline, links: Links) -> str:
        if isinstance(one, NoteMark):
            return self._called(one.number)
        if isinstance(one, NoteNumber):
            # In the text a number refers to a note as the mark that calls it does: raised.
            raised = links is self.body_links
            code = f"NOTEREF {_name(one.number)}"
            if raised:
                return field(rf"{code} \f \h", str(one.number), "FootnoteReference")
            return field(rf"{code} \h", str(one.number))
        return self._run(one, links)

    def _called(self, number: int) -> str:
        mark = footnote_reference(number)
        return bookmark(_name(number), number, mark) if number in self._referred else mark

    def _run(self, one: Run, links: Links) -> str:
        language = None if one.language is self._layout.language else one.language
        if one.link:
            words = run(one.text, _LINKED.get(one.look, "Hyperlink"), language)
            written = link(links.id_of(one.link), words)
        else:
            written = run(one.text, _LOOKS[one.look], language)
        if not one.trace:
            return written
        self._controls += 1
        return control(self._titles[one.trace], one.trace, self._controls, written)


def _name(number: int) -> str:
    """Return the name of the bookmark at the mark of footnote ``number``; Word hides it."""
    return f"_Note{number}"


def _referred_to(layout: Layout) -> frozenset[int]:
    """Return the footnotes that others, or rows of tables, refer to by their number."""
    tables = (block for block in layout.blocks if isinstance(block, Table))
    cells = (cell for table in tables for row in table.rows for cell in row)
    parts = chain.from_iterable((*cells, *(one.runs for one in layout.footnotes)))
    return frozenset(part.number for part in parts if isinstance(part, NoteNumber))
