"""Filters, counts, snippets, corrections: what comes with what was found."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.domain.language import Language
from briefer.domain.query import Filters, Hit, Hits
from tests.search.shelf import Desk, Shelf, desk, passage
from tests.search.test_syntax import PIECES

WINNIPEG = "2019-10_table-ronde-drogues-winnipeg_fr"
HALIFAX = "2019-03_roundtable-drugs-halifax_en"
SOAP = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def marked(hit: Hit) -> list[str]:
    """Return the words that are marked in the snippet."""
    return [hit.snippet.text[mark.start : mark.end] for mark in hit.snippet.marks]


def assert_sound(hits: Hits) -> None:
    """Check what holds of every answer."""
    assert len(hits.hits) == min(hits.count, hits.query.limit)
    assert sum(hits.facets.language.values()) == sum(hits.facets.document.values()) == hits.count
    for hit in hits.hits:
        assert hit.snippet.text in hit.passage.text
        assert all(0 <= one.start < one.end <= len(hit.snippet.text) for one in hit.snippet.marks)
        assert all(one.end <= other.start for one, other in pairwise(hit.snippet.marks))
        assert {word.casefold() for word in marked(hit)} <= {w.casefold() for w in hit.matched}


@SOAP
@given(st.lists(PIECES | st.sampled_from(["drug", "crise", "fen*"])).map("".join) | st.text())
def test_whatever_is_typed_is_answered(desk_of_corpus: Desk, typed: str) -> None:
    assert_sound(desk_of_corpus.ask(typed, limit=10))


@pytest.mark.parametrize(
    "typed", ["a" * 10_000, "drug crise " * 900, '"' * 9_999, "\ud800 x", "(-*"]
)
def test_monstrous_searches_are_answered(desk_of_corpus: Desk, typed: str) -> None:
    assert_sound(desk_of_corpus.ask(typed))


def test_a_pasted_page_is_answered(desk_of_corpus: Desk) -> None:
    page = " ".join(entry.passage.text for entry in desk_of_corpus.shelf.entries[:30])[:10_000]
    assert desk_of_corpus.ask(page).count > 10


def test_filters_let_through_any_of_a_kind_and_only_all_kinds(desk_of_corpus: Desk) -> None:
    everything = {entry.passage.id: entry for entry in desk_of_corpus.shelf.entries}
    cases = [
        Filters(themes=("stigma", "organized-crime")),
        Filters(documents=(HALIFAX, WINNIPEG)),
        Filters(language=Language.FR),
        Filters(years=(2018, 2021)),
        Filters(("organized-crime",), (HALIFAX, WINNIPEG), Language.FR, (2019,)),
        Filters(documents=("unknown",)),
        Filters(language=Language.FR, years=(2018,)),
    ]
    for filters in cases:
        for words in ("", "drug* OR drog*"):
            wanted = {
                hit.passage.id
                for hit in desk_of_corpus.ask(words, limit=1000).hits
                if _passes(filters, hit, everything[hit.passage.id].passage.document[:4])
            }
            hits = desk_of_corpus.ask(words, filters, limit=1000)
            assert {hit.passage.id for hit in hits.hits} == wanted
            assert hits.count == len(wanted)


def _passes(filters: Filters, hit: Hit, year: str) -> bool:
    themes = {tag.id for tag in hit.passage.themes}
    return (
        (not filters.themes or bool(themes & set(filters.themes)))
        and (not filters.documents or hit.passage.document in filters.documents)
        and (filters.language in (None, hit.passage.language))
        and (not filters.years or int(year) in filters.years)
    )


def test_counts_are_of_all_that_was_found_not_of_what_is_shown(desk_of_corpus: Desk) -> None:
    whole, part = desk_of_corpus.ask("police", limit=1000), desk_of_corpus.ask("police", limit=3)
    assert len(part.hits) == 3
    assert part.facets == whole.facets
    assert part.count == whole.count
    documents = [hit.passage.document for hit in whole.hits]
    assert whole.facets.document == {one: documents.count(one) for one in documents}
    assert sum(whole.facets.year.values()) == whole.count
    stigma = sum("stigma" in [tag.id for tag in hit.passage.themes] for hit in whole.hits)
    assert whole.facets.theme.get("stigma", 0) == stigma


def test_no_words_list_everything_newest_document_first(desk_of_corpus: Desk) -> None:
    hits = desk_of_corpus.ask("  ", limit=1000).hits
    assert len(hits) == len(desk_of_corpus.shelf.entries)
    order = [(hit.passage.document[:7], -hit.passage.span.start) for hit in hits]
    assert order == sorted(order, reverse=True)
    assert not any(hit.snippet.marks or hit.matched for hit in hits)


def test_no_room_for_hits_still_counts(desk_of_corpus: Desk) -> None:
    hits = desk_of_corpus.ask("police", limit=0)
    assert hits.count
    assert not hits.hits


def test_exactly_the_words_that_matched_are_marked(tmp_path: Path) -> None:
    text = "Drug policy: the drug crisis, a policy on crisis drugs, and l’interception."
    asked = desk(tmp_path / "x", text)
    assert marked(asked.ask("drugs").hits[0]) == ["Drug", "drug", "drugs"]
    assert marked(asked.ask('"drug crisis"').hits[0]) == ["drug", "crisis"]
    assert marked(asked.ask("inter*").hits[0]) == ["interception"]
    assert marked(asked.ask("policy -absent").hits[0]) == ["policy", "policy"]
    assert marked(asked.ask("policy OR (crisis AND absent)").hits[0]) == ["policy", "policy"]
    assert asked.ask("drugs").hits[0].matched == ("Drug", "drugs")


def test_french_words_are_marked_without_their_article(desk_of_corpus: Desk) -> None:
    hits = desk_of_corpus.ask("approvisionnement").hits
    assert hits
    assert all(set(hit.matched) <= {"approvisionnement", "Approvisionnement"} for hit in hits)


def test_compounds_and_numbers_are_marked_as_written(tmp_path: Path) -> None:
    asked = desk(tmp_path / "x", "the de-stigmatization of 14\u00a0700 people")
    assert marked(asked.ask("destigmatization").hits[0]) == ["de-stigmatization"]
    assert marked(asked.ask("stigmatization").hits[0]) == ["stigmatization"]
    assert marked(asked.ask("14700").hits[0]) == ["14\u00a0700"]


def test_a_short_passage_is_shown_whole_and_a_long_one_where_most_words_stand(
    desk_of_corpus: Desk,
) -> None:
    for hit in desk_of_corpus.ask("police drogues fentanyl saisies crime organized").hits:
        text, shown = hit.passage.text, hit.snippet.text
        if len(text) < 300:
            assert shown == text
            continue
        assert len(shown) <= 320
        assert hit.snippet.marks
        at = text.index(shown)
        assert at == 0 or text[at - 1].isspace()
        assert at + len(shown) == len(text) or text[at + len(shown)].isspace()


def test_the_snippet_shows_where_the_words_are_dense(tmp_path: Path) -> None:
    text = "alpha " + "filler words go on " * 30 + "alpha beta gamma " + "and on they go " * 30
    hit = desk(tmp_path / "x", text).ask("alpha beta gamma").hits[0]
    assert marked(hit) == ["alpha", "beta", "gamma"]


def test_a_word_without_end_still_gives_a_snippet(tmp_path: Path) -> None:
    asked = desk(tmp_path / "x", "x" * 5000 + " needle " + "y" * 5000, " \n" * 400 + "needle")
    for hit in asked.ask("needle").hits:
        assert marked(hit) == ["needle"]
        assert len(hit.snippet.text) < 1000


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("fentanly", "fentanyl"),
        ("stigmatisaton", "stigmatisation"),
        ("prévension", "prévention"),
        ("preventoin", "prevention"),
        ('"fentanly crisiss"', '"fentanyl crisis"'),
        ("fentanly AND xqzzw", "fentanyl AND xqzzw"),
        ("winipeg", "winnipeg"),
        ("xqzzwy", None),
        ("zz", None),
        ("depisst*", None),
        ("99999", None),
        ("police AND unheardof", None),
    ],
)
def test_a_misspelt_word_is_corrected_as_the_documents_write_it(
    desk_of_corpus: Desk, typed: str, meant: str | None
) -> None:
    hits = desk_of_corpus.ask(typed)
    assert hits.count == 0
    assert hits.did_you_mean == meant


def test_a_correction_finds_something(desk_of_corpus: Desk) -> None:
    meant = desk_of_corpus.ask("overdse").did_you_mean
    assert meant
    assert desk_of_corpus.count(meant)


def test_nothing_is_proposed_where_something_was_found(desk_of_corpus: Desk) -> None:
    assert desk_of_corpus.ask("police fentanly").did_you_mean is None


def test_words_of_a_removed_document_are_not_proposed(tmp_path: Path) -> None:
    shelf = Shelf()
    shelf.put(passage("zebra crossing", document="gone"))
    shelf.put(passage("zebras nowhere", document="stays"))
    asked = Desk(shelf, shelf.index(tmp_path / "x"))
    asked.index.update([], ["gone"], asked.index.stamp or pytest.fail())
    assert asked.count("crossing") == 0
    assert asked.ask("crosing").did_you_mean is None
    assert asked.ask("zebars").did_you_mean == "zebras"
