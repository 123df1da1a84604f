"""What the user said about a passage stays with it, and is listed when the passage is gone."""

from collections import Counter
from collections.abc import Iterable

import pytest

from briefer.domain.document import Details
from briefer.domain.passage import Passage
from briefer.domain.query import Filters
from briefer.domain.theme import TaggedBy
from briefer.errors import Problem
from briefer.library import Library, Orphan
from tests.library.samples import HALIFAX, WINNIPEG, analysis, arrival


def themes(passage: Passage) -> list[str]:
    """Return a passage's themes, the user's own with a star."""
    return [f"{tag.id}*" if tag.by is TaggedBy.USER else tag.id for tag in passage.themes]


def tagged(library: Library) -> dict[str, list[str]]:
    """Return the passages that have themes, by their text."""
    return {one.text: themes(one) for one in library.passages() if one.themes}


def edited(lines: Iterable[str], old: str, new: str) -> list[str]:
    """Return ``lines`` with ``new`` in the place of ``old``."""
    return [line.replace(old, new) for line in lines]


def said(orphans: Iterable[Orphan]) -> list[tuple[str, bool, str]]:
    """Return what orphans say: theme, wanted, text."""
    return [(one.theme, one.wanted, one.text) for one in orphans]


def test_the_users_themes_come_first_and_refused_ones_are_gone(library: Library) -> None:
    library.add(arrival(themes={0: ("a", "b", "c", "d", "e")}))
    passage = library.passages()[0].id
    library.tag(passage, "mine", True)
    library.tag(passage, "b", False)
    library.tag(passage, "d", True)
    assert tagged(library) == {HALIFAX[0]: ["mine*", "d*", "a", "c", "e"]}
    assert themes(library.fetch([passage])[passage]) == ["mine*", "d*", "a", "c", "e"]


def test_the_last_word_of_the_user_counts(library: Library) -> None:
    library.add(arrival(themes={0: ("harms",)}))
    passage = library.passages()[0].id
    for wanted in (False, True, False):
        library.tag(passage, "harms", wanted)
    assert tagged(library) == {}
    library.tag(passage, "harms", True)
    assert tagged(library) == {HALIFAX[0]: ["harms*"]}


def test_filters_follow_what_the_user_said(library: Library) -> None:
    library.add(arrival(themes={0: ("harms",), 1: ("harms",)}))
    first, second, third, _ = (one.id for one in library.passages())
    library.tag(first, "harms", False)
    library.tag(third, "harms", True)
    found = library.passages(Filters(themes=("harms",)))
    assert [one.id for one in found] == [second, third]


@pytest.mark.parametrize("id", ["", "nothing", "a:1-2", "\udce9:0-1"])
def test_a_theme_for_an_unknown_passage_is_a_problem(library: Library, id: str) -> None:
    library.add(arrival())
    before = library.generation
    with pytest.raises(Problem) as raised:
        library.tag(id, "harms", True)
    assert (raised.value.key, raised.value.fields) == ("passage_unknown", {"passage": id})
    assert library.generation == before


def test_other_rules_leave_the_users_words_where_they_were(library: Library) -> None:
    first = arrival(themes={0: ("old",), 3: ("old",)})
    held = library.add(first)
    library.tag(library.passages()[2].id, "health", True)
    library.tag(library.passages()[3].id, "old", False)
    library.correct(held.id, Details(title="Mine"))
    before = library.generation
    second = arrival(themes={0: ("new",), 2: ("new",), 3: ("old", "new")}, details=Details())
    again = library.reanalyse("halifax-2019", second.analysis, "rules-2")
    assert (again.rules, again.details) == ("rules-2", Details(title="Mine"))
    assert library.generation > before
    assert tagged(library) == {
        HALIFAX[0]: ["new"],
        HALIFAX[2]: ["health*", "new"],
        HALIFAX[3]: ["new"],
    }


def test_the_users_words_go_to_the_passage_that_overlaps_most(library: Library) -> None:
    coming = arrival(["One two three four. Five six seven. Eight."])
    held = library.add(coming)
    library.tag(library.passages()[0].id, "harms", True)
    text = coming.document.text
    split = analysis(coming.document, (0, 19), (20, 35), (36, 42))
    library.reanalyse(held.id, split, "2")
    assert tagged(library) == {"One two three four.": ["harms*"]}
    # Found from where they were made, not from where they went last.
    library.reanalyse(held.id, analysis(coming.document, (0, 10), (11, len(text))), "3")
    assert tagged(library) == {text[11:]: ["harms*"]}
    library.reanalyse(held.id, coming.analysis, "4")
    assert tagged(library) == {text: ["harms*"]}


def test_a_passage_the_rules_no_longer_find_leaves_an_orphan_that_comes_home(
    library: Library,
) -> None:
    coming = arrival(["Date modified: never.", *HALIFAX])
    held = library.add(coming)
    library.tag(library.passages()[0].id, "harms", False)
    library.reanalyse(held.id, analysis(coming.document, (22, 92)), "2")
    assert library.orphans() == (Orphan(held.id, "harms", False, "Date modified: never."),)
    library.reanalyse(held.id, coming.analysis, "3")
    assert library.orphans() == ()
    library.tag(library.passages()[0].id, "harms", True)
    assert tagged(library) == {"Date modified: never.": ["harms*"]}


def test_of_opposite_wishes_for_passages_that_became_one_the_later_holds(
    library: Library,
) -> None:
    coming = arrival(["One two.", "Three four."])
    held = library.add(coming)
    first, second = (one.id for one in library.passages())
    library.tag(second, "harms", True)
    library.tag(first, "harms", False)
    library.reanalyse(held.id, analysis(coming.document, (0, 20)), "2")
    assert tagged(library) == {}
    library.reanalyse(held.id, coming.analysis, "3")
    assert tagged(library) == {"Three four.": ["harms*"]}


def test_a_new_version_takes_the_place_and_the_name_of_the_old(library: Library) -> None:
    old = library.add(arrival(rules="rules-1"))
    library.add(arrival(WINNIPEG, "winnipeg-2019"))
    before = library.generation
    coming = arrival(edited(HALIFAX, "3,236", "3,238"), "halifax-2019-v2", rules="rules-2")
    new = library.replace(old.id, coming).holding
    assert (new.id, new.name, new.rules) == (coming.document.id, "halifax-2019", "rules-2")
    assert {one.name for one in library.holdings()} == {"halifax-2019", "winnipeg-2019"}
    assert library.fetch([f"{old.id}:0-{len(HALIFAX[0])}"]) == {}
    assert library.generation > before


def test_the_copy_of_the_old_version_goes_with_it(library: Library, folder) -> None:
    old = library.add(arrival())
    new = library.replace(old.id, arrival(WINNIPEG)).holding
    assert [path.stem for path in folder.iterdir()] == [new.id]


def test_the_users_words_are_carried_to_a_new_version(library: Library) -> None:
    old = library.add(arrival(themes={1: ("harms",)}))
    ids = [one.id for one in library.passages()]
    library.tag(ids[1], "harms", False)
    library.tag(ids[3], "supply-borders", True)
    library.correct(old.id, Details(place="Halifax (N. S.)"))
    lines = ["A new paragraph at the head.", *edited(HALIFAX, "3,236 kg", "3,238 kilograms")]
    lines[2] = lines[2].replace(" ", "\u00a0 ")
    new = library.replace("halifax-2019", arrival(lines, themes={2: ("harms", "new")})).holding
    assert new.details.place == "Halifax (N. S.)"
    assert tagged(library) == {lines[2]: ["new"], lines[4]: ["supply-borders*"]}
    assert library.orphans() == ()


def test_a_passage_missing_from_the_new_version_leaves_an_orphan_that_comes_home(
    library: Library,
) -> None:
    old = library.add(arrival())
    library.tag(library.passages()[2].id, "health", True)
    shorter = library.replace(old.id, arrival([HALIFAX[0], HALIFAX[1], HALIFAX[3]])).holding
    assert library.orphans() == (Orphan(shorter.id, "health", True, HALIFAX[2]),)
    assert tagged(library) == {}
    library.replace(shorter.id, arrival([*HALIFAX[1:], "And more."]))
    assert library.orphans() == ()
    assert tagged(library) == {HALIFAX[2]: ["health*"]}


def test_an_orphan_of_an_old_version_comes_home_when_rules_find_its_passage(
    library: Library,
) -> None:
    old = library.add(arrival())
    library.tag(library.passages()[0].id, "trends", True)
    coming = arrival([*HALIFAX, "And more."])
    only_the_second = analysis(coming.document, (71, 120))
    new = library.replace(old.id, type(coming)(coming.document, only_the_second, b"", "2")).holding
    assert said(library.orphans()) == [("trends", True, HALIFAX[0])]
    library.reanalyse(new.id, coming.analysis, "3")
    assert library.orphans() == ()
    assert tagged(library) == {HALIFAX[0]: ["trends*"]}


def test_words_about_a_dropped_passage_do_not_go_to_one_that_stood_beside_it(
    library: Library,
) -> None:
    provinces = "Partners agreed to improve the sharing of data among the provinces."
    police = "Partners agreed to improve the sharing of data among police services."
    old = library.add(arrival([provinces, police]))
    library.tag(library.passages()[0].id, "data", True)
    library.replace(old.id, arrival([police, "Something else altogether."]))
    assert tagged(library) == {}
    assert said(library.orphans()) == [("data", True, provinces)]


def test_words_about_a_line_that_occurs_twice_stay_with_the_nearer(library: Library) -> None:
    lines = ["Naloxone kits.", *HALIFAX, "Naloxone kits."]
    old = library.add(arrival(lines))
    library.tag(library.passages()[-1].id, "health", True)
    library.replace(old.id, arrival(["A new first line.", *lines]))
    assert [bool(one.themes) for one in library.passages()] == [False] * 6 + [True]


def test_the_same_file_as_a_new_version_of_itself_changes_nothing(library: Library) -> None:
    library.add(arrival())
    library.tag(library.passages()[0].id, "trends", True)
    (held,) = library.holdings()
    before = library.generation
    assert library.replace(held.id, arrival()).holding == held
    assert library.generation == before


def test_a_new_version_already_held_beside_the_old_takes_up_what_was_said_of_both(
    library: Library,
) -> None:
    old = library.add(arrival())
    coming = arrival([*HALIFAX, "More."], "second", listed=Details(publisher="Second publisher"))
    beside = library.add(coming)
    for place, id in ((0, old.id), (1, old.id), (2, beside.id), (1, beside.id)):
        passage = library.passages(Filters(documents=(id,)))[place]
        library.tag(passage.id, f"{id[:2]}-{place}", True)
    library.correct(old.id, Details(title="Of the old", place="Of the old"))
    library.correct(beside.id, Details(title="Of the new"))
    new = library.replace(old.id, type(coming)(coming.document, coming.analysis, b"", "1")).holding
    assert (new.id, new.name) == (beside.id, "halifax-2019")
    assert new.details == Details(
        title="Of the new", publisher="Second publisher", place="Of the old"
    ).over(coming.analysis.details)
    assert library.holdings() == (new,)
    assert tagged(library) == {
        HALIFAX[0]: [f"{old.id[:2]}-0*"],
        HALIFAX[1]: [f"{old.id[:2]}-1*", f"{new.id[:2]}-1*"],
        HALIFAX[2]: [f"{new.id[:2]}-2*"],
    }


def test_what_the_manifest_said_of_the_old_version_fills_gaps_of_the_new(
    library: Library,
) -> None:
    listed = Details(title="Listed", source="https://example.org/halifax")
    old = library.add(arrival(listed=listed))
    second = arrival([*HALIFAX, "2"], details=Details(title="Read in the new"))
    details = library.replace(old.id, second).holding.details
    assert (details.title, details.source) == ("Read in the new", "https://example.org/halifax")
    third = arrival([*HALIFAX, "3"], details=Details())
    details = library.replace("halifax-2019", third).holding.details
    assert (details.title, details.source) == ("Listed", "https://example.org/halifax")


def test_replacing_an_unknown_document_brings_nothing_in(library: Library, folder) -> None:
    with pytest.raises(Problem, match="document_unknown"):
        library.replace("nowhere", arrival())
    assert library.holdings() == ()
    assert not folder.exists()


def test_a_new_version_tells_how_many_corrections_found_no_place_in_it(library: Library) -> None:
    other = library.add(arrival(WINNIPEG, "winnipeg-2019"))
    of_other = library.passages(Filters(documents=("winnipeg-2019",)))
    old = library.add(arrival())
    for passage in library.passages(Filters(documents=("halifax-2019",)))[:3]:
        library.tag(passage.id, "harms", True)
    library.tag(of_other[0].id, "harms", True)
    replaced = library.replace(old.id, arrival([HALIFAX[0], "Something else altogether."]))
    assert replaced.orphans == 2
    assert library.replace(other.id, arrival([*WINNIPEG, "Et plus."])).orphans == 0


def test_an_orphan_can_be_dismissed_alone(library: Library) -> None:
    old = library.add(arrival())
    for passage in library.passages()[:2]:
        library.tag(passage.id, "harms", True)
        library.tag(passage.id, "data", False)
    library.replace(old.id, arrival([HALIFAX[1], "Something else altogether."]))
    first, second = library.orphans()
    before = tagged(library)
    library.dismiss(first)
    assert library.orphans() == (second,)
    library.dismiss(first)
    library.dismiss(second)
    assert library.orphans() == ()
    assert tagged(library) == before != {}


def test_themes_are_counted_as_the_passages_bear_them(library: Library) -> None:
    lines = ["First of two.", "Second of two.", *HALIFAX]
    old = library.add(arrival(lines, themes={2: ("a", "b", "c", "d"), 3: ("a", "d")}))
    first, second, third, *_ = library.passages()
    for passage, theme, wanted in (
        (third, "a", False), (third, "e", True), (third, "b", True), (first, "a", True),
        (first, "f", True), (second, "f", False),
    ):  # fmt: skip
        library.tag(passage.id, theme, wanted)
    counts = Counter(tag.id for one in library.passages() for tag in one.themes)
    assert library.theme_counts() == counts == {"a": 2, "b": 1, "c": 1, "d": 2, "e": 1, "f": 1}
    document = arrival(lines).document
    library.reanalyse(old.id, analysis(document, (0, 28)), "2")
    assert library.theme_counts() == Counter(
        tag.id for one in library.passages() for tag in one.themes
    )
    assert library.theme_counts() == {"a": 1}


def test_a_marking_is_one_of_the_users_corrections_beside_the_others(library: Library) -> None:
    id = library.add(arrival(details=Details(title="Read", marking="protected-a"))).id
    library.correct(id, Details(place="Halifax"))
    marked = library.mark(id, "secret").details
    assert (marked.title, marked.place, marked.marking) == ("Read", "Halifax", "secret")
    assert library.mark(id, None).details.marking == "protected-a"
    library.mark(id, "unclassified")
    again = library.reanalyse(id, analysis(arrival().document), "rules-2").details
    assert (again.place, again.marking) == ("Halifax", "unclassified")


def test_a_marking_chosen_goes_over_to_a_new_version(library: Library) -> None:
    old = library.add(arrival())
    library.mark(old.id, "secret")
    newer = arrival([*HALIFAX, "More was said."], details=Details(marking="protected-a"))
    assert library.replace(old.id, newer).holding.details.marking == "secret"
