"""What counts as a word, and what is written in several ways but searched as one."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.search.words import LONGEST, compounds, fold


def cut(text: str) -> list[str]:
    """Return the words of ``text``, parts joined by + and what they make closed up after =."""
    return [
        "+".join(part.text for part in one.parts) + (f"={one.whole.text}" if one.whole else "")
        for one in compounds(text)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’eau d'Ottawa qu’il jusqu’à", ["eau", "ottawa", "il", "à"]),
        ("aujourd’hui, presqu'île", ["aujourdhui", "presquîle"]),
        ("Canada’s drivers' Parole d’aujourd’hui", ["canada", "drivers", "parole", "aujourdhui"]),
        ("de-stigmatization", ["de+stigmatization=destigmatization"]),
        ("Colombie\u2011Britannique", ["colombie+britannique=colombiebritannique"]),
        ("anti\u00addrogue", ["antidrogue"]),
        ("B.C. et C.-B.", ["b+c=bc", "et", "c+b=cb"]),
        ("COVID-19 covid19", ["covid+19=covid19", "covid+19=covid19"]),
        ("crisis1 10kg", ["crisis+1=crisis1", "10+kg=10kg"]),
        ("10,300 14\u00a0700 3\u202f236 1 000 000", [
            "10+300=10300", "14+700=14700", "3+236=3236", "1+000+000=1000000"]),
        ("in 2018 300 people, 12 34", ["in", "2018", "300", "people", "12", "34"]),
        ("600\u00a0% $1.5", ["600", "1", "5"]),
        ("snake_case a/b x@y.ca", ["snake", "case", "a", "b", "x", "y", "ca"]),
        ("opioïdes² oﬃcer", ["opioïdes+2=opioïdes2", "officer"]),
        ("opioi\u0308des", ["opioïdes"]),
        ("— … « » ! 😀 \x00 -", []),
    ],
)  # fmt: skip
def test_words_are_cut_as_people_write_them(text: str, words: list[str]) -> None:
    assert cut(text) == words


@pytest.mark.parametrize(
    ("word", "plain"), [("cœur", "coeur"), ("Dépôt", "depot"), ("naïve", "naive"), ("ÆON", "aeon")]
)
def test_accents_and_ligatures_are_no_obstacle(word: str, plain: str) -> None:
    assert fold(word) == plain


def test_an_elided_article_is_not_part_of_the_word_that_is_marked() -> None:
    text = "dans l’approvisionnement"
    word = [one.parts[0] for one in compounds(text)][1]
    assert text[word.start : word.end] == "approvisionnement"


@given(st.text(max_size=200))
def test_any_text_is_cut_into_words_in_order_without_overlap(text: str) -> None:
    parts = [part for one in compounds(text) for part in one.parts]
    for part in parts:
        assert 0 <= part.start < part.end <= len(text)
        assert part.text
        assert len(part.text) <= LONGEST
    assert all(one.end <= other.start for one, other in pairwise(parts))


@given(st.text(alphabet="abc é ’'-. 1234", max_size=60))
def test_words_are_the_same_however_their_accents_are_encoded(text: str) -> None:
    split = unicodedata.normalize("NFD", text)
    assert cut(split) == cut(unicodedata.normalize("NFC", text))
