"""The user's corrections of what is known about a document, and those that lost their place."""

from briefer.domain.document import Holding
from briefer.domain.figure_word import FigureOrphan
from briefer.errors import Problem
from briefer.workspace.session import Session


class Correcting:
    """Changes what is known about documents of the library; search follows at once."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def mark(self, name: str, marking: str | None) -> Holding:
        """Return the document ``name``, an id or short name, with ``marking`` as its own.

        The user's choice counts for more than what the document says; ``None`` takes it back.
        That a document bears no marking is said by choosing the lowest. Raises ``Problem``.
        """
        session, profile = self._session, self._session.workspace.profile
        if marking is not None and profile.rank(marking) < 0:
            known = ", ".join(one.id for one in profile.known)
            raise Problem("document_marking_unknown", marking=marking, markings=known)
        before = session.stamp
        holding = session.library.mark(name, marking)
        session.follow(before, (), ())
        return holding

    def lost_figures(self) -> tuple[FigureOrphan, ...]:
        """Return what the user said about figures whose expressions are no longer found."""
        return self._session.library.figure_orphans()

    def dismiss(self, lost: FigureOrphan) -> None:
        """Forget what the user said about a figure no longer found; raises ``Problem``."""
        self._session.library.dismiss(lost)
