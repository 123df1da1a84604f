"""Lines become paragraphs, items and rows as they were before they were wrapped and copied."""

import pytest

from briefer.analysis.furniture import set_aside
from briefer.analysis.lines import split_lines
from briefer.analysis.units import Unit, group

WRAPPED = """Officials met to take stock of the supply of affordable housing in the
region. The dialogue was the first such meeting since the consultations
of 2021 and had more than 85 participants.

Builders described approval times of 14 to 22 months in the larger
centres. Several said that the delay itself drives them away.
"""


def _units(text: str) -> list[Unit]:
    return group(text, set_aside(split_lines(text)))


def _drawn(text: str) -> list[str]:
    """Return each unit as its kind, its mark and its text on one line."""
    return [f"{one.kind.name[0]} {one.mark}|{' '.join(one.text.split())}" for one in _units(text)]


def test_a_paragraph_wrapped_at_a_width_is_one() -> None:
    assert [text.text.count("\n") for text in _units(WRAPPED)] == [2, 1]


@pytest.mark.parametrize("newline", ["\n", "   \n", "\n    "])
def test_neither_trailing_spaces_nor_an_indent_tear_a_paragraph(newline: str) -> None:
    assert len(_units(WRAPPED.replace("\n", newline))) == 2


def test_paragraphs_on_a_line_each_stay_apart() -> None:
    text = "The first was long enough to be taken for a line of a wrapped paragraph.\n" * 6
    assert len(_units(text)) == 6


def test_a_line_that_goes_on_in_small_letters_is_taken_up() -> None:
    text = "Participants from the three territories asked that rules be\nwritten with them.\n"
    assert len(_units(text)) == 1


def test_items_without_marks_stay_apart() -> None:
    text = (
        "The themes were:\na fund for the repair of rural bridges and culverts;\n"
        "a register of heavy vehicles that use them each day;\nand better maps.\n"
    )
    assert len(_units(text)) == 4


def test_a_heading_in_capitals_does_not_run_into_the_text() -> None:
    text = WRAPPED.replace("\n\n", "\nAPPROVALS\n")
    assert "APPROVALS" in [one.text for one in _units(text)]


@pytest.mark.parametrize("mark", ["-", "–", "*", "•", "◦", "o", "▪", "→", "\uf0b7"])
def test_a_bullet_is_no_part_of_its_text(mark: str) -> None:
    assert _drawn(f"{mark} better data\n{mark}  more training\n") == [
        f"B {mark}|better data",
        f"B {mark}|more training",
    ]


@pytest.mark.parametrize("mark", ["1.", "2)", "(3)", "a)", "(b)", "iv)", "ii.", "c.", "4°", "5 -"])
def test_a_number_or_letter_is_no_part_of_its_text(mark: str) -> None:
    assert _drawn(f"{mark} better data\n") == [f"N {mark}|better data"]


@pytest.mark.parametrize(
    "line", ["1.5 million people", "2019 was worse", "- 5°C", "-12 degrees", "O Canada", "A. Roy"]
)
def test_what_only_looks_like_a_mark_is_text(line: str) -> None:
    assert all(one.text in (line, "5°C") for one in _units(line))


def test_a_bullet_alone_on_its_line_belongs_to_the_next() -> None:
    assert _drawn("•\nbetter data\n1.\nmore training\n") == [
        "B •|better data",
        "N 1.|more training",
    ]


@pytest.mark.parametrize("indent", ["", "  "])
def test_a_wrapped_item_is_one_with_or_without_a_hanging_indent(indent: str) -> None:
    items = (
        "\n- units affordable to the lowest fifth of renters were being lost\n"
        f"{indent}faster than they were built;\n- rents.\n"
    )
    assert [one.mark for one in _units(WRAPPED + items)] == ["", "", "-", "-"]


def test_a_dash_at_the_start_of_a_wrapped_line_does_not_tear_the_sentence() -> None:
    text = WRAPPED.replace("since the consultations\nof 2021", "since the consultation\n– of 2021")
    assert len(_units(text)) == 2


@pytest.mark.parametrize("cells", ["a\tb\tc", "| a | b | c |", "a | b | c", "a      b      c"])
def test_lines_of_cells_are_rows(cells: str) -> None:
    assert [one.kind.name for one in _units(f"{cells}\n{cells}\n")] == ["ROW", "ROW"]


def test_a_paragraph_right_above_a_table_is_no_row() -> None:
    kinds = [one.kind.name for one in _units("Costs are compared below.\na\tb\tc\nd\te\tf\n")]
    assert kinds == ["TEXT", "ROW", "ROW"]


def test_a_rule_below_a_line_underlines_it_and_is_nothing_itself() -> None:
    units = _units("Background\n==========\nText.\n\n-----\n\nMore text.\n")
    assert [(one.text, one.underline) for one in units] == [
        ("Background", "="),
        ("Text.", ""),
        ("More text.", ""),
    ]


def test_a_form_feed_begins_a_page_and_parts_lines() -> None:
    units = _units("First page.\f\fThird page.\n\fFourth.")
    assert [(one.text, one.page) for one in units] == [
        ("First page.", 1),
        ("Third page.", 3),
        ("Fourth.", 4),
    ]


@pytest.mark.parametrize("separator", ["\v", "\u2028", "\u2029", "\x85"])
def test_line_breaks_of_office_programs_part_lines(separator: str) -> None:
    assert len(_units(f"One thing.{separator}Another thing.")) == 2
