"""The template a note is laid out by; where its kind is not here, one made out of the note."""

from collections.abc import Mapping
from dataclasses import replace

from briefer.domain.language import Bilingual
from briefer.domain.note import Note
from briefer.notes.typography import label_from
from briefer.tables.templates import HeaderFieldTemplate, Limits, NoteTemplate, SectionTemplate

_NOTHING = Bilingual("", "")


def template_of(note: Note, templates: Mapping[str, NoteTemplate]) -> NoteTemplate:
    """Return the template of the note's kind, or one without an id made out of the note.

    A colleague's own kind is not on this machine. The parts and the lines of the title block
    that kinds here have under the same id keep their words in both languages; any other is
    called by its id. What such a kind asks for is not known, so that no place stands empty.
    """
    if note.kind in templates:
        return templates[note.kind]
    label = label_from(note.kind)
    return NoteTemplate(
        id="",
        label=Bilingual(label, label),
        description=_NOTHING,
        header=_header(note, templates),
        sections=_sections(note, templates),
        limits=Limits(),
    )


def _header(note: Note, templates: Mapping[str, NoteTemplate]) -> tuple[HeaderFieldTemplate, ...]:
    known = {field.id: field for one in _last_first(templates) for field in one.header}
    ids = dict.fromkeys(id for id, _ in note.header)
    return tuple(replace(known[id], guidance=None) for id in ids if id in known)


def _sections(note: Note, templates: Mapping[str, NoteTemplate]) -> tuple[SectionTemplate, ...]:
    known = {part.id: part for one in _last_first(templates) for part in one.sections}
    ids = dict.fromkeys(section.id for section in note.sections)
    return tuple(replace(known[id], guidance=_NOTHING, form=None) for id in ids if id in known)


def _last_first(templates: Mapping[str, NoteTemplate]) -> list[NoteTemplate]:
    """Return the templates so that of two with the same id in them the first one's words win."""
    return list(templates.values())[::-1]
