"""A text as lines, and lines as units: what stands together as one paragraph, bullet or row.

Office text comes in three habits, often in one file: a paragraph to a line; paragraphs wrapped
at a width; lists of short lines. A line goes on in the next one only where the next one's first
word would not have fitted on it.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto

from briefer.domain.document import Span

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"(?:[-–—*•·▪◦‣●○■□]|o(?=\s{1,8}\S))\s+(?=\S)|[•●▪◦‣](?=\S)")
_LETTERED = re.compile(r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})\)|\d{1,2}\.(?!\d)|[a-z]\.)\s+(?=\S)")
_MARKUP_ROW = re.compile(r"\|.*\|.*\|")
_EMPHASIS = re.compile(r"^(?:\*\*|__)|(?:\*\*|__)$")
_WIDEST = 132
_NARROWEST = 50


class UnitKind(Enum):
    """What a unit looks like from its line ends and first characters alone."""

    TEXT = auto()
    BULLET = auto()
    NUMBERED = auto()
    ROW = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: the span of its text without outer white space."""

    span: Span
    text: str
    indent: int
    blanks_before: int
    page: int


@dataclass(frozen=True, slots=True)
class Unit:
    """Lines that stand together. ``span`` leaves out a bullet's mark; ``gap_before`` and
    ``gap_after`` say whether blank lines set it off."""

    kind: UnitKind
    span: Span
    text: str
    mark: str
    lines: int
    gap_before: bool
    gap_after: bool
    page: int


def split_lines(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not blank; a form feed begins a new page."""
    lines: list[Line] = []
    page, last_end = 1, 0
    for match in _LINE.finditer(text):
        raw = match.group()
        page += raw.count("\f")
        content = raw.strip()
        if not content:
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        blanks = text.count("\n", last_end, start) - (1 if lines else 0)
        span = Span(start, start + len(content))
        lines.append(Line(span, content, start - match.start(), blanks, page))
        last_end = span.end
    return lines


def group(text: str, lines: list[Line]) -> list[Unit]:
    """Return the units of ``text`` that its ``lines`` make."""
    width = _wrapping_width(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    afters = [group[0].blanks_before > 0 for group in groups[1:]] + [True]
    return [_unit(text, group, after) for group, after in zip(groups, afters, strict=True)]


def _wrapping_width(lines: list[Line]) -> int:
    """Return the width the text was wrapped at, 0 where a paragraph is a line.

    Wrapped text has many lines that end close to one width and next to none beyond it.
    """
    lengths = sorted(line.indent + len(line.text) for line in lines)
    if len(lengths) < 3:
        return 0
    width = lengths[int(len(lengths) * 0.97) - 1 if len(lengths) > 40 else -1]
    close = sum(1 for length in lengths if width - 14 <= length <= width + 6)
    wrapped = _NARROWEST <= width <= _WIDEST and close >= 0.3 * len(lengths)
    return width if wrapped else 0


def _goes_on(before: list[Line], line: Line, width: int) -> bool:
    """Return whether ``line`` continues the unit that the lines ``before`` began."""
    last = before[-1]
    if line.blanks_before or not width or _begins_item(line) or _MARKUP_ROW.match(line.text):
        return False
    first_word = line.text.split(maxsplit=1)[0]
    return last.indent + len(last.text) + 1 + len(first_word) > width - 4


def _begins_item(line: Line) -> bool:
    return bool(_BULLET.match(line.text) or _LETTERED.match(line.text))


def _unit(text: str, lines: list[Line], gap_after: bool) -> Unit:
    first, last = lines[0], lines[-1]
    kind, mark = _kind(first.text)
    span = Span(first.span.start + len(mark), last.span.end)
    return Unit(
        kind=kind,
        span=span,
        text=text[span.start : span.end],
        mark=mark.strip(),
        lines=len(lines),
        gap_before=first.blanks_before > 0 or first.span.start == 0,
        gap_after=gap_after,
        page=first.page,
    )


def _kind(text: str) -> tuple[UnitKind, str]:
    bullet = _BULLET.match(text)
    if bullet and not _EMPHASIS.match(text):
        return UnitKind.BULLET, bullet.group()
    numbered = _LETTERED.match(text)
    if numbered:
        return UnitKind.NUMBERED, numbered.group()
    if _MARKUP_ROW.match(text) or text.count("\t") >= 2:
        return UnitKind.ROW, ""
    return UnitKind.TEXT, ""
