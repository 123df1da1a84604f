"""Terms are found as people write them: whatever the accents, hyphens, apostrophes and spaces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.analysis.terms import TermIndex, fold, words_of


def found(terms: list[str], text: str) -> list[tuple[str, str]]:
    """Return (term, the words of ``text`` it was found as), in the order of the text."""
    words = words_of(text)
    index = TermIndex((term, term) for term in terms)
    return [(one.payload, words.written(one.first, one.end)) for one in index.find(words)]


def test_a_phrase_is_found_as_whole_words_only() -> None:
    assert found(["drug supply"], "The drug supply; a drug supplyline; drug-supply.") == [
        ("drug supply", "drug supply"),
        ("drug supply", "drug-supply"),
    ]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("crime organisé", "Le CRIME ORGANISE s’étend"),
        ("opioïde", "un opioïde"),
        ("opioïde", "un opioi\u0308de écrit avec un tréma à part"),
        ("main d’œuvre", "la main-d'oeuvre"),
        ("réduction de l’offre", "réduction de l'offre"),
        ("sous-ministre", "la sous\u2011ministre"),
        ("Web clandestin", "le Web\u00a0clandestin"),
        ("approvisionnement", "l’approvi\u00adsionnement"),
        ("fentanyl", "ﬁnd the Fentanyl"),
        ("find", "ﬁnd the fentanyl"),
    ],
)
def test_a_term_is_found_however_it_is_typed(term: str, text: str) -> None:
    assert [one for one, _ in found([term], text)] == [term]


def test_a_star_stands_for_any_ending_of_its_word_and_no_other() -> None:
    terms = ["stigma*", "crime* organisé*"]
    text = "Stigma, destigmatized, stigmatization; crimes organisés, crime désorganisé"
    assert [said for _, said in found(terms, text)] == [
        "Stigma",
        "stigmatization",
        "crimes organisés",
    ]


def test_a_term_in_capitals_is_found_in_capitals_only() -> None:
    assert found(
        ["LEAD", "GBA+", "J-CODE"], "They lead; the LEAD program, GBA+, J-CODE, j-code"
    ) == [
        ("LEAD", "LEAD"),
        ("GBA+", "GBA"),
        ("J-CODE", "J-CODE"),
    ]


def test_a_long_title_in_capitals_is_no_acronym() -> None:
    assert found(["ORGANIZED CRIME"], "organized crime") == [("ORGANIZED CRIME", "organized crime")]


def test_two_terms_that_share_words_are_both_found() -> None:
    text = "illegal drug supply chain"
    assert [term for term, _ in found(["drug supply", "supply chain", "drug*"], text)] == [
        "drug supply",
        "drug*",
        "supply chain",
    ]


def test_a_term_without_a_word_finds_nothing() -> None:
    assert found(["*", "—", ""], "— * anything") == []


@given(st.text())
def test_any_text_has_its_words_in_order_at_their_places(text: str) -> None:
    words = words_of(text)
    end = 0
    for number in range(len(words)):
        first, last = words.bounds[number]
        assert end <= first < last <= len(text)
        assert words.folded[number] == fold(words.written(number, number + 1))
        end = last
