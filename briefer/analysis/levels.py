"""Levels for headings that lost their markup.

A level is stated (markup, "2.1"), or follows from what is known: sessions stand below the heading
that announces them, main parts and appendices on top, sentence case below title case below
capitals, a heading right below another inside it, an unmarked one inside the marked one above.
"""

from dataclasses import dataclass, field

from briefer.analysis.headings import CAPITALS, UNTOLD, Reading, holds_sessions
from briefer.domain.language import Language


@dataclass(slots=True)
class _State:
    """What was seen above: the open headings' (level, rank), where sessions and each series of
    numbers belong, the level of the last heading with markup."""

    open: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    series: dict[tuple[str, int], int] = field(default_factory=dict[tuple[str, int], int])
    sessions_level: int = 1
    marked_level: int = 0
    in_session: bool = False
    in_appendix: bool = False


def assign_levels(readings: list[Reading], language: Language) -> list[int]:
    """Return the level, from 1, of each heading in order."""
    shift = min((reading.depth for reading in readings if reading.depth), default=1) - 1
    last_session = max((at for at, one in enumerate(readings) if one.session), default=-1)
    state = _State()
    levels: list[int] = []
    for at, reading in enumerate(readings):
        level = _level(reading, state, language, shift, at < last_session)
        _remember(reading, level, state, language)
        levels.append(level)
    return levels


def _level(
    reading: Reading, state: _State, language: Language, shift: int, sessions_follow: bool
) -> int:
    if reading.depth:
        return max(1, reading.depth - shift)
    if reading.appendix:
        return 1
    if state.marked_level:
        return state.marked_level + 1
    if reading.session:
        return state.sessions_level
    if reading.number:
        return _by_number(reading, state, language)
    return _by_place(reading, state, language, sessions_follow)


def _by_place(reading: Reading, state: _State, language: Language, sessions_follow: bool) -> int:
    """Return the level of a heading that states none: by what it stands in, else by manner."""
    if state.in_appendix:
        return 2
    if reading.known or holds_sessions(reading):
        return 1
    if state.in_session and sessions_follow:
        return state.sessions_level + 1
    return _by_rank(_rank(reading, language), state)


def _by_number(reading: Reading, state: _State, language: Language) -> int:
    """Return the level of a numbered heading: its series', below the series it divides."""
    depth = len(reading.number)
    own, above = (reading.style, depth), (reading.style, depth - 1)
    if reading.number[-1] > 1 and own in state.series:
        return state.series[own]
    if above in state.series:
        return state.series[above] + 1
    if depth > 1:
        return state.series.get(own, 1)
    return 2 if state.in_appendix else _by_rank(_rank(reading, language), state)


def _by_rank(rank: int, state: _State) -> int:
    """Return the level below the nearest open heading of a weightier manner."""
    if not state.open:
        return 1
    if rank == UNTOLD:
        return state.open[-1][0]
    above = [level for level, other in state.open if other != UNTOLD and other < rank]
    return above[-1] + 1 if above else 1


def _rank(reading: Reading, language: Language) -> int:
    """Return the manner of a heading; French has no title case to tell levels by."""
    if language is Language.FR and reading.rank != CAPITALS:
        return UNTOLD if reading.rank == UNTOLD else CAPITALS + 1
    return reading.rank


def _remember(reading: Reading, level: int, state: _State, language: Language) -> None:
    state.open = [(other, rank) for other, rank in state.open if other < level]
    state.open.append((level, _rank(reading, language)))
    state.in_session = reading.session or (state.in_session and level > state.sessions_level)
    state.in_appendix = reading.appendix or (state.in_appendix and level > 1)
    if reading.depth:
        state.marked_level = level
    if reading.appendix:
        state.series.clear()
    if reading.number:
        state.series[reading.style, len(reading.number)] = level
    if holds_sessions(reading):
        state.sessions_level = level + 1
    elif level == 1 and not reading.session:
        state.sessions_level = 1
