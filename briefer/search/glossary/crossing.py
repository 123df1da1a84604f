"""Says a search otherwise, as far as the tables can: in the other language by glossary and
vocabulary, in its own by the glossary's other names."""

from collections.abc import Callable, Collection, Iterator, Sequence

from briefer.domain.language import Language
from briefer.search.glossary.concepts import (
    Concepts,
    Covered,
    Said,
    Unit,
    contains,
    is_little,
    speaks,
)
from briefer.search.glossary.crossed import (
    Crossed,
    Way,
    either,
    loosely,
    together,
    unit_of,
    words_of,
)
from briefer.search.glossary.other_names import OtherNames
from briefer.search.typed.nodes import All, Any, Having, Joined, Leaf, Node, Not, Phrase, Term
from briefer.tables.glossary import Concept

__all__ = ["Crossed", "Crossing", "Way", "loosely"]


class Crossing:
    """Says searches otherwise by the concepts of a glossary and the everyday ones beside it."""

    def __init__(self, concepts: Collection[Concept]) -> None:
        self._concepts = Concepts(concepts)

    def across(self, node: Node, to: Language) -> Crossed | None:
        """Return ``node``, its words read in the other language, as ``to`` says it; ``None`` where
        nothing of it is said otherwise, or its little words tell that it is in ``to`` already.
        Words that no concept covers stay as they are."""
        if speaks(tuple(words_of(node)), to):
            return None
        speaker = _Speaker(self._concepts, to)
        crossed = speaker.say(node)
        if crossed == node:
            return None
        return _crossed(node, crossed, speaker.ways, speaker.unwanted)

    def within(self, node: Node, language: Language) -> Crossed | None:
        """Return ``node``, its words read in ``language``, with what the glossary calls its
        concepts otherwise there beside them; ``None`` where that is nothing, or its little words
        tell that it is in the other language."""
        if speaks(tuple(words_of(node)), language.other):
            return None
        names = OtherNames(self._concepts, language)
        crossed = names.say(node)
        return None if crossed == node else _crossed(node, crossed, names.ways, names.unwanted)


def _crossed(
    node: Node, crossed: Node, ways: Sequence[Way], unwanted: Callable[[Node], Node]
) -> Crossed:
    """Return ``node`` as it was ``crossed``, with what is ``unwanted`` of it there too."""
    parts = node.of if isinstance(node, All) else (node,)
    denied = tuple(
        said for part in parts if isinstance(part, Not) and (said := unwanted(part.of)) != part.of
    )
    return Crossed(crossed, tuple(dict.fromkeys(ways)), denied)


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
                return together(self._pieces(of), typed_so)
            case Any(of, begun=False):
                return either(map(self.say, of))
            case Not(of):
                said = self.unwanted(of)
                return node if said == of else Not(either((of, said)))
            case Phrase(words):
                return self._phrase(node, words)
            case Having():
                return node
            case _:
                return together(self._pieces((node,)))

    def unwanted(self, node: Node) -> Node:
        """Return ``node``, which passages are not to answer, as the other language says it."""
        return _Speaker(self._concepts, self._to).say(node)

    def _pieces(self, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        """Return what together says ``nodes``: words that follow each other by the longest
        concepts. Little words of the one language are not looked for in the other."""
        pieces: list[Node] = []
        run: list[Node] = []
        for node in nodes:
            if unit_of(node):
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
        units = [unit for node in nodes if (unit := unit_of(node))]
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
        return together(tuple(pieces), typed_so=True) if said_any else phrase

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
                ways.append(_way(other, concept, self._to))
        self.ways += ways
        return either(leaves) if ways else None

    def _is_little(self, node: Node) -> bool:
        return isinstance(node, Term) and is_little(node.word, self._from)


def _way(said: Sequence[Said], concept: Concept, to: Language) -> Way:
    leaves, texts = tuple(one.leaf for one in said), tuple(one.text for one in said)
    return Way(leaves, texts, concept.forms(to)[0], concept.everyday)
