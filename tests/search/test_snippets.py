"""Words that matched are found in a text wherever they stand, though not all of it is looked at."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.domain.document import Span
from briefer.domain.language import Language
from briefer.search.shown.openings import openings
from briefer.search.shown.showing import Shown
from briefer.search.shown.snippets import matches
from briefer.search.terms import forms
from briefer.search.typed.syntax import Joined, Leaf, Phrase, Start, Term
from briefer.search.words import Word, compounds, fold
from tests.search.shelf import corpus, passage


def everywhere(text: str, language: Language, leaf: Leaf) -> set[Span]:
    """Return where ``leaf`` stands in ``text``, every word of which is looked at."""
    found = set[Span]()
    cut = list(compounds(text))
    parts = [part for one in cut for part in one.parts]

    def same(word: str, other: Word) -> bool:
        return not set(forms(word, language)).isdisjoint(forms(other.text, language))

    def together(words: tuple[str, ...]) -> Iterator[Span]:
        for at in range(len(parts) - len(words) + 1):
            stretch = parts[at : at + len(words)]
            if all(map(same, words, stretch)):
                yield from (Span(one.start, one.end) for one in stretch)

    for one in cut:
        inner = [word for word in one.parts if _is(word, leaf, same)]
        whole = one.whole if not inner and one.whole and _is(one.whole, leaf, same) else None
        found.update(Span(word.start, word.end) for word in (*inner, *([whole] if whole else [])))
    if isinstance(leaf, Phrase | Joined):
        found.update(together(leaf.words))
    return found


def _is(word: Word, leaf: Leaf, same) -> bool:  # type: ignore[no-untyped-def]
    match leaf:
        case Term(typed):
            return same(typed, word)
        case Start(letters):
            return fold(word.text).startswith(letters)
        case Joined(_, whole):
            return same(whole, word)
        case _:
            return False


def covered(spans: set[Span] | tuple[Span, ...]) -> set[int]:
    """Return all places within ``spans``."""
    return {at for span in spans for at in range(span.start, span.end)}


def check(text: str, language: Language, leaf: Leaf) -> None:
    """Check that the same is marked as if every word were looked at."""
    shown = Shown(passage(text, language.value))
    assert covered(matches(shown, (leaf,))) == covered(everywhere(text, language, leaf)), leaf


@pytest.mark.parametrize("step", range(6))
def test_what_matches_in_the_corpus_is_marked_as_if_all_of_it_were_looked_at(step: int) -> None:
    for entry in corpus().entries[step::24]:
        text, language = entry.passage.text, entry.passage.language
        cut = list(compounds(text))
        for one in cut[step::7]:
            check(text, language, Term(one.parts[0].text))
            check(text, language, Start(fold(one.parts[-1].text)[:3]))
            if one.whole:
                check(text, language, Joined(tuple(p.text for p in one.parts), one.whole.text))
        parts = [part.text for one in cut for part in one.parts]
        for at in range(step, len(parts) - 3, 11):
            check(text, language, Phrase(tuple(parts[at : at + 3])))


WORDS = ("dying", "die", "C.-B.", "CB", "l’eau", "eau", "œuvre", "oeuvre", "É\u0301tat", "etat",
         "14\u00a0700", "14,700", "de-escalation", "deescalation", "O'Brien", "aujourd'hui", "hui",
         "so\u00adft", "soft", "ÿ", "x", "C-37", "37", "(dy", "æon", "aeon", "ﬁn",
         "fin")  # fmt: skip


@settings(max_examples=300)
@given(
    text=st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join),
    typed=st.sampled_from(WORDS),
    language=st.sampled_from(Language),
)
def test_however_a_word_is_written_it_is_marked(text: str, typed: str, language: Language) -> None:
    for one in compounds(typed):
        check(text, language, Term(one.parts[0].text))
        if one.whole:
            check(text, language, Joined(tuple(p.text for p in one.parts), one.whole.text))
            check(text, language, Phrase(tuple(part.text for part in one.parts)))
        check(text, language, Start(fold(one.parts[0].text)))


def test_numbers_are_looked_for_everywhere() -> None:
    assert openings("14 700 people", Term("14700")) is None
    assert list(openings("the Police, then", Term("police")) or ()) == [(4, 11)]
