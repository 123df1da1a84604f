"""How the window names documents and places in them, in a word or two."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from babel.dates import format_time

from briefer.domain.dates import PartialDate
from briefer.domain.document import Holding
from briefer.domain.language import Language
from briefer.domain.note import Citation
from briefer.domain.passage import Passage
from briefer.domain.theme import Theme
from briefer.workspace import written


@dataclass(frozen=True, slots=True)
class Names:
    """What documents and themes, by their ids, are called in a language."""

    documents: Mapping[str, Holding] = field(default_factory=dict[str, Holding])
    themes: Mapping[str, Theme] = field(default_factory=dict[str, Theme])
    language: Language = Language.EN

    def document(self, id: str) -> str:
        """Return the document's short name in words, empty where it is not listed."""
        held = self.documents.get(id)
        return name_of(held.name) if held else ""

    def theme(self, id: str) -> str:
        """Return the theme's label, its id where it is not known."""
        theme = self.themes.get(id)
        return theme.label.in_(self.language) if theme else id

    def place(self, passage: Passage) -> str:
        """Return where ``passage`` stands, in one line: document, section, paragraph."""
        return place_of(passage, self.documents.get(passage.document))


def name_of(name: str) -> str:
    """Return a document's short name as words: "halifax-2019" is "Halifax 2019"."""
    words = " ".join(name.replace("_", "-").split("-"))
    return words[:1].upper() + words[1:]


def place_of(passage: Passage, holding: Holding | None) -> str:
    """Return where ``passage`` stands, in one line: document, section, paragraph."""
    name = name_of(holding.name) if holding else ""
    return _place(name, passage.heading_path, passage.number)


def source_of(citation: Citation) -> str:
    """Return what ``citation`` cites, in one line: document, section, paragraph."""
    return _place(name_of(citation.name), citation.heading_path, citation.number)


def _place(name: str, headings: tuple[str, ...], number: int) -> str:
    parts = [name, *headings[-1:]]
    return f"{' › '.join(part for part in parts if part)} · ¶ {number}"


def time_of(moment: datetime, language: Language) -> str:
    """Return the time of the day of ``moment`` as ``language`` writes it: 14:02, 14 h 02."""
    return format_time(
        moment, "HH\u00a0'h'\u00a0mm" if language is Language.FR else "HH:mm", locale="en"
    )


def date_time_of(moment: datetime, language: Language) -> str:
    """Return day and time of ``moment`` as ``language`` writes them."""
    day = PartialDate(moment.year, moment.month, moment.day)
    return f"{written(day, language)}, {time_of(moment, language)}"
