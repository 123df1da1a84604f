"""Words of the form ``theme:stigma`` among others: where they stand, how one is taken out, and
what can be offered for one that is being typed."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefer.domain.document import Span
from briefer.domain.language import Language
from briefer.domain.query import Field, FieldWord

NAMES: dict[Field, tuple[str, str]] = {
    Field.THEME: ("theme", "thème"),
    Field.DOCUMENT: ("document", "document"),
    Field.YEAR: ("year", "année"),
    Field.LANGUAGE: ("language", "langue"),
    Field.PLACE: ("place", "lieu"),
}
"""What each field is called when it is typed, in English and in French."""

_BEGUN = re.compile(
    r"(?:^|(?<=[\s(-]))(?P<name>[^\W\d_]+)[\u00a0\u202f]?:"
    r"(?P<value>(?P<mark>[\"«“])[\s\u00a0\u202f]?(?P<quoted>[^\"»”]*)|(?P<bare>[^\s\"«“(),]*))$"
)
_UNARY = re.compile(r"(?:(?<!\S)-|(?<![^\s(])(?:NOT|SAUF)\s*)$")
_BINARY_LAST = re.compile(r"(?<![^\s)])(?:AND|OR|ET|OU)\s*$")
_BINARY_FIRST = re.compile(r"^\s*(?:AND|OR|ET|OU)(?![^\s(])")
_LEAST_INSIDE = 3
"""How many letters say enough to be looked for inside words."""
_AFTER = frozenset(" \t\u00a0)")
_PLAIN = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Begun:
    """A value being typed for ``field``: where it stands in the words, with a quotation mark it
    begins with, and what there is of it."""

    field: Field
    span: Span
    letters: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A value to choose: what is typed for it, and what is shown."""

    value: str
    shown: str


def begun(words: str, caret: int) -> Begun | None:
    """Return the value that is being typed where the ``caret`` stands in ``words``, ``None``
    where that is no value of a field or the caret is not at its end."""
    if words[caret : caret + 1] and words[caret] not in _AFTER:
        return None
    found = _BEGUN.search(words[:caret])
    field = _FIELDS.get(_plain(found["name"])) if found else None
    if found is None or field is None:
        return None
    letters = found["quoted"] if found["mark"] else found["bare"]
    return Begun(field, Span(found.start("value"), caret), letters)


def fitting(letters: str, offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """Return those of ``offers`` that hold ``letters``, those first in which a word begins so, and
    only those where there are few letters; accents and capitals do not matter."""
    sought = _plain(letters).strip()
    held = [(f" {_plain(one.shown)} {_plain(one.value)}", one) for one in offers]
    first = [one for text, one in held if f" {sought}" in text]
    if len(sought) < _LEAST_INSIDE:
        return tuple(first)
    return (*first, *(one for text, one in held if sought in text and one not in first))


def written(value: str) -> str:
    """Return ``value`` as it is typed behind a colon: in quotation marks where it has more than
    one word."""
    return value if _PLAIN.fullmatch(value) else f'"{value}"'


def place_of(word: FieldWord, asked: str, words: str) -> Span | None:
    """Return where ``word``, found in the words ``asked``, stands in ``words``, which may have
    changed since; ``None`` where it is there no more."""
    span = word.span
    piece = asked[span.start : span.end]
    if words[span.start : span.end] == piece:
        return span
    at = words.find(piece)
    return Span(at, at + len(piece)) if at >= 0 and piece else None


def without(words: str, span: Span) -> str:
    """Return ``words`` without the stretch ``span``, the sign that says it is unwanted, and the
    operators and brackets that nothing is left for."""
    left, right = words[: span.start].rstrip(), words[span.end :].lstrip()
    before = None
    while before != (left, right):
        before = left, right
        left = _UNARY.sub("", left).rstrip()
        opened, closed = not left or left.endswith("("), not right or right.startswith(")")
        if left.endswith("(") and right.startswith(")"):
            left, right = left[:-1].rstrip(), right[1:].lstrip()
        elif _BINARY_LAST.search(left) and (closed or _BINARY_FIRST.match(right)):
            left = _BINARY_LAST.sub("", left).rstrip()
        elif opened and _BINARY_FIRST.match(right):
            right = _BINARY_FIRST.sub("", right).lstrip()
    tight = not left or not right or left.endswith("(") or right.startswith(")")
    return f"{left}{'' if tight else ' '}{right}"


def told(field: Field, values: Sequence[str], names: dict[str, str]) -> str:
    """Return ``values`` of ``field`` as people say them: years that follow each other as a range,
    anything else by its name in ``names``."""
    if field is Field.YEAR and all(value.isdecimal() for value in values):
        years = sorted({int(value) for value in values})
        if len(years) > 1 and years[-1] - years[0] == len(years) - 1:
            return f"{years[0]}–{years[-1]}"
        return ", ".join(map(str, years))
    return ", ".join(names.get(value, value) for value in values)


def typed_value(piece: str) -> str:
    """Return what stands behind the colon of ``piece``, without quotation marks."""
    return piece.partition(":")[2].strip(' \u00a0\u202f"«»“”')


def name_in(field: Field, language: Language) -> str:
    """Return how ``field`` is called in ``language`` when it is typed."""
    return NAMES[field][language is Language.FR]


def _plain(text: str) -> str:
    """Return ``text`` in small letters without accents."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


_FIELDS = {_plain(name): field for field, names in NAMES.items() for name in names}
