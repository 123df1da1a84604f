"""A document of the library: one meeting summary, its text and what is known about it."""

import hashlib
from dataclasses import dataclass, field, fields, replace

from briefer.domain.dates import PartialDate
from briefer.domain.language import Language

ID_DIGITS = 32
"""How many hexadecimal digits of the SHA-256 of a file's bytes are its document's id."""


def document_id(data: bytes) -> str:
    """Return the id of the document whose file holds ``data``."""
    return hashlib.sha256(data).hexdigest()[:ID_DIGITS]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text: characters ``start`` up to but not including ``end``."""

    start: int
    end: int

    def overlap(self, other: "Span") -> int:
        """Return how many characters both spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


@dataclass(frozen=True, slots=True)
class Details:
    """What is known about a document beside its text; ``None`` where nothing is known.

    ``date`` to ``date_end`` is when the event took place, ``published`` when the summary came
    out, ``source`` its web address (copied, never opened), ``terms`` the terms of reproduction.
    ``marking`` is a marking's id in the department profile.
    """

    title: str | None = None
    event: str | None = None
    date: PartialDate | None = None
    date_end: PartialDate | None = None
    place: str | None = None
    language: Language | None = None
    publisher: str | None = None
    published: PartialDate | None = None
    marking: str | None = None
    source: str | None = None
    terms: str | None = None

    def over(self, under: "Details") -> "Details":
        """Return these details with the gaps filled from ``under``."""
        if under == NOTHING_KNOWN:
            return self
        if self == NOTHING_KNOWN:
            return under
        gaps = [name.name for name in fields(self) if getattr(self, name.name) is None]
        return replace(self, **{name: getattr(under, name) for name in gaps})


NOTHING_KNOWN = Details()


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read: ``text`` is its decoded text with newlines normalised, nothing else.

    ``id`` is the file's ``document_id``, ``name`` the short name people type, ``file_name``
    the name of the file it was read from.
    """

    id: str
    name: str
    file_name: str
    text: str = field(repr=False)
    details: Details = Details()


@dataclass(frozen=True, slots=True)
class Holding:
    """A document as the library lists it, without its text.

    ``details`` are those to show: the user's corrections over the manifest's over what was read.
    ``rules`` fingerprints the rules its passages, tags and figures were found with. ``earlier``
    are the ids of the versions of it that it replaced, ``corrections`` counts what the user said
    of its passages and figures.
    """

    id: str
    name: str
    file_name: str
    details: Details
    passages: int
    rules: str
    figures: int = 0
    earlier: tuple[str, ...] = ()
    corrections: int = 0
