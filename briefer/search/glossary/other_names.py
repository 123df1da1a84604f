"""Says a search in its own language by the other names of its concepts: OCG as organized crime
group, CDSA as Controlled Drugs and Substances Act, and the reverse.

A row of the glossary also holds what merely goes with its concept. Its forms count as names of the
same thing where they are an acronym and what it stands for, where they differ in what goes with
the same head (pill press, tablet press) or in being written closed up, and where the row is about
a thing with a name.
"""

from collections.abc import Iterator, Sequence

from briefer.domain.language import Language
from briefer.search.glossary.concepts import Concepts, Covered, Said, Unit, contains, is_little
from briefer.search.glossary.crossed import Way, either, together, unit_of
from briefer.search.typed.nodes import All, Any, Node, Not, Phrase
from briefer.search.words import fold
from briefer.tables.glossary import Concept

_NAMED = frozenset(("law", "organization", "place", "substance"))
"""Kinds of rows all of whose forms name the same thing."""


class OtherNames:
    """Says one search in ``language`` by other names, and gathers the ways by which it does."""

    def __init__(self, concepts: Concepts, language: Language) -> None:
        self.ways: list[Way] = []
        self._concepts = concepts
        self._language = language

    def say(self, node: Node) -> Node:
        """Return ``node`` with the other names beside its words."""
        match node:
            case All(of, typed_so):
                return together(tuple(self._pieces(of)), typed_so)
            case Any(of, begun=False):
                return either(map(self.say, of))
            case Not(of):
                said = self.unwanted(of)
                return node if said == of else Not(either((of, said)))
            case Phrase(words):
                units = [Unit(((word,),)) for word in words]
                covered = self._concepts.covered(units, 0, self._language, everyday=False)
                named = covered and covered.end == len(units) and self._named(covered, units)
                return either((node, *named)) if named else node
            case _:
                return together(tuple(self._pieces((node,)))) if unit_of(node) else node

    def unwanted(self, node: Node) -> Node:
        """Return ``node``, which passages are not to answer, with the other names beside it."""
        return OtherNames(self._concepts, self._language).say(node)

    def _pieces(self, nodes: tuple[Node, ...]) -> Iterator[Node]:
        run: list[tuple[Node, Unit]] = []
        for node in nodes:
            if unit := unit_of(node):
                run.append((node, unit))
            else:
                yield from self._words(run)
                yield self.say(node)
                run = []
        yield from self._words(run)

    def _words(self, run: Sequence[tuple[Node, Unit]]) -> Iterator[Node]:
        """Yield words that follow each other, concepts with their other names beside them."""
        units = [unit for _, unit in run]
        at = 0
        while at < len(run):
            covered = self._concepts.covered(units, at, self._language, everyday=False)
            end = covered.end if covered else at + 1
            own = [node for node, _ in run[at:end]]
            named = self._named(covered, units[at:end]) if covered else ()
            if named:
                yield either((together(tuple(own)), *named))
            else:
                yield from own
            at = end

    def _named(self, covered: Covered, units: Sequence[Unit]) -> tuple[Node, ...]:
        """Return what the concepts that ``units`` name are called otherwise."""
        nodes: list[Node] = []
        for concept in covered.concepts:
            for typed in _readings(units):
                if names := self._names(concept, self._telling(typed)):
                    texts = tuple(one.text for one in names)
                    leaves = tuple(one.leaf for one in names)
                    self.ways.append(Way(leaves, texts, texts[0]))
                    nodes += leaves
                    break
        return tuple(nodes)

    def _names(self, concept: Concept, typed: tuple[str, ...]) -> list[Said]:
        """Return the forms that name the same as ``typed``, which is a form too, and that it does
        not find itself, the preferred one first."""
        said = self._concepts.said(concept, self._language)
        own = next((one for one in said if self._same(self._telling(one.words), typed)), None)
        return [
            one
            for one in said
            if own
            and not self._is_within(one, typed)
            and (concept.kind in _NAMED or self._is_name(one, own, said[0]))
        ]

    def _is_within(self, said: Said, typed: tuple[str, ...]) -> bool:
        """Return whether one of the two has the other's words in it."""
        words = self._telling(said.words)
        return contains(words, typed, "", self._language) or contains(
            typed, words, "", self._language
        )

    def _is_name(self, one: Said, own: Said, preferred: Said) -> bool:
        """Return whether two forms of a concept name the same thing."""
        if _is_short(one) or _is_short(own):
            other = own if _is_short(one) else one
            short = one if _is_short(one) else own
            return _is_short(other) or other == preferred or self._initials(other) == _plain(short)
        if _plain(one) == _plain(own):
            return True
        words, others = self._telling(one.words), self._telling(own.words)
        at = 0 if self._language is Language.FR else -1
        same_head = self._same(words[at : at + 1 or None], others[at : at + 1 or None])
        return len(words) == len(others) > 1 and same_head

    def _telling(self, words: Sequence[str]) -> tuple[str, ...]:
        telling = tuple(word for word in words if not is_little(word, self._language))
        return telling or tuple(words)

    def _same(self, words: Sequence[str], others: Sequence[str]) -> bool:
        return len(words) == len(others) and contains(words, others, "", self._language)

    def _initials(self, said: Said) -> str:
        return "".join(fold(word)[:1] for word in self._telling(said.words))


def _readings(units: Sequence[Unit]) -> Iterator[tuple[str, ...]]:
    """Yield the words of ``units``, compounds apart and closed up."""
    yield tuple(word for unit in units for word in unit.readings[0])
    if any(len(unit.readings) > 1 for unit in units):
        yield tuple(word for unit in units for word in unit.readings[-1])


def _is_short(said: Said) -> bool:
    return said.text.isupper()


def _plain(said: Said) -> str:
    return "".join(map(fold, said.words))
