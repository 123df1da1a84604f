"""What comes into the library and what it lists beside the domain's own values."""

from dataclasses import dataclass, field

from briefer.domain.document import Details, Document, Holding
from briefer.domain.passage import Analysis


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document on its way into the library.

    ``analysis.details`` is all that was read about the document; ``listed`` is what a manifest
    says of it. ``original`` are the bytes of its file, ``rules`` the fingerprint of the rules
    that ``analysis`` was made with.
    """

    document: Document
    analysis: Analysis
    original: bytes = field(repr=False)
    rules: str
    listed: Details | None = None


@dataclass(frozen=True, slots=True)
class Replaced:
    """A document in the place of its older version, and how many of the user's corrections of
    themes found no passage in it and are orphans."""

    holding: Holding
    orphans: int


@dataclass(frozen=True, slots=True)
class Near:
    """Figures that are asked for: those in the ``passages`` of these ids, and, where ``measures``
    are named, all that may measure one of them, by rule or as the user says."""

    passages: tuple[str, ...]
    measures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Orphan:
    """A theme the user gave (``wanted``) or refused to a passage that is no longer found.

    ``document`` is the id of the document as it is now, ``text`` the passage it was made on.
    """

    document: str
    theme: str
    wanted: bool
    text: str = field(repr=False)
