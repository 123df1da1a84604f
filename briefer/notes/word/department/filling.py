"""Fills in what a template's heads and feet say of the note: its title and other properties."""

import re
from collections.abc import Iterator, Mapping

from briefer.notes.word.department.fields import name_of
from briefer.notes.word.department.trees import Element, taken_out, w

_LAST_STEP = re.compile(r"([A-Za-z]+)(?:\[\d+\])?$")
_FIELDS = {
    "TITLE": "title",
    "SUBJECT": "subject",
    "AUTHOR": "creator",
    "KEYWORDS": "keywords",
    "LASTSAVEDBY": "creator",
    "USERNAME": "creator",
}


def fill_in(story: Element, properties: Mapping[str, str]) -> None:
    """Show ``properties`` in the controls and fields of ``story`` that stand for them.

    ``properties`` are by the names that the file's core properties have: ``title``, ``creator``.
    Word does so itself on opening; other programs show what is written there.
    """
    for control in story.iter(w("sdt")):
        binding = control.find(f"{w('sdtPr')}/{w('dataBinding')}")
        step = None if binding is None else _LAST_STEP.search(binding.get(w("xpath")) or "")
        if step and properties.get(step[1]):
            _say(control.iter(w("t")), properties[step[1]])
            for hint in control.findall(f"{w('sdtPr')}/{w('showingPlcHdr')}"):
                taken_out(hint)
    for instruction, shown in _results(story):
        said = properties.get(_FIELDS.get(name_of(instruction), ""))
        if said:
            _say(iter(shown), said)


def _say(texts: Iterator[Element], words: str) -> None:
    """Put ``words`` into the first of ``texts`` and nothing into the others."""
    for text in texts:
        text.text, words = words, ""


def _results(story: Element) -> Iterator[tuple[str, list[Element]]]:
    """Yield each field's instruction with the texts that show its result."""
    for field in story.iter(w("fldSimple")):
        yield field.get(w("instr")) or "", list(field.iter(w("t")))
    open_fields: list[tuple[str, list[Element] | None]] = []
    for element in story.iter(w("fldChar"), w("instrText"), w("t")):
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            open_fields.append(("", None))
        elif open_fields:
            instruction, shown = open_fields.pop()
            if kind == "end":
                yield instruction, shown or []
                continue
            if kind == "separate":
                shown = []
            elif shown is not None and element.tag == w("t"):
                shown.append(element)
            elif element.tag == w("instrText"):
                instruction += element.text or ""
            open_fields.append((instruction, shown))
