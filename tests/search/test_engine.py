"""The index against Whoosh's own search, and after many changes against one built anew."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from whoosh.index import FileIndex
from whoosh.query import And, Or
from whoosh.query import Term as WhooshTerm
from whoosh.scoring import BM25F

from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.progress import Cancelled
from briefer.search.engine import Engine, stem
from briefer.search.finding import Finder
from briefer.search.segments import SHAPE, Change, Entry, Memory, written
from briefer.search.syntax import All, Any, Term
from briefer.search.terms import entry_of, forms
from tests.search.shelf import Shelf, corpus, passage

WORDS = ["police", "drug", "opioid", "health", "fentanyl", "crime", "the", "of"]


def built(entries: list[Entry], scratch: Path) -> dict[str, bytes]:
    """Return index files of ``entries``."""
    return written({}, Change(entries), scratch, lambda: None)


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return an index of the corpus without headings and titles, in two segments."""
    scratch = tmp_path_factory.mktemp("scratch")
    entries = [
        Entry(entry.document, {**entry.fields, "heading": {}, "title": {}}, entry.facts)
        for entry in map(entry_of, corpus().entries)
    ]
    first = built([one for one in entries if one.document < "2019-10"], scratch)
    rest = [one for one in entries if one.document >= "2019-10"]
    return written(first, Change(rest), scratch, lambda: None)


def test_scores_are_whooshs_own(english: dict[str, bytes]) -> None:
    engine = Engine(english)
    finder = Finder(engine, engine.facts().keys())
    terms = tuple(Term(word) for word in WORDS)
    assert all(len(forms(word, Language.EN)) == 1 for word in WORDS)
    whooshs = [Or(_fields(word)) for word in WORDS]
    with FileIndex(Memory(english), SHAPE).searcher(weighting=BM25F(B=0.4)) as searcher:
        for node, query in [
            *zip(terms, whooshs, strict=True),
            (Any(terms), Or(whooshs)),
            (Any(terms[:3]), Or(whooshs[:3])),
            (All(terms[:2]), And(whooshs[:2])),
            (All(terms[4:7]), And(whooshs[4:7])),
        ]:
            found = searcher.search(query, limit=None)
            expected = {number: score for score, number in found.top_n}
            assert finder.find(node).scores == pytest.approx(expected), node
            assert expected


def _fields(word: str) -> list[WhooshTerm]:
    return [
        WhooshTerm(language.value, term) for language in Language for term in forms(word, language)
    ]


def test_many_small_changes_come_to_the_same_as_building_anew(tmp_path: Path) -> None:
    entries = [entry_of(one) for one in corpus().entries]
    files = built(entries[:20], tmp_path)
    present: dict[str, list[Entry]] = {}
    for number, entry in enumerate(entries[20:60]):
        document = f"document {number % 15}"
        present[document] = [Entry(document, entry.fields, entry.facts)]
        removed = [f"document {number // 3}"] if number % 4 == 0 else []
        change = Change([] if document in removed else present[document], removed)
        files = written(files, change, tmp_path, lambda: None)
        for one in removed:
            present.pop(one, None)
    assert sum(name.endswith(".trm") for name in files) <= 9
    anew = built([*entries[:20], *(one for held in present.values() for one in held)], tmp_path)
    assert _content(Engine(files)) == _content(Engine(anew))


def _content(engine: Engine) -> dict[str, object]:
    """Return what is found in ``engine``, by the rows of facts instead of numbers."""
    facts = engine.facts()
    content: dict[str, object] = {"": sorted(facts.values())}
    for word in WORDS:
        content[word] = sorted(facts[one] for one in engine.having("en", word))
        content[word + "*"] = sorted(facts[one] for one in engine.starting("words", word))
        places = engine.places("en", word).items()
        content[word + "@"] = sorted((facts[one], tuple(at)) for one, (_, at) in places)
    return content


def test_removing_everything_leaves_an_index_that_can_be_searched_and_added_to(
    tmp_path: Path,
) -> None:
    shelf = Shelf()
    shelf.put(passage("some words"))
    entries = [entry_of(one) for one in shelf.entries]
    files = built(entries, tmp_path)
    files = written(files, Change([], ["doc"]), tmp_path, lambda: None)
    assert Engine(files).facts() == {}
    assert Engine(files).starting("words", "so") == {}
    files = written(files, Change(entries), tmp_path, lambda: None)
    assert len(Engine(files).having("en", "word")) == 1


def test_an_index_of_nothing_can_be_searched(tmp_path: Path) -> None:
    engine = Engine(built([], tmp_path))
    assert engine.facts() == engine.scores("en", "a") == engine.near("words", "abc", 2) == {}


def test_writing_can_be_cancelled_to_the_last_and_leaves_no_file_open(tmp_path: Path) -> None:
    entries = [entry_of(one) for one in corpus().entries[:5]]

    def stop() -> None:
        raise Cancelled

    def failing() -> Iterator[Entry]:
        yield entries[0]
        raise Problem("not_found", path="x")

    with pytest.raises(Cancelled):
        written({}, Change(entries), tmp_path, stop)
    with pytest.raises(Problem):
        written({}, Change(failing()), tmp_path, lambda: None)


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
