"""How words are set, and that a source's words never change but for white space."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefer.domain.language import Language
from briefer.notes.typography import (
    at_final_stop,
    lines,
    printable,
    quotation_marks,
    set_own,
    set_words,
)

ANY_TEXT = st.text(st.characters(codec=None))
PIECES = st.sampled_from(
    [
        *"ab1 \"'«»“”‘’:;!?.,()[]/-–…%$5°h\u00a0\u202f\u2009",
        *("...", "10 300", " h 30", "kg ", "https://a.b/c'd ", "p. ", "M. T", "a@b.ca", "N° "),
        *("no ", "2019 ", " :", " ;", ' "', '" ', "«\u00a0"),
    ]
)
TYPED = st.lists(PIECES, max_size=25).map("".join) | ANY_TEXT


@pytest.mark.parametrize(
    ("ours", "set_"),
    [
        ("Bloc-titre : la suite", "Bloc-titre\u00a0: la suite"),
        (" : la suite", "\u00a0: la suite"),
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


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Objet : rien", "Objet~: rien"),
        ("Objet: rien", "Objet~: rien"),
        ("les suivants :", "les suivants~:"),
        ("de 13:30 à 14:00, à 5:1", "de 13:30 à 14:00, à 5:1"),
        ("voir https://a.ca/l'eau?q=5% : oui", "voir https://a.ca/l'eau?q=5%~: oui"),
        ("«mot», « mot », «\u202fmot\u202f»", "«~mot~», «~mot~», «~mot~»"),
        ("5% de 10 300$ à 20 °C", "5~% de 10~300~$ à 20~°C"),
        ("PARAM1 % et 50 %d", "PARAM1 % et 50 %d"),
        ("1 234 567,89 $", "1~234~567,89~$"),
        ("10\u2009300 et 10\u202f300", "10~300 et 10~300"),
        ("en 2019 300 personnes", "en 2019 300 personnes"),
        ("en 2019 10 300 personnes", "en 2019 10~300 personnes"),
        ("613 555 1234 ou 514 555-1234", "613 555 1234 ou 514 555-1234"),
        ("450 300 200 150 90", "450 300 200 150 90"),
        ("1 500-2 000 kg", "1~500-2~000~kg"),
        ("10.300 et 10,300 et 10,5", "10.300 et 10,300 et 10,5"),
        ("N° 5, n° 12, no 7", "N°~5, n°~12, no~7"),
        ("de 13 h 30 à 14 h", "de 13~h~30 à 14~h"),
        ("5 g, 12 km, 5 M$ et 3 G$", "5~g, 12~km, 5~M$ et 3~G$"),
        ("2 millions de dollars", "2 millions de dollars"),
        ("5 l'an, 3 m'a", "5 l’an, 3 m’a"),
        ("p. 5, art. 12", "p.~5, art.~12"),
        ("M. Tremblay, Mme Roy, Me voici", "M.~Tremblay, Mme~Roy, Me voici"),
        ("l'accord d'« ici »", "l’accord d’«~ici~»"),
        ('dit "oui" et "non".', "dit «~oui~» et «~non~»."),
        ('il dit "le "grand" jour" hier', "il dit «~le “grand” jour~» hier"),
        ('un écran de 27", un "vrai"', 'un écran de 27", un «~vrai~»'),
        ('"seul, 6" x 4"', '"seul, 6" x 4"'),
        ("bon... et [...] ou ....", "bon… et […] ou ...."),
        ("Quoi ? Non\u00a0! Oui\u202f; (bien ?)", "Quoi? Non! Oui; (bien?)"),
        ("coût : ? $", "coût~: ? $"),
        ('dit : « l\'eau : 5 % ; "oui" »', 'dit~: «~l\'eau : 5 % ; "oui"~»'),
        ("dit “l'eau : 5 %” ; fin", "dit “l'eau : 5 %”; fin"),
        ("voir https://a.gc.ca/x?y=1:2 ; fin", "voir https://a.gc.ca/x?y=1:2; fin"),
        ("C:\\path\\l'eau : ici", "C:\\path\\l'eau~: ici"),
        ("fichier: C:\\Temp", "fichier: C:\\Temp"),
        ("p. ex. (e.g. ceci) : oui", "p. ex. (e.g. ceci)~: oui"),
        ("le 1er, la 2e, le 3ème", "le 1er, la 2e, le 3ème"),
        ("20:00 : début", "20:00~: début"),
        ("10 000 000 $ CA, 5 $ US", "10~000~000~$ CA, 5~$ US"),
        ("l'article 2: la suite", "l’article 2~: la suite"),
        ("rock 'n' roll, 'cité'", "rock 'n' roll, 'cité'"),
        ("« l'eau : 5 %", "«~l'eau : 5 %"),
        ("l'eau : 5 % » dit-on", "l'eau : 5 %~» dit-on"),
    ],
)
def test_french_words_of_the_user_are_set_as_canadian_french(typed: str, shown: str) -> None:
    assert set_own(typed, Language.FR) == shown.replace("~", "\u00a0")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("they don't", "they don’t"),
        ('it "isn\'t" so...', "it “isn't” so…"),
        ('he said "a "big" one"', "he said “a ‘big’ one”"),
        ('5\'10" tall, a "big" one', "5'10\" tall, a “big” one"),
        ("in 2019 10 300 people", "in 2019 10~300 people"),
        ("5 % : what ?", "5 % : what ?"),
        ("e.g. at 10:30, 5:1 (i.e. won)", "e.g. at 10:30, 5:1 (i.e. won)"),
        ("the 1st and 2nd, $5, 12%", "the 1st and 2nd, $5, 12%"),
        ('see https://a.ca/it\'s?q=1:2; "it"', "see https://a.ca/it's?q=1:2; “it”"),
        ("C:\\path\\it's, rock 'n' roll", "C:\\path\\it's, rock 'n' roll"),
        ("«oui» « oui »", "«oui» « oui »"),
        ("write it's@dept.gc.ca, C:\\it's", "write it's@dept.gc.ca, C:\\it's"),
        ('print "$x..."', 'print "$x..."'),
    ],
)
def test_english_words_of_the_user_keep_their_spaces(typed: str, shown: str) -> None:
    assert set_own(typed, Language.EN) == shown.replace("~", "\u00a0")


@given(TYPED, st.sampled_from(Language))
def test_setting_the_users_words_changes_no_letter_digit_or_other_mark(
    text: str, language: Language
) -> None:
    assert _bare(set_own(text, language)) == _bare(text)


@given(TYPED, st.sampled_from(Language))
def test_the_users_words_set_twice_stay_as_they_are(text: str, language: Language) -> None:
    shown = set_own(text, language)
    assert set_own(shown, language) == shown


@given(st.lists(PIECES.filter(lambda one: not set(one) & set('"«»“”$')), max_size=15).map("".join))
def test_words_between_quotation_marks_stay_as_they_are(words: str) -> None:
    said = f"a{words}b"
    for language, (opening, closing) in zip(Language, ("“”", "«»"), strict=True):
        assert said in set_own(f"x {opening} {said} {closing} y", language)
        assert said in set_own(f'x "{said}" y', language)


def _bare(text: str) -> str:
    """Return ``text`` without spaces, quotation marks and apostrophes, dots as three."""
    spaced = text.replace("…", "...")
    return "".join(c for c in spaced if not c.isspace() and c not in "\"'‘’“”«»")
