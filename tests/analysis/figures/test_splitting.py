"""Where the sentences of a passage begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from briefer.analysis.figures.splitting import sentences


def split(text: str) -> list[str]:
    """Return the sentences of ``text``."""
    return [text[one.start : one.end] for one in sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It rose. It fell!", ["It rose.", "It fell!"]),
        ("« Il monte. » Il baisse.", ["« Il monte. »", "Il baisse."]),
        (
            "Dr. Roy of the U.S. Army spoke. He left.",
            ["Dr. Roy of the U.S. Army spoke.", "He left."],
        ),
        ("It rose (approx. 5%). Then", ["It rose (approx. 5%).", "Then"]),
        ("It cost $2.5 million.", ["It cost $2.5 million."]),
        ("It rose… and fell.", ["It rose… and fell."]),
        ("One line\nAnother", ["One line", "Another"]),
        ("", []),
    ],
)
def test_a_sentence_ends_at_its_mark_and_not_at_an_abbreviation(
    text: str, parts: list[str]
) -> None:
    assert split(text) == parts


@given(some.text("aB .!?\n1(«»", max_size=60))
def test_sentences_hold_all_but_the_space_between_them(text: str) -> None:
    assert "".join("".join(split(text)).split()) == "".join(text.split())
