"""Asks where a note is opened from, saved and exported to, and tells what came of it."""

import re
import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from briefer.domain.dates import PartialDate
from briefer.domain.note import Note
from briefer.errors import Notice, Problem
from briefer.progress import Progress
from briefer.ui.desk.engine import Engine
from briefer.ui.desk.note_desk import NoteDesk
from briefer.ui.desk.note_file import NoteFile
from briefer.ui.dialogs.marking_guard import MarkingGuard
from briefer.ui.dialogs.question import question
from briefer.ui.dialogs.report import Report
from briefer.ui.look.message_bar import MessageBar, Way
from briefer.ui.look.pieces import without_pictures
from briefer.workspace import Composing, Kept, Naming, brought_up_to_date, file_name

_SUFFIX = re.compile(r"\*(\.\w+)")
_OF_TEMPLATE = "template_"
_IN_USE = {"not_allowed", "not_accessible"}
_PASSING = {*_IN_USE, "disk_full", "folder_missing", "not_found"}
"""Why an export fails that may succeed when it is tried again."""

_ENDING = re.compile(r"\.[A-Za-z]\w{1,9}$")

Tell = Callable[[Problem | Notice], str]
Exported = tuple[Path, tuple[Notice, ...]]


class Filing(QObject):
    """Files of the note of one window. ``folder_used`` and ``note_used`` carry paths; ``stayed``
    comes when a note that was to leave the desk does not."""

    stayed = Signal()
    folder_used = Signal(object)
    note_used = Signal(object)

    def __init__(
        self, engine: Engine, desk: NoteDesk, file: NoteFile, bar: MessageBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._engine, self._desk, self._file = engine, desk, file
        self._bar, self._window = bar, window
        self._composing = Composing(engine.workspace)
        self.guard = MarkingGuard(desk, engine.workspace.profile, window)
        self._after: Callable[[], object] | None = None
        self.folder: Path | None = None
        self.tell: Tell = lambda problem: problem.key
        file.saved.connect(self._tell_saved)
        file.opened.connect(self._tell_opened)
        file.refused.connect(self._ask_about_refusal)
        file.failed.connect(self._tell_failed)
        file.save_failed.connect(self._stay)
        file.changed_elsewhere.connect(self._tell_changed)
        file.held_back.connect(self._tell_held_back)
        desk.refused.connect(self._tell_read_only)

    def ask_to_open(self) -> Path | None:
        """Return the note file that the user chooses, ``None`` where none."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open note"), self._start(), self._note_filter()
        )
        return self._used(chosen)

    def save(self) -> None:
        """Save the note in its file, asked for where it has none."""
        if self._file.state.path and not self._desk.read_only:
            self._file.save()
        else:
            self.save_as()

    def save_as(self) -> None:
        """Save the note in a file asked for."""
        note = self._desk.settled()
        if note is None:
            return
        at = self._file.state.path or self._suggested(note, ".briefnote")
        if path := self._ask_where(self.tr("Save note"), at, self._note_filter()):
            self._file.save(path)
        else:
            self._stay()

    def export(self) -> None:
        """Write the note as Word, as a page or as an e-mail to a file asked for."""
        self._desk.settled()
        if not self.guard.may_leave() or (note := self._desk.note) is None:
            return
        kinds = (
            self.tr("Word document") + " (*.docx)",
            self.tr("Web page") + " (*.html)",
            self.tr("E-mail with the note attached") + " (*.eml)",
        )
        at = self._suggested(note, ".docx")
        if path := self._ask_where(self.tr("Export note"), at, ";;".join(kinds)):
            self._export(note, path)

    def then(self, leave: Callable[[], object]) -> None:
        """Do ``leave`` once the note may leave the desk: saved, or given up by the user."""
        self._desk.settled()
        if not self._file.state.modified or self._desk.read_only:
            leave()
            return
        answers = QMessageBox.StandardButton
        box = question(self._window, self.tr("Save the changes to this note?"), self._title())
        box.setStandardButtons(answers.Save | answers.Discard | answers.Cancel)
        without_pictures(box.buttons())
        box.button(answers.Save).setText(self.tr("Save"))
        box.button(answers.Discard).setText(self.tr("Don’t save"))
        box.button(answers.Cancel).setText(self.tr("Cancel"))
        answer = box.exec()
        box.deleteLater()
        if answer == answers.Save:
            self._after = leave
            self.save()
        elif answer == answers.Discard:
            leave()
        else:
            self._stay()

    def _stay(self) -> None:
        """Forget what was to follow the saving: the note stays on the desk."""
        self._after = None
        self.stayed.emit()

    def _export(self, note: Note, path: Path, replace: bool = False) -> None:
        def write(_: Progress) -> Exported:
            current, unsure = brought_up_to_date(self._engine.workspace, note)
            return path, (*unsure, *self._composing.export(current, path, replace))

        job = self._engine.file_work(write)
        job.succeeded.connect(self.show_exported)
        job.failed.connect(partial(self._export_failed, note, path, replace))

    def _export_failed(
        self, note: Note, path: Path, replace: bool, error: Problem | Exception
    ) -> None:
        if not isinstance(error, Problem):
            self._engine.trouble_met.emit(error)
        elif error.key == "already_there":
            if self._may_replace(path):
                self._export(note, path, replace=True)
        else:
            again = Way(self.tr("Try again"), partial(self._export, note, path, replace))
            other = Way(self.tr("Export elsewhere…"), self.export)
            ways = (again, other) if error.key in _PASSING else (other,)
            self._bar.tell(self._in_use(error, path), ways, warns=True)

    def _in_use(self, error: Problem, path: Path) -> str:
        """Return what ``error`` says and, for a file that may be open elsewhere, the way out."""
        said = self.tell(error)
        if error.key not in _IN_USE:
            return said
        hint = self.tr("If {name} is open in another program, close it there and try again.")
        if path.suffix.lower() == ".docx":
            hint = self.tr("If {name} is open in Word, close it there and try again.")
        return f"{said} {hint.format(name=path.name)}"

    def show_exported(self, exported: Exported) -> None:
        """Tell where the note was exported to, and what there is to know about it."""
        path, notices = exported
        template = [one for one in notices if one.key.startswith(_OF_TEMPLATE)]
        said = [self.tr("Exported: {name}.").format(name=path.name)]
        ways = [
            Way(self.tr("Open"), partial(_open, path)),
            Way(self.tr("Show in folder"), partial(show_in_folder, path)),
        ]
        if to_mend := len(notices) - len(template):
            said.append(self.tr("%n thing(s) to mend: see Checks.", "", to_mend))
        if template:
            said.append(self.tr("See also what the template changed."))
            ways.append(Way(self.tr("About the template…"), partial(self._list, template)))
        self._bar.tell(" ".join(said), ways, warns=bool(notices))

    def _list(self, notices: Sequence[Notice]) -> None:
        """Show what the department's template made of the note, a paragraph each."""
        heading = self.tr("What became of the note in the department template")
        told = "\n\n".join(map(self.tell, notices)).split("\n")
        Report(self.tr("Department template"), heading, told, self._window).open()

    def _tell_saved(self, path: Path) -> None:
        self.note_used.emit(path)
        after, self._after = self._after, None
        if after:
            self.then(after)

    def _tell_opened(self, kept: Kept) -> None:
        self.note_used.emit(kept.path)
        if self._desk.read_only:
            self._tell_read_only()
        elif kept.notices:
            self._bar.tell(" ".join(map(self.tell, kept.notices)), warns=True)

    def _tell_read_only(self) -> None:
        holder = self._file.state.holder
        said = self.tr("This note is open elsewhere and can only be read here.")
        if holder:
            said = self.tr("This note is open on {computer} and can only be read here.")
        copy = Way(self.tr("Save a copy…"), self.save_as)
        self._bar.tell(said.format(computer=holder), (copy,), warns=True)

    def _ask_about_refusal(self, problem: Problem) -> None:
        path = Path(str(problem.fields["path"]))
        if problem.key == "already_there":
            if self._may_replace(path):
                self._file.save(path, replace=True)
            else:
                self._stay()
            return
        box = question(
            self._window, self.tr("Somebody has changed this note’s file."), self.tell(problem)
        )
        other = box.addButton(
            self.tr("Save under another name…"), QMessageBox.ButtonRole.AcceptRole
        )
        over = box.addButton(
            self.tr("Replace their version"), QMessageBox.ButtonRole.DestructiveRole
        )
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        box.deleteLater()
        if box.clickedButton() is other:
            self.save_as()
        elif box.clickedButton() is over:
            self._file.save(replace=True)
        else:
            self._stay()

    def _tell_failed(self, error: Problem | Exception) -> None:
        if not isinstance(error, Problem):
            self._engine.trouble_met.emit(error)
            return
        elsewhere = (Way(self.tr("Save elsewhere…"), self.save_as),) if self._desk.note else ()
        self._bar.tell(self.tell(error), elsewhere, warns=True)

    def _tell_changed(self, path: Path) -> None:
        said = self.tr("Somebody has changed {name} since you opened it.").format(name=path.name)
        reload = Way(
            self.tr("Open their version"), partial(self.then, partial(self._file.open, path))
        )
        mine = Way(self.tr("Save mine under another name…"), self.save_as)
        self._bar.tell(said, (reload, mine), warns=True)

    def _tell_held_back(self, path: Path) -> None:
        said = self.tr("{name} was not opened: you have gone on writing. Save, then open it again.")
        self._bar.tell(said.format(name=path.name), warns=True)

    def _may_replace(self, path: Path) -> bool:
        answers = QMessageBox.StandardButton
        box = question(
            self._window,
            self.tr("{name} exists already.").format(name=path.name),
            self.tr("Replace it? What it holds now is lost."),
        )
        box.setStandardButtons(answers.Yes | answers.Cancel)
        without_pictures(box.buttons())
        box.button(answers.Yes).setText(self.tr("Replace"))
        box.button(answers.Cancel).setText(self.tr("Cancel"))
        box.setDefaultButton(answers.Cancel)
        answer = box.exec()
        box.deleteLater()
        return answer == answers.Yes

    def _ask_where(self, title: str, at: Path, kinds: str) -> Path | None:
        dialog = QFileDialog(self._window, title, str(at.parent), kinds)
        dialog.setObjectName("where")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Whether a file is replaced is asked once, by whoever writes it.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix(at.suffix)
        dialog.selectFile(at.name)
        wanted = bool(dialog.exec())
        files, kind = dialog.selectedFiles(), _SUFFIX.search(dialog.selectedNameFilter())
        dialog.deleteLater()
        path = self._used(files[0]) if wanted and files else None
        return _as_kind(path, kind[1], at.suffix) if path and kind else path

    def _used(self, chosen: str) -> Path | None:
        if not chosen:
            return None
        path = Path(chosen)
        self.folder = path.parent
        self.folder_used.emit(path.parent)
        return path

    def _start(self) -> str:
        return str(self.folder or "")

    def _suggested(self, note: Note, suffix: str) -> Path:
        """Return a file whose name says what the note is."""
        known = self._file.state.path
        folder = self.folder or (known.parent if known else Path.home())
        naming = Naming(note.title, note.language, note.kind, _day(note), note.printing.draft or "")
        return folder / file_name(naming, suffix)

    def _note_filter(self) -> str:
        return self.tr("Briefer notes") + " (*.briefnote)"

    def _title(self) -> str:
        note = self._desk.note
        return note.title if note and note.title else self.tr("Untitled note")


def _day(note: Note) -> date | PartialDate:
    """Return the day that ``note`` is dated, today where it names none."""
    try:
        day = PartialDate.from_iso(dict(note.header).get("date", ""))
    except ValueError:
        return date.today()
    return day if day.day else date.today()


def _as_kind(path: Path, suffix: str, first: str) -> Path:
    """Return ``path`` as a file of the kind chosen, which ends with ``suffix``: the dialog gives
    names without an ending that of the ``first`` kind, and none to those that hold a dot."""
    if path.suffix == first:
        return path.with_suffix(suffix)
    return path if _ENDING.search(path.name) else path.with_name(path.name + suffix)


def show_in_folder(path: Path) -> None:
    """Show the file ``path`` in the system's own window for its folder."""
    if sys.platform == "win32":
        QProcess.startDetached("explorer", ["/select,", str(path)])
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
