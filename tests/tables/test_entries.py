"""What a data file holds, checked as it is asked for, whatever kind of file it is."""

import pytest

from briefer.tables.entries import Entry, WrongEntry


def test_what_is_wrong_is_named_by_its_place_alone() -> None:
    entry = Entry({"section": [{"id": "issue"}, {"id": 7}]})
    with pytest.raises(WrongEntry) as wrong:
        [one.text("id") for one in entry.entries("section")]
    assert wrong.value.where == "section 2.id"
