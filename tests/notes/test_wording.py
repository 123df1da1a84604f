"""The words around a note: set as their language asks, and never what they are put around."""

from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.language import Bilingual, Language
from briefer.notes.wording import Wording
from briefer.tables.messages import Messages

from .material import words

ANY_TEXT = st.text(st.characters(codec=None))
SOURCE = "L'eau : 5 % de 10 300 « kg » {a}\0"
NOTE = [key.removeprefix("note.") for key in words().messages.sentences if key.startswith("note.")]
FIELDS = (
    "page pages number headings number_in_section rows columns title values count source words "
    "name date quotations notes address written since"
).split()


def saying(english: str, french: str) -> Wording:
    """Return the words of a department that has but one sentence."""
    return Wording(words().profile, Messages({"note.said": Bilingual(english, french)}))


@given(ANY_TEXT, st.sampled_from(Language))
def test_whatever_a_sentence_is_put_around_stays_as_it_is(held: str, language: Language) -> None:
    said = saying("it's “{x}” : {y}", "c'est « {x} » : {y}").say("said", language, x=held, y=held)
    before, between = ("it’s “", "” : ")
    if language is Language.FR:
        before, between = ("c’est «\u00a0", "\u00a0»\u00a0: ")
    assert said == before + held + between + held


@given(ANY_TEXT)
def test_what_stands_around_a_place_is_cut_there_and_nowhere_else(held: str) -> None:
    wording = saying("", "l'une {x} : {place} % et {y}")
    cut = wording.around("said", Language.FR, ("place",), x=held, y=held)
    assert cut == (f"l’une {held}\u00a0: ", f" % et {held}")


def test_every_sentence_of_a_note_leaves_a_sources_words_alone() -> None:
    fields = dict.fromkeys(FIELDS, "")
    for key in NOTE:
        for language in Language:
            bare = words().say(key, language, **fields)
            for field in fields:
                said = words().say(key, language, **fields | {field: SOURCE})
                assert said.replace(SOURCE, "") == bare


def test_sentences_of_a_note_are_shipped_as_they_are_set() -> None:
    for key in NOTE:
        both = words().messages.sentences[f"note.{key}"]
        for language in Language:
            said = words().say(key, language, **{name: f"{{{name}}}" for name in FIELDS})
            assert said == both.in_(language)
