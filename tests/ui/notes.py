"""Small notes with real passages, for tests of what shows and changes them."""

from dataclasses import replace

from briefer.domain.note import Item, Note, Paragraph, Quotation
from briefer.tables.templates import NoteTemplate


def arranged(note: Note, template: NoteTemplate, rows: str) -> Note:
    """Return ``note`` with the items that ``rows`` draws: a line for each section, "a b" being
    quotations a and b of its passages, and "*x" a paragraph of the user's own."""
    picks = list(note.picks())
    seen: dict[str, Item] = {}

    def item(name: str) -> Item:
        if name.startswith("*"):
            return Paragraph(name[1:], f"Own words {name[1:]}.")
        pick = picks[len(seen) % len(picks)]
        seen[name] = Quotation(name, pick, pick.text)
        return seen[name]

    lines = rows.strip().split("|")
    sections = tuple(
        replace(section, items=tuple(item(name) for name in line.split()))
        for section, line in zip(note.sections, lines, strict=False)
    )
    return replace(note, sections=sections)
