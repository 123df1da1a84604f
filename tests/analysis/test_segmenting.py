"""A document becomes passages in sections; what was lost on the way is told."""

import pytest

from briefer.analysis.segmenting import Structure, segment
from briefer.domain.language import Language
from tests.analysis.outlines import document_of

TEXT = "Participants noted that the number of collisions fell by a third in five years."
FRENCH = "Les participants ont souligné que le nombre de collisions a baissé du tiers en cinq ans."


def _segment(*blocks: str) -> Structure:
    return segment(document_of("\n\n".join(("Forum on Rail Safety", *blocks))))


def _notices(structure: Structure) -> list[tuple[str, str]]:
    return [(one.key, str(one.fields[0][1])) for one in structure.notices]


def test_passages_are_numbered_in_the_document_and_in_their_section() -> None:
    found = _segment(TEXT, "Costs", TEXT, TEXT, "Next steps", TEXT).passages
    assert [(one.number, one.number_in_section) for one in found] == [
        (1, 1),
        (2, 1),
        (3, 2),
        (4, 1),
    ]
    assert [one.heading_path for one in found] == [(), ("Costs",), ("Costs",), ("Next steps",)]


def test_a_passage_stands_below_its_headings_from_the_outermost_in() -> None:
    found = _segment("1. Views", TEXT, "1.1 West", TEXT, "2. End", TEXT).passages
    assert [one.heading_path for one in found] == [
        ("1. Views",),
        ("1. Views", "1.1 West"),
        ("2. End",),
    ]


def test_pages_are_counted_where_the_file_has_page_breaks() -> None:
    assert [one.page for one in _segment(TEXT, "\f" + TEXT).passages] == [1, 2]
    assert [one.page for one in _segment(TEXT, TEXT).passages] == [None, None]


def test_a_passage_in_the_other_language_is_told() -> None:
    found = _segment(TEXT, TEXT, TEXT, FRENCH).passages
    assert [one.language for one in found] == [*[Language.EN] * 3, Language.FR]


@pytest.mark.parametrize(
    "sentence",
    [
        "The objectives of the day were:",
        "Support measures suggested during the discussion include:",
        "The measures are as follows.",
        "Les objectifs étaient les suivants :",
        "On en a tiré les leçons suivantes, qui guideront la suite.",
    ],
)
def test_a_sentence_that_announces_a_lost_list_stays_and_is_told(sentence: str) -> None:
    structure = _segment(TEXT, sentence, TEXT)
    assert sentence in [one.text for one in structure.passages]
    assert ("list_missing", sentence) in _notices(structure)


@pytest.mark.parametrize("items", ["- costs\n- delays", "1) costs\n2) delays", "costs;\ndelays."])
def test_a_sentence_with_its_list_raises_no_notice(items: str) -> None:
    assert _notices(_segment(TEXT, f"The objectives of the day were:\n{items}", TEXT)) == []


def test_items_that_lost_their_marks_are_items_again() -> None:
    found = _segment(
        TEXT, "It was said that:", "rents rose;", "shelters filled; and", "nobody came."
    )
    assert [one.kind.value for one in found.passages] == ["paragraph"] * 2 + ["bullet"] * 3


def test_a_heading_with_nothing_below_it_is_told() -> None:
    structure = _segment(TEXT, "Costs and delays", "Next steps", TEXT)
    assert ("section_empty", "Costs and delays") in _notices(structure)


def test_a_heading_over_a_list_of_those_present_is_not_empty() -> None:
    names = "Participants:\nJane Doe, Fisheries\nJohn Roe, Transport"
    structure = _segment(names, "Opening", TEXT)
    assert _notices(structure) == []
    assert [one.why for one in structure.dropped[1:]] == ["organisation_list"] * 2


def test_a_gap_wider_than_usual_tells_of_a_lost_heading() -> None:
    structure = _segment(TEXT, TEXT, TEXT, "\n" + TEXT)
    assert [key for key, _ in _notices(structure)] == ["heading_missing"]


def test_characters_that_could_not_be_read_are_told() -> None:
    structure = _segment(TEXT, "The cost rose by 12\ufffd000 in two years, participants said.")
    assert ("characters_unreadable", "1") in _notices(structure)


def test_an_empty_text_has_no_part() -> None:
    structure = segment(document_of("  \n\f\n"))
    assert (structure.passages, structure.headings, structure.dropped) == ((), (), ())


@pytest.mark.parametrize(
    ("head", "title", "subtitle"),
    [
        ("Forum on Rail\n\nMeeting Summary", "Forum on Rail", "Meeting Summary"),
        (
            "Canada\n\n**Forum on Rail\nMEETING SUMMARY**\n\nMay 2024",
            "Forum on Rail",
            "MEETING SUMMARY",
        ),
        ("Forum on Rail Safety\n\nForum on Rail Safety PDF (1.2 MB)", "Forum on Rail Safety", None),
        ("Forum on Rail Safety in\nthe North", "Forum on Rail Safety in the North", None),
        ("Transport Canada\nForum on Rail\nFinal report", "Forum on Rail", "Final report"),
        ("# Forum on Rail\n## What we heard", "Forum on Rail", "What we heard"),
        ("Forum on Rail\n=============", "Forum on Rail", None),
        ("Table ronde sur le rail\nCompte rendu", "Table ronde sur le rail", "Compte rendu"),
    ],
)
def test_title_and_subtitle_are_found(head: str, title: str, subtitle: str | None) -> None:
    structure = segment(document_of(f"{head}\n\n{TEXT}\n\nNext steps\n\n{TEXT}\n"))
    assert (structure.head.title, structure.head.subtitle) == (title, subtitle)
    assert [one.text for one in structure.passages] == [TEXT, TEXT]


def test_short_lines_below_the_title_that_may_be_content_are_kept() -> None:
    lines = ("Rents up 31%", "Housing starts down in Moncton", "No new permits")
    structure = _segment(*lines, TEXT)
    kept = [one.text for one in (*structure.headings, *structure.passages)]
    assert set(lines) <= set(kept)


def test_an_item_goes_on_in_the_line_hung_below_its_words() -> None:
    text = "- premier point\n- deuxième point sur la\n  décriminalisation.\n- Troisième\n"
    found = segment(document_of(text)).passages
    assert [passage.text for passage in found] == [
        "premier point",
        "deuxième point sur la\n  décriminalisation.",
        "Troisième",
    ]
