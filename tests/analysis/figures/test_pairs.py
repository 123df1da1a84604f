"""What forms a series and what never does, on pairs written down before the rules."""

from pathlib import Path

import pytest

from briefer.analysis.figures.subjects.subjects import subject_of
from briefer.domain.language import Language
from tests.analysis.figures.made import figure
from tests.analysis.figures.pairs import Pair, measurer, pairs
from tests.analysis.figures.test_subjects import expressions_in

TUNED, UNTUNED = pairs("tuned"), pairs("untuned")
SENTENCES = Path(__file__).with_name("pairs_sentences.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("pair", TUNED, ids=[pair.line for pair in TUNED])
def test_only_figures_of_the_same_thing_join(pair: Pair) -> None:
    assert pair.right


def test_the_pairs_are_many_and_of_both_kinds() -> None:
    both = [pair.join for pair in TUNED + UNTUNED]
    assert both.count(False) >= 60
    assert both.count(True) >= 40


def test_nothing_of_other_fields_is_wrongly_joined() -> None:
    wrong = [pair.line for pair in UNTUNED if not pair.join and not pair.right]
    assert not wrong


def test_figures_of_other_fields_join_as_well_as_was_measured() -> None:
    assert sum(pair.right for pair in UNTUNED if pair.join) >= 13


@pytest.mark.parametrize("line", [line for line in SENTENCES if line[0] in "+-"])
def test_sentences_tell_whether_their_figures_measure_the_same(line: str) -> None:
    one, other = (_key(side.strip()) for side in line[2:].split(" | "))
    assert (one == other and bool(one)) is (line[0] == "+")


def _key(line: str) -> str:
    """Return what the one figure of a marked sentence measures."""
    ((setting, expression),) = expressions_in(line[3:], Language(line[:2]))
    span = expression.span
    said = figure(
        1,
        written=setting.text[span.start : span.end],
        sentence=setting.text,
        language=setting.language,
        subject=subject_of(setting, expression),
        unit=expression.unit,
    )
    return measurer().measures(said, "canada")
