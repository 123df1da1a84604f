"""Tells of the figures of a note that a newer one has replaced, that another one contradicts, that
are no longer what was picked, or whose time is not known."""

import re
from collections.abc import Iterator

from briefer.domain.caution import Caution, ChangeKind, Counterpart
from briefer.domain.figure import Figure
from briefer.domain.language import Bilingual, Language
from briefer.domain.note import Chart, FigureTable, Item, Note, Paragraph, Pick, picks_of
from briefer.errors import Notice, notice
from briefer.notes.dates import until
from briefer.notes.sources import title_of
from briefer.notes.typography import printable

_THOUSANDS = re.compile(r"(?<=\d)[ ,\u00a0\u2009\u202f](?=\d{3}(?!\d))")
_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def about_figures(note: Note) -> list[Notice]:
    """Return what the author of ``note`` should know of its figures, each told once.

    Of a passage, what is known of a figure counts while its expression stands in the note. An old
    figure that stands beside the newer one in the same table, chart or passage shows what it was
    before: it is not told of.
    """
    found = (one for item in note.items() for one in _of_item(item))
    return list(dict.fromkeys(found))


def _of_item(item: Item) -> Iterator[Notice]:
    beside = {pick.figure.id for pick in picks_of(item) if pick.figure}
    for pick, told in _told(item):
        yield from _changed(pick)
        for caution in _cautions(pick, told):
            newer, other = caution.newer, caution.against
            if newer and newer.id not in beside and not _is_told(newer, pick, told):
                yield _replaced(caution, newer)
            if other and other.id not in beside:
                yield _contradicted(caution, other)
        if pick.figure:
            yield from _of_figure(pick.figure, pick.caution, beside)


def _changed(pick: Pick) -> Iterator[Notice]:
    """Yield what became of what was picked since then."""
    span = pick.figure.span if pick.figure else pick.citation.span
    for caution in pick.cautions:
        if caution.change is None or caution.span != span:
            continue
        said, now = printable(caution.written), caution.change.now
        match caution.change.kind:
            case ChangeKind.REVISED:
                source = title_of(pick)
                yield notice("figure_revised", written=said, source=source, **_in_both(now))
            case ChangeKind.DROPPED:
                yield notice("figure_dropped", written=said, source=title_of(pick))
            case ChangeKind.REWORDED:
                number = pick.citation.number
                yield notice("passage_reworded", number=number, title=title_of(pick))
            case ChangeKind.CORRECTED if now.en or now.fr:
                yield notice("figure_since_corrected", written=said, **_in_both(now))
            case ChangeKind.CORRECTED:
                yield notice("figure_since_changed", written=said)
            case ChangeKind.REFUSED:
                yield notice("figure_since_refused", written=said)


def _in_both(now: Bilingual) -> dict[str, str]:
    return {"now_en": now.en, "now_fr": now.fr}


def _told(item: Item) -> Iterator[tuple[Pick, str]]:
    """Yield the picks of ``item``, each with what is said of it."""
    if isinstance(item, FigureTable):
        yield from ((row.pick, row.value) for row in item.rows if row.pick)
    elif isinstance(item, Chart):
        yield from ((one.pick, f"{one.value:f}") for one in item.points if one.pick)
    elif not isinstance(item, Paragraph):
        yield item.pick, item.text


def _cautions(pick: Pick, told: str) -> Iterator[Caution]:
    """Yield what is known of the figure picked, or of those of a passage that ``told`` names."""
    if pick.figure:
        if pick.caution:
            yield pick.caution
        return
    shown = _comparable(told)
    for caution in pick.cautions:
        if any(one in shown for one in _numbers(caution.written)):
            yield caution


def _is_told(newer: Counterpart, pick: Pick, told: str) -> bool:
    """Return whether ``told``, words of the passage picked, names the newer figure too: « de 36
    cas en 2013 à 408 en 2018 »."""
    if pick.figure or newer.id.partition("#")[0] != pick.citation.document:
        return False
    start, within = int(newer.id.partition("#")[2].split("-")[0]), pick.citation.span
    if not within.start <= start < within.end:
        return False
    shown = _comparable(told)
    return any(one in shown for one in _numbers(newer.written))


def _numbers(written: str) -> list[str]:
    """Return the numbers in ``written`` fit to be looked for, all of it where it has no digits."""
    plain = _comparable(written)
    return [f" {one} " for one in _NUMBER.findall(plain)] or [plain]


def _comparable(text: str) -> str:
    """Return the words of ``text`` with spaces around, numbers without marks between thousands."""
    closed = _THOUSANDS.sub("", text.casefold())
    return f" {' '.join(_WORD.findall(closed))} "


def _of_figure(figure: Figure, caution: Caution | None, beside: set[str]) -> Iterator[Notice]:
    said = printable(figure.written)
    known = caution is not None and caution.newer is not None
    if figure.superseded_by and not known and figure.superseded_by not in beside:
        yield notice("figure_superseded_unknown", written=said)
    if not figure.period:
        yield notice("figure_undated", written=said)


def _replaced(caution: Caution, newer: Counterpart) -> Notice:
    said, now = printable(caution.written), printable(newer.written)
    source = printable(newer.source)
    if newer.until is None:
        return notice("figure_superseded_undated", written=said, newer=now, source=source)
    return notice(
        "figure_superseded",
        written=said,
        newer=now,
        until_en=until(newer.until, Language.EN),
        until_fr=until(newer.until, Language.FR),
        source=source,
    )


def _contradicted(caution: Caution, other: Counterpart) -> Notice:
    return notice(
        "figure_contradicted",
        written=printable(caution.written),
        other=printable(other.written),
        source=printable(other.source),
    )
