"""The lists of a template and ours in one numbering part."""

import re
from collections.abc import Mapping
from itertools import count

from briefer.notes.word.department.trees import Element, copied, parsed, w, written
from briefer.notes.word.markup import NAMESPACES

_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}")
"""Ids as Word writes them, and there is room above for those of a note's own lists."""


def merge_numbering(theirs: bytes | None, ours: str) -> tuple[bytes, Mapping[str, str]]:
    """Return ``theirs`` with our lists added, and the new ids (``w:numId``) of ours by the old.

    Theirs keep their ids; those that have none, or one that is there before, are left out.
    ``ours`` names styles as the template does.
    """
    root = parsed(theirs or f"<w:numbering {NAMESPACES}/>".encode())
    for name, id in (("abstractNum", "abstractNumId"), ("num", "numId")):
        _leave_out_the_unsound(root, name, id)
    added = parsed(ours.encode())
    shapes = _renumbered(root, added, "abstractNum", "abstractNumId")
    numbers = _renumbered(root, added, "num", "numId")
    for list_ in added.findall(w("num")):
        shape = list_.find(w("abstractNumId"))
        if shape is not None:
            shape.set(w("val"), shapes.get(shape.get(w("val")) or "", ""))
    for name in ("abstractNum", "num"):
        place = _end_of(root, name)
        for element in reversed(added.findall(w(name))):
            root.insert(place, copied(element))
    return written(root), numbers


def _leave_out_the_unsound(root: Element, name: str, id: str) -> None:
    """Leave out the elements ``name`` that nothing can refer to."""
    seen: set[str] = set()
    for element in root.findall(w(name)):
        number = element.get(w(id)) or ""
        if not _NUMBER.fullmatch(number) or number in seen:
            root.remove(element)
        seen.add(number)


def _renumbered(root: Element, added: Element, name: str, id: str) -> dict[str, str]:
    """Give the elements ``name`` of ``added`` ids that ``root`` has not; return new by old."""
    used = {one.get(w(id)) for one in root.findall(w(name))}
    free = (text for number in count(1) if (text := str(number)) not in used)
    changed: dict[str, str] = {}
    for element, new in zip(added.findall(w(name)), free, strict=False):
        changed[element.get(w(id)) or ""] = new
        element.set(w(id), new)
    return changed


def _end_of(root: Element, name: str) -> int:
    """Return the place after the last ``name``; shapes come before lists, all before the rest."""
    before = {w("numPicBullet"), w("abstractNum"), w(name)}
    return next((at for at, child in enumerate(root) if child.tag not in before), len(root))
