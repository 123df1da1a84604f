"""Real paragraphs of the shipped corpus as picks, and what lays notes out."""

import re
from functools import cache
from pathlib import Path

from briefer.domain.document import Holding, Span
from briefer.domain.language import Language
from briefer.domain.note import Note, Pick, cite
from briefer.domain.passage import Passage, PassageKind
from briefer.notes.blocks import Layout
from briefer.notes.kinds import template_of
from briefer.notes.layout import lay_out
from briefer.notes.wording import Wording
from briefer.tables.manifest import Listed, read_manifest
from briefer.tables.messages import read_messages
from briefer.tables.profile import read_profile
from briefer.tables.templates import NoteTemplate, read_templates

TOP = Path(__file__).resolve().parents[2]
RESOURCES = TOP / "resources"
EN, FR = Language.EN, Language.FR

_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")


@cache
def words() -> Wording:
    """Return the shipped profile and sentences."""
    return Wording(read_profile(RESOURCES), read_messages(RESOURCES))


@cache
def templates() -> dict[str, NoteTemplate]:
    """Return the shipped templates by their ids."""
    return read_templates(RESOURCES)


def template() -> NoteTemplate:
    """Return the shipped template of the information note."""
    return templates()["information"]


@cache
def listed() -> dict[str, Listed]:
    """Return the documents of the corpus by their names."""
    return {one.name: one for one in read_manifest(TOP / "corpus")}


@cache
def picks(name: str) -> tuple[Pick, ...]:
    """Return the paragraphs of the corpus document ``name`` as picks, headings above them."""
    one = listed()[name]
    text = one.path.read_text("utf-8")
    language = one.details.language or EN
    holding = Holding(f"{name}-hash", name, one.path.name, one.details, 0, "")
    found: list[Pick] = []
    path: tuple[str, ...] = ()
    within = 0
    for match in _PARAGRAPH.finditer(text):
        if len(match[0]) < 120 and not match[0].rstrip().endswith((".", ":", ";")):
            path, within = (match[0].strip(),), 0
            continue
        within += 1
        span = Span(match.start(), match.end())
        kind = PassageKind.PARAGRAPH
        passage = Passage(holding.id, span, match[0], language, kind, path, len(found) + 1, within)
        found.append(Pick(passage.text, language, cite(passage, holding)))
    return tuple(found)


def pick(name: str, start: str) -> Pick:
    """Return the paragraph of document ``name`` that begins with ``start``."""
    return next(one for one in picks(name) if one.text.startswith(start))


def layout(note: Note) -> Layout:
    """Return ``note`` laid out by the shipped template of its kind."""
    return lay_out(note, template_of(note, templates()), words())
