"""A package: parts by name, each with its content type and what it leads to."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote

from briefer.notes.word.department.trees import Element, local, parsed, written
from briefer.notes.word.zipped import unzipped, zipped

CONTENT_TYPES = "[Content_Types].xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_ABROAD = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\")


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part leads to: another part by name or, where ``external``, an address."""

    id: str
    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """The last word of the type: ``header``, ``image`` and the like."""
        return self.type.rpartition("/")[2]


class ContentTypes:
    """The content types of the parts, as the package lists them."""

    def __init__(self, data: bytes) -> None:
        self._by_ending: dict[str, str] = {}
        self._by_part: dict[str, str] = {}
        for entry in parsed(data):
            content_type = entry.get("ContentType") or ""
            if local(entry.tag) == "Default":
                self._by_ending[(entry.get("Extension") or "").casefold()] = content_type
            else:
                self._by_part[(entry.get("PartName") or "").casefold()] = content_type

    def of(self, part: str) -> str:
        """Return the content type of ``part``, empty where none is listed."""
        ending = posixpath.splitext(part)[1][1:].casefold()
        return self._by_part.get(f"/{part}".casefold()) or self._by_ending.get(ending, "")


class Package:
    """The parts of a Word file; the package itself has the name ``""``."""

    def __init__(self) -> None:
        self.parts: dict[str, bytes] = {}
        self._types: dict[str, str] = {}
        self._links: dict[str, list[Relationship]] = {}

    def type_of(self, part: str) -> str:
        """Return the content type of ``part``, empty where it has none."""
        return self._types.get(part, "")

    def all_links(self) -> Iterator[tuple[str, Relationship]]:
        """Yield every relationship with the part it starts from."""
        for part, links in self._links.items():
            for link in links:
                yield part, link

    def links(self, part: str, kind: str = "") -> list[Relationship]:
        """Return what ``part`` leads to; only those of ``kind`` where one is given."""
        return [link for link in self._links.get(part, []) if kind in ("", link.kind)]

    def target(self, part: str, id: str) -> str | None:
        """Return the part that relationship ``id`` of ``part`` leads to."""
        found = (one.target for one in self.links(part) if one.id == id and not one.external)
        return next(found, None)

    def next_part(self, part: str, kind: str) -> str | None:
        """Return the first part of ``kind`` that ``part`` leads to and that is there."""
        targets = (link.target for link in self.links(part, kind) if not link.external)
        return next((target for target in targets if target in self.parts), None)

    def xml(self, part: str) -> Element:
        """Return the root of ``part``."""
        return parsed(self.parts[part])

    def put(self, part: str, data: bytes, content_type: str) -> None:
        """Put ``part`` into the package, in place of what had its name."""
        self.parts[part], self._types[part] = data, content_type

    def change(self, part: str, root: Element) -> None:
        """Put ``root`` into ``part``, which is there."""
        self.parts[part] = written(root)

    def relate(self, part: str, link: Relationship) -> str:
        """Let ``part`` lead where ``link`` does and return its id, a free one where it has none."""
        known = self._links.setdefault(part, [])
        if not link.id:
            used = {one.id for one in known}
            free = next(id for n in range(1, len(used) + 2) if (id := f"rId{n}") not in used)
            link = replace(link, id=free)
        known.append(link)
        return link.id

    def packed(self) -> bytes:
        """Return the package as a zip, the same bytes for the same parts."""
        files = dict(self.parts)
        files[CONTENT_TYPES] = self._written_types()
        for part, links in self._links.items():
            files[_links_of(part)] = _written_links(part, links)
        return zipped(files)

    def _written_types(self) -> bytes:
        root = parsed(f'<Types xmlns="{_TYPES}"/>'.encode())
        _add(root, "Default", Extension="rels", ContentType=_RELATIONSHIPS_TYPE)
        _add(root, "Default", Extension="xml", ContentType="application/xml")
        for part in sorted(self.parts):
            _add(root, "Override", PartName=f"/{part}", ContentType=self._types[part])
        return written(root)


def opened(data: bytes) -> Package:
    """Return the package in the zip ``data``, which is one of ours."""
    return package_of(unzipped(data))


def package_of(files: Mapping[str, bytes]) -> Package:
    """Return the package that the files of a zip make."""
    package = Package()
    names = {name.casefold(): name for name in files}
    types = ContentTypes(files[CONTENT_TYPES])
    for name, data in files.items():
        if name != CONTENT_TYPES and not name.endswith(".rels"):
            package.put(name, data, types.of(name))
    for name, data in files.items():
        folder, _, file = name.rpartition("_rels/")
        if name.endswith(".rels") and (folder or name == "_rels/.rels"):
            part = folder + file.removesuffix(".rels")
            for link in _read_links(part, data, names):
                package.relate(part, link)
    return package


def _read_links(part: str, data: bytes, names: Mapping[str, str]) -> Iterator[Relationship]:
    for entry in parsed(data):
        target = entry.get("Target") or ""
        id, kind = entry.get("Id") or "", entry.get("Type") or ""
        if entry.get("TargetMode") == "External" or _ABROAD.match(target):
            yield Relationship(id, kind, target, external=True)
        else:
            yield Relationship(id, kind, _resolved(part, target, names))


def _resolved(part: str, target: str, names: Mapping[str, str]) -> str:
    """Return the name of the part ``target`` means; its letters' case does not count."""
    path = posixpath.join("/", posixpath.dirname(part), target.partition("#")[0])
    raw = posixpath.normpath(path).lstrip("/")
    spellings = (raw, unquote(raw))
    return next((names[one.casefold()] for one in spellings if one.casefold() in names), raw)


def _links_of(part: str) -> str:
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _written_links(part: str, links: list[Relationship]) -> bytes:
    root = parsed(f'<Relationships xmlns="{_LINKS}"/>'.encode())
    for link in links:
        start = posixpath.dirname(part) or "."
        target = link.target if link.external else posixpath.relpath(link.target, start)
        abroad = {"TargetMode": "External"} if link.external else {}
        _add(root, "Relationship", Id=link.id, Type=link.type, Target=target, **abroad)
    return written(root)


def _add(root: Element, name: str, **attributes: str) -> None:
    namespace = root.tag.partition("}")[0].lstrip("{")
    entry = parsed(f'<{name} xmlns="{namespace}"/>'.encode())
    for key, text in attributes.items():
        entry.set(key, text)
    root.append(entry)
