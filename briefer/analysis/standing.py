"""Where a heading can stand: set off by blank lines, or over text where there are none."""

import re
from dataclasses import dataclass

from briefer.analysis.headings import Reading
from briefer.analysis.manner import Manner
from briefer.analysis.parts import Part, Role
from briefer.analysis.units import UnitKind
from briefer.analysis.wrapping import ends_sentence

_LONGEST_WITHOUT_GAP = 100
_SHORT_ITEM = 80
_STOP = re.compile(r"[.!?]['\"”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Place:
    """A candidate with its reading, what was settled before it and the two parts that follow."""

    before: Part | None
    part: Part
    reading: Reading
    ahead: tuple[Part, ...]

    @property
    def after(self) -> Part | None:
        """The part that follows."""
        return self.ahead[0] if self.ahead else None

    @property
    def below_passage(self) -> Part | None:
        """The passage right above, where there is one."""
        return self.before if self.before and self.before.role is Role.PASSAGE else None


def stands_as_heading(place: Place, manner: Manner) -> bool:
    """Return whether what reads as a heading stands where one can."""
    reading, after = place.reading, place.after
    if reading.certain or after is None or place.part.unit.in_contents:
        return after is not None or reading.certain
    if place.part.unit.kind is UnitKind.NUMBERED:
        return _numbered(place, after, manner)
    if reading.text.endswith(":") and after.is_item and not reading.known:
        return False
    return reading.attendance or _is_set_off(place, after, manner)


def _is_set_off(place: Place, after: Part, manner: Manner) -> bool:
    unit = place.part.unit
    if not manner.gaps:
        return _heads_text(place, after)
    if not unit.gap_before and place.below_passage:
        return after.is_text and _heads_text(place, after)
    return unit.gap_after or after.is_text or after.why == "footnote" or _heads_heading(place)


def _heads_heading(place: Place) -> bool:
    """Return whether the next line is a heading right over text, with this one right above it."""
    if len(place.ahead) < 2 or not place.ahead[0].reading:
        return False
    lower, text = place.ahead
    return not lower.unit.gap_before and text.is_text and ends_sentence(text.unit.text)


def _heads_text(place: Place, after: Part) -> bool:
    """Return whether a short line stands over text where no blank lines tell: after the end of a
    sentence or of a list, before a longer text, a list or a lighter heading."""
    text, reading = place.part.unit.text, place.reading
    if len(text) > _LONGEST_WITHOUT_GAP:
        return False
    if place.below_passage and not _can_end_section(place.below_passage, reading):
        return False
    if after.is_item or after.why == "footnote":
        return True
    if after.reading:
        return reading.main or after.reading.certain or reading.rank < after.reading.rank
    longer = len(after.unit.text) > max(60, len(text))
    return after.is_text and (longer or ends_sentence(after.unit.text))


def _can_end_section(part: Part, heading: Reading) -> bool:
    """Return whether a section can end with ``part`` and ``heading`` open the next."""
    text = part.unit.text.rstrip()
    if text.endswith(":"):
        return heading.main
    ended = bool(_STOP.search(text)) or (part.is_item and len(text) <= _SHORT_ITEM)
    return ended or bool(heading.number)


def _numbered(place: Place, after: Part, manner: Manner) -> bool:
    """Return whether "1. Some Words" is a heading rather than one of a list: nothing of its
    series stands next to it, and what follows is its text."""
    part, above = place.part, place.below_passage
    if _same_series(part, after) or (above and _same_series(above, part)):
        return False
    if not manner.gaps:
        return _heads_text(place, after)
    over_text = after.is_text and bool(_STOP.search(after.unit.text))
    return part.unit.gap_before and (part.unit.gap_after or over_text)


def _same_series(part: Part, other: Part) -> bool:
    both = part.unit.kind is UnitKind.NUMBERED and other.unit.kind is UnitKind.NUMBERED
    return both and _series(part.unit.mark) == _series(other.unit.mark)


def _series(mark: str) -> str:
    return re.sub(r"[A-Za-z]+", "a", re.sub(r"\d+", "9", mark))
