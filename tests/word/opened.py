"""A .docx file opened for looking at: its parts by name, each as XML."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = {
    "w": W,
    "r": R,
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "app": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "ds": "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
}


def qn(name: str) -> str:
    """Return the full name of ``w:p`` and the like."""
    prefix, local = name.split(":")
    return f"{{{NAMES[prefix]}}}{local}"


def find(element, path: str) -> list:
    """Return what ``path`` finds from ``element`` on."""
    return element.xpath(path, namespaces=NAMES)


def words(element) -> str:
    """Return all words in ``element``."""
    return "".join(find(element, ".//w:t/text()"))


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship of ``part`` with what it leads to."""

    part: str
    id: str
    type: str
    target: str
    external: bool


class Opened:
    """A .docx file; ``parts`` are its bytes by name."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            self.parts = {name: file.read(name) for name in file.namelist()}
        self._trees: dict = {}

    def xml(self, name: str) -> Any:
        """Return the part ``name`` as XML, ``None`` where there is none."""
        if name not in self._trees and name in self.parts:
            self._trees[name] = etree.fromstring(self.parts[name])
        return self._trees.get(name)

    @property
    def document(self) -> Any:
        """The main part."""
        return self.xml("word/document.xml")

    @cached_property
    def styles(self) -> dict:
        """The styles by id."""
        found = find(self.xml("word/styles.xml"), "w:style")
        return {style.get(qn("w:styleId")): style for style in found}

    def stories(self) -> Iterator[tuple[str, Any]]:
        """Yield the parts that hold text: body, footnotes, heads and feet of the page."""
        for name in sorted(self.parts):
            local = posixpath.basename(name)
            if name.startswith("word/") and local.startswith(
                ("document.xml", "footnotes.xml", "header", "footer")
            ):
                yield name, self.xml(name)

    def relationships(self) -> Iterator[Relationship]:
        """Yield the relationships of all parts."""
        for name in sorted(self.parts):
            if not name.endswith(".rels"):
                continue
            folder, local = posixpath.split(name)
            part = posixpath.join(posixpath.dirname(folder), local.removesuffix(".rels"))
            for one in find(self.xml(name), "rel:Relationship"):
                external = one.get("TargetMode") == "External"
                yield Relationship(
                    part, one.get("Id"), one.get("Type"), one.get("Target"), external
                )
