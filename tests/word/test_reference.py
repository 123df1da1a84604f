"""Whole parts of the Word file against those kept beside the tests."""

import pytest

from .reference_files import PARTS, part_of, path_of


@pytest.mark.parametrize(("name", "part"), PARTS)
def test_a_part_is_as_it_was_when_somebody_last_looked(name: str, part: str) -> None:
    assert part_of(name, part) == path_of(name, part).read_text("utf-8")
