"""What a Word file of ours must keep and the two validators do not see: its structure.

``broken_rules`` adds the rules of ``accessibility`` and ``returning``; each rule has a test that a
broken file is caught.
"""

import re
from collections import Counter
from collections.abc import Iterator

from . import accessibility, returning
from .opened import Opened, find, qn

_URI = re.compile(
    r"https?://[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*(:\d{1,5})?"
    r"(/([A-Za-z0-9._~!$&'()*+,;=:@/?#-]|%[0-9A-Fa-f]{2})*)?"
)
_W3CDTF = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?")
_PERSONAL = re.compile(rb"rsid|[A-Za-z]:\\|/home/|/Users/|/tmp/|python-docx|Microsoft Macintosh")
_TOGGLES = ("w:b", "w:i", "w:caps", "w:smallCaps", "w:strike", "w:vanish")


def broken_rules(data: bytes) -> list[str]:
    """Return a sentence, beginning with the rule's name, for each place that breaks a rule."""
    file = Opened(data)
    rules = {**RULES, **accessibility.RULES, **returning.RULES}
    return [f"{name}: {said}" for name, rule in rules.items() for said in rule(file)]


def footnote_separators(file: Opened) -> Iterator[str]:
    """Settings must name separators and the footnotes part must have them."""
    named = set(find(file.xml("word/settings.xml"), "w:footnotePr/w:footnote/@w:id"))
    notes = file.xml("word/footnotes.xml")
    if notes is None:
        return
    there = {one.get(qn("w:id")) for one in find(notes, "w:footnote[@w:type]")}
    types = set(find(notes, "w:footnote/@w:type"))
    if not named:
        yield "settings name none"
    if named - there or not {"separator", "continuationSeparator"} <= types:
        yield "one is missing"


def cells_and_rows(file: Opened) -> Iterator[str]:
    """A cell holds a paragraph, a row a cell, and as many as the grid has columns."""
    for name, story in file.stories():
        for table in find(story, ".//w:tbl"):
            columns = len(find(table, "w:tblGrid/w:gridCol"))
            for row in find(table, "w:tr"):
                cells = find(row, "w:tc")
                if not cells:
                    yield f"empty row in {name}"
                elif len(cells) != columns:
                    yield f"{len(cells)} cells in {columns} columns"
                if any(not find(cell, "w:p") for cell in cells):
                    yield f"cell without paragraph in {name}"


def styles_defined(file: Opened) -> Iterator[str]:
    """Every style that is used is there."""
    places = [*file.stories(), ("word/styles.xml", file.xml("word/styles.xml"))]
    for name, story in places:
        used = find(
            story,
            ".//w:pStyle/@w:val | .//w:rStyle/@w:val | .//w:tblStyle/@w:val"
            " | .//w:basedOn/@w:val | .//w:next/@w:val",
        )
        yield from (f"{style} in {name}" for style in sorted(set(used) - set(file.styles)))


def fields_closed(file: Opened) -> Iterator[str]:
    """A field begins, is separated from its result, and ends, in one paragraph."""
    for name, story in file.stories():
        for paragraph in find(story, ".//w:p"):
            kinds = find(paragraph, ".//w:fldChar/@w:fldCharType")
            whole = ["begin", "separate", "end"] * (len(kinds) // 3)
            if kinds != whole:
                yield f"{kinds} in {name}"
    if file.xml("word/settings.xml").find(qn("w:updateFields")) is not None:
        yield "Word would ask to update fields on opening"


def application_version(file: Opened) -> Iterator[str]:
    """AppVersion, where there is one, is NN.NNNN."""
    for version in find(file.xml("docProps/app.xml"), "app:AppVersion/text()"):
        if not re.fullmatch(r"\d{1,2}\.\d{4}", version):
            yield version


def numbering_defined(file: Opened) -> Iterator[str]:
    """Every list that is used is there."""
    numbering = file.xml("word/numbering.xml")
    there = set() if numbering is None else set(find(numbering, "w:num/@w:numId"))
    for name, story in [*file.stories(), ("word/styles.xml", file.xml("word/styles.xml"))]:
        used = set(find(story, ".//w:numPr/w:numId/@w:val"))
        yield from (f"{one} in {name}" for one in sorted(used - there - {"0"}))


def core_properties(file: Opened) -> Iterator[str]:
    """Core properties stand once, their dates are dates, and no person is named."""
    core = file.xml("docProps/core.xml")
    counted = Counter(child.tag for child in core)
    yield from (f"{tag} twice" for tag, count in counted.items() if count > 1)
    for day in find(core, "dcterms:created/text() | dcterms:modified/text()"):
        if not _W3CDTF.fullmatch(day):
            yield day
    if find(core, "cp:lastModifiedBy"):
        yield "a person is named"


def content_controls(file: Opened) -> Iterator[str]:
    """Content controls have ids of their own and are bound to what is there."""
    stores = {
        store.casefold()
        for name in file.parts
        if re.fullmatch(r"customXml/itemProps\d+\.xml", name)
        for store in find(file.xml(name), "@ds:itemID")
    }
    ids: Counter[str] = Counter()
    for name, story in file.stories():
        ids.update(find(story, ".//w:sdtPr/w:id/@w:val"))
        for store in find(story, ".//w:dataBinding/@w:storeItemID"):
            if store.casefold() not in stores:
                yield f"bound to nothing in {name}"
    yield from (f"id {id} twice" for id, count in ids.items() if count > 1)


def addresses(file: Opened) -> Iterator[str]:
    """Links lead to well-formed web addresses; nothing else leads out of the file."""
    for one in file.relationships():
        if one.external and not (one.type.endswith("/hyperlink") and _URI.fullmatch(one.target)):
            yield f"{one.target} in {one.part}"
    links = {(one.part, one.id) for one in file.relationships() if one.external}
    for name, story in file.stories():
        for id in find(story, ".//w:hyperlink/@r:id"):
            if (name, id) not in links:
                yield f"{id} in {name} leads nowhere"


def footnotes_called(file: Opened) -> Iterator[str]:
    """Footnotes are called once each, in order from 1, and hold words."""
    notes = find(file.xml("word/footnotes.xml"), "w:footnote[not(@w:type)]")
    ids = [int(note.get(qn("w:id"))) for note in notes]
    called = [int(id) for id in find(file.document, ".//w:footnoteReference/@w:id")]
    if called != ids or ids != list(range(1, len(ids) + 1)):
        yield f"called {called}, there {ids}"
    yield from ("an empty one" for note in notes if not find(note, ".//w:t/text()"))


def page_marked(file: Opened) -> Iterator[str]:
    """Every page bears the marking, at head and foot, on letter paper."""
    for section in find(file.document, ".//w:sectPr"):
        for place in ("header", "footer"):
            ids = find(section, f"w:{place}Reference[@w:type='default']/@r:id")
            targets = {one.id: one.target for one in file.relationships() if "document" in one.part}
            story = file.xml(f"word/{targets[ids[0]]}") if ids else None
            styles = [] if story is None else find(story, "w:p/w:pPr/w:pStyle/@w:val")
            if not any(style.startswith("Classification") for style in styles):
                yield f"no marking in the {place}"
        if find(section, "w:titlePg"):
            yield "another head or foot on the first page"
        if find(section, "w:pgSz/@w:w | w:pgSz/@w:h") != ["12240", "15840"]:
            yield "not letter paper"


def nothing_personal(file: Opened) -> Iterator[str]:
    """No revision marks of a person's machine, no paths, no thumbnail, no other program."""
    for name, data in file.parts.items():
        if found := _PERSONAL.search(data):
            yield f"{found[0].decode()} in {name}"
        if "thumbnail" in name:
            yield name


def todays_word(file: Opened) -> Iterator[str]:
    """The file asks for no compatibility mode."""
    path = "w:compat/w:compatSetting[@w:name='compatibilityMode']/@w:val"
    if find(file.xml("word/settings.xml"), path) != ["15"]:
        yield "compatibilityMode is not 15"


def toggles(file: Opened) -> Iterator[str]:
    """No run is bold or italic twice over: Word takes the second for "not"."""
    for name, story in file.stories():
        for run in find(story, ".//w:p[w:pPr/w:pStyle]//w:r[w:rPr/w:rStyle]"):
            paragraph = find(run, "ancestor::w:p[1]/w:pPr/w:pStyle/@w:val")[0]
            character = find(run, "w:rPr/w:rStyle/@w:val")[0]
            both = _toggled(file, paragraph) & _toggled(file, character)
            if both:
                yield f"{paragraph} and {character} in {name}"


def _toggled(file: Opened, style: str) -> set[str]:
    found: set[str] = set()
    while style in file.styles:
        found |= {one for one in _TOGGLES if find(file.styles[style], f"w:rPr/{one}")}
        style = next(iter(find(file.styles[style], "w:basedOn/@w:val")), "")
    return found


RULES = {
    rule.__name__: rule
    for rule in (
        footnote_separators, cells_and_rows, styles_defined, fields_closed, application_version,
        numbering_defined, core_properties, content_controls, addresses, footnotes_called,
        page_marked, nothing_personal, todays_word, toggles,
    )
}  # fmt: skip
