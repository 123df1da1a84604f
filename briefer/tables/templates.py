"""Note templates: the kinds of notes, their parts in order, their words in both languages."""

from dataclasses import dataclass
from pathlib import Path

from briefer.domain.language import Bilingual, Language
from briefer.errors import Problem
from briefer.tables.entries import Entry, opened

FOLDER = "templates"
FIGURES = ("sentences", "table")
_AFTER_OURS = 1000


@dataclass(frozen=True, slots=True)
class HeaderFieldTemplate:
    """A line of the title block: its id and its label.

    ``guidance`` stands in for it while it is empty (an empty line without guidance is not
    printed); ``start`` is what a new note has there.
    """

    id: str
    label: Bilingual
    guidance: Bilingual | None = None
    start: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class SectionTemplate:
    """A part of a note: heading, guidance shown while it is empty, and what composing puts there.

    ``form`` is what is printed instead of the guidance, as it stands: lines that the reader of
    the note fills in, not its author; a line that begins with ☐ is a box to tick, any other a
    label before a line to write on. ``bullets`` makes a list of what the author writes here.
    ``figures`` says that figures belong here, as "sentences" or as rows of a "table".
    ``themes`` are the ids of the themes whose passages belong here, ``headings`` words in a
    passage's heading that bring it here whatever its theme; of a part for ``news``, passages
    about earlier events go to the part for ``history``.
    """

    id: str
    heading: Bilingual
    guidance: Bilingual
    themes: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    history: bool = False
    news: bool = False
    form: Bilingual | None = None
    bullets: bool = False
    figures: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a note may be; 0 where there is no limit."""

    pages: int = 0
    sentence_words_en: int = 0
    sentence_words_fr: int = 0


@dataclass(frozen=True, slots=True)
class NoteTemplate:
    """A kind of note; ``order`` is its place among the kinds."""

    id: str
    label: Bilingual
    description: Bilingual
    header: tuple[HeaderFieldTemplate, ...]
    sections: tuple[SectionTemplate, ...]
    limits: Limits
    both_titles: bool = False
    order: int = _AFTER_OURS

    def section(self, id: str) -> SectionTemplate | None:
        """Return the part ``id``, ``None`` where this kind has no such part."""
        return next((section for section in self.sections if section.id == id), None)

    def starting_header(self, language: Language) -> tuple[tuple[str, str], ...]:
        """Return the header fields of a new note in ``language``: (field id, value)."""
        return tuple((one.id, one.start.in_(language) if one.start else "") for one in self.header)


def read_templates(ours: Path, users: Path | None = None) -> dict[str, NoteTemplate]:
    """Return the templates by id, the user's over ours, in the order they are offered in.

    A kind without an order comes last; the user's copy of one of ours keeps its place. Raises
    ``Problem``.
    """
    templates: dict[str, NoteTemplate] = {}
    for folder in (ours, users):
        paths = sorted((folder / FOLDER).glob("*.toml")) if folder else []
        for path in paths:
            with opened(path) as table:
                ours_was = templates.get(path.stem)
                place = ours_was.order if ours_was else _AFTER_OURS
                templates[path.stem] = _template(path.stem, table, place)
    return dict(sorted(templates.items(), key=lambda one: (one[1].order, one[0])))


def template_for(kind: str, templates: dict[str, NoteTemplate]) -> NoteTemplate:
    """Return the template of ``kind``; raises ``Problem`` where there is none."""
    if kind not in templates:
        raise Problem("kind_unknown", kind=kind, kinds=", ".join(templates))
    return templates[kind]


def _template(id: str, entry: Entry, place: int) -> NoteTemplate:
    limits = entry.entry("limits")
    return NoteTemplate(
        id=id,
        label=entry.bilingual("label"),
        description=entry.bilingual("description"),
        header=tuple(_header_field(field) for field in entry.entries("header")),
        sections=tuple(_section(section) for section in entry.entries("section")),
        limits=Limits(
            limits.number("pages", 0),
            limits.number("sentence_words_en", 0),
            limits.number("sentence_words_fr", 0),
        ),
        both_titles=entry.flag("both_titles"),
        order=entry.number("order", place),
    )


def _header_field(entry: Entry) -> HeaderFieldTemplate:
    return HeaderFieldTemplate(
        id=entry.text("id"),
        label=entry.bilingual("label"),
        guidance=entry.bilingual("guidance") if "guidance" in entry else None,
        start=entry.bilingual("start") if "start" in entry else None,
    )


def _section(entry: Entry) -> SectionTemplate:
    return SectionTemplate(
        id=entry.text("id"),
        heading=entry.bilingual("heading"),
        guidance=entry.bilingual("guidance"),
        themes=entry.texts("themes"),
        headings=entry.texts("headings"),
        history=entry.flag("history"),
        news=entry.flag("news"),
        form=entry.bilingual("form") if "form" in entry else None,
        bullets=entry.flag("bullets"),
        figures=entry.choice("figures", FIGURES),
    )
