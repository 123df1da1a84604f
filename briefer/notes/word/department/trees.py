# pyright: basic
# lxml comes without types; this module alone of the room meets it.
"""XML trees: what the room needs of lxml, with types."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from copy import deepcopy
from typing import Protocol, cast

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from briefer.notes.word.markup import MC, NAMESPACES, W14, R, W

WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_ON = {None, "1", "true", "on"}


class NotWellFormedError(Exception):
    """Bytes that are not XML as a Word file has it."""


class Element(Protocol):
    """An element of a tree, as lxml has it."""

    tag: str
    text: str | None

    @property
    def attrib(self) -> MutableMapping[str, str]:
        """The attributes by full name."""
        ...

    def get(self, key: str) -> str | None:
        """Return an attribute."""
        ...

    def set(self, key: str, value: str) -> None:
        """Put an attribute."""
        ...

    def find(self, path: str) -> Element | None:
        """Return the first that ``path`` leads to."""
        ...

    def findall(self, path: str) -> list[Element]:
        """Return all that ``path`` leads to."""
        ...

    def iter(self, *tags: str) -> Iterator[Element]:
        """Yield this element and those within, in order; only those with one of ``tags``."""
        ...

    def iterancestors(self, *tags: str) -> Iterator[Element]:
        """Yield the elements around this one, from within outwards."""
        ...

    def getparent(self) -> Element | None:
        """Return the element around this one."""
        ...

    def index(self, child: Element) -> int:
        """Return the place of ``child``."""
        ...

    def append(self, child: Element) -> None:
        """Put ``child`` last."""
        ...

    def insert(self, index: int, child: Element) -> None:
        """Put ``child`` at a place."""
        ...

    def addprevious(self, element: Element) -> None:
        """Put ``element`` before this one."""
        ...

    def remove(self, child: Element) -> None:
        """Take ``child`` out."""
        ...

    def clear(self) -> None:
        """Take out all that is in this element."""
        ...

    def __iter__(self) -> Iterator[Element]: ...

    def __len__(self) -> int: ...


def w(name: str) -> str:
    """Return the full name of ``name`` in Word's namespace."""
    return f"{{{W}}}{name}"


def r(name: str) -> str:
    """Return the full name of ``name`` in the namespace of relationship ids."""
    return f"{{{R}}}{name}"


def local(name: str) -> str:
    """Return a full name without its namespace."""
    return name.rpartition("}")[2]


def parsed(data: bytes, large: bool = False) -> Element:
    """Return the root of ``data``; no entity is resolved, nothing is fetched.

    ``large`` is for our own texts, which may be longer than lxml takes from strangers.
    Raises ``NotWellFormedError``.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=large,
    )
    try:
        return cast(Element, etree.fromstring(data, parser))
    except etree.XMLSyntaxError as error:
        raise NotWellFormedError(str(error)) from error


def written(root: Element) -> bytes:
    """Return ``root`` as the bytes of a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def as_text(root: Element) -> str:
    """Return ``root`` as text."""
    return etree.tostring(root, encoding="unicode")


def with_newer_names(root: Element) -> Element:
    """Return ``root`` as one whose names of Word 2010 a program that does not know them may pass
    over: our boxes to tick have such names."""
    there = cast(MutableMapping[str | None, str], root.nsmap)  # pyright: ignore
    passed = f"{{{MC}}}Ignorable"
    prefixes = (root.get(passed) or "").split()
    if "w14" in prefixes and there.get("w14") == W14:
        return root
    made = cast(Element, etree.Element(root.tag, nsmap={**there, "w14": W14, "mc": MC}))
    for key, text in root.attrib.items():
        made.set(key, text)
    made.set(passed, " ".join([*(one for one in prefixes if one != "w14"), "w14"]))
    for child in list(root):
        made.append(child)
    return made


def fragments(xml: str) -> list[Element]:
    """Return the elements of ``xml``, which uses the prefixes ``w`` and ``r``."""
    return list(parsed(f"<x {NAMESPACES}>{xml}</x>".encode()))


def copied(element: Element) -> Element:
    """Return a copy of ``element`` with all that is in it."""
    return deepcopy(element)


def value_at(element: Element, path: str) -> str | None:
    """Return the ``w:val`` of what ``path`` leads to, ``None`` where there is none."""
    found = element.find(path)
    return None if found is None else found.get(w("val"))


def switched_on(element: Element, path: str) -> bool:
    """Return whether the property that ``path`` leads to is there and not off."""
    found = element.find(path)
    return found is not None and found.get(w("val")) in _ON


def taken_out(element: Element) -> None:
    """Remove ``element`` from its tree, with what is in it."""
    parent = element.getparent()
    if parent is not None:
        element.clear()  # lxml takes minutes to take out what holds tens of thousands
        parent.remove(element)


def unwrapped(element: Element) -> None:
    """Put what is in ``element`` in its place."""
    for child in list(element):
        element.addprevious(child)
    taken_out(element)


def named_links(element: Element) -> set[str]:
    """Return the ids of relationships that ``element`` and what is in it name."""
    named = (one.attrib.items() for one in element.iter())
    return {id for names in named for name, id in names if id and name.startswith(f"{{{R}}}")}


def words(element: Element) -> str:
    """Return the words in ``element``."""
    return "".join(text.text or "" for text in element.iter(w("t")))
