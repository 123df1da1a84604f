"""Reading noun phrases and what is said of them, to the right and to the left of a place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefer.analysis.figures.subjects.grammar import GRAMMARS, INFINITIVES, MODALS, Grammar
from briefer.analysis.figures.subjects.tokens import Kind, Token
from briefer.domain.document import Span
from briefer.domain.language import Language

MOST_WORDS = 16
_QUOTES = frozenset('«»“”"')
_HOLDING = ("ing", "ant")
"""Endings of the word that leads to a figure of its own: "parcels containing 340 kg"."""
Phrase = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads phrases among the tokens of a sentence in one language."""

    tokens: Sequence[Token] = field(repr=False)
    language: Language

    @property
    def grammar(self) -> Grammar:
        """The grammar of the language."""
        return GRAMMARS[self.language]

    def at(self, place: int) -> Token | None:
        """Return the token at ``place``, or ``None`` beyond the ends."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else None

    def low(self, place: int) -> str:
        """Return the folded word at ``place``; empty beyond the ends."""
        token = self.at(place)
        return token.low if token else ""

    def kind(self, place: int) -> Kind | None:
        """Return the kind of the token at ``place``; ``None`` beyond the ends."""
        token = self.at(place)
        return token.kind if token else None

    def skip(self, place: int, words: frozenset[str]) -> int:
        """Return the first place from ``place`` on that holds none of ``words``."""
        while self.low(place) in words:
            place += 1
        return place

    def phrase(self, place: int) -> tuple[Phrase, int]:
        """Return the noun phrase that begins at ``place``, without times and places in it, and
        where it ends; empty where none begins there."""
        place = self.skip(place, self.grammar.determiners)
        first = self.at(place)
        if not first or not first.word or first.low in self.grammar.loose | self.grammar.adverbs:
            return (), place
        return self._read(place, predicate=False)

    def predicate(self, place: int) -> Phrase:
        """Return what is said from the verb at ``place`` on, to the end of its clause."""
        return self._read(place, predicate=True)[0]

    def _read(self, place: int, predicate: bool) -> tuple[Phrase, int]:
        kept: list[Token] = []
        clause = predicate
        while (token := self.at(place)) and len(kept) < MOST_WORDS:
            after = self._after_aside(place)
            if after > place:
                place = after
                continue
            if self._stops(place, clause) or (predicate and kept and self._new_clause(place)):
                break
            clause = clause or token.low in self.grammar.relatives
            kept.append(token)
            place += 1
        if len(kept) > 1 and self.kind(place) is Kind.FIGURE and kept[-1].low.endswith(_HOLDING):
            kept.pop()
        phrase = self._without_tail(tuple(kept))
        return (phrase if predicate else self.trimmed(phrase)), place

    def _new_clause(self, place: int) -> bool:
        return self.low(place) in self.grammar.relatives - {"that", "que", "qu"}

    def _stops(self, place: int, clause: bool) -> bool:
        token = self.tokens[place]
        if token.kind is not Kind.WORD:
            return token.kind is not Kind.MARK or token.low not in _QUOTES
        grammar = self.grammar
        if token.low in grammar.joining:
            return self._joins_no_noun(place + 1)
        if token.low in grammar.breaks or (token.verb and not clause):
            return True
        if token.low in grammar.relatives and not self._relative_goes_on(place):
            return True
        return token.low in grammar.times and self.is_time(place)

    def _relative_goes_on(self, place: int) -> bool:
        following = self.at(place + 1)
        return following is not None and following.kind is Kind.WORD

    def _joins_no_noun(self, place: int) -> bool:
        token = self.at(place)
        if token is None or not token.word:
            return True
        grammar = self.grammar
        if token.low in grammar.of or self._said_before(place):
            return not (following := self.at(place + 1)) or not following.word
        return (
            token.low
            in grammar.determiners
            | grammar.pronouns
            | grammar.adverbs
            | grammar.breaks
            | (grammar.linking | grammar.relatives)
        )

    def _said_before(self, place: int) -> bool:
        """Return whether the preposition at ``place`` stood shortly before ("to A and to B")."""
        low = self.low(place)
        before = self.tokens[max(0, place - 6) : place]
        return low in self.grammar.linking and low in {token.low for token in before}

    def is_time(self, place: int) -> bool:
        """Return whether the preposition at ``place`` begins a time ("in 2018", "since May")."""
        if self.low(place) in {"since", "depuis", "during", "pendant", "durant", "lors", "until"}:
            return True
        if self.low(place + 1) == "cours":
            return True
        for token in self.tokens[place + 1 : place + 5]:
            if token.kind is Kind.NUMBER:
                return token.low.isdigit() and len(token.low) in {2, 4, 1}
            if token.low in self.grammar.time_words:
                return True
            skipped = self.grammar.determiners | self.grammar.of | {"first", "late", "early"}
            if token.low not in skipped:
                return False
        return False

    def _after_aside(self, place: int) -> int:
        """Return where the sentence goes on after a place or a frequency at ``place``."""
        if self.low(place) in self.grammar.every and self.low(place + 1) in self.grammar.time_words:
            return place + 2
        if self.low(place) not in self.grammar.places:
            return place
        end = self.skip(place + 1, self.grammar.determiners | self.grammar.of | {"ensemble"})
        named, end = end, self._after_name(end)
        if self.low(end) in self.grammar.joining:
            others = self._after_name(end + 1)
            if others > end + 1 and self._may_follow_a_place(others):
                end = others
        return end if end > named and self._may_follow_a_place(end) else place

    def _after_name(self, place: int) -> int:
        while (token := self.at(place)) and token.capital and token.kind is Kind.WORD:
            place += 1
        return place

    def _may_follow_a_place(self, place: int) -> bool:
        token = self.at(place)
        return (
            token is None
            or not token.word
            or token.low in self.grammar.loose | self.grammar.adverbs - self.grammar.of
        )

    def trimmed(self, phrase: Phrase) -> Phrase:
        """Return ``phrase`` without what dangles at its ends and without a counting noun before
        what it counts ("the number of")."""
        grammar = self.grammar
        phrase = self._without_tail(phrase)
        while phrase and (phrase[0].kind is not Kind.WORD or phrase[0].low in grammar.loose):
            phrase = phrase[1:]
        if len(phrase) > 2 and phrase[0].low in grammar.parts and phrase[1].low in grammar.of:
            return self.trimmed(phrase[2:])
        return phrase

    def ending(self, phrase: Phrase) -> Phrase:
        """Return ``phrase`` without what dangles at its end."""
        return self._without_tail(phrase)

    def _without_tail(self, phrase: Phrase) -> Phrase:
        dangling = self.grammar.loose | self.grammar.adverbs | self.grammar.being
        while phrase and (phrase[-1].kind is not Kind.WORD or phrase[-1].low in dangling):
            phrase = phrase[:-1]
        return phrase

    def before(self, end: int) -> Phrase:
        """Return the noun phrase that ends before ``end``, from its own article on."""
        grammar = self.grammar
        place = end
        while (token := self.at(place - 1)) and token.word and end - place < MOST_WORDS:
            if token.low in grammar.breaks | grammar.relatives | grammar.pronouns:
                break
            if (
                token.low in grammar.determiners - grammar.of
                and self.low(place - 2) not in grammar.of
            ):
                break
            if token.low in (grammar.linking | grammar.joining) - grammar.of:
                break
            place -= 1
        leads = self.low(place - 1) in MODALS | {"to"}
        infinitive = leads and self.low(place) in INFINITIVES
        return self.trimmed(tuple(self.tokens[place + infinitive : end]))

    def verbs_before(self, end: int) -> Iterator[int]:
        """Yield where verbs begin before ``end``, the nearest first ("has also been" is one)."""
        for place in range(end - 1, -1, -1):
            if self.tokens[place].verb:
                earlier = place - 1
                while earlier >= 0 and self.low(earlier) in self.grammar.adverbs:
                    earlier -= 1
                if earlier < 0 or not self.tokens[earlier].verb:
                    yield place

    def clause_subject(self, verb: int) -> Phrase:
        """Return the noun phrase that is the subject of the verb at ``verb``."""
        start = verb
        while (token := self.at(start - 1)) and token.kind is not Kind.FIGURE:
            if token.low == ")":
                start = self._opening_bracket(start - 1)
                continue
            if (
                token.kind is Kind.MARK
                or token.verb
                or token.low in self.grammar.relatives | self.grammar.breaks
            ):
                break
            start -= 1
        start = self._after_opening(start, verb)
        if self.low(start) in self.grammar.pronouns:
            return ()
        kept: list[Token] = []
        for place in range(start, verb):
            token = self.tokens[place]
            if kept and token.low in self.grammar.times and self.is_time(place):
                break
            if token.low not in self.grammar.adverbs:
                kept.append(token)
        return Reader(kept, self.language).phrase(0)[0]

    def _opening_bracket(self, place: int) -> int:
        while place > 0 and self.low(place) != "(":
            place -= 1
        return place

    def _after_opening(self, start: int, verb: int) -> int:
        """Return where the subject begins after "and", "in 2018" and the like."""
        place = self.skip(start, self.grammar.joining)
        if self.low(place) in self.grammar.times and self.is_time(place):
            for at in range(place + 1, verb):
                if self.low(at) in self.grammar.determiners and at > place + 2:
                    return at
                if self.tokens[at].kind is Kind.NUMBER:
                    return at + 1
        return place


def span_of(phrase: Phrase) -> list[Span]:
    """Return the stretches of text that ``phrase`` covers: its tokens, neighbours together."""
    spans: list[Span] = []
    for token in phrase:
        if spans and token.span.start - spans[-1].end <= 1 and token.span.start >= spans[-1].end:
            spans[-1] = Span(spans[-1].start, token.span.end)
        else:
            spans.append(token.span)
    return spans
