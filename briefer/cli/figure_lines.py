"""Figures as lines for people to read: a table, or one in a line."""

from collections.abc import Mapping, Sequence

from briefer.cli.console import Console
from briefer.domain.figure import Figure, Period
from briefer.domain.theme import TaggedBy
from briefer.workspace import period, written

_WIDEST = (30, 44, 32, 20)
"""The most characters of each column but the last: expression, subject, period, place."""


def figures(
    found: Sequence[Figure],
    newer: Mapping[str, Figure],
    names: Mapping[str, str],
    console: Console,
) -> list[str]:
    """Return a row for each figure, below those replaced what replaces them (``newer`` by id),
    then the sum; ``names`` are the documents' short names by id."""
    rows = [_cells(one, names, console) for one in found]
    widths = [
        min(widest, max((len(row[at]) for row in rows), default=0))
        for at, widest in enumerate(_WIDEST)
    ]
    lines: list[str] = []
    for figure, row in zip(found, rows, strict=True):
        fitted = [_fitted(cell, width) for cell, width in zip(row, widths, strict=False)]
        lines.append("  ".join([*fitted, row[-1]]).rstrip())
        if newest := newer.get(figure.superseded_by or ""):
            lines.append(f"    {_replaced(newest, names, console)}")
    return [*lines, console.say("figures_listed", count=len(found))]


def brief(figure: Figure, console: Console) -> str:
    """Return what is known of a figure in one line."""
    known = (figure.written, figure.subject, when(figure.period, console), figure.place or "")
    return " · ".join(one for one in map(_one_line, known) if one)


def when(of: Period, console: Console) -> str:
    """Return a period in words, nothing where there is none."""
    if of.start and of.end:
        return period(of.start, of.end, console.language)
    if of.end:
        return console.say("period_to", date=written(of.end, console.language))
    if of.start:
        return console.say("period_since", date=written(of.start, console.language))
    return ""


def _cells(one: Figure, names: Mapping[str, str], console: Console) -> tuple[str, ...]:
    document = names.get(one.document, one.document)
    mine = ""
    if one.by is TaggedBy.USER:
        mine = console.say("figure_by_user")
    elif one.corrected:
        mine = console.say("figure_corrected")
    last = f"{document}  ({mine})" if mine else document
    known = (one.written, one.subject, when(one.period, console), one.place or "", last)
    return tuple(map(_one_line, known))


def _replaced(newest: Figure, names: Mapping[str, str], console: Console) -> str:
    """Return the sentence that names the figure ``newest``, which replaces another."""
    of = {"written": newest.written, "document": names.get(newest.document, newest.document)}
    until = Period(None, newest.period.end) if newest.period.end else newest.period
    if not until:
        return console.say("replaced_by_undated", **of)
    return console.say("replaced_by", period=when(until, console), **of)


def _one_line(text: str) -> str:
    return " ".join(text.split(" ")).replace("\n", " ").replace("\t", " ")


def _fitted(text: str, width: int) -> str:
    """Return ``text`` in exactly ``width`` characters."""
    return f"{text:<{width}}" if len(text) <= width else f"{text[: width - 1]}…"
