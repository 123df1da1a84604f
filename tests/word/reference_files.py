"""Whole parts of Word files kept beside the tests, one element a line, to be compared with.

``python -m tests.word.reference_files`` writes them anew; look at the difference before it is kept.
"""

import io
import zipfile
from pathlib import Path

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from briefer.notes.word import write
from tests.notes.material import layout, rich_note, rich_note_in_french

FOLDER = Path(__file__).with_name("reference")
NOTES = {"rich": rich_note, "rich-french": rich_note_in_french}
BOTH = (
    "word/document.xml",
    "word/footnotes.xml",
    "word/header1.xml",
    "word/footer1.xml",
    "docProps/app.xml",
    "docProps/core.xml",
)
ENGLISH = (
    "[Content_Types].xml",
    "word/_rels/document.xml.rels",
    "word/numbering.xml",
    "word/settings.xml",
    "word/styles.xml",
    "word/charts/chart1.xml",
    "customXml/itemProps1.xml",
)
PARTS = [
    *((name, part) for name in NOTES for part in BOTH),
    *(("rich", part) for part in ENGLISH),
]


def readable(xml: bytes) -> str:
    """Return ``xml`` with each element on a line of its own."""
    return etree.tostring(etree.fromstring(xml), pretty_print=True, encoding="unicode")


def part_of(name: str, part: str) -> str:
    """Return a ``part`` of the Word file of a note as it is now."""
    with zipfile.ZipFile(io.BytesIO(write(layout(NOTES[name]())))) as file:
        return readable(file.read(part))


def path_of(name: str, part: str) -> Path:
    """Return where a part is kept."""
    return FOLDER / name / part.replace("/", "_")


def main() -> None:
    """Write all parts anew."""
    for name, part in PARTS:
        path = path_of(name, part)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(part_of(name, part), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
