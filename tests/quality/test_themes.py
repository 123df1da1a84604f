"""The shipped theme rules agree with careful readers, and no term of theirs is there in vain."""

from collections.abc import Iterator

import pytest

from briefer.analysis.terms import TermIndex, words_of
from briefer.domain.language import Language
from briefer.tables.glossary import read_glossary
from briefer.tables.themes import TermSet, read_themes
from tests.quality.themes import LABELLED, TOP, TUNING, agreement_of_readers, scores_of_rules

LEAST_F1 = 0.75
LEAST_MAIN = 0.88
GLOSSARY = read_glossary(TOP / "resources")
RULES = read_themes(GLOSSARY, TOP / "resources")
NAMES = {
    form
    for concept in GLOSSARY.values()
    if concept.kind in {"organization", "law", "program", "role"}
    for form in (*concept.en, *concept.fr)
}


@pytest.mark.parametrize("labels", [LABELLED[0], TUNING])
def test_the_rules_agree_with_the_readers(labels: str) -> None:
    scores = scores_of_rules(labels)["all"]
    assert scores.f1.value >= LEAST_F1
    assert scores.main.value >= LEAST_MAIN


def test_both_readers_labelled_the_same_passages() -> None:
    agreement = agreement_of_readers()
    assert {name: scores.passages for name, scores in agreement.scores.items()} == {
        "en": 64, "fr": 67, "all": 131,
    }  # fmt: skip
    assert 0 < agreement.different < 131


def _term_sets() -> Iterator[tuple[str, TermSet]]:
    for rule in RULES:
        for language in Language:
            yield f"{rule.theme.id} {language}", rule.terms(language)


def test_no_supporting_phrase_hides_a_telling_word_in_it() -> None:
    """Names may: that a border agency took part does not make a passage one about borders."""
    hidden: list[str] = []
    for place, terms in _term_sets():
        strong = TermIndex((term, term) for term in terms.strong)
        for term in set(terms.plain) - NAMES:
            words = words_of(term)
            found = [one.end - one.first for one in strong.find(words)]
            if found and len(words) not in found:
                hidden.append(f"{place}: {term}")
    assert hidden == []


def test_every_exclusion_excludes_a_term_of_its_theme() -> None:
    vain: list[str] = []
    for place, terms in _term_sets():
        counted = (*terms.strong, *terms.plain, *terms.headings)
        index = TermIndex((term, term) for term in counted)
        vain += [f"{place}: {e}" for e in terms.exclude if not any(index.find(words_of(e)))]
    assert vain == []


def test_no_term_has_spaces_around_it() -> None:
    for place, terms in _term_sets():
        for own in (terms.strong, terms.plain, terms.headings, terms.exclude):
            assert all(term.strip() == term and term for term in own), place
