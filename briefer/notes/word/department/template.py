"""Reads a department's own Word file as the base of a note."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefer.domain.language import Language
from briefer.errors import Notice, Problem, notice
from briefer.notes.word.base import base
from briefer.notes.word.department.adopting import adopted
from briefer.notes.word.department.cleaning import clean, places_to_fill
from briefer.notes.word.department.numbering import merge_numbering
from briefer.notes.word.department.package import Package, opened, package_of
from briefer.notes.word.department.page import emptied, references, sorts_used
from briefer.notes.word.department.page_heads import DOCUMENT
from briefer.notes.word.department.preflight import unpacked
from briefer.notes.word.department.refusals import main_part, refuse_loading, refuse_programs
from briefer.notes.word.department.settings import SETTINGS, STYLES, merged_settings
from briefer.notes.word.department.style_matching import Wardrobe, dress, matched
from briefer.notes.word.department.taking_over import TakingOver
from briefer.notes.word.department.trees import (
    Element,
    NotWellFormedError,
    as_text,
    fragments,
    taken_out,
    w,
    with_newer_names,
    words,
    written,
)

NUMBERING, FONTS, THEME = "word/numbering.xml", "word/fontTable.xml", "word/theme/theme1.xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_FROM_OURS = ("docProps/core.xml", "docProps/app.xml")
_WATERMARK = "{urn:schemas-microsoft-com:vml}textpath"
_MARKING = re.compile(
    r"\b(?:UNCLASSIFIED|NON\s+CLASSIFIÉE?|TOP\s+SECRET|TRÈS\s+SECRET|SECRET|CONFIDENTIAL"
    r"|CONFIDENTIEL|(?i:protected|protégée?)\s+[ABC])\b"
)


@dataclass(frozen=True, slots=True)
class Template:
    """A department's Word file, ready to take a note.

    ``base`` is an empty .docx of its page, heads, feet, styles, theme and fonts. ``ids`` are its
    style ids by ours, ``numbers`` its ids of lists by ours. ``mapped`` pairs the names of our
    styles with the template's that are used for them; ``missing`` names those of ours that were
    added. ``notices`` is what the user should know before a note is set in it.
    """

    name: str
    base: bytes
    ids: Mapping[str, str]
    numbers: Mapping[str, str]
    mapped: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]
    notices: tuple[Notice, ...]


def read_template(data: bytes, name: str) -> Template:
    """Return the template in ``data``, the bytes of a .docx or .dotx that the user calls ``name``.

    Raises ``Problem`` for what is no Word file, is damaged or too large, or holds programs or
    anything that Word would load from elsewhere.
    """
    try:
        source = package_of(unpacked(data, name))
        refuse_programs(source, name)
        refuse_loading(source, name)
        return _made(source, name)
    except NotWellFormedError as error:
        raise Problem("template_damaged", name=name) from error


def _made(source: Package, name: str) -> Template:
    main = main_part(source, name)
    ours = opened(base(Language.EN))
    taking = TakingOver(source, main, name)
    document = source.xml(main)
    body = document.find(w("body"))
    if body is None:
        raise Problem("template_damaged", name=name)
    held_words = emptied(body)
    page = body.find(w("sectPr"))
    assert page is not None
    taking.take_heads(page)
    settings = merged_settings(taking.root("settings"), ours.xml(SETTINGS))
    _put_notes(taking, settings)
    wardrobe, numbers = _put_styles(taking, ours)
    _put_rest(taking, ours, document, settings)
    return Template(
        name=name,
        base=taking.made.packed(),
        ids=wardrobe.ids,
        numbers=numbers,
        mapped=wardrobe.mapped,
        missing=wardrobe.missing,
        notices=tuple(_notices(taking, page, settings, wardrobe, held_words)),
    )


def _put_styles(taking: TakingOver, ours: Package) -> tuple[Wardrobe, Mapping[str, str]]:
    """Put styles and lists into the package: the template's and what of ours it lacks."""
    own = ours.xml(STYLES)
    theirs = taking.root("styles")
    if theirs is None:
        theirs = ours.xml(STYLES)
        for style in theirs.findall(w("style")):
            theirs.remove(style)
    wardrobe = matched(theirs, own)
    lists = taking.root("numbering")
    known = None if lists is None else written(lists)
    merged, numbers = merge_numbering(known, _our_lists(ours, wardrobe))
    if taking.take("numbering", NUMBERING):
        taking.made.put(NUMBERING, merged, f"{_WORD}.numbering+xml")
    else:
        taking.add("numbering", NUMBERING, merged, f"{_WORD}.numbering+xml")
    dress(theirs, own, wardrobe, numbers)
    taking.add("styles", STYLES, written(theirs), f"{_WORD}.styles+xml")
    return wardrobe, numbers


def _our_lists(ours: Package, wardrobe: Wardrobe) -> str:
    """Return our lists in the template's terms; a style of its own keeps the list it has."""
    root = ours.xml(NUMBERING)
    for named in list(root.iter(w("pStyle"))):
        if named.get(w("val")) not in wardrobe.added:
            taken_out(named)
    return adopted(as_text(root), wardrobe.ids, {})


def _put_notes(taking: TakingOver, settings: Element) -> None:
    """Keep the lines that set endnotes apart, and no endnote; footnotes are the note's own."""
    for named in settings.findall(w("endnotePr")):
        taken_out(named)
    root = taking.root("endnotes")
    if root is None:
        return
    kept: list[str] = []
    for note in list(root):
        sort = note.get(w("type"))
        if sort not in ("separator", "continuationSeparator") or sort in kept:
            taken_out(note)
            continue
        note.set(w("id"), "-1" if sort == "separator" else "0")
        kept.append(sort)
    if len(kept) < 2 or any(True for _ in root.iter(w("drawing"), w("hyperlink"))):
        return
    taking.add("endnotes", "word/endnotes.xml", written(root), f"{_WORD}.endnotes+xml")
    named = '<w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>'
    ours = settings.find(w("footnotePr"))
    place = len(settings) if ours is None else settings.index(ours) + 1
    settings.insert(place, fragments(named)[0])


def _put_rest(taking: TakingOver, ours: Package, document: Element, settings: Element) -> None:
    for child in list(document):
        if child.tag not in (w("body"), w("background")):
            taken_out(child)
    for background in document.findall(w("background")):
        for drawing in list(background):
            taken_out(drawing)
    clean(document)
    taking.made.put(DOCUMENT, written(with_newer_names(document)), f"{_WORD}.document.main+xml")
    taking.add("settings", SETTINGS, written(settings), f"{_WORD}.settings+xml")
    for kind, part in (("theme", THEME), ("fontTable", FONTS)):
        if not taking.take(kind, part):
            taking.add(kind, part, ours.parts[part], ours.type_of(part))
    for link in ours.links(""):
        taking.made.relate("", link)
    for part in _FROM_OURS:
        taking.made.put(part, ours.parts[part], ours.type_of(part))
    taking.take_properties()


def _notices(
    taking: TakingOver, page: Element, settings: Element, wardrobe: Wardrobe, held_words: bool
) -> Iterator[Notice]:
    if wardrobe.missing:
        yield notice("template_styles_added", styles=", ".join(wardrobe.missing))
    there = {sort for place, sort, _ in references(page) if place == "header"}
    if set(sorts_used(page, settings)) - there:
        yield notice("template_header_added")
    said = "\n".join(line for root in taking.heads.values() for line in _lines(root))
    if markings := dict.fromkeys(_MARKING.findall(said)):
        yield notice("template_own_marking", marking=", ".join(markings))
    asking = dict.fromkeys(one for root in taking.heads.values() for one in places_to_fill(root))
    if asking:
        yield notice("template_places", places=", ".join(asking))
    if held_words:
        yield notice("template_text_left_out")


def _lines(story: Element) -> Iterator[str]:
    """Yield the words of each paragraph, and those that are drawn across the page."""
    yield from map(words, story.iter(w("p")))
    yield from (drawn.get("string") or "" for drawn in story.iter(_WATERMARK))
