"""What to know of a figure that its own document cannot say: a newer one has replaced it, another
one says otherwise, or it is no longer what it was when it was picked."""

from dataclasses import dataclass
from enum import StrEnum

from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.language import Bilingual, Language


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Another figure of the same series, as much of it as a sentence about it needs.

    ``until`` is the end of its period, ``source`` the event or the title of its document in the
    language of that document.
    """

    id: str
    written: str
    language: Language
    source: str
    until: PartialDate | None = None


_NOTHING = Bilingual("", "")


class ChangeKind(StrEnum):
    """What became of what was picked: a new version of its document says something else
    (``REVISED``) or nothing of it (``DROPPED``), or words a passage otherwise (``REWORDED``); the
    user set fields of the figure (``CORRECTED``) or said that it is none (``REFUSED``)."""

    REVISED = "revised"
    DROPPED = "dropped"
    REWORDED = "reworded"
    CORRECTED = "corrected"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Change:
    """What became of what was picked; ``now`` is what a note would say of the figure instead, as
    far as it is something else: its value, period, place."""

    kind: ChangeKind
    now: Bilingual = _NOTHING


@dataclass(frozen=True, slots=True)
class Caution:
    """What is known of the figure at ``span`` of a pick's document, ``written`` there: the
    ``newer`` one that has replaced it, the one that it cannot hold ``against``, the ``change``
    since it was picked. Of a passage picked, the change of its words stands at its own span."""

    span: Span
    written: str
    newer: Counterpart | None = None
    against: Counterpart | None = None
    change: Change | None = None
