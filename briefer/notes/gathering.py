"""Gathers the blocks that belong together: the paragraphs of a list."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from briefer.notes.blocks import Block, Role, TextBlock

_LISTS = {Role.BULLET, Role.NUMBERED, Role.CHOICE}


def gathered(blocks: Iterable[Block]) -> Iterator[tuple[Block, ...]]:
    """Yield ``blocks`` in their order: the paragraphs of a list together, any other alone."""
    for _, alike in groupby(enumerate(blocks), key=_list):
        yield tuple(block for _, block in alike)


def _list(numbered: tuple[int, Block]) -> tuple[Role | None, int]:
    """Return what the paragraphs of one list share and no other block has."""
    at, block = numbered
    if isinstance(block, TextBlock) and block.role in _LISTS:
        return block.role, block.list
    return None, at
