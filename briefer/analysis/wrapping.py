"""Which line goes on in the next: paragraphs that were wrapped at a width, put together again.

A line goes on where the next one's first word would not have fitted on it, or where the next
one plainly takes up its sentence. The width is read off the lines that do the latter.
"""

from itertools import pairwise

from briefer.analysis.lines import Line
from briefer.analysis.marks import begins_item

_WIDEST = 132
_NARROWEST = 50
_NEAR = 14
_SHORT = 0.7
_STOPS = tuple(".!?:;")
_ITEM_ENDS = ("; and", "; or", "; et", "; ou", ";and", ";or", ";et", ";ou")
_CLOSING = "'\"”’»)]*_ \u00a0"


def wrapping_width(lines: list[Line]) -> int:
    """Return the width ``lines`` were wrapped at, 0 where a paragraph is a line.

    In wrapped text many of the lines as wide as that end within a sentence, and next to none
    is wider.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if not b.blanks_before and a.width >= _NARROWEST]
    running = sorted(a.width for a, b in pairs if a.width <= _WIDEST and _takes_up(a, b))
    if not running:
        return 0
    width = running[int((len(running) - 1) * 0.97)]
    near = sum(1 for a, _ in pairs if a.width >= width - _NEAR)
    running_near = sum(1 for one in running if one >= width - _NEAR)
    long = [line.width for line in lines if line.width >= _NARROWEST]
    beyond = sum(1 for one in long if one > width + 6)
    return width if running_near >= 0.3 * near and beyond <= 0.2 * len(long) else 0


def put_together(run: list[Line], whole: int) -> list[list[Line]]:
    """Return the lines of ``run`` in groups, one for each paragraph or item; ``whole`` is the
    width of the whole document."""
    width = whole if max(line.width for line in run) <= whole + 6 else wrapping_width(run)
    listed = _is_list_of_short_lines(run, width)
    groups: list[list[Line]] = []
    for line in run:
        if groups and _goes_on(groups[-1], line, width, listed):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def ends_sentence(text: str) -> bool:
    """Return whether a sentence, or an item of a list, ends with ``text``."""
    return text.rstrip(_CLOSING).endswith(_STOPS) or text.endswith(_ITEM_ENDS)


def _takes_up(line: Line, after: Line) -> bool:
    """Return whether ``after`` plainly takes up the sentence of ``line``."""
    small = after.text[0].islower() and not begins_item(after.text)
    return small and not after.mark and not ends_sentence(line.text)


def _is_list_of_short_lines(run: list[Line], width: int) -> bool:
    short = sum(1 for line in run if line.width < _SHORT * width)
    return len(run) > 3 and short >= 0.6 * len(run) and not any(map(_is_item, run))


def _is_item(line: Line) -> bool:
    return bool(line.mark) or begins_item(line.text)


def _goes_on(before: list[Line], line: Line, width: int, listed: bool) -> bool:
    """Return whether ``line`` continues the unit that the lines ``before`` began."""
    last = before[-1]
    if line.mark:
        return False
    if _is_hung_below(before, line):
        return True
    if not width or listed:
        runs = _NARROWEST <= last.width <= _WIDEST and not before[0].text[0].islower()
        return runs and _takes_up(last, line)
    if begins_item(line.text):
        return _wraps_at_mark(before, line, width)
    if _takes_up(last, line) and (last.width >= _SHORT * width or _is_cut(last.text)):
        return True
    return _fills_up(before, line, width)


def _is_hung_below(before: list[Line], line: Line) -> bool:
    """Return whether ``line`` is set below the words of an item whose sentence goes on in it."""
    first, last = before[0], before[-1]
    deeper = _is_item(first) and line.indent > first.indent
    return deeper and line.text[0].islower() and not ends_sentence(last.text)


def _fills_up(before: list[Line], line: Line, width: int) -> bool:
    """Return whether the last line is so full that ``line`` has to be its continuation."""
    last = before[-1]
    if last.text.isupper() != line.text.isupper():
        return False
    full = _is_full(last, line, width)
    if ends_sentence(last.text) and not line.text[0].islower():
        return full and (line.width >= _SHORT * width or ends_sentence(line.text))
    return full or _is_long(before, line, width)


def _is_long(before: list[Line], line: Line, width: int) -> bool:
    """Return whether the last line breaks off within a sentence though a word more would have
    fitted, as lines of unevenly wide letters do; a first line may be a heading instead."""
    first, last = before[0], before[-1]
    if last.text.endswith(","):
        return False
    if first is last and not _is_item(first):
        return last.width >= 0.9 * width
    if ends_sentence(line.text) and line.width < 0.5 * width:
        return last.width >= 0.6 * width
    return last.width >= 0.8 * width or (_is_item(first) and line.indent > first.indent)


def _is_cut(text: str) -> bool:
    """Return whether ``text`` ends in a hyphen within a word."""
    return len(text) > 1 and text[-1] in "-‐" and text[-2].islower()


def _is_full(last: Line, line: Line, width: int) -> bool:
    """Return whether the first word of ``line`` would not have fitted on the ``last`` line."""
    return last.width + 1 + len(line.text.split(" ", 1)[0]) > width - 4


def _wraps_at_mark(before: list[Line], line: Line, width: int) -> bool:
    """Return whether a line that begins like a list item only wraps there: a full line without
    a stop above it, at the same indent, in a paragraph that is itself no item."""
    first, last = before[0], before[-1]
    item = first.mark or begins_item(first.text) or last.indent != line.indent
    stopped = ends_sentence(last.text) or last.text.endswith(",")
    return not item and not stopped and _is_full(last, line, width)
