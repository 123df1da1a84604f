"""Without a command Briefer opens its window, and says so in a sentence where it cannot."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefer.domain.language import Language
from briefer.tables.messages import read_messages
from tests.cli.running import Briefer

TOP = Path(__file__).resolve().parents[2]


def _run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Briefer as a program of its own where no screen can be reached."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XDG_SESSION_TYPE")
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in screens and not name.startswith("QT_")
    }
    return subprocess.run(
        [sys.executable, *words],
        env=kept | environment,
        cwd=TOP,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize("display", [{}, {"DISPLAY": ":77"}, {"QT_QPA_PLATFORM": "nonsense"}])
def test_without_a_screen_one_sentence_is_told(data_dir: Path, display: dict[str, str]) -> None:
    said = _run("-m", "briefer", "--data-dir", str(data_dir), "--ui", "en", **display)
    assert said.returncode == 1 and said.stdout == ""
    assert said.stderr.startswith("briefer: ") and said.stderr.count("\n") == 1
    assert "commands work without" in said.stderr or "QT_QPA_PLATFORM" in said.stderr
    assert not data_dir.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_the_bare_name_is_enough() -> None:
    said = _run("-m", "briefer")
    assert said.returncode == 1 and said.stdout == ""
    assert said.stderr.startswith("briefer: ") and said.stderr.count("\n") == 1
    assert "commands work without" in said.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_the_sentence_is_told_in_french(data_dir: Path) -> None:
    said = _run("-m", "briefer", "--data-dir", str(data_dir), "--ui", "fr")
    assert said.returncode == 1 and "commandes s’en passent" in said.stderr.lower()


@pytest.mark.parametrize("words", [["documents"], ["--version"], ["--help"]])
def test_a_command_loads_no_window(data_dir: Path, words: list[str]) -> None:
    asked = ["--data-dir", str(data_dir), *words]
    said = _run(
        "-c",
        "import sys\nfrom briefer.cli import main\n"
        f"try:\n    main({asked!r})\nexcept SystemExit:\n    pass\n"
        "sys.exit([name for name in sys.modules if 'PySide6' in name] or 0)\n",
    )
    assert said.returncode == 0, said.stderr


def test_the_window_can_be_asked_for_where_qt_cannot_be_loaded() -> None:
    said = _run(
        "-c",
        "import sys\nfrom briefer.ui import open_window\n"
        "sys.exit([name for name in sys.modules if 'PySide6' in name] or 0)\n",
    )
    assert said.returncode == 0, said.stderr


def test_a_window_is_not_json(briefer: Briefer) -> None:
    said = briefer("--json")
    assert said.status == 2 and "--json needs a command" in said.err


def test_a_note_is_opened_without_a_command(briefer: Briefer) -> None:
    said = briefer("--note", "a.briefnote", "documents")
    assert said.status == 2 and "without a command" in said.err


@pytest.mark.parametrize("language", Language)
def test_help_says_what_happens_without_a_command(briefer: Briefer, language: Language) -> None:
    told = read_messages(TOP / "resources").say("cli.command_left_out", language)
    said = briefer("--ui", language, "--help")
    assert said.status == 0 and told in " ".join(said.out.split())
    assert "--note" in said.out
