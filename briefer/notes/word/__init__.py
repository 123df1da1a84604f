"""The Word writer: a layout as a .docx file, by styles only, with real footnotes."""

from briefer.errors import Problem
from briefer.notes.blocks import Layout
from briefer.notes.word.base import base
from briefer.notes.word.department import Template, fitted
from briefer.notes.word.lists import NUMBERS
from briefer.notes.word.package import Properties, packed
from briefer.notes.word.story import tell

MOST_FOOTNOTES = 32_000
"""Word counts footnotes up to 32,767; separators and what colleagues add need room."""


def write(layout: Layout, template: Template | None = None) -> bytes:
    """Return ``layout`` as the bytes of a .docx file, the same for the same layout, on our own page
    or on that of a department's ``template``.

    Raises ``Problem`` where it has more footnotes than Word can count.
    """
    if len(layout.footnotes) > MOST_FOOTNOTES:
        raise Problem("too_many_footnotes", count=len(layout.footnotes), limit=MOST_FOOTNOTES)
    properties = Properties(
        title=layout.title,
        subject=layout.labels.subject,
        author=layout.organisation,
        keywords=f"{layout.kind}; {layout.marking.line}",
        category=layout.marking.line,
        language=layout.language.tag,
        dated=layout.dated,
    )
    story = tell(layout)
    if template is None:
        return packed(base(layout.language, layout.line_spacing), story, properties, layout)
    page, story = fitted(template, story, properties)
    return packed(page, story, properties, layout, template.numbers[NUMBERS])
