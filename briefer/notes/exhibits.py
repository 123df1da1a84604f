"""Sets tables and charts of figures: captions, cells, sources, words for who cannot see them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from briefer.domain.language import Language
from briefer.domain.note import Chart, ChartForm, ChartPoint, FigureTable, Pick, Statistic
from briefer.notes.amounts import formatted, qualified
from briefer.notes.blocks import (
    Block,
    Caption,
    Inline,
    Look,
    NoteMark,
    NoteNumber,
    Plot,
    Role,
    Run,
    Table,
    TextBlock,
)
from briefer.notes.figure_words import measure_of
from briefer.notes.sources import place_and_date
from briefer.notes.typography import NBSP, printable, set_own
from briefer.notes.wording import Wording

LONGEST_DESCRIPTION = 250
"""Characters of a description that screen readers still read as one."""

_EMPTY = "–"
_COLUMNS = ("measure", "value", "period", "place", "source")


class Setter(Protocol):
    """What tables and charts need of whoever sets the note."""

    language: Language
    words: Wording

    def call(self, pick: Pick) -> NoteMark:
        """Return the mark of a footnote for ``pick``."""
        ...

    def caption(self, key: str, inlines: tuple[Inline, ...]) -> Caption:
        """Return the next caption of its kind."""
        ...

    def traced(self, run: Run, kind: str, item: str, pick: Pick) -> Run:
        """Return ``run`` traced to ``pick``."""
        ...

    def left_out(self, title: str) -> None:
        """Tell of what is not printed though it has a ``title``."""
        ...


def table(item: FigureTable, setter: Setter) -> list[Block]:
    """Return ``item`` as a table: nothing where it has no row that says anything, and then a title
    that it has is told of."""
    rows = [row for row in item.rows if row.pick or any(map(printable, row.cells))]
    if not rows:
        setter.left_out(item.title)
        return []
    language, words = setter.language, setter.words
    title = set_own(printable(item.title), language) or words.say("table_untitled", language)
    caption = setter.caption("table", (Run(title, language),))
    columns = tuple(words.say(f"column_{one}", language) for one in _COLUMNS)
    about = words.say("table_description", language, rows=len(rows), columns=", ".join(columns))
    called: dict[str, NoteMark] = {}
    cells = tuple(_cells(row, item.id, called, setter) for row in rows)
    return [Table(caption, about, columns, cells, item.id)]


def plot(item: Chart, setter: Setter) -> list[Block]:
    """Return ``item`` as a chart: nothing where it has no values, and then a title that it has is
    told of."""
    if not item.points:
        setter.left_out(item.title)
        return []
    language = setter.language
    title = set_own(printable(item.title), language) or setter.words.say("chart_untitled", language)
    caption = setter.caption("chart", (Run(title, language), *_calls(item, setter)))
    around = tuple(_around(point, language) for point in item.points)
    digits = [formatted(point.value, language) for point in item.points]
    beside = zip(digits, around, strict=True)
    shown = tuple(f"{before}{one}{after}" for one, (before, after) in beside)
    labels = tuple(set_own(printable(one.label), language) or _EMPTY for one in item.points)
    measure = set_own(printable(item.measure), language)
    values = tuple(point.value for point in item.points)
    pairs = tuple(zip(labels, shown, strict=True))
    about = _described(item.form, title, measure, pairs, setter)
    affixes = around if any(map(any, around)) else ()
    drawn = Plot(caption, about, item.form, measure, labels, values, shown, item.id, affixes)
    remark = set_own(printable(item.remark), language)
    if not remark:
        return [drawn]
    below = TextBlock(Role.REMARK, (Run(remark, language),), item.id)
    return [replace(drawn, remarked=True), below]


def _around(point: ChartPoint, language: Language) -> tuple[str, str]:
    """Return what stands before and after a value that is still its figure's."""
    figure = point.pick.figure if point.pick else None
    if figure is None or figure.value != point.value:
        return "", ""
    return qualified(figure, language)


def _cells(
    row: Statistic, item: str, called: dict[str, NoteMark], setter: Setter
) -> tuple[tuple[Inline, ...], ...]:
    """Return the cells of ``row``. A passage or a figure that a row before it has ``called`` a
    footnote for keeps that one."""
    period = set_own(printable(row.period), setter.language) or _EMPTY
    return (
        _named(row.measure, row.pick, setter, label=True),
        (_value(row, item, setter),),
        (Run(period, setter.language),),
        _named(row.place, row.pick, setter),
        _sources(row.pick, called, setter),
    )


def _named(
    words: str, pick: Pick | None, setter: Setter, label: bool = False
) -> tuple[Inline, ...]:
    """Return what the figure of ``pick`` counts or where; its source's own words are in the
    source's language, and a ``label`` says so."""
    said, language = printable(words), setter.language
    figure = pick.figure if pick else None
    theirs = (figure.subject, figure.place or "", measure_of(figure)) if figure else ()
    known = {printable(one).casefold() for one in theirs}
    if not figure or figure.language is language or said.casefold() not in known:
        return (Run(set_own(said, language) or _EMPTY, language),)
    if not said:
        return (Run(_EMPTY, language),)
    own = Run(said, figure.language)
    if not label:
        return (own,)
    told = setter.words.say("in_other_language", language)
    return own, Run(" ", language), Run(told, language, Look.LABEL)


def _value(row: Statistic, item: str, setter: Setter) -> Run:
    """Return the value of ``row``: of a passage its source's own expression, which stays as it
    is, of a figure or without a source as the language of the note sets it."""
    language, pick = setter.language, row.pick
    theirs = pick is not None and pick.figure is None
    value = printable(row.value) if theirs else set_own(printable(row.value), language)
    if pick is None:
        return Run(value or _EMPTY, language)
    own = pick.language if theirs and value else language
    return setter.traced(Run(value or _EMPTY, own), "value", item, pick)


def _sources(pick: Pick | None, called: dict[str, NoteMark], setter: Setter) -> tuple[Inline, ...]:
    language = setter.language
    if pick is None:
        return (Run(setter.words.say("no_source", language), language),)
    known = called.get(pick.rests_on)
    mark = NoteNumber(known.number) if known else setter.call(pick)
    if isinstance(mark, NoteMark):
        called[pick.rests_on] = mark
    return *place_and_date(pick, language), mark


def _calls(item: Chart, setter: Setter) -> Iterable[Inline]:
    """Yield the marks of the footnotes of a chart, one for each passage or figure its values come
    from, with a space between two of them: 7 and 8 are not 78."""
    picks = {point.pick.rests_on: point.pick for point in item.points if point.pick}
    for number, pick in enumerate(picks.values()):
        if number:
            yield Run(NBSP, setter.language)
        yield setter.call(pick)


def _described(
    form: ChartForm,
    title: str,
    measure: str,
    pairs: tuple[tuple[str, str], ...],
    setter: Setter,
) -> str:
    """Return what a chart shows: all its values where they fit, else the first and the last."""
    words, language = setter.words, setter.language
    named = ", ".join(part for part in (title, measure) if part)
    colon = words.say("caption_colon", language)
    for few in (pairs, (pairs[0], pairs[-1])):
        listed = "; ".join(f"{label}{colon} {value}" for label, value in few)
        key = "chart_all" if few is pairs else "chart_ends"
        about = words.say(
            f"{key}_{form.value}", language, title=named, values=listed, count=len(pairs)
        )
        if len(about) <= LONGEST_DESCRIPTION:
            return about
    return about[: LONGEST_DESCRIPTION - 1].rstrip() + "…"
