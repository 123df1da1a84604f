"""Brings what a note knows of its figures up to date with the library, where there is one."""

from typing import Self

from briefer.domain.caution import Caution
from briefer.domain.note import Note, Pick
from briefer.errors import Notice, Problem, notice
from briefer.files import is_there
from briefer.notes import with_cautions
from briefer.workspace.figure_picks import FigurePicks
from briefer.workspace.session import Session
from briefer.workspace.workspace import Workspace


class Currency:
    """Compares notes with the library, which it holds open for the one thread that uses it.

    Where there is no library, none is begun: what a note knew before counts. The same where the
    library cannot be used, and then ``notices`` say so.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._session: Session | None = None
        self._generation = -1
        self._known: dict[Pick, tuple[Caution, ...]] = {}
        self.notices: tuple[Notice, ...] = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def current(self, note: Note) -> Note:
        """Return ``note`` with what is known now of the figures in its picks."""
        self.notices = ()
        if not any(note.picks()) or not is_there(self._workspace.places.library):
            return note
        try:
            return self._compared(note)
        except Problem:
            self.close()
            self.notices = (notice("figures_not_compared"),)
            return note

    def close(self) -> None:
        """Let the library go; it is opened again where it is needed again."""
        session, self._session = self._session, None
        if session:
            session.__exit__(None, None, None)

    def _compared(self, note: Note) -> Note:
        session = self._session = self._session or Session(self._workspace)
        generation = session.library.generation
        if generation != self._generation:
            self._generation, self._known = generation, {}
        fresh = [pick for pick in note.picks() if pick not in self._known]
        if fresh:
            self._known |= FigurePicks(session).cautions(fresh)
        return with_cautions(note, self._known)


def brought_up_to_date(workspace: Workspace, note: Note) -> tuple[Note, tuple[Notice, ...]]:
    """Return ``note`` with what the library knows now of its figures, and what kept it from being
    asked."""
    with Currency(workspace) as currency:
        return currency.current(note), currency.notices
