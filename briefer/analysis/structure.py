"""Every unit of a document's body gets its role: heading, passage or neither.

Roles are told from the words of a unit and from what stands round it. Where both are open, a
unit stays a passage: nothing that could be content is dropped.
"""

import re
from dataclasses import dataclass, replace
from enum import Enum, auto

from briefer.analysis.headings import Reading, lists_organisations, read_heading
from briefer.analysis.lines import Unit, UnitKind
from briefer.analysis.noise import noise
from briefer.domain.passage import PassageKind

_NAME_LENGTH = 100
_ITEM_LENGTH = 200
_RUN_OF_NAMES = 4
_STOP = re.compile(r"[.!?]['\"”’»)\]]*$")


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


def assign_roles(units: list[Unit]) -> list[Part]:
    """Return the ``units`` of a document's body with their roles, in order."""
    parts = [_alone(unit) for unit in units]
    parts = _settle_candidates(parts)
    parts = _settle_names(parts)
    return _settle_lists(parts)


def _alone(unit: Unit) -> Part:
    """Return the role that ``unit`` shows by itself; a heading is a candidate so far."""
    why = noise(unit.text)
    if why:
        return Part(unit, Role.DROPPED, why=why)
    if unit.kind is UnitKind.ROW:
        return Part(unit, Role.PASSAGE, PassageKind.TABLE_ROW)
    if unit.kind is UnitKind.BULLET:
        return Part(unit, Role.PASSAGE, PassageKind.BULLET)
    words = f"{unit.mark} {unit.text}" if unit.kind is UnitKind.NUMBERED else unit.text
    reading = read_heading(words)
    if reading and (unit.gap_before or unit.kind is UnitKind.TEXT):
        return Part(unit, Role.HEADING, reading=reading)
    return Part(unit, Role.PASSAGE, _kind(unit))


def _kind(unit: Unit) -> PassageKind:
    itemised = unit.kind in (UnitKind.NUMBERED, UnitKind.BULLET)
    return PassageKind.BULLET if itemised else PassageKind.PARAGRAPH


def _settle_candidates(parts: list[Part]) -> list[Part]:
    """Take back headings that stand where no heading can: inside a list, before nothing."""
    settled: list[Part] = []
    for at, part in enumerate(parts):
        after = parts[at + 1] if at + 1 < len(parts) else None
        before = settled[-1] if settled else None
        if part.role is Role.HEADING and not _stands_as_heading(before, part, after):
            part = replace(part, role=Role.PASSAGE, kind=_kind(part.unit), reading=None)
        settled.append(part)
    return settled


def _stands_as_heading(before: Part | None, part: Part, after: Part | None) -> bool:
    reading = part.reading
    if reading is None:
        return False
    if reading.depth or reading.session or reading.appendix:
        return True
    if part.unit.kind is UnitKind.NUMBERED:
        return _numbered_heading(before, part, after)
    if not part.unit.gap_before and before is not None and before.role is Role.PASSAGE:
        return False
    return bool(after) and (part.unit.gap_after or _is_text(after))


def _numbered_heading(before: Part | None, part: Part, after: Part | None) -> bool:
    """Return whether "1. Some Words" is a heading: set off, with text of its own below it."""
    follows_item = before is not None and before.unit.kind is UnitKind.NUMBERED
    return (
        part.unit.gap_before
        and part.unit.gap_after
        and after is not None
        and (_is_text(after) or after.role is Role.DROPPED)
        and not (follows_item and before is not None and before.role is Role.PASSAGE)
    )


def _is_text(part: Part | None) -> bool:
    return part is not None and part.role is Role.PASSAGE and part.unit.kind is UnitKind.TEXT


def _settle_names(parts: list[Part]) -> list[Part]:
    """Drop the lists of organisations and people that stand below a heading for them."""
    settled: list[Part] = []
    inside = False
    for part in parts:
        reading = part.reading
        if reading and (reading.appendix or reading.main or reading.session or reading.depth):
            inside = lists_organisations(reading)
        elif inside and _reads_as_name(part):
            part = replace(part, role=Role.DROPPED, reading=None, why="organisation_list")
        elif inside and part.role is Role.PASSAGE:
            inside = False
        settled.append(part)
    return settled


def _reads_as_name(part: Part) -> bool:
    text = part.unit.text
    return part.role is not Role.DROPPED and len(text) <= _NAME_LENGTH and not _STOP.search(text)


def _settle_lists(parts: list[Part]) -> list[Part]:
    """Read runs of short lines as the list items they were before their marks were lost."""
    settled = list(parts)
    at = 0
    while at < len(settled):
        end = _end_of_run(settled, at)
        announced = at > 0 and settled[at - 1].unit.text.rstrip().endswith(":")
        first = at if announced else at + 1
        last = end - 1 if end < len(settled) and _is_text(settled[end]) else end
        long_enough = end - at >= _RUN_OF_NAMES or (announced and last - at >= 2)
        if long_enough:
            for item in range(first, last):
                settled[item] = _as_item(settled[item])
        at = max(end, at + 1)
    return settled


def _end_of_run(parts: list[Part], at: int) -> int:
    """Return where the run of list-like lines that begins at ``at`` ends."""
    end = at
    while end < len(parts) and _could_be_item(parts[end]):
        end += 1
    return end


def _could_be_item(part: Part) -> bool:
    unit, reading = part.unit, part.reading
    if reading:
        return not (reading.session or reading.appendix or reading.depth or reading.main)
    unmarked = part.role is Role.PASSAGE and unit.kind is UnitKind.TEXT
    return unmarked and len(unit.text) <= _ITEM_LENGTH and not _STOP.search(unit.text)


def _as_item(part: Part) -> Part:
    return replace(part, role=Role.PASSAGE, kind=PassageKind.BULLET, reading=None)
