"""The preview's text: the whole note in what Qt draws, and nothing that loads or leads away."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.domain.note import Note
from briefer.notes.blocks import Block, Heading, Layout, NoteMark, Role, Run, TextBlock
from briefer.notes.kinds import template_of
from briefer.notes.layout import lay_out
from briefer.notes.preview import item_anchor, item_of, words, write
from briefer.notes.typography import held_by_xml

from .any_note import any_note
from .material import any_text_note, empty_note, layout, notes, template
from .material import words as wording

TAGS = {"html", "body", "p", "a", "sup", "span", "table", "tr", "td"}


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
        if tag == "p":
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


def printed(block: Block) -> str:
    """Return what ``block`` shows, the numbers of its footnotes among the words."""
    if isinstance(block, Heading):
        return shown(block.text)
    parts = (str(one.number) if isinstance(one, NoteMark) else one.text for one in block.inlines)
    return shown("".join(parts))


def shown(text: str) -> str:
    """Return ``text`` as the preview may hold it."""
    return re.sub("[\ufdd0\ufdd1]", "\ufffd", held_by_xml(text))


def expected(laid: Layout) -> list[str]:
    """Return the paragraphs that a preview of ``laid`` shows, in order."""
    rows = [text for row in laid.header for text in (row.label, *row.lines)]
    other = laid.title_in_other_language
    head = [laid.marking.line, laid.kind_line, laid.title, *([other] if other else []), *rows]
    notes = (f"{one.number}\t{''.join(run.text for run in one.runs)}" for one in laid.footnotes)
    return [
        *map(shown, head),
        *map(printed, laid.blocks),
        *map(shown, notes),
        shown(laid.marking.line),
    ]


def test_the_preview_shows_every_word_of_the_note_in_its_order(laid: Layout) -> None:
    assert [text for _, text in Sheet(write(laid)).paragraphs] == expected(laid)


@settings(max_examples=50, deadline=None)
@given(any_note())
def test_the_words_of_the_preview_are_those_of_any_note(note: Note) -> None:
    laid = lay_out(note, template_of(note, {"information": template()}), wording())
    sheet = Sheet(write(laid))
    assert [text for _, text in sheet.paragraphs] == expected(laid)
    items = [one.item for one in laid.blocks if isinstance(one, TextBlock) and one.item]
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
    assert len(sheet.links) == len(laid.footnotes)


def test_each_kind_of_paragraph_looks_like_itself() -> None:
    laid = layout(notes()["english"])
    styles = {text: style for style, text in Sheet(write(laid)).paragraphs}
    by_role = {one.role: styles[printed(one)] for one in laid.blocks if isinstance(one, TextBlock)}
    assert set(by_role) == set(Role)
    assert "margin:0 28px 9px 38px" in by_role[Role.QUOTATION]
    assert by_role[Role.LONG_QUOTATION] == by_role[Role.QUOTATION]
    assert by_role[Role.PARAPHRASE] == by_role[Role.PARAGRAPH] != by_role[Role.PLACEHOLDER]
    assert "font-style:italic; color:#50596b" in by_role[Role.PLACEHOLDER]
    assert "font-size:14pt; font-weight:bold" in styles["Background"]
    assert "font-size:20pt" in styles[laid.title]


def test_a_missing_marking_is_red_at_head_and_foot() -> None:
    paragraphs = Sheet(write(layout(empty_note()))).paragraphs
    assert paragraphs[0][1] == paragraphs[-1][1] == "[MARKING NOT CHOSEN]"
    assert "#9c1c1c" in paragraphs[0][0] and "#9c1c1c" in paragraphs[-1][0]


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
    assert words(replace(laid, blocks=(Heading(2, "Issue"), said, aside))) == 5
