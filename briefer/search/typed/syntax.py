"""Reads what the user typed as a search: words, "phrases", starts*, field:value, AND OR NOT,
ET OU SAUF, -word and parentheses. What is not well formed is read as the words it holds; nothing
is an error.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from briefer.domain.document import Span
from briefer.domain.query import Field, FieldWord, Kind
from briefer.search.typed.fields import LEAST_BEGUN, QUOTES, Located, located
from briefer.search.typed.names import NO_NAMES, Names
from briefer.search.typed.nodes import (
    All,
    Any,
    Having,
    Joined,
    Leaf,
    Node,
    Not,
    Phrase,
    Start,
    Term,
    loosened,
)
from briefer.search.words import Compound, Word, compounds, fold

__all__ = [
    "All",
    "Any",
    "Having",
    "Joined",
    "Leaf",
    "Node",
    "Not",
    "Parsed",
    "Phrase",
    "Start",
    "Term",
    "loosened",
    "parse",
    "parsed",
]

_DEEPEST = 20


class _Sign(Enum):
    QUOTE = auto()
    OPEN = auto()
    CLOSE = auto()
    MINUS = auto()
    AND = auto()
    OR = auto()
    NOT = auto()


_OPERATORS = {
    "AND": _Sign.AND,
    "ET": _Sign.AND,
    "OR": _Sign.OR,
    "OU": _Sign.OR,
    "NOT": _Sign.NOT,
    "SAUF": _Sign.NOT,
}


@dataclass(frozen=True, slots=True)
class _Typed:
    """A compound as typed; ``operator`` is what it means unless it stands where none can."""

    compound: Compound
    operator: _Sign | None
    starred: bool


@dataclass(frozen=True, slots=True)
class _Asked:
    """A field word that was understood, and what it asks for."""

    word: FieldWord
    node: Node | None


_Token = _Typed | Node | _Asked | _Sign


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a search asks for, ``None`` where it holds no word, and those of its words that were
    read as ``fields``, in order."""

    node: Node | None
    fields: tuple[FieldWord, ...] = ()


def parse(
    text: str,
    begun: bool = False,
    names: Names = NO_NAMES,
    kind: Kind = Kind.PASSAGE,
) -> Node | None:
    """Return what ``text`` asks for, ``None`` where it holds no word (see ``parsed``)."""
    return parsed(text, begun, names, kind).node


def parsed(
    text: str,
    begun: bool = False,
    names: Names = NO_NAMES,
    kind: Kind = Kind.PASSAGE,
) -> Parsed:
    """Return what ``text`` asks for of passages or figures.

    A word that is ``begun`` is the last one, still being typed where ``text`` ends with it: it
    asks for itself and for all that begin like it; the value of a field for all ``names`` that
    begin so. A place asks for the documents about events there.
    """
    tokens = _brackets_matched(_phrases_gathered(_tokens(text, located(text, begun, names, kind))))
    settled = _operators_settled(_unfinished_dropped(tokens), len(text) if begun else None)
    reader = _Reader(settled)
    return Parsed(reader.read(), tuple(reader.fields))


def _tokens(typed: str, fields: Iterable[Located]) -> list[_Token]:
    """Return the words and signs of what was ``typed``, and its ``fields`` as they were read."""
    tokens: list[_Token] = []
    at = 0
    asked = {one.span.start: one for one in fields}
    text = _blanked(typed, [one.span for one in asked.values()])
    for compound in compounds(text):
        tokens += _signs(text, at, compound.start, asked)
        at = compound.end
        before, after = text[max(0, compound.start - 1) : compound.start], text[at : at + 1]
        written = text[compound.start : at] if _ends(before) and _ends(after) else ""
        starred = after == "*" and not text[at + 1 : at + 2].isalnum()
        tokens.append(_Typed(compound, _OPERATORS.get(written), starred))
    return tokens + _signs(text, at, len(text), asked)


def _blanked(text: str, spans: Iterable[Span]) -> str:
    """Return ``text`` with line ends all over ``spans``: what stands around is neither one word
    nor moved."""
    pieces: list[str] = []
    at = 0
    for span in spans:
        pieces += [text[at : span.start], "\n" * (span.end - span.start)]
        at = span.end
    return "".join([*pieces, text[at:]])


def _ends(sign: str) -> bool:
    """Return whether ``sign`` beside an operator lets it be one."""
    return not sign.strip() or sign in "()" or sign in QUOTES


def _signs(text: str, start: int, end: int, asked: Mapping[int, Located]) -> list[_Token]:
    signs: list[_Token] = []
    for at in range(start, end):
        if at in asked:
            signs += _field_tokens(asked[at])
        elif text[at] in QUOTES:
            signs.append(_Sign.QUOTE)
        elif text[at] in "()":
            signs.append(_Sign.OPEN if text[at] == "(" else _Sign.CLOSE)
        elif text[at] == "-" and _ends(text[max(0, at - 1) : at]):
            after = text[at + 1 : at + 2]
            if after.isalnum() or after == "(" or after in QUOTES:
                signs.append(_Sign.MINUS)
    return signs


def _field_tokens(one: Located) -> list[_Token]:
    """Return what a field word asks for, nothing while it is being typed and says too little."""
    if one.word:
        token = _Asked(one.word, _asked_of(one.word, one.said))
    elif one.unknown:
        words = [*dict.fromkeys(map(Term, one.unknown))]
        token = All(tuple(words), typed_so=True) if len(words) > 1 else words[0]
    else:
        return []
    return [_Sign.MINUS, token] if one.unwanted else [token]


def _asked_of(word: FieldWord, said: Iterable[str]) -> Node | None:
    """Return the node of a field word: also what figures say themselves of a place."""
    field = Field.DOCUMENT if word.field is Field.PLACE else word.field
    options: list[Node] = [Having(field, word.values)] if word.values else []
    return _one_of([*options, *map(_name, said)])


def _name(name: str) -> Node:
    """Return the words of ``name`` as they stand together; with an asterisk it may go on."""
    found = tuple(compounds(name))
    starred = name.endswith("*")
    if len(found) == 1:
        return _node(_Typed(found[0], None, starred))
    words = tuple(part.text for one in found for part in one.parts)
    if not starred:
        return Phrase(words)
    return All((*map(Term, words[:-1]), Start(fold(words[-1]))), typed_so=True)


def _phrases_gathered(tokens: list[_Token]) -> list[_Token]:
    """Return ``tokens`` with the words between two quotation marks as one phrase; a last mark
    without its pair is no mark."""
    marks = [at for at, token in enumerate(tokens) if token is _Sign.QUOTE]
    gathered: list[_Token] = []
    at = 0
    for opening, closing in zip(marks[::2], marks[1::2], strict=False):
        gathered += tokens[at:opening]
        inside = [one for one in tokens[opening:closing] if isinstance(one, _Typed)]
        words = tuple(part.text for one in inside for part in one.compound.parts)
        if words:
            gathered.append(Phrase(words) if len(words) > 1 else Term(*words))
        at = closing + 1
    return gathered + [token for token in tokens[at:] if token is not _Sign.QUOTE]


def _brackets_matched(tokens: list[_Token]) -> list[_Token]:
    """Return ``tokens`` without the brackets that lack their pair; without any where they are
    nested deeper than anyone would."""
    matched: set[int] = set()
    opened: list[int] = []
    deepest = 0
    for at, token in enumerate(tokens):
        if token is _Sign.OPEN:
            opened.append(at)
            deepest = max(deepest, len(opened))
        elif token is _Sign.CLOSE and opened:
            matched |= {at, opened.pop()}
    if deepest > _DEEPEST:
        matched.clear()
    brackets = (_Sign.OPEN, _Sign.CLOSE)
    return [one for at, one in enumerate(tokens) if one not in brackets or at in matched]


def _unfinished_dropped(tokens: list[_Token]) -> list[_Token]:
    """Return ``tokens`` without the operators at the end, of a bracket too, that wait for what
    they are about: mostly the user is still typing it, and hits should not come and go."""
    kept: list[_Token] = []
    ends = True
    for token in reversed(tokens):
        if ends and isinstance(token, _Typed) and token.operator:
            continue
        kept.append(token)
        ends = token is _Sign.CLOSE
    return kept[::-1]


def _operators_settled(tokens: list[_Token], begun: int | None) -> list[_Token]:
    """Return ``tokens`` with every word made a node, and an operator only where it stands before
    something, AND and OR between two things; elsewhere it is a word like others. The word that
    ends at ``begun`` is still being typed; one to be left out is not stretched, for that would
    hide passages that nobody meant."""
    settled: list[_Token] = []
    for token, after in zip(tokens, [*tokens[1:], None], strict=False):
        if not isinstance(token, _Typed):
            settled.append(token)
        elif token.operator and _works(token.operator, settled, after):
            settled.append(token.operator)
        elif token.compound.end == begun and settled[-1:] not in ([_Sign.MINUS], [_Sign.NOT]):
            settled.append(_begun(token, alone=len(tokens) == 1))
        else:
            settled.append(_node(token))
    return settled


def _begun(typed: _Typed, alone: bool) -> Node:
    """Return the word and how it begins; of a compound as it is written closed up, for its words
    apart would be found where they have nothing to do with each other. One letter says too little
    beside other words; ``alone`` it is better than nothing."""
    node, last = _node(typed), typed.compound.parts[-1]
    if len(last.text) < LEAST_BEGUN and (not alone or typed.compound.whole):
        return node
    return Any((node, Start(fold((typed.compound.whole or last).text))), begun=True)


def _works(operator: _Sign, before: list[_Token], after: _Token | None) -> bool:
    begins = isinstance(after, _Typed) and after.operator is None
    begins = begins or isinstance(after, Node | _Asked) or after is _Sign.OPEN
    if operator is _Sign.NOT:
        return begins
    negated = after is _Sign.MINUS or (isinstance(after, _Typed) and after.operator is _Sign.NOT)
    ends = bool(before) and (isinstance(before[-1], Node | _Asked) or before[-1] is _Sign.CLOSE)
    return ends and (begins or negated)


def _node(typed: _Typed) -> Node:
    parts, whole = typed.compound.parts, typed.compound.whole
    if typed.starred:
        return _start(parts, whole)
    if whole:
        return Joined(tuple(part.text for part in parts), whole.text)
    return Term(parts[0].text)


def _start(parts: tuple[Word, ...], whole: Word | None) -> Node:
    start = Start(fold(parts[-1].text))
    if not whole:
        return start
    apart = All((*(Term(part.text) for part in parts[:-1]), start), typed_so=True)
    return Any((Start(fold(whole.text)), apart))


class _Reader:
    """Reads settled tokens: OR binds least, words that follow each other like AND. ``fields`` are
    the field words that were read."""

    def __init__(self, tokens: list[_Token]) -> None:
        self.fields: list[FieldWord] = []
        self._tokens = tokens
        self._at = 0
        self._unwanted = False

    def read(self) -> Node | None:
        """Return the node up to the end or the next closing bracket."""
        options = [self._together()]
        while self._take(_Sign.OR):
            options.append(self._together())
        return _one_of([option for option in options if option])

    def _together(self) -> Node | None:
        nodes: list[Node] = []
        typed_so = False
        while self._next not in (None, _Sign.OR, _Sign.CLOSE):
            if self._take(_Sign.AND):
                typed_so = True
            elif node := self._one():
                nodes.append(node)
        distinct = tuple(dict.fromkeys(nodes))
        return All(distinct, typed_so) if len(distinct) > 1 else next(iter(distinct), None)

    def _one(self) -> Node | None:
        if self._take(_Sign.MINUS) or self._take(_Sign.NOT):
            self._unwanted = not self._unwanted
            unwanted = self._one()
            self._unwanted = not self._unwanted
            return Not(unwanted) if unwanted else None
        if self._take(_Sign.OPEN):
            inside = self.read()
            self._take(_Sign.CLOSE)
            return inside
        token = self._next
        self._at += 1
        if isinstance(token, _Asked):
            self.fields.append(replace(token.word, unwanted=self._unwanted))
            return token.node
        return token if isinstance(token, Node) else None

    @property
    def _next(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _take(self, sign: _Sign) -> bool:
        if self._next is not sign:
            return False
        self._at += 1
        return True


def _one_of(options: list[Node]) -> Node | None:
    distinct = tuple(dict.fromkeys(options))
    return Any(distinct) if len(distinct) > 1 else next(iter(distinct), None)
