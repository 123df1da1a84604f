"""Figures as lines for people to read: a table, or one in a line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefer.cli.console import Console
from briefer.domain.figure import Figure, Period
from briefer.domain.theme import TaggedBy
from briefer.workspace import period, since, until

_WIDEST = (30, 44, 32, 20)
"""The most characters of each column but the last: expression, subject, period, place."""


@dataclass(frozen=True, slots=True)
class Others:
    """What stands for or against figures, by their ids: the ``newer`` one that replaces each, the
    one that it cannot hold ``against``."""

    newer: Mapping[str, Figure]
    against: Mapping[str, Figure]


NO_OTHERS = Others({}, {})


def figures(
    found: Sequence[Figure], others: Others, names: Mapping[str, str], console: Console
) -> list[str]:
    """Return a row for each figure, below it what replaces or contradicts it, then the sum;
    ``names`` are the documents' short names by id."""
    rows = [_cells(one, names, console) for one in found]
    widths = [
        min(widest, max((len(row[at]) for row in rows), default=0))
        for at, widest in enumerate(_WIDEST)
    ]
    lines: list[str] = []
    for figure, row in zip(found, rows, strict=True):
        fitted = [_fitted(cell, width) for cell, width in zip(row, widths, strict=False)]
        lines.append("  ".join([*fitted, row[-1]]).rstrip())
        lines += (f"    {one}" for one in beside(figure, others, names, console))
    return [*lines, console.say("figures_listed", count=len(found))]


def brief(figure: Figure, console: Console) -> str:
    """Return what is known of a figure in one line."""
    known = (figure.written, figure.subject, _dated(figure, console), figure.place or "")
    return " · ".join(one for one in map(_one_line, known) if one)


def beside(
    figure: Figure, others: Others, names: Mapping[str, str], console: Console
) -> Iterator[str]:
    """Yield a sentence for what replaces ``figure``, and one for what contradicts it."""
    if newest := others.newer.get(figure.id):
        yield _named("replaced_by", newest, names, console)
    if other := others.against.get(figure.id):
        yield _named("contradicted_by", other, names, console)


def _dated(figure: Figure, console: Console) -> str:
    return when(figure.period, console) or console.say("period_unknown")


def when(of: Period, console: Console) -> str:
    """Return a period in words, nothing where there is none."""
    if of.start and of.end:
        return period(of.start, of.end, console.language)
    if of.end:
        return until(of.end, console.language)
    return since(of.start, console.language) if of.start else ""


def _cells(one: Figure, names: Mapping[str, str], console: Console) -> tuple[str, ...]:
    document = names.get(one.document, one.document)
    mine = ""
    if one.by is TaggedBy.USER:
        mine = console.say("figure_by_user")
    elif one.corrected:
        mine = console.say("figure_corrected")
    last = f"{document}  ({mine})" if mine else document
    known = (one.written, one.subject, _dated(one, console), one.place or "", last)
    return tuple(map(_one_line, known))


def _named(key: str, other: Figure, names: Mapping[str, str], console: Console) -> str:
    """Return the sentence ``key`` that names the figure ``other`` beside another one."""
    of = {"written": other.written, "document": names.get(other.document, other.document)}
    told = Period(None, other.period.end) if other.period.end else other.period
    if not told:
        return console.say(f"{key}_undated", **of)
    return console.say(key, period=when(told, console), **of)


def _one_line(text: str) -> str:
    return " ".join(text.split(" ")).replace("\n", " ").replace("\t", " ")


def _fitted(text: str, width: int) -> str:
    """Return ``text`` in exactly ``width`` characters."""
    return f"{text:<{width}}" if len(text) <= width else f"{text[: width - 1]}…"
