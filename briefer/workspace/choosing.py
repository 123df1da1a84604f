"""Which passages a first draft takes for a theme, and the part of the note each belongs to.

The strongest first: the user's own tags before the rules', what is said before what is said of
the meeting, passages whose main theme it is before those that only touch it, a higher score before
a lower; among equals the newest event.
Passages that say nothing by themselves are left out: those about the meeting itself, and
sentences that announce a list.
"""

from collections.abc import Iterable, Mapping, Sequence

from briefer.domain.dates import PartialDate
from briefer.domain.document import Holding
from briefer.domain.language import Language
from briefer.domain.passage import Passage
from briefer.domain.theme import TaggedBy
from briefer.tables.templates import NoteTemplate, SectionTemplate

HISTORY_MONTHS = 18
"""An event this much older than the newest one is history."""
_ABOUT_THE_MEETING = "roundtable-process"
_TOO_SHORT = 60


def strongest(
    passages: Iterable[Passage], theme: str, language: Language, held: Mapping[str, Holding]
) -> list[Passage]:
    """Return the passages of ``theme`` that can stand in a note, those in ``language`` first,
    then the strongest and newest first."""

    def rank(passage: Passage) -> tuple[object, ...]:
        place = [tag.id for tag in passage.themes].index(theme)
        tag = passage.themes[place]
        months = _months(held[passage.document].details.date)
        foreign = passage.language is not language
        ruled = tag.by is not TaggedBy.USER
        meeting = any(one.id == _ABOUT_THE_MEETING for one in passage.themes)
        return (foreign, ruled, meeting, place > 0, -round(tag.strength, 1), -months, passage.id)

    return sorted((one for one in passages if _speaks_of(one, theme)), key=rank)


def _speaks_of(passage: Passage, theme: str) -> bool:
    ids = [tag.id for tag in passage.themes]
    if theme not in ids:
        return False
    about_meeting = ids[0] == _ABOUT_THE_MEETING and theme != _ABOUT_THE_MEETING
    text = passage.text.rstrip()
    return not about_meeting and len(text) >= _TOO_SHORT and not text.endswith(":")


def newest_event(held: Iterable[Holding]) -> PartialDate | None:
    """Return the date of the newest event of all documents."""
    return max((one.details.date for one in held if one.details.date), default=None)


def part_for(
    passage: Passage,
    theme: str,
    template: NoteTemplate,
    happened: PartialDate | None,
    newest: PartialDate | None,
) -> SectionTemplate:
    """Return the part of the note where a passage picked for ``theme`` belongs: by the heading it
    stood under, else by its age, else by its theme."""
    parts = template.sections
    headings = " / ".join(passage.heading_path).casefold().replace("’", "'")
    by_heading = (one for one in parts if any(word in headings for word in one.headings))
    by_theme = next((one for one in parts if theme in one.themes), None)
    past = happened and newest and happened.months_until(newest) > HISTORY_MONTHS
    history = next((one for one in parts if one.history), None)
    found = next(by_heading, None) or (history if past and _is_news(by_theme) else by_theme)
    return found or next((one for one in parts if one.themes), parts[-1])


def _is_news(part: SectionTemplate | None) -> bool:
    return part is not None and part.news


def in_order(passages: Sequence[Passage], held: Mapping[str, Holding]) -> list[Passage]:
    """Return ``passages`` with the newest event first, each document's in the order of its text."""
    return sorted(
        passages,
        key=lambda one: (
            -_months(held[one.document].details.date),
            held[one.document].name,
            one.span,
        ),
    )


def _months(date: PartialDate | None) -> int:
    return date.year * 12 + date.month if date else 0
