"""Lays out a note: from what it holds to the blocks that are printed, in order."""

from dataclasses import replace

from briefer.domain.dates import PartialDate
from briefer.domain.language import Language
from briefer.domain.note import Note, Section
from briefer.errors import Notice, notice
from briefer.notes.annex import evidence
from briefer.notes.blocks import (
    Block,
    HeaderRow,
    Heading,
    Labels,
    Layout,
    MailLabels,
    Marking,
    Role,
    Run,
    TextBlock,
)
from briefer.notes.cautions import about_figures
from briefer.notes.dates import written
from briefer.notes.items import ItemSetter
from briefer.notes.length import pages
from briefer.notes.marking_lines import lower_than_sources, marking_of, unknown_lines
from briefer.notes.typography import label_from, lines, printable, set_own, set_words
from briefer.notes.wording import Wording
from briefer.tables.templates import NoteTemplate, SectionTemplate

_DATE_FIELD = "date"
_SUBJECT_FIELD = "subject"
_BOX = "☐"


def lay_out(note: Note, template: NoteTemplate, words: Wording) -> Layout:
    """Return ``note`` as it is printed; raises ``Problem`` for a marking the profile forbids."""
    language = note.language
    items = ItemSetter(language, words)
    blocks = tuple(block for part in note.sections for block in _section(part, template, items))
    dated = _calendar_date(dict(note.header).get(_DATE_FIELD, ""))
    marking = marking_of(note, dated, words)
    header = _header(note, template, words.profile.hidden)
    laid = Layout(
        language=language,
        kind=set_words(template.label.in_(language), language),
        organisation=printable(words.profile.organisation.in_(language)),
        title=set_own(printable(note.title), language) or words.say("title_missing", language),
        title_in_other_language=_other_title(note, template, words),
        marking=marking,
        header=header,
        blocks=blocks,
        footnotes=tuple(items.footnotes),
        labels=_labels(note, template, words),
        note=note.id,
        annex=tuple(evidence(note, words)) if note.printing.annex else (),
        traces=tuple(items.traces),
        dated=dated,
        notices=(
            *_about_its_kind(note, template),
            *lower_than_sources(note, words),
            *unknown_lines(note, words),
            *_unfinished(note, marking, header, blocks),
            *about_figures(note),
            *items.notices,
        ),
        line_spacing=words.profile.line_spacing,
        kind_id=printable(note.kind),
        draft=None if note.printing.draft is None else printable(note.printing.draft),
    )
    return replace(laid, notices=(*_too_long(laid, template, words), *laid.notices))


def page_limit(template: NoteTemplate, words: Wording) -> int:
    """Return how many pages a note of the kind may have: the department's limit, else the kind's;
    0 for any."""
    return words.profile.pages.get(template.id, template.limits.pages)


def _too_long(laid: Layout, template: NoteTemplate, words: Wording) -> list[Notice]:
    limit, length = page_limit(template, words), pages(laid)
    return [notice("too_long", pages=length, limit=limit)] if 0 < limit < length else []


def _about_its_kind(note: Note, template: NoteTemplate) -> list[Notice]:
    here = template.id == note.kind
    return [] if here else [notice("kind_not_here", kind=printable(note.kind))]


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
    title = set_own(printable(note.title_in_other_language), note.language.other)
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
        tick_box=words.around("checkbox", note.language, ("words",)),
        mail=MailLabels(
            name=words.around("mail_name", note.language, ("name",)),
            title=words.around("mail_title", note.language, ("title",)),
            date=words.around("mail_date", note.language, ("date",)),
            sources=words.around("mail_sources", note.language, ("quotations", "notes")),
        ),
    )


def _header(note: Note, template: NoteTemplate, hidden: tuple[str, ...]) -> tuple[HeaderRow, ...]:
    """Return the lines of the title block: the template's, then any other the note has."""
    values = dict(note.header)
    rows: list[HeaderRow] = []
    for field in template.header:
        label = set_words(field.label.in_(note.language), note.language)
        shown = _value(field.id, values.pop(field.id, ""), note.language)
        if shown:
            rows.append(HeaderRow(label, shown))
        elif field.guidance and field.id not in hidden:
            guidance = _in_brackets(field.guidance.in_(note.language), note.language)
            rows.append(HeaderRow(label, (guidance,), given=False))
    others = ((id, _value(id, value, note.language)) for id, value in values.items())
    return (*rows, *(HeaderRow(label_from(id), shown) for id, shown in others if shown))


def _value(id: str, value: str, language: Language) -> tuple[str, ...]:
    day = _calendar_date(value) if id == _DATE_FIELD else None
    own = lines(value)
    return (written(day, language),) if day else tuple(set_own(line, language) for line in own)


def _section(section: Section, template: NoteTemplate, items: ItemSetter) -> list[Block]:
    """Return the heading of ``section`` and what stands under it, or what should."""
    language = items.language
    part = template.section(section.id)
    heading = set_own(printable(section.heading or ""), language)
    if not heading and part:
        heading = set_words(part.heading.in_(language), language)
    as_list = part is not None and part.bullets
    blocks = [block for item in section.items for block in items.set_item(item, as_list)]
    if not blocks and part:
        blocks = _instead(part, language)
    said = Run(heading or label_from(section.id), language)
    return [Heading(2, (said,)), *blocks]


def _instead(part: SectionTemplate, language: Language) -> list[Block]:
    """Return what stands in ``part`` while it is empty: its form, or else its guidance."""
    if part.form:
        return [_blank(line, language) for line in lines(part.form.in_(language))]
    guidance = part.guidance.in_(language)
    if not guidance:
        return []
    return [TextBlock(Role.PLACEHOLDER, (Run(_in_brackets(guidance, language), language),))]


def _blank(line: str, language: Language) -> TextBlock:
    """Return a line of a form: a box to tick with its words, or a label before a line to write
    on."""
    ticked = line.startswith(_BOX)
    words = Run(set_words(line.removeprefix(_BOX).strip(), language), language)
    return TextBlock(Role.CHOICE if ticked else Role.SIGNATURE, (words,))


def _in_brackets(guidance: str, language: Language) -> str:
    return f"[{set_words(guidance, language)}]"


def _calendar_date(text: str) -> PartialDate | None:
    """Return the day that ``text`` writes as YYYY-MM-DD, ``None`` where it is not one."""
    try:
        day = PartialDate.from_iso(text)
    except ValueError:
        return None
    return day if day.day else None
