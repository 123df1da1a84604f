"""What a summary says about itself: when, where, by whom, when published."""

import pytest

from briefer.analysis.details import read_details
from briefer.analysis.segmenting import segment
from briefer.domain.document import Details
from briefer.domain.language import Language
from tests.analysis.outlines import document_of

PUBLISHERS = frozenset(("transport canada", "transports canada"))
MORE = "Participants noted that the number of collisions fell by a third in five years."
SUITE = "Les participants ont souligné que le nombre de collisions a baissé du tiers."


def _details(text: str) -> Details:
    return read_details(segment(document_of(text)), PUBLISHERS)


def _dates(details: Details) -> tuple[str, str]:
    return str(details.date), str(details.date_end)


@pytest.mark.parametrize(
    ("sentence", "first", "last", "place"),
    [
        ("The forum was held in Halifax on March 29, 2019.", "2019-03-29", "None", "Halifax"),
        (
            "Officials met in Moncton, New Brunswick, from 3 to 5 June 2024.",
            "2024-06-03",
            "2024-06-05",
            "Moncton, New Brunswick",
        ),
        (
            "The summit took place at St. John’s, Newfoundland and Labrador, from June 30 to July "
            "2, 2023.",
            "2023-06-30",
            "2023-07-02",
            "St. John’s, Newfoundland and Labrador",
        ),
        (
            "The session was hosted virtually on March 4, 11 and 18, 2021.",
            "2021-03-04",
            "2021-03-18",
            "Online",
        ),
        (
            "Sixty-four practitioners of the trade met in Kamloops, British Co-\n"
            "lumbia, on February 12-13, 2024.",
            "2024-02-12",
            "2024-02-13",
            "Kamloops, British Columbia",
        ),
    ],
)
def test_the_event_is_read_from_the_sentence_that_tells_it(
    sentence: str, first: str, last: str, place: str
) -> None:
    details = _details(f"Forum on Rail Safety\n\n{sentence} It was the first.\n\n{MORE}\n")
    assert (*_dates(details), details.place) == (first, last, place)


@pytest.mark.parametrize(
    ("sentence", "first", "last", "place"),
    [
        (
            "Le forum s’est tenu à Québec les 12 et 13 février 2024.",
            "2024-02-12",
            "2024-02-13",
            "Québec",
        ),
        (
            "Le forum a eu lieu à Trois-Rivières, au Québec, du 30 juin au 2 juillet 2023.",
            "2023-06-30",
            "2023-07-02",
            "Trois-Rivières (Québec)",
        ),
        (
            "La réunion s'est tenue le 1er mai 2022 à Gaspé (Québec).",
            "2022-05-01",
            "None",
            "Gaspé (Québec)",
        ),
        (
            "Le dialogue a été organisé le 21 mars 2024 en mode virtuel.",
            "2024-03-21",
            "None",
            "En ligne",
        ),
    ],
)
def test_the_event_is_read_in_french(sentence: str, first: str, last: str, place: str) -> None:
    details = _details(f"Forum sur la sécurité ferroviaire\n\n{sentence}\n\n{SUITE}\n")
    assert (*_dates(details), details.place) == (first, last, place)
    assert details.language is Language.FR


def test_an_earlier_or_a_coming_event_is_not_taken_for_this_one() -> None:
    details = _details(
        "Forum on Rail Safety\n\nThis builds on the previous forum, held in Regina in May 2022. "
        "The forum was held in Halifax on June 4, 2024. The next one will be held in Yukon in "
        f"June 2025.\n\n{MORE}\n"
    )
    assert (*_dates(details), details.place) == ("2024-06-04", "None", "Halifax")


def test_labelled_lines_of_the_head_say_date_and_place() -> None:
    details = _details(
        "Rail Safety Committee\nMinutes of the Meeting\n\n**Date:** April 16 and 17, 2024\n"
        f"Location: Frobisher Inn, Iqaluit, Nunavut\nChair: Jane Doe\n\nOpening\n\n{MORE}\n"
    )
    assert details.title == "Rail Safety Committee: Minutes of the Meeting"
    assert (*_dates(details), details.place) == ("2024-04-16", "2024-04-17", "Iqaluit, Nunavut")
    assert details.published is None


def test_labelled_lines_are_read_below_the_head_too() -> None:
    details = _details(
        "# Rail Forum\n\n## Meeting information\n\n- Date: 2024-04-16\n- Place: by Zoom, online\n\n"
        f"{MORE}\n"
    )
    assert (str(details.date), details.place) == ("2024-04-16", "Online")


def test_a_month_by_itself_in_the_head_is_when_the_summary_came_out() -> None:
    details = _details(
        "Transport Canada\nForum on Rail Safety\n\nSEPTEMBER 2019\n\n"
        f"It was held on May 3, 2019. {MORE}\n"
    )
    assert (str(details.date), str(details.published)) == ("2019-05-03", "2019-09")
    assert details.publisher == "Transport Canada"


def test_a_day_by_itself_in_the_head_is_the_event_where_the_text_names_none() -> None:
    details = _details(f"Meeting with the Council\nOctober 12, 2023\n\n{MORE}\n")
    assert (str(details.date), details.published) == ("2023-10-12", None)


def test_a_publication_date_that_says_so_is_one() -> None:
    details = _details(
        f"Forum sur le rail\nPublié le 14 juin 2024\n\nTenu le 3 mai 2024. {SUITE}\n"
    )
    assert (str(details.date), str(details.published)) == ("2024-05-03", "2024-06-14")


def test_a_date_and_town_below_the_title_say_when_and_where() -> None:
    details = _details(f"Forum on Rail Safety\nFebruary 24-26, 2010, Ottawa, Ontario\n\n{MORE}\n")
    assert (*_dates(details), details.place) == ("2010-02-24", "2010-02-26", "Ottawa, Ontario")


@pytest.mark.parametrize("text", [MORE, "Forum on Rail\n\n" + MORE, "", "2018 was a hard year."])
def test_nothing_is_made_up_where_nothing_is_said(text: str) -> None:
    details = _details(text)
    assert (details.date, details.date_end, details.place, details.published) == (None,) * 4


def test_a_place_of_many_hyphens_is_read_at_once() -> None:
    """A name that could be divided in many ways once took minutes."""
    place = "A-" * 45 + ", " + "B-" * 45
    assert _details(f"Forum on Rail Safety\nLocation: {place}\n\n{MORE}\n").place == place
