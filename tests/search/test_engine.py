"""The index against Whoosh's own search, and after many changes against one built anew."""

import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whoosh.index import FileIndex
from whoosh.query import And, FuzzyTerm, Or, Prefix
from whoosh.query import Phrase as WhooshPhrase
from whoosh.query import Query as WhooshQuery
from whoosh.query import Term as WhooshTerm
from whoosh.scoring import BM25F

from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.progress import Cancelled
from briefer.search.files.sealed import Draft
from briefer.search.files.segments import SHAPE, Entry, Memory
from briefer.search.files.writing import Change, write
from briefer.search.postings.found import Found
from briefer.search.postings.scoring import B
from briefer.search.stems import stem
from briefer.search.terms import entry_of, forms
from briefer.search.typed.syntax import All, Any, Phrase, Start, Term
from tests.search.segment_files import WAYS, Opened, Way, built, by_arrays, changed
from tests.search.shelf import Shelf, corpus, passage

WORDS = ["police", "drug", "opioid", "health", "fentanyl", "crime", "the", "of"]


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Draft:
    """Return an index of the corpus without headings and titles, in two segments of which some
    passages are removed."""
    scratch = tmp_path_factory.mktemp("scratch")
    entries = [
        _moved(Entry(one.document, {**one.fields, "heading": {}, "title": {}}, one.facts), f"d{at}")
        for at, one in enumerate(map(entry_of, corpus().entries))
    ]
    half = len(entries) // 2
    gone = [f"d{at}" for at in range(0, half, 9)]
    return changed(built(entries[:half], scratch), Change(entries[half:], gone, lazy=True), scratch)


def answered(files: Draft, query: WhooshQuery) -> dict[int, float]:
    """Return what Whoosh itself answers to ``query``: scores by number."""
    with FileIndex(Memory(files), SHAPE).searcher(weighting=BM25F(B=B)) as searcher:
        return {number: score for score, number in searcher.search(query, limit=None).top_n}


def scores(found: Found) -> dict[int, float]:
    """Return the scores of ``found`` by number."""
    return dict(zip(found.docs.tolist(), found.scores.tolist(), strict=True))


@pytest.mark.parametrize("way", WAYS)
def test_scores_are_whooshs_own(english: Draft, way: Way) -> None:
    opened = Opened(english, way)
    assert not opened.facts.live.all()
    terms = tuple(Term(word) for word in WORDS)
    assert all(len(forms(word, Language.EN)) == 1 for word in WORDS)
    whooshs = [Or(_fields(word)) for word in WORDS]
    for node, query in [
        *zip(terms, whooshs, strict=True),
        (Any(terms), Or(whooshs)),
        (Any(terms[:3]), Or(whooshs[:3])),
        (All(terms[:2]), And(whooshs[:2])),
        (All(terms[4:7]), And(whooshs[4:7])),
    ]:
        expected = answered(english, query)
        assert scores(opened.finder.find(node)) == pytest.approx(expected), node
        assert expected


PHRASES = ["law enforcement", "organized crime groups", "of the", "opioid crisis", "in the context"]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("words", PHRASES)
def test_a_phrase_finds_and_scores_as_whoosh_does(english: Draft, words: str, way: Way) -> None:
    opened = Opened(english, way)
    terms = [forms(word, Language.EN)[0] for word in words.split()]
    assert all(len(forms(word, Language.EN)) == 1 for word in words.split())
    expected = answered(english, WhooshPhrase("en", terms))
    found = opened.engine.together("en", [(term,) for term in terms])
    assert scores(found) == pytest.approx(expected)
    assert expected
    whole = opened.finder.find(Phrase(tuple(words.split())))
    assert expected.keys() <= scores(whole).keys()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("start", ["po", "opi", "f", "zz", "é", "co", "a" * 20, "\uffff"])
def test_a_beginning_finds_what_whoosh_finds(english: Draft, start: str, way: Way) -> None:
    opened = Opened(english, way)
    expected = answered(english, Prefix("words", start)).keys()
    assert set(opened.engine.starting("words", start).docs.tolist()) == set(expected)
    assert set(opened.finder.find(Start(start)).docs.tolist()) == set(expected)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("word", ["pollice", "fentanil", "crme", "organised", "drogue", "qqqqq"])
@pytest.mark.parametrize("distance", [1, 2])
def test_words_written_alike_are_whooshs_own(
    english: Draft, word: str, distance: int, way: Way
) -> None:
    opened = Opened(english, way)
    near = opened.engine.near("words", word, distance)
    found = {int(one) for term in near for one in opened.engine.having("words", term)}
    query = FuzzyTerm("words", word, maxdist=distance, prefixlength=1)
    assert found == answered(english, query).keys()


def _fields(word: str) -> list[WhooshTerm]:
    return [
        WhooshTerm(language.value, term) for language in Language for term in forms(word, language)
    ]


@pytest.mark.parametrize("way", WAYS)
def test_many_small_changes_come_to_the_same_as_building_anew(tmp_path: Path, way: Way) -> None:
    entries = [entry_of(one) for one in corpus().entries]
    files = built(entries[:20], tmp_path)
    present: dict[str, list[Entry]] = {}
    for number, entry in enumerate(entries[20:60]):
        document = f"document {number % 15}"
        present[document] = [_moved(entry, document)]
        removed = [f"document {number // 3}"] if number % 4 == 0 else []
        change = Change([] if document in removed else present[document], removed)
        files = changed(files, change, tmp_path)
        for one in removed:
            present.pop(one, None)
    assert sum(name.endswith(".trm") for name in files) <= 9
    anew = built([*entries[:20], *(one for held in present.values() for one in held)], tmp_path)
    assert _content(Opened(files, way)) == _content(Opened(anew))


def _moved(entry: Entry, document: str) -> Entry:
    """Return ``entry`` as if it stood in ``document``."""
    old = entry.document.encode()
    return Entry(document, entry.fields, entry.facts.replace(old, document.encode(), 1))


def _content(opened: Opened) -> dict[str, object]:
    """Return what is found, by ids instead of numbers."""
    engine, facts = opened.engine, opened.facts

    def ids(numbers: np.ndarray) -> list[str]:
        return sorted(map(facts.id, numbers.tolist()))

    content: dict[str, object] = {"": ids(np.flatnonzero(facts.live))}
    for word in WORDS:
        content[word] = ids(engine.having("en", word))
        content[word + "*"] = ids(engine.starting("words", word).docs)
        content[word + "@"] = ids(engine.together("en", [(word,), ("of",)]).docs)
    return content


VOCABULARY = ("police", "polices", "drug", "crime", "épice", "epice", "élan", "po", "a")
CHANGES = st.lists(
    st.tuples(
        st.integers(0, 5),
        st.lists(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=6), max_size=3),
    ),
    min_size=1,
    max_size=14,
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(changes=CHANGES, lazy=st.booleans(), seed=st.integers(0, 1 << 30))
def test_after_any_changes_any_words_score_as_whoosh_scores_them(
    tmp_path: Path, changes: list[tuple[int, list[list[str]]]], lazy: bool, seed: int
) -> None:
    files = Draft()
    for number, texts in changes:
        shelf = Shelf()
        for at, words in enumerate(texts):
            shelf.put(passage(" ".join(words), document=f"doc {number}", start=at * 100))
        entries = [entry_of(one) for one in shelf.entries]
        files = changed(files, Change(entries, [f"doc {number}"], lazy=lazy), tmp_path)
    chance = random.Random(seed)
    terms = sorted({term for word in VOCABULARY for term in forms(word, Language.EN)})
    for way in WAYS:
        engine = Opened(files, way).engine
        for term in terms:
            assert scores(engine.scores("en", term)) == pytest.approx(
                answered(files, WhooshTerm("en", term))
            )
        some = chance.choices(terms, k=3)
        assert scores(engine.pad.total([engine.scores("en", one) for one in set(some)])) == (
            pytest.approx(answered(files, Or([WhooshTerm("en", one) for one in set(some)])))
        )
        two = chance.choices(terms, k=2)
        assert scores(engine.together("en", [(one,) for one in two])) == pytest.approx(
            answered(files, WhooshPhrase("en", two))
        )
        start = chance.choice(terms)[:2]
        assert set(engine.starting("en", start).docs.tolist()) == set(
            answered(files, Prefix("en", start))
        )


@pytest.mark.parametrize("way", WAYS)
def test_removing_everything_leaves_an_index_that_can_be_searched_and_added_to(
    tmp_path: Path, way: Way
) -> None:
    shelf = Shelf()
    shelf.put(passage("some words"))
    entries = [entry_of(one) for one in shelf.entries]
    files = changed(built(entries, tmp_path), Change([], ["doc"]), tmp_path)
    assert not Opened(files, way).facts.live.any()
    assert not len(Opened(files, way).engine.starting("words", "so"))
    files = changed(files, Change(entries), tmp_path)
    assert len(Opened(files, way).engine.having("en", "word")) == 1


def test_an_index_of_nothing_can_be_searched(tmp_path: Path) -> None:
    opened = Opened(built([], tmp_path), by_arrays)
    assert opened.facts.size == len(opened.engine.scores("en", "a")) == 0
    assert opened.engine.near("words", "abc", 2) == {}


def test_writing_can_be_cancelled_to_the_last_and_leaves_no_file_open(tmp_path: Path) -> None:
    entries = [entry_of(one) for one in corpus().entries[:5]]

    def stop() -> None:
        raise Cancelled

    def failing() -> Iterator[Entry]:
        yield entries[0]
        raise Problem("not_found", path="x")

    with pytest.raises(Cancelled):
        write(Draft(), Change(entries), tmp_path, stop)
    with pytest.raises(Problem):
        write(Draft(), Change(failing()), tmp_path, lambda: None)


def test_nothing_is_written_but_in_the_private_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere, scratch = tmp_path / "elsewhere", tmp_path / "scratch"
    elsewhere.mkdir()
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(elsewhere))
    monkeypatch.chdir(elsewhere)
    built([entry_of(one) for one in corpus().entries[:40]], scratch)
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("language", Language)
def test_stemming_takes_any_word(language: Language) -> None:
    for word in ("", "'", "é", "ement", "issement", "atrice", "x" * 64, "ss", "ies", "ied"):
        assert stem(word, language) or not word
