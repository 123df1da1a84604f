"""Every unit of a document's body gets its role: heading, passage or neither.

Roles are told from the words of a unit and from what stands round it. Where both are open, a
unit stays a passage: nothing that could be content is dropped.
"""

import re

from briefer.analysis.headings import lists_organisations, names_people, read_heading
from briefer.analysis.manner import Manner
from briefer.analysis.noise import noise
from briefer.analysis.parts import Part, Role, as_passage
from briefer.analysis.standing import Place, stands_as_heading
from briefer.analysis.units import Unit, UnitKind
from briefer.domain.passage import PassageKind

_NAME_LENGTH = 100
_STOP = re.compile(r"[.!?]['\"”’»)\]]*$")
_FOOTNOTE_MARK = re.compile(r"(?:footnote|note de bas de page)\s*\d{1,3}\W*", re.IGNORECASE)
_FOOTNOTE_END = re.compile(r"(?:return|back) to footnote|retour à la", re.IGNORECASE)
_FOOTNOTE_UNITS = 6
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|should|must|est|sont|était|étaient|ont|doit|doivent)\b"
)


def assign_roles(units: list[Unit], manner: Manner) -> list[Part]:
    """Return the ``units`` of a document's body with their roles, in order."""
    parts = [_alone(unit, manner) for unit in units]
    parts = _settle_footnotes(parts)
    parts = _settle_candidates(parts, manner)
    return _settle_names(parts)


def _alone(unit: Unit, manner: Manner) -> Part:
    """Return the role that ``unit`` shows by itself; a heading is a candidate so far."""
    why = unit.why or noise(unit.text) or ("organisation_list" if names_people(unit.text) else "")
    if why:
        return Part(unit, Role.DROPPED, why=why)
    if unit.kind is UnitKind.ROW:
        return Part(unit, Role.PASSAGE, PassageKind.TABLE_ROW)
    if unit.kind is UnitKind.BULLET:
        return Part(unit, Role.PASSAGE, PassageKind.BULLET)
    reading = read_heading(unit.words, unit.underline, manner.longest_heading)
    if reading:
        return Part(unit, Role.HEADING, _kind(unit), reading)
    return Part(unit, Role.PASSAGE, _kind(unit))


def _kind(unit: Unit) -> PassageKind:
    return PassageKind.BULLET if unit.kind is UnitKind.NUMBERED else PassageKind.PARAGRAPH


def _settle_footnotes(parts: list[Part]) -> list[Part]:
    """Drop the text between "Footnote 1" and the link that leads back from it."""
    settled = list(parts)
    for at, part in enumerate(parts):
        if part.why != "footnote" or not _FOOTNOTE_MARK.fullmatch(part.unit.text):
            continue
        ahead = range(at + 1, min(at + 1 + _FOOTNOTE_UNITS, len(parts)))
        end = next((n for n in ahead if _FOOTNOTE_END.match(parts[n].unit.text)), at)
        for inside in range(at + 1, end):
            settled[inside] = _dropped(settled[inside], "footnote")
    return settled


def _dropped(part: Part, why: str) -> Part:
    return Part(part.unit, Role.DROPPED, why=part.why or why)


def _settle_candidates(parts: list[Part], manner: Manner) -> list[Part]:
    """Take back headings that stand where no heading can: inside a list, before nothing."""
    settled: list[Part] = []
    for at, part in enumerate(parts):
        if part.reading is None:
            settled.append(part)
            continue
        before = settled[-1] if settled else None
        place = Place(before, part, part.reading, tuple(parts[at + 1 : at + 3]))
        stands = stands_as_heading(place, manner)
        settled.append(part if stands else as_passage(part, part.kind))
    return settled


def _settle_names(parts: list[Part]) -> list[Part]:
    """Drop the lists of organisations and people that stand below a heading for them."""
    settled: list[Part] = []
    inside = False
    for at, part in enumerate(parts):
        reading = part.reading
        after = parts[at + 1] if at + 1 < len(parts) else None
        if reading and (not inside or _ends_names(part, after)):
            inside = lists_organisations(reading)
        elif inside and part.role is not Role.DROPPED:
            inside = _reads_as_name(part)
            if inside:
                settled.append(_dropped(part, "organisation_list"))
                continue
        settled.append(part)
    return settled


def _ends_names(part: Part, after: Part | None) -> bool:
    """Return whether a heading opens a section of its own below a list of names."""
    reading, unit = part.reading, part.unit
    if reading is None or reading.certain or reading.known or reading.number:
        return True
    return unit.gap_before and unit.gap_after and after is not None and _is_sentence(after)


def _is_sentence(part: Part) -> bool:
    return part.is_text and bool(_STOP.search(part.unit.text))


def _reads_as_name(part: Part) -> bool:
    text = part.unit.text
    plain = len(text) <= _NAME_LENGTH and not _STOP.search(text) and not text[0].isdigit()
    return plain and not _VERB.search(text)
