"""What a template may not hold: programs, and whatever Word would load from elsewhere."""

import re
from urllib.parse import unquote

from briefer.errors import Problem
from briefer.notes.word.department.fields import DISGUISED, instructions, name_of
from briefer.notes.word.department.package import Package, Relationship
from briefer.notes.word.department.trees import Element, local
from briefer.notes.word.markup import W

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN_TYPES = {f"{_MAIN}.{kind}.main+xml" for kind in ("document", "template")}
_PROGRAM = re.compile(r"macroenabled|vba(project|data)", re.IGNORECASE)
_PROGRAM_NAMES = (".docm", ".dotm")
_REMOTE = re.compile(
    r"(?!file:)[a-z][a-z0-9+.-]+:|[\\/]{2}|file:/*\\\\|file:(?:/{2}|/{4,})(?!/)(?![a-z]:)",
    re.IGNORECASE,
)
"""An address on the Web or on another machine; a drive letter means this one."""

_WEB = re.compile(r"(https?://|mailto:)[^\s\x00-\x1f]+", re.IGNORECASE)
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|[\\/]{2}")
_LEFT_OUT = {"attachedTemplate", "mailMergeSource", "mailMergeHeaderSource", "recipientData"}
_INCLUDED = {"aFChunk", "subDocument"}
_IN_HEADS = {"image", "hyperlink"}
_FIELDS_THAT_LOAD = {
    DISGUISED, "DATABASE", "DDE", "DDEAUTO", "EMBED", "IMPORT", "INCLUDE", "INCLUDEPICTURE",
    "INCLUDETEXT", "LINK", "MACROBUTTON", "RD",
}  # fmt: skip


def refuse_programs(package: Package, name: str) -> None:
    """Raise ``Problem`` where the template holds macros, or its name says so."""
    said = [*package.parts, *map(package.type_of, package.parts)]
    said += [link.type for _, link in package.all_links()]
    if name.lower().endswith(_PROGRAM_NAMES) or any(map(_PROGRAM.search, said)):
        raise Problem("template_macros", name=name)


def refuse_loading(package: Package, name: str) -> None:
    """Raise ``Problem`` where any part leads to something that is loaded with the file.

    Links to click on are no such thing; where on this disk the file's own template and list of
    addresses lay is left out of the note.
    """
    for _, link in package.all_links():
        if not link.external and link.kind not in _INCLUDED:
            continue
        remote = link.kind not in _LEFT_OUT or _REMOTE.match(unquote(link.target))
        if remote and link.kind != "hyperlink":
            key = "template_remote" if link.kind == "attachedTemplate" else "template_loads"
            raise Problem(key, name=name, target=link.target)


def main_part(package: Package, name: str) -> str:
    """Return the part with the text; raises ``Problem`` where there is none Briefer can use."""
    main = package.next_part("", "officeDocument")
    if main is None or package.type_of(main) not in _MAIN_TYPES:
        raise Problem("template_not_word", name=name)
    root = package.xml(main)
    if root.tag != f"{{{W}}}document":
        key = "template_strict" if local(root.tag) == "document" else "template_damaged"
        raise Problem(key, name=name)
    return main


def refuse_objects(story: Element, links: list[Relationship], name: str) -> None:
    """Raise ``Problem`` where a head or foot of the page holds more than words and pictures."""
    for link in links:
        if link.kind not in _IN_HEADS:
            raise Problem("template_object", name=name)
        if link.kind == "hyperlink" and link.external and not _WEB.fullmatch(link.target):
            raise Problem("template_loads", name=name, target=link.target)
    for instruction in instructions(story):
        if name_of(instruction) in _FIELDS_THAT_LOAD or _leads_elsewhere(instruction):
            raise Problem("template_field", name=name, field=instruction or "{ }")
    for element in story.iter():
        for key, text in element.attrib.items():
            if local(key) in ("src", "href") and _ELSEWHERE.match(text) and not _click(key, text):
                raise Problem("template_loads", name=name, target=text)


def _click(key: str, text: str) -> bool:
    return local(key) == "href" and _WEB.fullmatch(text) is not None


def _leads_elsewhere(instruction: str) -> bool:
    """Return whether a field is a link to anything but a web page or a place in the file."""
    if name_of(instruction) != "HYPERLINK":
        return False
    return any(
        _ELSEWHERE.match(quoted) and not _WEB.fullmatch(quoted)
        for quoted in re.findall(r'"([^"]*)"', instruction)
    )
