"""The command line: the same verbs as the window, for people and, with ``--json``, programs."""

import io
import locale
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from briefer.cli.arguments import parse
from briefer.cli.commands import COMMANDS, DONE, FAILED
from briefer.cli.console import Console
from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.paths import places
from briefer.tables.messages import read_messages
from briefer.workspace import Workspace

_LOG = logging.getLogger("briefer")


def main(argv: Sequence[str] | None = None) -> int:
    """Do what ``argv`` asks and return the exit status: 0 done, 1 failed or findings, 2 usage."""
    words = list(sys.argv[1:] if argv is None else argv)
    _write_utf8()
    language = _interface_language(words)
    try:
        messages = read_messages(places().resources)
    except Problem as problem:
        sys.stderr.write(f"briefer: {problem.key} {problem.fields}\n")
        return FAILED
    asked = parse(words, messages, language)
    console = Console(messages, language, getattr(asked, "json", False))
    workspace = Workspace(getattr(asked, "data_dir", None))
    try:
        return COMMANDS[asked.command](workspace, asked, console)
    except Problem as problem:
        console.complain(problem.fields.get("path", "briefer"), console.tell(problem))
        return FAILED
    except KeyboardInterrupt:
        console.complain("briefer", console.say("interrupted"))
        return FAILED
    except BrokenPipeError:
        _silence_output()
        return FAILED
    except Exception as error:  # noqa: BLE001 - a bug: told in a sentence, logged whole
        _log_whole(workspace.places.data, error)
        console.complain("briefer", console.say("bug", kind=type(error).__name__))
        return FAILED


def _interface_language(words: Sequence[str]) -> Language:
    """Return the language asked for with ``--ui``, else the system's."""
    asked = ""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word == "--ui":
            asked = following
        elif word.startswith("--ui="):
            asked = word.partition("=")[2]
    if asked in [*Language]:
        return Language(asked)
    return Language.FR if _system_language().lower().startswith("fr") else Language.EN


def _system_language() -> str:
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(variable):
            return os.environ[variable]
    return locale.getlocale()[0] or ""


def _write_utf8() -> None:
    """Print any character anywhere: Windows consoles and LANG=C know only a few."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _silence_output() -> None:
    """Let Python's last flush go nowhere: whoever read our output has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _log_whole(data: Path, error: Exception) -> None:
    """Write the traceback, which holds no document text, to the log in the data folder."""
    try:
        folder = data / "logs"
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(folder / "briefer.log", encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    _LOG.addHandler(handler)
    _LOG.error("bug", exc_info=error)
    _LOG.removeHandler(handler)
    handler.close()


__all__ = ["COMMANDS", "DONE", "FAILED", "main"]
