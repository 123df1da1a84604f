"""Lists that lost their marks, told from what announces them and from how their items end."""

import re

from briefer.analysis.headings import lists_organisations
from briefer.analysis.manner import Manner
from briefer.analysis.parts import Part, Role, as_passage
from briefer.domain.passage import PassageKind

_ITEM_LENGTH = 200
_LAST_ITEM_LENGTH = 300
_RUN_OF_NAMES = 4
_STOP = re.compile(r"[.!?]['\"”’»)\]]*$")
_GOES_ON = re.compile(r"(?:[;,]|[;,]\s*(?:and|or|et|ou)|\s(?:and|or|et|ou))$", re.IGNORECASE)


def settle_lists(parts: list[Part], manner: Manner) -> list[Part]:
    """Return ``parts`` with runs of lines read as the list items they were before their marks
    were lost."""
    settled = list(parts)
    at = 0
    while at < len(settled):
        announced = at > 0 and _announces(settled[at - 1])
        end = _end_of_run(settled, at)
        run = settled[at:end]
        first, last = _items(settled, at, end, announced) if _is_list(run, manner) else (at, at)
        if announced and manner.gaps:
            last = max(last, _end_of_block(settled, at))
            first = at if last > at else first
        for item in range(first, last):
            settled[item] = as_passage(settled[item], PassageKind.BULLET)
        at = max(end, last, at + 1)
    return settled


def _is_list(run: list[Part], manner: Manner) -> bool:
    """Return whether the lines of ``run`` can be items where paragraphs have no full stop
    either: most of them are as short as a heading."""
    short = sum(1 for part in run if len(part.unit.text) <= manner.longest_heading)
    return short >= 0.6 * len(run)


def _announces(part: Part) -> bool:
    return part.role is Role.PASSAGE and part.unit.text.rstrip().endswith(":")


def _items(parts: list[Part], at: int, end: int, announced: bool) -> tuple[int, int]:
    """Return the first item of the run and the end of the items."""
    goes_on = [n for n in range(at, end) if _GOES_ON.search(parts[n].unit.text)]
    if len(goes_on) > 1 or (goes_on and announced):
        last = goes_on[-1] + 2
        closed = last <= end or _can_close(parts, end)
        return (at if announced else goes_on[0]), last if closed else end
    heads_text = end < len(parts) and parts[end].is_text
    last = end - 1 if heads_text else end
    if announced and last - at >= 2:
        return at, last
    if end - at >= _RUN_OF_NAMES:
        return at + 1, last
    return at, at


def _can_close(parts: list[Part], at: int) -> bool:
    """Return whether the part at ``at`` is the last item, which ends the sentence of the list."""
    return at < len(parts) and parts[at].is_text and len(parts[at].unit.text) <= _LAST_ITEM_LENGTH


def _end_of_run(parts: list[Part], at: int) -> int:
    """Return where the run of list-like lines that begins at ``at`` ends."""
    end = at
    while end < len(parts) and _could_be_item(parts[end]):
        end += 1
    return end


def _could_be_item(part: Part) -> bool:
    unit, reading = part.unit, part.reading
    if reading:
        return not (reading.certain or reading.known or lists_organisations(reading))
    open_end = not _STOP.search(unit.text) and not unit.text.endswith(":")
    return part.is_text and len(unit.text) <= _ITEM_LENGTH and open_end


def _end_of_block(parts: list[Part], at: int) -> int:
    """Return where the lines end that follow an announcement without a blank line, if several."""
    end = at
    while end < len(parts) and parts[end].is_text and not parts[end].unit.gap_before:
        end += 1
    return end if end - at >= 2 else at
