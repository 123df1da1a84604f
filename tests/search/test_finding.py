"""What is found, in both languages, and in which order."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.domain.query import Filters
from briefer.search.words import compounds
from tests.search.shelf import Desk, Shelf, desk, passage

ANY = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def test_every_passage_of_the_corpus_is_found_by_each_of_its_words(desk_of_corpus: Desk) -> None:
    sought: dict[str, set[str]] = {}
    for entry in desk_of_corpus.shelf.entries[::7]:
        for compound in compounds(entry.passage.text):
            written = entry.passage.text[compound.start : compound.end]
            sought.setdefault(f'"{written}"', set()).add(entry.passage.id)
    for written, ids in list(sought.items())[::19]:
        found = {hit.passage.id for hit in desk_of_corpus.ask(written, limit=1000).hits}
        assert ids <= found, written


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("intercepter", "interceptée"),
        ("interceptée", "intercepter"),
        ("interceptee", "INTERCEPTÉE"),
        ("opioides", "les opioïdes"),
        ("OPIOÏDE", "les opioides"),
        ("stigmatiser", "la stigmatisation"),
        ("approvisionnement", "l’approvisionnement"),
        ("l'approvisionnement", "un approvisionnement"),
        ("jusqu'à", "à ce jour"),
        ("aujourd’hui", "aujourd'hui"),
        ("coeur", "le cœur"),
        ("Colombie-Britannique", "Colombie\u2011Britannique"),
        ("Britannique", "Colombie\u2011Britannique"),
        ("régional", "les bureaux régionaux"),
    ],
)
def test_french_is_found_however_it_is_written(tmp_path: Path, typed: str, found: str) -> None:
    assert desk(tmp_path / "x", found, "tout autre chose", language="fr").texts(typed) == [found]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("policing", "the police"),
        ("trafficker", "trafficking"),
        ("stigmatize", "stigmatizing words"),
        ("Canada", "Canada’s borders"),
        ("Canada's", "Canada borders"),
        ("Québec", "Quebec"),
        ("Ottawa", "l’Université d’Ottawa"),
        ("destigmatization", "de-stigmatization"),
        ("de-stigmatization", "destigmatization"),
        ("stigmatization", "de-stigmatization"),
        ("COVID19", "COVID-19"),
        ("BC", "in B.C. now"),
        ("opioids", "opioids1 kill"),
        ("10 kg", "10kg"),
    ],
)
def test_english_is_found_however_it_is_written(tmp_path: Path, typed: str, found: str) -> None:
    assert desk(tmp_path / "x", found, "something else").texts(typed) == [found]


@pytest.mark.parametrize("typed", ["10,300", "10 300", "10\u00a0300", "10\u202f300", "10300"])
@pytest.mark.parametrize("written", ["10,300 deaths", "10\u00a0300 décès", "10\u2009300"])
def test_a_number_is_found_whatever_stands_between_its_thousands(
    tmp_path: Path, typed: str, written: str
) -> None:
    assert desk(tmp_path / "x", written, "300 of 10", "10,301").texts(typed) == [written]


def test_numbers_of_the_corpus_are_found_as_the_documents_write_them(desk_of_corpus: Desk) -> None:
    for typed in ("10,300", "14\u00a0700", "14 700", "3 236 kg"):
        assert len(desk_of_corpus.whole(typed)) == 1
    assert "600\u00a0%" in desk_of_corpus.texts("600 %")[0]


def test_words_in_quotation_marks_must_stand_together(desk_of_corpus: Desk) -> None:
    for words in ("organized crime", "crise des opioïdes", "to be", "harm reduction"):
        texts = desk_of_corpus.texts(f'"{words}"')
        assert texts
        assert 0 < len(texts) < desk_of_corpus.count(words)
    assert desk_of_corpus.count('"be to"') == 0


def test_a_phrase_is_found_in_every_passage_that_has_it(desk_of_corpus: Desk) -> None:
    for entry in desk_of_corpus.shelf.entries[::5]:
        words = [part.text for one in compounds(entry.passage.text) for part in one.parts]
        typed = " ".join(words[3:7])
        found = {hit.passage.id for hit in desk_of_corpus.ask(f'"{typed}"', limit=500).hits}
        assert entry.passage.id in found, typed


def test_a_phrase_does_not_reach_from_one_heading_into_the_next(tmp_path: Path) -> None:
    shelf = Shelf()
    one = passage("text")
    shelf.put(
        type(one)(one.document, one.span, one.text, one.language, one.kind, ("a b", "c"), 1, 1)
    )
    asked = Desk(shelf, shelf.index(tmp_path / "x"))
    assert asked.count('"a b"') == 1
    assert asked.count('"b c"') == 0


def test_a_beginning_finds_words_that_go_on(tmp_path: Path) -> None:
    texts = ("dépistage rapide", "depister", "un dépôt", "interception")
    asked = desk(tmp_path / "x", *texts, language="fr")
    assert set(asked.texts("dépist*")) == set(asked.texts("DEPIST*")) == {texts[0], texts[1]}
    assert asked.texts("interceptio*") == ["interception"]
    assert asked.count("dep*") == 3


def test_operators_and_exclusions_work_in_both_languages(tmp_path: Path) -> None:
    both, drugs, guns = "drugs and guns", "drugs alone", "guns alone"
    asked = desk(tmp_path / "x", both, drugs, guns, "neither")
    for operator in ("AND", "ET"):
        assert asked.texts(f"drugs {operator} guns") == [both]
    for operator in ("OR", "OU"):
        assert set(asked.texts(f"drugs {operator} guns")) == {both, drugs, guns}
    for typed in ("drugs NOT guns", "drugs SAUF guns", "drugs -guns", "drugs AND NOT guns"):
        assert asked.texts(typed) == [drugs]
    assert set(asked.texts("-drugs")) == {guns, "neither"}
    assert set(asked.whole("(drugs OR guns) -both alone")) == {drugs, guns}
    assert set(asked.texts("drugs OR -guns")) == {both, drugs, "neither"}


def test_what_has_all_words_comes_first_and_what_has_some_where_that_is_little(
    tmp_path: Path,
) -> None:
    asked = desk(tmp_path / "x", "naloxone kits", "naloxone", "kits and more kits", "other")
    assert asked.whole("naloxone kits") == ["naloxone kits"]
    assert asked.texts("naloxone kits")[1:] == ["kits and more kits", "naloxone"]
    assert set(asked.texts("naloxone unheard")) == {"naloxone kits", "naloxone"}
    assert asked.texts("naloxone AND unheard") == []
    assert asked.texts("naloxone unheard -kits") == ["naloxone"]


def test_a_word_in_a_heading_counts_less_than_in_the_text(tmp_path: Path) -> None:
    shelf = Shelf()
    under = passage("What was said of it on that day.", start=0)
    shelf.put(
        type(under)(
            under.document, under.span, under.text, under.language, under.kind, ("Stigma",), 1, 1
        )
    )
    shelf.put(passage("What was said of stigma on that day.", start=500))
    asked = Desk(shelf, shelf.index(tmp_path / "x"))
    assert [hit.passage.heading_path for hit in asked.ask("stigma").hits] == [(), ("Stigma",)]


def test_a_word_of_the_title_helps_but_never_finds_by_itself(desk_of_corpus: Desk) -> None:
    found = desk_of_corpus.ask("halifax precursors")
    hits = found.hits
    assert any("Halifax" not in hit.passage.text for hit in hits)
    whole = hits[: found.count - found.partly]
    assert whole
    assert all("halifax" in hit.passage.document for hit in whole)
    for hit in desk_of_corpus.ask("halifax").hits:
        assert "halifax" in " ".join((hit.passage.text, *hit.passage.heading_path)).lower()


def rail(folder: Path) -> Desk:
    """Return a desk with a document on rail and one on herring, with an odd word in each title."""
    shelf = Shelf()
    said = ("Signals were discussed.", "Crossings were discussed.")
    for start, text in enumerate(said):
        shelf.put(passage(text, document="rail", start=start * 900), "Summit on Rail Safety")
    shelf.put(passage("Quotas were discussed.", document="fish"), "Safety on Herring-Boats")
    return Desk(shelf, shelf.index(folder))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("rail", "Signals Crossings"),
        ("RAIL safety", "Signals Crossings"),
        ("safety", "Signals Crossings Quotas"),
        ("rai*", "Signals Crossings"),
        ("rail safety*", "Signals Crossings"),
        ('"rail safety"', "Signals Crossings"),
        ("herring-boats", "Quotas"),
        ("rail OR herring", "Signals Crossings Quotas"),
        ("rail unheard", "Signals Crossings"),
        ("rail AND unheard", ""),
        ("safety -rail", "Quotas"),
        ("safety -signals", "Crossings Quotas"),
        ("signals rail", "Signals"),
        ("signals unheard", "Signals"),
        ("unheard", ""),
    ],
)
def test_words_of_the_title_alone_find_its_passages_where_nothing_else_is_found(
    tmp_path: Path, typed: str, found: str
) -> None:
    assert {text.split()[0] for text in rail(tmp_path / "x").texts(typed)} == set(found.split())


def test_what_only_the_title_says_counts_next_to_nothing_and_is_filtered(tmp_path: Path) -> None:
    asked = rail(tmp_path / "x")
    (signals,) = asked.ask("signals").hits
    hits = asked.ask("rail")
    assert all(0 < hit.score < signals.score / 5 for hit in hits.hits)
    assert [(hit.snippet.marks, hit.matched) for hit in hits.hits] == [((), ())] * 2
    assert (hits.count, hits.facets.document, hits.did_you_mean) == (2, {"rail": 2}, None)
    assert asked.ask("safety", Filters(documents=("fish",))).count == 1
    assert asked.ask("rail", Filters(documents=("fish",))).count == 0


def test_ties_are_in_the_order_of_document_and_place(tmp_path: Path) -> None:
    shelf = Shelf()
    for document, date in (("b", "2018"), ("a", "2018"), ("c", "2021")):
        for start in (900, 100):
            words = f"the same words {document}"
            shelf.put(passage(words, document=document, start=start), date=date)
    asked = Desk(shelf, shelf.index(tmp_path / "x"))
    ids = [hit.passage.id.split("-")[0] for hit in asked.ask("same").hits]
    assert ids == ["c:100", "c:900", "a:100", "a:900", "b:100", "b:900"]


@ANY
@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=80))
def test_any_passage_is_found_by_any_of_its_words(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    asked = desk(tmp_path_factory.mktemp("any") / "x", text, language="fr")
    for compound in compounds(text):
        for part in compound.parts:
            assert asked.count(text[part.start : part.end]), part
