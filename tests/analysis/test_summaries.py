"""Summaries of many makes are read as a reader would: nothing lost, nothing torn apart."""

from pathlib import Path

import pytest

from briefer.paths import places
from briefer.tables.manifest import Listed, read_manifest
from tests.analysis.outlines import TUNED, UNTUNED, compare_all, expected, outline_of

LISTED = read_manifest(places().corpus)
CORPUS_OUTLINES = Path(__file__).parent / "corpus"


def _without_levels(lines: list[str]) -> list[str]:
    return ["H " + line[3:] if line[:2] in ("H1", "H2", "H3") else line for line in lines]


@pytest.mark.parametrize("path", TUNED, ids=[path.stem for path in TUNED])
def test_a_summary_is_read_as_its_outline_says(path: Path) -> None:
    assert _without_levels(outline_of(path)) == _without_levels(expected(path))


def test_headings_of_summaries_have_their_levels() -> None:
    # Two of a web page's copy cannot be told: nothing but their sense puts them below another.
    levels = compare_all(TUNED)["levels"]
    assert (levels.there, levels.there - levels.right) == (73, 2)


@pytest.mark.parametrize("listed", LISTED, ids=[listed.name for listed in LISTED])
def test_the_five_summaries_keep_their_outlines(listed: Listed) -> None:
    wanted = (CORPUS_OUTLINES / f"{listed.name}.outline").read_text("utf-8").rstrip().split("\n")
    assert outline_of(listed.path) == wanted


def test_summaries_nobody_tuned_on_are_read_as_well_as_was_measured() -> None:
    """The rules were not changed after these four were written: see summaries/README.md."""
    scores = compare_all(UNTUNED)
    assert scores["headings"].precision == 1
    assert scores["headings"].recall >= 0.84
    assert scores["levels"].recall >= 0.52
    assert scores["passages"].precision >= 0.91
    assert scores["passages"].recall >= 0.96
    assert scores["details"].recall == 1


def test_nothing_of_the_summaries_nobody_tuned_on_is_dropped_that_is_content() -> None:
    dropped = compare_all(UNTUNED)["dropped"]
    assert dropped.right == dropped.found == dropped.there
