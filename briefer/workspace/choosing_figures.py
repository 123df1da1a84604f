"""Which figures a first draft takes for a theme, and the form in which its kind shows them.

Figures that a newer one has replaced never, nor such as say nothing by themselves: nobody knows
what they count or when. As sentences, none that stand in a passage which is quoted; a table of key
statistics has the newest wherever else they are told. The note's language first,
figures of the theme that is the passage's main one before others, then the newest.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from briefer.domain.figure import Figure, Unit
from briefer.domain.language import Language
from briefer.domain.note import FigureSentence, FigureTable, Item, Pick
from briefer.notes import row_of, sentence_of
from briefer.tables.templates import NoteTemplate

_ABOUT_THE_MEETING = "roundtable-process"
_TABLE = "table"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What figures are asked for: of which themes, how many of each, in which language, and
    whether in that one alone."""

    themes: tuple[str, ...]
    per_theme: int
    language: Language
    any_language: bool = False


def newest(
    figures: Iterable[Figure], wanted: Wanted, quoted: Collection[str], form: str
) -> list[Figure]:
    """Return the figures to show in ``form``, theme by theme; ``quoted`` are ids of passages in the
    note."""
    told = () if form == _TABLE else quoted
    able = [one for one in figures if _speaks(one, wanted) and one.passage_id not in told]
    chosen: dict[object, Figure] = {}
    for theme in wanted.themes:
        ranked = sorted(
            (one for one in able if _is_of(one, theme)),
            key=lambda one: _rank(one, theme, wanted.language),
        )
        first: dict[object, Figure] = {}
        for one in ranked:
            first.setdefault(_measured(one), one)
        fresh = [(key, one) for key, one in first.items() if key not in chosen]
        chosen |= dict(fresh[: wanted.per_theme])
    return list(chosen.values())


def part_for_figures(template: NoteTemplate) -> tuple[str, str] | None:
    """Return the id of the part of a note where figures belong and their form there, ``None``
    where its kind has no such part."""
    part = next((one for one in template.sections if one.figures), None)
    return (part.id, part.figures) if part else None


def items_of(picks: Sequence[Pick], form: str, language: Language) -> tuple[Item, ...]:
    """Return the figures ``picks`` as items of a note, the newest first."""
    ordered = sorted(picks, key=_latest_first)
    if form == _TABLE:
        rows = tuple(row_of(one, language) for one in ordered)
        return (FigureTable("f1", "", rows),) if rows else ()
    return tuple(
        FigureSentence(f"f{number}", one, sentence_of(one, language))
        for number, one in enumerate(ordered, 1)
    )


def _speaks(figure: Figure, wanted: Wanted) -> bool:
    in_language = wanted.any_language or figure.language is wanted.language
    told = figure.unit is not Unit.TIMES
    known = told and bool(figure.subject.strip()) and bool(figure.period)
    return in_language and known and figure.superseded_by is None


def _is_of(figure: Figure, theme: str) -> bool:
    ids = [tag.id for tag in figure.themes]
    if theme not in ids:
        return False
    return theme == _ABOUT_THE_MEETING or ids[0] != _ABOUT_THE_MEETING


def _rank(figure: Figure, theme: str, language: Language) -> tuple[object, ...]:
    place = [tag.id for tag in figure.themes].index(theme)
    strength = figure.themes[place].strength
    foreign = figure.language is not language
    return (foreign, place > 0, -_months(figure), -round(strength, 1), figure.id)


def _measured(figure: Figure) -> object:
    """Return what two figures share that tell the same, in one document or in two."""
    if not figure.measures:
        return figure.id
    return (figure.measures, figure.period, figure.value, figure.upper)


def _latest_first(pick: Pick) -> tuple[object, ...]:
    return (-_months(pick.figure) if pick.figure else 0, pick.citation.name, pick.citation.span)


def _months(figure: Figure) -> int:
    day = figure.period.end or figure.period.start
    return day.year * 12 + day.month if day else 0
