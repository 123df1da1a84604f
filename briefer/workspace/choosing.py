"""Which passages a first draft takes for a theme, and the part of the note each belongs to.

The strongest first: the user's own tags before the rules', what is said before what is said of
the meeting, passages whose main theme it is before those that only touch it, a higher score before
a lower; among equals the newest event.
Passages that say nothing by themselves are left out: those about the meeting itself, and
sentences that announce a list.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefer.domain.dates import PartialDate
from briefer.domain.document import Holding
from briefer.domain.language import Language
from briefer.domain.passage import Passage
from briefer.domain.theme import TaggedBy
from briefer.tables.templates import NoteTemplate, SectionTemplate

HISTORY_MONTHS = 18
"""An event this much older than the newest one is history."""
_ABOUT_THE_MEETING = "roundtable-process"
_TOO_SHORT = 40
_WORD = re.compile(r"\w+")


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


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a note and the newest event told in it: what is much older is history."""

    template: NoteTemplate
    newest: PartialDate | None

    def part_for(self, passage: Passage, theme: str, happened: PartialDate | None) -> str:
        """Return the id of the part where a passage picked for ``theme`` belongs: news by its
        age, anything else by the heading it stood under, else by its theme."""
        parts = self.template.sections
        by_theme = next((one for one in parts if theme in one.themes), None)
        history = next((one for one in parts if one.history), None)
        by_heading = _by_heading(passage.heading_path, parts)
        if by_theme and by_theme.news:
            past = self._is_past(happened)
            news = history if past and history else by_theme
            found = news if by_heading is None or by_heading.history else by_heading
        else:
            found = by_heading or by_theme
        return (found or next((one for one in parts if one.themes), parts[-1])).id

    def _is_past(self, happened: PartialDate | None) -> bool:
        if happened is None or self.newest is None:
            return False
        return happened.months_until(self.newest) > HISTORY_MONTHS


def _by_heading(path: Sequence[str], parts: Sequence[SectionTemplate]) -> SectionTemplate | None:
    """Return the part whose words stand in the nearest of the headings ``path``."""
    for heading in reversed(path):
        words = f" {' '.join(_WORD.findall(heading.casefold()))} "
        for part in parts:
            if any(
                f" {' '.join(_WORD.findall(one.casefold()))} " in words for one in part.headings
            ):
                return part
    return None


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
