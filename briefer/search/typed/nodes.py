"""What a search asks for, as a tree: words and fields, and how they are joined."""

from dataclasses import dataclass

from briefer.domain.query import Field


@dataclass(frozen=True, slots=True)
class Term:
    """One word."""

    word: str


@dataclass(frozen=True, slots=True)
class Start:
    """How words begin, without accents."""

    letters: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand together in this order."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Words typed as one: found where they stand together or are written closed up."""

    words: tuple[str, ...]
    whole: str


@dataclass(frozen=True, slots=True)
class Having:
    """What stands beside a passage, not in its text: one of ``values`` in ``field`` (ids of
    themes or documents, years, languages)."""

    field: Field
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class All:
    """Everything in ``of``; ``typed_so`` where the user wrote the AND."""

    of: tuple["Node", ...]
    typed_so: bool = False


@dataclass(frozen=True, slots=True)
class Any:
    """At least one in ``of``; ``begun`` where these are a word still being typed, itself first,
    and how words begin that it may become."""

    of: tuple["Node", ...]
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Not:
    """Passages without ``of``."""

    of: "Node"


Leaf = Term | Start | Phrase | Joined
Node = Leaf | Having | All | Any | Not


def loosened(node: Node, apart: bool = True) -> Node | None:
    """Return ``node`` asking for any instead of all of the words that merely follow each other,
    and still for all else; ``None`` where it cannot be asked more loosely. The words of a compound
    may come ``apart``, and a number be missing: who types one means it where it is to be had."""
    together = _together(node)
    strict = tuple(one for one in together if _is_strict(one) or (is_number(one) and not apart))
    some = [
        word for one in together if one not in strict for word in (_apart(one) if apart else (one,))
    ]
    if len(some) < 2:
        return None
    any_of = Any(tuple(dict.fromkeys(some)))
    return All((any_of, *strict), typed_so=True) if strict else any_of


def _together(node: Node) -> tuple[Node, ...]:
    """Return the parts of ``node`` that merely follow each other."""
    if not isinstance(node, All) or node.typed_so:
        return (node,)
    return tuple(dict.fromkeys(part for one in node.of for part in _together(one)))


def _is_strict(node: Node) -> bool:
    """Return whether ``node`` leaves something out or asks for more than words."""
    if isinstance(node, All | Any):
        return any(_holds_field(one) for one in node.of)
    return isinstance(node, Not | Having)


def is_number(node: Node) -> bool:
    """Return whether ``node`` asks for a number."""
    match node:
        case Term(word) | Joined(_, word):
            return word.isdecimal()
        case _:
            return False


def _holds_field(node: Node) -> bool:
    if isinstance(node, All | Any):
        return any(map(_holds_field, node.of))
    return _holds_field(node.of) if isinstance(node, Not) else isinstance(node, Having)


def _apart(node: Node) -> tuple[Node, ...]:
    """Return the words of a compound, but for the groups of digits of a number; where it is only
    begun, also what it may become."""
    if isinstance(node, Joined) and not node.whole.isdecimal():
        return tuple(Term(word) for word in node.words)
    if isinstance(node, Any) and node.begun and len(words := _apart(node.of[0])) > 1:
        return (*words, *node.of[1:])
    return (node,)
