"""What keeps figures of one subject apart: the sentence, the period, the unit."""

from typing import Any

import pytest

from briefer.analysis.figures.series.measures import kind_of_period
from briefer.domain.figure import Figure, Unit
from briefer.domain.language import Language
from tests.analysis.figures.made import figure, period
from tests.analysis.figures.pairs import measurer


def key(said: Figure, place: str | None = "canada") -> str:
    return measurer().measures(said, place)


def told(sentence: str, subject: str, written: str = "51", **fields: Any) -> str:
    """Return the key of the figure ``written`` in ``sentence``."""
    return key(figure(51, written=written, sentence=sentence, subject=subject, **fields))


@pytest.mark.parametrize(
    ("start", "end", "kind"),
    [
        ("", "", "undated"),
        ("", "2019-03", "as of"),
        ("2016-01", "2018-09", "since 2016-01"),
        ("2016", "2018-09", "since 2016-01"),
        ("2016-01", "", "since 2016-01"),
        ("2019-01", "2019-10", "since 2019-01"),
        ("2018", "2018", "year"),
        ("2018-01", "2018-12", "year"),
        ("2018-04", "2019-03", "year from 4"),
        ("2018", "2019", "two years"),
        ("2018-05", "2018-05", "month"),
        ("2018-04", "2018-06", "quarter"),
        ("2018-05-03", "2018-05-03", "day"),
        ("2021-03-04", "2021-03-18", "span 2021-03-04 2021-03-18"),
    ],
)
def test_periods_are_of_one_kind_if_they_can_follow_each_other(
    start: str, end: str, kind: str
) -> None:
    assert kind_of_period(period(start, end)) == kind


def test_what_is_done_to_the_things_counted_is_part_of_it() -> None:
    firearms = "illegal firearms"
    keys = {
        told("Police seized 51 illegal firearms.", firearms),
        told("Police returned 51 illegal firearms.", firearms),
        told("There were 51 illegal firearms.", firearms),
        told("In 2018, 51 illegal firearms were destroyed.", firearms),
    }
    assert len(keys) == 4
    passive = told("In 2018, 51 illegal firearms were seized.", firearms)
    assert passive == told("Police seized 51 illegal firearms.", firearms)


def test_who_only_tells_of_them_is_not() -> None:
    plain = told("There were 51 calls for overdoses.", "calls for overdoses")
    assert plain == told("Police reported 51 calls for overdoses.", "calls for overdoses")
    french: dict[str, Any] = {"language": Language.FR}
    said = "décès qui semblent liés à la consommation d’opioïdes"
    counted = told(f"Le Canada a enregistré 51 {said}.", said, **french)
    assert counted == told(f"Il y a eu 51 {said}.", said, **french)


@pytest.mark.parametrize(
    ("sentence", "subject", "language"),
    [
        ("Opioid-related hospitalizations rose by 51%.", "Opioid-related hospitalizations", "en"),
        ("Opioid-related hospitalizations, up 51%.", "Opioid-related hospitalizations", "en"),
        ("Les visites à l’urgence ont augmenté de 51%.", "visites à l’urgence", "fr"),
    ],
)
def test_a_change_is_no_level(sentence: str, subject: str, language: str) -> None:
    fields: dict[str, Any] = {
        "language": Language(language),
        "unit": Unit.PERCENT,
        "written": "51%",
    }
    level = f"51% {subject}."
    assert told(sentence, subject, **fields) != told(level, subject, **fields)
    assert " up" in told(sentence, subject, **fields)


def test_both_ends_of_a_change_are_levels() -> None:
    rose = "Overdose calls rose from 51 in 2018 to 70 in 2019."
    first, last = (told(rose, "Overdose calls", one) for one in ("51", "70"))
    assert first == last == told("There were 51 overdose calls.", "overdose calls")
    french = "Les visites à l’urgence ont augmenté de 51 à 70."
    fields: dict[str, Any] = {"language": Language.FR}
    assert " up" not in told(french, "visites à l’urgence", **fields)


def test_a_comparison_with_an_average_stands_apart() -> None:
    fields: dict[str, Any] = {
        "unit": Unit.PERCENT,
        "written": "51%",
        "subject": "increase in overdose calls",
    }
    plain = told("An increase of 51% in overdose calls.", **fields)
    assert plain != told("An increase of 51% over the five-year average.", **fields)


def test_an_average_or_a_frequency_is_no_total() -> None:
    deaths = "opioid-related deaths"
    total = told("There were 51 opioid-related deaths.", deaths)
    assert total != told("That is an average of 51 opioid-related deaths.", deaths)
    assert total != told("There were 51 opioid-related deaths every day.", deaths)
    assert total == told("There were 51 opioid-related deaths, more per day than ever.", deaths)


@pytest.mark.parametrize("subject", ["", "participants", "deaths", "51", "of the", "opioids"])
def test_a_subject_that_says_too_little_measures_nothing(subject: str) -> None:
    assert key(figure(51, subject=subject, sentence="")) == ""


def test_a_place_unknown_is_another_than_a_known_one() -> None:
    said = figure(51, subject="opioid-related deaths")
    assert len({key(said), key(said, ""), key(said, "bc")}) == 3
    assert key(said, None) == key(said, "")


def test_units_are_kept_apart_by_their_names() -> None:
    euros = figure(51, subject="cost of policing", unit=Unit.CURRENCY, unit_name="EUR")
    dollars = figure(51, subject="cost of policing", unit=Unit.CURRENCY, unit_name="CAD")
    assert key(euros) != key(dollars)
