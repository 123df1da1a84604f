"""The manifest of the shipped corpus: each file with what is known about it."""

from dataclasses import dataclass
from pathlib import Path

from briefer.domain.dates import PartialDate
from briefer.domain.document import Details
from briefer.domain.language import Language
from briefer.tables.entries import Entry, WrongEntry, opened

FILE = "manifest.toml"


@dataclass(frozen=True, slots=True)
class Listed:
    """A file of the corpus: its short name, its path, its details."""

    name: str
    path: Path
    details: Details


def read_manifest(corpus: Path) -> tuple[Listed, ...]:
    """Return the files of ``corpus`` in the order of its manifest; raises ``Problem``."""
    with opened(corpus / FILE) as table:
        return tuple(_listed(entry, corpus) for entry in table.entries("document"))


def _listed(entry: Entry, corpus: Path) -> Listed:
    try:
        details = Details(
            title=entry.optional_text("title"),
            event=entry.optional_text("event"),
            date=_date(entry, "date"),
            date_end=_date(entry, "date_end"),
            place=entry.optional_text("place"),
            language=Language(entry.text("language")),
            publisher=entry.optional_text("publisher"),
            published=_date(entry, "published"),
            source=entry.optional_text("source"),
            terms=entry.optional_text("terms"),
        )
    except ValueError as error:
        raise WrongEntry(str(error)) from error
    return Listed(entry.text("name"), corpus / entry.text("file"), details)


def _date(entry: Entry, key: str) -> PartialDate | None:
    text = entry.optional_text(key)
    return PartialDate.from_iso(text) if text else None
