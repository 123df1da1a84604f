"""What programs do to a library and its index together while faults strike them."""

import os
from pathlib import Path

from briefer.domain.language import Language
from briefer.domain.note import Note, Paragraph, Section
from briefer.domain.query import Query
from briefer.progress import Progress
from briefer.workspace import Composing, Finding, Importing, Session, Workspace
from briefer.workspace.first_start import begin

TEXTS = {
    "first.txt": "A Roundtable On Fisheries\n\nThe salmon fishery was discussed at length.\n",
    "second.txt": "A Second Roundtable\n\nThe herring fishery was discussed as well.\n",
}
NOTE = "note.briefnote"


_READ = Workspace()
_TABLES = {name: getattr(_READ, name) for name in ("analyst", "rules_fingerprint", "corpus")}


def workspace(folder: Path) -> Workspace:
    """Return the workspace in ``folder``, its cache with it, its tables already read."""
    os.environ["BRIEFER_CACHE_DIR"] = str(folder / "cache")
    place = Workspace(folder / "data")
    vars(place).update(_TABLES)
    return place


def fill(folder: Path) -> None:
    """Put two files in ``folder`` and a library with the first of them."""
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    with Session(workspace(folder), empty=True) as session:
        Importing(session).add([folder / "first.txt"])


def fill_and_index(folder: Path) -> None:
    """Do the same and build the index."""
    fill(folder)
    index(folder)


def index(folder: Path) -> None:
    """Build the index."""
    with Session(workspace(folder)) as session:
        session.index()


def add(folder: Path) -> None:
    """Import the second file; the index follows."""
    with Session(workspace(folder)) as session:
        for failure in Importing(session).add([folder / "second.txt"]).failed:
            raise failure.problem


def start(folder: Path) -> None:
    """Start for the first time, with the shortest summary of the corpus."""
    place = workspace(folder)
    if not place.places.library.exists():
        begin(place, [one for one in place.corpus if one.name == "binder-2019"], Progress())


def note(title: str) -> Note:
    """Return a note with ``title`` and some words."""
    section = Section("issue", (Paragraph("p1", title * 400),))
    return Note("n1", "information", Language.EN, title, (section,))


def save(folder: Path) -> None:
    """Save the new note over the old."""
    Composing(workspace(folder)).save(note("new"), folder / NOTE, replace_existing=True)


def export(folder: Path) -> None:
    """Export the new note over an older export."""
    place = Composing(workspace(folder))
    place.export(note("new"), folder / "note.docx", replace_existing=True)


def found(folder: Path) -> tuple[int, int]:
    """Return how many documents the library holds and how many passages search finds."""
    with Session(workspace(folder)) as session:
        hits = Finding(session).search(Query("fishery"))
        return len(session.library.holdings()), hits.count
