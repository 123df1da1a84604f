"""The note on the desk: its value, the part of it that picks go to, and every step to undo."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from briefer.domain import editing
from briefer.domain.document import Holding
from briefer.domain.editing import Spot
from briefer.domain.note import (
    Exhibit,
    FigureSentence,
    FigureTable,
    Item,
    Note,
    Paragraph,
    Pick,
    Translation,
    cite,
)
from briefer.domain.passage import Passage
from briefer.tables.templates import NoteTemplate

_MERGED = 1
"""The id of steps that may become one: typing in the same place."""


class _Step(QUndoCommand):
    """A step from one note to the next; steps that share a ``place`` become one."""

    def __init__(self, before: Note, after: Note, name: str, place: str) -> None:
        super().__init__(name)
        self._before, self._after, self._place = before, after, place
        self.show: Callable[[Note], None] | None = None

    def redo(self) -> None:
        if self.show:
            self.show(self._after)

    def undo(self) -> None:
        if self.show:
            self.show(self._before)

    def id(self) -> int:
        return _MERGED if self._place else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other._place != self._place:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True


class NoteDesk(QObject):
    """Holds the note that is written and changes it, every change by name and undone by name.

    ``note_changed`` carries the note (``None``: there is none), ``picked`` the ids of items just
    added, ``refused`` comes instead where the note can only be read. ``settling`` asks for what is
    being typed and is not in the note yet.
    """

    note_changed = Signal(object)
    section_chosen = Signal(str)
    picked = Signal(object)
    refused = Signal()
    settling = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.note: Note | None = None
        self.read_only = False
        self.section = ""

    def show(self, note: Note | None, template: NoteTemplate | None = None) -> None:
        """Put ``note`` on the desk; picks go to the part for news of its ``template`` at first."""
        self.note, self.section = note, ""
        self.undo_stack.clear()
        if note and note.sections:
            parts = template.sections if template else ()
            news = next((part.id for part in parts if part.news), "")
            ids = [section.id for section in note.sections]
            self.section = news if news in ids else ids[0]
        self.note_changed.emit(note)
        self.section_chosen.emit(self.section)

    def settled(self) -> Note | None:
        """Return the note with what is being typed just now, as it is to be saved."""
        self.settling.emit()
        return self.note

    def choose_section(self, section: str) -> None:
        """Let picks go to ``section`` from now on."""
        if section != self.section:
            self.section = section
            self.section_chosen.emit(section)

    def change(self, note: Note, name: str, place: str = "") -> None:
        """Make ``note`` the note on the desk, as a step called ``name``; steps that follow each
        other in the same ``place`` become one."""
        if self.note is None or note == self.note:
            return
        if self.read_only:
            self.refused.emit()
            self.note_changed.emit(self.note)
            return
        step = _Step(self.note, note, name, place)
        step.show = self._put
        self.undo_stack.push(step)

    def pick(self, picks: Sequence[tuple[Pick, str]], spot: Spot | None = None) -> None:
        """Add each pick with the words of it that are wanted, or that tell its figure."""
        name = self.tr("Add %n passage(s)", "", len(picks))
        if any(pick.figure for pick, _ in picks):
            name = self.tr("Add %n figure(s)", "", len(picks))
        self._add([partial(_made, pick, text) for pick, text in picks], name, spot)

    def write(self, text: str = "", spot: Spot | None = None) -> None:
        """Add a paragraph of the user's own."""
        self._add([lambda id: Paragraph(id, text)], self.tr("Add a paragraph"), spot)

    def put(self, item: Exhibit, spot: Spot | None = None) -> None:
        """Put the table or chart ``item`` in the place of the one with its id, or, where there
        is none, add it."""
        is_table = isinstance(item, FigureTable)
        if self.note and editing.item_of(self.note, item.id):
            name = self.tr("Edit table") if is_table else self.tr("Edit chart")
            self.change(editing.exchange(self.note, item), name)
            self.picked.emit((item.id,))
        else:
            name = self.tr("Insert table") if is_table else self.tr("Insert chart")
            self._add([lambda id: replace(item, id=id)], name, spot)

    def _add(self, makers: Sequence[Callable[[str], Item]], name: str, spot: Spot | None) -> None:
        if self.note is None or not makers:
            return
        ids = editing.fresh_ids(self.note)
        items = [make(next(ids)) for make in makers]
        self.change(editing.add(self.note, items, spot or Spot(self.section)), name)
        added = {item.id for item in self.note.items()} & {item.id for item in items}
        if added:
            self.picked.emit(tuple(item.id for item in items if item.id in added))

    def remove(self, ids: Collection[str]) -> None:
        """Take the items ``ids`` out."""
        if self.note and ids:
            self.change(editing.remove(self.note, ids), self.tr("Remove %n item(s)", "", len(ids)))

    def move(self, ids: Collection[str], spot: Spot) -> None:
        """Put the items ``ids`` at ``spot``."""
        if self.note:
            name = self.tr("Move %n item(s)", "", len(ids))
            self.change(editing.move(self.note, ids, spot), name)

    def shift(self, ids: Collection[str], step: int) -> None:
        """Put the items ``ids`` one place further down (1) or up (-1)."""
        if self.note:
            name = self.tr("Move %n item(s)", "", len(ids))
            self.change(editing.shifted(self.note, ids, step), name)

    def reword(self, id: str, text: str) -> None:
        """Put ``text`` in the place of the words of item ``id``."""
        if self.note:
            self.change(editing.reword(self.note, id, text), self.tr("Edit wording"), f"item {id}")

    def restore(self, id: str) -> None:
        """Put the source's own words back into item ``id``."""
        if self.note:
            name = self.tr("Restore the source’s words")
            self.change(editing.restore(self.note, id), name)

    def translate(self, id: str) -> None:
        """Make the paraphrase ``id`` the writer's translation, or a translation a paraphrase."""
        if self.note:
            is_translation = isinstance(editing.item_of(self.note, id), Translation)
            name = self.tr("Mark as paraphrase")
            if not is_translation:
                name = self.tr("Mark as translation")
            self.change(editing.translated(self.note, id), name)

    def retitle(self, title: str, in_other_language: bool = False) -> None:
        """Give the note its ``title``, or the one in the other language."""
        if self.note:
            field = "title_in_other_language" if in_other_language else "title"
            note = replace(self.note, **{field: title})
            self.change(note, self.tr("Edit title"), field)

    def fill(self, field: str, value: str) -> None:
        """Put ``value`` into the line ``field`` of the title block."""
        if self.note:
            name = self.tr("Edit title block")
            self.change(editing.retitle(self.note, field, value), name, f"header {field}")

    def _put(self, note: Note) -> None:
        self.note = note
        self.note_changed.emit(note)


def _made(pick: Pick, text: str, id: str) -> Item:
    return FigureSentence(id, pick, text) if pick.figure else editing.quoted(pick, text, id)


def pick_of(passage: Passage, holding: Holding) -> Pick:
    """Return a pick of ``passage`` out of the document ``holding``."""
    return Pick(passage.text, passage.language, cite(passage, holding))
