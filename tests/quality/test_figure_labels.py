"""The labels of numeric expressions are sound: each stands in its text and says what it must."""

import json
from collections import Counter
from itertools import product

import pytest

from .figure_labels import FOLDER, READ_TWICE, SETS, agreement, labels

UNITS = {"count", "percent", "ratio", "times", "rate", "currency", "mass", "duration", "other"}
QUALIFIERS = {"exact", "more_than", "less_than", "at_least", "up_to", "about"}


@pytest.mark.parametrize(
    ("name", "reader"),
    [*product(SETS, ["first"]), *product(READ_TWICE, ["second"])],
)
def test_each_label_stands_in_its_text_and_says_what_a_figure_must(name: str, reader: str) -> None:
    found = labels(name, reader)
    assert len({(one.place, one.figure) for one in found}) == len(found)
    for one in found:
        if not one.figure:
            assert one.why and not any(one.fields.values()), one
            continue
        assert one.fields["unit"] in UNITS and one.fields["qualifier"] in QUALIFIERS, one
        float(one.fields["value"].removeprefix("~"))
        assert one.fields["subject"], one


def test_enough_was_labelled_outside_the_corpus_and_half_of_it_is_set_aside() -> None:
    assert len(labels("outside")) >= 200
    lines = (FOLDER / "outside.jsonl").read_text("utf-8").splitlines()
    halves = {one["id"]: one["half"] for one in map(json.loads, lines)}
    counted = {
        half: sum(one.figure for one in labels("outside") if halves[one.passage] == half)
        for half in ("tuned", "untuned")
    }
    assert counted["tuned"] == counted["untuned"] > 20


def test_the_field_is_labelled_in_both_languages_and_half_of_it_is_set_aside() -> None:
    lines = (FOLDER / "field.jsonl").read_text("utf-8").splitlines()
    passages = {one["id"]: one for one in map(json.loads, lines)}
    figures = Counter(
        (passages[one.passage]["half"], passages[one.passage]["language"])
        for one in labels("field")
        if one.figure
    )
    assert set(figures) == set(product(("tuned", "untuned"), ("en", "fr")))
    assert min(figures.values()) > 60
    sides = {(one["source"], one["half"]) for one in passages.values()}
    assert len({source for source, _ in sides}) == len(sides) >= 25


def test_two_readers_agree_on_what_a_figure_is() -> None:
    assert all(agreement(name)["f1"] > 0.8 for name in READ_TWICE)


def test_what_was_composed_is_for_tuning_alone_and_in_both_languages() -> None:
    lines = (FOLDER / "composed.jsonl").read_text("utf-8").splitlines()
    passages = {one["id"]: one for one in map(json.loads, lines)}
    assert {one["half"] for one in passages.values()} == {"tuned"}
    kinds = Counter((passages[one.passage]["language"], one.figure) for one in labels("composed"))
    assert min(kinds[language, True] for language in ("en", "fr")) >= 225
    assert min(kinds[language, False] for language in ("en", "fr")) >= 200
