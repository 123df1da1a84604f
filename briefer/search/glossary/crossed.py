"""What a search becomes when it is said otherwise, and the pieces it is put together from."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from briefer.domain.language import Language
from briefer.search.glossary.concepts import Unit, is_little
from briefer.search.stems import tells_nothing
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
    is_number,
)


@dataclass(frozen=True, slots=True)
class Way:
    """A concept of the search: what it is called otherwise, beside the words of the search
    themselves, each with how the table writes it in ``texts``, and the form to tell the user."""

    leaves: tuple[Leaf, ...]
    texts: tuple[str, ...]
    label: str
    everyday: bool = False

    @property
    def apart(self) -> tuple[Term, ...]:
        """The words of the preferred form of several words, one by one."""
        match self.leaves[0]:
            case Phrase(words) | Joined(words, _):
                return _telling(words)
            case _:
                return ()


@dataclass(frozen=True, slots=True)
class Crossed:
    """A search said otherwise, to be looked for in passages of one language only.

    ``ways`` are the concepts it was said by, in the order of the search; none where only what is
    ``unwanted`` could be said. This are nodes that no passage of that language should answer, even
    if the search's own words find it.
    """

    node: Node
    ways: tuple[Way, ...]
    unwanted: tuple[Node, ...] = ()


def loosely(crossed: Crossed) -> Node:
    """Return what asks for any of the concepts and words of ``crossed``, a preferred form of
    several words also by these words apart; what is left out or asked of the document stays."""
    return _any_of(crossed, ())


def more_loosely(crossed: Crossed) -> Node:
    """Return what asks for any of what ``loosely`` does, or one word of a preferred form."""
    return _any_of(crossed, tuple(word for way in crossed.ways for word in way.apart))


def _any_of(crossed: Crossed, more: tuple[Node, ...]) -> Node:
    node = crossed.node
    parts = node.of if isinstance(node, All) else (node,)
    strict = [one for one in parts if isinstance(one, Not | Having) or is_number(one)]
    preferred = {way.leaves[0] for way in crossed.ways}
    units = [_unit_apart(one, preferred) for one in parts if one not in strict]
    if not units:
        return node
    some = tuple(dict.fromkeys((*units, *more)))
    any_of = some[0] if len(some) == 1 else Any(some)
    return All((any_of, *strict), typed_so=True) if strict else any_of


def _unit_apart(unit: Node, preferred: Collection[Leaf]) -> Node:
    """Return ``unit``, or it and the words apart of those phrases in it that are ``preferred``."""
    options = unit.of if isinstance(unit, Any) and not unit.begun else (unit,)
    apart = [
        _together_anywhere(one.words)
        for one in options
        if isinstance(one, Phrase) and one in preferred
    ]
    return either((*options, *apart)) if apart else unit


def _together_anywhere(words: Collection[str]) -> Node:
    return together(_telling(words) or tuple(map(Term, words)))


def _telling(words: Collection[str]) -> tuple[Term, ...]:
    return tuple(
        Term(word)
        for word in words
        if not any(is_little(word, one) or tells_nothing(word, one) for one in Language)
    )


def unit_of(node: Node) -> Unit | None:
    """Return a word or compound to look for among the concepts; ``None`` for anything else."""
    match node:
        case Term(word):
            return Unit(((word,),))
        case Joined(words, whole):
            return Unit((words, (whole,)))
        case Start(letters):
            return Unit(((letters,),), letters)
        case Any((Term(word), Start(letters)), begun=True):
            return Unit(((word,),), letters)
        case Any((Joined(words, whole), Start(letters)), begun=True):
            return Unit((words, (whole,)), letters)
        case _:
            return None


def words_of(node: Node) -> Iterator[str]:
    """Yield the words of ``node`` one by one."""
    match node:
        case Term(word):
            yield word
        case Phrase(words) | Joined(words, _):
            yield from words
        case All(of, _) | Any(of, _):
            for one in of:
                yield from words_of(one)
        case Not(of):
            yield from words_of(of)
        case _:
            return


def together(nodes: tuple[Node, ...], typed_so: bool = False) -> Node:
    """Return all of ``nodes``, each once."""
    distinct = tuple(dict.fromkeys(nodes))
    return distinct[0] if len(distinct) == 1 else All(distinct, typed_so)


def either(nodes: Collection[Node] | Iterator[Node]) -> Node:
    """Return any of ``nodes``, those within one another beside them."""
    flat: list[Node] = []
    for node in nodes:
        flat += node.of if isinstance(node, Any) and not node.begun else (node,)
    distinct = tuple(dict.fromkeys(flat))
    return distinct[0] if len(distinct) == 1 else Any(distinct)
