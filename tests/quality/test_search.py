"""The judged queries are whole, the measures count right, and both peers answer."""

from collections.abc import Iterator
from math import log2

import pytest

from briefer.domain.language import Language
from tests.quality import search
from tests.quality.search_engines import Corpus, corpus_opened, sqlite_opened
from tests.quality.search_labels import (
    READINGS,
    agreement,
    halves,
    judged_queries,
    means,
    opening,
    openings,
    reading,
)
from tests.quality.search_measures import (
    Rate,
    ceiling,
    differences,
    ndcg,
    rate,
    recall,
    relevant,
)

GRADES = {"a": 3.0, "b": 1.5, "c": 1.0, "d": 0.0}
QUERIES = judged_queries()


@pytest.fixture(scope="module")
def opened() -> Iterator[Corpus]:
    with corpus_opened() as corpus:
        yield corpus


def test_every_passage_is_where_the_labels_say(opened: Corpus) -> None:
    assert openings() == {key: opening(one.text) for key, one in opened.passages.items()}


@pytest.mark.parametrize("name", READINGS)
def test_every_label_is_of_a_query_and_a_passage_there_are(name: str) -> None:
    queries, passages = {one.id for one in QUERIES}, openings()
    assert [
        pair for pair in reading(name) if pair[0] not in queries or pair[1] not in passages
    ] == []


def test_there_are_queries_enough_in_both_languages_and_halves() -> None:
    for language in Language:
        for half in ("tuned", "untuned"):
            chosen = [one for one in QUERIES if (one.language, one.half) == (language, half)]
            assert len(chosen) >= 18
    assert len({one.id for one in QUERIES}) == len(QUERIES)
    assert len({(one.language, one.words) for one in QUERIES}) == len(QUERIES)
    assert all(one.need.endswith(".") for one in QUERIES)


def test_nobody_chose_the_half_of_a_query() -> None:
    given = {(one.language, one.words): one.half for one in QUERIES}
    assert given == halves(list(given))


def test_the_best_order_is_worth_one_and_nothing_found_is_worth_nothing() -> None:
    assert ndcg(["a", "b", "c", "d"], GRADES) == 1.0
    assert ndcg(["d", "x"], GRADES) == 0.0
    assert ndcg([], GRADES) == 0.0
    assert ndcg(["a"], {"a": 0.0}) is None
    assert ndcg(["a"], {}) is None


def test_what_comes_later_gains_less() -> None:
    middle = 2**1.5 - 1
    best = 7 + middle / log2(3) + 1 / 2
    assert ndcg(["x", "a", "b"], GRADES) == pytest.approx((7 / log2(3) + middle / 2) / best)
    assert ndcg(["x", "a"], GRADES, at=1) == 0.0
    assert ndcg(["b", "a"], GRADES, at=1) == pytest.approx(middle / 7)


def test_recall_counts_those_that_both_readers_together_find_useful() -> None:
    assert relevant(GRADES) == {"a", "b"}
    assert recall(["c", "b", "x"], GRADES) == 0.5
    assert recall(["c", "b", "a"], GRADES, at=2) == 0.5
    assert recall(["c"], {"c": 1.0}) is None
    many = {str(number): 2.0 for number in range(25)}
    assert ceiling(many) == 0.8
    assert ceiling(GRADES) == 1.0
    assert ceiling({}) is None


def test_a_rate_is_a_mean_over_what_can_be_scored_the_same_at_every_run() -> None:
    found = rate([0.0, 1.0, None, 0.5])
    assert (found.queries, found.value) == (3, 0.5)
    assert found.low is not None and found.high is not None
    assert found.low <= 0.5 <= found.high
    assert found == rate([0.0, 1.0, None, 0.5])
    assert rate([0.25] * 4) == Rate(4, 0.25, 0.25, 0.25)
    assert rate([None]) == Rate(0)
    assert differences([0.75, None, 1.0], [0.5, 0.5, None]) == [0.25, None, None]


def test_a_passage_that_one_reader_does_not_name_gets_no_grade_from_that_one() -> None:
    first, second = {("q", "a"): 3, ("q", "b"): 2}, {("q", "a"): 2, ("q", "c"): 1}
    assert means(first, second) == {("q", "a"): 2.5, ("q", "b"): 1.0, ("q", "c"): 0.5}


def test_readings_agree_as_far_as_they_are_near_each_other() -> None:
    first = {("q", "a"): 3, ("q", "b"): 0, ("q", "c"): 1, ("q", "d"): 2}
    assert agreement(first, first).kappa == 1.0
    found = agreement(first, {("q", "a"): 2, ("q", "b"): 0, ("q", "c"): 1, ("p", "d"): 2})
    # apart: 1, 0, 0; by chance, of 3 0 1 against 2 0 1: (1+9+4 + 4+0+1 + 1+1+0) / 9
    assert (found.pairs, found.same) == (3, pytest.approx(2 / 3))
    assert found.kappa == pytest.approx(1 - (1 / 3) / (21 / 9))
    assert agreement(first, {}).pairs == 0


def test_briefer_and_its_peer_answer_in_the_language_that_is_asked_for(opened: Corpus) -> None:
    with sqlite_opened(opened, headings=True) as peer:
        for engine in (opened.briefer(glossary=False), peer):
            for language in Language:
                found = engine("fentanyl", language)
                assert 10 < len(found) <= 20
                assert {opened.passages[key].language for key in found} == {language}
        both = peer('"simple possession" naloxone', None)
        assert {"fourth-2021:19", "fourth-2021:10"} <= set(both)


def test_only_passages_of_the_language_asked_about_count(opened: Corpus) -> None:
    (query,) = (one for one in QUERIES if one.words == "Web profond")
    own, across, unfiltered = search.TASKS
    english, french = "halifax-2019:30", "winnipeg-2019:50"
    judged = search.Judged(
        query.id, "tuned", query.language, query.words, query.need, {english: 3.0, french: 3.0}
    )

    def found_english(words: str, language: Language | None) -> list[str]:
        return [english, "halifax-2019:1"]

    answers = {
        task.name: search.answered(opened, judged, task, found_english)
        for task in (own, across, unfiltered)
    }
    assert [one.ndcg for one in answers.values()] == [0.0, 1.0, 0.0]
    assert [one.missed for one in answers.values()] == [(french,), (), (french,)]
    assert all((one.returned, one.unjudged) == (2, 1) for one in answers.values())


def test_the_measure_is_printed_for_people_and_for_programs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert search.main(["--half", "tuned"]) == 0
    told = capsys.readouterr().out
    assert "own language" in told and "across languages" in told
    assert " untuned" not in told
    assert search.main(["--half", "tuned", "--json"]) == 0
    assert '"ceiling"' in capsys.readouterr().out
