"""Where the note on the desk is kept: its file, its lock, its draft; every access is a job."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from briefer.domain.note import Note
from briefer.errors import Problem
from briefer.progress import Progress
from briefer.tables.templates import NoteTemplate
from briefer.ui.engine import Engine
from briefer.ui.jobs import Job
from briefer.ui.locks import let_go, lock_of, take
from briefer.ui.note_desk import NoteDesk
from briefer.workspace import Draft, Drafts, Keeping, Kept, Seal, draft_id

DRAFT_MS = 2000
"""How long after a change the draft is written, at the latest."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """A note out of a file, with the lock on it where nobody else has it."""

    kept: Kept
    lock: QLockFile | None
    holder: str


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

    def __init__(self, engine: Engine, desk: NoteDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._desk = engine, desk
        self._keeping, self._drafts = Keeping(engine.workspace), Drafts(engine.workspace)
        self._seal: Seal | None = None
        self._lock: QLockFile | None = None
        self._draft_lock: QLockFile | None = None
        self._draft = ""
        self._unsaved = False
        self._found: dict[str, QLockFile] = {}
        self.drafting = True
        self.state = State()
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._timer.timeout.connect(self.keep_draft)
        desk.undo_stack.indexChanged.connect(self._follow)
        desk.undo_stack.cleanChanged.connect(self._follow)

    def begin(self, note: Note) -> None:
        """Put a new ``note`` on the desk, kept in no file yet."""
        self._take_up(note, State())
        self._unsaved = any(True for _ in note.items())
        self._follow()

    def open(self, path: Path) -> None:
        """Put the note in the file ``path`` on the desk; where somebody else has it open, to be
        read only."""
        job = self._run(lambda _: self._opened(path))
        job.succeeded.connect(self._show_opened)

    def save(self, path: Path | None = None, replace: bool = False) -> None:
        """Save the note in its own file, or in another one that is its own from then on."""
        note, target = self._desk.note, path or self.state.path
        if note is None or target is None:
            return
        same = target == self.state.path
        if same and self._desk.read_only:
            self._desk.refused.emit()
            return
        index = self._desk.undo_stack.index()
        known = self._seal if same else None

        def write(_: Progress) -> tuple[Path, Seal, QLockFile | None, int]:
            lock = self._lock if same else take(lock_of(target)).lock
            try:
                return target, self._keeping.save(note, target, known, replace), lock, index
            except BaseException:
                let_go(None if same else lock)
                raise

        self._run(write).succeeded.connect(self._show_saved)

    def keep_draft(self) -> None:
        """Write the draft of the note now."""
        note = self._desk.note
        if note is None or not self.state.modified or not self.drafting or self._desk.read_only:
            return
        now = datetime.now().astimezone()
        draft = Draft(self._draft, note, self.state.path, self._seal, now)
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
        self._take_up(draft.note, State(draft.path), draft.id, lock)
        self._seal, self._unsaved = draft.seal, True
        if path := draft.path:
            self._run(lambda _: take(lock_of(path))).succeeded.connect(self._hold_lock)
        self._follow()

    def forget(self, draft: Draft) -> None:
        """Throw ``draft`` away."""
        lock = self._found.pop(draft.id, None)
        self._run(lambda _: self._drop(draft.id, lock))

    def leave_drafts(self) -> None:
        """Leave the drafts found where they are, for another time."""
        locks = list(self._found.values())
        self._found.clear()
        self._run(lambda _: [let_go(lock) for lock in locks])

    def look_at_disk(self) -> None:
        """Look whether somebody has changed the note's file; ``changed_elsewhere`` tells."""
        path, seal = self.state.path, self._seal
        if path and seal and not self._desk.read_only:
            job = self._run(lambda _: path if self._keeping.changed(path, seal) else None)
            job.succeeded.connect(self._tell_changed)

    def close(self) -> None:
        """Take the note off the desk; its draft goes, for it was saved or given up."""
        self._let_go()
        self._desk.read_only = False
        self._desk.show(None)
        self.state = State()
        self.state_changed.emit(self.state)

    def _run(self, work: Callable[[Progress], object]) -> Job:
        """Return the job of doing ``work``, whose problems are told by ``failed``."""
        job = self._engine.file_work(work)
        job.failed.connect(self._tell_failed)
        return job

    def _take_up(
        self, note: Note, state: State, draft: str = "", lock: QLockFile | None = None
    ) -> None:
        self._let_go()
        self._seal, self._unsaved = None, False
        self._draft = draft or draft_id(note)
        self._draft_lock = lock
        self._desk.read_only = state.holder is not None
        self.state = state
        self._desk.show(note, self._template(note))
        self.state_changed.emit(state)

    def _template(self, note: Note) -> NoteTemplate | None:
        return self._engine.workspace.templates.get(note.kind)

    def _let_go(self) -> None:
        """Give up what belongs to the note that leaves the desk."""
        self._timer.stop()
        lock, draft, draft_lock = self._lock, self._draft, self._draft_lock
        self._lock = self._draft_lock = None
        self._draft = ""
        if draft:
            self._run(lambda _: self._drop(draft, draft_lock))
        self._run(lambda _: let_go(lock))

    def _opened(self, path: Path) -> _Opened:
        held = take(lock_of(path))
        try:
            return _Opened(self._keeping.open(path), held.lock, held.holder)
        except BaseException:
            let_go(held.lock)
            raise

    def _show_opened(self, opened: _Opened) -> None:
        holder = None if opened.lock else opened.holder
        self._take_up(opened.kept.note, State(opened.kept.path, holder=holder))
        self._seal, self._lock = opened.kept.seal, opened.lock
        self.opened.emit(opened.kept)

    def _show_saved(self, saved: tuple[Path, Seal, QLockFile | None, int]) -> None:
        path, seal, lock, index = saved
        if lock is not self._lock:
            old = self._lock
            self._run(lambda _: let_go(old))
        self._seal, self._lock, self._unsaved = seal, lock, False
        self._desk.read_only = False
        self.state = State(path, self.state.modified, datetime.now().astimezone())
        if index == self._desk.undo_stack.index():
            self._desk.undo_stack.setClean()
        self._follow()
        self.saved.emit(path)

    def _follow(self, _: object = None) -> None:
        """Tell whether the note differs from its file, and see to its draft."""
        modified = self._unsaved or not self._desk.undo_stack.isClean()
        modified = modified and self._desk.note is not None
        self.state = State(self.state.path, modified, self.state.saved_at, self.state.holder)
        if modified and not self._timer.isActive():
            self._timer.start()
        elif not modified and self._draft:
            self._timer.stop()
            draft, lock = self._draft, self._draft_lock
            self._draft_lock = None
            self._run(lambda _: self._drop(draft, lock))
        self.state_changed.emit(self.state)

    def _write_draft(self, draft: Draft) -> None:
        if self._draft_lock is None:
            self._draft_lock = take(self._drafts.lock_path(draft.id)).lock
        self._drafts.keep(draft)

    def _drop(self, draft: str, lock: QLockFile | None) -> None:
        self._drafts.drop(draft)
        let_go(lock)

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

    def _hold_lock(self, held: object) -> None:
        lock = getattr(held, "lock", None)
        self._lock = lock if isinstance(lock, QLockFile) else None

    def _tell_changed(self, path: Path | None) -> None:
        if path:
            self.changed_elsewhere.emit(path)

    def _tell_failed(self, error: Problem | Exception) -> None:
        overruled = {"already_there", "note_changed_on_disk"}
        if isinstance(error, Problem) and error.key in overruled:
            self.refused.emit(error)
        else:
            self.failed.emit(error)
