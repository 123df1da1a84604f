"""Finds the words ``field:value`` in what the user typed, and what each of them asks for.

``thème:stigma``, ``-year:2018-2019``, ``NOT document:"Second Law Enforcement Roundtable"``: a
field by its name in either language, and one value or several with commas between. What names
nothing that is known is left to be read as words; so is all that stands in a phrase.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefer.domain.document import Span
from briefer.domain.query import Field, FieldWord, Kind
from briefer.search.typed.names import Names, key_of
from briefer.search.words import compounds, fold

QUOTES = '"«»“”„'
LEAST_BEGUN = 2
"""Letters of a word before what begins like it is looked for: one says too little."""

_FIELDS = {
    "theme": Field.THEME,
    "document": Field.DOCUMENT,
    "year": Field.YEAR,
    "annee": Field.YEAR,
    "language": Field.LANGUAGE,
    "langue": Field.LANGUAGE,
    "place": Field.PLACE,
    "lieu": Field.PLACE,
}
_ITEM = rf"(?:[{QUOTES}][^{QUOTES}]*(?:[{QUOTES}]|\Z)|[^\s,(){QUOTES}]+)"
_TYPED = re.compile(
    rf"[{QUOTES}][^{QUOTES}]*[{QUOTES}]"
    rf"|(?<![^\s(){QUOTES}])(?P<unwanted>-|(?:NOT|SAUF)\s+)?"
    rf"(?P<name>[^\W\d_][\w\u0300-\u036f]*)[ \u00a0\u202f]?:"
    rf"(?:[ \u00a0\u202f]?(?P<values>{_ITEM}(?:,{_ITEM})*))?"
)
"""A phrase, which is passed over, or a field word; French writers put spaces round the colon."""
_EACH = re.compile(_ITEM)


@dataclass(frozen=True, slots=True)
class Located:
    """What stands at ``span`` in place of words: a field ``word``, or ``None`` while it is being
    typed and asks for nothing yet.

    ``said`` are names of the place that it asks for, as texts may have them; one with an asterisk
    may go on. ``unknown`` are words to be left out together, because they name nothing that a
    field could leave out.
    """

    span: Span
    unwanted: bool
    word: FieldWord | None = None
    said: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def located(text: str, begun: bool, names: Names, kind: Kind) -> Iterator[Located]:
    """Yield the field words of ``text`` in order; ``begun`` says that it may still be growing.
    Figures are also of a place where their own text names it."""
    for match in _TYPED.finditer(text):
        field = _FIELDS.get(fold(match["name"])) if match["name"] else None
        if field and (one := _Read(match, field, begun, names).located(kind)):
            yield one


@dataclass(frozen=True, slots=True)
class _Item:
    """A value as typed, without quotation marks and asterisk; ``begun`` while it may grow."""

    text: str
    begun: bool
    starred: bool


class _Read:
    """One field word as it was typed."""

    def __init__(self, match: re.Match[str], field: Field, begun: bool, names: Names) -> None:
        self._match = match
        self._field = field
        self._names = names
        ends = match.end() == len(match.string) and not match.string[-1].isspace()
        self._growing = begun and ends
        self._items = tuple(self._each())

    def _each(self) -> Iterator[_Item]:
        typed = [one.group() for one in _EACH.finditer(self._match["values"] or "")]
        for at, one in enumerate(typed):
            quoted = one[0] in QUOTES
            closed = quoted and len(one) > 1 and one[-1] in QUOTES
            begun = self._growing and at == len(typed) - 1 and not closed
            text = one.strip(QUOTES).strip() if quoted else one
            yield _Item(text.rstrip("*"), begun, text.endswith("*"))

    def located(self, kind: Kind) -> Located | None:
        """Return what it asks for, ``None`` where it is to be read as words."""
        span, unwanted = Span(*self._match.span()), self._match["unwanted"] is not None
        values = self._values(begun=not unwanted)
        if values is None and unwanted and self._values(begun=True) is not None:
            values = ()
        of_place = kind is Kind.FIGURE and self._field is Field.PLACE
        said = tuple(self._said(begun=not unwanted)) if of_place else ()
        if values or said:
            word = FieldWord(self._field, span, values or ())
            return Located(span, unwanted, word, said)
        if values is not None:
            return Located(span, unwanted)
        if unwanted and self._items:
            asked = self._match.string[self._match.start("name") : self._match.end()]
            unknown = tuple(part.text for one in compounds(asked) for part in one.parts)
            return Located(span, unwanted, unknown=unknown)
        return None

    def _values(self, begun: bool) -> tuple[str, ...] | None:
        """Return the values that are asked for, none while there are none yet; ``None`` where one
        names nothing. What is ``begun`` is only stretched where that is wanted: what is left out
        so would hide passages that nobody meant."""
        if not self._items:
            return () if self._growing else None
        values: dict[str, None] = {}
        for one in self._items:
            if one.begun and not one.text:
                continue
            grows = one.starred or (one.begun and begun)
            found = self._names.values(self._field, one.text, grows)
            if found is None:
                return None
            values |= dict.fromkeys(found)
        return tuple(values) if values or self._growing else None

    def _said(self, begun: bool) -> Iterator[str]:
        for one in self._items:
            if not (key := key_of(one.text)):
                continue
            if one.starred or (one.begun and begun and len(key) >= LEAST_BEGUN):
                yield f"{one.text}*"
            if not one.starred:
                yield one.text
            yield from self._names.of_place(one.text)
