"""Brings the catalogues of the window's words up to date with its code, and compiles them.

``python -m tests.catalogues`` takes up new strings into ``resources/translations/*.ts``, lets go
of those that are used no more, compiles what the window loads, and names what is not translated.
"""

import shutil
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "briefer" / "ui"
CATALOGUES = ROOT / "resources" / "translations"
FRENCH, ENGLISH = CATALOGUES / "briefer_fr.ts", CATALOGUES / "briefer_en.ts"

_UPDATE = ("-silent", "-locations", "none", "-no-obsolete", "-sort-messages")
_LANGUAGES = {
    FRENCH.name: ("-source-language", "en_CA", "-target-language", "fr_CA"),
    ENGLISH.name: ("-source-language", "en_CA", "-target-language", "en_CA", "-pluralonly"),
}
"""English needs its plurals alone: "%n passage(s)" is written for nobody to read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A string of the code and what is said for it: one form, or one for each number."""

    context: str
    source: str
    counts: bool
    said: tuple[str, ...]
    state: str

    @property
    def place(self) -> tuple[str, str, bool]:
        """What the window looks it up by."""
        return self.context, self.source, self.counts


def entries(catalogue: Path) -> tuple[Entry, ...]:
    """Return what ``catalogue`` holds, in its order."""
    found: list[Entry] = []
    for context in ET.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            said = message.find("translation")
            assert said is not None
            forms = tuple(form.text or "" for form in said.iter("numerusform"))
            counts = message.get("numerus") == "yes"
            found.append(
                Entry(
                    context.findtext("name") or "",
                    message.findtext("source") or "",
                    counts,
                    forms if counts else (said.text or "",),
                    said.get("type") or "finished",
                )
            )
    return tuple(found)


def update(catalogue: Path) -> None:
    """Take up the strings of the code into ``catalogue``, a copy of one of ours or a new one."""
    sources = map(str, sorted(SOURCES.rglob("*.py")))
    _run("lupdate", *_UPDATE, *_LANGUAGES[catalogue.name], *sources, "-ts", str(catalogue))


def compile(catalogue: Path, to: Path) -> None:
    """Write to ``to`` what the window loads for ``catalogue``."""
    _run("lrelease", "-silent", "-nounfinished", str(catalogue), "-qm", str(to))


def _run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools, as they come with PySide6."""
    found = shutil.which(f"pyside6-{tool}", path=sysconfig.get_path("scripts"))
    subprocess.run([found or f"pyside6-{tool}", *arguments], check=True)


def main() -> int:
    """Bring both catalogues up to date; return 1 while something is not translated."""
    open_ones: list[Entry] = []
    for catalogue in (FRENCH, ENGLISH):
        update(catalogue)
        compile(catalogue, catalogue.with_suffix(".qm"))
        open_ones += [one for one in entries(catalogue) if one.state != "finished"]
    for one in open_ones:
        print(f"to translate: {one.context}: {one.source}")
    return 1 if open_ones else 0


if __name__ == "__main__":
    sys.exit(main())
