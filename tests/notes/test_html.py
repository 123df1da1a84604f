"""The HTML page: sound, self-contained, and readable by everybody."""

import base64
import hashlib
import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from briefer.notes.html import write

from .material import layout, notes

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
    assert {one["scope"] for one in page.all("th")} == {"row"}
    assert not page.all("thead")


def test_calls_and_footnotes_lead_to_each_other(page: Page) -> None:
    ids = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    within = [one["href"][1:] for one in page.all("a") if one["href"].startswith("#")]
    assert set(within) <= ids
    assert len(within) == 2 * len(page.all("li"))
    assert all(one.get("role") for one in page.all("a") if one["href"].startswith("#"))


def test_a_call_is_read_aloud_as_the_note_it_is() -> None:
    page = Page(write(layout(notes()["french"])))
    calls = [one for one in page.all("a") if one.get("role") == "doc-noteref"]
    assert [one["aria-label"] for one in calls][:2] == ["Note 1", "Note 2"]


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
        assert block.text in shown
    for footnote in laid.footnotes:
        assert footnote.runs[-1].text in shown


def test_french_words_in_an_english_page_are_marked_french() -> None:
    page = Page(write(layout(notes()["english"])))
    assert {"lang": "fr-CA"} in page.all("span")
