"""Warnings of old, contradicted and undated figures, and none where there is nothing to warn of."""

from dataclasses import replace

from briefer.domain.caution import Caution, Counterpart
from briefer.domain.figure import Period
from briefer.domain.note import (
    FigureSentence,
    FigureTable,
    Item,
    Note,
    Paraphrase,
    Quotation,
    Section,
    Translation,
)
from briefer.errors import Notice
from briefer.notes.cautions import about_figures
from briefer.notes.figure_words import chart_of, row_of

from .corpus import EN, FR, layout, words
from .figured import deaths, figured_note

OLDEST, OLDER, FRENCH, NEWEST = deaths()


def note_of(*items: Item) -> Note:
    return replace(figured_note(EN), sections=(Section("current-status", items),))


def told(*items: Item) -> list[str]:
    """Return the sentences of the warnings about ``items``, with plain spaces."""
    tell = words().messages.tell
    found = (tell(one, EN) for one in about_figures(note_of(*items)))
    return [one.replace("\u00a0", " ") for one in found]


def keys(*items: Item) -> list[str]:
    return [one.key for one in about_figures(note_of(*items))]


def test_an_old_figure_is_told_with_what_replaced_it() -> None:
    assert told(FigureSentence("s", OLDEST, "")) == [
        "“more than 10,300” was replaced by 21,174 (to December 2020), Fourth Law Enforcement "
        "Roundtable on Drugs."
    ]
    assert told(FigureSentence("s", NEWEST, "")) == []


def test_the_warning_is_whole_in_the_language_of_who_reads_it() -> None:
    (one,) = about_figures(note_of(FigureSentence("s", OLDEST, "")))
    french = words().messages.tell(one, FR)
    assert "(jusqu’en décembre 2020)" in french and "December" not in french


def test_a_passage_that_tells_the_newer_figure_too_is_no_mistake() -> None:
    passage = replace(OLDEST, figure=None)
    start = passage.citation.span.start
    later = Counterpart(f"{passage.citation.document}#{start + 90}-{start + 93}", "955", EN, "x")
    both = replace(passage, cautions=(Caution(passage.citation.span, "103", newer=later),))
    assert keys(Quotation("q", both, "Cases rose from 103 in 2013 to 955 in 2019.")) == []
    assert keys(Quotation("q", both, "There were 103 cases.")) == ["figure_superseded_undated"]


def test_the_warnings_are_the_note_s_own() -> None:
    laid = layout(note_of(FigureSentence("s", OLDEST, "x")))
    assert [one for one in laid.notices if one.key == "figure_superseded"]


def test_a_quotation_warns_only_while_it_quotes_the_old_figure() -> None:
    passage = replace(OLDEST, figure=None)
    whole = Quotation("q", passage, passage.text)
    assert keys(whole) == ["figure_superseded"]
    apart = "The magnitude of this crisis requires that urgent action be taken."
    assert keys(Quotation("q", passage, apart)) == []


def test_other_words_and_another_language_warn_by_the_number_in_them() -> None:
    passage = replace(FRENCH, figure=None)
    assert keys(Translation("t", passage, "more than 14,700 deaths")) == ["figure_superseded"]
    assert keys(Paraphrase("p", passage, "Over 14 700 died.")) == ["figure_superseded"]
    assert keys(Paraphrase("p", passage, "Over 114,700 died.")) == []
    assert keys(Paraphrase("p", passage, "Many died.")) == []


def test_an_old_figure_beside_the_newer_one_in_a_table_or_chart_is_no_mistake() -> None:
    rows = tuple(row_of(one, EN) for one in (OLDEST, NEWEST))
    assert keys(FigureTable("t", "", rows)) == []
    assert keys(FigureTable("t", "", rows[:1])) == ["figure_superseded"]
    assert keys(replace(chart_of(deaths(), EN, words()), id="c")) == []
    assert keys(replace(chart_of(deaths()[:2], EN, words()), id="c")) == ["figure_superseded"] * 2


def test_a_figure_without_a_date_is_told_of() -> None:
    assert NEWEST.figure
    undated = replace(NEWEST, figure=replace(NEWEST.figure, period=Period()))
    assert keys(FigureSentence("s", undated, "")) == ["figure_undated"]


def test_figures_that_cannot_both_hold_are_told_of() -> None:
    figure = NEWEST.figure
    assert figure
    other = Counterpart("x", "19,000", EN, "Another paper")
    against = replace(NEWEST, cautions=(Caution(figure.span, figure.written, against=other),))
    assert told(FigureSentence("s", against, "")) == [
        "“21,174” cannot be right together with 19,000 (Another paper). Check both in their "
        "sources."
    ]


def test_a_copy_that_only_knows_of_being_old_says_so() -> None:
    bare = replace(OLDEST, cautions=())
    assert keys(FigureSentence("s", bare, "")) == ["figure_superseded_unknown"]


def test_each_is_told_once() -> None:
    twice = (FigureSentence("a", OLDEST, ""), FigureSentence("b", OLDEST, ""))
    found = about_figures(note_of(*twice))
    assert len(found) == 1
    assert isinstance(found[0], Notice)
