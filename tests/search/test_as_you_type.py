"""What a search finds while its last word is being typed, and what else could be chosen then."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.domain.language import Language
from briefer.domain.query import Facets, Filters, Hits, Query, Ranking
from briefer.search.typed.syntax import loosened, parse
from tests.search.shelf import Desk, Shelf, desk, passage
from tests.search.test_answers import HALIFAX, WINNIPEG, marked
from tests.search.test_syntax import PIECES, drawn

CORPUS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def typing(asked: Desk, words: str, filters: Filters = Filters(), **more: object) -> Hits:  # noqa: B008 - frozen
    """Return the answer to ``words`` whose last one may still be growing."""
    query = replace(Query(words, filters, limit=1000, begun=True), **more)
    return asked.index.search(query, asked.shelf.fetch)


def texts(hits: Hits) -> set[str]:
    """Return the texts of the passages found."""
    return {hit.passage.text for hit in hits.hits}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("opio", "[opio | opio*]"),
        ("Opioï", "[opioï | opioi*]"),
        ("Opioi\u0308", "[opioï | opioi*]"),
        ("organized cri", "[organized [cri | cri*]]"),
        ("a AND cri", "[a & [cri | cri*]]"),
        ("a ET b OU cri", "[[a & b] | [cri | cri*]]"),
        ("(a OR cri", "[a | [cri | cri*]]"),
        ("l’app", "[app | app*]"),
        ("well-be", "[well-be=wellbe | wellbe*]"),
        ("14 700", "[14-700=14700 | 14700*]"),
        ("drugs or", "[drugs [or | or*]]"),
        ('"organized cri', "[organized [cri | cri*]]"),
    ],
)
def test_the_word_being_typed_stands_for_all_that_begin_like_it(typed: str, read: str) -> None:
    assert drawn(parse(typed, begun=True)) == read


@pytest.mark.parametrize(
    "typed",
    [
        '"opio"',
        '"organized cri"',
        "« crise des opio »",
        "opio ",
        "opio,",
        "opio\t",
        "opio*",
        "opio* AND",
        "(a OR opio)",
        "opio AND",
        "opio OU",
        "opio OR (",
        "l’",
        "drug o",
        "U.S",
        "drug -cri",
        "drug NOT cri",
        "drug AND SAUF cri",
        "",
        "AND",
    ],
)
def test_a_word_that_is_finished_or_one_letter_long_is_taken_as_it_is(typed: str) -> None:
    assert parse(typed, begun=True) == parse(typed)


@given(st.lists(PIECES | st.sampled_from(["drug", "fen"]), max_size=20).map("".join) | st.text())
def test_a_space_after_the_last_word_always_finishes_it(typed: str) -> None:
    assert parse(f"{typed} ", begun=True) == parse(f"{typed} ")


@pytest.mark.parametrize(
    ("typed", "looser"),
    [
        ("naloxone ki", "[naloxone | [ki | ki*]]"),
        ("harm-reduct", "[harm | reduct | harmreduct*]"),
        ("needs harm-reduct", "[needs | harm | reduct | harmreduct*]"),
        ("harm", ""),
        ("14 700", ""),
        ("a AND harm-reduct", ""),
    ],
)
def test_unfinished_words_are_asked_more_loosely_as_finished_ones_are(
    typed: str, looser: str
) -> None:
    node = parse(typed, begun=True)
    assert node
    assert drawn(loosened(node)) == looser


def test_a_word_half_typed_finds_what_the_whole_one_will(desk_of_corpus: Desk) -> None:
    half, starred = typing(desk_of_corpus, "opio"), desk_of_corpus.ask("opio*", limit=1000)
    assert half.count == starred.count > 0
    assert texts(half) == texts(starred)
    assert texts(desk_of_corpus.ask("opioid", limit=1000)) <= texts(half)
    assert desk_of_corpus.count("opio") == 0


@pytest.mark.parametrize("typed", ["opioids", "policing", "stigmatiser", "interceptee"])
def test_a_word_typed_to_its_end_finds_no_less_than_when_it_is_finished(
    desk_of_corpus: Desk, typed: str
) -> None:
    finished = desk_of_corpus.ask(typed, limit=1000)
    assert finished.count
    assert texts(finished) <= texts(typing(desk_of_corpus, typed))


def test_a_plural_finds_the_singular_while_it_is_typed(tmp_path: Path) -> None:
    asked = desk(tmp_path / "x", "an opioid", "many opioids", "opiates")
    assert texts(typing(asked, "opioids")) == {"an opioid", "many opioids"}
    assert texts(typing(asked, "opi")) == {"an opioid", "many opioids", "opiates"}


@pytest.mark.parametrize("word", ["fentanyl", "stigmatisation", "precursors", "prévention"])
def test_what_a_word_finds_is_there_from_its_second_letter_on(
    desk_of_corpus: Desk, word: str
) -> None:
    wanted = texts(desk_of_corpus.ask(f"{word}*", limit=1000))
    assert wanted
    for end in range(2, len(word) + 1):
        assert wanted <= texts(typing(desk_of_corpus, word[:end])), word[:end]


@CORPUS
@given(st.lists(PIECES | st.sampled_from(["drug", "crise", "fen"])).map("".join) | st.text())
def test_whatever_is_being_typed_is_answered(desk_of_corpus: Desk, typed: str) -> None:
    hits = typing(desk_of_corpus, typed, beside=True, limit=10)
    assert len(hits.hits) == min(hits.count, 10)
    assert sum(hits.facets.document.values()) == hits.count


def test_a_finished_word_is_not_stretched(tmp_path: Path) -> None:
    asked = desk(tmp_path / "x", "crim and crime", "crime alone")
    for typed in ('"crim"', "crim ", "crim*x ", "(crim)"):
        assert texts(typing(asked, typed)) == {"crim and crime"}, typed
    assert (
        texts(typing(asked, "crim")) == texts(typing(asked, "crim*")) == set(asked.texts("crim*"))
    )
    assert asked.whole("crime alone AND") == ["crime alone"]


def test_one_letter_alone_is_better_than_nothing(tmp_path: Path) -> None:
    asked = desk(tmp_path / "x", "vitamin c", "crime", "c\u00f4te")
    assert texts(typing(asked, "c")) == {"vitamin c", "crime", "c\u00f4te"}
    assert texts(typing(asked, "cr")) == {"crime"}
    assert texts(typing(asked, "co")) == {"c\u00f4te"}


def test_a_word_to_be_left_out_hides_only_passages_that_have_it(tmp_path: Path) -> None:
    asked = desk(tmp_path / "x", "drugs and men", "drugs and mental health", "drugs")
    for typed in ("drugs -men", "drugs NOT men", "drugs SAUF men"):
        assert texts(typing(asked, typed)) == {"drugs and mental health", "drugs"}, typed


@pytest.mark.parametrize("typed", ["10,300", "10 300", "10\u00a0300"])
def test_a_number_being_typed_is_not_found_in_its_groups_of_digits(
    tmp_path: Path, typed: str
) -> None:
    asked = desk(tmp_path / "x", "10,300 deaths", "300 of 10", "10,300,000 pills")
    assert texts(typing(asked, typed)) == {"10,300 deaths", "10,300,000 pills"}


def test_a_compound_being_typed_is_not_found_in_words_far_apart(tmp_path: Path) -> None:
    far = "harm was done, and a reduction was asked for"
    asked = desk(tmp_path / "x", "harm-reduction sites", "harm reduction", "harmreductions", far)
    assert texts(typing(asked, "harm-reduct")) == {
        "harm-reduction sites",
        "harmreductions",
        "harm reduction",
    }
    assert texts(typing(asked, "harm-reduction")) >= set(asked.texts("harm-reduction"))
    assert far not in texts(typing(asked, "harm-reduction"))


def test_the_word_being_typed_is_marked_wherever_it_goes_on(tmp_path: Path) -> None:
    text = "Opioids, an opioid, l’opiomane; les opioïdes; no opera."
    asked = desk(tmp_path / "x", text)
    (hit,) = typing(asked, "opio").hits
    assert marked(hit) == ["Opioids", "opioid", "opiomane", "opioïdes"]
    assert hit.matched == ("Opioids", "opioid", "opiomane", "opioïdes")
    assert marked(typing(asked, "opioids").hits[0]) == ["Opioids", "opioid", "opioïdes"]
    assert marked(typing(asked, "opera opio").hits[0])[-1] == "opera"


def test_a_compound_being_typed_is_marked_as_written(tmp_path: Path) -> None:
    asked = desk(tmp_path / "x", "the de-stigmatization of 14\u00a0700 people")
    assert marked(typing(asked, "de-stig").hits[0]) == ["de-stigmatization"]
    assert marked(typing(asked, "destig").hits[0]) == ["de-stigmatization"]
    assert marked(typing(asked, "stig").hits[0]) == ["stigmatization"]


def test_nothing_is_said_of_missing_words_where_one_is_being_typed(tmp_path: Path) -> None:
    asked = desk(tmp_path / "x", "naloxone kits", "naloxone", "other")
    for typed in ("nal", "naloxone", "naloxone ki", "naloxone kits"):
        assert not typing(asked, typed).loosened, typed
    missing = typing(asked, "naloxone unhea")
    assert missing.loosened
    assert texts(missing) == {"naloxone kits", "naloxone"}
    nothing = typing(asked, "unhea")
    assert (nothing.count, nothing.loosened) == (0, False)


def test_titles_are_found_by_the_beginning_of_a_word_where_nothing_else_is(tmp_path: Path) -> None:
    shelf = Shelf()
    shelf.put(passage("Signals were discussed.", document="rail"), "Summit on Rail Safety")
    shelf.put(passage("Quotas were discussed.", document="fish"), "Safety on Boats")
    asked = Desk(shelf, shelf.index(tmp_path / "x"))
    assert texts(typing(asked, "safety rai")) == {"Signals were discussed."}
    assert not typing(asked, "safety rai").loosened


def test_a_misspelt_word_is_corrected_while_it_is_typed(desk_of_corpus: Desk) -> None:
    assert typing(desk_of_corpus, "fentanly").did_you_mean == "fentanyl"
    assert typing(desk_of_corpus, "fentan").did_you_mean is None


FILTERS = st.builds(
    Filters,
    themes=st.lists(
        st.sampled_from(("stigma", "organized-crime", "health-partnership", "unknown")),
        unique=True, max_size=2,
    ).map(tuple),
    documents=st.lists(
        st.sampled_from((HALIFAX, WINNIPEG, "unknown")), unique=True, max_size=2
    ).map(tuple),
    language=st.none() | st.sampled_from(Language),
    years=st.lists(st.sampled_from((2018, 2019, 2021, 1900)), unique=True, max_size=2).map(tuple),
)  # fmt: skip
WORDS = st.sampled_from(
    (
        "",
        "police",
        "police -drug",
        "drug* OR drog*",
        "opio",
        "table ronde",
        "stigma fentan",
        "laboratories précurseurs",
        '"organized crime" gangs',
        "halifax",
        "winnipeg halifax",
        "unheard of",
        "unheardof",
    )
)


@CORPUS
@given(WORDS, FILTERS)
def test_counts_beside_a_choice_are_those_of_the_search_without_it(
    desk_of_corpus: Desk, words: str, filters: Filters
) -> None:
    def alone(others: Filters) -> Facets:
        return typing(desk_of_corpus, words, others).facets

    hits = typing(desk_of_corpus, words, filters, beside=True)
    assert hits.facets == Facets(
        theme=alone(replace(filters, themes=())).theme,
        document=alone(replace(filters, documents=())).document,
        language=alone(replace(filters, language=None)).language,
        year=alone(replace(filters, years=())).year,
    )
    plain = typing(desk_of_corpus, words, filters)
    assert [one.count for one in hits.ways_out] == [one.count for one in plain.ways_out]
    others = {"query": plain.query, "facets": plain.facets, "ways_out": plain.ways_out}
    assert replace(hits, **others) == plain


def test_a_ticked_document_leaves_the_counts_of_the_others_to_see(desk_of_corpus: Desk) -> None:
    free = typing(desk_of_corpus, "police", beside=True)
    ticked = typing(desk_of_corpus, "police", Filters(documents=(HALIFAX,)), beside=True)
    assert ticked.count == free.facets.document[HALIFAX]
    assert ticked.facets.document == free.facets.document
    assert ticked.facets.year == {"2019": ticked.count}
    assert ticked.facets.language == {"en": ticked.count}


def test_counts_beside_a_choice_say_where_the_words_stand(tmp_path: Path) -> None:
    shelf = Shelf()
    shelf.put(passage("naloxone and kits", document="both"))
    shelf.put(passage("naloxone only", document="one", start=500))
    asked = Desk(shelf, shelf.index(tmp_path / "x"))
    hits = typing(asked, "naloxone kits", Filters(documents=("one",)), beside=True)
    assert hits.loosened
    assert texts(hits) == {"naloxone only"}
    assert hits.facets.document == {"both": 1, "one": 1}


def test_without_being_asked_counts_are_of_what_was_found(desk_of_corpus: Desk) -> None:
    hits = typing(desk_of_corpus, "police", Filters(documents=(HALIFAX,)))
    assert hits.facets.document == {HALIFAX: hits.count}


@CORPUS
@given(WORDS, FILTERS, st.integers(0, 30))
def test_the_newest_events_come_first_where_that_is_asked(
    desk_of_corpus: Desk, words: str, filters: Filters, limit: int
) -> None:
    best = typing(desk_of_corpus, words, filters)
    newest = typing(desk_of_corpus, words, filters, ranking=Ranking.NEWEST, limit=limit)
    by_id = {hit.passage.id: hit for hit in best.hits}

    def place(id: str) -> tuple[int, str, int]:
        found = by_id[id].passage
        year, month = found.document[:7].split("-")
        return (-int(year) * 12 - int(month), found.document, found.span.start)

    whole = [hit.passage.id for hit in best.hits[: best.count - best.partly]]
    some = by_id.keys() - set(whole)
    in_order = [*sorted(whole, key=place), *sorted(some, key=place)]
    assert [hit.passage.id for hit in newest.hits] == in_order[:limit]
    assert all(hit == by_id[hit.passage.id] for hit in newest.hits)
    assert (newest.count, newest.facets) == (best.count, best.facets)


def test_undated_passages_come_last_among_the_newest(tmp_path: Path) -> None:
    shelf = Shelf()
    for document, date in (("old", "2018"), ("undated", None), ("new", "2021-03"), ("mid", "2021")):
        words = "crime " * 9 if document == "old" else f"crime {document}"
        shelf.put(passage(words, document=document), date=date)
    asked = Desk(shelf, shelf.index(tmp_path / "x"))
    newest = typing(asked, "crim", ranking=Ranking.NEWEST)
    assert [hit.passage.document for hit in newest.hits] == ["new", "mid", "old", "undated"]
    assert typing(asked, "crim").hits[0].passage.document == "old"
    assert Counter(hit.score for hit in newest.hits) == Counter(
        hit.score for hit in typing(asked, "crim").hits
    )
