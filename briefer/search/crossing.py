"""Says a search in the other language, as far as the glossary can."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from briefer.domain.language import Language
from briefer.search.concepts import Concepts, Covered, Said, Unit, contains, is_little, speaks
from briefer.search.syntax import All, Any, Having, Joined, Leaf, Node, Not, Phrase, Start, Term
from briefer.tables.glossary import Concept


@dataclass(frozen=True, slots=True)
class Way:
    """A concept of the search: what the other language calls it, beside the words of the search
    themselves, each with how the glossary writes it in ``texts``, and the form preferred there."""

    leaves: tuple[Leaf, ...]
    texts: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Crossed:
    """A search said in the other language, to be looked for in passages of that language only.

    ``ways`` are the concepts it was said by, in the order of the search; none where only what is
    ``unwanted`` could be said. This are nodes that no passage of that language should answer, even
    if the search's own words find it.
    """

    node: Node
    ways: tuple[Way, ...]
    unwanted: tuple[Node, ...] = ()


class Crossing:
    """Says searches in the other language by the concepts of a glossary."""

    def __init__(self, concepts: Collection[Concept]) -> None:
        self._concepts = Concepts(concepts)

    def across(self, node: Node, to: Language) -> Crossed | None:
        """Return ``node``, its words read in the other language, as ``to`` says it; ``None`` where
        nothing of it is said otherwise, or its little words tell that it is in ``to`` already.
        Words that no concept covers stay as they are."""
        if speaks(tuple(_words(node)), to):
            return None
        speaker = _Speaker(self._concepts, to)
        crossed = speaker.say(node)
        if crossed == node:
            return None
        parts = node.of if isinstance(node, All) else (node,)
        unwanted = tuple(
            said
            for part in parts
            if isinstance(part, Not) and (said := speaker.unwanted(part.of)) != part.of
        )
        return Crossed(crossed, tuple(dict.fromkeys(speaker.ways)), unwanted)


class _Speaker:
    """Says one search in the language ``to``, and gathers the ways by which it does."""

    def __init__(self, concepts: Concepts, to: Language) -> None:
        self.ways: list[Way] = []
        self._concepts = concepts
        self._to = to
        self._from = to.other

    def say(self, node: Node) -> Node:
        """Return ``node`` as the other language says it."""
        match node:
            case All(of, typed_so):
                return _together(self._pieces(of), typed_so)
            case Any(of, begun=False):
                return _either(map(self.say, of))
            case Not(of):
                said = self.unwanted(of)
                return node if said == of else Not(_either((of, said)))
            case Phrase(words):
                return self._phrase(node, words)
            case Having():
                return node
            case _:
                return _together(self._pieces((node,)))

    def unwanted(self, node: Node) -> Node:
        """Return ``node``, which passages are not to answer, as the other language says it."""
        return _Speaker(self._concepts, self._to).say(node)

    def _pieces(self, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        """Return what together says ``nodes``: words that follow each other by the longest
        concepts. Little words of the one language are not looked for in the other."""
        pieces: list[Node] = []
        run: list[Node] = []
        for node in nodes:
            if _unit(node):
                run.append(node)
            else:
                pieces += (*self._words(run), self.say(node))
                run = []
        pieces += self._words(run)
        if tuple(pieces) == nodes:
            return nodes
        telling = tuple(one for one in pieces if not self._is_little(one))
        asked = any(not isinstance(one, Not | Having) for one in telling)
        return telling if asked else tuple(pieces)

    def _words(self, nodes: Sequence[Node]) -> Iterator[Node]:
        """Yield what says words and compounds that follow each other."""
        units = [unit for node in nodes if (unit := _unit(node))]
        at = 0
        while at < len(units):
            covered = self._concepts.covered(units, at, self._from)
            end = covered.end if covered else at + 1
            said = self._said(covered, units[at:end]) if covered else None
            if said:
                yield said
            elif covered:
                yield from nodes[at:end]
            else:
                yield from self._parts(nodes[at])
            at = end

    def _parts(self, node: Node) -> Iterator[Node]:
        """Yield what says a word or compound that is no concept: of a compound, where its words
        are concepts, these."""
        if not isinstance(node, Joined):
            yield node
            return
        words = tuple(Term(word) for word in node.words)
        said = tuple(self._words(words))
        yield from (node,) if said == words else said

    def _phrase(self, phrase: Phrase, words: tuple[str, ...]) -> Node:
        """Return what says a phrase: one concept, or several and what stands between them, for
        the other language may put them in another order."""
        units = [Unit(((word,),)) for word in words]
        pieces: list[Node] = []
        between: list[str] = []
        at, said_any = 0, False
        while at < len(words):
            covered = self._concepts.covered(units, at, self._from)
            said = self._said(covered, units[at : covered.end]) if covered else None
            end = covered.end if covered else at + 1
            if said:
                said_any = True
                pieces += (*self._kept(between), said)
                between = []
            else:
                between += words[at:end]
            at = end
        pieces += self._kept(between)
        return _together(tuple(pieces), typed_so=True) if said_any else phrase

    def _kept(self, words: Sequence[str]) -> Iterator[Leaf]:
        """Yield the words of a phrase between two concepts, without little ones at its ends."""
        telling = [at for at, word in enumerate(words) if not is_little(word, self._from)]
        if telling:
            kept = tuple(words[telling[0] : telling[-1] + 1])
            yield Phrase(kept) if len(kept) > 1 else Term(*kept)

    def _said(self, covered: Covered, units: Sequence[Unit]) -> Node | None:
        """Return what says the concepts that ``units`` name; ``None`` where it is the same."""
        words = tuple(word for unit in units for word in unit.readings[0])
        begun = units[-1].begun
        leaves: list[Leaf] = []
        ways: list[Way] = []
        for concept in covered.concepts:
            said = self._concepts.said(concept, self._to)
            found = [contains(one.words, words, begun, self._to) for one in said]
            if found[:1] == [True] and len(said[0].words) == len(words):
                continue  # the other language prefers to say it in the same words
            leaves += [one.leaf for one in said]
            other = [one for one, is_found in zip(said, found, strict=True) if not is_found]
            if other:
                ways.append(_way(other, concept.forms(self._to)[0]))
        self.ways += ways
        return _either(leaves) if ways else None

    def _is_little(self, node: Node) -> bool:
        return isinstance(node, Term) and is_little(node.word, self._from)


def _way(said: Sequence[Said], label: str) -> Way:
    return Way(tuple(one.leaf for one in said), tuple(one.text for one in said), label)


def _unit(node: Node) -> Unit | None:
    """Return a word or compound to look for in the glossary; ``None`` for anything else."""
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


def _words(node: Node) -> Iterator[str]:
    """Yield the words of ``node`` one by one."""
    match node:
        case Term(word):
            yield word
        case Phrase(words) | Joined(words, _):
            yield from words
        case All(of, _) | Any(of, _):
            for one in of:
                yield from _words(one)
        case Not(of):
            yield from _words(of)
        case _:
            return


def _together(nodes: tuple[Node, ...], typed_so: bool = False) -> Node:
    distinct = tuple(dict.fromkeys(nodes))
    return distinct[0] if len(distinct) == 1 else All(distinct, typed_so)


def _either(nodes: Collection[Node] | Iterator[Node]) -> Node:
    """Return any of ``nodes``, those within one another beside them."""
    flat: list[Node] = []
    for node in nodes:
        flat += node.of if isinstance(node, Any) and not node.begun else (node,)
    distinct = tuple(dict.fromkeys(flat))
    return distinct[0] if len(distinct) == 1 else Any(distinct)
