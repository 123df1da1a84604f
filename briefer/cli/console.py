"""Where the command line speaks: results on standard output, the rest on standard error."""

import json
import sys

from briefer.cli.as_json import Json
from briefer.domain.language import Language
from briefer.errors import Field, Notice, Problem
from briefer.progress import Progress
from briefer.tables.messages import Messages

DONE, FAILED = 0, 1
"""Exit statuses."""

_KEPT = "\t\u00a0\u202f"


class Console:
    """Speaks ``language``; with ``as_json`` results are one JSON object."""

    def __init__(self, messages: Messages, language: Language, as_json: bool) -> None:
        self.messages = messages
        self.language = language
        self.as_json = as_json
        self._shown = 0

    def result(self, value: Json, lines: list[str]) -> None:
        """Print ``value`` as JSON, or ``lines`` for people."""
        self.clear_progress()
        if self.as_json:
            print(json.dumps(value, ensure_ascii=False, indent=2), file=sys.stdout)
        else:
            for line in lines:
                print(_without_control(line), file=sys.stdout)

    def say(self, key: str, **fields: Field) -> str:
        """Return the sentence ``key`` of the command line's group."""
        return self.messages.say(f"cli.{key}", self.language, **fields)

    def tell(self, of: Problem | Notice) -> str:
        """Return the sentence for a problem or notice, and which option helps where one does."""
        said = self.messages.tell(of, self.language)
        hint = f"hint_{of.key}"
        if f"cli.{hint}" not in self.messages.sentences:
            return said
        return f"{said} {self.say(hint, **dict(of.fields))}"

    def complain(self, path: object, reason: str) -> None:
        """Print a finding as ``path: reason`` on standard error."""
        self.clear_progress()
        print(_without_control(f"{path}: {reason}"), file=sys.stderr)

    def warn(self, notices: tuple[Notice, ...], about: object) -> None:
        """Print ``notices`` about a file on standard error."""
        for one in notices:
            self.complain(about, self.tell(one))

    def progress(self) -> Progress:
        """Return a progress that is shown while standard error is a terminal."""
        return Progress(self._show if sys.stderr.isatty() else None)

    def _show(self, done: int, total: int, what: str) -> None:
        done = min(done, total) if total else done
        line = f"{done}/{total} {what}"[:78] if total else f"{done} {what}"[:78]
        print(f"\r{line:<{self._shown}}", end="", file=sys.stderr, flush=True)
        self._shown = len(line)

    def clear_progress(self) -> None:
        """Take the progress line off the terminal."""
        if self._shown:
            print(f"\r{'':<{self._shown}}\r", end="", file=sys.stderr, flush=True)
            self._shown = 0


def _without_control(text: str) -> str:
    """Return ``text`` without what a terminal would take for an order."""
    return "".join(char if char.isprintable() or char in _KEPT else " " for char in text)
