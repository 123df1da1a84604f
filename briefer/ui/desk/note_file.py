"""Where the note on the desk is kept: its file, its lock, its draft; every access is a job."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from briefer.domain.note import Note
from briefer.errors import Problem
from briefer.progress import Progress
from briefer.ui.desk.engine import Engine
from briefer.ui.desk.jobs import Job
from briefer.ui.desk.locks import Locks, let_go, lock_of, take
from briefer.ui.desk.note_desk import NoteDesk
from briefer.workspace import Draft, Drafts, Keeping, Kept, Seal, brought_up_to_date, draft_id

DRAFT_MS = 2000
"""How long after a change the draft is written, at the latest."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """A note out of a file, who else has it open, and the note that was on the desk before."""

    kept: Kept
    holder: str | None
    before: Note | None


@dataclass(frozen=True, slots=True)
class _Saved:
    """A note as it stands in its file now; ``draft`` is the id of its drafts."""

    note: Note
    path: Path
    seal: Seal
    draft: str


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where a note comes from: what its file holds of it, the file's seal, and its draft."""

    kept: Note | None = None
    seal: Seal | None = None
    draft: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """How the note on the desk is kept: its file, whether it differs from that, when it was last
    saved, and who else has it open (``None``: nobody; empty: somebody)."""

    path: Path | None = None
    modified: bool = False
    saved_at: datetime | None = None
    holder: str | None = None


class NoteFile(QObject):
    """Opens, saves and drafts the note of ``desk``.

    ``state_changed`` carries a ``State``; ``opened`` the ``Kept`` note; ``saved``
    its path; ``refused`` a ``Problem`` that the user may overrule or go round: the file exists
    already, or somebody has changed it. ``drafts_found`` carries what a crash left.
    """

    state_changed = Signal(object)
    opened = Signal(object)
    saved = Signal(object)
    refused = Signal(object)
    failed = Signal(object)
    drafts_found = Signal(object)
    changed_elsewhere = Signal(object)
    held_back = Signal(object)
    save_failed = Signal()

    def __init__(self, engine: Engine, desk: NoteDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._desk = engine, desk
        self._keeping, self._drafts = Keeping(engine.workspace), Drafts(engine.workspace)
        self._locks = Locks()
        self._origin = _Origin()
        self._drafted = False
        self._sealed: dict[tuple[str, Path], Seal] = {}
        self._found: dict[str, QLockFile] = {}
        self.drafting = True
        self.state = State()
        self.pause = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self.pause.timeout.connect(self.keep_draft)
        desk.undo_stack.indexChanged.connect(self._follow)

    def begin(self, note: Note) -> None:
        """Put a new ``note`` on the desk, kept in no file yet; while it is empty there is nothing
        to save."""
        is_empty = next(note.items(), None) is None
        self._take_up(note, State(), _Origin(note if is_empty else None))

    def open(self, path: Path) -> None:
        """Put the note in the file ``path`` on the desk; where somebody else has it open, to be
        read only."""
        before = self._desk.note
        job = self._run(lambda _: self._opened(path, before))
        job.succeeded.connect(self._show_opened)

    def save(self, path: Path | None = None, replace: bool = False) -> None:
        """Save the note in its own file, or in another one that is its own from then on."""
        note, target = self._desk.settled(), path or self.state.path
        if note is None or target is None:
            return
        same = target == self.state.path
        if same and self._desk.read_only:
            self._desk.refused.emit()
            return
        draft, known = self._origin.draft, self._origin.seal if same else None

        def write(_: Progress) -> _Saved:
            left = known and self._sealed.get((draft, target), known)
            # Colleagues without this library are to be warned of old figures as well.
            current = brought_up_to_date(self._engine.workspace, note)[0]
            with self._locking(target):
                seal = self._keeping.save(current, target, left, replace)
            self._sealed[draft, target] = seal
            return _Saved(note, target, seal, draft)

        job = self._run(write)
        job.succeeded.connect(self._show_saved)
        job.failed.connect(self._tell_save_failed)

    def keep_draft(self) -> None:
        """Write the draft of the note now."""
        note, origin = self._desk.settled(), self._origin
        if note is None or not self.state.modified or not self.drafting or self._desk.read_only:
            return
        now = datetime.now().astimezone()
        draft = Draft(origin.draft, note, self.state.path, origin.seal, now)
        self._drafted = True
        self._run(lambda _: self._write_draft(draft))

    def look_for_drafts(self) -> None:
        """Look for drafts that nobody is writing any more; ``drafts_found`` tells of them."""
        self._run(self._abandoned).succeeded.connect(self._show_drafts)

    def hand_over(self, draft: Draft) -> QLockFile | None:
        """Return the lock on ``draft``, one of those found, to whoever recovers it."""
        return self._found.pop(draft.id, None)

    def recover(self, draft: Draft, lock: QLockFile | None) -> None:
        """Put ``draft`` on the desk as a note that is not saved yet, in the file it came from;
        ``lock`` is the draft's."""
        self._take_up(draft.note, State(draft.path), _Origin(None, draft.seal, draft.id))
        self._drafted = True
        self._run(lambda _: self._take_locks(draft, lock))

    def forget(self, draft: Draft) -> None:
        """Throw ``draft`` away."""
        lock = self._found.pop(draft.id, None)
        self._run(lambda _: self._throw_away(draft.id, lock))

    def leave_drafts(self) -> None:
        """Leave the drafts found where they are, for another time."""
        locks = list(self._found.values())
        self._found.clear()
        self._run(lambda _: [let_go(lock) for lock in locks])

    def look_at_disk(self) -> None:
        """Look whether somebody has changed the note's file; ``changed_elsewhere`` tells."""
        path, seal = self.state.path, self._origin.seal
        if path and seal and not self._desk.read_only:
            job = self._run(lambda _: (path, seal, self._keeping.changed(path, seal)))
            job.succeeded.connect(self._tell_changed)

    def close(self) -> None:
        """Take the note off the desk; its draft goes, for it was saved or given up."""
        self._let_go(None)
        self._origin, self.state = _Origin(), State()
        self._desk.read_only = False
        self._desk.show(None)
        self.state_changed.emit(self.state)

    def _run(self, work: Callable[[Progress], object]) -> Job:
        """Return the job of doing ``work``, whose problems are told by ``failed``."""
        job = self._engine.file_work(work)
        job.failed.connect(self._tell_failed)
        return job

    def _take_up(self, note: Note, state: State, origin: _Origin) -> None:
        self._let_go(state.path)
        self._origin = replace(origin, draft=origin.draft or draft_id(note))
        self.state = state
        self._desk.read_only = state.holder is not None
        self._desk.show(note, self._engine.workspace.templates.get(note.kind))
        self._follow()

    def _let_go(self, to: Path | None) -> None:
        """Give up what belongs to the note that leaves the desk for one in the file ``to``."""
        self.pause.stop()
        self._drop_draft()
        path = self.state.path
        if path and path != to:
            self._run(lambda _: self._locks.let_go(lock_of(path)))

    @contextmanager
    def _locking(self, path: Path) -> Generator[str | None]:
        """Take the lock of the note file ``path``, kept only where all goes well; yield who else
        has it."""
        lock = lock_of(path)
        had = lock in self._locks
        holder = self._locks.take(lock)
        try:
            yield holder
        except BaseException:
            if not had:
                self._locks.let_go(lock)
            raise

    def _opened(self, path: Path, before: Note | None) -> _Opened:
        with self._locking(path) as holder:
            return _Opened(self._keeping.open(path), holder, before)

    def _show_opened(self, opened: _Opened) -> None:
        kept = opened.kept
        if self._desk.settled() is not opened.before and self.state.modified:
            # Somebody has gone on writing while the file was read: that must not be lost.
            self._let_lock_go(kept.path)
            self.held_back.emit(kept.path)
            return
        state = State(kept.path, holder=opened.holder)
        self._take_up(kept.note, state, _Origin(kept.note, kept.seal))
        self.opened.emit(kept)

    def _show_saved(self, saved: _Saved) -> None:
        if saved.draft != self._origin.draft:
            self._let_lock_go(saved.path)
            return
        if (old := self.state.path) and old != saved.path:
            self._run(lambda _: self._locks.let_go(lock_of(old)))
        self._origin = replace(self._origin, kept=saved.note, seal=saved.seal)
        self.state = State(saved.path, saved_at=datetime.now().astimezone())
        if self._desk.read_only:
            self._desk.read_only = False
            self._desk.note_changed.emit(self._desk.note)
        if self._desk.note == saved.note:
            self._desk.undo_stack.setClean()
        self._follow()
        self.saved.emit(saved.path)

    def _let_lock_go(self, path: Path) -> None:
        """Give back the lock of ``path``, the file of a note that is not on the desk after all."""
        if path != self.state.path:
            self._run(lambda _: self._locks.let_go(lock_of(path)))

    def _follow(self, _: object = None) -> None:
        """Tell whether the note differs from its file, and see to its draft."""
        note = self._desk.note
        modified = note is not None and note != self._origin.kept
        self.state = replace(self.state, modified=modified)
        if not modified:
            self.pause.stop()
            self._drop_draft()
        elif not self.pause.isActive():
            self.pause.start()
        self.state_changed.emit(self.state)

    def _write_draft(self, draft: Draft) -> None:
        self._locks.take(self._drafts.lock_path(draft.id))
        self._drafts.keep(draft)

    def _drop_draft(self) -> None:
        """Drop the draft of the note on the desk, if there is one."""
        if self._drafted:
            self._drafted, draft = False, self._origin.draft
            self._run(lambda _: self._throw_away(draft))

    def _throw_away(self, draft: str, lock: QLockFile | None = None) -> None:
        self._drafts.drop(draft)
        self._locks.let_go(self._drafts.lock_path(draft))
        let_go(lock)

    def _take_locks(self, draft: Draft, lock: QLockFile | None) -> None:
        self._locks.receive(self._drafts.lock_path(draft.id), lock)
        if draft.path:
            self._locks.take(lock_of(draft.path))

    def _abandoned(self, _: Progress) -> tuple[tuple[Draft, QLockFile], ...]:
        """Return the drafts that nobody writes, each with the lock that is now ours."""
        asked = (
            (draft, take(self._drafts.lock_path(draft.id)).lock) for draft in self._drafts.all()
        )
        return tuple((draft, lock) for draft, lock in asked if lock)

    def _show_drafts(self, found: tuple[tuple[Draft, QLockFile], ...]) -> None:
        self._found = {draft.id: lock for draft, lock in found}
        if found:
            self.drafts_found.emit(tuple(draft for draft, _ in found))

    def _tell_changed(self, seen: tuple[Path, Seal, bool]) -> None:
        """Tell what was seen, unless the note was saved or left the desk meanwhile."""
        path, seal, changed = seen
        if changed and (path, seal) == (self.state.path, self._origin.seal):
            self.changed_elsewhere.emit(path)

    def _tell_failed(self, error: Problem | Exception) -> None:
        if _may_be_overruled(error):
            self.refused.emit(error)
        else:
            self.failed.emit(error)

    def _tell_save_failed(self, error: Problem | Exception) -> None:
        if not _may_be_overruled(error):
            self.save_failed.emit()


def _may_be_overruled(error: Problem | Exception) -> bool:
    return isinstance(error, Problem) and error.key in {"already_there", "note_changed_on_disk"}
