"""Which of a template's styles does for which of ours, and ours for what it lacks."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefer.notes.word.department.adopting import adopted
from briefer.notes.word.department.style_names import (
    as_key,
    id_of,
    in_english,
    name_of,
    names_of,
    shown,
)
from briefer.notes.word.department.trees import (
    Element,
    as_text,
    copied,
    fragments,
    parsed,
    taken_out,
    value_at,
    w,
)

_NOT_THE_SAME = " (note)"
"""What is added to the name of our style where the template means something else by it."""

_ON = {"1", "true", "on"}
_SIDES = ("before", "after")
_BETWEEN_PARAGRAPHS = '<w:spacing w:after="140"/>'
_BEFORE_SPACING = {
    w(name)
    for name in (
        "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
        "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens",
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wardrobe:
    """How our styles are met: ids of the template's by ours, and both by the names they show.

    ``mapped`` are pairs of our name and the template's; ``missing`` those of ours to be added.
    """

    ids: Mapping[str, str]
    mapped: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]
    added: frozenset[str]


def matched(theirs: Element, ours: Element) -> Wardrobe:
    """Return the wardrobe for the styles parts ``theirs`` and ``ours``.

    A style is met by one of its type and name; by an alias; by the name in another language.
    """
    sheet = _Sheet(theirs)
    own = list(ours.findall(w("style")))
    found = {id_of(style): one for style in own if (one := sheet.match(style, ours)) is not None}
    ids = {id: id_of(one) for id, one in found.items()}
    lacking = [style for style in own if id_of(style) not in found]
    for style in lacking:
        ids[id_of(style)] = _free(id_of(style), {*sheet.ids, *ids.values()})
    told = [style for style in own if not _default(style)]
    return Wardrobe(
        ids,
        tuple((shown(one), shown(found[id_of(one)])) for one in told if id_of(one) in found),
        tuple(shown(one) for one in told if id_of(one) not in found),
        frozenset(map(id_of, lacking)),
    )


def dress(theirs: Element, ours: Element, wardrobe: Wardrobe, numbers: Mapping[str, str]) -> None:
    """Add to the styles part ``theirs`` the styles of ours that it lacks.

    They name no font, so they are set in the template's; ``numbers`` are the ids of our lists
    there by those here.
    """
    renamed = parsed(adopted(as_text(ours), wardrobe.ids, numbers).encode())
    taken = {name for style in theirs.findall(w("style")) for name in names_of(style)}
    close, plain = _set_close(theirs), _plain(theirs)
    defaults = {style.get(w("type")) for style in theirs.findall(w("style")) if _default(style)}
    for style in renamed.findall(w("style")):
        if id_of(style) not in wardrobe.added:
            continue
        new = copied(style)
        new.set(w("styleId"), wardrobe.ids[id_of(style)])
        if _default(style) and style.get(w("type")) in defaults:
            del new.attrib[w("default")]
        _rename(new, taken)
        if close and style.get(w("type")) == "paragraph":
            _set_apart(new, plain)
        theirs.append(new)
    _drop_what_leads_nowhere(theirs)


def _drop_what_leads_nowhere(theirs: Element) -> None:
    """Take out what styles of the template say of styles it does not have."""
    there = set(map(id_of, theirs.findall(w("style"))))
    for style in theirs.findall(w("style")):
        for name in ("basedOn", "next", "link"):
            for element in style.findall(w(name)):
                if element.get(w("val")) not in there:
                    taken_out(element)


def used_styles(theirs: Element, ids: Mapping[str, str]) -> Iterator[Element]:
    """Yield the styles a note is set in: those of ``ids`` and those these are based on."""
    by_id = {id_of(style): style for style in theirs.findall(w("style"))}
    seen: set[str] = set()
    for id in ids.values():
        for style in _line_of(by_id, id):
            if id_of(style) not in seen:
                seen.add(id_of(style))
                yield style


class _Sheet:
    """The styles of a template by type and name."""

    def __init__(self, root: Element) -> None:
        styles = root.findall(w("style"))
        self._by_id = {id_of(style): style for style in reversed(styles)}
        self._by_name: dict[tuple[str, str], Element] = {}
        self._defaults = {style.get(w("type")): style for style in styles if _default(style)}
        for style in styles:
            self._remember(style, names_of(style)[:1])
        for style in styles:
            self._remember(style, names_of(style)[1:])
        for style in styles:
            self._remember(style, map(in_english, names_of(style)))
        self.ids = frozenset(self._by_id)

    def _remember(self, style: Element, names: Iterable[str]) -> None:
        for name in names:
            self._by_name.setdefault((style.get(w("type")) or "", name), style)

    def match(self, style: Element, ours: Element) -> Element | None:
        """Return the template's style for ``style`` of ours, ``None`` where it has none."""
        type_ = style.get(w("type")) or ""
        if _default(style) and type_ in self._defaults:
            return self._defaults[type_]
        found = self._by_name.get((type_, as_key(name_of(style))))
        if found is None:
            return None
        own = {id_of(one): one for one in ours.findall(w("style"))}
        lists = _is_list(own, id_of(style)) and not _is_list(self._by_id, id_of(found))
        return None if lists else found


def _default(style: Element) -> bool:
    return style.get(w("default")) in _ON


def _line_of(by_id: Mapping[str, Element], id: str) -> Iterator[Element]:
    """Yield the style ``id`` and those it is based on, however badly they are linked."""
    seen: set[str] = set()
    while id in by_id and id not in seen:
        seen.add(id)
        yield by_id[id]
        id = value_at(by_id[id], w("basedOn")) or ""


def _is_list(by_id: Mapping[str, Element], id: str) -> bool:
    path = f"{w('pPr')}/{w('numPr')}"
    return any(style.find(path) is not None for style in _line_of(by_id, id))


def _free(id: str, taken: set[str]) -> str:
    known = {one.casefold() for one in taken}
    tries = (id, *(f"{id}Note{number or ''}" for number in range(len(known) + 1)))
    return next(one for one in tries if one.casefold() not in known)


def _rename(style: Element, taken: set[str]) -> None:
    """Call ``style`` something that is not in ``taken``, and put that there."""
    name = style.find(w("name"))
    if name is None:
        return
    said = name_of(style)
    while as_key(said) in taken:
        said += _NOT_THE_SAME
    if said != name_of(style):
        name.set(w("val"), said)
        style.set(w("customStyle"), "1")
    taken.add(as_key(said))


def _plain(theirs: Element) -> str:
    """Return the id of the style that paragraphs have where none is named."""
    styles = theirs.findall(w("style"))
    plain = (one for one in styles if _default(one) and one.get(w("type")) == "paragraph")
    return next(map(id_of, plain), "")


def _set_close(theirs: Element) -> bool:
    """Return whether the template leaves no room between the paragraphs of plain text."""
    by_id = {id_of(style): style for style in theirs.findall(w("style"))}
    every = theirs.find(f"{w('docDefaults')}/{w('pPrDefault')}")
    places = [*_line_of(by_id, _plain(theirs)), *([] if every is None else [every])]
    found = (place.find(f"{w('pPr')}/{w('spacing')}") for place in places)
    spacings = [one for one in found if one is not None]
    room = (next((s for one in spacings if (s := one.get(w(side)))), "0") for side in _SIDES)
    return set(room) <= {"0", "0pt"}


def _set_apart(style: Element, plain: str) -> None:
    """Leave room below the paragraphs of ``style`` where it takes theirs from ``plain``."""
    properties = style.find(w("pPr"))
    if properties is None or value_at(style, w("basedOn")) != plain:
        return
    if properties.find(w("spacing")) is None:
        place = sum(child.tag in _BEFORE_SPACING for child in properties)
        properties.insert(place, fragments(_BETWEEN_PARAGRAPHS)[0])
