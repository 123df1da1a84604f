"""The note on the desk: every change has a name and can be undone by it."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from briefer.domain.editing import Spot, item_of
from briefer.domain.note import (
    Chart,
    ChartPoint,
    FigureTable,
    Item,
    MarkingLanguage,
    Note,
    Paraphrase,
    Quotation,
    Statistic,
    Translation,
)
from briefer.ui.desk.note_desk import NoteDesk
from briefer.ui.desk.page_marks import PageMarks


@pytest.fixture
def desk(qtbot: QtBot, first_draft: Note) -> NoteDesk:
    """Return a desk with a composed note on it."""
    desk = NoteDesk()
    desk.show(first_draft)
    return desk


def items(desk: NoteDesk) -> list[Item]:
    assert desk.note
    return list(desk.note.items())


def sourced(desk: NoteDesk) -> Quotation | Paraphrase:
    return next(item for item in items(desk) if isinstance(item, (Quotation, Paraphrase)))


Verb = Callable[[NoteDesk], object]


def _pick(desk: NoteDesk) -> None:
    pick = sourced(desk).pick
    desk.pick([(pick, pick.text), (pick, pick.text)])


def _last(desk: NoteDesk) -> str:
    return items(desk)[-1].id


VERBS: dict[str, Verb] = {
    "Add 2 passages": _pick,
    "Add a paragraph": lambda desk: desk.write("Own words."),
    "Remove 1 item": lambda desk: desk.remove([_last(desk)]),
    "Move 1 item": lambda desk: desk.move([_last(desk)], Spot(desk.section, items(desk)[0].id)),
    "Edit wording": lambda desk: desk.reword(sourced(desk).id, "In other words."),
    "Edit title": lambda desk: desk.retitle("Another title"),
    "Edit title block": lambda desk: desk.fill("to", "The Minister"),
    "Insert table": lambda desk: desk.put(FigureTable("", "Deaths", (Statistic("Deaths", "3"),))),
    "Insert chart": lambda desk: desk.put(
        Chart("", "Deaths", "", (ChartPoint("2016", Decimal(3)),)), Spot(desk.section)
    ),
    "Confirm marking": lambda desk: PageMarks(desk).confirm("protected-b"),
    "Mark as draft": lambda desk: PageMarks(desk).set_draft("0.1"),
    "Add caveat": lambda desk: PageMarks(desk).set_caveat("advice-to-minister", True),
    "Choose language of marking": lambda desk: PageMarks(desk).print_in(MarkingLanguage.BOTH),
    "Add annex": lambda desk: PageMarks(desk).set_annex(True),
    "Choose marking": lambda desk: PageMarks(desk).mark("protected-b"),
}


def plain(step: str) -> str:
    """Return ``step`` with the number's noun as English has it: "(s)" without a catalogue."""
    return step.replace("passage(s)", "passages").replace("item(s)", "item")


@pytest.mark.parametrize("name", VERBS)
def test_each_change_is_undone_and_redone_by_its_name(desk: NoteDesk, name: str) -> None:
    before = desk.note
    VERBS[name](desk)
    after = desk.note
    assert after != before
    assert plain(desk.undo_stack.undoText()) == name
    desk.undo_stack.undo()
    assert desk.note == before
    assert plain(desk.undo_stack.redoText()) == name
    desk.undo_stack.redo()
    assert desk.note == after


@pytest.mark.parametrize("name", VERBS)
def test_a_note_that_can_only_be_read_stays_as_it_is(
    qtbot: QtBot, desk: NoteDesk, name: str
) -> None:
    before, desk.read_only = desk.note, True
    with qtbot.waitSignal(desk.refused), qtbot.assertNotEmitted(desk.picked):
        VERBS[name](desk)
    assert desk.note is before and desk.undo_stack.count() == 0


def test_moving_one_place_and_restoring_are_steps_too(desk: NoteDesk) -> None:
    first = items(desk)[0].id
    desk.shift([first], 1)
    assert items(desk)[0].id != first or len(desk.note.sections) > 1  # type: ignore[union-attr]
    cited = sourced(desk)
    desk.reword(cited.id, "Other words.")
    desk.restore(cited.id)
    assert desk.undo_stack.undoText() == "Restore the source’s words"
    assert desk.note and item_of(desk.note, cited.id) == replace(
        Quotation(cited.id, cited.pick, cited.pick.text)
    )


def test_typing_in_one_place_is_one_step(desk: NoteDesk) -> None:
    before = desk.note
    for end in range(1, 6):
        desk.retitle("Title"[:end])
    assert desk.undo_stack.count() == 1
    desk.fill("to", "M")
    desk.fill("to", "Mi")
    desk.fill("from", "D")
    assert desk.undo_stack.count() == 3
    for _ in range(3):
        desk.undo_stack.undo()
    assert desk.note == before


def test_typing_after_saving_is_a_step_of_its_own(desk: NoteDesk) -> None:
    desk.retitle("A")
    desk.undo_stack.setClean()
    desk.retitle("AB")
    assert desk.undo_stack.count() == 2


def test_what_changes_nothing_is_no_step(desk: NoteDesk) -> None:
    assert desk.note
    desk.retitle(desk.note.title)
    desk.remove(["nothing"])
    desk.pick([])
    assert desk.undo_stack.count() == 0


def test_picks_go_to_the_chosen_section_or_where_they_are_dropped(desk: NoteDesk) -> None:
    told: list[tuple[str, ...]] = []
    desk.picked.connect(told.append)
    assert desk.note
    first, last = desk.note.sections[0].id, desk.note.sections[-1].id
    pick = sourced(desk).pick
    desk.choose_section(last)
    desk.pick([(pick, pick.text)])
    assert desk.note.sections[-1].items[-1].id == told[-1][0]
    desk.pick([(pick, pick.text[:20])], Spot(first))
    assert desk.note.sections[0].items[-1].id == told[-1][0]


def test_another_note_begins_with_nothing_to_undo(desk: NoteDesk, first_draft: Note) -> None:
    desk.retitle("Changed")
    seen: list[object] = []
    desk.undo_stack.indexChanged.connect(lambda _: seen.append(desk.note))
    other = replace(first_draft, id="other")
    desk.show(other)
    assert not desk.undo_stack.canUndo()
    assert seen == [other]
    desk.show(None)
    desk.retitle("Nothing there")
    assert desk.note is None and desk.section == ""


def test_a_table_is_changed_in_its_place(desk: NoteDesk) -> None:
    desk.put(FigureTable("", "Deaths", (Statistic("Deaths", "3"),)))
    (table,) = [item for item in items(desk) if isinstance(item, FigureTable)]
    place = items(desk).index(table)
    desk.put(replace(table, title="Seizures"))
    assert items(desk)[place] == replace(table, title="Seizures")
    assert desk.undo_stack.undoText() == "Edit table"
    desk.undo_stack.undo()
    assert items(desk)[place] == table


def test_only_other_words_from_the_other_language_become_a_translation(
    desk: NoteDesk, first_draft: Note
) -> None:
    quotation = sourced(desk)
    desk.show(replace(first_draft, language=quotation.pick.language.other))
    desk.translate(quotation.id)
    assert desk.note and item_of(desk.note, quotation.id) == quotation
    desk.reword(quotation.id, "Autrement dit.")
    desk.translate(quotation.id)
    translated = item_of(desk.note, quotation.id)
    assert translated == Translation(quotation.id, quotation.pick, "Autrement dit.")
    assert desk.undo_stack.undoText() == "Mark as translation"
    desk.translate(quotation.id)
    assert isinstance(item_of(desk.note, quotation.id), Paraphrase)
    assert desk.undo_stack.undoText() == "Mark as paraphrase"


def test_typing_a_version_is_one_step_and_a_final_note_has_none(desk: NoteDesk) -> None:
    marks = PageMarks(desk)
    marks.set_draft("0.1")
    for version in ("0", "0.", "0.2"):
        marks.set_draft(version)
    assert desk.undo_stack.count() == 2
    marks.set_draft(None)
    assert desk.note and desk.note.printing.draft is None
    assert desk.undo_stack.undoText() == "Mark as final"


def test_a_higher_marking_takes_back_what_was_confirmed(desk: NoteDesk) -> None:
    marks = PageMarks(desk)
    marks.mark("protected-a", below="protected-b")
    assert desk.note and desk.note.below == "protected-b"
    marks.mark("protected-b")
    assert desk.note.marking == "protected-b" and desk.note.below is None
