"""The record of what nobody expected: where it happened, never what was being read.

The messages of exceptions may hold text of documents; only their kinds are kept, with every frame
of the program on the way to them.
"""

import platform
import traceback
from datetime import datetime
from pathlib import Path

from briefer import __version__

NAME = "briefer.log"
_LARGEST = 256 * 1024


def keep(error: BaseException, folder: Path) -> Path | None:
    """Return the log in ``folder`` that now tells of ``error``, ``None`` where it cannot be
    written. A log that has grown large makes room for a new one, and the one before that goes."""
    path = folder / NAME
    try:
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
        if path.exists() and path.stat().st_size > _LARGEST:
            path.replace(path.with_suffix(".log.1"))
        with path.open("a", encoding="utf-8") as file:
            file.write(_told(error))
    except OSError:
        return None
    return path


def _told(error: BaseException) -> str:
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    versions = f"Briefer {__version__}, Python {platform.python_version()}, {platform.system()}"
    chain: list[str] = []
    at: BaseException | None = error
    while at is not None:
        frames = traceback.extract_tb(at.__traceback__)
        chain += [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        chain.append(f"  {type(at).__module__}.{type(at).__qualname__}")
        at = at.__cause__ or at.__context__
    return "\n".join([f"{now} {versions}", *chain, ""])
