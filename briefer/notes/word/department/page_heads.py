"""Puts the marking of a note into the heads and feet of a template's pages."""

from briefer.notes.word.department.fields import counts_pages
from briefer.notes.word.department.package import OFFICE, Package, Relationship
from briefer.notes.word.department.page import PLACES, make_room, refer, references, sorts_used
from briefer.notes.word.department.settings import SETTINGS
from briefer.notes.word.department.trees import (
    WP,
    Element,
    copied,
    parsed,
    r,
    w,
    written,
)
from briefer.notes.word.markup import MC

DOCUMENT = "word/document.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_WITH_THE_PARAGRAPH = {"paragraph", "line"}


def put_in_heads_and_feet(package: Package, header: str, footer: str) -> None:
    """Put our head and foot (``<w:hdr>``, ``<w:ftr>``) into those of the Word file ``package``.

    Ours stand on top; a line of ours with the number of the page stays away where theirs count
    the pages. A sort of page in use that has no head or foot of its own gets ours alone.
    """
    document = package.xml(DOCUMENT)
    page = document.find(f"{w('body')}/{w('sectPr')}")
    assert page is not None
    used = sorts_used(page, package.xml(SETTINGS))
    there = {(place, sort): element for place, sort, element in references(page)}
    named = {key: package.target(DOCUMENT, one.get(r("id")) or "") for key, one in there.items()}
    in_use = {part for (_, sort), part in named.items() if part and sort in used}
    counted = any(counts_pages(package.xml(part)) for part in in_use)
    for place, ours in zip(PLACES, (header, footer), strict=True):
        lines = [one for one in parsed(ours.encode()) if not (counted and counts_pages(one))]
        theirs = sorted({part for key, part in named.items() if part and key[0] == place})
        for part in theirs:
            _put_on_top(package, part, lines)
        if theirs:
            make_room(page, place, len(lines))
        for sort in reversed([sort for sort in used if (place, sort) not in there]):
            refer(page, place, sort, _new_part(package, place, ours, lines))
    package.change(DOCUMENT, document)


def _put_on_top(package: Package, part: str, lines: list[Element]) -> None:
    root = package.xml(part)
    first = root.find("*")
    added = [copied(line) for line in lines]
    for place, line in enumerate(added):
        root.insert(place, line)
    if root.tag == w("hdr") and added and first is not None:
        _take_pictures_along(first, added[0])
    package.change(part, root)


def _take_pictures_along(below: Element, top: Element) -> None:
    """Move the pictures that stand at a distance from the paragraph ``below`` to the one on top.

    A picture behind the head is placed from the paragraph that holds it. It stays where it is
    on the page, though a line now comes before that paragraph.
    """
    if below.tag != w("p") or top.tag != w("p"):
        return
    place = 1 if top.find(w("pPr")) is not None else 0
    for run in [one for one in below.findall(w("r")) if _floats_with_its_paragraph(one)]:
        below.remove(run)
        top.insert(place, run)
        place += 1


def _floats_with_its_paragraph(run: Element) -> bool:
    places = list(run.iter(f"{{{WP}}}positionV"))
    words = next(run.iter(w("t"), f"{{{MC}}}AlternateContent"), None)
    return words is None and any(one.get("relativeFrom") in _WITH_THE_PARAGRAPH for one in places)


def _new_part(package: Package, place: str, ours: str, lines: list[Element]) -> str:
    """Return the id of a new head or foot that holds ``lines`` of ``ours``."""
    root = parsed(ours.encode())
    for child in list(root):
        root.remove(child)
    for line in lines:
        root.append(copied(line))
    count = sum(part.startswith(f"word/{place}_of_note") for part in package.parts)
    part = f"word/{place}_of_note{count + 1}.xml"
    package.put(part, written(root), f"{_TYPE}.{place}+xml")
    return package.relate(DOCUMENT, Relationship("", f"{OFFICE}/{place}", part))
