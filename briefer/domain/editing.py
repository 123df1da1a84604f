"""Changes to a note: each returns the note as it is afterwards, the note before stays as it was.

What is asked for items that the note does not hold changes nothing. Where a file brought several
sections of one id, that id is the first of them: nothing is put in twice.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from briefer.domain.note import (
    Chart,
    FigureSentence,
    FigureTable,
    Item,
    Note,
    Paragraph,
    Paraphrase,
    Pick,
    Quotation,
    Section,
    Translation,
)
from briefer.domain.quoting import is_quotation


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a note: before the item ``before`` of ``section``, ``None`` for its end."""

    section: str
    before: str | None = None


def item_of(note: Note, id: str) -> Item | None:
    """Return the item ``id`` of ``note``, ``None`` where it has none."""
    return next((item for item in note.items() if item.id == id), None)


def section_of(note: Note, id: str) -> Section | None:
    """Return the section that holds the item ``id``, ``None`` where none does."""
    return next((one for one in note.sections if any(item.id == id for item in one.items)), None)


def fresh_ids(note: Note) -> Iterator[str]:
    """Yield ids that no item of ``note`` has, without end."""
    taken = {item.id for item in note.items()}
    number = len(taken)
    while True:
        number += 1
        if (id := f"i{number}") not in taken:
            yield id


def quoted(pick: Pick, text: str, id: str) -> Item:
    """Return ``text`` as an item with the source ``pick``: a quotation where it quotes the
    source (see ``domain.quoting``), otherwise a paraphrase."""
    if is_quotation(text, pick.text):
        return Quotation(id, pick, text)
    return Paraphrase(id, pick, text)


def add(note: Note, items: Sequence[Item], spot: Spot) -> Note:
    """Return ``note`` with ``items`` at ``spot``."""
    return _with_section(note, spot.section, lambda held: _inserted(held, items, spot.before))


def remove(note: Note, ids: Collection[str]) -> Note:
    """Return ``note`` without the items ``ids``."""
    return replace(
        note,
        sections=tuple(
            replace(one, items=tuple(item for item in one.items if item.id not in ids))
            for one in note.sections
        ),
    )


def move(note: Note, ids: Collection[str], spot: Spot) -> Note:
    """Return ``note`` with the items ``ids`` at ``spot``, in the order they print now."""
    if all(section.id != spot.section for section in note.sections):
        return note
    moved = [item for item in note.items() if item.id in ids]
    anchor = spot.before
    if anchor in ids:
        anchor = _next_that_stays(note, anchor or "", ids)
    return add(remove(note, ids), moved, Spot(spot.section, anchor))


def shifted(note: Note, ids: Collection[str], step: int) -> Note:
    """Return ``note`` with the items ``ids`` one place further down (``step`` 1) or up (-1),
    past the end of their section into the next one."""
    moved = [item.id for item in note.items() if item.id in ids]
    if not moved:
        return note
    edge = moved[-1] if step > 0 else moved[0]
    spot = _spot_below(note, edge) if step > 0 else _spot_above(note, edge)
    return move(note, ids, spot) if spot else note


def reword(note: Note, id: str, text: str) -> Note:
    """Return ``note`` with the words of item ``id`` replaced by ``text``.

    An item with a source is a quotation or a paraphrase as its words have it then; a translation
    stays one until it has its source's own words, a figure always; a table or a chart stays as it
    is.
    """
    return _with_item(note, id, lambda item: _reworded(item, text))


def restore(note: Note, id: str) -> Note:
    """Return ``note`` with item ``id`` as a quotation of its source's own words; the sentence of a
    figure stays, for it was never the source's."""
    item = item_of(note, id)
    if isinstance(item, (Quotation, Paraphrase, Translation)):
        return exchange(note, quoted(item.pick, item.pick.text, id))
    return note


def translated(note: Note, id: str) -> Note:
    """Return ``note`` with the paraphrase ``id`` as the writer's translation of its pick, or the
    translation as a paraphrase again; only what is in the other language can be translated."""

    def turned(item: Item) -> Item:
        if isinstance(item, Translation):
            return quoted(item.pick, item.text, id)
        if isinstance(item, Paraphrase) and item.pick.language is not note.language:
            return Translation(id, item.pick, item.text)
        return item

    return _with_item(note, id, turned)


def exchange(note: Note, item: Item) -> Note:
    """Return ``note`` with ``item`` in the place of the one that has its id."""
    return _with_item(note, item.id, lambda _: item)


def retitle(note: Note, field: str, value: str) -> Note:
    """Return ``note`` with ``value`` in the line ``field`` of its title block."""
    if all(known != field for known, _ in note.header):
        return replace(note, header=(*note.header, (field, value)))
    header = tuple((known, value if known == field else old) for known, old in note.header)
    return replace(note, header=header)


def repeated(note: Note) -> dict[str, str]:
    """Return the items whose passage, or figure, stands in the note already, each with the id of
    the first item that has it."""
    first: dict[str, str] = {}
    again: dict[str, str] = {}
    for item in note.items():
        if isinstance(item, (Paragraph, FigureTable, Chart)):
            continue
        known = first.setdefault(item.pick.rests_on, item.id)
        if known != item.id:
            again[item.id] = known
    return again


def _reworded(item: Item, text: str) -> Item:
    if isinstance(item, (Paragraph, FigureSentence)):
        return replace(item, text=text)
    if isinstance(item, (FigureTable, Chart)):
        return item
    if isinstance(item, Translation) and not is_quotation(text, item.pick.text):
        return replace(item, text=text)
    return quoted(item.pick, text, item.id)


def _with_item(note: Note, id: str, change: Callable[[Item], Item]) -> Note:
    return replace(
        note,
        sections=tuple(
            replace(one, items=tuple(change(item) if item.id == id else item for item in one.items))
            for one in note.sections
        ),
    )


def _with_section(
    note: Note, id: str, change: Callable[[tuple[Item, ...]], tuple[Item, ...]]
) -> Note:
    sections = list(note.sections)
    at = next((at for at, one in enumerate(sections) if one.id == id), None)
    if at is not None:
        sections[at] = replace(sections[at], items=change(sections[at].items))
    return replace(note, sections=tuple(sections))


def _inserted(
    held: tuple[Item, ...], items: Sequence[Item], before: str | None
) -> tuple[Item, ...]:
    places = [at for at, item in enumerate(held) if item.id == before]
    at = places[0] if places else len(held)
    return (*held[:at], *items, *held[at:])


def _next_that_stays(note: Note, id: str, leaving: Collection[str]) -> str | None:
    section = section_of(note, id)
    ids = [item.id for item in section.items] if section else []
    after = ids[ids.index(id) :] if id in ids else []
    return next((one for one in after if one not in leaving), None)


def _spot_below(note: Note, id: str) -> Spot | None:
    """Return the spot one place below the item ``id``, ``None`` at the note's end."""
    for number, section in enumerate(note.sections):
        ids = [item.id for item in section.items]
        if id not in ids:
            continue
        place = ids.index(id)
        if place + 1 < len(ids):
            return Spot(section.id, ids[place + 2] if place + 2 < len(ids) else None)
        if number + 1 < len(note.sections):
            below = note.sections[number + 1]
            return Spot(below.id, below.items[0].id if below.items else None)
    return None


def _spot_above(note: Note, id: str) -> Spot | None:
    """Return the spot one place above the item ``id``, ``None`` at the note's beginning."""
    for number, section in enumerate(note.sections):
        ids = [item.id for item in section.items]
        if id not in ids:
            continue
        if place := ids.index(id):
            return Spot(section.id, ids[place - 1])
        return Spot(note.sections[number - 1].id) if number else None
    return None
