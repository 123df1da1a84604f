"""What may stand as a quotation, and what is a paraphrase."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.quoting import is_quotation

SOURCE = (
    "In Canada alone, recent data indicate that more than 10,300 apparent opioid-related deaths "
    "occurred\nbetween January 2016 and September 2018, ninety-three percent of which were "
    "accidental [1]."
)


@pytest.mark.parametrize(
    "text",
    [
        SOURCE,
        "more than 10,300 apparent opioid-related deaths occurred between January 2016",
        "more than 10,300 […] deaths occurred",
        "[Experts said that] recent data indicate […] ninety-three percent of [the deaths] were "
        "accidental",
        "were accidental [1].",
    ],
)
def test_the_sources_own_words_are_a_quotation(text: str) -> None:
    assert is_quotation(text, SOURCE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "[…]",
        "more than 10,300 opioid-related deaths",
        "300 apparent opioid-related deaths",
        "more than 10 […] deaths",
        "cidental",
        "were accidental […] more than 10,300",
        "more than 10,301 apparent",
    ],
)
def test_changed_dropped_or_cut_words_are_none(text: str) -> None:
    assert not is_quotation(text, SOURCE)


@given(st.text(min_size=1))
def test_any_text_quotes_itself(text: str) -> None:
    assert is_quotation(text, text) == bool(text.strip())
