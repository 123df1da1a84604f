"""What a user sees of figures over time: their order, what replaces them, what speaks against."""

import random
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from briefer.analysis.figures.series.series import against, placed, series_of
from briefer.domain.dates import PartialDate
from briefer.domain.figure import Figure, Qualifier, Series, SeriesNotice, Unit
from tests.analysis.figures.made import figure, period

DATES = {
    "old": PartialDate(2019, 3, 29),
    "new": PartialDate(2019, 11, 20),
    "newest": PartialDate(2021, 3, 18),
    "same day": PartialDate(2019, 3, 29),
    "that year": PartialDate(2019),
    "no date": None,
}
TO_2018, TO_2019 = period("2016-01", "2018-09"), period("2016-01", "2019-03")


def only(figures: Sequence[Figure]) -> Series:
    (series,) = series_of(figures, DATES)
    return series


def newer(figures: Sequence[Figure]) -> list[str | None]:
    return [one.superseded_by for one in placed(figures, DATES)]


def test_the_newest_period_comes_last_whichever_document_tells_it() -> None:
    first = figure(10300, "newest", period=TO_2018)
    last = figure(12800, "old", period=TO_2019)
    assert only([last, first]).figures == (first, last)
    assert newer([last, first]) == [None, last.id]


def test_one_statement_alone_is_no_series() -> None:
    said = figure(10300, "old", period=TO_2018)
    again = figure(10300, "old", period=TO_2018)
    assert series_of([said, again, figure(1, "new", measures="")], DATES) == ()
    assert newer([said, again]) == [None, None]


def test_a_later_document_revises_the_same_period() -> None:
    first, last = figure(10300, "old", period=TO_2018), figure(10337, "new", period=TO_2018)
    series = only([first, last])
    assert series.notices == (SeriesNotice.REVISED,)
    assert not series.contradictory
    assert newer([first, last]) == [last.id, None]


def test_the_same_value_told_again_replaces_nothing() -> None:
    first, again = figure(10300, "old", period=TO_2018), figure(10300, "new", period=TO_2018)
    assert only([first, again]).notices == ()
    assert newer([first, again]) == [None, None]


def test_documents_of_one_day_contradict_each_other() -> None:
    one, other = figure(10300, "old", period=TO_2018), figure(9100, "same day", period=TO_2018)
    series = only([one, other])
    assert series.notices == (SeriesNotice.CONTRADICTED,)
    assert set(series.contradictory) == {one.id, other.id}
    assert newer([one, other]) == [None, None]


def test_a_document_that_contradicts_itself_forms_a_series_that_says_so() -> None:
    one, other = figure(31, "old", period=TO_2018), figure(33, "old", period=TO_2018)
    series = only([one, other])
    assert series.notices == (SeriesNotice.CONTRADICTED,)
    assert set(series.contradictory) == {one.id, other.id}
    assert newer([one, other]) == [None, None]
    assert against(one, series, DATES) == other
    roughly = figure(32, "old", period=TO_2018, qualifier=Qualifier.ABOUT)
    assert series_of([one, roughly], DATES) == ()
    undated = [figure(value, "old", period=period()) for value in (31, 33)]
    assert series_of(undated, DATES) == (), "two counts may be of two times"


def test_a_contradicted_figure_names_one_that_it_conflicts_with() -> None:
    low = figure(10300, "old", period=TO_2018)
    high = figure(12000, "same day", period=TO_2018)
    bound = figure(11000, "that year", period=TO_2018, qualifier=Qualifier.MORE_THAN)
    series = only([low, high, bound])
    assert set(series.contradictory) == {low.id, high.id, bound.id}
    assert against(bound, series, DATES) == low
    assert against(high, series, DATES) == low
    assert against(low, series, DATES) in (high, bound)


def test_a_count_that_falls_names_the_one_it_falls_below() -> None:
    first = figure(10300, "old", period=TO_2018)
    fallen = figure(9000, "new", period=TO_2019)
    series = only([first, fallen])
    assert against(first, series, DATES) == fallen
    assert against(fallen, series, DATES) == first
    alone = only([first, figure(12000, "new", period=TO_2019)])
    assert against(first, alone, DATES) is None


def test_a_date_too_vague_to_be_later_revises_nothing() -> None:
    one, other = figure(10300, "old", period=TO_2018), figure(9100, "that year", period=TO_2018)
    assert only([one, other]).notices == (SeriesNotice.CONTRADICTED,)
    unknown = figure(9100, "no date", period=TO_2018)
    assert only([one, unknown]).notices == (SeriesNotice.CONTRADICTED,)


def test_values_that_can_both_hold_do_not_contradict() -> None:
    one = figure(10000, "old", period=TO_2018, qualifier=Qualifier.MORE_THAN)
    other = figure(10300, "same day", period=TO_2018)
    assert only([one, other]).notices == ()


def test_a_cumulative_count_that_falls_contradicts_the_earlier_one() -> None:
    one, other = figure(12800, "old", period=TO_2018), figure(10300, "new", period=TO_2019)
    series = only([one, other])
    assert series.notices == (SeriesNotice.CONTRADICTED,)
    assert set(series.contradictory) == {one.id, other.id}


def test_a_corrected_count_no_longer_speaks_against_later_ones() -> None:
    wrong = figure(19300, "old", period=TO_2018)
    right = figure(10300, "new", period=TO_2018)
    later = figure(12800, "new", period=TO_2019)
    assert only([wrong, right, later]).notices == (SeriesNotice.REVISED,)


def test_what_is_not_counted_on_may_fall() -> None:
    years = [figure(n, "old", period=period(y, y)) for n, y in ((90, "2017"), (80, "2018"))]
    shares = [
        figure(n, "old", period=one, unit=Unit.PERCENT, measures="share")
        for n, one in ((93, TO_2018), (91, TO_2019))
    ]
    assert [one.notices for one in series_of(years + shares, DATES)] == [(), ()]
    assert newer(years) == [years[1].id, None]


def test_undated_figures_follow_the_dates_of_their_documents() -> None:
    one, two = figure(1800, "old"), figure(1850, "new")
    assert only([two, one]).figures == (one, two)
    assert newer([one, two]) == [two.id, None]
    assert only([one, two]).notices == ()
    assert newer([figure(1800, "no date"), two]) == [None, None]


def test_an_open_period_goes_on_to_the_day_of_its_document() -> None:
    one = figure(890, "old", period=period("2014"))
    two = figure(950, "new", period=period("2014"))
    assert newer([two, one]) == [None, two.id]


def test_a_change_of_words_between_documents_is_told_within_a_language() -> None:
    said = {"old": "opioid-related deaths", "newest": "opioid toxicity deaths"}
    first = figure(10300, "old", period=TO_2018, subject=said["old"])
    last = figure(21174, "newest", period=TO_2019, subject=said["newest"])
    same = figure(12800, "new", period=TO_2019, subject="deaths related to opioids")
    assert only([first, last]).notices == (SeriesNotice.WORDING_DRIFTS,)
    assert only([first, same]).notices == ()


def test_a_users_key_groups_whatever_the_user_put_together() -> None:
    one = figure(1, "old", measures="user:1", unit=Unit.COUNT, period=TO_2018)
    two = figure(2, "new", measures="user:1", unit=Unit.PERCENT, period=period("2019", "2019"))
    assert only([one, two]).figures == (one, two)


PERIODS = [
    period(),
    TO_2018,
    TO_2019,
    period("2016"),
    period("", "2018-09"),
    period("2018", "2018"),
    period("2019", "2019"),
]


@st.composite
def many(draw: st.DrawFn) -> list[Figure]:
    """Draw figures of few things, documents, periods and values, so that they meet."""
    return [
        figure(
            draw(st.integers(1, 4)),
            draw(st.sampled_from(sorted(DATES))),
            at * 10,
            period=draw(st.sampled_from(PERIODS)),
            measures=draw(st.sampled_from(["", "m", "user:2"])),
            qualifier=draw(st.sampled_from(list(Qualifier))),
        )
        for at in range(draw(st.integers(0, 8)))
    ]


@given(many(), st.integers())
def test_the_order_they_come_in_does_not_matter(figures: list[Figure], seed: int) -> None:
    mixed = random.Random(seed).sample(figures, len(figures))
    assert series_of(mixed, DATES) == series_of(figures, DATES)
    by_id = {one.id: one for one in placed(mixed, DATES)}
    assert placed(figures, DATES) == tuple(by_id[one.id] for one in figures)


@given(many())
def test_placing_again_changes_nothing(figures: list[Figure]) -> None:
    once = placed(figures, DATES)
    assert placed(once, DATES) == once
    assert placed(figures[:1], DATES) == tuple(figures[:1])
    assert placed(once[:1], DATES) == tuple(figures[:1])


@given(many())
def test_each_figure_is_replaced_by_the_newest_of_its_series_or_by_none(
    figures: list[Figure],
) -> None:
    known = {one.id: one for one in series_of(figures, DATES)}
    for one in placed(figures, DATES):
        if one.series is None:
            assert one.superseded_by is None
            continue
        series = known[one.series]
        assert one.superseded_by in {None, series.newest.id}
        assert one.superseded_by != one.id
        assert one.id in {member.id for member in series.figures}


@given(many())
def test_what_contradicts_is_in_the_series_and_never_alone(figures: list[Figure]) -> None:
    for series in series_of(figures, DATES):
        assert set(series.contradictory) <= {one.id for one in series.figures}
        assert len(series.contradictory) != 1
        assert bool(series.contradictory) == (SeriesNotice.CONTRADICTED in series.notices)
        for one in series.figures:
            named = against(one, series, DATES)
            assert (named is not None) == (one.id in series.contradictory)
            assert named is None or named.id in series.contradictory
