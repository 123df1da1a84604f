"""What the window remembers from one run to the next: recent notes, searches, its layout."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Self

from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.files import is_there, make_folder
from briefer.paths import Places
from briefer.tables.entries import Entry, WrongEntry
from briefer.tables.records import place_in, read_record, set_aside, write_record

SCHEMES = ("system", "light", "dark")
MOST_RECENT = 10
MOST_SEARCHES = 20
SEARCHED = ("words", "themes", "documents", "language", "years", "passage")
"""What ``layout`` notes of the search that a window stood at."""
_FORMAT = "briefwindow"
_VERSION = 1
_LARGEST_FILE = 4_000_000


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is remembered. ``recent`` note files and ``searches`` stand with the latest first;
    ``language`` is the interface's, ``None`` for the system's; ``scheme`` is one of ``SCHEMES``;
    ``layout`` holds what the window notes of its own shape."""

    recent: tuple[Path, ...] = ()
    language: Language | None = None
    scheme: str = "system"
    keep_history: bool = True
    keep_drafts: bool = True
    layout: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    export_folder: Path | None = None
    searches: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Take a copy of ``layout`` that nobody can change."""
        object.__setattr__(self, "layout", MappingProxyType(dict(self.layout)))

    def with_recent(self, path: Path) -> Self:
        """Return this with the note file ``path`` as the latest, unless no history is kept."""
        if not self.keep_history:
            return self
        latest = path.absolute()
        others = (one for one in self.recent if one != latest)
        return replace(self, recent=(latest, *others)[:MOST_RECENT])

    def without_recent(self, path: Path) -> Self:
        """Return this without the note file ``path``."""
        gone = path.absolute()
        return replace(self, recent=tuple(one for one in self.recent if one != gone))

    def with_search(self, words: str) -> Self:
        """Return this with the search for ``words`` as the latest, unless no history is kept."""
        latest = words.strip()
        if not self.keep_history or not latest:
            return self
        others = (one for one in self.searches if one != latest)
        return replace(self, searches=(latest, *others)[:MOST_SEARCHES])

    def forgotten(self) -> Self:
        """Return this without recent notes, searches, the one that a window stood at, and the
        folder last used."""
        layout = {key: value for key, value in self.layout.items() if key not in SEARCHED}
        return replace(self, recent=(), searches=(), export_folder=None, layout=layout)


def recall(places: Places) -> Remembered:
    """Return what was remembered; what a first run knows where nothing was, or nothing that can
    be read."""
    try:
        return _read(places.window)
    except (Problem, ValueError, WrongEntry):
        return Remembered()


def remember(places: Places, remembered: Remembered) -> None:
    """Keep ``remembered`` for the next run; raises ``Problem``. A file in its place that cannot
    be understood is set aside under another name."""
    make_folder(places.data, private=True)
    _make_way(places.window)
    values = {
        "recent": [str(path) for path in remembered.recent],
        "language": remembered.language,
        "scheme": remembered.scheme,
        "keep_history": remembered.keep_history,
        "keep_drafts": remembered.keep_drafts,
        "layout": dict(remembered.layout),
        "export_folder": str(remembered.export_folder) if remembered.export_folder else None,
        "searches": remembered.searches,
    }
    write_record(places.window, _FORMAT, _VERSION, values)


def _make_way(path: Path) -> None:
    if is_there(path):
        try:
            _read(path)
        except (ValueError, WrongEntry):
            set_aside(path)


def _read(path: Path) -> Remembered:
    """Return what ``path`` remembers; raises ``Problem`` where it cannot be read, ``ValueError``
    or ``WrongEntry`` where it is damaged or not of this version."""
    entry = read_record(path, _FORMAT, _LARGEST_FILE)
    if entry.number("version") != _VERSION:
        raise ValueError("version")
    scheme = entry.text("scheme")
    if scheme not in SCHEMES:
        raise ValueError("scheme")
    language = entry.optional_text("language")
    folder = entry.optional_text("export_folder")
    return Remembered(
        recent=_recent(entry),
        language=Language(language) if language is not None else None,
        scheme=scheme,
        keep_history=entry.flag("keep_history") if "keep_history" in entry else True,
        keep_drafts=entry.flag("keep_drafts") if "keep_drafts" in entry else True,
        layout=_layout(entry.entry("layout")),
        export_folder=place_in(folder) if folder is not None else None,
        searches=entry.texts("searches")[:MOST_SEARCHES],
    )


def _recent(entry: Entry) -> tuple[Path, ...]:
    found = (place_in(text) for text in entry.texts("recent"))
    return tuple(path for path in found if path)[:MOST_RECENT]


def _layout(entry: Entry) -> dict[str, str]:
    return {key: entry.text(key) for key in entry}
