"""A page set to be read shows every word, and every place in it is one character of the text."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.domain.document import Details, Holding, Span
from briefer.domain.language import Language
from briefer.domain.passage import Dropped, Passage, PassageKind
from briefer.ui.look.tones import TEXT, Scheme, palette_for, tones
from briefer.ui.read.source_text import SourceText, pieces
from briefer.ui.read.source_type import Typeset
from briefer.workspace.finding import Finding, Page
from briefer.workspace.session import Session
from briefer.workspace.workspace import Workspace

CORPUS = ("opioid-2018", "halifax-2019", "winnipeg-2019", "binder-2019", "fourth-2021")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Page]]:
    """Return the pages of the corpus by short name."""
    with Session(Workspace(tmp_path_factory.mktemp("library") / "data")) as session:
        finding = Finding(session)
        yield {name: finding.page(name) for name in CORPUS}


def _set(page: Page, at: str | None = None) -> SourceText:
    font = QFont()
    font.setPointSizeF(TEXT)
    owner = QApplication.instance()
    assert owner
    source = SourceText(page, Typeset(font, tones(palette_for(Scheme.LIGHT))), at, owner)
    while not source.is_whole:
        source.grow()
    return source


def _page(parts: list[tuple[str, str, bool]]) -> Page:
    """Return a page of (what stands before, the words, whether they are a passage)."""
    text, passages, dropped = "", [], []
    for before, words, is_passage in parts:
        text += before
        span = Span(len(text), len(text) + len(words))
        text += words + "\n"
        if is_passage:
            kind, number = PassageKind.PARAGRAPH, len(passages) + 1
            passages.append(Passage("d", span, words, Language.EN, kind, (), number, number))
        else:
            dropped.append(Dropped(span, words, "footnote"))
    holding = Holding("d", "d", "d.txt", Details(title="Title"), len(passages), "")
    return Page(holding, text, tuple(passages), (), tuple(dropped))


def _assert_exact(page: Page, source: SourceText) -> None:
    for passage in page.passages:
        index = source.index_of(passage.id)
        assert index is not None
        block = source.block(index)
        start, end = block.position(), block.position() + block.length() - 1
        assert (
            source.copied(start, end)
            == passage.text
            == page.text[passage.span.start : passage.span.end]
        )
        assert (source.position(passage.span.start), source.position(passage.span.end)) == (
            start,
            end,
        )
        assert source.offset(start) == passage.span.start


@pytest.mark.parametrize("name", CORPUS)
def test_every_passage_of_the_corpus_is_selected_exactly(
    qtbot: QtBot, corpus: dict[str, Page], name: str
) -> None:
    page = corpus[name]
    for at in (None, page.passages[len(page.passages) // 2].id, page.passages[-1].id):
        _assert_exact(page, _set(page, at))


@pytest.mark.parametrize("name", CORPUS)
def test_nothing_that_can_be_seen_in_the_source_is_left_out(
    corpus: dict[str, Page], name: str
) -> None:
    page = corpus[name]
    shown = "".join("".join(one.text.split()) for one in pieces(page) if one.span)
    signs = "".join(page.text.split())
    assert len(signs) - len(shown) == sum(1 for one in pieces(page) if one.sign)


def test_the_page_opens_with_title_event_place_and_days(corpus: dict[str, Page]) -> None:
    title, line = pieces(corpus["winnipeg-2019"])[:2]
    assert title.text.startswith("Table ronde des organismes")
    assert line.text.endswith("Winnipeg (Manitoba) · 8 et 9\xa0octobre 2019")


def test_days_of_one_month_are_written_once(corpus: dict[str, Page]) -> None:
    assert pieces(corpus["fourth-2021"])[1].text.endswith("March 4–18, 2021")


words = st.text(min_size=1, max_size=40).filter(lambda text: bool(text.strip()))
parts = st.lists(st.tuples(st.sampled_from(["", "- ", "\n", " - ", "12. "]), words, st.booleans()))


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(parts=parts, data=st.data())
def test_a_selection_is_a_stretch_of_the_passage_whatever_the_text(
    qtbot: QtBot, parts: list[tuple[str, str, bool]], data: st.DataObject
) -> None:
    page = _page(parts)
    at = data.draw(st.sampled_from([one.id for one in page.passages])) if page.passages else None
    source = _set(page, at)
    _assert_exact(page, source)
    size = source.document.characterCount() - 1
    ends = sorted((data.draw(st.integers(0, size)), data.draw(st.integers(0, size))))
    for passage, text in source.excerpts(*ends):
        assert text and text == text.strip() and text in passage.text
    copied = source.copied(*ends)
    assert source.offset(ends[0]) is None or copied in page.text


def test_any_stretch_of_an_astral_passage_is_exact(qtbot: QtBot) -> None:
    page = _page([("", "a😀b\nc😀 d", True)])
    source = _set(page)
    passage = page.passages[0]
    for first in range(len(passage.text) + 1):
        for last in range(first, len(passage.text) + 1):
            start, end = source.position(first), source.position(last)
            assert start is not None and end is not None
            assert source.copied(start, end) == passage.text[first:last]


def test_an_open_line_in_a_passage_is_one_block(qtbot: QtBot) -> None:
    source = _set(_page([("", "one\ntwo\u2029three\u2028four", True)]))
    block = source.document.lastBlock()
    assert block.text() == "one two three four"


def test_a_numbered_paragraph_keeps_its_number_as_a_sign() -> None:
    piece = pieces(_page([("12. ", "Words of it", True)]))[-1]
    assert (piece.sign, piece.level, piece.text) == ("12.", 1, "Words of it")


def test_a_long_page_is_set_in_slices_around_the_passage_wanted(
    qtbot: QtBot, corpus: dict[str, Page]
) -> None:
    page = _page([("", "Presenters emphasized partnerships. " * 8, True)] * 300)
    font = QFont()
    owner = QApplication.instance()
    assert owner
    wanted = page.passages[200].id
    source = SourceText(page, Typeset(font, tones(palette_for(Scheme.LIGHT))), wanted, owner)
    source.grow()
    index = source.index_of(wanted)
    assert index is not None and source.block(index).isValid() and not source.is_whole
    while not source.is_whole:
        source.grow()
    _assert_exact(page, source)
    assert replace(page) == page and QTextCursor(source.document).atStart()
