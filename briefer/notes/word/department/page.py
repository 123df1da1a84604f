"""The page of a template: the section whose paper, margins, heads and feet the note takes over."""

from collections.abc import Iterator

from briefer.notes.word.department.trees import (
    Element,
    copied,
    fragments,
    r,
    switched_on,
    w,
)

_LINE = 310
"""How high a line of ours at the head or foot is, in twentieths of a point."""
_MARGINS = {"header": "top", "footer": "bottom"}
PLACES = ("header", "footer")
SORTS = ("default", "first", "even")
"""The page a head or foot is for: every one, the first, those with an even number."""

_LETTER = (
    '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440"'
    ' w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
)
# Numbering begins at one, notes are counted as Briefer counts them, the tray is the printer's.
_NOT_OF_THE_PAGE = (
    "type", "footnotePr", "endnotePr", "formProt", "paperSrc", "printerSettings", "sectPrChange",
)  # fmt: skip
_LETTER_WIDTH, _INCH, _COLUMN_GAP = 12240, 1440, 720


def last_page(body: Element) -> Element:
    """Return the set-up of the last section of ``body``, as one that stands by itself.

    A section takes the heads and feet it does not name from the one before it.
    """
    sections = [one for one in body.iter(w("sectPr")) if not _of_the_past(one)]
    own = body.find(w("sectPr"))
    page = fragments(_LETTER)[0] if own is None else copied(own)
    references = _inherited(sections)
    for name in (*_NOT_OF_THE_PAGE, "headerReference", "footerReference"):
        for element in page.findall(w(name)):
            page.remove(element)
    for count in page.findall(w("pgNumType")):
        count.attrib.pop(w("start"), None)
    for place, reference in enumerate(references):
        page.insert(place, copied(reference))
    return page


def _of_the_past(section: Element) -> bool:
    """Return whether a tracked change says that ``section`` was so before it."""
    around = section.getparent()
    return around is not None and around.tag == w("sectPrChange")


def _inherited(sections: list[Element]) -> list[Element]:
    found: dict[tuple[str, str], Element] = {}
    for section in sections:
        for place, sort, reference in references(section):
            found[place, sort] = reference
    return [found[place, sort] for place in PLACES for sort in SORTS if (place, sort) in found]


def references(page: Element) -> Iterator[tuple[str, str, Element]]:
    """Yield (place, sort, element) of each head and foot that ``page`` names."""
    for place in PLACES:
        for reference in page.findall(w(f"{place}Reference")):
            yield place, reference.get(w("type")) or "default", reference


def refer(page: Element, place: str, sort: str, id: str) -> None:
    """Let ``page`` name the part of relationship ``id`` as its head or foot of a ``sort``."""
    reference = fragments(f"<w:{place}Reference/>")[0]
    reference.set(w("type"), sort)
    reference.set(r("id"), id)
    page.insert(0, reference)


def sorts_used(page: Element, settings: Element) -> list[str]:
    """Return the sorts of pages that have heads and feet of their own."""
    used = ["default"]
    if switched_on(page, w("titlePg")):
        used.append("first")
    if switched_on(settings, w("evenAndOddHeaders")):
        used.append("even")
    return used


def emptied(body: Element) -> bool:
    """Leave nothing in ``body`` but its page set-up; return whether it held words."""
    page = last_page(body)
    held_words = any((text.text or "").strip() for text in body.iter(w("t")))
    body.clear()
    body.append(page)
    return held_words


def make_room(page: Element, place: str, lines: int) -> None:
    """Move the text of ``page`` away from its head or foot by so many lines that were added there:
    what was between them stays between them. A fixed margin, which is less than nought, stays."""
    margins, name = page.find(w("pgMar")), _MARGINS[place]
    before = _number(margins, name, -1)
    if margins is not None and before >= 0:
        margins.set(w(name), str(before + lines * _LINE))


def text_width(page: Element) -> int:
    """Return how wide a line may be, in twentieths of a point."""
    size, margins, columns = (page.find(w(name)) for name in ("pgSz", "pgMar", "cols"))
    sides = sum(_number(margins, name, _INCH) for name in ("left", "right"))
    width = _number(size, "w", _LETTER_WIDTH) - sides - _number(margins, "gutter", 0)
    count = max(1, _number(columns, "num", 1))
    return max(_INCH, (width - (count - 1) * _number(columns, "space", _COLUMN_GAP)) // count)


def _number(element: Element | None, name: str, otherwise: int) -> int:
    """Return a measure; what is no whole number counts as left out."""
    text = None if element is None else element.get(w(name))
    try:
        return otherwise if text is None else int(text)
    except ValueError:
        return otherwise
