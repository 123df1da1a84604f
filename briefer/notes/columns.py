"""How wide the columns of a table of figures are, wherever it is drawn."""

from briefer.notes.blocks import Table, words_of

LINE = 9360
"""The width of a line of our own page, and of a table; in twentieths of a point, as all here."""
BESIDE = 216
"""The margins of a cell."""
_LETTER = 125
_LONGEST_CELL = 28
"""Letters of a cell beyond which it does not make its column any wider."""


def texts(table: Table) -> list[tuple[str, ...]]:
    """Return the words of the rows of ``table``, its headings first."""
    return [table.columns, *(tuple(map(words_of, row)) for row in table.rows)]


def widths(table: Table) -> tuple[int, ...]:
    """Return the widths of the columns, together ``LINE``: room for the longest word of each, and
    what is left by how much each has to say."""
    columns = list(zip(*texts(table), strict=True))
    words = [max(len(word) for cell in column for word in cell.split(" ")) for column in columns]
    least = [BESIDE + _LETTER * word for word in words]
    left = LINE - sum(least)
    if left < 0:
        found = [LINE * width // sum(least) for width in least]
    else:
        said = [min(_LONGEST_CELL, max(map(len, column))) for column in columns]
        found = [width + left * part // sum(said) for width, part in zip(least, said, strict=True)]
    return (*found[:-1], LINE - sum(found[:-1]))
