"""A sentence as the words around one of its figures, and the phrases that are found there."""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Self

from briefer.analysis.figures.setting import Expression, Setting
from briefer.analysis.figures.subjects.noun_phrases import Phrase, Reader, span_of
from briefer.analysis.figures.subjects.tokens import Kind, tokens_of
from briefer.domain.document import Span
from briefer.domain.figure import Unit
from briefer.domain.language import Language

_REACH = 400
"""How many characters on either side of a figure may belong to its subject."""
_CROWD, _REACH_IN_A_CROWD = 50, 60
"""So many figures are no sentence but a table, where only what is near can belong to one."""
_FEWEST_LETTERS = 4
_FRENCH_PRONOUNS = frozenset({"s", "se", "y", "n", "ne", "en", "l"})
_VOWELS = frozenset("aeiouyh")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as tokens, with the figure at ``here``; ``asked`` counts how often one figure
    was referred to another."""

    text: str = field(repr=False)
    reader: Reader
    here: int
    unit: Unit
    asked: int = 0

    @classmethod
    def around(cls, setting: Setting, expression: Expression) -> Self:
        """Return the sentence of ``setting`` with ``expression`` as its figure."""
        own = expression.span
        reach = _REACH if len(setting.expressions) <= _CROWD else _REACH_IN_A_CROWD
        scope = Span(
            max(setting.sentence.start, own.start - reach),
            min(setting.sentence.end, own.end + reach),
        )
        near = slice(
            bisect_left(setting.expressions, scope.start, key=_start),
            bisect_left(setting.expressions, scope.end, key=_start),
        )
        others = [
            one.span for one in setting.expressions[near] if not one.span.overlap(expression.span)
        ]
        tokens = tokens_of(setting.text, scope, tuple(sorted([own, *others])), setting.language)
        here = next(at for at, token in enumerate(tokens) if token.span == own)
        return cls(setting.text, Reader(tokens, setting.language), here, expression.unit)

    def said(self, *phrases: Phrase) -> str:
        """Return the words of ``phrases`` as the text has them."""
        pieces = [
            self.text[span.start : span.end] for phrase in phrases for span in span_of(phrase)
        ]
        joined = ""
        for piece in pieces:
            joined += piece if not joined or joined.endswith(("’", "'")) else f" {piece}"
        return " ".join(joined.split())

    def noun_of(self, here: int) -> tuple[Phrase, Span | None]:
        """Return the noun that the figure at ``here`` hangs on by "of" or "by", and that word."""
        reader = self.reader
        link = reader.at(here - 1)
        if not link or link.low not in reader.grammar.of | {"by"}:
            return (), None
        last = reader.at(here - 2)
        if last is not None and last.low in {",", "and", "et", "ou", "or"}:
            return self.noun_of_earlier(here - 2), link.span
        return reader.before(here - 1), link.span

    def noun_of_earlier(self, end: int) -> Phrase:
        """Return the noun that the figure before ``end`` hangs on, in a list of such."""
        tokens = self.reader.tokens
        for at in range(end - 1, -1, -1):
            if tokens[at].verb or tokens[at].low in self.reader.grammar.breaks:
                return ()
            if tokens[at].kind is Kind.FIGURE:
                return self.noun_of(at)[0]
        return ()

    def last_noun(self, noun: Phrase) -> Phrase:
        """Return the last of the nouns that "of" joins, with its adjectives."""
        for at in range(len(noun) - 1, -1, -1):
            if noun[at].low in self.reader.grammar.of:
                return self.reader.trimmed(noun[at + 1 :])
        return noun

    def earlier_figure(self, end: int) -> int | None:
        """Return where the nearest figure before ``end`` stands."""
        tokens = self.reader.tokens
        return next((at for at in range(end - 1, -1, -1) if tokens[at].kind is Kind.FIGURE), None)

    def linked(self, place: int) -> Phrase:
        """Return the phrase at ``place`` with the preposition it begins with."""
        reader = self.reader
        if reader.low(place) in reader.grammar.times and reader.is_time(place):
            return ()
        phrase, _ = reader.phrase(
            reader.skip(place, reader.grammar.of | frozenset({reader.low(place)}))
        )
        if not phrase:
            return ()
        first = reader.tokens.index(phrase[0])
        return (*reader.tokens[place:first], *phrase)

    def linking(self, link: Span, counted: Phrase) -> str:
        """Return "of " or « de », which the noun after it may shorten."""
        written = self.text[link.start : link.end]
        if self.reader.language is Language.EN:
            return "of "
        if written.lower() in {"de", "d’", "d'"}:
            return "d’" if counted[0].low[:1] in _VOWELS else "de "
        return f"{written} "

    def says_more(self, place: int) -> bool:
        """Return whether a predicate begins at ``place``, also one whose verb may be a participle
        ("involved fentanyl") or follows its pronouns (« s’y opposent »)."""
        token = self.reader.at(place)
        if token is None or token.kind is not Kind.WORD:
            return False
        if self.reader.language is Language.EN:
            return token.verb or (token.low.endswith("ed") and len(token.low) > _FEWEST_LETTERS)
        while token and token.low in _FRENCH_PRONOUNS:
            place += 1
            token = self.reader.at(place)
        return token is not None and token.verb

    def noun_after_verb(self, verb: int) -> Phrase:
        """Return what the verb at ``verb`` says that something is ("100 were users of …")."""
        reader = self.reader
        while (token := reader.at(verb)) and (token.verb or token.low in reader.grammar.adverbs):
            verb += 1
        return reader.phrase(reader.skip(verb, reader.grammar.of))[0]

    def is_quality(self) -> bool:
        """Return whether the figure tells how much a quality holds: "is typically 90% accurate"."""
        reader, place = self.reader, self.here - 1
        while reader.low(place) in reader.grammar.adverbs or reader.low(place).endswith("ly"):
            place -= 1
        return reader.low(place) in reader.grammar.being

    def who(self, whole: Phrase, told: Phrase) -> str:
        """Return "deaths that were accidental" for a part of the ``whole`` of which that is
        ``told``; a whole that has such a clause already keeps its words."""
        reader = self.reader
        relatives = reader.grammar.relatives
        if not told or any(one.verb or one.low in relatives for one in whole):
            return self.said(whole, told)
        if reader.language is Language.FR:
            return f"{self.said(whole)} qui {self.said(told)}"
        who = "who" if whole[0].low in reader.grammar.persons else "that"
        return f"{self.said(whole)} {who} {self.said(told)}"

    def after_time(self, place: int) -> int:
        """Return where the verb stands if only a time is between ``place`` and it."""
        reader, end = self.reader, place
        if reader.low(place) not in reader.grammar.times or not reader.is_time(place):
            return place
        passed = reader.grammar.times | reader.grammar.time_words | reader.grammar.determiners
        while (token := reader.at(end)) and not token.verb:
            if token.kind is not Kind.NUMBER and token.low not in passed:
                return place
            end += 1
        return end if reader.at(end) else place

    def fuller(self, noun: str) -> Phrase:
        """Return the phrase in which the sentence said ``noun`` before, with what it then left out:
        "drug-related arrests by the service rose: 1,806 arrests in 2016"."""
        reader = self.reader
        for at in range(self.here):
            if reader.low(at) == noun:
                forward, _ = reader.phrase(at)
                backward = reader.before(at + 1)
                both = (*backward[:-1], *forward) if forward else backward
                if len(both) > 1:
                    return both
        return ()

    def cause(self) -> Phrase:
        """Return what the figure is said of in "X represents 51% of Y"."""
        reader = self.reader
        for verb in reader.verbs_before(self.here):
            phrase = reader.clause_subject(verb)
            if phrase:
                return () if phrase[0].low in reader.grammar.speakers else phrase
        return ()


def _start(expression: Expression) -> int:
    return expression.span.start
