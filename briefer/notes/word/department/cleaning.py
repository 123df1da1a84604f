"""Takes out of a template's parts what is a person's or belongs to its editing, not to its look."""

from briefer.notes.word.department.trees import (
    WP,
    Element,
    local,
    taken_out,
    unwrapped,
    w,
    words,
)

_REMOVED = [
    w(name)
    for name in (
        "del", "moveFrom", "rsid", "proofErr", "permStart", "permEnd", "commentRangeStart",
        "commentRangeEnd", "commentReference", "annotationRef", "moveFromRangeStart",
        "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart",
        "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
        "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart",
        "customXmlMoveToRangeEnd", "rPrChange", "pPrChange", "tblPrChange", "trPrChange",
        "tcPrChange", "tblGridChange", "tblPrExChange", "numberingChange", "sectPrChange",
        "cellIns", "cellDel", "cellMerge", "customXmlPr", "smartTagPr",
    )
]  # fmt: skip
_UNWRAPPED = [w(name) for name in ("ins", "moveTo", "customXml", "smartTag")]
_STORES = {
    "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}",
    "{6668398D-A668-4E3E-A5EB-62B293D839F1}",
}
"""The properties of the file itself, as stores that content controls are bound to."""

_FIRST_PICTURE = 900_001
"""Where the numbers of the template's pictures begin, far beyond those of a note's own."""


def clean(root: Element) -> None:
    """Accept the tracked changes in a part, and drop comments and the marks of edits."""
    for element in list(root.iter(*_REMOVED)):
        taken_out(element)
    for element in list(root.iter(*_UNWRAPPED)):
        if len(element):
            unwrapped(element)
        else:
            taken_out(element)
    for element in root.iter():
        for key in [key for key in element.attrib if local(key).startswith("rsid")]:
            del element.attrib[key]


def unbind(story: Element) -> None:
    """Free content controls from stores and building blocks that the note does not have, and from
    their ids: those of the note have ids of their own."""
    for element in list(story.iter(w("id"))):
        if next(element.iterancestors(), element).tag == w("sdtPr"):
            taken_out(element)
    held = [one for one in story.iter() if local(one.tag) in ("placeholder", "dataBinding")]
    for element in held:
        if (element.get(w("storeItemID")) or "").upper() not in _STORES:
            taken_out(element)


def places_to_fill(story: Element) -> list[str]:
    """Return the words of the content controls that still ask to be filled in."""
    asking = [
        one for one in story.iter(w("sdt")) if one.find(f".//{w('showingPlcHdr')}") is not None
    ]
    return [text for one in asking if (text := words(one).strip())]


def number_pictures(story: Element, first: int) -> int:
    """Give the pictures of ``story`` numbers of their own from ``first``; return the next."""
    for picture in story.iter(f"{{{WP}}}docPr"):
        picture.set("id", str(_FIRST_PICTURE + first))
        first += 1
    return first
