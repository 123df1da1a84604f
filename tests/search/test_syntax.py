"""How a search is read: the language people know, and anything else as its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.search.typed.syntax import (
    All,
    Any,
    Having,
    Joined,
    Node,
    Not,
    Phrase,
    Start,
    Term,
    loosened,
    parse,
)


def drawn(node: Node | None) -> str:
    """Return ``node`` in one readable line."""
    match node:
        case All(of, typed_so):
            return f"[{(' & ' if typed_so else ' ').join(map(drawn, of))}]"
        case Any(of):
            return f"[{' | '.join(map(drawn, of))}]"
        case Not(of):
            return f"!{drawn(of)}"
        case Phrase(words):
            return f"“{' '.join(words)}”"
        case Having(field, values):
            return f"{field}:{','.join(values)}"
        case _:
            return _drawn_word(node)


def _drawn_word(node: Term | Start | Joined | None) -> str:
    match node:
        case Term(word):
            return word
        case Start(letters):
            return f"{letters}*"
        case Joined(words, whole):
            return f"{'-'.join(words)}={whole}"
        case None:
            return ""


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Fentanyl", "fentanyl"),
        ("organized crime", "[organized crime]"),
        ("crime crime", "crime"),
        ('"organized crime" gangs', "[“organized crime” gangs]"),
        ("« crise des opioïdes »", "“crise des opioïdes”"),
        ("“crise”", "crise"),
        ("fentan* Dépist*", "[fentan* depist*]"),
        ("de-stig*", "[destig* | [de & stig*]]"),
        ("a AND b", "[a & b]"),
        ("a ET b OU c", "[[a & b] | c]"),
        ("a OR b c", "[a | [b c]]"),
        ("a NOT b", "[a !b]"),
        ("a AND NOT b", "[a & !b]"),
        ("a SAUF b", "[a !b]"),
        ("a SAUF (b OU c)", "[a ![b | c]]"),
        ("a and b Or c", "[a and b or c]"),
        ("a et b Sauf c", "[a et b sauf c]"),
        ("a -b -c*", "[a !b !c*]"),
        ('a -"b c"', "[a !“b c”]"),
        ("-(a OU b) c", "[![a | b] c]"),
        ("(a OR b) (c OR d)", "[[a | b] [c | d]]"),
        ("or et not", "[or et not]"),
        ("14 700 kg", "[14-700=14700 kg]"),
        ("l’eau -l'air", "[eau !air]"),
    ],
)
def test_the_language_people_know_is_understood(typed: str, read: str) -> None:
    assert drawn(parse(typed)) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ('"organized crime', "[organized crime]"),
        ('"a b" c"', "[“a b” c]"),
        ('"" « »', ""),
        ("((a", "a"),
        ("a)) (b", "[a b]"),
        ("()", ""),
        ("a AND AND b", "[a & and & b]"),
        ("OU a", "[ou a]"),
        ("* ** a * ^2 ~ b~", "[a 2 b]"),
        ("fent*nyl", "[fent nyl]"),
        ("*fentanyl", "fentanyl"),
        ("theme:stigma", "[theme stigma]"),
        ("-theme:stigma a", "[![theme & stigma] a]"),
        ("(a -b) c", "[[a !b] c]"),
        ("- a - b --c", "[a b c]"),
        ("\x00\x07 \ufffe 😀", ""),
        ("", ""),
        ("(" * 500 + "a OR b" + ")" * 500, "[a | b]"),
    ],
)
def test_what_is_not_well_formed_is_read_as_its_words(typed: str, read: str) -> None:
    assert drawn(parse(typed)) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("femmes AND", "femmes"),
        ("femmes ET  ", "femmes"),
        ("fentanyl NOT", "fentanyl"),
        ("fentanyl AND NOT", "fentanyl"),
        ("fentanyl OR (", "fentanyl"),
        ('fentanyl SAUF "', "fentanyl"),
        ("a b OU", "[a b]"),
        ("(a OR b) AND (c OR", "[[a | b] & c]"),
        ("(a OR) b", "[a b]"),
        ("((a AND)) OR", "a"),
        ("OU", ""),
        ("NOT", ""),
        ("(AND)", ""),
        ("fentanyl or", "[fentanyl or]"),
        ('fentanyl "OR"', "[fentanyl or]"),
        ("fentanyl OR*", "[fentanyl or*]"),
        ("fentanyl R-OR", "[fentanyl r-or=ror]"),
    ],
)
def test_an_operator_that_waits_for_its_word_is_not_searched_for(typed: str, read: str) -> None:
    assert drawn(parse(typed)) == read


@pytest.mark.parametrize(
    ("typed", "looser"),
    [
        ("a b", "[a | b]"),
        ("a b -c", "[[a | b] & !c]"),
        ("(a -c) b", "[[a | b] & !c]"),
        ("harm-reduction", "[harm | reduction]"),
        ('"a b" c', "[“a b” | c]"),
        ("a AND b", ""),
        ('"a b"', ""),
        ("14 700", ""),
        ("a", ""),
        ("-a", ""),
        ("-a -b", ""),
    ],
)
def test_only_words_that_merely_follow_each_other_are_asked_more_loosely(
    typed: str, looser: str
) -> None:
    node = parse(typed)
    assert node
    assert drawn(loosened(node)) == looser


SIGNS = '"«»“”()-*^~:, \u00a0'
WRITTEN = ("AND", "OR", "NOT", "ET ", " OU ", "SAUF ", "l’", "é", "14 700", "a-b", "😀")
FIELDS = ("theme:", " thème :", "NOT document:", "-lieu:", " year:", "année:20", "langue:")
VALUES = ("stigma", "halifax", '"Crime organisé"', "fr", "19-2")
PIECES = st.sampled_from([*SIGNS, *WRITTEN, *FIELDS, *VALUES])


@given(st.lists(PIECES, max_size=40).map("".join) | st.text())
def test_nothing_that_can_be_typed_is_an_error(typed: str) -> None:
    node = parse(typed)
    assert node is None or drawn(node)
    if node:
        loosened(node)
