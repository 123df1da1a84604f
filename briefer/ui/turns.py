"""How the GUI thread and the threads of jobs take turns at Python."""

import gc
import sys

_SWITCH_SECONDS = 0.0001
"""How long Python lets one thread run before another may: with its own 5 ms, each touch of Qt by
the GUI thread could wait as long while the program loads or a search is busy."""

_THRESHOLDS = (20_000, 20, 20)
"""When Python looks for garbage that refers to itself: seldom, for every look stops all threads."""

_kept: list[bool] = []
"""Whether that was done. Python could tell, but counts all that is kept for it: 10 ms and more."""


def take_short_turns() -> None:
    """Let no thread keep the others waiting for long."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    gc.set_threshold(*_THRESHOLDS)


def keep_what_is_loaded() -> None:
    """Take all that is held at the first answer for what stays, so that it need not be looked
    through again; later it would keep windows that have closed."""
    if not _kept:
        _kept.append(True)
        gc.freeze()
