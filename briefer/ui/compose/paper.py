"""The paper of the preview: letter pages one below the other on a desk, measured in pixels.

The text of a page is 6.5 by 9 inches whatever the pane; the margins are cut to what the pane can
spare, so that the letters stay readable.
"""

import math
from dataclasses import dataclass

from PySide6.QtCore import QRect

DOTS_STEP = 6
"""Dots an inch go by sixes: type of 12 points is then a whole number of pixels high, and not made
so by Qt, which would let lines break elsewhere."""
_SMALLEST, _LARGEST, _LARGEST_FITTING = 36, 288, 120
"""Dots an inch: what one can zoom to, and up to which the pages grow with the pane."""
_READABLE = 84
"""Dots an inch: up to here a wider pane lets the letters grow, then first the margins."""

LINE_SIZE = 12 / 72
"""Of the type of the marking, in inches."""
_TEXT_WIDTH, _TEXT_HEIGHT, _MARGIN = 6.5, 9.0, 1.0
_LEAST_BESIDE, _LEAST_ABOVE, _LINE = 0.3, 0.6, 1.22 * LINE_SIZE
"""Of a letter page, in inches; the margins above and below hold the marking and the number."""
_DESK, _BETWEEN = 8, 24
"""Pixels of desk around the pages and between them."""


@dataclass(frozen=True, slots=True)
class Paper:
    """How large pages are on the screen: ``dots`` make an inch, margins of ``beside`` and
    ``above`` surround the text, and the desk is ``desk`` wide."""

    dots: int
    beside: int
    above: int
    desk: int

    @property
    def text_width(self) -> int:
        """How wide the lines are."""
        return math.ceil(_TEXT_WIDTH * self.dots)

    @property
    def text_height(self) -> int:
        """How high the text of a page is."""
        return math.ceil(_TEXT_HEIGHT * self.dots)

    @property
    def stride(self) -> int:
        """How far below a page the next one begins."""
        return self.text_height + 2 * self.above + _BETWEEN

    @property
    def before_text(self) -> int:
        """How far below the beginning of a stride its text begins."""
        return _DESK + self.above

    @property
    def after_text(self) -> int:
        """How far above the end of a stride its text ends."""
        return self.stride - self.before_text - self.text_height

    def page(self, number: int) -> QRect:
        """Return where the page with the ``number``, from 0, lies on the desk."""
        width = self.text_width + 2 * self.beside
        top = number * self.stride + _DESK
        return QRect((self.desk - width) // 2, top, width, self.text_height + 2 * self.above)

    def page_at(self, y: float) -> int:
        """Return the number of the page, from 0, in whose stride ``y`` lies."""
        return max(0, math.floor(y / self.stride))

    def gap_above(self, number: int) -> QRect:
        """Return the desk between the page with the ``number`` and the one before it."""
        return QRect(0, self.page(number).top() - _BETWEEN, self.desk, _BETWEEN)

    def reach(self, pages: int) -> int:
        """Return how high the desk is under so many ``pages``."""
        return pages * self.stride - _BETWEEN + 2 * _DESK


def paper_for(room: int, zoomed_to: int | None, head_lines: int = 1) -> Paper:
    """Return the paper for a pane with ``room`` for desk and pages, at ``zoomed_to`` dots an
    inch or, where that is ``None``, as large as it fits; so many lines stand in its head."""
    dots = _fitting(room) if zoomed_to is None else zoomed_to
    spare = (room - 2 * _DESK - _TEXT_WIDTH * dots) / 2
    beside = math.floor(max(_LEAST_BESIDE * dots, min(_MARGIN * dots, spare)))
    above = max(beside, round(max(_LEAST_ABOVE, (head_lines + 1) * _LINE) * dots))
    desk = max(room, math.ceil(_TEXT_WIDTH * dots) + 2 * beside + 2 * _DESK)
    return Paper(dots, beside, above, desk)


def held_to_zoom(dots: int) -> int:
    """Return ``dots`` an inch, or the nearest that one can zoom to."""
    return max(_SMALLEST, min(_LARGEST, dots))


def _fitting(room: int) -> int:
    """Return at how many dots an inch a page fills ``room``: with its whole margins where the
    letters are readable then, else with less of them."""
    whole = (room - 2 * _DESK) / (_TEXT_WIDTH + 2 * _MARGIN)
    cut = (room - 2 * _DESK) / (_TEXT_WIDTH + 2 * _LEAST_BESIDE)
    fitting = max(whole, min(cut, _READABLE))
    return max(DOTS_STEP, min(_LARGEST_FITTING, math.floor(fitting / DOTS_STEP) * DOTS_STEP))
