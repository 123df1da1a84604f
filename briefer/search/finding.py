"""Finds and ranks the passages that a parsed search asks for.

Every word is scored by BM25F in the text of its language and, at a third, in the headings above
it. A word of the document's title does not rank; it only stands in for one of several words that
must all be there. Where a search finds nothing, the title alone may do.
"""

from collections.abc import Iterator
from math import log1p

import numpy as np

from briefer.domain.language import Language
from briefer.search.postings.arrays import Ints
from briefer.search.postings.engine import Engine
from briefer.search.postings.facts import Facts
from briefer.search.postings.found import NOTHING, Found, unscored
from briefer.search.terms import HEADING, TITLE, WORDS, forms, forms_in_both
from briefer.search.typed.syntax import (
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
)

HEADING_WEIGHT = 0.3
TITLE_SCORE = 0.01
"""What a passage counts that has the words in its title only: less than any word found."""
LEAST_SHARE = 0.2
"""How much of what was asked for a passage must have where not all of it is required."""
_OF_BEST = 0.5
"""Of a pasted page no passage has much: so much of the most that one has is enough."""
SHARING = 2
"""How much more than its score it counts that a passage has more of what was asked for."""
_MOST_KNOWN = 1 << 21
"""How many passages of all finds together are remembered; words typed on are asked for again."""


class Finder:
    """Finds nodes among the passages of ``engine``; remembers the latest."""

    def __init__(self, engine: Engine, facts: Facts) -> None:
        self._engine = engine
        self._facts = facts
        self._known: dict[Node, Found] = {}
        self._kept = 0
        self._titles: dict[Leaf, Ints] = {}

    def find(self, node: Node) -> Found:
        """Return the passages that answer ``node``."""
        if node not in self._known:
            found = self._known[node] = self._find(node)
            self._kept += len(found) + 1
        return self._known[node]

    def make_room(self) -> None:
        """Forget what was found where that has become much; only between two searches."""
        if self._kept > _MOST_KNOWN:
            self._known.clear()
            self._titles.clear()
            self._kept = 0

    def partly(self, node: Node) -> Found:
        """Return the passages that have enough of the words of ``node``, which asks for any of
        them; each word counts for as much as it is rare."""
        parts, rest = _parts(node)
        finds = [self.find(one) for one in parts]
        size = self._engine.size
        weights = [log1p(size / len(one)) if len(one) else 0.0 for one in finds]
        total = self._engine.pad.total(finds)
        shares = self._engine.pad.total(
            [
                Found(one.docs, np.full(len(one), weight))
                for one, weight in zip(finds, weights, strict=True)
            ]
        )
        shares = shares.times(1 / (sum(weights) or 1.0))
        best = float(shares.scores.max(initial=0.0))
        enough = shares.scores >= min(LEAST_SHARE, _OF_BEST * best)
        found = Found(total.docs[enough], total.scores[enough] * shares.scores[enough] ** SHARING)
        if not rest:
            return found
        mask = np.zeros(size, np.bool_)
        mask[self.find(All(rest, typed_so=True)).docs] = True
        return found.among(mask)

    def with_titles(self, node: Node) -> Found:
        """Return the passages that answer ``node`` by their own words and those of their
        document's title together, all with the same low score."""
        return unscored(self._said(node), TITLE_SCORE)

    def reasons(self, node: Node, passage: int) -> Iterator[Leaf]:
        """Yield the words and phrases of ``node`` for which ``passage`` was found."""
        if isinstance(node, Not | Having) or not self.find(node).holds(passage):
            return
        if isinstance(node, All | Any):
            for part in node.of:
                yield from self.reasons(part, passage)
        else:
            yield node

    def _find(self, node: Node) -> Found:
        match node:
            case All(of):
                return self._all(of)
            case Any(of):
                return self._engine.pad.total([self.find(one) for one in of])
            case Having(field, values):
                return unscored(np.flatnonzero(self._facts.having(field, values)))
            case Not(of):
                return unscored(self._without(self.find(of).docs))
            case _:
                return self._leaf(node)

    def _said(self, node: Node) -> Ints:
        match node:
            case All(of):
                return self._engine.pad.common([self._said(one) for one in of])
            case Any(of):
                return self._engine.pad.union([self._said(one) for one in of])
            case Having():
                return self.find(node).docs
            case Not(of):
                return self._without(self._said(of))
            case _:
                return self._engine.pad.union([self._titled(node), self.find(node).docs])

    def _without(self, docs: Ints) -> Ints:
        there = self._facts.live.copy()
        there[docs] = False
        return np.flatnonzero(there)

    def _titled(self, leaf: Leaf) -> Ints:
        """Return the passages that have ``leaf`` in their title; words that should stand together
        may stand anywhere in it, for no places are kept of them."""
        if leaf not in self._titles:
            found = self._titles[leaf] = self._in_title(leaf)
            self._kept += len(found) + 1
        return self._titles[leaf]

    def _in_title(self, leaf: Leaf) -> Ints:
        pad = self._engine.pad
        match leaf:
            case Term(word):
                return pad.union([self._engine.having(TITLE, one) for one in forms_in_both(word)])
            case Start(letters):
                beginning = self._engine.beginning(TITLE, letters)
                return pad.union([beginning, self._titled(Term(letters))])
            case Phrase(words):
                return pad.common([self._titled(Term(word)) for word in words])
            case Joined(words, whole):
                return pad.union([self._titled(Phrase(words)), self._titled(Term(whole))])

    def _leaf(self, leaf: Leaf) -> Found:
        match leaf:
            case Term(word):
                return self._word(word)
            case Start(letters):
                return self._engine.starting(WORDS, letters)
            case Phrase(words):
                return self._phrase(words)
            case Joined(words, whole):
                return self._engine.pad.best([self._phrase(words), self._word(whole)])

    def _word(self, word: str) -> Found:
        engine = self._engine
        texts = [
            engine.scores(language.value, term)
            for language in Language
            for term in forms(word, language)
        ]
        headings = [engine.scores(HEADING, one) for one in forms_in_both(word)]
        return engine.pad.beside(texts, headings, HEADING_WEIGHT)

    def _phrase(self, words: tuple[str, ...]) -> Found:
        engine = self._engine
        texts = [
            engine.together(language.value, [forms(word, language) for word in words])
            for language in Language
        ]
        headings = [engine.together(HEADING, [forms_in_both(word) for word in words])]
        return engine.pad.beside(texts, headings, HEADING_WEIGHT)

    def _all(self, nodes: tuple[Node, ...]) -> Found:
        """Return what has all of ``nodes``: at least one of the words beyond the title."""
        wanted: list[Node] = [one for one in nodes if not isinstance(one, Not | Having)]
        found = self._every(wanted) if wanted else None
        for one in nodes:
            if isinstance(one, Having):
                mask = self._facts.having(one.field, one.values)
                found = unscored(np.flatnonzero(mask)) if found is None else found.among(mask)
        found = unscored(np.flatnonzero(self._facts.live)) if found is None else found
        for one in nodes:
            if isinstance(one, Not):
                there = self._facts.live.copy()
                there[self.find(one.of).docs] = False
                found = found.among(there)
        return found

    def _every(self, wanted: list[Node]) -> Found:
        pad, finds = self._engine.pad, [self.find(one) for one in wanted]
        if len(wanted) == 1:
            return finds[0]
        total = pad.total(finds)
        if not len(total):
            return NOTHING
        have = [
            pad.union([one.docs, self._titled_of(node)])
            for one, node in zip(finds, wanted, strict=True)
        ]
        common = pad.common([*have, total.docs])
        return Found(common, total.scores[total.docs.searchsorted(common)])

    def _titled_of(self, node: Node) -> Ints:
        """Return the passages that have in their title what stands for ``node`` beside other
        words: not how words begin, which would be nearly anything."""
        if isinstance(node, Any):
            return self._engine.pad.union([self._titled_of(one) for one in node.of])
        return self._titled(node) if isinstance(node, Term) else NOTHING.docs


def _parts(node: Node) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """Return the nodes of which ``node``, loosened, asks for any, and those it insists on."""
    match node:
        case Any(of):
            return of, ()
        case All(of):
            some = next((one for one in of if isinstance(one, Any) and not one.begun), None)
            if some:
                return some.of, tuple(one for one in of if one is not some)
        case _:
            pass
    return (node,), ()
