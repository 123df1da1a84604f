"""Finds which words of a chart have room in it, where they stand and how they are turned.

Lengths are inches; a letter is taken as wide as the mean one of Calibri at 10 points.
"""

import math
from itertools import pairwise

from briefer.domain.note import ChartForm
from briefer.notes.blocks import Plot

WIDTH, HEIGHT = 6.0, 3.2
"""Of a chart between the margins of letter paper."""
_PLOT_WIDTH = 5.1
_LETTER, _LINE = 0.073, 0.165
_GAP = 0.06
_BESIDE_AXIS = 0.1
_MOST_VALUES = 16
_LONGEST_TURNED, _MOST_LINES = 1.8, 4
_WIDEST_COLUMN, _LEAST_GAP, _MOST_GAP = 0.8, 60, 500
_NEAR_AXIS = 0.12


def labelled(plot: Plot) -> tuple[int, ...]:
    """Return the places of the values that are written: all where they have room, else those of
    the highest, the last and the first that meet neither each other nor a higher column."""
    count, needed = len(plot.values), _needed(plot)
    if count <= _MOST_VALUES and needed <= _slot(plot):
        return tuple(range(count))
    chosen: list[int] = []
    for at in (plot.values.index(max(plot.values)), count - 1, 0):
        apart = all(abs(at - other) * _slot(plot) >= needed for other in chosen)
        if apart and _clear(plot, at):
            chosen.append(at)
    return tuple(sorted(chosen))


def below(plot: Plot) -> frozenset[int]:
    """Return the places where a value stands below its point: where the line bends upwards, so
    that it does not run through the value, and the axis is not too near."""
    if plot.form is not ChartForm.LINE:
        return frozenset()
    values = plot.values
    rises = [after - before for before, after in pairwise(values)]
    # Before its first point and after its last one a line is as good as level.
    bends = [after > before for before, after in pairwise([0, *rises, 0])]
    near = float(max(values)) * _NEAR_AXIS if min(values) >= 0 else -math.inf
    return frozenset(at for at, up in enumerate(bends) if up and values[at] > near)


def turned(plot: Plot) -> bool:
    """Return whether the labels are written upwards: they have no room beside each other."""
    longest = max(len(word) for label in plot.categories for word in label.split(" "))
    return longest * _LETTER + _GAP > _slot(plot)


def every(plot: Plot) -> int:
    """Return that every how many-th label is written."""
    return math.ceil(_LINE / _slot(plot)) if turned(plot) else 1


def height(plot: Plot) -> float:
    """Return how high the chart is: higher where labels take more than two lines."""
    if turned(plot):
        taken = min(_LONGEST_TURNED, max(map(len, plot.categories)) * _LETTER)
    else:
        room = max(1, math.floor(_slot(plot) / _LETTER))
        taken = min(_MOST_LINES, max(_lines(label, room) for label in plot.categories)) * _LINE
    return round(HEIGHT + max(0.0, taken - 2 * _LINE), 2)


def gap(plot: Plot) -> int:
    """Return the gap between columns in percent of their width: no column is too wide."""
    wanted = round((_slot(plot) / _WIDEST_COLUMN - 1) * 100)
    return min(_MOST_GAP, max(_LEAST_GAP, wanted))


def _slot(plot: Plot) -> float:
    """Return how wide the place of one value is."""
    return _PLOT_WIDTH / len(plot.values)


def _needed(plot: Plot) -> float:
    """Return how wide the longest value is."""
    return max(map(len, plot.shown)) * _LETTER + _GAP


def _clear(plot: Plot, at: int) -> bool:
    """Return whether a value that is wider than its place meets no column and no axis."""
    slot, needed = _slot(plot), _needed(plot)
    if at == 0 and needed > slot + 2 * _BESIDE_AXIS:
        return False
    if plot.form is not ChartForm.COLUMNS:
        return True
    column = slot / (1 + gap(plot) / 100)
    reach = math.floor((needed + column) / 2 / slot)
    near = plot.values[max(0, at - reach) : at + reach + 1]
    own = plot.values[at]
    return min(near) >= own if own < 0 else max(near) <= own


def _lines(label: str, room: int) -> int:
    """Return in how many lines of ``room`` letters ``label`` is written."""
    lines, taken = 1, 0
    for word in label.split(" "):
        if taken and taken + 1 + len(word) > room:
            lines, taken = lines + 1, len(word)
        else:
            taken += len(word) + (1 if taken else 0)
    return lines
