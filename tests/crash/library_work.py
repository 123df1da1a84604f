"""What programs do to a library while faults strike them."""

from pathlib import Path

from briefer.domain.document import Details
from briefer.domain.figure_word import FigureCorrection, FigureWord
from briefer.library import Library
from briefer.library.opening import open_store
from briefer.library.schema import MIGRATIONS
from tests.library.figures import figure, having
from tests.library.samples import HALIFAX, WINNIPEG, analysis, arrival

_HALIFAX = arrival(HALIFAX, "halifax-2019", themes={0: ("harms",), 2: ("health",)})
SEIZED = figure(_HALIFAX.analysis, "3,236 kg")
FIRST = having(_HALIFAX, SEIZED)
# Longer than a page of the file, so that its text goes over several.
SECOND = arrival(WINNIPEG * 20, "winnipeg-2019", themes={1: ("stigma",)})
CHANGED = arrival(
    [*HALIFAX[:2], HALIFAX[3].replace("3,236", "3,238"), "A new paragraph."],
    "halifax-2019-new",
    themes={3: ("community",)},
)
PLANTED = (
    *MIGRATIONS,
    ("CREATE TABLE planted (id TEXT)", "INSERT INTO planted SELECT id FROM document"),
)


def opened(folder: Path) -> Library:
    """Open the library in ``folder``."""
    return Library.open(folder / "library.db", folder / "documents")


def fill(folder: Path) -> None:
    """Make the library that the works below begin with."""
    with opened(folder) as library:
        held = library.add(FIRST)
        library.add(SECOND)
        ids = [one.id for one in library.passages() if one.document == held.id]
        library.tag(ids[2], "data", True)
        library.tag(ids[3], "supply-borders", True)
        library.correct(held.id, Details(title="Corrected"))
        library.say(((SEIZED.id, FigureWord(FigureCorrection(subject="parcels"))),))


def begin(folder: Path) -> None:
    """Make a library with one document, where there is none."""
    with opened(folder) as library:
        library.add(FIRST)


def add(folder: Path) -> None:
    """Add a document."""
    with opened(folder) as library:
        library.add(CHANGED)


def replace(folder: Path) -> None:
    """Put a new version in the place of a document with corrections."""
    with opened(folder) as library:
        library.replace("halifax-2019", CHANGED)


def remove(folder: Path) -> None:
    """Remove the longer document."""
    with opened(folder) as library:
        library.remove("winnipeg-2019")


def tag(folder: Path) -> None:
    """Refuse a theme that the rules gave."""
    with opened(folder) as library:
        library.tag(FIRST.analysis.passages[0].id, "harms", False)


def correct(folder: Path) -> None:
    """Correct what is known about a document."""
    with opened(folder) as library:
        library.correct("winnipeg-2019", Details(place="Winnipeg"))


def say(folder: Path) -> None:
    """Refuse a figure that the rules found, and add another."""
    added = figure(FIRST.analysis, "236 kg")
    with opened(folder) as library:
        library.say(((SEIZED.id, FigureWord(refused=True)), (added.id, FigureWord(added=added))))


def reanalyse(folder: Path) -> None:
    """Find other passages in a document."""
    with opened(folder) as library:
        library.reanalyse(FIRST.document.id, analysis(FIRST.document, (0, 69), (70, 180)), "2")


def migrate(folder: Path) -> None:
    """Open the library as a newer Briefer does."""
    open_store(folder / "library.db", PLANTED).close()


def work_over_and_over(folder: Path) -> None:
    """Change the library in every way, from an empty one on, without end."""
    while True:
        with opened(folder) as library:
            for held in library.holdings():
                library.remove(held.id)
        fill(folder)
        for work in (tag, correct, say, reanalyse, replace, remove):
            work(folder)
