"""What to know of a figure that its own document cannot say: a newer one has replaced it, or
another one says otherwise."""

from dataclasses import dataclass

from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.language import Language


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


@dataclass(frozen=True, slots=True)
class Caution:
    """What is known of the figure at ``span`` of a pick's document, ``written`` there: the
    ``newer`` one that has replaced it, the one that it cannot hold ``against``."""

    span: Span
    written: str
    newer: Counterpart | None = None
    against: Counterpart | None = None
