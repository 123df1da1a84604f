"""Results as lines for people to read."""

import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

from briefer.cli import figure_lines
from briefer.cli.console import Console
from briefer.cli.ways_out import ways_out
from briefer.domain.document import Holding
from briefer.domain.language import Language
from briefer.domain.passage import Analysis, Dropped, Passage
from briefer.domain.query import Hits, Kind, Snippet
from briefer.domain.theme import Theme
from briefer.errors import Notice
from briefer.workspace import Batch

Notices = tuple[Notice, ...]
_WIDTH = 96
_BREAKABLE = re.compile(r"(?:(?![\xa0\u202f])\s)+")


def batch(found: Batch, console: Console) -> list[str]:
    """Return what became of each file of an import, and a sum."""
    lines = [console.say("imported", **_brief(one.holding)) for one in found.imported]
    lines += [console.say("unchanged", name=one.name) for one in found.unchanged]
    counts = (len(found.imported), len(found.unchanged), len(found.failed))
    imported, unchanged, failed = counts
    return [
        *lines,
        console.say("import_sum", imported=imported, unchanged=unchanged, failed=failed),
    ]


def documents(found: Sequence[Holding]) -> list[str]:
    """Return a line for each document."""
    width = max((len(one.name) for one in found), default=0)
    return [
        f"{one.name:<{width}}  {one.details.date or ''!s:<10}  {one.details.language or '':<2}  "
        f"{one.passages:>5} ¶  {one.details.title or one.file_name}"
        for one in found
    ]


def themes(found: Iterable[tuple[Theme, int]], language: Language) -> list[str]:
    """Return a line for each theme."""
    rows = list(found)
    width = max((len(theme.id) for theme, _ in rows), default=0)
    return [
        f"{theme.id:<{width}}  {passages:>4}  {theme.label.in_(language)}"
        for theme, passages in rows
    ]


def passages(found: Iterable[Passage], names: Mapping[str, str]) -> list[str]:
    """Return each passage below a line that says where it stands."""
    lines: list[str] = []
    for passage in found:
        lines += [_where(passage, names), *_wrapped(passage.text), ""]
    return lines


def hits(
    found: Hits,
    names: Mapping[str, str],
    console: Console,
    others: figure_lines.Others = figure_lines.NO_OTHERS,
) -> list[str]:
    """Return the hits with the words that matched between « », below them the terms by which the
    glossary found them and what replaces or contradicts figures, then the sum; where nothing was
    found, what else to try."""
    figures = found.query.kind is Kind.FIGURE
    lines = _answering_how(found, console)
    for hit in found.hits:
        lines += [_where(hit.passage, names), *_wrapped(_marked(hit.snippet))]
        if hit.via:
            lines += _wrapped(console.say("via_glossary", terms=", ".join(hit.via)))
        if hit.figure:
            lines += _wrapped(figure_lines.brief(hit.figure, console))
            for one in figure_lines.beside(hit.figure, others, names, console):
                lines += _wrapped(one)
        lines.append("")
    sum_up = "found_figures" if figures else "found"
    lines.append(console.say(sum_up, count=found.count, shown=len(found.hits)))
    return lines if found.count else [*lines, *ways_out(found, names, console)]


def analysis(found: Analysis, console: Console) -> list[str]:
    """Return what is in one file: details, then headings, passages, each with its figures below,
    and what was dropped, in the order of the text."""
    details = found.details
    head = (details.title, details.date, details.place, details.language, details.publisher)
    parts = [(one.span, f"{'#' * one.level} {one.text}") for one in found.headings]
    parts += [(one.span, f"¶ {one.number} {one.text}") for one in found.passages]
    parts += [(one.span, _dropped(one, console)) for one in found.dropped]
    parts += [(one.passage, f"= {figure_lines.brief(one, console)}") for one in found.figures]
    lines = [" · ".join(str(part) for part in head if part), ""]
    for _, text in sorted(parts, key=itemgetter(0)):
        lines += _wrapped(text)
    return lines


def _dropped(one: Dropped, console: Console) -> str:
    why = console.messages.say(f"dropped.{one.why}", console.language)
    return console.say("dropped", why=why, text=one.text)


def _brief(one: Holding) -> dict[str, str | int]:
    return {
        "name": one.name,
        "passages": one.passages,
        "title": one.details.title or one.file_name,
    }


def _answering_how(found: Hits, console: Console) -> list[str]:
    """Return what is said above hits of which not all have all the words."""
    if not found.partly:
        return []
    ending = "_figures" if found.query.kind is Kind.FIGURE else ""
    whole = found.count - found.partly
    key = "loosened" if found.loosened else "partly_one" if whole == 1 else "partly"
    return [console.say(f"{key}{ending}", count=whole), ""]


def _where(passage: Passage, names: Mapping[str, str]) -> str:
    path = " › ".join((names.get(passage.document, passage.document), *passage.heading_path))
    tags = ", ".join(tag.id for tag in passage.themes)
    return f"{path} · ¶ {passage.number} · {passage.language}  [{tags}]"


def _marked(snippet: Snippet) -> str:
    text, parts, at = snippet.text, list[str](), 0
    for mark in snippet.marks:
        parts += [text[at : mark.start], "«", text[mark.start : mark.end], "»"]
        at = mark.end
    return "".join([*parts, text[at:]])


def _wrapped(text: str) -> list[str]:
    """Return ``text`` in lines; a no-break space stays one."""
    one_line = _BREAKABLE.sub(" ", text).strip(" ")
    return textwrap.wrap(one_line, _WIDTH, initial_indent="  ", subsequent_indent="  ")
