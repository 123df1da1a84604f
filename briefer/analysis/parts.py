"""A part of a document: a unit and what it is there."""

from dataclasses import dataclass
from enum import Enum, auto

from briefer.analysis.headings import Reading
from briefer.analysis.units import Unit, UnitKind
from briefer.domain.passage import PassageKind


class Role(Enum):
    """What a unit is in the document."""

    HEADING = auto()
    PASSAGE = auto()
    DROPPED = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """A unit with its role: ``reading`` for a heading, ``kind`` for a passage, ``why`` for
    what is dropped."""

    unit: Unit
    role: Role
    kind: PassageKind = PassageKind.PARAGRAPH
    reading: Reading | None = None
    why: str = ""

    @property
    def is_text(self) -> bool:
        """Whether it is a passage that nothing marks as an item or a row."""
        return self.role is Role.PASSAGE and self.unit.kind is UnitKind.TEXT

    @property
    def is_item(self) -> bool:
        """Whether it is a passage marked as an item or a row."""
        return self.role is Role.PASSAGE and self.unit.kind is not UnitKind.TEXT


def as_passage(part: Part, kind: PassageKind) -> Part:
    """Return ``part`` as a passage of ``kind``."""
    if part.role is Role.PASSAGE and part.kind is kind:
        return part
    return Part(part.unit, Role.PASSAGE, kind)
