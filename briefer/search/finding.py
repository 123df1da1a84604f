"""Finds and ranks the passages that a parsed search asks for.

Every word is scored by BM25F in the text of its language and, at a third, in the headings above
it. A word of the document's title does not rank; it only stands in for one of several words that
must all be there. Where a search finds nothing, the title alone may do.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from briefer.domain.language import Language
from briefer.search.engine import Engine
from briefer.search.syntax import All, Any, Having, Joined, Leaf, Node, Not, Phrase, Start, Term
from briefer.search.terms import HEADING, TITLE, WORDS, forms, forms_in_both

HEADING_WEIGHT = 0.3
TITLE_SCORE = 0.01
"""What a passage counts that has the words in its title only: less than any word found."""

Scores = dict[int, float]


@dataclass(frozen=True, slots=True)
class Found:
    """Passages by number with their scores, and those that have it in their title."""

    scores: Scores
    titled: Collection[int] = field(default_factory=frozenset[int])


class Finder:
    """Finds nodes among ``passages``, each only once."""

    def __init__(self, engine: Engine, passages: Collection[int]) -> None:
        self._engine = engine
        self._passages = passages
        self._known: dict[Node, Found] = {}

    def find(self, node: Node) -> Found:
        """Return the passages that answer ``node``."""
        if node not in self._known:
            self._known[node] = self._find(node)
        return self._known[node]

    def with_titles(self, node: Node) -> Scores:
        """Return the passages that answer ``node`` by their own words and those of their
        document's title together, all with the same low score."""
        return dict.fromkeys(self._said(node), TITLE_SCORE)

    def reasons(self, node: Node, passage: int) -> Iterator[Leaf]:
        """Yield the words and phrases of ``node`` for which ``passage`` was found."""
        if isinstance(node, Not | Having) or passage not in self.find(node).scores:
            return
        if isinstance(node, All | Any):
            for part in node.of:
                yield from self.reasons(part, passage)
        else:
            yield node

    def _find(self, node: Node) -> Found:
        match node:
            case All(of):
                return Found(self._all(of))
            case Any(of):
                return self._any(of)
            case Having():
                raise NotImplementedError
            case Not(of):
                unwanted = self.find(of).scores
                return Found({one: 0.0 for one in self._passages if one not in unwanted})
            case _:
                return self._leaf(node)

    def _said(self, node: Node) -> set[int]:
        match node:
            case All(of):
                return set[int].intersection(*map(self._said, of))
            case Any(of):
                return set[int]().union(*map(self._said, of))
            case Having():
                raise NotImplementedError
            case Not(of):
                return set(self._passages) - self._said(of)
            case _:
                return self._titled(node) | self.find(node).scores.keys()

    def _titled(self, leaf: Leaf) -> set[int]:
        """Return the passages that have ``leaf`` in their title; words that should stand together
        may stand anywhere in it, for no places are kept of them."""
        match leaf:
            case Term(word):
                having = [self._engine.having(TITLE, term) for term in forms_in_both(word)]
                return set[int]().union(*having)
            case Start(letters):
                return self._engine.beginning(TITLE, letters) | self._titled(Term(letters))
            case Phrase(words):
                return set[int].intersection(*(self._titled(Term(word)) for word in words))
            case Joined(words, whole):
                return self._titled(Phrase(words)) | self._titled(Term(whole))

    def _leaf(self, leaf: Leaf) -> Found:
        match leaf:
            case Term(word):
                return Found(self._word(word), self._titled(leaf))
            case Start(letters):
                return Found(self._engine.starting(WORDS, letters))
            case Phrase(words):
                return Found(self._phrase(words))
            case Joined(words, whole):
                return Found(_best([self._phrase(words), self._word(whole)]))

    def _word(self, word: str) -> Scores:
        texts = [
            self._engine.scores(language.value, term)
            for language in Language
            for term in forms(word, language)
        ]
        headings = [self._engine.scores(HEADING, term) for term in forms_in_both(word)]
        return _with_headings(_best(texts), _best(headings))

    def _phrase(self, words: tuple[str, ...]) -> Scores:
        texts = [
            self._together(language.value, [forms(word, language) for word in words])
            for language in Language
        ]
        headings = self._together(HEADING, [forms_in_both(word) for word in words])
        return _with_headings(_best(texts), headings)

    def _together(self, name: str, slots: list[tuple[str, ...]]) -> Scores:
        """Return the passages where words stand together: one term of each slot, in order."""
        scores: Scores = {}
        starts: dict[int, set[int]] | None = None
        for at in self._rarest_first(name, slots):
            here = self._places(name, slots[at], at, starts)
            known = starts
            starts = {
                passage: places & known[passage] if known is not None else places
                for passage, (_, places) in here.items()
            }
            starts = {passage: places for passage, places in starts.items() if places}
            scores = {one: scores.get(one, 0.0) + here[one][0] for one in starts}
        return scores

    def _rarest_first(self, name: str, slots: list[tuple[str, ...]]) -> list[int]:
        often = [sum(self._engine.frequency(name, term) for term in slot) for slot in slots]
        return sorted(range(len(slots)), key=lambda at: often[at])

    def _places(
        self, name: str, terms: tuple[str, ...], at: int, within: Mapping[int, object] | None
    ) -> dict[int, tuple[float, set[int]]]:
        """Return where a phrase would start for one of ``terms`` to stand ``at`` words into it."""
        found: dict[int, tuple[float, set[int]]] = {}
        for term in terms:
            for passage, (score, places) in self._engine.places(name, term, within).items():
                best, starts = found.get(passage, (0.0, set[int]()))
                starts.update(place - at for place in places)
                found[passage] = (max(best, score), starts)
        return found

    def _all(self, nodes: tuple[Node, ...]) -> Scores:
        wanted = [self.find(node) for node in nodes if not isinstance(node, Not)]
        unwanted = [self.find(node.of).scores for node in nodes if isinstance(node, Not)]
        scores = _every(wanted) if wanted else dict.fromkeys(self._passages, 0.0)
        return {
            one: score
            for one, score in scores.items()
            if not any(one in scores for scores in unwanted)
        }

    def _any(self, nodes: tuple[Node, ...]) -> Found:
        scores: Scores = {}
        titled: set[int] = set()
        for found in map(self.find, nodes):
            titled.update(found.titled)
            for passage, score in found.scores.items():
                scores[passage] = scores.get(passage, 0.0) + score
        return Found(scores, titled)


def _every(wanted: list[Found]) -> Scores:
    """Return the passages with all of ``wanted``, at least one of them beyond the title."""
    have = [found.scores.keys() | found.titled for found in wanted]
    common = set[int].intersection(*have)
    return {
        one: sum(found.scores.get(one, 0.0) for found in wanted)
        for one in common
        if any(one in found.scores for found in wanted)
    }


def _best(several: Iterable[Scores]) -> Scores:
    """Return each passage's best score."""
    best: Scores = {}
    for scores in several:
        for passage, score in scores.items():
            if score > best.get(passage, 0.0):
                best[passage] = score
    return best


def _with_headings(texts: Scores, headings: Scores) -> Scores:
    for passage, score in headings.items():
        texts[passage] = texts.get(passage, 0.0) + HEADING_WEIGHT * score
    return texts
