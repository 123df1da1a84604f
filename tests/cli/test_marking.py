"""A note marked lower than what it quotes does not leave by the command line unasked."""

import json
from pathlib import Path

import pytest

from tests.cli.running import Briefer

SUMMARY = """PROTECTED B

Roundtable On Stigma

Participants said that stigma keeps people who use drugs from asking for help.
"""


@pytest.fixture
def note(briefer: Briefer, tmp_path: Path) -> Path:
    """A note marked PROTECTED A that quotes a summary marked PROTECTED B."""
    summary, path = tmp_path / "stigma.txt", tmp_path / "note.briefnote"
    summary.write_text(SUMMARY, "utf-8")
    briefer.json("import", summary, "--empty")
    order = ("--template", "information", "--language", "en", "--theme", "stigma")
    briefer.json("compose", *order, "--marking", "protected-a", "-o", path)
    return path


@pytest.mark.parametrize("suffix", [".docx", ".html", ".eml"])
@pytest.mark.parametrize("options", [(), ("--json",), ("--force",)], ids=str)
def test_too_low_a_marking_is_refused_with_both_named(
    briefer: Briefer, note: Path, suffix: str, options: tuple[str, ...]
) -> None:
    out = note.with_name(f"out{suffix}")
    said = briefer("export", note, "-o", out, *options)
    assert said.status == 1 and said.out == ""
    assert "PROTECTED A" in said.err and "PROTECTED B" in said.err and "window" in said.err
    assert "Traceback" not in said.err and said.err.count("\n") == 1
    assert not out.exists()


def test_the_refusal_speaks_french(briefer: Briefer, note: Path) -> None:
    said = briefer("export", note, "-o", note.with_name("out.html"), "--ui", "fr")
    assert said.status == 1 and "confirmez" in said.err


@pytest.mark.parametrize(
    "change", [{"marking": "protected-b"}, {"below": "protected-b"}, {"marking": None}], ids=str
)
def test_raised_confirmed_or_not_chosen_it_leaves(
    briefer: Briefer, note: Path, change: dict[str, str | None]
) -> None:
    kept = json.loads(note.read_text("utf-8"))
    note.write_text(json.dumps(kept | change), "utf-8")
    briefer.json("export", note, "-o", note.with_name("out.html"))
    assert note.with_name("out.html").exists()


def test_a_colon_in_french_has_its_space(briefer: Briefer, note: Path) -> None:
    said = briefer("extract", note.with_name("stigma.txt"), "--ui", "fr")
    assert "– cote de sécurité\N{NO-BREAK SPACE}: PROTECTED B" in said.out
    assert "– titre\N{NO-BREAK SPACE}: Roundtable On Stigma" in said.out
