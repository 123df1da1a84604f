"""The preview's text: the whole note in what Qt draws, and nothing that loads or leads away."""

import re
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.domain.note import Note
from briefer.notes.blocks import (
    Block,
    Heading,
    Inline,
    Layout,
    NoteMark,
    Plot,
    Role,
    Run,
    Table,
    TextBlock,
)
from briefer.notes.kinds import template_of
from briefer.notes.layout import lay_out
from briefer.notes.preview import item_anchor, item_of, words, write
from briefer.notes.typography import held_by_xml

from .any_note import any_note
from .material import any_text_note, empty_note, layout, notes, rich_note, template
from .material import words as wording

TAGS = set("html body h1 h2 h3 p ul ol li a sup span table tr td".split())


class Sheet(HTMLParser):
    """A preview read strictly: every element is closed where it was opened."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.paragraphs: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self.open.append(tag)
        if tag in {"p", "li", "h1", "h2", "h3"}:
            self.paragraphs.append((dict(attrs)["style"] or "", ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        style, text = self.paragraphs[-1]
        self.paragraphs[-1] = style, text + data

    @property
    def links(self) -> list[str]:
        """Where the links lead."""
        return [attributes["href"] for _, attributes in self.tags if "href" in attributes]

    @property
    def names(self) -> list[str]:
        """The anchors, in order."""
        return [one["name"] for tag, one in self.tags if tag == "a" and "name" in one]


@pytest.fixture(params=list(notes()))
def laid(request: pytest.FixtureRequest) -> Layout:
    """Return one of the notes laid out."""
    return layout(notes()[request.param])


def printed(block: Block) -> list[str]:
    """Return the paragraphs that ``block`` shows, the numbers of its footnotes among the words."""
    if isinstance(block, Heading):
        return [block.text]
    if isinstance(block, Table):
        cells = (drawn(cell) for row in block.rows for cell in row)
        return [captioned(block), *block.columns, *cells, ""]
    if isinstance(block, Plot):
        bars = zip(block.categories, block.shown, strict=True)
        measure = [block.measure] if block.measure else []
        return [*measure, *(text for bar in bars for text in bar), captioned(block)]
    box = "☐\t" if block.role is Role.CHOICE else ""
    return [box + drawn(block.inlines)]


def captioned(block: Table | Plot) -> str:
    """Return the caption of ``block`` with the numbers of its footnotes."""
    caption = block.caption
    return f"{caption.label} {caption.number}{caption.between}{drawn(caption.inlines)}"


def drawn(inlines: tuple[Inline, ...]) -> str:
    """Return ``inlines`` as one text, the numbers of the footnotes among the words."""
    return "".join(one.text if isinstance(one, Run) else str(one.number) for one in inlines)


def shown(text: str) -> str:
    """Return ``text`` as the preview may hold it."""
    return re.sub("[\ufdd0\ufdd1]", "\ufffd", held_by_xml(text))


def expected(laid: Layout) -> list[str]:
    """Return the paragraphs that a preview of ``laid`` shows, in order."""
    rows = [text for row in laid.header for text in (row.label, *row.lines)]
    other = laid.title_in_other_language
    head = [laid.kind_line, laid.title]
    notes = (f"{one.number}\t{one.text}" for one in laid.footnotes)
    blocks = (text for block in laid.blocks for text in printed(block))
    annex = (text for block in laid.annex for text in printed(block))
    texts = (*head, *([other] if other else []), *rows, *blocks, *notes, *annex)
    return [shown(text) for text in texts]


def test_the_preview_shows_every_word_of_the_note_in_its_order(laid: Layout) -> None:
    assert [text for _, text in Sheet(write(laid)).paragraphs] == expected(laid)


@settings(max_examples=50, deadline=None)
@given(any_note())
def test_the_words_of_the_preview_are_those_of_any_note(note: Note) -> None:
    laid = lay_out(note, template_of(note, {"information": template()}), wording())
    sheet = Sheet(write(laid))
    assert [text for _, text in sheet.paragraphs] == expected(laid)
    items = [one.item for one in laid.blocks if not isinstance(one, Heading) and one.item]
    assert [item_of(name) for name in sheet.names if item_of(name) is not None] == items


def test_nothing_loads_and_no_link_leads_out(laid: Layout) -> None:
    sheet = Sheet(write(laid))
    assert {tag for tag, _ in sheet.tags} <= TAGS
    assert all(re.fullmatch(r"#(note|call)-\d+", link) for link in sheet.links)
    assert not [one for _, attributes in sheet.tags for one in attributes if one.startswith("on")]
    assert "url(" not in "".join(one.get("style", "") for _, one in sheet.tags)


def test_each_mark_leads_to_its_footnote(laid: Layout) -> None:
    sheet = Sheet(write(laid))
    assert {link[1:] for link in sheet.links} <= set(sheet.names)
    called = [link for link in sheet.links if link.startswith("#note-")]
    assert len(set(called)) == len(laid.footnotes)


def test_each_kind_of_paragraph_looks_like_itself() -> None:
    by_role: dict[Role, str] = {}
    for note in (notes()["english"], rich_note(), notes()["figures"]):
        laid = layout(note)
        styles = {text: style for style, text in Sheet(write(laid)).paragraphs}
        texts = (one for one in (*laid.blocks, *laid.annex) if isinstance(one, TextBlock))
        by_role |= {one.role: styles[printed(one)[0]] for one in texts}
        assert "font-size:14pt; font-weight:bold" in styles["Background"]
        assert "font-size:20pt" in styles[laid.title]
    assert set(by_role) == set(Role)
    assert "margin:0 28px 9px 38px" in by_role[Role.QUOTATION]
    assert by_role[Role.LONG_QUOTATION] == by_role[Role.QUOTATION]
    assert by_role[Role.PARAPHRASE] == by_role[Role.PARAGRAPH] != by_role[Role.PLACEHOLDER]
    assert "font-style:italic; color:#50596b" in by_role[Role.PLACEHOLDER]


def test_lines_of_a_list_are_one_list() -> None:
    html = write(layout(rich_note()))
    assert html.count("<ul ") == 1
    assert html.count("<ol ") == 2
    assert [tag for tag, _ in Sheet(html).tags].count("li") == 8


def test_the_bars_of_a_chart_are_as_long_as_its_values() -> None:
    html = write(layout(rich_note()))
    bars = [float(long) for long in re.findall(r'<td width="([\d.]+)%" bgcolor="#2c5f8f"', html)]
    assert bars == [60, 37.5, 33.75, 8.75, 46.25, 60, 58.75]


def test_bars_below_zero_end_where_those_above_it_begin() -> None:
    laid = layout(rich_note())
    plot = next(one for one in laid.blocks if isinstance(one, Plot))
    ups = replace(
        plot,
        categories=("a", "b", "c"),
        values=(Decimal(-10), Decimal(30), Decimal(0)),
        shown=("-10", "30", "0"),
    )
    html = write(replace(laid, blocks=(ups,), header=(), footnotes=(), annex=()))
    rows = [re.findall(r'td width="([\d.]+)%"', row) for row in html.split("<tr>")[1:]]
    assert rows == [["26", "15.00", "59.00"], ["26", "15.00", "45.00", "14.00"],
                    ["26", "15.00", "59.00"]]  # fmt: skip


def test_the_annex_begins_a_page() -> None:
    laid = layout(rich_note())
    breaks = [text for style, text in Sheet(write(laid)).paragraphs if "page-break" in style]
    assert breaks == ["Annex: evidence"]


def test_a_form_is_boxes_to_tick_and_lines_to_write_on() -> None:
    paragraphs = [text for _, text in Sheet(write(layout(rich_note()))).paragraphs]
    start = paragraphs.index("☐\tI approve")
    assert paragraphs[start : start + 5] == [
        "☐\tI approve", "☐\tI do not approve", "☐\tLet’s discuss", "Signature:", "Date:",
    ]  # fmt: skip


def test_the_title_and_the_headings_are_headings() -> None:
    laid = layout(rich_note())
    sheet = Sheet(write(laid))
    levels = [one.level for one in (*laid.blocks, *laid.annex) if isinstance(one, Heading)]
    assert [tag for tag, _ in sheet.tags if tag[1:].isdigit()] == ["h1", *(f"h{n}" for n in levels)]


def test_what_stands_on_every_page_is_not_among_the_words() -> None:
    for note in (empty_note(), rich_note()):
        laid = layout(note)
        assert laid.marking.line not in write(laid)
        assert not [line for line in laid.marking.below if line in write(laid)]


def test_html_in_a_note_is_only_words() -> None:
    html = write(layout(any_text_note()))
    assert "<b>" not in html
    assert "&lt;b&gt;&amp;amp;&lt;/b&gt;" in html


@given(st.text(st.characters(codec=None)))
def test_an_item_is_found_again_by_its_anchor_whatever_its_id(id: str) -> None:
    assert re.fullmatch(r"item-[\w.~%-]*", item_anchor(id), re.ASCII)
    assert item_of(item_anchor(id)) == id
    assert item_of("note-1") is None


def test_words_are_those_of_the_paragraphs_alone() -> None:
    laid = layout(empty_note())
    assert words(laid) == 0
    said = TextBlock(
        Role.QUOTATION,
        (Run("«\u00a0", laid.language), Run("plus de 14\u00a0700", laid.language), NoteMark(1)),
        "q",
    )
    aside = TextBlock(Role.PARAGRAPH, (Run("– and on –", laid.language),), "p")
    point = TextBlock(Role.BULLET, (Run("Three more words", laid.language),), "b")
    form = TextBlock(Role.CHOICE, (Run("I approve", laid.language),))
    line = TextBlock(Role.SIGNATURE, (Run("Signature:", laid.language),))
    blocks = (Heading(2, (Run("Issue", laid.language),)), said, aside, point, form, line)
    assert words(replace(laid, blocks=blocks, annex=blocks)) == 8


def test_lines_stand_as_far_apart_as_in_the_word_file() -> None:
    laid = layout(rich_note())
    assert "line-height:115%" in write(laid)
    assert "line-height:115%" not in write(replace(laid, line_spacing=150))
    assert "line-height:150%" in write(replace(laid, line_spacing=150))
