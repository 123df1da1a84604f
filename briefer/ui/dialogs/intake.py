"""Adds summaries by menu and by drop, takes documents out, and tells what became of each."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from briefer.domain.document import Holding
from briefer.errors import Notice, Problem
from briefer.ui.desk.shelf import Shelf
from briefer.ui.dialogs.report import Report
from briefer.ui.look.message_bar import MessageBar, Way
from briefer.ui.look.pieces import without_pictures
from briefer.ui.look.words import name_of
from briefer.workspace import Batch, Check


class Intake(QObject):
    """What comes into the library of ``shelf`` and what goes out, asked for in one window."""

    def __init__(self, shelf: Shelf, bar: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._shelf, self._bar, self._window = shelf, bar, window
        self.tell: Callable[[Problem | Notice], str] = lambda problem: problem.key
        self.seen: Callable[[Check], str] = lambda check: check.name

    def ask_for_files(self) -> None:
        """Add the files that the user chooses."""
        chosen, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add summaries"))
        self.add([Path(one) for one in chosen])

    def ask_for_folder(self) -> None:
        """Add all files of the folder that the user chooses."""
        chosen = QFileDialog.getExistingDirectory(
            self._window, self.tr("Add a folder of summaries")
        )
        self.add([Path(chosen)] if chosen else [])

    def add(self, paths: list[Path]) -> None:
        """Add the files and folders ``paths``."""
        if not paths:
            return
        job = self._shelf.import_(paths)
        job.succeeded.connect(self._tell_batch)
        job.cancelled.connect(self._tell_cancelled)

    def ask_to_remove(self, id: str) -> None:
        """Take the document ``id`` out, if the user means it."""
        holding = self._shelf.listing.by_id.get(id)
        if holding is None:
            return
        answers = QMessageBox.StandardButton
        box = QMessageBox(self._window)
        box.setObjectName("question")
        box.setWindowTitle("Briefer")
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        title = holding.details.title or holding.file_name
        box.setText(self.tr("Remove “{title}” from the library?").format(title=title))
        box.setInformativeText(
            self.tr("Its copy and your corrections go. Notes keep what they quote from it.")
        )
        box.setStandardButtons(answers.Yes | answers.Cancel)
        without_pictures(box.buttons())
        box.button(answers.Yes).setText(self.tr("Remove"))
        box.button(answers.Cancel).setText(self.tr("Cancel"))
        answer = box.exec()
        box.deleteLater()
        if answer == answers.Yes:
            self._shelf.remove((id,)).succeeded.connect(self._tell_removed)

    def rebuild(self) -> None:
        """Build the search index anew."""
        self._shelf.rebuild().succeeded.connect(self._tell_rebuilt)

    def examine(self) -> None:
        """Look whether everything is in order."""
        self._shelf.examine().succeeded.connect(self._tell_checks)

    def _tell_batch(self, batch: Batch) -> None:
        """Tell a batch in a sentence; the list of what was odd is a button away, and opens by
        itself where something failed."""
        lines = self._lines(batch)
        parts = [
            self.tr("%n summary(ies) added", "", len(batch.imported)),
            self.tr("%n already there", "", len(batch.unchanged)) if batch.unchanged else "",
            self.tr("%n could not be added", "", len(batch.failed)) if batch.failed else "",
        ]
        said = ", ".join(part for part in parts if part) + "."
        self._bar.tell(said, self._ways(said, lines), warns=bool(batch.failed))
        if batch.failed:
            self._report(said, lines)

    def _ways(self, said: str, lines: list[str]) -> tuple[Way, ...]:
        return (Way(self.tr("Details"), lambda: self._report(said, lines)),) if lines else ()

    def _report(self, said: str, lines: list[str]) -> None:
        Report(self.tr("Added summaries"), said, lines, self._window).open()

    def _lines(self, batch: Batch) -> list[str]:
        failed = [f"✗ {one.path.name} – {self.tell(one.problem)}" for one in batch.failed]
        added: list[str] = []
        for one in batch.imported:
            added.append(f"✓ {_named(one.holding)}")
            added += [f"    {self.tell(notice)}" for notice in one.notices]
        there = self.tr("already in the library")
        return [*failed, *added, *(f"= {_named(one)} – {there}" for one in batch.unchanged)]

    def _tell_cancelled(self) -> None:
        self._bar.tell(self.tr("Stopped. What was added before is kept."))

    def _tell_removed(self, outcome: tuple[tuple[Holding, ...], tuple[Problem, ...]]) -> None:
        removed, failed = outcome
        names = ", ".join(name_of(one.name) for one in removed)
        said = [self.tr("Removed: {names}.").format(names=names)] if removed else []
        self._bar.tell(" ".join([*said, *map(self.tell, failed)]), warns=bool(failed))

    def _tell_rebuilt(self, _: object) -> None:
        self._bar.tell(self.tr("The search index was built anew."))

    def _tell_checks(self, checks: tuple[Check, ...]) -> None:
        lines = [f"✗ {self.tell(one.problem)}" if one.problem else self.seen(one) for one in checks]
        wrong = sum(one.problem is not None for one in checks)
        all_well = self.tr("Everything is in order.")
        said = self.tr("%n thing(s) to see to", "", wrong) if wrong else all_well
        Report(self.tr("Troubleshooting"), said, lines, self._window).open()


def _named(holding: Holding) -> str:
    return holding.details.title or holding.file_name
