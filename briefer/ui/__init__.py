"""The window: Briefer's other door. Qt is loaded only once it is known that it can start."""

from collections.abc import Sequence
from pathlib import Path

from briefer.domain.language import Language
from briefer.ui.probe import obstacle


def open_window(
    data_dir: Path | None = None, language: Language | None = None, notes: Sequence[Path] = ()
) -> int:
    """Return the exit status of a run of the window, with the note files ``notes`` open.

    ``language`` is the interface's; without it the one chosen earlier, else the system's. Raises
    ``Problem`` where Qt cannot start, before anything of it has begun.
    """
    if problem := obstacle():
        raise problem
    from briefer.ui.running import run  # noqa: PLC0415 - where Qt is missing this fails

    return run(data_dir, language, notes)
