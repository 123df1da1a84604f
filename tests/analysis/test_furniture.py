"""Page numbers, running headers, contents and links of web pages are no passages; figures are."""

import pytest

from briefer.analysis.segmenting import segment
from tests.analysis.outlines import document_of

TEXT = "The number of collisions fell by a third in five years, to 150 a year."


def _dropped(text: str) -> dict[str, str]:
    return {one.text: one.why for one in segment(document_of(text)).dropped}


def _passages(text: str) -> list[str]:
    return [one.text for one in segment(document_of(text)).passages]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Page 3", "page_number"),
        ("Page 3 of 12", "page_number"),
        ("- 4 -", "page_number"),
        ("Introduction .......... 3", "contents_line"),
        ("Le risque . . . . . . . . 4", "contents_line"),
        ("Skip to main content", "navigation"),
        ("Signaler un problème sur cette page", "navigation"),
        ("Return to footnote 2 referrer", "navigation"),
        ("Date modified: 2022-05-03", "page_footer"),
        ("Dernière mise à jour le 3 mai 2022", "page_footer"),
        ("Table 2: Households in core housing need", "caption"),
        ("Figure 1 – Évolution des prix", "caption"),
        ("por-rop@example.gc.ca", "contact_line"),
        ("Tél. : 613-555-0123", "contact_line"),
        ("Footnote 3 Statistics Canada, 2021", "footnote"),
        ("Note de bas de page 3 Statistique Canada", "footnote"),
        ("Regrets: Tom Hickey, Oleepa Ikidluak", "organisation_list"),
    ],
)
def test_what_is_no_content_is_dropped_with_its_reason(line: str, why: str) -> None:
    text = f"Meeting of the Board\n\n{TEXT}\n\n{line}\n\n{TEXT}\n"
    assert _dropped(text).get(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "42",
        "1999",
        "Last updated figures show a rise.",
        "Table 2: 93 percent of deaths were among men",
        "Call 613-555-0123 at any hour, day or night, and someone will answer within a minute.",
        "Participants: 85 people from nine provinces",
        "Search and rescue teams asked for more training.",
    ],
)
def test_what_may_be_content_stays(line: str) -> None:
    text = f"Meeting of the Board\n\n{TEXT}\n\n{line}\n\n{TEXT}\n"
    structure = segment(document_of(text))
    kept = [one.text for one in (*structure.passages, *structure.headings)]
    assert line in kept


def test_headers_and_numbers_at_the_edge_of_pages_are_set_aside() -> None:
    pages = [f"Annual Dialogue on Rail\n\n{TEXT}\n\n{n}\n" for n in range(1, 5)]
    text = "Annual Dialogue on Rail Safety\n\n" + "\f".join(pages)
    whys = [one.why for one in segment(document_of(text)).dropped]
    assert whys.count("running_header") == 3
    assert whys.count("page_number") == 4
    assert _passages(text) == [TEXT] * 4


def test_headings_that_differ_by_their_number_are_no_running_header() -> None:
    text = "\f".join(f"Session {n}\n\n{TEXT}\n" for n in range(1, 6))
    headings = [one.text for one in segment(document_of("Forum on Rail\n\n" + text)).headings]
    assert headings == [f"Session {n}" for n in range(1, 6)]


def test_entries_of_a_contents_list_are_told_by_their_coming_again() -> None:
    text = (
        "Forum on Rail Safety\n\nOn this page\nBackground\nResults\n\n"
        f"Background\n\n{TEXT}\n\nResults\n\n{TEXT}\n"
    )
    structure = segment(document_of(text))
    assert [one.text for one in structure.headings] == ["Background", "Results"]
    whys = [one.why for one in structure.dropped]
    assert whys.count("contents_line") == 2


def test_a_line_named_in_the_contents_is_a_heading_wherever_it_stands() -> None:
    text = (
        f"Forum on Rail Safety\n\nContents\nWhy crossings fail .... 1\n\n{TEXT}\n"
        f"Why crossings fail\n{TEXT}\n"
    )
    assert [one.text for one in segment(document_of(text)).headings] == ["Why crossings fail"]
