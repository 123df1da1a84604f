"""Lists in what the user writes: lines that begin with a bullet or a number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefer.notes.typography import lines

_BULLET = re.compile(r"[•·▪◦‣∙*–—-][ \t\u00a0]+(?=\S)")
_NUMBER = re.compile(r"(\d{1,2})[.)][ \t\u00a0]+(?=\S)")


class Listed(StrEnum):
    """What a line is in a list, if anything."""

    NOT = "not"
    BULLET = "bullet"
    NUMBERED = "numbered"


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the bullet or number it began with; ``begins`` where it is the first of a
    numbered list."""

    kind: Listed
    text: str
    begins: bool = False


def listed(text: str) -> Iterator[Line]:
    """Yield the lines of ``text``.

    A number begins an item of a list only where it goes on from the line before, or begins a list
    that goes on with the next: "5. May was quiet." alone is a sentence, not the fifth of anything.
    """
    found = lines(text)
    numbers = [int(match[1]) if (match := _NUMBER.match(line)) else 0 for line in found]
    counted = 0
    for at, line in enumerate(found):
        number = numbers[at]
        begins = number == 1 and at + 1 < len(found) and numbers[at + 1] == 2
        if number and (begins or (counted and number == counted + 1)):
            counted = number
            yield Line(Listed.NUMBERED, _NUMBER.sub("", line, count=1), begins)
            continue
        counted = 0
        if _BULLET.match(line):
            yield Line(Listed.BULLET, _BULLET.sub("", line, count=1))
        else:
            yield Line(Listed.NOT, line)
