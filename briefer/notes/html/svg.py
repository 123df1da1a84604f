"""Charts drawn as SVG: columns or a line on an axis at zero, each value written where it stands.

Shapes and colours are attributes, for the policy of the page allows no style in an element and
whoever takes the drawing out of the page takes them along. The axis always holds zero, so that no
difference looks larger than it is.
"""

import math
from dataclasses import dataclass

from briefer.domain.note import ChartForm
from briefer.notes.blocks import Plot
from briefer.notes.html.inlines import text

_WIDTH, _DRAWN = 640.0, 210.0
"""Of the drawing, and of what is drawn between its highest and its lowest value."""
_LETTER, _LINE = 6.6, 16.0
"""Of type of 13 pixels: about what a letter takes, and a line."""
_MOST_LINES = 3
_HEAD, _GAP = 26.0, 8.0
_WIDEST_COLUMN, _FILLED = 84.0, 0.6
_NARROWEST_LABEL = 34.0
_INK, _QUIET, _DRAWN_IN = "#1b2a41", "#50596b", "#2c5f8f"


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where on the drawing the values of a chart stand."""

    count: int
    highest: float
    lowest: float

    @property
    def slot(self) -> float:
        """How wide the place of one value is."""
        return _WIDTH / self.count

    def x(self, at: int) -> float:
        """Return the middle of the place of the value ``at``."""
        return self.slot * (at + 0.5)

    def y(self, value: float) -> float:
        """Return how far down ``value`` stands."""
        top = _HEAD + _LINE + _GAP
        return top + (self.highest - value) / ((self.highest - self.lowest) or 1) * _DRAWN


def drawn(plot: Plot) -> str:
    """Return ``plot`` as one image that is read aloud by its description.

    Where values stand too close for all of them to be written, every second one is, or every
    third.
    """
    values = [float(value) for value in plot.values]
    frame = _Frame(len(values), max(0.0, *values), min(0.0, *values))
    foot = frame.y(frame.lowest) + (_LINE + _GAP if frame.lowest < 0 else 0)
    labels, lines = _labels(plot, frame, foot)
    shapes = _columns if plot.form is ChartForm.COLUMNS else _line
    height = foot + lines * _LINE + _GAP
    measure = f'<text fill="{_QUIET}" x="0" y="13">{text(plot.measure)}</text>'
    axis = f'<path stroke="{_QUIET}" d="M0 {frame.y(0):.1f}H{_WIDTH:.0f}"/>'
    return (
        f'<svg viewBox="0 0 {_WIDTH:.0f} {height:.0f}" font-size="13" role="img"'
        f' aria-label="{text(plot.description)}">\n{measure}\n{shapes(values, frame)}\n{axis}\n'
        f"{_values(plot, values, frame)}\n{labels}\n</svg>"
    )


def _columns(values: list[float], frame: _Frame) -> str:
    width = min(_WIDEST_COLUMN, frame.slot * _FILLED)
    columns = "\n".join(
        f'<rect x="{frame.x(at) - width / 2:.1f}" y="{frame.y(max(value, 0)):.1f}"'
        f' width="{width:.1f}" height="{abs(frame.y(value) - frame.y(0)):.1f}"/>'
        for at, value in enumerate(values)
    )
    return f'<g fill="{_DRAWN_IN}">\n{columns}\n</g>'


def _line(values: list[float], frame: _Frame) -> str:
    places = [(frame.x(at), frame.y(value)) for at, value in enumerate(values)]
    trend = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    points = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"/>' for x, y in places)
    line = f'<polyline fill="none" stroke="{_DRAWN_IN}" stroke-width="2.5" points="{trend}"/>'
    return f'{line}\n<g fill="{_DRAWN_IN}">{points}</g>'


def _values(plot: Plot, values: list[float], frame: _Frame) -> str:
    """Return each value above its column or point, below where it is less than zero."""
    step = _step(max(map(len, plot.shown)) * _LETTER, frame)
    return "".join(
        _text(
            _INK,
            frame.x(at),
            frame.y(value) + (_LINE + 2 if value < 0 else -_GAP),
            plot.shown[at],
        )
        for at, value in enumerate(values)
        if at % step == 0
    )


def _labels(plot: Plot, frame: _Frame, foot: float) -> tuple[str, int]:
    """Return the names of the values below the lowest of them, and how many lines they take."""
    longest = max(len(word) for label in plot.categories for word in label.split(" "))
    step = _step(max(_NARROWEST_LABEL, min(longest * _LETTER, _WIDTH / 6)), frame)
    fitting = max(1, math.floor((frame.slot * step - _GAP) / _LETTER))
    broken = [_broken(label, fitting) for label in plot.categories]
    written = "".join(
        _text(_QUIET, frame.x(at), foot + (number + 1) * _LINE, line)
        for at, lines in enumerate(broken)
        if at % step == 0
        for number, line in enumerate(lines)
    )
    return written, max(map(len, broken[::step]))


def _step(needed: float, frame: _Frame) -> int:
    """Return that every how many-th value has the room of ``needed`` pixels."""
    return min(frame.count, math.ceil((needed + _GAP) / frame.slot)) or 1


def _broken(label: str, fitting: int) -> list[str]:
    """Return ``label`` in lines of so many letters, cut where it has more than fit."""
    lines: list[str] = []
    for word in label.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= fitting:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1]} …"]
    return [line if len(line) <= fitting else f"{line[: fitting - 1]}…" for line in lines]


def _text(colour: str, x: float, y: float, words: str) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="middle"'
    weight = ' font-weight="bold"' if colour == _INK else ""
    return f'<text fill="{colour}"{weight} {place}>{text(words)}</text>'
