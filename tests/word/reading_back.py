"""Reads a note back out of a .docx file: what a reader of the file finds in it."""

from dataclasses import dataclass, field

from .opened import Opened, find, qn


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """A paragraph with its style, the numbers of its footnotes, the languages of its words."""

    style: str
    text: str
    footnotes: tuple[int, ...]
    languages: frozenset[str]


@dataclass(frozen=True, slots=True)
class ReadFootnote:
    """A footnote's words and the web addresses it leads to."""

    text: str
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadSection:
    """A heading and the paragraphs under it."""

    heading: str
    paragraphs: list[ReadParagraph] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ReadNote:
    """A note as its file tells it."""

    kind: str
    title: str
    header: tuple[tuple[str, ...], ...]
    sections: tuple[ReadSection, ...]
    footnotes: dict[int, ReadFootnote]
    page_head: str
    page_foot: str

    def paragraphs(self, *styles: str) -> list[ReadParagraph]:
        """Return the paragraphs in any of ``styles``, in order."""
        every = (one for section in self.sections for one in section.paragraphs)
        return [one for one in every if one.style in styles]


def read_back(data: bytes) -> ReadNote:
    """Return the note in the .docx file ``data``."""
    file = Opened(data)
    kind, title, sections = "", "", []
    for element in find(file.document, "w:body/w:p"):
        paragraph = _paragraph(element)
        if paragraph.style == "NoteKind":
            kind = paragraph.text
        elif paragraph.style == "Heading1":
            title = paragraph.text
        elif paragraph.style == "Heading2":
            sections.append(ReadSection(paragraph.text))
        elif sections:
            sections[-1].paragraphs.append(paragraph)
    rows = find(file.document, "w:body/w:tbl/w:tr")
    return ReadNote(
        kind=kind,
        title=title,
        header=tuple(tuple(_text(cell) for cell in find(row, "w:tc")) for row in rows),
        sections=tuple(sections),
        footnotes=_footnotes(file),
        page_head=_text(file.xml("word/header1.xml")),
        page_foot=_text(file.xml("word/footer1.xml")),
    )


def _paragraph(element) -> ReadParagraph:
    return ReadParagraph(
        style="".join(find(element, "w:pPr/w:pStyle/@w:val")),
        text=_text(element),
        footnotes=tuple(int(id) for id in find(element, ".//w:footnoteReference/@w:id")),
        languages=frozenset(find(element, ".//w:r/w:rPr/w:lang/@w:val")),
    )


def _footnotes(file: Opened) -> dict[int, ReadFootnote]:
    targets = {
        one.id: one.target for one in file.relationships() if one.part == "word/footnotes.xml"
    }
    notes = find(file.xml("word/footnotes.xml"), "w:footnote[not(@w:type)]")
    return {
        int(note.get(qn("w:id"))): ReadFootnote(
            _text(note), tuple(targets[id] for id in find(note, ".//w:hyperlink/@r:id"))
        )
        for note in notes
    }


def _text(element) -> str:
    """Return the words of ``element``, a line for each paragraph."""
    paragraphs = find(element, "descendant-or-self::w:p")
    return "\n".join("".join(find(one, ".//w:t/text()")) for one in paragraphs)
