"""What reaches the terminal: no leftovers of progress, no orders hidden in file names."""

import sys
from pathlib import Path

import pytest

from briefer.cli.console import Console
from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.tables.messages import read_messages

MESSAGES = read_messages(Path(__file__).resolve().parents[2] / "resources")


@pytest.fixture
def console() -> Console:
    return Console(MESSAGES, Language.EN, as_json=False)


def test_the_progress_line_is_gone_before_the_result(
    console: Console, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    progress = console.progress()
    progress.begin(2)
    progress.step("a document")
    console.result(None, ["done"])
    said = capsys.readouterr()
    assert said.out == "done\n"
    assert "1/2 a document" in said.err and said.err.endswith(" \r")


def test_no_progress_is_shown_where_nobody_looks(
    console: Console, capsys: pytest.CaptureFixture[str]
) -> None:
    console.progress().step("a document")
    assert capsys.readouterr().err == ""


def test_a_file_name_cannot_order_the_terminal_about(
    console: Console, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "a\x1b[2Jb\nc.txt"
    console.complain(name, console.tell(Problem("not_found", path=name)))
    console.result(None, [name])
    said = capsys.readouterr()
    assert "\x1b" not in said.err + said.out
    assert said.err.count("\n") == said.out.count("\n") == 1


def test_an_option_that_helps_is_named_by_the_command_line_alone(console: Console) -> None:
    problem = Problem("already_there", path="x")
    assert "--force" in console.tell(problem)
    assert "--force" not in MESSAGES.tell(problem, Language.EN)
