"""The HTML page: sound, self-contained, and readable by everybody."""

import base64
import hashlib
import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from briefer.notes.blocks import Plot, Table, TextBlock
from briefer.notes.html import write

from .material import layout, notes, rich_note, rich_note_in_french

VOID = {"meta"}


class Page(HTMLParser):
    """A page read strictly: every element is closed where it was opened."""

    def __init__(self, data: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.style = ""
        self.feed(data.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs)
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style += data
        elif "sup" not in self.open:
            self.words.append(data)

    def all(self, *names: str) -> list[dict[str, str]]:
        """Return the attributes of all elements named so."""
        return [attributes for tag, attributes in self.tags if tag in names]


@pytest.fixture(params=list(notes()))
def page(request: pytest.FixtureRequest) -> Page:
    """Return the page of one of the notes."""
    return Page(write(layout(notes()[request.param])))


def test_every_element_is_closed_and_every_id_stands_once(page: Page) -> None:
    assert page.open == []
    ids = Counter(attributes["id"] for _, attributes in page.tags if "id" in attributes)
    assert not [id for id, count in ids.items() if count > 1]


def test_the_page_names_its_language_its_title_and_its_headings(page: Page) -> None:
    assert page.all("html")[0]["lang"] in {"en-CA", "fr-CA"}
    assert len(page.all("title")) == len(page.all("h1")) == 1
    assert page.all("h2")
    assert {one["scope"] for one in page.all("th")} <= {"row", "col"}


def test_calls_and_footnotes_lead_to_each_other(page: Page) -> None:
    ids = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    within = [one["href"][1:] for one in page.all("a") if one["href"].startswith("#")]
    assert set(within) <= ids
    backs = [one["href"] for one in page.all("a") if one.get("role") == "doc-backlink"]
    notes = [one["id"] for one in page.all("li") if "id" in one]
    assert backs == [f"#{one.replace('note', 'call')}" for one in notes]
    assert all(one.get("role") for one in page.all("a") if one["href"].startswith("#"))


def test_a_call_is_read_aloud_as_the_note_it_is() -> None:
    page = Page(write(layout(notes()["french"])))
    calls = [one for one in page.all("a") if one.get("role") == "doc-noteref"]
    assert [one["aria-label"] for one in calls if "aria-label" in one][:2] == ["Note 1", "Note 2"]


def test_nothing_runs_and_nothing_is_fetched(page: Page) -> None:
    assert not page.all("script", "img", "link", "iframe", "form", "object", "base")
    outside = [one["href"] for one in page.all("a") if not one["href"].startswith("#")]
    assert all(re.match("https?://", address) for address in outside)
    assert not [a for _, attributes in page.tags for a in attributes if a.startswith("on")]


def test_the_pages_policy_allows_its_own_style_and_nothing_else(page: Page) -> None:
    policy = next(one["content"] for one in page.all("meta") if "http-equiv" in one)
    digest = base64.b64encode(hashlib.sha256(page.style.encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert "url(" not in page.style
    assert "@import" not in page.style


def test_html_in_a_note_is_only_words(page: Page) -> None:
    assert not page.all("b", "i")


def test_the_words_of_the_page_are_those_of_the_note() -> None:
    laid = layout(notes()["english"])
    shown = "".join(Page(write(laid)).words)
    assert laid.marking.line in shown
    for block in laid.blocks:
        assert not isinstance(block, (Table, Plot))
        assert block.text in shown
    for footnote in laid.footnotes:
        assert footnote.text in shown


def test_french_words_in_an_english_page_are_marked_french() -> None:
    page = Page(write(layout(notes()["english"])))
    assert {"lang": "fr-CA"} in page.all("span")


@pytest.fixture
def rich() -> Page:
    """Return the page of a draft with everything a note can hold."""
    return Page(write(layout(rich_note())))


def test_lists_are_lists_and_boxes_to_tick_are_not_read_aloud(rich: Page) -> None:
    html = write(layout(rich_note())).decode()
    assert "<ul>\n<li>whether the roundtable meets in person;</li>\n<li>which" in html
    assert html.count("<ol>") == 3
    assert "<ol>\n<li>Meet in person in the spring.</li>\n<li>Meet online" in html
    box = '<li><span aria-hidden="true">☐</span><span>I approve</span></li>'
    assert f'<ul class="choices" role="list">\n{box}' in html
    assert html.count('<span class="rule"></span>') == 2


def test_a_table_names_its_columns_and_its_rows(rich: Page) -> None:
    html = write(layout(rich_note())).decode()
    assert '<caption><span class="number">Table 1: </span>Deaths reported' in html
    assert '<th scope="col">Measure</th><th scope="col">Value</th>' in html
    row = '<tr><th scope="row">Apparent opioid toxicity deaths</th><td>21,174</td>'
    assert row in html
    assert len([one for one in rich.all("th") if one["scope"] == "col"]) == 5


def test_a_chart_is_one_image_with_its_values_written_and_listed(rich: Page) -> None:
    html = write(layout(rich_note())).decode()
    plots = [one for one in layout(rich_note()).blocks if isinstance(one, Plot)]
    images = rich.all("svg")
    assert [one["aria-label"] for one in images] == [one.description for one in plots]
    assert {one["role"] for one in images} == {"img"}
    assert len(rich.all("rect")) == 4
    assert len(rich.all("circle")) == 3
    for plot in plots:
        for label, value in zip(plot.categories, plot.shown, strict=True):
            assert f">{value}</text>" in html
            assert f'<tr><th scope="row">{label}</th><td>{value}</td></tr>' in html


def test_numbers_of_a_french_chart_are_french() -> None:
    html = write(layout(rich_note_in_french())).decode()
    assert ">37,3</text>" in html
    assert ">1\u00a0806</text>" in html


def test_no_element_has_a_style_of_its_own(page: Page) -> None:
    assert not [tag for tag, attributes in page.tags if "style" in attributes]


def test_draft_and_caveats_stand_below_the_marking_on_every_sheet(rich: Page) -> None:
    html = write(layout(rich_note())).decode()
    assert '<p class="below">DRAFT v0.3 – November 23, 2026</p><p class="below">Advice' in html
    lines = "PROTECTED A\nDRAFT v0.3 – November 23, 2026\nAdvice to Minister"
    content = "".join(f"\\{ord(one):06x}" for one in lines)
    assert f'@top-right {{ content: "{content}"; white-space: pre' in rich.style


def test_a_footnote_leads_to_the_earlier_one_it_refers_to() -> None:
    html = write(layout(rich_note())).decode()
    assert 'cited in note <a href="#note-1" role="doc-noteref">1</a>. Section' in html


def test_a_second_call_of_a_footnote_leads_to_it_too_and_it_leads_back_to_the_first() -> None:
    html = write(layout(rich_note())).decode()
    first = '<sup><a href="#note-2" role="doc-noteref" id="call-2" aria-label="Note 2">2</a></sup>'
    again = '<sup><a href="#note-2" role="doc-noteref" aria-label="Note 2">2</a></sup>'
    assert html.count(first) == html.count(again) == 1
    assert html.index(first) < html.index(again)


def test_the_annex_begins_a_page_after_the_footnotes(rich: Page) -> None:
    laid = layout(rich_note())
    html = write(laid).decode()
    assert html.index('class="footnotes"') < html.index('<section class="annex">')
    assert "page-break-before: always" in rich.style
    shown = "".join(rich.words)
    assert all(one.text in shown for one in laid.annex if isinstance(one, TextBlock))
    assert "annex" not in write(layout(notes()["english"])).decode().split("</style>")[1]
