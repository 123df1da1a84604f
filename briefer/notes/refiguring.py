"""Puts a newer figure in the place of an old one, wherever it stands in a note."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from briefer.domain.caution import Caution
from briefer.domain.language import Language
from briefer.domain.note import (
    Chart,
    FigureSentence,
    FigureTable,
    Item,
    Note,
    Paragraph,
    Pick,
    Statistic,
)
from briefer.notes.figure_words import newer_words, point_of, row_of


def refigured(note: Note, old: Pick, new: Pick) -> Note:
    """Return ``note`` with the figure of ``new`` in each sentence, row and value that rests on
    that of ``old``; words of passages stay, for they are quoted."""
    if old.figure is None or new.figure is None:
        return note
    return _with_items(note, lambda item: _refigured(item, old, new, note.language))


def with_cautions(note: Note, known: Mapping[Pick, tuple[Caution, ...]]) -> Note:
    """Return ``note`` with what is ``known`` of the figures in its picks; a pick that is not among
    them keeps what was known before."""

    def current(pick: Pick) -> Pick:
        if pick not in known:
            return pick
        told = replace(pick, cautions=known[pick])
        if told.figure is None:
            return told
        newer = told.caution.newer if told.caution else None
        figure = replace(told.figure, superseded_by=newer.id if newer else None)
        return replace(told, figure=figure)

    def changed(item: Item) -> Item:
        if isinstance(item, Paragraph):
            return item
        if isinstance(item, FigureTable):
            rows = (replace(one, pick=current(one.pick)) if one.pick else one for one in item.rows)
            return replace(item, rows=tuple(rows))
        if isinstance(item, Chart):
            given = item.points
            points = (replace(one, pick=current(one.pick)) if one.pick else one for one in given)
            return replace(item, points=tuple(points))
        return replace(item, pick=current(item.pick))

    return _with_items(note, changed)


def _with_items(note: Note, change: Callable[[Item], Item]) -> Note:
    sections = (
        replace(one, items=tuple(change(item) for item in one.items)) for one in note.sections
    )
    return replace(note, sections=tuple(sections))


def _refigured(item: Item, old: Pick, new: Pick, language: Language) -> Item:
    if isinstance(item, FigureSentence) and _same(item.pick, old):
        return FigureSentence(item.id, new, newer_words(item.text, old, new, language))
    if isinstance(item, FigureTable):
        rows = (_row(one, old, new, language) for one in item.rows)
        return replace(item, rows=tuple(rows))
    if isinstance(item, Chart):
        point = point_of(new, language)
        points = (
            point if point and one.pick and _same(one.pick, old) else one for one in item.points
        )
        return replace(item, points=tuple(points))
    return item


def _row(row: Statistic, old: Pick, new: Pick, language: Language) -> Statistic:
    return row_of(new, language) if row.pick and _same(row.pick, old) else row


def _same(pick: Pick, other: Pick) -> bool:
    return pick.figure is not None and pick.rests_on == other.rests_on
