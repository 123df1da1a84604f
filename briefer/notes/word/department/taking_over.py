"""Carries over the parts of a template that a note is set in, and leaves the others behind."""

import posixpath
import re

from briefer.errors import Problem
from briefer.notes.word.department.cleaning import clean, number_pictures, unbind
from briefer.notes.word.department.fields import instructions
from briefer.notes.word.department.package import OFFICE, Package, Relationship
from briefer.notes.word.department.page import references
from briefer.notes.word.department.refusals import refuse_objects
from briefer.notes.word.department.trees import Element, named_links, r, taken_out, w, written

_CUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_PROPERTY = re.compile(r'DOCPROPERTY\s+(?:"([^"]+)"|(\S+))', re.IGNORECASE)
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}")
_HELD = {"image": "image/", "font": "application/"}
"""The kinds of parts that parts hold, with how their content types begin."""


class TakingOver:
    """A new package in the making out of the template ``source``, which the user calls ``name``."""

    def __init__(self, source: Package, main: str, name: str) -> None:
        self._source = source
        self._main = main
        self._name = name
        self._held: dict[str, str] = {}
        self._pictures = 0
        self.heads: dict[str, Element] = {}
        self.made = Package()

    def root(self, kind: str) -> Element | None:
        """Return the cleaned root of the part of ``kind`` beside the text, if there is one.

        Raises ``Problem`` for a part that is something else.
        """
        part = self._source.next_part(self._main, kind)
        if part is None:
            return None
        root = self._source.xml(part)
        if root.tag != w(kind):
            raise Problem("template_damaged", name=self._name)
        clean(root)
        return root

    def take(self, kind: str, new: str) -> bool:
        """Take over the part of ``kind``, called ``new``, with what it holds; say if there is."""
        part = self._source.next_part(self._main, kind)
        if part is None:
            return False
        self.add(kind, new, written(self._source.xml(part)), self._source.type_of(part))
        self.hold(part, new)
        return True

    def add(self, kind: str, new: str, data: bytes, content_type: str) -> str:
        """Put a part of ``kind`` beside the text and return the id of its relationship."""
        self.made.put(new, data, content_type)
        return self.made.relate("word/document.xml", Relationship("", f"{OFFICE}/{kind}", new))

    def hold(self, part: str, new: str) -> None:
        """Take over the pictures and fonts that ``part`` holds and the web pages it links to.

        Raises ``Problem`` where it names one that is not there: Word would find the note damaged.
        """
        for link in self._source.links(part):
            if link.external and link.kind == "hyperlink":
                self.made.relate(new, link)
            elif not link.external and link.kind in _HELD:
                target = self._put_away(link)
                self.made.relate(new, Relationship(link.id, link.type, target))
        held = {link.id for link in self.made.links(new)}
        if not named_links(self._source.xml(part)) <= held:
            raise Problem("template_damaged", name=self._name)

    def take_heads(self, page: Element) -> None:
        """Take over the heads and feet that ``page`` names, and name them anew in it."""
        ids: dict[str, str] = {}
        for place, _, reference in list(references(page)):
            part = self._source.target(self._main, reference.get(r("id")) or "")
            if part is None or part not in self._source.parts:
                taken_out(reference)
                continue
            if part not in ids:
                ids[part] = self._take_head(place, part)
            reference.set(r("id"), ids[part])

    def _take_head(self, place: str, part: str) -> str:
        root = self._source.xml(part)
        if root.tag not in (w("hdr"), w("ftr")):
            raise Problem("template_damaged", name=self._name)
        clean(root)
        unbind(root)
        refuse_objects(root, self._source.links(part), self._name)
        self._pictures = number_pictures(root, self._pictures)
        new = f"word/{place}_of_template{len(self.heads) + 1}.xml"
        self.heads[new] = root
        self.hold(part, new)
        return self.add(place, new, written(root), self._source.type_of(part))

    def _put_away(self, link: Relationship) -> str:
        """Return the new name of a picture or font, the same for the same one."""
        old = link.target
        type_ = self._source.type_of(old)
        if old not in self._source.parts or not type_.startswith(_HELD[link.kind]):
            raise Problem("template_damaged", name=self._name)
        if old not in self._held:
            ending = posixpath.splitext(old)[1]
            folder = "media" if link.kind == "image" else "fonts"
            number = len(self._held) + 1
            known = ending.lower() if _ENDING.fullmatch(ending) else ""
            self._held[old] = f"word/{folder}/of_template{number}{known}"
            self.made.put(self._held[old], self._source.parts[old], type_)
        return self._held[old]

    def take_properties(self) -> None:
        """Take over those of the file's own properties that heads and feet show."""
        part = self._source.next_part("", "custom-properties")
        texts = (one for root in self.heads.values() for one in instructions(root))
        shown = {(m[1] or m[2]).casefold() for text in texts for m in _PROPERTY.finditer(text)}
        if part is None or not shown:
            return
        root = self._source.xml(part)
        for own in list(root):
            if (own.get("name") or "").casefold() not in shown or own.get("linkTarget"):
                taken_out(own)
        self.made.put("docProps/custom.xml", written(root), _CUSTOM)
        link = Relationship("", f"{OFFICE}/custom-properties", "docProps/custom.xml")
        self.made.relate("", link)
