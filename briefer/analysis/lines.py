"""A text as lines, each with what its place on the page says: gap above, page, rule below.

Lines without a letter or digit hold nothing to quote. They leave their trace on their
neighbours: a rule under a line underlines it, a lone bullet mark belongs to the next line,
anything else parts what stands above it from what stands below.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefer.analysis.marks import is_lone
from briefer.domain.document import Span

_LINE = re.compile(r"[^\n\v\f\x85\u2028\u2029]+")
_UNDERLINES = "=-~^_*–—"
_LONGEST_UNDERLINED = 160
_STOP = tuple(".!?:;")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds words: the span of its text without outer white space.

    ``blanks_before`` counts the blank lines above it; ``mark`` is a bullet mark or number that
    stood alone on the line above; ``underline`` is the character of a rule right below it;
    ``why`` says why the line is no part of the content, where its place already shows that;
    ``in_contents`` tells that a table of contents names the line.
    """

    span: Span
    text: str
    indent: int
    blanks_before: int
    page: int
    mark: str = ""
    underline: str = ""
    why: str = ""
    in_contents: bool = False

    @property
    def width(self) -> int:
        """How far to the right the line reaches."""
        return self.indent + len(self.text)


def split_lines(text: str) -> list[Line]:
    """Return the lines of ``text`` that hold words; a form feed begins a new page."""
    raw = list(_raw_lines(text))
    lines: list[Line] = []
    mark: Line | None = None
    parted = True
    for line, after in zip(raw, [*raw[1:], None], strict=False):
        if mark is None and after and _marks_next(line, after):
            mark = line
        elif mark is None and not _holds_words(line.text):
            _underline(lines, line)
            parted = True
        else:
            first = mark or line
            gap = max(first.blanks_before, int(parted))
            changed = mark is not None or gap != line.blanks_before
            lines.append(_placed(line, gap, mark) if changed else line)
            mark, parted = None, False
    return lines


def _raw_lines(text: str) -> Iterator[Line]:
    page, last_end, paged = 1, 0, "\f" in text
    for match in _LINE.finditer(text):
        raw = match.group()
        content = raw.strip()
        if not content:
            continue
        start = match.start() + (0 if raw[0] == content[0] else len(raw) - len(raw.lstrip()))
        page += text.count("\f", last_end, start) if paged else 0
        blanks = max(0, text.count("\n", last_end, start) - 1)
        span = Span(start, start + len(content))
        yield Line(span, content, start - match.start(), blanks, page)
        last_end = span.end


def _placed(line: Line, gap: int, mark: Line | None) -> Line:
    return replace(line, blanks_before=gap, mark=mark.text if mark else "")


def _holds_words(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _marks_next(line: Line, after: Line) -> bool:
    """Return whether ``line`` is nothing but the bullet mark or number of the line ``after``."""
    return is_lone(line.text) and not after.blanks_before and _holds_words(after.text)


def _underline(lines: list[Line], rule: Line) -> None:
    """Note on the last of ``lines`` that ``rule`` underlines it, where it does."""
    drawn = len(rule.text) >= 3 and len(set(rule.text)) == 1 and rule.text[0] in _UNDERLINES
    if not drawn or rule.blanks_before or not lines:
        return
    above = lines[-1]
    opens = above.blanks_before or (len(lines) > 1 and lines[-2].text.endswith(_STOP))
    if opens and len(above.text) <= _LONGEST_UNDERLINED and above.page == rule.page:
        lines[-1] = replace(above, underline=rule.text[0])
