"""What may stand as a quotation, and what is a paraphrase."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.quoting import LONGEST, MOST_BRACKETS, MOST_REPLACED, is_quotation

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
        "[M]ore than 10,300 apparent",
        "[i]n Canada alone, recent [D]ata",
        "[Health] data indicate that more than 10,300 [of these] deaths",
        "ninety-three percent [sic] of which were accidental [emphasis added].",
        "recent data […].",
        "recent data [...] were accidental",
        "In Canada [the country] recent data",
        "[Experts] indicate […] accidental [1].",
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
        "In Canada [they] that more",
        "recent data [show] deaths occurred",
        "[L]ess than 10,300",
        "[N]ore than 10,300 apparent",
        "recent [T]ata",
        "recent data [] more than",
        "recent data [,] more than",
        "recent data indicate [a] [b] deaths",
        "recent [x], [y] more than",
        "recent data[bases] indicate",
        "recent [meta]data",
        "[Experts] […] [agree].",
        "In Canada alone, recent data [indicate] […] deaths occurred between",
    ],
)
def test_changed_dropped_or_cut_words_are_none(text: str) -> None:
    assert not is_quotation(text, SOURCE)


@given(st.text(min_size=1))
def test_any_text_quotes_itself(text: str) -> None:
    assert is_quotation(text, text) == bool(text.strip())


def test_only_dots_in_brackets_leave_out_more_than_a_few_words() -> None:
    source = "the high profit margins that fentanyl brings mean that groups become more involved"
    assert is_quotation("the high profit margins […] become more involved", source)
    assert not is_quotation("the high profit margins [will] become more involved", source)
    assert is_quotation("the high profit margins […] groups [will] become more involved", source)
    assert not is_quotation("the [minister lied] groups", source)


def test_a_replaced_word_goes_with_its_punctuation() -> None:
    source = "the Organized Crime Groups (OCGs), which grow"
    assert is_quotation("the Organized Crime Groups [that] grow", source)


def test_the_words_may_be_found_at_any_of_several_places() -> None:
    source = "of a, of b, of c and d, of e"
    assert is_quotation("of [all] and d", source)
    assert is_quotation("[O]f b […] of [x] and d", source)
    assert not is_quotation("of e […] of b", source)


def test_what_is_too_long_to_judge_quotes_only_when_nothing_was_changed() -> None:
    long = "word " * (LONGEST // 5) + "end"
    assert is_quotation(long.replace(" ", "\n"), long)
    assert not is_quotation("word end", long)
    assert not is_quotation("[W]ord " + long[5:], long)
    many = "a [b] " * (MOST_BRACKETS + 1)
    assert not is_quotation(many, "a " * 1000)
    assert is_quotation("a [b] " * MOST_BRACKETS, "a " * 1000)


@pytest.mark.parametrize("text", ["a" * 8_000_000, "a " * 500_000, "a [b] " * 200_000])
def test_a_huge_text_is_refused_in_the_time_it_takes_to_read_it(text: str) -> None:
    def seconds(work) -> float:
        start = time.process_time()
        work()
        return time.process_time() - start

    def reading() -> float:
        return seconds(lambda: [one for one in text if one.isspace()])

    assert any(seconds(lambda: is_quotation(text, "a")) < 20 * reading() + 0.1 for _ in range(5))
    assert not is_quotation("a", text)


@pytest.mark.parametrize("unit", ["a ", "a [b] ", "a […] ", "a", ".", "[", "1 "])
def test_the_longest_text_is_judged_in_a_few_steps_for_each_word(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * (length // len(unit))) + "x"
        start = time.process_time()
        is_quotation(text, "a " * (length // 2))
        is_quotation(text, (unit * length)[: length - 1])
        return time.process_time() - start

    assert any(seconds(LONGEST) < 40 * seconds(LONGEST // 10) + 0.2 for _ in range(5))


@given(
    st.lists(st.sampled_from("abc"), min_size=1, max_size=9),
    st.lists(st.sampled_from(["a", "b", "c", "[A]", "[…]", "[x]"]), min_size=1, max_size=6),
)
def test_the_rules_hold_wherever_the_words_stand(source: list[str], text: list[str]) -> None:
    brackets = [number for number, one in enumerate(text) if one.startswith("[")]
    touching = any(after - before == 1 for before, after in pairwise(brackets))
    alone = len(brackets) == len(text)
    expected = not (touching or alone) and any(
        _stands(text, source[start:]) for start in range(len(source))
    )
    assert is_quotation(" ".join(text), " ".join(source)) == expected


def _stands(text: list[str], source: list[str]) -> bool:
    """Return whether ``text`` stands at the head of ``source``, told the slow and plain way."""
    if not text:
        return True
    first, *rest = text
    if first.startswith("["):
        most = len(source) if first == "[…]" else min(MOST_REPLACED, len(source))
        return any(_stands(rest, source[skipped:]) for skipped in range(most + 1))
    return source[:1] == [first] and _stands(rest, source[1:])
