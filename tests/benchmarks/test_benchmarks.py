"""Each benchmark runs and prints what it should; how long anything takes is never asserted."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.figures import percentile
from tests.benchmarks.search.asking import Asked, Task
from tests.benchmarks.search.engines import Answer
from tests.benchmarks.search.timing import differing
from tests.benchmarks.shelf import altered

QUICK = ("--minutes", "0", "--pace", "0.1", "--passages", "60")
TOP = Path(__file__).resolve().parents[2]


def _run(name: str, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{name}", *words],
        cwd=TOP, capture_output=True, text=True, check=False, timeout=240,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_start_is_compared_with_a_bare_window() -> None:
    told = json.loads(_run("start", "--times", "1", "--json"))
    assert told["starts"] == 1
    assert set(told["milliseconds"]) == {"bare", "warm", "first"}
    assert set(told["ratios"]["warm"]) == {"whole", "own", "painted"}


def test_a_session_tells_of_the_event_loop_and_of_typing(tmp_path: Path) -> None:
    told = json.loads(_run("session", *QUICK, "--folder", str(tmp_path), "--json"))
    assert told["passages"] and told["loop"]["beats"]
    assert told["typing"]["keys"] >= told["typing"]["answered"]
    assert set(told["typing"]["over_the_search"]) == {"p50", "p95"}


def test_the_session_is_told_in_words(tmp_path: Path) -> None:
    said = _run("session", *QUICK, "--folder", str(tmp_path))
    assert "event loop: " in said and "over the search" in said and "keys: " in said


def test_only_typing_can_be_measured(tmp_path: Path) -> None:
    told = json.loads(_run("session", *QUICK, "--typing", "--folder", str(tmp_path), "--json"))
    assert told["typing"]["answered"] and "reached" in told["typing"]


def test_a_large_library_is_searched_added_to_and_deleted_from(tmp_path: Path) -> None:
    quick = ("--documents", "1", "--pace", "0.1", "--folder", str(tmp_path))
    said = _run("large", *quick)
    assert "first hits painted" in said and "add a document: " in said and "delete " in said
    told = json.loads(_run("large", *quick, "--json"))
    assert told["window"]["first_hits_ms"] and told["window"]["loop"]["beats"]


def test_the_export_is_compared_with_plain_paragraphs() -> None:
    told = json.loads(_run("export", "--times", "2", "--json"))
    assert told["pages"] == 10 and told["paragraphs"] > 20
    assert set(told["ratio"]) == {"p50", "p95"}


def test_the_analysis_is_compared_with_plain_indexing() -> None:
    (told,) = json.loads(_run("analysis", "--times", "1", "--passages", "60", "--json"))
    assert told["passages"] and {"ratio", "ratio_with_structure", "whoosh"} <= set(told)


def test_search_is_compared_with_its_peers_and_finds_the_same() -> None:
    (told,) = json.loads(
        _run(
            "search", "--passages", "300", "--questions", "4", "--changes", "1", "--build", "--json"
        )
    )
    assert told["differing"] == [] and told["asked"]
    assert all(row["found"] for row in told["tasks"] if row["task"] != Task.FUZZY)
    assert {row["task"] for row in told["tasks"]} <= {task.value for task in Task}
    assert all({"p50", "p95"} <= set(row["milliseconds"]["briefer"]) for row in told["tasks"])
    assert all("fts5" in row["ratios"] for row in told["tasks"] if row["task"] != Task.FUZZY)
    assert set(told["changes"]) == {"build", "add", "delete"}
    assert told["alone"]["opening"]["cpu"]


def test_the_comparison_of_search_is_told_in_words() -> None:
    said = _run("search", "--passages", "300", "--questions", "2", "--changes", "0", "--shown")
    assert "x fts5" in said and "answered differently: 0" in said and "a fresh process" in said


def test_an_answer_that_is_not_the_same_is_named() -> None:
    asked = Asked(Task.ANY, ("one", "two"))
    answers = {"briefer": Answer(2, {"harms": 1}), "fts5": Answer(2, {"harms": 2})}
    (said,) = differing(asked, answers)
    assert "'one two'" in said and "themes" in said and "fts5" in said
    assert not list(differing(asked, {"briefer": Answer(2), "fts5": Answer(2)}))


@pytest.mark.parametrize("passages", [1, 70, 700])
def test_the_corpus_with_words_exchanged_has_as_many_paragraphs_as_asked_for(passages: int) -> None:
    texts = [text for _, text in altered(passages)]
    assert sum(len(text.split("\n\n")) for text in texts) == passages


def test_no_two_altered_summaries_are_the_same() -> None:
    texts = [text for _, text in altered(3_000)]
    assert len(set(texts)) == len(texts) > 5


def test_a_percentile_is_one_of_the_values() -> None:
    assert percentile([3, 1, 2], 0.5) == 2
    assert percentile([1, 2], 0.95) == 2
    assert percentile([], 0.5) == 0
