"""Tables and charts: their words and numbers, and what is said to who cannot see them."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.domain.language import Language
from briefer.domain.note import Chart, ChartForm, ChartPoint, FigureTable, Item, Note, Section
from briefer.domain.note import Statistic as Row
from briefer.notes.amounts import formatted
from briefer.notes.blocks import NoteMark, NoteNumber, Plot, Run, Table, words_of
from briefer.notes.exhibits import LONGEST_DESCRIPTION
from briefer.notes.kinds import template_of
from briefer.notes.layout import lay_out

from .any_note import any_note
from .material import EN, FR, layout, notes, pick, rich_note, rich_note_in_french, templates, words

DEATHS = pick("fourth-2021", "The opioid overdose crisis")
HALIFAX = pick("halifax-2019", "The opioid crisis continues")


def printed(item: Item, language: object = EN) -> list[object]:
    """Return the blocks that ``item`` prints."""
    note = Note("n", "information", EN, "Title", (Section("background", (item,)),))
    return list(layout(replace(note, language=language)).blocks[1:])


def table(*rows: Row, title: str = "", language: object = EN) -> Table:
    """Return the table of ``rows``."""
    (block,) = printed(FigureTable("t", title, rows), language)
    assert isinstance(block, Table)
    return block


def cells(block: Table) -> list[list[str]]:
    """Return the words of the cells, row by row."""
    return [[words_of(cell) for cell in row] for row in block.rows]


def chart(count: int, language: object = EN, **fields: object) -> Plot:
    """Return a chart of so many values."""
    points = tuple(
        ChartPoint(str(2000 + n), Decimal(n * 1000) + Decimal("0.5")) for n in range(count)
    )
    (block,) = printed(replace(Chart("c", "Deaths", "a year", points), **fields), language)
    assert isinstance(block, Plot)
    return block


def test_a_row_with_a_source_names_it_and_one_without_asks_for_it() -> None:
    block = table(Row("Deaths", "10,300", "2016 to 2018", "Canada", HALIFAX), Row("Meetings", "4"))
    assert cells(block) == [
        ["Deaths", "10,300", "2016 to 2018", "Canada", "Halifax, Nova Scotia, March 29, 2019"],
        ["Meetings", "4", "–", "–", "[source to be given]"],
    ]
    assert NoteMark(1) in block.rows[0][4]
    assert block.caption.text == "Table 1: Key statistics"
    assert block.columns == ("Measure", "Value", "Period", "Place", "Source")


def test_rows_of_one_passage_share_its_footnote() -> None:
    rows = (Row("a", "1", pick=HALIFAX), Row("b", "2", pick=DEATHS), Row("c", "3", pick=HALIFAX))
    laid = layout(
        Note("n", "information", EN, "T", (
            Section("background", (FigureTable("t", "", rows), FigureTable("u", "", rows[:1]))),
        ))
    )  # fmt: skip
    first, second = [one for one in laid.blocks if isinstance(one, Table)]
    marks = [row[4][-1] for row in (*first.rows, *second.rows)]
    assert marks == [NoteMark(1), NoteMark(2), NoteNumber(1), NoteMark(3)]
    assert [one.number for one in laid.footnotes] == [1, 2, 3]
    assert cells(first)[0][4] == cells(first)[2][4] == "Halifax, Nova Scotia, March 29, 2019"


def test_a_value_with_a_source_is_its_own_and_one_without_is_set_in_french() -> None:
    block = table(
        Row("Décès d'ici", "10 300", "", "", HALIFAX), Row("Part", "5 %", "d'hier"), language=FR
    )
    assert cells(block)[0][:2] == ["Décès d’ici", "10 300"]
    assert cells(block)[1][1:3] == ["5\u00a0%", "d’hier"]
    assert block.caption.text == "Tableau 1\u00a0: Statistiques clés"


def test_rows_that_say_nothing_and_exhibits_without_values_are_not_printed() -> None:
    kept = table(Row("", "1"), Row(" ", "\x00", "2020"), Row("x", ""), Row(" ", "\x00"))
    assert len(kept.rows) == 3
    assert len(table(Row("", "", pick=HALIFAX)).rows) == 1
    empty = printed(FigureTable("t", "T", (Row("", " "),)))
    assert not [one for one in empty if isinstance(one, Table)]
    assert not [one for one in printed(Chart("c", "T", "m", ())) if isinstance(one, Plot)]


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        ("10300", "10,300", "10\u00a0300"),
        ("37.3", "37.3", "37,3"),
        ("0.005", "0.005", "0,005"),
        ("1234567.5", "1,234,567.5", "1\u00a0234\u00a0567,5"),
        ("12.50", "12.50", "12,50"),
        ("1000.0", "1,000.0", "1\u00a0000,0"),
        ("-4", "-4", "-4"),
        ("-1234.50", "-1,234.50", "-1\u00a0234,50"),
        ("-0", "0", "0"),
        ("-0.00", "0.00", "0,00"),
        ("1E+4", "10,000", "10\u00a0000"),
        (
            "0.1234567890123456789012345678901",
            "0.1234567890123456789012345678901",
            "0,1234567890123456789012345678901",
        ),
    ],
)
def test_numbers_are_written_as_each_language_writes_them(
    value: str, english: str, french: str
) -> None:
    assert formatted(Decimal(value), EN) == english
    assert formatted(Decimal(value), FR) == french


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4), st.sampled_from([EN, FR]))
def test_no_digit_of_a_number_is_lost(value: Decimal, language: Language) -> None:
    shown = formatted(value, language)
    assert shown.replace(",", "." if language is FR else "").replace("\u00a0", "") == (
        f"{value or abs(value):f}"
    )


def test_a_chart_says_all_its_values_or_the_first_and_the_last() -> None:
    assert chart(2).description == "Column chart: Deaths, a year. 2000: 0.5; 2001: 1,000.5."
    assert chart(40, form=ChartForm.LINE).description == (
        "Line chart: Deaths, a year. 40 values; first and last: 2000: 0.5; 2039: 39,000.5."
    )
    french = chart(2, FR).description
    assert french == (
        "Graphique à colonnes\u00a0: Deaths, a year. 2000\u00a0: 0,5; 2001\u00a0: 1\u00a0000,5."
    )


def test_a_description_is_never_longer_than_is_read_as_one() -> None:
    about = chart(3, title="word " * 100).description
    assert len(about) <= LONGEST_DESCRIPTION
    assert about.endswith("…")


def test_a_chart_has_one_footnote_for_each_passage_it_rests_on() -> None:
    points = tuple(ChartPoint(str(n), Decimal(n), DEATHS if n % 2 else HALIFAX) for n in range(6))
    (block,) = printed(Chart("c", "Deaths", "", points))
    assert isinstance(block, Plot)
    assert [one for one in block.caption.inlines if isinstance(one, NoteMark)] == [
        NoteMark(1),
        NoteMark(2),
    ]


def test_tables_and_charts_are_counted_apart() -> None:
    for note in (rich_note(), rich_note_in_french()):
        exhibits = [one for one in layout(note).blocks if isinstance(one, (Table, Plot))]
        assert [one.caption.number for one in exhibits] == [1, 1, 2]


@pytest.mark.parametrize("name", list(notes()))
def test_no_cell_is_ever_empty(name: str) -> None:
    _check(notes()[name])


@settings(max_examples=50, deadline=None)
@given(any_note())
def test_no_cell_of_any_note_is_empty_and_no_description_too_long(note: Note) -> None:
    _check(note)


def _check(note: Note) -> None:
    laid = lay_out(note, template_of(note, templates()), words())
    for block in laid.blocks:
        if isinstance(block, Table):
            assert all(words_of(cell) for row in block.rows for cell in row)
            assert {len(row) for row in block.rows} == {len(block.columns)}
        if isinstance(block, Plot):
            assert len(block.description) <= LONGEST_DESCRIPTION
            assert all(block.categories)
            assert all(block.shown)
            assert len(block.categories) == len(block.values) == len(block.shown)


@pytest.mark.parametrize("item", [FigureTable("t", "Deaths", ()), Chart("c", "Deaths", "m", ())])
def test_a_title_without_anything_under_it_is_told_of(item: Item) -> None:
    note = Note("n", "information", EN, "Title", (Section("background", (item,)),))
    assert "exhibit_empty" in {one.key for one in layout(note).notices}


def test_a_value_out_of_a_source_in_the_other_language_is_in_that_one() -> None:
    (cell,) = table(Row("Deaths", "more than 10,300", pick=HALIFAX), language=FR).rows[0][1]
    assert isinstance(cell, Run) and cell.language is EN
