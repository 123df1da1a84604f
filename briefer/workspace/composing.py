"""Composing notes: a first draft from themes, saving, opening, exporting."""

import secrets
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefer.domain.document import Holding
from briefer.domain.language import Language
from briefer.domain.note import Item, Note, Pick, Quotation, Section, cite
from briefer.domain.passage import Passage
from briefer.errors import Notice, Problem, notice
from briefer.files import write_atomically
from briefer.notes import (
    SET_IN_TEMPLATES,
    Layout,
    Opened,
    Wording,
    about_figures,
    cited,
    exporter_for,
    extent,
    item_of,
    lay_out,
    load,
    page_limit,
    template_of,
    words,
    write_preview,
)
from briefer.tables.templates import NoteTemplate, template_for
from briefer.workspace.choosing import Parts, in_order, strongest
from briefer.workspace.choosing_figures import Wanted, items_of, newest, part_for_figures
from briefer.workspace.department import Department
from briefer.workspace.figure_picks import FigurePicks
from briefer.workspace.keeping import Keeping, check_free
from briefer.workspace.session import Session
from briefer.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Order:
    """What a first draft is to be: kind, language, themes in order of interest, and how many
    passages for each."""

    kind: str
    language: Language
    themes: tuple[str, ...]
    title: str | None = None
    marking: str | None = None
    per_theme: int = 3
    any_language: bool = False


@dataclass(frozen=True, slots=True)
class Composed:
    """A note and what its author should know about it."""

    note: Note
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """A note as it will print, and how long it is.

    ``html`` is for Qt's rich text; ``pages`` are about what it fills, the last one in part, at
    most ``page_limit`` where that is not 0; ``words`` are those of its paragraphs, without
    headings, placeholders and footnotes. ``head`` are the lines at the head of every page, of which
    the first, the marking, stands at its foot too; ``marked`` is false while it only says that none
    was chosen. ``page`` is what stands before a page's number, between it and the number of pages,
    and after: "Page ", " of ", "".
    """

    html: str
    pages: float
    page_limit: int
    words: int
    notices: tuple[Notice, ...]
    head: tuple[str, ...] = ()
    marked: bool = True
    page: tuple[str, ...] = ("", " / ", "")

    @staticmethod
    def item_of(anchor: str) -> str | None:
        """Return the id of the item that ``anchor`` names, ``None`` where it names no item."""
        return item_of(anchor)


def blank(workspace: Workspace, kind: str, language: Language) -> Note:
    """Return a new note of ``kind`` with all its parts and nothing in them yet; raises
    ``Problem``."""
    template = template_for(kind, workspace.templates)
    return Note(
        id=secrets.token_hex(8),
        kind=kind,
        language=language,
        title="",
        sections=tuple(Section(part.id) for part in template.sections),
        header=_header(template, language),
    )


def compose(session: Session, order: Order) -> Composed:
    """Return a first draft: for each theme its strongest passages and newest figures, each once,
    in the parts of the note where they belong, the newest first. Raises ``Problem``."""
    workspace = session.workspace
    template = template_for(order.kind, workspace.templates)
    marking = workspace.profile.marking(order.marking).id if order.marking else None
    title, other = (
        "; ".join(_labels(workspace, order, one).values())
        for one in (order.language, order.language.other)
    )
    with session.library.reading():
        held = {holding.id: holding for holding in session.library.holdings()}
        chosen, notices = _choose(session, order, held)
        figures = _figures(session, order, template, chosen)
    note = Note(
        id=secrets.token_hex(8),
        kind=order.kind,
        language=order.language,
        title=order.title or title,
        title_in_other_language=other if template.both_titles and not order.title else "",
        sections=_sections(chosen, template, held, figures),
        marking=marking,
        header=_header(template, order.language),
    )
    note = FigurePicks(session).current(note)
    return Composed(note, (*notices, *about_figures(note)))


def _figures(
    session: Session, order: Order, template: NoteTemplate, chosen: dict[Passage, str]
) -> dict[str, tuple[Item, ...]]:
    """Return by its part what shows the figures of the themes asked for."""
    place = part_for_figures(template)
    if place is None:
        return {}
    part, form = place
    wanted = Wanted(order.themes, order.per_theme, order.language, order.any_language)
    found = newest(session.placed().figures, wanted, {one.id for one in chosen}, form)
    picks = FigurePicks(session).picks(found)
    return {part: items_of(picks, form, order.language)}


def _labels(workspace: Workspace, order: Order, language: Language) -> dict[str, str]:
    """Return the labels of the themes asked for; raises ``Problem`` for one that is not there."""
    labels = {rule.theme.id: rule.theme.label.in_(language) for rule in workspace.rules}
    for theme in order.themes:
        if theme not in labels:
            raise Problem("theme_unknown", theme=theme, themes=", ".join(labels))
    return {theme: labels[theme] for theme in order.themes}


def _choose(
    session: Session, order: Order, held: dict[str, Holding]
) -> tuple[dict[Passage, str], list[Notice]]:
    """Return the passages chosen, each with the theme it was chosen for."""
    passages = [
        one
        for one in session.library.passages()
        if order.any_language or one.language is order.language
    ]
    chosen: dict[Passage, str] = {}
    notices: list[Notice] = []
    for theme, label in _labels(session.workspace, order, order.language).items():
        candidates = strongest(passages, theme, order.language, held)
        fresh = [one for one in candidates if one not in chosen][: order.per_theme]
        chosen |= dict.fromkeys(fresh, theme)
        if len(fresh) < order.per_theme:
            notices.append(_fewer(label, len(fresh), order))
    return chosen, notices


def _fewer(theme: str, found: int, order: Order) -> Notice:
    """Return what to say of a theme that has fewer passages than asked for."""
    key = "fewer_passages" if order.any_language else "fewer_passages_in_language"
    return notice(key, theme=theme, found=found, asked=order.per_theme)


def _sections(
    chosen: dict[Passage, str],
    template: NoteTemplate,
    held: dict[str, Holding],
    figures: dict[str, tuple[Item, ...]],
) -> tuple[Section, ...]:
    dates = {passage: held[passage.document].details.date for passage in chosen}
    parts = Parts(template, max((date for date in dates.values() if date), default=None))
    by_part: dict[str, list[Passage]] = {part.id: [] for part in template.sections}
    for passage, theme in chosen.items():
        by_part[parts.part_for(passage, theme, dates[passage])].append(passage)
    ids = iter(range(1, len(chosen) + 1))
    sections: list[Section] = []
    for part, passages in by_part.items():
        quoted = tuple(_quotation(one, next(ids), held) for one in in_order(passages, held))
        sections.append(Section(part, (*figures.get(part, ()), *quoted)))
    return tuple(sections)


def _quotation(passage: Passage, number: int, held: dict[str, Holding]) -> Item:
    pick = Pick(passage.text, passage.language, cite(passage, held[passage.document]))
    return Quotation(f"q{number}", pick, passage.text)


def _header(template: NoteTemplate, language: Language) -> tuple[tuple[str, str], ...]:
    """Return the header of a new note, dated today where the kind has a date."""
    start = template.starting_header(language)
    today = date.today().isoformat()
    return tuple((id, today if id == "date" and not value else value) for id, value in start)


class Composing:
    """Notes as files: saved, opened, previewed and exported; needs no library."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._department = Department(workspace)

    def save(self, note: Note, path: Path, replace_existing: bool = False) -> None:
        """Put ``note`` in the file ``path``; raises ``Problem``, also where it exists already."""
        Keeping(self._workspace).save(note, path, None, replace_existing)

    def open(self, path: Path) -> Opened:
        """Return the note in the file ``path``; raises ``Problem``."""
        return load(path)

    def export(self, note: Note, path: Path, replace_existing: bool = False) -> tuple[Notice, ...]:
        """Write ``note`` as Word, HTML or e-mail to ``path`` and return what its author should
        know of it and of the department's template it is set in; raises ``Problem``, and writes
        nothing then."""
        check_free(path, replace_existing)
        write = exporter_for(path)
        layout = self._laid_out(note)[0]
        in_template = path.suffix.lower() in SET_IN_TEMPLATES
        template = self._department.template() if in_template else None
        write_atomically(path, write(layout, template))
        return (*layout.notices, *(template.notices if template else ()))

    def preview(self, note: Note) -> Preview:
        """Return ``note`` as it will print; raises ``Problem`` for a marking the profile
        forbids."""
        layout, limit = self._laid_out(note)
        return Preview(
            html=write_preview(layout),
            pages=extent(layout),
            page_limit=limit,
            words=words(layout),
            notices=layout.notices,
            head=(layout.marking.line, *layout.marking.below),
            marked=layout.marking.chosen,
            page=layout.labels.page,
        )

    def cited(self, pick: Pick, text: str, language: Language) -> str:
        """Return ``text``, words of ``pick``, quoted with its source, in one line."""
        return cited(pick, text, language, self._wording())

    def _wording(self) -> Wording:
        return Wording(self._workspace.profile, self._workspace.messages)

    def _laid_out(self, note: Note) -> tuple[Layout, int]:
        """Return the layout of ``note`` and how many pages its kind may have, 0 for any."""
        template = template_of(note, self._workspace.templates)
        wording = self._wording()
        return lay_out(note, template, wording), page_limit(template, wording)
