"""The user's corrections of what is known about a document."""

from briefer.domain.document import Holding
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
