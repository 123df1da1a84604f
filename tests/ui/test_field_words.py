"""Field words are taken out whole, found again after more was typed, and completed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.document import Span
from briefer.domain.query import Field, FieldWord
from briefer.ui.narrow.field_words import (
    Begun,
    Offer,
    begun,
    fitting,
    place_of,
    told,
    typed_value,
    without,
    written,
)

X = "theme:x"


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (X, ""),
        (f"  {X}  ", ""),
        (f"fentanyl {X} naloxone", "fentanyl naloxone"),
        (f"fentanyl -{X}", "fentanyl"),
        (f"fentanyl NOT {X} b", "fentanyl b"),
        (f"fentanyl SAUF {X}", "fentanyl"),
        (f"fentanyl AND {X}", "fentanyl"),
        (f"fentanyl OR {X} OR b", "fentanyl OR b"),
        (f"fentanyl OR -{X} OU b", "fentanyl OU b"),
        (f"{X} OR b", "b"),
        (f"a ({X})", "a"),
        (f"a OR ({X} ET b) c", "a OR (b) c"),
        (f"a -({X})", "a"),
        (f"(b OU {X})", "(b)"),
        (f"a OR (NOT {X})", "a"),
        (f"well- {X}", "well-"),
        (f"OR {X}", ""),
        (f"FLOOR {X}", "FLOOR"),
    ],
)
def test_a_word_goes_with_all_that_was_there_for_it(words: str, left: str) -> None:
    at = words.index(X)
    assert without(words, Span(at, at + len(X))) == left


@given(st.text(alphabet='ab ()-"ORNTAD:', max_size=30), st.data())
def test_anything_can_be_cut_out(words: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    left = without(words, Span(start, end))
    assert len(left) <= len(words) + 1


def test_a_word_is_found_again_after_more_was_typed() -> None:
    word = FieldWord(Field.THEME, Span(2, 9), ("x",))
    assert place_of(word, f"a {X}", f"a {X} b") == Span(2, 9)
    assert place_of(word, f"a {X}", f"more a {X}") == Span(7, 14)
    assert place_of(word, f"a {X}", "a theme:y") is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("theme:", Begun(Field.THEME, Span(6, 6), "")),
        ("a -theme:sti", Begun(Field.THEME, Span(9, 12), "sti")),
        ("(Thème:sti", Begun(Field.THEME, Span(7, 10), "sti")),
        ("THEME:sti", Begun(Field.THEME, Span(6, 9), "sti")),
        ('lieu:"Nouvelle É', Begun(Field.PLACE, Span(5, 16), "Nouvelle É")),
        ("lieu\u00a0:« Hal", Begun(Field.PLACE, Span(6, 11), "Hal")),
        ("annee:20", Begun(Field.YEAR, Span(6, 8), "20")),
        ("theme:sti and", None),
        ('theme:"sti" ', None),
        ("year:2018,20", None),
        ("thematic:x", None),
        ("http:x", None),
        ("atheme:x", None),
        ("theme", None),
        ("", None),
    ],
)
def test_a_value_is_completed_only_where_a_field_is_being_typed(
    words: str, expected: Begun | None
) -> None:
    assert begun(words, len(words)) == expected


def test_a_value_is_completed_only_at_its_end() -> None:
    assert begun("theme:stigma naloxone", 12)
    assert begun("(theme:stigma)", 13)
    assert begun("theme:stigma", 9) is None


def test_values_that_begin_so_come_first_whatever_the_accents() -> None:
    offers = [Offer("a", "Health and communities"), Offer("b", "Économie"), Offer("c", "Com")]
    assert [one.value for one in fitting("com", offers)] == ["a", "c"]
    assert [one.value for one in fitting("eco", offers)] == ["b"]
    assert [one.value for one in fitting("omm", offers)] == ["a"]
    assert len(fitting("", offers)) == 3


def test_values_are_written_so_that_they_can_be_read_back() -> None:
    assert [written(one) for one in ("2019", "halifax-2019", "Organized crime", "a,b")] == [
        "2019",
        "halifax-2019",
        '"Organized crime"',
        '"a,b"',
    ]
    assert typed_value('place:"Nova Scotia"') == "Nova Scotia"
    assert typed_value("lieu\u00a0:«\u00a0Halifax\u00a0»") == "Halifax"


def test_years_are_told_as_a_range() -> None:
    assert told(Field.YEAR, ("2019", "2018"), {}) == "2018–2019"
    assert told(Field.YEAR, ("2018", "2021"), {}) == "2018, 2021"
    assert told(Field.YEAR, ("2018",), {}) == "2018"
    assert told(Field.THEME, ("stigma", "gone"), {"stigma": "Stigma"}) == "Stigma, gone"
