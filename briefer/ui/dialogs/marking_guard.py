"""Asks before a note is marked lower than its sources, or leaves without a marking."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from briefer.domain.note import Note
from briefer.tables.profile import Profile
from briefer.ui.desk.note_desk import NoteDesk
from briefer.ui.desk.page_marks import PageMarks
from briefer.ui.dialogs.question import question


class MarkingGuard(QObject):
    """Chooses markings for the note of ``desk``; ``choice_wanted`` comes where the user wants to
    choose one before the note leaves."""

    choice_wanted = Signal()

    def __init__(self, desk: NoteDesk, profile: Profile, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._profile, self._window = desk, profile, window
        self._marks = PageMarks(desk, self)
        self._unmarked: set[str] = set()

    def choose(self, marking: str | None) -> None:
        """Give the note its ``marking``; one lower than a source's only if the user means it."""
        note = self._desk.note
        highest = self._highest(note) if note else None
        if note is None or highest is None or not self._is_lower(marking, highest):
            self._marks.mark(marking)
        elif marking == note.marking:
            return
        else:
            self._ask_for(note, marking, highest)

    def raise_marking(self) -> None:
        """Mark the note as its most highly marked source."""
        if (note := self._desk.note) and (highest := self._highest(note)):
            self._marks.mark(highest)

    def confirm(self) -> None:
        """Keep the note's marking below that of its sources."""
        if (note := self._desk.note) and (highest := self._highest(note)):
            self._marks.confirm(highest)

    def may_raise(self) -> bool:
        """Return whether the note may have the marking of its most highly marked source."""
        if self._desk.note is None or self._desk.read_only:
            return False
        highest = self._highest(self._desk.note)
        return any(one.id == highest for one in self._profile.markings)

    def may_leave(self) -> bool:
        """Return whether the note may be exported as it is marked, asked for once where that
        needs an answer."""
        note = self._desk.note
        if note is None:
            return False
        if note.marking is None:
            return self._may_leave_unmarked(note)
        highest = self._highest(note)
        if highest is None or not self._is_lower(note.marking, highest):
            return True
        if self._profile.rank(note.below) >= self._profile.rank(highest):
            return True
        return self._may_leave_lower(note, highest)

    def _ask_for(self, note: Note, marking: str | None, highest: str) -> None:
        """Mark ``note`` lower than ``highest`` or so, as the user answers."""
        box, roles = self._lower_box(note, highest), QMessageBox.ButtonRole
        _offer(box, "mark-lower", self.tr("Mark it lower"), roles.AcceptRole)
        kept = note.marking == highest
        if self.may_raise():
            words = self.tr("Keep {marking}") if kept else self.tr("Mark it {marking}")
            said = words.format(marking=self._label(note, highest))
            _offer(box, "mark-highest", said, roles.RejectRole if kept else roles.ActionRole)
        if not kept:
            _offer(box, "leave-marking", self.tr("Cancel"), roles.RejectRole)
        answer = _answer(box)
        if answer == "mark-lower":
            self._marks.mark(marking, below=highest)
        elif answer == "mark-highest" and not kept:
            self._marks.mark(highest)

    def _may_leave_lower(self, note: Note, highest: str) -> bool:
        box, roles = self._lower_box(note, highest), QMessageBox.ButtonRole
        keep = self.tr("Keep {marking}").format(marking=self._label(note, note.marking))
        _offer(box, "keep-lower", keep, roles.AcceptRole)
        if self.may_raise():
            said = self.tr("Mark it {marking}").format(marking=self._label(note, highest))
            _offer(box, "mark-highest", said, roles.ActionRole)
        _offer(box, "leave-marking", self.tr("Cancel"), roles.RejectRole)
        answer = _answer(box)
        if answer == "keep-lower" and not self._desk.read_only:
            self._marks.confirm(highest)
        elif answer == "mark-highest":
            self._marks.mark(highest)
        return answer in {"keep-lower", "mark-highest"}

    def _may_leave_unmarked(self, note: Note) -> bool:
        if note.id in self._unmarked:
            return True
        said = self.tr("Every page would say so, at its head and at its foot.")
        box = question(self._window, self.tr("This note has no marking."), said)
        roles = QMessageBox.ButtonRole
        _offer(box, "choose-marking", self.tr("Choose a marking"), roles.ActionRole)
        _offer(box, "export-without", self.tr("Export without"), roles.AcceptRole)
        _offer(box, "leave-marking", self.tr("Cancel"), roles.RejectRole)
        answer = _answer(box)
        if answer == "export-without":
            self._unmarked.add(note.id)
        elif answer == "choose-marking":
            self.choice_wanted.emit()
        return answer == "export-without"

    def _lower_box(self, note: Note, highest: str) -> QMessageBox:
        heading = self.tr("A source of this note is marked {marking}. Mark the note lower?")
        said = self.tr("A note is marked at least as high as what it quotes.")
        return question(self._window, heading.format(marking=self._label(note, highest)), said)

    def _highest(self, note: Note) -> str | None:
        return self._profile.highest(pick.citation.marking for pick in note.picks())

    def _is_lower(self, marking: str | None, highest: str) -> bool:
        rank = self._profile.rank
        return marking is not None and rank(marking) < rank(highest)

    def _label(self, note: Note, marking: str | None) -> str:
        return self._profile.label(marking or "").in_(note.language)


def _offer(box: QMessageBox, name: str, words: str, role: QMessageBox.ButtonRole) -> None:
    """Give ``box`` the answer ``name``; one that takes nothing away is what Enter and Esc give."""
    button = box.addButton(words, role)
    button.setObjectName(name)
    if role is QMessageBox.ButtonRole.RejectRole:
        box.setEscapeButton(button)
    if name in {"mark-highest", "choose-marking"}:
        box.setDefaultButton(button)


def _answer(box: QMessageBox) -> str:
    """Return the name of the answer that the user gives."""
    box.exec()
    box.deleteLater()
    clicked = box.clickedButton()
    return clicked.objectName() if clicked else ""
