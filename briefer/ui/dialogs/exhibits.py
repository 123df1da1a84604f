"""Opens the dialogs of tables and charts, and puts what they give into the note."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefer.domain.editing import Spot
from briefer.domain.note import Exhibit, FigureTable
from briefer.ui.desk.note_desk import NoteDesk
from briefer.ui.dialogs.exhibit_dialog import ExhibitDialog
from briefer.ui.dialogs.figure_chart import FigureChartDialog
from briefer.ui.dialogs.figure_table import FigureTableDialog

_STATISTICS = "key-statistics"
"""The part of a fact sheet that tables belong in."""


class Exhibits(QObject):
    """The tables and charts of the note of ``desk``, edited over ``window``."""

    def __init__(self, desk: NoteDesk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window

    def insert_table(self) -> None:
        """Ask for a table and add it: to the key statistics where the note has such a part,
        otherwise where picks go."""
        if (note := self._desk.settled()) and not self._desk.read_only:
            here = any(section.id == _STATISTICS for section in note.sections)
            dialog = FigureTableDialog(note, None, self._window)
            self._open(dialog, Spot(_STATISTICS) if here else None)

    def insert_chart(self) -> None:
        """Ask for a chart and add it where picks go."""
        if (note := self._desk.settled()) and not self._desk.read_only:
            self._open(FigureChartDialog(note, None, self._window))

    def edit(self, exhibit: Exhibit) -> None:
        """Edit ``exhibit``, an item of the note."""
        note = self._desk.note
        if note is None:
            return
        if isinstance(exhibit, FigureTable):
            self._open(FigureTableDialog(note, exhibit, self._window))
        else:
            self._open(FigureChartDialog(note, exhibit, self._window))

    def _open(self, dialog: ExhibitDialog, spot: Spot | None = None) -> None:
        dialog.accepted.connect(partial(self._put, dialog, spot))
        dialog.open()

    def _put(self, dialog: ExhibitDialog, spot: Spot | None) -> None:
        self._desk.put(dialog.exhibit(), spot)
