"""Which number the footnotes of each item of a note have, as they will print."""

from briefer.domain.note import Chart, FigureTable, Item, Note, Paragraph, picks_of


def first_numbers(note: Note) -> dict[str, int]:
    """Return the number of each item's first footnote; an item without one is left out."""
    numbers: dict[str, int] = {}
    count = 0
    for item in note.items():
        if footnotes := _footnotes(item):
            numbers[item.id] = count + 1
            count += footnotes
    return numbers


def _footnotes(item: Item) -> int:
    """Return how many footnotes ``item`` prints: one for each passage or figure that the
    rows of a table or the values of a chart rest on."""
    if isinstance(item, (FigureTable, Chart)):
        return len({pick.rests_on for pick in picks_of(item)})
    return int(not isinstance(item, Paragraph) and bool(item.text.strip()))
