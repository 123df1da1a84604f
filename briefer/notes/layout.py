"""Lays out a note: from what it holds to the blocks that are printed, in order."""

from dataclasses import replace

from briefer.domain.dates import PartialDate
from briefer.domain.language import Language
from briefer.domain.note import Note, Section
from briefer.errors import Notice, notice
from briefer.notes.blocks import (
    Block,
    HeaderRow,
    Heading,
    Labels,
    Layout,
    Marking,
    Role,
    Run,
    TextBlock,
)
from briefer.notes.dates import written
from briefer.notes.items import ItemSetter
from briefer.notes.length import pages
from briefer.notes.typography import label_from, lines, printable, set_words
from briefer.notes.wording import Wording
from briefer.tables.templates import NoteTemplate, SectionTemplate

_DATE_FIELD = "date"
_SUBJECT_FIELD = "subject"


def lay_out(note: Note, template: NoteTemplate, words: Wording) -> Layout:
    """Return ``note`` as it is printed; raises ``Problem`` for a marking the profile forbids."""
    language = note.language
    items = ItemSetter(language, words)
    blocks = tuple(block for part in note.sections for block in _section(part, template, items))
    marking = _marking(note, words)
    header = _header(note, template)
    laid = Layout(
        language=language,
        kind=set_words(template.label.in_(language), language),
        organisation=printable(words.profile.organisation.in_(language)),
        title=printable(note.title) or words.say("title_missing", language),
        title_in_other_language=_other_title(note, template, words),
        marking=marking,
        header=header,
        blocks=blocks,
        footnotes=tuple(items.footnotes),
        labels=_labels(note, template, words),
        dated=_calendar_date(dict(note.header).get(_DATE_FIELD, "")),
        notices=(
            *_about_its_kind(note, template),
            *_unfinished(note, marking, header, blocks),
            *items.notices,
        ),
    )
    return replace(laid, notices=(*_too_long(laid, template), *laid.notices))


def _too_long(laid: Layout, template: NoteTemplate) -> list[Notice]:
    limit, length = template.limits.pages, pages(laid)
    return [notice("too_long", pages=length, limit=limit)] if 0 < limit < length else []


def _about_its_kind(note: Note, template: NoteTemplate) -> list[Notice]:
    here = template.id == note.kind
    return [] if here else [notice("kind_not_here", kind=printable(note.kind))]


def _marking(note: Note, words: Wording) -> Marking:
    if note.marking is None:
        return Marking(words.say("marking_not_chosen", note.language), chosen=False)
    label = words.profile.marking(note.marking).label
    return Marking(printable(label.in_(note.language)), chosen=True)


def _unfinished(
    note: Note, marking: Marking, header: tuple[HeaderRow, ...], blocks: tuple[Block, ...]
) -> list[Notice]:
    """Return what the user has yet to do before the note can go out."""
    found = [] if marking.chosen else [notice("marking_not_chosen")]
    if not printable(note.title):
        found.append(notice("title_missing"))
    empty = sum(not row.given for row in header)
    empty += sum(isinstance(one, TextBlock) and one.role is Role.PLACEHOLDER for one in blocks)
    return [*found, notice("parts_empty", count=empty)] if empty else found


def _other_title(note: Note, template: NoteTemplate, words: Wording) -> str:
    title = printable(note.title_in_other_language)
    wanted = template.both_titles and not title
    return words.say("title_missing", note.language.other) if wanted else title


def _labels(note: Note, template: NoteTemplate, words: Wording) -> Labels:
    subject = printable(dict(note.header).get(_SUBJECT_FIELD, ""))
    return Labels(
        title_block=words.say("title_block", note.language),
        subject=subject or set_words(template.label.in_(note.language), note.language),
        footnotes=words.say("footnotes", note.language),
        call=words.around("footnote_call", note.language, ("number",)),
        back=words.say("back_to_text", note.language),
        page=words.around("page", note.language, ("page", "pages")),
    )


def _header(note: Note, template: NoteTemplate) -> tuple[HeaderRow, ...]:
    """Return the lines of the title block: the template's, then any other the note has."""
    values = dict(note.header)
    rows: list[HeaderRow] = []
    for field in template.header:
        label = set_words(field.label.in_(note.language), note.language)
        shown = _value(field.id, values.pop(field.id, ""), note.language)
        if shown:
            rows.append(HeaderRow(label, shown))
        elif field.guidance:
            guidance = _in_brackets(field.guidance.in_(note.language), note.language)
            rows.append(HeaderRow(label, (guidance,), given=False))
    others = ((id, _value(id, value, note.language)) for id, value in values.items())
    return (*rows, *(HeaderRow(label_from(id), shown) for id, shown in others if shown))


def _value(id: str, value: str, language: Language) -> tuple[str, ...]:
    day = _calendar_date(value) if id == _DATE_FIELD else None
    return (written(day, language),) if day else lines(value)


def _section(section: Section, template: NoteTemplate, items: ItemSetter) -> list[Block]:
    """Return the heading of ``section`` and what stands under it, or what should."""
    language = items.language
    part = template.section(section.id)
    heading = printable(section.heading or "")
    if not heading and part:
        heading = set_words(part.heading.in_(language), language)
    blocks: list[Block] = [block for item in section.items for block in items.set_item(item)]
    if not blocks and part:
        blocks = _instead(part, language)
    return [Heading(2, heading or label_from(section.id)), *blocks]


def _instead(part: SectionTemplate, language: Language) -> list[Block]:
    """Return what stands in ``part`` while it is empty: its form, or else its guidance."""
    if part.form:
        form = lines(set_words(part.form.in_(language), language))
        return [TextBlock(Role.PARAGRAPH, (Run(line, language),)) for line in form]
    guidance = part.guidance.in_(language)
    if not guidance:
        return []
    return [TextBlock(Role.PLACEHOLDER, (Run(_in_brackets(guidance, language), language),))]


def _in_brackets(guidance: str, language: Language) -> str:
    return f"[{set_words(guidance, language)}]"


def _calendar_date(text: str) -> PartialDate | None:
    """Return the day that ``text`` writes as YYYY-MM-DD, ``None`` where it is not one."""
    try:
        day = PartialDate.from_iso(text)
    except ValueError:
        return None
    return day if day.day else None
