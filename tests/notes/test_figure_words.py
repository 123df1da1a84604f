"""Figures in the words of a note: sentences, rows, charts, and a newer one for an old one."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.dates import PartialDate
from briefer.domain.figure import Period, SeriesNotice, Unit
from briefer.domain.language import Language
from briefer.domain.note import ChartForm, FigureSentence, FigureTable, Pick
from briefer.notes.blocks import Plot, Run, Table, TextBlock
from briefer.notes.figure_words import (
    chart_of,
    newer_words,
    period_words,
    point_of,
    row_of,
    sentence_of,
)
from briefer.notes.refiguring import refigured, with_cautions
from briefer.notes.typography import set_own

from .any_note import FIGURE_PICK
from .corpus import EN, FR, layout, pick, words
from .figured import deaths, figure, figured_note

OLDEST, OLDER, FRENCH, NEWEST = deaths()
LABORATORIES = pick("halifax-2019", "The opioid crisis continues")


def of(value: str, unit: Unit, **known: object) -> Pick:
    return replace(LABORATORIES, figure=figure(LABORATORIES, "10,300", value, unit, **known))


def test_a_sentence_says_how_much_of_what_where_and_when() -> None:
    assert sentence_of(OLDEST, EN) == (
        "More than 10,300 apparent opioid-related deaths (Canada, January 2016 – September 2018)."
    )
    assert sentence_of(FRENCH, FR) == (
        "Plus de 14\u00a0700 décès qui semblent liés à la consommation d’opioïdes (Canada, de "
        "janvier 2016 à septembre 2019)."
    )


def test_a_source_in_the_other_language_keeps_its_words_between_quotation_marks() -> None:
    assert sentence_of(FRENCH, EN) == (
        "More than 14,700 “décès qui semblent liés à la consommation d’opioïdes” (Canada, January "
        "2016 – September 2019)."
    )
    assert sentence_of(NEWEST, FR).startswith("21\u00a0174 «\u00a0apparent opioid toxicity deaths")


@pytest.mark.parametrize(
    ("one", "english"),
    [
        (of("93", Unit.PERCENT, subject="deaths that were accidental"),
         "Deaths that were accidental: 93%."),
        (of("4", Unit.COUNT, subject="clandestine laboratories"),
         "Four clandestine laboratories."),
        (of("12", Unit.COUNT, subject="deaths in Canada", place="Canada",
            period=Period(end=PartialDate(2019, 3))),
         "12 deaths in Canada (as of March 2019)."),
        (of("12", Unit.COUNT, subject="deaths", period=Period(start=PartialDate(2014))),
         "12 deaths (since 2014)."),
    ],
)  # fmt: skip
def test_what_is_no_count_stands_behind_what_it_measures(one: Pick, english: str) -> None:
    assert sentence_of(one, EN) == english


def test_a_multiple_is_told_by_its_source_which_says_what_it_is_compared_with() -> None:
    multiple = of("2.5", Unit.TIMES, subject="rate of deaths")
    assert multiple.figure is not None
    said = replace(multiple.figure, sentence="The rate was 2.5 times the average.")
    assert sentence_of(replace(multiple, figure=said), EN) == (
        "“The rate was 2.5 times the average.”"
    )


def test_where_nobody_knows_what_is_counted_the_source_speaks() -> None:
    one = of("93", Unit.PERCENT)
    assert one.figure
    assert sentence_of(one, EN) == f"“{one.figure.sentence}”"


@pytest.mark.parametrize(
    ("period", "english", "french"),
    [
        (Period(PartialDate(2018), PartialDate(2018)), "2018", "2018"),
        (Period(end=PartialDate(2019, 3)), "as of March 2019", "en date de mars 2019"),
        (Period(end=PartialDate(2019, 8)), "as of August 2019", "en date d’août 2019"),
        (Period(end=PartialDate(2019, 3, 8)), "as of March 8, 2019", "en date du 8\u00a0mars 2019"),
        (Period(start=PartialDate(2014)), "since 2014", "depuis 2014"),
        (Period(start=PartialDate(2014, 1, 1)), "since January 1, 2014",
         "depuis le 1er\u00a0janvier 2014"),
        (Period(), "", ""),
    ],
)  # fmt: skip
def test_the_time_of_a_figure_in_words(period: Period, english: str, french: str) -> None:
    assert period_words(period, EN) == english
    assert period_words(period, FR) == french


def test_a_row_is_set_for_the_note_and_tells_that_its_measure_is_in_french() -> None:
    row = row_of(FRENCH, EN)
    assert (row.value, row.place) == ("more than 14,700", "Canada")
    assert row.period == "January 2016 – September 2019"
    note = figured_note(EN)
    (table,) = (one for one in layout(note).blocks if isinstance(one, Table))
    measure = [one for one in table.rows[1][0] if isinstance(one, Run)]
    assert [one.text for one in measure][1:] == [" ", "[in French]"]
    assert measure[0].language is FR


def test_a_chart_keeps_values_labels_qualifiers_and_what_to_know_of_them() -> None:
    chart = chart_of(deaths(), EN, words(), (SeriesNotice.WORDING_DRIFTS,))
    assert [one.value for one in chart.points] == [10300, 12800, 14700, 21174]
    assert [one.label for one in chart.points][::3] == ["September 2018", "December 2020"]
    assert chart.form is ChartForm.LINE
    assert chart.title == "Apparent opioid toxicity deaths, Canada, cumulative since January 2016"
    assert chart.remark.endswith("differ, though they stand at equal distances.")
    (plot,) = (one for one in layout(figured_note(EN)).blocks if isinstance(one, Plot))
    assert plot.shown == ("more than 10,300", "more than 12,800", "more than 14,700", "21,174")
    for shown in plot.shown:
        assert shown in plot.description
    blocks = layout(figured_note(EN)).blocks
    below = blocks[blocks.index(plot) + 1]
    assert isinstance(below, TextBlock)
    assert below.text == chart.remark != ""


def test_a_chart_says_where_and_since_when_all_its_values_count() -> None:
    french = chart_of((OLDEST, FRENCH), FR, words())
    assert french.title == (
        "Décès qui semblent liés à la consommation d’opioïdes, Canada, cumul depuis janvier 2016"
    )
    yearly = [of("12", Unit.COUNT, subject="deaths", place="Ontario",
                 period=Period(PartialDate(year), PartialDate(year)))
              for year in (2016, 2017, 2018)]  # fmt: skip
    chart = chart_of(yearly, EN, words())
    assert (chart.title, chart.remark) == ("Deaths, Ontario", "")
    assert chart_of((yearly[0], OLDEST), EN, words()).title == "Apparent opioid-related deaths"
    (plot,) = (one for one in layout(figured_note(EN)).blocks if isinstance(one, Plot))
    assert "Canada, cumulative since January 2016" in plot.description


def test_a_change_is_never_told_as_a_level() -> None:
    rise = of("35", Unit.PERCENT, subject="increase in seizures of fentanyl", place="Ontario")
    assert sentence_of(rise, EN) == "Increase in seizures of fentanyl: 35% (Ontario)."


def test_words_that_the_source_does_not_use_are_not_quoted_as_if_it_did() -> None:
    said = "Seizures of fentanyl rose by 35% in Ontario."
    rise = of("35", Unit.PERCENT, subject="increase in seizures of fentanyl")
    assert rise.figure
    rise = replace(rise, figure=replace(rise.figure, sentence=said))
    assert sentence_of(rise, FR) == set_own(f"«\u00a0{said}\u00a0»", FR)


def test_two_values_for_the_same_time_are_told_apart_by_their_documents() -> None:
    assert NEWEST.figure
    revised = replace(OLDER, figure=replace(OLDER.figure, period=NEWEST.figure.period))  # type: ignore[type-var]
    chart = chart_of((OLDEST, revised, NEWEST), EN, words())
    assert [one.label for one in chart.points] == [
        "September 2018",
        "December 2020 (binder-2019)",
        "December 2020 (fourth-2021)",
    ]


def test_a_value_that_the_user_changed_is_no_longer_more_than_something() -> None:
    note = figured_note(EN)
    chart = next(one for one in note.items() if one.id == "c1")
    changed = replace(chart.points[0], value=Decimal(10301))  # type: ignore[union-attr]
    other = replace(chart, points=(changed,))  # type: ignore[type-var]
    held = replace(note, sections=(replace(note.sections[0], items=(other,)),))
    (plot,) = (one for one in layout(held).blocks if isinstance(one, Plot))
    assert plot.shown == ("10,301",)


def test_the_footnote_keeps_the_source_s_expression_and_its_date() -> None:
    footnotes = [one.text for one in layout(figured_note(EN)).footnotes]
    assert any(
        one.startswith("In the source: “plus de 14 700”, data as of September 2019. ")
        for one in (note.replace("\u00a0", " ") for note in footnotes)
    )


def test_a_newer_figure_takes_the_place_of_the_old_one_everywhere() -> None:
    note = figured_note(EN)
    after = refigured(note, FRENCH, NEWEST)
    items = {item.id: item for item in after.items()}
    sentence, table = items["s1"], items["t1"]
    assert isinstance(sentence, FigureSentence)
    assert isinstance(table, FigureTable)
    assert sentence.text == sentence_of(NEWEST, EN)
    assert sentence.pick.figure == NEWEST.figure
    assert [row.value for row in table.rows] == ["21,174", "21,174", "2,320"]
    assert items["q1"] == next(note.items())
    assert refigured(after, FRENCH, NEWEST) == after


def test_what_the_user_made_of_a_sentence_is_kept_around_the_newer_figure() -> None:
    told = "To date, more than 10,300 lives were lost (January 2016 – September 2018)."
    assert newer_words(told, OLDEST, NEWEST, EN) == (
        "To date, 21,174 lives were lost (January 2016 – December 2020)."
    )
    assert newer_words("Too many died.", OLDEST, NEWEST, EN) == sentence_of(NEWEST, EN)
    half = "More than 10,300 people died."
    assert newer_words(half, OLDEST, NEWEST, EN) == sentence_of(NEWEST, EN)


@given(FIGURE_PICK, FIGURE_PICK, st.sampled_from(Language), st.text(max_size=40))
def test_any_figure_can_be_told_and_replaced(
    old: Pick, new: Pick, language: Language, text: str
) -> None:
    assert sentence_of(old, language)
    assert row_of(old, language).value
    point = point_of(old, language)
    assert point is not None
    assert point.pick == old
    assert newer_words(text, old, new, language) is not None
    assert newer_words(sentence_of(old, language), old, new, language) == sentence_of(new, language)


def test_what_the_library_knows_replaces_what_the_note_knew() -> None:
    note = figured_note(EN)
    fresh = with_cautions(note, {one: () for one in note.picks() if one.passage == FRENCH.passage})
    (sentence,) = (one for one in fresh.items() if one.id == "s1")
    assert isinstance(sentence, FigureSentence)
    assert sentence.pick.cautions == ()
    assert sentence.pick.figure
    assert sentence.pick.figure.superseded_by is None
    assert with_cautions(note, {}) == note
