"""Headings that lost their markup are told, and their levels with them."""

import pytest

from briefer.analysis.segmenting import segment
from tests.analysis.outlines import document_of

TEXT = "Participants noted that the number of collisions fell by a third in five years."


def _headings(text: str) -> list[tuple[int, str]]:
    structure = segment(document_of(text))
    return [(one.level, one.text) for one in structure.headings]


def _with_text(*headings: str, title: str = "Forum on Rail Safety") -> str:
    return "\n\n".join([title, TEXT, *(part for one in headings for part in (one, TEXT))])


@pytest.mark.parametrize(
    "line",
    [
        "Next Steps",
        "NEXT STEPS",
        "What works",
        "3. Territories and the North",
        "III. Territories",
        "## Costs",
        "**Costs and delays**",
        "Session 2: Who pays?",
        "Appendix B: Agenda",
        "Background:",
        "Domestic production of synthetic drugs is an increasing concern",
        "Perspectives des Premières Nations",
        "Mise en contexte :",
        "📋 Agenda",
    ],
)
def test_a_line_set_off_above_text_is_a_heading(line: str) -> None:
    assert [text for _, text in _headings(_with_text(line))] == [line.strip("#* ")]


@pytest.mark.parametrize(
    "line",
    [
        "Participants agreed.",
        "the price of a kilometre of fibre",
        "Participants recommended:",
        "Trois facteurs ont été relevés :",
        "The measures include:",
        "Fewer delays; lower costs; better data",
        "A re-assessment of the program for use by the",
        "(885 KB)",
        "See https://example.gc.ca for more",
        "One stop. Another stop",
        "2 300",
    ],
)
def test_a_line_that_reads_otherwise_is_none(line: str) -> None:
    assert _headings(_with_text(line)) == []


def test_headings_are_told_without_any_blank_line() -> None:
    text = "\n".join(
        ["Forum on Rail Safety", "CONTEXT", TEXT, "COSTS", TEXT, TEXT, "Next steps", TEXT]
    )
    assert [text for _, text in _headings(text)] == ["CONTEXT", "COSTS", "Next steps"]


def test_a_list_is_not_taken_for_headings() -> None:
    text = (
        f"Forum on Rail\n\n{TEXT}\n\n1. Reduce speed\n\n2. Close crossings\n\n3. Inform\n\n{TEXT}"
    )
    assert _headings(text) == []


def test_numbered_headings_are_told_from_lists_by_what_follows() -> None:
    text = (
        f"Forum on Rail\n\n1. Opening\n\n{TEXT}\n\n2. Action items\n\n"
        f"1) Close a crossing.\n2) Report back.\n\n3. Adjournment\n\n{TEXT}"
    )
    assert _headings(text) == [(1, "1. Opening"), (1, "2. Action items"), (1, "3. Adjournment")]


@pytest.mark.parametrize(
    ("headings", "levels"),
    [
        (["1. Context", "2. Views", "2.1 West", "2.2 East", "3. End"], [1, 1, 2, 2, 1]),
        (["# Views", "## West", "### Yukon", "# End"], [1, 2, 3, 1]),
        (["## Views", "### West", "**East of there**", "## End"], [1, 2, 3, 1]),
        (["KEY THEMES", "Costs and Delays", "Who pays for it"], [1, 2, 3]),
        (
            [
                "Highlights from Breakout Sessions",
                "Breakout 1: Costs",
                "Breakout 2: Data",
                "Conclusion",
            ],
            [1, 2, 2, 1],
        ),
        (["Views", "Appendix A: Agenda", "1. First Talk", "Appendix B: Sources"], [1, 1, 2, 1]),
        (["I. Contexte", "II. Constats", "III. Suites"], [1, 1, 1]),
    ],
)
def test_levels_follow_from_numbers_marks_and_manner(
    headings: list[str], levels: list[int]
) -> None:
    assert [level for level, _ in _headings(_with_text(*headings))] == levels


def test_underlined_lines_are_headings_of_two_levels() -> None:
    text = f"Forum on Rail Safety\n\n{TEXT}\n\nViews\n=====\n\n{TEXT}\n\nWest\n----\n{TEXT}\n"
    assert _headings(text) == [(1, "Views"), (2, "West")]


def test_where_paragraphs_have_no_full_stop_only_short_lines_are_headings() -> None:
    paragraph = (
        "On estime qu'un aîné sur dix subit de la maltraitance au cours d'une année, mais que "
        "moins d'un cas sur vingt est signalé"
    )
    text = "\n\n".join(["Table ronde sur les aînés", *[paragraph] * 3, "Ampleur", paragraph])
    assert [text for _, text in _headings(text)] == ["Ampleur"]
