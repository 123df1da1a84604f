"""Periods and places are read right on the figures that the rules were made on."""

import pytest

from .figure_fields import judged
from .figure_labels import READ_TWICE


@pytest.mark.parametrize("name", READ_TWICE)
def test_periods_and_places_of_labelled_figures_are_read_right(name: str) -> None:
    every = list(judged(name))
    for right in zip(*(one.right for one in every), strict=True):
        assert sum(right) >= 0.9 * len(every)
