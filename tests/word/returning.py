"""What a Word file must keep so that it can be compared when it comes back: one function a rule."""

import hashlib
from collections import Counter
from collections.abc import Iterator

from briefer.notes.word.markup import LONGEST_TITLE, units
from briefer.notes.word.record import NAMESPACE, PART, digest

from .opened import Opened, find, words

_MOST = 2**31 - 1
_N = f"{{{NAMESPACE}}}"


def controls_named(file: Opened) -> Iterator[str]:
    """A content control has a title and a tag of its own that Word takes, and a sound id."""
    tags: Counter[str] = Counter()
    for name, story in file.stories():
        for properties in find(story, ".//w:sdtPr"):
            title = "".join(find(properties, "w:alias/@w:val")).strip()
            tag = "".join(find(properties, "w:tag/@w:val"))
            tags[tag] += 1
            if not title or units(title) > LONGEST_TITLE:
                yield f"title {title!r} in {name}"
            if not tag or len(tag) > LONGEST_TITLE:
                yield f"tag {tag!r} in {name}"
            ids = find(properties, "w:id/@w:val")
            if len(ids) != 1 or not 0 < int(ids[0]) <= _MOST:
                yield f"ids {ids} in {name}"
    yield from (f"tag {tag} twice" for tag, times in tags.items() if times > 1)


def controls_locked(file: Opened) -> Iterator[str]:
    """A content control stands round runs, cannot be deleted, and holds no call of a footnote."""
    for name, story in file.stories():
        for control in find(story, ".//w:sdt"):
            if find(control, "w:sdtPr/w:lock/@w:val") != ["sdtLocked"]:
                yield f"not locked in {name}"
            if find(control, "w:sdtContent/w:p | w:sdtContent/w:tbl"):
                yield f"round a paragraph in {name}"
            if not words(control):
                yield f"an empty one in {name}"
            if find(control, ".//w:footnoteReference"):
                yield f"a footnote called within, in {name}"


def references_lead(file: Opened) -> Iterator[str]:
    """A field that refers to a bookmark finds it; bookmarks have names and ids of their own."""
    names: Counter[str] = Counter()
    ids: Counter[str] = Counter()
    for _, story in file.stories():
        names.update(find(story, ".//w:bookmarkStart/@w:name"))
        ids.update(find(story, ".//w:bookmarkStart/@w:id"))
    yield from (f"{one} twice" for one, times in [*names.items(), *ids.items()] if times > 1)
    for name, story in file.stories():
        for code in find(story, ".//w:instrText/text()"):
            kind, *rest = code.split()
            if kind in ("NOTEREF", "REF", "PAGEREF") and rest[0] not in names:
                yield f"{code.strip()} in {name}"


def recorded(file: Opened) -> Iterator[str]:
    """The record names the note, holds the digest of all other parts, and each trace of the text
    as it was printed."""
    root = file.xml(PART)
    if root is None or not root.get("id"):
        yield "no record"
        return
    if root.get("digest") != digest(file.parts):
        yield "another digest"
    controls = {
        "".join(find(one, "w:sdtPr/w:tag/@w:val")): words(one)
        for one in find(file.document, ".//w:sdt")
    }
    traced = {one.get("tag"): one for one in root.findall(f"{_N}trace")}
    for tag in sorted(set(traced) ^ {tag for tag in controls if tag.startswith("p")}):
        yield f"{tag} in one place alone"
    for tag, trace in traced.items():
        if tag in controls and trace.get("printed") != digest_of(controls[tag]):
            yield f"{tag} prints something else"


def digest_of(text: str) -> str:
    """Return the hash of ``text`` as the record has it."""
    return hashlib.sha256(text.encode()).hexdigest()


RULES = {
    rule.__name__: rule for rule in (controls_named, controls_locked, references_lead, recorded)
}
