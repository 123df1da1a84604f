"""The lists of the Word file: bullets, and numbers that begin at one in each list."""

from briefer.notes.word.markup import NAMESPACES

BULLETS, NUMBERS = "1", "2"
"""Ids of our two lists: every bullet is in the first, numbered lists are made like the second."""

_NAME = "list"


def name_of(list_: int) -> str:
    """Return what stands for the id of numbered list ``list_`` of a note until it is packed: the
    lists of a department's template have ids of their own."""
    return f"{_NAME}{list_}"


def list_named(name: str) -> int | None:
    """Return which numbered list of a note ``name`` stands for, ``None`` for the id of a list."""
    return int(name.removeprefix(_NAME)) if name.startswith(_NAME) else None


def numbering() -> str:
    """Return the XML of the numbering part."""
    bullets = _shape(BULLETS, "bullet", "•", "ListBullet")
    numbers = _shape(NUMBERS, "decimal", "%1.", "ListNumber")
    lists = "".join(
        f'<w:num w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>'
        for id in (BULLETS, NUMBERS)
    )
    return f"<w:numbering {NAMESPACES}>{bullets}{numbers}{lists}</w:numbering>"


def numbered_from_one(id: int, shape: str) -> str:
    """Return the list ``id`` of the ``shape`` (``w:abstractNumId``), beginning at one."""
    return (
        f'<w:num {NAMESPACES} w:numId="{id}"><w:abstractNumId w:val="{shape}"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )


def _shape(id: str, format: str, text: str, style: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/>'
        f'<w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum>'
    )
