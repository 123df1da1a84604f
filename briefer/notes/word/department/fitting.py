"""Sets a note in a department's template."""

from dataclasses import replace

from briefer.domain.language import Language
from briefer.notes.word.department.adopting import adopted, within_width
from briefer.notes.word.department.filling import fill_in
from briefer.notes.word.department.package import Package, opened
from briefer.notes.word.department.page import references, text_width
from briefer.notes.word.department.page_heads import DOCUMENT, put_in_heads_and_feet
from briefer.notes.word.department.settings import speak
from briefer.notes.word.department.template import Template
from briefer.notes.word.department.trees import Element, r, w
from briefer.notes.word.package import Properties
from briefer.notes.word.story import Story


def fitted(template: Template, story: Story, properties: Properties) -> tuple[bytes, Story]:
    """Return the base for ``story`` in ``template`` and the story in the template's terms.

    Head and foot of the story are in the base then, and empty in what is returned.
    """
    language = next(one for one in Language if one.tag == properties.language)
    package = opened(template.base)
    speak(package, language, template.ids)
    page = package.xml(DOCUMENT).find(f"{w('body')}/{w('sectPr')}")
    assert page is not None
    _fill_in(package, page, properties)

    def own(xml: str) -> str:
        return adopted(xml, template.ids, template.numbers)

    put_in_heads_and_feet(package, own(story.header), own(story.footer))
    body = within_width(own(story.body), text_width(page))
    told = replace(story, body=body, footnotes=own(story.footnotes), header="", footer="")
    return package.packed(), told


def _fill_in(package: Package, page: Element, properties: Properties) -> None:
    said = {
        "title": properties.title,
        "subject": properties.subject,
        "creator": properties.author,
        "keywords": properties.keywords,
        "category": properties.category,
    }
    for _, _, reference in references(page):
        part = package.target(DOCUMENT, reference.get(r("id")) or "")
        if part:
            root = package.xml(part)
            fill_in(root, said)
            package.change(part, root)
