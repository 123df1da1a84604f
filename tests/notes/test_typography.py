"""How words are set, and that a source's words never change but for white space."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefer.domain.language import Language
from briefer.notes.typography import at_final_stop, lines, printable, quotation_marks, set_words

ANY_TEXT = st.text(st.characters(codec=None))


@pytest.mark.parametrize(
    ("ours", "set_"),
    [
        ("Bloc-titre : la suite", "Bloc-titre\u00a0: la suite"),
        ("voir « ceci »", "voir «\u00a0ceci\u00a0»"),
        ("93 % de 14 700 $", "93\u00a0% de 14\u00a0700\u00a0$"),
        ("N° de suivi", "N°\u00a0de suivi"),
        ("l'essentiel d'abord", "l’essentiel d’abord"),
        ("Oui; non! vraiment?", "Oui; non! vraiment?"),
        ("le 8 octobre 2019", "le 8 octobre 2019"),
    ],
)
def test_french_words_of_ours_get_canadian_french_spaces(ours: str, set_: str) -> None:
    assert set_words(ours, Language.FR) == set_


def test_english_words_of_ours_keep_their_spaces() -> None:
    assert set_words("Issue : 93 % isn't", Language.EN) == "Issue : 93 % isn’t"


def test_quotation_marks_are_the_languages_own() -> None:
    assert "x".join(quotation_marks(Language.EN)) == "“x”"
    assert "x".join(quotation_marks(Language.FR)) == "«\u00a0x\u00a0»"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("la rencontre.", ("la rencontre", ".")),
        ("vraiment?!", ("vraiment", "?!")),
        ("à la réunion).", ("à la réunion)", ".")),
        ("des provinces, etc.", ("des provinces, etc.", "")),
        ("thèmes suivants\u00a0:", ("thèmes suivants", "\u00a0:")),
        ("sans point", ("sans point", "")),
        ("", ("", "")),
    ],
)
def test_a_french_note_mark_stands_before_the_final_stop(text: str, cut: tuple[str, str]) -> None:
    assert at_final_stop(text) == cut


def test_line_breaks_close_up_and_no_break_spaces_stay() -> None:
    assert printable(" a\n b\u00a0%\tc \u00a0d\u00a0 ") == "a b\u00a0% c d"


def test_lines_are_the_ones_that_hold_words() -> None:
    assert lines("one\r\n\r\n  \x00\ntwo\u2028three") == ("one", "two", "three")


@example("0\r\x1b 0")
@given(ANY_TEXT)
def test_printing_changes_nothing_but_white_space_and_what_xml_cannot_hold(text: str) -> None:
    shown = printable(text)
    assert [c for c in shown if not c.isspace()] == [c for c in text if _stays(c)]
    assert printable(shown) == shown


def _stays(character: str) -> bool:
    lost = "\ud800" <= character <= "\udfff" or character in "\ufffe\uffff" or character < " "
    return not (lost or character.isspace())


@given(ANY_TEXT, st.sampled_from(Language))
def test_setting_words_never_changes_a_letter(text: str, language: Language) -> None:
    def letters(text: str) -> list[str]:
        return [c for c in text.replace("'", "’") if not c.isspace()]

    assert letters(set_words(text, language)) == letters(text)
