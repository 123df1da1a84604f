"""What a change to a note does, and that no change loses or doubles anything in it."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count, islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.domain import editing
from briefer.domain.editing import Spot
from briefer.domain.language import Language
from briefer.domain.note import (
    Chart,
    FigureSentence,
    FigureTable,
    Item,
    Note,
    Paragraph,
    Paraphrase,
    Pick,
    Quotation,
    Section,
    Translation,
    picks_of,
)
from briefer.domain.quoting import is_quotation
from tests.notes.any_note import TEXT, any_note
from tests.notes.material import pick

HALIFAX = pick("halifax-2019", "The opioid crisis continues")
WINNIPEG = pick("winnipeg-2019", "La crise des opioïdes")


def told_apart(note: Note) -> Note:
    """Return ``note`` with ids of which no two are the same."""
    number = count()

    def items(section: Section) -> tuple[Item, ...]:
        return tuple(replace(item, id=f"{item.id}{next(number)}") for item in section.items)

    sections = tuple(
        replace(section, id=f"{section.id}{at}", items=items(section))
        for at, section in enumerate(note.sections)
    )
    return replace(note, sections=sections)


NOTES = any_note().map(told_apart)


def ids_of(note: Note) -> list[str]:
    """Return the ids of all items in the order they print."""
    return [item.id for item in note.items()]


def some_ids(draw: st.DrawFn, note: Note) -> frozenset[str]:
    """Draw ids, mostly of items of ``note``."""
    return draw(st.frozensets(st.sampled_from([*ids_of(note), "nowhere"])))


@st.composite
def moves(draw: st.DrawFn) -> tuple[Note, frozenset[str], Spot]:
    """Draw a note, items of it, and a spot, mostly in it."""
    note = draw(NOTES)
    sections = [section.id for section in note.sections]
    befores = [None, "nowhere", *ids_of(note)]
    spot = Spot(draw(st.sampled_from([*sections, "nowhere"])), draw(st.sampled_from(befores)))
    return note, some_ids(draw, note), spot


@st.composite
def choices(draw: st.DrawFn) -> tuple[Note, frozenset[str]]:
    """Draw a note and items of it."""
    note = draw(NOTES)
    return note, some_ids(draw, note)


def drawn(note: Note) -> str:
    """Return the ids of ``note`` in one line, a bar between its sections."""
    return " | ".join(" ".join(item.id for item in section.items) for section in note.sections)


def note_of(line: str) -> Note:
    """Return the note that ``drawn`` shows as ``line``; its sections are s1, s2 and so on."""
    sections = tuple(
        Section(f"s{number}", tuple(Paragraph(id, f"Text of {id}.") for id in part.split()))
        for number, part in enumerate(line.split("|"), 1)
    )
    return Note("note", "information", Language.EN, "", sections)


def note_with(*items: Item) -> Note:
    """Return a note with ``items`` in its only section."""
    return Note("note", "information", Language.EN, "", (Section("s1", items),))


def same_items(one: Note, other: Note) -> bool:
    """Return whether both notes hold the same items, wherever, and the same sections."""
    shells = [[replace(part, items=()) for part in note.sections] for note in (one, other)]
    return shells[0] == shells[1] and Counter(one.items()) == Counter(other.items())


@given(moves())
def test_moving_loses_and_doubles_nothing_and_keeps_the_order(
    drawn: tuple[Note, frozenset[str], Spot],
) -> None:
    note, ids, spot = drawn
    moved = editing.move(note, ids, spot)
    assert same_items(moved, note)
    assert [id for id in ids_of(moved) if id in ids] == [id for id in ids_of(note) if id in ids]
    left = [[one for one in part.items if one.id not in ids] for part in note.sections]
    assert left == [[one for one in part.items if one.id not in ids] for part in moved.sections]


@given(moves())
def test_moved_items_stand_together_where_they_were_dropped(
    drawn: tuple[Note, frozenset[str], Spot],
) -> None:
    note, ids, spot = drawn
    moved = editing.move(note, ids, spot)
    section = next((part for part in moved.sections if part.id == spot.section), None)
    if section is None:
        assert moved == note
        return
    expected = [id for id in ids_of(note) if id in ids]
    here = [item.id for item in section.items]
    at = here.index(expected[0]) if expected else 0
    assert here[at : at + len(expected)] == expected
    if spot.before in here and spot.before not in ids and expected:
        assert here[at + len(expected)] == spot.before


@given(choices(), st.sampled_from((1, -1)))
def test_shifting_loses_and_doubles_nothing_and_keeps_the_order(
    drawn: tuple[Note, frozenset[str]], step: int
) -> None:
    note, ids = drawn
    shifted = editing.shifted(note, ids, step)
    assert same_items(shifted, note)
    assert [id for id in ids_of(shifted) if id in ids] == [id for id in ids_of(note) if id in ids]


@given(NOTES, st.data(), st.sampled_from((1, -1)))
def test_what_was_shifted_goes_back_where_it_was(
    note: Note, data: st.DataObject, step: int
) -> None:
    held = [section for section in note.sections if section.items]
    if not held:
        return
    items = data.draw(st.sampled_from(held)).items
    first = data.draw(st.integers(0, len(items) - 1))
    last = data.draw(st.integers(first, len(items) - 1))
    block = {item.id for item in items[first : last + 1]}
    there = editing.shifted(note, block, step)
    at_the_end = ids_of(note)[-1 if step > 0 else 0] in block
    if there == note:
        assert at_the_end
    else:
        assert editing.shifted(there, block, -step) == note


@pytest.mark.parametrize(
    ("before", "ids", "step", "after"),
    [
        ("a b c", "a", 1, "b a c"),
        ("a b c", "c", -1, "a c b"),
        ("a b c d", "b c", 1, "a d b c"),
        ("a b c d", "b c", -1, "b c a d"),
        ("a b | c", "b", 1, "a | b c"),
        ("a b | c", "c", -1, "a b c | "),
        ("a b | c d", "a b", 1, " | a b c d"),
        ("a |  | b", "a", 1, " | a | b"),
        ("a |  | b", "b", -1, "a | b | "),
        ("a | b", "b", 1, "a | b"),
        ("a | b", "a", -1, "a | b"),
        ("a | b | ", "b", 1, "a |  | b"),
        ("a b c d", "a c", 1, "b d a c"),
        ("a b c d", "b d", -1, "b d a c"),
        ("a b | c d", "b d", 1, "a b | c d"),
        ("a b | c d e", "b d", 1, "a | c e b d"),
        ("a b c", "", 1, "a b c"),
        ("a b c", "x", -1, "a b c"),
    ],
)
def test_items_go_up_and_down_and_over_the_borders_of_sections(
    before: str, ids: str, step: int, after: str
) -> None:
    assert drawn(editing.shifted(note_of(before), ids.split(), step)) == after


@pytest.mark.parametrize(
    ("before", "ids", "spot", "after"),
    [
        ("a b c", "a", Spot("s1", "a"), "a b c"),
        ("a b c", "a", Spot("s1", "b"), "a b c"),
        ("a b c d", "b c", Spot("s1", "b"), "a b c d"),
        ("a b c d", "b c", Spot("s1", "c"), "a b c d"),
        ("a b c d", "b d", Spot("s1", "b"), "a b d c"),
        ("a b c d", "b d", Spot("s1", "d"), "a c b d"),
        ("a b c d", "d a", Spot("s1", "c"), "b a d c"),
        ("a b c", "c", Spot("s1"), "a b c"),
        ("a b c", "a", Spot("s1"), "b c a"),
        ("a b | c", "a", Spot("s2", "c"), "b | a c"),
        ("a b | c", "b c", Spot("s1", "a"), "b c a | "),
        ("a b | c", "a c", Spot("s2", "c"), "b | a c"),
        ("a b | c", "a", Spot("s2", "gone"), "b | c a"),
        ("a b | c", "a", Spot("gone"), "a b | c"),
        ("a b | c", "gone", Spot("s2"), "a b | c"),
    ],
)
def test_items_are_dropped_between_others_onto_themselves_and_among_each_other(
    before: str, ids: str, spot: Spot, after: str
) -> None:
    assert drawn(editing.move(note_of(before), ids.split(), spot)) == after


@given(choices())
def test_removed_items_are_gone_and_the_others_stay_in_place(
    drawn: tuple[Note, frozenset[str]],
) -> None:
    note, ids = drawn
    rest = editing.remove(note, ids)
    assert ids_of(rest) == [id for id in ids_of(note) if id not in ids]
    assert [part.id for part in rest.sections] == [part.id for part in note.sections]


@given(moves(), st.lists(TEXT, max_size=3))
def test_what_is_added_stands_at_its_spot_and_can_be_removed_again(
    drawn: tuple[Note, frozenset[str], Spot], texts: list[str]
) -> None:
    note, _, spot = drawn
    ids = list(islice(editing.fresh_ids(note), len(texts)))
    items = [Paragraph(id, text) for id, text in zip(ids, texts, strict=True)]
    added = editing.add(note, items, spot)
    known = spot.section != "nowhere"
    assert Counter(added.items()) == Counter([*note.items(), *(items if known else [])])
    assert [item for item in added.items() if item.id in ids] == (items if known else [])
    assert editing.remove(added, ids) == note


@given(any_note(), st.integers(0, 6))
def test_a_fresh_id_is_nobody_elses(note: Note, wanted: int) -> None:
    fresh = list(islice(editing.fresh_ids(note), wanted))
    assert len(set(fresh)) == wanted
    assert set(fresh).isdisjoint(ids_of(note))


def test_fresh_ids_step_over_those_that_removals_left() -> None:
    assert list(islice(editing.fresh_ids(note_of("i2 i3 x | i5")), 2)) == ["i6", "i7"]


@given(NOTES, st.data(), TEXT)
def test_other_words_keep_the_source_and_are_a_quotation_only_where_they_quote_it(
    note: Note, data: st.DataObject, text: str
) -> None:
    if not ids_of(note):
        return
    id = data.draw(st.sampled_from(ids_of(note)))
    before = editing.item_of(note, id)
    after = editing.item_of(worded := editing.reword(note, id, text), id)
    assert before and after
    assert ids_of(worded) == ids_of(note)
    assert editing.remove(worded, {id}) == editing.remove(note, {id})
    if isinstance(before, (FigureTable, Chart)):
        assert after == before
        return
    assert (after.id, after.text) == (id, text)
    assert picks_of(after) == picks_of(before)
    if not isinstance(before, Paragraph):
        quotes = is_quotation(text, before.pick.text)
        assert isinstance(after, Quotation) == quotes
        assert quotes or isinstance(after, Translation) == isinstance(before, Translation)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (HALIFAX.text, Quotation),
        ("The opioid crisis […]", Quotation),
        ("The opioid crisis continues", Quotation),
        ("[T]he opioid crisis continues", Quotation),
        ("The crisis of opioids goes on", Paraphrase),
        ("", Paraphrase),
    ],
)
def test_an_edited_quotation_stays_one_only_while_it_quotes(
    text: str, kind: type[Quotation | Paraphrase]
) -> None:
    note = note_with(Quotation("q", HALIFAX, HALIFAX.text))
    assert list(editing.reword(note, "q", text).items()) == [kind("q", HALIFAX, text)]
    assert editing.quoted(HALIFAX, text, "q") == kind("q", HALIFAX, text)


@given(NOTES, st.data(), TEXT)
def test_restoring_brings_the_sources_own_words_back_and_no_other_item_changes(
    note: Note, data: st.DataObject, text: str
) -> None:
    if not ids_of(note):
        return
    id = data.draw(st.sampled_from(ids_of(note)))
    worded = editing.reword(note, id, text)
    restored = editing.restore(worded, id)
    item = editing.item_of(restored, id)
    assert item
    if isinstance(item, (Paragraph, FigureSentence, FigureTable, Chart)):
        assert restored == worded
    else:
        assert item == Quotation(id, item.pick, item.pick.text)
        assert editing.remove(restored, {id}) == editing.remove(note, {id})


@given(NOTES, st.data(), TEXT)
def test_the_sentence_of_a_figure_stays_one_whatever_its_words(
    note: Note, data: st.DataObject, text: str
) -> None:
    ids = [item.id for item in note.items() if isinstance(item, FigureSentence)]
    if not ids:
        return
    id = data.draw(st.sampled_from(ids))
    before, after = (editing.item_of(one, id) for one in (note, editing.reword(note, id, text)))
    assert isinstance(before, FigureSentence)
    assert after == replace(before, text=text)


CHANGES: Sequence[Callable[[Note], Note]] = (
    lambda note: editing.remove(note, {"gone"}),
    lambda note: editing.move(note, {"gone"}, Spot("s1")),
    lambda note: editing.shifted(note, {"gone"}, 1),
    lambda note: editing.reword(note, "gone", "text"),
    lambda note: editing.restore(note, "gone"),
    lambda note: editing.add(note, (), Spot("s1")),
    lambda note: editing.add(note, (Paragraph("new", ""),), Spot("gone")),
)


@pytest.mark.parametrize("change", CHANGES)
def test_what_the_note_does_not_hold_changes_nothing(change: Callable[[Note], Note]) -> None:
    note = note_of("a b | c")
    assert change(note) == note
    assert editing.item_of(note, "gone") is None
    assert editing.section_of(note, "gone") is None


@given(any_note(), TEXT, TEXT)
def test_a_line_of_the_title_block_changes_and_the_others_stay(
    note: Note, field: str, value: str
) -> None:
    titled = editing.retitle(note, field, value)
    assert dict(titled.header)[field] == value
    others = [[line for line in one.header if line[0] != field] for one in (note, titled)]
    assert others[0] == others[1]
    assert [id for id, _ in titled.header][: len(note.header)] == [id for id, _ in note.header]
    assert replace(titled, header=note.header) == note


def test_lines_that_a_file_has_twice_are_all_kept() -> None:
    note = replace(note_of("a"), header=(("to", "A"), ("cc", "B"), ("cc", "C")))
    assert editing.retitle(note, "to", "Z").header == (("to", "Z"), ("cc", "B"), ("cc", "C"))
    assert editing.retitle(note, "date", "2026").header == (*note.header, ("date", "2026"))


def test_a_passage_that_stands_in_the_note_twice_is_told_with_where_it_stood_first() -> None:
    note = note_with(
        Quotation("q1", HALIFAX, HALIFAX.text),
        Paragraph("p1", HALIFAX.text),
        Quotation("q2", WINNIPEG, WINNIPEG.text),
        Paraphrase("q3", HALIFAX, "In short."),
        Quotation("q4", HALIFAX, HALIFAX.text),
    )
    assert editing.repeated(note) == {"q3": "q1", "q4": "q1"}
    assert editing.repeated(editing.remove(note, {"q1"})) == {"q4": "q3"}


@given(st.lists(st.sampled_from((HALIFAX, WINNIPEG, None)), max_size=8))
def test_of_a_passage_only_the_first_item_is_no_repeat(picks: list[Pick | None]) -> None:
    note = note_with(
        *(
            Paraphrase(f"{at}", one, f"Words {at}.") if one else Paragraph(f"{at}", "Words.")
            for at, one in enumerate(picks)
        )
    )
    assert editing.repeated(note) == {
        f"{at}": f"{picks.index(one)}" for at, one in enumerate(picks) if one and one in picks[:at]
    }


def test_sections_that_a_file_gave_the_same_id_lose_and_double_nothing() -> None:
    note = note_of("a b | c | d")
    twins = replace(note, sections=tuple(replace(one, id="s") for one in note.sections))
    changed = {
        "added": editing.add(twins, [Paragraph("x", "")], Spot("s")),
        "worded": editing.reword(twins, "c", "other words"),
        "moved": editing.move(twins, {"d"}, Spot("s", "b")),
        "shifted": editing.shifted(twins, {"b"}, 1),
    }
    assert {name: drawn(one) for name, one in changed.items()} == {
        "added": "a b x | c | d",
        "worded": "a b | c | d",
        "moved": "a d b | c | ",
        "shifted": "a b | c | d",
    }
    assert editing.item_of(changed["worded"], "c") == Paragraph("c", "other words")
