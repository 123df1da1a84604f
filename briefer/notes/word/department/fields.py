"""The fields of a text: what each asks Word to work out, and the links that fields make."""

from collections.abc import Iterator

from briefer.notes.word.department.trees import Element, w

DISGUISED = ""
"""The name of a field that another field works out: only tricks are written so."""


def instructions(story: Element) -> Iterator[str]:
    """Yield the instruction of each field in ``story``; those within a field come before it.

    An instruction whose first word comes out of a field within it is ``DISGUISED``.
    """
    unfinished: list[_Field] = []
    for element in story.iter(w("fldSimple"), w("fldChar"), w("instrText")):
        if element.tag == w("fldSimple"):
            yield (element.get(w("instr")) or "").strip()
        elif element.tag == w("instrText"):
            if unfinished:
                unfinished[-1].says(element.text or "")
        elif element.get(w("fldCharType")) == "begin":
            if unfinished:
                unfinished[-1].holds_another()
            unfinished.append(_Field())
        elif element.get(w("fldCharType")) == "end" and unfinished:
            yield unfinished.pop().instruction
    yield from (field.instruction for field in reversed(unfinished))


def name_of(instruction: str) -> str:
    """Return what kind of field an instruction makes: ``PAGE``, ``DATE`` and the like."""
    return next(iter(instruction.split()), DISGUISED).upper()


def counts_pages(story: Element) -> bool:
    """Return whether ``story`` shows the number of the page."""
    return any(name_of(one) == "PAGE" for one in instructions(story))


class _Field:
    """A field that has begun and not yet ended."""

    def __init__(self) -> None:
        self._text = ""
        self._disguised = False

    def says(self, text: str) -> None:
        self._text += text

    def holds_another(self) -> None:
        """Note that a field begins within; before the first word it would become the name."""
        before = f"{self._text.lstrip()}{{"
        self._disguised |= len(before.split(None, 1)) < 2 and not before.startswith("=")

    @property
    def instruction(self) -> str:
        return DISGUISED if self._disguised else self._text.strip()
