"""What a Word file must keep so that everybody can read it: one function for each rule.

After Microsoft's accessibility checker, the Government of Canada's document checklist and
EN 301 549, chapter 10.
"""

import re
from collections.abc import Iterator
from typing import Any

from .opened import Opened, find, qn, words

_LANGUAGES = {"en-CA", "fr-CA"}
_DIRECT = {"w:pStyle", "w:numPr", "w:rStyle", "w:lang", "w:sectPr"}
_VAGUE = {"click here", "here", "link", "cliquez ici", "ici", "lien"}
_TYPED_BULLET = re.compile(r"\s*[•◦▪‣·*-]\s")
_TYPED_NUMBER = re.compile(r"\s*\(?(\d{1,2})[.)]\s")
_LONGEST_ALTERNATIVE = 250


def document_named(file: Opened) -> Iterator[str]:
    """The file has a title, a language, a subject and an author."""
    core = file.xml("docProps/core.xml")
    for name in ("title", "language", "subject", "creator"):
        if not "".join(find(core, f"dc:{name}/text()")).strip():
            yield f"no {name}"


def languages(file: Opened) -> Iterator[str]:
    """The language of the document is set, and only Canadian English and French occur."""
    path = "w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val"
    default = find(file.xml("word/styles.xml"), path)
    if default != find(file.xml("docProps/core.xml"), "dc:language/text()"):
        yield "default and property differ"
    for name in ("word/styles.xml", "word/settings.xml"):
        yield from _odd(name, find(file.xml(name), ".//w:lang/@w:* | .//w:themeFontLang/@w:*"))
    for name, story in file.stories():
        yield from _odd(name, find(story, ".//w:lang/@w:*"))


def _odd(name: str, tags: list[str]) -> Iterator[str]:
    yield from (f"{tag!r} in {name}" for tag in sorted(set(tags) - _LANGUAGES))


def headings(file: Opened) -> Iterator[str]:
    """There is one title; no level is skipped, no heading empty."""
    level = 0
    found = [(one, _level(file, one)) for one in find(file.document, ".//w:p")]
    for paragraph, own in found:
        if not own:
            continue
        if own > level + 1:
            yield f"from level {level} to {own}"
        if not words(paragraph).strip():
            yield "an empty one"
        level = own
    titles = find(file.document, ".//w:pStyle[@w:val='Heading1']")
    if len(titles) != 1:
        yield f"{len(titles)} titles"


def _level(file: Opened, paragraph: Any) -> int:
    """Return the level of a heading by its style, 0 for any other paragraph."""
    style = next(iter(find(paragraph, "w:pPr/w:pStyle/@w:val")), "")
    while style in file.styles:
        if outline := find(file.styles[style], "w:pPr/w:outlineLvl/@w:val"):
            return int(outline[0]) + 1
        style = next(iter(find(file.styles[style], "w:basedOn/@w:val")), "")
    return 0


def tables(file: Opened) -> Iterator[str]:
    """A table has its headers, a description, and nothing merged, nested or blank.

    A table of data has a header row. The title block is none: two columns, labels and what they
    label. A header row there would be announced as the header of every line.
    """
    for table in find(file.document, ".//w:tbl"):
        header_row = bool(find(table, "w:tr[1]/w:trPr/w:tblHeader"))
        told_apart = find(table, "w:tblPr/w:tblLook/@w:firstRow") == ["1"]
        labels = find(table, "w:tblPr/w:tblLook/@w:firstColumn") == ["1"]
        of_data = told_apart or len(find(table, "w:tblGrid/w:gridCol")) != 2
        if header_row != told_apart:
            yield "a header row in its properties or its look alone"
        if not (header_row if of_data else labels):
            yield "no headers"
        if find(table, ".//w:gridSpan | .//w:vMerge | .//w:tbl"):
            yield "merged cells or a table within"
        if not "".join(find(table, "w:tblPr/w:tblDescription/@w:val")).strip():
            yield "no description"
        yield from ("a blank cell" for cell in find(table, ".//w:tc") if not words(cell).strip())


def pictures(file: Opened) -> Iterator[str]:
    """A drawing stands in the text and says in words what it shows."""
    for name, story in file.stories():
        if find(story, ".//wp:anchor | .//*[local-name()='txbxContent'] | .//w:pict"):
            yield f"a floating object or text box in {name}"
        for drawing in find(story, ".//wp:docPr"):
            said = (drawing.get("descr") or "").strip()
            if not said or len(said) > _LONGEST_ALTERNATIVE or re.search(r"\.\w{3,4}$", said):
                yield f"alternative text {said[:40]!r} in {name}"


def link_words(file: Opened) -> Iterator[str]:
    """The words of a link say where it leads."""
    for name, story in file.stories():
        for link in find(story, ".//w:hyperlink"):
            said = words(link).strip()
            if len(said) < 4 or "://" in said or said.casefold() in _VAGUE:
                yield f"{said!r} in {name}"


def white_space(file: Opened) -> Iterator[str]:
    """No blank paragraphs, no spaces or tabs in rows, no lists typed by hand."""
    for name, story in file.stories():
        number = 0
        for paragraph in find(story, ".//w:p"):
            said = words(paragraph)
            before, typed = number, _TYPED_NUMBER.match(said)
            number = int(typed[1]) if typed else 0
            mark = find(paragraph, ".//w:separator | .//w:continuationSeparator | .//w:drawing")
            if not said.strip() and not mark:
                yield f"blank paragraph in {name}"
            if "   " in said or len(find(paragraph, ".//w:tab[not(ancestor::w:pPr)]")) > 1:
                yield f"spaces or tabs in a row in {name}"
            if _TYPED_BULLET.match(said) or (before and number == before + 1):
                yield f"list typed by hand in {name}"


def contrast(file: Opened) -> Iterator[str]:
    """Colours of words have 4.5 to 1 on white and on every fill."""
    styles = file.xml("word/styles.xml")
    fills = {"FFFFFF", *find(styles, ".//w:shd/@w:fill")} - {"auto"}
    for colour in sorted(set(find(styles, ".//w:rPr/w:color/@w:val")) - {"auto"}):
        worst = min(_contrast(colour, fill) for fill in fills)
        if worst < 4.5:
            yield f"{colour}: {worst:.1f}"


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def sizes(file: Opened) -> Iterator[str]:
    """Text is of 12 points or more, at the foot of the page and in footnotes of 10."""
    if int(find(file.xml("word/styles.xml"), "w:docDefaults//w:sz/@w:val")[0]) < 24:
        yield "the document's default"
    for id, style in file.styles.items():
        least = 20 if id in {"FootnoteText", "Footer"} else 24
        for size in find(style, "w:rPr/w:sz/@w:val"):
            if int(size) < least:
                yield id


def direct_formatting(file: Opened) -> Iterator[str]:
    """Paragraphs and runs name a style and a language; looks stand in the style alone."""
    for name, story in file.stories():
        for property in find(story, ".//w:pPr/* | .//w:rPr/*"):
            tag = property.tag.replace(f"{{{property.nsmap['w']}}}", "w:")
            if tag not in _DIRECT:
                yield f"{tag} in {name}"
        for paragraph in find(story, ".//w:p[not(w:pPr/w:pStyle)]"):
            yield f"paragraph without style in {name}: {words(paragraph)[:30]!r}"
        if find(story, ".//w:tcPr/w:shd | .//w:tcPr/w:tcBorders | .//w:tblPr/w:tblBorders"):
            yield f"table formatting in {name}"


def clean(file: Opened) -> Iterator[str]:
    """No comments and no tracked changes are left."""
    yield from (name for name in file.parts if "comment" in name)
    for name, story in file.stories():
        changes = ("w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange")
        if any(next(story.iter(qn(change)), None) is not None for change in changes):
            yield f"tracked changes in {name}"


RULES = {
    rule.__name__: rule
    for rule in (
        document_named, languages, headings, tables, pictures, link_words, white_space, contrast,
        sizes, direct_formatting, clean,
    )
}  # fmt: skip
