"""What the user said about a figure stays with it through new rules and new versions."""

from dataclasses import replace

import pytest

from briefer.domain.figure import Figure
from briefer.domain.figure_word import FigureCorrection, FigureOrphan, FigureWord
from briefer.domain.theme import TaggedBy
from briefer.library import Arrival, Library
from briefer.library.figure_anchors import same_number
from tests.library.figures import (
    DEATHS,
    FOUND,
    LINES,
    SEIZED,
    figure,
    figure_in,
    having,
    with_figures,
)
from tests.library.samples import analysis, arrival

PEOPLE = FigureWord(FigureCorrection(subject="people"))


def people(library: Library) -> list[str]:
    """Return how the figures are written whose subject the user corrected."""
    return [one.written for one in library.figures() if one.subject == "people"]


def say(library: Library, written: str, word: FigureWord = PEOPLE) -> None:
    """Say ``word`` of the first figure written so."""
    of = next(one for one in library.figures() if one.written == written)
    library.say(((of.id, word),))


def again(coming: Arrival, *figures: Figure) -> Arrival:
    """Return the same document, in which other rules found ``figures``."""
    return replace(having(coming, *figures), rules="rules-2")


def reanalyse(library: Library, coming: Arrival) -> None:
    """Let ``library`` take up what is found in ``coming`` now."""
    library.reanalyse(coming.document.id, coming.analysis, coming.rules)


def test_other_rules_leave_the_users_word_where_it_was(library: Library) -> None:
    library.add(with_figures())
    say(library, "3,236 kg")
    say(library, "40", FigureWord(refused=True))
    reanalyse(library, with_figures(measures={"3,236 kg": "parcels"}))
    assert people(library) == ["3,236 kg"]
    assert [one.written for one in library.figures()] == [FOUND[0], *FOUND[2:]]
    assert [one.written for one in library.refused_figures()] == ["40"]
    assert {one.measures for one in library.figures()} == {"", "parcels"}


@pytest.mark.parametrize(
    ("before", "after"),
    [("10,300", "more than 10,300"), ("more than 10,300", "10,300"),
     ("more than 10,300", "than 10,300 deaths")],
)  # fmt: skip
def test_a_word_follows_its_number_when_other_rules_find_more_or_less_around_it(
    library: Library, before: str, after: str
) -> None:
    coming = with_figures(found=(before, "40"))
    library.add(coming)
    say(library, before)
    found = (figure(coming.analysis, one) for one in (after, "40"))
    reanalyse(library, again(coming, *found))
    assert people(library) == [after]
    assert library.figure_orphans() == ()


def test_a_word_does_not_go_to_another_number_beside_its_own(library: Library) -> None:
    coming = with_figures(found=("more than 10,300",))
    library.add(coming)
    say(library, "more than 10,300")
    reanalyse(library, again(coming, figure(coming.analysis, "40")))
    assert people(library) == []
    assert len(library.figure_orphans()) == 1


def test_a_figure_the_rules_no_longer_find_leaves_an_orphan_that_comes_home(
    library: Library,
) -> None:
    coming = with_figures()
    held = library.add(coming)
    say(library, "3,236 kg")
    reanalyse(library, again(coming))
    assert library.figures() == ()
    assert library.figure_orphans() == (FigureOrphan(held.id, "3,236 kg", SEIZED, PEOPLE),)
    reanalyse(library, coming)
    assert people(library) == ["3,236 kg"]
    assert library.figure_orphans() == ()


def test_an_added_figure_stays_when_other_rules_find_nothing(library: Library) -> None:
    coming = with_figures(found=())
    library.add(coming)
    added = figure(coming.analysis, "3,236 kg")
    library.say(((added.id, FigureWord(added=added)),))
    reanalyse(library, again(coming))
    assert library.figures() == (replace(added, by=TaggedBy.USER),)
    assert library.figure_orphans() == ()


def test_an_added_figure_that_a_rule_finds_too_is_one_figure_as_the_user_says_it_is(
    library: Library,
) -> None:
    coming = with_figures(found=())
    held = library.add(coming)
    added = figure(coming.analysis, "10,300")
    library.say(((added.id, replace(PEOPLE, added=added)),))
    reanalyse(library, again(coming, figure(coming.analysis, "more than 10,300")))
    assert people(library) == ["10,300"]
    assert library.find(held.id).figures == 1
    before = library.say(((added.id, FigureWord(refused=True, added=added)),))
    assert library.figures() == ()
    library.say(before)
    assert people(library) == ["10,300"]
    library.say(((added.id, None),))
    assert [one.written for one in library.figures()] == ["more than 10,300"]


def test_a_figure_added_around_one_that_a_rule_found_takes_its_place(library: Library) -> None:
    coming = with_figures(found=("10,300",))
    held = library.add(coming)
    added = figure(coming.analysis, "more than 10,300")
    library.say(((added.id, FigureWord(added=added)),))
    assert [one.written for one in library.figures()] == ["more than 10,300"]
    assert library.find(held.id).figures == 1


def test_words_are_carried_to_a_new_version(library: Library) -> None:
    old = library.add(with_figures())
    say(library, "3,236 kg")
    say(library, "40", FigureWord(refused=True))
    added = figure_in(library.passages()[3], "40")
    library.say(((added.id, FigureWord(added=added)),))
    lines = ["A new first line.", *LINES[:2], SEIZED.replace("parcels", "mail"), LINES[3]]
    new = library.replace(old.id, with_figures(lines)).holding
    assert people(library) == ["3,236 kg"]
    assert [one.written for one in library.figures()] == [FOUND[0], *FOUND[2:], "40"]
    last = library.figures()[-1]
    assert (last.by, last.document, last.sentence) == (TaggedBy.USER, new.id, LINES[3])
    assert library.text(new.id)[last.span.start : last.span.end] == "40"
    assert library.figure_orphans() == ()


def test_a_number_that_the_new_version_no_longer_has_leaves_an_orphan(library: Library) -> None:
    old = library.add(with_figures())
    say(library, "3,236 kg")
    lines = [line.replace("3,236", "3,238") for line in LINES]
    new = library.replace(old.id, with_figures(lines, (*FOUND[:2], "3,238 kg"))).holding
    assert people(library) == []
    assert library.figure_orphans() == (FigureOrphan(new.id, "3,236 kg", SEIZED, PEOPLE),)
    library.replace(new.id, with_figures())
    assert people(library) == ["3,236 kg"]
    assert library.figure_orphans() == ()


def test_an_added_figure_whose_passage_is_gone_is_an_orphan(library: Library) -> None:
    coming = with_figures(found=())
    old = library.add(coming)
    added = figure(coming.analysis, "3,236 kg")
    library.say(((added.id, FigureWord(added=added)),))
    library.replace(old.id, with_figures(LINES[:2], ()))
    assert library.figures() == ()
    (orphan,) = library.figure_orphans()
    assert (orphan.written, orphan.text) == ("3,236 kg", SEIZED)
    library.dismiss(orphan)
    library.dismiss(orphan)
    assert library.figure_orphans() == ()


def test_of_the_same_number_twice_the_one_that_was_meant_keeps_the_word(
    library: Library,
) -> None:
    line = "There were 12 seizures in May and 12 in June."
    coming = arrival([line])
    one = figure(coming.analysis, "12")
    later = line.rindex("12")
    other = replace(one, span=replace(one.span, start=later, end=later + 2))
    old = library.add(having(coming, one, other))
    library.say(((other.id, PEOPLE),))
    changed = arrival(["First.", line.replace("seizures", "seizures of mail")])
    moved = figure(changed.analysis, "12")
    second = changed.document.text.rindex("12")
    moved_other = replace(moved, span=replace(moved.span, start=second, end=second + 2))
    library.replace(old.id, having(changed, moved, moved_other))
    assert [bool(one.corrected) for one in library.figures()] == [False, True]


def test_words_about_two_expressions_that_became_one_both_hold(library: Library) -> None:
    coming = arrival(["More than half (51 %) agreed."])
    both = (figure(coming.analysis, "51 %"), figure(coming.analysis, "More than half"))
    library.add(having(coming, *both))
    whole = figure(coming.analysis, "More than half (51 %)")
    for one in both:
        library.say(((one.id, FigureWord(_people(one))),))
    reanalyse(library, again(coming, whole))
    (held,) = library.figures()
    assert (held.subject, held.place) == ("people", "people")


def _people(one: Figure) -> FigureCorrection:
    """Return a correction of another field for either of the two expressions."""
    if "51" in one.written:
        return FigureCorrection(subject="people")
    return FigureCorrection(place="people")


def test_a_figure_in_a_passage_that_moves_into_another_goes_along(library: Library) -> None:
    coming = with_figures()
    library.add(coming)
    say(library, "3,236 kg")
    text = coming.document.text
    one_passage = analysis(coming.document, (0, len(text)))
    (passage,) = one_passage.passages
    found = figure_in(passage, "3,236 kg")
    library.reanalyse(coming.document.id, replace(one_passage, figures=(found,)), "rules-2")
    assert people(library) == ["3,236 kg"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("10,300", "more than 10,300", True), ("14 700", "plus de 14\u202f700", True),
     ("14 700", "14,700", True), ("eighty", "about eighty", True), ("eighty", "eight", False),
     ("half", "More than half (51 %)", True),
     ("51 %", "5:1", False), ("40", "400", False), ("40–45%", "40%", False),
     ("twelve", "two", False), ("12", "twelve", False)],
)  # fmt: skip
def test_expressions_with_the_same_number_are_told_apart_from_others(
    one: str, other: str, same: bool
) -> None:
    assert same_number(one, other) is same


def test_the_rules_own_figures_come_back_when_a_word_is_taken_back(library: Library) -> None:
    library.add(with_figures())
    found = library.figures()
    for one in found:
        library.say(((one.id, PEOPLE),))
    assert people(library) == list(FOUND)
    for one in found:
        library.say(((one.id, None),))
    assert library.figures() == found
    assert DEATHS in {one.sentence for one in found}
