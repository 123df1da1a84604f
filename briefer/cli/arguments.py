"""The words of the command line: every command, its options, its help in both languages."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from briefer import __version__
from briefer.domain.language import Language
from briefer.domain.query import Kind
from briefer.tables.messages import Messages

Say = Callable[[str], str]
KINDS = [kind.value for kind in Kind]
LANGUAGES = [language.value for language in Language]


def parse(argv: Sequence[str], messages: Messages, language: Language) -> argparse.Namespace:
    """Return what ``argv`` asks for; ends the program with status 2 where it is wrong usage.

    Without a command, ``command`` is None and ``notes`` are to be opened in the window.
    """
    _speak(messages, language)

    def say(key: str) -> str:
        return messages.say(f"cli.{key}", language)

    parser = _parser(say)
    asked = parser.parse_args(argv)
    if asked.command is None and getattr(asked, "json", False):
        parser.error(say("json_of_window"))
    if asked.command is not None and asked.notes:
        parser.error(say("note_of_window"))
    return asked


def _speak(messages: Messages, language: Language) -> None:
    """Make argparse's own words those of ``language``.

    WORKAROUND: argparse asks gettext for its words, and Python ships no French ones
    (https://github.com/python/cpython/issues/85345). Drop when it does.
    """
    words = {
        both.en: both.in_(language)
        for key, both in messages.sentences.items()
        if key.startswith("argparse.")
    }

    def translated(text: str) -> str:
        return words.get(text, text)

    setattr(argparse, "_", translated)  # noqa: B010


def _parser(say: Say) -> argparse.ArgumentParser:
    shared = _shared(say)
    parser = argparse.ArgumentParser(
        prog="briefer", description=say("about"), parents=[shared], allow_abbrev=False
    )
    parser.add_argument(
        "--version", action="version", version=f"Briefer {__version__}", help=say("version")
    )
    parser.add_argument(
        "--note",
        action="append",
        default=[],
        dest="notes",
        type=Path,
        metavar="NOTE.briefnote",
        help=say("note_to_open"),
    )
    commands = parser.add_subparsers(
        dest="command", metavar=say("command"), help=say("command_left_out")
    )

    def command(name: str) -> argparse.ArgumentParser:
        about = say(name)
        return commands.add_parser(
            name, help=about, description=about, parents=[shared], allow_abbrev=False
        )

    _library_commands(command, say)
    _finding_commands(command, say)
    _note_commands(command, say)
    command("rebuild")
    command("doctor")
    return parser


def _shared(say: Say) -> argparse.ArgumentParser:
    """Return the options that every command takes, before or after its name.

    Without a default of their own, what stands before the name is not overwritten after it.
    """
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--data-dir", type=Path, metavar="DIR", help=say("data_dir"))
    shared.add_argument("--json", action="store_true", help=say("json"))
    shared.add_argument("--ui", choices=LANGUAGES, help=say("ui"))
    return shared


def _library_commands(command: Callable[[str], argparse.ArgumentParser], say: Say) -> None:
    adding = command("import")
    adding.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=say("paths"))
    adding.add_argument("--empty", action="store_true", help=say("empty"))
    adding.add_argument("--replace", action="store_true", help=say("replace"))
    command("documents")
    removing = command("remove")
    removing.add_argument("documents", nargs="+", metavar="DOCUMENT", help=say("document_named"))
    extracting = command("extract")
    extracting.add_argument("path", type=Path, metavar="PATH", help=say("path"))


def _finding_commands(command: Callable[[str], argparse.ArgumentParser], say: Say) -> None:
    command("themes")
    passages = command("passages")
    _filters(passages, say)
    figures = command("figures")
    _filters(figures, say)
    figures.add_argument("--superseded", action="store_true", help=say("superseded"))
    searching = command("search")
    searching.add_argument("query", metavar="QUERY", help=say("query"))
    _filters(searching, say)
    searching.add_argument("--year", type=_number, metavar="Y", help=say("year"))
    searching.add_argument("--kind", choices=KINDS, default=Kind.PASSAGE.value, help=say("kind"))
    searching.add_argument("--no-glossary", action="store_true", help=say("no_glossary"))
    searching.add_argument("--limit", type=_count, default=20, metavar="N", help=say("limit"))


def _filters(parser: argparse.ArgumentParser, say: Say) -> None:
    parser.add_argument("--document", metavar="D", help=say("document"))
    parser.add_argument("--theme", action="append", default=[], metavar="T", help=say("theme"))
    parser.add_argument("--language", choices=LANGUAGES, help=say("language"))


def _note_commands(command: Callable[[str], argparse.ArgumentParser], say: Say) -> None:
    composing = command("compose")
    composing.add_argument("--template", metavar="KIND", help=say("template"))
    composing.add_argument("--language", choices=LANGUAGES, help=say("note_language"))
    composing.add_argument(
        "--theme",
        action="extend",
        nargs="+",
        required=True,
        metavar="T",
        help=say("theme_to_compose"),
    )
    composing.add_argument("--title", metavar="S", help=say("title"))
    composing.add_argument("--marking", metavar="M", help=say("marking"))
    composing.add_argument(
        "--per-theme", type=_count, default=3, metavar="N", help=say("per_theme")
    )
    composing.add_argument("--any-language", action="store_true", help=say("any_language"))
    _output(composing, "NOTE.briefnote", say)
    exporting = command("export")
    exporting.add_argument("note", type=Path, metavar="NOTE.briefnote", help=say("note"))
    _output(exporting, "OUT.docx", say)


def _output(parser: argparse.ArgumentParser, shown: str, say: Say) -> None:
    parser.add_argument("-o", "--output", required=True, type=Path, metavar=shown, help=say("out"))
    parser.add_argument("--force", action="store_true", help=say("force"))


def _count(text: str) -> int:
    """Return ``text`` as a number above zero; argparse reports the ``ValueError``."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def _number(text: str) -> int:
    """Return ``text`` as a whole number; argparse reports the ``ValueError``."""
    return int(text)


_number.__name__ = "Y"
_count.__name__ = "N"  # what argparse calls the type where a value is wrong
