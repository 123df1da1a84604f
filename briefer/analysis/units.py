"""Lines as units: what stands together as one paragraph, bullet or table row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from briefer.analysis.lines import Line
from briefer.analysis.marks import begins_item, bullet, number
from briefer.analysis.wrapping import put_together, wrapping_width
from briefer.domain.document import Span

_CELLS = re.compile(r"\t|[ \u00a0]{3,}|\|")


class UnitKind(Enum):
    """What a unit looks like from its line ends and first characters alone."""

    TEXT = auto()
    BULLET = auto()
    NUMBERED = auto()
    ROW = auto()


@dataclass(frozen=True, slots=True)
class Unit:
    """Lines that stand together. ``span`` leaves out a bullet's mark; ``blanks_before`` and
    ``gap_after`` say how blank lines set it off; ``underline`` and ``why`` are the lines';
    ``in_contents`` tells that the table of contents names it."""

    kind: UnitKind
    span: Span
    text: str
    mark: str
    indent: int
    blanks_before: int
    gap_after: bool
    page: int
    underline: str
    why: str
    in_contents: bool

    @property
    def gap_before(self) -> bool:
        """Whether the unit opens a block."""
        return self.blanks_before > 0

    @property
    def words(self) -> str:
        """The text with its number in front, where it has one."""
        return f"{self.mark} {self.text}" if self.kind is UnitKind.NUMBERED else self.text


def group(text: str, lines: list[Line]) -> list[Unit]:
    """Return the units of ``text`` that its ``lines`` make."""
    units: list[Unit] = []
    whole = wrapping_width([line for line in lines if not line.why])
    for block in _blocks(lines):
        groups = [
            (together, rows)
            for run, rows in _runs(block)
            for together in ([[line] for line in run] if rows else put_together(run, whole))
        ]
        for at, (together, rows) in enumerate(groups):
            place = (at == 0, at == len(groups) - 1)
            units.append(_unit(text, together, rows, place))
    return units


def _blocks(lines: list[Line]) -> Iterator[list[Line]]:
    """Yield the runs of lines that no blank line and nothing set aside parts."""
    block: list[Line] = []
    for line in lines:
        if block and (line.blanks_before or line.why or block[-1].why or block[-1].underline):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _runs(block: list[Line]) -> Iterator[tuple[list[Line], bool]]:
    """Yield ``block`` in runs of lines that are rows of a table, or are not."""
    cells = [_cells(line) for line in block]
    start = 0
    for at in range(1, len(block) + 1):
        if at == len(block) or (cells[at] > 1) != (cells[start] > 1):
            run = block[start:at]
            yield run, cells[start] > 1 and _are_rows(run, cells[start:at])
            start = at


def _cells(line: Line) -> int:
    """Return how many cells tabs, bars and wide gaps make of ``line``."""
    text = line.text
    if not ("\t" in text or "|" in text or "   " in text or "\u00a0\u00a0" in text):
        return 1
    if line.why or begins_item(text):
        return 1
    return len(_CELLS.split(text.strip("|")))


def _are_rows(run: list[Line], cells: list[int]) -> bool:
    """Return whether the lines of ``run`` are rows: as many cells in each, or several."""
    drawn = all("\t" in line.text or "|" in line.text for line in run)
    if len(run) == 1:
        return drawn and (cells[0] > 2 or run[0].text.startswith("|"))
    alike = len(set(cells)) == 1 or min(cells) >= 3
    return alike and min(cells) >= (2 if drawn else 3)


def _unit(text: str, lines: list[Line], row: bool, place: tuple[bool, bool]) -> Unit:
    """Return the unit ``lines`` make; ``place`` tells whether it opens and closes its block."""
    first, last = lines[0], lines[-1]
    kind, mark = (UnitKind.ROW, "") if row else _kind(first)
    span = Span(first.span.start + len(mark), last.span.end)
    return Unit(
        kind=kind,
        span=span,
        text=text[span.start : span.end],
        mark=mark.strip() or first.mark,
        indent=first.indent,
        blanks_before=max(first.blanks_before, int(place[0])),
        gap_after=place[1],
        page=first.page,
        underline=last.underline,
        why=first.why,
        in_contents=first.in_contents,
    )


def _kind(line: Line) -> tuple[UnitKind, str]:
    """Return what ``line`` begins, and the mark it begins with."""
    if line.why:
        return UnitKind.TEXT, ""
    if line.mark:
        numbered = line.mark[-1] in ".)" and len(line.mark) > 1
        return (UnitKind.NUMBERED if numbered else UnitKind.BULLET), ""
    if mark := bullet(line.text):
        return UnitKind.BULLET, mark
    mark = number(line.text)
    return (UnitKind.NUMBERED if mark else UnitKind.TEXT), mark
