"""Passages of different documents that say nearly the same are shown once."""

from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.passage import Passage
from briefer.search.shown.twins import grouped
from tests.search.shelf import passage

SENTENCE = (
    "Participants noted that real-time data from coroners and hospitals would help police "
    "services to warn people who use drugs of a toxic supply before more of them die."
)


def groups(*texts: str) -> tuple[tuple[int, ...], ...]:
    """Return the groups of ``texts``, each of its own document."""
    return grouped([passage(text, document=f"doc{at}") for at, text in enumerate(texts)])


def test_a_sentence_repeated_in_another_document_is_grouped() -> None:
    assert groups(SENTENCE, "Something else.", SENTENCE) == ((0, 2), (1,))


def test_a_word_changed_or_a_word_added_makes_no_difference() -> None:
    assert groups(SENTENCE, SENTENCE.replace("Participants", "Delegates")) == ((0, 1),)
    assert groups(SENTENCE, f"It is so: {SENTENCE}") == ((0, 1),)


def test_accents_case_and_signs_make_no_difference() -> None:
    said = "Réduire la stigmatisation à l’égard des personnes qui consomment."
    assert groups(said, said.upper().replace("’", "'").replace("É", "E")) == ((0, 1),)


def test_a_newer_number_is_never_hidden_behind_an_old_one() -> None:
    said = "{} people died of opioid toxicity, and most of them were young men who lived alone."
    assert groups(said.format("13,900"), said.format("14,700")) == ((0,), (1,))


def test_a_sentence_within_a_long_paragraph_is_not_the_paragraph() -> None:
    assert groups(SENTENCE, f"{SENTENCE} {SENTENCE.upper()[::-1]}") == ((0,), (1,))


def test_headings_and_rows_are_grouped_only_where_they_are_equal() -> None:
    assert groups("Next steps", "Next steps:", "Next step") == ((0, 1), (2,))


def test_a_document_that_repeats_itself_is_shown_as_it_is() -> None:
    twice = [passage(SENTENCE, document="a"), passage(SENTENCE, document="a", start=900)]
    assert grouped(twice) == ((0,), (1,))
    assert grouped([*twice, passage(SENTENCE, document="b")]) == ((0, 2), (1,))


def test_texts_without_words_are_compared_as_they_stand() -> None:
    assert groups("***", "---", "***") == ((0, 2), (1,))
    assert grouped([]) == ()


WORDS = st.lists(st.sampled_from("harm crise 12 naloxone réseau".split()), max_size=14)
SHOWN = st.lists(
    st.builds(
        lambda words, document: passage(" ".join(words), document=document),
        st.one_of(WORDS, st.just(SENTENCE.split()), st.just(SENTENCE.split()[1:])),
        st.sampled_from("abc"),
    ),
    max_size=12,
)


@given(SHOWN)
def test_each_passage_is_in_one_group_and_none_with_its_own_document(shown: list[Passage]) -> None:
    found = grouped(shown)
    assert sorted(place for group in found for place in group) == list(range(len(shown)))
    assert [group[0] for group in found] == sorted(group[0] for group in found)
    for first, *others in found:
        assert others == sorted(others) and all(place > first for place in others)
        assert all(shown[place].document != shown[first].document for place in others)


@given(SHOWN)
def test_equal_texts_of_different_documents_are_not_both_shown_first(shown: list[Passage]) -> None:
    firsts = [shown[group[0]] for group in grouped(shown)]
    for at, one in enumerate(firsts):
        assert not any(
            one.text == other.text and one.document != other.document for other in firsts[:at]
        )
