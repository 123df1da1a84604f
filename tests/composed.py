"""The notes composed from the corpus for tests to look at: one for each theme asked, one of each
kind in each language."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from briefer.domain.language import Language
from briefer.domain.note import Note
from briefer.workspace import Composing, Order, Session, Workspace, compose

ORDERS = {
    "organized-crime": Language.EN,
    "drug-trends": Language.EN,
    "indigenous": Language.EN,
    "stigma": Language.FR,
    "harms": Language.FR,
}
KINDS = ("information", "decision", "question-period", "meeting", "media-lines", "fact-sheet")
OF_EACH_KIND = {
    f"{kind}-{language}": Order(
        kind,
        language,
        ("organized-crime", "drug-trends", "harms"),
        marking="unclassified",
        any_language=language is Language.FR,
    )
    for kind in KINDS
    for language in Language
}
NAMES = (*ORDERS, "mixed", *OF_EACH_KIND)


@dataclass(frozen=True)
class ComposedNote:
    """A note composed from the corpus, and the Word file it became."""

    note: Note
    word: bytes


def compose_all(folder: Path) -> dict[str, ComposedNote]:
    """Return the composed notes by theme, one in English with French passages, and one of each
    kind in each language."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFER_CACHE_DIR", str(folder / "cache"))
        workspace = Workspace(folder / "data")
        with Session(workspace) as session:
            orders = {
                theme: Order("information", language, (theme,), marking="protected-a")
                for theme, language in ORDERS.items()
            }
            mixed = ("stigma", "harms", "online-technology")
            orders["mixed"] = Order(
                "information", Language.EN, mixed, per_theme=8, any_language=True
            )
            orders |= OF_EACH_KIND
            notes = {name: compose(session, order).note for name, order in orders.items()}
    return {
        name: _exported(workspace, note, folder / f"{name}.docx") for name, note in notes.items()
    }


def _exported(workspace: Workspace, note: Note, path: Path) -> ComposedNote:
    Composing(workspace).export(note, path)
    data = path.read_bytes()
    path.unlink()
    return ComposedNote(note, data)
