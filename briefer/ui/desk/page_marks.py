"""Changes what is printed around the note: its marking, caveats, draft line and annex."""

from dataclasses import replace

from PySide6.QtCore import QObject

from briefer.domain.note import MarkingLanguage
from briefer.ui.desk.note_desk import NoteDesk


class PageMarks(QObject):
    """Changes what stands on the pages of the note of ``desk``, every change by name."""

    def __init__(self, desk: NoteDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def mark(self, marking: str | None, below: str | None = None) -> None:
        """Give the note its ``marking``; ``below`` is the marking of sources that the user has
        confirmed to mark it lower than."""
        if note := self._desk.note:
            after = replace(note, marking=marking, below=below)
            self._desk.change(after, self.tr("Choose marking"))

    def confirm(self, below: str) -> None:
        """Keep the note's marking although a source is marked ``below``."""
        if note := self._desk.note:
            self._desk.change(replace(note, below=below), self.tr("Confirm marking"))

    def set_draft(self, version: str | None) -> None:
        """Print the note as a draft of this ``version``, ``None`` for a final note."""
        note = self._desk.note
        if note is None:
            return
        if version is None:
            name, place = self.tr("Mark as final"), ""
        elif note.printing.draft is None:
            name, place = self.tr("Mark as draft"), ""
        else:
            name, place = self.tr("Edit draft version"), "draft version"
        self._print(name, place, draft=version)

    def set_caveat(self, id: str, wanted: bool) -> None:
        """Print the caveat ``id`` below the marking, or leave it out."""
        if note := self._desk.note:
            others = tuple(one for one in note.printing.caveats if one != id)
            name = self.tr("Add caveat") if wanted else self.tr("Remove caveat")
            self._print(name, caveats=(*others, id) if wanted else others)

    def print_in(self, language: MarkingLanguage) -> None:
        """Print the marking in ``language``."""
        self._print(self.tr("Choose language of marking"), marking_in=language)

    def set_annex(self, wanted: bool) -> None:
        """Print every passage word for word in an annex, or leave that out."""
        name = self.tr("Add annex") if wanted else self.tr("Remove annex")
        self._print(name, annex=wanted)

    def _print(self, name: str, place: str = "", **changes: object) -> None:
        if note := self._desk.note:
            printing = replace(note.printing, **changes)  # type: ignore[arg-type]
            self._desk.change(replace(note, printing=printing), name, place)
