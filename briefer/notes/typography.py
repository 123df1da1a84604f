"""How words are set: white space, no-break spaces, quotation marks, the place of note marks.

Words of ours and of the templates are set as their language asks (``set_words``). The words of
a source, and the user's, are only made printable: never a letter or a mark is changed.
"""

import re

from briefer.domain.language import Language

NBSP = "\u00a0"

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACE = re.compile(r"\s+")
_BREAKS = frozenset("\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029")
_LINE_ENDS = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]+")
_FINAL_STOP = re.compile(r"(?<!etc)\s?[.,;:!?…]+$")
_FRENCH = (
    (re.compile(r" +(?=:(?:\s|$))"), NBSP),
    (re.compile(r"(?<=«) +| +(?=»)"), NBSP),
    (re.compile(r"(?<=\d) +(?=[%$])"), NBSP),
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), NBSP),
    (re.compile(r"(?<=\b[Nn]°) +"), NBSP),
)
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")


def printable(text: str) -> str:
    """Return ``text`` in one line: runs of white space closed up, and nothing XML cannot hold.

    A no-break space, or any other single space of its own kind, stays what it is.
    """
    # Twice: control characters count as space, and what is taken out may part two spaces.
    held = held_by_xml(_SPACE.sub(_one_space, text))
    return _SPACE.sub(_one_space, held).strip()


def held_by_xml(text: str) -> str:
    """Return ``text`` without the characters that no XML file can hold."""
    return _NOT_IN_XML.sub("", text)


def lines(text: str) -> tuple[str, ...]:
    """Return the lines of ``text`` that hold anything, each printable."""
    found = (printable(line) for line in _LINE_ENDS.split(text))
    return tuple(line for line in found if line)


def set_words(text: str, language: Language) -> str:
    """Return words of ours or of a template as ``language`` sets them."""
    text = _APOSTROPHE.sub("’", text)
    if language is Language.FR:
        for pattern, space in _FRENCH:
            text = pattern.sub(space, text)
    return text


def label_from(id: str) -> str:
    """Return a label for what is known by its ``id`` alone: "due_date" is "Due date"."""
    words = printable(id.replace("-", " ").replace("_", " "))
    return words[:1].upper() + words[1:] or "–"


def quotation_marks(language: Language) -> tuple[str, str]:
    """Return what opens and what closes a quotation in a text in ``language``."""
    if language is Language.FR:
        return f"«{NBSP}", f"{NBSP}»"
    return "“", "”"


def at_final_stop(text: str) -> tuple[str, str]:
    """Return ``text`` cut before the punctuation that ends it.

    A French note mark stands there, inside the closing guillemet (OQLF, « Ponctuation et
    appels de note »); the full stop of "etc." belongs to the word.
    """
    stop = _FINAL_STOP.search(text)
    return (text[: stop.start()], stop[0]) if stop else (text, "")


def _one_space(match: re.Match[str]) -> str:
    run = match[0]
    if len(run) == 1:
        return " " if run in _BREAKS else run
    return " " if " " in run or not _BREAKS.isdisjoint(run) else run[0]
