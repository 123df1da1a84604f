"""Passages get the themes their words and headings tell, and the words shown really stand there."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.analysis.terms import fold, words_of
from briefer.analysis.themes import MOST_THEMES, Tagger, Weights
from briefer.domain.document import Span
from briefer.domain.language import Bilingual, Language
from briefer.domain.passage import Passage, PassageKind
from briefer.domain.theme import TaggedBy, Theme
from briefer.tables.themes import TermSet, ThemeRule

NO_TERMS = TermSet()


def rule(theme: str, en: TermSet, fr: TermSet = NO_TERMS) -> ThemeRule:
    """Return a rule for ``theme`` with these terms."""
    return ThemeRule(Theme(theme, Bilingual(theme, theme), Bilingual(theme, theme)), en, fr)


RULES = (
    rule(
        "crime",
        TermSet(
            strong=("organized crime", "gang*"), plain=("traffick*", "profit"), headings=("crime",)
        ),
        TermSet(strong=("crime* organisé*",), plain=("trafic",)),
    ),
    rule(
        "health",
        TermSet(
            strong=("treatment", "harm reduction"),
            plain=("health", "public health"),
            exclude=("Minister of Health", "treatment of data"),
        ),
        TermSet(strong=("traitement*",), plain=("santé",), exclude=("ministre de la Santé",)),
    ),
    rule("harms", TermSet(strong=("death*", "harm*"), plain=("overdose*",))),
    rule("data", TermSet(strong=("data", "LEAD"), plain=("information",))),
)
TAGGER = Tagger(RULES)


def passage(text: str, *headings: str, language: Language = Language.EN) -> Passage:
    """Return a passage of ``text`` under ``headings``, the outermost first."""
    return Passage(
        document="d",
        span=Span(0, len(text)),
        text=text,
        language=language,
        kind=PassageKind.PARAGRAPH,
        heading_path=headings,
        number=1,
        number_in_section=1,
    )


def themes(text: str, *headings: str, language: Language = Language.EN) -> list[str]:
    """Return the themes of such a passage, the strongest first."""
    return [tag.id for tag in TAGGER.themes_of(passage(text, *headings, language=language))]


def reasons(text: str, *headings: str) -> dict[str, tuple[str, ...]]:
    """Return the words shown for each theme of such a passage."""
    return {tag.id: tag.terms for tag in TAGGER.themes_of(passage(text, *headings))}


def test_the_strongest_theme_comes_first() -> None:
    text = "Organized crime, gangs and their trafficking cause deaths."
    assert themes(text) == ["crime", "harms"]


def test_a_passage_has_three_themes_at_most() -> None:
    text = "Organized crime, treatment, deaths and data."
    assert len(themes(text)) == MOST_THEMES == 3


def test_a_passage_about_something_else_has_no_theme() -> None:
    assert themes("The kettle boiled at noon.") == []


def test_one_weak_word_gives_a_theme_only_where_nothing_better_does() -> None:
    assert themes("They asked about profit.") == ["crime"]
    assert themes("They asked about profit and deaths.") == ["harms"]


def test_one_theme_said_much_louder_silences_a_mere_mention() -> None:
    mention = " A gang was named."
    assert themes("Treatment and health were discussed." + mention) == ["health", "crime"]
    loud = "Treatment, harm reduction, public health, health and again treatment were discussed."
    assert themes(loud + mention) == ["health"]


def test_a_phrase_outweighs_a_word_and_hides_the_words_in_it() -> None:
    assert reasons("Harm reduction works.") == {"health": ("harm reduction",), "harms": ("harm",)}
    health, harms = TAGGER.themes_of(passage("Harm reduction works."))
    assert health.strength > harms.strength
    assert reasons("It is a public health matter.") == {"health": ("public health",)}


def test_words_inside_an_excluded_phrase_do_not_count() -> None:
    assert themes("The Minister of Health spoke.") == []
    assert themes("The treatment of data was slow.") == ["data"]
    assert themes("The Minister of Health spoke of treatment.") == ["health"]


def test_repeating_a_word_adds_less_each_time() -> None:
    once, twice, thrice = (
        TAGGER.themes_of(passage("Gangs. " * times))[0].strength for times in (1, 2, 3)
    )
    assert once < twice < thrice
    assert thrice - twice < twice - once


def test_a_word_among_many_tells_less_than_among_few() -> None:
    among_many = "A gang came. " + "People were talking about their dinner again. " * 20
    few, many = (TAGGER.themes_of(passage(text))[0] for text in ("A gang came.", among_many))
    assert few.strength > many.strength


def test_an_acronym_is_not_found_in_the_ordinary_word() -> None:
    assert themes("They lead the way.") == []
    assert themes("The LEAD program.") == ["data"]
    assert reasons("The LEAD program.") == {"data": ("LEAD",)}


def test_the_heading_above_tells_the_theme_and_is_shown_as_the_reason() -> None:
    assert reasons("It was a long discussion.", "Organized crime today") == {
        "crime": ("organized crime",)
    }


def test_a_nearer_heading_tells_more() -> None:
    assert themes("A word.", "Organized crime", "Treatment") == ["health"]
    assert themes("A word.", "Treatment", "Organized crime") == ["crime"]


def test_a_heading_word_does_not_count_in_the_passage() -> None:
    assert themes("Crime was mentioned.") == []
    assert themes("It was mentioned.", "Crime") == ["crime"]


def test_a_word_that_is_both_for_headings_and_telling_still_counts_in_the_passage() -> None:
    both = rule("stigma", TermSet(strong=("stigma*",), headings=("stigma",)))
    assert [tag.id for tag in Tagger([both]).themes_of(passage("Stigma kills."))] == ["stigma"]


def test_french_passages_are_told_by_french_terms() -> None:
    text = "Le crime organisé et le trafic; la ministre de la Santé est d’accord."
    assert themes(text, language=Language.FR) == ["crime"]
    assert themes(text, language=Language.EN) == []


def test_french_and_english_of_the_same_content_weigh_much_the_same() -> None:
    en = TAGGER.themes_of(passage("Treatment is a matter for the community as a whole."))
    fr = TAGGER.themes_of(
        passage(
            "Le traitement est l’affaire de la collectivité tout entière.", language=Language.FR
        )
    )
    assert en[0].strength == pytest.approx(fr[0].strength, rel=0.1)


def test_tagging_changes_nothing_but_the_themes() -> None:
    before = passage("Deaths rose.")
    after = TAGGER.tag(before)
    assert replace(after, themes=()) == before
    assert [tag.by for tag in after.themes] == [TaggedBy.RULE]


def test_other_weights_give_other_themes() -> None:
    strict = Tagger(RULES, Weights(threshold=50, alone=50))
    assert strict.themes_of(passage("Organized crime and deaths.")) == ()


_WORDS = st.sampled_from(
    "organized crime gangs trafficking harm reduction treatment of data health public Minister "
    "death deaths overdose LEAD lead information profit the was , . — ’ \u00a0 \n".split(" ")
)


@given(st.lists(_WORDS, max_size=40), st.lists(_WORDS, max_size=4))
def test_every_reason_stands_in_the_passage_or_its_heading(
    words: list[str], heading: list[str]
) -> None:
    shown = passage(" ".join(words), " ".join(heading))
    said = {
        tuple(folded[at:end])
        for folded in (words_of(text).folded for text in (shown.text, *shown.heading_path))
        for at in range(len(folded))
        for end in range(at + 1, len(folded) + 1)
    }
    tags = TAGGER.themes_of(shown)
    assert [tag.strength for tag in tags] == sorted((t.strength for t in tags), reverse=True)
    for tag in tags:
        assert tag.terms
        assert all(tuple(words_of(fold(term)).folded) in said for term in tag.terms)
