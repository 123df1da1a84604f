"""What forms a series and what never does, on pairs written down before the rules."""

import pytest

from tests.analysis.figures.pairs import Pair, pairs

TUNED, UNTUNED = pairs("tuned"), pairs("untuned")


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
