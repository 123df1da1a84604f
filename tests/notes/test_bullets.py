"""Lists in what the user writes: found where they are meant, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.notes.bullets import Line, Listed, listed
from briefer.notes.typography import lines


def kinds(text: str) -> str:
    """Return a letter for each line of ``text``: b for a bullet, n for a number, . for neither."""
    letters = {Listed.NOT: ".", Listed.BULLET: "b", Listed.NUMBERED: "n"}
    return "".join(letters[line.kind] for line in listed(text))


@pytest.mark.parametrize("bullet", "•·▪◦‣∙*–—-")
def test_a_line_that_begins_with_a_bullet_is_one_without_it(bullet: str) -> None:
    assert list(listed(f"{bullet} one\n{bullet}\u00a0 two")) == [
        Line(Listed.BULLET, "one"),
        Line(Listed.BULLET, "two"),
    ]


def test_numbers_that_follow_each_other_are_a_list() -> None:
    assert list(listed("1. one\n2) two")) == [
        Line(Listed.NUMBERED, "one", begins=True),
        Line(Listed.NUMBERED, "two"),
    ]
    again = [line.begins for line in listed("1. a\n2. b\n1. c\n2. d")]
    assert again == [True, False, True, False]
    assert kinds("Options:\n1. one\n2. two\n3. three\nThen:\n1. one\n2. two") == ".nnn.nn"


@pytest.mark.parametrize(
    "text",
    [
        "5. May was quiet.",
        "1. Alone.",
        "1. One.\nNo number.\n2. Two.",
        "2. Two.\n3. Three.",
        "1.5 per cent\n2.5 per cent",
        "-5 degrees",
        "–",
        "• ",
        "2019. A year.\n2020. Another.",
    ],
)
def test_what_only_looks_like_a_list_stays_as_it_is_written(text: str) -> None:
    assert set(kinds(text)) <= {"."}
    assert [line.text for line in listed(text)] == list(lines(text))


def test_a_number_that_does_not_go_on_ends_the_list() -> None:
    assert kinds("1. one\n2. two\n4. four") == "nn."
    assert kinds("1. one\n2. two\n• three\n3. four") == "nnb."


@given(st.text())
def test_no_word_is_lost_whatever_is_written(text: str) -> None:
    for line, found in zip(lines(text), listed(text), strict=True):
        assert line.endswith(found.text)
        assert (line == found.text) is (found.kind is Listed.NOT)
