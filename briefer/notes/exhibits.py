"""Sets tables and charts of figures: captions, cells, sources, words for who cannot see them."""

from collections.abc import Iterable
from decimal import Decimal, localcontext
from typing import Protocol

from babel.numbers import format_decimal

from briefer.domain.language import Language
from briefer.domain.note import Chart, ChartForm, FigureTable, Pick, Statistic
from briefer.notes.blocks import Block, Caption, Inline, NoteMark, NoteNumber, Plot, Run, Table
from briefer.notes.sources import place_and_date
from briefer.notes.typography import NBSP, printable, set_own
from briefer.notes.wording import Wording

LONGEST_DESCRIPTION = 250
"""Characters of a description that screen readers still read as one."""

_LOCALES = {Language.EN: "en_CA", Language.FR: "fr_CA"}
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
    shown = tuple(formatted(point.value, language) for point in item.points)
    labels = tuple(set_own(printable(one.label), language) or _EMPTY for one in item.points)
    measure = set_own(printable(item.measure), language)
    values = tuple(point.value for point in item.points)
    pairs = tuple(zip(labels, shown, strict=True))
    about = _described(item.form, title, measure, pairs, setter)
    return [Plot(caption, about, item.form, measure, labels, values, shown, item.id)]


def formatted(value: Decimal, language: Language) -> str:
    """Return ``value`` with all its decimals, also those that are zero, as Canadian English
    ("10,300.50") or French (« 10 300,50 ») writes it; zero has no sign."""
    exponent = value.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    pattern = "#,##0." + "0" * decimals if decimals else "#,##0"
    digits = abs(value.adjusted()) + decimals + 1
    with localcontext(prec=digits):  # Babel would round to that of the thread's own
        text = format_decimal(
            value or abs(value), pattern, _LOCALES[language], decimal_quantization=False
        )
    return text.replace("\u202f", NBSP)


def _cells(
    row: Statistic, item: str, called: dict[str, NoteMark], setter: Setter
) -> tuple[tuple[Inline, ...], ...]:
    """Return the cells of ``row``. A passage that a row before it has ``called`` a footnote for
    keeps that one."""
    language = setter.language
    own = (set_own(printable(one), language) for one in (row.measure, row.period, row.place))
    measure, period, place = ((Run(one or _EMPTY, language),) for one in own)
    # A value with a source is the source's own expression; only what the user gave is set.
    value = printable(row.value) if row.pick else set_own(printable(row.value), language)
    run = Run(value or _EMPTY, row.pick.language if row.pick and value else language)
    if row.pick is None:
        return (
            measure,
            (run,),
            period,
            place,
            (Run(setter.words.say("no_source", language), language),),
        )
    traced = setter.traced(run, "value", item, row.pick)
    source = place_and_date(row.pick, language)
    passage = row.pick.passage
    if passage in called:
        mark = NoteNumber(called[passage].number)
    else:
        mark = called[passage] = setter.call(row.pick)
    return measure, (traced,), period, place, (*source, mark)


def _calls(item: Chart, setter: Setter) -> Iterable[NoteMark]:
    """Yield the marks of the footnotes of a chart, one for each passage its values come from."""
    picks = {point.pick.passage: point.pick for point in item.points if point.pick}
    return tuple(setter.call(pick) for pick in picks.values())


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
