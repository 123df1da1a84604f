"""The command line: the same verbs as the window, for people and, with ``--json``, programs.

Without a command it is the way to the window.
"""

import ctypes
import errno
import io
import locale
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from briefer.cli.arguments import parse
from briefer.cli.console import FAILED, Console
from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.paths import places, shipped
from briefer.tables.messages import read_messages


def main(argv: Sequence[str] | None = None) -> int:
    """Do what ``argv`` asks and return the exit status: 0 done, 1 failed or findings, 2 usage."""
    words = list(sys.argv[1:] if argv is None else argv)
    _write_utf8()
    try:
        messages = read_messages(shipped("resources"))
    except Problem as problem:
        sys.stderr.write(f"briefer: {problem.key} {problem.fields}\n")
        return FAILED
    language = _interface_language(words)
    asked = parse(words, messages, language)
    console = Console(messages, language, getattr(asked, "json", False))
    try:
        return _run(asked, console)
    except Problem as problem:
        console.complain(problem.fields.get("path", "briefer"), console.tell(problem))
    except KeyboardInterrupt:
        console.complain("briefer", console.say("interrupted"))
    except BrokenPipeError:
        _silence_output()
    except OSError as error:  # what was found could not be written where it was to go
        _silence_output()
        console.complain("briefer", console.say("output_lost", reason=error.strerror or ""))
    return FAILED


def _run(asked: Namespace, console: Console) -> int:
    """Return the status of the command; what nobody expected is logged and told in a sentence."""
    try:
        status = _command(asked, console) if asked.command else _window(asked)
        sys.stdout.flush()
        return status
    except (Problem, BrokenPipeError):
        raise
    except OSError as error:
        if error.filename is None and error.errno in {errno.ENOSPC, errno.EIO, errno.EPIPE}:
            raise
        return _bug(error, asked, console)
    except Exception as error:  # noqa: BLE001 - a bug: told in a sentence, logged
        return _bug(error, asked, console)


def _command(asked: Namespace, console: Console) -> int:
    """Do the command and return its status; what commands need is loaded only here, so that the
    window is up before it is."""
    from briefer.cli.commands import COMMANDS  # noqa: PLC0415
    from briefer.workspace import Workspace  # noqa: PLC0415

    return COMMANDS[asked.command](Workspace(_data_dir(asked)), asked, console)


def _window(asked: Namespace) -> int:
    """Open the window and return its status; only here is Qt loaded, so that commands stay
    quick."""
    from briefer.ui import open_window  # noqa: PLC0415

    language = getattr(asked, "ui", None)
    return open_window(_data_dir(asked), Language(language) if language else None, asked.notes)


def _data_dir(asked: Namespace) -> Path | None:
    return getattr(asked, "data_dir", None)


def _bug(error: Exception, asked: Namespace, console: Console) -> int:
    from briefer.workspace import bugs  # noqa: PLC0415 - see ``_command``

    kept = bugs.keep(error, places(_data_dir(asked)).data / "logs")
    told = console.say("bug", path=str(kept)) if kept else console.say("bug_not_kept")
    console.complain("briefer", told)
    return FAILED


def _interface_language(words: Sequence[str]) -> Language:
    """Return the language asked for with ``--ui``, else the system's."""
    asked = ""
    for word, following in zip(words, [*words, ""][1:], strict=True):
        if word == "--ui":
            asked = following
        elif word.startswith("--ui="):
            asked = word.partition("=")[2]
    if asked in [*Language]:
        return Language(asked)
    return Language.FR if _system_language().lower().startswith("fr") else Language.EN


def _system_language() -> str:
    """Return the language the system shows its own words in, such as ``fr_CA``."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(variable):
            return os.environ[variable]
    if sys.platform == "win32":
        shown = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return locale.windows_locale.get(shown, "")
    return locale.getlocale()[0] or ""


def _write_utf8() -> None:
    """Print any character anywhere: Windows consoles and LANG=C know only a few."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _silence_output() -> None:
    """Let Python's last flush go nowhere: whoever read our output has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


__all__ = ["main"]
